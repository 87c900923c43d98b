"""Budget: from the sub kegiatan up; the ceiling in force, absorption, remainder."""

from lkip.derive.anggaran import budget
from lkip.derive.index import index
from lkip.derive.links import linked
from lkip.model import Cell, Finding, Record, Ref, Rule, Value
from lkip.values.wording import phrase
from making import SCALES, made, rupiah, told


def sub(code: str, row: int = 2, **fields: object) -> Record:
    """A sub kegiatan of the kegiatan that its code begins with."""
    return made(f"sub-kegiatan/{code}", row, kegiatan=(f"kegiatan/{code[:3]}",), **fields)


KEGIATAN = made("kegiatan/1.1", nama="Patroli", program=("program/1",))
PROGRAM = made("program/1", nama="Program Pengawasan")


def derived(*records: Record) -> tuple[dict[str, Record], list[Finding]]:
    return budget(index(linked(records)), SCALES)


def shown(r: Record, *names: str) -> list[str]:
    return [phrase(SCALES, r.value(name)) for name in names]


ALL = ("pagu_murni", "pagu_perubahan", "pagu", "realisasi", "penyerapan", "sisa")


# --- sums -------------------------------------------------------------------------------


def test_every_level_is_the_sum_of_the_one_below():
    records, findings = derived(
        PROGRAM,
        made("program/2", nama="Program Budi Daya"),
        KEGIATAN,
        made("kegiatan/1.2", nama="Perizinan", program=("program/1",)),
        made("kegiatan/2.1", nama="Pembenihan", program=("program/2",)),
        sub("1.1.1", pagu_murni=300, pagu_perubahan=250, realisasi=200),
        sub("1.1.2", pagu_murni=150, pagu_perubahan=150, realisasi=150),
        sub("1.2.1", pagu_murni=250, pagu_perubahan=300, realisasi=150),
        sub("2.1.1", pagu_murni=400, pagu_perubahan=300, realisasi=300),
    )
    assert not findings
    table = {key: shown(records[key], *ALL) for key in records}
    assert table == {
        "sub-kegiatan/1.1.1": ["Rp300", "Rp250", "Rp250", "Rp200", "80,00%", "Rp50"],
        "sub-kegiatan/1.1.2": ["Rp150", "Rp150", "Rp150", "Rp150", "100,00%", "Rp0"],
        "sub-kegiatan/1.2.1": ["Rp250", "Rp300", "Rp300", "Rp150", "50,00%", "Rp150"],
        "sub-kegiatan/2.1.1": ["Rp400", "Rp300", "Rp300", "Rp300", "100,00%", "Rp0"],
        "kegiatan/1.1": ["Rp450", "Rp400", "Rp400", "Rp350", "87,50%", "Rp50"],
        "kegiatan/1.2": ["Rp250", "Rp300", "Rp300", "Rp150", "50,00%", "Rp150"],
        "kegiatan/2.1": ["Rp400", "Rp300", "Rp300", "Rp300", "100,00%", "Rp0"],
        "program/1": ["Rp700", "Rp700", "Rp700", "Rp500", "71,43%", "Rp200"],
        "program/2": ["Rp400", "Rp300", "Rp300", "Rp300", "100,00%", "Rp0"],
        "anggaran": ["Rp1.100", "Rp1.000", "Rp1.000", "Rp800", "80,00%", "Rp200"],
    }


def test_a_sum_names_its_parts():
    records, _ = derived(PROGRAM, KEGIATAN, sub("1.1.1", pagu_murni=300, realisasi=100))
    assert records["program/1"].value("realisasi") == Value(
        rupiah(100).number,
        "rupiah",
        Rule("jumlah", (Ref("kegiatan/1.1#realisasi"),)),
        decimals=0,
        ref="program/1#realisasi",
    )
    assert records["program/1"].value("penyerapan").origin == Rule(
        "penyerapan", (Ref("program/1#realisasi"), Ref("program/1#pagu"))
    )
    assert records["program/1"].value("sisa").origin == Rule(
        "sisa", (Ref("program/1#pagu"), Ref("program/1#realisasi"))
    )


def test_the_whole_counts_its_levels():
    records, _ = derived(PROGRAM, KEGIATAN, sub("1.1.1", pagu_murni=1), sub("1.1.2", pagu_murni=2))
    counts = shown(records["anggaran"], "jumlah_program", "jumlah_kegiatan", "jumlah_sub_kegiatan")
    assert [count.replace("\N{NO-BREAK SPACE}", " ") for count in counts] == [
        "1 program",
        "1 kegiatan",
        "2 sub kegiatan",
    ]


