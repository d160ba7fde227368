"""Through what a remark was made: a speech, a briefing, an interview with one outlet, a post.

In: a statement and its cue. Out: a short name, or None where the report names none. One idea: two names
of one sort of occasion are one ("press conference", "briefing"), and whoever alone was told is one too.
"""

import re

from storyledger.statement import Statement

_MEDIA = {
    "post": "twitter tweet tweets facebook instagram telegram post posts media social",
    "briefing": "conference briefing reporters journalists",
    "speech": "speech address remarks rally debate",
    "statement": "statement release",
    "interview": "interview podcast",
    "letter": "letter memo e-mail email op-ed essay",
    "hearing": "hearing testimony",
    "book": "book memoir",
    "call": "call conversation",
    "broadcast": "television tv radio broadcast video",
}
_MEDIUM_OF = {word: medium for medium, words in _MEDIA.items() for word in words.split()}
_POSTED = re.compile(r"\b(?:re)?tweet(?:s|ed|ing)?\b|\bpost(?:s|ed|ing)\b", re.IGNORECASE)


def medium_of(statement: Statement, cue: str) -> str | None:
    """The medium by the words of channel, cue and addressee: "told The Tarn Gazette" is its own."""
    words = reversed((statement.channel or "").lower().split())
    if named := next((_MEDIUM_OF[word] for word in words if word in _MEDIUM_OF), None):
        return named
    if _POSTED.search(cue):
        return "post"
    addressee = statement.addressee or ""
    if addressee.lower() in _MEDIUM_OF:
        return _MEDIUM_OF[addressee.lower()]
    bare = re.sub(r"^(?:the|The)\s+", "", addressee)
    return f"to {bare.lower()}" if bare[:1].isupper() else None
