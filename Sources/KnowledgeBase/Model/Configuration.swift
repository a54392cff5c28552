public import Markup

/// Settings of a knowledge base: `debrief.yml`, all of it optional.
public struct Configuration: Sendable {
    /// The site's name.
    public let title: String
    /// Where the site will be, with a closing slash; nil when it is not known.
    public let baseURL: String?
    /// One paragraph for the home page; nil when there is none.
    public let description: String?
    /// Folder of the documents, relative to the configuration's folder.
    public let content: String
    /// Folder of the site, relative to the configuration's folder.
    public let output: String
    /// IANA name of the zone for times that name none.
    public let timezone: String?
    /// True when `01/02/2024` is the first of February.
    public let dayBeforeMonth: Bool?
    /// Name of the content folder itself, which tells the kind of documents as those below it do; empty when it has none.
    public let rootName: String
    /// Folder names, folded, with the kind of the documents in them; before those we know.
    public let folders: [String: DocumentKind]
    /// Labels, folded, with their levels 1 to 5; before those we know.
    public let severities: [String: Int]
    /// Known products, in the order written.
    public var products: [ProductName]
    /// Patterns of paths to leave out, `*` within a folder, `**` across.
    public let exclude: [String]
    /// Where the content's files can be seen, with a closing slash: `https://github.com/o/r/blob/main/content/`.
    public let repository: String?
    /// True to publish drafts.
    public let drafts: Bool
    /// True to publish what is marked `visibility: internal`.
    public let internals: Bool
    /// The day that overdue action items are told by; nil to tell none, so that a site says the same on any day.
    public let asOf: Day?

    /// What stands below `checks:`, for those who check; nil when nothing does.
    public let checks: MetadataNode?

    public struct ProductName: Sendable, Hashable {
        public let id: String
        public let name: String
        public let aliases: [String]
        /// Every version there is, end-of-life branches too; none where they are not listed.
        public let versions: [String]
        /// All versions oldest first, where their numbers do not tell; none where they do.
        public let order: [String]
        public let upgrades: UpgradePolicy
        /// Path of a file with endoflife.date's JSON, relative to the configuration's folder.
        public let supportFile: String?
        /// What that file says.
        public var support: [SupportCycle] = []
        /// Where its package comes from, as OSV spells it: `npm`, `PyPI`; nil when that is not told.
        public let ecosystem: String?

        public init(
            id: String, name: String, aliases: [String], versions: [String] = [], order: [String] = [], upgrades: UpgradePolicy = .standard,
            supportFile: String? = nil, ecosystem: String? = nil
        ) {
            self.id = id
            self.name = name
            self.aliases = aliases
            self.versions = versions
            self.order = order
            self.upgrades = upgrades
            self.supportFile = supportFile
            self.ecosystem = ecosystem
        }
    }

    public init(
        title: String = "Knowledge base", rootName: String = "", baseURL: String? = nil, description: String? = nil, content: String = "content",
        output: String = "site", timezone: String? = nil, dayBeforeMonth: Bool? = nil, folders: [String: DocumentKind] = [:],
        severities: [String: Int] = [:], products: [ProductName] = [], exclude: [String] = [], repository: String? = nil,
        drafts: Bool = false, internals: Bool = false, asOf: Day? = nil, checks: MetadataNode? = nil
    ) {
        self.title = title
        self.rootName = rootName
        self.baseURL = baseURL
        self.description = description
        self.content = content
        self.output = output
        self.timezone = timezone
        self.dayBeforeMonth = dayBeforeMonth
        self.folders = folders
        self.severities = severities
        self.products = products
        self.exclude = exclude
        self.repository = repository
        self.drafts = drafts
        self.internals = internals
        self.asOf = asOf
        self.checks = checks
    }
}
