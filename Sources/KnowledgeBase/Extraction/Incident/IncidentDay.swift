/// The day of an incident by its timeline.
enum IncidentDay {
    /// Entries further apart than this tell of different things: what was done months before, and the incident. Days.
    private static let gap = 3

    /// The first day of the days in a row that have the most entries; nil without any day.
    static func of(_ entries: [TimelineEntry]) -> Fact<Day>? {
        let dated = entries.compactMap { entry in entry.at.day.map { (day: $0, entry: entry) } }.sorted { $0.day < $1.day }
        var best: ArraySlice<(day: Day, entry: TimelineEntry)> = [], start = 0
        for index in dated.indices {
            if index > 0, dated[index].day.number - dated[index - 1].day.number > gap { start = index }
            if index + 1 - start > best.count { best = dated[start...index] }
        }
        return best.first.map { Fact($0.day, Origin(.inferred, $0.entry.range, from: "timeline")) }
    }

    /// The same where the timeline has dates of its own and ends before the date in the file's name, which then is that of publication.
    /// `usual` is the date that is said to hold for all entries.
    static func beforePublication(_ entries: [TimelineEntry], usual: Day?, fileDate: Fact<Day>?) -> Fact<Day>? {
        guard let fileDate, fileDate.origin == .fileName, entries.contains(where: { $0.daySource == .own || $0.daySource == .carried }),
            let day = of(entries), let last = entries.lazy.compactMap(\.at.day).max(),
            last.number + 1 < fileDate.value.number, fileDate.value.number - day.value.number < 400
        else { return nil }
        guard let usual, let entry = entries.first(where: { $0.at.day == usual }) else { return day }
        return Fact(usual, Origin(.inferred, entry.range, from: "timeline"))
    }
}
