"""Running text: each paragraph as it is printed, where it was written, and what stands in it."""

from pathlib import Path

from joining import passages

V = "{{ indikator['a'].capaian[2031] }}"


def read(folder: Path, markdown: str) -> list[tuple[str, list[str]]]:
    """The text of each passage, and the words of its spans."""
    found, outline = passages(folder, markdown.replace("VAL", V))
    for passage in found.passages:
        for span in passage.spans:
            assert passage.text[span.start : span.end] == outline.entries[span.entry].text
    return [(p.text, [p.text[s.start : s.end] for s in p.spans]) for p in found.passages]


def test_values_references_and_typed_numbers_in_the_order_of_the_text(tmp_path: Path):
    markdown = "# Judul {#sec-j}\n\nPada 3 Mei ada **VAL** (lihat @sec-j, *tiga*).\n"
    assert read(tmp_path, markdown) == [
        (
            "Pada 3 Mei ada 91,25% (lihat Bab\u00a0I, tiga).",
            ["3", "91,25%", "Bab\u00a0I", "tiga"],
        )
    ]


def test_each_line_knows_where_it_was_written(tmp_path: Path):
    found, _ = passages(tmp_path, f"Awal.\n\nBaris satu {V} dan\nbaris dua.\n")
    second = found.passages[1]
    assert [str(second.place(second.text.index(word))) for word in ("Baris", "dan", "dua")] == [
        "chapters/bab.md:3",
        "chapters/bab.md:3",
        "chapters/bab.md:4",
    ]


def test_list_items_and_cells_are_passages(tmp_path: Path):
    markdown = "- butir a\n- butir b VAL\n\n| x | y |\n|---|---|\n| p | q |\n"
    texts = [text for text, _ in read(tmp_path, markdown)]
    assert texts == ["butir a", "butir b 91,25%", "x", "y", "p", "q"]


def test_a_cell_of_a_typed_table_names_its_table_row_and_column(tmp_path: Path):
    """The head is row 0, and an empty cell is no passage."""
    table = "| x | y |\n|---|---|\n| p |   |\n| r | s |\n"
    found, _ = passages(tmp_path, f"Teks.\n\n{table}\nLagi.\n\n{table}")
    assert [(p.text, p.table, p.row, p.column) for p in found.passages] == [
        ("Teks.", 0, 0, 0),
        ("x", 1, 0, 1),
        ("y", 1, 0, 2),
        ("p", 1, 1, 1),
        ("r", 1, 2, 1),
        ("s", 1, 2, 2),
        ("Lagi.", 0, 0, 0),
        *[
            (text, 2, row, column)
            for text, row, column in (
                ("x", 0, 1),
                ("y", 0, 2),
                ("p", 1, 1),
                ("r", 2, 1),
                ("s", 2, 2),
            )
        ],
    ]


def test_a_passage_names_its_list_and_item(tmp_path: Path):
    markdown = "Dua:\n\n1.  a\n1.  b\n    -   c\n    -   d\n\n    lagi b\n\nTutup.\n\n-   e\n"
    found, _ = passages(tmp_path, markdown)
    assert [(p.text, p.list, p.item) for p in found.passages] == [
        ("Dua:", 0, 0),
        ("a", 1, 1),
        ("b", 1, 2),
        ("c", 2, 1),
        ("d", 2, 2),
        ("lagi b", 1, 2),
        ("Tutup.", 0, 0),
        ("e", 3, 1),
    ]


def test_a_footnote_is_a_passage_before_its_paragraph(tmp_path: Path):
    found = read(tmp_path, "Ada VAL[^c] orang, VAL.\n\n[^c]: Per VAL.\n")
    assert found == [
        ("Per 91,25%.", ["91,25%"]),
        ("Ada 91,25%  orang, 91,25%.", ["91,25%", "91,25%"]),
    ]


def test_a_passage_names_its_heading_and_part(tmp_path: Path):
    found, _ = passages(tmp_path, "# Satu {#sec-s}\n\nIsi.\n\n{{ tabel('t') }}\n")
    (passage,) = found.passages
    assert (passage.part, passage.within) == ("bab", "sec-s")
