"""The boxes of each diagram: one named function a diagram, from records to boxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lkip.model import Box, Record, Ref
from lkip.values.wording import capitalised, listed


class Boxes(NamedTuple):
    """What a diagram shows, its arrows from box to box, and the sentence that tells it."""

    boxes: tuple[Box, ...]
    alt: str
    arrows: tuple[tuple[str, str], ...] = ()


BoxesOf = Callable[[Sequence[Record]], Boxes]

NOTHING = Boxes((), "")


def _kind(records: Iterable[Record], name: str) -> list[Record]:
    return [r for r in records if r.kind == name]


# --- struktur organisasi ---------------------------------------------------------------------


def struktur_organisasi(records: Sequence[Record]) -> Boxes:
    """The tree of the units, each with who serves there on the day of the report.

    A unit with several (a group of jabatan fungsional) tells how many.
    """
    by_key = {r.key: r for r in records}
    units = _kind(records, "unit")

    def held_by(unit: Record) -> str:
        serving = [by_key[key] for key in unit.keys("menjabat") if key in by_key]
        if len(serving) > 1:
            return f"{len(serving)} pejabat"
        return " ".join(f"{r.text('sebutan')} {r.text('nama')}".strip() for r in serving)

    def box(unit: Record) -> Box:
        below = tuple(box(one) for one in units if unit.key in one.keys("induk"))
        serving = tuple(Ref(key) for key in unit.keys("menjabat"))
        return Box(unit.key, unit.text("nama"), held_by(unit), below, serving)

    tops = tuple(box(unit) for unit in units if not set(unit.keys("induk")) & set(by_key))
    if not tops:
        return NOTHING
    told = [sentence for top in tops for sentence in _commands(top)]
    return Boxes(tops, f"Bagan struktur organisasi. {' '.join(told)}")


def _commands(box: Box) -> list[str]:
    """Who is over whom, a sentence for each box that is over others, from the top down."""
    below = [_noted(one) for one in box.below]
    own = [f"{_noted(box)} membawahi {listed(below)}."] if below else []
    return [*own, *(sentence for one in box.below for sentence in _commands(one))]


def _noted(box: Box) -> str:
    return f"{box.title} ({box.note})" if box.note else box.title


# --- cascading -------------------------------------------------------------------------------


def cascading(records: Sequence[Record]) -> Boxes:
    """From the tujuan down to the kegiatan; the sub kegiatan are counted.

    A programme stands under every sasaran whose indikator it supports, its kegiatan only under
    the first. Programmes that support no indikator stand beside the tujuan.
    """

    def naming(kind: str, field: str, *wanted: Record) -> list[Record]:
        """The records of a kind that name one of `wanted` in a field, in order."""
        keys = {r.key for r in wanted}
        return [r for r in _kind(records, kind) if keys & set(r.keys(field))]

    def tujuan(r: Record) -> Box:
        below = tuple(sasaran(one) for one in naming("sasaran", "tujuan", r))
        return Box(r.key, r.text("nama"), below=below)

    def sasaran(r: Record) -> Box:
        measured = naming("indikator", "sasaran", r)
        below = tuple(program(one, r) for one in naming("program", "indikator", *measured))
        note = f"Indikator: {'; '.join(one.text('nama') for one in measured)}" if measured else ""
        return Box(r.key, r.text("nama"), note, below, tuple(Ref(one.key) for one in measured))

    def program(r: Record, under: Record) -> Box:
        if first.setdefault(r.key, under.key) != under.key:
            # A box has a name of its own, and a kegiatan one place in the tree.
            return Box(f"{r.key}@{under.key}", r.text("nama"), "kegiatan: lihat sasaran sebelumnya")
        below = tuple(kegiatan(one) for one in naming("kegiatan", "program", r))
        return Box(r.key, r.text("nama"), below=below)

    def kegiatan(r: Record) -> Box:
        parts = tuple(Ref(one.key) for one in naming("sub-kegiatan", "kegiatan", r))
        note = f"{len(parts)} sub kegiatan" if parts else ""
        return Box(r.key, r.text("nama"), note, inputs=parts)

    first: dict[str, str] = {}
    aims = tuple(tujuan(r) for r in _kind(records, "tujuan"))
    if not aims:
        return NOTHING
    apart = tuple(program(r, r) for r in _kind(records, "program") if r.key not in first)
    told = [f"Tujuan {box.title}: {_aims(box)}." for box in aims]
    told += [f"Di luar tujuan itu: {listed([_supports(box) for box in apart])}."] if apart else []
    return Boxes((*aims, *apart), f"Bagan pohon kinerja. {' '.join(told)}")


def _aims(tujuan: Box) -> str:
    """The sasaran of a tujuan with their indikator and programmes."""
    told = []
    for sasaran in tujuan.below:
        words = f"sasaran {_noted(sasaran)}"
        if sasaran.below:
            words += f", didukung {listed([_supports(box) for box in sasaran.below])}"
        told.append(words)
    return "; ".join(told) or "belum ada sasaran"


def _supports(program: Box) -> str:
    return f"{program.title} ({len(program.below)} kegiatan)" if program.below else program.title


# --- peta proses -----------------------------------------------------------------------------

GROUPS = ("manajemen", "inti", "pendukung")
"""From the top down, as process maps are drawn."""


def peta_proses(records: Sequence[Record]) -> Boxes:
    """A lane per group of processes, and arrows to the processes that follow."""
    processes = _kind(records, "proses")
    known = {r.key: r.text("nama") for r in processes}
    groups = dict.fromkeys((*GROUPS, *(r.text("jenis") for r in processes)))
    lanes = []
    for group in groups:
        inside = tuple(Box(r.key, r.text("nama")) for r in processes if r.text("jenis") == group)
        if inside:
            lanes.append(Box(f"kelompok/{group}", f"Proses {capitalised(group)}", below=inside))
    if not lanes:
        return NOTHING
    arrows = tuple(
        (r.key, key) for r in processes for key in r.keys("menuju") if key in known and key != r.key
    )
    told = [f"{lane.title}: {listed([box.title for box in lane.below])}." for lane in lanes]
    for r in processes:
        after = [known[end] for start, end in arrows if start == r.key]
        told += [f"{r.text('nama')} menuju {listed(after)}."] if after else []
    return Boxes(tuple(lanes), f"Peta proses bisnis. {' '.join(told)}", arrows)


# --- visi dan misi ---------------------------------------------------------------------------


def visi_misi(records: Sequence[Record]) -> Boxes:
    """The vision over the missions; those that the agency carries out are marked."""
    agency = next((r.text("singkatan") or r.text("nama") for r in _kind(records, "instansi")), "")
    mark = f"Didukung {agency or 'instansi ini'}"
    held = _kind(records, "visi-misi")
    missions = tuple(
        Box(r.key, _mission(r), mark if r.text("didukung") == "ya" else "")
        for r in held
        if r.text("jenis") == "misi"
    )
    visions = [r for r in held if r.text("jenis") == "visi"]
    if not held:
        return NOTHING
    boxes = tuple(
        Box(r.key, f"Visi: {r.text('nama')}", below=missions if n == 0 else ())
        for n, r in enumerate(visions)
    )
    told = [f"{box.title}." for box in boxes] + [f"{_noted(box)}." for box in missions]
    return Boxes(boxes or missions, f"Bagan visi dan misi. {' '.join(told)}")


def _mission(r: Record) -> str:
    """A mission with the number that its code ends in, if it has one: "Misi 3: …"."""
    number = re.search(r"\d+$", r.text("kode"))
    return f"{f'Misi {number[0]}' if number else 'Misi'}: {r.text('nama')}"


DATA: dict[str, BoxesOf] = {
    "cascading": cascading,
    "peta-proses": peta_proses,
    "struktur-organisasi": struktur_organisasi,
    "visi-misi": visi_misi,
}
"""What a diagram's file may say after `data:`."""
