"""The finished documents as a reader has them: text, extracted by independent readers."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import docx
import pypdf
from html_flow import html_flow


def pdf_text(path: Path) -> str:
    """The text of all pages."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def docx_text(path: Path) -> str:
    """The text of the body, as its paragraphs stand in the file, tables included."""
    paragraphs = docx.Document(str(path)).element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    )
    return "\n".join("".join(p.itertext(TEXT)) for p in paragraphs)


def html_text(path: Path) -> str:
    """The text of the page, a paragraph or row of a table a line."""
    lines = [
        [block] if isinstance(block, str) else map(" ".join, block) for block in html_flow(path)
    ]
    return "\n".join(text for line in lines for text in line)


TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def texts(folder: Path) -> dict[str, str]:
    """The texts of all documents of a report, by their kind."""
    read = {"pdf": pdf_text, "docx": docx_text, "html": html_text}
    return {kind: text(folder / f"lkip.{kind}") for kind, text in read.items()}


def words(text: str) -> list[str]:
    """Words and numbers, in order, whatever the line breaks."""
    return re.sub(r"-\n(?=[a-z])", "", text).split()


def differences(before: str, after: str) -> set[tuple[str, str]]:
    """Stretches of words that differ, as pairs of what stood there and what stands there now."""
    old, new = words(before), words(after)
    found = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return {
        (" ".join(old[a:b]), " ".join(new[c:d])) for kind, a, b, c, d in found if kind != "equal"
    }
