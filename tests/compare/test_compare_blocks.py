"""Paragraphs, tables, charts and diagrams of two builds: what differs beyond their figures."""

from __future__ import annotations

import pytest
from building import Heading, Piece, Thing, build, chart, table
from msgspec import structs

from lkip.compare import Build, compare, words
from lkip.model import Box, Diagram, Line, Table
from making import made

HASIL = Heading("Hasil Tangkapan", "3.1")
TUNA, TERI = (made(f"ikan/{name}", nama=name.capitalize(), hasil=9) for name in ("tuna", "teri"))


def told(before: Build, after: Build) -> list[tuple[str, str, str, str]]:
    found = compare(before, after).blocks
    return [(one.kind, one.change, one.before, one.after) for one in found]


def details(before: Build, after: Build) -> list[tuple[str, str, str]]:
    found = [one.details for one in compare(before, after).blocks]
    assert len(found) <= 1
    return [(d.what, d.before, d.after) for of in found for d in of]


def page(*pieces: Piece) -> Build:
    return build([TUNA, TERI], hasil=[HASIL, *pieces])


# --- paragraphs --------------------------------------------------------------------------


def test_an_edited_paragraph_is_one_that_changed_and_others_are_not_told():
    old = ["Nelayan melaut setiap hari kecuali hari Jumat"]
    new = ["Nelayan melaut setiap hari kecuali hari Senin"]
    other = ["Harga solar naik"]
    assert told(page(other, old), page(other, new)) == [("paragraph", "changed", old[0], new[0])]


def test_a_paragraph_with_no_word_in_common_went_and_another_came():
    before, after = page(["Nelayan melaut"]), page(["Solar mahal"])
    assert {(change, old, new) for _, change, old, new in told(before, after)} == {
        ("removed", "Nelayan melaut", ""),
        ("added", "", "Solar mahal"),
    }


def test_a_paragraph_in_which_only_a_figure_changed_is_told_by_the_figure():
    def shown(number: int) -> Build:
        held = made("ikan/tuna", hasil=number)
        return build([held], hasil=[HASIL, ["Hasilnya", held.value("hasil"), "sekali melaut"]])

    found = compare(shown(8), shown(9))
    assert found.figures
    assert not found.blocks


def test_a_paragraph_that_prints_another_figure_of_the_same_size_is_told():
    before = page(["Hasilnya", TUNA.value("hasil")])
    after = page(["Hasilnya", TERI.value("hasil")])
    assert [one[:2] for one in told(before, after)] == [("paragraph", "changed")]


def test_lines_broken_elsewhere_are_the_same_paragraph():
    before, after = page(["Nelayan melaut"]), page(["Nelayan melaut"])
    words = after.document["blocks"][0]["c"][1][1]["c"]
    words[:] = [{"t": "Str", "c": "Nelayan"}, {"t": "SoftBreak"}, {"t": "Str", "c": "melaut"}]
    before.document["blocks"][0]["c"][1][1]["c"][:] = [
        {"t": "Str", "c": "Nelayan"},
        {"t": "Space"},
        {"t": "Str", "c": "melaut"},
    ]
    assert told(before, after) == []


def test_a_paragraph_that_is_bold_now_is_told_without_words():
    before, after = page(["Nelayan"]), page(["Nelayan"])
    words = after.document["blocks"][0]["c"][1][1]["c"]
    words[:] = [{"t": "Strong", "c": list(words)}]
    assert details(before, after) == [("layout", "", "")]


def test_a_paragraph_that_stands_elsewhere_moved_and_its_like_did_not():
    kapal, jaring = ["Kapal ditambah"], ["Jaring diganti"]
    darat = Heading("Hasil Darat", "3.2")
    before, after = page(kapal, jaring, darat), page(jaring, darat, kapal)
    (one,) = compare(before, after).blocks
    assert (one.kind, one.change, one.after) == ("paragraph", "moved", kapal[0])
    assert one.where == ("3.1 Hasil Tangkapan", "3.2 Hasil Darat")
    told = words.text(compare(before, after), ("a", "b")).splitlines()
    assert told[-2:] == [
        "      Kapal ditambah",
        "      dari 3.1 Hasil Tangkapan ke 3.2 Hasil Darat",
    ]


