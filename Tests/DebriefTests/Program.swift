import Foundation

/// The built `debrief` program, run for real.
enum Program {
    /// How a run ended.
    struct Run {
        let status: Int32
        let output: String
        let error: String
    }

    /// The program that the variable `DEBRIEF` names, else the one beside the test bundle.
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["DEBRIEF"], !given.isEmpty { return URL(fileURLWithPath: given).path }
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        var folder = bundle
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("debrief").path
            if FileManager.default.isExecutableFile(atPath: candidate), !candidate.hasSuffix("/Sources/debrief") { return candidate }
            folder.deleteLastPathComponent()
        }
        return bundle.appendingPathComponent("debrief").path
    }()

    /// Runs it in a folder with the arguments and what it reads from standard input, and waits for its end.
    static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String? = nil) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let outputFile = folder.appendingPathComponent(".stdout-\(UUID().uuidString)")
        let errorFile = folder.appendingPathComponent(".stderr-\(UUID().uuidString)")
        defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) } }
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        process.standardInput = FileHandle.nullDevice
        let inputFile = folder.appendingPathComponent(".stdin-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: inputFile) }
        if let input {
            try Data(input.utf8).write(to: inputFile)
            process.standardInput = try FileHandle(forReadingFrom: inputFile)
        }
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }
}

/// A folder of a test's own, removed at its end.
final class ScratchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("debrief-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file below the folder, making the folders on the way.
    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ bytes: Data, to path: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    func read(_ path: String) throws -> String { String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self) }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path) }

    /// Path to bytes of all files below a folder of it, hidden ones too.
    func files(below path: String) throws -> [String: Data] {
        let root = url.appendingPathComponent(path).path
        var files: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            let type = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")[.type] as? FileAttributeType
            guard type == .typeRegular else { continue }
            files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)"))
        }
        return files
    }
}
