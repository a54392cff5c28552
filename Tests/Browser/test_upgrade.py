"""Versions, answers and plans in the browser are those of the sources: for a table of cases, and for products of real documents."""

import itertools
import json
import os
import re
import subprocess
import warnings

import pytest
from conftest import ROOT

DEBRIEF = os.environ.get("DEBRIEF", str(ROOT / ".build/debug/debrief"))
CASES = sorted((ROOT / "Tests/UpgradesTests/Cases").glob("*.txt"))
CORPORA = ROOT.parent / "shared/corpora"

# The lines of CaseLines.swift.
LINES = """async (questions) => {
    const { version, order, holds, report } = debriefVersions, { plan, phases } = debriefPlanner;
    const map = await debriefUpgrades.load(questions.product);
    const ifs = (conditions) => conditions.length ? " if " + conditions.join(" and ") : "", fix = (version) => version ? ", fixed in " + version.text : "";
    const flat = (node) => Array.isArray(node) ? node.slice(node[0] === "a" ? 2 : 1).map(flat).join("") : node;
    const words = (step) => (step.text ?? step.content.map(flat).join(" ")).split(/[ \\n]+/).filter(Boolean).join(" ");
    const gapLines = ({ from, to, guides }) => [`gap ${from.text} to ${to.text}`, ...guides.map(({ title }) => "- see " + title)];
    const hopLines = (hop) => [
        `${hop.from.text} to ${hop.to.text} ${hop.guide ? "by " + hop.guide.title : "as a patch"}${hop.isPause ? ", a stop" : ""}`,
        ...(hop.stop ? [`- stop ${hop.stop.version.text}${ifs(hop.stop.when === null ? [] : [hop.stop.when])}${hop.stop.note === null ? "" : ": " + hop.stop.note}`] : []),
        ...(hop.reversible ? ["- back " + hop.reversible] : []),
        ...hop.incidents.map(({ part, incident, conditions, firstFix }) => `- ${part} ${incident.title}${ifs(conditions)}${fix(firstFix)}`),
        ...phases.flatMap((phase) => hop.steps[phase].map((step) => `- ${phase} ${step.action ? "" : "note "}${step.irreversible ? "final " : ""}${words(step)}${ifs(step.when ? [step.when] : [])}`)),
        ...hop.releases.map(({ version, breaking }) => `- release ${version.text}${breaking.map((change) => "; " + change.map(flat).join(" ")).join("")}`),
    ];
    return {
        compare: questions.compare.map(([a, b]) => [map.order.compare(version(a), version(b)), map.order.compare(version(b), version(a))].map((place) => (Number.isNaN(place) ? "?" : Math.sign(place) + 0))),
        ranges: questions.ranges.map(([range, text]) => ({ "true": "yes", "false": "no", "null": "?" })[holds(map.guides.find((guide) => guide.stated_from === range).from, version(text), map.order)]),
        answers: questions.answers.map((text) => {
            const { incidents, guides, support, known } = report(map, version(text));
            return [
                ...incidents.map(({ incident, standing, conditions, firstFix }) => `${incident.title}: ${standing}${ifs(conditions)}${fix(firstFix)}`),
                ...guides.map(({ title }) => "guide " + title), ...(support ? [support] : []), ...(known ? [] : ["not known"])];
        }),
        plans: questions.plans.map(([from, to, answers]) => {
            const { status, hops, gap, questions, unknown } = plan(map, version(from), version(to), ({ id }) => answers[id]), lines = [status];
            for (let i = 0; i <= hops.length; i++) lines.push(...(gap?.position === i ? gapLines(gap) : []), ...(hops[i] ? hopLines(hops[i]) : []));
            return [...lines, ...questions.map(({ id, text, answer }) => `${id} ${text}${answer === null ? "" : answer ? " yes" : " no"}`), ...unknown.map(({ title }) => "unknown " + title)];
        }),
    };
}"""

