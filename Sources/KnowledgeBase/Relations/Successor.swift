internal import Markup

/// The document that took another's place, or tells how its story went on.
public struct Successor: Sendable, Hashable {
    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    /// False when it is told by a title only: a later report of the same name that leads to the earlier one.
    public let isStated: Bool

    /// The successor of each document that has one; one that both documents claim of the other is none.
    static func all(of documents: [Document], references: [[Reference]]) -> [Successor?] {
        var found = [Successor?](repeating: nil, count: documents.count)
        for (index, references) in references.enumerated() {
            for reference in references {
                guard case .document(let other, _) = reference.target, other != index else { continue }
                switch reference.link.relation {
                case .supersededBy: found[index] = Successor(document: other, isStated: true)
                case .supersedes where found[other]?.isStated != true: found[other] = Successor(document: index, isStated: true)
                default: found[other] = found[other] ?? (follows(documents[index], documents[other]) ? Successor(document: index, isStated: false) : nil)
                }
            }
        }
        let isMutual = found.enumerated().map { index, successor in successor.map { found[$0.document]?.document == index } ?? false }
        return zip(found, isMutual).map { $1 ? nil : $0 }
    }

    /// Words of a title that tell which incident it is of.
    private static let telling = 3

    private static func follows(_ document: Document, _ earlier: Document) -> Bool {
        guard document.kind.value == earlier.kind.value, document.kind.value == .postmortem || document.kind.value == .runbook,
            let day = document.date?.value, let before = earlier.date?.value, day > before else { return false }
        let title = HeadingWords.fold(document.title.value)
        return title == HeadingWords.fold(earlier.title.value) && title.split(separator: " ").count { $0.contains(where: \.isLetter) } >= telling
    }
}

extension KnowledgeBase {
    /// Indexes of the documents that another took the place of, in their order.
    public func predecessors(of index: Int) -> [Int] {
        let targets = documents[index].references.compactMap { if case .document(let target, _) = $0.target { target } else { nil } }
        return Set(targets + documents[index].backlinks.map(\.from)).filter { documents[$0].successor?.document == index }.sorted()
    }
}
