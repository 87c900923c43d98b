"""Rows of the tables of the appendices: Renstra, work plan, measurement, spending."""

from __future__ import annotations

from collections.abc import Iterable

from lkip.layout.rows.base import (
    Content,
    Formula,
    Row,
    Rows,
    RowsAbout,
    RowsOf,
    View,
    band,
    label,
    numbered,
    texts,
)
from lkip.model import Record, Ref, Rule, Text, Value, as_input
from lkip.values.tex import escaped
from lkip.values.wording import unit_words

# --- Renstra ------------------------------------------------------------------------------


def matriks_renstra(view: View) -> Rows:
    """Indicators under tujuan and sasaran, with strategies, policies and programmes.

    The Renstra measures a tujuan by the indicators of its sasaran, so that both halves of the
    matrix show the same ones. The state at its beginning stands in its first year and the one
    before: as the sheet gives it, else the realisasi of that year.
    """
    first = _first_year(view)
    rows = []
    for t in view.kind("tujuan"):
        for s in view.named(t, "sasaran"):
            policies = view.named(s, "strategi")
            strategies = {r.text("strategi"): r for r in policies}
            ways: dict[str, Content] = {
                "strategi": texts(strategies.values(), "strategi"),
                "kebijakan": texts(policies, "nama"),
            }
            for i in view.named(s, "indikator"):
                items: dict[str, Content] = {
                    "tujuan": t.fields["nama"],
                    "sasaran": s.fields["nama"],
                    "indikator": i.fields["nama"],
                    "rumus": _in_words(view, i),
                    "target": i.fields["target"],
                    "program": texts(view.named(i, "program"), "nama"),
                    **ways,
                }
                if first is not None:
                    items["kondisi_sebelum"] = _state(i, first - 1)
                    items["kondisi_awal"] = _state(i, first)
                same = {"tujuan": t.key, **dict.fromkeys(("sasaran", *ways), s.key)}
                rows.append(Row(items, same))
    return Rows(rows, optional=frozenset({"kondisi_sebelum", "kondisi_awal"}))


def _state(indicator: Record, year: int) -> Value:
    given = indicator.value("kondisi_awal", year)
    return given if given else indicator.value("realisasi", year)


def _first_year(view: View) -> int | None:
    agency = view.by_key.get("instansi")
    first = agency.value("renstra_awal").number if agency else None
    return None if first is None else int(first)


# --- plan and measurement -----------------------------------------------------------------


def rencana_kerja(view: View) -> Rows:
    """Indicators under their sasaran, with their unit."""
    found = _indicators(view)
    return Rows([Row({**items, "satuan": _unit(i, view.year)}, same) for i, items, same in found])


def pengukuran_kinerja(view: View) -> Rows:
    """Indicators under their sasaran, with how each is computed."""
    return Rows(
        [Row({**items, "rumus": _formula(view, i)}, same) for i, items, same in _indicators(view)]
    )


def _indicators(view: View) -> Iterable[tuple[Record, dict[str, Content], dict[str, str]]]:
    """Each indicator, what its row holds, and what the row shares with its neighbours."""
    for n, s in enumerate(view.kind("sasaran"), 1):
        for i in view.named(s, "indikator"):
            items: dict[str, Content] = {
                **i.fields,
                "nomor": numbered(str(n), s),
                "sasaran": s.fields["nama"],
            }
            yield i, items, {"nomor": s.key, "sasaran": s.key}


def _unit(i: Record, year: int) -> Text:
    target = i.value("target", year)
    return Text(unit_words(target.unit), Rule("satuan", (as_input(target),)))


LONGEST = 48
"""Letters of a name that a fraction in a cell has room for: it cannot be broken."""


def _formula(view: View, i: Record) -> Formula | Text:
    """Numerator and denominator as a fraction; in words where there are none, or too long."""
    words = _in_words(view, i)
    parts = _counts(view, i)
    if not parts or any(len(part.text("nama")) > LONGEST for part in parts):
        return words
    above, below = (rf"\text{{{escaped(part.text('nama'))}}}" for part in parts)
    return Formula(rf"\frac{{{above} \times 100}}{{{below}}}", words)


