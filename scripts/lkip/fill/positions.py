"""Positions: a token at the head of each line of text, so that a finding can name it.

Pandoc's Markdown reader does not tell where a paragraph came from, and a filled chapter has
other lines than its template. So the template's own text gets a position token a line, behind
the marks that make a line a heading, a list item, a quote or a table row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from lkip.fill.ledger import Ledger
from lkip.fill.pictures import note_typed

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


class Positions(Extension):
    """The Jinja2 extension that sets the tokens, and notes the pictures typed in the text."""

    ledger: Ledger

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The stream of lexer tokens with the text of the template marked."""
        found = list(stream)
        for token in found:
            if token.type == "data":
                note_typed(token, stream.filename, self.environment.ledger)  # type: ignore[attr-defined]
        if stream.filename is None:  # a caption: it has no lines of its own
            yield from found
            return
        fenced = False
        for n, token in enumerate(found):
            if token.type == "data":
                text, fenced = self._marked(found, n, fenced, stream.filename)
                yield Token(token.lineno, "data", text)
                continue
            after_text = n > 0 and found[n - 1].type == "data"
            if not after_text and _starts_line(found, n) and _leads_a_sentence(found, n):
                yield Token(token.lineno, "data", self._token(stream.filename, token.lineno))
            yield token

    def _marked(
        self, found: Sequence[Token], n: int, fenced: bool, filename: str
    ) -> tuple[str, bool]:
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
                    mark = self._token(filename, token.lineno + k)
                    line = line[: at.end()] + mark + line[at.end() :]
            done.append(line)
        return "\n".join(done), fenced

    def _token(self, filename: str, line: int) -> str:
        ledger: Ledger = self.environment.ledger  # type: ignore[attr-defined]
        return ledger.position(ledger.line(filename, line))


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
