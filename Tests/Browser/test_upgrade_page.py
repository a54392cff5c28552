"""The planner page and the question on products' pages as people use them: with a keyboard, a screen reader, on paper, without scripts, and when something is broken."""

import functools
import json
import re
import shutil
import subprocess
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_upgrade import DEBRIEF

WAY = "upgrade.html?product=hephy-workflow&from=2.20.0&to=2.20.2"


def name_of(question):
    """A question's name in the address."""
    number, name = functools.reduce(lambda number, byte: (number ^ byte) * 16777619 & 0xFFFFFFFF, question.encode(), 2166136261), ""
    while number:
        number, digit = divmod(number, 36)
        name = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + name
    return "q-" + name


MINIO = name_of("the object storage is the built-in Minio")


@contextmanager
def opened(browser, url, said=(), **context):
    """A page whose console says nothing else."""
    with browser.new_context(**context) as window:
        page, heard = window.new_page(), []
        page.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(url)
        yield page
        assert [line for line in heard if not any(part in line for part in said)] == []


def wait_for_status(page, text):
    page.wait_for_function("(text) => document.querySelector('.planner-status').textContent.includes(text)", arg=text, timeout=5_000)


def asked(page):
    """What stands in the address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def steps(page):
    return page.locator(".plan-steps > li").all_inner_texts()


@pytest.mark.parametrize("origin", ["server", "folder"])
def test_a_plan_is_made_of_what_is_typed(browser, site, address, origin):
    start = address if origin == "server" else site.as_uri() + "/"
    with opened(browser, start + "index.html") as page:
        page.get_by_role("navigation", name="Site").get_by_role("link", name="Planner").click()
        assert page.locator(".planner-guides a").count() >= 5
        page.get_by_label("Product").select_option("hephy-workflow")
        page.get_by_label("From", exact=True).fill("2.20.0")
        wait_for_status(page, "Say both versions")
        page.get_by_label("To", exact=True).fill("v2.20.2")
        wait_for_status(page, "One step.")
        assert page.get_by_role("status").get_attribute("aria-live") == "polite"
        assert asked(page) == {"product": "hephy-workflow", "from": "2.20.0", "to": "v2.20.2"}
        assert page.locator(".planner-answer h2").all_inner_texts() == ["Step 1: 2.20.0 to 2.20.2"]
        assert page.locator(".planner-answer h3").all_inner_texts() == [
            "Incidents on the way", "Breaking changes", "Back up first", "Before", "Steps", "After", "The way back", "Release notes"]
        assert "The way back needs the backup." in page.locator(".planner-answer .banner").all_inner_texts()
        incident = page.locator(".plan-links li").first.inner_text()
        assert "SEV1" in incident and "in 2.20.0, not in 2.20.2; if Q1, Q2, Q3" in incident
        assert any("helm repo update" in step for step in steps(page))
        assert page.locator(".planner-guides").is_hidden()
        for link in page.locator(".planner-answer a").evaluate_all("(links) => links.map((link) => link.href)"):
            if link.startswith(start):
                page.goto(link)
                assert page.locator("h1").count() == 1 and ("#" not in link or page.evaluate("document.querySelector(':target') !== null")), link


def test_known_versions_are_offered_and_any_may_be_typed(browser, address):
    with opened(browser, address + WAY) as page:
        wait_for_status(page, "One step.")
        assert page.locator("#KnownVersions option").evaluate_all("(options) => options.map(({ value }) => value)") == ["2.20.2", "2.20.1", "2.20.0", "2.19.4"]
        page.get_by_label("To", exact=True).fill("latest")
        wait_for_status(page, "One step.")
        page.get_by_label("From", exact=True).fill("2.19.7")
        page.wait_for_function("() => document.querySelector('.planner-answer h2').textContent === 'Step 1: 2.19.7 to 2.20.2'")


def test_answers_change_the_plan_at_once_and_stay_in_the_address(browser, address):
    with opened(browser, address + WAY) as page:
        wait_for_status(page, "One step.")
        before = steps(page)
        question = page.get_by_role("group", name="the object storage is the built-in Minio")
        assert question.get_by_role("radio", name="don't know").is_checked()
        assert any("Move the object storage" in step for step in before)
        question.get_by_role("radio", name="no", exact=True).check()
        page.wait_for_function("() => location.search.includes('=no')")
        assert len(steps(page)) == len(before) - 1 and not any("Move the object storage" in step for step in steps(page))
        assert page.evaluate("document.activeElement.id") == MINIO + "-no", "focus was lost"
        assert asked(page)[MINIO] == "no"
        page.keyboard.press("ArrowLeft")
        page.wait_for_function("(name) => location.search.includes(name + '=yes')", arg=MINIO)
        assert steps(page) == before
        question.get_by_role("radio", name="no", exact=True).check()
        page.wait_for_function("(name) => location.search.includes(name + '=no')", arg=MINIO)
        page.reload()
        wait_for_status(page, "One step.")
        assert question.get_by_role("radio", name="no", exact=True).is_checked() and len(steps(page)) == len(before) - 1
        question.get_by_role("radio", name="don't know").check()
        page.wait_for_function("(name) => !location.search.includes(name)", arg=MINIO)
        assert steps(page) == before
        question.get_by_role("radio", name="no", exact=True).check()
        page.get_by_label("From", exact=True).fill("2.19.4")
        page.wait_for_function("() => location.search.includes('2.19.4')")
        assert asked(page)[MINIO] == "no" and question.get_by_role("radio", name="no", exact=True).is_checked()
        page.get_by_label("Product").select_option("pachyderm")
        page.wait_for_function("() => location.search.includes('pachyderm')")
        assert MINIO not in asked(page), "an answer was taken for that of another product's question"


def test_answers_by_number_are_ignored(browser, address):
    with opened(browser, address + WAY + "&Q5=no") as page:
        wait_for_status(page, "One step.")
        assert any("Move the object storage" in step for step in steps(page))


def test_back_and_forward_lead_from_plan_to_plan(browser, address):
    with opened(browser, address + WAY) as page:
        wait_for_status(page, "2.20.0 to 2.20.2. One step.")
        page.get_by_role("group", name="the object storage is the built-in Minio").get_by_role("radio", name="no", exact=True).check()
        page.get_by_label("From", exact=True).fill("2.20.1")
        page.keyboard.press("Enter")
        wait_for_status(page, "2.20.1 to 2.20.2. One step.")
        # Typed with rests, then sent: one step of the history.
        for text in ["2.19", "2.19.4"]:
            page.get_by_label("From", exact=True).fill(text)
            page.wait_for_function("(text) => new URLSearchParams(location.search).get('from') === text", arg=text)
        page.get_by_role("button", name="Plan", exact=True).click()
        wait_for_status(page, "2.19.4 to 2.20.2.")
        page.go_back()
        wait_for_status(page, "2.20.1 to 2.20.2. One step.")
        page.go_back()
        wait_for_status(page, "2.20.0 to 2.20.2. One step.")
        assert page.get_by_label("From", exact=True).input_value() == "2.20.0" and asked(page)[MINIO] == "no"
        assert not any("Move the object storage" in step for step in steps(page))
        page.go_forward()
        page.go_forward()
        wait_for_status(page, "2.19.4 to 2.20.2.")
        assert page.get_by_label("From", exact=True).input_value() == "2.19.4"


@pytest.mark.parametrize(("query", "text"), [
    ("product=nothing&from=1&to=2", "There is no product “nothing”."),
    ("product=hephy-workflow&from=2.20.2&to=2.20.0", "2.20.2 is newer than 2.20.0."),
    ("product=hephy-workflow&from=master&to=2.20.0", "“master” can't be compared with other versions of Hephy Workflow"),
    ("product=hephy-workflow&from=2.19.4&to=next", "“next” can't be compared"),
    ("product=hephy-workflow&from=2+20&to=2.20.2", "“2 20” is no version of Hephy Workflow, expected one such as 2.20.2."),
    ("product=hephy-workflow&from=" + "1" * 200 + "&to=2.20.2", "is no version of Hephy Workflow"),
    ("product=hephy-workflow&from=2.20.1&to=2.20", "2.20.1 to 2.20.2. One step."),
    ("product=hephy-workflow&from=2.20.7&to=2.20", "Nothing to do: the two are the same version."),
    ("product=hephy-workflow&from=2.20.2&to=2.20.2", "Nothing to do: the two are the same version."),
    ("product=hephy-workflow&from=2.18&to=2.20.2", "No supported path leads from 2.18 to 2.20.2. This is what is known of it."),
    ("product=pachyderm&from=1.7.3&to=1.8.8", "There is no upgrade in place."),
    ("product=hephy-workflow&from=<img src=x onerror=alert(1)>&to=2", "is no version"),
    ("", ""),
])
def test_each_answer_is_said_in_plain_words(browser, address, query, text):
    with opened(browser, f"{address}upgrade.html?{query}") as page:
        wait_for_status(page, text)
        page.wait_for_timeout(100)
        assert page.locator(".planner-answer img").count() == 0
        if "newer" in text or "compared" in text or "no " in text and "path" not in text and "place" not in text:
            assert steps(page) == [] and page.locator(".planner-guides").is_visible() and page.locator(".planner-status.banner").count() == 1


def test_where_there_is_no_way_the_guide_that_says_why_is_shown(browser, address):
    with opened(browser, address + "upgrade.html?product=hephy-workflow&from=2.18&to=2.20.2") as page:
        wait_for_status(page, "No supported path")
        assert page.locator(".planner-answer h2").all_inner_texts()[:2] == ["Nothing leads from 2.18 to 2.19.4", "Step 1: 2.19.4 to 2.20.2"]
        assert page.locator(".plan-links li").first.inner_text().startswith("This guide starts from >=2.19.4 <2.20.2: Upgrade Hephy Workflow")


def test_what_cannot_be_undone_is_in_plain_sight(browser, tmp_path):
    (tmp_path / "upgrades").mkdir()
    (tmp_path / "upgrades/a.md").write_text(
        "---\nproduct: store\nfrom: \"1.0\"\nto: \"2.0\"\nreversible: false\nbackup: [the `main` database]\n---\n# Upgrade Store to 2.0\n\n## Steps\n\n1. Start it. There is no way back from here.\n2. Rest.\n")
    subprocess.run([DEBRIEF, "build", "--source", str(tmp_path), "--output", str(tmp_path / "site")], check=True, capture_output=True, timeout=60)
    with opened(browser, (tmp_path / "site/upgrade.html").as_uri() + "?product=store&from=1.0&to=2.0") as page:
        wait_for_status(page, "One step.")
        assert page.locator(".planner-answer > div > .banner").all_inner_texts() == ["There is no way back from step 1, 1.0 to 2.0."]
        order = page.locator(".planner-answer").inner_text()
        assert order.index("Back up first") < order.index("No way back behind this:") < order.index("Start it.") < order.index("Rest.")
        assert page.locator(".plan-steps code").first.inner_text() == "main"


@pytest.fixture
def store(tmp_path):
    """The planner of a product with all that a plan may have to say, as an address; one without guides comes before it."""
    files = {
        "upgrades/b.md": "---\nproduct: store\nfrom: \"1.0\"\nto: \">=2.0.0 <=3.0.0\"\nstops:\n  - {version: 2.0.0, when: \"Is `sync` used?\"}\n  - {version: 2.5.0, when: the cache is on}\n"
        "steps:\n  - {text: Stop the sync., when: \"Is `sync` used?\"}\n  - {text: Empty the cache., when: the cache is on}\n---\n# Upgrade [Store]_now <b> \\* `x`\n\n## Steps\n\n1. Start it.\n",
        "releases/CHANGELOG.md": "---\nproduct: store\n---\n# Changelog\n\n## 3.0.0\n\n- New\n\n## 2.5.1\n\n- New\n\n## 2.1.0 [YANKED]\n\n- New\n\n## 2.0.1\n\n- New\n\n## 2.0.0 [YANKED]\n\n- New\n\n## 1.0\n\n- New\n",
        "releases/barn.md": "---\nproduct: barn\n---\n# Changelog\n\n## 1.0.0\n\n- New\n",
    }
    for name, text in files.items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(text)
    subprocess.run([DEBRIEF, "build", "--source", str(tmp_path), "--output", str(tmp_path / "site")], check=True, capture_output=True, timeout=60)
    data = tmp_path / "site/products/store/versions.js"
    members = json.loads(data.read_text().removeprefix("debriefUpgrades.put(").removesuffix(");\n"))
    members["general"] = [{"title": "Back up_first_", "page": "upgrades/general.html"}]
    data.write_text(f"debriefUpgrades.put({json.dumps(members)});\n")
    return (tmp_path / "site/upgrade.html").as_uri()


def test_a_later_patch_is_at_the_stop(browser, store):
    with opened(browser, store + "?product=store&from=1.0&to=3.0.0") as page:
        wait_for_status(page, "3 steps: 1.0, 2.0.1, 2.5.1, 3.0.0.")


def test_what_documents_do_not_tell_of_a_version_is_said_above_the_steps(browser, store):
    with opened(browser, store + "?product=store&from=2.1.0&to=2.1.9") as page:
        wait_for_status(page, "2.1.0 to 2.1.9. One step.")
        told = page.locator(".planner-answer").inner_text()
        assert "A patch within its series. No guide for it is known." in told and "2.1.0 was taken back by its makers." in told
        assert told.index("No document names 2.1.9.") < told.index("Step 1")


def test_conditions_that_are_questions_are_asked_for_by_number(browser, store):
    with opened(browser, store + "?product=store&from=1.0&to=2.5.1") as page:
        wait_for_status(page, "2.5.1")
        told = page.locator(".planner-answer").inner_text()
        assert "Stop only if yes to Q1." in told and "If yes to Q1: Stop the sync." in told
        assert "If the cache is on (Q2): Empty the cache." in told


def test_guides_without_versions_come_last(browser, store):
    with opened(browser, store + "?product=store&from=1.0&to=2.0.1") as page:
        wait_for_status(page, "One step.")
        assert page.locator(".planner-answer h2").all_inner_texts() == ["Step 1: 1.0 to 2.0.1", "Guides without versions"]
        assert page.get_by_role("link", name="Back up_first_").get_attribute("href") == "upgrades/general.html"


def test_titles_stay_as_they_are_in_markdown(browser, store):
    with opened(browser, store + "?product=store&from=1.0&to=2.0.1") as page:
        wait_for_status(page, "One step.")
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.get_by_role("button", name="Copy as Markdown").click()
        text = page.get_by_role("textbox", name="The plan as Markdown").input_value()
        shown = page.locator(".plan-part a").first.text_content()
        assert "_" in shown and "[" in shown
        assert "By the guide [" + re.sub(r"([\\`*_<\[\]])", r"\\\1", shown) + "](" in text and "- [Back up\\_first\\_](" in text


def test_the_first_product_with_a_guide_is_chosen(browser, store):
    with opened(browser, store) as page:
        assert page.locator("select option").evaluate_all("(options) => options.map(({ value }) => value)") == ["barn", "store"]
        assert page.get_by_label("Product").input_value() == "store"
        page.goto(store + "?product=barn")
        assert page.get_by_label("Product").input_value() == "barn"


def test_ticks_are_kept_by_the_way_and_can_be_forgotten(browser, address):
    with opened(browser, address + WAY) as page:
        wait_for_status(page, "One step.")
        boxes, done = page.locator(".plan-steps input"), page.locator(".planner-done")
        total = boxes.count()
        assert done.inner_text() == f"0 of {total} done."
        boxes.nth(2).check()
        boxes.nth(5).focus()
        page.keyboard.press("Space")
        assert done.inner_text() == f"2 of {total} done."
        page.reload()
        wait_for_status(page, "One step.")
        assert [boxes.nth(i).is_checked() for i in range(total)] == [i in (2, 5) for i in range(total)]
        page.goto(address + WAY + f"&{name_of('the cluster runs on GKE')}=no")
        wait_for_status(page, "One step.")
        assert done.inner_text() == f"2 of {total - 1} done.", "a step that is left out moved the others' ticks"
        page.goto(address + WAY.replace("2.20.0", "2.20.1"))
        wait_for_status(page, "One step.")
        assert done.inner_text().startswith("0 of ")
        page.goto(address + WAY)
        wait_for_status(page, "One step.")
        page.get_by_role("button", name="Forget the ticks").click()
        assert done.inner_text() == f"0 of {total} done." and page.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_nothing_says_so(browser, address):
    with browser.new_context() as window:
        page = window.new_page()
        page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
        page.goto(address + WAY)
        wait_for_status(page, "One step.")
        page.locator(".plan-steps input").first.check()
        assert re.fullmatch(r"1 of \d+ done\. This browser keeps no ticks: they are gone with the page\.", page.locator(".planner-done").inner_text())


@pytest.mark.parametrize("is_allowed", [True, False])
def test_a_plan_is_copied_as_markdown(browser, address, is_allowed):
    with opened(browser, address + WAY + f"&{MINIO}=no", permissions=["clipboard-read", "clipboard-write"] if is_allowed else []) as page:
        wait_for_status(page, "One step.")
        if not is_allowed:
            page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.get_by_role("button", name="Copy as Markdown").click()
        box = page.get_by_role("textbox", name="The plan as Markdown")
        if is_allowed:
            page.wait_for_function("() => document.querySelector('.planner-done').textContent === 'Copied.'")
        else:
            box.wait_for()
        text = page.evaluate("navigator.clipboard.readText()") if is_allowed else box.input_value()
        for line in [
            "# Hephy Workflow: 2.20.0 to 2.20.2", "- Q5 the object storage is the built-in Minio: no.", "## Step 1: 2.20.0 to 2.20.2", "> **The way back needs the backup.**",
            f"By the guide [Upgrade Hephy Workflow to 2.20.2]({address}upgrades/hephy-workflow-to-2.20.2.html).", "- [ ] the values file of the installation", "  helm repo update",
            "| Where the database runs | What can be done |", "| --- | --- |",
        ]:
            assert line in text.splitlines(), f"{line}\n\n{text}"
        assert "\n\n\n" not in text and box.is_visible() != is_allowed


@pytest.mark.parametrize("path", ["upgrade.html", "products/hephy-workflow/index.html"])
def test_without_scripts_guides_and_versions_are_listed(browser, address, path):
    with opened(browser, address + path, java_script_enabled=False) as page:
        assert "runs no scripts" in page.locator("noscript").inner_text()
        assert page.locator(".planner-form").is_hidden()
        if path == "upgrade.html":
            assert "debrief upgrade" in page.locator(".banner").inner_text()
            assert ">=2.19.4 <2.20.2 to 2.20.2" in page.locator(".planner-guides").inner_text()
            page.locator(".planner-guides li a").first.click()
        else:
            page.get_by_role("link", name="2.20.1").first.click()
        assert page.locator("h1").count() == 1 and not page.url.endswith(path)


@pytest.mark.parametrize(("content", "state"), [(None, "missing"), (b"", "damaged"), (b"debriefUpgrades.put({", "damaged"), (b'debriefUpgrades.put({"id":"hephy-workflow"})', "damaged"), (b'debriefUpgrades.put({"id":"other"})', "damaged")])
def test_data_that_is_damaged_or_missing_is_named(browser, site, tmp_path, content, state):
    shutil.copytree(site, tmp_path / "site")
    data = tmp_path / "site/products/hephy-workflow/versions.js"
    good = data.read_bytes()
    for path in [WAY, "products/hephy-workflow/index.html?version=2.20.0"]:
        data.unlink() if content is None else data.write_bytes(content)
        with opened(browser, (tmp_path / "site").as_uri() + "/" + path, said=["ERR_FILE_NOT_FOUND", "SyntaxError", "Unexpected end"]) as page:
            wait_for_status(page, f"The file products/hephy-workflow/versions.js is {state}. Reload the page; if it stays, build the site anew.")
            assert page.locator(".planner-answer > *").count() == 0
            data.write_bytes(good)
            page.locator(".planner-form button").click()
            wait_for_status(page, "One step." if path == WAY else "1 known incident can hit 2.20.0.")


@pytest.mark.parametrize(("version", "status", "words"), [
    ("2.20.0", "1 known incident can hit 2.20.0. Not affected by 1 other.", ["Affected if the questions are answered yes", "fixed in 2.20.1", "Was it installed", "Upgrade guides from it"]),
    ("v2.20.1", "1 known incident can hit 2.20.1.", ["Affected if", "controller"]),
    ("2.20.2", "2.20.2 is not affected by any of the 2 known incidents.", []),
    ("7.0", "7.0 is not affected by any of the 2 known incidents.", ["No document names this version."]),
    ("master", "Of 2 it is unknown.", ["Unknown, as their versions are not said or can't be compared"]),
    ("2 20", "“2 20” is no version of Hephy Workflow", []),
])
def test_a_product_page_tells_whether_a_version_is_affected(browser, address, version, status, words):
    with opened(browser, address + "products/hephy-workflow/index.html") as page:
        page.get_by_label("Version that runs").fill(version)
        page.keyboard.press("Enter")
        wait_for_status(page, status)
        assert asked(page) == {"version": version}
        told = page.locator(".planner-answer").inner_text()
        assert all(word in told for word in words), told
        page.reload()
        wait_for_status(page, status)
        if words:
            links = page.locator(".planner-answer a")
            for link in links.evaluate_all("(links) => links.map((link) => link.href)"):
                page.goto(link)
                assert page.locator("h1").count() == 1


def test_a_product_page_leads_to_the_planner(browser, address):
    with opened(browser, address + "products/hephy-workflow/index.html?version=2.20.0") as page:
        wait_for_status(page, "1 known incident")
        page.get_by_role("link", name="Plan an upgrade from it").click()
        wait_for_status(page, "Say both versions")
        assert page.get_by_label("From", exact=True).input_value() == "2.20.0" and page.get_by_label("Product").input_value() == "hephy-workflow"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [
    "upgrade.html", WAY, WAY + f"&{MINIO}=no", "upgrade.html?product=pachyderm&from=1.6.4&to=1.8", "upgrade.html?product=hephy-workflow&from=2.18&to=2.20.2",
    "upgrade.html?product=nothing", "products/hephy-workflow/index.html?version=2.20.0", "products/hephy-workflow/index.html?version=master",
])
def test_the_pages_pass_the_accessibility_rules(browser, address, path, scheme):
    with opened(browser, address + path, color_scheme=scheme) as page:
        page.wait_for_timeout(300)
        if page.locator(".plan-steps input").count():
            page.locator(".plan-steps input").first.check()
        violations = Axe().run(page).response["violations"]
        assert violations == [], [(v["id"], v["nodes"][0]["html"][:120]) for v in violations]


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_plans_fit_narrow_screens(browser, address, width):
    for path in [WAY, "upgrade.html?product=pachyderm&from=1.6.4&to=1.8", "products/hephy-workflow/index.html?version=" + "1" * 100]:
        with opened(browser, address + path, viewport={"width": width, "height": 800}) as page:
            page.wait_for_timeout(300)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_on_paper_there_is_the_plan_and_nothing_to_click(browser, address):
    with opened(browser, address + WAY) as page:
        wait_for_status(page, "One step.")
        page.emulate_media(media="print")
        for part in [".site-header", ".planner-form", ".planner-tools", ".planner-guides"]:
            assert page.locator(part).is_hidden(), part
        assert page.locator(".plan-steps input").first.is_visible() and page.get_by_role("status").is_visible()
