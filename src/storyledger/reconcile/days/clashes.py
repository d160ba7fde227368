"""Clues to a report's day that cannot both hold.

In: reports, their links, the days they tell of and those they ran on. Out: clashes, listed, never settled.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from storyledger.interval import Interval
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.reconcile.days.events import SharedDay
from storyledger.reconcile.days.links import Link, Links
from storyledger.report import DateClash, Report
from storyledger.span import ReportId

# Reports that share a remark and run further apart than this do not date a third one together.
_APART_DAYS = 28


def find_clashes(
    reports: Sequence[Report], readings: Sequence[Reading], links: Links, known: Mapping[ReportId, Interval]
) -> Iterator[DateClash]:
    """Every two clues that disagree: words and date, a report between far ones, a remark of two days."""
    names = {r.id: r.key for r in reports}
    for report, reading in zip(reports, readings, strict=True):
        yield from _belied(report, reading, known.get(report.id))
        if report.published is None:
            yield from _torn(report, links.get(report.id, {}), known, names)
            yield from _contrary(report, links.get(report.id, {}), known, names)


def _belied(report: Report, reading: Reading, ran: Interval | None) -> Iterator[DateClash]:
    """A day told as past that lies after the report's own."""
    for time in reading.times if ran and ran.latest else ():
        if (
            time.tense < 0
            and _is_day(time)
            and ran
            and ran.latest
            and time.earliest
            and time.earliest > ran.latest
        ):
            one = f"tells of {time.span.of(report.text)} as past"
            yield DateClash(
                report_id=report.id, one=one, other=f"ran by {ran.latest} ({ran.why or ran.basis})"
            )


def _is_day(time: TimeExpression) -> bool:
    return time.frame is Frame.ABSOLUTE and time.earliest == time.latest and time.edge is Edge.WITHIN


def _torn(
    report: Report,
    links: Mapping[ReportId, Link],
    known: Mapping[ReportId, Interval],
    names: Mapping[ReportId, str],
) -> Iterator[DateClash]:
    """What an undated report shares with reports that lie far apart."""
    near = sorted(
        (day, names[link.other], link.what)
        for link in links.values()
        if (at := known.get(link.other)) and (day := at.earliest)
    )
    if near and (near[-1][0] - near[0][0]).days > _APART_DAYS:
        one, other = (f"carries the same {what} as {key} of {day}" for day, key, what in (near[0], near[-1]))
        yield DateClash(report_id=report.id, one=one, other=other)


def _contrary(
    report: Report,
    links: Mapping[ReportId, Link],
    known: Mapping[ReportId, Interval],
    names: Mapping[ReportId, str],
) -> Iterator[DateClash]:
    """A remark that an undated report gives another day than the report that dates it."""
    for link in links.values():
        for own, other in link.remarks:
            mine = own.said and resolve(own.said, known.get(report.id))
            theirs = other.said and resolve(other.said, known.get(link.other))
            if mine and theirs and not mine.meets(theirs):
                yield DateClash(
                    report_id=report.id,
                    one=f"puts a remark at {mine.text}, {_span(mine)} if it ran when inferred",
                    other=f"{names[link.other]} puts it at {theirs.text}, {_span(theirs)}",
                )


def find_contrary_days(
    report: Report, shared: Iterable[SharedDay], ran: Interval, names: Mapping[ReportId, str]
) -> Iterator[DateClash]:
    """A day of the week that an undated report tells of, and another report puts in another week."""
    for each in shared:
        meant = resolve(each.time, ran)
        for other, day in each.contrary(ran):
            if meant:
                yield DateClash(
                    report_id=report.id,
                    one=f"puts {each.time.span.of(report.text)} at {_span(meant)} if it ran when inferred",
                    other=f"{names[other]} tells the same of {day}",
                )


def _span(days: Interval) -> str:
    ends = dict.fromkeys(str(end or "") for end in (days.earliest, days.latest))
    return "..".join(ends)
