import KnowledgeBase
import Markup

/// What libFuzzer calls with every input: the first byte says what to read, the rest is read.
///
/// Nothing may trap, hang or tell a place outside the file. Run with `make fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let body: [UInt8] = switch bytes[0] % 3 {
    case 0: Array("# A\n\n## Timeline\n\n".utf8) + bytes.dropFirst()
    case 1: Array("# A\n\n## Action items\n\n".utf8) + bytes.dropFirst()
    default: Array(bytes.dropFirst())
    }
    let source = SourceText(path: RelativePath("postmortems/2018-01-25-a.md") ?? RelativePath(trusted: "a.md"), bytes: body)
    let document = Document.parse(source, configuration: Configuration(timezone: "Europe/Berlin"))
    guard let incident = document.incident else { return 0 }
    let end = source.bytes.count
    for entry in incident.timeline { precondition(entry.range.upperBound <= end && entry.timeRange.upperBound <= end, "an entry outside the file") }
    for item in incident.actionItems { precondition(item.range.upperBound <= end, "an item outside the file") }
    for (purpose, facts) in [(SectionReading.Purpose.timeline, incident.timeline.count), (.actionItems, incident.actionItems.count { $0.form != "front matter" })] {
        var told = Set<Int>()
        for case .facts(let range) in incident.readings.filter({ $0.purpose == purpose }).flatMap(\.blocks).map(\.role) { told.formUnion(range) }
        precondition(told.count == facts, "a fact of no block")
    }
    return 0
}
