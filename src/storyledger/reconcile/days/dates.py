"""When reports ran.

In: reports, readings, matches between statements. Out: an interval for every report that can be
dated, with the reason, and clues that disagree.
1. the report's own date; 2. an undated report from dated ones that carry the same text, remark or
figure, or tell of the same days: the days it can have run on are weighed by how far apart such reports run, by the days
it names, by the days on which others put the same, by when each shared remark was made, by counts that grow and by when
the story began; as likely weeks away, it stays undated; 3. what is dated so dates its neighbours, until nothing
more is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import prod

from storyledger.interval import Interval, one_day
from storyledger.reading import Reading
from storyledger.reconcile.days.clashes import find_clashes, find_contrary_days
from storyledger.reconcile.days.days import OwnWords, fit_remarks, names_its_day
from storyledger.reconcile.days.events import Events, SharedDay, fit_days
from storyledger.reconcile.days.growth import (
    Growth,
    belied_by,
    bound_by_growth,
    find_growth,
    find_superseded,
)
from storyledger.reconcile.days.links import Link, Links, gather_links
from storyledger.reconcile.utterances.matches import Match
from storyledger.report import DateClash, Report
from storyledger.span import ActorId, ReferentId, ReportId

# How often two reports run so many days apart, for one side: that share a text or words in quotation marks; that
# share a fact told in other words, which is told again for days; and that share figures only, or a remark of the week before, which go on longer.
# Counted in BASIL, GVC, eighty piles of other news and the open stories, whose days are known, and smoothed (2026-11);
# `benchmarks/dating.py` tells what they are good for, as it does for all below.
_CLOSE = (0.57, 0.155, 0.018, 0.009, 0.006, 0.004, 0.003, 0.003, *[0.001] * 7)
_LOOSE = (0.40, 0.135, 0.065, 0.040, 0.015, 0.012, 0.010, 0.010, *[0.004] * 7)
_COUNTED = (0.16, 0.11, 0.08, 0.05, 0.04, 0.04, 0.03, 0.03, *[0.006] * 7)
# Dated reports that span more days than this make a story that is told again: only quotations date there, and
# loosely.
_LONG_DAYS = 14
# How often two such reports run further apart than that: hardly ever there, but often where a story is told again;
# and over how many days these are strewn.
_FAR_CLOSE, _FAR_SURE, _FAR_LOOSE = 0.015, 0.03, 0.06
_FAR_CLOSE_AGAIN, _FAR_LOOSE_AGAIN = 0.2, 0.3
_FAR_DAYS = 365
# Links tell less together than each would alone, as reports copy each other: their weights are multiplied, each
# to the power of their number to this.
_ALIKE = -0.5
# How likely is a day on which the report with the lower of two counts of one source would be the newer one.
_SHRUNK = 0.05
# And where the report itself gives up a number that the other still gives.
_GIVEN_UP = 0.005
# So many reports that give a number up at other times tell no more than so many of them: they copy each other.
_MOST_BELIED = 2
# How likely is a day that lies more than a day before the first dated report: what is told of begins there.
_EARLY = 0.3
_EARLY_DAYS = 1
# A report is not dated if this is its chance of having run weeks away from all that it shares anything with; with more,
# hidden dates are found wrong more often.
_DOUBT = 0.05
# The inferred days hold this share of the weight; see benchmarks/dating.py for how often they are right.
_SHARE = 0.96
# And those on which it likely ran, from which what it tells is dated: where the days are many, "on Sunday" would be one of
# two Sundays. Of the remarks of reports whose dates are hidden 83 of 100 then have the right days and no more, not 59,
# and 5 wrong ones, as before.
_LIKELY_SHARE = 0.8
# Days that leave more room than this date nothing.
_WIDEST_DAYS = 15


@dataclass(frozen=True, slots=True)
class Dates:
    """When each report ran, as far as known, and which clues disagree."""

    published: Mapping[ReportId, Interval]
    clashes: tuple[DateClash, ...]
    likely: Mapping[ReportId, Interval]  # for an inferred date the days that it likely is, else the same


_Weights = dict[date, float]


@dataclass(frozen=True, slots=True)
class _Story:
    """What the reports of a story have in common, by which they date each other."""

    names: Mapping[ReportId, str]
    links: Links
    growths: Mapping[ReportId, Sequence[Growth]]
    events: Events
    begins: date | None  # when the first dated report ran
    told_again: bool

    def neighbours(self, report: ReportId) -> set[ReportId]:
        """The reports whose days say something of this one's."""
        ordered = {other for g in self.growths.get(report, ()) for other in (g.older, g.newer)}
        return ordered | set(self.links.get(report, ())) | self.events.near(report)


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
    links = gather_links(readings, matches, copies)
    orders = [*find_growth(readings, owner or {}), *find_superseded(readings)]
    story = _story(reports, known, links, orders, Events(reports, readings, waiting))
    likely = dict(known)
    while waiting:  # what is inferred dates its neighbours in the next round, from the nearest outwards
        found = {i: ran for i in waiting if (ran := _infer(by_id[i], known, story))}
        known |= {i: ran.published for i, ran in found.items()}
        likely |= {i: ran.likely for i, ran in found.items()}
        waiting = [
            i for i in by_id if i not in known and any(other in found for other in story.neighbours(i))
        ]
    clashes = [*find_clashes(reports, readings, links, known), *_contrary_days(reports, known, story)]
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
    known: Mapping[ReportId, Interval],
    links: Links,
    growths: Iterable[Growth],
    events: Events,
) -> _Story:
    by_report = defaultdict(list)
    for growth in growths:
        by_report[growth.older].append(growth)
        by_report[growth.newer].append(growth)
    days = [day for ran in known.values() for day in (ran.earliest, ran.latest) if day]
    return _Story(
        names={r.id: r.key for r in reports},
        links=links,
        growths=by_report,
        events=events,
        begins=min(days, default=None),
        told_again=bool(days) and (max(days) - min(days)).days > _LONG_DAYS,
    )


