"""Layout: rows of records and the look written in `config/tables/` -> tables ready to print."""

from lkip.layout.build import tables

__all__ = ["tables"]
