"""What each tool answers. In: a story as of a day, and arguments that fit. Out: a record, and what it cites."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from storyledger.archive import Archive, Kept
from storyledger.change import in_order
from storyledger.errors import OptionError
from storyledger.ledger import Ledger
from storyledger.span import ReportId, StatementId
from storyledger.write.records import citations
from storyledger.write.records.changes import changes_record
from storyledger.write.records.records import Record
from storyledger.write.words.phrases import Desk

Arguments = Mapping[str, Any]
Answer = tuple[Record, Sequence[StatementId]]

A_DAY = "2031-05-24"
_AROUND = frozenset({"sentence", "why", "cites"})


@dataclass(frozen=True, slots=True)
class Told:
    """A story as of a day, with its look-ups."""

    archive: Archive
    story: str
    kept: Kept
    desk: Desk

    @property
    def ledger(self) -> Ledger:
        """All that is known by the day."""
        return self.kept.ledger


def answer_brief(told: Told, _asked: Arguments) -> Answer:
    """The brief."""
    sentences = told.kept.brief.sentences
    record = [{"text": s.text, "kind": s.kind, "cites": list(s.cites)} for s in sentences]
    return {"brief": record}, [c for s in sentences for c in s.cites]


def answer_figures(told: Told, asked: Arguments) -> Answer:
    """Tracks, and the statements that give their figures."""
    tracks = (citations.track_record(told.desk, track) for track in told.ledger.tracks)
    record = _some("tracks", list(tracks), asked)
    givers = (f["statement"] for track in record["tracks"] for f in track["figures"])
    return record, [giver for giver in givers if giver]


def answer_positions(told: Told, asked: Arguments) -> Answer:
    """Claims, and the statements that positions rest on."""
    claims = (citations.claim_record(told.desk, claim.id) for claim in told.ledger.claims)
    record = _some("claims", list(claims), asked)
    return record, [c for claim in record["claims"] for p in claim["positions"] for c in p["cites"]]


def answer_changes(told: Told, asked: Arguments) -> Answer:
    """What became otherwise since a day."""
    since, last = day_of("since", asked["since"]), told.ledger.as_of
    if since is None:
        raise bad_argument("since", f"is empty: write a day as {A_DAY}")
    in_order(since, last)
    lines = told.archive.changes(told.story, since, last)
    record = changes_record(lines, since, last)
    record = {"since": record["from"], **_some("changes", record["changes"], asked)}
    return record, [StatementId(c) for line in record["changes"] for c in line["cites"]]


def answer_statement(told: Told, asked: Arguments) -> Answer:
    """One statement closely."""
    named = {number: s for s, number in told.kept.numbers.statements.items()}
    wanted = StatementId(asked["id"])
    statement = told.desk.statements.get(named.get(wanted, wanted))
    if statement is None:
        raise OptionError(
            f"no statement {wanted} is known by this day: ids (and numbers, S12) stand in the answers of search",
            slug="no-such-id",
        )
    record = citations.statement_record(told.desk, statement, told.kept.brief)
    return {"statement": record}, [statement.id, *record["told_again"], *record["said_with_it"]]


def answer_reports(told: Told, asked: Arguments) -> Answer:
    """All reports, or one with its text."""
    numbers = told.kept.numbers
    if wanted := asked.get("id"):
        for report in told.ledger.reports:
            if wanted in (report.id, report.key, numbers.reports.get(report.id)):
                record = citations.report_record(told.desk, numbers, report)
                own = told.desk.in_report.get(report.id, ())
                return {"report": {**record, "text": report.text}}, [s.id for s in own]
        raise OptionError(f"no report {wanted} is out by this day: reports lists them", slug="no-such-id")
    every = [citations.report_record(told.desk, numbers, report) for report in told.ledger.reports]
    return _some("found", every, asked), ()


def answer_search(told: Told, asked: Arguments) -> Answer:
    """Statements and reports that hold some words."""
    texts = {report.id: report for report in told.ledger.reports}
    with told.archive.story(told.story) as store:
        found = store.search(asked["query"], sys.maxsize)
    statements = [StatementId(name) for name, kind, _ in found if kind == "statement"]
    known = [s for s in statements if s in told.desk.statements]
    reports = [
        {"report": name, "key": report.key, **_placed(report.text, snippet)}
        for name, kind, snippet in found
        if kind == "report" and (report := texts.get(ReportId(name)))
    ]
    most = asked["limit"]
    record = {
        "found_statements": known[:most],
        "found_reports": reports[:most],
        "left_out": max(len(known) - most, 0) + max(len(reports) - most, 0),
    }
    return record, known[:most]


def _placed(text: str, snippet: str) -> Record:
    """The words of a snippet with their place, which is not known where they stand in the title."""
    words = snippet.strip("…").replace("[", "").replace("]", "")
    start = text.find(words)
    known = (start, start + len(words)) if start >= 0 else (None, None)
    return {"start": known[0], "end": known[1], "words": words}


def _some(name: str, every: Sequence[Record], asked: Arguments) -> Record:
    """Those that hold all the words, as many as were asked for."""
    words = asked.get("query", "").casefold().split()
    found = [one for one in every if _holds(one, words)]
    most = asked["limit"]
    return {name: found[:most], "left_out": max(len(found) - most, 0)}


def _holds(record: Record, words: Sequence[str]) -> bool:
    text = " ".join(_texts(record)).casefold()
    return all(word in text for word in words)


def _texts(value: Any) -> Iterator[str]:
    """What a record says itself, not the sentences and reasons around it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in _AROUND:
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def day_of(name: str, value: str | None) -> date | None:
    """The day that an argument names.

    Raises:
        OptionError: it is no day.
    """
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise OptionError(f"{name}: {value!r} is no day: write it as {A_DAY}", slug="bad-argument") from error


def bad_argument(name: str, words: str) -> OptionError:
    """What a tool says of an argument that does not fit."""
    return OptionError(f"{name}: {words}", slug="bad-argument")
