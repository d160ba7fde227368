"""Was it said elsewhere: a "not" answers somebody only where what it negates has been put forward.

In: a report's sentences and what was said. Out: True where another sentence tells the thing without a "not".
"The north valve did not open" beside "the utility claims that the north valve opened" denies; alone it reports.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.sentence import Sentence
from storyledger.span import Span

_NEGATION = re.compile(
    r"(?:n['’]t|\b(?:not|never|no|none|neither|nor|nothing|nobody|without|cannot))\b", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_ENDING = re.compile(r"(?:ations?|ings?|ments?|ions?|ed|es|ly|s|e)$")
# Verbs that say little: "have no link" is about the link. And words that every clause has.
_LIGHT = frozenset(
    "a an the and or but that this these those there it its he she they them his her their we our us i my me "
    "you your who which what where when how why if whether "
    "to of in on at by for from with into about over under up out off as than then so too also any some all more most much many such other another "
    "be am is are was were been being have has had having do does did done doing get got make made take took taken give gave go went gone come came "
    "will would can could may might must shall should need want think believe know say said tell told see "
    "seen saw find found feel felt look seem appear "
    "ever yet still now just only really very even again back way thing things one two time year day people percent s t re ve ll d m "
    "ago today yesterday week month monday tuesday wednesday thursday friday saturday sunday".split()
)
# Of two words in common five of eight pairs told of two things, by eye on unseen articles.
_FEWEST = 3


def is_raised(text: str, sentences: Sequence[Sentence], content: Sequence[Span], clause: str) -> bool:
    """True of a negated clause that a sentence elsewhere in the report holds without a "not"."""
    match = _NEGATION.search(clause)
    if match is None:
        return False
    negated = list(_stems(clause[match.end() :]))
    if not negated:
        return False
    told = {*negated, *_stems(clause[: match.start()])}
    if len(told) < _FEWEST:
        return False
    return any(
        negated[0] in stems and len(told & stems) >= _FEWEST
        for stems in _told_elsewhere(text, sentences, content)
    )


def _told_elsewhere(text: str, sentences: Sequence[Sentence], content: Sequence[Span]) -> Iterator[set[str]]:
    for sentence in sentences:
        words = sentence.span.of(text)
        if not any(c.overlaps(sentence.span) for c in content) and not _NEGATION.search(words):
            yield set(_stems(words))


def _stems(words: str) -> Iterator[str]:
    for word in _WORD.findall(words.lower()):
        if word not in _LIGHT:
            yield _ENDING.sub("", word)[:6]
