internal import Dispatch
internal import Synchronization

/// Applies `body` to every item on at most `jobs` threads; the results stand in the order of the items.
///
/// The only place where work is spread over threads, so that order never depends on their number.
public func concurrentMap<Item: Sendable, Value: Sendable>(
    _ items: [Item], jobs: Int, _ body: @Sendable (Item) -> Value
) -> [Value] {
    guard jobs > 1, items.count > 1 else { return items.map(body) }
    // Few items are few because each is much work.
    let chunk = max(1, min(32, items.count / (jobs * 32)))
    let next = Atomic<Int>(0)
    let finished = Mutex<[(start: Int, values: [Value])]>([])
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
        while true {
            let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
            guard start < items.count else { return }
            let values = items[start..<min(start + chunk, items.count)].map(body)
            finished.withLock { $0.append((start, values)) }
        }
    }
    return finished.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.values) }
}
