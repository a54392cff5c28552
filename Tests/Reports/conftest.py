"""A repository with hostile text in every slot, checked once by the real program with every kind of report."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DEBRIEF", str(ROOT / ".build/debug/debrief"))
SUITES = ROOT.parent / "shared" / "suites"
FORMATS = ["text", "json", "github", "gitlab", "sarif", "junit", "checkstyle", "rdjsonl"]

# What would command a CI system, a terminal or a reader of markup, were it printed as it is.
HOSTILE = "::error file=a::x ##[set-env]y ##vso[task.complete]z \x1b[31mred\x1b]0;title\x07 ]]> &<>\"' <script>alert(1)</script> [l](javascript:x) @team \u202ertl\u202c \u200b\ufeff 100 %0A"


def run(arguments, folder, **environment):
    """The finished process; output and errors are bytes."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    return subprocess.run([PROGRAM, *arguments], cwd=folder, env={**clean, "NO_COLOR": "1", **environment}, capture_output=True, timeout=60)


def write(path, content):
    """Writes text or bytes; a path may hold anything."""
    raw = os.fsencode(path)
    os.makedirs(os.path.dirname(raw), exist_ok=True)
    with open(raw, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


@pytest.fixture(scope="session")
def repository(tmp_path_factory):
    """The root of a git work tree whose documents are in kb/."""
    root = tmp_path_factory.mktemp("repository")
    (root / ".git").mkdir()
    kb = f"{root}/kb"
    incident = f"---\ntitle: \"{HOSTILE[:20]}\"\nstatus: final\nid: same\nservice: [unclosed\n---\n# Outage {HOSTILE}\n\nIt broke.\n\n## Timeline {HOSTILE}\n\n- 14:02 UTC: {HOSTILE}\n- 13:00 UTC: again\n\n## Action items\n\nTBD\n"
    link = f"# Links\n\n[a](no-{'x' * 10}.md) {HOSTILE}\n\n::error::[b](::error::.md)\n\n  ::warning::x [c](%22%3Cb%3E.md)\n\n[d](no\x1b.md)\n"
    write(f"{kb}/postmortems/2024-05-01 über & <b> 'q'.md", incident)
    write(f"{kb}/postmortems/2024-05-02-\"quoted\".md", incident)
    write(f"{kb}/pages/a,b:c%25.md", link)
    write(f"{kb}/pages/]]>[x](javascript:y).md", link)
    write(f"{kb}/pages/##vso[task.complete]z ##[group]x.md", link)
    write(f"{kb}/pages/\u202ertl\u202c.md", link)
    write(f"{kb}/pages/😀 東京 e\u0301.md", link)
    write(f"{kb}/pages/evil\x1b[2J\n::error::x.md", link)
    write(f"{kb}/pages/\n::error::{'y' * 40}/inner.md", link)
    write(os.fsencode(f"{kb}/pages/") + b"\xff\xfe.md", link)
    write(f"{kb}/pages/nul.md", b"# Nul\n\n\0\0 \xff [x](nowhere\0.md)\n")
    write(f"{kb}/pages/long.md", "# Long\n\n" + "words 東京 " * 20_000 + "[x](not-there.md) " * 300 + "\n")
    write(f"{kb}/pages/empty ::error::.md", "")
    write(f"{kb}/pages/.hidden ##[x].md", "# Hidden\n")
    os.symlink("long.md", f"{kb}/pages/link ::error:: ##[y].md")
    return root


@pytest.fixture(scope="session")
def reports(repository, tmp_path_factory):
    """Bytes of every report by its format, all from one run."""
    folder = tmp_path_factory.mktemp("reports")
    outputs = [argument for name in FORMATS for argument in ("--output", f"{name}={folder}/{name}")]
    result = run(["check", "--source", "kb", "--all", "--format", "json", *outputs], repository)
    assert result.returncode == 1, result.stderr.decode()
    found = {name: (folder / name).read_bytes() for name in FORMATS}
    assert found["json"] == result.stdout
    assert sorted(path.name for path in folder.iterdir()) == sorted(FORMATS), "nothing else is left behind"
    return found
