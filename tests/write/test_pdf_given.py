"""What the writer is given: the same bytes from the same, hostile text as it is."""

import hashlib
from decimal import Decimal

import pytest
import sample
from pdf_tools import flat, main_part, reader, sample_pdf, texts, written

from lkip import pandoc
from lkip.model import (
    Chart,
    ChartSeries,
    Figures,
    Line,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    Tables,
    Value,
)
from lkip.write.pdf.breaks import trial

HOSTILE = (
    '#let $x$ @foo *b* "q" \\n [z] ] <lab> _i_ `c` ~ -- --- ... -5 −5 1/2 //k /*m*/ {a} = + - 100% '
    "& ^ ' x-?y #h(1cm) #(1) http://a.b"
)
PLACE = Line("contoh.yaml", 1)


def table(*rows, widths=(0.5, 0.5), header=("A", "B")):
    """`tables.json` with one table, `t`."""
    columns = tuple(TableColumn(width, "left") for width in widths)
    head = (tuple(TableCell(text) for text in header),)
    body = tuple(TableRow(tuple(TableCell(text) for text in row)) for row in rows)
    return Tables({"t": Table("t", columns, head, body, "", "", PLACE)})


def chart(labels, categories, name="Realisasi"):
    """`figures.json` with one chart, `c`."""
    values = tuple(Value(Decimal(n + 1), "ton", PLACE) for n in range(len(labels)))
    series = (ChartSeries(name, values, labels),)
    return Figures({"c": Chart("c", "bar", categories, series, name, "", "", PLACE)})


def numbered(kind, caption, note=""):
    """The table `t` or the chart `c`, with its caption."""
    names = {"table": {"table": "t"}, "chart": {"figure": "c", "alt": HOSTILE}}[kind]
    attr = pandoc.attributes(f"{kind}-x", [kind], number="1.1", label=kind, **names)
    texts = [{"t": "Plain", "c": pandoc.inlines(text)} for text in (caption, note) if text]
    return {"t": "Div", "c": [attr, texts]}


def test_the_same_sources_give_the_same_bytes_in_any_folder(tmp_path):
    pdf, pages = written(sample.document(), tmp_path / "a folder" / "deeper")
    assert hashlib.sha256(pdf).digest() == hashlib.sha256(sample_pdf()[0]).digest()
    assert pages == sample_pdf()[1]
    assert b"a folder" not in pdf


def test_the_sources_are_left_to_compile_by_hand(tmp_path):
    written(sample.document(), tmp_path)
    names = {path.name for path in (tmp_path / "typst").iterdir()}
    assert {"main.typ", "lkip.typ", "tables.json", "figures.json", "style.json"} <= names
    main = (tmp_path / "typst" / "main.typ").read_text(encoding="utf-8")
    assert "lkip.soft(" not in main
    assert str(tmp_path) not in main


def test_the_last_word_of_a_paragraph_is_whole_where_its_line_has_room(tmp_path):
    blocks = sample.parse(
        "Nama: Rusdi \\\nJabatan: Kepala Bidang Kelembagaan dan Pengawasan\n\nselanjutnya disebut\n"
    )
    written(main_part(*blocks), tmp_path)
    assert "\u00ad" not in (tmp_path / "typst" / "main.typ").read_text(encoding="utf-8")


