"""What does not fit its type, all of it: `msgspec` stops at the first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from lkip.config.yaml_text import Parsed, Step, locate, plainly, problem, steps_of
from lkip.model import Finding

REMEDY = "Bandingkan dengan berkas sejenis dalam folder config."


def refusals(parsed: Sequence[Parsed], merged: Any, kind: type[object]) -> list[Finding]:
    """A finding for each part of the merged content of files that does not fit `kind`.

    What is refused is left out, and the rest is asked for again. A map that lacks a key only
    because of that goes too, and is no finding of its own; another key that it lacks may then
    be told only once the refused one is mended.
    """
    found: list[Finding] = []
    out: set[tuple[Step, ...]] = set()
    """What was left out, by its steps in the files."""
    gone: Counter[tuple[Step, ...]] = Counter()
    """How many items were, by the steps of their list: those behind them have moved up."""
    while said := _said(merged, kind):
        message, _, path = said.partition(" - at `")
        steps = _named(merged, kind, steps_of(path), said)
        written: list[Step] = []
        for step in steps:
            written.append(step + gone[(*written,)] if isinstance(step, int) else step)
        unknown = re.search(r"unknown field `(.+)`", message)
        lacking = re.search(r"missing required field `(.+)`", message)
        ours = lacking and (*written, lacking[1]) in out
        if not (ours or ("of length" in message and gone[(*written,)])):
            place = locate(parsed, [*written, unknown[1]] if unknown else written)
            found.append(
                problem(place, plainly(message, written, path.startswith("key` in `")), REMEDY)
            )
        if unknown:
            steps.append(unknown[1])
            written.append(unknown[1])
        if not steps or None in steps:
            break
        if isinstance(steps[-1], int):
            gone[(*written[:-1],)] += 1
        out.add((*written,))
        merged = _without(merged, steps)
    return found


def _named(merged: Any, kind: type[object], steps: Sequence[Step], said: str) -> list[Step]:
    """`steps` with the keys that msgspec leaves out.

    The key is the one that is refused with the same words when it stands alone in its map.
    """
    found: list[Step] = []
    for step in steps:
        if step is None:
            for key in _at(merged, found):
                alone = _only(merged, found, key)
                if _said(alone, kind) == said:
                    step, merged = key, alone
                    break
        found.append(step)
    return found


def _said(content: Any, kind: type[object]) -> str:
    try:
        msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


def _at(content: Any, steps: Sequence[Step]) -> Any:
    for step in steps:
        content = content[step]
    return content


def _only(content: Any, steps: Sequence[Step], key: str) -> Any:
    """`content` with nothing but `key` in the map at `steps`."""
    return _changed(content, steps, lambda held: {key: held[key]})


def _without(content: Any, steps: Sequence[Step]) -> Any:
    """`content` less what stands at `steps`."""

    def less(held: Any) -> Any:
        if isinstance(held, list):
            return [one for n, one in enumerate(held) if n != steps[-1]]
        return {key: one for key, one in held.items() if key != steps[-1]}

    return _changed(content, steps[:-1], less)


def _changed(content: Any, steps: Sequence[Step], change: Callable[[Any], Any]) -> Any:
    """`content` with another part at `steps`."""
    if not steps:
        return change(content)
    first, rest = steps[0], steps[1:]
    inner = _changed(content[first], rest, change)
    if isinstance(content, list):
        return [inner if n == first else one for n, one in enumerate(content)]
    return content | {first: inner}
