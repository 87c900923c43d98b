"""The package that Pandoc wrote, finished: sections, headers, charts, settings, properties, zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from lxml import etree

from lkip.config import Style
from lkip.write.docx import chart as chart_part
from lkip.write.docx import sections, settings
from lkip.write.docx.body import finish_body
from lkip.write.docx.numbering import numbering
from lkip.write.docx.ooxml import DECLARATION, R, serialised
from lkip.write.docx.styles import styles

_TYPES = "application/vnd.openxmlformats-officedocument"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


_UNUSED = ("word/comments.xml", "docProps/custom.xml")
"""Parts that Pandoc always writes and that hold nothing here."""


def finish(
    package: bytes,
    charts: Sequence[chart_part.PlacedChart],
    style: Style,
    meta: Mapping[str, str],
    date: datetime,
) -> bytes:
    """The DOCX from Pandoc's: same input, same bytes, wherever and whenever it is made.

    Its parts are not compressed: `write.pages` packs them again.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    for name in ("word/document.xml", "word/footnotes.xml"):
        root = etree.fromstring(parts[name])
        finish_body(root, style)
        parts[name] = serialised(root)
    parts["word/styles.xml"] = styles(style)
    parts["word/numbering.xml"] = numbering(parts["word/numbering.xml"])
    parts["word/settings.xml"] = settings.settings()
    parts["word/theme/theme1.xml"] = settings.theme(parts["word/theme/theme1.xml"], style.font.word)
    parts["docProps/core.xml"] = settings.core(meta, date)
    parts["docProps/app.xml"] = settings.app(meta)
    added = _headers(parts, style, meta) + _charts(parts, charts, style, meta, date)
    _register(parts, added)
    return _zip(parts, date)


# --- other parts -------------------------------------------------------------------------------


class _Part(NamedTuple):
    """A part to be registered."""

    relationship: str
    kind: str
    target: str
    """Its path under `word/`."""
    content_type: str


def _headers(parts: dict[str, bytes], style: Style, meta: Mapping[str, str]) -> list[_Part]:
    added = []
    made = sections.parts(meta.get("header", ""), style, draft=meta.get("draft") == "true")
    for name, (kind, file, content) in made.items():
        parts[f"word/{file}"] = content
        added.append(_Part(name, kind, file, f"{_TYPES}.wordprocessingml.{kind}+xml"))
    return added


def _charts(
    parts: dict[str, bytes],
    charts: Sequence[chart_part.PlacedChart],
    style: Style,
    meta: Mapping[str, str],
    date: datetime,
) -> list[_Part]:
    added = []
    for number, (chart, width) in enumerate(charts, 1):
        parts[f"word/charts/chart{number}.xml"] = chart_part.chart_part(chart, style, width)
        book = chart_part.workbook(chart, meta.get("author", ""), date)
        parts[f"word/embeddings/grafik{number}.xlsx"] = book
        parts[f"word/charts/_rels/chart{number}.xml.rels"] = (
            f'{DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1" '
            f'Type="{R}/package" Target="../embeddings/grafik{number}.xlsx"/></Relationships>'
        ).encode()
        name = chart_part.RELATIONSHIP.format(number)
        kind = f"{_TYPES}.drawingml.chart+xml"
        added.append(_Part(name, "chart", f"charts/chart{number}.xml", kind))
    return added


def _register(parts: dict[str, bytes], added: Sequence[_Part]) -> None:
    """Relationships and content types of what was added; those of unused parts go."""
    for name in _UNUSED:
        parts.pop(name, None)
    kinds = etree.fromstring(parts["[Content_Types].xml"])
    for override in list(kinds):
        if override.get("PartName", "").lstrip("/") in _UNUSED:
            kinds.remove(override)
    if added and not any(kind.get("Extension") == "xlsx" for kind in kinds):
        tag = f"{{{_CONTENT_TYPES}}}Default"
        sheet = f"{_TYPES}.spreadsheetml.sheet"
        kinds.insert(0, etree.Element(tag, {"Extension": "xlsx", "ContentType": sheet}))
    for _, _, target, kind in added:
        tag = f"{{{_CONTENT_TYPES}}}Override"
        etree.SubElement(kinds, tag, {"PartName": f"/word/{target}", "ContentType": kind})
    parts["[Content_Types].xml"] = serialised(kinds)
    for name, folder in (("word/_rels/document.xml.rels", "word/"), ("_rels/.rels", "")):
        relations = etree.fromstring(parts[name])
        for relation in list(relations):
            if folder + relation.get("Target", "").lstrip("/") in _UNUSED:
                relations.remove(relation)
        for identifier, kind, target, _ in added if folder else ():
            attributes = {"Id": identifier, "Type": f"{R}/{kind}", "Target": target}
            etree.SubElement(relations, f"{{{_RELATIONSHIPS}}}Relationship", attributes)
        parts[name] = serialised(relations)


def _zip(parts: Mapping[str, bytes], date: datetime) -> bytes:
    """The parts in an order of their own, each at the report's date."""
    first = ["[Content_Types].xml", "_rels/.rels"]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name in (*first, *sorted(set(parts) - set(first))):
            info = zipfile.ZipInfo(name, date.timetuple()[:6])
            info.create_system = 0
            package.writestr(info, parts[name])
    return made.getvalue()
