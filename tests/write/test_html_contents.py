"""Lists of contents as nested lists of links."""

import sample

from lkip.pandoc import plain
from lkip.write.html.contents import entries, listed, names


def outline(node):
    """A list as nested pairs of text and what is below."""
    return [(plain(item[0]["c"]), outline(item[1]) if len(item) > 1 else []) for item in node["c"]]


def made(name, *parts):
    given = [sample.part(kind, kind, sample.parse(text)) for kind, text in parts]
    (node,) = listed(name, entries(given), list)
    return node


def test_headings_stand_below_those_above_them():
    text = "# A {#a number=I}\n\n## B {#b}\n\n### C {#c}\n\n#### D {#d}\n\n## E {#e}\n\n# F {#f}\n"
    assert outline(made("contents", ("main", text))) == [
        ("I A", [("B", [("C", [])]), ("E", [])]),
        ("F", []),
    ]


def test_a_level_that_is_left_out_loses_nothing():
    assert outline(made("contents", ("main", "# A {#a}\n\n### C {#c}\n\n# D {#d}\n"))) == [
        ("A", [("C", [])]),
        ("D", []),
    ]


def test_cover_and_lists_are_in_no_list():
    parts = (("cover", "# LKIP {#a}\n"), ("lists", "# Daftar {#b}\n"), ("front", "# Kata {#c}\n"))
    assert outline(made("contents", *parts)) == [("Kata", [])]


def test_appendices_and_pictures_have_lists_of_their_own():
    text = (
        '# Sub {#l number="Lampiran 1"}\n\n::: {#fig-a .diagram number="L.1" label="Gambar"}\nG\n'
        ':::\n\n::: {#tbl-a .table number="" label=""}\nT\n:::\n'
    )
    assert outline(made("appendices", ("appendix", text))) == [("Lampiran 1 Sub", [])]
    assert outline(made("figures", ("appendix", text))) == [("Gambar L.1 G", [])]
    assert plain(made("tables", ("appendix", text))) == "–"


def test_tables_without_caption_have_different_names():
    blocks = sample.parse(
        "# A {#a number=I}\n\n::: {#t1 .table}\n:::\n\n::: {#t2 .table}\n:::\n\n"
        "# B {#b}\n\n::: {#t3 .table}\n:::\n\n::: {#t4 .table number=1}\n:::\n"
    )
    assert names([sample.part("x", "main", blocks)]) == {
        "t1": "Tabel pada I A",
        "t2": "Tabel pada I A (2)",
        "t3": "Tabel pada B",
    }
