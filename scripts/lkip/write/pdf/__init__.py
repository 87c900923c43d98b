"""The report as PDF: archival (PDF/A-3a) and accessible (PDF/UA-1), by typst."""

from lkip.write.pdf.write import write_pdf

__all__ = ["write_pdf"]
