import Markup
import Testing

@Suite struct XMLWriterTests {
    private func text(_ write: (inout XMLWriter) -> Void) -> String {
        var xml = XMLWriter()
        write(&xml)
        return String(decoding: xml.bytes, as: UTF8.self)
    }

    @Test func `elements are indented and texts are left as they are`() {
        let text = text { xml in
            xml.element("feed", ["xmlns": "urn:x"]) { xml in
                xml.element("title", text: " a  b ")
                xml.element("link", ["rel": "self", "href": "a.xml"])
                xml.element("author") { $0.element("name", text: "") }
            }
        }
        #expect(
            text == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="urn:x">
                  <title> a  b </title>
                  <link rel="self" href="a.xml"/>
                  <author>
                    <name></name>
                  </author>
                </feed>

                """)
    }

    @Test(arguments: [
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d", "a &lt; b &amp;&amp; c &gt; d"),
        ("\"quoted\" 'single'", "\"quoted\" 'single'", "&quot;quoted&quot; 'single'"),
        ("]]>", "]]&gt;", "]]&gt;"),
        ("tab\tline\nend\r", "tab\tline\nend&#13;", "tab&#9;line&#10;end&#13;"),
        ("\r\n", "&#13;\n", "&#13;&#10;"),
        ("\u{0}\u{1}\u{8}\u{B}\u{1F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{FFFE}\u{FFFF}\u{FFFD}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{10FFFF}"),
        ("é 漢 🎛", "é 漢 🎛", "é 漢 🎛"),
    ])
    func `a text can't leave its place`(text: String, asText: String, asAttribute: String) {
        #expect(self.text { $0.element("a", text: text) } == "\(declaration)<a>\(asText)</a>\n")
        #expect(self.text { $0.element("a", ["b": text]) } == "\(declaration)<a b=\"\(asAttribute)\"/>\n")
    }

    private let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
}
