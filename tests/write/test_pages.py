"""Page numbers come into the DOCX last, when the PDF knows them."""

import io
import zipfile

from lkip.write.docx.ooxml import escape
from lkip.write.pages import BODY, paginated, token


def draft(body: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in (("[Content_Types].xml", "<x/>"), (BODY, body), ("z.xml", token("a"))):
            package.writestr(zipfile.ZipInfo(name, (2030, 1, 2, 0, 0, 0)), text)
    return made.getvalue()


def body(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read(BODY).decode()


def test_tokens_become_the_numbers_of_their_anchors():
    text = f"<t>Latar {token('sec-a')}</t><t>{token('sec-b')}</t>"
    made = paginated(draft(text), {"sec-a": "iv", "sec-b": "12"})
    assert body(made) == "<t>Latar iv</t><t>12</t>"


def test_an_anchor_without_a_page_has_no_number():
    assert body(paginated(draft(f"<t>{token('sec-a')}</t>"), {})) == "<t></t>"


def test_an_anchor_that_xml_writes_otherwise_is_found():
    text = f"<t>{escape(token('tbl-a&b'))}</t>"
    assert body(paginated(draft(text), {"tbl-a&b": "3"})) == "<t>3</t>"


def test_the_same_bytes_again_and_only_the_body_changes():
    made = paginated(draft("<t/>"), {"a": "1"})
    assert made == paginated(draft("<t/>"), {"a": "1"})
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert package.read("z.xml").decode() == token("a")
        assert {info.date_time for info in package.infolist()} == {(2030, 1, 2, 0, 0, 0)}
