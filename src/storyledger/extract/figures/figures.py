"""Figures: quantities with what they count and what is said of it.

In: a report, its sentences and statements, and the bare quantities found in them. Out: figures in
text order. What is counted comes from the parse (the noun the number modifies); what is said of it
from the governor (verb, participle or noun); what the second of two coordinated numbers leaves
unsaid ("300 soldiers were killed and another 2,700 injured") from the first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from storyledger.english import DATA_OF_A_SORT
from storyledger.extract.figures.counted import (
    EVENT_NOUNS,
    NO_COUNT,
    PEOPLE_STATES,
    Counted,
    counted_by,
    number_word,
    singular,
)
from storyledger.extract.figures.dates import time_of
from storyledger.extract.figures.formerly import is_replaced, stood_as, stood_once
from storyledger.extract.figures.leads import with_leads
from storyledger.extract.figures.parts import including, is_of_own, is_part, is_whole, of_harmed, whole_of
from storyledger.extract.figures.perpetrators import added_perpetrator, perpetrators_in
from storyledger.extract.figures.predicates import state_of
from storyledger.extract.figures.taken_up import moved_from, taken_up
from storyledger.extract.figures.uncounted import counts_nothing
from storyledger.extract.figures.unsaid import (
    LEVEL_VERBS,
    MARKS,
    UNRELATED,
    amounts_to,
    harm_of_unit,
    toll_before,
    unsaid_subject,
    unsaid_unit,
)
from storyledger.extract.words.lemmas import verb_lemma
from storyledger.figure import Change, Figure, Quantity
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
        for quantity in quantities:
            if sentence.span.contains(quantity.span):
                figure = _figure(report, sentence, statements, quantity, found)
                if figure:
                    found.append(figure)
                    found += _with_who_did_it(report, sentence, statements, quantity, figure)
    return list(with_leads(report.text, sentences, found))


def _with_who_did_it(
    report: Report, sentence: Sentence, statements: Sequence[Statement], quantity: Quantity, victims: Figure
) -> Iterator[Figure]:
    """One more, of "49 victims plus the gunman"."""
    span = added_perpetrator(report.text, sentence.span, quantity.span)
    if span is None or not victims.unit:
        return
    statement = _home(statements, span)
    yield replace(
        victims,
        id=FigureId(make_id("f", report.id, span.start, span.end)),
        statement_id=statement.id if statement else None,
        span=span,
        low=1.0,
        high=1.0,
        approximate=False,
        bound=None,
        change=Change.ADDITION,
        perpetrators=None,
    )


def _home(statements: Sequence[Statement], span: Span) -> Statement | None:
    holding = [s for s in statements if any(c.overlaps(span) for c in s.content)]
    return min(holding, key=lambda s: sum(len(c) for c in s.content), default=None)


def _figure(
    report: Report,
    sentence: Sentence,
    statements: Sequence[Statement],
    quantity: Quantity,
    found: Sequence[Figure],
) -> Figure | None:
    text, statement = report.text, _home(statements, quantity.span)
    number = number_word(sentence, quantity.span)
    if number is None:
        return None
    counted = counted_by(text, sentence, number, quantity)
    if counts_nothing(text, sentence, quantity, counted, statements):
        return None
    told = _told(text, sentence, quantity, counted, found)
    known = told.level or told.state_head in PEOPLE_STATES
    from_which = None if counted.words else moved_from(text, sentence, quantity, found)
    if from_which:
        told = _Told(
            from_which.unit, from_which.unit_head, from_which.state, from_which.state_head, level=True
        )
    elif earlier := None if known else taken_up(text, sentence, quantity, told.unit and counted.words, found):
        own = (told.unit, told.unit_head) if told.unit and earlier.unit_head != told.unit_head else None
        unit, unit_head = own or (earlier.unit, earlier.unit_head)
        told = _Told(unit, unit_head, earlier.state.rsplit(": ", 1)[-1], earlier.state_head, level=True)
    elif did := _as_before(text, sentence, quantity, told, found):
        told = did
    elif not told.unit:
        told = _left_unsaid(text, sentence, number, quantity, told, found)
    elif not (told.state or quantity.unit or is_whole(text, sentence, quantity.span)):
        told = _only_given(sentence, quantity, told, found)
    elif not known and (whole := including(text, sentence, quantity, found)):
        told = told._replace(state=whole.state, state_head=whole.state_head)
    part = quantity.change is Change.TOTAL and is_part(text, sentence, quantity.span, found)
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
        change=Change.PART if part else quantity.change,
        qualifier=stood_as(text, sentence.span, quantity.span) or _standing(text, statement, quantity),
        unit=told.unit,
        state=_with_expectation(told, statement, text, sentence, quantity, counted.at),
        unit_head=told.unit_head,
        state_head=told.state_head,
        happens=None if told.level else time_of(text, sentence, quantity.span, found),
        places=tuple(_places(text, sentence, statement)),
        sentence=sentence.index,
        replaced=is_replaced(text, sentence.span, quantity.span),
        perpetrators=perpetrators_in(text, sentence.span, quantity.span),
    )


class _Told(NamedTuple):
    """What is counted and what is said of it: words and lemma of each."""

    unit: str
    unit_head: str
    state: str
    state_head: str
    level: bool = False  # "the toll rose to 40 on Monday": the day is the count's, not the event's


def _told(
    text: str, sentence: Sentence, quantity: Quantity, counted: Counted, found: Sequence[Figure]
) -> _Told:
    """1. the parse; 2. nouns that tell the harm themselves; 3. what the numbers before counted; 4. "the toll"."""
    state, state_head = state_of(text, sentence, counted.at, quantity)
    unit, unit_head = counted.words, counted.head
    if unit_head in EVENT_NOUNS and (apart := UNRELATED.match(text, _end_of_noun(text, quantity, unit))):
        return _Told(unit, unit_head, apart["how"], "unrelated")
    if unit_head == "life" and state_head not in _TAKES_LIVES:  # "saved 40 lives"
        unit, unit_head = "people", "person"
    elif unit_head in EVENT_NOUNS:
        state, state_head = unit, EVENT_NOUNS[unit_head]
        unit, unit_head = "people", "person"
    elif harm := harm_of_unit(text, unit, state_head):
        state, state_head = harm
    if harmed := None if unit else of_harmed(text, sentence, quantity.span):
        return _Told("people", "person", harmed[0] or state, harmed[1] or state_head)
    if not quantity.unit and (not unit or unit_head in MARKS) and state_head not in PEOPLE_STATES:
        unit, unit_head = amounts_to(text, sentence, quantity)
        if unit_head in EVENT_NOUNS:
            unit, unit_head, state, state_head = "people", "person", unit, EVENT_NOUNS[unit_head]
    if not unit and (whole := whole_of(text, sentence, quantity, found)):
        unit, unit_head = whole.unit, whole.unit_head
    of_charges = unit_head == "count" and text.startswith(
        unit, quantity.span.end + 1
    )  # "three counts of fraud"
    if not unit or (unit_head in ("number", "total", "figure", "count") and not of_charges):
        here = (f for f in reversed(found) if f.sentence == sentence.index and f.change is not Change.PART)
        unit, unit_head = unsaid_unit(state_head, next(here, None), sentence, quantity)
    if not unit or state_head in LEVEL_VERBS:
        toll = toll_before(text, sentence, quantity.span)
        if toll:
            unit, unit_head, state, head = toll
            verb = verb_lemma(head) if head.endswith(("ed", "ing", "en")) else head
            return _Told(unit, unit_head, state, verb, level=True)
    if unit and is_of_own(text, quantity.span):
        unit = unit.split()[-1]
    if narrow := _OF_SORT.search(
        text, max(sentence.span.start, quantity.span.start - 60), quantity.span.start
    ):
        state = " ".join([*narrow["sort"].split(), state])
    if raised := _RAISED.search(
        text, max(sentence.span.start, quantity.span.start - 60), quantity.span.start
    ):
        state, state_head = raised["what"], verb_lemma(raised["what"])
    return _Told(unit, unit_head, state, state_head)


# "Bank details of 40,000 customers had been stolen": of a few of those whose names were.
_OF_SORT = re.compile(
    rf"\b(?P<sort>{DATA_OF_A_SORT})\s+(?:of|for|on|from|belonging\s+to)\s+(?:[a-z]+\s+){{0,2}}?$",
    re.IGNORECASE,
)
# "Widened its recall to 340,000 cars": so many are recalled now.
_RAISED = re.compile(
    r"\b(?:widen|expand|extend|rais|increas|lift|cut|lower|reduc|doubl|tripl)(?:e?[ds]|ing|ting)?\s+(?:its|his|her|their|the)\s+"
    r"(?P<what>[a-z]+)\s+to\s+(?:\w+\s+){0,2}?$"
)


def _end_of_noun(text: str, quantity: Quantity, unit: str) -> int:
    at = text.find(unit, quantity.span.end)
    return at + len(unit) if at >= 0 else quantity.span.end


_IN_TOTAL = re.compile(
    r"\b(?:(?:in|grand) total|total|altogether|in all|overall)\s*[,:]?\s*(?:(?:is|was|comes to|came to|stands at|of)\s+)?$",
    re.IGNORECASE,
)
_DO_SO = re.compile(r"\s*(?:have\s+|has\s+)?(?:did|done|do|doing)\s+(?:so|the\s+same)\b", re.IGNORECASE)


# "Organisers said 90,000 did", and nothing after it.
_DID = re.compile(r"(?:\s+[\w-]+)??\s+(?:did|do|does)\b(?=\s*(?:[.;,)”\"]|$|(?:in|on|at|by)\s))")


def _as_before(
    text: str, sentence: Sentence, quantity: Quantity, told: _Told, found: Sequence[Figure]
) -> _Told | None:
    """Of "40,000 marched; organisers said 90,000 did" the 90,000 marched."""
    if not _DID.match(text, quantity.span.end, sentence.span.end):
        return None
    near = (f for f in reversed(found) if sentence.index - 1 <= f.sentence <= sentence.index and f.state)
    before = next((f for f in near if f.unit_head not in NO_COUNT), None)
    if before is None:
        return None
    unit, unit_head = (told.unit, told.unit_head) if told.unit else (before.unit, before.unit_head)
    return _Told(unit, unit_head, before.state, before.state_head)


def _left_unsaid(  # noqa: PLR0913, PLR0917 - a number in its sentence, and what was counted before it
    text: str, sentence: Sentence, number: int, quantity: Quantity, told: _Told, found: Sequence[Figure]
) -> _Told:
    """1. "another 150 waited" counts what the number before did; 2. so do "27,000 did so", "total 50", "up from 50"; 3. a subject alone."""
    near = [f for f in reversed(found) if f.unit and sentence.index - 1 <= f.sentence <= sentence.index]
    before = next(iter(near), None)
    more = quantity.change is Change.ADDITION
    before = next((f for f in near if not more or f.unit_head not in NO_COUNT), before)
    if before and more and before.unit_head not in NO_COUNT:
        return _Told(before.unit, before.unit_head, told.state, told.state_head)
    in_total = _IN_TOTAL.search(text[sentence.span.start : quantity.span.start])
    did_so = (
        in_total
        or stood_once(text, quantity.span)
        or _DO_SO.match(text, quantity.span.end, sentence.span.end)
    )
    if before and did_so and before.unit_head not in NO_COUNT:
        return _Told(before.unit, before.unit_head, before.state, before.state_head)
    counts = [f for f in near if f.unit_head not in NO_COUNT]
    unit, unit_head = unsaid_subject(text, sentence, number, quantity, counts, found)
    return _Told(unit, unit_head, told.state, told.state_head)


# Sentences in which a number of the same sort is still what a number that is only given stands for.
_STILL = 4


def _only_given(sentence: Sentence, quantity: Quantity, told: _Told, found: Sequence[Figure]) -> _Told:
    """Of the 900 in "He spoke of 900 men" is said what was said of the soldiers before, if that was no tenth of them."""
    for before in reversed(found):
        low, high = sorted((before.low, quantity.low))
        alike = before.unit_head == told.unit_head or {before.unit_head, told.unit_head} <= _MEN
        if sentence.index - before.sentence <= _STILL and alike and before.state and high <= _TIMES * low:
            unit = before if told.unit_head in _ANYBODY else told
            return _Told(unit.unit, unit.unit_head, before.state.rsplit(": ", 1)[-1], before.state_head)
    return told


_ANYBODY = frozenset("man person".split())
_MEN = _ANYBODY | frozenset("soldier troop fighter".split())
_TIMES = 10
# Verbs of which lost lives are the object; of others people are.
_TAKES_LIVES = frozenset("lose claim take cost end kill dead die".split())


def _end_of_unit(text: str, sentence: Sentence, span: Span, counted: Counted) -> int:
    """The span takes its noun along if that follows closely."""
    sign = not counted.head[:1].isalpha()  # "$38 billion from $22 billion"
    if not counted.words or sign or counted.at >= len(sentence.words):
        return span.end
    for word in sentence.words:
        if word.start >= span.end and singular(word.of(text)) == counted.head:
            return word.end if word.end - span.end <= len(counted.words) + 6 else span.end
    return span.end


# What foresees a number, or supposes it ("there could have been 9"), with no clause of its own between.
_FORESEEN = re.compile(
    r"""
    \b(?:
        expect(?:s|ed|ing|ation)?|(?-i:planned)|intend(?:s|ed)?|forecast|project(?:ed|ing|ions?)
      | predict(?:s|ed|ing|ions?)?|plans?\s+to
      | (?:could|will|would|may|might)\s+(?:reach|rise|grow|run|total|top|exceed|climb|swell|surpass)
      | going\s+to\s+(?:lose|reach|top|exceed|die|grow|rise)
      | (?:worst|best)-case
      | on\s+(?:pace|track|course)\s+(?:for|to)
      | (?:could|would|should|might)(?:['’]ve|\s+have)\s+been
    )\b(?!.*\b(?:who|which|whose|that|after|when|where)\b.*\|)
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


# "Whether the raid that left 40 dead would change the law": the forecast is of the law.
_HAPPENED = re.compile(
    r"\b(?:that|which|who)\s+(?:has\s+|had\s+|have\s+)?(?:left|killed|injured|wounded|hurt|claimed|destroyed|displaced)\s+(?:\w+\s+){0,2}?$",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,;:—–(](?!\d)")


def _with_expectation(  # noqa: PLR0913, PLR0917 - a number in its sentence, and what is said of it
    told: _Told, statement: Statement | None, text: str, sentence: Sentence, quantity: Quantity, at: int
) -> str:
    """A number that is only foreseen is marked so, in the report's own word."""
    low, high = (
        max(sentence.span.start, quantity.span.start - 80),
        min(sentence.span.end, quantity.span.end + 60),
    )
    # the bar marks the number: another clause between it and the word makes it another's forecast
    after = _MARK.split(text[quantity.span.start : high], maxsplit=1)[0]
    clause = text[low : quantity.span.start] + "|" + after
    foreseen = _FORESEEN.search(clause)
    happened = _HAPPENED.search(text, low, quantity.span.start)
    expects = statement is not None and statement.stance is Stance.EXPECTS
    state = told.state
    if foreseen or ((expects or _is_to_come(text, sentence, at, told)) and not happened):
        word = foreseen.group().lower() if foreseen else "expected"
        return state if word in state.lower() else f"{word}: {state}" if state else word
    return state


_MAY = frozenset("will 'll ’ll would could may might shall".split())
_OF_A_VERB = frozenset(("nsubj", "nsubj:pass", "obj", "obl"))
# Verbs that say so of deaths and tolls though these are told by a noun.
_BRINGS = _TAKES_LIVES | LEVEL_VERBS | frozenset("cause see bring".split())


def _is_to_come(text: str, sentence: Sentence, at: int, told: _Told) -> bool:
    """As of "40 people will die" and "it could kill 40"; not of "may have killed 40", nor "3 deaths could be linked"."""
    verb = sentence.heads[at] if 0 <= at < len(sentence.heads) else -1
    if verb < 0 or sentence.relations[at] not in _OF_A_VERB or sentence.upos[verb] != "VERB":
        return False
    beside = {sentence.words[c].of(text) for c in sentence.children(verb)}
    may = beside & _MAY  # as written: "in early May" is no "may"
    lemma = verb_lemma(sentence.words[verb].of(text))
    says_so = lemma == told.state_head or lemma in _BRINGS
    return bool(may) and says_so and not ("have" in beside and may <= {"may", "might"})


def _standing(text: str, statement: Statement | None, quantity: Quantity) -> str | None:
    """Of "revised the toll to 49" the 49 is what stands, though the statement takes a number back."""
    takes_back = statement is not None and statement.stance is Stance.RETRACTS
    to = takes_back and text[: quantity.span.start].rstrip().endswith(" to")
    return "revised" if to else quantity.qualifier


def _places(text: str, sentence: Sentence, statement: Statement | None) -> Iterator[str]:
    """Where it is counted: not where somebody stood who told it ("said in Tarn that 40 had died")."""
    for name in sentence.names:
        of_saying = statement is not None and not any(c.overlaps(name.span) for c in statement.content)
        if name.kind in ("Location", "Facility") and not of_saying:
            yield re.sub(r"['’]s?$", "", " ".join(name.span.of(text).split()))
