"""Repositories to try the recipes on, made with real git, and the real program in a PATH."""

import os
import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DEBRIEF", str(ROOT / ".build/debug/debrief"))
SCHEMAS = ROOT.parent / "shared" / "suites" / "ci-schemas"

# Nothing of these may ever be run.
HOSTILE = ['"; touch pwned; #', "'; touch pwned; #", "$(touch pwned)", "`touch pwned`", "x\ntouch pwned\n", "${{ 1 }}\n", "| touch pwned", "-x\n--help", "a\r\nsarif=elsewhere", "\\\"; touch pwned; \"", "%0A::error::x", "*", "~"]

BROKEN = "# Restart\n\nSee [the list](nowhere.md).\n"


def environment(*folders, **more):
    """A plain environment with folders before its PATH, so that nothing of this machine's CI or git settings is seen."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG", "TMPDIR") if key in os.environ}
    kept["PATH"] = os.pathsep.join([*map(str, folders), kept["PATH"]])
    nobody = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com"}
    return {**kept, **nobody, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "NO_COLOR": "1", **more}


def run(arguments, folder, **more):
    """The finished process; output and errors are text."""
    return subprocess.run(list(map(str, arguments)), cwd=folder, env=environment(**more), capture_output=True, text=True, timeout=120)


def debrief(folder, *arguments):
    return run([PROGRAM, *arguments], folder)


def git(folder, *arguments):
    result = run(["git", *arguments], folder)
    assert result.returncode == 0, result.stderr
    return result.stdout


def commit(folder, message="change"):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


def files(folder):
    """Path to bytes of all files below a folder, but what git keeps; the target of a symbolic link in its place."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if name.startswith(".git/"):
            continue
        if path.is_symlink():
            found[name] = ("link", os.readlink(path))
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


@pytest.fixture(scope="session")
def tools(tmp_path_factory):
    """A folder for PATH with debrief in it."""
    folder = tmp_path_factory.mktemp("tools")
    shutil.copy(PROGRAM, folder / "debrief")
    return folder


@pytest.fixture
def repository(tmp_path):
    """A work tree that `debrief init` has been run in, committed."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    result = debrief(folder, "init", "--ci", "github", "--ci", "gitlab")
    assert result.returncode == 0, result.stderr
    commit(folder)
    return folder


@pytest.fixture
def faulty(repository):
    """The same with a broken link."""
    (repository / "content/runbooks/restart.md").write_text(BROKEN)
    commit(repository)
    return repository


@pytest.fixture
def no_debrief(monkeypatch):
    """A PATH without debrief, but with what a build needs."""
    monkeypatch.setenv("PATH", os.pathsep.join(folder for folder in os.environ["PATH"].split(os.pathsep) if not os.path.exists(f"{folder}/debrief")))
    for name in ["git", "swift", "install"]:
        if not shutil.which(name):
            pytest.skip(f"debrief stands in the folder of {name}")
