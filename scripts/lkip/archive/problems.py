"""Findings of archives, in short."""

from __future__ import annotations

from lkip.model import Finding, Line


def error(rule: str, message: str, remedy: str, *files: str) -> Finding:
    """An error about files inside an archive, or about the project's files."""
    return Finding(
        "error", rule, message + ".", tuple(Line(printable(name)) for name in files), remedy
    )


def printable(name: str) -> str:
    """A name from a foreign file, safe and short enough to show."""
    return "".join(c if c.isprintable() else "?" for c in name)[:200]
