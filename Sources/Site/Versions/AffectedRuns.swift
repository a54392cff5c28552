internal import KnowledgeBase

/// Which of a product's known versions an incident affects, as stretches of them.
struct AffectedRuns: Sendable {
    /// Versions beside each other that get the same answer.
    struct Run: Sendable, Hashable {
        /// Indexes of `Product.versions`.
        var versions: Range<Int>
        /// True when questions must be answered yes as well.
        let isConditional: Bool
    }

    /// Oldest first.
    private(set) var runs: [Run] = []
    /// How many versions can't be compared with those that the incident names.
    private(set) var unknown = 0

    /// By document, for every incident of a product.
    static func all(of history: ProductHistory) -> [Int: AffectedRuns] {
        var all = Dictionary(history.product.incidents.map { ($0.document, AffectedRuns()) }, uniquingKeysWith: { first, _ in first })
        let conditions = Dictionary(history.product.incidents.map { ($0.document, Condition($0)) }, uniquingKeysWith: { first, _ in first })
        for (number, version) in history.product.versions.enumerated() {
            for document in version.incidents {
                let isConditional: Bool
                switch conditions[document] ?? .never {
                case .never: isConditional = false
                case .always: isConditional = true
                case .sometimes: isConditional = history.incident(document)?.answer(for: version.version, in: history.product.order).conditions.isEmpty == false
                }
                all[document]?.add(number, isConditional)
            }
            for document in version.unknown where history.incident(document)?.isSilent == false { all[document]?.unknown += 1 }
        }
        return all
    }

    private mutating func add(_ number: Int, _ isConditional: Bool) {
        if let last = runs.last, last.versions.upperBound == number, last.isConditional == isConditional {
            runs[runs.count - 1].versions = last.versions.lowerBound..<number + 1
        } else {
            runs.append(Run(versions: number..<number + 1, isConditional: isConditional))
        }
    }

    /// Whether an incident asks questions, so that not every version has to be asked for.
    private enum Condition {
        case never, sometimes, always

        init(_ incident: ProductIncident) {
            let asking = incident.affected.count { !$0.when.isEmpty }
            self = asking == 0 ? .never : asking == incident.affected.count ? .always : .sometimes
        }
    }
}
