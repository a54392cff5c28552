internal import KnowledgeBase
internal import Markup

/// What several rules read out of a document, read when the first of them asks.
public final class PageReadings: Sendable {
    let page: LinkedDocument
    private let faults: OnDemand<[FieldFault]>
    private let remarks: OnDemand<[Suppression]>
    private let found: OnDemand<FoundSecrets>

    init(_ page: LinkedDocument, in context: CheckContext) {
        self.page = page
        faults = OnDemand { FieldFaults.of(page, context.base.configuration) }
        remarks = OnDemand { page.document.suppressions }
        found = OnDemand { FoundSecrets(in: page.document.source.bytes) }
    }

    /// What is wrong with the values of its front matter, in the order of the file.
    var fieldFaults: [FieldFault] { faults.value }

    /// Remarks that silence rules, in order.
    var suppressions: [Suppression] { remarks.value }

    /// Its secrets, for the rules that report them and for covering them.
    var secrets: FoundSecrets { found.value }
}
