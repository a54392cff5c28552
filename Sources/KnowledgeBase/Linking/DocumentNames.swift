internal import Markup

/// Gives every document an id and a page, each once, whatever the order of the files.
struct DocumentNames {
    /// In the order of the documents.
    private(set) var ids: [String] = []
    private(set) var pages: [RelativePath] = []
    /// Index of a document by id, alias and path.
    private(set) var byName: [String: Int] = [:]
    private(set) var duplicates: [KnowledgeBase.DuplicateID] = []

    /// `documents` are sorted by path.
    init(_ documents: [Document]) {
        let stems = documents.map { Self.stemID($0.path) }
        var counts: [String: Int] = [:]
        for (document, stem) in zip(documents, stems) where document.statedID == nil { counts[stem, default: 0] += 1 }
        var taken: [String: Int] = [:]
        // Ids, aliases and paths.
        taken.reserveCapacity(2 * documents.count)
        // Stated ids come first, so that no file's name takes one away.
        var chosen = [String?](repeating: nil, count: documents.count)
        for (index, document) in documents.enumerated() {
            guard let stated = document.statedID else { continue }
            if let first = taken[stated.value] {
                addDuplicate(stated.value, documents[first], stated: documents[first].statedID, document, stated)
            } else {
                taken[stated.value] = index
                chosen[index] = stated.value
            }
        }
        for index in documents.indices where chosen[index] == nil {
            var id = stems[index]
            if counts[id, default: 0] > 1 || taken[id] != nil { id = Self.pathID(documents[index].path) }
            let base = id
            var number = 2
            while taken[id] != nil {
                id = "\(base)-\(number)"
                number += 1
            }
            taken[id] = index
            chosen[index] = id
        }
        ids = chosen.map { $0 ?? "" }
        pages = Self.pages(documents, ids)
        byName = taken
        addAliases(documents)
    }

    private mutating func addAliases(_ documents: [Document]) {
        for (index, document) in documents.enumerated() {
            for alias in document.aliases {
                if let first = byName[alias.value], first != index {
                    addDuplicate(alias.value, documents[first], stated: documents[first].statedID, document, alias)
                } else {
                    byName[alias.value] = index
                }
            }
        }
        byName.merge(zip(documents.lazy.map(\.path.string), documents.indices)) { first, _ in first }
    }

    private mutating func addDuplicate(_ id: String, _ first: Document, stated: Fact<String>?, _ second: Document, _ fact: Fact<String>) {
        duplicates.append(.init(id: id, first: first.place(stated?.origin.range ?? 0..<0), second: second.place(fact.origin.range)))
    }

    /// The file's name as an id; an index is called after its folder.
    private static func stemID(_ path: RelativePath) -> String {
        let stem = FileName.stem(path)
        guard ["index", "readme", "_index"].contains(stem.lowercased()) else { return named(stem) }
        return path.folder.split(separator: "/").last.map { fileSafe(String($0)) } ?? "home"
    }

    /// A name as an id; one without letters and digits is called a document.
    private static func named(_ stem: String) -> String {
        let id = fileSafe(stem)
        return id.isEmpty ? "document" : id
    }

    /// The whole path as an id, for files whose names are equal.
    private static func pathID(_ path: RelativePath) -> String {
        let stem = FileName.stem(path)
        let isIndex = ["index", "_index"].contains(stem.lowercased())
        return fileSafe((path.folder.split(separator: "/").map(String.init) + (isIndex ? [] : [stem])).joined(separator: "-"))
    }

    private static func pages(_ documents: [Document], _ ids: [String]) -> [RelativePath] {
        var used = Set<String>(minimumCapacity: documents.count)
        return zip(documents, ids).map { document, id in
            let folder = document.kind.value.traits.siteFolder
            let name = fileSafe(id)
            let base = name.isEmpty || name == "index" ? "index-page" : name
            var page = "\(folder)/\(base).html", number = 2
            while !used.insert(page).inserted {
                page = "\(folder)/\(base)-\(number).html"
                number += 1
            }
            return RelativePath(page) ?? RelativePath(trusted: "pages/index-page.html")
        }
    }

    /// True for small letters, digits and `_`, with single `-` between: what `fileSafe` leaves as it is.
    private static func isFileSafe(_ text: String) -> Bool {
        var last = UInt8(ascii: "-")
        for byte in text.utf8 {
            guard byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") && last != byte else { return false }
            last = byte
        }
        return last != UInt8(ascii: "-") && text.utf8.count <= 150
    }

    /// Lower case, letters, digits, `.`, `-` and `_`; all else becomes one `-`; at most 150 bytes.
    static func fileSafe(_ text: String) -> String {
        if isFileSafe(text) { return text }
        var result: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes: [UInt8]
            switch scalar {
            case "a"..."z", "0"..."9", "_": bytes = [UInt8(scalar.value)]
            case "A"..."Z": bytes = [UInt8(scalar.value) | 0x20]
            case "." where !result.isEmpty && result.last != UInt8(ascii: "."): bytes = [UInt8(ascii: ".")]
            case "\0"..."\u{7F}": bytes = []
            default: bytes = scalar.properties.isAlphabetic ? Array(scalar.properties.lowercaseMapping.utf8) : []
            }
            if !bytes.isEmpty {
                guard result.count + bytes.count <= 150 else { break }
                result += bytes
            } else if let last = result.last, last != UInt8(ascii: "-") {
                result.append(UInt8(ascii: "-"))
            }
        }
        while let last = result.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ".") { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }
}
