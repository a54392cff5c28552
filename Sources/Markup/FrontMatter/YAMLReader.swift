internal import CLibYAML

/// Reads YAML from libyaml's events, so that every scalar stays text and keeps its place; what is plain without libyaml.
///
/// Bounded: no anchors, aliases, tags or second documents, 64 KiB, 64 levels, 10,000 events.
public enum YAMLReader {
    static let depthLimit = 64
    static let eventLimit = 10_000

    /// Reads the YAML in a byte range of a file. The value is a map, empty when it can't be read, or a list where that is admitted.
    public static func read(_ source: SourceText, in range: Range<Int>, admitsList: Bool = false) -> (values: MetadataNode, faults: [MetadataFault]) {
        guard range.count <= FrontMatter.sizeLimit else {
            return (.map([], range: range), [MetadataFault(kind: .tooLarge(limit: FrontMatter.sizeLimit), range: range.lowerBound..<range.lowerBound)])
        }
        if let map = PlainYAML.read(source, in: range) { return (map, []) }
        return readEvents(source, in: range, admitsList: admitsList)
    }

    /// The same by libyaml, whatever is written there.
    static func readEvents(_ source: SourceText, in range: Range<Int>, admitsList: Bool = false) -> (values: MetadataNode, faults: [MetadataFault]) {
        // libyaml compares every directive with all others before it gives the first event.
        if let directive = directive(source, in: range) {
            return (.map([], range: range), [MetadataFault(kind: .unsupported("a directive"), range: directive)])
        }
        let events = YAMLEvents(source: source, range: range)
        var builder = YAMLBuilder(events: events, admitsList: admitsList)
        return builder.build()
    }

    /// The first line with content, when that is a directive.
    private static func directive(_ source: SourceText, in range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        for line in source.line(at: range.lowerBound)...source.line(at: range.upperBound - 1) {
            let place = source.lineRange(line)
            guard let first = source.bytes[place].first(where: { $0 != 0x20 && $0 != 0x09 }), first != UInt8(ascii: "#") else { continue }
            return source.bytes[place].first == UInt8(ascii: "%") ? place : nil
        }
        return nil
    }
}

/// One event of the parser with its byte range.
private struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case scalar(String, isPlain: Bool)
        case listStart, listEnd, mapStart, mapEnd
    }

    let kind: Kind
    let range: Range<Int>
}

/// Owns a libyaml parser over a range of a file.
@safe private final class YAMLEvents {
    let source: SourceText
    let range: Range<Int>
    private let input: UnsafeMutableRawBufferPointer
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var count = 0
    /// The last place asked for: characters and bytes, the one from the range's start, the other from the file's.
    private var lastPlace: (character: Int, offset: Int)

    init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range
        lastPlace = (0, range.lowerBound)
        unsafe input = .allocate(byteCount: max(range.count, 1), alignment: 1)
        unsafe input.copyBytes(from: source.bytes[range])
        unsafe parser = .allocate(capacity: 1)
        unsafe yaml_parser_initialize(parser)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.bindMemory(to: UInt8.self).baseAddress, range.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next event, or the fault that ends reading.
    func next() throws(MetadataFaultError) -> YAMLEvent {
        count += 1
        if count > YAMLReader.eventLimit {
            throw MetadataFaultError(.init(kind: .tooLarge(limit: YAMLReader.eventLimit), range: range.lowerBound..<range.lowerBound))
        }
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw MetadataFaultError(syntaxFault()) }
        defer { unsafe yaml_event_delete(&event) }
        let place = offset(unsafe event.start_mark)..<max(offset(unsafe event.start_mark), offset(unsafe event.end_mark))
        func refuse(_ what: String) throws(MetadataFaultError) {
            throw MetadataFaultError(.init(kind: .unsupported(what), range: place))
        }
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, range: place)
        case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, range: place)
        case YAML_DOCUMENT_START_EVENT:
            if unsafe event.data.document_start.version_directive != nil { try refuse("a directive") }
            if unsafe event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end { try refuse("a directive") }
            return YAMLEvent(kind: .documentStart, range: place)
        case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, range: place)
        case YAML_ALIAS_EVENT:
            try refuse("an alias")
            fallthrough
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            if unsafe scalar.anchor != nil { try refuse("an anchor") }
            if unsafe scalar.tag != nil { try refuse("a tag") }
            let text = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return YAMLEvent(kind: .scalar(text, isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE), range: place)
        case YAML_SEQUENCE_START_EVENT:
            if unsafe event.data.sequence_start.anchor != nil { try refuse("an anchor") }
            if unsafe event.data.sequence_start.tag != nil { try refuse("a tag") }
            return YAMLEvent(kind: .listStart, range: place)
        case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .listEnd, range: place)
        case YAML_MAPPING_START_EVENT:
            if unsafe event.data.mapping_start.anchor != nil { try refuse("an anchor") }
            if unsafe event.data.mapping_start.tag != nil { try refuse("a tag") }
            return YAMLEvent(kind: .mapStart, range: place)
        default: return YAMLEvent(kind: .mapEnd, range: place)
        }
    }

    private func syntaxFault() -> MetadataFault {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it can't be read"
        // A character that may not stand there is told by its byte, all else by a mark.
        let isReading = unsafe parser.pointee.error == YAML_READER_ERROR
        let at = unsafe isReading ? min(range.lowerBound + Int(parser.pointee.problem_offset), range.upperBound) : offset(parser.pointee.problem_mark)
        let line = source.lineRange(source.line(at: min(at, max(range.lowerBound, range.upperBound - 1))))
        if source.bytes[line].contains(UInt8(ascii: "\t")), problem.contains("token") {
            return MetadataFault(kind: .tabIndent, range: line)
        }
        if problem.contains("mapping values are not allowed") {
            return MetadataFault(kind: .unquotedColon, range: at..<min(at + 1, line.upperBound))
        }
        return MetadataFault(kind: .syntax(problem), range: min(at, line.upperBound)..<max(min(at, line.upperBound), line.upperBound))
    }

    /// libyaml counts characters from 0, and its lines end at more than ours do; so places are found by characters,
    /// from the last one found on.
    private func offset(_ mark: yaml_mark_t) -> Int {
        let wanted = Int(mark.index)
        var (character, offset) = lastPlace
        while character < wanted, offset < range.upperBound {
            offset += 1
            while offset < range.upperBound, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            character += 1
        }
        while character > wanted, offset > range.lowerBound {
            offset -= 1
            while offset > range.lowerBound, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            character -= 1
        }
        lastPlace = (character, offset)
        return offset
    }
}

