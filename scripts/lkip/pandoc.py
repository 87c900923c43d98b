"""Pandoc: the program that comes with the environment, and the few shapes of its AST we build."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Node = dict[str, Any]
"""A block or inline of Pandoc's JSON: `{"t": …, "c": …}`."""

API_VERSION = [1, 23, 1]

NOWHERE = Path(__file__).with_name("pandoc")
"""A folder that is not there: what users keep for their own pandoc changes no report."""

LOCALE = {"LC_ALL": "C.UTF-8"} if sys.platform == "linux" else {}
"""Elsewhere pandoc reads names of files as UTF-8 in any case."""


@lru_cache
def program() -> Path:
    """The pandoc that `pypandoc_binary` carries; never one of the machine's."""
    spec = find_spec("pypandoc")
    assert spec and spec.origin, "pypandoc_binary is a dependency of this package"
    name = "pandoc.exe" if os.name == "nt" else "pandoc"
    return Path(spec.origin).parent / "files" / name


def run(
    arguments: Sequence[str | Path],
    given: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> bytes:
    """What pandoc prints, given `given` on its standard input.

    Raises `RuntimeError` with pandoc's own words where it fails: its input is made by us, so a
    failure is our defect and not the author's.
    """
    return run_with_warnings(arguments, given, environment)[0]


def run_with_warnings(
    arguments: Sequence[str | Path],
    given: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> tuple[bytes, str]:
    """What pandoc prints, and what it warns of; see `run`."""
    done = subprocess.run(
        [str(program()), "--data-dir", str(NOWHERE), *(str(a) for a in arguments)],
        input=given,
        capture_output=True,
        env={**os.environ, **LOCALE, **(environment or {})},
        check=False,
    )
    words = done.stderr.decode(errors="replace").strip()
    if done.returncode:
        raise RuntimeError(f"pandoc: {words}")
    return done.stdout, words


def string(text: str) -> Node:
    """A word."""
    return {"t": "Str", "c": text}


def inlines(text: str) -> list[Node]:
    """Plain text as words and spaces."""
    nodes: list[Node] = []
    for word in text.split(" "):
        nodes += [{"t": "Space"}, string(word)] if nodes else [string(word)]
    return nodes


def raw(format: str, text: str, *, inline: bool = False) -> Node:
    """Text in the target's own language, passed through by Pandoc's writer."""
    return {"t": "RawInline" if inline else "RawBlock", "c": [format, text]}


def attributes(identifier: str = "", classes: Sequence[str] = (), **pairs: str) -> list[Any]:
    """Pandoc's `Attr`."""
    return [identifier, list(classes), [[key, value] for key, value in pairs.items()]]


def attribute(node: Node, name: str, default: str = "") -> str:
    """The value of a named attribute of a Div, Span, Link, Image or Code, or of a Header."""
    attr = node["c"][1] if node["t"] == "Header" else node["c"][0]
    for key, value in attr[2]:
        if key == name:
            return str(value)
    return default


def is_div(node: Node | None, *classes: str) -> bool:
    """Whether a block is a Div of one of these classes."""
    return node is not None and node["t"] == "Div" and not set(classes).isdisjoint(node["c"][0][1])


def plain(nodes: Any) -> str:
    """The text of inlines or blocks, notes left out."""
    if isinstance(nodes, list):
        return "".join(plain(node) for node in nodes)
    match nodes:
        case {"t": "Str", "c": str(text)}:
            return text
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            return " "
        case {"t": "Math" | "Code" | "RawInline", "c": [_, str(text)]}:
            return text
        case {"t": "Note"}:
            return ""
        case {"t": "Quoted", "c": [{"t": kind}, inner]}:
            return ("“{}”" if kind == "DoubleQuote" else "‘{}’").format(plain(inner))
        case {"c": content}:
            return plain(
                [part for part in content if isinstance(part, (list, dict))]
                if isinstance(content, list)
                else content
            )
    return ""


def value_indexes(node: Node) -> list[str]:
    """The places of the values that a span prints, among all that the chapters print."""
    if node.get("t") != "Span":
        return []
    return (attribute(node, "index") or attribute(node, "indexes")).split()


# --- running text in as few pieces as it takes ---------------------------------------------------
#
# Pandoc's writers join words themselves, but slowly.

OWN = frozenset({"value", "angka"})
"""Classes of the spans that `join` makes: of a printed value, of a number with its source."""

_SPACE: Node = {"t": "Space"}


def joined_words(
    nodes: Sequence[Any], kept: Callable[[Node], bool] = lambda span: False
) -> list[Any]:
    """Blocks or inlines with neighbouring words, and the spaces between them, as one `Str`.

    Printed values and marked numbers are words like others: their spans go, but those `kept`.
    """
    made: list[Any] = []
    words: list[str] = []
    waiting = [*reversed(nodes)]
    while waiting:
        node = waiting.pop()
        kind = node.get("t") if isinstance(node, dict) else None
        if kind == "Str":
            words.append(node["c"])
        elif kind == "Space":
            words.append(" ")
        elif kind == "Span" and not OWN.isdisjoint(node["c"][0][1]):
            attr, content = node["c"]
            if kept(node):
                made += _text(words)
                words.clear()
                made.append({"t": kind, "c": [attr, joined_words(content, kept)]})
            else:
                waiting += reversed(content)
        else:
            if words:
                made += _text(words)
                words.clear()
            made.append(_within(node, kept))
    return made + _text(words)


def _within(node: Any, kept: Callable[[Node], bool]) -> Any:
    if isinstance(node, list):
        attributes = not node or isinstance(node[0], str)
        return node if attributes else joined_words(node, kept)
    if isinstance(node, dict) and isinstance(node.get("c"), list):
        return {**node, "c": joined_words(node["c"], kept)}
    return node


def _text(words: Sequence[str]) -> list[Node]:
    """The words as one; the spaces around them stand apart, as Pandoc leaves them too."""
    if not words:
        return []
    first, last = words[0] == " ", len(words) > 1 and words[-1] == " "
    text = "".join(words[first : len(words) - last])
    return [*[_SPACE] * first, *[string(text)] * bool(text), *[_SPACE] * last]