def test_a_part_that_came_is_told_with_all_it_holds():
    before = build([], satu=[["Nelayan"]])
    after = build([], satu=[["Nelayan"]], dua=[["Solar"]])
    assert told(before, after) == [
        ("part", "added", "", "dua"),
        ("paragraph", "added", "", "Solar"),
    ]


def test_a_part_that_stands_elsewhere_is_told():
    before = build([], satu=[["A"]], dua=[["B"]], tiga=[["C"]])
    after = build([], tiga=[["C"]], satu=[["A"]], dua=[["B"]])
    assert [one[:3] for one in told(before, after)] == [("part", "moved", "tiga")]


# --- tables ------------------------------------------------------------------------------

CATCH = [(one.fields["nama"], one.fields["hasil"]) for one in (TUNA, TERI)]


def shown(of: Table, caption: str = "Hasil", number: str = "Tabel 3.1") -> Build:
    return page(Thing(of, caption, number))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (shown(table("hasil", *CATCH)), []),
        (
            shown(table("hasil", *CATCH, head=("Ikan", "Jumlah"))),
            [("heading", "Uraian | Jumlah", "Ikan | Jumlah")],
        ),
        (shown(table("hasil", CATCH[0])), [("row", "Teri | Rp9", "")]),
        (shown(table("hasil", *reversed(CATCH))), [("order", "", "")]),
        (shown(table("hasil", *CATCH, ("Lain", "–"))), [("row", "", "Lain | –")]),
        (shown(table("hasil", *CATCH, widths=(0.7, 0.3))), [("layout", "", "")]),
        (shown(table("hasil", *CATCH), "Hasil Ikan"), [("caption", "Hasil", "Hasil Ikan")]),
        (
            shown(table("hasil", *CATCH), number="Tabel 3.2"),
            [("number", "Tabel 3.1", "Tabel 3.2")],
        ),
    ],
    ids=["same", "heading", "row gone", "order", "row come", "widths", "caption", "number"],
)
def test_what_differs_in_a_table(after: Build, expected: list[tuple[str, str, str]]):
    assert details(shown(table("hasil", *CATCH)), after) == expected


def test_a_table_names_the_file_of_its_layout():
    found = compare(shown(table("hasil", CATCH[0])), shown(table("hasil", CATCH[1]))).blocks
    assert [one.layout for one in found] == ["config/tables/hasil.yaml"]


def test_a_table_under_another_heading_moved():
    darat = Heading("Hasil Darat", "3.2")
    thing = Thing(table("hasil", *CATCH), "Hasil", "Tabel 3.1")
    assert [one[:2] for one in told(page(thing, darat), page(darat, thing))] == [("table", "moved")]


def test_a_table_under_a_heading_that_is_worded_anew_did_not_move():
    thing = Thing(table("hasil", *CATCH), "Hasil", "Tabel 3.1")
    before, after = (
        build([TUNA, TERI], hasil=[Heading(name, "3.1"), thing])
        for name in ("Hasil Laut", "Tangkapan dan Budi Daya")
    )
    assert {one[0] for one in told(before, after)} == {"heading"}


def test_a_table_under_a_heading_whose_figure_changed_did_not_move():
    """An indicator that is called otherwise now, and has its section."""
    thing = Thing(table("hasil", *CATCH), "Hasil", "Tabel 3.1")

    def named(name: str) -> Build:
        fish = made("ikan/hiu", nama=name)
        made_of = build([TUNA, TERI, fish], hasil=[[fish.fields["nama"]], thing])
        part = made_of.document["blocks"][0]["c"][1]
        attr = ["sec-hiu", [], [["number", "3.1"]]]
        part[0] = {"t": "Header", "c": [2, attr, part[0]["c"]]}
        return made_of

    assert told(named("Hiu"), named("Pari")) == []


