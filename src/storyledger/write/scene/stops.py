"""The days on which something became known. In: a ledger. Out: stops, and the days that a file shows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from storyledger.ledger import Ledger
from storyledger.span import ReportId
from storyledger.statement import Kind


@dataclass(frozen=True, slots=True)
class Stop:
    """A day on which something became known."""

    day: date
    reports: int  # out by then
    statements: int


def find_stops(ledger: Ledger) -> list[Stop]:
    """The days on which reports came out, oldest first."""
    told = {x.report_id: sum(s.kind is not Kind.NARRATOR for s in x.statements) for x in ledger.readings}
    by_day: dict[date, list[ReportId]] = defaultdict(list)
    for report_id, when in ledger.published.items():
        if when.latest:
            by_day[when.latest].append(report_id)
    stops, reports, statements = [], 0, 0
    for day in sorted(by_day):
        reports += len(by_day[day])
        statements += sum(told.get(r, 0) for r in by_day[day])
        stops.append(Stop(day, reports, statements))
    return stops


# A slider over more days than this would make the file grow with every day; these are spread evenly.
_MOST_STOPS = 8
# A file of more statements than this holds the last day only: each earlier one would be as large again.
MOST_STATEMENTS = 2000


def is_large(ledger: Ledger) -> bool:
    """True of a story too large for one file to hold all of it."""
    return sum(len(x.statements) for x in ledger.readings) > MOST_STATEMENTS


def choose_days(ledger: Ledger) -> list[date]:
    """The earlier days that a file shows: all on which a report came out, or some of them."""
    if is_large(ledger):
        return []
    days = [stop.day for stop in find_stops(ledger)][:-1]
    if len(days) < _MOST_STOPS:
        return days
    return [days[round(i * (len(days) - 1) / (_MOST_STOPS - 2))] for i in range(_MOST_STOPS - 1)]
