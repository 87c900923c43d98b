"""Workbooks in which a program has stored values beside its formulas, as openpyxl cannot."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

Value = int | float | str | bool


def store(path: Path, sheet: int, values: Mapping[str, Value]) -> None:
    """Put these values into cells of a sheet, counted from 1, whose formulas stay as they are.

    By address: a number, a text, a truth, or an error such as `#N/A`.
    """
    name = f"xl/worksheets/sheet{sheet}.xml"
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    tree = etree.fromstring(parts[name])
    cells = {cell.get("r", ""): cell for cell in tree.iter("{*}c")}
    for address, value in values.items():
        cell = cells[address]
        for old in cell.findall("{*}v"):
            cell.remove(old)
        held = etree.SubElement(cell, f"{{{etree.QName(cell).namespace}}}v")
        held.text = str(int(value)) if isinstance(value, bool) else str(value)
        cell.set("t", _type_of(value))
    parts[name] = etree.tostring(tree)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)


def _type_of(value: Value) -> str:
    if isinstance(value, str):
        return "e" if value.startswith("#") else "str"
    return "b" if isinstance(value, bool) else "n"
