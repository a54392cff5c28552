/// Numbers for the values of a facet, in the order they come; values with the same key have the same one.
struct FacetColumn {
    private let facet: Facet
    /// Values as they are written, so that the key of each is made once.
    private var values = TermTable(capacity: 64)
    /// By the number of a value as it is written: that of its key, nil for one that has none.
    private var numbers: [Int?] = []
    private var keys = TermTable(capacity: 64)
    /// By number: how many documents have it, and the last of them.
    private var counts: [(documents: Int, last: Int)] = []

    /// By number: what is shown, of several forms the least.
    private(set) var names: [String] = []
    /// The numbers of each document, none twice.
    private(set) var documents: [[Int]] = []

    init(_ facet: Facet) { self.facet = facet }

    /// Adds the values of the next document; of those with one key the first counts.
    mutating func add(_ values: [String]) {
        var found: [Int] = []
        for value in values {
            guard let number = number(of: value), counts[number].last != documents.count else { continue }
            counts[number] = (counts[number].documents + 1, documents.count)
            names[number] = min(names[number], value)
            found.append(number)
        }
        documents.append(found)
    }

    /// The numbers, those of the most documents first, then by key.
    var order: [Int] {
        names.indices.sorted { a, b in
            counts[a].documents == counts[b].documents ? keys[a].lexicographicallyPrecedes(keys[b]) : counts[a].documents > counts[b].documents
        }
    }

    private mutating func number(of value: String) -> Int? {
        let written = values.number(of: Array(value.utf8)[...])
        if written < numbers.count { return numbers[written] }
        let key = facet.key(value)
        guard !key.isEmpty else {
            numbers.append(nil)
            return nil
        }
        let number = keys.number(of: key[...])
        numbers.append(number)
        if number == names.count {
            names.append(value)
            counts.append((0, -1))
        }
        return number
    }
}
