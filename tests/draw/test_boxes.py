"""The boxes of diagrams: which records stand where, and the sentence that tells them."""

import pytest

from lkip.derive import derive
from lkip.draw.boxes import DATA, Boxes
from lkip.model import Box, Record, Records
from making import SCALES, made
from office import KEGIATAN, OFFICE, PROGRAM, SUB_KEGIATAN, YEAR

AGENCY = made("instansi", nama="Kantor Perikanan", singkatan="Kanperik", tanggal="2032-02-09")


def drawn(name: str, *records: Record) -> Boxes:
    """The diagram of records as read."""
    return DATA[name](derive(Records(records), SCALES, YEAR).records)


def outline(boxes: tuple[Box, ...], depth: int = 0) -> list[str]:
    """One line a box, indented by its depth, the note behind a stroke."""
    lines = []
    for box in boxes:
        lines.append("  " * depth + " | ".join(part for part in (box.title, box.note) if part))
        lines += outline(box.below, depth + 1)
    return lines


def ids(boxes: tuple[Box, ...]) -> list[str]:
    return [name for box in boxes for name in (box.id, *ids(box.below))]


@pytest.mark.parametrize("name", DATA)
def test_empty_sheets_give_no_boxes(name: str):
    assert drawn(name) == Boxes((), "")
    assert drawn(name, AGENCY) == Boxes((), "")


# --- struktur organisasi ---------------------------------------------------------------------


def unit(code: str, nama: str, *induk: str) -> Record:
    return made(f"unit/{code}", nama=nama, induk=tuple(f"unit/{key}" for key in induk))


def official(code: str, at: str, nama: str, sebutan: str = "", mulai: str = "") -> Record:
    return made(
        f"pejabat/{code}", nama=nama, sebutan=sebutan, unit=(f"unit/{at}",), mulai=mulai, sampai=""
    )


def test_units_hang_under_their_induk_with_who_serves_there():
    found = drawn(
        "struktur-organisasi",
        AGENCY,
        unit("kantor", "Kepala Kantor"),
        unit("tangkap", "Bidang Tangkap", "kantor"),
        unit("fungsional", "Kelompok Jabatan Fungsional", "tangkap"),
        unit("upt", "UPT Pelabuhan", "kantor"),
        official("a", "kantor", "Rina, S.Pi."),
        official("b", "tangkap", "Tono", "Plt.", "2032-01-02"),
        official("c", "fungsional", "Wati"),
        official("d", "fungsional", "Yusuf"),
    )
    assert outline(found.boxes) == [
        "Kepala Kantor | Rina, S.Pi.",
        "  Bidang Tangkap | Plt. Tono",
        "    Kelompok Jabatan Fungsional | 2 pejabat",
        "  UPT Pelabuhan",
    ]
    assert ids(found.boxes) == ["unit/kantor", "unit/tangkap", "unit/fungsional", "unit/upt"]
    assert found.alt == (
        "Bagan struktur organisasi. "
        "Kepala Kantor (Rina, S.Pi.) membawahi Bidang Tangkap (Plt. Tono) dan UPT Pelabuhan. "
        "Bidang Tangkap (Plt. Tono) membawahi Kelompok Jabatan Fungsional (2 pejabat)."
    )


def test_an_official_who_does_not_serve_yet_is_not_drawn():
    after = official("a", "kantor", "Rina", mulai="2032-02-10")
    found = drawn("struktur-organisasi", AGENCY, unit("kantor", "Kepala Kantor"), after)
    assert outline(found.boxes) == ["Kepala Kantor"]


# --- cascading -------------------------------------------------------------------------------


def test_the_cascade_leads_from_tujuan_to_kegiatan():
    found = drawn("cascading", *OFFICE)
    assert outline(found.boxes) == [
        "Laut yang lestari",
        "  Penangkapan yang tertib | Indikator: Kapal yang berizin; Pelanggaran jalur",
        "    Program Pengawasan",
        "      Patroli | 2 sub kegiatan",
        "      Perizinan | 1 sub kegiatan",
        "    Program Budi Daya",
        "      Pembenihan | 1 sub kegiatan",
        "Nelayan yang sejahtera",
        "  Pendapatan yang naik | Indikator: Pendapatan nelayan",
        "    Program Budi Daya | kegiatan: lihat sasaran sebelumnya",
        "Program Penunjang",
        "  Perjalanan | 1 sub kegiatan",
    ]


