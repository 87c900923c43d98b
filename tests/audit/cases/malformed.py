"""Amounts with points and commas in the wrong place; the first three were printed."""

from subjects import Case


def said(text: str, message: str = "") -> Case:
    found = ("chapters/bab.md:1",) if message else ()
    return Case("malformed-number", text, found, (), [text], message)


CASES = (
    said("Anggaran Rp. 130.000.00,00 itu", "angka '130.000.00,00' tidak dapat dibaca"),
    said("sebesar 56.751.3042,00", "'56.751.3042,00'"),
    said("sebesar 904.018.471,000", "'904.018.471,000'"),
    said("Rp1.250.000,50 dan Rp. 28420000 serta 1.250.000"),
    said("kode 2.17.01 tanggal 20.09.2031 dan UU 32.2014"),
    said("Rp12.50", "'12.50'"),
)