@dataclass(frozen=True, slots=True)
class _Ran:
    """The days that an undated report ran on, and those among them that it likely did."""

    published: Interval
    likely: Interval


def _infer(reading: Reading, known: Mapping[ReportId, Interval], story: _Story) -> _Ran | None:
    """The days that hold most of the weight, with the reason."""
    own, names = reading.report_id, story.names
    shared = story.events.shared(own, known)
    near = _near(own, shared, known, story)
    if not near:
        return None
    words = OwnWords(reading)
    loose = [g for g in story.growths.get(own, ()) if g.loose]
    orders = [g for g in story.growths.get(own, ()) if not g.loose]
    bounds = bound_by_growth(own, orders, known, names)
    told = bound_by_growth(own, [g for g in orders if g.told], known, names)
    weights, far = _weigh(near, known, told_again=story.told_again)
    for day in weights:
        weights[day] *= (
            words.fit(day)
            * fit_days(day, shared)
            * fit_remarks(day, near, known)
            * _in_turn(day, bounds, told, story.begins)
            * _SHRUNK ** min(len(set(belied_by(own, day, loose, known))), _MOST_BELIED)
        )
    far *= (
        words.fit_any()
        * prod(each.missed for each in shared)
        * (1 + _EARLY)
        / 2
        * ((1 + _SHRUNK) / 2 if bounds else 1.0)
    )  # half of them do not fit
    if far > _DOUBT * sum(weights.values()):
        return None
    fewest = 1 if any(link.copied for link in near) else 2
    days, likely = (_heaviest(weights, share, fewest) for share in (_SHARE, _LIKELY_SHARE))
    if days is None or likely is None:
        return None
    says = f"says {words.named}" if words.named else None
    why = "; ".join(filter(None, [_shares(near, names), says, bounds.why if bounds else None]))
    return _Ran(*(Interval(earliest=a, latest=b, basis="inferred", why=why) for a, b in (days, likely)))


