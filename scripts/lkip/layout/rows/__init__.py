"""The rows of each table: one named function a table, from records to rows."""

from lkip.layout.rows import anggaran, kinerja, lampiran, perencanaan, perjanjian, skala
from lkip.layout.rows.base import (
    Content,
    Formula,
    Lines,
    Links,
    Row,
    Rows,
    RowsAbout,
    RowsOf,
    View,
)

_MODULES = (kinerja, anggaran, perencanaan, perjanjian, lampiran, skala)

ROWS: dict[str, RowsOf] = {name: rows for module in _MODULES for name, rows in module.ROWS.items()}
"""What a layout may say after `rows:`."""

ROWS_ABOUT: dict[str, RowsAbout] = {
    name: rows for module in _MODULES for name, rows in module.ROWS_ABOUT.items()
}
"""The same for a layout with `about:`, whose rows are about one record."""

__all__ = [
    "ROWS",
    "ROWS_ABOUT",
    "Content",
    "Formula",
    "Lines",
    "Links",
    "Row",
    "Rows",
    "RowsAbout",
    "RowsOf",
    "View",
]
