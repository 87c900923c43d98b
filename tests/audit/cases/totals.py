"""Tables that authors typed, with a total."""

from subjects import Case

from office import OFFICE


def table(why: str, *rows: str, found: tuple[str, ...] = (), message: str = "") -> Case:
    return Case("typed-total", why, found, OFFICE, rows, message)


CASES = (
    table("right", "| Uraian | Biaya |", "| a | Rp600 |", "| b | Rp400 |", "| Jumlah | Rp1.000 |"),
    table(
        "a hundred too many, in a row called J U M L A H",
        "| No. | Uraian | Biaya (Rp) |",
        "| 1. | a | 600 |",
        "| 2. | b | 400 |",
        "| | J U M L A H | 1.100 |",
        found=("chapters/bab.md:4",),
        message="jumlah kolom 'Biaya (Rp)' tercantum Rp1.100, sedangkan jumlah 2 baris di atasnya "
        "Rp1.000; selisih Rp100",
    ),
    table(
        "only the programmes add up, not what is below them",
        "| Uraian | Pagu |",
        "| Program Pengawasan | Rp700 |",
        "| Patroli | Rp400 |",
        "| Sub 1.1.1 | Rp250 |",
        "| Program Budi Daya | Rp300 |",
        "| Total | Rp1.000 |",
    ),
    table(
        "percentages, years and codes have no total",
        "| Kode | Tahun | Penyerapan |",
        "| 1 | 2030 | 40% |",
        "| 2 | 2031 | 50% |",
        "| Jumlah | 2031 | 45% |",
    ),
    table(
        "groups with totals of their own, and one of all",
        "| Uraian | n |",
        "| a | 6 |",
        "| b | 4 |",
        "| Jumlah | 10 |",
        "| c | 5 |",
        "| Jumlah | 5 |",
        "| Total | 15 |",
    ),
    table(
        "a wrong total of the second group",
        "| Uraian | n |",
        "| a | 6 |",
        "| b | 4 |",
        "| Jumlah | 10 |",
        "| c | 5 |",
        "| d | 2 |",
        "| Jumlah | 8 |",
        found=("chapters/bab.md:7",),
        message="jumlah 2 baris di atasnya 7; selisih 1",
    ),
    table("a row without a number", "| a | n |", "| x | 6 |", "| y | - |", "| Jumlah | 7 |"),
)
