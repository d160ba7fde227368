"""Figures: quantities with what they count and what is said of it.

In: a report, its sentences and statements, and the bare quantities found in them. Out: figures in
text order. What is counted comes from the parse (the noun the number modifies); what is said of it
from the governor (verb, participle or noun); what the second of two coordinated numbers leaves
unsaid ("300 soldiers were killed and another 2,700 injured") from the first.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.extract.counted import (
    EVENT_NOUNS,
    LEVEL_VERBS,
    Counted,
    counted_by,
    number_word,
    singular,
    toll_before,
    unsaid_unit,
)
from storyledger.extract.predicates import state_of
from storyledger.extract.uncounted import counts_nothing
from storyledger.figure import Figure, Quantity
from storyledger.moment import TimeExpression
from storyledger.report import Report
from storyledger.sentence import Sentence
from storyledger.span import FigureId, Span, make_id
from storyledger.statement import Stance, Statement


def extract_figures(
    report: Report,
    sentences: Sequence[Sentence],
    statements: Sequence[Statement],
    quantities: Sequence[Quantity],
) -> list[Figure]:
    """Every quantity of the read prose that counts something as a figure.

    Args:
        report: offsets are code points of its text.
        sentences: parsed in UD.
        statements: a figure belongs to the one whose content holds it, the narrator's else.
        quantities: bare numbers with their modifiers, in text order.

    Gaps: a number whose noun stands in another sentence ("The toll was put at 10.") counts what the
    sentence itself says ("toll").
    """
    found: list[Figure] = []
    for sentence in sentences:
        before: Figure | None = None
        for quantity in quantities:
            if sentence.span.contains(quantity.span):
                figure = _figure(report, sentence, statements, quantity, before)
                if figure:
                    found.append(figure)
                    before = figure
    return found


def _home(statements: Sequence[Statement], span: Span) -> Statement | None:
    holding = [s for s in statements if any(c.overlaps(span) for c in s.content)]
    return min(holding, key=lambda s: (s.kind == "narrator", sum(len(c) for c in s.content)), default=None)


def _figure(
    report: Report,
    sentence: Sentence,
    statements: Sequence[Statement],
    quantity: Quantity,
    before: Figure | None,
) -> Figure | None:
    text, statement = report.text, _home(statements, quantity.span)
    number = number_word(sentence, quantity.span)
    if number is None:
        return None
    counted = counted_by(text, sentence, number, quantity)
    if counts_nothing(text, sentence, quantity, counted, statements):
        return None
    state, state_head = state_of(text, sentence, counted.at, quantity)
    unit, unit_head = counted.words, counted.head
    if unit_head in EVENT_NOUNS:
        state, state_head = unit, EVENT_NOUNS[unit_head]
        unit, unit_head = "people", "person"
    if not unit or unit_head in ("number", "total", "figure", "count"):
        unit, unit_head = unsaid_unit(state_head, before, sentence, quantity)
    if not unit or state_head in LEVEL_VERBS:
        toll = toll_before(text, sentence, quantity.span)
        unit, unit_head, state, state_head = toll or (unit, unit_head, state, state_head)
    end = max(quantity.span.end, _end_of_unit(text, sentence, quantity.span, counted))
    return Figure(
        id=FigureId(make_id("f", report.id, quantity.span.start, quantity.span.end)),
        report_id=report.id,
        statement_id=statement.id if statement else None,
        span=Span(quantity.span.start, end),
        low=quantity.low,
        high=quantity.high,
        approximate=quantity.approximate,
        bound=quantity.bound,
        change=quantity.change,
        qualifier="earlier" if _was(text, quantity.span) else quantity.qualifier,
        unit=unit,
        state=_with_expectation(state, statement, text, sentence, quantity),
        unit_head=unit_head,
        state_head=state_head,
        happens=_time_of(sentence, quantity.span),
        places=tuple(_places(text, sentence)),
        sentence=sentence.index,
    )


def _end_of_unit(text: str, sentence: Sentence, span: Span, counted: Counted) -> int:
    """The span takes its noun along if that follows closely."""
    if not counted.words or counted.at >= len(sentence.words):
        return span.end
    for word in sentence.words:
        if word.start >= span.end and singular(word.of(text)) == counted.head:
            return word.end if word.end - span.end <= len(counted.words) + 6 else span.end
    return span.end


def _with_expectation(
    state: str, statement: Statement | None, text: str, sentence: Sentence, quantity: Quantity
) -> str:
    """A number that is only foreseen is marked so, in the report's own word."""
    clause = text[
        max(sentence.span.start, quantity.span.start - 80) : min(sentence.span.end, quantity.span.end + 60)
    ]
    foreseen = re.search(
        r"\b(?:expect(?:s|ed|ing|ation)?|planned|intend(?:s|ed)?|forecast|projected|could\s+(?:reach|rise|grow)|will\s+(?:reach|rise|grow))\b",
        clause,
        re.IGNORECASE,
    )
    if foreseen or (statement is not None and statement.stance is Stance.EXPECTS):
        word = foreseen.group().lower() if foreseen else "expected"
        return state if word in state.lower() else f"{word}: {state}" if state else word
    return state


_BEFORE_NOW = re.compile(
    r"\b(?:up|down|rose|risen|rising|climbed|jumped|grew|grown|increased|fell|fallen|dropped|revised)\s+from\s*$|\b(?:compared\s+(?:with|to)|after)\s*$",
    re.IGNORECASE,
)


def _was(text: str, span: Span) -> bool:
    """As in "up from 34": the number that stood before."""
    return bool(_BEFORE_NOW.search(text[max(0, span.start - 30) : span.start]))


def _time_of(sentence: Sentence, span: Span) -> TimeExpression | None:
    """The last time named before the number in its sentence, else the first after it."""
    before = [t for t in sentence.times if t.span.end <= span.start]
    after = [t for t in sentence.times if t.span.start >= span.end]
    return before[-1] if before else after[0] if after else None


def _places(text: str, sentence: Sentence) -> Iterator[str]:
    for name in sentence.names:
        if name.kind in ("Location", "Facility"):
            yield re.sub(r"['’]s?$", "", " ".join(name.span.of(text).split()))
