"""Where reports go, what the exit code is, and what is said when a check can't be made."""

import json
import os
import subprocess

import junitparser
import pytest
from conftest import FORMATS, PROGRAM, run, write
from readers import READERS

CLEAN = "# Restart\n\nRun it.\n"
BROKEN = "# Restart\n\nSee [x](nowhere.md).\n"


@pytest.fixture
def folder(tmp_path):
    write(f"{tmp_path}/repo/kb/restart.md", BROKEN)
    (tmp_path / "repo/.git").write_text("gitdir: elsewhere\n")
    return tmp_path / "repo"


def paths(report, name):
    return {item[2] for item in READERS[name](report)}


@pytest.mark.parametrize("name", FORMATS)
def test_exit_codes_do_not_depend_on_the_format(folder, name):
    assert run(["check", "--format", name], folder).returncode == 1
    (folder / "kb/restart.md").write_text(CLEAN)
    assert run(["check", "--format", name], folder).returncode == 0
    (folder / "kb/restart.md").unlink()
    assert run(["check", "--format", name], folder).returncode == 2


def test_people_see_paths_from_here_and_systems_from_the_root(folder):
    inside = folder / "kb"
    for arguments, place, seen in [
        ([], folder, "kb/restart.md"), (["--source", "kb/"], folder, "kb/restart.md"), (["--source", "./kb"], folder, "kb/restart.md"),
        ([], inside, "restart.md"), (["--source", "../kb"], inside, "../kb/restart.md"), (["--source", str(inside)], folder, "kb/restart.md"),
        (["--source", str(inside)], folder.parent, "repo/kb/restart.md"), (["--source", str(inside)], "/", f"{inside}/restart.md".lstrip("/")),
        (["--source", str(inside)], "/usr", f"{inside}/restart.md"),
    ]:
        for name in FORMATS:
            expected = seen if name in ("text", "json") else "kb/restart.md"
            assert paths(run(["check", *arguments, "--format", name], place).stdout, name) == {expected}, (name, arguments, place)


def test_settings_move_the_content_and_are_named_themselves(folder):
    write(f"{folder}/docs/debrief.yml", "content: pages\n")
    write(f"{folder}/docs/pages/a.md", BROKEN)
    result = run(["check", "--source", "docs", "--format", "gitlab"], folder)
    assert paths(result.stdout, "gitlab") == {"docs/pages/a.md"}


def test_without_a_repository_systems_see_paths_from_here(tmp_path):
    write(f"{tmp_path}/kb/restart.md", BROKEN)
    assert paths(run(["check", "--source", "kb", "--format", "gitlab"], tmp_path).stdout, "gitlab") == {"kb/restart.md"}


def test_files_are_replaced_whole_and_links_are_followed(folder):
    (folder / "real.json").write_text("old")
    (folder / "real.json").chmod(0o600)
    (folder / "link.json").symlink_to("real.json")
    result = run(["check", "--output", "json=link.json", "--output", "junit=out.xml"], folder)
    assert result.returncode == 1 and b"error: link target" in result.stdout
    assert json.loads((folder / "real.json").read_text())["summary"]["errors"] == 1
    assert (folder / "link.json").is_symlink() and (folder / "real.json").stat().st_mode & 0o777 == 0o600
    assert junitparser.JUnitXml.fromfile(str(folder / "out.xml")).failures == 1
    assert sorted(path.name for path in folder.iterdir()) == [".git", "kb", "link.json", "out.xml", "real.json"]


@pytest.mark.parametrize("outputs, words", [
    (["sarif=missing/out.sarif"], b"cannot write the report"), (["sarif=kb"], b"cannot write the report"), (["sarif=/dev/null"], b"cannot write the report"),
    (["pdf=x"], b"formats are text, json, github, gitlab, sarif, junit, checkstyle, rdjsonl"), (["sarif"], b"expected a format and a file"), (["sarif="], b"expected a format and a file"),
    (["sarif=x", "json=./x"], b"name the same file"), (["sarif=x", "sarif=kb/../x"], b"name the same file"),
])
def test_outputs_that_are_refused(folder, outputs, words):
    result = run(["check", *[word for output in outputs for word in ("--output", output)]], folder)
    assert result.returncode == 2 and words in result.stderr and result.stdout == b"", result.stderr
    assert sorted(path.name for path in folder.iterdir()) == [".git", "kb"]


