internal import Markup

/// Reads what an upgrade guide says.
struct UpgradeReader {
    let context: ReadingContext
    let title: Fact<String>

    func read(_ fields: inout Fields) -> UpgradeGuide {
        let product = ProductNames(context: context, title: title).find(&fields)
        let (from, to, entries) = ends(&fields, product: product?.value)
        let advice = UpgradeAdvice(context: context)
        return UpgradeGuide(
            product: product, from: from, to: to,
            supported: fields.node("supported").flatMap { node in node.text.flatMap { UpgradeGuide.Support(rawValue: $0.lowercased()) }.map { Fact($0, .frontMatter(node.range)) } }
                ?? UpgradeSupport(context: context, isWhole: from != nil && to != nil).read(),
            reversible: WayBack.stated(&fields) ?? WayBack(context: context).ofGuide,
            backup: fields.node("backup")?.texts ?? BackupAdvice(context: context).read(),
            downtime: fields.node("downtime")?.fact ?? advice.downtime, waitFor: fields.node("wait_for")?.fact ?? advice.waitFor,
            stops: fields.node("stops").map(UpgradeGuide.Stop.read) ?? RequiredStops(context: context, names: [product?.value, title.value].compactMap { $0 }, to: to?.value).read(),
            steps: (fields.node("steps")?.items ?? []).compactMap(Self.step),
            entries: entries)
    }

    private static func step(_ node: MetadataNode) -> UpgradeGuide.Step? {
        (node["text"]?.text ?? node.text).map {
            .init(text: $0, possibleIn: node["possible_in"]?.text.map { Version($0) }, necessaryAsOf: node["necessary_as_of"]?.text.map { Version($0) }, when: node["when"]?.text)
        }
    }

    /// Stated, else what tells most of the file's name, the title and the sentence that says what the guide is for; and the guides of a file
    /// that holds several.
    private func ends(_ fields: inout Fields, product: String?) -> (from: Fact<String>?, to: Fact<String>?, entries: [UpgradeGuide.Entry]) {
        let stated = (fields.node("from")?.fact, fields.node("to")?.fact)
        if stated.0 != nil || stated.1 != nil { return (stated.0, stated.1, entries(product, isWhole: stated.0 != nil && stated.1 != nil, isTold: stated.1 != nil)) }
        var best = UpgradeEnds(fileName: FileName.telling(context.source.path)), origin = Origin.fileName
        let titled = UpgradeEnds(title: title.value), purpose = UpgradePurpose(context: context)
        if titled.rank > best.rank { (best, origin) = (titled, title.origin.inferred) }
        if best.from == nil || best.to == nil, let found = purpose.read(), found.ends.rank > best.rank { (best, origin) = (found.ends, found.origin) }
        let entries = entries(product, isWhole: best.from != nil && best.to != nil, isTold: best.to != nil)
        if entries.isEmpty, best.from == nil || best.to == nil, let found = purpose.heading(), found.ends.rank > best.rank { (best, origin) = (found.ends, found.origin) }
        return (best.from.map { Fact($0, origin) }, best.to.map { Fact($0, origin) }, entries)
    }

    private func entries(_ product: String?, isWhole: Bool, isTold: Bool) -> [UpgradeGuide.Entry] {
        GuideEntries(context: context, title: title.value, product: product, isWhole: isWhole, isTold: isTold).read()
    }
}
