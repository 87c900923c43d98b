"""Numbers, anchors and references."""

from pathlib import Path

from joining import found, joined, joined_parts, numbers, only, words

BOOK = {
    "depan": "# Kata Pengantar\n\n## Tanpa nomor\n\nIsi.\n",
    "satu": (
        "# Pendahuluan {#sec-satu}\n\n## Latar\n\n### Rinci\n\nIsi.\n\n### Rinci\n\nIsi.\n\n"
        "## Isu\n\nIsi.\n"
    ),
    "dua": (
        "# Kinerja\n\n{{ tabel('t') }}\n\n## Isu {#sec-isu}\n\n{{ grafik('g', indikator['a']) }}\n"
    ),
    "lampiran": "# Rincian {#sec-lampiran}\n\n## Bagian\n\nIsi.\n",
}
KINDS = {"depan": "front", "lampiran": "appendix"}


def test_headings_tables_and_charts_count_by_chapter(tmp_path: Path):
    _, outline = joined_parts(tmp_path, BOOK, KINDS)
    assert numbers(outline) == [
        "Kata Pengantar",
        "Tanpa nomor",
        "BAB I Pendahuluan",
        "1.1 Latar",
        "1.1.1 Rinci",
        "1.1.2 Rinci",
        "1.2 Isu",
        "BAB II Kinerja",
        "Tabel\N{NO-BREAK SPACE}2.1 Tabel Dinas Contoh",
        "2.1 Isu",
        "Grafik\N{NO-BREAK SPACE}2.1 Grafik Angka A",
        "Lampiran 1 Rincian",
        "Bagian",
    ]
    assert not outline.findings


def test_every_anchor_is_its_own(tmp_path: Path):
    """Two headings of one title, in one chapter or in two, have two anchors."""
    _, outline = joined_parts(tmp_path, BOOK, KINDS)
    anchors = [e.id for e in outline.entries if e.kind in ("heading", "table", "chart")]
    assert len(anchors) == len(set(anchors))
    assert "sec-rinci-2" in anchors


def test_tables_of_appendices_count_through_all_of_them(tmp_path: Path):
    parts = {"a": "# A\n\n{{ tabel('t') }}\n", "b": "# B\n\n{{ grafik('g', indikator['a']) }}\n"}
    _, outline = joined_parts(tmp_path, parts, {"a": "appendix", "b": "appendix"})
    assert [n.partition(" ")[0] for n in numbers(outline)] == [
        "Lampiran",
        "Tabel\N{NO-BREAK SPACE}L.1",
        "Lampiran",
        "Grafik\N{NO-BREAK SPACE}L.1",
    ]


def test_references_forward_and_across_chapters(tmp_path: Path):
    parts = dict(BOOK)
    parts["satu"] += "\nLihat @tbl-t, @fig-g-a, @sec-isu, @sec-satu, dan @sec-lampiran.\n"
    document, outline = joined_parts(tmp_path, parts, KINDS)
    assert (
        words(document, 1)
        .replace("\N{NO-BREAK SPACE}", "_")
        .endswith("Lihat Tabel_2.1, Grafik_2.1, Subbab_2.1, Bab_I, dan Lampiran_1.")
    )
    links = [link for link in only(document, "Link") if "ref" in link["c"][0][1]]
    assert [link["c"][2][0] for link in links][:2] == ["#tbl-t", "#fig-g-a"]
    assert not outline.findings


def test_an_unknown_reference(tmp_path: Path):
    """It is found at the line of its sentence, and the document is made all the same."""
    document, outline = joined(tmp_path, "{{ tabel('t') }}\n\nAwal.\nLihat @tbl-tt di sini.\n")
    assert found(outline) == [
        ("chapters/bab.md:4", "unknown-reference", "rujukan @tbl-tt tidak ada")
    ]
    assert outline.findings[0].remedy == "Mungkin maksudnya @tbl-t."
    assert "Lihat [@tbl-tt?] di sini." in words(document)


def test_a_reference_in_an_included_file_inside_a_loop(tmp_path: Path):
    (tmp_path / "chapters" / "bagian").mkdir(parents=True)
    (tmp_path / "chapters" / "bagian" / "satu.md").write_text("Baris.\n\nLihat @sec-tiada.\n")
    source = "{% for i in indikator %}\n{% include 'bagian/satu.md' %}\n\n{% endfor %}\n"
    _, outline = joined(tmp_path, source)
    assert {place for place, _, _ in found(outline)} == {"chapters/bagian/satu.md:3"}


def test_a_table_printed_twice(tmp_path: Path):
    _, outline = joined(tmp_path, "{{ tabel('t') }}\n\n{{ tabel('t') }}\n")
    ((place, rule, message),) = found(outline)
    assert (place, rule) == ("chapters/bab.md:3", "double-anchor")
    assert message == "nama rujukan 'tbl-t' dipakai dua kali"
    assert [e.id for e in outline.entries if e.kind == "table"] == ["tbl-t", "tbl-t-2"]
