"""What formulas give: the language of a spreadsheet, its functions, and what is left alone."""

from decimal import Decimal

import pytest
from formula_grids import nearly, value
from hypothesis import given, settings
from hypothesis import strategies as st

from lkip.read.formulas.functions import FUNCTIONS

CELLS = {
    "A1": 1200, "A2": 0.1, "A3": 0.2, "A4": "teks", "A6": -7, "A7": 3,
    "B1": "APBD", "B2": "DAK", "B3": "apbd", "B4": 5, "B6": "DAK",
    "C1": 10, "C2": 20, "C3": 30, "C4": 40, "C6": 60,
}  # fmt: skip
"""A5, B5 and C5 are empty."""


def test_the_cells_of_a_sheet_of_loans():
    """The example of a whole: late books of a library, with a share and a verdict."""
    assert value('=IF(ROUND(B2/B1*100,1)>5,"terlambat","baik")', B1=330, B2=22) == "terlambat"


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=1+2*3", 7),
        ("=(1+2)*3", 9),
        ("=10-4-3", 3),
        ("=2^3^2", 64),  # from the left, unlike in mathematics
        ("=-2^2", 4),  # the sign binds closer than the power
        ("=2^-1", Decimal("0.5")),
        ("=50%", Decimal("0.5")),
        ("=--3", 3),
        ("=1.5E3", 1500),
        ('="Rak "&A1', "Rak 1200"),
        ('="a""b"', 'a"b'),
        ("=1=1", True),
        ("=0.1+0.2=0.3", True),
        ('="DAK"="dak"', True),
        ('="DAK"<>"DAU"', True),
        ('=5<"a"', True),
        ("=A5=0", True),
        ('=A5=""', True),
        ("=A5", None),
        ("=-A5", 0),
        ("=$A$1 * 2", 2400),
        ("=satu!A1", 1200),
        ("='SATU'!$A1", 1200),
        ("=TRUE+1", 2),
        ("=#REF!+1", "#REF!"),
        ("=1/0", "#DIV/0!"),
        ("=1/A5", "#DIV/0!"),
    ],
)
def test_operators(formula: str, expected: object):
    assert value(formula, **CELLS) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=SUM(A1:A7)", nearly("1196.3")),
        ("=SUM(A1,A7,2)", 1205),
        ("=SUM(C:C)", 160),
        ("=SUM(1:1,C2)", 1230),
        ("=SUM(C3:C1)", 60),
        ("=AVERAGE(C1:C6)", 32),
        ("=AVERAGE(B1:B3)", "#DIV/0!"),
        ("=MIN(A1:A7)", -7),
        ("=MAX(A1:A7)", 1200),
        ("=MAX(B1:B3)", 0),
        ("=COUNT(A1:A7)", 5),
        ("=COUNTA(A1:A7)", 6),
        ("=PRODUCT(C1:C2,2)", 400),
        ("=SUMPRODUCT(C1:C3,C2:C4)", 2000),
        ("=SUBTOTAL(9,C1:C6)", 160),
        ("=SUBTOTAL(103,B1:B6)", 5),
        ('=SUMIF(B1:B6,"apbd",C1:C6)', 40),
        ('=SUMIF(C1:C6,">20")', 130),
        ("=SUMIF(B1:B6,B4,C1)", 40),  # as large as what is tested,
        ('=COUNTIF(B:B,"DAK")', 2),
        ('=SUMIFS(C1:C6,B1:B6,"DAK",C1:C6,">=60")', 60),
        ('=COUNTIFS(B1:B6,"DAK",C1:C6,"<60")', 1),
        ('=VLOOKUP("dak",B1:C6,2,FALSE)', 20),
        ('=VLOOKUP("DAU",B1:C6,2,0)', "#N/A"),
        ('=VLOOKUP("DAK",B1:C6,3,0)', "#REF!"),
    ],
)
def test_functions_over_cells(formula: str, expected: object):
    assert value(formula, **CELLS) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=ROUND(2.675,2)", Decimal("2.68")),
        ("=ROUND(-2.5,0)", -3),
        ("=ROUND(1250,-2)", 1300),
        ("=ROUNDUP(2.01,1)", Decimal("2.1")),
        ("=ROUNDDOWN(2.09,1)", Decimal("2.0")),
        ("=INT(-2.5)", -3),
        ("=TRUNC(-2.5)", -2),
        ("=ABS(A6)", 7),
        ('=IF(A1>1000,"besar","kecil")', "besar"),
        ("=IF(A5,1)", False),
        ("=IF(A1,,2)", 0),
        ("=IF(1=2,1/0,7)", 7),
        ("=IFERROR(1/0,7)", 7),
        ("=IFERROR(5,1/0)", 5),
        ("=AND(A1>0,A6>0)", False),
        ("=OR(A1>0,A6>0)", True),
        ("=NOT(A5)", True),
        ("=TRUE()", True),
    ],
)
def test_functions_of_one_value(formula: str, expected: object):
    assert value(formula, **CELLS) == expected


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("=TODAY()", "fungsi TODAY"),
        ("=_xlfn.XLOOKUP(1,A1:A3,C1:C3)", "fungsi XLOOKUP"),
        ("=ROUND(1)", "fungsi ROUND"),
        ("=[1]Pagu!A1", "tautan ke berkas lain"),
        ("='[pagu 2031.xlsx]Pagu'!A1", "tautan ke berkas lain"),
        ("=Pagu!A1", 'lembar "Pagu"'),
        ("=PaguTotal*2", 'nama "PaguTotal"'),
        ("=Tabel1[Pagu]", "kolom tabel bernama"),
        ("=Satu:Tiga!A1", "daerah gabungan"),
        ("=SUM({1,2})", "larik"),
        ("=A1:A3*2", "larik"),
        ("=SUM((A1:A2,C1))", "daerah gabungan"),
        ("=SUM(A1:C2 B1:B3)", "irisan"),
        ('="12"+1', "teks dalam hitungan"),
        ("=A4+1", "teks dalam hitungan"),
        ('=A2&""', "pecahan dalam teks"),
        ('="a"<"b"', "urutan teks"),
        ('=TRUE="a"', "perbandingan dengan TRUE atau FALSE"),
        ("=0^0", "pangkat yang tidak biasa"),
        ('=COUNTIF(B1:B6,"<>DAK")', "kriteria tentang sel kosong"),
        ('=COUNTIF(B1:B6,"D*")', 'kriteria "D*"'),
        ("=VLOOKUP(5,A1:C3,2)", "fungsi VLOOKUP"),
        ("=VLOOKUP(5,A1:C3,2,TRUE)", "VLOOKUP tanpa FALSE"),
        ("=1/(0.1+0.2-0.3)", "pembagian dengan angka yang hampir nol"),
        ("=SUM(A1", "rumus yang terputus"),
        ("=", "rumus yang terputus"),
        ("=A1)", 'tanda ")"'),
        ("=" + "(" * 99 + "1" + ")" * 99, "rumus yang terlalu dalam"),
        ("=1" + "%" * 5000, "rumus yang terlalu dalam"),
        ("=1" + "+1" * 5000, "rumus yang terlalu panjang"),
        ("=1e400", "angka yang terlalu besar"),
    ],
)
def test_what_is_not_understood_or_not_the_same_in_all_programs_is_left_alone(
    formula: str, why: str
):
    assert value(formula, **CELLS) == f"?{why}"


