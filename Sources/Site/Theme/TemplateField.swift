internal import Mustache

/// A value a template may use, with its name.
struct TemplateField<Context>: Sendable {
    let name: String
    let value: Value

    /// How the value is read, which decides how a template may write it.
    enum Value: Sendable {
        /// Escaped by the template: `{{name}}`, or a section around it.
        case text(@Sendable (Context) -> String?)
        /// Written by us: `{{{name}}}`, or a section around it.
        case html(@Sendable (Context) -> HTMLFragment?)
        /// What another template made.
        case page(@Sendable (Context) -> String)
        /// Asked, never written: `{{#name}}` or `{{^name}}`.
        case flag(@Sendable (Context) -> Bool)

        /// The value's sort.
        var sort: TemplateSort {
            switch self {
            case .text: .text
            case .html, .page: .html
            case .flag: .flag
            }
        }
    }

    static func text(_ name: String, _ value: @escaping @Sendable (Context) -> String?) -> Self {
        TemplateField(name: name, value: .text(value))
    }

    static func html(_ name: String, _ value: @escaping @Sendable (Context) -> HTMLFragment?) -> Self {
        TemplateField(name: name, value: .html(value))
    }

    static func page(_ name: String, _ value: @escaping @Sendable (Context) -> String) -> Self {
        TemplateField(name: name, value: .page(value))
    }

    static func flag(_ name: String, _ value: @escaping @Sendable (Context) -> Bool) -> Self {
        TemplateField(name: name, value: .flag(value))
    }
}

/// What a name of a template stands for.
enum TemplateSort: String, Sendable { case text, html, flag }

/// What a template is filled with: a flat list of named values.
protocol TemplateContext: MustacheParent, Sendable {
    /// All names, each once.
    static var fields: [TemplateField<Self>] { get }
    /// Values that every page has.
    var frame: PageFrame { get }
}

extension TemplateContext {
    /// The value of a name; nil when it is absent here, which turns a section off.
    func child(named name: String) -> Any? {
        for field in Self.fields where field.name == name { return field.value.read(self) }
        for field in PageFrame.fields where field.name == name { return field.value.read(frame) }
        return nil
    }

    /// Names with their sorts, those of every page included.
    static var names: [String: TemplateSort] {
        var names: [String: TemplateSort] = [:]
        for field in PageFrame.fields { names[field.name] = field.value.sort }
        for field in fields { names[field.name] = field.value.sort }
        return names
    }
}

extension TemplateField.Value {
    /// The value as the template engine takes it.
    fileprivate func read(_ context: Context) -> Any? {
        switch self {
        case .text(let read): read(context).map(TemplateText.init)
        case .html(let read): read(context).flatMap { $0.isEmpty ? nil : TemplateText(string: $0.string) }
        case .page(let read): TemplateText(string: read(context))
        case .flag(let read): read(context)
        }
    }
}

/// Text as the template engine takes it; it has no names of its own, so the engine need not look inside.
private struct TemplateText: MustacheParent, MustacheCustomRenderable {
    let string: String
    var renderText: String { string }
    var isNull: Bool { false }

    func child(named: String) -> Any? { nil }
}
