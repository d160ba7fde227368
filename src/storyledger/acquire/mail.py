"""A saved message comes in, a draft goes out: subject, date, and its words, plain text preferred."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from storyledger.acquire.drafts import Draft, UnreadableError, hash_bytes, problem_with
from storyledger.acquire.markup import strip_markup
from storyledger.acquire.plain import decode_bytes
from storyledger.report import Problem


def read_mail(key: str, data: bytes) -> Iterator[Draft | Problem]:
    """Read one message; each attachment that is left unread is a Problem.

    Raises:
        UnreadableError: the message has no text.

    Gaps: quoted earlier messages are read as part of the text; the sender is not taken for the outlet,
    since most saved messages were passed on.
    """
    message = message_from_bytes(data)
    parts = [part for part in message.walk() if not part.is_multipart()]
    text = _first_text(parts, "text/plain") or strip_markup(_first_text(parts, "text/html") or "")
    if not text.strip():
        raise UnreadableError("this message has no text", "save its words as a .txt file")
    subject = _header(message, "Subject")
    yield Draft(
        key=key,
        text=text,
        sha256=hash_bytes(data),
        title=re.sub(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", "", subject, flags=re.IGNORECASE)
        if subject
        else None,
        url=_header(message, "List-Archive-URL"),
        published=_header(message, "Date"),
        language=_header(message, "Content-Language"),
    )
    for part in parts:
        if _is_attached(part):
            name = _filename(part)
            yield problem_with(
                f"{key}/{name}", "this attachment was not read", "save it and give it as an input"
            )


def _first_text(parts: list[Message], kind: str) -> str | None:
    for part in parts:
        if part.get_content_type() == kind and not _is_attached(part):
            payload = part.get_payload(decode=True)
            words = _decode_payload(payload, part.get_param("charset")) if isinstance(payload, bytes) else ""
            if words.strip():
                return words
    return None


def _decode_payload(payload: bytes, charset: object) -> str:
    """By its stated encoding where that fits, else by the likeliest."""
    if isinstance(charset, str):
        try:
            return payload.decode(charset)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    return decode_bytes(payload)


def _is_attached(part: Message) -> bool:
    return str(part.get("Content-Disposition", "")).lower().lstrip().startswith("attachment")


def _filename(part: Message) -> str:
    return str(part.get_filename() or "attachment")[:200]


def _header(message: Message, name: str) -> str | None:
    """A header's words, encoded words resolved where they can be."""
    raw = message.get(name)
    if raw is None:
        return None
    try:
        words = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        words = str(raw)
    return " ".join(words.split()) or None
