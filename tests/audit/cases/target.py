"""Targets reached or not: `b` is lower-is-better (4,88% of 32%), `a` misses (75% of 90%)."""

from subjects import Case

from office import OFFICE

AT = "chapters/bab.md:1"
A = "Realisasi {indikator/a#realisasi/2031}"
A_TARGET = "{indikator/a#target/2031}"
B = "Realisasi {indikator/b#realisasi/2031}"
B_TARGET = "{indikator/b#target/2031}"


def figures(why: str, text: str, *found: str, message: str = "") -> Case:
    return Case("target-figures", why, found, OFFICE, (text,), message=message)


def narasi(why: str, text: str, *found: str, of: str = "a", message: str = "") -> Case:
    file = f"chapters/dinas/2031/narasi/indikator/{of}.md"
    place = tuple(f"{file}:{line}" for line in found)
    return Case("target-record", why, place, OFFICE, (text,), message, file=file)


CASES = (
    figures(
        "exceeded, it is said",
        f"{A} melampaui target {A_TARGET}.",
        AT,
        message="tertulis 'melampaui target', padahal realisasinya 75,00% dan targetnya 90%",
    ),
    figures("missed, and so it is", f"{A} belum mencapai target {A_TARGET}."),
    figures("lower is better: reached", f"{B} telah mencapai target {B_TARGET}."),
    figures("lower is better: not missed", f"{B} tidak memenuhi target {B_TARGET}.", AT),
    figures("lower is better: below is below", f"{B} di bawah target {B_TARGET}."),
    figures("below or above", f"{A} di atas target {A_TARGET}.", AT),
    figures("the target as subject", f"{A}, sehingga target {A_TARGET} tercapai.", AT),
    figures("the target of its kind", f"{A} dari {A_TARGET}, jadi target tersebut tercapai.", AT),
    figures("the last year's target", f"{A} belum mencapai target {{indikator/a#target/2032}}."),
    figures("of two indicators", f"{A} melampaui target {B_TARGET}."),
    narasi(
        "left from last year",
        "Indikator ini melampaui target berkat patroli.",
        "1",
        message="tertulis 'melampaui target', padahal realisasinya 75,00% dan targetnya 90%",
    ),
    narasi("as it is", "Target indikator ini belum tercapai karena cuaca."),
    narasi("lower is better", "Pelanggaran jalur belum mencapai target.", "1", of="b"),
    narasi("of another thing", "Penyerapan anggaran sudah mencapai target."),
    narasi("of some only", "Sebagian target telah tercapai."),
    narasi("wished for", "Perlu upaya agar kelak mencapai target."),
    narasi("of another year", "Pada tahun 2029 realisasi melampaui target."),
    narasi("of a target that no sheet holds", "Realisasi sudah melampaui target nasional."),
    narasi("not measured yet", "Realisasi melampaui target.", of="c"),
)
