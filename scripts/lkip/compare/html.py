"""Differences as one page for a browser, without anything from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import escape

from lkip.compare.differences import BlockDifference, Detail, Differences, FigureDifference
from lkip.compare.words import (
    CHANGES,
    COURSES,
    DETAILS,
    called,
    detail,
    excerpt,
    grouped,
    places,
    seen,
    summary,
    title,
    told_by_cause,
)

STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; }
.title { font-weight: bold; margin: 1rem 0 .5rem; overflow-wrap: anywhere; }
.hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
th, td { border: 1px solid GrayText; padding: .25rem .5rem; text-align: left; vertical-align: top; }
td ul { margin: 0; padding-left: 1.2rem; }
del { text-decoration: line-through; } ins { text-decoration: underline; font-weight: bold; }
nav ul { padding-left: 1.2rem; } .wide { overflow-x: auto; position: relative; }
@media print { section { break-inside: avoid; } }
"""


def page(differences: Differences, names: tuple[str, str]) -> str:
    """The page. What was is struck through, what is new is underlined: never by colour alone."""
    heading = f"Perbedaan {names[0]} dan {names[1]}"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="id">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(heading)}</title>",
            f"<style>\n{STYLE}</style>",
            "</head>",
            "<body>",
            "<main>",
            f"<h1>{escape(heading)}</h1>",
            f"<p>Lama: {escape(names[0])}. Baru: {escape(names[1])}.</p>",
            *_body(differences),
            "</main>",
            "</body>",
            "</html>\n",
        ]
    )


def _body(differences: Differences) -> Iterator[str]:
    yield f"<p>{escape(summary(differences))}</p>"
    sections = [
        ("indikator", "Indikator", list(_indicators(differences))),
        ("angka", "Angka dan isian", list(_figures(differences))),
        ("susunan", "Susunan dan naskah", list(_blocks(differences.blocks))),
    ]
    filled = [one for one in sections if one[2]]
    if not filled:
        return
    links = [f'<li><a href="#{name}">{words}</a></li>' for name, words, _ in filled]
    yield f'<nav aria-label="Isi"><ul>{"".join(links)}</ul></nav>'
    for name, words, content in filled:
        yield f'<section id="{name}" aria-labelledby="{name}-judul">'
        yield f'<h2 id="{name}-judul">{words}</h2>'
        yield from content
        yield "</section>"


def _figures(differences: Differences) -> Iterator[str]:
    for group in grouped(differences):
        figures = [one for one in group.figures if not told_by_cause(one)]
        told = [one for one in figures if seen(one)]
        hidden = [called(one) for one in figures if not seen(one)]
        yield _table(group.cause, told) if told else f"<p>Karena {escape(group.cause)}.</p>"
        if hidden:
            words = escape("; ".join(hidden))
            yield f"<p>Ikut berubah, tidak tampak dalam laporan: {words}.</p>"


def _table(cause: str, figures: Sequence[FigureDifference]) -> str:
    columns = ("Angka atau isian", "Lama", "Baru", "Perubahan", "Tempat")
    return _framed(f"Karena {cause}", columns, "".join(_row(one) for one in figures))


def _framed(title: str, columns: Sequence[str], body: str) -> str:
    """A table under its title, which stays whole where the table is wider than the window."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in columns)
    name = escape(title)
    return (
        f'<p class="title" aria-hidden="true">{name}</p>\n'
        f'<div class="wide" role="region" tabindex="0" aria-label="{name}"><table>\n'
        f'<caption class="hidden">{name}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    )


def _indicators(differences: Differences) -> Iterator[str]:
    if not differences.years or not differences.indicators:
        return
    rows = []
    for one in differences.indicators:
        cells = [text or "–" for both in (one.target, one.realisasi, one.capaian) for text in both]
        told = "".join(f"<td>{escape(cell)}</td>" for cell in (*cells, COURSES[one.course]))
        rows.append(f'<tr><th scope="row">{escape(one.label)}</th>{told}</tr>')
    names = [
        f"{name} {y}" for name in ("Target", "Realisasi", "Capaian") for y in differences.years
    ]
    title = "Indikator, {} dan {}".format(*differences.years)
    yield _framed(title, ("Indikator", *names, "Perubahan capaian"), "".join(rows))


def _row(one: FigureDifference) -> str:
    old = f"<del>{escape(one.before.text)}</del>" if one.before else "–"
    new = f"<ins>{escape(one.after.text)}</ins>" if one.after else "–"
    if one.before and one.after and one.before.text == one.after.text:
        old, new = escape(one.before.text), escape(one.after.text)
    where = "".join(f"<li>{escape(place)}</li>" for place in places(one.shown.prints))
    cells = (old, new, CHANGES[one.change], f"<ul>{where}</ul>" if where else "tidak dicetak")
    told = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(called(one))}</th>{told}</tr>'


def _blocks(blocks: Sequence[BlockDifference]) -> Iterator[str]:
    for block in blocks:
        yield f"<h3>{escape(title(block))}: {CHANGES[block.change]}</h3>"
        if block.kind in ("paragraph", "heading", "meta"):
            same = block.before == block.after
            words = escape(excerpt(block)) if same else _edited(block.before, block.after)
            yield f"<p>{words}</p>"
            if not same:
                continue  # what a text says otherwise is all that differs in it
        if block.change == "moved" and block.where[0] != block.where[1]:
            yield f"<p>Dari {escape(block.where[0])} ke {escape(block.where[1])}.</p>"
        if block.details:
            yield f"<ul>{''.join(f'<li>{_detail(one)}</li>' for one in block.details)}</ul>"


def _detail(one: Detail) -> str:
    if one.before and one.after:
        return f"{DETAILS[one.what]}: {_edited(one.before, one.after)}"
    return escape(detail(one))


def _edited(old: str, new: str) -> str:
    """A text with what went struck through and what came underlined, word by word."""
    olds, news = old.split(), new.split()
    told = []
    for kind, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        gone, come = escape(" ".join(olds[a:b])), escape(" ".join(news[c:d]))
        if kind == "equal":
            told.append(come)
        else:
            told += [f"<del>{gone}</del>"] * bool(gone) + [f"<ins>{come}</ins>"] * bool(come)
    return " ".join(told)
