import Search
import Testing

@Suite("Forms of terms")
struct TermFormTests {
    @Test("the best form comes first")
    func order() { #expect(TermForm.allCases.first == .whole) }
}
