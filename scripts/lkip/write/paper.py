"""What a page has between its margins."""

from __future__ import annotations

from lkip.config import Page


def text_width(page: Page, *, landscape: bool = False) -> float:
    """Width between the margins, cm."""
    if landscape:
        return page.height - page.top - page.bottom
    return page.width - page.left - page.right


def text_height(page: Page, *, landscape: bool = False) -> float:
    """Height between the margins, cm."""
    return text_width(page, landscape=not landscape)
