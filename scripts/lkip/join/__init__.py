"""Join: filled chapters -> one document with numbers, references and an outline."""

from lkip.join.document import join

__all__ = ["join"]
