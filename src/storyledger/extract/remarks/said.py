"""When a remark was made, by the words of its report.

In: a proposal with its remark, then all statements of a report. Out: the time that the words give for the
saying, none where they give none. What is told as said before, with no time, was said at any time up to its report.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.remarks.recalls import WIDE
from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.words.given import is_number_given
from storyledger.extract.words.holders import is_evidence, words_in
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.sentence import Sentence
from storyledger.span import ReferentId, Span
from storyledger.statement import Kind, Statement

# Code points between a cue and a time that can only be its own ("said on Monday").
_BESIDE = 12
_TALKS = (
    "hearing|meeting|conference|briefing|arguments?|session|summit|speech|address|remarks|interview"
    "|debate|statement|announcement|testimony|filing|ruling|rally|broadcast|vote|trial"
)
# "said at Monday's hearing", but not "said of Monday's storm"
_OWNS = re.compile(rf"['’](?:s\b)?\s+(?:(?:[\w-]+\s+){{0,3}}?(?P<talk>{_TALKS})\b)?")
_NOWADAYS = re.compile(
    r"now|currently|nowadays|(?:in |at )?(?:these days|the moment|present|the meantime)", re.IGNORECASE
)
# "the last check was on Monday, she said": a time told of, not of the telling
_IS_THEN = re.compile(r"\b(?:is|was|are|were|be|been)\s+(?:(?:also|only|just|on|in|at|for|back)\s+){0,2}$")
_WHEN = re.compile(r",?\s+when\s[^,;:.“”\"]{0,60}")
_BEFORE = re.compile(
    r"\b(?:had(?!\s+(?:earlier|just|an?|the|no)\b)|previously|formerly|originally|once|long|often|(?:has|have)\s+repeatedly)\b",
    re.IGNORECASE,
)
# "said at the time", "told the Courier at the time": then, not now
_THEN = re.compile(r"(?:[^\s,;:.]+\s+){1,4}at\s+(?:the|that)\s+time\b(?!\s+(?:of|when)\b)")
# Sentences over which a speaker goes on speaking at the time given first.
_GOES_ON = 3


def said_at(text: str, proposal: Proposal, remark: Remark, content: Sequence[Span]) -> TimeExpression | None:
    """The time of a saying: its cue's own, its document's, or any up to the report where it is told as said before."""
    if proposal.cue is None:
        return None
    outside = [
        t
        for t in proposal.sentence.times
        if _may_be_said(text, t) and not any(_holds(text, c, t.span, proposal.cue) for c in content)
    ]
    own = [t for t in outside if not _names_a_thing(text, proposal.sentence, t.span)]
    return (
        _of_cue(text, proposal.sentence, proposal.cue, own)
        or _of_document(text, proposal, outside)
        or _before(text, proposal.cue, remark, content)
        or _given(text, proposal.cue, content)
    )


def _holds(text: str, content: Span, time: Span, cue: Span) -> bool:
    """True also of "On Monday, the gate was shut, she said": a time in front of a clause is its own."""
    leads = time.end <= content.start < cue.start and not text[: content.start].endswith(('"', "“"))
    return leads or content.overlaps(time)


def _of_cue(
    text: str, sentence: Sentence, cue: Span, outside: Sequence[TimeExpression]
) -> TimeExpression | None:
    """What hangs on the cue's verb, or on which it hangs, or stands right beside it."""
    hanging = [
        t
        for t in outside
        if _hangs_on(sentence, t.span, cue)
        or _is_when(text, t.span, cue)
        or _is_of_medium(text, sentence, t.span, cue)
    ]
    near = [
        t
        for t in outside
        if 0 <= t.span.start - cue.end <= _BESIDE
        or (
            0 <= cue.start - t.span.end <= _BESIDE
            and t.frame not in WIDE
            and not _hangs_elsewhere(sentence, t.span, cue)
        )
    ]
    return min(
        hanging or near,
        key=lambda t: min(abs(t.span.start - cue.end), abs(cue.start - t.span.end)),
        default=None,
    )


def _may_be_said(text: str, time: TimeExpression) -> bool:
    """False of "now" and "these days", which say nothing, of "since May" and "Monday's storm", which date no remark."""
    owns = _OWNS.match(text, time.span.end)
    dates = owns is None or bool(owns["talk"])
    told_of = _IS_THEN.search(text, max(0, time.span.start - 24), time.span.start)
    return dates and time.edge is Edge.WITHIN and not names_no_day(time) and not told_of


def _names_a_thing(text: str, sentence: Sentence, time: Span) -> bool:
    """True of "the 2012 campaign", but not of "a Monday briefing"."""
    heads = {sentence.heads[i] for i in words_in(sentence, time)}
    return any(
        sentence.words[h].start >= time.end
        and sentence.upos[h] in ("NOUN", "PROPN")
        and not re.fullmatch(_TALKS, sentence.words[h].of(text), re.IGNORECASE)
        for h in heads
        if h >= 0
    )


def names_no_day(time: TimeExpression) -> bool:
    """True of "now" and "these days"."""
    return bool(_NOWADAYS.fullmatch((time.text or "").strip()))


