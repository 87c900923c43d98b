"""A small AST in, the typst text out that Pandoc makes of it."""

import json

import pytest
import sample

from lkip import pandoc
from lkip.write.pdf.ast import transformed
from lkip.write.pdf.context import Shown
from lkip.write.pictures import Scan


def typst(markdown, kind="main", *, landscape=False):
    """The body of one part, without the call around it."""
    blocks = sample.parse(markdown)
    document = sample.pandoc_document([sample.part("p", kind, blocks, landscape=landscape)])
    return written(document)


def written(document, pictures=None, scans=None):
    blocks = transformed(document, pictures or {}, scans or {}, (22.3, 14.6))
    ast = json.dumps({**document, "meta": {}, "blocks": blocks}).encode()
    return pandoc.run(["-f", "json", "-t", "typst-smart", "--wrap=none"], ast).decode()


def test_a_heading_brings_its_number_and_anchor():
    made = typst('# Hasil *Kerja* {#sec-hasil number="BAB III"}\n')
    assert '#lkip.section(1, "BAB III", "sec-hasil", listed: true)[Hasil #emph[Kerja]]' in made


def test_levels_of_headings_have_no_gap():
    made = typst("# A {#a}\n\n### B {#b}\n")
    assert '#lkip.section(2, "", "b", listed: true)[B]' in made


def test_a_heading_without_text_and_a_chart_without_description_break_nothing():
    assert '"b", listed: true)[□]' in typst("# A {#a}\n\n## {#b}\n")
    made = typst('::: {#f .chart figure="a" number="3.1" label="Grafik" alt=""}\nJudul\n:::')
    assert '"f", "Judul")[Judul]' in made


def test_a_table_is_a_call_with_caption_and_note():
    made = typst(
        '::: {#tbl-a .table table="a/b" number="3.2" label="Tabel"}\nSatu **dua**\n\nSumber\n:::'
    )
    assert '#lkip.data-table("a/b", "3.2", "Tabel", "tbl-a")[Satu #strong[dua]][Sumber]' in made


def test_a_table_without_a_note_has_none():
    made = typst('::: {#tbl-a .table table="a" number="3.2" label="Tabel"}\nSatu\n:::')
    assert '#lkip.data-table("a", "3.2", "Tabel", "tbl-a")[Satu]\n' in made


def test_a_chart_brings_its_alternative_text():
    made = typst(
        '::: {#fig-a .chart figure="a" number="3.1" label="Grafik" alt="Naik 5%"}\nSatu\n:::'
    )
    assert '#lkip.chart("a", "3.1", "Grafik", "fig-a", "Naik 5%")[Satu]' in made


def test_pictures_are_those_beside_the_template():
    blocks = sample.parse(
        '::: {#fig-a .figure file="peta.png" number="2.1" label="Gambar" alt="Peta"}\nJudul\n:::\n'
        "\nLihat ![ikon](ikon.svg){width=1.5cm} ini.\n"
    )
    names = {"peta.png": "pictures/1.png", "ikon.svg": "pictures/2.svg"}
    made = written(sample.pandoc_document([sample.part("p", "main", blocks)]), names)
    assert '#lkip.picture("pictures/1.png", "2.1", "Gambar", "fig-a", "Peta")[Judul]' in made
    assert '#box(image("pictures/2.svg", alt: "ikon", width: 1.5cm))' in made


@pytest.mark.parametrize("kind", ["contents", "tables", "figures", "charts"])
def test_the_template_fills_lists(kind):
    assert f'#lkip.contents("{kind}")' in typst(f"::: {{.list list={kind}}}\n:::")


def test_signers_stand_side_by_side_and_keep_the_text_before_them():
    made = typst(
        "Demikian.\n\n:::: {.signature}\n"
        "::: {.signer}\nA\n\n::: {.signature-space}\n:::\n\n**B**\n:::\n"
        "::: {.signer}\nC\n:::\n::::\n"
    )
    assert made.index("#lkip.keep[") < made.index("Demikian.") < made.index("#lkip.signatures[")
    above, below, other, nothing = made.split("#lkip.signatures[")[1].split("][")
    assert (above.strip(), below.strip()) == ("A", "#strong[B]")
    assert (other.strip(), nothing.partition("]")[0].strip()) == ("C", "")


