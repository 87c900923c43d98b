"""Write: the joined document as PDF, as DOCX and as HTML, one package a writer."""
