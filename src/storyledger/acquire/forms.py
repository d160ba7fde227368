"""A name and the first bytes come in, the form of the input comes out.

The one idea: the suffix is a promise, the bytes are the proof. Bytes win where they are certain
(an archive, a picture, a page saved as .txt); otherwise the suffix decides.
"""

import re
from enum import StrEnum
from pathlib import PurePosixPath

from storyledger.acquire.drafts import PAGE_CAP_BYTES, TEXT_CAP_BYTES, UnreadableError


class Form(StrEnum):
    """How an input is read."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    PAGE = "page"
    JSON = "json"
    LINES = "lines"  # JSON, one report a line
    TABLE = "table"
    MAIL = "mail"
    ARCHIVE = "archive"


# LINES has a cap a line, ARCHIVE one a member; as whole files they may be larger.
CAPS_BYTES: dict[Form, int] = {
    Form.PLAIN: TEXT_CAP_BYTES,
    Form.MARKDOWN: TEXT_CAP_BYTES,
    Form.PAGE: PAGE_CAP_BYTES,
    Form.JSON: TEXT_CAP_BYTES,
    Form.TABLE: TEXT_CAP_BYTES,
    Form.MAIL: TEXT_CAP_BYTES,
}

_SUFFIXES = {
    ".txt": Form.PLAIN, ".text": Form.PLAIN, ".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN,
    ".html": Form.PAGE, ".htm": Form.PAGE, ".xhtml": Form.PAGE, ".json": Form.JSON, ".jsonl": Form.LINES,
    ".ndjson": Form.LINES, ".csv": Form.TABLE, ".tsv": Form.TABLE, ".eml": Form.MAIL, ".zip": Form.ARCHIVE,
}  # fmt: skip
_SIGNATURES = {
    b"%PDF": "a PDF", b"\x89PNG": "a picture", b"GIF8": "a picture", b"\xff\xd8\xff": "a picture",
    b"RIFF": "a recording or picture", b"ID3": "a recording", b"OggS": "a recording",
    b"\xd0\xcf\x11\xe0": "an old office document", b"{\\rtf": "a rich-text document",
    b"\x1f\x8b": "a gzip archive", b"BZh": "a bzip2 archive", b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive", b"Rar!": "a rar archive", b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"\x7fELF": "a program", b"SQLite format 3": "a database", b"PAR1": "a Parquet table",
}  # fmt: skip
_OFFICE = {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".epub", ".pages", ".jar"}
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]{0,900}\n(?:[ \t][^\n]{0,900}\n){0,40}){3}")
_MAIL_FIELD = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|delivered-to):", re.IGNORECASE | re.MULTILINE
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def tell_form(name: str, head: bytes) -> Form:
    """Say how an input is to be read, from its name and its first bytes.

    Args:
        name: file name or path; only the suffix counts.
        head: the first few kilobytes.

    Raises:
        UnreadableError: the bytes are no text of any form we read.

    >>> tell_form("a.txt", b"Mayor resigns")
    <Form.PLAIN: 'plain'>
    """
    suffix = PurePosixPath(name.lower()).suffix
    _refuse_binary(suffix, head)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Form.ARCHIVE
    if suffix == ".zip":
        raise UnreadableError("it is named .zip but is no zip archive", "save or download it again")
    named = _SUFFIXES.get(suffix)
    if named in (None, Form.PLAIN) and _PAGE.match(head):
        return Form.PAGE
    return named or _sniff_text(head)


def _refuse_binary(suffix: str, head: bytes) -> None:
    if suffix in _OFFICE:
        raise UnreadableError(f"{suffix} documents are not read", "save it as plain text or HTML")
    for signature, kind in _SIGNATURES.items():
        if head.startswith(signature):
            do = "unpack it first" if "archive" in kind else "save its words as plain text or HTML"
            raise UnreadableError(f"it is {kind}, not text", do)
    # Text holds hardly a control character; NULs are common only in UTF-16, which has a mark.
    controls = sum(byte < 9 or 13 < byte < 27 for byte in head)
    if controls > len(head) // 50 and not head.startswith(_UTF16) and not head.startswith(b"PK"):
        raise UnreadableError("it is binary, not text", "save its words as plain text or HTML")


def _sniff_text(head: bytes) -> Form:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        first_line = start.split(b"\n", 1)[0].rstrip()
        return Form.LINES if first_line.endswith(b"}") and b"\n{" in start else Form.JSON
    if re.match(rb'\[\s*[\[{"\]]', start):
        return Form.JSON
    if _MAIL.match(start) and _MAIL_FIELD.search(start):
        return Form.MAIL
    return Form.PLAIN
