"""The origin of a number, in a real browser: for mouse, keyboard, finger, paper, without script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from projects import SMALL, built

import browser

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not browser.PROGRAM, reason="needs Chromium, which is not installed"),
]

OPEN = "document.getElementById('asal').matches(':popover-open')"
TOLD = "[...document.querySelectorAll('#asal li')].map(one => one.textContent)"
FOCUSED = "document.activeElement.id"

# In the second table: a number and the one behind it; and what Tab reaches before them.
MARKED = """
    const table = document.querySelectorAll("main .table table")[1];
    const [first, second] = table.querySelectorAll("[data-origin]");
    [first.id, second.id, table.closest(".scroll").id] = ["pertama", "kedua", "wilayah"];
"""


@pytest.fixture(scope="module")
def page(built_small: Path) -> Path:
    return built(built_small, SMALL) / "lkip.html"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[browser.Tab]:
    with browser.tab(tmp_path_factory.mktemp("browser")) as tab:
        yield tab


@pytest.fixture
def tab(shared: browser.Tab, page: Path) -> Iterator[browser.Tab]:
    shared.open(page)
    shared.ask(MARKED)
    yield shared
    assert shared.errors == []


def test_pointing_shows_and_leaving_hides(tab: browser.Tab):
    assert not tab.ask(OPEN)
    tab.point("#pertama")
    tab.until(OPEN)
    text = tab.ask("document.getElementById('pertama').textContent")
    assert tab.ask(TOLD)[0].startswith(text)
    tab.point("#asal")  # to read and to scroll it
    tab.wait(500)
    assert tab.ask(OPEN)
    tab.point("h1")
    tab.until(f"!{OPEN}")


def test_escape_hides_what_was_pointed_to(tab: browser.Tab):
    tab.point("#pertama")
    tab.until(OPEN)
    tab.press("Escape")
    tab.until(f"!{OPEN}")


def test_a_click_leads_into_it_and_escape_back(tab: browser.Tab):
    tab.click("#pertama")
    tab.until(OPEN)
    tab.point("#kedua")
    tab.wait(500)
    assert tab.ask(FOCUSED) == "asal"  # who reads it is not disturbed
    tab.press("Escape")
    tab.until(f"!{OPEN}")
    assert tab.ask(FOCUSED) == "pertama"


def test_its_button_leads_back_too(tab: browser.Tab):
    tab.click("#pertama")
    tab.click("#asal button")
    tab.until(f"!{OPEN}")
    assert tab.ask(FOCUSED) == "pertama"


def test_tab_stops_once_in_a_table_and_arrows_go_on(tab: browser.Tab):
    tab.ask("document.getElementById('wilayah').focus()")
    tab.press("Tab")
    assert (tab.ask(FOCUSED), tab.ask(OPEN)) == ("pertama", True)
    tab.press("ArrowRight")
    assert (tab.ask(FOCUSED), tab.ask(OPEN)) == ("kedua", True)
    tab.press("Tab")
    assert not tab.ask("document.activeElement.closest('#wilayah, #asal')")
    assert not tab.ask(OPEN)


def test_enter_leads_into_it_and_escape_back(tab: browser.Tab):
    tab.ask("document.getElementById('wilayah').focus()")
    tab.press("Tab")
    tab.press("Enter")
    assert tab.ask(FOCUSED) == "asal"
    tab.press("Escape")
    assert (tab.ask(FOCUSED), tab.ask(OPEN)) == ("pertama", False)


def test_what_tab_stops_at_is_a_button_and_nothing_else_is(tab: browser.Tab):
    """A formula is none: what a button holds is not told apart by who hears it."""
    stops, buttons, formulas, numbers = (
        tab.ask(f"document.querySelectorAll('[data-origin]{which}').length")
        for which in ("[tabindex]", "[role=button][aria-haspopup=dialog]", "[role=group]", "")
    )
    assert stops == buttons + formulas
    assert tab.ask("document.querySelectorAll('[role=button] math').length") == 0
    assert numbers > 8 * stops


def test_a_link_stays_a_link(tab: browser.Tab):
    """Also where it holds a number, or stands in one."""
    tab.ask("document.querySelector('main a[href^=\"#\"]').dataset.origin = '0'")
    tab.click("main a[data-origin]")
    tab.wait(500)
    assert tab.ask("location.hash.length") > 1
    assert tab.ask(FOCUSED) != "asal"


@pytest.mark.parametrize("where", ["#pertama", "rect[data-origin]", "figcaption [data-origin]"])
def test_a_finger_on_a_phone_shows_it_within_the_window(tab: browser.Tab, page: Path, where: str):
    tab.open(page, 360, 740, touch=True)
    tab.ask(MARKED)
    assert tab.ask("document.documentElement.scrollWidth") == 360
    tab.tap(where)
    tab.until(OPEN)
    box = tab.ask("(b => [b.left, b.right, b.top, b.bottom])"
                  "(document.getElementById('asal').getBoundingClientRect())")  # fmt: skip
    assert 0 <= box[0] < box[1] <= 360
    assert 0 <= box[2] < box[3] <= 740


def test_paper_has_nothing_of_it(tab: browser.Tab, tmp_path: Path):
    hint = tab.ask("document.getElementById('petunjuk').textContent")
    tab.click("#pertama")
    told = tab.ask("document.querySelector('#asal button').textContent")
    tab.printed(tmp_path / "page.pdf")
    text = "".join(one.extract_text() for one in pypdf.PdfReader(tmp_path / "page.pdf").pages)
    assert len(text) > 10_000
    assert hint[:20] not in text
    assert told not in text


def test_without_script_the_page_is_whole_and_promises_nothing(tab: browser.Tab, page: Path):
    tab.open(page, script=False)
    shown = "one => one.checkVisibility()"
    assert not tab.ask(f"['asal', 'petunjuk'].map(id => document.getElementById(id)).some({shown})")
    assert tab.ask("document.querySelectorAll('[data-origin][role]').length") == 0
