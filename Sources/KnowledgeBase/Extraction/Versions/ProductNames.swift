internal import Markup

/// The product a document is about, where it says so itself.
struct ProductNames {
    let context: ReadingContext
    let title: Fact<String>

    /// Stated, else a configured name in the title or the path, else what the title names before a version.
    func find(_ fields: inout Fields) -> Fact<String>? {
        fields.node("product", "project")?.fact ?? configured ?? titled
    }

    /// The configured product that the title, else the path, names; of several the one with the longest name.
    private var configured: Fact<String>? {
        for (text, origin) in [(title.value, title.origin.inferred), (context.source.path.string, Origin.fileName)] {
            let words = NameWords(text)
            let found = context.configuration.products.flatMap { product in
                ([product.id, product.name] + product.aliases).filter(words.name).map { (id: product.id, length: $0.utf8.count) }
            }
            if let longest = found.max(by: { $0.length < $1.length }) { return Fact(longest.id, origin) }
        }
        return nil
    }

    private var titled: Fact<String>? {
        if let name = ProductTitle(title.value).name(isUsual: isUsual) { return Fact(name, title.origin.inferred) }
        if let heading = context.sections.first, heading.title != title.value, let name = ProductTitle(heading.title).nameBeforeVersion {
            return Fact(name, Origin(.inferred, heading.heading, from: "heading"))
        }
        let stem = FileName.stem(context.source.path)
        return FileName.datePrefix(stem).flatMap { _ in AnnouncedRelease(fileName: stem) }.map { Fact($0.name, .fileName) }
    }

    /// True for a name that the text goes on to use.
    private func isUsual(_ name: String) -> Bool {
        var place = context.frontMatter.bodyStart
        for _ in 0..<3 {
            guard let next = context.source.find(name, in: place..<context.source.bytes.count) else { return false }
            place = next.upperBound
        }
        return true
    }
}

extension NameWords {
    /// True when one of some words stands in a text.
    static func tells(_ text: String, any words: [String]) -> Bool {
        let found = NameWords(text)
        return words.contains(where: found.name)
    }
}

/// A text as words, to look for names in: whole words, whatever their case and what stands between them.
struct NameWords {
    private let words: [String]

    init(_ text: String) {
        words = text.lowercased().utf8.split { !Self.isPart($0) }.map { String(decoding: Array($0), as: UTF8.self) }
    }

    /// True when the words of a name stand here one after the other: `argo-cd`, `Argo CD` and `argocd` are one.
    func name(_ name: String) -> Bool {
        let wanted = NameWords(name).words.joined()
        guard !wanted.isEmpty else { return false }
        return words.indices.contains { start in
            var rest = wanted[...]
            for word in words[start...] {
                guard rest.hasPrefix(word) else { return false }
                rest = rest.dropFirst(word.count)
                if rest.isEmpty { return true }
            }
            return false
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool { ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte >= 0x80 }
}
