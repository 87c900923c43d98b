"""Fill: chapters with Jinja2 -> pure Markdown in which every value is a token."""

from lkip.fill.chapters import fill

__all__ = ["fill"]
