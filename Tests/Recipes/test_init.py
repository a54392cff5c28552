"""`debrief init` in folders of every sort: what it writes passes, what is there stays."""

import os
import re

import pytest
from conftest import ROOT, debrief, files, git

FRESH = {".github/workflows/debrief.yml", ".gitignore", "debrief.yml", *(f"content/{path.relative_to(ROOT / 'starter')}" for path in (ROOT / "starter").rglob("*.md"))}


def init(folder, *arguments, code=0):
    result = debrief(folder, "init", *arguments)
    assert result.returncode == code, result.stdout + result.stderr
    return result


def said(result, word):
    return [line[len(word) :].strip() for line in result.stdout.splitlines() if line.startswith(word + " ")]


def write(folder, **texts):
    for name, text in texts.items():
        place(folder, name, text)


def place(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


INCIDENT = "# Outage of the gateway\n\n2024-02-01\n\n## Timeline\n\n- 10:00 UTC down\n- 10:30 UTC up\n\n## Action items\n\n- [x] Mend it (@ana)\n"


def test_an_empty_folder_becomes_a_knowledge_base_without_findings(tmp_path):
    result = init(tmp_path)
    assert set(files(tmp_path)) == FRESH == set(said(result, "wrote"))
    assert "Next:" in result.stdout and "  debrief check\n  debrief build\n" in result.stdout
    checked = debrief(tmp_path, "check", "--all", "--profile", "strict")
    assert checked.returncode == 0 and "no findings" in checked.stdout, checked.stdout
    built = debrief(tmp_path, "build", "--strict")
    assert built.returncode == 0 and built.stderr == "", built.stderr
    assert {path.relative_to(tmp_path / "site").parts[0] for path in (tmp_path / "site").rglob("*.html")} >= {"incidents", "runbooks", "releases", "upgrades", "alerts", "products"}


def test_a_second_run_writes_nothing(tmp_path):
    init(tmp_path)
    before = files(tmp_path)
    stamps = {name: os.stat(tmp_path / name).st_mtime_ns for name in before}
    result = init(tmp_path)
    assert files(tmp_path) == before and said(result, "wrote") == []
    assert {name: os.stat(tmp_path / name).st_mtime_ns for name in before} == stamps
    assert "debrief.yml: it exists" in said(result, "left alone") and "Nothing was missing" in result.stdout


def test_files_that_exist_stay_as_they_are(tmp_path):
    for name in FRESH - {"debrief.yml"}:
        place(tmp_path, name, f"mine: {name}\r\n\0")
    before = files(tmp_path)
    result = init(tmp_path)
    assert {name: text for name, text in files(tmp_path).items() if name in before} == before
    assert {".github/workflows/debrief.yml: it exists", ".gitignore: it exists"} <= set(said(result, "left alone"))
    assert "add /site/ to .gitignore" in result.stdout


def test_an_ignored_site_is_not_told_again(tmp_path):
    place(tmp_path, ".gitignore", "*.o\nsite/\n")
    assert "add /site/" not in init(tmp_path).stdout


@pytest.mark.parametrize("paths, content", [
    (["postmortems/a.md"], "."), (["docs/postmortems/a.md"], "docs"), (["docs/kb/postmortems/a.md", "docs/kb/x/b.md"], "docs/kb"),
    (["a.md"], "."), (["a/a.md", "b/b.md"], "."), (["ops/a.md", "ops/deep/b.md", "README.md"], "ops"), (["docs/Release-Notes/1.0.md"], "docs"),
    (["docs/postmortems/2024/a.md"], "docs"), (["templates/incident/a.md"], "."),
])
def test_settings_point_to_the_documents_that_are_there(tmp_path, paths, content):
    for path in paths:
        place(tmp_path, path, INCIDENT)
    before = files(tmp_path)
    result = init(tmp_path)
    assert f'\ncontent: "{content}"\n' in (tmp_path / "debrief.yml").read_text()
    assert {name: text for name, text in files(tmp_path).items() if name in before} == before
    checked = debrief(tmp_path, "check", "--all", "--rule", "broken-link", "--rule", "broken-anchor", "--rule", "id-duplicate")
    assert checked.returncode == 0, checked.stdout
    assert "--write-baseline" in result.stdout
    if "Release" not in paths[0]:
        assert not [name for name in said(result, "wrote") if "orders-stuck" in name], "there is a postmortem already"


def test_a_repository_with_a_readme_only_gets_a_content_folder(tmp_path):
    write(tmp_path, **{"README.md": "# Tool\n", "CONTRIBUTING.md": "# Help\n", "CHANGELOG.md": "# Changelog\n\n## 1.0.0\n\n- All\n"})
    assert FRESH <= set(said(init(tmp_path), "wrote"))


def test_settings_that_exist_say_where_examples_go(tmp_path):
    write(tmp_path, **{"debrief.yml": "content: kb/docs\noutput: out\n", "kb/docs/runbooks/a.md": "# A\n\nRun it.\n"})
    result = init(tmp_path, "--ci", "none")
    assert sorted(said(result, "wrote")) == [".gitignore", "kb/docs/postmortems/2024-03-12-orders-stuck-behind-a-full-disk.md", "kb/docs/releases/depot-1.4.0.md", "kb/docs/upgrades/depot-1.3-to-1.4.md"]
    assert (tmp_path / ".gitignore").read_text() == "/out/\n"
    assert "free-space" not in "".join(path.read_text() for path in (tmp_path / "kb").rglob("*.md")), "nothing links to what is not there"
    checked = debrief(tmp_path, "check", "--all")
    assert checked.returncode == 0 and checked.stdout.count("depot") + checked.stdout.count("orders-stuck") == 0, checked.stdout


def test_an_example_that_was_deleted_comes_back_with_its_links(tmp_path):
    init(tmp_path)
    before = files(tmp_path)
    (tmp_path / "content/releases/depot-1.4.0.md").unlink()
    init(tmp_path)
    assert files(tmp_path) == before


@pytest.mark.parametrize("alone", ["postmortem", "runbook", "release", "upgrade"])
def test_a_single_example_links_to_nothing_that_is_missing(tmp_path, alone):
    folders = {"postmortem": "postmortems", "runbook": "runbooks", "release": "releases", "upgrade": "upgrades"}
    for kind, folder in folders.items():
        if kind != alone:
            place(tmp_path, f"content/{folder}/a-{kind}.md", f"---\nkind: {kind}\n---\n# A {kind}\n\nText.\n")
    place(tmp_path, "debrief.yml", "content: content\n")
    (written,) = [name for name in said(init(tmp_path, "--ci", "none"), "wrote") if name.endswith(".md")]
    assert written.startswith(f"content/{folders[alone]}/") and not re.search(r"\]\(\.\./", (tmp_path / written).read_text())
    checked = debrief(tmp_path, "check", "--all", written)
    assert "no findings" in checked.stdout, checked.stdout


def test_symbolic_links_are_left_alone(tmp_path):
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.mkdir()
    folder.mkdir()
    os.symlink("../outside", folder / ".github")
    os.symlink("../outside", folder / "content")
    os.symlink("../outside/not-there", folder / ".gitignore")
    result = init(folder)
    assert files(outside) == {} and said(result, "wrote") == ["debrief.yml"]
    assert "`.github` is a symbolic link" in result.stdout and ".gitignore: it is a symbolic link" in result.stdout
    os.remove(folder / "debrief.yml")
    os.symlink("../outside/settings.yml", folder / "debrief.yml")
    result = init(folder)
    assert files(outside) == {} and said(result, "wrote") == [] and "debrief.yml: it is a symbolic link" in result.stdout
    assert "can't be read" in said(result, "left out")[0]


@pytest.mark.parametrize("blocked", ["content", ".github", ".github/workflows"])
def test_what_can_not_be_written_is_2_and_the_rest_is_written(tmp_path, blocked):
    place(tmp_path, blocked, "a file")
    result = init(tmp_path, "--ci", "github", code=2)
    assert "cannot write" in result.stderr and "could not be written" in result.stderr
    assert (tmp_path / blocked).read_text() == "a file" and (tmp_path / "debrief.yml").exists()


def test_a_folder_that_is_missing_is_made(tmp_path):
    result = init(tmp_path, "--source", "kb")
    assert (tmp_path / "kb/debrief.yml").exists() and "  debrief check --source kb\n" in result.stdout
    place(tmp_path, "file", "x")
    for source in ["file", "file/kb", "no/such"]:
        assert init(tmp_path, "--source", source, code=2).stdout == ""


def test_broken_settings_are_2(tmp_path):
    place(tmp_path, "debrief.yml", "content: [\n")
    assert "the settings can't be used" in init(tmp_path, code=2).stderr
    assert set(files(tmp_path)) == {"debrief.yml"}


@pytest.mark.parametrize("origin, expected", [
    ("https://github.com/o/r.git", ".github/workflows/debrief.yml"), ("git@github.com:o/r", ".github/workflows/debrief.yml"), ("git@gitlab.com:o/r.git", ".gitlab-ci.yml"),
    ("https://me@gitlab.example.com:8443/o/r", ".gitlab-ci.yml"), ("ssh://git@gitlab.example.com/o/r", ".gitlab-ci.yml"), ("https://git.example.com/gitlab/r", ".github/workflows/debrief.yml"),
    ("/srv/gitlab/r", ".github/workflows/debrief.yml"), (None, ".github/workflows/debrief.yml"),
])
def test_the_workflow_is_that_of_the_repository(tmp_path, origin, expected):
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "remote", "add", "upstream", "https://gitlab.com/o/r")
    if origin:
        git(tmp_path, "remote", "add", "origin", origin)
    written = set(said(init(tmp_path), "wrote"))
    assert written & {".github/workflows/debrief.yml", ".gitlab-ci.yml"} == {expected}


