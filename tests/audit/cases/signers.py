"""Signatures that were typed, with the number of another."""

from subjects import Case

from making import made

OFFICIALS = (
    made("pejabat/a", nama="LAODE BADUWI, S.Pi., M.Si.", nip="19740925 199502 1 001"),
    made("pejabat/b", row=3, nama="SITTI RAHMA, S.E.", nip="19810207 200701 2 003"),
)


def said(why: str, text: str, cell: str = "", message: str = "") -> Case:
    found = (f"chapters/bab.md:1; perikanan.xlsx › pejabat › {cell}",) if cell else ()
    return Case("nip-of-other", why, found, OFFICIALS, [text], message)


CASES = (
    said("right", "LAODE BADUWI, S.Pi., M.Si. NIP. 19740925 199502 1 001"),
    said(
        "a name too far off to be found by its letters",
        "LUDE BADAWI, S.Pi, NIP. 197409251995021001",
        "A2",
        "milik LAODE BADUWI, S.Pi., M.Si., tetapi didahului nama 'LUDE BADAWI'",
    ),
    said("of the other", "LAODE BADUWI, S.Pi., NIP. 19810207 200701 2 003", "A3"),
    said(
        "two signers",
        "LAODE BADUWI, NIP. 19740925 199502 1 001, dan SITTI RAHMA, NIP. 19810207 200701 2 003",
    ),
    said("no name before it", "NIP. 19740925 199502 1 001"),
)
