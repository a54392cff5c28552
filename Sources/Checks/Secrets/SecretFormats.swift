internal import Markup

/// The tokens that are known by their looks: one row a format.
///
/// Lengths and least entropies are at least as strict as those of the rules that gitleaks 8 has for the same vendors.
enum SecretFormats {
    /// In no order that matters: the longest prefix that fits is tried first.
    static let all: [SecretFormat] = clouds + forges + packages + chats + models + payments + tools + [webToken]

    /// Signed by somebody, for somebody, for some time: only its reader can tell what it opens.
    static let webToken = SecretFormat(
        "a JSON Web Token", "eyJ", [.run(.token, 12...2048), dot, .run(.token, 16...8192), dot, .run(.token, 20...1024)], entropy: 3, severity: .warning)

    private static let clouds =
        ["AKIA", "ASIA", "ABIA", "ACCA"].map { SecretFormat("an AWS access key", $0, largeBase32, 16, entropy: 3) } + [
            SecretFormat("a Google API key", "AIza", .token, 35, entropy: 4),
            SecretFormat("a Google OAuth client secret", "GOCSPX-", .token, 28, entropy: 3.5),
            SecretFormat("a DigitalOcean token", "dop_v1_", .smallHex, 64, entropy: 3),
            SecretFormat("a DigitalOcean OAuth token", "doo_v1_", .smallHex, 64, entropy: 3),
            SecretFormat("a DigitalOcean refresh token", "dor_v1_", .smallHex, 64, entropy: 3),
            SecretFormat("a Databricks token", "dapi", .smallHex, 32, entropy: 3),
            SecretFormat("a Pulumi token", "pul-", .smallHex, 40, entropy: 2),
            SecretFormat("a Terraform Cloud token", ".atlasv1.", [.run(.token, 60...70)], entropy: 3.5, lead: .run(.letters, 14...14)),
            SecretFormat("a PlanetScale token", "pscale_tkn_", [.run(.token, 32...64)], entropy: 3),
            SecretFormat("a PlanetScale password", "pscale_pw_", [.run(.token, 32...64)], entropy: 3),
            SecretFormat("a Heroku key", "HRKU-AA", [.run(.token, 58...58)], entropy: 4),
        ]

    private static let forges =
        ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { SecretFormat("a GitHub token", $0, .letters, 36, entropy: 3) } + [
            SecretFormat("a GitHub token", "github_pat_", .word, 82, entropy: 3),
            SecretFormat("a GitLab token", "glpat-", .token, 20, entropy: 3),
            SecretFormat("a GitLab token", "glpat-", [.run(.token, 27...300), dot, .run(.smallWord, 9...9)], entropy: 4),
            SecretFormat("a GitLab deploy token", "gldt-", .token, 20, entropy: 3),
            SecretFormat("a GitLab runner token", "glrt-", .token, 20, entropy: 3),
            SecretFormat("a GitLab runner token", "GR1348941", .token, 20, entropy: 3),
            SecretFormat("a GitLab job token", "glcbt-", [.run(.letters, 1...5), .literal([UInt8(ascii: "_")]), .run(.token, 20...20)], entropy: 3),
            SecretFormat("a GitLab trigger token", "glptt-", .smallHex, 40, entropy: 3),
            SecretFormat("an Atlassian token", "ATATT3", [.run(.token + equals, 186...186)], entropy: 3.5),
        ]

    private static let packages = [
        SecretFormat("an npm token", "npm_", .letters, 36, entropy: 2),
        SecretFormat("a PyPI token", "pypi-AgEIcHlwaS5vcmc", [.run(.token, 50...1000)], entropy: 3),
        SecretFormat("a RubyGems key", "rubygems_", .smallHex, 48, entropy: 2),
        SecretFormat("a Docker Hub token", "dckr_pat_", .token, 27, entropy: 3),
        SecretFormat("a Hugging Face token", "hf_", .letters, 34, entropy: 3),
    ]

    private static let chats = [
        SecretFormat("a Slack token", "xoxb-", [slackNumber, dash, slackNumber, dash, .run(.token, 20...64)], entropy: 3),
        SecretFormat("a Slack token", "xoxb-", [slackNumber, dash, .run(.letters, 18...26)], entropy: 3),
        SecretFormat("a Slack token", "xoxp-", [slackNumber, dash, slackNumber, dash, slackNumber, dash, .run(.token, 28...34)], entropy: 2),
        SecretFormat("a Slack token", "xoxe-", [slackNumber, dash, slackNumber, dash, slackNumber, dash, .run(.token, 28...34)], entropy: 2),
        SecretFormat("a Slack app token", "xapp-", [.run(.digits, 1...2), dash, .run(.largeWord, 8...14), dash, .run(.digits, 10...14), dash, .run(.smallWord, 32...80)], entropy: 2),
        SecretFormat(
            "the address of a Slack webhook", "hooks.slack.com/services/",
            [.run(.largeWord, 8...14), slash, .run(.largeWord, 8...14), slash, .run(.letters, 20...32)], entropy: 3.5),
        SecretFormat("a Telegram bot token", ":AA", [.run(.token, 33...33)], entropy: 3.5, lead: .run(.digits, 8...10)),
    ]