# What `debrief upgrade --json` and `debrief affected --json` print of the same.
REPORTS = """async ([product, pairs, versions]) => {
    const { version, report } = debriefVersions, { plan } = debriefPlanner, map = await debriefUpgrades.load(product), text = (version) => version?.text ?? null;
    return [
        pairs.map(([from, to]) => {
            const found = plan(map, version(from), version(to)), { gap } = found;
            return {
                status: found.status, path: [found.from, ...found.hops.map(({ to }) => to)].map(text),
                gap: gap ? { from: text(gap.from), to: text(gap.to), after_hops: gap.position, guides: gap.guides.map(({ id }) => id), releases: gap.releases.map(({ version }) => text(version)) } : null,
                hops: found.hops.map(({ guide, isPause, stop, reversible, incidents, releases, steps }) => ({
                    guide: guide?.id ?? null, supported: isPause ? "stop" : guide ? guide.support ?? "unknown" : "patch", reversible, stop: stop ? text(stop.version) : null,
                    steps: Object.entries(steps).map(([phase, steps]) => [phase, steps.length]), releases: releases.map(({ version }) => text(version)),
                    incidents: incidents.map(({ incident, part, conditions, firstFix }) => [incident.id, part, conditions, text(firstFix)]) })),
                questions: found.questions.map(({ text }) => text), unknown: found.unknown.map(({ id }) => id),
            };
        }),
        versions.map((asked) => {
            const found = report(map, version(asked));
            return [!!found.known, found.support.replace(/^[^0-9]*/, "") || null, found.incidents.map(({ incident, standing, conditions, firstFix }) => [incident.id, standing, conditions, text(firstFix)])];
        }),
    ];
}"""


def parts(path):
    """The documents of a file of cases by path, and its sections: lines with those below them."""
    text, *sections = re.split(r"^== (\w+) ==\n", path.read_text(), flags=re.M)
    pieces = re.split(r"^-- (.+) --\n", text, flags=re.M)[1:]
    questions = {}
    for name, lines in zip(sections[::2], sections[1::2], strict=True):
        questions[name] = []
        for line in lines.splitlines():
            if line.startswith("  "):
                questions[name][-1][1].append(line[2:])
            elif line:
                questions[name].append((line, []))
    return dict(zip(pieces[::2], pieces[1::2], strict=True)), questions


def build(source, output):
    subprocess.run([DEBRIEF, "build", "--source", str(source), "--output", str(output)], check=True, capture_output=True, timeout=300)
    return (output / "upgrade.html").as_uri()


