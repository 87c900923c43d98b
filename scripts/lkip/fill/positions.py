"""Positions: a token at the head of each line of text, so that a finding can name it.

Pandoc's Markdown reader does not tell where a paragraph came from, and a filled chapter has
other lines than its template. So the template's own text gets a position token a line, behind
the marks that make a line a heading, a list item, a quote or a table row.

A template is compiled without knowledge of the others (see `lkip.fill.compiled`), so its tokens say
which file and line they come from; `numbered` gives those that are printed their short numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from lkip.model import Line
from lkip.values import tokens

_MARKS = re.compile(
    r"""
    (?: [ \t]*
        (?: > | [-*+](?=\s) | \(?(?:\d+|[A-Za-z]|[ivxlcIVXLC]+)[.)](?=\s) | \#{1,6}(?=\s)
          | :(?=\s) | \|(?=\s) | \[\^[^\]]+\]: )
    )*
    [ \t]*
    """,
    re.VERBOSE,
)
"""The marks of Markdown that a line may begin with; a token behind them changes nothing."""

_NO_TEXT = re.compile(
    r"""
    :::.* | ```.* | ~~~.* | !\[.* | \[[^\]^]+\]:.* | [-*_=\s]{3,} | [|+:=\-\s]+
    """,
    re.VERBOSE,
)
"""Lines (behind their marks) that are all Markdown: fences, pictures, rules, table rulers."""

_FENCE = re.compile(r"\s*(```|~~~)")

MOST_LINES = 1 << 24
"""More than a template has."""


class Positions(Extension):
    """The Jinja2 extension that sets the tokens."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The stream of lexer tokens with the text of the template marked."""
        if stream.filename is None:  # a caption: it has no lines of its own
            yield from stream
            return
        found = list(stream)
        fenced = False
        for n, token in enumerate(found):
            if token.type == "data":
                text, fenced = _marked(found, n, fenced, stream.filename)
                yield Token(token.lineno, "data", text)
                continue
            after_text = n > 0 and found[n - 1].type == "data"
            if not after_text and _starts_line(found, n) and _leads_a_sentence(found, n):
                yield Token(token.lineno, "data", _token(stream.filename, token.lineno))
            yield token


def numbered(
    texts: Sequence[str], filenames: Iterable[str], line: Callable[[str, int], Line]
) -> tuple[list[str], list[Line]]:
    """Filled `texts` with their positions numbered from 0 in their order, and the lines meant.

    `filenames`: of all templates that were filled. `line` names a line of one of them.
    """
    files = {_number(filename): filename for filename in filenames}
    numbers: dict[int, int] = {}

    def renumbered(match: re.Match[str]) -> str:
        kind, number = tokens.read(match)
        if kind != "position":
            return match[0]
        return tokens.write("position", numbers.setdefault(number, len(numbers)))

    done = [tokens.PATTERN.sub(renumbered, text) for text in texts]
    return done, [line(files[n // MOST_LINES], n % MOST_LINES) for n in numbers]


def _marked(found: Sequence[Token], n: int, fenced: bool, filename: str) -> tuple[str, bool]:
    """A stretch of text with a token in each of its lines."""
    token = found[n]
    lines = token.value.split("\n")
    done = []
    for k, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and (k or _starts_line(found, n)):
            at = _MARKS.match(line)
            assert at
            text = at.end() < len(line) and not _NO_TEXT.fullmatch(line, at.end())
            marks_only = at.end() == len(line) and bool(line.strip())
            last = k == len(lines) - 1
            if text or (last and _goes_on(found, n + 1, marks_only)):
                mark = _token(filename, token.lineno + k)
                line = line[: at.end()] + mark + line[at.end() :]
        done.append(line)
    return "\n".join(done), fenced


def _token(filename: str, line: int) -> str:
    return tokens.write("position", _number(filename) * MOST_LINES + line)


@cache
def _number(filename: str) -> int:
    """A number that no two files of a report share."""
    return int.from_bytes(sha256(filename.encode()).digest()[:8])


def _starts_line(found: Sequence[Token], n: int) -> bool:
    """Whether a token of the template begins a line of it."""
    if n == 0:
        return True
    before = found[n - 1]
    return before.type in ("block_end", "comment_end") and found[n].lineno > before.lineno


def _goes_on(found: Sequence[Token], n: int, marks_only: bool) -> bool:
    """Whether a line without text of its own needs a token: an expression follows on it."""
    follows = n < len(found) and found[n].type == "variable_begin"
    return follows and (marks_only or _leads_a_sentence(found, n))


def _leads_a_sentence(found: Sequence[Token], n: int) -> bool:
    """Whether an expression at the head of a line has text behind it there.

    One alone on its line may print a whole block, whose first mark a token would hide.
    """
    if n >= len(found) or found[n].type != "variable_begin":
        return False
    end = next((k for k in range(n, len(found)) if found[k].type == "variable_end"), None)
    if end is None or end + 1 >= len(found):
        return False
    after = found[end + 1]
    return after.type == "variable_begin" or (
        after.type == "data" and bool(after.value.partition("\n")[0].strip())
    )
