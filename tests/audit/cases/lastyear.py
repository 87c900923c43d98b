"""Paragraphs that compare a capaian with last year's; some were printed in real reports."""

from subjects import Case

from office import OFFICE

HERE = ("chapters/bab.md:1",)


def said(rule: str, why: str, text: str, message: str = "") -> Case:
    return Case(rule, why, HERE if message else (), OFFICE, [text], message)


def amount(why: str, text: str, message: str = "") -> Case:
    return said("last-year-amount", why, text, message)


NOW = "Target 40%, realisasi 18,18%, tercapai 45,45%. "
SHOWN = "Hasil itu menunjukkan capaian yang menurun. "

CASES = (
    amount("right", NOW + "Dibandingkan tahun 2030 tercapai 30,05%, capaian meningkat 15,4%."),
    amount(
        "right to the decimal",
        NOW + "Dibandingkan tahun lalu yang tercapai 30,05%, capaian "
        "tahun ini meningkat sebesar 15,4%.",
    ),
    amount(
        "another difference",
        NOW + "Bila dibandingkan dengan tahun lalu yang tercapai 95,85%, capaian menurun sebesar "
        "3,74%.",
        "capaian 45,45% disebut menurun sebesar 3,74% dari 95,85%, padahal turun 50,40",
    ),
    amount(
        "the other way",
        NOW + "Bila dibandingkan dengan tahun lalu yang tercapai 50,45%, capaian meningkat "
        "sebesar 5%.",
        "capaian 45,45% disebut meningkat sebesar 5%",
    ),
    amount(
        "nothing before it", "Awal. Dibandingkan tahun lalu tercapai 50%, meningkat sebesar 5%."
    ),
    said(
        "two-directions",
        "down, then up",
        SHOWN + NOW + "Dibandingkan tahun lalu yang tercapai 40,45%, capaian meningkat sebesar 5%.",
        "capaian disebut 'menurun', kemudian 'meningkat'",
    ),
    said(
        "two-directions",
        "down both times",
        SHOWN + NOW + "Dibandingkan tahun lalu yang tercapai 50,45%, capaian menurun sebesar 5%.",
    ),
    said(
        "direction-without-past",
        "there is nothing to compare it with",
        SHOWN + "Pembanding tahun 2030 tidak ada karena program ini tidak dianggarkan.",
        "capaian disebut 'menurun', padahal paragraf ini menyatakan pembandingnya tidak ada",
    ),
    said("direction-without-past", "there is", SHOWN + "Tahun 2030 capaiannya 60%."),
)
