"""Pictures that chapters bring in: among the sources by name, or typed as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jinja2.lexer import Token

from lkip.fill.ledger import Ledger
from lkip.fill.pages import Unusable, pages
from lkip.model import Finding, Line, Severity

PICTURES = (".png", ".jpg", ".jpeg")

_TYPED = re.compile(r"!\[[^\]]*\]\(\s*<?([^)>\s\"]+)")


def note_typed(token: Token, filename: str | None, ledger: Ledger) -> None:
    """Note each `![words](file)` in a stretch of a template's text, with its line."""
    for match in _TYPED.finditer(token.value):
        line = token.lineno + token.value.count("\n", 0, match.start())
        ledger.typed_pictures.append((match[1], ledger.line(filename, line)))


def problem(path: Path, folder: str) -> tuple[Severity, Unusable] | None:
    """Why `path` is no picture that can be printed; None where it is one.

    An error where there is no such file, kept in `folder`. Else a warning: the report is made, and
    where the picture cannot be drawn it says so.
    """
    try:
        if not path.is_file():
            raise Unusable("tidak ada", f"Simpan berkasnya dalam folder {folder}/.")
        if path.suffix.lower() not in PICTURES:
            raise Unusable("bukan PNG atau JPEG", "Simpan sebagai PNG atau JPEG.")
        pages(path)
    except Unusable as error:
        return ("warning" if path.is_file() else "error"), error
    return None


def typed_problems(root: Path, typed: list[tuple[str, Line]]) -> Iterator[Finding]:
    """A finding for each typed picture that cannot be printed."""
    for file, place in typed:
        found = problem(root / file, Path(file).parent.as_posix())
        if found:
            severity, error = found
            message = f"gambar {file!r} {error.message}"
            yield Finding(severity, "picture", message, (place,), error.remedy)
