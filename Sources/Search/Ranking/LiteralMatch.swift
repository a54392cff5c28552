internal import Markup

/// Whether texts stand in a document literally, but for case and punctuation.
struct LiteralMatch {
    private let firstUnit: Int
    /// By unit: its heading and blocks in the literal form, with a space around.
    private let units: [[UInt8]]

    init(_ document: SearchDocument) {
        firstUnit = document.firstUnit
        units = document.units.map { unit in
            var bytes: [UInt8] = [0x20]
            if unit.kind == .section { LiteralForm.append(Array(unit.heading.utf8)[...], to: &bytes) }
            for block in unit.blocks {
                if bytes.last != 0x20 { bytes.append(0x20) }
                LiteralForm.append(block.text[...], to: &bytes)
            }
            return bytes
        }
    }

    /// Number of the first unit a text stands in, whose last word may be half typed; nil when there is none.
    func unit(with literal: String) -> Int? {
        let needle = [0x20] + Array(literal.utf8)
        return units.firstIndex { $0.offset(of: needle, in: 0..<$0.count) != nil }.map { $0 + firstUnit }
    }
}
