"""Where two contents of a file differ, and by which words: page, heading, table, record."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from pypdf import PdfReader

from lkip.archive.leaves import leaves
from lkip.archive.problems import printable
from lkip.archive.texts import PAGE, Piece, pieces, sheets

SHOWN = 5
"""Places that are named of each file."""
BEFORE = 4
"""Words that are quoted before one that differs."""
LONGEST = 160
"""Characters that are quoted of each side."""

Names = Callable[[str, str], Sequence[str]]
"""What figures are called that print a text at a place."""


def _nameless(text: str, place: str) -> Sequence[str]:
    return ()


def located(
    name: str, old: bytes, new: bytes, names: Names = _nameless, *, brief: bool = False
) -> str:
    """Where and by which words two contents of a file differ; empty where its kind does not tell.

    `brief`: where alone, and nothing of files that only programs read.
    """
    try:
        shown = not brief or not name.endswith(".zip")
        olds, news = (pieces(name, data) if shown else None for data in (old, new))
        if olds is not None and news is not None:
            return _words(olds, news, names, brief=brief) or _beside(name, old, new)
        if name.endswith(".json") and not brief:
            return _json(json.loads(old), json.loads(new))
    except Exception as problem:  # whatever a forged file makes its reader run into
        return f"salah satunya tidak dapat dibaca ({printable(str(problem))})"
    return ""


def _words(old: Sequence[Piece], new: Sequence[Piece], names: Names, *, brief: bool) -> str:
    """Each place whose text differs, with the first words that do."""
    found: dict[str, str] = {}
    for one, other in _pairs(old, new):
        place = (other or one or Piece("", "")).place
        if place not in found:
            said = "" if brief else _changed(one.text if one else "", other.text if other else "")
            found[place] = said + _called(one, other, names) if said else ""
    if brief or not any(found.values()):
        return _places(list(found))
    return listed([f"{place}: {said}" for place, said in found.items()], "; ")


def _places(places: Sequence[str]) -> str:
    """Places one after another; of several pages the word once."""
    numbers = [place.removeprefix(PAGE) for place in places]
    alike = places and all(place.startswith(PAGE) for place in places)
    return PAGE + listed(numbers) if alike else listed(places)


Pair = tuple[Piece | None, Piece | None]


def _pairs(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Pair]:
    """The pieces that differ, each with that which stands for it on the other side."""
    olds, news = ([piece.text for piece in side] for side in (old, new))
    for tag, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from zip_longest(old[a:b], new[c:d])


def _changed(old: str, new: str) -> str:
    """The first words that differ, after a few that do not."""
    quotes = [_quoted(words[max(0, a - BEFORE) : b]) for words, a, b in _first(old, new)]
    return told(*quotes)


def _first(old: str, new: str) -> list[tuple[list[str], int, int]]:
    olds, news = old.split(), new.split()
    codes = SequenceMatcher(None, olds, news, autojunk=False).get_opcodes()
    _, a, b, c, d = next((code for code in codes if code[0] != "equal"), ("equal", 0, 0, 0, 0))
    return [(olds, a, b), (news, c, d)]


def _called(old: Piece | None, new: Piece | None, names: Names) -> str:
    """What the figure is called that differs first, where that is clear."""
    if not old or not new:
        return ""
    words, a, b = _first(old.text, new.text)[1]
    text = " ".join(words[a:b])
    labels = names(text, new.place) or names(text.strip(".,;:()"), new.place)
    return f" ({' atau '.join(labels)})" if 0 < len(labels) < 3 else ""


def _quoted(words: Sequence[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= LONGEST else text[:LONGEST] + " …"


def told(old: str, new: str) -> str:
    """Both sides in words, the archive's first."""
    if not old:
        return f"“{new}” hanya ada setelah dibuat ulang"
    if not new:
        return f"“{old}” hanya ada dalam arsip"
    return f"“{old}” dalam arsip, “{new}” setelah dibuat ulang"


def _json(old: Any, new: Any) -> str:
    found = []
    for leaf in leaves(old, new):
        title = f"{printable(leaf.title)}: " if leaf.title else ""
        found.append(title + told(printable(leaf.old), printable(leaf.new)))
    return listed(list(dict.fromkeys(found)), "; ")


def _beside(name: str, old: bytes, new: bytes) -> str:
    """What differs in a document whose text is the same."""
    if name.endswith(".pdf"):
        readers = [PdfReader(io.BytesIO(data)) for data in (old, new)]
        drawn = [[_drawing(page) for page in reader.pages] for reader in readers]
        both = zip(sheets(readers[1]), *drawn, strict=True)
        pages = [place for place, one, other in both if one != other]
        return _places(pages) or "bukan isi halaman (keterangan dokumen, lampiran, atau huruf)"
    if name.endswith(".html"):
        return "bukan teksnya (gambar, tampilan, atau asal angka)"
    one, other = (_parts(data) for data in (old, new))
    parts = sorted(part for part in {*one, *other} if one.get(part) != other.get(part))
    return "bukan teksnya, melainkan " + (
        f"bagian {listed(parts)}" if parts else "urutan atau pemampatan bagiannya"
    )


def _parts(data: bytes) -> dict[str, int]:
    """The parts of a zip package with their checksums."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {info.filename: info.CRC for info in package.infolist()}


def _drawing(page: Any) -> bytes:
    contents = page.get_contents()
    return b"" if contents is None else bytes(contents.get_data())


def listed(names: Iterable[str], between: str = ", ") -> str:
    """The first few, and how many more there are."""
    found = list(names)
    more = len(found) - SHOWN
    return between.join(found[:SHOWN]) + (f"{between}dan {more} lainnya" if more > 0 else "")
