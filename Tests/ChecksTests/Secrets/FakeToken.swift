/// Makes values that look like the tokens of a vendor and are none: no literal of a test looks like one.
struct FakeToken: Sendable, CustomStringConvertible {
    /// A piece of a token: words, or so many signs of an alphabet.
    enum Piece: Sendable {
        case words(String)
        case run(String, Int)
    }

    let description: String
    /// What a finding calls it.
    let name: String
    private let pieces: [Piece]

    private init(_ description: String, _ name: String, _ pieces: [Piece]) {
        self.description = description
        self.name = name
        self.pieces = pieces
    }

    /// A value of this form.
    func make(_ generator: inout SplitMix) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): return words
            case .run(let alphabet, let count):
                let signs = Array(alphabet)
                return String((0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &generator)] })
            }
        }.joined()
    }

    private static let small = "abcdefghijklmnopqrstuvwxyz"
    private static let digits = "0123456789"
    private static let large = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let letters = small + large + digits
    private static let hex = "0123456789abcdef"
    private static let token = letters + "-_"

    /// The forms that vendors document; each stands for its vendor's others.
    static let all: [FakeToken] = [
        FakeToken("AWS", "an AWS access key", [.words("AKIA"), .run(large + "234567", 16)]),
        FakeToken("AWS, short-lived", "an AWS access key", [.words("ASIA"), .run(large + "234567", 16)]),
        FakeToken("GitHub", "a GitHub token", [.words("ghp_"), .run(letters, 36)]),
        FakeToken("GitHub app", "a GitHub token", [.words("ghs_"), .run(letters, 36)]),
        FakeToken("GitHub, fine-grained", "a GitHub token", [.words("github_pat_"), .run(letters, 22), .words("_"), .run(letters, 59)]),
        FakeToken("GitLab", "a GitLab token", [.words("glpat-"), .run(letters, 20)]),
        FakeToken("GitLab, routable", "a GitLab token", [.words("glpat-"), .run(letters, 27), .words("."), .run(small + digits, 9)]),
        FakeToken("Slack bot", "a Slack token", [.words("xoxb-"), .run(digits, 12), .words("-"), .run(digits, 13), .words("-"), .run(letters, 24)]),
        FakeToken(
            "Slack user", "a Slack token",
            [.words("xoxp-"), .run(digits, 12), .words("-"), .run(digits, 12), .words("-"), .run(digits, 13), .words("-"), .run(hex, 32)]),
        FakeToken(
            "Slack webhook", "the address of a Slack webhook",
            [.words("https://hooks.slack.com/services/T"), .run(large + digits, 9), .words("/B"), .run(large + digits, 10), .words("/"), .run(letters, 24)]),
        FakeToken("Stripe", "a Stripe key", [.words("sk_live_"), .run(letters, 24)]),
        FakeToken("Stripe, long", "a Stripe key", [.words("sk_live_"), .run(letters, 99)]),
        FakeToken("Google", "a Google API key", [.words("AIza"), .run(token, 34), .run(letters, 1)]),
        FakeToken("npm", "an npm token", [.words("npm_"), .run(letters, 36)]),
        FakeToken("PyPI", "a PyPI token", [.words("pypi-AgEIcHlwaS5vcmc"), .run(token, 150), .run(letters, 1)]),
        FakeToken("OpenAI", "an OpenAI key", [.words("sk-"), .run(letters, 20), .words("T3BlbkFJ"), .run(letters, 20)]),
        FakeToken("OpenAI project", "an OpenAI key", [.words("sk-proj-"), .run(token, 74), .words("T3BlbkFJ"), .run(letters, 74)]),
        FakeToken("Anthropic", "an Anthropic key", [.words("sk-ant-api03-"), .run(token, 93), .words("AA")]),
        FakeToken("SendGrid", "a SendGrid key", [.words("SG."), .run(token, 21), .run(letters, 1), .words("."), .run(token, 42), .run(letters, 1)]),
        FakeToken("Databricks", "a Databricks token", [.words("dapi"), .run(hex, 32)]),
        FakeToken("Grafana", "a Grafana service token", [.words("glsa_"), .run(letters, 32), .words("_"), .run(hex, 8)]),
        FakeToken("Grafana Cloud", "a Grafana Cloud token", [.words("glc_"), .run(letters, 80)]),
        FakeToken("DigitalOcean", "a DigitalOcean token", [.words("dop_v1_"), .run(hex, 64)]),
        FakeToken("Doppler", "a Doppler token", [.words("dp.pt."), .run(letters, 43)]),
        FakeToken("age", "an age secret key", [.words("AGE-SECRET-KEY-1"), .run("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)]),
        FakeToken("Vault", "a Vault token", [.words("hvs."), .run(token, 94), .run(letters, 1)]),
        FakeToken("Telegram", "a Telegram bot token", [.run("123456789", 10), .words(":AA"), .run(token, 32), .run(letters, 1)]),
        FakeToken("Hugging Face", "a Hugging Face token", [.words("hf_"), .run(letters, 34)]),
        FakeToken("Shopify", "a Shopify token", [.words("shpat_"), .run(hex, 32)]),
        FakeToken("Terraform Cloud", "a Terraform Cloud token", [.run(letters, 14), .words(".atlasv1."), .run(letters, 67)]),
        FakeToken("Docker Hub", "a Docker Hub token", [.words("dckr_pat_"), .run(token, 26), .run(letters, 1)]),
        FakeToken("Postman", "a Postman key", [.words("PMAK-"), .run(hex, 24), .words("-"), .run(hex, 34)]),
    ]
}
