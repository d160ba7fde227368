"""What all pages of a story share: the ledger with its look-ups, short numbers, links and dates.

In: a Ledger, its Brief, and where the page stands. Out: a `Scene` that sections are drawn from.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from string import ascii_lowercase
from typing import Protocol
from urllib.parse import quote, urlencode

from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.reading import Reading
from storyledger.report import Report
from storyledger.span import ReportId, Span, StatementId
from storyledger.statement import Kind, Statement
from storyledger.write.brief.brief import Brief
from storyledger.write.drawings.glyphs import Blocs, find_blocs
from storyledger.write.scene.stops import Stop
from storyledger.write.tables.tables import who, words_of
from storyledger.write.words.days import short_days
from storyledger.write.words.phrases import Desk, open_desk

SECTIONS = ("brief", "figures", "positions", "timeline", "lineage", "ledger", "reports", "review")


_LETTERS_OF_A_FILE = 6  # a shorter name may be a word of the reason


class Links(Protocol):
    """Where things are found: pages of a server, or places in one file."""

    def statement(self, number: str) -> str:
        """Of a statement by its number."""

    def report(self, number: str, statement: str = "") -> str:
        """Of a report by its number, at one of its statements."""

    def section(self, name: str) -> str:
        """Of a section of the story."""

    def part(self, section: str, name: str) -> str:
        """Of one figure or claim in a section."""

    def sentence(self, number: int) -> str:
        """Of a sentence of the brief."""


@dataclass(frozen=True, slots=True)
class FileLinks:
    """Places in one file."""

    version: str = ""  # of the brief, which may stand there for several days

    def statement(self, number: str) -> str:
        """A row of the ledger."""
        return f"#{number}"

    def report(self, number: str, statement: str = "") -> str:
        """A report, or the words of a statement in it."""
        return f"#at-{statement}" if statement else f"#{number}"

    def section(self, name: str) -> str:
        """A heading."""
        return f"#{name}"

    def part(self, section: str, name: str) -> str:  # noqa: ARG002 - a file has no page for a part
        """The section that holds it."""
        return self.section(section)

    def sentence(self, number: int) -> str:
        """A sentence of the brief."""
        return f"#B{number}{self.version}"


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Pages of a server; the as-of day and the clock go along."""

    story: str
    query: Mapping[str, str] = field(default_factory=dict)

    def statement(self, number: str) -> str:
        """The page of a statement."""
        return self.page(number)

    def report(self, number: str, statement: str = "") -> str:
        """The page of a report, at a statement's words."""
        return self.page(f"reports/{number}") + (f"#at-{statement}" if statement else "")

    def section(self, name: str) -> str:
        """The page of a section; the brief is the story's own."""
        return self.page("" if name == "brief" else name)

    def part(self, section: str, name: str) -> str:
        """A page of its own."""
        return self.page(f"{section}/{quote(name, safe='')}")

    def sentence(self, number: int) -> str:
        """The brief's page, at a sentence."""
        return f"{self.section('brief')}#B{number}"

    def page(self, name: str, asked: Mapping[str, str] | None = None) -> str:
        """Any page of the story, asked for as this one or otherwise."""
        query = urlencode(self.query if asked is None else asked)
        return (
            f"/s/{quote(self.story, safe='')}" + (f"/{name}" if name else "") + (f"?{query}" if query else "")
        )


@dataclass(frozen=True, slots=True)
class Numbers:
    """Short names that a person can say: S12, R4."""

    statements: Mapping[StatementId, str]
    reports: Mapping[ReportId, str]


