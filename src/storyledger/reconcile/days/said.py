"""When things were said and when they happen.

In: a statement, the days on which its report ran. Out: its own days. A remark without a time of its own was
said in the two days up to its report, or since the last day that it names; that is marked as the default it is. A page is brought up to date
within days and keeps its date, so a weekday in a note may be the one before it ran or the one after; who
takes a number back there did so since.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from storyledger.interval import Interval
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.statement import Stance, Statement

# A remark without a time word was made on the day of the report or up to two days before.
_DEFAULT_DAYS = 2
# A report of Monday may have been written on Friday and name no day since; what names none for longer tells of long ago.
_LAST_DAYS = 3
# A note that is later than that gives the day itself.
_NOTED_WITHIN = timedelta(days=6)


def find_last_day(times: Iterable[TimeExpression], published: Interval | None) -> date | None:
    """The last day of the week that a report tells as past, if it is known when it ran."""
    if published is None or published.width_days != 0:
        return None
    past = (
        t
        for t in times
        if t.frame is Frame.WEEKDAY and t.tense < 0 and t.direction == 0 and t.edge is Edge.WITHIN
    )
    return max(
        (day for t in past if (found := resolve(t, published)) and (day := found.latest)), default=None
    )


def date_in_note(
    statement: Statement, published: Interval | None, last: date | None = None
) -> tuple[Interval | None, Interval | None]:
    """(said, happens) of a statement in a note of a report that ran then."""
    if published is None or published.earliest is None or published.latest is None:
        return date_statement(statement, published, last)
    written = Interval(earliest=published.earliest, latest=published.latest + _NOTED_WITHIN)
    said, happens = date_statement(statement, written)
    if said and statement.stance is Stance.RETRACTS:
        said = _only_such_day(statement.said, said.meet(written) or said)
    return said, happens


def _only_such_day(time: TimeExpression | None, said: Interval) -> Interval:
    """The one Monday among a few days, where "on Monday" is all that was said."""
    if time is None or time.frame is not Frame.WEEKDAY or not said.width_days or said.earliest is None:
        return said
    days = [said.earliest + timedelta(days=n) for n in range(said.width_days + 1)]
    such = [day for day in days if day.weekday() == time.weekday]
    return replace(said, earliest=such[0], latest=such[0]) if len(such) == 1 else said


def date_statement(
    statement: Statement, published: Interval | None, last: date | None = None
) -> tuple[Interval | None, Interval | None]:
    """(said, happens) of one statement, given when its report ran and the last day that it names."""
    happens = resolve_time(statement.happens, published)
    said = _counted_from_elsewhere(statement.said, published) or _of_two_weeks(statement.said, published)
    if said is None or not _can_be_said(said, published, recalled=statement.recalled):
        said = _default(published, last)
    return _not_after(said, published), happens


def _of_two_weeks(time: TimeExpression | None, published: Interval | None) -> Interval | None:
    """Of two Fridays that an undated report may mean the later: what was said on a day of the week is told that day or soon after.

    So it was for 131 of 157 such remarks in reports whose days were hidden (2026-11); both Fridays held 150.
    """
    said = resolve_time(time, published)
    inferred = published is not None and published.basis == "inferred"
    named = time is not None and time.frame is Frame.WEEKDAY and time.direction == 0
    if said is None or not (inferred and named and said.width_days == _WEEK):
        return said
    return replace(said, earliest=said.latest)


_WEEK = 7


def _counted_from_elsewhere(time: TimeExpression | None, published: Interval | None) -> Interval | None:
    """Of "said years later" any day up to the report; "hours after" is near enough to what the report tells of."""
    known = published.latest if published else None
    if known is None or time is None or not time.detached or time.frame is Frame.DAY:
        return None
    return Interval(earliest=None, latest=known, text=time.text)


def _not_after(said: Interval | None, published: Interval | None) -> Interval | None:
    """What a report tells was said by the day it ran: "this week" ends there."""
    if said is None or published is None or published.latest is None:
        return said
    return said.meet(Interval(earliest=None, latest=published.latest)) or said


# A remark is not dated by a whole month this long before its report: the words name something else.
_LONG_AGO_DAYS = 45


def _can_be_said(said: Interval, published: Interval | None, *, recalled: bool) -> bool:
    """Nobody is quoted from the future, and a vague long-ago belongs to what is told, if not to what was said then."""
    if published is None or published.latest is None:
        return True
    if said.earliest and said.earliest > published.latest:
        return False
    if recalled:
        return True
    back = (published.latest - said.latest).days if said.latest else 0
    return not (back > _LONG_AGO_DAYS and (said.width_days is None or said.width_days > 3))


def resolve_time(time: TimeExpression | None, anchor: Interval | None) -> Interval | None:
    """An expression in the light of its report's date; None if that is not enough."""
    return resolve(time, anchor) if time else None


def _default(published: Interval | None, last: date | None) -> Interval | None:
    if published is None or published.earliest is None:
        return None
    earliest = published.earliest - timedelta(days=_DEFAULT_DAYS)
    since = last is not None and last < earliest and (published.earliest - last).days <= _LAST_DAYS
    return Interval(
        earliest=last if since else earliest,
        latest=published.latest,
        basis="report",
        why="no time given; since the last day its report names"
        if since
        else "no time given; within two days up to its report",
    )
