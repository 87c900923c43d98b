"""Positions: a token at the head of each line of text, so that a finding can name it.

Pandoc's Markdown reader does not tell where a paragraph came from, and a filled chapter has
other lines than its template. So the template's own text gets a position token a line, behind
the marks that make a line a heading, a list item, a quote or a table row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from lkip.fill.ledger import Ledger

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
    """The Jinja2 extension that sets the tokens."""

    ledger: Ledger

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The stream of lexer tokens with the text of the template marked."""
        found = list(stream)
        if stream.filename is None:  # a caption: it has no lines of its own
            yield from found
            return
        fenced = False
        for n, token in enumerate(found):
            if token.type != "data":
                yield token
                continue
            before = found[n - 1] if n else None
            starts_line = before is None or (
                before.type == "block_end" and token.lineno > before.lineno
            )
            text, fenced = self._marked(token, starts_line, fenced, stream.filename)
            if text.endswith("\n") and _leads_a_sentence(found, n + 1):
                line = token.lineno + token.value.count("\n")
                text += self._token(stream.filename, line)
            yield Token(token.lineno, "data", text)

    def _marked(
        self, token: Token, starts_line: bool, fenced: bool, filename: str
    ) -> tuple[str, bool]:
        lines = token.value.split("\n")
        done = []
        for n, line in enumerate(lines):
            if _FENCE.match(line):
                fenced = not fenced
            elif line.strip() and not fenced and (n or starts_line):
                at = _MARKS.match(line)
                assert at
                if at.end() < len(line) and not _NO_TEXT.fullmatch(line, at.end()):
                    mark = self._token(filename, token.lineno + n)
                    line = line[: at.end()] + mark + line[at.end() :]
            done.append(line)
        return "\n".join(done), fenced

    def _token(self, filename: str, line: int) -> str:
        ledger: Ledger = self.environment.ledger  # type: ignore[attr-defined]
        return ledger.position(ledger.line(filename, line))


def _leads_a_sentence(found: list[Token], n: int) -> bool:
    """Whether a line that begins with an expression goes on behind it.

    An expression alone on its line may print a whole block, whose first mark a token would hide.
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
