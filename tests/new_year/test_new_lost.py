"""What openpyxl leaves out of a workbook, in the author's words."""

import io
import zipfile

import openpyxl
import pytest

from lkip.new_year.lost import lost
from lkip.read.book import Book, open_book

_NAMESPACE = "http://schemas.openxmlformats.org"
_DRAWING = f"{_NAMESPACE}/drawingml/2006/spreadsheetDrawing"
_PACKAGE = f"{_NAMESPACE}/package/2006/relationships"
_OFFICE = f"{_NAMESPACE}/officeDocument/2006/relationships"


def with_part(kind: str, content: str) -> Book:
    """A workbook whose only sheet has a part of this kind."""
    book, file, made = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    book.active.title = "Kapal"
    book.active["A1"] = "Kode"
    book.save(file)
    link = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="../x/part1.xml"/>'
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr(
            "xl/worksheets/_rels/sheet1.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}">{link}</Relationships>',
        )
        new.writestr("xl/x/part1.xml", content)
    opened, findings = open_book("armada.xlsx", made.getvalue())
    assert opened is not None, findings
    return opened


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        ("drawing", f'<d xmlns:x="{_DRAWING}"><x:sp/></d>', ("kotak teks atau bentuk gambar",)),
        ("drawing", f'<d xmlns:x="{_DRAWING}"><x:pic/></d>', ()),
        ("threadedComment", "<d/>", ("utas komentar",)),
        ("comments", "<d/>", ()),
    ],
)
def test_parts_of_a_sheet(kind: str, content: str, words: tuple[str, ...]):
    found = lost(with_part(kind, content), ())
    assert found == tuple(f"{one} pada lembar Kapal" for one in words)


@pytest.mark.parametrize(
    ("warning", "words"),
    [
        (
            "Conditional Formatting extension is not supported and will be removed",
            ("sebagian format bersyarat",),
        ),
        (
            "Web Extension extension is not supported and will be removed",
            ("fitur tambahan Excel",),
        ),
        ("Ignored Error extension is not supported and will be removed", ()),
        ("Workbook contains no default style, apply openpyxl's default", ()),
    ],
)
def test_warnings_of_openpyxl(warning: str, words: tuple[str, ...]):
    """Each once; those that tell of nothing lost are not told."""
    assert lost(with_part("comments", "<d/>"), [warning, warning]) == words
