/// The light stem: forms of one English word become one term, and different words stay apart.
public enum Stem {
    /// Stems the word that the bytes from `start` to the end are; leaves all but four or more small letters of ASCII alone.
    public static func apply(to bytes: inout [UInt8], from start: Int) {
        guard bytes.count - start >= 4, bytes[start...].allSatisfy(Chunk.isLetter) else { return }
        if ends(bytes, start, "ies", atLeast: 5) || ends(bytes, start, "ied", atLeast: 5) {
            bytes.removeLast(2)
            bytes[bytes.count - 1] = UInt8(ascii: "y")
            return
        }
        removePlural(&bytes, start)
        removeVerbEnding(&bytes, start)
        removeLastLetter(&bytes, start)
    }

    /// The stem of a folded word.
    public static func make(_ word: String) -> String {
        var bytes = Array(word.utf8)
        apply(to: &bytes, from: 0)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Stem {
    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
        default: false
        }
    }

    private static func ends(_ bytes: [UInt8], _ start: Int, _ ending: StaticString, atLeast count: Int = 0) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard bytes.count - start >= max(length, count) else { return false }
        return (0..<length).allSatisfy { unsafe bytes[bytes.count - length + $0] == ending.utf8Start[$0] }
    }

    /// How many runs of vowels there are.
    private static func syllables(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var isInVowels = false
        for byte in bytes {
            if isVowel(byte), !isInVowels { count += 1 }
            isInVowels = isVowel(byte)
        }
        return count
    }

    /// True for one syllable as in `tim`, which had an `e`, while `fail`, `test` and `fix` had none.
    private static func isShort(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 3, let last = word.last, syllables(word) == 1 else { return false }
        let end = word.endIndex
        return !isVowel(last) && last != UInt8(ascii: "w") && last != UInt8(ascii: "x") && isVowel(word[end - 2]) && !isVowel(word[end - 3])
    }

    /// `pods` to `pod`, but not `status`, `access`, `redis`, `alias`, `https`.
    private static func removePlural(_ bytes: inout [UInt8], _ start: Int) {
        guard ends(bytes, start, "s"), !ends(bytes, start, "ss"), !ends(bytes, start, "ias"), !ends(bytes, start, "tps") else { return }
        if ends(bytes, start, "is", atLeast: 5) || ends(bytes, start, "us", atLeast: 5) && !ends(bytes, start, "pus") { return }
        bytes.removeLast()
    }

    /// `failing` to `fail`, `stopped` to `stop`, `timed` to `time`, but not `string`, `speed`.
    private static func removeVerbEnding(_ bytes: inout [UInt8], _ start: Int) {
        let length = ends(bytes, start, "ing") ? 3 : ends(bytes, start, "ed") && !ends(bytes, start, "eed") ? 2 : 0
        let rest = bytes[start..<max(start, bytes.count - length)]
        guard length > 0, rest.count >= 3, rest.contains(where: isVowel) else { return }
        bytes.removeLast(length)
        let last = bytes[bytes.count - 1]
        if last == bytes[bytes.count - 2], !isVowel(last) {
            switch last {
            case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "f"): break
            default: if bytes.count - start > 3 { bytes.removeLast() }
            }
        } else if isShort(bytes[start...]) {
            bytes.append(UInt8(ascii: "e"))
        }
    }

    /// `cache` to `cach`, but not `plane`; `cookie` to `cooky`; `install` to `instal`, but not `fill`.
    private static func removeLastLetter(_ bytes: inout [UInt8], _ start: Int) {
        if ends(bytes, start, "ie", atLeast: 5) {
            bytes.removeLast()
            bytes[bytes.count - 1] = UInt8(ascii: "y")
        } else if ends(bytes, start, "e", atLeast: 4), !ends(bytes, start, "ee"), !isShort(bytes[start..<bytes.count - 1]) {
            bytes.removeLast()
        }
        if ends(bytes, start, "ll"), syllables(bytes[start...]) > 1 { bytes.removeLast() }
    }
}
