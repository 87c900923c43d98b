"""Cells that may be empty by themselves, but not beside those of their column or row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from lkip.audit.rule import Problem, Rule, cells
from lkip.audit.subject import Subject, kinds
from lkip.model import Cell, Record, References, Text, Value

HABIT = 10
"""Filled cells from which on a column is one that is always filled in."""

TOGETHER = 2
"""Rows with both cells empty that tell that two columns are filled in together."""

Blanks = Mapping[str, Sequence[Record]]
"""The records whose cell is empty, by field, where `HABIT` others have one that is not."""


def lone_blank(subject: Subject) -> Iterator[Problem]:
    """The only empty cell of a column.

    Not in a row that is the only one so in two columns, which is of another sort, nor the root of
    a tree.
    """
    for kind, records in kinds(subject).items():
        lone = {
            name: blank[0]
            for name, blank in _blanks(records).items()
            if len(blank) == 1 and not any(_within(r, name, kind) for r in records)
        }
        rows = Counter(r.key for r in lone.values())
        for name, r in lone.items():
            if rows[r.key] == 1:
                yield Problem(
                    f"kolom {_words(name)} kosong hanya pada baris ini; {len(records) - 1} baris "
                    "lain terisi",
                    cells(r.fields[name]),
                    "Isi sel ini, atau biarkan bila memang tidak ada isinya.",
                )


def unpaired_blank(subject: Subject) -> Iterator[Problem]:
    """An empty cell beside a filled one, in two columns that are else filled in together."""
    for records in kinds(subject).values():
        blanks = {
            name: {r.key: r for r in blank}
            for name, blank in _blanks(records).items()
            if len(blank) >= TOGETHER
        }
        told: dict[tuple[str, str], tuple[Record, str]] = {}
        for name, other in permutations(blanks, 2):
            more = blanks[name].keys() - blanks[other].keys()
            if len(more) == 1 and blanks[other].keys() <= blanks[name].keys():
                (key,) = more
                told.setdefault((key, name), (blanks[name][key], other))
        for (_, name), (r, other) in told.items():
            yield Problem(
                f"kolom {_words(name)} kosong, padahal kolom {_words(other)} terisi; pada semua "
                "baris lain keduanya terisi bersama",
                cells(r.fields[name], r.fields[other]),
                "Isi sel yang kosong, atau kosongkan keduanya.",
            )


def _blanks(records: Sequence[Record]) -> Blanks:
    found: dict[str, list[Record]] = {}
    for r in records if len(records) > HABIT else ():
        for name, held in r.fields.items():
            read = isinstance(held, Value | Text | References) and isinstance(held.origin, Cell)
            if read and not held:
                found.setdefault(name, []).append(r)
    return {name: blank for name, blank in found.items() if len(records) - len(blank) >= HABIT}


def _within(r: Record, name: str, kind: str) -> bool:
    """Whether a field refers to a record of the same kind."""
    return any(key.partition("/")[0] == kind for key in r.keys(name))


def _words(name: str) -> str:
    return repr(name.replace("_", " "))


RULES = (
    Rule(
        "lone-blank",
        "note",
        "Satu-satunya sel kosong dalam kolom yang selalu diisi biasanya terlewat.",
        "kontrol pagu terisi pada 13 kegiatan, kosong pada satu kegiatan",
        lone_blank,
    ),
    Rule(
        "unpaired-blank",
        "note",
        "Dua kolom yang selalu diisi bersama jarang hanya terisi salah satunya.",
        "indikator butir perjanjian terisi, targetnya kosong; pada butir lain keduanya terisi",
        unpaired_blank,
    ),
)
