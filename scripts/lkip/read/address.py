"""A1 addresses: columns as letters, rows and columns counted from 1."""

from __future__ import annotations

import re
from functools import cache

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_A1 = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@cache
def letters(column: int) -> str:
    """The name of a column: 1 is `A`, 28 is `AB`."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(row: int, column: int) -> str:
    """The A1 address of a cell."""
    return f"{letters(column)}{row}"


def position(a1: str) -> tuple[int, int]:
    """Row and column of an A1 address. Raises `ValueError` for what is none."""
    match = _A1.fullmatch(a1)
    if not match:
        raise ValueError(a1)
    row, column = int(match[2]), _column(match[1].upper())
    if not (1 <= row <= LAST_ROW and column <= LAST_COLUMN):
        raise ValueError(a1)
    return row, column


@cache
def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number