def test_a_check_that_fails_says_so_in_its_files(folder):
    write(f"{folder}/debrief.yml", "titel: x\n")
    outputs = [argument for name in FORMATS for argument in ("--output", f"{name}={name}.out")]
    result = run(["check", *outputs], folder)
    assert result.returncode == 2 and b"unknown setting `titel`" in result.stderr
    for name in FORMATS:
        assert "unknown setting `titel`" in (folder / f"{name}.out").read_text().replace("&#10;", "\n"), name
    run_ = json.loads((folder / "sarif.out").read_text())["runs"][0]
    assert run_["invocations"][0]["executionSuccessful"] is False and run_["results"] == []
    assert junitparser.JUnitXml.fromfile(str(folder / "junit.out")).errors == 1


def test_the_step_summary_is_added_to(folder):
    summary = folder / "summary.md"
    summary.write_text("before\n")
    run(["check", "--format", "github"], folder, GITHUB_STEP_SUMMARY=str(summary))
    text = summary.read_text()
    assert text.startswith("before\n\n### debrief check") and "<code>broken-link</code>" in text
    summary.write_text("x" * (1024 * 1024 - 100))
    run(["check", "--format", "github"], folder, GITHUB_STEP_SUMMARY=str(summary))
    assert summary.stat().st_size <= 1024 * 1024
    summary.write_text("")
    assert b"::" not in run(["check"], folder, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary)).stdout
    assert summary.read_text() == ""
    assert run(["check", "--format", "github"], folder, GITHUB_STEP_SUMMARY=str(folder)).returncode == 2


def test_messages_are_not_obeyed_either(folder):
    write(f"{folder}/debrief.yml", '"x\\n::error::\\e[31m ##[group]y": 1\n')
    for arguments in (["check"], ["check", "no\n::error::\x1b[31m ##[group]y.md"], ["check", "--rule", "x\n::error::\x1b ##[group]"], ["check", "--output", "x\n::error::\x1b ##[group]"]):
        error = run(arguments, folder).stderr.decode()
        assert "\x1b" not in error and "##[" not in error and not any(line.lstrip().startswith("::") for line in error.split("\n")), error
        (folder / "debrief.yml").write_text("content: kb\n")


def test_a_diff_is_exact_in_a_file_and_not_obeyed_in_a_log(folder):
    write(f"{folder}/kb/a.md", "---\ntitle: a: b\n---\n::error::x\n  ::error::y\x1b ##[group]\n")
    log = run(["check", "--diff"], folder, GITHUB_ACTIONS="true").stdout.decode()
    assert "::error::x" not in log and "\\u{3A}:error::x" in log and "\x1b" not in log and "##[" not in log
    with open(folder / "a.diff", "wb") as file:
        subprocess.run([PROGRAM, "check", "--diff"], cwd=folder, env={**os.environ, "GITHUB_ACTIONS": "true"}, stdout=file, timeout=60)
    assert b"\n ::error::x\n   ::error::y\x1b ##[group]\n" in (folder / "a.diff").read_bytes()


def test_one_rule_can_be_looked_at(folder):
    write(f"{folder}/kb/empty.md", "")
    assert {item[0] for item in READERS["json"](run(["check", "--rule", "empty-document", "--format", "json"], folder).stdout)} == {"empty-document"}
    assert run(["check", "--rule", "empty-document"], folder).returncode == 0, "the exit code is that of what is reported"
    result = run(["check", "--rule", "brokn-link"], folder)
    assert result.returncode == 2 and b"there is no rule brokn-link; did you mean broken-link?" in result.stderr


def test_a_first_run_is_short(folder):
    for number in range(60):
        write(f"{folder}/kb/{number}.md", f"# {number}\n\n[a](no.md) [b](not.md)\n")
    lines = run(["check"], folder).stdout.decode().split("\n")
    assert len(lines) <= 40 and all(len(line) <= 100 for line in lines) and "  debrief check --write-baseline" in lines
    assert len(run(["check", "--all"], folder).stdout.split(b"\n")) > 400
    assert b"error: link target" in run(["check", "kb"], folder).stdout
    write(f"{folder}/.debrief-baseline", "")
    assert b"error: link target" in run(["check"], folder).stdout
