"""The findings as one page for a browser, without anything from elsewhere.

All of it is there without the script, which only hides what is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from lkip.model import Covered
from lkip.show.items import KINDS, Item, counts, sentence
from lkip.values.share import share

MARKS = {"error": "✖", "warning": "▲", "note": "●", "accepted": "✔"}
"""Beside the word, for who looks over the page."""


def page(report: str, shown: Sequence[Item], coverage: Mapping[str, Covered]) -> str:
    """The page of a report's findings."""
    heading = f"Temuan laporan {report}"
    style, script = (_beside(name) for name in ("page.css", "page.js"))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="id">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(heading)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            "<header>",
            f"<h1>{escape(heading)}</h1>",
            *_summary(shown, coverage),
            "</header>",
            *_filter(),
            "<main>",
            *_groups(shown),
            "</main>",
            f"<script>\n{script}</script>",
            "</body>",
            "</html>\n",
        ]
    )


def _summary(shown: Sequence[Item], coverage: Mapping[str, Covered]) -> Iterator[str]:
    if not shown:
        yield "<p>Tidak ada temuan.</p>"
    yield '<ul class="counts">'
    for kind, count in counts(shown).items():
        yield f'<li class="{kind}">{_word(kind)} <b>{count}</b></li>'
    yield "</ul>"
    if coverage:
        shares = "; ".join(f"{kind.upper()} {share(one)}" for kind, one in coverage.items())
        yield f"<p>Angka tercetak yang diketahui asalnya: {escape(shares)}.</p>"


def _word(kind: str) -> str:
    return f'<span aria-hidden="true">{MARKS[kind]}</span> {KINDS[kind]}'


def _filter() -> Iterator[str]:
    """What the script needs; without it there is nothing to choose."""
    yield '<form id="saring" role="search" hidden>'
    yield '<p><label for="cari">Cari dalam temuan</label>'
    yield '<input id="cari" type="search" autocomplete="off"></p>'
    yield "<fieldset><legend>Tampilkan</legend>"
    for kind in KINDS:
        box = f'<input type="checkbox" name="jenis" value="{kind}" checked>'
        yield f"<label>{box} {_word(kind)}</label>"
    yield "</fieldset>"
    yield '<p id="tampak" role="status"></p>'
    yield "</form>"


def _groups(shown: Sequence[Item]) -> Iterator[str]:
    """A section for each file or sheet; what is accepted stands apart."""
    for number, ((accepted, group), found) in enumerate(
        groupby(shown, lambda item: (item.kind == "accepted", item.group)), 1
    ):
        heading = f"{group} (diterima)" if accepted else group
        yield f'<section aria-labelledby="berkas-{number}">'
        yield f'<h2 id="berkas-{number}">{escape(heading)}</h2>'
        for item in found:
            yield from _article(item)
        yield "</section>"


def _article(item: Item) -> Iterator[str]:
    places = ", ".join(item.places) or "seluruh laporan"
    yield f'<article id="temuan-{item.number}" class="{item.kind}" data-jenis="{item.kind}">'
    number = f'<span class="number">{item.number}.</span>'
    yield f"<h3>{number} {_word(item.kind)}: {escape(places)}</h3>"
    yield f"<p>{escape(item.message)}</p>"
    if item.finding.remedy:
        words = escape(item.finding.remedy)
        yield f'<p class="remedy"><b>Yang perlu dilakukan:</b> {words}</p>'
    if item.finding.accepted:
        was = KINDS[item.finding.severity].lower()
        words = escape(sentence(item.finding.accepted))
        yield f'<p class="reason"><b>Diterima ({was}):</b> {words}</p>'
    yield f'<p class="rule">Aturan: <code>{escape(item.finding.rule)}</code></p>'
    yield "</article>"


def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
