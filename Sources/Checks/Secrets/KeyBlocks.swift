/// Finds private keys in the text form that OpenSSL, OpenSSH and GnuPG write.
enum KeyBlocks {
    /// A key with the line that announces it.
    struct Block {
        /// From the first dash of the line `-----BEGIN ... PRIVATE KEY-----` to its last.
        let header: Range<Int>
        /// From the first to the last byte of Base64.
        let body: Range<Int>
    }

    /// A body with fewer Base64 bytes is cut short or made up.
    private static let leastBody = 64
    private static let start = Array("-----BEGIN ".utf8)
    /// A key has fewer headers of its own than this.
    private static let mostHeaders = 16

    /// Keys in order of place.
    static func all(in bytes: [UInt8]) -> [Block] {
        var blocks: [Block] = [], index = 0
        // `V` is the rarest letter of what every header holds.
        while let words = bytes.span.offset(of: "PRIVATE KEY", rare: 3, from: index) {
            index = words + 11
            guard let block = block(around: words, in: bytes) else { continue }
            blocks.append(block)
            index = block.body.upperBound
        }
        return blocks
    }

    private static func block(around words: Int, in bytes: [UInt8]) -> Block? {
        // `RSA `, `ENCRYPTED `, `OPENSSH ` stand between, ` BLOCK` may follow.
        let first = (max(0, words - 24)..<words).last { bytes[$0...].starts(with: start) }
        guard let first, bytes[(first + start.count)..<words].allSatisfy({ ByteSet.large.contains($0) || $0 == 0x20 }) else { return nil }
        var end = words + 11
        if bytes[end...].starts(with: " BLOCK".utf8) { end += 6 }
        guard bytes[end...].starts(with: "-----".utf8) else { return nil }
        end += 5
        guard let body = body(from: end, in: bytes), body.count >= leastBody else { return nil }
        return Block(header: first..<end, body: body.first..<body.last + 1)
    }

    /// Where the Base64 after a header begins and ends, and how many bytes of it there are; headers such as `Proc-Type:` are passed over.
    private static func body(from start: Int, in bytes: [UInt8]) -> (first: Int, last: Int, count: Int)? {
        var index = start, first: Int?, last = start, line = start, count = 0
        var headers = 0
        scan: while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case _ where ByteSet.base64.contains(byte) || byte == UInt8(ascii: "="):
                if first == nil { first = index }
                last = index
                count += 1
            case 0x0A:
                line = index + 1
            case UInt8(ascii: "\\"):
                // `\n` in a string of JSON, or a shell's end of line.
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "n") { index += 1 }
            case 0x20, 0x09, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "#"): break
            case UInt8(ascii: ":"), UInt8(ascii: "-"):
                // `Proc-Type: 4,ENCRYPTED` is no part of the body, and nothing before it was.
                // Five dashes end this key or begin the next one.
                guard headers < mostHeaders, !bytes[index...].starts(with: "-----".utf8), let end = headerEnd(of: line, in: bytes), end > index else { break scan }
                headers += 1
                (index, first, count) = (end, nil, 0)
                continue
            default: break scan
            }
            index += 1
        }
        return first.map { ($0, last, count) }
    }

    /// The end of a line `Name: value` of a key's own headers; nil for other lines.
    private static func headerEnd(of line: Int, in bytes: [UInt8]) -> Int? {
        let text = bytes[line...].prefix(200).prefix { $0 != 0x0A }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > line, text.dropFirst(colon - line + 1).first == 0x20,
            text[..<colon].allSatisfy({ ByteSet.token.contains($0) || $0 == 0x20 || $0 == UInt8(ascii: ">") })
        else { return nil }
        return text.endIndex
    }
}
