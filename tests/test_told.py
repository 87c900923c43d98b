"""The list of what the stages find, against the code that finds it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lkip.audit import FAMILIES
from lkip.read.headings import COLUMN, LABEL
from lkip.told import TOLD

CODE = Path(__file__).resolve().parents[1] / "scripts" / "lkip"
APART = {"archive", "new_year"}
"""They tell their own commands what stands in the way; `lkip check` does not run them."""
STAGE = "archive/last.py"
"""But for this module of theirs, which is a stage."""
SEVERITIES = {"error", "warning", "note"}
ANY = frozenset(SEVERITIES)
HELPERS = {"Finding", "find", "_find", *SEVERITIES}
"""The calls that make a finding: `Finding("error", id, …)`, `ledger.find(…)`, `error(id, …)`."""


class Made(NamedTuple):
    """A finding that the code makes."""

    id: str
    severities: frozenset[str]


def modules() -> Iterator[ast.Module]:
    for path in sorted(CODE.rglob("*.py")):
        inside = path.relative_to(CODE)
        if inside.parts[0] not in APART or inside.as_posix() == STAGE:
            yield ast.parse(path.read_text(encoding="utf-8"))


CALLS = [n for m in modules() for n in ast.walk(m) if isinstance(n, ast.Call)]


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def ids(node: ast.expr) -> list[str]:
    """The ids that an argument stands for; none where the caller of a helper names it."""
    if (plain := text(node)) is not None:
        return [plain]
    if not isinstance(node, ast.JoinedStr):
        return []
    written = ast.unparse(node)[2:-1]
    part = next((name for name in PARTS if f"{{{name}}}" in written), "")
    return [written.replace(f"{{{part}}}", one) for one in PARTS.get(part, [])]


PARTS = {
    "words.rule": [COLUMN.rule, LABEL.rule],
    "what": [name for c in CALLS if called(c) == "unknown" and (name := text(c.args[0]))],
}
"""What the variable part of an id may be."""


def made() -> Iterator[Made]:
    for call in CALLS:
        name = called(call)
        if name not in HELPERS or not call.args:
            continue
        if name in SEVERITIES:
            yield from (Made(one, frozenset({name})) for one in ids(call.args[0]))
        elif len(call.args) > 2:
            severity = text(call.args[0])
            for one in ids(call.args[1]):
                yield Made(one, ANY if severity is None else frozenset({severity}))


MADE = list(made())
LISTED = [told for family in TOLD.values() for told in family]


def test_every_finding_of_the_stages_is_listed_with_its_severity():
    listed = {told.id: set(told.severities) for told in LISTED}
    assert {one.id for one in MADE} - listed.keys() == set()
    for one in MADE:
        assert one.severities == ANY or one.severities <= listed[one.id], one.id


def test_nothing_is_listed_that_no_stage_finds():
    for told in LISTED:
        found = [one.severities for one in MADE if one.id == told.id]
        assert found, told.id
        assert ANY in found or set(told.severities) == set().union(*found), told.id


def test_an_id_is_listed_once_and_gives_its_reason():
    every = [told.id for told in LISTED] + [r.id for rules in FAMILIES.values() for r in rules]
    assert sorted(every) == sorted(set(every))
    assert all(told.reason.endswith(".") for told in LISTED)
    assert not TOLD.keys() & FAMILIES.keys()
