"""The report as a DOCX that people go on working with: true fields, styles, editable charts."""

from lkip.write.docx.write import write_docx

__all__ = ["write_docx"]
