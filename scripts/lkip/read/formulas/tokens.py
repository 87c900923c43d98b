"""The text of a formula in pieces, as files have it: English names, commas between arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkip.read.address import LAST_COLUMN, LAST_ROW, letters, position
from lkip.read.formulas.problems import UnknowableError


class Token(NamedTuple):
    """A piece of a formula."""

    kind: str
    """The name of its group in the pattern below."""
    text: str


_SHEET = r"(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!"
_CELL = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_TOKEN = re.compile(
    rf"""
    (?P<space>\s+)
    |(?P<area>
        (?:{_SHEET})?
        (?:{_CELL}(?::{_CELL})?|\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}|\$?[0-9]{{1,7}}:\$?[0-9]{{1,7}})
        (?![\w(.!\[])
    )
    |(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)
    |(?P<text>"(?:[^"]|"")*")
    |(?P<error>\#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!))
    |(?P<call>[^\W\d][\w.]*\()
    |(?P<name>[^\W\d][\w.]*)
    |(?P<sign><=|>=|<>|[-+*/^&=<>%(),])
    """,
    re.VERBOSE,
)

LONGEST = 8192
"""Characters that Excel allows in a formula."""


def tokens(text: str) -> Iterator[Token]:
    """The pieces of a formula without its equals sign, spaces left out.

    Raises `UnknowableError` for a sign that none of them begins with.
    """
    if len(text) > LONGEST:
        raise UnknowableError("rumus yang terlalu panjang")
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise UnknowableError(_foreign(text, at))
        if match.lastgroup != "space":
            yield Token(match.lastgroup, match[0])
        at = match.end()


def _foreign(text: str, at: int) -> str:
    """What a formula uses where a piece begins that is none of these."""
    match text[at]:
        case "[" if at and text[at - 1].isalnum():
            return "kolom tabel bernama"
        case "[":
            return "tautan ke berkas lain"
        case "{":
            return "larik"
        case ":":
            return "daerah gabungan"
    return f'tanda "{text[at]}"'


def split(area: str) -> tuple[str, list[str]]:
    """The sheet of an area, empty for its own, and its one or two corners without `$`."""
    sheet, _, corners = area.rpartition("!")
    if sheet.startswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    return sheet, corners.replace("$", "").split(":")


def edges(corners: list[str]) -> tuple[int, int, int, int]:
    """Top, left, bottom and right of an area; whole rows and columns reach to the sheet's edges.

    Raises `ValueError` for corners outside a sheet.
    """
    first, last = corners[0], corners[-1]
    if first.isdigit():
        rows, columns = (int(first), int(last)), (1, LAST_COLUMN)
    elif first.isalpha():
        rows, columns = (1, LAST_ROW), (position(f"{first}1")[1], position(f"{last}1")[1])
    else:
        (top, left), (bottom, right) = position(first), position(last)
        rows, columns = (top, bottom), (left, right)
    return min(rows), min(columns), max(rows), max(columns)


def moved(text: str, down: int, right: int) -> str:
    """A formula as it reads that many cells further: what bears no `$` moves along.

    So a shared formula, which a file holds once for many cells, reads in each of them.
    """
    made = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            made.append(text[at])
            at += 1
            continue
        piece = match[0]
        if match.lastgroup == "area":
            sheet, bang, corners = piece.rpartition("!")
            try:
                shifted = [_shifted(corner, down, right) for corner in corners.split(":")]
                piece = sheet + bang + ":".join(shifted)
            except ValueError:
                piece = f"{sheet}{bang}#REF!"
        made.append(piece)
        at = match.end()
    return "".join(made)


def _shifted(corner: str, down: int, right: int) -> str:
    column = re.search(r"(\$?)([A-Za-z]+)", corner)
    row = re.search(r"(\$?)([0-9]+)", corner)
    made = ""
    if column:
        number = position(f"{column[2]}1")[1] + (0 if column[1] else right)
        if not 1 <= number <= LAST_COLUMN:
            raise ValueError(corner)
        made += column[1] + letters(number)
    if row:
        number = int(row[2]) + (0 if row[1] else down)
        if not 1 <= number <= LAST_ROW:
            raise ValueError(corner)
        made += row[1] + str(number)
    return made
