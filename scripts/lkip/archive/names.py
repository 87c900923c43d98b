"""Names of files that mean the same on every system: Windows, macOS, Linux."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f\ud800-\udfff\\:*?"<>|]')
"""Control characters, what is no character at all, and what Windows allows in no name."""

_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.I)
"""Names that Windows has for devices, whatever their ending."""


def safe(name: str) -> bool:
    """Whether a name stays below its folder and means the same on every system.

    No part of it is empty, or ends in a dot or a space, which Windows leaves out (and so none is
    `.` or `..`).
    """
    return not _FORBIDDEN.search(name) and all(
        part and part == part.rstrip(". ") and not _DEVICE.fullmatch(part)
        for part in name.split("/")
    )


def clash(names: Iterable[str]) -> tuple[str, str] | None:
    """Two names that some system takes for one, else None; names of folders end in a slash.

    Files or folders that differ in case alone, or in how an accent is written; the same file
    twice; a file where another name needs a folder.
    """
    seen: dict[str, str] = {}
    for name in names:
        for one in [*_folders(name), name]:
            other = seen.get(_folded(one))
            if other and (other != one or not one.endswith("/")):
                return other, one
            seen[_folded(one)] = one
    return None


def _folders(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[:n]) + "/" for n in range(1, len(parts) + 1)]


def _folded(name: str) -> str:
    composed = unicodedata.normalize("NFC", name.removesuffix("/"))
    return unicodedata.normalize("NFC", composed.casefold())