def test_without_programmes_there_is_no_whole():
    assert derived(made("tujuan/1"))[0].keys() == {"tujuan/1"}


# --- the ceiling in force ---------------------------------------------------------------


def test_without_an_amendment_the_initial_ceiling_is_in_force():
    records, findings = derived(
        PROGRAM, KEGIATAN, sub("1.1.1", pagu_murni=300, pagu_perubahan=None, realisasi=150)
    )
    assert not findings
    for key in ("sub-kegiatan/1.1.1", "kegiatan/1.1", "program/1", "anggaran"):
        assert shown(records[key], "pagu", "penyerapan") == ["Rp300", "50,00%"]
        assert records[key].value("pagu").origin == Rule(
            "pagu-berlaku", (Ref(f"{key}#pagu_murni"),)
        )


def test_with_an_amendment_the_amended_ceiling_is_in_force():
    records, _ = derived(
        PROGRAM, KEGIATAN, sub("1.1.1", pagu_murni=300, pagu_perubahan=200, realisasi=150)
    )
    for key in ("sub-kegiatan/1.1.1", "kegiatan/1.1", "program/1", "anggaran"):
        assert shown(records[key], "pagu", "penyerapan") == ["Rp200", "75,00%"]
        assert records[key].value("pagu").origin == Rule(
            "pagu-berlaku", (Ref(f"{key}#pagu_perubahan"),)
        )


def test_a_half_amended_budget_is_found_at_the_empty_cell():
    records, findings = derived(
        PROGRAM,
        KEGIATAN,
        sub("1.1.1", pagu_perubahan=200, realisasi=150),
        sub("1.1.2", 3, nama="Bahan bakar", pagu_murni=100, pagu_perubahan=None),
    )
    assert told(findings) == [
        ("error", "half-amended-budget", "perikanan.xlsx › sub-kegiatan › D3")
    ]
    assert "'Bahan bakar'" in findings[0].message
    assert shown(records["program/1"], "pagu") == ["belum tersedia"]


def test_a_sub_kegiatan_that_the_amendment_drops_is_not_budgeted():
    records, findings = derived(
        PROGRAM,
        KEGIATAN,
        sub("1.1.1", pagu_murni=300, pagu_perubahan=250, realisasi=200),
        sub("1.1.2", pagu_murni=100, pagu_perubahan=0, realisasi=None),
    )
    assert not findings
    dropped = records["sub-kegiatan/1.1.2"]
    assert shown(dropped, "pagu", "realisasi", "penyerapan", "sisa") == [
        "Rp0",
        "tidak dianggarkan",
        "tidak dianggarkan",
        "tidak dianggarkan",
    ]
    assert dropped.value("realisasi").unit == "rupiah"
    # It adds nothing, and takes nothing away from what the others have spent.
    assert shown(records["program/1"], "pagu", "realisasi", "penyerapan") == [
        "Rp250",
        "Rp200",
        "80,00%",
    ]


def test_spending_without_a_ceiling_has_no_absorption():
    records, _ = derived(PROGRAM, KEGIATAN, sub("1.1.1", pagu_murni=0, realisasi=0))
    assert shown(records["program/1"], "realisasi", "penyerapan") == ["Rp0", "tidak dapat dihitung"]


def test_missing_spending_is_missing_up_to_the_whole():
    records, _ = derived(
        PROGRAM,
        KEGIATAN,
        sub("1.1.1", pagu_murni=300, realisasi=200),
        sub("1.1.2", pagu_murni=100, realisasi=None),
    )
    for key in ("kegiatan/1.1", "program/1", "anggaran"):
        assert shown(records[key], "pagu", "realisasi", "penyerapan", "sisa") == [
            "Rp400",
            "belum tersedia",
            "belum tersedia",
            "belum tersedia",
        ]


# --- written at the level itself --------------------------------------------------------


def test_an_initial_ceiling_may_be_known_by_programme_only():
    records, findings = derived(
        made("program/1", nama="A", pagu_murni=900),
        made("program/2", row=3, nama="B", pagu_murni=100),
        made("kegiatan/1.1", nama="K", program=("program/1",)),
        made("kegiatan/2.1", nama="L", program=("program/2",)),
        sub("1.1.1", pagu_murni=None, pagu_perubahan=800, realisasi=400),
        sub("2.1.1", pagu_murni=None, pagu_perubahan=200, realisasi=100),
    )
    assert not findings
    assert shown(records["kegiatan/1.1"], "pagu_murni", "pagu") == ["belum tersedia", "Rp800"]
    assert shown(records["program/1"], "pagu_murni", "pagu") == ["Rp900", "Rp800"]
    assert shown(records["anggaran"], "pagu_murni", "pagu") == ["Rp1.000", "Rp1.000"]
    assert str(records["program/1"].value("pagu_murni").origin) == "perikanan.xlsx › program › B2"


