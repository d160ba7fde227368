"""When reports ran and when things were said.

In: reports, readings, matches between statements. Out: an interval for every report that can be
dated, with the reason, and each statement's time.
1. the report's own date; 2. an undated report from dated ones that carry the same remark or the
same text; 3. narrowed by its own time words ("Wednesday" within reach). A remark without a time of
its own was said in the two days up to its report; that is marked as the default it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from storyledger.interval import Interval
from storyledger.moment import Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.reconcile.utterances import Match
from storyledger.report import Report
from storyledger.span import ReportId
from storyledger.statement import Statement

# Reports that carry one remark run within this many days of each other: of 87 matched remarks in
# three stories with known dates 57 ran on one day, 24 a day apart and 6 two days apart (2026-11).
_REACH_DAYS = 2
# A remark without a time word was made on the day of the report or up to two days before.
_DEFAULT_DAYS = 2


def date_reports(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    matches: Iterable[Match],
    copies: Iterable[tuple[ReportId, ReportId]] = (),
) -> dict[ReportId, Interval]:
    """Own dates, then inferred ones; a report that nothing dates has no entry."""
    known = {r.id: r.published for r in reports if r.published}
    keys = {r.id: r.key for r in reports}
    by_id = {reading.report_id: reading for reading in readings}
    links: dict[ReportId, set[ReportId]] = {}
    for a, b in [*((m.a.statement.report_id, m.b.statement.report_id) for m in matches), *copies]:
        links.setdefault(a, set()).add(b)
        links.setdefault(b, set()).add(a)
    for _ in range(2):  # what is inferred dates its neighbours once more, no further
        for report in reports:
            if report.id in known:
                continue
            around = [(known[o], o) for o in sorted(links.get(report.id, ())) if o in known]
            interval = _between(around, keys)
            if interval:
                known[report.id] = _narrowed(interval, by_id[report.id])
    return known


def _between(around: Sequence[tuple[Interval, ReportId]], keys: Mapping[ReportId, str]) -> Interval | None:
    reach = timedelta(days=_REACH_DAYS)
    found: Interval | None = None
    used: list[str] = []
    for interval, other in around:
        if interval.earliest is None or interval.latest is None:
            continue
        wide = Interval(earliest=interval.earliest - reach, latest=interval.latest + reach)
        met = wide if found is None else found.meet(wide)
        if met:
            found, used = met, [*used, keys[other]]
    if found is None:
        return None
    why = (
        f"carries the same remarks as {', '.join(used)}, whose date is known; within {_REACH_DAYS} days of it"
    )
    return Interval(earliest=found.earliest, latest=found.latest, basis="inferred", why=why)


def _narrowed(interval: Interval, reading: Reading) -> Interval:
    """News says "Wednesday" on that Wednesday or the day after: keep the days that fit most."""
    weekdays = {
        t.weekday
        for t in reading.times
        if t.frame is Frame.WEEKDAY and t.direction == 0 and t.tense < 1 and t.weekday is not None
    }
    if not weekdays or interval.earliest is None or interval.latest is None:
        return interval
    days = [
        interval.earliest + timedelta(days=k) for k in range((interval.latest - interval.earliest).days + 1)
    ]
    fits = {day: sum((day - timedelta(days=back)).weekday() in weekdays for back in (0, 1)) for day in days}
    best = [day for day, fit in fits.items() if fit and fit == max(fits.values())]
    if not best:
        return interval
    said = ", ".join(_WEEKDAYS[day] for day in sorted(weekdays))
    why = f"{interval.why}; says {said}"
    return Interval(earliest=min(best), latest=max(best), basis="inferred", why=why)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_statement(
    statement: Statement, published: Interval | None
) -> tuple[Interval | None, Interval | None]:
    """(said, happens) of one statement, given when its report ran."""
    happens = resolve_time(statement.happens, published)
    said = resolve_time(statement.said, published)
    if said is None or not _can_be_said(said, published):
        said = _default(published)
    return _not_after(said, published), happens


def _not_after(said: Interval | None, published: Interval | None) -> Interval | None:
    """What a report tells was said by the day it ran: "this week" ends there."""
    if said is None or published is None or published.latest is None:
        return said
    return said.meet(Interval(earliest=None, latest=published.latest)) or said


# A remark is not dated by a whole month this long before its report: the words name something else.
_LONG_AGO_DAYS = 45


def _can_be_said(said: Interval, published: Interval | None) -> bool:
    """Nobody is quoted from the future, and a vague long-ago belongs to what is told."""
    if published is None or published.latest is None:
        return True
    if said.earliest and said.earliest > published.latest:
        return False
    back = (published.latest - said.latest).days if said.latest else 0
    return not (back > _LONG_AGO_DAYS and (said.width_days is None or said.width_days > 3))


def resolve_time(time: TimeExpression | None, anchor: Interval | None) -> Interval | None:
    """An expression in the light of its report's date; None if that is not enough."""
    return resolve(time, anchor) if time else None


def _default(published: Interval | None) -> Interval | None:
    if published is None or published.earliest is None:
        return None
    earliest = published.earliest - timedelta(days=_DEFAULT_DAYS)
    return Interval(
        earliest=earliest,
        latest=published.latest,
        basis="report",
        why="no time given; within two days up to its report",
    )


def out_by(published: Interval | None, day: date) -> bool:
    """True if a report is out by the end of `day`; an undated one never is."""
    return published is not None and published.latest is not None and published.latest <= day
