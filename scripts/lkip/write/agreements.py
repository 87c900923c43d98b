"""`python -m lkip.write.agreements REPORT`: document.json -> perjanjian/<key>.pdf and .docx.

Every performance agreement is signed on its own, so each also stands in files of its own: the
blocks of the appendix, without cover and lists, with page numbers from 1.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lkip import pandoc
from lkip.config import Report, Style, load
from lkip.files import read_json, write_bytes
from lkip.model import Figures, Tables
from lkip.stage import Refused, main
from lkip.values.slug import slug
from lkip.write.cover import cover
from lkip.write.docx import write_docx
from lkip.write.pages import paginated
from lkip.write.pdf import write_pdf
from lkip.write.pdf.prepare import prepare

MARK = "perjanjian"
"""The attribute by which the heading of an agreement bears its key."""

FOLDER, SUMS = "perjanjian", "SHA256SUMS"
"""Where the files are, and their checksums as `sha256sum --check` reads them."""


def agreements(document: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Each agreement of the report as a document of its own, by its key.

    It begins at a heading that bears the attribute `perjanjian`, and ends before the next heading
    of its level. Its heading is the title, under the emblem that the cover has; it has no running
    header, which names the report.
    """
    found: dict[str, dict[str, Any]] = {}
    emblem = _emblem(document["blocks"])
    for part in document["blocks"]:
        landscape = pandoc.attribute(part, "landscape")
        for key, blocks in _cut(part["c"][1]):
            attr = pandoc.attributes(key, ["part"], kind="main", landscape=landscape)
            title = pandoc.plain(blocks[0]["c"][2]).strip()
            said = {"title": title, "header": ""}.items()
            own = {name: {"t": "MetaString", "c": text} for name, text in said}
            alone = {"t": "Div", "c": [attr, [_under(emblem, blocks[0]), *blocks[1:]]]}
            whole = {**document, "meta": {**document["meta"], **own}, "blocks": [alone]}
            found.setdefault(key, whole)
    return found


def _cut(blocks: Sequence[pandoc.Node]) -> Iterator[tuple[str, list[pandoc.Node]]]:
    """The agreements among the blocks of a part, each with its key."""
    heads = [n for n, block in enumerate(blocks) if block["t"] == "Header"]
    for start in heads:
        key, level = slug(pandoc.attribute(blocks[start], MARK)), blocks[start]["c"][0]
        if key:
            after = (n for n in heads if n > start and blocks[n]["c"][0] <= level)
            end = next(after, len(blocks))
            while _is_break(blocks[end - 1]):
                end -= 1
            yield key, [_raised(block, level - 1) for block in blocks[start:end]]


def _emblem(parts: Sequence[pandoc.Node]) -> list[pandoc.Node]:
    """The pictures above the title of the cover."""
    groups = [cover(part["c"][1]) for part in parts if pandoc.attribute(part, "kind") == "cover"]
    return [
        node
        for above, _, _ in groups
        for block in above
        if block["t"] in ("Para", "Plain")
        for node in block["c"]
        if node["t"] == "Image"
    ]


def _under(emblem: list[pandoc.Node], heading: pandoc.Node) -> pandoc.Node:
    """A heading with the emblem in a line above it: before it, a page would break."""
    level, attr, content = heading["c"]
    above = [*emblem, {"t": "LineBreak"}, {"t": "LineBreak"}] if emblem else []
    return {"t": "Header", "c": [level, attr, [*above, *content]]}


def _is_break(block: pandoc.Node) -> bool:
    return block["t"] == "Div" and "page-break" in block["c"][0][1]


def _raised(block: pandoc.Node, steps: int) -> pandoc.Node:
    """A heading so many levels up."""
    if block["t"] != "Header":
        return block
    level, attr, content = block["c"]
    return {"t": "Header", "c": [level - steps, attr, content]}


def write_agreements(
    document: Mapping[str, Any],
    tables: Tables,
    figures: Figures,
    style: Style,
    root: Path,
) -> Iterator[tuple[str, bytes]]:
    """The files of every agreement by their names; pictures and fonts are those of the project."""
    with TemporaryDirectory() as folder:
        for key, one in agreements(document).items():
            fonts = root / "config" / "fonts"
            prepare(tables.tables, figures.figures, Path(folder), one["blocks"])
            pdf, _ = write_pdf(one, style, fonts, Path(folder), root)
            yield f"{key}.pdf", pdf
            yield f"{key}.docx", paginated(write_docx(one, tables, figures, style, root), {})


def stage(where: Report) -> None:
    """Write every agreement into files of its own; those of agreements that are gone go."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    made = write_agreements(
        read_json(where.build / "document.json", dict[str, Any]),
        read_json(where.build / "tables.json", Tables),
        read_json(where.build / "figures.json", Figures),
        style,
        where.root,
    )
    folder = where.build / FOLDER
    sums: dict[str, str] = {}
    for name, data in made:
        write_bytes(folder / name, data)
        sums[name] = hashlib.sha256(data).hexdigest()
    for path in folder.glob("*"):
        if path.name not in sums:
            path.unlink()
    lines = (f"{sums[name]}  {name}\n" for name in sorted(sums))
    write_bytes(folder / SUMS, "".join(lines).encode())


if __name__ == "__main__":
    sys.exit(main(stage, "write.agreements"))
