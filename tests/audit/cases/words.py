"""Words with a slip of the finger, beside the words that the report uses again and again."""

from subjects import Case

from making import made

USUAL = [
    "Pelatihan nelayan diadakan.",
    "Hasil pelatihan dicatat.",
    "Pelatihan berikutnya disiapkan.",
    "Peserta pelatihan bertambah.",
]


def text(words: str, message: str = "") -> Case:
    """A chapter that names the training four times, and then this."""
    found = ("chapters/bab.md:5",) if message else ()
    return Case("mistyped-word", words, found, text=[*USUAL, words], message=message)


CASES = (
    text("Sesudah pelathan itu hasilnya naik.", "'pelathan' hanya ada di satu tempat; mungkin"),
    text("Sesudah pelatiihan itu hasilnya naik.", "yang dimaksud 'pelatihan'"),
    text("Sesudah peltaihan itu hasilnya naik.", "'pelatihan'"),
    text("Sesudah PELATHAN itu hasilnya naik.", "'PELATHAN'"),
    text("Sesudah pelatihan itu hasilnya naik."),
    text("Sesudah pelatihnan dan pelatihnan itu."),
    text("Seorang pelatih dan para pelatihan."),
    text("Sesudah pelayihan itu, dengan huruf lain, mungkin kata lain."),
    Case(
        "mistyped-word",
        "a short word with two letters swapped",
        ("chapters/bab.md:3",),
        text=[
            "Kapal dan jaring dan umpan dan es dan garam.",
            "Ikan dan udang dan cumi.",
            "Ikan dna udang, cumi dan tiram dan kerang dan kepiting dan lele.",
        ],
        message="'dna' hanya ada di satu tempat; mungkin yang dimaksud 'dan'",
    ),
    Case(
        "mistyped-word",
        "a short word with another letter less",
        text=["Kapal dan jaring dan umpan dan es dan garam dan air dan roti dan nasi dan teh."] * 2
        + ["Dana dari da untuk dn."],
    ),
    text("Lihat https://contoh.id/pelathan dan pelathan@contoh.id."),
    Case(
        "mistyped-word",
        "what is rare is no measure",
        text=["Pelatihan nelayan.", "Pelathan nelayan."],
    ),
    Case(
        "mistyped-word",
        "in a cell",
        ("perikanan.xlsx › strategi › A2",),
        [made("strategi/1", nama="Mengadakan pelathan")],
        USUAL,
    ),
)
