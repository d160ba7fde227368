"""When reports ran and when things were said.

In: reports, readings, matches between statements. Out: an interval for every report that can be
dated, with the reason, clues that disagree, and each statement's time.
1. the report's own date; 2. an undated report from dated ones that carry the same text, remark or
figure: the days it can have run on are weighed by how far apart such reports run, by the weekdays it
names and by when each shared remark was made; 3. what is dated so dates its neighbours, until nothing
more is. A remark without a time of its own was said in the two days up to its report; that is marked
as the default it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import prod

from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.reconcile.clashes import find_clashes
from storyledger.reconcile.links import Link, gather_links
from storyledger.reconcile.utterances import Match
from storyledger.report import DateClash, Report
from storyledger.span import ReportId
from storyledger.statement import Statement

# How often two reports run so many days apart, for one side: that share a text or words in quotation marks,
# and that share a fact told in other words, which is told again for days: of 171 and 30 pairs in BASIL and
# 55 and 130 in GVC, whose days are known (2026-11). What is left runs weeks apart, and nothing tells it.
_CLOSE = (0.63, 0.128, 0.028, 0.005, 0.002, 0.002, 0.002, 0.002, *[0.001] * 7)
_LOOSE = (0.40, 0.135, 0.055, 0.025, 0.015, 0.015, 0.015, 0.015, *[0.004] * 7)
# Dated reports that span more days than this make a story that is told again: of 16 reports dated in such a
# story of GVC 9 were dated wrongly, of 163 in others 10. Only quotations date there, and loosely.
_LONG_DAYS = 14
# How often the last past weekday that a report names is that many days back, of 759 reports there.
_BACK = (0.70, 0.21, 0.04, 0.018, 0.015, 0.012, 0.007)
# How likely are days on which a shared remark's own words ("on Monday") miss the day it is known to be made.
_MISSED = 0.1
# The inferred days hold this share of the weight; see benchmarks/dating.py for how often they are right.
_SHARE = 0.9
# Days that leave more room than this date nothing.
_WIDEST_DAYS = 21
# A remark without a time word was made on the day of the report or up to two days before.
_DEFAULT_DAYS = 2


@dataclass(frozen=True, slots=True)
class Dates:
    """When each report ran, as far as known, and which clues disagree."""

    published: Mapping[ReportId, Interval]
    clashes: tuple[DateClash, ...]


_Weights = dict[date, float]


def date_reports(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    matches: Iterable[Match],
    copies: Iterable[tuple[ReportId, ReportId]] = (),
) -> Dates:
    """Own dates, then inferred ones; a report that nothing dates has no entry."""
    known = {r.id: r.published for r in reports if r.published}
    by_id = {reading.report_id: reading for reading in readings}
    names = {r.id: r.key for r in reports}
    links = gather_links(readings, matches, copies)
    told_again = _span_days(known.values()) > _LONG_DAYS
    while True:  # what is inferred dates its neighbours in the next round, from the nearest outwards
        found = {
            r.id: interval
            for r in reports
            if r.id not in known
            and (interval := _infer(links[r.id], by_id[r.id], known, names, told_again=told_again))
        }
        if not found:
            break
        known |= found
    return Dates(known, tuple(find_clashes(reports, readings, links, known)))


def _span_days(known: Iterable[Interval]) -> int:
    days = [day for interval in known for day in (interval.earliest, interval.latest) if day]
    return (max(days) - min(days)).days if days else 0


def _infer(
    links: Mapping[ReportId, Link],
    reading: Reading,
    known: Mapping[ReportId, Interval],
    names: Mapping[ReportId, str],
    *,
    told_again: bool,
) -> Interval | None:
    """The days that hold most of the weight, with the reason."""
    near = sorted(
        (k for k in links.values() if _is_closed(known.get(k.other)) and (k.close or not told_again)),
        key=lambda k: names[k.other],
    )
    weekdays = _weekdays(reading)
    weights: _Weights = defaultdict(float)
    for link in near:
        rates = _CLOSE if link.close and not told_again else _LOOSE
        for day, weight in _lags(known[link.other], rates).items():
            weights[day] += link.weight * weight
    for day in weights:
        weights[day] *= _named(day, weekdays) * _told(day, reading.times) * _made(day, near, known)
    days = _heaviest(weights, fewest=1 if any(link.copied for link in near) else 2)
    if days is None or (days[1] - days[0]).days > _WIDEST_DAYS:
        return None
    why = "; ".join([_shares(near, names), *([f"says {_listed(weekdays)}"] if weekdays else [])])
    return Interval(earliest=days[0], latest=days[1], basis="inferred", why=why)


def _is_closed(interval: Interval | None) -> bool:
    return interval is not None and interval.width_days is not None


def _lags(anchor: Interval, rates: Sequence[float]) -> _Weights:
    """How the days around a dated report weigh; over an inferred stretch, the mean of its days."""
    weights: _Weights = defaultdict(float)
    width = (anchor.width_days or 0) + 1
    first = anchor.earliest or date.min
    for step in range(width):
        for lag in range(1 - len(rates), len(rates)):
            weights[first + timedelta(days=step + lag)] += rates[abs(lag)] / width
    return weights


def _weekdays(reading: Reading) -> frozenset[int]:
    """Past days of the week that a report names without "last" or "next"."""
    return frozenset(
        t.weekday
        for t in reading.times
        if t.frame is Frame.WEEKDAY and t.direction == 0 and t.tense < 1 and t.weekday is not None
    )


def _named(day: date, weekdays: frozenset[int]) -> float:
    """News says "Wednesday" on that Wednesday or the day after."""
    return _BACK[min((day.weekday() - weekday) % 7 for weekday in weekdays)] if weekdays else 1.0


# How likely is a day on which a time told as past has yet to come: tenses are misread.
_UNTOLD = 0.01
# Reports name a day of the year before with its year.
_OTHER_YEAR_DAYS = 300


def _told(day: date, times: Sequence[TimeExpression]) -> float:
    """A day of the month told as past has been by then, and one to come has not."""
    return _UNTOLD if any(_out_of_turn(time, day) for time in times) else 1.0


def _out_of_turn(time: TimeExpression, day: date) -> bool:
    if time.edge is not Edge.WITHIN or not time.tense or time.detached:
        return False
    if time.frame not in (Frame.MONTH_DAY, Frame.ABSOLUTE):
        return False
    meant = resolve(time, one_day(day))
    if meant is None or meant.width_days != 0 or meant.latest is None:
        return False
    ahead = (meant.latest - day).days * time.tense
    return ahead < 0 or (time.frame is Frame.MONTH_DAY and ahead > _OTHER_YEAR_DAYS)


def _made(day: date, near: Sequence[Link], known: Mapping[ReportId, Interval]) -> float:
    """What the report's own words for the time of a remark leave, if it ran that day."""
    return prod(
        1.0 if mine.meets(theirs) else _MISSED
        for link in near
        for own, other in link.remarks
        if (mine := resolve_time(own.said, one_day(day)))
        and (theirs := resolve_time(other.said, known[link.other]))
    )


