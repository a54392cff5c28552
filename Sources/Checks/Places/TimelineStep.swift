internal import KnowledgeBase
internal import Markup

/// The way from one entry of a timeline to the next, with the places where their times are written.
struct TimelineStep {
    let span: TimeSpan
    /// Byte range of the earlier entry's time.
    let from: Range<Int>
    /// Byte range of the later entry's time.
    let to: Range<Int>
    /// The earlier entry's time as written; with its day when the days differ.
    let fromWords: String
    /// The later entry's time as written; with its day when the days differ.
    let toWords: String

    /// How far a time that is only about right may be off, seconds.
    private static let roughness = 3600

    /// nil when the two can't be compared, or one of them can't be found in the source as it was read.
    init?(from previous: TimelineEntry, to entry: TimelineEntry, in source: SourceText) {
        guard let from = WrittenTime.place(in: previous.timeRange, of: source), let to = WrittenTime.place(in: entry.timeRange, of: source),
            Self.isCertain(previous, at: from, in: source), Self.isCertain(entry, at: to, in: source)
        else { return nil }
        let isRough = Self.isRough(from, in: source) || Self.isRough(to, in: source)
        let span = TimeSpan(
            from: previous.at, to: entry.at, isDated: WrittenDay.isPart(of: to, in: source), tolerance: isRough ? Self.roughness : 0)
        guard let span else { return nil }
        self.span = span
        self.from = from
        self.to = to
        let isSameDay = previous.at.day == entry.at.day
        fromWords = isSameDay ? source.string(from) : previous.at.text
        toWords = isSameDay ? source.string(to) : entry.at.text
    }

    /// False when the words name a day and it is not the one that was read.
    private static func isCertain(_ entry: TimelineEntry, at place: Range<Int>, in source: SourceText) -> Bool {
        guard WrittenDay.isPart(of: place, in: source), let day = entry.at.day else { return true }
        let numbers = source.bytes[place].split { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") }
        return numbers.contains { Int(String(decoding: $0, as: UTF8.self)) == day.day }
    }

    /// True for `~14:00`, `around 14:00`, `14:00ish`.
    private static func isRough(_ time: Range<Int>, in source: SourceText) -> Bool {
        let line = source.lineRange(source.line(at: time.lowerBound))
        let words = source.string(max(line.lowerBound, time.lowerBound - 10)..<time.upperBound).lowercased()
        return ["~", "≈", "about", "around", "approx", "circa", "roughly"].contains { words.contains($0) } || words.hasSuffix("ish")
    }
}
