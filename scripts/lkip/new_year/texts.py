"""Texts of the new workbooks that still tell of the old year, for people to look at."""

from __future__ import annotations

from collections.abc import Iterable

from lkip.config import ContractSheet
from lkip.model import Finding, Record
from lkip.values.retold import retold
from lkip.values.timely import bound_years


def left(
    old: Iterable[Record], new: Iterable[Record], contract: Iterable[ContractSheet], year: int
) -> list[Finding]:
    """A warning for every text that names a year before `year`, as the audit will give it too.

    `old` and `new` are records as read.
    """
    sheets = {sheet.record: sheet for sheet in contract}
    before = {record.key: record for record in old}
    kept = [
        (sheets[record.kind], before[record.key], record)
        for record in new
        if record.kind in sheets and record.key in before
    ]
    years = {year - 1, year - 2}
    return [
        Finding(
            "warning",
            "last-year-text",
            f"{text!r} menyebut tahun "
            f"{' dan '.join(str(named) for named in sorted(bound_years(text) & years))}",
            cells,
            f"Tulis menurut tahun {year}.",
        )
        for text, cells in retold(kept, years).items()
    ]
