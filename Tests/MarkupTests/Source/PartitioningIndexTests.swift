import Markup
import Testing

@Suite struct PartitioningIndexTests {
    @Test func `it is the first index of the second part, wherever that begins`() {
        for count in 0...33 {
            for first in 0...count {
                #expect(Array(0..<count).partitioningIndex { $0 >= first } == first)
            }
        }
    }

    @Test func `equal elements are on one side`() {
        let numbers = [1, 3, 3, 3, 5]
        #expect(numbers.partitioningIndex { $0 >= 3 } == 1)
        #expect(numbers.partitioningIndex { $0 > 3 } == 4)
    }

    @Test func `a slice answers with an index of its own`() {
        let slice = Array(0..<10)[4...]
        #expect(slice.partitioningIndex { $0 >= 2 } == 4)
        #expect(slice.partitioningIndex { $0 >= 7 } == 7)
        #expect(slice.partitioningIndex { _ in false } == 10)
    }

    @Test func `few elements are looked at`() {
        var looks = 0
        _ = (0..<1_000_000).partitioningIndex {
            looks += 1
            return $0 >= 123_456
        }
        #expect(looks <= 20)
    }
}