def test_a_programme_under_two_sasaran_has_two_names():
    names = ids(drawn("cascading", *OFFICE).boxes)
    assert [name for name in names if name.startswith("program/2")] == [
        "program/2",
        "program/2@sasaran/2",
    ]
    assert len(set(names)) == len(names)


def test_the_cascade_in_words():
    assert drawn("cascading", *OFFICE).alt == (
        "Bagan pohon kinerja. Tujuan Laut yang lestari: sasaran Penangkapan yang tertib "
        "(Indikator: Kapal yang berizin; Pelanggaran jalur), didukung Program Pengawasan "
        "(2 kegiatan) dan Program Budi Daya (1 kegiatan). Tujuan Nelayan yang sejahtera: sasaran "
        "Pendapatan yang naik (Indikator: Pendapatan nelayan), didukung Program Budi Daya. "
        "Di luar tujuan itu: Program Penunjang (1 kegiatan)."
    )


def test_a_tujuan_alone():
    found = drawn("cascading", made("tujuan/1", nama="Laut yang lestari"))
    assert outline(found.boxes) == ["Laut yang lestari"]
    assert found.alt == "Bagan pohon kinerja. Tujuan Laut yang lestari: belum ada sasaran."


def test_without_tujuan_there_is_no_cascade():
    assert drawn("cascading", *PROGRAM, *KEGIATAN, *SUB_KEGIATAN).boxes == ()


# --- peta proses -----------------------------------------------------------------------------


def process(code: str, jenis: str, nama: str, *menuju: str) -> Record:
    return made(
        f"proses/{code}", jenis=jenis, nama=nama, menuju=[f"proses/{key}" for key in menuju]
    )


def test_processes_lie_in_lanes_with_arrows_between():
    found = drawn(
        "peta-proses",
        process("i", "inti", "Pengawasan kapal"),
        process("m", "manajemen", "Perencanaan", "i", "s", "m"),
        process("s", "inti", "Pembinaan nelayan"),
    )
    assert outline(found.boxes) == [
        "Proses Manajemen",
        "  Perencanaan",
        "Proses Inti",
        "  Pengawasan kapal",
        "  Pembinaan nelayan",
    ]
    assert found.arrows == (("proses/m", "proses/i"), ("proses/m", "proses/s"))
    assert found.alt == (
        "Peta proses bisnis. Proses Manajemen: Perencanaan. "
        "Proses Inti: Pengawasan kapal dan Pembinaan nelayan. "
        "Perencanaan menuju Pengawasan kapal dan Pembinaan nelayan."
    )


def test_every_arrow_ends_at_boxes():
    found = drawn("peta-proses", process("i", "inti", "Pengawasan kapal", "x"))
    assert found.arrows == ()


def test_a_group_of_the_agency_s_own_stands_last():
    found = drawn(
        "peta-proses", process("a", "arahan", "Kebijakan"), process("i", "inti", "Pengawasan")
    )
    assert [box.title for box in found.boxes] == ["Proses Inti", "Proses Arahan"]


# --- visi dan misi ---------------------------------------------------------------------------


def aim(code: str, jenis: str, nama: str, didukung: str = "") -> Record:
    return made(f"visi-misi/{code.lower()}", kode=code, jenis=jenis, nama=nama, didukung=didukung)


VISION = aim("V", "visi", "Laut yang lestari")
MISSIONS = (
    aim("M2", "misi", "Menata pelabuhan", "ya"),
    aim("Tambahan", "misi", "Menjaga terumbu karang", "tidak"),
)


def test_the_vision_stands_over_the_missions():
    found = drawn("visi-misi", AGENCY, VISION, *MISSIONS)
    assert outline(found.boxes) == [
        "Visi: Laut yang lestari",
        "  Misi 2: Menata pelabuhan | Didukung Kanperik",
        "  Misi: Menjaga terumbu karang",
    ]
    assert found.alt == (
        "Bagan visi dan misi. Visi: Laut yang lestari. "
        "Misi 2: Menata pelabuhan (Didukung Kanperik). Misi: Menjaga terumbu karang."
    )


def test_missions_without_a_vision_stand_alone():
    assert outline(drawn("visi-misi", MISSIONS[0]).boxes) == [
        "Misi 2: Menata pelabuhan | Didukung instansi ini"
    ]
    assert outline(drawn("visi-misi", VISION).boxes) == ["Visi: Laut yang lestari"]
