"""Every report by its public schema or validator, on a repository that is out to break it."""

import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import urllib.parse

import junitparser
import jsonschema
import pytest
import sarif.loader
from conftest import FORMATS, SUITES
from lxml import etree
from readers import READERS, commands


def suite(path):
    """A schema of the suites beside the repository."""
    file = SUITES / path
    if not file.exists():
        pytest.skip(f"there is no {path} in the folder of schemas")
    return file


def test_all_name_the_same_findings(reports):
    expected = sorted(READERS["json"](reports["json"]))
    assert len(expected) > 300 and {severity for _, severity, *_ in expected} == {"error", "warning", "info"}
    for name in FORMATS:
        assert sorted(READERS[name](reports[name])) == expected, name


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_the_content_is_obeyed(reports, name):
    text = reports[name].decode("utf-8")
    hidden = {character for character in text if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")}
    assert hidden <= {"\n", "\u200c", "\u200d"}
    assert not re.search(r"##[A-Za-z]*\[", text)
    known = {"error", "warning", "notice", "group", "endgroup"} if name == "github" else set()
    assert {command for command, *_ in commands(reports[name])} <= known
    if name != "github":
        assert not any(line.lstrip().startswith("::") for line in text.split("\n"))


def test_paths_are_those_of_the_repository(repository, reports):
    for name in ("gitlab", "rdjsonl", "sarif"):
        report = reports[name].decode()
        if name == "sarif":
            places = [item["locations"][0]["physicalLocation"]["artifactLocation"] for item in json.loads(report)["runs"][0]["results"]]
            assert all(place["uriBaseId"] == "SRCROOT" and re.fullmatch(r"[A-Za-z0-9._~/%-]+", place["uri"]) for place in places)
            paths = {urllib.parse.unquote(place["uri"]) for place in places}
        else:
            items = json.loads(report) if name == "gitlab" else [json.loads(line) for line in report.splitlines()]
            paths = {item["location"]["path"] for item in items}
        missing = {path for path in paths if not (repository / path).is_symlink() and not (repository / path).exists()}
        # A name that is no UTF-8 can't be told.
        assert all("?" in path or "\ufffd" in path for path in missing), missing
        assert all(path.startswith("kb/") for path in paths)


def test_sarif_keeps_to_its_schema(reports):
    log = json.loads(reports["sarif"])
    jsonschema.Draft7Validator(json.loads(suite("sarif/sarif-schema-2.1.0.json").read_text())).validate(log)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    fingerprints = [result["partialFingerprints"]["debriefFinding/v1"] for result in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)


def test_sarif_is_read_by_sarif_tools(reports, tmp_path):
    file = tmp_path / "out.sarif"
    file.write_bytes(reports["sarif"])
    data = sarif.loader.load_sarif_file(str(file))
    assert len(data.get_records()) == len(json.loads(reports["json"])["findings"])
    tool = str(pathlib.Path(sys.executable).with_name("sarif"))
    result = subprocess.run([tool, "--check", "error", "summary", str(file)], capture_output=True, text=True, timeout=60)
    assert result.returncode != 0 and "missing-action-items" in result.stdout, result.stdout + result.stderr


def test_gitlab_keeps_to_its_schema(reports):
    issues = json.loads(reports["gitlab"])
    jsonschema.Draft7Validator(json.loads(suite("ci-schemas/gitlab-codequality.min.schema.json").read_text())).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit_keeps_to_its_strict_schema(reports):
    schema = etree.XMLSchema(etree.parse(str(suite("ci-schemas/JUnit.xsd"))))
    schema.assertValid(etree.fromstring(reports["junit"]))


def test_junit_is_read_by_junitparser(reports):
    summary = json.loads(reports["json"])["summary"]
    (suite_,) = junitparser.JUnitXml.fromstring(reports["junit"])
    cases = list(suite_)
    assert len(cases) >= summary["documents"] and suite_.tests == len(cases)
    failed = [case for case in cases if case.result]
    assert suite_.failures == len(failed) and 0 < len(failed) < len(cases)
    assert sum(failure.text.count("error[") for case in failed for failure in case.result) == summary["errors"]


def test_checkstyle_is_what_its_readers_take(reports):
    root = etree.fromstring(reports["checkstyle"])
    assert root.tag == "checkstyle" and {child.tag for child in root} == {"file"}
    names = [file.get("name") for file in root]
    assert len(set(names)) == len(names)
    for error in root.iter("error"):
        assert int(error.get("line")) >= 1 and int(error.get("column")) >= 1 and error.get("severity") in ("error", "warning", "info")


def test_rdjsonl_is_one_diagnostic_a_line(reports, repository):
    position = {"type": "object", "required": ["line", "column"], "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}}
    span = {"type": "object", "required": ["start", "end"], "properties": {"start": position, "end": position}}
    text = {"type": "string", "minLength": 1}
    # The message Diagnostic of reviewdog's proto/rdf/reviewdog.proto.
    schema = {
        "type": "object",
        "required": ["message", "location", "severity", "source", "code"],
        "properties": {
            "message": text,
            "location": {"type": "object", "required": ["path"], "properties": {"path": text, "range": span}},
            "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
            "source": {"type": "object", "required": ["name"]},
            "code": {"type": "object", "required": ["value"]},
            "suggestions": {"type": "array", "items": {"type": "object", "required": ["range", "text"], "properties": {"range": span}}},
        },
    }
    for line in reports["rdjsonl"].decode().splitlines():
        item = json.loads(line)
        jsonschema.validate(item, schema)
        if item["code"]["value"] == "broken-link" and "not-there" in item["message"]:
            start, end = item["location"]["range"]["start"], item["location"]["range"]["end"]
            source = (repository / item["location"]["path"]).read_bytes().split(b"\n")[start["line"] - 1]
            assert source[start["column"] - 1 : end["column"] - 1] == b"not-there.md", "columns count bytes"


def test_github_shows_no_more_than_is_shown(reports):
    annotations = [command for command, *_ in commands(reports["github"])]
    assert all(annotations.count(kind) <= 10 for kind in ("error", "warning", "notice"))
    assert annotations.count("error") == 10
