"""What a report fills in inside another's remark: "it will not give way after Monday's raid, which left 12 dead".

In: a parsed sentence, a remark that it tells in its own words, and a number in it. Out: the words that are the
report's own, or None. One idea: what is said beside a name, or of a thing that its name or day has told already,
is there for the reader; the speaker need not have said it.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.extract.words.phrases import noun_phrase, sentence_at
from storyledger.sentence import Sentence
from storyledger.span import Span
from storyledger.statement import Kind, Statement

_WHICH = frozenset("who which that".split())
_OWNING = ("'s", "’s", "'", "’")
_DEEPEST = 12
# Who pledges, mourns or owns to something does not count its dead.
_TELLS_NO_TOLL = re.compile(
    r"""
    \b(?:
        (?:claim|took|tak|accept|den[iy])\w*\s+(?:\w+\s+){0,2}?responsibility|condemn\w*|denounc\w*|deplor\w*|mourn\w*
      | pledg\w*|vow\w*|promise[sd]?|promising|urg(?:e[sd]?|ing)|call(?:s|ed|ing)?\s+(?:on|for)|demand\w*|prais\w*|thank\w*|apologi\w*
      | express\w*|prosecut\w*|investigat\w*
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "the outbreak | that has killed 2,400", "a review | after a gunman killed 58"
_HARM_BESIDE = re.compile(
    r"""
    (?:
        \b(?:that|which|who)\s+(?:(?:has|have|had|also|already)\s+)*
      | \bafter\s+(?:an?\s|the\s|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)[^,;:.“”"]{3,60}?\s
    )
    (?:left|killed|injured|wounded|claimed|destroyed|displaced)\s[^;:.“”"]*$
    """,
    re.VERBOSE,
)


def find_asides(
    text: str, sentences: Sequence[Sentence], told: Statement, numbers: Sequence[Span]
) -> Iterator[tuple[int, Span]]:
    """The index of its sentence and the words of each clause that holds a number and is the report's own.

    Only of what is told after its speaker in the report's words: "..., police said" stands for the whole sentence.

    Gaps: "the raid that killed 12": whoever speaks of it may well give the number, unless he only pledges or mourns.
    """
    if told.kind is not Kind.INDIRECT or told.source is None or told.source.end > told.content[0].start:
        return
    for number in (n for n in numbers if any(c.contains(n) for c in told.content)):
        sentence = sentence_at(sentences, number.start)
        aside = _aside(text, sentence, told.content, number) if sentence else None
        aside = aside or (_harm_beside(text, told, number) if sentence else None)
        if aside and sentence and any(c.contains(aside) and c != aside for c in told.content):
            yield sentence.index, aside


def _aside(text: str, sentence: Sentence, content: Sequence[Span], number: Span) -> Span | None:
    at = sentence.word_at(number.start)
    for _ in range(_DEEPEST):
        if at is None or at < 0 or not any(c.contains(sentence.words[at]) for c in content):
            return None
        head = sentence.heads[at]
        told = sentence.relations[at] == "acl" and head >= 0 and _is_relative(text, sentence, at)
        if told and (_is_known(text, sentence, head) or _is_beside_name(text, sentence, head)):
            return _with_head(sentence, at)
        at = head
    return None


def _harm_beside(text: str, told: Statement, number: Span) -> Span | None:
    """The clause of the harm where who is quoted pledges, condemns or owns to what did it: the report counts it."""
    if told.cue is None or not _TELLS_NO_TOLL.search(told.cue.of(text)):
        return None
    home = next((c for c in told.content if c.contains(number)), None)
    found = _HARM_BESIDE.search(text[home.start : number.start]) if home else None
    return Span(home.start + found.start(), home.end) if home and found else None


def _is_relative(text: str, sentence: Sentence, verb: int) -> bool:
    """True of a clause after "who" or "which": not of "the prediction that it will rain"."""
    after = sentence.heads[verb] + 1
    while after < verb and sentence.upos[after] == "PUNCT":
        after += 1
    return sentence.upos[after] == "PRON" and sentence.words[after].of(text).lower() in _WHICH


def _is_known(text: str, sentence: Sentence, word: int) -> bool:
    """As a name, and "Monday's raid": there is one, whatever else is said of it."""
    before = word - 1
    while before > 0 and sentence.upos[before] in ("ADJ", "NOUN"):
        before -= 1
    named = any(n.span.overlaps(sentence.words[word]) for n in sentence.names)
    return named or sentence.words[before].of(text) in _OWNING


def _is_beside_name(text: str, sentence: Sentence, word: int) -> bool:
    """As "a club" of "the Lamp, a club that held 300": between a name and its clause."""
    comma = word - 1
    while comma > max(0, word - _DEEPEST) and sentence.words[comma].of(text) != ",":
        comma -= 1
    beside = sentence.relations[word] == "appos" and comma > 0
    return beside and any(n.span.overlaps(sentence.words[comma - 1]) for n in sentence.names)


def _with_head(sentence: Sentence, verb: int) -> Span:
    """The clause with what it tells of: "Monday's raid that left 12 dead"."""
    last = max(i for i in sentence.subtree(verb) if sentence.upos[i] != "PUNCT")
    phrase = noun_phrase(sentence, sentence.heads[verb], case=False)
    first = sentence.words[sentence.heads[verb]] if phrase is None else phrase
    return Span(min(first.start, sentence.words[verb].start), sentence.words[last].end)
