internal import Markup

/// Reads what an upgrade guide says.
struct UpgradeReader {
    let context: ReadingContext
    let title: Fact<String>

    func read(_ fields: inout Fields) -> UpgradeGuide {
        let product = ProductNames(context: context, title: title).find(&fields)
        let (from, to) = ends(&fields)
        return UpgradeGuide(
            product: product, from: from, to: to,
            supported: fields.node("supported").flatMap { node in node.text.flatMap { UpgradeGuide.Support(rawValue: $0.lowercased()) }.map { Fact($0, .frontMatter(node.range)) } }
                ?? UpgradeSupport(context: context).read(),
            reversible: WayBack.stated(&fields) ?? WayBack(context: context).ofGuide,
            backup: (fields.node("backup")?.items ?? []).compactMap(\.text), downtime: fields.node("downtime")?.text, waitFor: fields.node("wait_for")?.text,
            stops: UpgradeGuide.Stop.read(fields.node("stops")),
            steps: (fields.node("steps")?.items ?? []).compactMap { node in
                (node["text"]?.text ?? node.text).map {
                    .init(text: $0, possibleIn: node["possible_in"]?.text.map { Version($0) }, necessaryAsOf: node["necessary_as_of"]?.text.map { Version($0) }, when: node["when"]?.text)
                }
            })
    }

    /// Stated, else what tells most of the file's name, the title and the sentence that says what the guide is for.
    private func ends(_ fields: inout Fields) -> (Fact<String>?, Fact<String>?) {
        let stated = (fields.node("from")?.fact, fields.node("to")?.fact)
        if stated.0 != nil || stated.1 != nil { return stated }
        var best = UpgradeEnds(fileName: FileName.telling(context.source.path)), origin = Origin.fileName
        let titled = UpgradeEnds(title: title.value)
        if titled.rank > best.rank { (best, origin) = (titled, title.origin.inferred) }
        let purpose = UpgradePurpose(context: context)
        for find in [purpose.read, purpose.heading] where best.from == nil || best.to == nil {
            if let found = find(), found.ends.rank > best.rank { (best, origin) = (found.ends, found.origin) }
        }
        return (best.from.map { Fact($0, origin) }, best.to.map { Fact($0, origin) })
    }
}
