"""The search page as people use it: with a keyboard, a mouse, a screen reader, without scripts, and when something is broken."""

import gzip
import json
import os
import re
import runpy
import shutil
import subprocess
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ROOT

PAYLOADS = ROOT.parent / "shared/suites/xss"


@contextmanager
def opened(browser, url, **context):
    """A page whose console must stay silent."""
    with browser.new_context(**context) as window:
        page = window.new_page()
        said = []
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(url)
        yield page
        assert said == []


def wait_for_status(page, text):
    page.wait_for_function("(text) => document.querySelector('.search-status').textContent.includes(text)", arg=text, timeout=5_000)


def results(page):
    return page.locator(".search-results h2 a").all_inner_texts()


def choices(page, facet):
    """The values of a facet with their counts and whether they are chosen."""
    read = "(labels) => labels.map((label) => [label.children[1].textContent, +label.children[2].textContent, label.firstChild.checked])"
    return {name: (count, chosen) for name, count, chosen in page.locator(f"[data-facet={facet}] label").evaluate_all(read)}


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.textContent")


@pytest.mark.parametrize(("name", "limit"), [("search", 14_000), ("upgrade", 12_000)])
def test_a_script_is_made_from_its_parts_and_small(name, limit):
    make = runpy.run_path(str(ROOT / "scripts/minify"))["script"]
    script = (ROOT / f"templates/{name}.js").read_text()
    assert script == make(name), "run .build/browser/bin/python scripts/minify"
    assert len(gzip.compress(script.encode(), 9, mtime=0)) <= limit


@pytest.mark.parametrize("origin", ["server", "folder"])
@pytest.mark.parametrize("has_scripts", [True, False])
def test_the_box_of_every_page_leads_to_the_search_page(browser, site, pages, address, origin, has_scripts):
    start = address if origin == "server" else site.as_uri() + "/"
    assert all('role="search"' in (site / path).read_text() for path in pages)
    for path in ["index.html", "products/pachyderm/index.html", "404.html"]:
        with opened(browser, start + path, java_script_enabled=has_scripts) as page:
            page.get_by_role("searchbox", name="Search").fill("kind:runbook a&b")
            page.keyboard.press("Enter")
            page.wait_for_url("**/search.html?q=*")
            if has_scripts:
                wait_for_status(page, "“kind:runbook a&b”")
                assert page.get_by_role("searchbox").input_value() == "kind:runbook a&b"


@pytest.mark.parametrize("origin", ["server", "folder"])
def test_what_is_typed_is_found(browser, site, address, origin):
    start = address if origin == "server" else site.as_uri() + "/"
    with opened(browser, start + "search.html") as page:
        page.locator("#Query").press_sequentially("kernels die")
        wait_for_status(page, "for “kernels die”")
        assert results(page)[0] == "Notebook kernels die on start after a deployment"
        snippet = page.locator(".snippet").first
        assert snippet.inner_text() and snippet.inner_text() != results(page)[0], "the title stands there twice"
        assert {"kernels", "die"} & {mark.lower() for mark in page.locator(".search-results mark").all_inner_texts()}
        assert focused(page) == "Query", "focus was taken away"
        assert page.locator(".search-documents").is_hidden()
        facts = page.locator(".row-facts").first.inner_text()
        assert "ostmortem" in facts and "2017-03-2" in facts and "data8-hub" in facts
        page.locator(".search-results h2 a").first.click()
        assert page.url.startswith(start + "incidents/")
        assert "kernels die" in page.locator("h1").inner_text()


def test_results_lead_to_their_sections(browser, address):
    with opened(browser, address + "search.html?q=pre-puller") as page:
        wait_for_status(page, "pre-puller")
        links = page.locator(".search-results h2 a").evaluate_all("(links) => links.map((link) => link.href)")
        assert any("#" in link for link in links)
        for link in links:
            page.goto(link)
            assert "#" not in link or page.evaluate("document.querySelector(':target') !== null"), link


def test_one_line_says_what_was_found(browser, address):
    with opened(browser, address + "search.html") as page:
        line = page.get_by_role("status")
        assert line.get_attribute("aria-live") == "polite"
        for query, text in [
            ("qqzzxxkk", "No results for “qqzzxxkk”."),
            ("kernels die on start after a deployment", "result"),
            ("kernesl", "Nothing has kernesl; also searched: kernel"),
            ("service:nowhere kernels", "No document has service nowhere; searched for it as text."),
            ("kernels -notebook", "Without notebook."),
        ]:
            page.locator("#Query").fill(query)
            wait_for_status(page, f"“{query}”")
            assert text.lower() in re.sub(r"\s+", " ", line.inner_text()).lower()
        page.locator("#Query").fill("")
        page.wait_for_function("() => document.querySelector('.search-status').textContent === ''")
        assert page.locator(".search-documents").is_visible()


