internal import Foundation
internal import Markup

/// Offsets of IANA zones at a moment.
enum ZoneRules {
    /// Gives a moment without a zone the configured one, and a zone named by its place its offset at that moment.
    static func resolve(_ moment: Moment, timezone: String?) -> Moment {
        guard let day = moment.day, let second = moment.secondOfDay else { return moment }
        if let zone = moment.zone {
            guard zone.offset == nil, zone.label.holds("/") else { return moment }
            return moment.inZone(Zone(label: zone.label, offset: offset(of: zone.label, day: day, second: second)))
        }
        guard let timezone else { return moment }
        return moment.inZone(Zone(label: timezone, offset: offset(of: timezone, day: day, second: second)))
    }

    /// True when the name is a zone that we have rules for.
    static func isKnown(_ identifier: String) -> Bool {
        ZoneNotation.zone(identifier).offset != nil || TimeZone(identifier: identifier) != nil
    }

    /// Seconds east of UTC on the clock of that place; nil for an unknown place.
    private static func offset(of identifier: String, day: Day, second: Int) -> Int? {
        if let fixed = ZoneNotation.zone(identifier).offset { return fixed }
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        let local = day.number * 86_400 + second
        // The offset is asked of an instant; two steps are enough on any day without a change twice.
        let first = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local)))
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local - first)))
    }
}