def _near(
    own: ReportId, shared: Iterable[SharedDay], known: Mapping[ReportId, Interval], story: _Story
) -> list[Link]:
    """The dated reports that say when this one ran."""
    links = {k.other: k for k in story.links.get(own, {}).values() if _may_date(k, known, story)}
    for other in (other for each in shared for other in each.links):
        links.setdefault(other, Link(other, dated=True))
    for growth in story.growths.get(own, ()):
        for other in {growth.older, growth.newer} - {own}:
            if growth.shared and (ran := known.get(other)) and ran.width_days is not None:
                links.setdefault(other, Link(other))
    return sorted(links.values(), key=lambda k: (story.names[k.other], k.other))


def _may_date(link: Link, known: Mapping[ReportId, Interval], story: _Story) -> bool:
    ran = known.get(link.other)
    fresh = link.close or link.timed or not story.told_again
    return ran is not None and ran.width_days is not None and fresh


def _weigh(
    near: Sequence[Link], known: Mapping[ReportId, Interval], *, told_again: bool
) -> tuple[_Weights, float]:
    """How the days weigh by all links together, and how all days that are far from each of them."""
    power = len(near) ** _ALIKE
    spread = [_lags(known[k.other], _rates(k, told_again=told_again)) for k in near]
    far = [_far(k, told_again=told_again and not names_its_day(k, known[k.other])) for k in near]
    both = list(zip(spread, far, strict=True))
    weights = {
        day: prod(lags.get(day, 0.0) * (1 - f) + f / _FAR_DAYS for lags, f in both) ** power
        for day in dict.fromkeys(day for lags in spread for day in lags)
    }
    return weights, _FAR_DAYS * prod(f / _FAR_DAYS for f in far) ** power


def _far(link: Link, *, told_again: bool) -> float:
    if told_again:
        return _FAR_CLOSE_AGAIN if link.close else _FAR_LOOSE_AGAIN
    return _FAR_CLOSE if link.close else _FAR_SURE if link.sure else _FAR_LOOSE


def _rates(link: Link, *, told_again: bool) -> Sequence[float]:
    if link.what == "figures" or link.long_ago:
        return _COUNTED
    return _CLOSE if link.close and not told_again else _LOOSE


def _in_turn(day: date, bounds: Interval | None, told: Interval | None, begins: date | None) -> float:
    """Counts grow, what is given up was given before, and a story is told from its beginning on."""
    early = begins is not None and (begins - day).days > _EARLY_DAYS
    weight = _EARLY if early else 1.0
    if told is not None and not told.meets(one_day(day)):
        return weight * _GIVEN_UP
    shrunk = bounds is not None and not bounds.meets(one_day(day))
    return weight * (_SHRUNK if shrunk else 1.0)


def _lags(anchor: Interval, rates: Sequence[float]) -> _Weights:
    """How the days around a dated report weigh; over an inferred stretch, the mean of its days."""
    weights: _Weights = defaultdict(float)
    width = (anchor.width_days or 0) + 1
    first = anchor.earliest or date.min
    for step in range(width):
        for lag in range(1 - len(rates), len(rates)):
            weights[first + timedelta(days=step + lag)] += rates[abs(lag)] / width
    return weights


def _heaviest(weights: _Weights, share: float, fewest: int) -> tuple[date, date] | None:
    """The days around the heaviest one, taken in by weight until they hold enough of it; None if they are many.

    Only a copy runs on one day for sure: what a remark and a weekday put on one day may run on the next.
    """
    enough = share * sum(weights.values())
    first = last = max(weights, key=lambda day: (weights[day], -day.toordinal()))
    held = weights[first]
    while held < enough or (last - first).days + 1 < fewest:
        if (last - first).days == _WIDEST_DAYS:
            return None
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


def out_by(published: Interval | None, revised: Interval | None, day: date) -> bool:
    """True if a report, in the words we have, is surely out by the end of `day`.

    An undated one never is, and one that was revised is out with its last revision: what it said before
    is not known.
    """
    if published is None or published.latest is None or published.latest > day:
        return False
    return revised is None or (revised.latest is not None and revised.latest <= day)
