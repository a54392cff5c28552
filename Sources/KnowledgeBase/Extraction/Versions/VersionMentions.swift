internal import Markup

/// Finds the versions that a document's sentences, headings and tables name, and what they say of them.
///
/// A number with one point counts only behind a word such as "version", behind a product's name or beside another
/// version; addresses, dates, times, amounts and the numbers of sections, protocols and licences don't.
struct VersionMentions {
    let context: ReadingContext
    /// Mentions of one document that are told apart.
    private static let limit = 2000

    init(_ context: ReadingContext) { self.context = context }

    /// Names of products, folded, behind which a number is a version.
    private var products: Set<String> {
        var names = context.configuration.products.flatMap { [$0.id, $0.name] + $0.aliases }
        if let stated = context.frontMatter.values["product"]?.text { names.append(stated) }
        if let repository = RepositoryName.product(of: context.source.path) { names.append(repository) }
        return Set(names.map(MetadataNode.folded))
    }

    /// In document order, each version once for a role and product, `mentioned` only where it plays no other part.
    func read() -> [VersionMention] {
        guard Self.mayHold(context.source.bytes[context.frontMatter.bodyStart...]) else { return [] }
        var mentions: [VersionMention] = [], seen: Set<String> = []
        // Most documents that have such numbers have them in other blocks: addresses in links, code.
        lazy var products = products
        for index in 1..<max(1, context.tree.count) {
            let node = context.tree[index]
            switch node.kind {
            case .paragraph, .heading, .tableCell: break
            default: continue
            }
            guard Self.mayHold(context.source.bytes[node.range.clamped(to: 0..<context.source.bytes.count)]) else { continue }
            // Again without what only addresses of links hold.
            let text = context.text(node)
            guard Self.mayHold(text.bytes[...]) else { continue }
            for mention in Self.mentions(in: VersionClause(text, isHeading: node.kind == .heading, products: products)) where mentions.count < Self.limit {
                let key = "\(mention.version.text) \(mention.role.rawValue) \(mention.product.map(MetadataNode.folded) ?? "")"
                if seen.insert(key).inserted { mentions.append(mention) }
            }
        }
        let told = Set(mentions.lazy.filter { $0.role != .mentioned }.map(\.version.text))
        return mentions.filter { $0.role != .mentioned || !told.contains($0.version.text) }
    }

    private static func mentions(in clause: VersionClause) -> [VersionMention] {
        var last: (index: Int, mention: VersionMention)?
        return clause.words.indices.compactMap { index in
            let isListed = last.map { clause.isList(from: $0.index, to: index) } ?? false
            guard let named = clause.version(at: index, isListed: isListed) else { return nil }
            var role = clause.role(at: index), product = named.product
            if isListed, let before = last?.mention {
                product = product ?? before.product
                if role == .mentioned, [.affected, .fixed, .introduced].contains(before.role) { role = before.role }
            }
            let mention = VersionMention(version: named.version, product: product, role: role, range: clause.words[index].line)
            last = (index, mention)
            return mention
        }
    }

    /// True for a word with a digit, a point and a digit, `x` or `*` side by side.
    static func mayBeVersion(_ word: Substring) -> Bool {
        var last: UInt8 = 0, isBehindPoint = false
        for byte in word.utf8 {
            if isBehindPoint, ByteCursor.isDigit(byte) || byte | 0x20 == UInt8(ascii: "x") || byte == UInt8(ascii: "*") { return true }
            isBehindPoint = byte == UInt8(ascii: ".") && ByteCursor.isDigit(last)
            last = byte
        }
        return false
    }

    /// True when a digit, a point and a digit stand somewhere: what has none pays for no more than this look.
    private static func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = bytes.span
        var start = 0
        while let point = bytes.firstOffset(of: UInt8(ascii: "."), from: start) {
            start = point + 1
            guard point > 0, start < bytes.count, ByteCursor.isDigit(bytes[point - 1]) else { continue }
            if ByteCursor.isDigit(bytes[start]) || bytes[start] | 0x20 == UInt8(ascii: "x") || bytes[start] == UInt8(ascii: "*") { return true }
        }
        return false
    }
}
