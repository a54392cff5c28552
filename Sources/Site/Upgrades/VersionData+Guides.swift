internal import KnowledgeBase
internal import Markup
internal import Upgrades

extension VersionData {
    /// Writes a guide with its steps.
    func write(_ guide: GuideRecord, to json: inout JSONWriter) {
        let content = content(of: guide.document)
        json.object { json in
            write(guide.document, anchor: guide.anchor, to: &json)
            json.member("part", page.document(guide.document).sections.first { $0.anchor == guide.anchor }?.title)
            json.key("from")
            if let from = guide.from { write(from, to: &json) } else { json.null() }
            json.key("to")
            write(guide.to, to: &json)
            json.member("stated_from", guide.statedFrom)
            json.member("stated_to", guide.statedTo)
            json.member("support", guide.support?.rawValue)
            json.member("reversible", guide.reversible?.rawValue)
            json.member("backup", guide.backup)
            json.member("downtime", guide.downtime)
            json.member("wait_for", guide.waitFor)
            json.member("stops", guide.stops) { write($1, to: &$0) }
            json.member("fields", guide.fields) { write($1, content, to: &$0) }
            json.member("body") { json in
                for phase in GuideStep.Phase.allCases { json.member(phase.rawValue, guide.body[phase] ?? []) { write($1, content, to: &$0) } }
            }
        }
    }

    /// Alternatives of bounds, each a sign with a version; `x` is for a series, `*` for all.
    private func write(_ range: VersionRange, to json: inout JSONWriter) {
        json.array(range.alternatives) { json, bounds in
            json.array(bounds) { json, bound in json.array([bound.sign, bound.version?.text]) { $0.value($1) } }
        }
    }

    /// Writes a text for a step of the front matter, else content.
    private func write(_ step: GuideStep, _ content: ContentNodes, to json: inout JSONWriter) {
        json.object { json in
            switch step.source {
            case .field: json.member("text", step.text)
            case .blocks(let blocks): json.member("content", content.content(of: blocks)) { $1.write(to: &$0) }
            case .section(let anchor):
                let section = ContentNode.link(address: "\(content.page)#\(anchor)", [.text(step.text)])
                json.member("content", [ContentNode.element(.paragraph, [section])]) { $1.write(to: &$0) }
                json.member("section", true)
            }
            json.member("action", step.isAction)
            json.member("irreversible", step.isIrreversible)
            if case .field = step.source {
                json.member("possible_in", step.possibleIn?.text)
                json.member("necessary_as_of", step.necessaryAsOf?.text)
                json.member("when", step.when)
            }
        }
    }
}

extension VersionRange.Bound {
    /// What is written before the version.
    fileprivate var sign: String {
        switch self {
        case .atLeast: ">="
        case .above: ">"
        case .below: "<"
        case .atMost: "<="
        case .version: "="
        case .series: "x"
        case .all: "*"
        }
    }

    fileprivate var version: Version? {
        switch self {
        case .atLeast(let version), .above(let version), .below(let version), .atMost(let version), .version(let version), .series(let version): version
        case .all: nil
        }
    }
}
