"""Whose words a sentence is by a phrase in it: "according to Roe", "by the agency's own count".

In: a report, its sentences and the proposals there are. Out: a proposal for each such phrase that nobody has for
his own yet, with what its sentence tells beside it.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.words.holders import is_holder, words_in
from storyledger.extract.words.phrases import phrase_after
from storyledger.report import Report
from storyledger.sentence import Sentence
from storyledger.span import Span

_ACCORDING = re.compile(
    r"\b(?:according\s+to|as\s+per|in\s+the\s+words\s+of|as\s+(?:reported|confirmed|quoted)\s+by)\s+",
    re.IGNORECASE,
)
# "By the agency's own count": whoever counts, says it; "by some estimates" names nobody.
_BY_COUNT = re.compile(
    r"\bby\s+(?P<who>(?:(?:the|an?|its|their|his|her)\s+)?(?:[\w.&-]+\s+){0,4}?[\w.&-]+(?:['’]s|(?<=s)['’])|its|their|his|her)"
    r"\s+(?:[a-z-]+\s+){0,2}?(?P<cue>estimat(?:e|ion)s?|count|tally|reckoning|calculations?|account)\b(?!\s+of\b)",
    re.IGNORECASE,
)
_BREAKS = ",;(—–-"
_TRIM = " \n\t,;.-–—"
_LEAST = 12  # characters that tell anything
_OWN = ("its", "their", "his", "her")
_LABEL = re.compile(r"^\s*[\"“]?[A-Z][\w’']*(?:\s+[\w’']+){0,4}:\s+(?=\S)")


def without_label(report: Report, span: Span) -> Span:
    """A section label at a paragraph's head ("Details:") is nobody's words."""
    at_head = any(part.span.start == span.start for part in report.parts)
    match = _LABEL.match(span.of(report.text)) if at_head else None
    return Span(span.start + match.end(), span.end) if match and span.start + match.end() < span.end else span


def find_according(
    report: Report, sentences: Sequence[Sentence], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Proposals for what is told according to somebody.

    Gaps: "by most estimates", which name nobody.
    """
    taken = [p.source for p in found if p.source and p.content]
    for sentence in sentences:
        for phrase, cue, source in (*_according_to(report.text, sentence), *_by_count(report.text, sentence)):
            if any(source.overlaps(t) for t in taken):
                continue
            orphan = next((p for p in found if p.source is None and p.sentence is sentence), None)
            content = orphan.content if orphan else _rest_of(report, sentence, phrase)
            if content and not any(
                c.overlaps(o) for p in found if p is not orphan for o in p.content for c in content
            ):
                yield Proposal(
                    cue=cue, source=source, content=content, sentence=sentence, cue_class="speech", score=0.6
                )


def _according_to(text: str, sentence: Sentence) -> Iterator[tuple[Span, Span, Span]]:
    """The whole phrase, its words of saying, and whom it names."""
    for match in _ACCORDING.finditer(text, sentence.span.start, sentence.span.end):
        if source := phrase_after(sentence, match.end()):
            cue = Span(match.start(), match.start() + len(match.group().rstrip()))
            yield Span(match.start(), source.end), cue, source


def _by_count(text: str, sentence: Sentence) -> Iterator[tuple[Span, Span, Span]]:
    """The same of "by the agency's count", if an agency counts: not of "by today's count"."""
    for match in _BY_COUNT.finditer(text, sentence.span.start, sentence.span.end):
        words = re.sub(r"['’]s?$", "", match["who"])
        source = Span(match.start("who"), match.start("who") + len(words))
        last = words_in(sentence, source)[-1:]
        named = any(sentence.upos[w] == "PROPN" or is_holder(text, sentence, w) for w in last)
        dated = any(t.span.overlaps(source) for t in sentence.times)
        before = text[sentence.span.start : match.start()].rstrip(' "“')
        apart = before[-1:] in ("", *_BREAKS)  # "stunned by Roe's account" is another's word
        if apart and (words.lower() in _OWN or (named and not dated)):
            yield Span(*match.span()), Span(*match.span("cue")), source


def _rest_of(report: Report, sentence: Sentence, phrase: Span) -> tuple[Span, ...]:
    """The sentence without the phrase: before it, or after it if it opens the sentence; both where the number comes after."""
    before = _trimmed(report.text, sentence.span.start, phrase.start)
    after = _trimmed(report.text, phrase.end, sentence.span.end)
    if before.of(report.text).endswith(" that"):  # "X said that, according to Y, ..." is X's remark
        return ()
    if phrase.start - sentence.span.start <= _LEAST:
        kept = [after]
    else:
        kept = [before, after] if _counts(sentence, after) and not _counts(sentence, before) else [before]
    told = tuple(without_label(report, piece) for piece in kept)
    return told if sum(map(len, told)) > _LEAST else ()


def _trimmed(text: str, low: int, high: int) -> Span:
    words = text[low:high]
    start = low + len(words) - len(words.lstrip(_TRIM))
    return Span(start, max(start + 1, low + len(words.rstrip(_TRIM))))


def _counts(sentence: Sentence, piece: Span) -> bool:
    return any(sentence.upos[w] == "NUM" for w in words_in(sentence, piece))
