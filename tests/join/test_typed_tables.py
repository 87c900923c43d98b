"""Tables that an author typed and broke: found at their line, and printed as far as they go."""

from pathlib import Path

import pytest
from joining import blocks, found, joined, only

GOOD = [
    "| Jenis | Jumlah |\n|:--|--:|\n| kapal | 12 |\n",
    "Jenis | Jumlah\n--|--\nkapal | 12\n",
    "| A | B |\n|--|--|\n| `a|b` | a\\|b |\n| $|x|$ | |\n",
    "| Nama : ADI\n| Jabatan : Kepala\n",
    "| Nama | di tengah\n| Jabatan : Kepala\n",
    "```\n| A | B |\n| 1 | 2 | 3 |\n```\n",
    "Satu\n\n---\n\nDua\n",
    "- butir\n\n-----\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_no_broken_table(tmp_path: Path, text: str):
    _, outline = joined(tmp_path, f"Awal.\n\n{text}\nAkhir.\n")
    assert found(outline) == []


def told(folder: Path, text: str) -> list[tuple[int, str]]:
    """Line and message of each finding; the table begins in line 3."""
    _, outline = joined(folder, f"Awal.\n\n{text}\nAkhir.\n")
    assert {rule for _, rule, _ in found(outline)} == {"broken-table"}
    return [(int(place.rpartition(":")[2]), words) for place, _, words in found(outline)]


def test_rows_with_a_cell_too_many_or_too_few(tmp_path: Path):
    """Pandoc drops the one without a word, and leaves the other's last cell empty."""
    rows = "| A | B |\n|--|--|\n| 1 | 2 | 3 |\n| 1 | 2 |\n| 1 |\n"
    assert told(tmp_path, rows) == [
        (5, "baris tabel ini 3 sel, sedangkan kepalanya 2"),
        (7, "baris tabel ini 1 sel, sedangkan kepalanya 2"),
    ]
    document, _ = joined(tmp_path, rows)
    assert len(only(blocks(document), "Table")) == 1


def test_a_table_without_the_ruler_below_its_heading(tmp_path: Path):
    message = "tabel tanpa baris |---|---| di bawah kepalanya"
    assert told(tmp_path, "| A | B |\n| 1 | 2 |\n") == [(3, message)]


def test_a_table_right_below_a_sentence(tmp_path: Path):
    """It is text to Pandoc."""
    [(line, message)] = told(tmp_path, "Rinciannya:\n| A | B |\n|--|--|\n| 1 | 2 |\n")
    assert line == 4
    assert message.startswith("tabel menempel pada kalimat di atasnya")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+---+---+\n", 4),
        ("Jenis   Jumlah\n-----   ------\nkapal   12\n", 3),
    ],
)
def test_tables_of_other_dialects(tmp_path: Path, text: str, line: int):
    assert told(tmp_path, text) == [(line, "tabel dengan garis seperti ini tidak dikenal")]


def test_a_row_made_in_a_loop_is_told_once(tmp_path: Path):
    rows = "| A | B |\n|--|--|\n{% for i in indikator %}\n| {{ i.nama }} |\n{% endfor %}\n"
    assert [line for line, _ in told(tmp_path, rows)] == [6]
