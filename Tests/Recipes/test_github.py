"""The action, and the workflow that `debrief init` writes, step by step on real repositories."""

import json
import shutil

import pytest
from conftest import BROKEN, HOSTILE, PROGRAM, ROOT, commit, debrief, git
from github import Runner


def test_a_clean_repository_passes(repository, tools):
    runner = Runner(repository, tools)
    outputs, has_failed = runner.action()
    assert not has_failed, runner.output
    assert outputs == {"sarif": "debrief.sarif", "exit-code": "0", "site": ""}
    assert json.loads((repository / "debrief.sarif").read_text())["runs"][0]["results"] == []
    assert "::error" not in runner.output and runner.skipped == []


def test_a_fault_fails_with_an_annotation_and_a_report(faulty, tools):
    runner = Runner(faulty, tools)
    outputs, has_failed = runner.action(build="true")
    assert has_failed and runner.codes["Check"] == 1, runner.output
    assert outputs == {"sarif": "debrief.sarif", "exit-code": "1", "site": ""}
    assert "::error file=content/runbooks/restart.md,line=3" in runner.output
    (result,) = json.loads((faulty / "debrief.sarif").read_text())["runs"][0]["results"]
    assert result["ruleId"] == "broken-link"
    assert "broken-link" in runner.summary.read_text()
    assert not (faulty / "site").exists(), "nothing is built where the check fails"


def test_the_site_is_built_where_asked(repository, tools):
    runner = Runner(repository, tools)
    outputs, has_failed = runner.action(build="true", output="public folder", sarif="")
    assert not has_failed and outputs == {"sarif": "", "exit-code": "0", "site": "public folder"}, runner.output
    assert (repository / "public folder/index.html").exists() and not (repository / "debrief.sarif").exists()


@pytest.mark.parametrize("inputs", [{"source": "nowhere"}, {"profile": "mild"}, {"fail-on": "never"}, {"since": "no-such-revision"}, {"paths": "nowhere.md"}, {"args": "--no-such"}, {"sarif": "no/folder/x.sarif"}])
def test_what_can_not_be_checked_is_2(faulty, tools, inputs):
    outputs, has_failed = Runner(faulty, tools).action(**inputs)
    assert has_failed and outputs["exit-code"] == "2"


@pytest.mark.parametrize("code", [3, 127, 134, 139])
def test_a_program_that_breaks_is_2(repository, tmp_path, code):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "debrief").write_text(f"#!/bin/sh\n[ \"$1\" = --version ] || exit {code}\n")
    (broken / "debrief").chmod(0o755)
    outputs, has_failed = Runner(repository, broken).action()
    assert has_failed and outputs["exit-code"] == "2"


def test_inputs_reach_the_check(faulty, tools):
    (faulty / "content/pages").mkdir()
    (faulty / "content/pages/a b.md").write_text(BROKEN)
    codes = lambda **inputs: Runner(faulty, tools).action(**inputs)[0]["exit-code"]
    assert codes(since="HEAD", args="--rule=empty-document") == "0"
    assert codes(paths="content/postmortems\ncontent/releases\n") == "0"
    assert codes(paths="content/postmortems\r\ncontent/pages/a b.md") == "1"
    assert codes(source="content") == "1"
    commit(faulty)
    assert codes(since="HEAD") == "0"
    assert codes(since="HEAD~1") == "1"
    (faulty / "content/pages/empty.md").write_text("")
    assert codes(paths="content/pages/empty.md") == "0"
    assert codes(paths="content/pages/empty.md", **{"fail-on": "warning"}) == "1"


@pytest.mark.parametrize("name", ["source", "profile", "fail-on", "since", "paths", "args", "sarif", "output"])
def test_hostile_inputs_run_nothing(repository, tools, name):
    for text in HOSTILE:
        runner = Runner(repository, tools)
        outputs, _ = runner.action(**{name: text, **({"build": "true"} if name == "output" else {})})
        assert outputs["exit-code"] in ("0", "2"), (text, runner.output)
        assert outputs["sarif"] in ("", "debrief.sarif", text) and outputs["site"] in ("", text)
        assert not list(repository.parent.rglob("pwned")), text


