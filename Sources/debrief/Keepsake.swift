/// Holds a value until the process ends.
///
/// A command is done when it has reported: to take apart what it read and found, object by object, on one thread, would be a
/// tenth of the time of a check.
final class Keepsake<Value: Sendable> {
    private let value: Value

    private init(_ value: Value) { self.value = value }

    /// The same value, which is not released any more.
    static func keep(_ value: Value) -> Value {
        _ = unsafe Unmanaged.passRetained(Keepsake(value))
        return value
    }
}
