"""Writers: the joined document as PDF and as DOCX, in one look."""
