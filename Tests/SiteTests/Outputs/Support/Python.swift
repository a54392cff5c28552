import Foundation
import Testing

/// Python, for judges that are none of ours.
enum Python {
    /// True when `python3` is there and has the package `jsonschema`.
    static let hasJSONSchema = (try? run("import jsonschema", input: [])) != nil

    /// Why tests are skipped without it.
    static let reason: Comment = "python3 with the package jsonschema is not here to judge the schema"

    struct Failure: Error {
        let status: Int32
    }

    /// What a program prints when it reads `input`.
    static func run(_ program: String, input: [UInt8]) throws -> [UInt8] {
        let process = Process()
        let (stdin, stdout) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return Array(output)
    }
}
