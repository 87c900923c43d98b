"""Performance agreements: the numbers of their items, their sasaran, and what they cost.

The sheet has one row per indicator or budget item (`butir`), and repeats tujuan and sasaran on
each. Here equal texts within an agreement become one tujuan and one sasaran, in the order in
which they first appear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lkip.derive.index import Index, extended, of_kind
from lkip.model import Field, Record, Ref, References, Rule, Text, Value
from lkip.values.arithmetic import total

DEPTHS = {"program": 0, "kegiatan": 1, "sub kegiatan": 2}
"""The levels of the budget that an item may be of."""

GROUP = "sasaran-perjanjian"
"""Kind of the records of a sasaran within one agreement."""


def agreements(records: Index) -> Index:
    """`records` with every agreement's items numbered, its sasaran and sums made."""
    for agreement in of_kind(records, "perjanjian"):
        items = [records[key] for key in agreement.keys("butir") if key in records]
        for item, numbers in zip(items, _numbered(items), strict=True):
            named: dict[str, Field] = {n: _number(number, item) for n, number in numbers.items()}
            records = extended(records, item.key, named)
        groups = _groups(items)
        keys = []
        for n, (name, held) in enumerate(groups.items(), 1):
            key = f"{GROUP}/{agreement.key.partition('/')[2]}.{n}"
            keys.append(key)
            records = extended(records, key, _group(agreement, n, name, held))
        own: dict[str, Field] = {
            "anggaran": _sum(outermost(items)),
            "sasaran_perjanjian": References(tuple(keys), _origin(agreement), many=True),
        }
        records = extended(records, agreement.key, own)
    return records


def outermost(items: Sequence[Record]) -> list[Record]:
    """The budget items that are part of no other before them.

    A kegiatan under its programme, a sub kegiatan under its kegiatan are parts; items of one
    level stand side by side. What stands under another sasaran is never a part.
    """
    found = []
    above: dict[str, int] = {}
    for item in items:
        if not budgeted(item):
            continue
        depth = DEPTHS.get(item.text("jenis"), 0)
        sasaran = item.text("sasaran")
        if depth <= above.get(sasaran, depth):
            above[sasaran] = depth
            found.append(item)
    return found


def budgeted(item: Record) -> bool:
    """Whether an item is a budget item: has an amount, or names what an amount is due for."""
    return bool(item.value("anggaran")) or bool(item.text("kegiatan"))


def _numbered(items: Sequence[Record]) -> list[dict[str, int]]:
    """The numbers of each item; 0 where it has no such thing.

    Tujuan count through the agreement; sasaran, indicators and budget items through their tujuan.
    """
    outer = {item.key for item in outermost(items)}
    goals: dict[str, int] = {"": 0}
    aims: dict[tuple[str, str], int] = {}
    counts: Counter[tuple[str, str]] = Counter()
    found = []
    for item in items:
        goal, aim = item.text("tujuan"), item.text("sasaran")
        goals.setdefault(goal, len(goals))
        if aim and (goal, aim) not in aims:
            counts[goal, "sasaran"] += 1
            aims[goal, aim] = counts[goal, "sasaran"]
        numbers = {"nomor_tujuan": goals[goal], "nomor_sasaran": aims.get((goal, aim), 0)}
        own = {"indikator": bool(item.text("nama")), "kegiatan": item.key in outer}
        for name, has in own.items():
            counts[goal, name] += has
            numbers[f"nomor_{name}"] = counts[goal, name] if has else 0
        found.append(numbers)
    return found


def _number(number: int, item: Record) -> Text:
    return Text(str(number) if number else "", Rule("nomor", (Ref(item.key),)))


def _groups(items: Sequence[Record]) -> dict[str, list[Record]]:
    """The items of each sasaran."""
    groups: dict[str, list[Record]] = {}
    for item in items:
        if item.text("sasaran"):
            groups.setdefault(item.text("sasaran"), []).append(item)
    return groups


def _group(agreement: Record, n: int, name: str, items: Sequence[Record]) -> dict[str, Field]:
    """A sasaran of an agreement: its number, name, items and sum."""
    return {
        "nomor": Text(str(n), Rule("nomor", (Ref(agreement.key),))),
        "nama": Text(name, Rule("label", (Ref(f"{items[0].key}#sasaran"),))),
        "perjanjian": References((agreement.key,), _origin(agreement)),
        "butir": References(tuple(i.key for i in items), _origin(agreement), many=True),
        "anggaran": _sum(outermost(items)),
    }


def _origin(agreement: Record) -> Rule:
    return Rule("rujukan-balik", (Ref(agreement.key),))


def _sum(items: Sequence[Record]) -> Value:
    """The amounts together; not applicable where there is nothing to pay for."""
    if not items:
        return Value(None, "rupiah", Rule("jumlah"), reason="not_applicable")
    return total("jumlah", [item.value("anggaran") for item in items], "rupiah")
