"""Whose words a paragraph introduces that ends with a colon: "The mayor issued a statement:" and then "“...”".

In: a report, its sentences, and a quotation that opens its paragraph. Out: who says it and the words of saying,
or None. One idea: the verb of saying nearest the colon has the speaker for its subject; without one, a verb
that gives out a statement has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyledger.extract.words.cues import cue_class_of, cue_stance
from storyledger.extract.words.phrases import sentence_at, subject_of
from storyledger.report import Report, Role
from storyledger.sentence import Sentence
from storyledger.span import Span

_MEDIA = frozenset("statement letter email e-mail tweet tweets post message release memo".split())


@dataclass(frozen=True, slots=True)
class Introduction:
    """Source and cue of what stands in the next paragraph."""

    source: Span
    cue: Span
    sentence: Sentence


def find_introduction(report: Report, sentences: Sequence[Sentence], quoted: Span) -> Introduction | None:
    """Who the paragraph before a quotation says will speak.

    Gaps: "Here is what the mayor said." without a colon; a list of quotations under one introduction.
    """
    at = next((i for i, p in enumerate(report.parts) if p.span.contains(quoted)), 0)
    own, before = report.parts[at], report.parts[at - 1]
    if at == 0 or report.text[own.span.start : quoted.start].strip(" \n\"“‘'«„"):
        return None
    lead = before.span.of(report.text).rstrip()
    if before.role not in (Role.BODY, Role.ITEM) or not lead.endswith(":"):
        return None
    home = sentence_at(sentences, before.span.start + len(lead) - 1)
    if home is None:
        return None
    end = before.span.start + len(lead)
    for cue in _cues(report.text, home):
        if source := subject_of(report.text, home, cue):
            # "denied it in a statement:" is no denial of what the statement says
            turned = cue_stance(cue.of(report.text)) is not None
            return Introduction(source, Span(end - 1, end) if turned else cue, home)
    return None


def _cues(text: str, sentence: Sentence) -> Iterator[Span]:
    """Verbs of saying, the nearest to the colon first; then the main verb of what gives out a statement."""
    words = [word.of(text).lower() for word in sentence.words]
    for i in range(len(words) - 1, -1, -1):
        if sentence.upos[i] == "VERB" and cue_class_of(words[i]) == "speech":
            yield sentence.words[i]
    if not _MEDIA.isdisjoint(words):
        yield from (
            w for i, w in enumerate(sentence.words) if sentence.heads[i] < 0 and sentence.upos[i] == "VERB"
        )
