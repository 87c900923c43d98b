"""Officials of 2031 against those of the report of 2030."""

from subjects import Case

from cases.persons import AT, NAME, NIP, official
from lkip.model import Record

NAMES = "perikanan.xlsx › pejabat › B2; perikanan.xlsx › pejabat › A2"
OTHER = "19790303 200501 2 003"


def case(rule: str, why: str, now: Record, before: Record, *found: str, message: str = "") -> Case:
    """One official now, and one in last year's report."""
    return Case(rule, why, found, [now], message=message, last=[before])


def serving(since: str, post: str = "Camat Laut", **more: object) -> Record:
    """An official since a day, in column D."""
    return official(jabatan=post, mulai=since, **more)


def ranked(rank: str) -> Record:
    return official(pangkat=rank)


RANK = "perikanan.xlsx › pejabat › C2"
START = "perikanan.xlsx › pejabat › D2"

CASES = (
    case("last-year-owner", "the same", official(), official()),
    case("last-year-owner", "a new degree", official(name=f"Dr. {NAME}, M.Pd."), official()),
    case("last-year-owner", "no number", official(nip=""), official(nip="", name="ANDI TENRI")),
    case(
        "last-year-owner",
        "somebody else",
        official(),
        official(name="ANDI TENRI, S.H."),
        NAMES,
        message=f"NIP {NIP} milik ANDI TENRI, S.H. menurut laporan tahun 2030, milik {NAME} "
        "sekarang",
    ),
    case("last-year-nip", "the same", official(), official()),
    case("last-year-nip", "spaces do not count", official(nip=NIP.replace(" ", "")), official()),
    case("last-year-nip", "a successor", official(OTHER, "ANDI TENRI, S.H."), official()),
    case(
        "last-year-nip",
        "another number",
        official("19801111 200501 1 002"),
        official(),
        AT,
        message=f"NIP {NAME} {NIP} menurut laporan tahun 2030, 19801111 200501 1 002 sekarang",
    ),
    case("last-year-rank", "promoted", ranked("Pembina (IV/a)"), ranked("Penata Tk. I (III/d)")),
    case("last-year-rank", "of no known rank", ranked("Ahli Muda"), ranked("Pembina (IV/a)")),
    case(
        "last-year-rank",
        "demoted",
        ranked("Penata (III/c)"),
        ranked("Penata Tk. I (III/d)"),
        RANK,
        message="lebih rendah daripada dalam laporan tahun 2030: Penata Tk. I (III/d)",
    ),
    case("last-year-start", "the same", serving("2028-03-01"), serving("2028-03-01")),
    case(
        "last-year-start",
        "another post",
        serving("2030-01-03", "Lurah Pantai"),
        serving("2028-03-01"),
    ),
    case(
        "last-year-start",
        "a stand-in who was appointed",
        serving("2030-01-03"),
        serving("2028-03-01", sebutan="Plt."),
    ),
    case("last-year-start", "again this year", serving("2031-02-01"), serving("2028-03-01")),
    case(
        "last-year-start",
        "another day",
        serving("2028-01-03"),
        serving("2028-03-01"),
        START,
        message="menjabat Camat Laut sejak 1 Maret 2028 menurut laporan tahun 2030, sejak 3 "
        "Januari 2028 sekarang",
    ),
)
