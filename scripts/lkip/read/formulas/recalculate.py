"""The cells of a workbook, calculated from the constants that they lead to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from lkip.read.formulas.doubles import stored
from lkip.read.formulas.evaluate import evaluate
from lkip.read.formulas.parse import Area, Node, Scalar, areas, parse
from lkip.read.formulas.problems import SheetError, UnknowableError
from lkip.read.grid import ARRAY, Grid, RawCell
from lkip.read.numbers import exact

Where = tuple[str, int, int]
"""Sheet, in small letters, row and column."""

Outcome = Scalar | SheetError | UnknowableError

MOST_READS = 1_000_000
"""Cells that are read for one workbook; a running total over a long column reads its square."""


class _Sheet(NamedTuple):
    grid: Grid
    filled: Mapping[int, list[int]]
    """The rows that hold something, by column."""
    formulas: Mapping[int, list[int]]
    """The rows that hold a formula, by column."""


class Recalculation:
    """What has been calculated of a workbook so far.

    `grid_of` gives the cells of a sheet by its name, whose capitals do not matter; None where
    there is none.
    """

    def __init__(self, grid_of: Callable[[str], Grid | None]) -> None:
        self.grid_of = grid_of
        self.outcomes: dict[Where, Outcome] = {}
        """Of the formulas that were asked for, and of those that they need."""
        self._sheets: dict[str, _Sheet] = {}
        self._trees: dict[Where, Node] = {}
        self._reads = 0

    def outcome(self, sheet: str, row: int, column: int) -> Outcome:
        """What the formula in a cell gives.

        What it needs is calculated first, in a loop and not by calls within calls: a column of
        running totals is as deep as it is long.
        """
        wanted = (sheet.casefold(), row, column)
        waiting, begun = [wanted], set[Where]()
        while waiting:
            where = waiting[-1]
            if where in self.outcomes:
                waiting.pop()
                continue
            begun.add(where)
            try:
                tree = self._tree(where)
                # What has begun and has no outcome waits for this one: a circle.
                needed = [other for other in self._needs(tree) if other not in begun]
            except UnknowableError as problem:
                self.outcomes[where] = problem
                continue
            if needed:
                # The first on top: of running totals each then finds the one above it done.
                waiting += reversed(needed)
            else:
                self.outcomes[where] = self._calculated(tree)
        return self.outcomes[wanted]

    def _tree(self, where: Where) -> Node:
        if where not in self._trees:
            sheet, row, column = where
            text = self._sheet(sheet).grid.formulas.get((row, column))
            if text is None:
                raise UnknowableError("dua lembar bernama sama")  # but for capitals
            if text.startswith(ARRAY):
                raise UnknowableError("rumus larik")
            self._trees[where] = parse(text.removeprefix("="), sheet)
        return self._trees[where]

    def _needs(self, tree: Node) -> Iterator[Where]:
        """The formulas without an outcome that a tree reads."""
        for area in areas(tree):
            for row, column in _within(self._sheet(area.sheet).formulas, area):
                self._read()
                where = (area.sheet.casefold(), row, column)
                if where not in self.outcomes:
                    yield where

    def _read(self) -> None:
        self._reads += 1
        if self._reads > MOST_READS:
            raise UnknowableError("rumus yang membaca terlalu banyak sel")

    def _calculated(self, tree: Node) -> Outcome:
        try:
            return self.scalar(tree)
        except (SheetError, UnknowableError) as problem:
            return problem

    # --- what formulas ask, see `Calculation` --------------------------------------------

    def scalar(self, node: Node) -> Scalar:
        """The one value of a node."""
        return evaluate(node, self)

    def at(self, sheet: str, row: int, column: int) -> Scalar:
        """The value of a cell; the stored one where its formula cannot be calculated."""
        self._read()
        grid = self._sheet(sheet).grid
        raw = grid.rows.get(row, {}).get(column)
        if (row, column) not in grid.formulas:
            return held(raw)
        # A formula that is still being calculated needs itself.
        circle = UnknowableError("rujukan melingkar")
        outcome = self.outcomes.get((sheet.casefold(), row, column), circle)
        if isinstance(outcome, SheetError) or outcome is circle:
            raise outcome
        if isinstance(outcome, UnknowableError):
            if raw is not None and raw.kind == "uncalculated":
                raise outcome
            return "" if raw is None else held(raw)
        return outcome

    def filled(self, area: Area) -> Iterator[tuple[int, int]]:
        """Row and column of the cells of an area that hold something."""
        return _within(self._sheet(area.sheet).filled, area)

    def hidden(self, area: Area) -> bool:
        """Whether a row of the area is hidden."""
        rows = self._sheet(area.sheet).grid.hidden_rows
        return any(area.top <= row <= area.bottom for row in rows)

    def calls(self, sheet: str, row: int, column: int, name: str) -> bool:
        """Whether the cell holds a formula that uses a function."""
        text = self._sheet(sheet).grid.formulas.get((row, column), "")
        return f"{name}(" in text.upper()

    def _sheet(self, name: str) -> _Sheet:
        known = self._sheets.get(name.casefold())
        if known is None:
            grid = self.grid_of(name)
            if grid is None:
                raise UnknowableError(f'lembar "{name}"')
            at = {(row, column) for row, cells in grid.rows.items() for column in cells}
            known = self._sheets[name.casefold()] = _Sheet(
                grid, _by_column(at | grid.formulas.keys()), _by_column(grid.formulas)
            )
        return known


def held(raw: RawCell | None) -> Scalar:
    """The value that is stored in a cell. Raises `SheetError` where it is an error."""
    if raw is None:
        return None
    match raw.kind:
        case "number":
            number = exact(raw.content)
            if number is not None:
                return stored(number)
        case "text":
            return raw.content
        case "bool":
            return raw.content.strip() == "1"
        case "error":
            raise SheetError(raw.content.strip())
    raise UnknowableError("sel yang tidak dapat dibaca")


def _by_column(cells: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    columns: dict[int, list[int]] = {}
    for row, column in sorted(cells):
        columns.setdefault(column, []).append(row)
    return columns


def _within(columns: Mapping[int, list[int]], area: Area) -> Iterator[tuple[int, int]]:
    width = area.right - area.left + 1
    chosen = range(area.left, area.right + 1) if width < len(columns) else sorted(columns)
    for column in chosen:
        if area.left <= column <= area.right and column in columns:
            rows = columns[column]
            for row in rows[bisect_left(rows, area.top) : bisect_right(rows, area.bottom)]:
                yield row, column
