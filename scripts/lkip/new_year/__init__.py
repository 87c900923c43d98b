"""Next year's sources and chapters, made from this year's.

workbooks  a workbook rolled on: columns of the new year, cells of the old year emptied
columns    a column of the new year like the one before
outcomes   the outcomes of its formulas, which openpyxl would leave out
lost       what openpyxl does not keep of it
chapters   a chapter taken over: what is about the old year is marked for rewriting
figures    the new workbooks against the figures of the last report
texts      what in them still tells of the old year
events     what in a chapter does
layout     the archive of the last report in `report.yaml`
roll       all of a report, written whole or not at all
"""
