"""Findings: problems as values, each with its place and what to do."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lkip.model.values import Cell, Line

Severity = Literal["error", "warning", "note"]


class Finding(Struct, frozen=True):
    """One problem, in the author's words.

    `message` says what is wrong, `remedy` what to do about it, both as Indonesian sentences.
    """

    severity: Severity
    rule: str
    """Stable id, kebab-case: `missing-column`, `roll-up`."""
    message: str
    places: tuple[Cell | Line, ...]
    remedy: str = ""
    accepted: str = ""
    """Why the author accepts it as it is; empty: it is open, and counts."""
