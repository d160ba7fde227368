"""What changed from one day to another, as lines that cite their statements and name their days.

In: changes and the later ledger. Out: `ChangeLine`s, a table, records. A line tells its change in the
reports' own words, as the brief does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from storyledger.change import Change
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.span import FigureId, StatementId
from storyledger.write.brief.gate import passes_gate
from storyledger.write.records.records import Record, interval_record
from storyledger.write.sentences.clauses import clause_of
from storyledger.write.tables.forms import Table
from storyledger.write.tables.tables import who, words_of
from storyledger.write.words.days import cell_days, day_words
from storyledger.write.words.phrases import Desk, figure_words, open_desk

_SHORT = 200  # characters of a remark that no sentence can be made of


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A change in words; `was` and `now` as in `Change`."""

    kind: str
    text: str
    was: Interval | None
    now: Interval | None
    cites: tuple[StatementId, ...]
    why: str


def write_changes(ledger: Ledger, changes: Iterable[Change]) -> list[ChangeLine]:
    """One line a change, in their order; two that read alike are told once."""
    desk = open_desk(ledger)
    lines: dict[tuple[str, str], ChangeLine] = {}
    for change in changes:
        text, cites = _told(desk, change)
        line = ChangeLine(
            kind=change.kind.value,
            text=text,
            was=change.was,
            now=change.now,
            cites=tuple(dict.fromkeys((*change.statements, *change.before, *cites))),
            why=change.why,
        )
        lines.setdefault((line.kind, line.text), line)
    return list(lines.values())


def nothing_changed(then: int, now: int) -> str:
    """What is to be said where there is no line, by how many reports were out on the two days.

    Reports that came in between say something, but a change is only what bears on what stood, and news what two tell.
    """
    if then == now:
        return f"nothing changed: {then} reports then, {now} now"
    more = f"{now - then} more report{'s' if now - then > 1 else ''} ({then} then, {now} now)"
    return f"nothing that stood changed: {more}, and nothing new is told by two reports"


def _told(desk: Desk, change: Change) -> tuple[str, Sequence[StatementId]]:
    """What is so now, and what was so before; two numbers of which neither was there before stand side by side."""
    if change.figures:
        counted = desk.figures[change.figures[0]]
        joint = "; before: " if change.before else "; against: "
        told = joint.join(_number(desk, figure) for figure in change.figures)
        return f"{counted.unit}, {counted.state.split(',')[0]}: {told}", ()
    now, cites = _sentence(desk, change.statements)
    if not change.before:
        return now, cites
    before, others = _sentence(desk, change.before)
    return f"{now} Before: {before}", (*cites, *others)


def _number(desk: Desk, figure: FigureId) -> str:
    home = desk.figures[figure].statement_id
    when = _said(desk, home) if home else desk.ledger.published.get(desk.figures[figure].report_id)
    said = f", {day_words(when)}" if when else ""
    return f"“{figure_words(desk, desk.figures[figure])}” ({who(desk, home)}{said})"


def _sentence(desk: Desk, statements: Sequence[StatementId]) -> tuple[str, Sequence[StatementId]]:
    """The first of those said with the first that makes a sentence of its report's own words; else its words.

    Beside the words stands the day of the first. Where somebody is quoted, no report's own words stand for it.
    """
    day = _ends(_said(desk, statements[0]))
    told = [desk.statements[s] for s in statements if _ends(_said(desk, s)) == day]
    for statement in [s for s in told if s.source] or told:
        clause = clause_of(desk, statement)
        if clause and passes_gate(desk, clause.text, clause.cites):
            return clause.text, clause.cites
    words = words_of(desk, statements[0]).removeprefix("that ")
    cut = words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rsplit(' ', 1)[0]}…"
    return f"{who(desk, statements[0])}: “{cut}”", ()


def _said(desk: Desk, statement: StatementId) -> Interval | None:
    """When it was said; of a report's own words, when it ran."""
    known = desk.ledger.resolutions[statement].said
    return known or desk.ledger.published.get(desk.statements[statement].report_id)


def _ends(when: Interval | None) -> tuple[date | None, date | None] | None:
    return (when.earliest, when.latest) if when else None


def changes_table(lines: Sequence[ChangeLine], first: date, last: date | None) -> Table:
    """One row a change, with the days of both its sides."""
    rows = tuple((x.kind, x.text, cell_days(x.was), cell_days(x.now), ", ".join(x.cites)) for x in lines)
    return Table(_title(first, last), ("change", "what", "was", "now", "statements"), rows)


def changes_record(lines: Sequence[ChangeLine], first: date, last: date | None) -> Record:
    """All changes as JSON has them."""
    return {
        "from": first.isoformat(),
        "to": last.isoformat() if last else None,
        "changes": [
            {
                "change": line.kind,
                "text": line.text,
                "was": interval_record(line.was),
                "now": interval_record(line.now),
                "cites": list(line.cites),
                "why": line.why,
            }
            for line in lines
        ],
    }


def _title(first: date, last: date | None) -> str:
    return f"Changes from {first} to {last}" if last else f"Changes since {first}"
