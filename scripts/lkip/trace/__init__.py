"""Trace: every printed number -> its place, and its origin down to cells."""

from lkip.trace.build import build

__all__ = ["build"]
