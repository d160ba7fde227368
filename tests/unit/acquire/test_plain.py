"""Bytes become clean text once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.acquire.plain import clean_text, decode_bytes, read_plain


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding):
    """Usual encodings are told apart, with and without a mark."""
    text = "Die Brücke über den Fluß hält, sagte die Bürgermeisterin für Häfen. " * 3
    assert decode_bytes(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a  \nb\t\n", "a\nb"),
        ("a\u00a0b\u2009c", "a b c"),
        ("a\x00b\ud800c\u200bd\u00ade\x94", "abcde"),
        ("a\u2028b\x0cc", "a\nb\nc"),
        ("  indented", "  indented"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_cleaning(raw, clean):
    """Only what carries no words goes; lines and spelling stay."""
    assert clean_text(raw) == clean


@given(st.text())
def test_clean_text_is_clean(text):
    """Cleaning twice changes nothing, and the result can be stored anywhere."""
    once = clean_text(text)
    assert clean_text(once) == once
    assert "\x00" not in once
    assert once.encode().decode() == once


def test_read_plain_keeps_the_hash_of_the_bytes():
    """The hash is of the bytes as they came, not of the text."""
    (one,) = read_plain("a", b"dam\r\n")
    (two,) = read_plain("a", b"dam\n")
    assert one.sha256 != two.sha256
