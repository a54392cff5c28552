internal import KnowledgeBase
internal import Markup

extension Output {
    /// `index.json`: all that is known, for programs; `index.schema.json` describes it and docs/index-json.md explains it.
    static let indexJSON = Output(path: RelativePath(trusted: "index.json")) { base, generator in
        var json = JSONWriter(capacity: base.documents.count * 4096)
        json.object(.lines) { json in
            json.member("format", 1)
            json.member("generator", generator)
            json.member("site") { json in
                json.member("title", base.configuration.title)
                json.member("base_url", base.configuration.baseURL)
            }
            let releases = ReleasedVersions(base)
            json.member("documents", Record.all(of: base), .lines) { $1.write(to: &$0, releases) }
            json.member("products", base.products, .lines) { $0.product($1, of: base) }
            json.member("services", base.services, .lines) { $0.service($1, of: base) }
            json.member("alerts", base.alerts, .lines) { $0.alert($1, of: base) }
            json.metrics(of: base)
        }
        json.endLine()
        return json.bytes
    }
}
