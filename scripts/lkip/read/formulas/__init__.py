"""Formulas of a workbook, calculated again: are the values that it holds for them still true?

A spreadsheet program stores beside every formula the value that it last had. Programs that write
workbooks without calculating (export tools, scripts, old files opened read-only) leave values there
that are no longer true, and a report would print them. So the formulas whose cells a report reads
are calculated from the constants that they lead to:

tokens      a formula's text in pieces; a shared formula moved to another cell
parse       the pieces as a tree
doubles     exact numbers, and how far a program that counts in binary may be from them
matching    criteria and look-ups: which cells are meant
functions   what SUM, ROUND, IF, … do
evaluate    the value of a tree
recalculate the cells of a workbook, in the order in which they need one another
stale       the findings

What cannot be calculated here, a link to another file for example, is said, and its stored value
stands.
"""
