internal import Markup

/// Whether texts stand in a document literally, but for case and punctuation.
struct LiteralMatch {
    private let firstUnit: Int
    private let document: SearchDocument
    /// By unit: its heading and blocks in the literal form, with a space around.
    private let units: [[UInt8]]

    init(_ document: SearchDocument) {
        firstUnit = document.firstUnit
        self.document = document
        units = document.units.map { unit in
            var bytes: [UInt8] = [0x20]
            if unit.kind == .section { LiteralForm.append(Array(unit.heading.utf8)[...], to: &bytes) }
            for block in unit.blocks where !block.isAddress {
                if bytes.last != 0x20 { bytes.append(0x20) }
                LiteralForm.append(block.text[...], to: &bytes)
            }
            return bytes
        }
    }

    /// Number of the first unit a text stands in, whose last word may be half typed unless `isWhole`; nil when there is none.
    func unit(with literal: String, isWhole: Bool = false) -> Int? {
        let needle = [0x20] + Array(literal.utf8)
        return units.firstIndex { Self.stands(needle, in: $0, isWhole: isWhole) }.map { $0 + firstUnit }
    }

    private static func stands(_ needle: [UInt8], in unit: [UInt8], isWhole: Bool) -> Bool {
        var start = 0
        while let place = unit.offset(of: needle, in: start..<unit.count) {
            let end = place + needle.count
            if !isWhole || end == unit.count || unit[end] == 0x20 { return true }
            start = place + 1
        }
        return false
    }

    /// True when a text stands in a unit with its punctuation, whatever the case and the spaces.
    func hasVerbatim(_ text: String, inUnit number: Int) -> Bool {
        let needle = Self.verbatim(Array(text.utf8))
        return document.unit(number)?.blocks.contains { block in
            let block = Self.verbatim(block.text)
            return block.offset(of: needle, in: 0..<block.count) != nil
        } ?? false
    }

    /// Small letters, white space as single spaces, none at the ends.
    private static func verbatim(_ text: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [], isSpace = false
        for byte in text {
            if byte <= 0x20 {
                isSpace = !bytes.isEmpty
                continue
            }
            if isSpace { bytes.append(0x20) }
            isSpace = false
            bytes.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        }
        return bytes
    }
}
