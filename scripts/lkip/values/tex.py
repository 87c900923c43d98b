"""Text inside TeX."""

from __future__ import annotations

_SPECIAL = {
    "\\": r"\textbackslash ",
    "~": r"\textasciitilde ",
    "^": r"\textasciicircum ",
    "\N{NO-BREAK SPACE}": " ",
} | {c: f"\\{c}" for c in "{}$&#%_"}


def escaped(text: str) -> str:
    r"""`text` for inside `\text{…}`, where a few characters mean something else."""
    return "".join(_SPECIAL.get(c, c) for c in text)
