internal import Checks
internal import Markup

/// The baseline's file: read, held against findings, written anew.
struct BaselineFile {
    let path: String
    /// nil when there is no such file.
    let baseline: Baseline?

    /// Reads the file if it is there. One that was asked for by name must be, unless it is about to be written.
    init(path: String, isNeeded: Bool) throws(Failure) {
        self.path = path
        guard FileSystem.kind(path) != nil else {
            if isNeeded { throw Failure("there is no baseline `\(path)`; `debrief check --write-baseline` writes one") }
            baseline = nil
            return
        }
        let bytes: [UInt8]
        do { bytes = try FileSystem.read(path, limit: 64 * 1024 * 1024) } catch { throw Failure("cannot read \(error)") }
        do { baseline = try Baseline(reading: bytes) } catch {
            throw Failure("\(path):\(error.line): \(error.reason); mend the line, or write the file anew with --write-baseline")
        }
    }

    /// Writes a baseline in the place of what the file holds.
    func write(_ baseline: Baseline) throws(Failure) {
        do { try FileSystem.writeWhole(baseline.bytes, to: path) } catch { throw Failure("cannot write \(error)") }
    }
}
