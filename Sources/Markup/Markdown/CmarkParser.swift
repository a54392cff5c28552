internal import CCmarkGFM
internal import ParsingMemory
internal import Synchronization

/// Owns a cmark parser and the tree it made. There is one at a time on a thread.
@safe final class CmarkParser {
    private let parser: OpaquePointer
    /// The root of the tree.
    let document: OpaquePointer?
    /// True when parser and tree stand in the thread's own memory, which is given up as a whole.
    private let isShort: Bool

    /// Over this size, in bytes, each piece of memory is given back on its own: what long texts need on the way may be
    /// far more than what they hold at the end.
    private static let shortText = 64 * 1024

    /// cmark's way to the thread's own memory.
    nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {
        let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        unsafe memory.initialize(to: cmark_mem(calloc: debrief_memory_calloc, realloc: debrief_memory_realloc, free: debrief_memory_free))
        return unsafe memory
    }()

    /// Registers the extensions, which is global in cmark, and makes its table of special characters constant.
    ///
    /// Every parser enters its extensions' characters into one table of the process and takes them out when it is done, so
    /// documents on other threads lost their links and strike-throughs. The characters of links (`:`, `w`) are entered
    /// here, once, and no parser has them to take out; that of strike-through (`~`) is another matter: see `finish`.
    private static let register: Void = {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
        let links = unsafe cmark_find_syntax_extension("autolink")
        unsafe cmark_parser_attach_syntax_extension(parser, links)
        unsafe cmark_manage_extensions_special_characters(parser, 1)
        unsafe cmark_syntax_extension_set_special_inline_chars(links, nil)
        unsafe cmark_parser_free(parser)
    }()

    /// Held by the parser that has `~` in cmark's table.
    private static let tildes = Mutex(())

    /// Parses a text.
    init(body: ArraySlice<UInt8>) {
        // The bytes are valid UTF-8 without NUL already, so cmark need not look.
        Self.register
        isShort = body.count <= Self.shortText
        let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES, isShort ? Self.memory : cmark_get_default_mem_allocator())!
        for name in ["table", "autolink", "tasklist"] {
            unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        let hasTilde = body.span.holds(UInt8(ascii: "~"))
        if hasTilde { unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough")) }
        unsafe body.withUnsafeBytes { buffer in
            unsafe cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        unsafe document = unsafe Self.finish(parser, hasTilde: hasTilde)
        unsafe self.parser = unsafe parser
    }

    /// Reads the inlines: those of documents with a `~` one after the other, all others beside each other, as `~` in the
    /// table is nothing to them.
    private static func finish(_ parser: OpaquePointer, hasTilde: Bool) -> OpaquePointer? {
        guard hasTilde else { return unsafe cmark_parser_finish(parser) }
        let document = tildes.withLock { _ in unsafe Int(bitPattern: cmark_parser_finish(parser)) }
        return unsafe OpaquePointer(bitPattern: document)
    }

    deinit {
        if isShort { return debrief_memory_reset() }
        if let document = unsafe document { unsafe cmark_node_free(document) }
        unsafe cmark_parser_free(parser)
    }
}
