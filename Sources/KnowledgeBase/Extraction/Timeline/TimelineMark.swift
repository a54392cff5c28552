/// What a timeline section says, in order, before days are carried over.
enum TimelineMark {
    /// A date that holds for what follows.
    case day(PartialDay)
    /// A date that holds for every entry without one of its own.
    case usualDay(PartialDay)
    /// A zone that holds for what follows.
    case zone(Zone)
    case entry(WrittenEntry)
}
