"""Numbers of a document matched with those of the trace, each at its place."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lkip.coverage import docx, pdf
from lkip.coverage.match import Found, Known, covered, found_in, known_of
from lkip.model import Line, Rule, Trace, TracePlace, TracePrint

PAGES = tuple(f"halaman {n}" for n in range(1, 6))
LINE = Line("chapters/bab.md", 3)


def strays(found: list[Found], known: list[Known]) -> list[tuple[str, str]]:
    return [(s.text, s.where) for s in covered(found, known, PAGES).strays]


def test_a_number_is_covered_at_its_place_only():
    found = [Found("94,75", 1, "…"), Found("94,75", 3, "…")]
    assert strays(found, [Known("94,75", 1, 2), Known("94,75", 1, 2)]) == [("94,75", "halaman 4")]


def test_each_print_covers_one_number():
    found = [Found("12", 0, ""), Found("12", 0, "")]
    assert strays(found, [Known("12", 0, 4)]) == [("12", "halaman 1")]


def test_a_repeated_print_covers_any_number_of_times():
    found = [Found("2031", n, "") for n in (0, 1, 1)]
    assert not strays(found, [Known("2031", 0, 1, repeated=True)])


def test_parts_of_a_number_do_not_cover_it():
    assert strays(found_in("94,75", 0), [Known("94", 0, 0), Known("75", 0, 0)])


def test_a_repeated_print_leaves_the_others_to_those_who_need_them():
    found = [Found("1", 0, ""), Found("1", 1, "")]
    known = [Known("1", 0, 0, repeated=True), Known("1", 0, 1)]
    assert not strays(found, known)


SPANS = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(sorted)


@given(st.lists(SPANS, max_size=7), st.randoms())
def test_whatever_was_printed_is_covered(spans: list[list[int]], random):
    """Every print stands somewhere in its span: then nothing is left over."""
    known = [Known("7", first, last) for first, last in spans]
    found = [Found("7", random.randint(first, last), "") for first, last in spans]
    assert not strays(found, known)


@given(st.lists(SPANS, max_size=6), st.lists(st.integers(0, 4), max_size=6))
def test_no_more_is_covered_than_there_is(spans: list[list[int]], pages: list[int]):
    known = [Known("7", first, last) for first, last in spans]
    left = strays([Found("7", page, "") for page in pages], known)
    assert len(left) >= len(pages) - len(spans)
    far = Counter(page for page in pages if not any(a <= page <= b for a, b in spans))
    assert sum(far.values()) <= len(left)


def test_a_typed_number_that_may_not_stand_covers_nothing():
    planted = TracePrint("40", "typed", LINE, LINE, "bab", "sec-a")
    assert known_of(planted, 0, 0, {}) == []


def test_a_list_prints_pages_too():
    one = TracePrint(
        "Tabel 1.2 Hasil", "number", LINE, Rule("daftar"), "bab", "sec-a", target="tbl-t",
        listed=True,
    )  # fmt: skip
    assert [k.text for k in known_of(one, 0, 0, {"tbl-t": "17"})] == ["1.2", "17"]
    assert [k.text for k in known_of(one, 0, 0, {"tbl-t": "ix"})] == ["1.2"]


PLACES = (
    TracePlace("sec-a", "heading", "A", "bab", LINE),
    TracePlace("tbl-t", "table", "T", "bab", LINE),
    TracePlace("sec-b", "heading", "B", "bab", LINE),
)


def printed(text: str, within: str, part: str = "bab") -> TracePrint:
    return TracePrint(text, "value", LINE, LINE, part, within)


TRACE = Trace(
    PLACES,
    (printed("11", "sec-a"), printed("12", "tbl-t"), printed("13", "sec-b"), printed("9", "", "")),
    {},
)


def test_a_section_of_the_pdf_ends_where_the_next_begins():
    """Whatever tables stand in it; a table ends where the next thing begins."""
    labels = ["", "i", "1", "2", "3"]
    known = pdf.known(TRACE, labels, {"sec-a": "i", "tbl-t": "1", "sec-b": "2"})
    spans = {k.text: (k.first, k.last) for k in known if not k.text.isdigit() or len(k.text) > 1}
    assert spans == {"11": (1, 3), "12": (2, 3), "13": (3, 4)}
    assert [(k.first, k.last, k.repeated) for k in known if k.text == "9"] == [(0, 4, True)]
    assert [k.first for k in known if k.text == "3"] == [4]


def test_a_place_without_a_page_is_beside_its_neighbours():
    known = pdf.known(TRACE, ["1", "2", "3"], {"sec-a": "1", "sec-b": "3"})
    assert [(k.first, k.last) for k in known if k.text == "12"] == [(0, 2)]


def test_sections_of_the_docx_are_counted_by_their_headings():
    known = docx.known(TRACE, 3, {})
    assert {k.text: (k.first, k.last) for k in known} == {
        "11": (1, 1), "12": (1, 1), "13": (2, 2), "9": (3, 3), "1": (3, 3)}  # fmt: skip