def test_written_at_both_levels_they_must_agree():
    both = (KEGIATAN, sub("1.1.1", pagu_murni=300, realisasi=1))
    same = made("program/1", nama="Program Pengawasan", pagu_murni=300)
    other = made("program/1", nama="Program Pengawasan", pagu_murni=350)
    assert derived(same, *both)[1] == []
    records, findings = derived(other, *both)
    assert told(findings) == [("error", "given-and-summed", "perikanan.xlsx › program › B2")]
    assert findings[0].message == (
        "pagu murni program 'Program Pengawasan' diisi Rp350, sedangkan jumlah kegiatan "
        "di bawahnya Rp300; yang dipakai jumlah itu"
    )
    assert shown(records["program/1"], "pagu_murni") == ["Rp300"]


def test_a_measure_that_its_cell_calculates_is_told_with_its_formula():
    given = rupiah(350, at=Cell("dpa.xlsx", "Program", "D2", "=SUM(E2:F2)"))
    other = made("program/1", nama="Program Pengawasan", pagu_murni=given)
    _, (found,) = derived(other, KEGIATAN, sub("1.1.1", pagu_murni=300, realisasi=1))
    assert found.message.startswith(
        "pagu murni program 'Program Pengawasan' diisi Rp350 (rumus =SUM(E2:F2)), sedangkan"
    )


def test_half_written_below_it_is_found():
    records, findings = derived(
        made("program/1", nama="Program Pengawasan", pagu_murni=300),
        KEGIATAN,
        made("kegiatan/1.2", nama="Perizinan", program=("program/1",)),
        sub("1.1.1", pagu_murni=200, pagu_perubahan=1),
        sub("1.2.1", pagu_murni=None, pagu_perubahan=1),
    )
    assert told(findings) == [("error", "given-and-summed", "perikanan.xlsx › program › B2")]
    assert shown(records["program/1"], "pagu_murni") == ["belum tersedia"]


def test_a_whole_without_parts_is_found():
    records, findings = derived(
        PROGRAM, made("kegiatan/1.1", 5, nama="Patroli", program=("program/1",))
    )
    assert told(findings) == [("error", "no-parts", "perikanan.xlsx › kegiatan › A5")]
    assert findings[0].message == (
        "kegiatan 'Patroli' tidak mempunyai sub kegiatan, sehingga anggarannya tidak diketahui"
    )
    assert shown(records["anggaran"], "pagu", "realisasi") == ["belum tersedia", "belum tersedia"]


# --- sources of funds -------------------------------------------------------------------


def test_sources_of_funds_are_named_once_each():
    records, _ = derived(
        PROGRAM,
        KEGIATAN,
        made("kegiatan/1.2", nama="Perizinan", program=("program/1",)),
        sub("1.1.1", sumber_dana="PAD", pagu_murni=1),
        sub("1.1.2", sumber_dana="DAK", pagu_murni=1),
        sub("1.2.1", sumber_dana="PAD", pagu_murni=1),
        sub("1.2.2", sumber_dana="DAU, DAK", pagu_murni=1),
    )
    assert records["kegiatan/1.1"].text("sumber_dana") == "PAD, DAK"
    assert records["kegiatan/1.2"].text("sumber_dana") == "PAD, DAU, DAK"
    assert records["program/1"].text("sumber_dana") == "PAD, DAK, DAU"
    assert records["anggaran"].text("sumber_dana") == "PAD, DAK, DAU"


# --- types of spending ------------------------------------------------------------------


def test_types_of_spending_are_summed():
    spending = (made("belanja/a", pagu=180), made("belanja/b", 3, pagu=70))
    records, findings = derived(
        PROGRAM, KEGIATAN, sub("1.1.1", pagu_murni=250, realisasi=1), *spending
    )
    assert not findings
    assert shown(records["anggaran"], "belanja", "pagu") == ["Rp250", "Rp250"]
    assert records["anggaran"].value("belanja").origin == Rule(
        "jumlah", (Ref("belanja/a#pagu"), Ref("belanja/b#pagu"))
    )


def test_without_types_of_spending_their_sum_is_missing_and_never_0():
    records, _ = derived(PROGRAM, KEGIATAN, sub("1.1.1", pagu_murni=250, realisasi=1))
    assert shown(records["anggaran"], "belanja") == ["belum tersedia"]
