"""The scripts of the GitLab template, and of the `.gitlab-ci.yml` that `debrief init` writes, on real repositories."""

import json
import subprocess

import junitparser
import pytest
import yaml
from conftest import BROKEN, HOSTILE, PROGRAM, ROOT, commit, debrief, environment, git

SHELLS = [["sh", "-e"], ["bash", "-eo", "pipefail"]]


def job(path, name, folder, *folders, shell=("sh", "-e"), **variables):
    """The finished script of a job, before_script and script in one shell as GitLab's runner has it."""
    document = yaml.safe_load(path.read_text())
    job = {**document[document[name]["extends"]], **document[name]}
    lines = "\n".join([*job.get("before_script", []), *job["script"]])
    everything = {**environment(*folders, CI="true", GITLAB_CI="true"), **document["variables"], **variables}
    return subprocess.run([*shell, "-c", lines], cwd=folder, env=everything, capture_output=True, text=True, timeout=120)


def template(repository, which):
    return ROOT / "ci/gitlab.yml" if which == "template" else repository / ".gitlab-ci.yml"


@pytest.mark.parametrize("shell", SHELLS, ids=" ".join)
@pytest.mark.parametrize("which", ["template", "init"])
def test_the_check(repository, tools, which, shell):
    path = template(repository, which)
    result = job(path, "debrief:check", repository, tools, shell=shell)
    assert result.returncode == 0, result.stdout + result.stderr
    assert json.loads((repository / "gl-code-quality-report.json").read_text()) == []
    (repository / "content/runbooks/restart.md").write_text(BROKEN)
    result = job(path, "debrief:check", repository, tools, shell=shell)
    assert result.returncode == 1 and "error: link target" in result.stdout, result.stdout + result.stderr
    (finding,) = json.loads((repository / "gl-code-quality-report.json").read_text())
    assert finding["location"]["path"] == "content/runbooks/restart.md"
    assert junitparser.JUnitXml.fromfile(str(repository / "debrief-junit.xml")).failures == 1
    assert job(path, "debrief:check", repository, tools, shell=shell, DEBRIEF_SINCE="HEAD").returncode == 1
    commit(repository)
    assert job(path, "debrief:check", repository, tools, shell=shell, DEBRIEF_SINCE="HEAD").returncode == 0
    assert job(path, "debrief:check", repository, tools, shell=shell, DEBRIEF_SOURCE="nowhere").returncode == 2
    assert job(path, "debrief:check", repository, tools, shell=shell, DEBRIEF_PROFILE="mild").returncode == 2


@pytest.mark.parametrize("which", ["template", "init"])
def test_the_pages(repository, tools, which):
    path = template(repository, which)
    assert job(path, "debrief:pages", repository, tools).returncode == 0
    assert (repository / "public/index.html").exists()
    result = job(path, "debrief:pages", repository, tools, CI_PAGES_URL="https://kb.example.com")
    assert result.returncode == 0 and "https://kb.example.com/" in (repository / "public/sitemap.xml").read_text()


def test_reports_are_those_that_the_job_names(repository, tools):
    document = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())
    artifacts = document["debrief:check"]["artifacts"]
    job(ROOT / "ci/gitlab.yml", "debrief:check", repository, tools)
    assert artifacts["when"] == "always" and set(artifacts["reports"].values()) == set(artifacts["paths"])
    assert all((repository / path).exists() for path in artifacts["paths"])
    assert (repository / ".gitlab-ci.yml").read_text() == (ROOT / "ci/gitlab.yml").read_text()


@pytest.mark.parametrize("name", ["DEBRIEF_SOURCE", "DEBRIEF_PROFILE", "DEBRIEF_FAIL_ON", "DEBRIEF_SINCE", "CI_PAGES_URL"])
def test_hostile_variables_run_nothing(repository, tools, name):
    for text in HOSTILE:
        for job_ in ["debrief:check", "debrief:pages"]:
            result = job(ROOT / "ci/gitlab.yml", job_, repository, tools, **{name: text})
            assert result.returncode in (0, 2), (text, result.stdout + result.stderr)
            assert not list(repository.parent.rglob("pwned")), text


def test_without_debrief_it_is_built(repository, tmp_path, no_debrief):
    result = job(ROOT / "ci/gitlab.yml", "debrief:check", repository)
    assert result.returncode == 2 and "set DEBRIEF_REPOSITORY" in result.stderr
    origin = tmp_path / "origin"
    (origin / "ci").mkdir(parents=True)
    (origin / "ci/setup").write_text(f"#!/bin/sh\ncase $1 in key) echo a-key;; install) install -D '{PROGRAM}' \"$2/debrief\";; esac\n")
    (origin / "ci/setup").chmod(0o755)
    git(origin, "init", "--quiet", "--initial-branch=main")
    commit(origin)
    (repository / ".gitlab-ci.yml").unlink()
    assert debrief(repository, "init", "--ci", "gitlab", "--from", origin).returncode == 0
    result = job(repository / ".gitlab-ci.yml", "debrief:check", repository)
    assert result.returncode == 0 and (repository / ".cache/debrief/a-key/debrief").exists(), result.stdout + result.stderr
    assert job(repository / ".gitlab-ci.yml", "debrief:check", repository, DEBRIEF_REPOSITORY="$(touch pwned)").returncode == 2
    assert not list(tmp_path.rglob("pwned"))