def test_without_debrief_it_is_built_and_found(repository, tmp_path, no_debrief):
    # A make that has built already, for the compiler would take minutes.
    fake = tmp_path / "fake"
    fake.mkdir()
    (fake / "make").write_text(f"#!/bin/sh\n[ \"$1\" = static ] && install -D '{PROGRAM}' .build/static/release/debrief\n")
    (fake / "make").chmod(0o755)
    checkout = tmp_path / "checkout"
    (checkout / "Sources").mkdir(parents=True)
    for name in ["ci", "scripts", "templates", "starter"]:
        shutil.copytree(ROOT / name, checkout / name)
    for name in ["action.yml", "Package.swift", "Makefile"]:
        shutil.copy(ROOT / name, checkout)
    runner = Runner(repository, fake)
    outputs, has_failed = runner.action(checkout)
    assert not has_failed and outputs["exit-code"] == "0", runner.output
    ((name, values),) = runner.skipped
    assert name.startswith("actions/cache@") and values["key"].startswith("debrief-") and values["path"] == str(runner.temp / "debrief")
    # What the cache holds is not built again.
    (fake / "make").write_text("#!/bin/sh\nexit 1\n")
    cached = Runner(repository, fake, cached=lambda values: shutil.copytree(runner.temp / "debrief", values["path"]))
    assert cached.action(checkout)[0]["exit-code"] == "0", cached.output
    outputs, has_failed = Runner(repository, fake).action(checkout)
    assert has_failed and outputs["exit-code"] == "2", "a build that fails is no finding"


def test_the_workflow_of_init_passes_and_fails(repository, tools):
    path = repository / ".github/workflows/debrief.yml"
    runner = Runner(repository, tools)
    assert not runner.workflow(path, "check"), runner.output
    assert [name.split("@")[0] for name, _ in runner.skipped] == ["actions/checkout", "actions/upload-artifact"]
    (repository / "content/runbooks/restart.md").write_text(BROKEN)
    runner = Runner(repository, tools)
    assert runner.workflow(path, "check") and runner.codes["Check"] == 1
    assert "::error file=content/runbooks/restart.md,line=3" in runner.output
    assert json.loads((repository / "debrief.sarif").read_text())["runs"][0]["results"]
    assert runner.skipped[-1][0].startswith("actions/upload-artifact"), "the report is kept when the check fails"
    (repository / "debrief.yml").write_text("titel: x\n")
    runner = Runner(repository, tools)
    assert runner.workflow(path, "check") and runner.codes["Check"] == 2


def test_the_workflow_says_what_to_set_or_builds(repository, tmp_path, no_debrief):
    runner = Runner(repository)
    assert runner.workflow(repository / ".github/workflows/debrief.yml", "check")
    assert runner.codes == {"Look for debrief": 2} and "set DEBRIEF_REPOSITORY" in runner.output
    origin = tmp_path / "origin"
    (origin / "ci").mkdir(parents=True)
    (origin / "ci/setup").write_text(f"#!/bin/sh\ncase $1 in key) echo a-key;; install) install -D '{PROGRAM}' \"$2/debrief\";; esac\n")
    (origin / "ci/setup").chmod(0o755)
    git(origin, "init", "--quiet", "--initial-branch=main")
    commit(origin)
    (repository / ".github/workflows/debrief.yml").unlink()
    assert debrief(repository, "init", "--ci", "github", "--from", origin).returncode == 0
    runner = Runner(repository)
    assert not runner.workflow(repository / ".github/workflows/debrief.yml", "check"), runner.output
    assert runner.codes == {"Look for debrief": 0, "Build debrief": 0, "Check": 0}
    assert runner.skipped[1][1]["key"] == "a-key"


def test_a_knowledge_base_in_a_folder_is_checked_from_the_root(tmp_path, tools):
    git(tmp_path, "init", "--quiet")
    result = debrief(tmp_path, "init", "--source", "docs kb")
    assert result.returncode == 0 and (tmp_path / "docs kb/debrief.yml").exists(), result.stderr
    assert 'DEBRIEF_SOURCE: "docs kb"' in (tmp_path / ".github/workflows/debrief.yml").read_text()
    (tmp_path / "docs kb/content/runbooks/restart.md").write_text(BROKEN)
    runner = Runner(tmp_path, tools)
    assert runner.workflow(tmp_path / ".github/workflows/debrief.yml", "check") and runner.codes["Check"] == 1
    assert "file=docs kb/content/runbooks/restart.md" in runner.output


def test_our_own_content_is_checked_by_our_own_action(tools, tmp_path):
    copy = tmp_path / "repository"
    copy.mkdir()
    shutil.copytree(ROOT / "content", copy / "content")
    shutil.copy(ROOT / "debrief.yml", copy)
    runner = Runner(copy, tools, actions={"./": ROOT})
    assert not runner.workflow(ROOT / ".github/workflows/check-content.yml", "check"), runner.output
    assert runner.codes["Check"] == 0
