/// Which files are documents.
public enum DocumentFile {
    /// True for `.md`, `.markdown`, `.qmd`, `.mdx` and `.html.md.erb`, whatever the case.
    public static func isDocument(_ name: some StringProtocol) -> Bool { FileName.isDocument(name) }
}
