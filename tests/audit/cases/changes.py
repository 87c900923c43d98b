"""How much a figure changed, and which way, told beside both figures."""

from cases.recomputed import right, said

CASES = (
    right(
        "change-amount", "points", "Capaian meningkat sebesar 2,43 poin dari 92,32% menjadi 94,75%."
    ),
    said(
        "change-amount",
        "two digits changed places",
        "Capaian meningkat sebesar 2,34 poin dari 92,32% menjadi 94,75%.",
        "perubahan 2,34\N{NO-BREAK SPACE}poin persen, sedangkan dari semula 92,32%, menjadi "
        "94,75% dalam kalimat yang sama dihitung 2,43",
    ),
    right(
        "change-amount",
        "points that are written as percent",
        "Capaian meningkat 2,43% dari 92,32% menjadi 94,75%.",
    ),
    right(
        "change-amount",
        "growth",
        "Kapal berizin naik dari 150 kapal menjadi 180 kapal atau sebesar 20%.",
    ),
    said(
        "change-amount",
        "no growth",
        "Kapal berizin naik dari 150 kapal menjadi 180 kapal atau sebesar 30%.",
        "dihitung 20%",
    ),
    right("change-amount", "a count", "Kapal bertambah 30 dari 150 menjadi 180."),
    said("change-amount", "another count", "Kapal bertambah 40 dari 150 menjadi 180."),
    right(
        "change-amount", "a fall has no sign", "Jumlahnya turun sebesar 30 dari 180 menjadi 150."
    ),
    right(
        "change-amount",
        "a figure of something else",
        "Sebanyak 12 kapal baru, sehingga naik dari 150 menjadi 180, dan 40 nelayan dilatih.",
    ),
    right(
        "change-amount",
        "as printed",
        "Meningkat dari {data-dasar/berizin#jumlah/2030} menjadi "
        "{data-dasar/berizin#jumlah/2031} (20%).",
    ),
    right("change-amount", "a multiple", "Pelatihan naik sebanyak 3 kali dari 2 menjadi 6."),
    right("direction-figures", "a rank", "Peringkat daerah naik dari 5 menjadi 3."),
    right("direction-figures", "up", "Realisasi meningkat dari 75% menjadi 80%."),
    right("direction-figures", "down", "Pelanggaran menurun dari 36% menjadi 4,88%."),
    said(
        "direction-figures",
        "up, but down",
        "Realisasi meningkat dari 25,79% menjadi 22,13%.",
        "tertulis 'meningkat', padahal dari 25,79% ke 22,13% angkanya justru turun",
    ),
    said("direction-figures", "down, but the same", "Realisasi turun dari 25% menjadi 25,00%."),
    said(
        "direction-figures",
        "a printed figure",
        "Jumlahnya menurun dari {data-dasar/kapal#jumlah/2030} menjadi "
        "{data-dasar/kapal#jumlah/2031}.",
    ),
    right("direction-figures", "no two figures", "Realisasi meningkat dari 25% target provinsi."),
    right("direction-figures", "no word for it", "Batas diubah dari 25% menjadi 20%."),
)
