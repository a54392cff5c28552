/// The rules there are.
public enum RuleSet {
    /// Rules about files that could not be read whole; a build runs them too.
    public static let reading: [any Rule] = [
        FrontMatterSyntax(),
        DuplicateKey(),
        DocumentTooLarge(),
        RenderTimeout(),
        InvalidEncoding(),
        EmptyDocument(),
        FlattenedDocument(),
        SymlinkIgnored(),
        HiddenDocument(),
        UnreadableFile(),
    ]

    /// Every rule, in the order of the documentation.
    public static let all: [any Rule] = reading + [
        IDDuplicate(),
        MissingActionItems(),
        ActionWithoutOwner(),
        EmptySection(),
        TemplatePlaceholder(),
        TimelineOutOfOrder(),
        ImpossibleTime(),
        DurationMismatch(),
        ConflictingFacts(),
        FilenameDateMismatch(),
        BrokenLink(),
        BrokenAnchor(),
        UnknownReference(),
        IncludeIgnored(),
    ]

    /// The rules of a profile and of those it holds.
    public static func rules(in profile: Profile) -> [any Rule] {
        all.filter { $0.info.profile <= profile }
    }

    /// The rule with an id; nil when there is none.
    public static func rule(named id: String) -> (any Rule)? {
        all.first { $0.info.id == id }
    }
}
