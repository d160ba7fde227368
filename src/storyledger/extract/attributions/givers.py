"""Who is named by the words of saying themselves: "warnings from Roe", "Quote from Roe:".

In: a cue in its sentence. Out: the words for whoever it names, or None.
"""

import re

from storyledger.extract.words.phrases import phrase_after
from storyledger.sentence import Sentence
from storyledger.span import Span

# "ignored warnings from Roe that ...": who ignores them says nothing
_NOUN_OF_SAYING = re.compile(
    r"\b(?:warning|claim|allegation|accusation|report|assurance|prediction|threat|complaint|assertion|statement|account|word)s?\s+(?:from|by)$",
    re.IGNORECASE,
)


def given_by(text: str, home: Sentence, cue: Span) -> tuple[Span, Span] | None:
    """Cue and speaker of "warnings from Roe", whatever the reader took for them."""
    match = _NOUN_OF_SAYING.search(text, cue.start, cue.end)
    speaker = phrase_after(home, cue.end + 1) if match else None
    return (Span(match.start(), cue.end), speaker) if match and speaker else None


_FROM = re.compile(r"\s*(?:(?:from|by)\s+)?([A-Z][^:\n\"“]{1,60}):")

_FROM_BEFORE = re.compile(r"(?:^|\n)(?:From|Via)\s+([A-Z][^:\n\"“]{1,60})$")
_LABEL_REACH = 80

_FROM_AT_END = re.compile(r"\b(?:from|by)\s+([A-Z][^:\n\"“]{1,60}):$")


def quoted_from(text: str, cue: Span) -> Span | None:
    """As in "Quote from Name: ...": the words give its speaker after the cue, or at its end."""
    match = _FROM.match(text, cue.end) or _FROM_AT_END.search(text, cue.start, cue.end)
    if match is None and cue.of(text) == ":":
        match = _FROM_BEFORE.search(text, max(0, cue.start - _LABEL_REACH), cue.start)
    return Span(*match.span(1)) if match else None
