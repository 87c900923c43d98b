"""Tokens: what nobody's hands or filters can change on the way through a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkip.values.tokens import PATTERN, RESERVED, Token, read, split, write

KINDS = st.sampled_from(["value", "position", "block", "part"])
TOKENS = st.builds(Token, KINDS, st.integers(0, 10**6))
PLAIN = st.text().filter(lambda text: not RESERVED.search(text))


@given(TOKENS)
def test_what_is_written_is_read(token: Token):
    (match,) = PATTERN.finditer(f"a{write(*token)}1")
    assert read(match) == token


@given(token=TOKENS)
@pytest.mark.parametrize("change", [str.upper, str.lower, str.title, str.casefold, str.swapcase])
def test_no_filter_of_letters_changes_a_token(token: Token, change):
    written = write(*token)
    assert change(written) == written
    assert split(change(f"kata {written} Kata")) == [change("kata "), token, change(" Kata")]


@given(st.lists(PLAIN | TOKENS))
def test_a_split_text_joins_to_itself(parts: list[str | Token]):
    text = "".join(part if isinstance(part, str) else write(*part) for part in parts)
    found = split(text)
    assert "".join(part if isinstance(part, str) else write(*part) for part in found) == text
    assert [p for p in found if isinstance(p, Token)] == [p for p in parts if isinstance(p, Token)]
    assert "" not in found


def test_neighbours_stay_apart():
    text = write("value", 0) + write("value", 16) + write("block", 255)
    assert split(text) == [Token("value", 0), Token("value", 16), Token("block", 255)]


@given(TOKENS)
def test_a_token_is_made_of_reserved_characters_alone(token: Token):
    assert RESERVED.sub("", write(*token)) == ""


def test_a_broken_token_is_plain_text():
    broken = write("value", 7)[:-1]
    assert split(f"a{broken}b") == [f"a{broken}b"]
    assert RESERVED.search(broken)