def _heaviest(weights: _Weights, fewest: int) -> tuple[date, date] | None:
    """The days around the heaviest one, taken in by weight until they hold enough of it.

    Only a copy runs on one day for sure: what a remark and a weekday put on one day ran on the next in 4 of 86.
    """
    whole = sum(weights.values())
    if not whole:
        return None
    first = last = max(weights, key=lambda day: (weights[day], -day.toordinal()))
    held = weights[first]
    while (last - first).days <= _WIDEST_DAYS:
        if held >= _SHARE * whole and (last - first).days + 1 >= fewest:
            break
        before, after = first - timedelta(days=1), last + timedelta(days=1)
        if weights.get(before, 0.0) > weights.get(after, 0.0):
            first = before
            held += weights[before]
        else:
            last = after
            held += weights.get(after, 0.0)
    return first, last


def _shares(near: Sequence[Link], names: Mapping[ReportId, str]) -> str:
    told = []
    for what in dict.fromkeys(link.what for link in near):
        others = ", ".join(names[link.other] for link in near if link.what == what)
        told.append(f"carries the same {what} as {others}, whose date is known")
    return "; ".join(told)


def _listed(weekdays: Iterable[int]) -> str:
    return ", ".join(_WEEKDAYS[day] for day in sorted(weekdays))


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


def out_by(published: Interval | None, revised: Interval | None, day: date) -> bool:
    """True if a report, in the words we have, is surely out by the end of `day`.

    An undated one never is, and one that was revised is out with its last revision: what it said before
    is not known.
    """
    if published is None or published.latest is None or published.latest > day:
        return False
    return revised is None or (revised.latest is not None and revised.latest <= day)
