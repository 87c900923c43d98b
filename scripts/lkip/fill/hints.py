"""Hints for misspelled names."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """A remedy that names what was probably meant, or what there is."""
    names = sorted(k for k in known if not k.startswith("_"))
    close = difflib.get_close_matches(name, names, 1)
    if close:
        return f"Mungkin maksudnya {close[0]!r}."
    return f"Yang ada: {', '.join(names)}." if names else "Tidak ada satu pun yang tersedia."
