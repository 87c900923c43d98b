"""Chapters of a draft: what is not there yet says so, and does not stop the report."""

from pathlib import Path

import pytest
from filling import RECORDS, filled, found, printed, text

from lkip.model import ImageBlock, Record, record
from lkip.values.absence import WORDS

GAPS = {
    "a name that nobody knows": ("{{ tak_ada.pagu }}", "unknown-name"),
    "a field that the record does not have": ("{{ instansi.motto }}", "unknown-name"),
    "a filter on nothing": ("{{ tak_ada | terbilang }}", "unknown-name"),
    "a date of nothing": ("{{ tak_ada.hari | tanggal }}", "unknown-name"),
    "a section nobody has written": ('{{ narasi(indikator["a"], "penyebab") }}', "narasi-missing"),
    "a section about nothing": ('{{ narasi(indikator["z"], "penyebab") }}', "unknown-name"),
    "a table of nothing": ('{{ tabel("t2") }}', "unknown-tabel"),
    "a diagram of nothing": ('{{ bagan("b") }}', "unknown-bagan"),
    "a chart of nothing": ('{{ grafik("x") }}', "unknown-grafik"),
    "a chart without data": ('{{ grafik("g", indikator["b"]) }}', "chart-without-data"),
    "an official who is not in the sheet": ('{{ tanda_tangan("sekretaris") }}', "unknown-pejabat"),
    "an include that is not written": ("{% include 'bagian/x.md' %}", "missing-chapter"),
}


@pytest.mark.parametrize("chapter", [c for c, _ in GAPS.values()], ids=GAPS)
def test_every_gap_says_so(tmp_path: Path, chapter: str):
    chapters = filled(tmp_path, {"bab.md": f"{chapter}\n"}, draft=True)
    assert printed(chapters).strip() == WORDS


@pytest.mark.parametrize(("chapter", "rule"), GAPS.values(), ids=GAPS)
def test_every_gap_is_found_at_its_line_and_stops_nothing(tmp_path: Path, chapter: str, rule: str):
    chapters = filled(tmp_path, {"bab.md": f"\n{chapter}\n"}, draft=True)
    assert (rule, "chapters/bab.md:2") in {(f.rule, str(f.places[0])) for f in chapters.findings}
    assert {f.severity for f in chapters.findings} <= {"warning", "note"}


@pytest.mark.parametrize("chapter", [c for c, _ in GAPS.values()], ids=GAPS)
def test_in_a_final_report_no_gap_says_anything(tmp_path: Path, chapter: str):
    chapters = filled(tmp_path, {"bab.md": f"{chapter}\n"})
    assert printed(chapters).strip() == ""
    assert chapters.findings


def test_a_whole_chapter_may_be_missing(tmp_path: Path):
    chapters = filled(tmp_path, {"b.md": "Ada."}, "a", "b", draft=True)
    assert [printed(chapters, n) for n in (0, 1)] == [WORDS, "Ada."]


def test_what_is_wrong_stops_a_draft_too(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "{{ tahun | tak_ada }}"}, draft=True)
    assert [f.severity for f in chapters.findings] == ["error"]


# --- values ----------------------------------------------------------------------------------


def test_missing_numbers_and_what_follows_from_them(tmp_path: Path):
    chapter = (
        '{% set c = indikator["b"].capaian %}'
        '{{ c[2031] }} {{ c[2031] | kelas("capaian") }} {{ c[2031] | angka }} '
        "{{ c[2031] | terbilang }} {{ c | selisih(2030, 2031) }} {{ c | arah(2030, 2031) }}"
    )
    chapters = filled(tmp_path, {"bab.md": chapter}, draft=True)
    assert printed(chapters) == " ".join([WORDS] * 6)


def test_the_cells_are_named_once_with_every_line_that_prints_them(tmp_path: Path):
    chapter = (
        '{{ indikator["b"].capaian[2031] }}\n\n'
        '{{ indikator["b"].capaian[2031] | kelas("capaian") }}\n'
    )
    chapters = filled(tmp_path, {"bab.md": chapter}, draft=True)
    (finding,) = chapters.findings
    assert [str(place) for place in finding.places] == [
        *("kinerja.xlsx › Indikator › B1", "chapters/bab.md:1", "chapters/bab.md:3")
    ]
    assert (finding.severity, finding.rule) == ("warning", "awaited-cell")
    assert finding.remedy


