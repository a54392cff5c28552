/// Collects which terms stand where in a run of documents.
///
/// A run of some hundred documents is small enough for the processor to have it at hand; `TermMerge` puts the runs together.
struct PostingCollector {
    /// A term in a unit.
    struct Entry {
        let term: UInt32
        let document: UInt32
        let unit: UInt32
        /// Weight of titles, headings and facts.
        var fixed: Float
        /// Weight of the words of the body, which a document's length thins.
        var body: Float
    }

    private(set) var terms = TermTable(capacity: 1 << 14)
    /// By document, then unit.
    private(set) var entries: [Entry] = []
    /// How long each document's body is, by the order of the documents.
    private(set) var lengths: [BodyLength] = []

    /// Number of the document that is being read.
    private var document: Int
    private var unit = 0
    private var unitStart = 0
    private var length = BodyLength()
    /// Index of the last entry of each term.
    private var last: [Int] = []

    /// A collector for documents from a number on.
    init(firstDocument: Int) { document = firstDocument }

    /// Begins a unit of the document; the units of a document come in their order.
    mutating func begin(unit: Int) {
        self.unit = unit
        unitStart = entries.count
    }

    /// Adds the words of a body's block.
    mutating func addBody(_ text: [UInt8], weight: Float = 1, reader: inout TermReader) {
        var versions = 0
        length.words += reader.read(text[...]) { term, form in
            if form != .shortened, BodyLength.isVersion(term) { versions += 1 }
            add(term, fixed: 0, body: weight * Self.weight(of: form))
        }
        length.versions += versions
    }

    /// Adds the words of a title, heading or fact.
    mutating func addFixed(_ text: some Collection<UInt8>, weight: Float, reader: inout TermReader) {
        _ = reader.read(Array(text)[...]) { term, form in add(term, fixed: weight * Self.weight(of: form), body: 0) }
    }

    /// Adds a name that leads to this document before all others, however its letters are typed.
    mutating func addPin(_ name: String, weight: Float, reader: inout TermReader) {
        let isOneWord = !name.utf8.contains(0x20)
        _ = reader.read(Array(name.utf8)[...]) { term, form in
            add(term, fixed: form == .whole && isOneWord ? Impact.pinningWeight : weight * Self.weight(of: form), body: 0)
        }
        guard isOneWord else { return }
        _ = reader.read(Array(LiteralForm.make(name).utf8)[...]) { term, form in
            if form == .whole { add(term, fixed: Impact.pinningWeight, body: 0) }
        }
    }

    /// Adds a term that is none of the text's: a value of a facet.
    mutating func addTerm(_ term: some Collection<UInt8>) {
        add(Array(term)[...], fixed: 1, body: 0)
    }

    /// Ends the document.
    mutating func endDocument() {
        lengths.append(length)
        length = BodyLength()
        document += 1
    }

    /// What a form is worth beside the whole.
    private static func weight(of form: TermForm) -> Float {
        switch form {
        case .whole: 1
        case .segment: 0.9
        case .pair, .part: 0.7
        case .shortened: 0.6
        }
    }

    private mutating func add(_ term: ArraySlice<UInt8>, fixed: Float, body: Float) {
        let number = terms.number(of: term)
        if number == last.count { last.append(-1) }
        let index = last[number]
        if index >= unitStart {
            entries[index].fixed += fixed
            entries[index].body += body
        } else {
            last[number] = entries.count
            entries.append(Entry(term: UInt32(number), document: UInt32(document), unit: UInt32(unit), fixed: fixed, body: body))
        }
    }
}
