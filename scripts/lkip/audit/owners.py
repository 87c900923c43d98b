"""Which indicator a sentence speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable

from lkip.audit.rule import Subject, same_name
from lkip.audit.sentences import Sentence
from lkip.model import Record


def owners(subject: Subject) -> Callable[[Sentence], Record | None]:
    """What tells the one indicator whose figures a sentence prints, or that it names."""
    named = {
        same_name(r.text("nama")): r
        for kind in ("indikator-program", "indikator")
        for r in subject.of(kind)
        if r.text("nama")
    }
    longest_first = sorted(named, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")

    def owner(sentence: Sentence) -> Record | None:
        held = {f.value.ref.partition("#")[0] for f in sentence.figures if f.role} - {""}
        if not held and named:
            said = pattern.findall(same_name(sentence.text))
            held = {named[name].key for name in said}
        found = [subject.records[key] for key in held if key in subject.records]
        return found[0] if len(held) == 1 and found and found[0].text("arah") else None

    return owner
