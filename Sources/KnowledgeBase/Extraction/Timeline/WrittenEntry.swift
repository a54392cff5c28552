/// An entry as written.
struct WrittenEntry {
    var time: WrittenTime
    var text: String
    /// Byte range in the file.
    var range: Range<Int>
    /// The time as written, without markup.
    let timeText: String
    let form: TimelineForm

    /// True for a date alone on its line or heading; it may head the entries below it.
    var isDateAlone = false
}

/// The form a timeline entry is written in, by the name that `explain` shows.
enum TimelineForm: String {
    case heading = "heading with a time"
    case listItem = "list item with a time"
    case paragraph = "paragraph with a time"
    case tableRow = "table row"
    case preformatted = "preformatted line"
}
