"""What the functions of a chapter work with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jinja2 import Environment, TemplateError

from lkip.config import Report
from lkip.fill.context import RecordView
from lkip.fill.hints import nearest
from lkip.fill.ledger import Ledger
from lkip.model import Chart, Diagram, Line, Record, Table

CAPTION = "keterangan:"
"""Stands before a caption among the names of templates: its own text names it."""


class Desk(NamedTuple):
    """One report being filled."""

    environment: Environment
    where: Report
    tables: Mapping[str, Table]
    figures: Mapping[str, Chart | Diagram]
    names: dict[str, object]
    """The chapters' context."""
    ledger: Ledger

    def rendered(self, source: str, place: Line, **more: object) -> str:
        """A caption or note of the configuration, with its expressions filled in."""
        if "{" not in source:
            return source
        try:
            return self.environment.get_template(CAPTION + source).render({**self.names, **more})
        except TemplateError as error:
            self.ledger.find(
                "error",
                "caption",
                f"keterangan dalam {place} tidak dapat diisi ({error.message})",
                "Perbaiki keterangan itu.",
            )
            return ""

    def unknown(self, what: str, name: str, known: Mapping[str, object]) -> str:
        """What stands for a thing that is not there, and the finding that names the nearest one."""
        message = f"{what} {name!r} tidak dikenal"
        self.ledger.find("error", f"unknown-{what}", message, nearest(name, known))
        return self.ledger.gap()


def keyed(name: str, about: object) -> tuple[str, str, Record | None]:
    """Key and anchor of a table or chart about a record, or about the whole report."""
    if not isinstance(about, RecordView):
        return name, name, None
    record = about.record
    return f"{name}/{record.key}", f"{name}-{record.key.rpartition('/')[2]}", record
