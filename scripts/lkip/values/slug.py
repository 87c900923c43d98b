"""Codes as people write them -> the last part of a record's key."""

from __future__ import annotations

import re


def slug(code: str) -> str:
    """Lower case; anything but letters, digits and dots becomes one hyphen: "IKU 1" is `iku-1`."""
    return re.sub(r"[^a-z0-9.]+", "-", code.lower()).strip("-")
