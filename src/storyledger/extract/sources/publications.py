"""Whose word a report, a poll or figures are: "the study" that "a study by the Tarn Institute" began.

In: a noun phrase in its sentence, and all sentences of the report. Out: the words for the body or person who
gives it out, or None. One idea: a publication says nothing of itself, whoever publishes it speaks; one named
without its publisher is the one named with him before, if no other publisher comes into question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyledger.extract.words.holders import case_of, is_holder, words_in
from storyledger.extract.words.phrases import noun_phrase
from storyledger.sentence import Sentence
from storyledger.span import Span

_ONE = frozenset(
    (
        "report study survey poll finding analysis assessment estimate statement bulletin review audit count "
        "tally census ruling model forecast projection update memo"
    ).split()
)
_SEVERAL = frozenset(
    (
        "reports studies surveys polls findings analyses assessments estimates statements audits figures numbers "
        "statistics data models forecasts projections"
    ).split()
)
# One may stand for the other: "data released by the office" and "the report".
_FAMILY = frozenset("report data figures statistics numbers findings".split())
_BODIES = frozenset(
    "police government ministry army military hospital council department company union agency".split()
)
# Who reviews, obtains or cites a report does not speak in it.
_GIVES_OUT = frozenset(
    "released published issued filed compiled conducted prepared produced distributed written authored made collected "
    "gathered provided posted given put announced read signed".split()
)
_BY = ("by", "from")
_OWNED = ("'s", "’s", "'", "’")
_ITS = frozenset("his her its their our my".split())
_DEFINITE = frozenset("the this that these those".split())
# So far back the last of several publishers is still meant, in sentences.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Published:
    sentence: int
    noun: str
    owner: Span
    name: str


class Publishers:
    """Who gives out what in one report."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._by_index = {s.index: s for s in sentences}
        self._known = [p for s in sentences for p in _published_in(text, s)]

    def of(self, sentence: Sentence, phrase: Span) -> Span | None:
        """The words for who publishes what a phrase names; None for anything else.

        Gaps: a publication whose publisher does something in the clause before ("the office released a report. It said")
        is told by whom "it" means there.
        """
        if phrase.of(self._text).lower() == "it":
            return self._of_it(sentence)
        inside = words_in(sentence, phrase)
        head = next(
            (w for w in inside if sentence.heads[w] not in inside and _noun(self._text, sentence, w)), None
        )
        if head is None:
            return None
        if owner := _owner(self._text, sentence, head):
            return owner
        bare = len(inside) == 2 and sentence.words[inside[0]].of(self._text).lower() in _DEFINITE
        return self._known_as(_noun(self._text, sentence, head), sentence.index) if bare else None

    def _of_it(self, sentence: Sentence) -> Span | None:
        """Of "A report by the ministry records a fire. It says that ..." the ministry."""
        before = self._by_index.get(sentence.index - 1)
        if before is None:
            return None
        roots = [i for i, head in enumerate(before.heads) if head < 0]
        subjects = [c for r in roots for c in before.children(r, "nsubj")]
        head = next((w for w in (*subjects, *roots) if _noun(self._text, before, w) in _ONE), None)
        return None if head is None else _owner(self._text, before, head)

    def _known_as(self, noun: str, index: int) -> Span | None:
        same = [p for p in self._known if p.noun == noun]
        before = [p for p in same if p.sentence < index]
        near = [p for p in before if p.sentence >= index - _NEAR]
        akin = [p for p in self._known if noun in _FAMILY and p.noun in _FAMILY and p.sentence < index]
        for candidates in (before, akin, same):
            if len({p.name for p in candidates}) == 1:
                return candidates[-1].owner
        return near[-1].owner if near else None


def _published_in(text: str, sentence: Sentence) -> Iterator[_Published]:
    for word in range(len(sentence.words)):
        noun = _noun(text, sentence, word)
        owner = _owner(text, sentence, word) if noun else None
        if owner and owner.of(text).lower() not in _ITS:
            yield _Published(sentence.index, noun, owner, owner.of(text).lower().removeprefix("the "))


def _noun(text: str, sentence: Sentence, word: int) -> str:
    """The publication that a word names, "" if it names none."""
    plain = sentence.words[word].of(text).lower()
    return plain if sentence.upos[word] in ("NOUN", "PROPN") and plain in _ONE | _SEVERAL else ""


def _owner(text: str, sentence: Sentence, head: int) -> Span | None:
    """Of "the office's data", "a poll by the firm", "figures released on Monday by the bank", "an FBI report"."""
    for child in sentence.children(head):
        case = case_of(text, sentence, child)
        if sentence.words[child].of(text).lower() in _ITS:
            return sentence.words[child]
        owned = case in _OWNED and _may_publish(text, sentence, child)
        if owned or (case in _BY and is_holder(text, sentence, child)):
            return _with_name(sentence, child)
        if sentence.words[child].of(text).lower() in _GIVES_OUT and child > head:
            agents = (c for c in sentence.children(child) if case_of(text, sentence, c) in _BY)
            if agent := next((a for a in agents if is_holder(text, sentence, a)), None):
                return _with_name(sentence, agent)
    return _body_before(text, sentence, head)


def _with_name(sentence: Sentence, word: int) -> Span | None:
    """Of "pollster | Ana Brock" both, where the parse parts them."""
    phrase = _without_day(sentence, noun_phrase(sentence, word, case=False))
    names = (
        n.span
        for n in sentence.names
        if n.kind == "Person" and phrase and 0 <= n.span.start - phrase.end <= 1
    )
    name = next(names, None)
    return Span(phrase.start, name.end) if phrase and name else phrase


def _without_day(sentence: Sentence, phrase: Span | None) -> Span | None:
    """Of "the bank on Monday" the bank."""
    days = [t.span for t in sentence.times if phrase and phrase.start < t.span.start < phrase.end]
    before = (
        [w for w in words_in(sentence, phrase) if sentence.words[w].end <= days[0].start]
        if phrase and days
        else []
    )
    while before and sentence.upos[before[-1]] in ("ADP", "PUNCT"):
        before.pop()
    return Span(phrase.start, sentence.words[before[-1]].end) if phrase and before else phrase


def _may_publish(text: str, sentence: Sentence, word: int) -> bool:
    """True of persons, bodies and states, but no day or disease."""
    span = sentence.words[word]
    named = any(n.span.overlaps(span) and n.kind in ("Location", "NORP") for n in sentence.names)
    return named or is_holder(text, sentence, word)


def _body_before(text: str, sentence: Sentence, head: int) -> Span | None:
    """Of "a Trade Office estimate" the Trade Office, of "a Courier/Norpress poll" both, of "a police report" the police."""
    before = [sentence.words[c] for c in sentence.children(head, "compound", "nmod", "amod") if c < head]
    end = sentence.words[head].start
    names = [
        n.span
        for n in sentence.names
        if n.kind == "Organization" and n.span.end <= end and any(n.span.overlaps(w) for w in before)
    ]
    if names:
        return Span(min(n.start for n in names), max(n.end for n in names))
    return next((w for w in before if w.of(text).lower() in _BODIES), None)