def _hangs_on(sentence: Sentence, time: Span, cue: Span) -> bool:
    """Climb from the time to the first verb: is it the cue's, or does the cue go on with it ("spoke on Monday, saying")?"""
    verb = verb_above(sentence, time.start, cue)
    return verb is not None and (cue.overlaps(sentence.words[verb]) or _goes_on_with(sentence, cue, verb))


def _goes_on_with(sentence: Sentence, cue: Span, verb: int) -> bool:
    going_on = sentence.children(verb, "advcl")
    return any(cue.overlaps(sentence.words[c]) and c > verb for c in going_on)


def _is_when(text: str, time: Span, cue: Span) -> bool:
    """True of "last year, when she vowed", wherever the parse hangs it."""
    return time.end < cue.start and bool(_WHEN.fullmatch(text[time.end : cue.start]))


def _is_of_medium(text: str, sentence: Sentence, time: Span, cue: Span) -> bool:
    """True of "said in a statement released on Monday"."""
    verb = verb_above(sentence, time.start, cue)
    noun = sentence.heads[verb] if verb is not None and sentence.relations[verb].startswith("acl") else -1
    if noun < 0 or cue.overlaps(sentence.words[noun]):
        return False
    medium = is_evidence(text, sentence, noun) or bool(
        re.fullmatch(_TALKS, sentence.words[noun].of(text), re.IGNORECASE)
    )
    above = verb_above(sentence, sentence.words[noun].start, cue)
    return medium and above is not None and cue.overlaps(sentence.words[above])


def _hangs_elsewhere(sentence: Sentence, time: Span, cue: Span) -> bool:
    """True of "who has been off the air since April 11, said": another verb's time."""
    verb = verb_above(sentence, time.start, cue)
    return verb is not None and not cue.overlaps(sentence.words[verb])


def verb_above(sentence: Sentence, at: int, cue: Span) -> int | None:
    """The first verb, or word of the cue, over the word at a code point."""
    word, steps = sentence.word_at(at), 0
    while word is not None and word >= 0 and steps < 8:
        named = any(t.span.overlaps(sentence.words[word]) for t in sentence.times if t.span.start == at)
        if (sentence.upos[word] == "VERB" and not named) or cue.overlaps(sentence.words[word]):
            return word
        word, steps = sentence.heads[word], steps + 1
    return None


def _of_document(text: str, proposal: Proposal, outside: Sequence[TimeExpression]) -> TimeExpression | None:
    """Of "an April report by the bank" April."""
    sentence, source = proposal.sentence, proposal.source
    inside = words_in(sentence, source) if source else []
    documents = [w for w in inside if is_evidence(text, sentence, w) and sentence.heads[w] not in inside]
    return next(
        (
            t
            for t in outside
            for w in documents
            if any(sentence.heads[i] == w for i in words_in(sentence, t.span))
        ),
        None,
    )


def _before(text: str, cue: Span, remark: Remark, content: Sequence[Span]) -> TimeExpression | None:
    """Any day up to the report's."""
    then = _THEN.match(text, cue.start)
    told = then is not None and not any(c.overlaps(Span(*then.span())) for c in content)
    if not (told or _BEFORE.search(remark.cue)):
        return None
    return TimeExpression(span=cue, frame=Frame.DAY, text=remark.cue, edge=Edge.UNTIL)


def _given(text: str, cue: Span, content: Sequence[Span]) -> TimeExpression | None:
    """A number that is compared with was given on any day up to the report's."""
    given = is_number_given(text, cue, content)
    return TimeExpression(span=cue, frame=Frame.DAY, text=cue.of(text), edge=Edge.UNTIL) if given else None


def go_on(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """Each at the time at which its speaker is speaking, if it has none of its own."""
    last: dict[ReferentId, Statement] = {}
    result = []
    for told in statements:
        earlier = last.get(told.speaker) if told.speaker else None
        statement = _going_on(text, earlier, told) if earlier else told
        compared = statement.cue is not None and is_number_given(text, statement.cue, statement.content)
        if statement.speaker and not compared and (not statement.recalled or _is_dated(statement)):
            last[statement.speaker] = statement
        result.append(statement)
    return result


def _going_on(text: str, earlier: Statement, told: Statement) -> Statement:
    """Within three sentences; what was said before is gone on with only by "he", or quoted, right behind it."""
    apart = told.sentence - earlier.sentence
    if told.said or earlier.said is None or apart > _GOES_ON:
        return told
    if not earlier.recalled:
        return told if told.recalled else replace(told, said=earlier.said)
    source = told.source.of(text).lower() if told.source else ""
    bound = not told.recalled and (source in _PRONOUNS or told.kind is Kind.DIRECT)
    goes_on = apart == 0 or (apart == 1 and bound)
    return replace(told, said=earlier.said, recalled=True) if goes_on else told


_PRONOUNS = frozenset(("", "he", "she", "it", "they"))


def _is_dated(statement: Statement) -> bool:
    return statement.said is not None and statement.said.edge is Edge.WITHIN
