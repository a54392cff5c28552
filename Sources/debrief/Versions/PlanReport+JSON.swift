internal import KnowledgeBase
internal import Markup
internal import Upgrades

extension PlanReport {
    /// One object, its keys in a fixed order.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.member("product", map.product.id)
            json.member("from", plan.from.text)
            json.member("to", plan.to.text)
            json.member("status", plan.status.rawValue)
            json.member("path", ([plan.from] + plan.hops.map(\.to)).map(\.text))
            json.key("gap")
            if let gap = plan.gap { write(gap, to: &json) } else { json.null() }
            json.member("hops", plan.hops) { json, hop in write(hop, to: &json) }
            json.member("questions", plan.questions) { json, question in
                json.object { json in
                    json.member("id", question.id)
                    json.member("question", question.text)
                    json.key("answer")
                    if let answer = question.answer { json.value(answer) } else { json.null() }
                }
            }
            json.member("unknown", plan.unknown.map { shelf.base.documents[$0].id })
        }
        json.endLine()
        return json.bytes
    }

    private func write(_ gap: UpgradePlan.Gap, to json: inout JSONWriter) {
        json.object { json in
            json.member("from", gap.from.text)
            json.member("to", gap.to.text)
            json.member("after_hops", gap.position)
            json.member("guides", gap.guides.map { shelf.base.documents[map.guides[$0].document].id })
            json.member("releases", gap.releases.map { map.releases[$0].version.text })
        }
    }

    private func write(_ hop: Hop, to json: inout JSONWriter) {
        let guide = hop.guide.map { map.guides[$0] }
        json.object { json in
            json.member("from", hop.from.text)
            json.member("to", hop.to.text)
            json.member("guide", guide.map { shelf.base.documents[$0.document].id })
            json.member("start_assumed", guide?.isStartAssumed ?? false)
            json.member("supported", hop.isPause ? "stop" : guide.map { $0.support?.rawValue ?? "unknown" } ?? "patch")
            json.key("stop")
            if let stop = hop.stop {
                json.object { json in
                    json.member("version", stop.version.text)
                    json.member("when", stop.when)
                    json.member("note", stop.note)
                }
            } else {
                json.null()
            }
            json.member("reversible", hop.reversible?.rawValue)
            json.member("downtime", hop.downtime)
            json.member("wait_for", hop.waitFor)
            json.member("backup", hop.backup)
            json.member("steps") { json in
                for phase in GuideStep.Phase.allCases { json.member(phase.rawValue, hop.steps[phase] ?? []) { json, step in write(step, guide, to: &json) } }
            }
            json.member("incidents", hop.incidents) { json, incident in
                let linked = shelf.base.documents[incident.document]
                json.object { json in
                    json.member("id", linked.id)
                    json.member("source", linked.document.path.string)
                    json.member("title", linked.document.title.value)
                    json.member("severity", linked.document.incident?.severity?.value.label)
                    json.member("part", incident.part.rawValue)
                    json.member("if", incident.conditions)
                    json.member("fixed_in", incident.firstFix?.text)
                }
            }
            json.member("releases", hop.releases.map { map.releases[$0] }) { json, release in
                let linked = shelf.base.documents[release.document]
                json.object { json in
                    json.member("version", release.version.text)
                    json.member("source", linked.document.path.string)
                    json.member("date", release.date?.description)
                    json.member("breaking", release.breaking.map { $0.markdown(in: linked.document, addresses: []) })
                }
            }
        }
    }

    private func write(_ step: GuideStep, _ guide: GuideRecord?, to json: inout JSONWriter) {
        guard let linked = guide.map({ shelf.base.documents[$0.document] }) else { return }
        json.object { json in
            json.member("text", step.markdown(in: linked.document, addresses: []))
            json.member("if", step.when)
            json.member("action", step.isAction)
            json.member("irreversible", step.isIrreversible)
            json.member("line", step.range.isEmpty ? nil : linked.document.source.line(at: step.range.lowerBound))
        }
    }
}