SECTIONS = """\
## Satu

Penyelenggaraan pemerintahan yang akuntabel membutuhkan pengukuran keberhasilan yang
berkesinambungan.[^a]

[^a]: Sebagaimana diamanatkan peraturan perundang-undangan mengenai penyelenggaraan pemerintahan
    dan pengukuran keberhasilannya.

1. Mempertanggungjawabkan penyelenggaraan pemerintahan kepada masyarakat dan pengguna lainnya.

## Dua

1. Menyelenggarakan pengendalian dan pemberdayaan masyarakat sebagaimana diamanatkan peraturan.
{items}

Keberhasilan pemberdayaan bergantung pada keterlibatan masyarakat, kelembagaan, dan kemitraan.[^b]

[^b]: Pemberdayaan berkelanjutan memerlukan pendampingan kelembagaan secara berkesinambungan, dan
    kemitraan antarpemangku kepentingan.
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "1. Melaksanakan pengendalian.\n" * 9),  # the numbers of the list become wider
        ("yang akuntabel", "yang senantiasa akuntabel dan transparan"),
        ("[^a]\n", "\n"),  # the other footnote is the first now
        ("## Dua\n", ""),
        ("## Satu\n", "## Nol\n\nPendahuluan yang mengantarkan penyelenggaraan.\n\n## Satu\n"),
    ],
)
def test_what_is_kept_of_an_edited_document_changes_nothing(tmp_path, old, new):
    def made(folder, text):
        pdf, _ = written(main_part(*sample.parse(text)), tmp_path / folder)
        main = (tmp_path / folder / "typst" / "main.typ").read_text(encoding="utf-8")
        assert "\u00ad" in main
        return pdf, main

    before = SECTIONS.format(items="")
    after = before.replace(old, new, 1) if old else SECTIONS.format(items=new)
    made("kept", before)
    assert made("kept", after) == made("new", after)


def test_what_is_the_same_is_not_tried_again(tmp_path, monkeypatch):
    tried = []

    def counted(*given):
        tried.append(given)
        return trial(*given)

    monkeypatch.setattr("lkip.write.pdf.write.trial", counted)
    document = main_part(*sample.parse(SECTIONS.format(items="")))
    first = written(document, tmp_path)
    assert written(document, tmp_path) == first
    assert len(tried) == 1
    (tmp_path / "typst" / "breaks.json").write_text("{damaged", encoding="utf-8")
    assert written(document, tmp_path) == first
    assert len(tried) == 2


def test_hostile_text_is_printed_as_it_is(tmp_path):
    heading = {"t": "Header", "c": [2, ["sec-y", [], []], pandoc.inlines(HOSTILE)]}
    paragraph = {"t": "Para", "c": pandoc.inlines(HOSTILE)}
    document = main_part(
        heading,
        paragraph,
        numbered("table", HOSTILE, HOSTILE),
        numbered("chart", HOSTILE),
    )
    pdf, _ = written(
        document,
        tmp_path,
        table((HOSTILE, "x")),
        chart((HOSTILE, "2"), (HOSTILE, "b"), HOSTILE),
    )
    # Heading, text, caption, note, cell; caption, number, category, series and axis of the chart.
    assert " ".join(texts(pdf)).count(flat(HOSTILE)) == 9


@pytest.mark.parametrize("sign", ["-", "+", "=", "/", "1.", "=="])
def test_a_line_may_begin_with_the_sign_of_a_list_or_heading(tmp_path, sign):
    pdf, _ = written(main_part({"t": "Para", "c": pandoc.inlines(f"{sign} teks")}), tmp_path)
    assert f"{sign} teks" in texts(pdf)[0]


def test_a_character_that_no_font_has_is_a_square(tmp_path):
    document = main_part({"t": "Para", "c": pandoc.inlines("kata 漢字 🎉 \ue000 akhir")})
    pdf, _ = written(document, tmp_path, table(("漢", "b")))
    assert "kata □□ □ □ akhir" in texts(pdf)[0]


def test_a_picture_that_is_not_there_is_words(tmp_path):
    attr = pandoc.attributes("fig-x", ["figure"], file="tiada.png", number="1.1", label="Gambar")
    image = {"t": "Image", "c": [["", [], []], [], ["lain.png", ""]]}
    document = main_part({"t": "Div", "c": [attr, []]}, {"t": "Para", "c": [image]})
    pdf, _ = written(document, tmp_path)
    assert "tidak dapat ditampilkan: tiada.png" in texts(pdf)[0]
    assert "tidak dapat ditampilkan: lain.png" in texts(pdf)[0]


def test_a_number_wider_than_its_column_is_not_broken(tmp_path):
    number = "12.345.678.901.234"
    pdf, _ = written(
        main_part(numbered("table", "Judul")),
        tmp_path,
        table(
            *[(number,) * 8] * 3,
            widths=(0.02, *(0.14,) * 7),
            header=[f"Realisasi {n}" for n in range(8)],
        ),
    )
    assert texts(pdf)[0].count(number) == 24


def test_a_row_longer_than_a_page_goes_on_to_the_next(tmp_path):
    words = [f"kata{n}" for n in range(2500)]
    pdf, _ = written(
        main_part(numbered("table", "Judul", "Sumber: rapat")),
        tmp_path,
        table(("1", " ".join(words))),
    )
    found = " ".join(texts(pdf))
    assert all(word in found for word in words)
    assert len(reader(pdf).pages) > 1


def test_a_note_does_not_stand_alone_on_a_page(tmp_path):
    for rows in range(36, 48):
        pdf, _ = written(
            main_part(numbered("table", "Judul", "Sumber: rapat")),
            tmp_path,
            table(*((f"baris{n}", "x") for n in range(rows))),
        )
        page = next(text for text in texts(pdf) if "Sumber: rapat" in text)
        assert f"baris{rows - 1}" in page


def test_labels_of_a_crowded_chart_stand_upright(tmp_path):
    labels = tuple(f"Rp{n}.250.000.000" for n in range(1, 19))
    categories = tuple(f"Kecamatan Mempertanggungjawabkan {n}" for n in range(18))
    pdf, _ = written(
        main_part(numbered("chart", "Judul")), tmp_path, None, chart(labels, categories)
    )
    page = reader(pdf).pages[0]
    rotated = []

    def visit(text, matrix, text_matrix, *_):
        if text.strip() and abs(matrix[1]) > 0.5:
            rotated.append(text.strip())

    page.extract_text(visitor_text=visit)
    assert any("250.000.000" in text for text in rotated)
