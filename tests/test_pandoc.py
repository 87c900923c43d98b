"""Words of a document, joined for Pandoc's writers."""

from __future__ import annotations

import msgspec
import pytest

from lkip import pandoc
from lkip.pandoc import Node, attributes, inlines, joined_words, string

SPACE: Node = {"t": "Space"}


def test_words_become_one_and_the_spaces_around_them_stay_apart() -> None:
    strong = {"t": "Strong", "c": inlines("sangat baik")}
    given = [*inlines("Nilai kinerja"), SPACE, strong, string("."), SPACE]
    assert joined_words(given) == [
        string("Nilai kinerja"),
        SPACE,
        {"t": "Strong", "c": [string("sangat baik")]},
        string("."),
        SPACE,
    ]


def test_a_space_alone_stays_one() -> None:
    assert joined_words([SPACE]) == [SPACE]


def test_printed_values_are_words_like_others() -> None:
    value = {"t": "Span", "c": [attributes("", ["value"], index="7"), inlines("Rp 1.250")]}
    given = [*inlines("sebesar"), SPACE, value, string(",")]
    assert joined_words(given) == [string("sebesar Rp 1.250,")]


def test_spans_that_are_kept_stand_between_the_words_around_them() -> None:
    first, second = (
        {"t": "Span", "c": [attributes("", [name]), inlines(f"{name} satu")]}
        for name in ("value", "angka")
    )
    kept = {"t": "Span", "c": [first["c"][0], [string("value satu")]]}
    given = [*inlines("ada dua"), first, second]
    assert joined_words(given, lambda span: span is first) == [
        string("ada dua"), kept, string("angka satu")]  # fmt: skip


def test_other_spans_and_what_names_a_block_stay() -> None:
    span = {"t": "Span", "c": [attributes("a b", ["ref"]), inlines("Tabel 2.1")]}
    div = {"t": "Div", "c": [attributes("x", ["table"], label="Tabel"), [plain(span)]]}
    kept = {"t": "Span", "c": [attributes("a b", ["ref"]), [string("Tabel 2.1")]]}
    assert joined_words([div]) == [{"t": "Div", "c": [div["c"][0], [plain(kept)]]}]


@pytest.mark.parametrize("form", ["html5", "docx"])
def test_pandoc_writes_the_same(form: str) -> None:
    """Also for lists, tables and notes, whose contents are no plain lists of blocks."""
    text = """\
1. Satu *dua tiga* empat[^1]
2. > lima enam

| Uraian satu | Nilai |
|-------------|------:|
| dua  tiga   |  1 2  |

[^1]: Tujuh **delapan** sembilan.
"""
    ast = msgspec.json.decode(pandoc.run(["-f", "markdown", "-t", "json"], text.encode()))
    fewer = {**ast, "blocks": joined_words(ast["blocks"])}
    arguments = ["-f", "json", "-t", form, "-o", "-", "--wrap=none"]
    dated = {"SOURCE_DATE_EPOCH": "1700000000"}
    whole, made = (pandoc.run(arguments, msgspec.json.encode(a), dated) for a in (ast, fewer))
    assert made == whole


def plain(*nodes: Node) -> Node:
    return {"t": "Plain", "c": list(nodes)}
