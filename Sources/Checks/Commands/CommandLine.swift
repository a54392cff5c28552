/// One line of a block of commands.
struct CommandLine {
    /// What a line is to somebody who copies the block.
    enum Role {
        case command
        /// It goes on with the command above it.
        case continuation
        case comment
        /// Text that is fed to the command above it.
        case heredoc
        /// What a command printed.
        case output
        case blank
    }

    let role: Role
    /// Byte range in the file, without indentation and prompt.
    let range: Range<Int>
    /// Byte range of `$ `; nil when the line has none.
    let prompt: Range<Int>?
}
