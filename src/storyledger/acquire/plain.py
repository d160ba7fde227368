"""Bytes come in, clean text goes out; also the reader of plain text.

The one idea: the text is cleaned once, before any offset exists, and only of what carries no
words (carriage returns, control and zero-width characters, trailing blanks). Lines stay as they are.
"""

import codecs
import re
from collections.abc import Iterator

from storyledger.acquire.drafts import Draft, UnreadableError, hash_bytes

# Form feeds and Unicode line ends are line ends too.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# C0 and C1 controls but tab and newline, soft hyphen, zero-width space, word joiner, BOM, surrogates.
# The joiners U+200C and U+200D stay: several scripts spell with them.
_WORDLESS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff]")
_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TRAILING = re.compile(" +$", re.MULTILINE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESS_ON_BYTES = 200_000  # charset-normalizer is linear; an encoding shows long before that


def read_plain(key: str, data: bytes) -> Iterator[Draft]:
    """Read one plain text.

    Raises:
        UnreadableError: no encoding makes text of the bytes.
    """
    yield Draft(key=key, text=decode_bytes(data), sha256=hash_bytes(data))


def decode_bytes(data: bytes) -> str:
    """Turn bytes into characters: byte-order mark, then UTF-8, then the likeliest encoding.

    Raises:
        UnreadableError: no encoding makes text of the bytes.

    >>> decode_bytes("Söul".encode("utf-8-sig"))
    'Söul'
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_guessed(data)


def _decode_guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  slow to import, seldom needed

    best = from_bytes(data[:_GUESS_ON_BYTES]).best()
    if best is None:
        raise UnreadableError("no known encoding makes text of its bytes", "save it again as UTF-8 text")
    return data.decode(best.encoding, errors="replace")


def clean_text(text: str) -> str:
    r"""Normalise line ends and blanks and drop characters that carry no words.

    >>> clean_text("one\u00a0two \r\nthree\u200b\x00")
    'one two\nthree'
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _WORDLESS.sub("", text)
    text = _BLANKS.sub(" ", text)
    return _TRAILING.sub("", text).strip("\n")
