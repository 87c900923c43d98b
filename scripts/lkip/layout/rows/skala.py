"""Rows of the rating scales: a row per class, from the best to the worst."""

from __future__ import annotations

from collections.abc import Callable

from lkip.layout.rows.base import Content, Formula, Row, Rows, RowsAbout, RowsOf, View
from lkip.model import Rule, Text
from lkip.values.scales import (
    Interval,
    interval_in_digits,
    interval_in_number_words,
    interval_in_tex,
    intervals,
    told,
)
from lkip.values.wording import capitalised


def scale_rows(use: str) -> RowsOf:
    """The rows of the scale that serves a purpose; none where no scale does."""

    def rows(view: View) -> Rows:
        name = view.scales.uses.get(use)
        if name is None:
            return Rows([])
        found = intervals(view.scales.scales[name])
        return Rows([Row(_items(n, one, told(name))) for n, one in enumerate(found, 1)])

    return rows


def _items(number: int, one: Interval, origin: Rule) -> dict[str, Content]:
    def told(words: Callable[[Interval], str], rule: str) -> Text:
        return Text(words(one), Rule(rule, (origin,)))

    in_words = told(interval_in_number_words, "terbilang")
    return {
        "nomor": Text(f"{number}.", origin),
        "rentang": told(interval_in_digits, "rentang"),
        "rumus": Formula(interval_in_tex(one, "nilai"), told(interval_in_digits, "rentang")),
        "keterangan": Text(capitalised(in_words.text), in_words.origin),
        "nama": Text(one.label, origin),
    }


ROWS: dict[str, RowsOf] = {
    "skala-capaian": scale_rows("capaian"),
    "skala-atribut": scale_rows("atribut"),
}

ROWS_ABOUT: dict[str, RowsAbout] = {}
