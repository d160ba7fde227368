"""When reports ran.

In: reports, readings, matches between statements. Out: an interval for every report that can be
dated, with the reason, and clues that disagree.
1. the report's own date; 2. an undated report from the dated ones of its story: the days round these are weighed by how
near reports of one story run, by the texts and remarks that it shares and when they were made, by the days, weeks and
months that it names, by the days that others tell of, by counts that grow; it gets the few days that hold most of the
weight, and none if these hold too little; 3. what is dated so dates its neighbours, until nothing more is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, prod

from storyledger.interval import Interval, one_day
from storyledger.reading import Reading
from storyledger.reconcile.days.clashes import find_clashes, find_contrary_days
from storyledger.reconcile.days.days import OwnWords, dated_remarks, fit_remarks
from storyledger.reconcile.days.events import Events
from storyledger.reconcile.days.growth import (
    Growth,
    bound_by_growth,
    find_growth,
    find_superseded,
)
from storyledger.reconcile.days.links import Link, Links, gather_links
from storyledger.reconcile.days.nearness import fit_links, fit_span
from storyledger.reconcile.days.newsdays import NewsDays, OwnDays, own_days
from storyledger.reconcile.utterances.matches import Match
from storyledger.report import DateClash, Report
from storyledger.span import ActorId, ReferentId, ReportId

# How many days before and after a dated report are looked at.
_BEFORE_DAYS, _AFTER_DAYS = 45, 90
# How likely is a day on which the report with the lower of two counts of one source would be the newer one; where it gives
# up itself a number that the other still gives; and where it does so in other words.
_SHRUNK, _GIVEN_UP, _LOOSE = 0.3, 0.15, 0.4
# So many reports that it cannot have run before or after tell no more than so many of them: they copy each other.
_MOST_MISSED = 2
# The inferred days hold this share of the weight, or as much of it as so many days do; with less than the least
# share a report stays undated. See benchmarks/dating.py for how often they are right.
_SHARE, _LEAST_SHARE = 0.93, 0.85
_WIDEST_DAYS = 8
# And those on which it likely ran, from which what it tells is dated: where the days are many, "on Sunday" would be one of
# two Sundays.
_LIKELY_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Dates:
    """When each report ran, as far as known, and which clues disagree."""

    published: Mapping[ReportId, Interval]
    clashes: tuple[DateClash, ...]
    likely: Mapping[ReportId, Interval]  # for an inferred date the days that it likely is, else the same


@dataclass(frozen=True, slots=True)
class _Story:
    """What the reports of a story have in common, by which they date each other."""

    names: Mapping[ReportId, str]
    links: Links
    growths: Mapping[ReportId, Sequence[Growth]]
    news: NewsDays
    events: Events
    days: Mapping[date, float]  # on which a report of it may have run, and how likely any does

    def neighbours(self, report: ReportId) -> set[ReportId]:
        """The reports whose days say something of this one's."""
        ordered = {other for g in self.growths.get(report, ()) for other in (g.older, g.newer)}
        return ordered | set(self.links.get(report, ()))


def date_reports(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    matches: Iterable[Match],
    copies: Iterable[tuple[ReportId, ReportId]] = (),
    owner: Mapping[ReferentId, ActorId] | None = None,
) -> Dates:
    """Own dates, then inferred ones; a report that nothing dates has no entry."""
    known = {r.id: r.published for r in reports if r.published}
    waiting = [r.id for r in reports if r.id not in known]
    if not waiting:
        return Dates(known, tuple(find_clashes(reports, readings, {}, known)), known)
    by_id = {reading.report_id: reading for reading in readings}
    links = gather_links(matches, copies)
    story = _story(
        reports, readings, known, links, [*find_growth(readings, owner or {}), *find_superseded(readings)]
    )
    likely = dict(known)
    while waiting:  # what is inferred dates its neighbours in the next round, from the nearest outwards
        found = {i: ran for i in waiting if (ran := _infer(by_id[i], known, story))}
        known |= {i: ran.published for i, ran in found.items()}
        likely |= {i: ran.likely for i, ran in found.items()}
        waiting = [
            i for i in by_id if i not in known and any(other in found for other in story.neighbours(i))
        ]
    clashes = [
        *find_clashes(reports, readings, links, known),
        *_contrary_days(reports, known, story),
    ]
    return Dates(known, tuple(clashes), likely)


def _contrary_days(
    reports: Iterable[Report], known: Mapping[ReportId, Interval], story: _Story
) -> Iterator[DateClash]:
    for report in reports:
        ran = None if report.published else known.get(report.id)
        if ran:
            yield from find_contrary_days(report, story.events.shared(report.id, known), ran, story.names)


def _story(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    known: Mapping[ReportId, Interval],
    links: Links,
    growths: Iterable[Growth],
) -> _Story:
    by_report = defaultdict(list)
    for growth in growths:
        by_report[growth.older].append(growth)
        by_report[growth.newer].append(growth)
    return _Story(
        names={r.id: r.key for r in reports},
        links=links,
        growths=by_report,
        news=NewsDays(readings, known),
        events=Events(reports, readings, [r.id for r in reports if r.id not in known]),
        days=_days_around(
            [d for ran in known.values() if ran.width_days is not None and (d := ran.earliest)]
        ),
    )


def _days_around(dated: Sequence[date]) -> dict[date, float]:
    around = range(-_BEFORE_DAYS, _AFTER_DAYS + 1)
    days = {ran + timedelta(days=n) for ran in set(dated) for n in around}
    return {day: fit_span(day, dated) for day in sorted(days)}


