@testable import Checks
import Testing

@Suite("Names of owners")
struct OwnerNameTests {
    @Test("Somebody is a person or a team", arguments: ["@ana", "Ana B", "storage team", "SRE", "AB", "Nobu", "Tba-Corp", "李雷"])
    func somebody(name: String) { #expect(OwnerName.isSomebody(name)) }

    @Test("Nobody is nobody", arguments: ["", "?", "-", "TBC", "tbd", "TBD - next planning", "nobody", "No one", "N/A", "_unassigned_", "to be assigned", "@owner", "..."])
    func nobody(name: String) { #expect(!OwnerName.isSomebody(name)) }
}
