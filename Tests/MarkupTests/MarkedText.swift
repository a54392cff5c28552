import Foundation
import Markup
import Testing

/// A text with one place marked: `title: «Lost volumes»`.
struct MarkedText {
    /// Without the marks.
    let text: String
    /// Byte range between the marks.
    let range: Range<Int>

    init(_ marked: String) throws {
        let open = try #require(marked.range(of: "«")), close = try #require(marked.range(of: "»"))
        let before = marked[..<open.lowerBound], inside = marked[open.upperBound..<close.lowerBound]
        text = String(before + inside + marked[close.upperBound...])
        range = before.utf8.count..<(before.utf8.count + inside.utf8.count)
    }

    /// The text as a file.
    var source: SourceText { .test(text) }
}

extension SourceText {
    /// A file that only tests see.
    static func test(_ text: String) -> SourceText { SourceText(path: RelativePath(trusted: "a.md"), text: text) }

    /// A file of any bytes.
    static func test(bytes: [UInt8]) -> SourceText { SourceText(path: RelativePath(trusted: "a.md"), bytes: bytes) }
}
