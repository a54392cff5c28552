public import Markup

/// Why a value can't be what its field holds.
public struct FieldFault: Sendable {
    /// What is wrong.
    public enum Reason: Sendable {
        /// Another shape than the one meant, or words where a date or number stands; what was expected: `a day such as 2024-05-01`.
        case wrongType(expected: String)
        /// None of the words that may stand here, with the one most like it.
        case notAllowed([String], suggestion: String?)
        /// A day in another notation than ISO 8601; nil where it could be either of two.
        case otherNotation(Day?)
        /// A day that no calendar has.
        case impossibleDay
        /// A version that tools which read it as a number take for another one.
        case readAsNumber(String)
    }

    public let reason: Reason
    /// The field as the schema has it.
    public let field: FrontMatterField
    /// The key as written.
    public let key: MetadataNode.Scalar
    /// The value at fault: the field's, or one inside of it.
    public let value: MetadataNode
}

extension FrontMatterField {
    /// What is wrong with a value of this field, in the order of the file.
    public func faults(of entry: MetadataNode.Entry, configuration: Configuration) -> [FieldFault] {
        FieldChecker(configuration: configuration, key: entry.key).faults(of: entry.value, in: self)
    }
}
