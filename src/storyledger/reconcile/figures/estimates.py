"""An estimate, a demand or a count that its report gives up for another: "lowered its forecast from 21 million to 13 million".

In: the figures of one report. Out: pairs, the new number first. What is so now and was otherwise before ("taxes rose from 10%
to 25%", "down from 40 a year ago") has changed in the world: nobody takes a number back there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from storyledger.reconcile.figures.given import Given
from storyledger.reconcile.figures.places import elsewhere
from storyledger.reconcile.figures.revisions import fit, is_same_source
from storyledger.reconcile.words.affairs import affairs
from storyledger.reconcile.words.words import bag_of
from storyledger.span import FigureId

_TOLD = (
    r"(?:estimates?|forecasts?|projections?|predictions?|assessments?|outlooks?|guidance|demands?|offers?"
    r"|bids?|ransoms?|tolls?|tally|tallies|counts?)"
)
_MOVED = r"(?:lower|rais|cut|revis|reduc|increas|slash|trim|updat|upgrad|downgrad|adjust|correct)(?:e|es|ed|ing|s|ting)?"
_GIVEN_UP = re.compile(
    rf"\b{_MOVED}\s+(?:[\w’'-]+\s+){{1,3}}?{_TOLD}\b|\b{_TOLD}\b[^.;,]{{0,40}}\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?{_MOVED}\b"
    r"|\b(?:revis|restat|amend)(?:es|ed|ing)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
# A number that somebody gives; what grows by itself had another number before, and both were right.
ESTIMATES = bag_of("estimate forecast figure count tally toll claim projection prediction").keys()
_TWO = 2  # of three it would be unclear which is given up for which


def find_given_up(given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """Pairs of a number and the one that it replaces.

    Args:
        given: the figures of one report.
    """
    by_id = {g.figure.id: g for g in given}
    for old in given:
        new = by_id.get(old.nearby.moved_to) if old.nearby.moved_to else None
        if new and (_is_given_up(old, new) or (old.figure.replaced and _was_given(old))):
            yield new, old
    in_order = sorted(given, key=lambda g: g.figure.span.start)
    for _, group in groupby(in_order, key=lambda g: g.figure.sentence):
        yield from _bare(list(group))
    yield from _given_before(in_order)
    yield from _retold(given, by_id)


def _bare(own: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """Of numbers that leave unsaid what they count the only two: "its estimate had risen from 30 to 40"."""
    by_state: dict[str, list[Given]] = defaultdict(list)
    for each in own:
        if not each.unit and not each.disowned and not each.expected and each.words & ESTIMATES:
            by_state[each.state].append(each)
    for of_state in by_state.values():
        new, old = (next((g for g in of_state if g.figure.replaced is r), None) for r in (False, True))
        if len(of_state) == _TWO and new and old:
            yield new, old


def _retold(given: Sequence[Given], by_id: Mapping[FigureId, Given]) -> Iterator[tuple[Given, Given]]:
    """What the words round two numbers give for one count, the one older; two who are named may both stand by theirs."""
    likely = (
        (e.chance, new, by_id[e.old])
        for new in given
        for e in new.retold
        if not e.contested and e.old in by_id
    )
    told = [(chance, new, old) for chance, new, old in likely if _is_taken_back(old, new, chance)]
    best: dict[FigureId, float] = {}
    for chance, _, old in told:
        best[old.figure.id] = max(chance, best.get(old.figure.id, 0.0))
    # one number takes the place of an old one: of two that might, the likelier
    yield from ((new, old) for chance, new, old in told if chance == best[old.figure.id])


def _is_taken_back(old: Given, new: Given, chance: float) -> bool:
    whole = new.whole and old.whole and not (new.disowned or old.disowned)
    low, high = sorted((new.written, old.written))
    told = whole and _may_replace(new, old) and high <= _STEP * low
    told = told and not fit(new, old) and not elsewhere(new, old) and not _are_compared(new, old)
    return told and _may_take_back(old, new, chance)


def _are_compared(new: Given, old: Given) -> bool:
    second = max(new, old, key=lambda g: g.figure.span)
    return new.figure.sentence == old.figure.sentence and bool(_COMPARED.search(second.nearby.lead))


def _are_of_two(new: Given, old: Given) -> bool:
    """Two who are named, in two sentences: each stands by his own number, though one of them gave it before."""
    named = not (new.narrator or old.narrator) and bool(new.actor and old.actor)
    return named and not is_same_source(old, new) and new.figure.sentence != old.figure.sentence


# From here on the judge holds two numbers for one count. What reports tell in their own name they compare with much else, as
# with last year's and with other towns': there it must be surer.
# So it must where one of the two does not say what it counts.
LIKELY, _RATHER, _SURE = 0.5, 0.65, 0.7
# "Much less than the 40 that the mayor asks for": the two stand side by side.
_COMPARED = re.compile(
    r"\b(?:less|more|fewer|lower|higher|smaller|larger|greater|short|shy)\s+(?:than|of)\s+(?:the|its|his|her|their)\s*$"
)


def _may_take_back(old: Given, new: Given, chance: float) -> bool:
    """One source, a report's own number and another, or one that its report recalls, whoever gave it."""
    if bool(old.unit) is not bool(new.unit) and chance < _RATHER:
        return False
    if is_same_source(old, new) and not (old.narrator or new.narrator):
        return True
    own = old.narrator or new.narrator or (is_former(old) and not _are_of_two(new, old))
    return own and chance >= (_SURE if old.narrator and new.narrator else LIKELY)


