internal import KnowledgeBase
internal import Markup

/// What of a document is shown with a hit and looked through for literal matches: a record of the text files.
struct SearchDocument: Sendable, Equatable {
    let id: String
    /// Path below the content root.
    let source: String
    /// Its page below the site's root.
    let page: String
    let title: String
    let kind: DocumentKind
    /// ISO 8601; empty when it is not known.
    let date: String
    /// As written; empty when there is none.
    let severity: String
    let services: [String]
    /// Number of the document that took its place or tells how its story went on; nil when there is none.
    let successor: Int?
    /// Number of the first of `units`; 0 but for later parts of long documents.
    var firstUnit = 0
    /// In document order; number 0 is the top.
    var units: [SearchUnit]

    /// A unit by its number; nil when it is in another part.
    func unit(_ number: Int) -> SearchUnit? {
        units.indices.contains(number - firstUnit) ? units[number - firstUnit] : nil
    }
}

extension SearchDocument {
    /// Appends the record.
    func write(to bytes: inout ByteWriter) {
        bytes.byte(UInt8(DocumentKind.allCases.firstIndex(of: kind) ?? 0))
        for text in [id, source, page, title, date, severity] { bytes.text(text) }
        bytes.list(services) { $0.text($1) }
        bytes.number(successor.map { $0 + 1 } ?? 0)
        bytes.number(firstUnit)
        bytes.list(units) { bytes, unit in
            bytes.byte(unit.kind.rawValue)
            bytes.text(unit.anchor)
            bytes.text(unit.heading)
            bytes.number(unit.line)
            var line = unit.line
            bytes.list(unit.blocks) { bytes, block in
                // Blocks of a unit stand below its first line, but for those of the front matter.
                bytes.number(max(0, block.line - line) * 2 + (block.isAddress ? 1 : 0))
                line = max(line, block.line)
                bytes.text(block.text)
            }
        }
    }

    /// Reads a record.
    init(from bytes: inout ByteReader) throws(ByteReader.Damage) {
        kind = DocumentKind.allCases[Int(try bytes.number(below: DocumentKind.allCases.count))]
        id = try bytes.string()
        source = try bytes.string()
        page = try bytes.string()
        title = try bytes.string()
        date = try bytes.string()
        severity = try bytes.string()
        services = try bytes.list { bytes throws(ByteReader.Damage) in try bytes.string() }
        let next = try bytes.number(below: IndexManifest.documentLimit + 1)
        successor = next == 0 ? nil : next - 1
        firstUnit = try bytes.number(below: 1 << 24)
        units = try bytes.list { bytes throws(ByteReader.Damage) in try SearchUnit(from: &bytes) }
        guard !units.isEmpty else { throw ByteReader.Damage() }
    }
}

extension SearchUnit {
    fileprivate init(from bytes: inout ByteReader) throws(ByteReader.Damage) {
        kind = Kind.allCases[try bytes.number(below: Kind.allCases.count)]
        anchor = try bytes.string()
        heading = try bytes.string()
        line = try bytes.number()
        var line = line
        blocks = try bytes.list { bytes throws(ByteReader.Damage) in
            let head = try bytes.number()
            line += head / 2
            return Block(line: line, text: Array(try bytes.string().utf8), isAddress: head % 2 == 1)
        }
    }
}

extension SearchDocument {
    /// What is shown of a document. `number` tells the number of a document of the knowledge base in the index.
    init(_ linked: LinkedDocument, services: [String], number: (Int) -> Int) {
        let document = linked.document
        self.init(
            id: linked.id, source: document.path.string, page: linked.page.string, title: document.title.value, kind: linked.kind,
            date: document.date?.value.description ?? "", severity: document.incident?.severity?.value.label ?? "",
            services: services, successor: linked.successor.map { number($0.document) }, units: UnitReader.units(of: document))
    }
}
