"""The hooks by pre-commit itself, on real repositories."""

import shutil
import subprocess
import sys

import pytest
from conftest import BROKEN, PROGRAM, ROOT, commit, environment, git


@pytest.fixture
def hooks(tmp_path):
    """A git repository that has our hooks, as pre-commit clones it."""
    folder = tmp_path / "hooks"
    folder.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", folder)
    git(folder, "init", "--quiet")
    commit(folder)
    return folder


def call(arguments, folder, *folders):
    """The finished process, with pre-commit's own files beside the repository."""
    more = {"PRE_COMMIT_HOME": str(folder.parent / "pre-commit"), "PRE_COMMIT_COLOR": "never"}
    return subprocess.run(arguments, cwd=folder, env=environment(*folders, **more), capture_output=True, text=True, timeout=120)


def pre_commit(folder, tools, *arguments):
    return call([sys.executable, "-m", "pre_commit", *arguments], folder, tools)


def configure(repository, hooks, hook):
    revision = git(hooks, "rev-parse", "HEAD").strip()
    (repository / ".pre-commit-config.yaml").write_text(f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks:\n      - id: {hook}\n")
    commit(repository)


def test_the_system_hook_passes_and_fails(repository, hooks, tools):
    configure(repository, hooks, "debrief-check-system")
    result = pre_commit(repository, tools, "run")
    assert result.returncode == 0 and "Passed" in result.stdout, result.stdout + result.stderr
    (repository / "content/runbooks/restart.md").write_text(BROKEN)
    git(repository, "add", "--all")
    result = pre_commit(repository, tools, "run")
    assert result.returncode == 1 and "content/runbooks/restart.md:3:" in result.stdout, result.stdout + result.stderr


def test_commits_are_held_up_only_by_their_own_faults(faulty, hooks, tools):
    configure(faulty, hooks, "debrief-check-system")
    assert pre_commit(faulty, tools, "install").returncode == 0

    def commits(*arguments):
        return call(["git", "commit", "--message", "x", *arguments], faulty, tools)

    (faulty / "content/runbooks/more.md").write_text("# More\n\nAll is well.\n")
    git(faulty, "add", "--all")
    assert commits().returncode == 0, "the fault that was there before is another's"
    (faulty / "content/runbooks/more.md").write_text(BROKEN)
    result = commits("--all")
    assert result.returncode == 1 and "content/runbooks/more.md:3:" in result.stderr, result.stdout + result.stderr
    assert commits("content/runbooks/more.md").returncode == 1
    git(faulty, "checkout", "--", ".")
    git(faulty, "rm", "--quiet", "content/releases/depot-1.4.0.md")
    result = commits()
    assert result.returncode == 1 and "depot-1.4.0.md" in result.stderr, "others link to what is deleted"


def test_files_that_are_no_content_are_no_fault(repository, hooks, tools):
    configure(repository, hooks, "debrief-check-system")
    (repository / "README.md").write_text("# Read me\n\n[x](nowhere.md)\n")
    (repository / "main.c").write_text("int main(void) { return 0; }\n")
    git(repository, "add", "--all")
    assert pre_commit(repository, tools, "run").returncode == 0


def test_pre_commit_can_try_the_hooks(repository, hooks, tools):
    (repository / "content/runbooks/restart.md").write_text(BROKEN)
    git(repository, "add", "--all")
    result = pre_commit(repository, tools, "try-repo", str(hooks), "debrief-check-system")
    assert result.returncode == 1 and "restart.md:3:" in result.stdout, result.stdout + result.stderr


def test_the_other_hook_is_built_by_swift(repository, hooks, tmp_path):
    # A swift that has built already, for the compiler would take minutes; it takes what pre-commit gives.
    fake = tmp_path / "fake"
    fake.mkdir()
    (fake / "swift").write_text(f"#!/bin/bash\n[[ $1 == build && $2 == --package-path && $4 == -c && $5 == release && $6 == --build-path ]] && install -D '{PROGRAM}' \"$7/release/debrief\"\n")
    (fake / "swift").chmod(0o755)
    configure(repository, hooks, "debrief-check")
    result = pre_commit(repository, fake, "run")
    assert result.returncode == 0 and "Passed" in result.stdout, result.stdout + result.stderr
    (repository / "content/runbooks/restart.md").write_text(BROKEN)
    git(repository, "add", "--all")
    assert pre_commit(repository, fake, "run").returncode == 1
