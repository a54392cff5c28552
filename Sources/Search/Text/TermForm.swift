/// How a text gave a term, which says how much a match of it is worth.
public enum TermForm: UInt8, Sendable, CaseIterable {
    /// A word's light stem, or a chunk as it stands: an identifier, a version, a date, a number.
    case whole
    /// A name inside a chunk that has parts of its own: `crashLoopBackOff` of `pod/crashLoopBackOff`, `read_timeout` of `server.read_timeout`.
    case segment
    /// Two neighbouring parts of one piece: `loopback` of `CrashLoopBackOff`.
    case pair
    /// A part between joiners and changes of case: `loop` of `CrashLoopBackOff`.
    case part
    /// A version or date with less of its end: `2.20` of `2.20.1`, `2018-01` of `2018-01-25`.
    case shortened
}
