"""Numbers that their own report has overtaken: a headline never changed, a text left under its correction.

In: reports and figures as given. Out: each such number with the one that overtook it, and why. A number
that the text gives anywhere is not stale, and doubt means silence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from storyledger.english import NUMBERS
from storyledger.figure import Relation, RelationType, Stale
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures.given import ABOUT, Given, cannot_both_hold
from storyledger.reconcile.figures.places import are_of_two_nations, elsewhere
from storyledger.report import Report
from storyledger.span import ReportId

_WORDS = NUMBERS[:12]
_NUMBER = rf"(?P<number>\d[\d,]*|{'|'.join(_WORDS)})"
_HEADLINE = re.compile(
    rf"(?P<bound>\b(?:at\s+least|more\s+than|over|nearly|almost|about|up\s+to)\s+)?(?<![\w.,$£€-]){_NUMBER}\b(?:\s+(?:people|persons|others))?"
    r"\s+(?P<state>dead|killed|die|hurt|injured|wounded|missing|arrested)\b",
    re.IGNORECASE,
)
_GROUPS = {"dead": "killed", "die": "killed", "hurt": "injured", "wounded": "injured"}
# Sentences at the head of a text in which it gives the numbers that its headline sums up.
_LEAD = 8
# "More than 600" and 700 are one count told twice; at half as many again the headline is of another day.
_OUTGROWN = 1.5
# What is only so much of the number under it is told of another thing, where no note says so.
_SHRUNK = 0.3


def find_stale(
    reports: Sequence[Report], given: Sequence[Given], blocks: Blocks | None = None
) -> Iterator[Stale]:
    """1. headlines that the text has outgrown; 2. texts that a note or an update above them corrects."""
    blocks = blocks or Blocks()
    counts: dict[ReportId, list[Given]] = defaultdict(list)
    for each in given:
        if _is_count(each):
            counts[each.figure.report_id].append(each)
    for report in reports:
        yield from blocks.make(_stale, report, *counts[report.id])


def _stale(report: Report, *own: Given) -> list[Stale]:
    return [*_headline(report, own), *_under_note(report, own)]


def _is_count(given: Given) -> bool:
    return given.people and given.whole and not given.expected and not given.scope and not given.disowned


def _headline(report: Report, own: Sequence[Given]) -> Iterator[Stale]:
    for match in _HEADLINE.finditer(report.title or ""):
        written = match["number"].lower()
        number = _WORDS.index(written) + 1 if written in _WORDS else int(written.replace(",", ""))
        state = _GROUPS.get(match["state"].lower(), match["state"].lower())
        told = [g for g in own if g.state == state and g.unit == "person" and not g.figure.replaced]
        if any(abs(g.figure.low - number) <= ABOUT * number for g in own):
            continue
        lead = next((g for g in told if g.figure.sentence <= _LEAD), None)
        if lead and lead.figure.low > number * (_OUTGROWN if match["bound"] else 1):
            words = " ".join(match.group().split())
            yield Stale(
                report_id=report.id,
                words=words,
                figures=(lead.figure.id,),
                why=f"the headline says “{words}”, the text gives {lead.figure.low:,.0f} and nowhere {number:,}: "
                "the headline is of an earlier version",
            )


def _under_note(report: Report, own: Sequence[Given]) -> Iterator[Stale]:
    """What a correction or update says anew, against the first that the text below still says."""
    given_up = {g.figure.low for g in own if g.noted and g.figure.replaced}
    standing: dict[tuple[str, str], list[Given]] = defaultdict(list)
    for each in own:
        if not each.noted:
            standing[each.unit, each.state].append(each)
    for new in own:
        if new.original or new.figure.replaced:
            continue
        later = (g for g in standing[new.unit, new.state] if new.figure.span < g.figure.span)
        old = next((g for g in later if new.noted or g.original), None)
        if old is None or not cannot_both_hold(old, new) or _are_two_counts(old, new):
            continue
        taken_back = old.figure.low in given_up
        if taken_back or old.original or old.figure.low < new.figure.low:
            words = " ".join(old.figure.span.of(report.text).split())
            above = "a note in the report" if new.noted else "an update above the first text of the report"
            yield Stale(
                report_id=report.id,
                words=words,
                figures=(new.figure.id, old.figure.id),
                why=f"{above} gives {new.figure.low:,.0f}; its text still says “{words}”",
                taken_back=taken_back,
            )


def _are_two_counts(old: Given, new: Given) -> bool:
    """True of a day's 12 dead over a war's 130, and of entries of a page, whose own clocks order them."""
    low, high = sorted((old.written, new.written))
    apart = are_of_two_nations(old, new) or elsewhere(old, new)
    return apart or (not new.noted and (low < _SHRUNK * high or bool(old.entry and new.entry)))


def overtaken(stale: Iterable[Stale]) -> Iterator[Relation]:
    """A note's number revises what its own report left standing; what the note itself takes back stands against it."""
    for each in stale:
        if len(each.figures) == 2:
            yield Relation(type=RelationType.REVISES, figures=each.figures, total=None, why=each.why)
            if each.taken_back:
                yield Relation(type=RelationType.CONFLICTS, figures=each.figures, total=None, why=each.why)
