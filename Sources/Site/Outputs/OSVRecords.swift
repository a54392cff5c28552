internal import KnowledgeBase
internal import Markup

extension Output {
    /// `osv/<id>.json`: each incident whose versions are known, as a record of the Open Source Vulnerability format (OSV schema 1.7).
    static let osvRecords = Output(folder: RelativePath(trusted: "osv")) { base, _ in
        OSVRecord.all(of: base).map { record in OutputFile(record.path) { record.json } }
    }
}