def test_the_address_keeps_the_query_and_back_undoes_a_step(browser, address):
    with opened(browser, address + "search.html") as page:
        steps = page.evaluate("history.length")
        page.locator("#Query").press_sequentially("hub")
        wait_for_status(page, "“hub”")
        assert page.url == address + "search.html?q=hub"
        assert page.evaluate("history.length") == steps, "typing made a step"
        page.keyboard.press("Enter")
        assert page.evaluate("history.length") == steps + 1
        page.locator("[data-facet=kind] label", has_text="runbook").click()
        wait_for_status(page, "“hub kind:runbook”")
        assert page.url == address + "search.html?q=hub+kind%3Arunbook"
        narrowed = results(page)
        page.go_back()
        wait_for_status(page, "“hub”")
        assert page.locator("#Query").input_value() == "hub"
        page.go_back()
        page.wait_for_function("() => document.querySelector('#Query').value === ''")
        assert page.url == address + "search.html"
        page.go_forward()
        page.go_forward()
        wait_for_status(page, "“hub kind:runbook”")
        page.reload()
        wait_for_status(page, "“hub kind:runbook”")
        assert results(page) == narrowed != []
        assert page.title().startswith("hub kind:runbook · Search · ")


def test_a_keyboard_is_enough(browser, address):
    with opened(browser, address + "search.html?q=hub") as page:
        wait_for_status(page, "“hub”")
        found = results(page)
        page.keyboard.press("/")
        assert focused(page) == "Query"
        page.keyboard.type("rollback/x")
        assert page.locator("#Query").input_value() == "rollback/x"
        wait_for_status(page, "“rollback/x”")
        page.locator("#Query").fill("hub")
        wait_for_status(page, "“hub”")
        page.keyboard.press("ArrowDown")
        assert focused(page) == found[0]
        page.keyboard.press("ArrowDown")
        assert focused(page) == found[1]
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert focused(page) == "Query"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        assert focused(page) == "Query" and page.locator("#Query").input_value() == "hub"
        page.keyboard.press("Escape")
        assert page.locator("#Query").input_value() == ""
        page.keyboard.type("hub")
        wait_for_status(page, "“hub”")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "search.html" not in url)
        assert page.locator("h1").inner_text() == found[0]


def test_focus_is_not_lost_when_results_change(browser, address):
    with opened(browser, address + "search.html?q=hub") as page:
        wait_for_status(page, "“hub”")
        page.locator("#Query").fill("kernels")
        page.keyboard.press("ArrowDown")
        assert focused(page) in results(page)
        wait_for_status(page, "“kernels”")
        assert focused(page) == "Query"


def test_the_key_can_be_turned_off_for_good(browser, address):
    with opened(browser, address + "search.html") as page:
        page.locator(".search-help summary").click()
        page.get_by_role("checkbox", name="/ leads to the box").uncheck()
        for _ in range(2):
            page.evaluate("document.activeElement.blur()")
            page.keyboard.press("/")
            assert focused(page) != "Query"
            page.reload()
        page.locator(".search-help summary").click()
        page.get_by_role("checkbox", name="/ leads to the box").check()
        page.keyboard.press("/")
        assert focused(page) == "Query"


def test_facets_count_and_narrow(browser, address):
    with opened(browser, address + "search.html?q=hub") as page:
        wait_for_status(page, "“hub”")
        page.locator("[data-facet=kind] label").first.wait_for()
        assert choices(page, "year") == {}, "loaded before it was opened"
        kinds = choices(page, "kind")
        assert len(kinds) >= 2 and not any(chosen for _, chosen in kinds.values())
        for number, kind in enumerate(list(kinds)[:2], 1):
            page.locator("[data-facet=kind] label", has_text=kind).click()
            wait_for_status(page, f"kind:{kind}")
            page.wait_for_function("(number) => document.querySelectorAll('[data-facet=kind] :checked').length === number", arg=number)
            chosen = list(kinds)[:number]
            wait_for_status(page, f"{sum(kinds[name][0] for name in chosen)} result")
            assert choices(page, "kind") == {name: (kinds[name][0], name in chosen) for name in kinds}
            assert page.locator(".search-filters button").all_inner_texts() == [f"kind: {name}" for name in chosen]
        assert page.evaluate("document.activeElement.value") == list(kinds)[1], "the box that was clicked lost its focus"
        page.get_by_role("button", name=f"Remove the filter kind: {list(kinds)[0]}").click()
        wait_for_status(page, f"{kinds[list(kinds)[1]][0]} result")
        assert page.locator("#Query").input_value() == f"hub kind:{list(kinds)[1]}"


