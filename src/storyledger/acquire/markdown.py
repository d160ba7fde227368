"""Markdown bytes come in, a draft goes out: front matter becomes fields, marks become plain words."""

import re
from collections.abc import Iterator

from storyledger.acquire.drafts import Draft, hash_bytes
from storyledger.acquire.fields import draft_from_fields
from storyledger.acquire.plain import clean_text, decode_bytes

_FRONT = re.compile(r"\s*---\n(.{0,5000}?)\n(?:---|\.\.\.)\s*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z][\w -]{0,30}):[ ]*(.*)$", re.MULTILINE)
_MARKS = (
    (re.compile(r"!\[[^\[\]\n]{0,300}\]\([^)\n]{0,500}\)"), ""),  # pictures
    (re.compile(r"\[([^\[\]\n]{1,300})\]\([^)\n]{0,500}\)"), r"\1"),  # links keep their words
    (re.compile(r"^ {0,3}#{1,6} +(.*?)[ #]*$", re.MULTILINE), r"\n\1\n"),  # headings stand alone
    (re.compile(r"^ {0,3}> ?", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:[-*_] ?){3,}$", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\w*])"), r"\2"),
)


def read_markdown(key: str, data: bytes) -> Iterator[Draft]:
    """Read one Markdown text with or without front matter.

    Raises:
        UnreadableError: no encoding makes text of the bytes.
    """
    text = clean_text(decode_bytes(data))
    front = _FRONT.match(text)
    fields: dict[str, object] = {}
    if front and _FIELD.search(front[1]):
        fields = {name: value.strip().strip("\"'") for name, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    for mark, plain in _MARKS:
        text = mark.sub(plain, text)
    yield draft_from_fields(key, {**fields, "text": text, "id": None}, sha256=hash_bytes(data))
