"""What a number is to the one before it: a part of it, some on top of it, all there are of a kind.

In: a report, two figures as given, in text order. Out: what the second counts, seen from the first.
"""

import re
from collections.abc import Container
from dataclasses import replace

from storyledger.figure import Change
from storyledger.reconcile.figures.given import Given
from storyledger.report import Report


def is_beside(before: Given | None, one: Given, told: Container[str]) -> bool:
    """As in "7 killed and 20 more hurt", "7 died. Another 20 are missing": of the 20 nothing was counted before."""
    if before is None or one.figure.change is not Change.ADDITION or not (before.people and one.people):
        return False
    away = one.figure.sentence - before.figure.sentence
    # "14 killed and 17 others hurt": others than the killed, whatever was told of the hurt before
    others = away == 0 and one.figure.unit_head == "other" and before.state != one.state
    return others or (away <= _SHORTLY and one.state not in told)


# Sentences over which "another" may speak of those counted before.
_SHORTLY = 3


def is_all_of_kind(before: Given | None, one: Given) -> bool:
    """A part of the people that has a name of its own, and what is named as part of no number: "much harm, including 30 dead"."""
    if one.figure.change is not Change.PART or not (one.people and one.nearby.narrows):
        return False
    if before is None or before.figure.sentence != one.figure.sentence:
        return bool(_INCLUDING.search(one.nearby.lead))
    named = one.unit not in (before.unit, "person") and not one.nearby.bare
    return named and before.people and before.whole and before.state == one.state


_INCLUDING = re.compile(r"\bincluding(?:\s+at\s+least)?$", re.IGNORECASE)


_OF_ALL = re.compile(r"\s+(?:\w+\s+)?(?:out\s+)?of\s+(?:the|its|their|those|these|all)(?:\s+\w+)?\s+")
# "Of the nine killed in Tarn eight were women": the nine are killed as well.
_NARROWED = re.compile(r"\s+\w+(?:\s+\w+){0,4}\s+(?:were|was|are|is|have|had|has)\b")
_AND = re.compile(r",?\s+and\s+|[^.;]{1,80}\sand\s+")


_RATIOS = frozenset(("ratio", "%"))


def as_part(report: Report, before: Given | None, one: Given) -> Given:
    """Of "8 of the 9 boats sank" the nine did not sink; of "8 of them sank in Tarn and one in Quill" the one is a part.

    So is the 63 of "17 killed and 63 in hospital", whatever they are a part of.
    """
    if before is None or before.figure.sentence != one.figure.sentence:
        return one
    ends = before.figure.span.end, one.figure.span.start
    if before.unit in _RATIOS and _OF_ALL.fullmatch(report.text, *ends):  # "half of the 9 boats sank"
        return replace(one, parted=True)
    if _is_told_in_turn(before, one):
        return replace(one, figure=replace(one.figure, change=Change.PART))
    if before.figure.change is not Change.PART or before.unit != one.unit:
        return one
    narrowed = _NARROWED.match(report.text, one.figure.span.end)
    if _OF_ALL.fullmatch(report.text, *ends) and one.state == before.state and not narrowed:
        return replace(one, parted=True)
    bare = one.figure.unit_head not in one.figure.span.of(report.text)
    if bare and one.figure.change is Change.TOTAL and _AND.fullmatch(report.text, *ends):
        return replace(one, figure=replace(one.figure, change=Change.PART))
    return one


def _is_told_in_turn(before: Given, one: Given) -> bool:
    """As in "1,500 jobs in Tarn, 1,600 in Quill", "17 killed and 63 in hospital": the second is no other count of the first."""
    alike = before.unit == one.unit and before.state == one.state and before.expected is one.expected
    told = one.nearby.bare and one.figure.statement_id == before.figure.statement_id
    plain = not any(
        g.figure.change is not Change.TOTAL or g.figure.qualifier or g.figure.replaced or g.retold
        for g in (before, one)
    )
    moved = one.nearby.moved_to or before.nearby.moved_to or _OUT_OF.search(one.nearby.lead)
    return alike and told and plain and before.written != one.written and not (moved or one.measured)


# "14 came, out of some 20", "3 of a total of 20".
_OUT_OF = re.compile(r"\bof\b[^,;]{0,20}$")
