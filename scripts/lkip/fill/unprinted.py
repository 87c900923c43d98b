"""Text in a chapter that fills the blocks of a shared one, and stands in none of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lkip.model import Finding, Line

_PARTS = re.compile(r"<!--.*?-->|\{%[-+]?\s*(?P<tag>\w+).*?%\}", re.DOTALL)
_BEGIN = ("block", "macro", "set")
"""What keeps the text up to its end, to be printed where it is asked for."""
_END = tuple(f"end{tag}" for tag in _BEGIN)


def unprinted(templates: Mapping[str, str], line: Callable[[str, int], Line]) -> Iterator[Finding]:
    """A warning for each stretch of text that a template (by file name) loses so.

    Jinja2 prints nothing of a template that extends another but its blocks. `line` names a line.
    """
    for name, text in templates.items():
        if "extends" in text:
            for number in _lost(text):
                yield Finding(
                    "warning",
                    "text-outside-block",
                    "naskah ini di luar {% block … %}, jadi tidak tercetak",
                    (line(name, number),),
                    "Pindahkan ke dalam salah satu blok, atau jadikan keterangan <!-- … -->.",
                )


def _lost(text: str) -> Iterator[int]:
    """The lines where text begins that stands in no block of an extending template."""
    depth, end, extends = 0, 0, False
    for part in (*_PARTS.finditer(text), None):
        between = text[end : part.start() if part else len(text)]
        if extends and not depth and between.strip():
            yield text.count("\n", 0, end + len(between) - len(between.lstrip())) + 1
        if part is None:
            return
        end = part.end()
        tag = part["tag"] or ""
        if tag == "extends":
            extends = True
        elif tag in _BEGIN and not (tag == "set" and "=" in part[0]):
            depth += 1
        elif tag in _END:
            depth -= 1
