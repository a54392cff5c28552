"""Search in the browser finds what `debrief search` finds, under the site's policy, served or opened from its folder."""

import functools
import gzip
import http.server
import json
import os
import pathlib
import random
import shutil
import subprocess
import threading
import warnings

import pytest
from conftest import ROOT, QuietHandler

DEBRIEF = os.environ.get("DEBRIEF", str(ROOT / ".build/debug/debrief"))
SHARED = ROOT.parent / "shared"
SEED = 20_180_125

ODD_QUERIES = [
    "", " ", "\t", "a", "the", "what is the", "-", "--", "-x", "-abc", "- abc", "--force", "etcd -quorum", "-etcd", "kubectl get pods -o wide",
    '"', '""', '"""', '"etcd', 'etcd"', '"no leader"', '"no leader" etcd', 'etcd "no leader" "quota"', '"pods" -"x y"', '"zzzz qqqq"',
    "kind:runbook", "kind:runbook etcd", "kind:runbook kind:postmortem database", "kind:nothing etcd", "KIND:Runbook disk", "kind:", ":runbook", "kind::x",
    'service:"user hub" login', "severity:sev1", "severity:high outage", "year:2018", "year:2018 year:2019 kind:postmortem", "version:v1.8.8", "version:1.8",
    "tag:network", "source:docs", "status:final", "is:open", "is:done", "is:nonsense", "owner:ops",
    "before:2018", "after:2018-01-25", "before:2018-02-30", "after:0000", "after:0001", "before:", "-kind:release traefik", "hub -is:open -service:\"user hub\"", "-kind:nothing etcd", "-kind:postmortem", "-before:2018 hub", "after:2016 before:2018-06 hub", "before:2010 after:2020 hub",
    "january 2018", "25 jan 2018", "jan 25th 2018", "sept 2017 outage", "may 2017", "31 february 2018", "2018-01-25", "2018/01/25",
    "v1.8.8", "1.8", "0.37.2", "10.0.0.1", "k8s", "etcdNoLeader", "etcdnoleader", "KubePodCrashLooping", "CrashLoopBackOff", "crashloop",
    "kubernets", "kuberntes upgarde", "databse", "certificte expird", "postgers", "pgbuoncer", "xyzzyqwerty", "related proejcts", "cordoinng", "tellign nods", "storagelcientincompatibleoperatorversion",
    "pg_repack.md", "docs/patroni/pg_repack.md", "large-sidekiq-queue", "undelete project", "kind:upgrade zzz", "is:done",
    'FATAL: no pg_hba.conf entry for host "10.0.0.1", user "bob", database "gitlabhq"', 'redis "sidekiq"', "README.md", "https://x.org/a/b/redis.html",
    "read_timeout", "kube-apiserver:v1.29", "negative values settlement payments", "status:superseded", "version 1.6.1 offers",
    "障害", "データベース 障害", "café naïve", "ПОД упал", "O'Brien's pods", "l'API", "c++", "C# f#", "ｆｕｌｌ　ｗｉｄｔｈ", "a\u0301b", "🙂 pods 🙂",
    "yamux: keepalive", "php: fatal error", "panic: runtime error: index out of range [5]", "rpc error: code = Unavailable desc = transport is closing",
    "/var/lib/etcd", "https://example.com/a?b=c&d=e", "<script>alert(1)</script>", "'; drop table x; --", "%00 %ff \\x00", "etcd\u0001service=hub",
    "pod " * 400, "x" * 10_000, " ".join(f"word{i}" for i in range(1_400)), "-" * 5_000, '"' * 5_001, "a:" * 5_000, "service:" + "y" * 9_000,
]

READ_ALL = """async (queries) => {
    const folder = document.querySelector("[data-index]").dataset.index, searcher = await debriefIndex.open(folder), found = [];
    for (const query of queries) {
        const { hits, total, corrections, notes } = await searcher.search(query, { limit: 10 });
        found.push({
            hits: hits.map(({ document, unit, score, isLiteral, snippet }) => ({
                source: document.source, anchor: unit.anchor || null, part: unit.kind, score: Math.round(score * 1000),
                literal: isLiteral, snippet: snippet.text, line: snippet.line })),
            total, corrections, notes });
    }
    return found;
}"""

OPEN = """async () => { window.searcher = await debriefIndex.open(document.querySelector("[data-index]").dataset.index); }"""


def queries():
    """Labelled queries where they are at hand, and odd ones."""
    path = SHARED / "eval/queries.jsonl"
    if not path.exists():
        warnings.warn(f"{path.name} is not at hand: only the queries of this test are asked", stacklevel=1)
        return ODD_QUERIES
    return [json.loads(line)["query"] for line in path.read_text().splitlines()] + ODD_QUERIES


