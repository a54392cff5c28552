import Foundation

/// A run of the program with what it took.
struct MeasuredRun {
    let status: Int32
    let wasKilled: Bool
    /// From start to end.
    let seconds: Double
    /// The most memory that the program itself held at once, without its workers, MiB.
    let peakMemory: Int
    /// Standard output and error.
    let output: String

    /// Runs it in a folder, for `limit` seconds at most.
    init(_ arguments: [String], in folder: URL, limit: Double) throws {
        let process = Process(), file = folder.appendingPathComponent(".output")
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        let clock = ContinuousClock(), start = clock.now
        try process.run()
        var peak = 0, wasKilled = false
        while process.isRunning {
            peak = max(peak, Self.peakMemory(of: process.processIdentifier))
            if clock.now - start > .seconds(limit) {
                kill(process.processIdentifier, SIGKILL)
                wasKilled = true
                break
            }
            usleep(3000)
        }
        process.waitUntilExit()
        seconds = (clock.now - start) / .seconds(1)
        status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        self.wasKilled = wasKilled
        peakMemory = peak
        output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// The kernel's high-water mark, which only ever rises; 0 for a process that has ended.
    private static func peakMemory(of process: Int32) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let number = line.split(separator: " ").dropFirst().first.flatMap({ Int($0.trimmingCharacters(in: .whitespaces)) })
        else { return 0 }
        return number / 1024
    }
}
