/// An address at GitHub, GitLab, Bitbucket, Gitea or Jira, read from its bytes: documents have thousands of them.
struct IssueAddress {
    /// The repository it leads into, lower case; nil for Jira.
    let repository: String?
    /// `etcd-io/etcd#140`, `group/project!7`, `abc-123`: lower case, as `IssueNumber` and `TrackerKey` write it; nil for a commit and the like.
    let key: String?
    let text: String

    /// nil for an address that leads neither to an issue nor into a repository.
    init?(_ address: ArraySlice<UInt8>) {
        guard var start = Self.pathStart(address) else { return nil }
        let path = start
        var names = 0
        while start < address.endIndex {
            let end = address[start...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
            let part = address[start..<end]
            if let noun = Self.noun(part) {
                let next = end < address.endIndex && address[end] == UInt8(ascii: "/") ? Self.word(address[(end + 1)...]) : []
                if noun == .tracker { self.init(tracker: next) } else if names >= 2 { self.init(address[path..<(start - 1)], noun, next) } else { return nil }
                return
            }
            if !part.elementsEqual("-".utf8) { names += 1 }
            guard end < address.endIndex, address[end] == UInt8(ascii: "/") else { return nil }
            start = end + 1
        }
        return nil
    }

    private init?(tracker key: ArraySlice<UInt8>) {
        guard let key = TrackerKey(String(decoding: key, as: UTF8.self)), key.kind == .issue else { return nil }
        repository = nil
        text = key.text
        self.key = text.lowercased()
    }

    private init?(_ path: ArraySlice<UInt8>, _ noun: Noun, _ number: ArraySlice<UInt8>) {
        // GitLab writes `group/project/-/issues/7`.
        let path = path.suffix(2).elementsEqual("/-".utf8) ? path.dropLast(2) : path
        let name = String(decoding: path, as: UTF8.self)
        repository = name.lowercased()
        let isNumber = number.first.map { $0 > UInt8(ascii: "0") } ?? false && number.count <= 7 && number.allSatisfy(ByteCursor.isDigit)
        guard noun != .place, isNumber else {
            key = nil
            text = name
            return
        }
        text = name + (noun == .mergeRequest ? "!" : "#") + String(decoding: number, as: UTF8.self)
        key = text.lowercased()
    }

    /// What a part of an address behind a repository says of the part after it.
    private enum Noun {
        case issue, mergeRequest, tracker, place
    }

    private static func noun(_ part: ArraySlice<UInt8>) -> Noun? {
        switch part.first {
        case UInt8(ascii: "i"): part.elementsEqual("issues".utf8) ? .issue : nil
        case UInt8(ascii: "p"): part.elementsEqual("pull".utf8) || part.elementsEqual("pulls".utf8) || part.elementsEqual("pull-requests".utf8) ? .issue : nil
        case UInt8(ascii: "d"): part.elementsEqual("discussions".utf8) ? .issue : nil
        case UInt8(ascii: "w"): part.elementsEqual("work_items".utf8) ? .issue : nil
        // GitLab counts merge requests apart.
        case UInt8(ascii: "m"): part.elementsEqual("merge_requests".utf8) ? .mergeRequest : part.elementsEqual("milestone".utf8) ? .place : nil
        case UInt8(ascii: "b"): part.elementsEqual("browse".utf8) ? .tracker : part.elementsEqual("blob".utf8) ? .place : nil
        case UInt8(ascii: "c"): part.elementsEqual("commit".utf8) || part.elementsEqual("commits".utf8) || part.elementsEqual("compare".utf8) ? .place : nil
        case UInt8(ascii: "t"): part.elementsEqual("tree".utf8) ? .place : nil
        case UInt8(ascii: "r"): part.elementsEqual("releases".utf8) ? .place : nil
        default: nil
        }
    }

    /// Where the path of a web address begins, behind the host's slash; nil for other addresses.
    private static func pathStart(_ address: ArraySlice<UInt8>) -> Int? {
        guard address.count > 12, address.starts(with: "http".utf8) else { return nil }
        let start = address.startIndex + (address[address.startIndex + 4] == UInt8(ascii: "s") ? 5 : 4)
        guard address[start...].starts(with: "://".utf8) else { return nil }
        return address[(start + 3)...].firstIndex(of: UInt8(ascii: "/")).map { $0 + 1 }
    }

    /// Up to the next mark of an address.
    private static func word(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    }
}
