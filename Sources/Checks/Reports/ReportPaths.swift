public import Markup

/// How paths are written in a report, whose reader stands elsewhere than in the content folder.
public struct ReportPaths: Sendable, Hashable {
    /// The folder of `debrief.yml` with a closing slash; empty when the reader stands in it.
    public let source: String
    /// The content folder seen from there with a closing slash; empty when it is the same.
    public let content: String

    public init(source: String = "", content: String = "") {
        self.source = source
        self.content = content
    }

    /// Path of the settings, as findings name it.
    static let settings = RelativePath(trusted: "debrief.yml")

    /// Where a report is put that is about no file, and whose format wants one.
    var nowhere: String { path(Self.settings) }

    /// A path below the content root, or that of the settings, as the reader would write it.
    public func path(_ path: RelativePath) -> String {
        source + (path == Self.settings ? "" : content) + path.string
    }
}
