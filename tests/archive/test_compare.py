"""Differences between two files: the page, the record, the part."""

import io
import json
import zipfile
from pathlib import Path

import pypdf
import pytest
import typst

from lkip.archive.compare import differences, located
from lkip.files import to_json
from lkip.model import Records
from making import made


def pdf(*pages: str, title: str = "Laporan") -> bytes:
    body = "\n#pagebreak()\n".join(pages)
    return bytes(typst.compile(f'#set document(title: "{title}")\n{body}'.encode()))


def parts(**texts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in texts.items():
            package.writestr(zipfile.ZipInfo(f"word/{name}.xml"), text)
    return made.getvalue()


def test_pages_whose_text_differs():
    old = pdf("Kapal", "Jala 12", "Umpan", "Jala 12")
    new = pdf("Kapal", "Jala 13", "Umpan", "Jala 14")
    assert located("lkip.pdf", old, new) == "halaman 2, 4"


def test_pages_that_are_drawn_differently():
    old, new = (pdf("Kapal", f"#rect(width: {n}pt)") for n in (10, 11))
    assert located("lkip.pdf", old, new) == "halaman 2"


def test_another_number_of_pages():
    words = located("lkip.pdf", pdf("a"), pdf("a", "b"))
    assert words == "1 halaman dalam arsip, 2 halaman setelah dibuat ulang"


def test_what_stands_on_no_page():
    words = located("lkip.pdf", pdf("a", title="Satu"), pdf("a", title="Dua"))
    assert words.startswith("bukan isi halaman")


def test_records_by_their_keys():
    """Of equal records in another order only what changed is named."""
    kapal = made("kapal/1", nama="Bahari", hasil=12)
    jala = made("jala/1", nama="Puri")
    old = to_json(Records((kapal, jala)))
    new = to_json(Records((jala, made("kapal/1", nama="Bahari", hasil=13))))
    assert located("records.json", old, new) == "records › kapal/1 › fields › hasil › number"


def test_figures_by_their_names_and_items_by_their_position():
    old = {"figures": {"grafik-1": {"labels": ["a", "b"]}, "grafik-2": {}}}
    new = {"figures": {"grafik-1": {"labels": ["a", "c"]}, "grafik-3": {}}}
    words = located("figures.json", json.dumps(old).encode(), json.dumps(new).encode())
    assert words == "figures › grafik-1 › labels › 2, figures › grafik-2, figures › grafik-3"


def test_many_places_are_counted():
    old, new = ({str(n): n + by for n in range(8)} for by in (0, 1))
    words = located("a.json", json.dumps(old).encode(), json.dumps(new).encode())
    assert words == "0, 1, 2, 3, 4, dan 3 lainnya"


def test_parts_of_a_document():
    old, new = parts(document="a", styles="s"), parts(document="b", styles="s", footer="f")
    assert located("lkip.docx", old, new) == "bagian word/document.xml, word/footer.xml"


@pytest.mark.parametrize("name", ["a.pdf", "a.json", "a.docx"])
@pytest.mark.parametrize("content", [b"ini", b"[" * 100_000, b"%PDF-1.7 startxref 0"])
def test_what_cannot_be_read(name: str, content: bytes):
    assert located(name, b"itu", content).startswith("salah satunya tidak dapat dibaca")


def test_folders(tmp_path: Path):
    old, new = tmp_path / "old", tmp_path / "new"
    for folder, names in ((old, "abd"), (new, "acd")):
        folder.mkdir()
        for name in names:
            (folder / name).write_text("sama" if name == "a" else folder.name)
    found = [(str(f.places[0]), f.message) for f in differences(old, new)]
    assert found == [
        ("b", "Berkas ini hanya ada dalam arsip."),
        ("c", "Berkas ini hanya ada setelah dibuat ulang."),
        ("d", "Hasil pembuatan ulang berbeda dari yang diarsipkan."),
    ]


def test_folders_within(tmp_path: Path):
    """Files of single agreements are outputs; what the PDF was made from is none."""
    for folder, name in (("old", "perjanjian/pk1.pdf"), ("new", "typst/main.typ")):
        (tmp_path / folder / name).parent.mkdir(parents=True)
        (tmp_path / folder / name).write_text("")
    found = differences(tmp_path / "old", tmp_path / "new")
    assert [str(f.places[0]) for f in found] == ["perjanjian/pk1.pdf"]


def test_the_pages_are_real():
    """The test's own documents are what another reader takes them for."""
    reader = pypdf.PdfReader(io.BytesIO(pdf("Kapal", "Jala 12")))
    assert [page.extract_text().strip() for page in reader.pages] == ["Kapal", "Jala 12"]
