internal import Markup

/// Reads the timelines of a document.
struct TimelineExtractor {
    let context: ReadingContext
    /// The document's own date, where the timeline starts without one.
    let date: Day?
    /// A zone stated for the whole document.
    let zone: Zone?

    struct Result {
        var entries: [TimelineEntry] = []
        var impossible: [Incident.ImpossibleTime] = []
        var readings: [SectionReading] = []
        /// The date that is said to hold for all entries.
        var usualDay: Day?
    }

    /// `isAnchorTaken` tells anchors that headings use already.
    func extract(isAnchorTaken: (String) -> Bool) -> Result {
        var result = Result()
        for stretch in TimelineSections(context: context).find() {
            let forms = TimelineForms(stretch, context)
            let numbers = place(forms.marks, isAnchorTaken, &result)
            result.readings.append(SectionReading(
                purpose: .timeline, title: stretch.title, heading: stretch.heading,
                blocks: forms.ledger.blocks(stretch.nodes, of: context.tree) { numbers[$0] }))
        }
        return result
    }

    /// Carries days and zones over from entry to entry; gives the number of the entry each mark became.
    private func place(_ marks: [TimelineMark], _ isAnchorTaken: (String) -> Bool, _ result: inout Result) -> [Int?] {
        var placer = DayCarrier(day: date, zone: zone, configuration: context.configuration)
        var cursor = 0, numbers: [Int?] = []
        for mark in marks {
            switch mark {
            case .zone(let zone):
                placer.zone = zone
                numbers.append(nil)
            case .day(let day, let zone):
                placer.start(day)
                placer.zone = zone ?? placer.zone
                numbers.append(nil)
            case .usualDay(let day):
                placer.settle(on: day)
                result.usualDay = result.usualDay ?? placer.day
                numbers.append(nil)
            case .entry(let written):
                let timeRange = timePlace(written, after: &cursor)
                let fault = written.time.fault ?? placer.fault(of: written.time)
                if let fault { result.impossible.append(.init(text: written.timeText, reason: fault, range: timeRange)) }
                let (at, end) = fault == nil && !written.time.isUnknown ? placer.place(written.time) : (placer.dayAlone(of: written.time), nil)
                let number = result.entries.count
                let anchor = "t\(number + 1)"
                numbers.append(number)
                result.entries.append(
                    TimelineEntry(
                        at: at, end: end, written: written.timeText, text: written.text, event: .init(words: written.text), range: written.range,
                        timeRange: timeRange, daySource: at.day == nil ? .none : written.time.day != nil ? .own : placer.isCarrying ? .carried : .document, anchor: isAnchorTaken(anchor) ? "\(anchor)-entry" : anchor, form: written.form.rawValue))
            }
        }
        return numbers
    }

    /// Where an entry's time stands; entries that share a long line are looked for one behind the other.
    private func timePlace(_ entry: WrittenEntry, after cursor: inout Int) -> Range<Int> {
        let isShared = entry.range.contains(cursor) && cursor > entry.range.lowerBound
        let start = isShared ? cursor : entry.range.lowerBound
        let near = start..<min(entry.range.upperBound, start + 4096)
        guard let found = context.source.find(entry.timeText, in: near) else { return entry.range }
        cursor = found.upperBound
        return found
    }
}

/// Gives each entry its day: its own, or the one carried over from the entries before.
struct DayCarrier {
    var day: Day?
    var zone: Zone?
    let configuration: Configuration
    /// True once a date was read among the entries.
    private(set) var isCarrying = false
    private var lastSecond: Int?
    /// True after an entry with a date of its own.
    private var hasOwnDay = false
    /// The day that entries without a date go back to.
    private var usualDay: Day?

    init(day: Day?, zone: Zone?, configuration: Configuration) {
        self.day = day
        self.zone = zone
        self.configuration = configuration
    }

    /// A date that holds for what follows.
    mutating func start(_ partial: PartialDay) {
        day = partial.resolved(near: day, dayBeforeMonth: configuration.dayBeforeMonth) ?? day
        isCarrying = true
        lastSecond = nil
    }

    /// A date that holds for every entry without one of its own.
    mutating func settle(on partial: PartialDay) {
        start(partial)
        usualDay = day
    }

    /// Why the date can't be, nil when it can.
    func fault(of time: WrittenTime) -> String? {
        // Without any year a leap year is the most that a day could have.
        guard let partial = time.day, partial.resolved(near: day ?? Day(year: 2024, month: 1, day: 1), dayBeforeMonth: configuration.dayBeforeMonth) == nil else { return nil }
        guard (1...12).contains(partial.month) else { return "there is no month \(partial.month)" }
        return "there is no day \(partial.day) in month \(partial.month)"
    }

    /// The day of a time that can't be: its own where that is sound, else the one carried over.
    mutating func dayAlone(of time: WrittenTime) -> Moment {
        if let partial = time.day, partial.resolved(near: day, dayBeforeMonth: configuration.dayBeforeMonth) != nil { start(partial) }
        if time.isDayUnknown { return Moment(day: nil, secondOfDay: time.clock?.second, zone: time.clock == nil ? nil : time.zone ?? zone, precision: time.clock?.precision) }
        return Moment(day: day)
    }

    mutating func place(_ time: WrittenTime) -> (at: Moment, end: Moment?) {
        if let partial = time.day {
            start(partial)
        } else if let usualDay, hasOwnDay {
            day = usualDay
            lastSecond = nil
        } else if let second = time.clock?.second, let last = lastSecond, Self.isNextDay(second, after: last) {
            day = day?.adding(days: 1)
        }
        hasOwnDay = time.day != nil
        let zone = time.zone ?? self.zone
        var plain = time
        plain.day = nil
        let at = Moment(plain, on: day, zone: zone, dayBeforeMonth: nil) ?? Moment(day: day)
        let resolved = ZoneRules.resolve(at, timezone: configuration.timezone)
        guard let clock = time.clock else { return (resolved, nil) }
        lastSecond = clock.second
        return (resolved, end(of: time, from: clock, zone: zone))
    }

    private func end(of time: WrittenTime, from start: WrittenClock, zone: Zone?) -> Moment? {
        guard let clock = time.endClock else { return nil }
        var endDay = day
        if let partial = time.endDay {
            endDay = partial.resolved(near: day, dayBeforeMonth: configuration.dayBeforeMonth) ?? day
        } else if clock.second < start.second {
            endDay = Self.isNextDay(clock.second, after: start.second) ? day?.adding(days: 1) : day
        }
        let isMidnight = clock.second == 86_400
        let end = Moment(
            day: isMidnight ? endDay?.adding(days: 1) : endDay, secondOfDay: isMidnight ? 0 : clock.second, zone: zone, precision: clock.precision)
        return ZoneRules.resolve(end, timezone: configuration.timezone)
    }

    /// Only a big step back is midnight: more than twelve hours, or from the evening to the small hours. Less is a slip.
    static func isNextDay(_ second: Int, after last: Int) -> Bool {
        last - second > 12 * 3600 || last >= 18 * 3600 && second <= 6 * 3600
    }
}