private struct MetadataFaultError: Error {
    let fault: MetadataFault
    init(_ fault: MetadataFault) { self.fault = fault }
}

/// Builds the value from events with a stack of its own, so that nesting can't exhaust ours.
private struct YAMLBuilder {
    let events: YAMLEvents
    let admitsList: Bool
    private var open: [Collection] = []
    private var root: MetadataNode?
    private var faults: [MetadataFault] = []

    private struct Collection {
        let isMap: Bool
        let start: Int
        var entries: [MetadataNode.Entry] = []
        var items: [MetadataNode] = []
        var key: MetadataNode.Scalar?
        /// Where each key stands first.
        var keys: [String: Range<Int>] = [:]
    }

    init(events: YAMLEvents, admitsList: Bool) {
        self.events = events
        self.admitsList = admitsList
    }

    mutating func build() -> (MetadataNode, [MetadataFault]) {
        do throws(MetadataFaultError) {
            try readDocument()
        } catch {
            faults.append(error.fault)
        }
        // What was read before a fault is kept: the outer map with its complete entries.
        let fallback = open.first.map { MetadataNode.map($0.entries, range: events.range) }
        let value = root ?? fallback ?? .map([], range: events.range)
        if case .map = value { return (value, faults) }
        if case .list = value, admitsList { return (value, faults) }
        if value.scalar != nil || !value.items.isEmpty {
            faults.append(MetadataFault(kind: .notAMap, range: value.range))
        }
        return (.map([], range: events.range), faults)
    }

    private mutating func readDocument() throws(MetadataFaultError) {
        var documents = 0
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamStart, .documentEnd: continue
            case .streamEnd: return
            case .documentStart:
                documents += 1
                if documents > 1 { throw MetadataFaultError(.init(kind: .unsupported("a second document"), range: event.range)) }
            case .scalar(let text, let isPlain):
                add(.scalar(.init(text: text, isPlain: isPlain, range: event.range)))
            case .listStart, .mapStart:
                if open.count >= YAMLReader.depthLimit {
                    throw MetadataFaultError(.init(kind: .tooDeep(limit: YAMLReader.depthLimit), range: event.range))
                }
                var isMap = false
                if case .mapStart = event.kind { isMap = true }
                open.append(Collection(isMap: isMap, start: event.range.lowerBound))
            case .listEnd, .mapEnd:
                guard let done = open.popLast() else { continue }
                let range = done.start..<max(done.start, event.range.upperBound)
                add(done.isMap ? .map(done.entries, range: range) : .list(done.items, range: range))
            }
        }
    }

    private mutating func add(_ value: MetadataNode) {
        let last = open.count - 1
        guard last >= 0 else {
            root = value
            return
        }
        guard open[last].isMap else {
            open[last].items.append(value)
            return
        }
        guard let key = open[last].key else {
            open[last].key = keyScalar(value)
            return
        }
        open[last].key = nil
        if let first = open[last].keys[key.text] {
            faults.append(MetadataFault(kind: .duplicateKey(key.text, first: first), range: key.range))
        } else {
            open[last].keys[key.text] = key.range
            open[last].entries.append(.init(key: key, value: value))
        }
    }

    private mutating func keyScalar(_ value: MetadataNode) -> MetadataNode.Scalar {
        if case .scalar(let scalar) = value { return scalar }
        faults.append(MetadataFault(kind: .unsupported("a list or map as key"), range: value.range))
        return .init(text: "", isPlain: false, range: value.range)
    }
}
