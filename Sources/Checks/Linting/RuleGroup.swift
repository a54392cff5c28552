/// Rules about one matter, which stand in one folder and one section of the documentation.
public struct RuleGroup: Sendable {
    /// The heading, and the name of the folder below `Rules` without its spaces.
    public let title: String
    /// In the order of the documentation.
    public let rules: [any Rule]

    init(_ title: String, _ rules: [any Rule]) {
        self.title = title
        self.rules = rules
    }
}

extension RuleGroup {
    /// All of them, in the order of the documentation.
    public static let all: [RuleGroup] = [
        reading, frontMatter, postmortems, timelines, runbooks, versions, links, secrets, wording, structure, html, suppressions,
    ].filter { !$0.rules.isEmpty }

    static let reading = RuleGroup("Reading", [
        DocumentTooLarge(),
        RenderTimeout(),
        InvalidEncoding(),
        EmptyDocument(),
        FlattenedDocument(),
        SymlinkIgnored(),
        HiddenDocument(),
        UnreadableFile(),
        UnsafePath(),
    ])

    static let frontMatter = RuleGroup("Front matter", [
        FrontMatterSyntax(),
        FrontMatterAlias(),
        DuplicateKey(),
        UnknownKey(),
        MissingKey(),
        WrongType(),
        ValueNotAllowed(),
        DateFormat(),
        DateInFuture(),
        IDDuplicate(),
        FilenameDateMismatch(),
    ])

    static let postmortems = RuleGroup("Postmortems", [
        MissingActionItems(),
        ActionWithoutOwner(),
        ActionWithoutTracker(),
        ActionWithoutDue(),
        ActionOverdue(),
        MissingSection(),
        EmptySection(),
        TemplatePlaceholder(),
        StatusStale(),
        SeverityMissingImpact(),
    ])

    static let timelines = RuleGroup("Timelines", [
        TimelineOutOfOrder(),
        TimelineNoTimezone(),
        TimelineMixedTimezones(),
        TimelineMissesBounds(),
        ImpossibleTime(),
        DurationMismatch(),
        DetectedBeforeStarted(),
        ConflictingFacts(),
    ])

    static let runbooks = RuleGroup("Runbooks", [
        RunbookMissingSection(),
        CommandUnlabelledFence(),
        DestructiveCommandWithoutWarning(),
        RunbookReviewOverdue(),
        AlertWithoutRunbook(),
        RunbookOrphan(),
        SmartQuoteInCommand(),
        PromptInCopyableCommand(),
    ])

    static let versions = RuleGroup("Versions", [
        VersionUnknown(),
        VersionRangeInvalid(),
        FixedInNotNewer(),
        ReleaseDateOrder(),
        UpgradePathGap(),
        IrreversibleWithoutBackup(),
        BreakingChangeWithoutMigration(),
    ])

    static let links = RuleGroup("Links", [
        BrokenLink(),
        BrokenAnchor(),
        UnknownReference(),
        IncludeIgnored(),
        AnchorDiffersOnGithub(),
        OrphanDocument(),
        InsecureLink(),
        AbsoluteSelfLink(),
        ImageWithoutAlt(),
        LinkTextUnclear(),
    ])

    static let secrets = RuleGroup("Secrets", [
        SecretProviderToken(),
        PrivateKeyBlock(),
        URLCredentials(),
        GenericSecret(),
        PersonalData(),
        InternalHostname(),
        UnpublishedLeak(),
    ])

    static let wording = RuleGroup("Wording", [
        BlamefulLanguage(),
    ])

    static let structure = RuleGroup("Structure", [
        NoTitle(),
        MultipleH1(),
        HeadingSkip(),
        DuplicateHeading(),
        BidiControl(),
        ConfusableID(),
    ])

    static let html = RuleGroup("HTML", [
        RawHTMLDropped(),
        DangerousURL(),
        ActiveSVG(),
    ])

    static let suppressions = RuleGroup("Suppressions", [
        UnusedSuppression(),
        UnknownRule(),
        SuppressionExpired(),
        SuppressionWithoutReason(),
    ])
}
