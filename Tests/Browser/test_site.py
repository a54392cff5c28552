"""The site as a reader's browser shows it: whole, safe, usable on any screen, from a server and from a folder."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe


def open_pages(browser, urls, **context):
    """Opens each address in turn; gives the page and what its console said."""
    with browser.new_context(**context) as window:
        page = window.new_page()
        said = []
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        # A request that the next page cut short says nothing about this one.
        page.on("requestfailed", lambda request: request.failure != "net::ERR_ABORTED" and said.append(f"failed: {request.url}"))
        for url in urls:
            said.clear()
            page.goto(url)
            yield page, said


def test_there_are_pages_of_every_sort(pages):
    folders = {page.split("/")[0] for page in pages if "/" in page}
    assert {"incidents", "runbooks", "releases", "upgrades", "pages", "services", "products"} <= folders
    assert {"index.html", "actions.html", "404.html"} <= set(pages)


@pytest.mark.parametrize("origin", ["server", "folder"])
def test_pages_load_without_a_word_in_the_console(browser, site, pages, address, origin):
    start = address if origin == "server" else site.as_uri() + "/"
    for page, said in open_pages(browser, [start + path for path in pages]):
        assert said == [], page.url
        assert page.locator("h1").count() == 1, page.url
        assert page.title(), page.url
        color = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert color != "rgba(0, 0, 0, 0)", f"{page.url} has no stylesheet"


def test_every_link_leads_to_a_page_and_a_place_on_it(browser, site, pages):
    start = site.as_uri() + "/"
    ids, links = {}, []
    for page, _ in open_pages(browser, [start + path for path in pages]):
        here = page.url.split("#")[0]
        ids[here] = set(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
        links += [(here, to) for to in page.evaluate("[...document.querySelectorAll('a[href]')].map(e => e.href)")]
    inner = [(here, to) for here, to in links if to.startswith("file:")]
    assert len(inner) > 200
    for here, to in inner:
        target, _, fragment = to.partition("#")
        if target.endswith(".html"):
            assert target in ids, f"{here} links to {to}"
            assert not fragment or re.sub("%..", "", fragment) != fragment or fragment in ids[target], f"{here} links to {to}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_pass_the_accessibility_rules(browser, pages, address, scheme):
    sample = [page for page in pages if not page.startswith("tags/")]
    for page, _ in open_pages(browser, [address + path for path in sample], color_scheme=scheme):
        violations = Axe().run(page).response["violations"]
        assert violations == [], f"{page.url}: {[(v['id'], v['nodes'][0]['html'][:120]) for v in violations]}"


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_is_wider_than_the_screen(browser, pages, address, width):
    for page, _ in open_pages(browser, [address + path for path in pages], viewport={"width": width, "height": 800}):
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url


def test_pages_read_without_scripts(browser, address):
    for page, _ in open_pages(browser, [address + "incidents/2018-01-25-accidental-merge-to-prod.html"], java_script_enabled=False):
        text = page.locator("main").inner_text()
        assert "16:11" in text and "Action items" in text


def test_a_page_that_is_missing_leads_back_home(browser, address):
    for page, _ in open_pages(browser, [address + "404.html"]):
        page.locator("main a").first.click()
        assert page.url.endswith("index.html") or page.url == address