@dataclass(frozen=True, slots=True)
class _Ran:
    """The days that an undated report ran on, and those among them that it likely did."""

    published: Interval
    likely: Interval


def _infer(reading: Reading, known: Mapping[ReportId, Interval], story: _Story) -> _Ran | None:
    """The days that hold most of the weight, with the reason; None if they hold too little."""
    report, words, days = reading.report_id, OwnWords(reading), own_days(reading.times)
    near, orders = _near(report, known, story), _orders(report, known, story)
    remarks, shared = dated_remarks(near, known), story.events.shared(report, known)
    weights = {
        day: weight
        * fit_links(day, near, known)
        * fit_remarks(day, remarks)
        * words.fit(day)
        * story.news.fit(days, day)
        * exp(sum(each.fit(day) for each in shared))
        * orders.fit(day)
        for day, weight in story.days.items()
    }
    fewest = 1 if any(link.copied for link in near) else 2
    if not weights:
        return None
    ran = _heaviest(weights, _SHARE, fewest)
    if ran.share < _LEAST_SHARE:
        ran = _around(weights, ran.peak)
    if ran.share < _LEAST_SHARE:
        return None
    likely = _heaviest(weights, _LIKELY_SHARE, fewest)
    says = f"says {words.named}" if words.named else None
    reasons = [_shares(near, story.names), says, _names_days(days, ran.peak, story), orders.why]
    why = "; ".join(filter(None, reasons)) or "runs among the dated reports"
    return _Ran(
        *(Interval(earliest=r.first, latest=r.last, basis="inferred", why=why) for r in (ran, likely))
    )


def _near(report: ReportId, known: Mapping[ReportId, Interval], story: _Story) -> list[Link]:
    """What it shares with dated reports."""
    links = story.links.get(report, {}).values()
    dated = (k for k in links if (ran := known.get(k.other)) and ran.width_days is not None)
    return sorted(dated, key=lambda k: (story.names[k.other], k.other))


@dataclass(frozen=True, slots=True)
class _Orders:
    """What counts that grow and numbers that are given up say of a report's day."""

    bounds: tuple[tuple[Interval, float], ...]  # with how likely a day is that misses them
    why: str | None

    def fit(self, day: date) -> float:
        """Counts grow, and what is given up was given before."""
        missed = sorted(chance for bound, chance in self.bounds if not bound.meets(one_day(day)))
        return prod(missed[:_MOST_MISSED])


def _orders(report: ReportId, known: Mapping[ReportId, Interval], story: _Story) -> _Orders:
    """One bound for each other report, the one that tells most."""
    growths = sorted(story.growths.get(report, ()), key=_chance)
    once = {g.older if g.newer == report else g.newer: g for g in reversed(growths)}
    bounds = ((bound_by_growth(report, [g], known, story.names), _chance(g)) for g in once.values())
    sure = bound_by_growth(report, [g for g in growths if not g.loose], known, story.names)
    return _Orders(tuple((b, chance) for b, chance in bounds if b), sure.why if sure else None)


def _chance(growth: Growth) -> float:
    return _LOOSE if growth.loose else _GIVEN_UP if growth.told else _SHRUNK


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days with the share of all weight that they hold, and the heaviest of them."""

    first: date
    last: date
    peak: date
    share: float


def _heaviest(weights: Mapping[date, float], share: float, fewest: int) -> _Stretch:
    """The days around the heaviest one, taken in by weight until they hold enough of it or are many.

    Only a copy runs on one day for sure: what a remark and a weekday put on one day may run on the next.
    """
    whole = sum(weights.values())
    first = last = peak = max(weights, key=lambda day: (weights[day], -day.toordinal()))
    held, days = weights[peak], 1
    while days < fewest or (held < share * whole and days < _WIDEST_DAYS):
        before, after = first - timedelta(days=1), last + timedelta(days=1)
        if weights.get(before, 0.0) > weights.get(after, 0.0):
            first, held = before, held + weights[before]
        else:
            last, held = after, held + weights.get(after, 0.0)
        days += 1
    return _Stretch(first, last, peak, held / whole)


def _around(weights: Mapping[date, float], peak: date) -> _Stretch:
    """The most that so many days hold with the heaviest among them: a week further on there may be another one."""
    stretches = []
    for back in range(_WIDEST_DAYS):
        days = [peak + timedelta(days=n - back) for n in range(_WIDEST_DAYS)]
        held = sum(weights.get(day, 0.0) for day in days)
        stretches.append(_Stretch(days[0], days[-1], peak, held / sum(weights.values())))
    return max(stretches, key=lambda s: (s.share, s.first))


def _shares(near: Sequence[Link], names: Mapping[ReportId, str]) -> str:
    told = []
    for what in dict.fromkeys(link.what for link in near):
        others = ", ".join(names[link.other] for link in near if link.what == what)
        told.append(f"carries the same {what} as {others}, whose date is known")
    return "; ".join(told)


def _names_days(days: OwnDays, ran: date, story: _Story) -> str | None:
    """The days that it and others name."""
    told = sorted((day, sorted(story.names[r] for r in who)) for day, who in story.news.told_by(days, ran))
    each = [f"{day} as {', '.join(who)}" for day, who in told]
    return f"names {'; '.join(each)}" if each else None


def out_by(published: Interval | None, revised: Interval | None, day: date) -> bool:
    """True if a report, in the words we have, is surely out by the end of `day`.

    An undated one never is, and one that was revised is out with its last revision: what it said before
    is not known.
    """
    if published is None or published.latest is None or published.latest > day:
        return False
    return revised is None or (revised.latest is not None and revised.latest <= day)
