"""The ledger: what the tokens of the chapters stand for, and the findings on the way."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Template

from lkip.config import Scales
from lkip.model import (
    Block,
    Cell,
    Finding,
    Item,
    Line,
    Place,
    Printed,
    Record,
    Severity,
    Text,
    Value,
)
from lkip.values import tokens
from lkip.values.absence import WORDS, causes
from lkip.values.wording import phrase

CAPTION = "<template>"
"""What Jinja2 calls a template without a file."""


class Ledger:
    """Keeps values and blocks in the order in which they are printed."""

    def __init__(
        self, root: Path, scales: Scales, records: Mapping[str, Record], *, draft: bool = False
    ) -> None:
        self.root = root
        self.scales = scales
        self.records = records
        self.draft = draft
        self.printed: list[Printed] = []
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []
        self.awaited: dict[Cell, dict[Line, None]] = {}
        """In a draft: each empty cell that something printed waits for, and where it is printed."""
        self.narasi: dict[str, set[str]] = {}
        """The sections of narasi that chapters asked for, as slugs, by the record's key."""

    def words(self, item: Item) -> str:
        """The item as it is printed."""
        return item.text if isinstance(item, Text) else phrase(self.scales, item)

    def value(self, item: Item) -> str:
        """A token that prints `item`; a value without a number is a finding."""
        place = self.here()
        text = self.words(item)
        if self.awaits(item):
            text = text or WORDS
        elif isinstance(item, Value) and not item:
            self.find(
                "warning",
                "value-missing",
                f"angka ini {text} ({item.ref or item.origin})",
                "Isi selnya, atau lindungi kalimatnya dengan {% if … %}.",
            )
        return self.entry(text, item, place) if text else ""

    def awaits(self, item: Item) -> bool:
        """Whether a draft waits for cells of which `item` is made; they are noted."""
        cells = causes(item, self.records) if self.draft else ()
        if cells:
            here = self.here()
            for cell in cells:
                self.awaited.setdefault(cell, {})[here] = None
        return bool(cells)

    def gap(self) -> str:
        """What stands for a thing that is not there: in a draft the words that say so."""
        here = self.here()
        return self.entry(WORDS, Text(WORDS, here), here) if self.draft else ""

    def open_findings(self) -> list[Finding]:
        """What a draft waits for: the empty cells of a sheet that are printed in the same lines."""
        alike: dict[tuple[str, str, tuple[Line, ...]], list[Cell]] = {}
        for cell, lines in self.awaited.items():
            alike.setdefault((cell.workbook, cell.sheet, tuple(lines)), []).append(cell)
        return [
            Finding(
                "warning",
                "awaited-cell",
                f"belum diisi, sehingga tercetak “{WORDS}”",
                (*cells, *lines),
                "Isi sel itu setelah angkanya ada.",
            )
            for (_, _, lines), cells in alike.items()
        ]

    def entry(self, text: str, item: Item, place: Line) -> str:
        """A token for `text`, which prints `item` at `place`."""
        self.printed.append(Printed(text, item, place))
        return tokens.write("value", len(self.printed) - 1)

    def block(self, block: Block) -> str:
        """A token in whose place `block` will stand."""
        self.blocks.append(block)
        return tokens.write("block", len(self.blocks) - 1)

    def find(self, severity: Severity, rule: str, message: str, remedy: str, *cause: Place) -> None:
        """A finding at its cause, if another place is, and at the line that is being filled."""
        self.findings.append(Finding(severity, rule, message, (*cause, self.here()), remedy))

    def here(self) -> Line:
        """The innermost line of a template that is being filled now.

        Compiled templates carry the line of every expression; the call stack tells which one
        is at work, in an include and in a loop as anywhere.
        """
        frame = sys._getframe(1)
        while frame is not None:
            template = frame.f_globals.get("__jinja_template__")
            # A caption has no file of its own: its place is the chapter's line that asked for it.
            if template is not None and template.filename != CAPTION:
                return self.line(template.filename, _source_line(template, frame.f_lineno))
            frame = frame.f_back  # type: ignore[assignment]
        return Line("config/report.yaml")

    def line(self, filename: str | None, number: int | None) -> Line:
        """A line of a template file, named from the top of the project."""
        if not filename:
            return Line("")
        return Line(_shown(filename, self.root), number or 0)


@cache  # Jinja2 reads its table anew each time, and loops ask for the same line
def _source_line(template: Template, line: int) -> int:
    return template.get_corresponding_lineno(line)


@cache
def _shown(filename: str, root: Path) -> str:
    path = Path(filename)
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
