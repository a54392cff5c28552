internal import EmbeddedTheme

/// The default theme inside the binary.
enum EmbeddedTemplates {
    /// File name to bytes.
    static var files: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for index in 0..<debrief_theme_file_count {
            let file = unsafe debrief_theme_files[index]
            files[unsafe String(cString: file.name)] = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
        }
        return files
    }
}
