"""Counts of the parts of the budget."""

from subjects import Case

from office import OFFICE


def said(why: str, text: str, message: str = "") -> Case:
    found = ("chapters/bab.md:1",) if message else ()
    return Case("parts-miscounted", why, found, OFFICE, [text], message)


CASES = (
    said("right", "Ditetapkan 3 (tiga) program, 4 kegiatan, dan lima sub kegiatan."),
    said(
        "a kegiatan too many",
        "Ditetapkan 3 (tiga) Program, 5 (lima) Kegiatan dan 5 Sub Kegiatan.",
        "anggaran disebut mempunyai 5 kegiatan, padahal menurut lembar kerja 4 kegiatan",
    ),
    said(
        "of a programme",
        "Program Pengawasan dilaksanakan dengan 3 kegiatan.",
        "program 'Program Pengawasan' disebut mempunyai 3 kegiatan, padahal menurut lembar kerja 2",
    ),
    said(
        "of an indicator",
        "Indikator Kapal yang berizin didukung 4 (empat) program.",
        "indikator 'Kapal yang berizin' disebut mempunyai 4 program",
    ),
    said("right of an indicator", "Indikator Kapal yang berizin didukung dua program."),
    said("some of them", "Dari Program Pengawasan, 1 kegiatan belum selesai."),
    said("nothing is named", "Dinas ini melaksanakan 7 kegiatan."),
    said("printed", "Program Pengawasan dengan {anggaran#jumlah_kegiatan} kegiatan."),
)