@pytest.fixture(scope="module")
def search_site(tmp_path_factory):
    """A site of real documents, of our own where they are not at hand."""
    source = SHARED / "corpora"
    if not source.exists():
        warnings.warn("the corpora are not at hand: our own content is searched", stacklevel=1)
        source = ROOT
    output = tmp_path_factory.mktemp("search") / "site"
    subprocess.run([DEBRIEF, "build", "--source", str(source), "--output", str(output)], check=True, capture_output=True, timeout=300)
    return output


@pytest.fixture(scope="module")
def search_address(search_site):
    """The site behind a plain file server."""
    handler = functools.partial(QuietHandler, directory=str(search_site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/search.html"
        server.shutdown()


@pytest.fixture
def page(browser, search_address):
    """The search page, served; its policy may not be hurt."""
    with browser.new_context() as window:
        page, faults = window.new_page(), []
        page.on("console", lambda message: faults.append(message.text) if "Content Security Policy" in message.text else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(search_address)
        yield page
        assert faults == []


def asked(site, texts):
    """What the command line answers."""
    command = [DEBRIEF, "search", "--site", str(site), "--batch", "--json"]
    lines = subprocess.run(command, input="\n".join(texts) + "\n", check=True, capture_output=True, text=True, timeout=300).stdout.split("\n")
    names = ["source", "anchor", "part", "score", "literal", "snippet", "line"]
    answers = [json.loads(line) for line in lines if line]
    return [
        {"hits": [{name: hit[name] for name in names} for hit in answer["hits"]]} | {name: answer[name] for name in ["total", "corrections", "notes"]}
        for answer in answers
    ]


def test_the_browser_finds_what_the_command_line_finds(page, search_site):
    texts = queries()
    for text, here, there in zip(texts, page.evaluate(READ_ALL, texts), asked(search_site, texts), strict=True):
        assert here == there, text[:200]


def test_a_page_that_was_opened_from_its_folder_finds_the_same(browser, search_site):
    texts = queries()[:15] + ["kind:runbook disk", "after:2018 outage", '"no leader"', "kubernets", "障害"]
    with browser.new_context() as window:
        page = window.new_page()
        page.goto((search_site / "search.html").as_uri())
        assert page.evaluate(READ_ALL, texts) == asked(search_site, texts)


def test_marks_stand_on_words_of_the_query(page):
    page.evaluate(OPEN)
    marks = page.evaluate(
        """async () => { const { hits } = await searcher.search("database outage");
        return hits.flatMap(({ snippet }) => snippet.marks.map(([start, end]) => snippet.text.slice(start, end).toLowerCase())); }""")
    assert marks and all("databas" in mark or "outag" in mark for mark in marks), marks


def test_facets_count_the_documents_of_a_search(page):
    page.evaluate(OPEN)
    counts, total = page.evaluate(
        """async () => { const { documents, total } = await searcher.search("outage"), { values, counts } = await searcher.facet("kind");
        return [counts(documents), total]; }""")
    assert sum(counts) == total > 0
    assert page.evaluate("searcher.facet('nothing').then(({ values }) => values)") == []


def test_searches_nobody_waits_for_stop(page):
    page.evaluate(OPEN)
    assert page.evaluate("""async () => { let reads = 0; return [await searcher.search("etcd leader", { isCurrent: () => reads++ < 3 }), reads < 40]; }""") == [None, True]


def test_a_missing_file_is_named(page):
    page.evaluate(OPEN)
    page.route("**/t*.bin", lambda route: route.fulfill(status=404))
    message = page.evaluate("searcher.search('etcd').then(() => 'found', ({ message }) => message)")
    assert message.startswith("the search file t") and message.endswith(" is missing")
    page.unroute("**/t*.bin")
    assert page.evaluate("searcher.search('etcd').then(({ total }) => total)") > 0, "what failed is asked for again"


def test_a_bundle_that_is_missing_or_damaged_is_named(browser, search_site, tmp_path):
    site = shutil.copytree(search_site, tmp_path / "site")
    for script in site.glob("search/*/p0.js"):
        script.unlink()
    for script in site.glob("search/*/d*.js"):
        script.write_text("debriefIndex.put('other', [])" if script.name == "d0.js" else "][")
    with browser.new_context() as window:
        page = window.new_page()
        page.goto((site / "search.html").as_uri())
        page.evaluate(OPEN)
        messages = page.evaluate("Promise.all(['etcd', 'zookeeper', '10.0.0.1'].map((text) => searcher.search(text).then(() => 'found', ({ message }) => message)))")
        assert all(message.startswith("the search file d") and message.endswith(".js is damaged") for message in messages), messages


def test_scripts_come_from_the_index_alone(browser, search_site):
    with browser.new_context() as window:
        page = window.new_page()
        page.goto((search_site / "search.html").as_uri())
        for folder in ["../other/", "https://example.com/search/0123456789abcdef/", "javascript:search/0123456789abcdef/", "search/x/", "data:,search/0123456789abcdef/"]:
            message = page.evaluate("(folder) => debriefIndex.open(folder).then(() => 'found', ({ message }) => message)", folder)
            assert message == "the search file m0 is damaged", folder


BOMB = [1, *gzip.compress(b"\0" * 40_000_000, 9)]


@pytest.mark.parametrize("kind", "mdpstcy")
def test_bytes_that_are_no_index_are_refused(page, kind):
    """Truncated, random, empty, of another form, and a gigabyte that calls itself a few bytes."""
    for bytes in [[], [0], [1], [2, 3], [3], [0, 255, 255, 255, 255, 255, 255], [0, 1, 1, 255, 255, 255, 255, 7], [1, 31, 139, 8, 0], BOMB]:
        messages = page.evaluate(
            """async ([kind, bytes]) => {
            const fetched = window.fetch, say = (promise) => promise.then((found) => "found", ({ message }) => message);
            window.fetch = (url) => (url.split("/").pop()[0] === kind ? Promise.resolve(new Response(Uint8Array.from(bytes))) : fetched(url));
            const opened = debriefIndex.open(document.querySelector("[data-index]").dataset.index);
            const messages = await say(opened) !== "found" ? [await say(opened)] : [await say((await opened).search("etcd databse after:2018"))];
            window.fetch = fetched;
            return messages; }""", [kind, bytes])
        assert all(message == "found" or (message.startswith("the search file ") and message.endswith(" is damaged")) for message in messages), messages
        if kind == "m":
            assert messages == ["the search file m0 is damaged"]


def unpacked(site):
    """What the index's files hold, without their packing: those of each kind, by name."""
    files = {}
    for kind in "mdpsyf":
        for path in sorted(site.glob(f"search/*/{kind}*.bin"))[:12]:
            packed = path.read_bytes()
            files[path.stem] = list(gzip.decompress(packed[1:]) if packed[0] == 1 else packed[1:])
    return files


def test_damaged_files_end_in_a_message_or_in_hits(page, search_site):
    """500 searches over files with a few bytes changed, cut off or put in; the seed is told when one fails."""
    random.seed(SEED)
    changes = [[random.choice("mdddppstyf"), random.randrange(4), random.random(), random.randrange(256)] for _ in range(500)]
    result = page.evaluate(
        """async ([files, changes]) => {
        const fetched = window.fetch, words = ["etcd leader", "databse", "outage after:2018", '"no leader"', "kind:runbook disk", "1.8.8 upgrade"];
        const folder = document.querySelector("[data-index]").dataset.index, texts = {}, wrong = [], started = performance.now();
        let longest = 0, refused = 0;
        const changed = (bytes, [, how, where, byte]) => {
            const copy = [...bytes], at = Math.floor(where * copy.length);
            if (how === 0) copy[at] = byte;
            if (how === 1) copy.length = at;
            if (how === 2) copy.splice(at, 0, byte, byte ^ 255, 255);
            if (how === 3) for (let i = 0; i < 8; i++) copy[(at + i * 37) % copy.length] = (byte * (i + 1)) & 255;
            return copy;
        };
        for (const [i, change] of changes.entries()) {
            window.fetch = async (url) => {
                const name = url.split("/").pop().slice(0, -4);
                let bytes = files[name];
                if (!bytes && name[0] === change[0] && name[0] === "t") bytes = texts[name] ??= [...new Uint8Array(await (await fetched(url)).arrayBuffer())].slice(1);
                if (!bytes) return fetched(url);
                return new Response(Uint8Array.from([name[0] === "t" ? 2 : 0, ...(name[0] === change[0] ? changed(bytes, change) : bytes)]));
            };
            const begun = performance.now();
            try {
                const searcher = await debriefIndex.open(folder);
                await searcher.search(words[i % words.length]);
                if (i % 5 === 0) await searcher.facet("kind");
            } catch ({ message }) {
                refused++;
                if (!/^the search file [mdpstcfy]\\d+ is (damaged|missing)$/.test(message)) wrong.push([i, message]);
            }
            longest = Math.max(longest, performance.now() - begun);
        }
        window.fetch = fetched;
        return { wrong, longest, refused };
    }""", [unpacked(search_site), changes])
    assert result["wrong"] == [], SEED
    assert result["longest"] < 5_000, SEED
    assert result["refused"] > 100, SEED
