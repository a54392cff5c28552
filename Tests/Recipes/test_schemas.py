"""Every recipe by the public schema of its format, and what schemas can't say."""

import json
import re

import jsonschema
import pytest
import yaml
from conftest import ROOT, SCHEMAS

WORKFLOWS = [*sorted((ROOT / ".github/workflows").glob("*.yml")), ROOT / "ci/github.yml"]
EXAMPLES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/ci.md").read_text(), re.DOTALL)


def validate(instance, name):
    file = SCHEMAS / name
    if not file.exists():
        pytest.skip(f"there is no {name} in ../shared/suites/ci-schemas")
    jsonschema.validators.validator_for(schema := json.loads(file.read_text()))(schema).validate(instance)


def read(text):
    """YAML as GitHub reads it: `on` is a text and no truth."""
    document = yaml.safe_load(text)
    return {"on" if key is True else key: value for key, value in document.items()} if isinstance(document, dict) else document


def runs(value):
    """Every script in a document."""
    if isinstance(value, dict):
        return [text for key, child in value.items() for text in ([child] if key == "run" and isinstance(child, str) else runs(child))]
    return [text for child in value for text in runs(child)] if isinstance(value, list) else []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows(path):
    validate(read(path.read_text()), "github-workflow.json")


def test_the_action():
    validate(read((ROOT / "action.yml").read_text()), "github-action.json")


def test_the_hooks():
    validate(read((ROOT / ".pre-commit-hooks.yaml").read_text()), "pre-commit-hooks.json")


@pytest.mark.parametrize("text", EXAMPLES, ids=range(len(EXAMPLES)))
def test_examples_of_the_documentation(text):
    document = read(text)
    if "jobs" in document:
        validate(document, "github-workflow.json")
    elif "repos" in document:
        validate(document, "pre-commit-config.json")
    else:
        assert isinstance(document, dict)


def test_the_documentation_has_an_example_of_each():
    keys = {key for text in EXAMPLES for key in read(text)}
    assert {"jobs", "repos", "include"} <= keys


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=lambda path: path.name)
def test_no_expression_stands_in_a_script(path):
    scripts = runs(read(path.read_text()))
    assert scripts or path.name != "action.yml"
    assert not [script for script in scripts if "${{" in script]


def test_every_input_is_used_and_told():
    text = (ROOT / "action.yml").read_text()
    action, documentation = read(text), (ROOT / "docs/ci.md").read_text()
    for name in action["inputs"]:
        assert f"inputs.{name} " in text and f"| `{name}` |" in documentation, name
    for name in action["outputs"]:
        assert f"`{name}`" in documentation, name
