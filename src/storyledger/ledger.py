"""The ledger: reports, what was read in them, and what follows from all of them together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from storyledger.actor import Actor
from storyledger.claim import Claim, Origin, Prediction
from storyledger.figure import Relation, Stale, Track
from storyledger.harm import Toll
from storyledger.interval import Interval
from storyledger.lineage import Edge
from storyledger.reading import Reading
from storyledger.report import DateClash, Problem, Report
from storyledger.review import Decision
from storyledger.span import ReportId, StatementId
from storyledger.statement import Resolution, Utterance
from storyledger.timeline import Entry


class Clock(StrEnum):
    """By which of two clocks a ledger is as of a day."""

    REPORTED = "reported"  # what reports out by then say
    SAID = "said"  # what was said by then, also where later reports tell it


DEFAULT_STORY = "story"  # the story of a database that was told of no other


def story_meant(named: str | None, stories: Sequence[str]) -> str:
    """The story that is named; without a name the only one of a database, or the one that has no name of its own."""
    return named or (stories[0] if len(stories) == 1 else DEFAULT_STORY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one story before anything is made of it."""

    title: str
    reports: Sequence[Report]
    readings: Sequence[Reading]
    problems: Sequence[Problem] = ()
    decisions: Sequence[Decision] = ()  # the whole log, oldest first

    def only(self, reports: Sequence[Report], title: str | None = None) -> "Facts":
        """The facts of some of its reports, under another title if one is given."""
        known = {report.id for report in reports}
        readings = [reading for reading in self.readings if reading.report_id in known]
        return replace(self, title=title or self.title, reports=reports, readings=readings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything we know of one story, with provenance.

    `reports` and `readings` are facts; all else is derived from them and can be rebuilt.
    """

    title: str
    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...] = ()
    as_of: date | None = None
    clock: Clock = Clock.REPORTED
    published: Mapping[ReportId, Interval] = field(default_factory=dict)  # own or inferred
    clashes: tuple[DateClash, ...] = ()
    actors: tuple[Actor, ...] = ()
    resolutions: Mapping[StatementId, Resolution] = field(default_factory=dict)
    utterances: tuple[Utterance, ...] = ()
    tracks: tuple[Track, ...] = ()
    track_origins: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)  # by track
    relations: tuple[Relation, ...] = ()
    stale: tuple[Stale, ...] = ()
    claims: tuple[Claim, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    timeline: tuple[Entry, ...] = ()
    lineage: tuple[Edge, ...] = ()
    tolls: tuple[Toll, ...] = ()
    decisions: tuple[Decision, ...] = ()  # those of the log that are on these reports alone, oldest first
    asserted_by: Mapping[str, str] = field(
        default_factory=dict
    )  # id → the person who set it; else the machine


class Store(Protocol):
    """What the doors need of a database. `store.sqlite` fulfils it."""

    def add(self, report: Report, reading: Reading) -> bool:
        """Keep a report with its reading in one transaction; False if it was there already."""

    def add_problem(self, problem: Problem) -> None:
        """Keep a problem; the same problem is kept once."""

    def holds(self, report_id: ReportId, reader: str) -> bool:
        """True if this reader has read that report, so that adding it again would add nothing."""

    def reports(self) -> list[Report]:
        """All reports, in order of key."""

    def readings(self) -> list[Reading]:
        """The standing reading of each report, in the order of `reports`."""

    def problems(self) -> list[Problem]:
        """All problems, oldest first."""

    def decide(self, decision: Decision) -> Decision:
        """Append a decision to the log; what comes back knows its number and digest."""

    def decisions(self) -> list[Decision]:
        """The whole log, oldest first, with what was taken back."""

    def search(self, query: str, limit: int = 50) -> Iterable[tuple[str, str, str]]:
        """(id, kind, snippet) of statements and reports that hold all the words, at most `limit` of each."""

    def stories(self) -> list[str]:
        """The names of all stories in the database."""

    def title(self) -> str:
        """What briefs of this story put on top."""

    def counts(self) -> dict[str, int]:
        """How many reports, statements, figures, referents, problems and reviews there are."""

    def readers(self) -> dict[str, int]:
        """How many standing readings each reader made."""


def stored_facts(store: Store) -> Facts:
    """All that a database holds of a story."""
    reports = store.reports()
    facts = Facts(
        title=store.title(),
        reports=reports,
        readings=store.readings(),
        problems=store.problems(),
        decisions=store.decisions(),
    )
    return facts.only(reports)  # another program may have added some in between
