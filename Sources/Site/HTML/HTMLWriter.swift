/// The one place where HTML is put together: every value goes through a sink that knows where it lands.
///
/// A tag stays open for attributes until the first content is written, so attributes come first:
///
///     html.element("a", class: "source") { $0.href(address); $0.text(path) }
///
/// Names of elements and attributes are literals of ours; nothing an author wrote can become one.
struct HTMLWriter: Sendable {
    /// What has been written, UTF-8; an open tag is not closed yet.
    private var bytes: [UInt8] = []
    private var tag = OpenTag.none

    private enum OpenTag { case none, element, void }

    /// A writer with room for `capacity` bytes.
    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// All that was written, as a value the templates take for HTML.
    var fragment: HTMLFragment {
        var copy = self
        copy.closeTag()
        return HTMLFragment(bytes: copy.bytes)
    }

    /// True when nothing was written.
    var isEmpty: Bool { bytes.isEmpty }

    // MARK: Elements

    /// Begins an element; attributes may follow, then content, then `end` with the same name.
    mutating func start(_ name: StaticString) {
        closeTag()
        bytes.append(UInt8(ascii: "<"))
        append(name)
        tag = .element
    }

    /// Writes an element that has no content; attributes may follow.
    mutating func void(_ name: StaticString) {
        start(name)
        tag = .void
    }

    /// Ends an element.
    mutating func end(_ name: StaticString) {
        closeTag()
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Writes an element around what `content` writes; its first lines may write attributes.
    mutating func element(
        _ name: StaticString, class classes: StaticString? = nil, content: (inout HTMLWriter) -> Void = { _ in }
    ) {
        start(name)
        if let classes { self.classes(classes) }
        content(&self)
        end(name)
    }

    /// Writes an element that holds only text.
    mutating func element(_ name: StaticString, class classes: StaticString? = nil, text: String) {
        element(name, class: classes) { $0.text(text) }
    }

    // MARK: Content

    /// Writes text, escaped.
    mutating func text(_ text: String) {
        closeTag()
        HTMLEscaping.append(text, to: &bytes)
    }

    /// Writes UTF-8 text, escaped.
    mutating func text(_ text: ArraySlice<UInt8>) {
        closeTag()
        HTMLEscaping.append(text, to: &bytes)
    }

    /// Writes an author's text whose character references are to stay; `<`, `>` and quotes are escaped.
    mutating func textKeepingReferences(_ text: String) {
        closeTag()
        HTMLEscaping.append(text, to: &bytes, keepsReferences: true)
    }

    /// Writes what another writer made.
    mutating func append(_ fragment: HTMLFragment) {
        closeTag()
        bytes += fragment.bytes
    }

    /// Writes a line break into the source, which a reader does not see.
    mutating func newline() {
        closeTag()
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Begins a new line of the source unless it is at the start of one.
    mutating func freshLine() {
        closeTag()
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    // MARK: Attributes

    /// Writes an attribute with a text value, escaped. Not for addresses, ids and classes.
    mutating func attribute(_ name: StaticString, _ value: String) {
        beginAttribute(name)
        HTMLEscaping.append(value, to: &bytes)
        endAttribute()
    }

    /// Writes an attribute with a number.
    mutating func attribute(_ name: StaticString, _ value: Int) {
        attribute(name, String(value))
    }

    /// Writes an attribute that has no value.
    mutating func flag(_ name: StaticString) {
        guard tag != .none else { return }
        bytes.append(UInt8(ascii: " "))
        append(name)
    }

    /// Writes class names of ours, separated by spaces.
    mutating func classes(_ names: StaticString) {
        beginAttribute("class")
        append(names)
        endAttribute()
    }

    /// Writes class names of ours with a last one made of a number: `sev sev-2`.
    mutating func classes(_ names: StaticString, number: Int) {
        beginAttribute("class")
        append(names)
        bytes += String(number).utf8
        endAttribute()
    }

    /// Writes the class of a code block's language: `language-` and the name.
    mutating func languageClass(_ language: some StringProtocol) {
        beginAttribute("class")
        append("language-")
        HTMLEscaping.append(String(language), to: &bytes)
        endAttribute()
    }

    /// Writes an element's id; white space, which no id may have, becomes `-`.
    mutating func id(_ value: String, prefix: StaticString = "") {
        beginAttribute("id")
        append(prefix)
        let isClean = value.utf8.allSatisfy { $0 > 0x20 }
        HTMLEscaping.append(isClean ? value : String(value.map { $0.isWhitespace ? "-" : $0 }), to: &bytes)
        endAttribute()
    }

    /// Writes an id of ours that is made of numbers: `fnref-1`, `fnref-1-2`.
    mutating func id(_ prefix: StaticString, _ number: Int, _ second: Int? = nil) {
        id(second.map { "\(number)-\($0)" } ?? "\(number)", prefix: prefix)
    }

    /// Writes a link to a place of this page.
    mutating func fragmentLink(_ fragment: String) {
        beginAttribute("href")
        bytes.append(UInt8(ascii: "#"))
        HTMLEscaping.appendURL(fragment, to: &bytes)
        endAttribute()
    }

    /// Writes a link to a place of this page whose id is made of numbers.
    mutating func fragmentLink(_ prefix: StaticString, _ number: Int, _ second: Int? = nil) {
        fragmentLink("\(prefix)\(number)\(second.map { "-\($0)" } ?? "")")
    }

    /// Writes the address of a link; one that the policy refuses is left out, which leaves a link without a target.
    mutating func href(_ address: String) {
        guard URLPolicy.admits(address, as: .link) else { return }
        url("href", address)
        if URLPolicy.leavesSite(address) { attribute("rel", "noopener noreferrer") }
    }

    /// Writes the address of a link as Markdown has it, without thought for where it leads.
    mutating func plainHref(_ address: String) {
        guard URLPolicy.admits(address, as: .link) else { return }
        url("href", address)
    }

    /// Writes the address of an image; one that the policy refuses is left empty.
    mutating func src(_ address: String) {
        url("src", URLPolicy.admits(address, as: .image) ? address : "")
    }
}

extension HTMLWriter {
    private mutating func url(_ name: StaticString, _ address: String) {
        beginAttribute(name)
        HTMLEscaping.appendURL(address, to: &bytes)
        endAttribute()
    }

    private mutating func beginAttribute(_ name: StaticString) {
        assert(tag != .none, "attributes come before content")
        bytes.append(UInt8(ascii: " "))
        append(name)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func endAttribute() {
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func closeTag() {
        switch tag {
        case .none: return
        case .element: bytes.append(UInt8(ascii: ">"))
        case .void: append(" />")
        }
        tag = .none
    }

    private mutating func append(_ literal: StaticString) {
        bytes += literal.description.utf8
    }
}

/// HTML that the writer made: the only values that templates put into a page as they are.
struct HTMLFragment: Sendable {
    /// UTF-8.
    let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes as text.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// True when there is nothing in it.
    var isEmpty: Bool { bytes.isEmpty }

    /// What `write` writes.
    init(_ write: (inout HTMLWriter) -> Void) {
        var writer = HTMLWriter()
        write(&writer)
        self = writer.fragment
    }
}
