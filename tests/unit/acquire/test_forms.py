"""The suffix is a promise, the bytes are the proof."""

import pytest

from storyledger.acquire.drafts import UnreadableError
from storyledger.acquire.forms import Form, tell_form


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("a.txt", b"The dam held.", Form.PLAIN),
        ("a", b"The dam held.", Form.PLAIN),
        ("a.md", b"# The dam", Form.MARKDOWN),
        ("a.HTM", b"<p>dam", Form.PAGE),
        ("a.txt", b"<!DOCTYPE html><html>", Form.PAGE),
        ("stdin", b"\n<html lang=en>", Form.PAGE),
        ("stdin", b'{"text": "dam"}', Form.JSON),
        ("stdin", b'{"text": "dam"}\n{"text": "b"}', Form.LINES),
        ("stdin", b'[{"text": "dam"}]', Form.JSON),
        ("stdin", b"[En route] The dam", Form.PLAIN),
        ("stdin", b"From: a@b.example\nSubject: dam\nMIME-Version: 1.0\n\ndam", Form.MAIL),
        ("stdin", b"Mayor: yes\nCouncil: no\nPress: asleep\n\n", Form.PLAIN),
        ("a.ndjson", b"{}", Form.LINES),
        ("a.tsv", b"text\tid", Form.TABLE),
        ("a.txt", b"PK\x03\x04", Form.ARCHIVE),
        ("a.txt", "Fluß".encode("utf-16"), Form.PLAIN),
    ],
)
def test_forms(name, head, form):
    """Certain bytes win over the suffix, the suffix over guesses."""
    assert tell_form(name, head) is form


@pytest.mark.parametrize(
    ("name", "head", "what"),
    [
        ("a.txt", b"%PDF-1.7", "a PDF"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "a picture"),
        ("a.docx", b"PK\x03\x04", r"\.docx documents"),
        ("a.jsonl.gz", b"\x1f\x8b\x08", "gzip"),
        ("a.bin", bytes(range(32)) * 9, "binary"),
        ("a.zip", b"The dam", "no zip archive"),
    ],
)
def test_refusals(name, head, what):
    """What is no text is refused with its name and a cure."""
    with pytest.raises(UnreadableError, match=what) as caught:
        tell_form(name, head)
    assert caught.value.do
