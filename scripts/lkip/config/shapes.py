"""The kinds of configuration files: one type each, with what must hold beyond the types.

That of style.yaml stands in `lkip.config.style`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from lkip.config.strict import Problem, Strict
from lkip.config.yaml_text import Step
from lkip.model import Align

AtLeastOne = Annotated[int, Meta(ge=1)]


# --- config.yaml --------------------------------------------------------------------------


class Project(Strict, frozen=True):
    """`config/config.yaml`: which reports to build, and what of each."""

    reports: tuple[str, ...]
    """`<agency>/<year>` each."""
    language: str = "id"
    outputs: tuple[Literal["pdf", "docx", "html", "perjanjian"], ...] = ("pdf", "docx", "html")


# --- contract/*.yaml ----------------------------------------------------------------------


class ContractColumn(Strict, frozen=True):
    """A column of a sheet (or a row of a form): its heading and what may stand under it."""

    field: str
    heading: str
    """As printed in the sheet; `{tahun}` in it makes one column a year, read as a series."""
    type: Literal["key", "text", "links", "number", "choice", "reference", "references", "date"]
    required: bool = False
    """A value in every row; for a column a year: in the year of the report."""
    optional: bool = False
    """The column itself may be absent."""
    unit: str = ""
    """Unit of a number: `percent`, `rupiah`, `index`, a counted noun."""
    unit_from: str = ""
    """Or the field of the same row that names the unit."""
    choices: dict[str, str] = msgspec.field(default_factory=dict)
    """For a choice: what the cell says -> what it means."""
    to: str = ""
    """For a reference: the kind of record it names."""
    yearly: bool = False
    """Of one report's year: emptied for the next year's report."""
    note: str = ""
    """One sentence for the author: what to fill in."""


class ContractSheet(Strict, frozen=True):
    """`config/contract/<name>.yaml`: one sheet of a workbook."""

    workbook: str
    sheet: str
    record: str
    """Kind of the records: the first part of their keys."""
    columns: tuple[ContractColumn, ...]
    form: bool = False
    """One record, its fields in rows (Uraian | Isi), under the key `<record>`."""
    optional: bool = False
    """The sheet may be absent."""
    yearly: bool = False
    """Its rows are of one report's year: emptied for the next year's report."""
    note: str = ""


# --- scales.yaml --------------------------------------------------------------------------


class ScaleClass(Strict, frozen=True):
    """One class; bounds in percent as the regulation prints them."""

    label: str
    lower: Decimal | None = None
    upper: Decimal | None = None
    keterangan: str = ""

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """Both bounds, infinite where none is written."""
        return (
            Decimal("-Infinity") if self.lower is None else self.lower,
            Decimal("Infinity") if self.upper is None else self.upper,
        )


class Scale(Strict, frozen=True):
    """Classes from the best to the worst, and what happens where they leave a gap."""

    title: str
    source: str
    classes: Annotated[tuple[ScaleClass, ...], Meta(min_length=1)]
    gaps: Literal["lower", "upper", "round"] = "lower"
    """A value between two classes: in the lower one, the upper one, or rounded to whole first."""
    overlaps: Literal["lower", "upper"] = "upper"
    """A value in two classes at once."""
    above: Literal["top", "none"] = "top"
    """A value above the upper bound of the best class: in the best class, or in none."""


class Efficiency(Strict, frozen=True):
    """How efficiency is computed and classed."""

    formula: Literal["capaian / penyerapan", "capaian - penyerapan"]
    scale: str


class Scales(Strict, frozen=True):
    """`scales.yaml`: all that agencies compute differently."""

    rounding: Literal["printed", "exact"]
    decimals: dict[str, Annotated[int, Meta(ge=0)]]
    lower_is_better: Literal["(2T - R) / T", "T / R"]
    cap: Literal["none", "100", "120"]
    """Default; an indicator may declare its own."""
    efficiency: Efficiency
    uses: dict[str, str]
    """Which scale serves which purpose: `capaian` and `atribut` name scales below."""
    scales: dict[str, Scale]

    def problems(self) -> Iterator[Problem]:
        """Names of scales that there are not, and classes that no number can reach in order."""
        named: dict[tuple[Step, ...], str] = {
            ("uses", use): name for use, name in self.uses.items()
        }
        named["efficiency", "scale"] = self.efficiency.scale
        for steps, name in named.items():
            if name not in self.scales:
                yield steps, f"skala {name!r} tidak ada", _nearest(name, self.scales)
        for name, scale in self.scales.items():
            yield from _misplaced(name, scale)


def _misplaced(name: str, scale: Scale) -> Iterator[Problem]:
    """Classes that hold nothing, or do not stand from the best to the worst."""
    for n, one in enumerate(scale.classes):
        lower, upper = one.bounds
        if lower > upper:
            message = f"batas bawah kelas {one.label!r} di atas batas atasnya"
            yield ("scales", name, "classes", n), message, "Tukar kedua batasnya."
    for n, (better, worse) in enumerate(pairwise(scale.classes), 1):
        if any(low > high for low, high in zip(worse.bounds, better.bounds, strict=True)):
            message = f"kelas {worse.label!r} lebih tinggi daripada kelas sebelumnya"
            yield ("scales", name, "classes", n), message, "Urutkan kelas dari yang terbaik."


def _nearest(name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(name, names, 1)
    return f"Mungkin maksudnya {near[0]!r}." if near else f"Yang ada: {', '.join(names)}."


# --- tables/*.yaml and charts/*.yaml ------------------------------------------------------


class LayoutColumn(Strict, frozen=True):
    """A column, or a heading over several columns."""

    heading: str
    field: str = ""
    """Field of the row; for a column made per year or class, the series it reads."""
    width: Annotated[float, Meta(gt=0)] = 1.0
    """Relative to the other columns."""
    align: Align | None = None
    """None: right for numbers, left for anything else."""
    merge: bool = False
    """One tall cell over consecutive rows that hold the same record."""
    unit: Literal["with", "without"] = "with"
    """Print numbers with their unit, or leave it to the heading."""
    empty: str = ""
    """What prints where the row has nothing for this column."""
    each: Literal["", "year", "renstra", "class"] = ""
    """Repeat the column for every year of the comparison or the Renstra, or class of `scale`."""
    scale: str = ""
    columns: tuple[LayoutColumn, ...] = ()


class TableLayout(Strict, frozen=True):
    """`config/tables/<id>.yaml`: how a table looks; its rows come from a named function."""

    rows: str
    caption: str
    """Empty: a table without caption and number."""
    columns: Annotated[tuple[LayoutColumn, ...], Meta(min_length=1)]
    years: AtLeastOne = 3
    """How many years, the report's the last, a column `each: year` shows."""
    numbered_columns: bool | Literal["brackets"] = False
    """A heading row 1, 2, 3, … under the headings; `brackets`: (1), (2), (3), …"""
    total: str = ""
    """Label of the total row; empty for none."""
    total_span: Annotated[int, Meta(ge=0)] = 0
    """How many columns the label takes; one at least."""
    about: str = ""
    """Kind of record: one table for each, `tabel("…", record)`; empty: one for the report."""
    forms: tuple[str, ...] = ()
    """Only for records whose `bentuk` is one of these; empty: for all."""
    header: bool = True
    """Whether the headings are printed; without them the table is a box of labels and values."""
    note: str = ""


