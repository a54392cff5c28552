@testable import Checks
import Testing

@Suite("Ranges as written")
struct WrittenRangeTests {
    @Test("A range that holds something has no fault", arguments: [">=1.4 <1.8", ">= 1.4, < 1.8", "1.4", "1.8.x", "", "any", ">1.4", "=1.4 <=1.4", ">=1.4 <=1.4.0", "1.4 or later"])
    func fine(text: String) { #expect(WrittenRange(text).fault == nil) }

    @Test("What keeps it from holding any", arguments: [
        (">=2 <1", .empty(lower: ">=2", upper: "<1")), (">1.4 <=1.4", .empty(lower: ">1.4", upper: "<=1.4")), ("=>1.4", .sign("=>", meant: ">=")), ("~1.4", .unreadSign("~")), (">=", .dangling(">=")), ("< latest", .dangling("<")),
    ] as [(String, WrittenRange.Fault)])
    func faults(text: String, fault: WrittenRange.Fault) { #expect(WrittenRange(text).fault == fault) }
}
