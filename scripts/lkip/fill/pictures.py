"""Pictures that chapters bring in: among the sources by name, or typed as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from lkip.config import Report
from lkip.config.written import pictures
from lkip.fill.pages import Unusable, pages
from lkip.model import Finding, Line, Severity

PICTURES = (".png", ".jpg", ".jpeg")

_TYPED = re.compile(r"<!--.*?-->|!\[[^\]]*\]\(\s*<?([^{)>\s\"]++)(?!\{)", re.DOTALL)


def typed(template: str) -> Iterator[tuple[str, int]]:
    """The file and the line of each `![words](file)` in a template, but for its comments.

    A file whose name has an expression in it is none that is typed.
    """
    for match in _TYPED.finditer(template):
        if match[1]:
            yield match[1], template.count("\n", 0, match.start()) + 1


def problem(where: Report, path: Path, folder: Path) -> tuple[Severity, Unusable] | None:
    """Why `path` is no picture that can be printed; None where it is one.

    An error where there is no such file among those of the report, kept in `folder`. Else a
    warning: the report is made, and where the picture cannot be drawn it says so.
    """
    there = path.is_file()
    try:
        if there and path.suffix.lower() not in PICTURES:
            raise Unusable("bukan PNG atau JPEG", "Simpan sebagai PNG atau JPEG.")
        if path not in pictures(where):
            there = False
            raise Unusable("tidak ada", f"Simpan berkasnya dalam folder {where.shown(folder)}/.")
        pages(path)
    except Unusable as error:
        return ("warning" if there else "error"), error
    return None


def typed_problems(
    where: Report, templates: Mapping[str, str], line: Callable[[str, int], Line]
) -> Iterator[Finding]:
    """A finding for each picture typed in `templates` (by file name) that cannot be printed.

    `line` names a line of one of them.
    """
    named = ((name, *one) for name, text in templates.items() for one in typed(text))
    for filename, file, number in named:
        found = problem(where, where.root / file, where.sources)
        if found:
            severity, error = found
            message = f"gambar {file!r} {error.message}"
            yield Finding(severity, "picture", message, (line(filename, number),), error.remedy)
