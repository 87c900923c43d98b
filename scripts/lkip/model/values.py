"""Values and texts that know where they came from, and the records that hold them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct, structs

# --- where a value comes from ------------------------------------------------------------


class Cell(Struct, frozen=True, tag="cell", omit_defaults=True):
    """A cell of a source workbook, e.g. `kinerja.xlsx › Indikator › F12`."""

    workbook: str
    sheet: str
    cell: str = ""
    """A1 address; empty where the place is the sheet as a whole."""
    formula: str = ""
    """As the formula bar shows it, `=SUM(D2:D9)`; empty where the cell holds none."""

    @property
    def short_formula(self) -> str:
        """The formula as a message names it: its beginning, where it is longer than a line."""
        return self.formula if len(self.formula) <= 80 else f"{self.formula[:80]}…"

    def __str__(self) -> str:
        return " › ".join(part for part in (self.workbook, self.sheet, self.cell) if part)


class Line(Struct, frozen=True, tag="line"):
    """A line of a text file of the project, e.g. `chapters/03-akuntabilitas.md:41`."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Ref(Struct, frozen=True, tag="ref"):
    """The name of another value: `<record key>#<field>` or `<record key>#<field>/<year>`."""

    name: str

    def __str__(self) -> str:
        return self.name


class Rule(Struct, frozen=True, tag="rule"):
    """A named computation and its inputs, in the order of its formula."""

    name: str
    inputs: tuple[Cell | Line | Ref | Rule, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}({', '.join(str(i) for i in self.inputs)})"


Origin = Cell | Line | Ref | Rule
Place = Cell | Line


# --- values ------------------------------------------------------------------------------

Reason = Literal["missing", "not_applicable", "not_budgeted"]
"""Why there is no number: not filled in yet; none can exist; the year had no budget for it."""


class Value(Struct, frozen=True, tag="value"):
    """An exact number with its unit, or the reason why there is none."""

    number: Decimal | None
    unit: str
    """`percent`, `rupiah`, `index`, or a counted noun as printed (`koperasi`)."""
    origin: Origin
    decimals: int | None = None
    """Decimals as written at the source; None: the unit's usual number of decimals."""
    reason: Reason | None = None
    ref: str = ""
    """The name under which a record holds this value (see `Ref`); empty for a passing value."""

    def __bool__(self) -> bool:
        return self.number is not None


class Text(Struct, frozen=True, tag="text"):
    """A text that is printed as it stands, with its origin."""

    text: str
    origin: Origin
    ref: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


class Series(Struct, frozen=True, tag="series"):
    """One value per year."""

    years: dict[int, Value]


class References(Struct, frozen=True, tag="references"):
    """Keys of other records, in the order written."""

    keys: tuple[str, ...]
    origin: Origin
    many: bool = False
    """Several may stand here; else one."""

    def __bool__(self) -> bool:
        return bool(self.keys)


Item = Value | Text
Field = Value | Text | Series | References


def as_input(item: Item) -> Origin:
    """How `item` is named among the inputs of a rule: by its name if it has one."""
    return Ref(item.ref) if item.ref else item.origin


class Record(Struct, frozen=True):
    """Named fields under a stable key such as `indikator/iku-1`."""

    key: str
    fields: dict[str, Field]

    @property
    def kind(self) -> str:
        """The part of the key before the slash: `indikator`, `program`, …"""
        return self.key.partition("/")[0]

    def text(self, name: str) -> str:
        """The text of a field; empty where the field is absent or no text."""
        found = self.fields.get(name)
        return found.text if isinstance(found, Text) else ""

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys that a reference field names; empty where it is absent."""
        found = self.fields.get(name)
        return found.keys if isinstance(found, References) else ()

    def value(self, name: str, year: int | None = None) -> Value:
        """A field's value, of one year where the field is a series.

        Where there is none the value is `missing`, and says which field of which record.
        """
        found = self.fields.get(name)
        if isinstance(found, Series) and year is not None:
            found = found.years.get(year)
        if isinstance(found, Value):
            return found
        ref = field_ref(self.key, name, year)
        return Value(None, "", Ref(ref), reason="missing", ref=ref)


def field_ref(key: str, name: str, year: int | None = None) -> str:
    """The name of a field's value: `indikator/iku-1#capaian/2024`."""
    return f"{key}#{name}" + ("" if year is None else f"/{year}")


def record(key: str, fields: dict[str, Field]) -> Record:
    """A record whose values know the name they are held under."""

    def named(name: str, item: Field) -> Field:
        match item:
            case Value() | Text():
                return structs.replace(item, ref=field_ref(key, name))
            case Series():
                return Series(
                    {
                        year: structs.replace(value, ref=field_ref(key, name, year))
                        for year, value in item.years.items()
                    }
                )
        return item

    return Record(key, {name: named(name, item) for name, item in fields.items()})
