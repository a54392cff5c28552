extension MarkdownTree {
    /// The tree as bytes, to hand from one process to another; five to ten for each node, and the texts.
    ///
    /// Numbers are LEB128. Parents are not written, since nesting tells them, nor are offsets of texts, which stand
    /// behind the nodes in order.
    public var encoded: [UInt8] {
        var encoder = Encoder()
        encoder.bytes.reserveCapacity(records.count * 8 + texts.count + 16)
        encoder.append(UInt(records.count))
        var start = 0
        for (index, record) in records.enumerated() {
            encoder.append(record, index: index, after: start)
            start = Int(record.start)
        }
        for record in records {
            encoder.bytes += texts[record.text.range]
            encoder.bytes += texts[record.extra.range]
        }
        return encoder.bytes
    }

    /// The tree that `bytes` were made of, for a source of `sourceCount` bytes; nil when they can be no such tree.
    ///
    /// The bytes are not trusted: every index, range and kind is checked. More than `nodeLimit` nodes are refused.
    public convenience init?(encoded bytes: [UInt8], sourceCount: Int, nodeLimit: Int = .max) {
        var decoder = MarkdownTreeDecoder(bytes, sourceCount: sourceCount)
        guard let decoded = decoder.read(nodeLimit: nodeLimit) else { return nil }
        self.init(records: decoded.records, texts: Array(bytes[decoded.texts]))
    }
}

/// Writes records.
private struct Encoder {
    var bytes: [UInt8] = []

    mutating func append(_ record: MarkdownRecord, index: Int, after start: Int) {
        bytes.append(record.kind.rawValue)
        bytes.append(record.flags.rawValue)
        appendSigned(Int(record.number))
        append(UInt(max(0, Int(record.end) - index - 1)))
        appendSigned(Int(record.start) - start)
        append(UInt(max(0, Int(record.stop) - Int(record.start))))
        append(UInt(record.text.count))
        append(UInt(record.extra.count))
    }

    mutating func append(_ number: UInt) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small numbers of either sign stay small.
    mutating func appendSigned(_ number: Int) {
        append(UInt(bitPattern: (number << 1) ^ (number >> 63)))
    }
}

extension MarkdownRecord.Slice {
    /// Offsets into the tree's texts.
    var range: Range<Int> { Int(offset)..<Int(offset) + Int(count) }
}
