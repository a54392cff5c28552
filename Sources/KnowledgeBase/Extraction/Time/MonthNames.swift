/// Months as other languages write them.
enum MonthNames {
    /// The month whose whole name stands at the cursor.
    static func month(at cursor: ByteCursor) -> Int? {
        let length = length(at: cursor)
        guard length >= 3, let first = cursor.peek(), let names = byLetter[first | 0x20] else { return nil }
        let word = cursor.bytes[cursor.position..<cursor.position + length]
        return names.first { name, _ in name.count == length && zip(name, word).allSatisfy { $0 == (ByteCursor.isLetter($1) ? $1 | 0x20 : $1) } }?.month
    }

    /// Bytes of the word at the cursor, letters beyond ASCII among them.
    static func length(at cursor: ByteCursor) -> Int {
        var length = 0
        while length < 24, let byte = cursor.peek(length), ByteCursor.isLetter(byte) || byte >= 0x80 { length += 1 }
        return length
    }

    /// French, German, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian and Swedish, where they differ from English.
    private static let names: [[String]] = [
        ["janvier", "januar", "enero", "gennaio", "janeiro", "januari"], ["février", "fevrier", "februar", "febrero", "febbraio", "fevereiro", "februari"],
        ["mars", "märz", "maerz", "marzo", "março", "marco", "maart", "marts"], ["avril", "abril", "aprile"], ["mai", "mayo", "maggio", "maio", "mei", "maj"],
        ["juin", "juni", "junio", "giugno", "junho"], ["juillet", "juli", "julio", "luglio", "julho"], ["août", "aout", "agosto", "augustus", "augusti"],
        ["septembre", "septiembre", "settembre", "setembro"], ["octobre", "oktober", "octubre", "ottobre", "outubro"], ["novembre", "noviembre", "novembro"],
        ["décembre", "decembre", "dezember", "diciembre", "dicembre", "dezembro", "desember"],
    ]

    private static let byLetter: [UInt8: [(name: [UInt8], month: Int)]] = {
        var table: [UInt8: [(name: [UInt8], month: Int)]] = [:]
        for (index, row) in names.enumerated() {
            for name in row.map({ Array($0.utf8) }) { if let first = name.first { table[first, default: []].append((name, index + 1)) } }
        }
        return table
    }()
}