def test_a_condition_decides_as_ever(tmp_path: Path):
    """An author's guard is for the final report too: it still hides its sentence."""
    chapter = '{% if indikator["b"].capaian[2031] %}Ada.{% else %}Kosong.{% endif %}'
    assert printed(filled(tmp_path, {"bab.md": chapter}, draft=True)) == "Kosong."


@pytest.mark.parametrize("sign", ["<", "<=", ">", ">="])
@pytest.mark.parametrize("other", ["70", 'indikator["a"].capaian[2031]', "tak_ada.x"])
def test_nothing_is_more_or_less_than_what_is_not_there_yet(tmp_path: Path, sign: str, other: str):
    chapter = (
        f'{{% if indikator["b"].capaian[2031] {sign} {other} %}}ya{{% else %}}tidak{{% endif %}}'
    )
    chapters = filled(tmp_path, {"bab.md": chapter}, draft=True)
    assert printed(chapters) == "tidak"
    assert "error" not in {f.severity for f in chapters.findings}


def test_a_year_without_a_column_is_told_as_in_a_final_report(tmp_path: Path):
    chapter = {"bab.md": '{{ indikator["a"].capaian[1999] }}'}
    one, other = filled(tmp_path, chapter), filled(tmp_path, chapter, draft=True)
    assert (printed(one), one.findings) == (printed(other), other.findings)
    assert found(other)[0][1] == "value-missing"


# --- dates, pictures, signatures ---------------------------------------------------------------


def test_a_picture_keeps_its_number_and_caption(tmp_path: Path):
    chapter = '{{ gambar("kantor.png", "Kantor Dinas", "Gedung") }}'
    chapters = filled(tmp_path, {"bab.md": chapter}, draft=True)
    (block,) = chapters.blocks
    assert isinstance(block, ImageBlock)
    assert (block.file, block.caption, block.alt) == ("", "Kantor Dinas", "Gedung")
    assert [(f.severity, f.rule) for f in chapters.findings] == [("warning", "picture")]


def test_a_scan(tmp_path: Path):
    row = record("pindaian/1", {"nama": text("Piagam"), "berkas": text("p.pdf", "C3")})
    chapter = "{% for p in pindaian %}{{ pindaian_halaman(p) }}{% endfor %}"
    chapters = filled(tmp_path, {"bab.md": chapter}, more=[row], draft=True)
    assert printed(chapters) == WORDS
    (finding,) = chapters.findings
    assert (finding.severity, str(finding.places[0])) == ("warning", "profil.xlsx › Lembar › C3")


def undated() -> Record:
    (agency,) = (r for r in RECORDS if r.key == "instansi")
    return record("instansi", {**agency.fields, "tanggal": text("", "B7")})


def test_a_report_without_a_date_has_the_last_day_of_its_year(tmp_path: Path):
    chapter = '{{ instansi.tanggal | tanggal }}\n\n{{ tanda_tangan("kepala") }}'
    chapters = filled(tmp_path, {"bab.md": chapter}, more=[undated()], draft=True)
    assert chapters.meta.date == "2031-12-31"
    assert printed(chapters).startswith(WORDS)
    assert "Kota Contoh, belum tersedia" in {one.text for one in chapters.printed}
    assert chapters.findings == ()


def test_the_document_knows_that_it_is_a_draft(tmp_path: Path):
    assert filled(tmp_path, {"bab.md": "x"}, draft=True).meta.draft
    assert not filled(tmp_path, {"bab.md": "x"}).meta.draft


@pytest.mark.parametrize(
    ("block", "cell"),
    [('tabel("kosong")', "D4"), ('grafik("kosong")', "F9")],
    ids=["table", "chart"],
)
def test_a_table_or_chart_waits_for_the_cells_of_its_gaps(tmp_path: Path, block: str, cell: str):
    """It is printed, its gaps and all; a final report says nothing of them."""
    chapters = filled(tmp_path, {"bab.md": f"\n{{{{ {block} }}}}"}, draft=True)
    (finding,) = chapters.findings
    assert [str(place) for place in finding.places] == [
        *(f"kinerja.xlsx › Indikator › {cell}", "chapters/bab.md:2")
    ]
    assert len(chapters.blocks) == 1
    assert filled(tmp_path, {"bab.md": f"{{{{ {block} }}}}"}).findings == ()
