internal import Markup

/// Finds a document's date: stated, labelled, in the file's name or the title.
struct DateReader {
    let context: ReadingContext

    /// Front matter, a labelled line, the file's name, the title: the first is used.
    func dates(stated: MetadataNode?, title: String, lines: KeyLines) -> [Fact<Day>] {
        var dates: [Fact<Day>] = []
        let order = context.configuration.dayBeforeMonth
        if let stated, let day = stated.day { dates.append(Fact(day, .frontMatter(stated.range))) }
        let stem = FileName.telling(context.source.path)
        let named = FileName.datePrefix(stem)?.day ?? dateInName(stem) ?? FileName.americanDate(stem) ?? dayBelowYear(stem)
        if let line = lines.first(["incidentfrom", "dateofincident", "incidentdate", "date", "incidentstart", "starttime", "start", "started", "when"]),
            let day = DateNotation.find(in: line.value)?.resolved(near: named, dayBeforeMonth: order) {
            dates.append(Fact(day, Origin(.stated, line.range, from: "text")))
        }
        if let named { dates.append(Fact(named, .fileName)) }
        if let day = DateNotation.find(in: title)?.resolved(near: named ?? dayOfFolders(), dayBeforeMonth: order) {
            let heading = context.sections.first { $0.level == 1 }?.heading ?? 0..<0
            dates.append(Fact(day, Origin(.inferred, heading, from: "heading")))
        }
        return dates
    }

    /// The middle of `2023/11/`, the folders of a year and month: it tells which number of `06-11-2023` is the month.
    private func dayOfFolders() -> Day? {
        let folders = context.source.path.folder.split(separator: "/")
        for (year, month) in zip(folders, folders.dropFirst()) where year.utf8.count == 4 && month.utf8.count <= 2 {
            if let year = Int(year), let month = Int(month), let day = Day(year: year, month: month, day: 15) { return day }
        }
        return nil
    }

    /// The first whole date in the prose before the timeline.
    func proseDate() -> Fact<Day>? {
        for block in context.tree.root.children.prefix(12) where block.kind == .paragraph {
            if let section = context.sections.last(where: { $0.node < block.index }), section.role == .timeline { return nil }
            guard let partial = DateNotation.find(in: block.plainText), partial.year != nil,
                let day = partial.resolved(near: nil, dayBeforeMonth: context.configuration.dayBeforeMonth)
            else { continue }
            return Fact(day, Origin(.inferred, block.range, from: "text"))
        }
        return nil
    }

    /// A date anywhere in the file's name.
    private func dateInName(_ stem: String) -> Day? {
        guard stem.utf8.contains(where: ByteCursor.isDigit) else { return nil }
        return DateNotation.find(in: String(decoding: stem.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self))?.resolved(near: nil, dayBeforeMonth: nil)
    }

    /// `0207_upgrade` in a folder `2025`: month and day.
    private func dayBelowYear(_ stem: String) -> Day? {
        guard let folder = context.source.path.folder.split(separator: "/").last, folder.utf8.count == 4, let year = Int(folder), (1990...2099).contains(year) else { return nil }
        let digits = stem.prefix { $0.isASCII && $0.isNumber }
        guard digits.utf8.count == 4, let number = Int(digits) else { return nil }
        return Day(year: year, month: number / 100, day: number % 100)
    }
}
