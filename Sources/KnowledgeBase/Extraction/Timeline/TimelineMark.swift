/// What a timeline section says, in order, before days are carried over.
enum TimelineMark {
    /// A date that holds for what follows, perhaps with a zone: `2019-08-15 (all times in UTC)`.
    case day(PartialDay, zone: Zone? = nil)
    /// A date that holds for every entry without one of its own.
    case usualDay(PartialDay)
    /// A zone that holds for what follows.
    case zone(Zone)
    case entry(WrittenEntry)
}
