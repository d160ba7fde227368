"""Reports, and one report with its words marked.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from storyledger.interval import Interval
from storyledger.report import Report, Role
from storyledger.span import Span, StatementId
from storyledger.statement import Kind, Stance
from storyledger.write.days import short_days
from storyledger.write.glyphs import stance_mark
from storyledger.write.pages.cites import Section, chips
from storyledger.write.scene import Scene


def reports_section(scene: Scene) -> Section:
    """The reports with how each is dated, oldest first, and what could not be read."""
    told = {
        x.report_id: sum(s.kind is not Kind.NARRATOR for s in x.statements) for x in scene.ledger.readings
    }
    rows = [
        {
            "n": scene.numbers.reports[r.id],
            "href": scene.links.report(scene.numbers.reports[r.id]),
            "title": title_of(r),
            "outlet": r.outlet or "publisher not stated",
            **_dated(when),
            "statements": told.get(r.id, 0),
            "sort": str(when.latest if when else "9999"),
        }
        for r in scene.ledger.reports
        for when in [scene.ledger.published.get(r.id)]
    ]
    return {
        "rows": sorted(rows, key=lambda r: (r["sort"], r["n"])),
        "problems": [p for p in scene.ledger.problems if p.unread],
        "lost": [p for p in scene.ledger.problems if not p.unread],
        "clashes": [
            {
                "n": scene.numbers.reports[c.report_id],
                "href": scene.links.report(scene.numbers.reports[c.report_id]),
                "one": c.one,
                "other": c.other,
            }
            for c in scene.ledger.clashes
            if c.report_id in scene.numbers.reports
        ],
    }


def _dated(when: Interval | None) -> Section:
    """Its day, how that is known, and whether only from others."""
    return {
        "day": short_days(when, year=True) or "no date",
        "why": (when.why or f"from its {when.basis}") if when else "nothing in these reports dates it",
        "inferred": bool(when and when.basis == "inferred"),
    }


def report_section(scene: Scene, report: Report) -> Section:
    """One report: its paragraphs cut at every border, with notes in the margin."""
    told = [s for s in scene.desk.statements.values() if s.report_id == report.id]
    covers = [(span, s.id) for s in told for span in s.content]
    figures = [f.span for x in scene.ledger.readings if x.report_id == report.id for f in x.figures]
    when = scene.ledger.published.get(report.id)
    seen: set[StatementId] = set()
    return {
        "n": scene.numbers.reports[report.id],
        "report": scene.numbers.reports[report.id],
        "title": title_of(report),
        "outlet": report.outlet or "Publisher not stated",
        "url": report.url,
        **_dated(when),
        "statements": sum(s.kind is not Kind.NARRATOR for s in told),
        "paragraphs": [
            _paragraph(scene, report, n, (covers, figures), seen) for n in range(1, len(report.parts) + 1)
        ],
    }


def title_of(report: Report) -> str:
    """Its title; without one the first words of its text, for a name of a file tells nobody anything."""
    if report.title:
        return report.title
    words = next((p.span.of(report.text) for p in report.parts if p.role is not Role.BOILERPLATE), report.key)
    return words if len(words) <= _TITLE else words[:_TITLE].rpartition(" ")[0] + " …"


_TITLE = 90

# Contents with their statements, and numbers.
Marked = tuple[Sequence[tuple[Span, StatementId]], Sequence[Span]]


def _paragraph(scene: Scene, report: Report, n: int, marked: Marked, seen: set[StatementId]) -> Section:
    part = report.parts[n - 1]
    covers, figures = marked
    here = [(span, sid) for span, sid in covers if span.overlaps(part.span)]
    pieces = []
    for span, ids in cut_at_borders(part.span, here, figures):
        new = [s for s in ids if s not in seen]
        seen.update(new)
        pieces.append(
            {
                "text": span.of(report.text),
                "chips": chips(scene, ids),
                "at": [scene.numbers.statements[s] for s in new],
                "against": any(scene.desk.statements[s].stance is Stance.DENIES for s in ids),
                "number": any(f.contains(span) for f in figures),
            }
        )
    notes = [statement_note(scene, sid) for sid in dict.fromkeys(sid for _, sid in here)]
    return {
        "n": n,
        "role": part.role.value,
        "quiet": part.role is Role.BOILERPLATE,
        "pieces": pieces,
        "notes": notes,
    }


def statement_note(scene: Scene, sid: StatementId) -> Section:
    """A note in the margin: number, stance and speaker."""
    statement = scene.desk.statements[sid]
    text = scene.desk.reports[statement.report_id].text
    number = scene.numbers.statements[sid]
    return {
        "n": number,
        "href": scene.links.statement(number),
        "who": scene.speaker(statement),
        "cue": statement.cue.of(text) if statement.cue else "",
        "mark": stance_mark(statement.stance, statement.kind),
    }


def cut_at_borders(
    whole: Span, covers: Sequence[tuple[Span, StatementId]], more: Sequence[Span] = ()
) -> Iterator[tuple[Span, tuple[StatementId, ...]]]:
    """Cut a stretch at every border, so that crossing spans never nest wrongly."""
    borders = {whole.start, whole.end}
    for span in (*(s for s, _ in covers), *more):
        borders |= {b for b in (span.start, span.end) if whole.start < b < whole.end}
    for low, high in pairwise(sorted(borders)):
        piece = Span(low, high)
        yield piece, tuple(dict.fromkeys(sid for span, sid in covers if span.contains(piece)))
