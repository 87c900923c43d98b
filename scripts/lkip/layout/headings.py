"""Headings with expressions: what `{{ … }}` in a heading may name, and the headings filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jinja2 import UndefinedError
from jinja2.runtime import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from msgspec import structs

from lkip.config import LayoutColumn
from lkip.layout.rows import View
from lkip.model import Finding, Line, Record, Text, Value
from lkip.values.absence import WORDS

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)

KNOWN = "Yang dikenal dalam judul kolom hanya {{ tahun }}, {{ instansi.… }}, dan {{ tentang.… }}."


def names(view: View, about: Record | None = None) -> dict[str, object]:
    """`tahun`, the fields of `instansi`, and as `tentang` those of the record of the table."""
    agency = view.by_key.get("instansi")
    return {"tahun": view.year, "instansi": _plain(agency), "tentang": _plain(about)}


def _plain(r: Record | None) -> dict[str, object]:
    """Texts and numbers of a record; no headings print formatted values."""
    held = r.fields.items() if r else ()
    texts = {name: item.text for name, item in held if isinstance(item, Text)}
    return texts | {name: item.number for name, item in held if isinstance(item, Value) and item}


def filled(
    columns: Sequence[LayoutColumn], place: Line, known: Mapping[str, object], *, draft: bool
) -> tuple[list[LayoutColumn], list[Finding]]:
    """The columns with their headings filled in; one that cannot be is a finding, and stays.

    In a draft it says that its value is not there yet.
    """
    done: list[LayoutColumn] = []
    findings: list[Finding] = []
    for column in columns:
        heading = column.heading
        if "{" in heading:
            try:
                heading = _ENVIRONMENT.from_string(heading).render(known).strip()
            except UndefinedError as error:
                heading = WORDS if draft else heading
                message = f"judul kolom {column.heading!r} tidak dapat diisi ({error})"
                findings.append(Finding("error", "heading-value", message, (place,), KNOWN))
            except Exception as error:  # whatever an expression in a heading runs into
                message = f"judul kolom {column.heading!r} tidak dapat diisi ({error})"
                findings.append(Finding("error", "table-layout", message, (place,), KNOWN))
        under, problems = filled(column.columns, place, known, draft=draft)
        findings += problems
        done.append(structs.replace(column, heading=heading, columns=tuple(under)))
    return done, findings