def test_values_with_spaces_and_synonyms_are_filters_too(browser, address):
    with opened(browser, address + "search.html?q=severity:sev2+is:open") as page:
        wait_for_status(page, "severity:sev2")
        assert page.locator(".search-filters button").all_inner_texts() == ["severity: sev2", "state: open"]
        assert page.locator("[data-facet=severity]").get_attribute("open") is not None
        page.get_by_role("button", name="Remove the filter state: open").click()
        wait_for_status(page, "“severity:sev2”")
        assert page.locator("#Query").input_value() == "severity:sev2"
        page.locator("[data-facet=owner] summary").click()
        owner = page.locator("[data-facet=owner] label span:nth-child(2)").first
        name = owner.inner_text()
        owner.click()
        quoted = f'"{name}"' if " " in name else name
        wait_for_status(page, f"“severity:sev2 owner:{quoted}”")
        assert choices(page, "owner")[name][0] == len(results(page)) > 0


def test_all_documents_can_be_counted_without_a_query(browser, address, site):
    documents = json.loads((site / "index.json").read_text())["documents"]
    with opened(browser, address + "search.html") as page:
        page.locator("[data-facet=kind] label").first.wait_for()
        assert sum(count for count, _ in choices(page, "kind").values()) == len(documents)
        page.locator("[data-facet=kind] label").first.click()
        wait_for_status(page, "“kind:")
        assert len(results(page)) > 0


def test_more_results_follow_and_the_first_of_them_is_reached(browser, address):
    with opened(browser, address + "search.html?q=after:2000") as page:
        wait_for_status(page, "after:2000")
        total = int(page.get_by_role("status").inner_text().split()[0])
        assert total > 10 and len(results(page)) == 10
        first = results(page)
        page.get_by_role("button", name="More results").click()
        page.wait_for_function("() => document.querySelectorAll('.search-results li').length > 10")
        assert results(page)[:10] == first
        assert focused(page) == results(page)[10]
        while page.get_by_role("button", name="More results").is_visible():
            shown = len(results(page))
            page.get_by_role("button", name="More results").click()
            page.wait_for_function("(shown) => document.querySelectorAll('.search-results li').length > shown", arg=shown)
        assert len(results(page)) == total


def test_an_answer_that_comes_late_is_dropped(browser, address):
    with opened(browser, "about:blank") as page:
        held, is_held = [], [True]
        page.route("**/*.bin", lambda route: held.append(route) if is_held[0] else route.continue_())
        page.goto(address + "search.html")
        page.evaluate(
            """() => {
                window.said = [];
                new MutationObserver(() => said.push(document.querySelector(".search-status").textContent))
                    .observe(document.querySelector(".search-status"), { childList: true, subtree: true });
            }"""
        )
        page.locator("#Query").fill("kernels")
        page.wait_for_timeout(200)
        page.locator("#Query").fill("hub")
        page.wait_for_timeout(200)
        assert held, "nothing was asked for"
        is_held[0] = False
        for route in held:
            route.continue_()
        wait_for_status(page, "“hub”")
        page.wait_for_timeout(300)
        assert not any("kernels" in text for text in page.evaluate("said"))


def test_without_scripts_all_documents_are_listed(browser, address, site):
    documents = json.loads((site / "index.json").read_text())["documents"]
    with opened(browser, address + "search.html?q=hub", java_script_enabled=False) as page:
        assert "runs no scripts" in page.locator(".banner").inner_text()
        assert page.locator(".directory a").count() == len(documents)
        assert page.locator(".directory summary").first.is_visible()
        assert page.locator(".directory h3", has_text="2018").count() > 0
        assert page.locator(".search-facets").is_hidden() and page.locator(".search-keys").is_hidden()
        page.locator(".directory[open] a").first.click()
        assert "search.html" not in page.url


