import KnowledgeBase
import Markup
import Testing

/// What links of MyST and Sphinx lead to, from `one/docs/a.md`.
@Suite struct LabelTableTests {
    private static let files = """
        -- one/docs/a.md --
        # Start

        LINK

        (own-part)=
        ## Part

        (Two.Words)=
        (second)=
        Text below two labels.
        -- one/docs/deep/b.md --
        (setup)=

        # Set it up

        (twice)=
        ## One of two

        .. _rest-label:

        ## In the way of reStructuredText

        - (in-a-list)=
          An item.
        -- one/docs/deep/c.md --
        # Third

        (twice)=
        ## The other of two

        (shared)=
        ## Shared

        Text (not-a-label)= here, and `(code)=`.

        ```
        (fenced)=
        ```
        -- two/docs/d.md --
        (shared)=
        # Elsewhere
        -- three/e.md --
        # No labels

        [x](nothing)
        """

    private func target(_ link: String) -> String {
        let base = KnowledgeBase(Self.files.replacing("LINK", with: link))
        guard let references = base["one/docs/a.md"]?.references, references.count == 1 else { return "no link" }
        switch references[0].target {
        case .document(let index, let anchor): return base.documents[index].document.path.string + (anchor.map { "#\($0)" } ?? "")
        case .missingAnchor(_, let anchor, _): return "missing #\(anchor)"
        case .template: return "left alone"
        case .broken(let breakage): return "broken \(breakage.path)"
        default: return "other"
        }
    }

    @Test(arguments: [
        ("[x](setup)", "one/docs/deep/b.md#setup"), ("[](setup)", "one/docs/deep/b.md#setup"), ("[x](#setup)", "one/docs/deep/b.md#setup"), ("[x](SETUP)", "one/docs/deep/b.md#setup"),
        ("{ref}`setup`", "one/docs/deep/b.md#setup"), ("{ref}`the words <setup>`", "one/docs/deep/b.md#setup"), ("[x](#own-part)", "one/docs/a.md#own-part"), ("[x](own-part)", "one/docs/a.md#own-part"),
        ("[x](two.words)", "one/docs/a.md#Two.Words"), ("[x](second)", "one/docs/a.md#second"), ("[x](rest-label)", "one/docs/deep/b.md#rest-label"), ("[x](in-a-list)", "one/docs/deep/b.md#in-a-list"),
        ("[x](shared)", "one/docs/deep/c.md#shared"), ("[x](deep/b.md#setup)", "one/docs/deep/b.md#setup"),
    ])
    func `a label is found in whatever document it stands`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test(arguments: [
        // Two are equally near; and what is made later may have the label.
        ("[x](twice)", "left alone"), ("{ref}`twice`", "left alone"), ("{ref}`no-such-label`", "left alone"), ("[x](config.of.the.hub)", "left alone"),
        ("[x](no-such.md)", "broken one/docs/no-such.md"), ("[x](deep/no-such)", "broken one/docs/deep/no-such"), ("![x](no-such.png)", "broken one/docs/no-such.png"), ("[x](#no-such)", "missing #no-such"), ("[x](#not-a-label)", "missing #not-a-label"),
        ("[x](#fenced)", "missing #fenced"), ("{code}`setup`", "no link"), ("ref `setup`", "no link"),
    ])
    func `what no label is stays what it was, and nothing is guessed`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test func `a bare word is broken where no labels are in use`() {
        let target = KnowledgeBase(Self.files)["three/e.md"]?.references.first?.target
        guard case .broken(let breakage) = target else { return #expect(Bool(false), "\(String(describing: target))") }
        #expect(breakage.path == "three/nothing")
    }

    @Test func `a label is no content of the section before it`() {
        let document = Document.read("# A\n\n## Empty\n\n(next)=\n## Next\n\nText.\n")
        #expect(document.sections.map { $0.content == .empty } == [false, true, false])
        #expect(document.labels.map(\.name) == ["next"])
    }
}
