/// Finds what is wrong with a theme's templates before a page is made from them.
///
/// The engine renders an unknown name as nothing, which nobody would notice; here it is an error.
struct TemplateCheck {
    /// Tags by the template's name, without extension.
    let tags: [String: [TemplateTag]]

    /// Throws the first fault of a page template and of the partials it includes.
    func check(_ template: PageTemplate) throws(ThemeError) {
        guard tags[template.rawValue] != nil else {
            throw ThemeError(template.fileName, "the theme has no such file, and every page of its sort needs it")
        }
        try check(template.rawValue, names: template.names, page: template, including: [])
    }

    private func check(
        _ name: String, names: [String: TemplateSort], page: PageTemplate, including outer: [String]
    ) throws(ThemeError) {
        for tag in tags[name] ?? [] {
            if case .partial = tag.sort {
                try checkPartial(tag, in: name, including: outer)
                try check(tag.name, names: names, page: page, including: outer + [name])
            } else if let message = fault(of: tag, names: names, page: page) {
                throw ThemeError("\(name).mustache", line: tag.line, message)
            }
        }
    }

    private func checkPartial(_ tag: TemplateTag, in name: String, including outer: [String]) throws(ThemeError) {
        if (outer + [name]).contains(tag.name) {
            throw ThemeError("\(name).mustache", line: tag.line, "`\(tag.name)` includes itself")
        }
        if tags[tag.name] == nil {
            let clause = Suggestion.clause(for: tag.name, in: tags.keys)
            throw ThemeError("\(name).mustache", line: tag.line, "there is no template `\(tag.name).mustache`\(clause)")
        }
    }

    /// What is wrong with a tag that is no partial; nil when nothing is.
    private func fault(of tag: TemplateTag, names: [String: TemplateSort], page: PageTemplate) -> String? {
        if case .end = tag.sort { return nil }
        if case .other(let sign) = tag.sort {
            return "themes have no `{{\(sign)`; they have variables, sections, partials and comments"
        }
        guard let sort = names[tag.name] else {
            return "`\(page.fileName)` has no value `\(tag.name)`\(Suggestion.clause(for: tag.name, in: names.keys))"
        }
        switch (tag.sort, sort) {
        case (.variable, .html): return "`\(tag.name)` is HTML and would show as source: write `{{{\(tag.name)}}}`"
        case (.unescaped, .text): return "`\(tag.name)` is text and must be escaped: write `{{\(tag.name)}}`"
        case (.variable, .flag), (.unescaped, .flag):
            return "`\(tag.name)` is yes or no and can't be written: use `{{#\(tag.name)}}`"
        default: return nil
        }
    }
}