def test_truths_among_numbers_are_left_alone():
    """Excel leaves them out of a sum, LibreOffice takes TRUE for 1."""
    assert value("=SUM(A1:A2)", A1=3, A2=True) == "?TRUE atau FALSE di antara angka"


def test_subtotals_leave_subtotals_out():
    assert value("=SUBTOTAL(9,A1:A3)", A1=3, A2="=SUBTOTAL(9,A1:A1)", A3=4) == 7


def test_a_subtotal_over_hidden_rows_is_left_alone():
    """Whether a row was hidden by hand or by a filter decides, and a file does not tell."""
    hidden = frozenset({2})
    assert value("=SUBTOTAL(9,A1:A3)", hidden, A1=3) == "?SUBTOTAL atas baris tersembunyi"
    assert value("=SUBTOTAL(9,A3:A4)", hidden, A3=3) == 3


def test_a_code_typed_as_text_is_left_alone_where_numbers_are_wanted():
    assert value("=COUNTIF(A1:A2,5)", A1=5, A2="5") == "?kriteria angka atas teks"


def test_the_deepest_formulas_are_calculated():
    """Every level with signs of every precedence."""
    assert value("=" + "IF(1=1&0^1*1+" * 31 + "1" + ",0)" * 31) == 0


def test_a_long_sum_is_no_deep_one():
    assert value("=" + "+".join(["A1"] * 2700), A1=2) == 5400


def test_too_large_a_number_is_an_error():
    assert value("=9^999") == "#NUM!"


PIECES = [
    *"+-*/^&=<>%(),:!$#{}[]'\" .", "A1", "A5", "B1:B6", "C:C", "1:3", "Satu!A1", "'Satu'!C2",
    '"DAK"', "0", "0.1", "1E300", "-300", "TRUE", "#N/A", "XFD1048576", "A1:XFD1048576",
    "é", "\x00",
    *(f"{name}(" for name in FUNCTIONS),
]  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_no_formula_breaks_the_reading(pieces: list[str]):
    """Whatever somebody typed: a value, an error, or the reason why there is none."""
    value("=" + "".join(pieces), **CELLS)


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from(sorted(FUNCTIONS)),
    st.lists(
        st.sampled_from(["A1", "A5", "B1:B6", "A1:C6", "C:C", "0", "-1", "9", '"DAK"', "1E300", "",
                         "TRUE", "#N/A", "0.1", "1/3", '">5"', "1E15+0.5", "-A2", "999"]),
        max_size=4,
    ),
)  # fmt: skip
def test_no_arguments_break_the_reading(name: str, arguments: list[str]):
    value(f"={name}({','.join(arguments)})", **CELLS)
