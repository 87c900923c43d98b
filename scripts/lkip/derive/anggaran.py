"""Budget: sums from the sub kegiatan up, the ceiling in force, absorption and remainder.

Each measure of a kegiatan, a programme and the whole is the sum of the level below. Where the
level below does not have it at all (initial ceilings are often known by programme only), it is
the value written at the level itself; written at both, the two must agree.
"""

from __future__ import annotations

from lkip.config import Scales
from lkip.derive.index import Index, extended, of_kind
from lkip.model import (
    Cell,
    Field,
    Finding,
    Record,
    Ref,
    Rule,
    Text,
    Value,
    as_input,
)
from lkip.values.arithmetic import count, difference, ratio, total
from lkip.values.wording import by_formula, phrase

MEASURES = ("pagu_murni", "pagu_perubahan", "realisasi")
LEVELS = (("kegiatan", "sub_kegiatan"), ("program", "kegiatan"))
"""Each level and the field that lists its parts, from the lowest up."""

TOTAL = "anggaran"
"""Key of the record of the whole."""


def budget(records: Index, scales: Scales) -> tuple[Index, list[Finding]]:
    """`records` with the budget complete at every level, and the record `anggaran`.

    The ceiling by type of spending is summed there too, as `belanja`.
    """
    leaves = of_kind(records, "sub-kegiatan")
    amended = any(r.value("pagu_perubahan") for r in leaves)
    findings = _half_amended(leaves) if amended else []
    for leaf in leaves:
        records = extended(records, leaf.key, _measures(scales, leaf, amended, {}))
    for kind, parts in LEVELS:
        for whole in of_kind(records, kind):
            below = [records[key] for key in whole.keys(parts) if key in records]
            fields = _rolled_up(scales, whole, below, amended)
            findings += _against_its_parts(scales, whole, parts, below, fields)
            records = extended(records, whole.key, fields)
    programmes = of_kind(records, "program")
    if programmes:
        fields = _rolled_up(scales, Record(TOTAL, {}), programmes, amended)
        for kind in ("program", "kegiatan", "sub-kegiatan"):
            unit = kind.replace("-", " ")
            keys = [r.key for r in of_kind(records, kind)]
            fields["jumlah_" + kind.replace("-", "_")] = count("cacah", keys, unit)
        spending = [r.value("pagu") for r in of_kind(records, "belanja")]
        fields["belanja"] = total("jumlah", spending, "rupiah")
        records = extended(records, TOTAL, fields)
    return records, findings


def _rolled_up(
    scales: Scales, whole: Record, parts: list[Record], amended: bool
) -> dict[str, Field]:
    """The measures of `whole` from its parts, and the sources of funds that they name."""
    sums: dict[str, Value] = {}
    for measure in MEASURES:
        values = [part.value(measure) for part in parts]
        if any(values) or not whole.value(measure):
            sums[measure] = total("jumlah", values, "rupiah")
    fields = _measures(scales, whole, amended, sums)
    # A part may name several sources itself; each is named once.
    sources = [name for part in parts for name in part.text("sumber_dana").split(", ")]
    named = ", ".join(dict.fromkeys(source for source in sources if source))
    held = [part.fields.get("sumber_dana") for part in parts]
    inputs = tuple(as_input(text) for text in held if isinstance(text, Text))
    fields["sumber_dana"] = Text(named, Rule("gabung", inputs))
    return fields


def _measures(scales: Scales, r: Record, amended: bool, sums: dict[str, Value]) -> dict[str, Field]:
    """The measures, and what follows from them: `pagu` in force, `penyerapan`, `sisa`."""
    own = {m: sums.get(m, r.value(m)) for m in MEASURES}
    in_force = own["pagu_perubahan" if amended else "pagu_murni"]
    name = f"{r.key}#" + ("pagu_perubahan" if amended else "pagu_murni")
    pagu = Value(
        in_force.number,
        "rupiah",
        Rule("pagu-berlaku", (Ref(name),)),
        in_force.decimals,
        in_force.reason,
        f"{r.key}#pagu",
    )
    spent = own["realisasi"]
    if not spent.ref:
        spent = Value(
            spent.number,
            "rupiah",
            spent.origin,
            spent.decimals,
            spent.reason,
            f"{r.key}#realisasi",
        )
    if pagu.number == 0 and not spent:
        spent = Value(None, "rupiah", spent.origin, reason="not_budgeted", ref=spent.ref)
    return {
        **sums,
        "realisasi": spent,
        "pagu": pagu,
        "penyerapan": ratio(scales, "penyerapan", spent, pagu),
        "sisa": difference(scales, "sisa", pagu, spent),
    }


def _half_amended(leaves: list[Record]) -> list[Finding]:
    """In an amended budget every sub kegiatan has an amended ceiling, if only 0."""
    return [
        Finding(
            "error",
            "half-amended-budget",
            f"sub kegiatan {leaf.text('nama')!r} tidak punya pagu perubahan, "
            "padahal sub kegiatan lain punya",
            (value.origin,),
            "Isi pagu perubahannya; 0 bila sub kegiatan itu dihapus dari anggaran.",
        )
        for leaf in leaves
        if not (value := leaf.value("pagu_perubahan")) and isinstance(value.origin, Cell)
    ]


def _against_its_parts(
    scales: Scales, whole: Record, parts: str, below: list[Record], fields: dict[str, Field]
) -> list[Finding]:
    """A whole without parts has no sums; a measure written at the whole must be their sum."""
    kind, name = whole.kind.replace("-", " "), whole.text("nama")
    lower = parts.replace("_", " ")
    if not below:
        held = whole.fields.get("nama")
        places = (held.origin,) if isinstance(held, Text) and isinstance(held.origin, Cell) else ()
        message = f"{kind} {name!r} tidak mempunyai {lower}, sehingga anggarannya tidak diketahui"
        remedy = f"Isi {lower} di bawahnya, atau hapus {kind} ini."
        return [Finding("error", "no-parts", message, places, remedy)]
    findings = []
    for measure in MEASURES:
        given, summed = whole.value(measure), fields.get(measure)
        if (
            given
            and isinstance(given.origin, Cell)
            and isinstance(summed, Value)
            and given.number != summed.number
        ):
            findings.append(
                Finding(
                    "error",
                    "given-and-summed",
                    f"{measure.replace('_', ' ')} {kind} {name!r} diisi {phrase(scales, given)}"
                    f"{by_formula(given)}, sedangkan jumlah {lower} di bawahnya "
                    f"{phrase(scales, summed)}; yang dipakai jumlah itu",
                    (given.origin,),
                    f"Kosongkan sel ini, atau lengkapi dan betulkan {lower} di bawahnya.",
                )
            )
    return findings
