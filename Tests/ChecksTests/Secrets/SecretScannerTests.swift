@testable import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("Secrets of known forms")
struct SecretScannerTests {
    @Test("are found in each form, wherever they stand in a line", arguments: FakeToken.all.indices)
    func forms(index: Int) throws {
        let form = FakeToken.all[index]
        var generator = SplitMix(state: UInt64(index) + 71)
        for (before, after) in [("", ""), ("export KEY=", "\n"), ("`", "`"), ("\"", "\","), ("https://oauth2:", "@acme-corp.net"), ("Bearer ", ".")] {
            let token = form.make(&generator), text = "\(before)\(token)\(after)"
            let found = SecretScanner.tokens(in: Array(text.utf8))
            #expect(found.count == 1, "\(form) in \(before)…\(after)")
            guard case .token(let format)? = found.first?.kind else { continue }
            #expect(SecretFormats.all[format].name == form.name)
            let value = String(decoding: Array(text.utf8)[found[0].range], as: UTF8.self)
            #expect(token.hasSuffix(value) && token.utf8.count - value.utf8.count <= 8, "\(form): \(value)")
        }
    }

    @Test("are none when a piece is missing, or when they are part of something longer", arguments: FakeToken.all.indices)
    func cut(index: Int) {
        let form = FakeToken.all[index]
        var generator = SplitMix(state: UInt64(index) + 171)
        for _ in 0..<20 {
            let token = form.make(&generator)
            #expect(SecretScanner.tokens(in: Array("x\(token.dropLast(token.utf8.count * 2 / 3))x".utf8)).isEmpty, "\(form), cut")
            #expect(SecretScanner.tokens(in: Array("\(token.prefix(8))…".utf8)).isEmpty, "\(form), shortened")
        }
    }

    @Test("are not what machines write beside them: hashes, ids, pictures, lock files")
    func lookalikes() {
        var generator = SplitMix(state: 4711)
        func run(_ alphabet: String, _ count: Int) -> String {
            let signs = Array(alphabet)
            return String((0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &generator)] })
        }
        let hex = "0123456789abcdef", base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for _ in 0..<400 {
            let text = """
                commit \(run(hex, 40)) sha256:\(run(hex, 64)) \(run(hex, 8))-\(run(hex, 4))-\(run(hex, 4))-\(run(hex, 4))-\(run(hex, 12))
                "integrity": "sha512-\(run(base64, 86))==" ![](data:image/png;base64,\(run(base64, 400))=)
                """
            #expect(SecretScanner.tokens(in: Array(text.utf8)).isEmpty, "\(text)")
        }
    }

    @Test("cost no more in a text of one prefix over and over", arguments: ["eyJ.", "ghp_", "-eyJ-", ":AA", "sk-", "glc_a+", "eyJaaaaaaaaaaaaaa.eyJaaaaaaaaaaaaaaaaaa.", "@", "a@", "://a:b@", "://a:b&amp;@", "-----BEGIN PRIVATE KEY-----\n"])
    func hostile(piece: String) {
        let bytes = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
        let clock = ContinuousClock()
        let time = clock.measure { _ = SecretMask.secrets(in: bytes) }
        #expect(time < .seconds(20), "\(piece): \(time)")
    }

    @Test("keys cost no more by a hundred thousand headers", arguments: ["-----BEGIN PRIVATE KEY-----A: b\n", "A: -----BEGIN PRIVATE KEY-----\n", "-----BEGIN PRIVATE KEY-----\nA: b\n"])
    func hostileKeys(piece: String) {
        let bytes = Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8), clock = ContinuousClock()
        let time = clock.measure { #expect(KeyBlocks.all(in: bytes).isEmpty) }
        #expect(time < .seconds(10), "\(piece): \(time)")
    }

    @Test("a web token that opens nothing any more, or that is an example, is none")
    func webTokens() {
        var generator = SplitMix(state: 99)
        let signature = FakeToken.all[2].make(&generator).dropFirst(4) + "abc"
        func token(_ payload: String) -> [Secret] {
            let parts = [#"{"alg":"HS256","typ":"JWT"}"#, payload].map { Data($0.utf8).base64EncodedString().split(separator: "=")[0] }
            return SecretScanner.tokens(in: Array("\(parts[0]).\(parts[1]).\(signature)".utf8))
        }
        #expect(token(#"{"iss":"acme","sub":"4711-88","admin":true,"iat":1700000000}"#).count == 1)
        #expect(token(#"{"iss":"acme","sub":"4711-88","iat":1700000000,"exp":1731536000}"#).count == 1)
        #expect(token(#"{"iss":"acme","sub":"4711-88","iat":1700000000,"exp":1700003600}"#).isEmpty)
        #expect(token(#"{"sub":"1234567890","name":"Ada","iat":1700000000}"#).isEmpty)
        #expect(token("no JSON at all, but long enough").isEmpty)
    }
}
