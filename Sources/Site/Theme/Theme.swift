internal import Markup

internal import Mustache

/// What a site looks like: templates that lay out its pages, and files that are served with it.
public struct Theme: Sendable {
    private let library: MustacheLibrary
    /// Files to serve as they are, by path below the site's root, sorted.
    let assets: [(path: RelativePath, content: [UInt8])]

    /// Reads a theme from its files' names and bytes.
    ///
    /// Throws `ThemeError` for a template that is missing, does not parse, or uses a name its page does not have.
    public init(files: [String: [UInt8]]) throws {
        var templates: [String: MustacheTemplate] = [:]
        var tags: [String: [TemplateTag]] = [:]
        var assets: [(path: RelativePath, content: [UInt8])] = []
        for (file, bytes) in files.sorted(by: { $0.key < $1.key }) where !file.hasPrefix(".") {
            guard file.hasSuffix(Self.suffix) else {
                guard let path = RelativePath("assets/\(file)") else { throw ThemeError(file, "the name can't be part of a site") }
                assets.append((path, bytes))
                continue
            }
            let name = String(file.dropLast(Self.suffix.count)), text = String(decoding: bytes, as: UTF8.self)
            tags[name] = TemplateTag.all(in: text)
            templates[name] = try Self.parse(text, file: file)
        }
        let check = TemplateCheck(tags: tags)
        for template in PageTemplate.allCases { try check.check(template) }
        library = MustacheLibrary(templates: templates)
        self.assets = assets.sorted { $0.path < $1.path }
    }

    /// A template filled with a context.
    func render(_ template: PageTemplate, _ context: some TemplateContext) -> String {
        library.render(context, withTemplate: template.rawValue) ?? ""
    }

    private static let suffix = ".mustache"

    private static func parse(_ text: String, file: String) throws -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            throw ThemeError(file, line: error.context.lineNumber, message(for: error.error))
        }
    }

    private static func message(for error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "`{{/...}}` ends another section than the one that is open"
        case .unfinishedName: "a tag is not well formed: a name of letters, digits and `_` between `{{` and `}}`"
        case .expectedSectionEnd: "a section is not ended by `{{/...}}`"
        default: "the template does not parse: \(error)"
        }
    }
}