@pytest.fixture
def broken(site, tmp_path):
    """A copy of the site to break."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    return copy


def test_a_damaged_or_missing_file_is_named(browser, broken):
    [index] = [folder for folder in (broken / "search").iterdir()]
    start = (broken / "search.html").as_uri()
    for path, content in [("m0.js", None), ("d0.js", None), ("d0.js", b"debriefIndex.put('d0',['AAAA'])"), ("t0.js", b"<<"), ("m0.js", b"")]:
        good = (index / path).read_bytes()
        (index / path).unlink() if content is None else (index / path).write_bytes(content)
        with browser.new_context() as window:
            page = window.new_page()
            page.goto(start + "?q=kernels")
            wait_for_status(page, "The search index can't be read: ")
            text = page.get_by_role("status").inner_text()
            assert re.search(rf"the search file {path[0]}\d+", text) and "Reload the page" in text and "build the site anew" in text, text
            assert page.locator(".search-documents").is_visible() and page.locator(".directory a").count() > 20
            assert page.locator(".search-facets").is_hidden() and results(page) == []
            (index / path).write_bytes(good)
            page.reload()
            wait_for_status(page, "for “kernels”")
            assert not page.locator(".search-status.banner").count() and page.locator(".search-documents").is_hidden()


def test_a_page_of_another_build_says_so(browser, address):
    with browser.new_context() as window:
        page = window.new_page()
        page.route("**/search/**", lambda route: route.fulfill(status=404, body="gone"))
        page.goto(address + "search.html")
        wait_for_status(page, "The search index can't be read: ")
        assert "m0" in page.get_by_role("status").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["", "hub", "hub kind:runbook severity:sev2 is:open", "qqzzxxkk", "after:2000"])
def test_the_page_passes_the_accessibility_rules(browser, address, scheme, query):
    with opened(browser, f"{address}search.html?q={query}", color_scheme=scheme) as page:
        wait_for_status(page, query and f"“{query}”")
        page.locator(".search-help summary").click()
        page.wait_for_timeout(200)
        violations = Axe().run(page).response["violations"]
        assert violations == [], [(v["id"], v["nodes"][0]["html"][:120]) for v in violations]


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_results_fit_narrow_screens(browser, address, width):
    with opened(browser, address + "search.html?q=hub+kind:runbook", viewport={"width": width, "height": 800}) as page:
        wait_for_status(page, "hub")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert (page.locator(".search-facets").get_attribute("open") is not None) == (width > 1000)
        page.locator("#Query").fill("x" * 300)
        wait_for_status(page, "xxx")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def payloads():
    """Some of every list of payloads."""
    texts = {"<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "</title><script>alert(1)</script>", "javascript:alert(1)"}
    for path in sorted(PAYLOADS.glob("*.txt")) if PAYLOADS.is_dir() else []:
        lines = [line for line in path.read_text(errors="replace").splitlines() if "<" in line and 8 < len(line) < 200]
        texts.update(lines[:: max(1, len(lines) // 12)])
    return sorted(texts)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A site whose documents hold payloads wherever search shows something."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, text in enumerate(payloads()):
        value = json.dumps(text)
        fields = f"title: {value}\nservices: [{value}]\ntags: [{value}]\nowner: {value}\nseverity: {value}\nalerts: [{value}]\ndate: 2024-01-01"
        (folder / f"{number}.md").write_text(f"---\nkind: postmortem\n{fields}\n---\n# {text}\n\n## Heading {text}\n\nBody {text}\n\n```\n{text}\n```\n")
    command = [os.environ.get("DEBRIEF", str(ROOT / ".build/debug/debrief")), "build", "--source", str(folder), "--output", str(folder / "site")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / "site"


@pytest.mark.parametrize("has_policy", [True, False])
def test_no_text_becomes_markup(browser, hostile, has_policy):
    allowed = {"OL", "LI", "H2", "A", "SPAN", "P", "TIME", "MARK", "BUTTON", "STRONG", "CODE", "INPUT", "LABEL", "DIV", "DETAILS", "SUMMARY", "SECTION", "UL"}
    read = """() => ({
        tags: [...document.querySelectorAll(".search-results *, .search-facets *, .search-status *, .search-filters *")].map((element) => element.tagName),
        attributes: [...document.querySelectorAll(".search-page *")].flatMap((element) => element.getAttributeNames()),
        links: [...document.querySelectorAll(".search-results a")].map((link) => link.href),
    })"""
    with opened(browser, (hostile / "search.html").as_uri(), bypass_csp=not has_policy) as page:
        for facet in page.locator("[data-facet] > summary").all()[1:]:
            facet.click()
        found = 0
        for text in payloads()[::2]:
            page.locator("#Query").fill(text)
            wait_for_status(page, f"“{text.strip()}”")
            seen = page.evaluate(read)
            found += len(seen["links"]) > 0
            assert set(seen["tags"]) <= allowed, text
            assert not any(name.startswith("on") or name == "style" for name in seen["attributes"]), text
            assert all(link.startswith(hostile.as_uri()) for link in seen["links"]), text
        assert found > len(payloads()) / 4, "the payloads were not found, so nothing was shown"
