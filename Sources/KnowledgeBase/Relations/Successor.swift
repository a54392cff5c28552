/// The document that took another's place, or tells how its story went on.
public struct Successor: Sendable, Hashable {
    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    /// False when it is told by a title only: a later report of the same name that leads to the earlier one.
    public let isStated: Bool

    /// The successor of each document that has one; none for documents that take each other's place in a ring.
    static func all(of documents: [Document], references: [[Reference]]) -> [Successor?] {
        let stated = withoutRings(stated(references))
        var found = stated.map { $0.map { Successor(document: $0, isStated: true) } }
        for (later, references) in references.enumerated() {
            for case .document(let earlier, _) in references.lazy.map(\.target) where earlier != later {
                guard stated[earlier] == nil, follows(documents[later], documents[earlier]), !leads(from: later, to: earlier, stated) else { continue }
                // Of several the last tells most.
                if let other = found[earlier]?.document, let known = documents[other].date?.value, let day = documents[later].date?.value, day <= known { continue }
                found[earlier] = Successor(document: later, isStated: false)
            }
        }
        return found
    }

    /// What documents say: the old one's own word first, then that of the first document that claims its place.
    private static func stated(_ references: [[Reference]]) -> [Int?] {
        var found = [Int?](repeating: nil, count: references.count)
        for relation in [Relation.supersededBy, .supersedes] {
            for (index, references) in references.enumerated() {
                for reference in references where reference.link.relation == relation {
                    guard case .document(let other, _) = reference.target, other != index else { continue }
                    let (old, new) = relation == .supersededBy ? (index, other) : (other, index)
                    if found[old] == nil { found[old] = new }
                }
            }
        }
        return found
    }

    private static func withoutRings(_ successors: [Int?]) -> [Int?] {
        var result = successors
        // The number of the walk that came by; 0 before any.
        var walks = [Int](repeating: 0, count: successors.count)
        for start in successors.indices {
            var index: Int? = start
            while let here = index, walks[here] == 0 {
                walks[here] = start + 1
                index = successors[here]
            }
            guard let first = index, walks[first] == start + 1 else { continue }
            var here = first
            repeat {
                result[here] = nil
                here = successors[here] ?? first
            } while here != first
        }
        return result
    }

    private static func leads(from start: Int, to end: Int, _ successors: [Int?]) -> Bool {
        var index = successors[start]
        while let here = index, here != end { index = successors[here] }
        return index == end
    }

    /// Words of a title from which on it tells which incident it is of.
    private static let leastWords = 3

    private static func follows(_ document: Document, _ earlier: Document) -> Bool {
        guard document.kind.value == earlier.kind.value, document.kind.value == .postmortem || document.kind.value == .runbook,
            let day = document.date?.value, let before = earlier.date?.value, day > before else { return false }
        let title = HeadingWords.fold(document.title.value)
        return title == HeadingWords.fold(earlier.title.value) && title.split(separator: " ").count { $0.contains(where: \.isLetter) } >= leastWords
    }
}

extension KnowledgeBase {
    /// Indexes of the documents that another took the place of, in their order; with `isStated` those that say so, else those that only a title tells.
    public func predecessors(of index: Int, isStated: Bool) -> [Int] {
        let targets = documents[index].references.compactMap { if case .document(let target, _) = $0.target { target } else { nil } }
        let near = Set(targets + documents[index].backlinks.map(\.from))
        return near.filter { documents[$0].successor == Successor(document: index, isStated: isStated) }.sorted()
    }
}