def test_a_table_without_number_has_no_caption():
    made = typst('::: {#tbl-a .table table="kotak/a" number="" label=""}\n:::\n')
    assert '\n#lkip.plain-table("kotak/a", "tbl-a")\n' in made


def test_a_diagram_knows_the_height_of_its_page():
    div = '::: {#fig-a .diagram figure="a" number="2.1" label="Gambar" alt="Bagan"}\nJudul\n:::\n'
    call = '#lkip.diagram("a", "2.1", "Gambar", "fig-a", "Bagan", {})[Judul]'
    assert call.format("22.3") in typst(div)
    assert call.format("14.6") in typst(f":::: {{.lanskap}}\n{div}\n::::\n")


def test_turned_pages_in_an_upright_part_only():
    assert "#lkip.turned[" in typst("::: {.lanskap}\nA\n:::\n")
    assert "#lkip.apart[" in typst("::: {.lanskap}\nA\n:::\n", landscape=True)


def test_a_page_break_is_none_where_a_page_begins_anyway():
    assert "#pagebreak(weak: true)" in typst("A\n\n::: {.page-break}\n:::\n\nB\n")


def test_a_scan_that_cannot_be_drawn_is_words():
    div = '::: {.scan file="a.png" page="0" turn="90" alt="Piagam"}\n:::\n'
    document = sample.pandoc_document([sample.part("p", "main", sample.parse(div))])
    shown = {Scan("a.png", 0, 90): Shown("scans/1.png", 0.5)}
    assert '#lkip.scan("scans/1.png", 90, "Piagam", 0.5000)' in written(document, scans=shown)
    assert "#lkip.unshown[" in written(document)


def test_text_that_leads_to_a_list_stays_with_it():
    assert "#lkip.keep[\nSebagai berikut:\n\n]" in typst("Sebagai berikut:\n\n- a\n")
    assert "#lkip.keep" not in typst("Satu.\n\nDua.\n")


@pytest.mark.parametrize("formula", ["$$a+b$$", '[$$a+b$$]{.angka source="SK 1"}'])
def test_text_that_leads_to_a_formula_stays_with_it(formula):
    assert "#lkip.keep[\nRumusnya:\n\n]" in typst(f"Rumusnya:\n\n{formula}\n")


@pytest.mark.parametrize(
    ("markdown", "call"),
    [
        ("1. x", '#lkip.numbered("1.", 1)['),
        ("3) x", '#lkip.numbered("1)", 3)['),
        ("(b) x", '#lkip.numbered("(a)", 2)['),
        ("ii. x", '#lkip.numbered("i.", 2)['),
        ("A.  x", '#lkip.numbered("A.", 1)['),
    ],
)
def test_lists_are_numbered_as_typed(markdown, call):
    assert call in typst(markdown)


def test_references_are_links_and_lead_nowhere_only_as_text():
    made = typst(
        "# A {#sec-a}\n\n"
        "[Bab I](#sec-a){.ref}, [Tabel 9](#tbl-tiada), [luar](https://a.id), [kosong]()"
    )
    assert '#lkip.linked(label("sec-a"))[Bab I], Tabel 9, ' in made
    assert '#lkip.linked("https://a.id")[luar], kosong' in made


def test_a_printed_value_is_its_text():
    made = typst("Sebesar [-12,50%]{.value index=3} dari [1.250]{.value}.")
    assert 'Sebesar #"-12,50%"; dari 1.250.' in made


def test_a_formula_has_an_alternative_text_and_whole_numbers():
    made = typst(r"Nilai $\frac{R}{T} = 12{,}5$.")
    assert '#lkip.maths("R/T = 12,5")[$R / T = upright("12,5")$]' in made


