"""Signatures: columns without borders, a single signer in the right one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lkip import pandoc
from lkip.write.docx.lists import styled
from lkip.write.docx.ooxml import paragraph

_SPACE = "signature-space"
_NO_MARGIN = '<w:tcMar><w:top w:w="0" w:type="dxa"/></w:tcMar>'


def signature(
    node: pandoc.Node, width: int, walk: Callable[[Any], Sequence[pandoc.Node]]
) -> list[pandoc.Node]:
    """The signers side by side on `width` twips; `walk` writes inlines.

    What stands above and below the signatures are rows of their own, so that the names are on one
    line however many lines the titles have.
    """
    signers = [_halves(block["c"][1]) for block in node["c"][1] if block["t"] == "Div"]
    columns = [([], []), *signers] if len(signers) == 1 else signers
    each = width // max(len(columns), 1)
    made = [
        _raw(
            '<w:tbl><w:tblPr><w:tblStyle w:val="TabelPolos"/>'
            f'<w:tblW w:w="{each * len(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>'
            + f'<w:gridCol w:w="{each}"/>' * len(columns)
            + "</w:tblGrid>"
        )
    ]
    for row, margin in enumerate(("", _NO_MARGIN)):
        made.append(_raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>"))
        for halves in columns:
            made.append(_raw(f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/>{margin}</w:tcPr>'))
            made += _half(halves[row], walk) or [_raw(paragraph("TandaTangan"))]
            made.append(_raw("</w:tc>"))
        made.append(_raw("</w:tr>"))
    made.append(_raw("</w:tbl>" + paragraph("JarakTabel")))
    return made


def _halves(blocks: Sequence[pandoc.Node]) -> tuple[Sequence[pandoc.Node], Sequence[pandoc.Node]]:
    """What stands above a signature; its space and what stands below it."""
    at = next((n for n, block in enumerate(blocks) if _is_space(block)), len(blocks))
    return blocks[:at], blocks[at:]


def _half(
    blocks: Sequence[pandoc.Node], walk: Callable[[Any], Sequence[pandoc.Node]]
) -> list[pandoc.Node]:
    made = []
    for block in blocks:
        if _is_space(block):
            made.append(_raw(paragraph("RuangTandaTangan")))
        elif block.get("c"):
            made.append(styled("Tanda Tangan", walk(block["c"])))
    return made


def _is_space(block: pandoc.Node) -> bool:
    return block["t"] == "Div" and _SPACE in block["c"][0][1]


def _raw(text: str) -> pandoc.Node:
    return pandoc.raw("openxml", text)
