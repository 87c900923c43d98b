"""Menelusuri angka: dari yang tercetak sampai ke selnya, atau dari sel ke tempat cetaknya."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lkip.cli.reports import chosen, configured
from lkip.cli.stale import warning
from lkip.files import read_json, to_json
from lkip.model import Trace, TracePlace, TracePrint
from lkip.trace.ask import Answer, ask, grouped, nearest
from lkip.values.chain import Step, chain, words

EXAMPLE = """\
Contoh:
  lkip trace 94,75                            asal sebuah angka
  lkip trace tabel:capaian-indikator          asal semua angka sebuah tabel
  lkip trace "Tabel 3.2"                      juga menurut nomornya
  lkip trace chapters/03-akuntabilitas.md:41  angka yang dicetak satu baris naskah
  lkip trace 'kinerja.xlsx!Indikator!F12'     di mana saja isi sel ini dicetak
  lkip trace 94,75 dinas-contoh/2024          dalam satu laporan
Grafik, bagan, dan bagian disebut serupa: grafik:…, bagan:…, bagian:….
"""

FORMS = {
    "bagian": "nomor bagian",
    "butir": "nomor butir",
    "catatan-kaki": "nomor catatan kaki",
    "kepala-halaman": "kepala halaman",
    "peraturan": "nomor peraturan",
    "tahun": "tahun",
    "tanggal": "tanggal",
}
"""Why a typed number without a source may stand where it is."""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip trace`."""
    parser.add_argument("what", metavar="APA", help="angka, tabel, baris naskah, atau sel")
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="bentuk keluaran"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Answer from the last build; status 1 where no report has an answer."""
    known = configured(root)
    reports = chosen(root, known, options.reports) if known else None
    if reports is None:
        return 2
    os.chdir(root)
    answers: dict[str, tuple[Trace, Answer]] = {}
    for one in reports:
        path = one.build / "trace.json"
        if not path.is_file():
            sys.stderr.write(f"lkip: {one.name} belum dibangun. Jalankan: lkip build {one.name}\n")
            return 1
        sys.stderr.write(warning(one, "trace.json"))
        trace = read_json(path, Trace)
        answers[one.name] = (trace, ask(trace, options.what))
    if options.format == "json":
        sys.stdout.buffer.write(to_json({n: plain(*held) for n, held in answers.items()}))
    else:
        for name, (trace, answer) in answers.items():
            if answer.prints:
                sys.stdout.buffer.write(("\n".join([name, *told(trace, answer)]) + "\n").encode())
    if any(answer.prints for _, answer in answers.values()):
        return 0
    for name, (trace, _) in answers.items():
        _nothing(name, trace, options.what)
    return 1


def _nothing(name: str, trace: Trace, what: str) -> None:
    near = nearest(trace, what)
    hint = f"Mungkin maksudnya: {', '.join(near)}." if near else "Lihat 'lkip trace --help'."
    sys.stderr.write(f"lkip: {what!r} tidak ditemukan dalam {name}. {hint}\n")


# --- as text ------------------------------------------------------------------------------


def told(trace: Trace, answer: Answer) -> Iterator[str]:
    """Each thing that is printed: where, and its chain."""
    places = {place.id: place for place in trace.places}
    if answer.cell:
        times = len(answer.prints)
        yield f"Isi {answer.cell} dicetak {times} kali, langsung atau melalui hitungan."
    for prints in grouped(answer.prints):
        yield ""
        yield prints[0].text.replace("\n", " / ")
        for place, times in _counted([where(places, one) for one in prints]):
            yield f"  dicetak pada {place}" + (f" ({times} kali)" if times > 1 else "")
        step = chain(trace.values, prints[0])
        yield "  asal:"
        yield from drawn(step, prints[0], "    ")


def _counted(lines: Sequence[str]) -> list[tuple[str, int]]:
    return [(line, lines.count(line)) for line in dict.fromkeys(lines)]


def where(places: Mapping[str, TracePlace], one: TracePrint) -> str:
    """The place of a print, as a reader finds it and as an author does."""
    place = places.get(one.within)
    named = "kepala setiap halaman" if not one.part else one.part
    if place:
        number = " ".join(place.number.split())
        named = number if number and place.kind != "heading" else f"{number} {place.title}".strip()
        named = named or f"{place.id.removeprefix('tbl-')} (tabel tanpa nomor)"
    if one.cell:
        row, _, column = one.cell.partition(":")
        chart = place is not None and place.kind == "chart"
        words = ("deret", "batang") if chart else ("baris", "kolom")
        named += f", {words[0]} {row} {words[1]} {column}"
    return f"{named} ({one.place})"


def drawn(step: Step, one: TracePrint, indent: str) -> Iterator[str]:
    """A chain as a tree, its branches drawn."""
    yield indent + _line(step, one)
    yield from _branches(step, indent)


def _branches(step: Step, indent: str) -> Iterator[str]:
    for n, given in enumerate(step.inputs, 1):
        last = n == len(step.inputs)
        yield f"{indent}{'└─' if last else '├─'} {_line(given)}"
        yield from _branches(given, indent + ("   " if last else "│  "))


def _line(step: Step, one: TracePrint | None = None) -> str:
    pieces = [step.text.replace("\n", " / "), words(step)]
    if step.name:
        pieces.append(f"[{step.name}]")
    if one is not None and one.kind == "typed" and not step.source:
        pieces.append(f"({FORMS[one.form]})" if one.form in FORMS else "(diketik tanpa sumber)")
    if step.again:
        pieces.append("(rinciannya di atas)")
    return " ".join(filter(None, pieces))


# --- as JSON ------------------------------------------------------------------------------


def plain(trace: Trace, answer: Answer) -> list[dict[str, object]]:
    """The same as plain data: what is printed, where, and its chain."""
    places = {place.id: place for place in trace.places}
    return [
        {
            "text": prints[0].text,
            "number": prints[0].number,
            "unit": prints[0].unit,
            "kind": prints[0].kind,
            "printed": [_plainly(places.get(one.within), one) for one in prints],
            "origin": chain(trace.values, prints[0]),
        }
        for prints in grouped(answer.prints)
    ]


def _plainly(place: TracePlace | None, one: TracePrint) -> dict[str, str]:
    return {
        "part": one.part,
        "within": one.within,
        "number": place.number if place else "",
        "title": place.title if place else "",
        "cell": one.cell,
        "line": str(one.place),
    }
