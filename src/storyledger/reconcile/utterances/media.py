"""Through what a remark was made: a speech, a briefing, an interview with one outlet, a post.

In: a statement and its cue. Out: a short name, or None where the report names none. One idea: two names
of one sort of occasion are one ("press conference", "briefing"), and whoever alone was told is one too.
"""

import re

from storyledger.english import MONTH
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
    "broadcast": "television tv radio broadcast",
    "video": "video",
}
_MEDIUM_OF = {word: medium for medium, words in _MEDIA.items() for word in words.split()}
# Whoever asked: "in an interview on Friday with the news site Norpress", "on Canal Nine’s “The Hour”".
_ASKED_BY = re.compile(
    r"\binterview(?:\s+(?:on\s+)?\w+day)?\s+(?:with|to|on)\s+(.+)|^on\s+([^“\"]+['’]s?)\s+[“\"]"
)
_BEFORE_NAME = re.compile(
    r"^(?:(?:[Tt]he|an?|news|web|television|TV|radio|local|daily|weekly|site|website|newspaper|magazine|paper|network|channel|station|agency"
    r"|broadcaster|outlet|program|programme|show|podcast)\s+)+"
)
_AFTER_NAME = re.compile(rf"(?:(?:^|\s+)(?:News|\w+day|{MONTH}))+$")
# An interview is with somebody and a broadcast somebody's, though a report may not say whose.
_OF_ANYBODY = ("interview", "broadcast")
_EMERGENCY = re.compile(r"\b(?:911|999|112|000|emergency|dispatchers?)\b")
EMERGENCY = "emergency call"
_POSTED = re.compile(r"\b(?:re)?tweet(?:s|ed|ing)?\b|\bpost(?:s|ed|ing)\b", re.IGNORECASE)


def medium_of(statement: Statement, cue: str) -> str | None:
    """The medium by the words of channel, cue and addressee: "told The Tarn Gazette" is its own."""
    channel, addressee = statement.channel or "", statement.addressee or ""
    if (asked := _ASKED_BY.search(channel)) and (own := _to(asked[1] or asked[2])):
        return own
    if _EMERGENCY.search(channel):
        return EMERGENCY
    words = reversed(channel.lower().split())
    named = next((_MEDIUM_OF[word] for word in words if word in _MEDIUM_OF), None)
    if named:
        return _to(addressee) or named if named in _OF_ANYBODY else named
    first = addressee.lower().partition(" ")[0]  # "reporters at the quay"
    return "post" if _POSTED.search(cue) else _MEDIUM_OF.get(first) or _to(addressee)


def is_one(a: str | None, b: str | None) -> bool:
    """True of one medium, and of one outlet by its short and its full name.

    >>> is_one("to herald", "to tarn herald"), is_one("to herald", "interview"), is_one(None, None)
    (True, False, False)
    """
    if not (a and b and a.startswith("to ") and b.startswith("to ")):
        return a is not None and a == b
    short, full = sorted((f" {m.removeprefix('to ')}" for m in (a, b)), key=len)
    return full.endswith(short)


def may_be_one(a: str | None, b: str | None) -> bool:
    """False of two media that can be no one occasion."""
    own = [m for m in (a, b) if m and m.startswith("to ")]
    return not (a and b) or is_one(a, b) or (len(own) == 1 and bool({a, b} & {*_OF_ANYBODY}))


def _to(words: str) -> str | None:
    """One name for whoever was told: "the site Norpress.com", "Norpress’s Odo Quill" are "to norpress"."""
    name = _BEFORE_NAME.sub("", words.strip(), count=1)
    name = re.split(r"['’](?:s\b|\s|$)|[“”\".]", name.strip('“"'))[0]
    name = _AFTER_NAME.sub("", name)
    return f"to {name.lower()}" if name[:1].isupper() else None
