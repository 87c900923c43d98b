"""The `read` stage: workbooks and their contract in, records and findings out."""

from lkip.read.workbooks import read

__all__ = ["read"]
