"""Numbers, references and lists as Word's fields."""

import pytest
import sample
from docx_tools import W, fields, of_markdown, paragraphs, part, sample_docx, text
from lxml import etree

from lkip.write.docx.targets import reference, roman, targets

CHAPTERS = """
::: {{#{0} .part kind=main landscape=false lists=""}}

# Judul {{#sec-{0} number="BAB {1}"}}

## Sub {{#sec-sub-{0} number="{2}.1"}}

{3}

:::
"""


def item(anchor, number, label="Tabel"):
    kind = {"Tabel": "table", "Grafik": "chart", "Gambar": "figure"}[label]
    return f'::: {{#{anchor} .{kind} table="x" number="{number}" label="{label}"}}\nJudul\n:::\n\n'


def of(*chapters):
    """Targets of chapters, each given by its items."""
    text = "".join(
        CHAPTERS.format(f"bab-{n}", roman(n), n, "".join(items))
        for n, items in enumerate(chapters, 1)
    )
    return targets(sample.parse(text.replace("::: {#bab", ":::::: {#bab")))


def test_the_sequence_starts_anew_with_every_chapter():
    found = of([item("tbl-a", "1.1"), item("tbl-b", "1.2")], [], [item("tbl-c", "3.1")])
    resets = {anchor: t.counted.reset for anchor, t in found.items() if t.kind == "table"}
    assert resets == {"tbl-a": 1, "tbl-b": None, "tbl-c": 1}
    assert [t.counted.chapter for t in found.values() if t.kind == "table"] == ["1", "1", "3"]


def test_tables_and_charts_count_apart():
    found = of([item("tbl-a", "1.1"), item("fig-a", "1.1", "Grafik"), item("tbl-b", "1.2")])
    assert found["tbl-b"].counted.reset is None
    assert found["fig-a"].counted.sequence == "Grafik"


def test_chapters_are_roman_by_a_sequence_that_needs_no_help():
    found = of([], [], [])
    assert [found[f"sec-bab-{n}"].counted.shown for n in (1, 2, 3)] == ["I", "II", "III"]
    assert {found[f"sec-bab-{n}"].counted.reset for n in (1, 2, 3)} == {None}


@pytest.mark.parametrize(
    ("anchor", "words", "instruction", "result"),
    [
        ("tbl-a", "Tabel\u00a01.1", r"REF _tbl_a \h \* MERGEFORMAT", "1.1"),
        ("sec-bab-1", "BAB I", r"REF _sec_bab_1_nomor \h", "BAB I"),
        ("sec-bab-1", "Bab I", r"REF _sec_bab_1_angka \h", "I"),
        ("sec-sub-bab-1", "Subbab 1.1", r"REF _sec_sub_bab_1 \r \h", "1.1"),
    ],
)
def test_a_reference_is_a_field_with_the_same_text(anchor, words, instruction, result):
    made = reference(words, of([item("tbl-a", "1.1")])[anchor])
    node = etree.fromstring(f'<x xmlns:w="{W["w"]}">{made}</x>')
    assert fields(node) == [(instruction, result)]
    assert text(node) == words


@pytest.mark.parametrize(("anchor", "words"), [("tbl-a", "tabel di atas"), ("sec-bab-1", "awal")])
def test_other_words_are_no_field_that_word_would_overwrite(anchor, words):
    assert reference(words, of([item("tbl-a", "1.1")])[anchor]) == ""


def test_a_reference_in_other_words_is_a_link():
    data = of_markdown(
        "# J {#sec-a number='BAB I'}\n\nLihat [bab ini](#sec-a){.ref}, [itu](#sec-nihil){.ref}.\n"
    )
    [link] = part(data).xpath("//w:hyperlink", namespaces=W)
    assert (link.get(f"{{{W['w']}}}anchor"), text(link)) == ("_sec_a", "bab ini")


def test_captions_say_the_numbers_that_join_gave():
    root = part(sample_docx())
    captions = [text(p) for p in paragraphs(root, "Caption") + paragraphs(root, "KeteranganGambar")]
    assert [caption.split("\u2002")[0].replace("\u00a0", " ") for caption in captions] == [
        *("Tabel 1.1", "Tabel 2.1", "Tabel 2.2"),
        *("Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "Tabel 4.1", "Tabel L.1", "Tabel L.2"),
        *("Gambar 1.1", "Grafik 2.1", "Grafik 2.2"),
        *("Gambar 3.1", "Gambar 3.2", "Gambar 3.3", "Gambar 3.4"),
    ]


def test_a_caption_counts_by_fields():
    root = part(sample_docx())
    found = [fields(p) for p in paragraphs(root, "Caption")]
    assert [*found[:3], *found[-2:]] == [
        [(r"SEQ Bab \c \* ARABIC", "1"), (r"SEQ Tabel \* ARABIC \r 1", "1")],
        [(r"SEQ Bab \c \* ARABIC", "2"), (r"SEQ Tabel \* ARABIC \r 1", "1")],
        [(r"SEQ Bab \c \* ARABIC", "2"), (r"SEQ Tabel \* ARABIC", "2")],
        [(r"SEQ Tabel \* ARABIC \r 1", "1")],
        [(r"SEQ Tabel \* ARABIC", "2")],
    ]


def test_every_field_leads_to_a_bookmark_and_no_bookmark_is_there_twice():
    root = part(sample_docx())
    marks = root.xpath("//w:bookmarkStart/@w:name", namespaces=W)
    ids = root.xpath("//w:bookmarkStart/@w:id", namespaces=W)
    assert len(set(marks)) == len(marks)
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == sorted(root.xpath("//w:bookmarkEnd/@w:id", namespaces=W))
    wanted = {i.split()[1] for i, _ in fields(root) if i.startswith(("REF", "PAGEREF"))}
    wanted |= set(root.xpath("//w:hyperlink/@w:anchor", namespaces=W))
    assert wanted <= set(marks)


def test_headings_show_the_chapters_number_by_a_field():
    root = part(sample_docx())
    assert [(text(p), fields(p)) for p in paragraphs(root, "Heading1")] == [
        ("BAB I Pendahuluan", [(r"SEQ Bab \* ROMAN", "I")]),
        ("BAB II Akuntabilitas Kinerja", [(r"SEQ Bab \* ROMAN", "II")]),
        ("BAB III Organisasi dan Perjanjian", [(r"SEQ Bab \* ROMAN", "III")]),
        ("BAB IV Bentuk yang Ditetapkan", [(r"SEQ Bab \* ROMAN", "IV")]),
    ]
    appendix, *_ = paragraphs(root, "JudulLampiran")
    assert text(appendix) == "Lampiran 1 Rencana Aksi Triwulanan"
    assert fields(appendix) == [(r"SEQ Lampiran \* ARABIC", "1")]


def test_front_headings_and_those_without_a_number_are_not_counted():
    root = part(sample_docx())
    assert "Kata Pengantar" in [text(p) for p in paragraphs(root, "JudulDepan")]
    [loose] = paragraphs(
        part(of_markdown("# J {#sec-a number='BAB I'}\n\n## Lepas {#sec-b}\n")),
        "SubjudulTanpaNomor",
    )
    assert text(loose) == "Lepas"
