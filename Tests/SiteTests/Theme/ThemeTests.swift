internal import Foundation
internal import Markup
internal import Testing

@testable internal import Site

struct ThemeTests {
    /// The default theme with one file replaced.
    private func theme(_ file: String, _ text: String) throws -> Theme {
        try Theme(files: SampleSite.themeFiles.merging([file: Array(text.utf8)]) { $1 })
    }

    private func message(_ file: String, _ text: String) throws -> String {
        do {
            _ = try theme(file, text)
            return ""
        } catch let error as ThemeError {
            return error.description
        }
    }

    @Test func `the default theme is without fault`() throws {
        _ = try SampleSite.theme
    }

    @Test func `a name that its page does not have`() throws {
        #expect(try message("list.mustache", "{{title}}\n\n{{captoin}}\n") == "list.mustache:3: `list.mustache` has no value `captoin`; did you mean `caption`?")
        #expect(try message("list.mustache", "{{#severity}}x{{/severity}}") == "list.mustache:1: `list.mustache` has no value `severity`")
    }

    @Test func `a text that is not escaped`() throws {
        #expect(try message("list.mustache", "{{{title}}}") == "list.mustache:1: `title` is text and must be escaped: write `{{title}}`")
        #expect(try message("list.mustache", "{{& title}}") == "list.mustache:1: `title` is text and must be escaped: write `{{title}}`")
    }

    @Test func `HTML that would show as source`() throws {
        #expect(try message("list.mustache", "{{entries}}") == "list.mustache:1: `entries` is HTML and would show as source: write `{{{entries}}}`")
    }

    @Test func `a flag that is written`() throws {
        #expect(try message("home.mustache", "{{is_empty}}") == "home.mustache:1: `is_empty` is yes or no and can't be written: use `{{#is_empty}}`")
    }

    @Test func `a section that is not ended or ended by another name`() throws {
        #expect(try message("list.mustache", "{{#title}}").hasPrefix("list.mustache:1: a section is not ended"))
        #expect(try message("list.mustache", "\n{{#title}}\n{{/caption}}").hasPrefix("list.mustache:3: `{{/...}}` ends another section"))
    }

    @Test func `a tag that is not well formed`() throws {
        #expect(try message("list.mustache", "{{ti tle}}").hasPrefix("list.mustache:1: a tag is not well formed"))
    }

    @Test func `what the engine has and themes do not`() throws {
        #expect(try message("list.mustache", "{{% CONTENT_TYPE: TEXT}}{{title}}").contains("themes have no `{{%`"))
        #expect(try message("list.mustache", "{{=<% %>=}}").contains("themes have no `{{=`"))
        #expect(try message("list.mustache", "{{upper(title)}}").contains("has no value `upper(title)`"))
        #expect(try message("list.mustache", "{{.}}").contains("has no value `.`"))
    }

    @Test func `a partial that is not there, or includes itself`() throws {
        #expect(try message("page.mustache", "{{> document-haed}}") == "page.mustache:1: there is no template `document-haed.mustache`; did you mean `document-head`?")
        #expect(try message("document-head.mustache", "{{> document-head}}") == "document-head.mustache:1: `document-head` includes itself")
    }

    @Test func `a partial is checked for every page that includes it`() throws {
        #expect(try message("document-head.mustache", "\n{{caption}}").contains("document-head.mustache:2: `postmortem.mustache` has no value `caption`"))
    }

    @Test func `a template that is not there`() throws {
        var files = try SampleSite.themeFiles
        files["list.mustache"] = nil
        #expect(throws: ThemeError.self) { try Theme(files: files) }
    }

    @Test func `comments may say anything`() throws {
        #expect(try message("missing.mustache", "{{! {{{no such}} }}x") == "")
    }

    @Test func `a file that is no template is served with the site`() throws {
        let sample = try SampleSite("", theme: theme("logo.png", "PNG"))
        let logo = sample.site.outputs.first { $0.path.string == "assets/logo.png" }
        guard case .rendered(let render)? = logo?.content else {
            Issue.record("no logo")
            return
        }
        #expect(render() == Array("PNG".utf8))
    }

    @Test func `a template of one's own is used`() throws {
        let sample = try SampleSite("", theme: theme("missing.mustache", "<h1>Gone, {{site_title}}</h1>"))
        #expect(sample.page("404.html").contains("<h1>Gone, Knowledge base</h1>"))
    }

    @Test func `every file of the folder is embedded`() throws {
        let source = try String(contentsOf: SharedFolder.package.appendingPathComponent("Sources/EmbeddedTheme/theme.c"), encoding: .utf8)
        for file in try SampleSite.themeFiles.keys.sorted() {
            #expect(source.contains("#embed \"../../templates/\(file)\""), "\(file) is not in Sources/EmbeddedTheme/theme.c")
            #expect(source.contains("FILE_ENTRY(\"\(file)\","), "\(file) is not in the table of Sources/EmbeddedTheme/theme.c")
        }
        #expect(source.ranges(of: "#embed \"").count == (try SampleSite.themeFiles.count))
    }

    @Test func `every name of every template is explained`() throws {
        let guide = try String(contentsOf: SharedFolder.package.appendingPathComponent("docs/theme.md"), encoding: .utf8)
        for template in PageTemplate.allCases {
            #expect(guide.contains("`\(template.fileName)`"), "docs/theme.md does not tell of \(template.fileName)")
            for (name, sort) in template.names {
                #expect(guide.contains("| `\(name)` | \(sort.words) |"), "docs/theme.md does not tell of `\(name)`, \(sort.words)")
            }
        }
    }
}

extension TemplateSort {
    /// The sort as the guide has it.
    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "yes or no"
        }
    }
}
