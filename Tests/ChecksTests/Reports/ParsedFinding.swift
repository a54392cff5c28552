import Checks
import Foundation
import FoundationXML
import Markup

/// What every report says of a finding, read back from its text.
struct ParsedFinding: Hashable, Comparable {
    let rule, severity, path, message: String
    let line: Int

    static func < (a: Self, b: Self) -> Bool { (a.path, a.line, a.rule, a.message) < (b.path, b.line, b.rule, b.message) }

    /// The findings of a report, sorted.
    static func all(in report: [UInt8], format: ReportFormat) throws -> [ParsedFinding] {
        let findings = switch format {
        case .text: text(report)
        case .json: try json(report)
        case .github: github(report)
        case .gitlab: try gitlab(report)
        case .sarif: try sarif(report)
        case .junit: junit(report)
        case .checkstyle: try checkstyle(report)
        case .rdjsonl: try rdjsonl(report)
        }
        return findings.sorted()
    }
}

/// JSON as it comes.
private typealias Object = [String: Any]

extension ParsedFinding {
    private static func lines(_ report: [UInt8]) -> [String] {
        String(decoding: report, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func text(_ report: [UInt8]) -> [ParsedFinding] {
        let lines = lines(report)
        return zip(lines, lines.dropFirst()).compactMap { head, place in
            guard let match = head.wholeMatch(of: /(error|warning|info): (.*?) {2,}([a-z-]+)/), let at = place.wholeMatch(of: /[ ]*--> (.*):(\d+):\d+/) else { return nil }
            return ParsedFinding(rule: String(match.3), severity: String(match.1), path: String(at.1), message: String(match.2), line: Int(at.2) ?? 0)
        }
    }

    private static func json(_ report: [UInt8]) throws -> [ParsedFinding] {
        let root = try JSONSerialization.jsonObject(with: Data(report)) as? Object
        return (root?["findings"] as? [Object] ?? []).map {
            finding($0["rule"], $0["severity"], $0["path"], $0["message"], $0["line"])
        }
    }

    private static func gitlab(_ report: [UInt8]) throws -> [ParsedFinding] {
        let root = try JSONSerialization.jsonObject(with: Data(report)) as? [Object] ?? []
        return root.map {
            let place = $0["location"] as? Object, lines = place?["lines"] as? Object
            let severity = ["blocker": "error", "critical": "error", "major": "warning", "minor": "warning"][$0["severity"] as? String ?? ""] ?? "info"
            return finding($0["check_name"], severity, place?["path"], $0["description"], lines?["begin"])
        }
    }

    private static func sarif(_ report: [UInt8]) throws -> [ParsedFinding] {
        let root = try JSONSerialization.jsonObject(with: Data(report)) as? Object
        let run = (root?["runs"] as? [Object])?.first
        return (run?["results"] as? [Object] ?? []).map {
            let place = (($0["locations"] as? [Object])?.first?["physicalLocation"] as? Object)
            let uri = (place?["artifactLocation"] as? Object)?["uri"] as? String, level = $0["level"] as? String
            return finding(
                $0["ruleId"], level == "note" ? "info" : level, uri?.removingPercentEncoding, ($0["message"] as? Object)?["text"],
                (place?["region"] as? Object)?["startLine"])
        }
    }

    private static func rdjsonl(_ report: [UInt8]) throws -> [ParsedFinding] {
        try lines(report).filter { !$0.isEmpty }.map {
            let root = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? Object ?? [:]
            let place = root["location"] as? Object, start = (place?["range"] as? Object)?["start"] as? Object
            return finding((root["code"] as? Object)?["value"], (root["severity"] as? String)?.lowercased(), place?["path"], root["message"], start?["line"])
        }
    }

    private static func finding(_ rule: Any?, _ severity: Any?, _ path: Any?, _ message: Any?, _ line: Any?) -> ParsedFinding {
        ParsedFinding(
            rule: rule as? String ?? "", severity: severity as? String ?? "", path: path as? String ?? "", message: message as? String ?? "", line: line as? Int ?? 0)
    }

    private static func github(_ report: [UInt8]) -> [ParsedFinding] {
        lines(report).compactMap { line in
            if let match = line.wholeMatch(of: /::(error|warning|notice) file=([^,]*),line=(\d+),[^:]*title=([^:,]*)::(.*?)(%0Ahelp: .*)?/) {
                return ParsedFinding(
                    rule: String(match.4), severity: String(match.1).replacing("notice", with: "info"), path: unescaped(match.2), message: unescaped(match.5),
                    line: Int(match.3) ?? 0)
            }
            return listed(line)
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("%2C", with: ",").replacing("%3A", with: ":").replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing("%25", with: "%")
    }

    /// `error[rule] path:line:column: message`.
    private static func listed(_ line: String) -> ParsedFinding? {
        guard let match = line.wholeMatch(of: /(error|warning|info)\[([a-z-]+)\] (.*?):(\d+):\d+: (.*)/) else { return nil }
        return ParsedFinding(rule: String(match.2), severity: String(match.1), path: String(match.3), message: String(match.5), line: Int(match.4) ?? 0)
    }

    private static func junit(_ report: [UInt8]) -> [ParsedFinding] {
        let texts = XMLElements(report).all.filter { ["failure", "system-out"].contains($0.name) }.map(\.text)
        return texts.flatMap { $0.split(separator: "\n").compactMap { listed(String($0)) } }
    }

    private static func checkstyle(_ report: [UInt8]) throws -> [ParsedFinding] {
        var path = "", findings: [ParsedFinding] = []
        for element in XMLElements(report).all {
            if element.name == "file" { path = element.attributes["name"] ?? "" }
            guard element.name == "error" else { continue }
            findings.append(
                ParsedFinding(
                    rule: String((element.attributes["source"] ?? "").dropFirst("debrief.".count)), severity: element.attributes["severity"] ?? "", path: path,
                    message: element.attributes["message"] ?? "", line: Int(element.attributes["line"] ?? "") ?? 0))
        }
        return findings
    }
}

/// The elements of an XML document in the order they begin.
private final class XMLElements: NSObject, XMLParserDelegate {
    struct Element { let name: String, attributes: [String: String]; var text = "" }

    private(set) var all: [Element] = []
    private var open: [Int] = []

    init(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        if !parser.parse() { all = [] }
    }

    func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
        open.append(all.count)
        all.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { if let last = open.last { all[last].text += text } }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }
}