def test_a_ci_system_can_be_chosen(tmp_path):
    assert not {name for name in said(init(tmp_path, "--ci", "none"), "wrote") if "workflows" in name or "gitlab" in name}
    assert said(init(tmp_path, "--ci", "github", "--ci", "gitlab"), "wrote") == [".github/workflows/debrief.yml", ".gitlab-ci.yml"]
    init(tmp_path, "--ci", "none", "--ci", "github", code=2)
    init(tmp_path, "--ci", "jenkins", code=2)


@pytest.mark.parametrize("address", ['x"y', "a b", "$(id)", "${{ secrets.X }}", "x\ny", "-x", "a`b", "a\\b"])
def test_addresses_that_could_be_read_as_more_are_refused(tmp_path, address):
    assert files(tmp_path) == {} and init(tmp_path, f"--from={address}", code=2).stdout == "" and files(tmp_path) == {}


@pytest.mark.parametrize("name", ['a "b" \\c', "a: b #c", "東京 😀", "${{ x }}", "a\nb", "\x1b[31m\u0085\u2028", "---", "$HOME", "{{content}}"])
def test_folders_may_be_called_anything(tmp_path, name):
    git(tmp_path, "init", "--quiet")
    (tmp_path / name).mkdir()
    result = init(tmp_path, "--source", f"./{name}")
    checked = debrief(tmp_path / name, "check")
    assert checked.returncode == 0, checked.stderr
    workflow = tmp_path / ".github/workflows/debrief.yml"
    assert "\x1b" not in result.stdout and "\u2028" not in result.stdout
    assert not workflow.exists() or "${{ x" not in workflow.read_text() and "$HOME" not in workflow.read_text()


def test_settings_that_are_commented_out_can_be_used(tmp_path):
    init(tmp_path)
    settings = tmp_path / "debrief.yml"
    text = re.sub(r"^( *)#(?=[^ ]|  )", r"\1", settings.read_text(), flags=re.MULTILINE)
    assert "\nproducts:\n  depot:\n" in text and "\n  paths:\n    \"archive/**\"" in text, text
    settings.write_text(text)
    checked = debrief(tmp_path, "check", "--all")
    assert checked.returncode == 0 and "no findings" in checked.stdout, checked.stdout + checked.stderr
