"""Show: the findings of a report as a page and as a workbook, for people to work through."""
