import Foundation
import KnowledgeBase
import Testing

@testable import Site

@Suite(.enabled(if: Python.hasJSONSchema, Python.reason))
struct IndexSchemaTests {
    @Test func `an index with every kind of document is valid, and so is one without documents`() throws {
        let bases = [OutputInput.richBase(), OutputInput.richBase(configuration: OutputInput.published), OutputInput.base([])]
        #expect(try Self.faults(bases.map(index)) == ["", "", ""])
    }

    @Test func `a damaged index is not valid`() throws {
        let whole = String(decoding: index(OutputInput.richBase()), as: UTF8.self)
        let damaged = Self.damages.map { whole.replacingOccurrences(of: $0.part, with: $0.damage) }
        let faults = try Self.faults(damaged.map { Array($0.utf8) })
        for (index, (part, damage)) in Self.damages.enumerated() {
            #expect(damaged[index] != whole, "\(part) does not stand in the index")
            #expect(faults[index] != "", "\(damage) is taken for valid")
        }
    }

    private static let damages: [(part: String, damage: String)] = [
        (#""format": 1"#, #""format": 2"#),
        (#""kind":"postmortem""#, #""kind":"incident""#),
        (#""date":"2018-01-25""#, #""date":"2018-13-25""#),
        (#""date":"2018-01-25""#, #""date":"25 January""#),
        (#""started":"2018-01-25T14:30:00-08:00""#, #""started":"2018-01-25T14:30-08:00""#),
        (#""started":"2018-01-25T14:30:00-08:00""#, #""started":"2018-01-25T24:30:00""#),
        (#""resolve":3900"#, #""resolve":-1"#),
        (#""resolve":3900"#, #""resolve":"3900""#),
        (#""level":2"#, #""level":0"#),
        (#""introduced":"2.20.0""#, #""since":"2.20.0""#),
        (#""reversible":"with-backup""#, #""reversible":"maybe""#),
        (#""supported":true"#, #""supported":"maybe""#),
        (#""how":"stated""#, #""how":"guessed""#),
        (#""relation":"mentions""#, #""relation":"likes""#),
        (#""line":1,"#, #""line":0,"#),
        (#""minutes":"2.20""#, #""minutes":2.20"#),
    ]

    @Test func `no key can be missing and none can be added where the format is fixed`() throws {
        #expect(try String(decoding: Self.judge(Self.mutations, [index(OutputInput.richBase())]), as: UTF8.self) == "")
    }

    private func index(_ base: KnowledgeBase) -> [UInt8] { Output.indexJSON.render(base, "debrief 0.0.0") }

    /// The first fault of each index, empty for a valid one.
    static func faults(_ indexes: [[UInt8]]) throws -> [String] {
        let lines = try String(decoding: judge(validation, indexes), as: UTF8.self)
        return lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// What a program prints that is given the validator and the indexes.
    private static func judge(_ program: String, _ indexes: [[UInt8]]) throws -> [UInt8] {
        let input = ([Output.indexSchema.render(OutputInput.base([]), "")] + indexes).joined(separator: ",".utf8)
        return try Python.run(reading + program, input: Array("[".utf8) + input + Array("]".utf8))
    }

    private static let reading = """
        import json, sys, jsonschema
        schema, *indexes = json.load(sys.stdin)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)

        """

    private static let validation = """
        for index in indexes:
            print(next((f"{list(e.path)} {e.message[:200]!r}" for e in validator.iter_errors(index)), ""))
        """

    /// Takes every key away and adds one to every object in turn, but for those that are free to have any.
    private static let mutations = """
        def objects(value, path=()):
            if isinstance(value, dict):
                if "extra" in path:
                    return
                yield path, value
                for key, inner in value.items():
                    yield from objects(inner, path + (key,))
            elif isinstance(value, list):
                for position, inner in enumerate(value):
                    yield from objects(inner, path + (position,))

        for index in indexes:
            for path, value in list(objects(index)):
                for key in [] if path[-1:] == ("provenance",) else list(value):
                    taken = dict(value)
                    del value[key]
                    if validator.is_valid(index):
                        print("without", path, key)
                    value.clear()
                    value.update(taken)
                value["unknown key"] = None
                if validator.is_valid(index):
                    print("with another key", path)
                del value["unknown key"]
        """
}