# Sentences from a number to the one that was given before it, back and on.
_BACK, _ON = 3, 1
# Numbers of one thing are no ten times apart from one telling to the next, and where only a judge holds them for one less.
_TIMES, _STEP = 10, 5


def _given_before(given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """A number that somebody had given, and the one told now: "3,100 have come, against the 1,800 of which he spoke"."""
    now = [g for g in given if not (is_former(g) or g.figure.replaced or g.disowned or g.loose)]
    for old in given:
        if is_former(old) and not (old.nearby.moved_to or any(_are_compared(g, old) for g in now)):
            near = [g for g in now if _may_replace(g, old) and not _are_of_two(g, old)]
            best = max(near, key=lambda g: _closeness(g, old), default=None)
            beside = [g for g in near if best and g.figure.sentence == best.figure.sentence]
            if len({g.state for g in beside}) > 1 and not (old.unit and old.state):
                # "17 dead and 63 hurt. It had said 14": of the dead, by the size
                beside = [g for g in beside if _is_of_size(g, old)]
                best = beside[0] if len(beside) == 1 else None
            if best is not None:
                yield best, old


def _is_of_size(a: Given, b: Given) -> bool:
    low, high = sorted((a.written, b.written))
    return high <= _TWO * low


def is_former(given: Given) -> bool:
    """True of a number that its report says somebody gave before."""
    told = given.figure.replaced and bool(given.words & ESTIMATES)
    return _was_given(given) or (told and given.whole and not given.expected)


def _was_given(given: Given) -> bool:
    return given.figure.qualifier == "previous"


def _may_replace(new: Given, old: Given) -> bool:
    """Of one unit, or one of the two bare; not of two known fates; near, and of one size."""
    away = old.figure.sentence - new.figure.sentence
    low, high = sorted((abs(new.written), abs(old.written)))
    units = new.unit == old.unit or not (new.unit and old.unit) or (new.people and old.people)
    fates = new.state != old.state and {new.state, old.state} <= affairs()["states"].keys()
    told = -_ON <= away <= _BACK and 0 < low < high <= _TIMES * low
    return told and units and not fates and new.measured is old.measured and new.expected is old.expected


def _closeness(new: Given, old: Given) -> tuple[bool, bool, int, int]:
    """What is said of both first, then what both count, then how near it stands."""
    alike = bool(new.state) and new.state == old.state
    named = bool(new.unit) and new.figure.unit_head == old.figure.unit_head
    away = abs(new.figure.sentence - old.figure.sentence)
    return alike, named, -away, -abs(new.figure.span.start - old.figure.span.start)


def _is_given_up(old: Given, new: Given) -> bool:
    first = min(old, new, key=lambda g: g.figure.span.start)
    return bool(_GIVEN_UP.search(first.nearby.lead))
