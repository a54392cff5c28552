internal import KnowledgeBase
internal import Markup

extension Record {
    /// Writes `affects`, `versions`, `product`, `version`, `from`, `to`, `reversible`, `supported` and `guides`.
    func writeVersions(to json: inout JSONWriter) {
        let release = document.release, guide = document.upgrade
        json.member("affects", part == nil ? document.affects : []) { $0.affected($1) }
        json.member("versions", mentions) { json, mention in
            json.object { json in
                json.member("version", mention.version.text)
                json.member("role", mention.role.rawValue)
                json.member("product", mention.product)
                json.member("line", line(mention.range.lowerBound))
            }
        }
        json.member("product", (release?.product ?? guide?.product ?? document.announced?.product)?.value)
        json.member("version", part?.version.text ?? release?.version?.value.text ?? document.announced?.version.value.text)
        json.member("from", guide?.from?.value)
        json.member("to", guide?.to?.value)
        json.key("reversible")
        json.reversibility((part == nil ? release?.reversible ?? guide?.reversible : nil)?.value)
        json.key("supported")
        json.support(guide?.supported?.value)
        json.member("guides", guide?.entries ?? []) { json, entry in
            json.object { json in
                json.member("from", entry.from)
                json.member("to", entry.to)
                json.member("anchor", entry.anchor)
                json.member("line", line(entry.heading.lowerBound))
            }
        }
    }

    /// Writes `incidents`: what is known of the version that the record is the note of, `null` for other records.
    func writeIncidents(_ release: ReleasedVersions.Released?, to json: inout JSONWriter) {
        json.key("incidents")
        guard let release else { return json.null() }
        json.object { json in
            json.member("affected", base.ids(release.version.incidents))
            json.member("unknown", base.ids(release.version.unknown.filter { !release.silent.contains($0) }))
        }
    }
}

extension Record {
    /// Those of the document, or of its part.
    private var mentions: [VersionMention] {
        document.versions.filter { mention in part?.range.contains(mention.range.lowerBound) ?? true }
    }
}

extension JSONWriter {
    /// Writes the versions something holds for, as OSV 1.7 does; `when` is ours.
    fileprivate mutating func affected(_ affected: Affected) {
        object { json in
            json.member("product", affected.product)
            json.member("how", affected.certainty.rawValue)
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

    /// Writes `true`, `false`, `"migrate-only"` or `null`, as in front matter.
    fileprivate mutating func support(_ support: UpgradeGuide.Support?) {
        switch support {
        case .yes: value(true)
        case .no: value(false)
        case .migrateOnly: value(UpgradeGuide.Support.migrateOnly.rawValue)
        case nil: null()
        }
    }
}
