import Markup
import Testing

@Suite struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 3, 7, 64], [0, 1, 2, 31, 32, 33, 1000])
    func `results stand in the order of the items, whatever the number of threads`(jobs: Int, count: Int) {
        let items = Array(0..<count)
        #expect(concurrentMap(items, jobs: jobs) { $0 * 3 } == items.map { $0 * 3 })
    }
}
