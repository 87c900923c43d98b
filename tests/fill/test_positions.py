"""Positions: a token a line of text, which never changes what Markdown makes of the line."""

import json
from pathlib import Path

import pytest
from filling import filled

from lkip import pandoc
from lkip.join.parse import DIALECT
from lkip.values import tokens

LINES = [
    "Biasa.",
    "# Judul {#sec-a}",
    "- butir",
    "  - butir dalam",
    "1. satu",
    "a. satu",
    "> kutipan",
    "> - butir dalam kutipan",
    "**Tebal** di awal.",
    "*miring* di awal.",
    "`kode` di awal.",
    "[taut](http://contoh.id) di awal.",
    "$x + y$ di awal.",
    "A. Yani menulis.",
    "[^1]: catatan",
    "---",
    "```\nkode apa adanya\n```",
    "| A | B |\n|---|--:|\n| c | d |",
    "$$\nx = y\n$$",
    "Kamus\n:   definisi",
    "baris satu\nbaris dua",
    "Kalimat.[^1]\n\n[^1]: catatan\n    dua baris",
]


@pytest.mark.parametrize("line", LINES)
def test_markdown_reads_as_if_there_were_no_tokens(tmp_path: Path, line: str):
    marked = filled(tmp_path, {"bab.md": f"{line}\n"}).chapters[0].markdown
    assert _without_tokens(_parsed(marked)) == _parsed(f"{line}\n")


def test_each_line_of_text_has_its_own_place(tmp_path: Path):
    """
    Satu
    dua.

    {% if tahun %}
    - tiga {{ tahun }}
    {% endif %}
    {{ tahun }} adalah tahun
    """
    source = test_each_line_of_text_has_its_own_place.__doc__.replace("\n    ", "\n")
    chapters = filled(tmp_path, {"bab.md": source})
    places = {}
    number = None
    for piece in tokens.split(chapters.chapters[0].markdown):
        if isinstance(piece, str):
            for word in piece.split():
                places.setdefault(word, number)
        elif piece.kind == "position":
            number = chapters.positions[piece.number].line
    assert {word: places[word] for word in ("Satu", "dua.", "tiga", "adalah")} == {
        "Satu": 2,
        "dua.": 3,
        "tiga": 6,
        "adalah": 8,
    }


def _parsed(markdown: str) -> object:
    output = pandoc.run(["--from", DIALECT, "--to", "json"], markdown.encode())
    return json.loads(output)["blocks"]


def _without_tokens(node: object) -> object:
    if isinstance(node, str):
        return tokens.PATTERN.sub("", node)
    if isinstance(node, dict):
        return {key: _without_tokens(value) for key, value in node.items()}
    if isinstance(node, list):
        done = [_without_tokens(one) for one in node]
        # A token before emphasis or mathematics is a word of its own, and empty without it.
        return [one for one in done if one != {"t": "Str", "c": ""}]
    return node