class DiagramLayout(Strict, frozen=True):
    """`config/diagrams/<id>.yaml`: what a diagram shows; its boxes come from a named function."""

    kind: Literal["tree", "lanes", "stack"]
    data: str
    caption: str


class ChartLayout(Strict, frozen=True):
    """`config/charts/<id>.yaml`: what a chart shows; its data come from a named function."""

    kind: Literal["bar"]
    data: str
    caption: str
    axis: str
    years: AtLeastOne = 3


# --- report.yaml --------------------------------------------------------------------------


class Part(Strict, frozen=True):
    """A part of the report."""

    chapter: str = ""
    """Name of the chapter file, without `.md`."""
    kind: Literal["cover", "front", "lists", "main", "appendix"] = "main"
    landscape: bool = False


class ReportLayout(Strict, frozen=True):
    """`report.yaml`: the order of the parts and what stands on every page."""

    title: str
    author: str
    header: str
    parts: tuple[Part, ...]
    draft: bool = False
    """Built although things are still to come: see `lkip.values.absence`."""
    strict: bool = False
    """No documents while the audit has errors that nobody has accepted."""
    last_year: str = ""
    """The archive of last year's report, or an extract of it: a file beside the workbooks."""

    def problems(self) -> Iterator[Problem]:
        """An archive that is no file beside the workbooks: nobody would look after it there."""
        if self.last_year and not _ARCHIVE.fullmatch(self.last_year):
            yield (
                ("last_year",),
                f"{self.last_year!r} bukan nama berkas .zip saja",
                "Letakkan arsip laporan tahun lalu dalam folder sumber laporan ini, dan tulis "
                "nama berkasnya tanpa folder.",
            )


_ARCHIVE = re.compile(r"[^./\\:][^/\\:]*\.zip")


# --- accepted.yaml ------------------------------------------------------------------------


class Acceptance(Strict, frozen=True):
    """A finding that is known and stays: which one, and why."""

    rule: str
    """Id of the finding."""
    place: str
    """As printed: `kinerja.xlsx › Indikator › F12`, `chapters/bab.md:41`, or without the line."""
    reason: str
    contains: str = ""
    """A part of its message; needed where the message holds figures."""


class Accepted(Strict, frozen=True):
    """`accepted.yaml`: the findings of a report that its authors accept."""

    accepted: tuple[Acceptance, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """Acceptances that do not say what, where or why."""
        for n, one in enumerate(self.accepted):
            for name in ("rule", "place", "reason"):
                if not getattr(one, name).strip():
                    message = f"`{name}` pada penerimaan ini kosong"
                    yield ("accepted", n, name), message, _NEEDED[name]


_NEEDED = {
    "rule": "Tulis nama aturan temuannya, seperti yang tampil dalam audit.html.",
    "place": "Tulis tempat temuannya, seperti yang tampil pada 'lkip check'.",
    "reason": "Tulis mengapa temuan itu dibiarkan.",
}