@pytest.fixture
def evaluate(browser):
    """Evaluates a function on a page; the console must stay silent."""
    with browser.new_context() as window:
        page, faults = window.new_page(), []
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))

        def run(address, function, argument):
            page.goto(address)
            return page.evaluate(function, argument)

        yield run
        assert faults == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_browser_answers_as_the_cases_say(evaluate, tmp_path, path):
    files, questions = parts(path)
    product = "git" if "  git:" in files["debrief.yml"] else "store"
    ranges = [line.split(": ", 1) for line, _ in questions.get("ranges", [])]
    for number, (text, _) in enumerate(ranges):
        files[f"upgrades/range-{number}.md"] = f'---\nproduct: store\nfrom: "{text}"\nto: "9999"\n---\n# Range\n'
    for name, text in files.items():
        target = tmp_path / "source" / (name if name.endswith((".yml", ".json")) else f"content/{name}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    compared = [re.fullmatch(r"(.+) ([<>=?]) (.+)", line).groups() for line, _ in questions.get("compare", [])]
    asked = [(text, *question.split(" ")) for text, versions in ranges for question in versions.split(", ")]
    ways = [line.split(" ") for line, _ in questions.get("plans", [])]
    told = evaluate(build(tmp_path / "source", tmp_path / "site"), LINES, {
        "product": product,
        "compare": [(a, b) for a, _, b in compared],
        "ranges": [(text, version) for text, version, _ in asked],
        "answers": [line for line, _ in questions.get("answers", [])],
        "plans": [(way[0], way[2], {word[: word.index("=")]: word.endswith("=yes") for word in way[3:]}) for way in ways],
    })
    signs = {"<": [-1, 1], ">": [1, -1], "=": [0, 0], "?": ["?", "?"]}
    assert [(row, found) for row, found in zip(compared, told["compare"], strict=True) if signs[row[1]] != found] == []
    assert [(row, found) for row, found in zip(asked, told["ranges"], strict=True) if row[2] != found] == []
    for section in ["answers", "plans"]:
        for (line, expected), found in zip(questions.get(section, []), told[section], strict=True):
            assert found == expected, f"{path.stem}: {line}"


def test_there_are_cases_enough():
    counts = {"compare": 0, "ranges": 0, "answers": 0, "plans": 0}
    for path in CASES:
        for name, questions in parts(path)[1].items():
            counts[name] += sum(max(1, line.count(",")) if name == "ranges" else sum(": " in text for text in below) if name == "answers" else 1 for line, below in questions)
    assert counts["compare"] + counts["ranges"] >= 60 and counts["answers"] >= 40 and counts["plans"] >= 25, counts


def sample(versions, limit):
    """Pairs of versions, evenly spread."""
    pairs = list(itertools.combinations(versions, 2))
    step = max(1, len(pairs) // limit)
    return pairs[::step][:limit]


def command(*arguments):
    result = subprocess.run([DEBRIEF, *arguments, "--json"], capture_output=True, text=True, timeout=120)
    assert result.returncode in (0, 1), result.stderr
    return json.loads(result.stdout)


def planned(source, product, start, end):
    """The part of a plan that is compared."""
    plan = command("upgrade", product, start, end, "--source", str(source))
    return {name: plan[name] for name in ["status", "path", "gap"]} | {
        "hops": [
            {
                "guide": hop["guide"], "supported": hop["supported"], "reversible": hop["reversible"], "stop": hop["stop"] and hop["stop"]["version"],
                "steps": [[phase, len(steps)] for phase, steps in hop["steps"].items()], "releases": [release["version"] for release in hop["releases"]],
                "incidents": [[incident["id"], incident["part"], incident["if"], incident["fixed_in"]] for incident in hop["incidents"]],
            }
            for hop in plan["hops"]
        ],
        "questions": [question["question"] for question in plan["questions"]],
        "unknown": plan["unknown"],
    }


def sources():
    """Our own content, and each collection of documents that is at hand."""
    if not CORPORA.exists():
        warnings.warn("the corpora are not at hand: only our own content is planned for", stacklevel=1)
        return [ROOT]
    return [ROOT, *sorted(path for path in CORPORA.iterdir() if path.is_dir())]


@pytest.mark.parametrize("source", sources(), ids=lambda path: path.name)
def test_the_browser_plans_what_the_command_line_plans(evaluate, tmp_path, source):
    build(source, tmp_path / "site")
    products = sorted((tmp_path / "site/products").glob("*/versions.js")) if (tmp_path / "site/products").exists() else []
    address = (tmp_path / "site/upgrade.html").as_uri()
    limit = 30 if source == ROOT else 12
    for file in products:
        data, product = json.loads(file.read_text().removeprefix("debriefUpgrades.put(").removesuffix(");\n")), file.parent.name
        versions = [version["version"] for version in data["versions"]]
        if source != ROOT and not data["guides"] and not data["incidents"] and len(versions) < 2:
            continue
        numbered = [version for version in versions if version[0].isdigit()]
        pairs = sample(numbered, limit)
        asked = versions[:: max(1, len(versions) // 40)] + ["0.0.1", "2.19.9", "99.9"]
        plans, reports = evaluate(address, REPORTS, [product, pairs, asked])
        for (start, end), found in zip(pairs, plans, strict=True):
            assert found == planned(source, product, start, end), f"{product} {start} to {end}"
        answers = command("affected", *[f"{product}@{version}" for version in asked], "--source", str(source))["versions"]
        for version, found, answer in zip(asked, reports, answers, strict=True):
            incidents = [[incident["id"], incident["answer"], incident["if"], incident["fixed_in"]] for incident in answer["incidents"]]
            assert found == [answer["known"], answer["end_of_life"], incidents], f"{product}@{version}"
