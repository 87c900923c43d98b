"""Audit: the records and the text against one another; the findings of all stages in one place."""

from lkip.audit.report import audit
from lkip.audit.rule import Problem, Rule
from lkip.audit.rules import FAMILIES
from lkip.audit.subject import Subject

__all__ = ["FAMILIES", "Problem", "Rule", "Subject", "audit"]
