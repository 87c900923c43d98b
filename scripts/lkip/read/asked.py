"""What is wanted of a cell, and what it gave."""

from __future__ import annotations

from typing import NamedTuple

from lkip.config import ContractColumn
from lkip.model import Cell, Field, Finding


class Asked(NamedTuple):
    """What the contract wants of a cell."""

    column: ContractColumn
    heading: str
    """As the sheet should have it, with the year."""
    place: Cell
    required: bool
    unit: str = ""
    since_1904: bool = False


class Mention(NamedTuple):
    """A code in a reference column."""

    key: str
    """The full key it names: `sasaran/1`."""
    code: str
    """As the sheet writes it."""
    several: bool
    """The column may name several."""
    place: Cell


class Got(NamedTuple):
    """What a cell gave."""

    field: Field
    findings: list[Finding]
    mentions: tuple[Mention, ...] = ()
    blank: bool = False
    """Nobody has filled it in."""
