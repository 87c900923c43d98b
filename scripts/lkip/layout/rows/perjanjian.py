"""Rows of the attachments of performance agreements."""

from __future__ import annotations

from lkip.layout.rows.base import RowsAbout, RowsOf

ROWS: dict[str, RowsOf] = {}

ROWS_ABOUT: dict[str, RowsAbout] = {}
