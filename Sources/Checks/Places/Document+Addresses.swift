internal import KnowledgeBase
internal import Markup

extension Document {
    /// Where the address of a link stands so that another can be put in its place; nil where that is not certain, as for one that a
    /// definition elsewhere gives.
    func address(of link: Link) -> Range<Int>? {
        let wanted = Array(link.destination.utf8), bytes = source.bytes
        guard !wanted.isEmpty, link.form == .inline || link.form == .image || link.form == .html else { return nil }
        let found = link.range
        guard found.count == wanted.count, found.upperBound <= bytes.count, bytes[found].elementsEqual(wanted) else { return nil }
        if found.lowerBound > 0, "(<\"'=".utf8.contains(bytes[found.lowerBound - 1]) { return found }
        guard let node = link.node else { return nil }
        let text = tree[node].plainText
        // An address that stands for itself.
        let isBare = link.form == .inline && text == link.destination && (found.lowerBound == 0 || bytes[found.lowerBound - 1] <= 0x20)
            && (found.upperBound >= bytes.count || bytes[found.upperBound] != UInt8(ascii: "]"))
        if isBare { return found }
        // `[address](address)`: the second is meant.
        let next = found.upperBound + 2
        guard next + wanted.count <= bytes.count, bytes[found.upperBound..<next].elementsEqual("](".utf8), bytes[next..<next + wanted.count].elementsEqual(wanted) else { return nil }
        return next..<next + wanted.count
    }

    /// The way to another file of the content as a link of this document would have it.
    func address(to path: RelativePath, suffix: Substring = "") -> String {
        var bytes: [UInt8] = []
        for byte in self.path.way(to: path).utf8 {
            if byte <= 0x20 || "()<>[]\"%?#".utf8.contains(byte) {
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self) + suffix
    }
}