def typed(*rows: tuple[str, ...]) -> Build:
    """A table that an author typed, as Pandoc has it."""
    attr = ["", [], []]

    def row(cells: tuple[str, ...]) -> list[object]:
        plain = [{"t": "Plain", "c": [{"t": "Str", "c": cell}]} for cell in cells]
        return [attr, [[attr, {"t": "AlignDefault"}, 1, 1, [one]] for one in plain]]

    body = [attr, 0, [], [row(one) for one in rows[1:]]]
    head, foot = [attr, [row(rows[0])]], [attr, []]
    found = page()
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in rows[0]]
    content = [attr, [None, []], columns, head, [body], foot]
    found.document["blocks"][0]["c"][1].append({"t": "Table", "c": content})
    return found


def test_a_typed_table_tells_its_rows_cell_by_cell():
    before = typed(("Ikan", "Harga"), ("Tuna", "90"), ("Teri", "40"))
    after = typed(("Ikan", "Harga"), ("Tuna", "95"), ("Teri", "40"))
    assert [one[:2] for one in told(before, after)] == [("table", "changed")]
    assert details(before, after) == [("row", "Tuna | 90", "Tuna | 95")]
    assert words.title(compare(before, after).blocks[0]) == (
        "tabel ketikan di bawah 3.1 Hasil Tangkapan"
    )


def test_a_table_keeps_its_place_when_its_heading_is_numbered_anew():
    thing = Thing(table("hasil", *CATCH), "Hasil", "Tabel 3.1")
    before = build([TUNA, TERI], hasil=[Heading("Hasil", "3.1"), thing])
    after = build([TUNA, TERI], hasil=[Heading("Hasil", "3.2"), thing])
    assert told(before, after) == []


def test_tables_that_came_and_went():
    thing = Thing(table("hasil", *CATCH), "Hasil", "Tabel 3.1")
    assert told(page(), page(thing)) == [("table", "added", "", "Tabel 3.1 Hasil")]
    assert told(page(thing), page()) == [("table", "removed", "Tabel 3.1 Hasil", "")]


# --- charts and diagrams -----------------------------------------------------------------


def test_a_chart_of_other_categories_is_told_and_one_of_other_numbers_is_not():
    def bars(number: int, *categories: str) -> Build:
        held = [made(f"ikan/{name}", hasil=number) for name in ("tuna", "teri")]
        of = chart("hasil", *(one.value("hasil") for one in held), categories=categories)
        return build(held, hasil=[Thing(of, "Hasil", "Grafik 3.1")])

    assert details(bars(9, "Tuna", "Teri"), bars(8, "Tuna", "Teri")) == []
    assert details(bars(9, "Tuna", "Teri"), bars(9, "Tuna", "Teri Nasi")) == [
        ("series", "Realisasi | Tuna | Teri", "Realisasi | Tuna | Teri Nasi")
    ]


def test_a_diagram_tells_its_boxes():
    def tree(*titles: str) -> Diagram:
        below = tuple(Box(title, title) for title in titles)
        boxes = (Box("dinas", "Dinas", below=below),)
        return Diagram("susunan", "tree", boxes, "", "", Line("config/diagrams/susunan.yaml"))

    def drawn(of: Diagram) -> Build:
        return page(Thing(of, "Susunan", "Gambar 3.1"))

    before = drawn(tree("Bidang Tangkap", "Bidang Budi Daya"))
    after = drawn(tree("Bidang Tangkap", "Bidang Budi Daya Laut"))
    assert details(before, after) == [("box", "Bidang Budi Daya", "Bidang Budi Daya Laut")]
    arrows = structs.replace(tree("A"), arrows=(("A", "dinas"),))
    assert details(drawn(tree("A")), drawn(arrows)) == [("layout", "", "")]


def test_what_the_document_says_of_itself_is_compared():
    before, after = page(), page()
    after.document["meta"]["date"]["c"] = "2032-02-28"
    assert told(before, after) == [("meta", "changed", "2032-01-31", "2032-02-28")]
