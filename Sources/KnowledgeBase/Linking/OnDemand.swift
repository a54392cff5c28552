internal import Synchronization

/// A value that is made when it is first asked for, and once, whichever threads ask.
///
/// What only some commands need costs the others nothing: `check` asks for no relations, a folder without wiki links for no titles.
public final class OnDemand<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value; who asks while another thread makes it waits for that.
    public var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
