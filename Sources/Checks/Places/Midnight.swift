internal import KnowledgeBase

/// Tells whether a clock that goes back may have passed midnight, by what stands around it.
struct Midnight {
    private let incident: Incident
    /// The entries of one strand, in order.
    private let entries: [TimelineEntry]

    /// Two entries this near, seconds, go on with each other.
    private static let near = 3600
    /// In a timeline without longer pauses, seconds, nobody was silent for most of a day.
    private static let pause = 7200
    /// Entries looked at behind a step.
    private static let reach = 200

    init(_ incident: Incident, strand entries: [TimelineEntry]) {
        self.incident = incident
        self.entries = entries
    }

    /// False when the entry at an index, earlier by the clock than the one before it, must be of the same day.
    func mayLie(before index: Int) -> Bool {
        !isFollowedByItsOwnDay(index) && !isWithinIncident(entries[index].at) && !isSlip(index)
    }

    /// True when a later entry names a day by which the one at the index would be too late if it were of the next.
    private func isFollowedByItsOwnDay(_ index: Int) -> Bool {
        guard let day = entries[index].at.day, let second = entries[index].at.secondOfDay else { return false }
        return entries[(index + 1)...].prefix(Self.reach).contains { later in
            guard later.daySource == .own || later.daySource == .carried && later.at.day != day, let other = later.at.day else { return false }
            return (other.number - day.number - 1) * 86_400 + (later.at.secondOfDay ?? 86_399) - second < 0
        }
    }

    /// True when the time lies between the stated start and end, both on its day.
    private func isWithinIncident(_ moment: Moment) -> Bool {
        guard let started = incident.times[.started], let resolved = incident.times[.resolved],
            started.origin.certainty == .stated, resolved.origin.certainty == .stated, started.value.day == moment.day, resolved.value.day == moment.day,
            let after = moment.seconds(since: started.value), let before = resolved.value.seconds(since: moment)
        else { return false }
        return after >= 0 && before >= 0
    }

    /// True when the entries around it go on with each other, and none of the others is hours from the next.
    private func isSlip(_ index: Int) -> Bool {
        guard index >= 2, index + 2 < entries.count, entries.count <= Self.reach else { return false }
        func gap(_ from: Int, _ to: Int) -> Int? {
            guard let first = entries[from].at.secondOfDay, let second = entries[to].at.secondOfDay, entries[from].at.day == entries[to].at.day else { return nil }
            return second - first
        }
        guard let skipped = gap(index - 1, index + 1), (0...Self.near).contains(skipped) else { return false }
        return (1..<entries.count).allSatisfy { position in
            position == index || position == index + 1 || gap(position - 1, position).map { (0...Self.pause).contains($0) } == true
        }
    }
}
