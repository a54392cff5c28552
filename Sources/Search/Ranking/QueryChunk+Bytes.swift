extension QueryChunk {
    /// The terms of a form as the dictionary has them, in their order.
    func terms(_ form: TermForm) -> [[UInt8]] { terms.lazy.filter { $0.form == form }.map { Array($0.text.utf8) } }

    /// The terms of all forms.
    var allTerms: [[UInt8]] { terms.map { Array($0.text.utf8) } }
}
