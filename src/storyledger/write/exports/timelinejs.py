"""The timeline as TimelineJS reads it (https://timeline.knightlab.com/docs/json-format.html).

In: a Ledger. Out: a plain value for JSON. One slide an act of saying, one row a side. TimelineJS puts texts
into its page as HTML, so every word of a report is escaped here. It puts headlines into labels for screen readers,
too, as they stand, so their quotation marks are left alone. Tried with @knight-lab/timelinejs 3.9.11.
"""

from collections.abc import Iterator
from datetime import date
from html import escape
from textwrap import shorten
from typing import Any

from storyledger.ledger import Ledger
from storyledger.report import Report
from storyledger.timeline import Entry
from storyledger.write.drawings.glyphs import Blocs, find_blocs
from storyledger.write.pages.reports import title_of
from storyledger.write.tables.forms import web_address
from storyledger.write.tables.tables import words_of
from storyledger.write.words.days import day_words
from storyledger.write.words.phrases import Desk, open_desk

Record = dict[str, Any]

_HEADLINE_LETTERS = 100  # two lines of the headline's size on a slide of 1,000 px


def timelinejs_record(ledger: Ledger) -> Record:
    """The whole timeline; the first slide says how much has no day and is left out."""
    desk, blocs = open_desk(ledger), find_blocs(ledger)
    events = [event for entry in ledger.timeline for event in _events(desk, blocs, entry)]
    return {"title": {"text": _opening(ledger, len(events)), "autolink": False}, "events": events}


def count_undated(ledger: Ledger) -> int:
    """How many acts of saying have no day, or none that is close enough to draw."""
    return len(ledger.utterances) - sum(1 for entry in ledger.timeline if _days(entry))


def _opening(ledger: Ledger, shown: int) -> Record:
    undated = count_undated(ledger)
    left_out = f", {undated} without a day left out" if undated > 0 else ""
    known = f" As of {ledger.as_of}." if ledger.as_of else ""
    words = f"{len(ledger.reports)} reports, {shown} entries{left_out}.{known} Who says what; no verdicts."
    return {"headline": escape(ledger.title, quote=False), "text": f"<p>{words}</p>"}


def _days(entry: Entry) -> tuple[date, date] | None:
    first, last = entry.when.earliest, entry.when.latest
    return (first, last) if first and last else None


def _events(desk: Desk, blocs: Blocs, entry: Entry) -> Iterator[Record]:
    days = _days(entry)
    if days is None:
        return
    first, last = days
    actor = desk.ledger.resolutions[entry.statements[0]].actor
    side = blocs.of_actor.get(actor) if actor else None
    yield {
        "unique_id": entry.statements[0],
        "start_date": _date(first),
        **({"end_date": _date(last)} if last != first else {}),
        "display_date": day_words(entry.when),
        "text": {
            "headline": escape(shorten(entry.text, _HEADLINE_LETTERS, placeholder="…"), quote=False),
            "text": _words(desk, entry),
        },
        **({"group": side} if side else {}),
        "autolink": False,
    }


def _date(day: date) -> Record:
    return {"year": day.year, "month": day.month, "day": day.day}


def _words(desk: Desk, entry: Entry) -> str:
    """The words of the first telling, and all reports that tell it."""
    reports = dict.fromkeys(desk.statements[sid].report_id for sid in entry.statements)
    cites = ", ".join(_cite(desk.ledger, desk.reports[report]) for report in reports)
    return f"<blockquote>{escape(words_of(desk, entry.statements[0]))}</blockquote><p>{cites}</p>"


def _cite(ledger: Ledger, report: Report) -> str:
    when = ledger.published.get(report.id)
    name = escape(report.outlet or title_of(report))
    inferred = ", inferred" if when and when.basis == "inferred" else ""
    day = f" ({day_words(when)}{inferred})" if when else ""
    address = web_address(report.url)
    return (f'<a href="{escape(address, quote=True)}">{name}</a>' if address else name) + day