def test_typst_that_an_author_writes_has_no_effect():
    made = typst("`#panic()`{=typst} a\n\n```{=typst}\n#panic()\n```\n\n`#panic()`\n")
    assert made.count("panic") == 1
    assert "`#panic()`" in made


def test_an_unknown_reference_is_its_text():
    assert "\\@tiada" in typst("Lihat @tiada.")


def test_long_words_may_break_in_text_but_not_in_headings_and_captions():
    made = typst(
        "# Pertanggungjawaban {#a}\n\nLaporan ini memuat hasil kerja dan Pertanggungjawaban\n\n"
        '::: {#t .table table="a" number="1" label="Tabel"}\nPertanggungjawaban\n:::\n'
    )
    assert made.count("#lkip.soft(") == 1
    assert made.count("Pertanggungjawaban") == 2


def test_where_a_paragraph_may_first_break_is_told_by_all_that_stands_before():
    made = typst("Perencanaan, *penganggaran, dan* [evaluasi, serta pengukuran](https://a.b)\n")
    assert "soft" not in made.partition("serta")[0]
    assert made.count("#lkip.soft(") == 1
    broken = typst("Perencanaan dan penganggaran tahun 2031 \\\nPerencanaan\n")
    assert "soft" not in broken.partition("2031")[2]


def test_a_hand_written_table_keeps_alignment_and_heading():
    made = typst("| A | B |\n|:--|--:|\n| x | *y* |\n\n: Judul\n")
    assert made.index("#lkip.small-caption[") < made.index("#lkip.small-table((auto, auto,)")
    assert "(left, right,)" in made
    head, body = made.split("table.cell", 1)
    assert head.count("lkip.head-cell(") == 2
    assert "#emph[y]" in body


def test_a_cover_has_three_places():
    made = typst("Kabupaten\n\n# Judul {#s}\n\nTahun\n\n**Dinas**\n\nAlamat\n", "cover")
    above, title, foot = made.split("#lkip.cover[")[1].split("][")
    assert above.strip() == "Kabupaten"
    assert "listed: false)[Judul]\n\nTahun" in title
    assert foot.split("\n\n")[:2] == ["\n#strong[Dinas]", "Alamat"]


@pytest.mark.parametrize("text", ["A\n\n---\n\nB", "A\n\n**B**", "A\n\nB"])
def test_the_foot_of_a_cover_begins_at_a_rule_or_bold_text_or_second_paragraph(text):
    foot = typst(f"# Judul {{#s}}\n\n{text}\n\nC\n", "cover").split("][")[2]
    assert "B" in foot
    assert "C" in foot
    assert "A" not in foot


def test_page_numbers_begin_anew_with_the_first_part_of_each_sort():
    kinds = ("cover", "front", "lists", "main", "main", "appendix")
    parts = [sample.part(f"p{n}", kind, []) for n, kind in enumerate(kinds)]
    made = written(sample.pandoc_document(parts))
    anew = [line.split('"')[1] for line in made.splitlines() if "restart: true" in line]
    assert anew == ["front", "main"]
    assert made.count("restart: false") == 3


def test_an_appendix_may_lie():
    assert '#lkip.part("appendix", landscape: true, ' in typst("x", "appendix", landscape=True)


def test_a_signature_right_below_a_table_is_given_to_the_table():
    """Which holds its last rows on the page of the signature."""
    made = typst(
        '# A {#sec-a}\n\n::: {#tbl-b .table table="b" number="1.1" label="Tabel"}\nJudul\n:::\n\n'
        ":::: {.signature}\n::: {.signer}\nA\n\n::: {.signature-space}\n:::\n\n**B**\n:::\n::::\n"
    )
    signed, table = made.index("#let closing = lkip.signatures["), made.index("#lkip.data-table(")
    assert signed < table
    assert '"tbl-b", closing: closing)[Judul]' in made
    assert made.count("lkip.signatures") == 1
