"""Search reads texts and queries in the browser as it does in Swift: both are held to one table."""

import json

import pytest
from conftest import ROOT

VECTORS = json.loads((ROOT / "Tests/SearchTests/Vectors/terms.json").read_text())


@pytest.fixture(scope="module")
def page(browser):
    """An empty page with the script."""
    with browser.new_context() as window:
        page = window.new_page()
        page.add_script_tag(path=str(ROOT / "reader/text.js"))
        yield page


def differences(page, read, rows):
    """Rows whose beginning reads otherwise than their rest says."""
    found = page.evaluate(f"(inputs) => inputs.map({read})", [row[0] for row in rows])
    return [(row, now) for row, now in zip(rows, found, strict=True) if row[1:] != now]


def test_texts_give_their_terms_and_literal_forms(page):
    read = "(text) => [debriefText.terms(text).map((term) => `${term.text} ${term.form}`), debriefText.literal(text)]"
    assert len(VECTORS["texts"]) >= 150
    assert differences(page, read, VECTORS["texts"] + VECTORS["hostile"]) == []


def test_words_have_their_stems(page):
    assert differences(page, "(word) => [debriefText.stem(word)]", VECTORS["stems"]) == []


def test_queries_have_their_chunks_at_their_places(page):
    read = """(query) => [debriefText.chunks(query).map((chunk) =>
        [chunk.folded, chunk.kind, chunk.isFunctionWord, chunk.stem, query.slice(chunk.start, chunk.end)])]"""
    assert differences(page, read, VECTORS["queries"]) == []


def test_each_code_point_of_the_fold_tables_is_folded(page):
    read = "(code) => [debriefText.literal(`x${String.fromCodePoint(parseInt(code, 16))}y`).slice(1, -1)]"
    assert differences(page, read, VECTORS["folds"]) == []


def test_unpaired_surrogates_end_words(page):
    assert page.evaluate("debriefText.literal('a\\ud800b \\udc00c')") == "a b c"
    assert page.evaluate("debriefText.chunks('pod\\ud83dname').map((chunk) => chunk.folded)") == ["pod", "name"]


def test_long_hostile_queries_take_no_time(page):
    for piece in ["a-", "aB", "Ab1", "a'", "++", "1.", "2018-", "-rc", "é", "中", "aA0", "'s"]:
        taken = page.evaluate("(text) => { const start = performance.now(); debriefText.chunks(text); return performance.now() - start; }", piece * 20_000)
        assert taken < 2_000, piece


def test_what_the_script_offers_is_frozen(page):
    assert page.evaluate("Object.isFrozen(debriefText) && Object.keys(debriefText).sort().join()") == "chunks,literal,stem,terms"
