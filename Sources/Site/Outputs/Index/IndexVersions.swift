internal import KnowledgeBase

extension Record {
    /// Writes `affects`, `product`, `version`, `from`, `to` and `reversible`.
    func writeVersions(to json: inout JSONWriter) {
        let release = document.release, guide = document.upgrade
        json.member("affects", part == nil ? document.affects : []) { $0.affected($1) }
        json.member("product", (release?.product ?? guide?.product)?.value)
        json.member("version", part?.version.text ?? release?.version?.value.text)
        json.member("from", guide?.from?.value)
        json.member("to", guide?.to?.value)
        json.key("reversible")
        json.reversibility((part == nil ? release?.reversible ?? guide?.reversible : nil)?.value)
    }
}

extension JSONWriter {
    /// Writes the versions something holds for, as OSV 1.7 does; `when` is ours.
    fileprivate mutating func affected(_ affected: Affected) {
        object { json in
            json.member("product", affected.product)
            json.member("ranges", affected.ranges) { json, events in
                json.object { json in
                    json.member("events", events) { json, event in
                        json.object { $0.member(event.key, event.version.text) }
                    }
                }
            }
            json.member("versions", affected.versions.map(\.text))
            json.member("when", affected.when) { json, question in
                json.object { $0.member("question", question) }
            }
        }
    }

    /// Writes `true`, `false`, `"with-backup"` or `null`, as in front matter.
    fileprivate mutating func reversibility(_ reversibility: UpgradeGuide.Reversibility?) {
        switch reversibility {
        case .yes: value(true)
        case .no: value(false)
        case .withBackup: value(UpgradeGuide.Reversibility.withBackup.rawValue)
        case nil: null()
        }
    }
}
