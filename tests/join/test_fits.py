"""What does not fit its place on paper is found where the chapter asks for it."""

from pathlib import Path

import pytest
from joining import found, joined, joined_parts

from lkip.join.fits import long_captions
from lkip.model import Line, OutlineEntry, Table, TableCell, TableColumn, TableRow

MONEY = "1.234.567.890.000"


def table(columns: int, text: str = MONEY) -> Table:
    """One heading over all columns, one row."""
    return Table(
        "t",
        tuple(TableColumn(1 / columns, "right") for _ in range(columns)),
        ((TableCell("Belanja menurut Kabupaten dan Kota", colspan=columns),),),
        (TableRow(tuple(TableCell(text) for _ in range(columns))),),
        "Belanja",
        "",
        Line("config/tables/t.yaml"),
    )


def told(folder: Path, markdown: str, made: Table) -> list[tuple[str, str]]:
    """Place and rule of each finding."""
    _, outline = joined_parts(folder, {"bab": markdown}, table=made)
    return [(place, rule) for place, rule, _ in found(outline)]


UPRIGHT = "Awal.\n\n{{ tabel('t') }}\n"
TURNED = "Awal.\n\n::: lanskap\n\n{{ tabel('t') }}\n\n:::\n"


@pytest.mark.parametrize(
    ("columns", "text", "markdown", "rules"),
    [
        (6, MONEY, UPRIGHT, []),
        (10, MONEY, UPRIGHT, [("chapters/bab.md:3", "wide-table")]),
        (10, MONEY, TURNED, []),
        (16, MONEY, TURNED, [("chapters/bab.md:5", "wide-table")]),
        # Words are hyphenated, and a formula or an address may break anywhere.
        (10, "pertanggungjawaban", UPRIGHT, []),
    ],
)
def test_a_table_too_wide_for_its_page(
    tmp_path: Path, columns: int, text: str, markdown: str, rules: list[tuple[str, str]]
):
    assert told(tmp_path, markdown, table(columns, text)) == rules


def test_the_finding_says_how_wide_and_what_to_do(tmp_path: Path):
    _, outline = joined_parts(tmp_path, {"bab": UPRIGHT}, table=table(10))
    (one,) = outline.findings
    assert one.message == (
        "tabel ini memerlukan sekitar 25 cm, sedangkan halamannya 16 cm; "
        "hurufnya menjadi sangat kecil"
    )
    assert one.remedy == "Cetak pada halaman melintang (::: lanskap), atau kurangi kolomnya."


def test_a_typed_table_too_wide(tmp_path: Path):
    row = "|" + f" {MONEY} |" * 10
    markdown = f"Awal.\n\n{row}\n|{'--|' * 10}\n{row}\n"
    document, outline = joined(tmp_path, markdown)
    assert [(place, rule) for place, rule, _ in found(outline)] == [
        ("chapters/bab.md:3", "wide-table")
    ]
    assert "'line'" not in repr(document)


def entry(kind: str, text: str) -> OutlineEntry:
    return OutlineEntry(kind, text, "bab", Line("chapters/bab.md", 7), number="Tabel 3.2")  # type: ignore[arg-type]


def test_a_caption_too_long_for_two_lines_of_its_list():
    long = "Belanja menurut kecamatan dan kelurahan " * 4
    (one,) = long_captions(
        [entry("table", long), entry("heading", long), entry("chart", "Belanja")]
    )
    assert [str(place) for place in one.places] == ["chapters/bab.md:7"]
    assert one.message == "keterangan Tabel 3.2 160 huruf, lebih dari dua baris daftar"
