"""Points listed below an introduction: "The report gives four figures:" and then a paragraph for each.

In: a report, its sentences and the proposals there are. Out: a proposal for each point that nobody else is
quoted for. One idea: what stands below a colon is told by whoever the line above it tells of, as long as marks
or a number in that line say how far the list goes.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from storyledger.english import NUMBERS
from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.words.cues import cue_class_of
from storyledger.extract.words.holders import is_evidence, is_holder, words_in
from storyledger.extract.words.phrases import sentence_at, subject_of
from storyledger.report import PROSE, Part, Report, Role
from storyledger.sentence import Sentence
from storyledger.span import Span

_MARK = re.compile(r"\s*(?:[•●▪◦‣·*]|[-–—]{1,2}(?=\s)|\(?\d{1,2}[.)](?=\s)|#\d{1,2}:?(?=\s))\s*")
_NUMBER = {word: n for n, word in enumerate(NUMBERS[1:10], 2)}
_LISTS = re.compile(r"(?:highlight|list|includ|giv|gave|outlin|detail|contain|offer|nam)\w*", re.IGNORECASE)
_POINT_WORDS = 45  # a paragraph of more words is no point of a list without marks
_FEWEST = 2
_COUNT = re.compile(r"(?:[A-Za-z]+\s+){0,3}[$€£]?\d[^\n]*[^\s.!?:;\"”]")


def find_listed(
    report: Report, sentences: Sequence[Sentence], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    """A proposal for each point of the report's lists.

    Gaps: "Among its findings:", which has no verb; sentences without marks under a line without a number.
    """
    taken = [span for p in found for span in (*p.content, *filter(None, (p.cue,)))]
    for at, part in enumerate(report.parts):
        lead = part.span.of(report.text).rstrip()
        home = sentence_at(sentences, part.span.start + len(lead) - 1)
        if part.role not in (Role.BODY, Role.ITEM) or not lead.endswith(":") or home is None:
            continue
        points = _points(report.text, lead, report.parts[at + 1 :])
        told = _told(report.text, home) if points else None
        for point in points if told else ():
            if told and not any(point.overlaps(t) for t in taken):
                yield Proposal(
                    cue=told[1],
                    source=told[0],
                    content=(point,),
                    sentence=home,
                    cue_class="speech",
                    score=0.6,
                )


def _points(text: str, lead: str, below: Sequence[Part]) -> list[Span]:
    """What stands below in a list: all that is marked, else as many paragraphs as the line above says."""
    marked: list[Span] = []
    for part in below:
        mark = _MARK.match(text, part.span.start, part.span.end)
        if mark is None or part.role not in PROSE:
            break
        marked.append(Span(mark.end(), part.span.end))
    if len(marked) >= _FEWEST:
        return marked
    announced = next((n for w in reversed(lead.lower().split()[-4:]) if (n := _NUMBER.get(w))), 0)
    if len(counts := _counts(text, below)) >= _FEWEST:
        return counts
    plain = [part.span for part in below[:announced] if part.role in (Role.BODY, Role.ITEM)]
    short = all(len(p.of(text).split()) <= _POINT_WORDS and not _opens_another(p.of(text)) for p in plain)
    return plain if announced and len(plain) == announced and short else []


def _counts(text: str, below: Sequence[Part]) -> list[Span]:
    """The open lines right below that each count something: "1.6 million members", "66,000 guests"."""
    lines = takewhile(
        lambda part: part.role in PROSE and bool(_COUNT.fullmatch(part.span.of(text).strip())), below
    )
    return [part.span for part in lines]


def _opens_another(words: str) -> bool:
    return words.rstrip().endswith(":") or words.lstrip()[:1] in ('"', "“", "‘")


def _told(text: str, sentence: Sentence) -> tuple[Span, Span] | None:
    """Who tells the list, and the verb of telling: the last before the colon that has somebody for its subject."""
    for verb in range(len(sentence.words) - 1, -1, -1):
        word = sentence.words[verb]
        if sentence.upos[verb] != "VERB" or not _tells(word.of(text)):
            continue
        who = subject_of(text, sentence, word)
        inside = words_in(sentence, who) if who else []
        heads = [w for w in inside if sentence.heads[w] not in inside]
        if who and any(
            is_holder(text, sentence, w) or is_evidence(text, sentence, w) or _is_he(sentence, w)
            for w in heads
        ):
            return who, word
    return None


def _tells(word: str) -> bool:
    return cue_class_of(word) in ("speech", "evidence") or bool(_LISTS.fullmatch(word))


def _is_he(sentence: Sentence, word: int) -> bool:
    return sentence.upos[word] in ("PRON", "PROPN")
