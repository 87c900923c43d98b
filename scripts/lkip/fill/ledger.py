"""The ledger: what the tokens of the chapters stand for, and the findings on the way."""

from __future__ import annotations

import sys
from pathlib import Path

from lkip.config import Scales
from lkip.model import Block, Finding, Item, Line, Place, Printed, Severity, Text, Value
from lkip.values import tokens
from lkip.values.wording import phrase

CAPTION = "<template>"
"""What Jinja2 calls a template without a file."""


class Ledger:
    """Keeps values, positions and blocks in the order in which they are printed."""

    def __init__(self, root: Path, scales: Scales) -> None:
        self.root = root
        self.scales = scales
        self.printed: list[Printed] = []
        self.positions: list[Line] = []
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []
        self.typed_pictures: list[tuple[str, Line]] = []
        """Pictures that the templates bring in as Markdown, with their lines."""
        self._position_of: dict[Line, int] = {}

    def words(self, item: Item) -> str:
        """The item as it is printed."""
        return item.text if isinstance(item, Text) else phrase(self.scales, item)

    def value(self, item: Item) -> str:
        """A token that prints `item`; a value without a number is a finding."""
        place = self.here()
        text = self.words(item)
        if isinstance(item, Value) and not item:
            self.find(
                "warning",
                "value-missing",
                f"angka ini {text} ({item.ref or item.origin})",
                "Isi selnya, atau lindungi kalimatnya dengan {% if … %}.",
            )
        return self.entry(text, item, place) if text else ""

    def entry(self, text: str, item: Item, place: Line) -> str:
        """A token for `text`, which prints `item` at `place`."""
        self.printed.append(Printed(text, item, place))
        return tokens.write("value", len(self.printed) - 1)

    def position(self, line: Line) -> str:
        """A token that says: here the author's line begins."""
        if line not in self._position_of:
            self._position_of[line] = len(self.positions)
            self.positions.append(line)
        return tokens.write("position", self._position_of[line])

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
                line = template.get_corresponding_lineno(frame.f_lineno)
                return self.line(template.filename, line)
            frame = frame.f_back  # type: ignore[assignment]
        return Line("config/report.yaml")

    def line(self, filename: str | None, number: int | None) -> Line:
        """A line of a template file, named from the top of the project."""
        if not filename:
            return Line("")
        path = Path(filename)
        shown = path.relative_to(self.root) if path.is_relative_to(self.root) else path
        return Line(shown.as_posix(), number or 0)
