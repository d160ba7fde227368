"""Stories read by the real pipeline, from plain sentences about people and places that do not exist."""

from collections.abc import Sequence
from datetime import date

from storyledger.acquire.reports import acquire_text
from storyledger.ledger import Ledger
from storyledger.pipeline import read_reports, reconcile
from storyledger.reading import Reading
from storyledger.report import Report
from storyledger.statement import Statement


def report(text: str, key: str = "a", day: int | None = None, **known: str) -> Report:
    """A report of that day of October 2031, undated without one."""
    return acquire_text(text, key, published=date(2031, 10, day) if day else None, **known)


def read(*reports: Report) -> list[Reading]:
    """The reading of each report; none may fail."""
    readings = [each for each in read_reports(reports) if isinstance(each, Reading)]
    assert len(readings) == len(reports)
    return readings


def tell(*reports: Report, as_of: date | None = None) -> Ledger:
    """The ledger of a story."""
    return reconcile("A story", reports, read(*reports), as_of=as_of)


def statements(ledger: Ledger) -> list[Statement]:
    """All statements of a ledger."""
    return [s for reading in ledger.readings for s in reading.statements]


def words(ledger: Ledger, statement: Statement) -> str:
    """What was said."""
    text = next(r.text for r in ledger.reports if r.id == statement.report_id)
    return " ".join(span.of(text) for span in statement.content)


def speaker(ledger: Ledger, statement: Statement) -> str | None:
    """The name of the actor who said it."""
    actor = ledger.resolutions[statement.id].actor
    return next((a.name for a in ledger.actors if a.id == actor), None)


def numbers(ledger: Ledger, figures: Sequence[str]) -> list[float]:
    """The lower bounds of figures given by id."""
    known = {f.id: f.low for reading in ledger.readings for f in reading.figures}
    return [known[f] for f in figures]