def _in_words(view: View, i: Record) -> Text:
    """How an indicator is computed from its counts; without them, where its value is taken from."""
    parts = _counts(view, i)
    if parts:
        above, below = parts
        words = f"{above.text('nama')} dibagi {below.text('nama')} dikali 100"
        return Text(words, Rule("label", tuple(Ref(f"{part.key}#nama") for part in parts)))
    source = i.text("sumber")
    return Text(f"Sumber: {source}" if source else "", Rule("label", (Ref(f"{i.key}#sumber"),)))


def _counts(view: View, i: Record) -> tuple[Record, Record] | None:
    """Numerator and denominator of an indicator, where it has both."""
    found = [*view.named(i, "pembilang")[:1], *view.named(i, "penyebut")[:1]]
    return (found[0], found[1]) if len(found) == 2 else None


# --- spending -----------------------------------------------------------------------------


def realisasi_belanja(view: View) -> Rows:
    """The budget at all three levels, with the problems of each programme beside its rows.

    Programmes with the same problems, one behind the other, share the cells of their problems.
    Programmes stand under the tujuan that they support first, or as supporting programmes; a
    band begins wherever that changes, so that their order stays that of the sheet.
    """
    rows: list[Row] = []
    group = None
    for a, p in enumerate(view.kind("program"), 1):
        goal = _goal(view, p)
        if goal != group or not rows:
            rows.append(band("Tujuan: ", goal) if goal else _supporting())
            group = goal
        problems = _problems(view, p)
        shared = " ".join(p.keys("permasalahan")) or p.key
        rows.append(_spending(p, f"{a}", 0, problems, shared))
        for b, k in enumerate(view.named(p, "kegiatan"), 1):
            rows.append(_spending(k, f"{a}.{b}", 1, problems, shared))
            for c, s in enumerate(view.named(k, "sub_kegiatan"), 1):
                rows.append(_spending(s, f"{a}.{b}.{c}", 2, problems, shared))
    whole = view.by_key.get("anggaran")
    return Rows(rows, whole.fields if whole else {}, optional=frozenset(PROBLEMS))


def _supporting() -> Row:
    return Row({"band": label("Program penunjang")}, role="band")


def _goal(view: View, programme: Record) -> Record | None:
    """The tujuan of the first indicator that a programme supports."""
    for i in view.named(programme, "indikator"):
        for s in view.named(i, "sasaran"):
            for t in view.named(s, "tujuan"):
                return t
    return None


PROBLEMS = {"permasalahan": "nama", "upaya": "upaya", "tindak_lanjut": "tindak_lanjut"}
"""Columns of problems: column -> field of a problem."""


def _problems(view: View, programme: Record) -> dict[str, Content]:
    problems = view.named(programme, "permasalahan")
    return {
        name: texts([r for r in problems if r.text(own)], own) for name, own in PROBLEMS.items()
    }


def _spending(r: Record, number: str, depth: int, problems: dict[str, Content], shared: str) -> Row:
    """A row of the budget; its problems stand once for all rows that share them."""
    items: dict[str, Content] = {
        "nomor": numbered(number, r),
        "uraian": r.fields["nama"],
        **{name: r.fields[name] for name in ("pagu", "realisasi", "penyerapan")},
        **problems,
    }
    return Row(items, dict.fromkeys(PROBLEMS, shared), bold=depth == 0, indent=depth)


ROWS: dict[str, RowsOf] = {
    "matriks-renstra": matriks_renstra,
    "pengukuran-kinerja": pengukuran_kinerja,
    "realisasi-belanja": realisasi_belanja,
    "rencana-kerja": rencana_kerja,
}

ROWS_ABOUT: dict[str, RowsAbout] = {}
