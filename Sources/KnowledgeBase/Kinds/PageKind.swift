extension KindTraits {
    /// Anything else: an index, a policy, a glossary. Nothing but `kind: page` and names of indexes make one.
    static let page = KindTraits(
        siteFolder: "pages",
        plural: "Pages",
        singular: "Page",
        synonyms: ["page", "index", "policy", "glossary", "template", "doc", "document"],
        folders: ["templates", "template"],
        matchesName: { name in
            ["readme", "index", "contributing", "license", "code_of_conduct", "template", "security", "glossary"].contains(name)
                || name.hasSuffix("template") || name.hasPrefix("template") || name == "_index"
        },
        matchesOutline: { _ in false })
}
