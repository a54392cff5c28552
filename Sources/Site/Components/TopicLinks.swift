internal import KnowledgeBase
internal import Markup

/// Links to documents and to what they have in common.
extension HTMLWriter {
    /// Writes a link with a document's title.
    mutating func documentLink(_ index: Int, on page: PageScope, anchor: String? = nil) {
        element("a") {
            $0.href(page.address(ofDocument: index, anchor: anchor))
            $0.text(page.site.cards[index].title)
        }
    }

    /// Writes a link to a service's page.
    mutating func serviceLink(_ service: Service, on page: PageScope) {
        topicLink(service.name, SitePaths.service(service.id), on: page)
    }

    /// Writes a link to an alert's page.
    mutating func alertLink(_ alert: Alert, on page: PageScope) {
        topicLink(alert.name, SitePaths.alert(alert.id), on: page)
    }

    /// Writes a link to a tag's page.
    mutating func tagLink(_ tag: Tag, on page: PageScope) {
        topicLink(tag.name, SitePaths.tag(tag.id), on: page)
    }

    /// Writes a link to a product's page.
    mutating func productLink(_ product: Product, on page: PageScope) {
        topicLink(product.name, SitePaths.product(product.id), on: page)
    }

    /// Writes a link to the page of a product's version.
    mutating func versionLink(_ version: ProductVersion, of product: Product, on page: PageScope, text: String? = nil) {
        element("a", class: "version") {
            $0.href(page.location.address(of: SitePaths.version(version.id, of: product.id)))
            $0.text(text ?? version.version.text)
        }
    }

    /// Writes a link to another site with its address.
    mutating func externalLink(_ address: String) {
        element("a") {
            $0.href(address)
            $0.text(address)
        }
    }

    private mutating func topicLink(_ name: String, _ path: RelativePath, on page: PageScope) {
        element("a", class: "topic") {
            $0.href(page.location.address(of: path))
            $0.text(name)
        }
    }
}
