"""Audit: the records against one another; the findings of all stages in one place."""

from lkip.audit.report import audit

__all__ = ["audit"]
