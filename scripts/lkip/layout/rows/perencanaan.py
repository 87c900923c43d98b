"""Rows of the tables of planning: RPJMD and Renstra, strategies, recommendations, awards."""

from __future__ import annotations

from lkip.layout.rows.base import RowsAbout, RowsOf

ROWS: dict[str, RowsOf] = {}

ROWS_ABOUT: dict[str, RowsAbout] = {}
