"""Names and words of reports of different years: what only went along with the year is the same."""

from __future__ import annotations

import re

_NAMED = re.compile(r"(#[^/(), ]+)/(\d{4})(?!\d)")
_RELATIVE = re.compile(r"/\{tahun[^}]*\}")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def relative(name: str, base: int) -> str:
    """A name with its year told from `base`: `…#capaian/{tahun}`, `…#capaian/{tahun-1}`."""
    return _NAMED.sub(lambda found: f"{found[1]}/{_told(int(found[2]) - base)}", name)


def yearless(name: str) -> str:
    """A relative name, or several in a longer one, without years: what it is of, whichever."""
    return _RELATIVE.sub("/{…}", name)


def of_report(name: str) -> bool:
    """Whether a relative name is of no year, or of the report's own."""
    return "/{tahun" not in name or name.endswith("/{tahun}")


def dated(name: str) -> bool:
    """Whether a name is that of a figure of a year, and nothing more."""
    return _NAMED.search(name) is not None and "(" not in name


def words(text: str) -> str:
    """A text without its years: what it says, whichever these are."""
    return _YEAR.sub("{…}", text)


def same(old: str, new: str, shift: int) -> bool:
    """Whether a text is the same but for years that went along with the report's, by `shift`."""
    if old == new or not shift:
        return old == new
    olds, news = _YEAR.split(old), _YEAR.split(new)
    return len(olds) == len(news) and all(
        one == other or (n % 2 == 1 and int(other) - int(one) == shift)
        for n, (one, other) in enumerate(zip(olds, news, strict=True))
    )


def both(old: str, new: str) -> str:
    """A text that is not the same in both years, with both: `capaian 2031 → 2032, Ikan`."""
    olds, news = _YEAR.split(old), _YEAR.split(new)
    if old == new or len(olds) != len(news) or olds[::2] != news[::2]:
        return new
    return "".join(
        other if one == other else f"{one} → {other}" for one, other in zip(olds, news, strict=True)
    )


def _told(offset: int) -> str:
    return f"{{tahun{offset:+d}}}" if offset else "{tahun}"
