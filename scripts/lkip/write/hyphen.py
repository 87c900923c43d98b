"""Where an Indonesian word may break.

Typst knows no Indonesian hyphenation. Soft hyphens everywhere would be one way to it, but they stay
in the PDF's text and spoil searching; so they are used only where a line ends at them (see
`lkip.write.pdf.breaks`), and where a word is wider than its cell (see `lkip.typ`). Word and
LibreOffice have patterns of their own for running text, or none.

The rules are those of EYD V as far as they need no dictionary: between two consonants (`lap-tan`),
and before a single consonant (`me-nu`). Where a prefix or suffix could be cut wrongly (`ber-asal`,
`lapor-an`, `meng-ukur`) the word is not broken at all; a break too few does no harm.
"""

from __future__ import annotations

import re
from functools import cache

SOFT_HYPHEN = "\N{SOFT HYPHEN}"

LONG = 8
"""Letters from which on a word gets break points."""

_UNIT = re.compile("ng|ny|sy|kh|[a-z]", re.IGNORECASE)
"""Two letters that are one consonant are one unit."""

_WORD = re.compile(f"[A-Za-z]{{{LONG},}}")
_VOWELS = frozenset("aeiou")
_STOPS = frozenset("bcdfgkpst")
_SUFFIXED = re.compile("[a-z]an(?:nya|lah|kah|pun)?")
"""What follows a break that may cut the suffix -an off its root: lapo|ran."""

_PREFIX = re.compile("ter|ber|per", re.IGNORECASE)


def softened(text: str) -> str:
    """`text` with a soft hyphen wherever one of its long words may break."""
    return _WORD.sub(lambda match: SOFT_HYPHEN.join(parts(match[0])), text)


@cache  # a report has some thousand words, each of them many times
def parts(word: str) -> tuple[str, ...]:
    """The parts of a word between which it may break: `("pe", "lak", "sa", "naan")`."""
    units = [match[0] for match in _UNIT.finditer(word)]
    if "".join(units) != word:
        return (word,)
    found, start = [], 0
    for n in range(1, len(units) - 1):
        done, rest = "".join(units[:n]), "".join(units[n:])
        if len(done) - start >= 2 and len(rest) >= 3 and _breaks(units, n, done, rest):
            found.append(word[start : len(done)])
            start = len(done)
    return (*found, word[start:])


def _breaks(units: list[str], n: int, done: str, rest: str) -> bool:
    """Whether `units` may part before unit `n`."""
    before, here, after = (unit.lower() for unit in (units[n - 1], units[n], units[n + 1]))
    if here in _VOWELS:
        return False
    if before in _VOWELS:
        prefix = len(done) == 2 and _PREFIX.match(done + here)
        ambiguous = here == "ng" or prefix or _SUFFIXED.fullmatch(rest.lower())
        return after in _VOWELS and not ambiguous
    cluster = before in _STOPS and here in "rl"
    return not cluster and any(unit.lower() in _VOWELS for unit in units[: n - 1])
