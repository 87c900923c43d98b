"""Printed values inside mathematics."""

from __future__ import annotations

import re

from lkip.values.tex import escaped


def tex(text: str) -> str:
    r"""A printed value in TeX: digits as numbers, anything else as text.

    `67,27%` is `67{,}27\%`: the braces keep the decimal comma from being set as punctuation.
    """
    parts = re.split(r"([0-9.,]*[0-9][0-9.,]*)", text)
    done = []
    for part in parts:
        if re.fullmatch(r"[0-9.,]*[0-9][0-9.,]*", part):
            done.append(part.replace(",", "{,}"))
        elif part == "%":
            done.append(r"\%")
        elif part in ("-", ""):
            done.append(part)
        else:
            done.append(r"\text{" + escaped(part) + "}")
    return "".join(done)
