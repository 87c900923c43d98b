"""The finished documents as a reader has them: text, extracted by independent readers."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pypdf


def pdf_text(path: Path) -> str:
    """The text of all pages."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def docx_text(path: Path) -> str:
    """The text of the body, as its paragraphs stand in the file, tables included."""
    paragraphs = docx.Document(str(path)).element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    )
    return "\n".join("".join(p.itertext(TEXT)) for p in paragraphs)


TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def words(text: str) -> list[str]:
    """Words and numbers, in order, whatever the line breaks."""
    return re.sub(r"-\n(?=[a-z])", "", text).split()


def differences(before: str, after: str) -> set[tuple[str, str]]:
    """Pairs of words that differ at the same place; texts of another length are an error."""
    old, new = words(before), words(after)
    assert len(old) == len(new), "a figure changed, but so did the number of words"
    return {pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]}
