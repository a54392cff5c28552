internal import KnowledgeBase
internal import Markup

extension Output {
    /// `atom.xml`: the newest documents as an Atom feed (RFC 4287).
    static let atomFeed = Output(path: RelativePath(trusted: "atom.xml")) { base, generator in
        var xml = XMLWriter()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom"]) { xml in
            let feed = Feed(base, path: RelativePath(trusted: "atom.xml"))
            xml.feedHead(feed, generator: generator)
            for entry in feed.entries { xml.entry(entry) }
        }
        return xml.bytes
    }
}

extension XMLWriter {
    fileprivate mutating func feedHead(_ feed: Feed, generator: String) {
        element("id", text: feed.id)
        element("title", text: feed.title)
        if let description = feed.description { element("subtitle", text: description) }
        element("updated", text: feed.updated)
        // Entries without authors of their own take this one (RFC 4287, section 4.1.1).
        element("author") { $0.element("name", text: feed.title) }
        element("generator", text: generator)
        element("link", ["rel": "self", "type": "application/atom+xml", "href": feed.url])
        element("link", ["rel": "alternate", "type": "text/html", "href": feed.home])
    }

    fileprivate mutating func entry(_ entry: FeedEntry) {
        element("entry") { xml in
            xml.element("id", text: entry.id)
            xml.element("title", text: entry.title)
            xml.element("link", ["rel": "alternate", "type": "text/html", "href": entry.url])
            xml.element("published", text: Timestamp(entry.day).description)
            xml.element("updated", text: entry.updated.description)
            for author in entry.authors {
                xml.element("author") { $0.element("name", text: author) }
            }
            xml.element("category", ["term": entry.kind.rawValue, "label": entry.kind.traits.singular])
            if let summary = entry.summary { xml.element("summary", text: summary) }
        }
    }
}
