import Foundation

/// Random numbers from a seed that is printed, so that a failure can be had again: `DEBRIEF_SEED=7 swift test`.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// With the seed of the environment, else of the clock; `property` names it in the output.
    init(property: String) {
        let seed = ProcessInfo.processInfo.environment["DEBRIEF_SEED"].flatMap { UInt64($0) } ?? UInt64(Date().timeIntervalSince1970)
        print("seed of \(property): \(seed)")
        self.init(seed: seed)
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Calls `body` until a time is over, at least once.
func repeatedly(for duration: Duration, _ body: () -> Void) {
    let end = ContinuousClock.now + duration
    repeat { body() } while ContinuousClock.now < end
}
