internal import KnowledgeBase
internal import Markup

extension Output {
    /// `feed.json`: the newest documents as a JSON Feed (version 1.1, https://www.jsonfeed.org/version/1.1/).
    static let jsonFeed = Output(path: RelativePath(trusted: "feed.json")) { base, _ in
        let feed = Feed(base, path: RelativePath(trusted: "feed.json"))
        var json = JSONWriter()
        json.object(.lines) { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", feed.title)
            json.member("home_page_url", feed.home)
            json.member("feed_url", feed.url)
            if let description = feed.description { json.member("description", description) }
            json.authors([feed.title])
            json.member("items", feed.entries, .lines) { $0.item($1) }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func item(_ entry: FeedEntry) {
        object(.lines) { json in
            json.member("id", entry.id)
            json.member("url", entry.url)
            json.member("title", entry.title)
            if let summary = entry.summary { json.member("summary", summary) }
            // Every item must have content; the page has the rest.
            json.member("content_text", entry.summary ?? entry.title)
            json.member("date_published", Timestamp(entry.day).description)
            json.member("date_modified", entry.updated.description)
            if !entry.authors.isEmpty { json.authors(entry.authors) }
            json.member("tags", [entry.kind.rawValue] + entry.tags)
        }
    }

    fileprivate mutating func authors(_ names: [String]) {
        member("authors", names) { json, name in
            json.object { $0.member("name", name) }
        }
    }
}
