"""A value keeps its print and its origin wherever Markdown lets it stand."""

from pathlib import Path

import pytest
from joining import blocks, joined, only, values, words

from lkip import pandoc

V = "{{ indikator['a'].capaian[2031] }}"
PLACES = {
    "heading": f"## Capaian {V} {{#sec-x}}\n\nIsi.",
    "bold": f"Capaian **{V}** saja.",
    "emphasis": f"Capaian *{V}*.",
    "quotes": f'Capaian "{V}".',
    "link text": f"[{V}](http://contoh.id)",
    "list": f"- a\n- {V}",
    "nested list": f"1. a\n    - {V}",
    "quote": f"> {V}",
    "table cell": f"| A | B |\n|---|--:|\n| x | {V} |",
    "table heading": f"| A | {V} |\n|---|--:|\n| x | y |",
    "footnote": f"Teks.[^1]\n\n[^1]: Catatan {V}.",
    "definition": f"Kata\n:   {V}",
    "alone": V,
    "first in line": f"{V} tercapai.",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_value_is_printed_and_listed(tmp_path: Path, place: str):
    document, outline = joined(tmp_path, PLACES[place] + "\n")
    assert "91,25%" in words(document) or only(document, "Note")
    assert values(outline) == ["91,25%"]
    (entry,) = [e for e in outline.entries if e.kind == "value"]
    assert str(entry.item.origin) == "kinerja.xlsx › Indikator › C1"
    assert entry.place.file == "chapters/bab.md"
    assert not outline.findings


def test_printed_twice(tmp_path: Path):
    """Two prints of one value are two entries, each at its own line."""
    _, outline = joined(tmp_path, f"Awal {V}.\n\nLalu {V}.\n")
    prints = [(e.text, e.place.line) for e in outline.entries if e.kind == "value"]
    assert prints == [("91,25%", 1), ("91,25%", 3)]


def test_in_mathematics(tmp_path: Path):
    """TeX reads `%` as a comment and sets a decimal comma as punctuation: both are escaped."""
    source = "$\\frac{ {{ indikator['a'].capaian[2031] }} }{ {{ anggaran.pagu }} }$"
    document, outline = joined(tmp_path, source)
    (maths,) = only(document, "Math")
    assert maths["c"][1] == r"\frac{ 91{,}25\% }{ \text{Rp}1.500.000 }"
    assert values(outline) == ["91,25%", "Rp1.500.000"]


def test_in_a_caption(tmp_path: Path):
    document, outline = joined(tmp_path, "{{ tabel('t') }}\n")
    (div,) = blocks(document)
    assert pandoc.plain(div) == "Tabel Dinas Contoh"
    (value,) = [e for e in outline.entries if e.kind == "value"]
    assert (value.text, value.within) == ("Dinas Contoh", "tbl-t")


def test_in_an_alternative_text_and_an_address(tmp_path: Path):
    document, _ = joined(tmp_path, f"![capaian {V}](a.png) [x](http://contoh.id/{V})")
    assert pandoc.plain(only(document, "Image")[0]["c"][1]) == "capaian 91,25%"
    assert only(document, "Link")[0]["c"][2][0] == "http://contoh.id/91,25%"


@pytest.mark.parametrize(
    ("name", "printed"), [("upper", "DINAS CONTOH"), ("title", "Dinas Contoh")]
)
def test_through_a_filter_of_letters(tmp_path: Path, name: str, printed: str):
    source = f"# {{{{ instansi.nama | {name} }}}} dan {{{{ ('a ' ~ instansi.nama) | {name} }}}}"
    _, outline = joined(tmp_path, source)
    prints = [e for e in outline.entries if e.kind == "value"]
    assert [e.text for e in prints] == [printed, printed]
    assert [str(e.item.origin) for e in prints] == [f"{name}(instansi#nama)"] * 2


def test_text_of_cells_is_never_markdown(tmp_path: Path):
    """A name with an ampersand, angle brackets or stars is printed as it is."""
    document, _ = joined(tmp_path, "Indikator {{ indikator['b'].nama }}.")
    assert words(document) == "Indikator Angka B & <C>."


def test_no_token_is_left(tmp_path: Path):
    source = "\n\n".join(PLACES.values())
    document, outline = joined(tmp_path, source)
    assert not any(0xE000 <= ord(c) <= 0xF8FF for c in repr(document) + repr(outline))
