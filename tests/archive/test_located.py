"""Differences between two contents of a file: the page, the words, the figure, the part."""

import io
import json
import zipfile
from collections.abc import Sequence

import pypdf
import pytest
import typst

from lkip.archive.located import located
from lkip.files import to_json
from lkip.model import Line, Records, Trace, TracePrint
from making import made

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(*pages: str, title: str = "Laporan") -> bytes:
    body = "\n#pagebreak()\n".join(pages)
    return bytes(typst.compile(f'#set document(title: "{title}")\n{body}'.encode()))


def paragraph(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"


def docx(*body: str, **others: str) -> bytes:
    """A package with this body and other parts below `word/`."""
    parts = {"document": "".join(body), **others}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in parts.items():
            part = f'<w:{name} xmlns:w="{W}">{text}</w:{name}>'
            package.writestr(zipfile.ZipInfo(f"word/{name}.xml"), part)
    return made.getvalue()


def page(*body: str, script: str = "") -> bytes:
    return f"<html><body>{''.join(body)}<script>{script}</script></body></html>".encode()


def names(text: str, place: str) -> Sequence[str]:
    """The only figure of these documents, wherever it stands."""
    return ["hasil 2031, Tangkapan"] if text == "13" else []


# --- PDF ---------------------------------------------------------------------------------


def test_pages_and_words_that_differ():
    old = pdf("Kapal", "Hasil nelayan Jala 12 ton", "Umpan", "Jala 12")
    new = pdf("Kapal", "Hasil nelayan Jala 13 ton", "Umpan", "Jala 14")
    assert located("lkip.pdf", old, new, names) == (
        "halaman 2: “Hasil nelayan Jala 12” dalam arsip, “Hasil nelayan Jala 13” setelah dibuat "
        "ulang (hasil 2031, Tangkapan); "
        "halaman 4: “Jala 12” dalam arsip, “Jala 14” setelah dibuat ulang"
    )


def test_where_alone_when_the_sources_tell_why():
    old, new = pdf("Kapal", "Jala 12"), pdf("Kapal", "Jala 13")
    assert located("lkip.pdf", old, new, names, brief=True) == "halaman 2"
    old, new = pdf("Kapal 1", "Jala", "Umpan 1"), pdf("Kapal 2", "Jala", "Umpan 2")
    assert located("lkip.pdf", old, new, names, brief=True) == "halaman 1, 3"


def test_pages_by_their_printed_numbers():
    roman = '#set page(numbering: "i")\n'
    words = located("lkip.pdf", pdf(roman + "a", "b 1"), pdf(roman + "a", "b 2"))
    assert words.startswith("halaman ii: ")


def test_pages_that_are_drawn_differently():
    old, new = (pdf("Kapal", f"#rect(width: {n}pt)") for n in (10, 11))
    assert located("lkip.pdf", old, new) == "halaman 2"


def test_another_number_of_pages():
    words = located("lkip.pdf", pdf("a"), pdf("a", "b"))
    assert words == "halaman 2: “b” hanya ada setelah dibuat ulang"


def test_what_stands_on_no_page():
    words = located("lkip.pdf", pdf("a", title="Satu"), pdf("a", title="Dua"))
    assert words.startswith("bukan isi halaman")


def test_the_pages_are_real():
    """The test's own documents are what another reader takes them for."""
    reader = pypdf.PdfReader(io.BytesIO(pdf("Kapal", "Jala 12")))
    assert [page.extract_text().strip() for page in reader.pages] == ["Kapal", "Jala 12"]


# --- DOCX and HTML -----------------------------------------------------------------------


def test_a_paragraph_of_a_docx_under_its_heading():
    both = [paragraph("Hasil", "Heading2"), paragraph("Sama saja.")]
    old, new = (docx(*both, paragraph(f"Tangkapan {n} ton")) for n in (12, 13))
    assert located("perjanjian/pk1.docx", old, new, names) == (
        "bagian 'Hasil': “Tangkapan 12” dalam arsip, “Tangkapan 13” setelah dibuat ulang "
        "(hasil 2031, Tangkapan)"
    )


def test_a_row_of_a_table_is_one_piece():
    old, new = (docx(row("Kapal", "ton", n)) for n in ("12", "13"))
    words = located("lkip.docx", old, new)
    assert words.startswith("awal dokumen: “Kapal ton 12” dalam arsip, “Kapal ton 13”")


def test_the_foot_of_every_page():
    old, new = (docx(footer=paragraph(text)) for text in ("Dinas A", "Dinas B"))
    assert located("lkip.docx", old, new).startswith("kaki halaman: “Dinas A” dalam arsip")


def test_parts_of_a_docx_whose_text_is_the_same():
    old, new = docx(paragraph("a"), styles="s"), docx(paragraph("a"), styles="t", media="m")
    words = located("lkip.docx", old, new)
    assert words == "bukan teksnya, melainkan bagian word/media.xml, word/styles.xml"


def test_a_page_of_html():
    """Under its heading; a table under its caption; what is not shown does not count."""
    old, new = (
        page(f"<h2>Hasil</h2><p>Kapal <b>{n}</b></p>", script=script)
        for n, script in (("12", "a"), ("13", "b"))
    )
    words = located("lkip.html", old, new, names)
    assert words.startswith("bagian 'Hasil': “Kapal 12” dalam arsip, “Kapal 13” setelah")
    assert words.endswith("(hasil 2031, Tangkapan)")
    table = "<h2>A</h2><table><caption>Armada</caption><tr><td>Jala<td>{}</tr></table>"
    old, new = (page(table.format(n)) for n in (1, 2))
    assert located("lkip.html", old, new).startswith("bagian 'Armada': “Jala 1” dalam arsip")
    assert located("lkip.html", page("a"), page("a", script="b")).startswith("bukan teksnya")


def test_what_steers_a_terminal_is_not_quoted():
    words = located("lkip.html", page("<p>a \x1b[31mmerah"), page("<p>b"))
    assert words.isprintable() and "“a [31mmerah” dalam arsip" in words


# --- JSON --------------------------------------------------------------------------------


def test_a_value_by_its_name():
    """Of equal records in another order only what changed is named, with what it was."""
    kapal, jala = made("kapal/1", nama="Bahari", hasil=12), made("jala/1", nama="Puri")
    old = to_json(Records((kapal, jala)))
    new = to_json(Records((made("kapal/1", nama="Bahari", hasil=13), jala)))
    words = located("data.json", old, new)
    assert words == "kapal/1#hasil: “12” dalam arsip, “13” setelah dibuat ulang"


def test_what_is_missing_from_a_list_is_told_once():
    """And not everything behind it, which has only moved up."""
    found = [{"message": f"Temuan {n}", "rule": "r"} for n in range(9)]
    old, new = (json.dumps({"findings": one}).encode() for one in (found[1:], found))
    assert located("audit.json", old, new) == "“Temuan 0” hanya ada setelah dibuat ulang"


def test_a_print_with_the_line_that_wrote_it():
    prints = [
        TracePrint(text, "value", Line("bab.md", 7), Line("bab.md", 7)) for text in ("12", "13")
    ]
    old, new = (to_json(Trace((), (one,), {})) for one in prints)
    words = located("trace.json", old, new)
    assert words == "13 (bab.md:7): “12” dalam arsip, “13” setelah dibuat ulang"


def test_many_places_are_counted():
    old, new = ({str(n): str(n + by) for n in range(8)} for by in (0, 1))
    words = located("pages.json", json.dumps(old).encode(), json.dumps(new).encode())
    assert words.startswith("0: “0” dalam arsip, “1” setelah dibuat ulang; 1: ")
    assert words.endswith("; dan 3 lainnya")


@pytest.mark.parametrize("name", ["a.pdf", "a.json", "a.docx"])
@pytest.mark.parametrize("content", [b"ini", b"[" * 100_000, b"%PDF-1.7 startxref 0"])
def test_what_cannot_be_read(name: str, content: bytes):
    assert located(name, b"itu", content).startswith("salah satunya tidak dapat dibaca")
