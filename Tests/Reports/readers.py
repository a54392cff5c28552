"""Reads each report back: what every one of them says of a finding."""

import json
import re
import urllib.parse

from lxml import etree


def shown(text):
    """A text as people are shown it: the escapes that stand for what can't be seen are those of the reports."""
    escapes = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    text = re.sub(r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff]", lambda match: escapes.get(match[0], f"\\u{{{ord(match[0]):X}}}"), text)
    return re.sub(r"(?<=##)([a-zA-Z]*)\[", r"\1\\u{5B}", text)


def read_json(report):
    return [(item["rule"], item["severity"], shown(item["path"]), item["line"], shown(item["message"])) for item in json.loads(report)["findings"]]


def read_text(report):
    lines = report.decode().split("\n")
    pattern = re.compile(r"(error|warning|info): (.*?) {2,}([a-z0-9-]+)")
    found = []
    for head, place in zip(lines, lines[1:]):
        match, at = pattern.fullmatch(head), re.fullmatch(r" *--> (.*):(\d+):\d+", place)
        if match and at:
            found.append((match[3], match[1], at[1], int(at[2]), match[2]))
    return found


def commands(report):
    """Workflow commands as the runner of GitHub Actions takes them from a log."""
    for line in report.decode().split("\n"):
        trimmed = line.lstrip()
        end = trimmed.find("::", 2)
        if not trimmed.startswith("::") or end < 0:
            continue
        name, _, rest = trimmed[2:end].partition(" ")
        properties = dict(pair.split("=", 1) for pair in rest.split(",") if "=" in pair)
        yield name, {key: unescape(value, True) for key, value in properties.items()}, unescape(trimmed[end + 2 :], False)


def unescape(text, is_property):
    pairs = [("%0D", "\r"), ("%0A", "\n")] + ([("%3A", ":"), ("%2C", ",")] if is_property else []) + [("%25", "%")]
    for escape, character in pairs:
        text = text.replace(escape, character)
    return text


def listed(line):
    match = re.fullmatch(r"(error|warning|info)\[([a-z0-9-]+)\] (.*?):(\d+):\d+: (.*)", line)
    return (match[2], match[1], match[3], int(match[4]), match[5]) if match else None


def read_github(report):
    severities = {"error": "error", "warning": "warning", "notice": "info"}
    found = [(properties["title"], severities[name], properties["file"], int(properties["line"]), message.split("\n")[0]) for name, properties, message in commands(report) if "file" in properties]
    return found + [item for item in map(listed, report.decode().split("\n")) if item]


def read_gitlab(report):
    severities = {"blocker": "error", "critical": "error", "major": "warning", "minor": "warning", "info": "info"}
    return [(item["check_name"], severities[item["severity"]], shown(item["location"]["path"]), item["location"]["lines"]["begin"], item["description"]) for item in json.loads(report)]


def read_sarif(report):
    severities = {"error": "error", "warning": "warning", "note": "info"}
    found = []
    for item in json.loads(report)["runs"][0]["results"]:
        place = item["locations"][0]["physicalLocation"]
        message = item["message"]["text"]
        message = message.replace("\\[", "[") if "](" in message else message
        path = shown(urllib.parse.unquote(place["artifactLocation"]["uri"]))
        found.append((item["ruleId"], severities[item["level"]], path, place["region"]["startLine"], message))
    return found


def read_junit(report):
    texts = [element.text or "" for element in etree.fromstring(report).iter("failure", "system-out")]
    return [item for text in texts for item in map(listed, text.split("\n")) if item]


def read_checkstyle(report):
    return [
        (error.get("source").removeprefix("debrief."), error.get("severity"), shown(file.get("name")), int(error.get("line")), error.get("message"))
        for file in etree.fromstring(report).iter("file")
        for error in file.iter("error")
    ]


def read_rdjsonl(report):
    items = [json.loads(line) for line in report.decode().splitlines()]
    return [(item["code"]["value"], item["severity"].lower(), shown(item["location"]["path"]), item["location"]["range"]["start"]["line"], item["message"]) for item in items]


READERS = {name.removeprefix("read_"): function for name, function in list(globals().items()) if name.startswith("read_")}