@dataclass(frozen=True, slots=True)
class Scene:
    """A story as of a day, ready to be drawn."""

    ledger: Ledger
    brief: Brief
    desk: Desk
    numbers: Numbers
    links: Links
    blocs: Blocs
    uses: Mapping[StatementId, Sequence[int]]  # sentences of the brief
    stops: Sequence[Stop]
    clock: str = "said"

    @property
    def days(self) -> list[date]:
        """The days on which something came out, up to the story's own."""
        last = self.ledger.as_of
        return [s.day for s in self.stops if last is None or s.day <= last]

    def short(self, when: Interval | None) -> str:
        """Days on a page, with their year in a story of several years, or where it is not the story's."""
        years = {s.day.year for s in (*self.stops[:1], *self.stops[-1:])}
        told = {day.year for day in (when.earliest, when.latest) if day} if when else set()
        return short_days(when, year=len(years | told) > 1)

    def when(self, statement: Statement) -> Interval | None:
        """By the chosen clock: when it was said, or when its report ran."""
        said = self.ledger.resolutions[statement.id].said
        return said if self.clock == "said" and said else self.ledger.published.get(statement.report_id)

    def speaker(self, statement: Statement) -> str:
        """Who speaks; for a report's own words its outlet."""
        if statement.kind is Kind.NARRATOR:
            return self.outlet(statement.report_id)
        return who(self.desk, statement.id)

    def outlet(self, report: ReportId) -> str:
        """Who tells a report: its outlet, or what it is called."""
        return self.desk.reports[report].outlet or self.desk.reports[report].key

    def by_number(self, reason: str) -> str:
        """A reason with the numbers of reports in place of the names of their files."""
        for report in self.ledger.reports:
            if len(report.key) >= _LETTERS_OF_A_FILE and report.key in reason:
                reason = reason.replace(report.key, self.numbers.reports[report.id])
        return reason

    def words(self, statement: StatementId) -> str:
        """What was said."""
        return words_of(self.desk, statement)

    def paragraph(self, statement: Statement) -> int:
        """The number of the paragraph a statement stands in, from 1."""
        return paragraph_of(self.desk.reports[statement.report_id], statement.content[0])


def place_of(number: str) -> tuple[int, str]:
    """Where a number stands among others: S9 before S12, and S12 before its part S12a.

    >>> sorted(["S12a", "S9", "S12"], key=place_of)
    ['S9', 'S12', 'S12a']
    """
    digits = number[1:].rstrip(ascii_lowercase)
    return int(digits) if digits.isdecimal() else 0, number


def paragraph_of(report: Report, span: Span) -> int:
    """The number of the part of a report that holds a span, from 1."""
    after = bisect_right(report.parts, span.start, key=lambda part: part.span.start)
    return next(
        (
            n
            for n in (after, after + 1)
            if 0 < n <= len(report.parts) and report.parts[n - 1].span.overlaps(span)
        ),
        1,
    )


def number_all(ledger: Ledger) -> Numbers:
    """Numbers in text order, reports as they stand; for stories outside a database."""
    statements = [s.id for x in ledger.readings for s in x.statements]
    return Numbers(
        {s: f"S{n}" for n, s in enumerate(statements, 1)},
        {r.id: f"R{n}" for n, r in enumerate(ledger.reports, 1)},
    )


def number_parts(numbers: Numbers, read: Iterable[Reading], ledger: Ledger) -> Numbers:
    """The numbers of a database, and those of what people cut statements into: S12a and S12b of S12.

    Args:
        numbers: of all statements as they were read.
        read: these, uncorrected.
        ledger: with people's corrections.
    """
    held = {s.id for x in ledger.readings for s in x.statements}
    gone = {x.report_id: [s for s in x.statements if s.id not in held] for x in read}
    parts: dict[StatementId, str] = {}
    told: Counter[str] = Counter()
    for reading in ledger.readings:
        for part in reading.statements:
            if part.id not in numbers.statements:
                whole = _cut_from(part, gone.get(reading.report_id, ()))
                name = numbers.statements[whole.id] if whole else part.id
                parts[part.id] = name + ascii_lowercase[min(told[name], len(ascii_lowercase) - 1)]
                told[name] += 1
    return Numbers({**numbers.statements, **parts}, numbers.reports)


def _cut_from(part: Statement, gone: Sequence[Statement]) -> Statement | None:
    """The shortest statement that is there no more and holds a part's words."""
    holds = [w for w in gone if any(c.contains(part.content[0]) for c in w.content)]
    return min(holds, key=lambda w: sum(c.end - c.start for c in w.content), default=None)


def set_scene(  # noqa: PLR0913 - facts, and options by name
    ledger: Ledger,
    brief: Brief,
    *,
    numbers: Numbers,
    links: Links,
    stops: Sequence[Stop],
    clock: str = "said",
) -> Scene:
    """Gather what pages need, once."""
    uses: dict[StatementId, list[int]] = defaultdict(list)
    for n, sentence in enumerate(brief.sentences, 1):
        for cite in sentence.cites:
            uses[cite].append(n)
    return Scene(ledger, brief, open_desk(ledger), numbers, links, find_blocs(ledger), uses, stops, clock)
