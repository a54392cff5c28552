@testable import Checks
import Testing

@Suite("Words of a command line")
struct ShellWordsTests {
    @Test("The program is what runs", arguments: [
        ("kubectl get pods", "kubectl"), ("sudo -u root /usr/bin/rm -rf x", "rm"), ("sudo rm x", "rm"), ("A=1 B=2 make", "make"), ("env A=1 make", "make"), ("# nothing", nil), ("", nil), ("a|b", "a"), ("/usr/bin/env", "env"),
    ] as [(String, String?)])
    func program(line: String, name: String?) { #expect(ShellWords.program(of: Array(line.utf8)[...]) == name) }

    @Test("Quotes hold words together, and a comment or a pipe ends the command")
    func words() {
        func words(_ line: String) -> [String] { ShellWords.words(of: Array(line.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } }
        #expect(words("echo 'a b' \"c | d\" # e") == ["echo", "'a b'", "\"c | d\""])
        #expect(words("a b | c") == ["a", "b"])
        #expect(words("a;b") == ["a"])
        #expect(words("echo 'open") == ["echo", "'open"])
    }

    @Test("The end of a heredoc", arguments: [("cat <<EOF", "EOF"), ("cat <<-'END' > a", "END"), ("cat <<<word", nil), ("a < b", nil), ("a <<", nil)] as [(String, String?)])
    func heredoc(line: String, end: String?) {
        #expect(ShellWords.heredocEnd(in: Array(line.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == end)
    }
}