    private static let models = [
        SecretFormat("an OpenAI key", "sk-", [.run(.token, 40...200)], entropy: 3, mark: "T3BlbkFJ"),
        SecretFormat("an Anthropic key", "sk-ant-api03-", [.run(.token, 95...95)], entropy: 3.5),
        SecretFormat("an Anthropic admin key", "sk-ant-admin01-", [.run(.token, 95...95)], entropy: 3.5),
    ]

    private static let payments = [
        SecretFormat("a Stripe key", "sk_live_", [.run(.letters, 16...128)], entropy: 3),
        SecretFormat("a restricted Stripe key", "rk_live_", [.run(.letters, 16...128)], entropy: 3),
        SecretFormat("a Stripe test key", "sk_test_", [.run(.letters, 16...128)], entropy: 3, severity: .warning),
        SecretFormat("a Shopify token", "shpat_", .hex, 32, entropy: 2),
        SecretFormat("a Shopify secret", "shpss_", .hex, 32, entropy: 2),
        SecretFormat("a Square token", "sq0atp-", .token, 22, entropy: 2),
        SecretFormat("a Square secret", "sq0csp-", .token, 43, entropy: 2),
    ]

    private static let tools = [
        SecretFormat("a SendGrid key", "SG.", [.run(.token, 22...22), dot, .run(.token, 43...43)], entropy: 3),
        SecretFormat("a Grafana Cloud token", "glc_", [.run(.base64 + equals, 32...400)], entropy: 3),
        SecretFormat("a Grafana service token", "glsa_", [.run(.letters, 32...32), .literal([UInt8(ascii: "_")]), .run(.hex, 8...8)], entropy: 3),
        SecretFormat("a Grafana key", "eyJrIjoi", [.run(.letters + equals, 70...400)], entropy: 3),
        SecretFormat("a Doppler token", "dp.pt.", .letters, 43, entropy: 2),
        SecretFormat("a Doppler service token", "dp.st.", [.run(.token, 1...40), dot, .run(.letters, 40...44)], entropy: 3),
        SecretFormat("an age secret key", "AGE-SECRET-KEY-1", ageBase32, 58, entropy: 3),
        SecretFormat("a Vault token", "hvs.", [.run(.token, 90...120)], entropy: 3.5),
        SecretFormat("a Vault batch token", "hvb.", [.run(.token, 138...300)], entropy: 4),
        SecretFormat("a Linear key", "lin_api_", .letters, 40, entropy: 2),
        SecretFormat("a Notion token", "ntn_", [.run(.digits, 11...11), .run(.letters, 35...35)], entropy: 4),
        SecretFormat("a Postman key", "PMAK-", [.run(.hex, 24...24), dash, .run(.hex, 34...34)], entropy: 3),
        SecretFormat("a New Relic key", "NRAK-", .largeWord, 27, entropy: 3),
        SecretFormat("a Dynatrace token", "dt0c01.", [.run(.largeWord, 24...24), dot, .run(.largeWord, 64...64)], entropy: 4),
        SecretFormat("a Sentry token", "sntryu_", .smallHex, 64, entropy: 3.5),
        SecretFormat("a Sentry token", "sntrys_eyJ", [.run(.token + .base64 + equals, 80...400)], entropy: 4.5),
        SecretFormat("a 1Password service token", "ops_eyJ", [.run(.base64 + equals, 250...4096)], entropy: 4),
    ]

    /// Values that vendors print in their own documentation, without their prefixes.
    static let published: Set<String> = [
        "IOSFODNN7EXAMPLE", "I44QH8DHBEXAMPLE", "4eC39HqLyjWDarjtT1zdp7dc", "BQokikJOvBiI2HlWgH4olfQ2", "26PHem9AhJZvU623DfE1x4sd",
        "16C7e42F292c6912E7710c838347Ae178B4a", "HdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
    ]

    private static let slackNumber = SecretFormat.Part.run(.digits, 10...14)
    private static let dash = SecretFormat.Part.literal([UInt8(ascii: "-")])
    private static let dot = SecretFormat.Part.literal([UInt8(ascii: ".")])
    private static let slash = SecretFormat.Part.literal([UInt8(ascii: "/")])
    private static let equals = ByteSet("=")
    private static let largeBase32 = ByteSet.large + ByteSet("234567")
    private static let ageBase32 = ByteSet("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
}
