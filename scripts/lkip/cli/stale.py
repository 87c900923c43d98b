"""What a command that answers from the last build says where its sources changed since."""

from __future__ import annotations

from lkip.changes import since
from lkip.config import Report

NAMED = 3
"""Files that are named one by one."""


def warning(one: Report, made: str) -> str:
    """Which files of a report changed since the build that left `made`; empty where none did."""
    changed = since(one, made)
    if not changed:
        return ""
    rest = len(changed) - NAMED
    more = f", dan {rest} berkas lain" if rest > 0 else ""
    return (
        f"Perhatian: {one.name} berubah sejak pembangunan terakhir: "
        f"{', '.join(changed[:NAMED])}{more}.\n"
        f"Jawaban ini dari pembangunan itu; jalankan 'lkip build {one.name}' lebih dahulu.\n\n"
    )
