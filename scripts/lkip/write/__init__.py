"""Write: the joined document as PDF and as DOCX, one package a writer."""
