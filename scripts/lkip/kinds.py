"""The kinds of documents. Imports nothing: the gate is asked before anything is loaded."""

NAMES = {
    "pdf": "lkip.pdf",
    "docx": "lkip.docx",
    "html": "lkip.html",
    "perjanjian": "perjanjian/",
}
"""Where in the folder of a report each is."""
