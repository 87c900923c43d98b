"""The report as a DOCX that people go on working with: true fields, styles, editable charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

import msgspec

from lkip import pandoc
from lkip.config import Style
from lkip.model import Figures, Tables
from lkip.write.docx.ast import transform
from lkip.write.docx.package import finish
from lkip.write.docx.pictures import drawn
from lkip.write.docx.sections import sections
from lkip.write.docx.styles import reference_document


def write_docx(
    document: Mapping[str, Any],
    tables: Tables,
    figures: Figures,
    style: Style,
    root: Path = Path(),
    fonts: Path | None = None,
    diagrams: Mapping[str, Sequence[bytes]] = MappingProxyType({}),
) -> bytes:
    """The document as DOCX, packed loosely, with tokens for page numbers (see `write.pages`).

    Pictures are looked for under `root`, the project's folder, and letters in drawings are taken
    from the font files in `fonts`, unless told the project's own. The pictures of `diagrams` are
    ready (see `pictures.drawn`), others are drawn. One that cannot be drawn is replaced by words.
    Raises `RuntimeError` where Pandoc fails, which only a defect of ours can cause.
    """
    meta = {name: str(value["c"]) for name, value in document["meta"].items()}
    date = datetime.fromisoformat(meta["date"]).replace(tzinfo=UTC)
    with TemporaryDirectory() as name:
        folder = Path(name)
        parts = pandoc.joined_words(document["blocks"])
        letters = fonts or root / "config" / "fonts"
        pictures = drawn(sections(parts), figures, style, root, letters, folder, diagrams)
        result = transform(parts, tables, figures, style, pictures)
        reference = folder / "reference.docx"
        reference.write_bytes(reference_document(style))
        ast = {
            "pandoc-api-version": pandoc.API_VERSION,
            "meta": {},  # title and author are properties; Pandoc would print them as a heading
            "blocks": result.blocks,
        }
        package = pandoc.run(
            [
                *("--from", "json", "--to", "docx", "--output", "-"),
                *("--reference-doc", reference, "--resource-path", root.resolve()),
                "--syntax-highlighting=none",
            ],
            msgspec.json.encode(ast),
            {"SOURCE_DATE_EPOCH": str(int(date.timestamp())), "PATH": ""},
        )
    return finish(package, result.charts, style, meta, date)
