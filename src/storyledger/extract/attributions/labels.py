"""Whose number it is by a label: "Nine dead – mayor", "Police: 14 killed".

In: a report, its sentences and the proposals there are. Out: a proposal for each headline, heading or point that
names whoever says it before a colon or behind a dash. One idea: such lines leave out the verb of saying.

Gaps: "Vandry: 14 killed", which may as well say where, and "Roe: 40 percent"; lines without a number.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.words.holders import is_holder, words_in
from storyledger.extract.words.phrases import sentence_at
from storyledger.extract.words.roles import has_title, singular
from storyledger.report import PROSE, Report
from storyledger.sentence import Sentence
from storyledger.span import Span

_BULLET = r"\s*(?:[•●▪◦‣·*]\s*|[-–—]{1,2}\s+)?"
# In small letters: "– BBC News" at a headline's end is whose page it is.
_BEHIND = re.compile(
    rf"{_BULLET}(?P<told>\S[^\n]*?\S)\s+(?P<cue>[–—-]{{1,2}})\s+(?P<who>[a-z][\w’'-]*(?:\s[\w’'-]+){{0,3}})\s*"
)
_BEFORE = re.compile(
    rf"{_BULLET}(?P<who>[A-Z][\w.’'-]*(?:\s[\w.’'-]+){{0,3}})(?P<cue>:)\s+(?P<told>[^\n\"“”]*[^\s.!?:\"”])\s*"
)


def find_labelled(
    report: Report, sentences: Sequence[Sentence], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Proposals for the lines that count something by somebody's label, and that nobody has found yet."""
    taken = [span for p in found for span in (*p.content, *filter(None, (p.cue,)))]
    for part in report.parts:
        home = sentence_at(sentences, part.span.start)
        line = next(
            (
                m
                for form in (_BEHIND, _BEFORE)
                if (m := form.fullmatch(report.text, part.span.start, part.span.end))
            ),
            None,
        )
        if (
            part.role not in PROSE
            or home is None
            or line is None
            or any(part.span.overlaps(t) for t in taken)
        ):
            continue
        who, told = Span(*line.span("who")), Span(*line.span("told"))
        behind = line.re is _BEHIND
        if _can_tell(report.text, home, who, told, behind=behind) and any(
            home.upos[w] == "NUM" for w in words_in(home, told)
        ):
            yield Proposal(
                cue=Span(*line.span("cue")),
                source=who,
                content=(told,),
                sentence=home,
                cue_class="speech",
                score=0.6,
            )


def _can_tell(text: str, sentence: Sentence, who: Span, told: Span, *, behind: bool) -> bool:
    """True of people and bodies; before a colon only of who tells by office: "Democrats: 30 percent" is no remark."""
    inside = words_in(sentence, who)
    if not inside or any(sentence.upos[w] not in _NOMINAL for w in inside):
        return False
    last = sentence.words[inside[-1]].of(text).lower()
    if behind or last in _STUDIES:
        return last in _STUDIES or is_holder(text, sentence, inside[-1])
    happens = any(sentence.upos[w] in ("VERB", "ADJ") for w in words_in(sentence, told))
    return happens and (singular(last) in _OFFICES or has_title(text, who))


_NOMINAL = ("NOUN", "PROPN", "ADJ", "DET", "PART")
_STUDIES = frozenset("study report survey poll".split())
_OFFICES = frozenset(
    "police official authority ministry minister governor mayor sheriff prosecutor coroner medic rescuer army military "
    "navy spokesman spokeswoman spokesperson chief".split()
)
