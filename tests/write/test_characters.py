"""What no document may hold is taken out."""

from lkip.write.characters import clean


def test_control_characters_go_and_private_ones_show():
    assert clean("a\x00b\x85c\ufeffd\te\nf") == "abcd\te\nf"
    assert clean("a\ue010") == "a□"
