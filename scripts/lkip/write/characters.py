"""Characters that no document may hold."""

from __future__ import annotations

import re

MISSING = "\N{WHITE SQUARE}"
"""Stands for a character that cannot be shown."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ufffe\uffff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\ud800-\udfff\U000f0000-\U0010ffff]")


def clean(text: str) -> str:
    """`text` without control characters; a private-use character shows as a square."""
    if text.isascii() and text.isprintable():
        return text
    return _PRIVATE.sub(MISSING, _CONTROL.sub("", text))
