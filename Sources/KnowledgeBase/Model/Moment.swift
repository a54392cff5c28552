/// A point in time as far as a document tells it: a day, perhaps a time, perhaps a zone.
public struct Moment: Hashable, Sendable {
    /// How exactly the time is known.
    public enum Precision: String, Sendable { case second, minute, hour, day }

    /// nil when only a time of day is known.
    public let day: Day?
    /// Seconds since midnight, 0 to 86,399; nil when only the day is known.
    public let secondOfDay: Int?
    /// nil when no zone is known.
    public let zone: Zone?
    public let precision: Precision

    public init(day: Day?, secondOfDay: Int? = nil, zone: Zone? = nil, precision: Precision? = nil) {
        self.day = day
        self.secondOfDay = secondOfDay
        self.zone = zone
        self.precision = precision ?? (secondOfDay == nil ? .day : .minute)
    }

    /// ISO 8601 with the offset where it is known: `2018-01-25T14:30:00-08:00`, `2018-01-25T14:30:00`, `2018-01-25`.
    /// nil when the day is not known.
    public var iso: String? {
        guard let day else { return nil }
        guard let secondOfDay else { return day.description }
        return "\(day)T\(Self.clock(secondOfDay, seconds: true))\(zone?.offsetText ?? "")"
    }

    /// For people: `2018-01-25 14:30 PST`.
    public var text: String {
        var parts: [String] = []
        if let day { parts.append(day.description) }
        if let secondOfDay { parts.append(Self.clock(secondOfDay, seconds: precision == .second)) }
        if secondOfDay != nil, let zone { parts.append(zone.label) }
        return parts.joined(separator: " ")
    }

    /// Seconds since 1970-01-01T00:00Z; nil unless day, time and offset are known.
    public var instant: Int? {
        guard let local = localSeconds, let offset = zone?.offset else { return nil }
        return local - offset
    }

    /// Seconds since 1970-01-01T00:00 on the clock as written, whatever its zone; nil without day or time.
    public var localSeconds: Int? {
        guard let day, let secondOfDay else { return nil }
        return day.number * 86_400 + secondOfDay
    }

    /// Seconds from `other` to this; nil when the two can't be compared: a time or day missing, or one zone known and not the other.
    public func seconds(since other: Moment) -> Int? {
        if let mine = instant, let theirs = other.instant { return mine - theirs }
        guard zone?.offset == nil, other.zone?.offset == nil, zone?.label == other.zone?.label,
            let mine = localSeconds, let theirs = other.localSeconds
        else { return nil }
        return mine - theirs
    }

    /// The same moment on another day.
    public func on(_ day: Day?) -> Moment {
        Moment(day: day, secondOfDay: secondOfDay, zone: zone, precision: precision)
    }

    /// The same moment with a zone.
    public func inZone(_ zone: Zone?) -> Moment {
        Moment(day: day, secondOfDay: secondOfDay, zone: zone, precision: precision)
    }

    static func clock(_ second: Int, seconds: Bool) -> String {
        let text = "\(Day.padded(second / 3600, 2)):\(Day.padded(second / 60 % 60, 2))"
        return seconds ? "\(text):\(Day.padded(second % 60, 2))" : text
    }
}

/// A time zone as written, with its offset where that is certain.
public struct Zone: Hashable, Sendable {
    /// As the author wrote it: `PST`, `UTC`, `+02:00`, `America/Los_Angeles`.
    public let label: String
    /// Seconds east of UTC; nil when the label does not say (`PT`, `local time`).
    public let offset: Int?

    public init(label: String, offset: Int?) {
        self.label = label
        self.offset = offset
    }

    public static let utc = Zone(label: "UTC", offset: 0)

    /// `+02:00`, `Z` is written `+00:00`; empty when the offset is not known.
    public var offsetText: String {
        guard let offset else { return "" }
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\(Day.padded(minutes / 60, 2)):\(Day.padded(minutes % 60, 2))"
    }
}
