"""Reports, and one report with its words marked.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from storyledger.interval import Interval
from storyledger.report import Report, Role
from storyledger.span import Span, StatementId
from storyledger.statement import Kind, Stance
from storyledger.write.drawings.glyphs import stance_mark
from storyledger.write.pages.cites import Section
from storyledger.write.scene.scene import Scene
from storyledger.write.scene.stages import find_cell, first_day
from storyledger.write.words.days import short_days


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
            **_dated(scene, when),
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


def _dated(scene: Scene, when: Interval | None) -> Section:
    """Its day, how that is known, and whether only from others."""
    return {
        "day": short_days(when, year=True) or "no date",
        "why": scene.by_number(when.why or f"from its {when.basis}")
        if when
        else "nothing in these reports dates it",
        "inferred": bool(when and when.basis == "inferred"),
    }


def report_section(scenes: Sequence[Scene], report: Report, *, whole: bool = True) -> Section:
    """One report: its paragraphs cut at every border, with notes in the margin.

    Args:
        scenes: the story on one day or several, the newest last; what differs from day to day has its days.
        report: which one.
        whole: if not, only the sentences around the statements that have a number.
    """
    scene = scenes[-1]
    told = scene.desk.in_report.get(report.id, ())
    marked = [s for s in told if s.id in scene.numbers.statements]
    covers = [(span, s.id) for s in marked for span in s.content]
    figures = [f.span for x in scene.ledger.readings if x.report_id == report.id for f in x.figures]
    shown = [Span(0, len(report.text))] if whole else list(_around(scene, report, [c for c, _ in covers]))
    seen: set[StatementId] = set()
    dated = [
        _dated(each, each.ledger.published.get(report.id)) if report.id in each.desk.reports else None
        for each in scenes
    ]
    return {
        "n": scene.numbers.reports[report.id],
        "since": first_day(dated),
        "until": None,
        "title": title_of(report),
        "outlet": report.outlet or "Publisher not stated",
        "dated": find_cell(dated),
        "statements": sum(s.kind is not Kind.NARRATOR for s in told),
        "paragraphs": [
            p
            for n, part in enumerate(report.parts, 1)
            if any(span.overlaps(part.span) for span in shown)
            and (p := _paragraph(scenes, report, n, Marked(covers, figures, shown), seen))["pieces"]
        ],
    }


def _around(scene: Scene, report: Report, spans: Sequence[Span]) -> Iterator[Span]:
    """The sentences that hold some spans, each with its neighbours."""
    sentences = scene.desk.sentences[report.id]
    held = {n for n, sentence in enumerate(sentences) if any(sentence.overlaps(s) for s in spans)}
    for n, sentence in enumerate(sentences):
        if held & {n - 1, n, n + 1}:
            yield sentence


def title_of(report: Report) -> str:
    """Its title; without one the first words of its text, for a name of a file tells nobody anything."""
    if report.title:
        return report.title
    words = next((p.span.of(report.text) for p in report.parts if p.role is not Role.BOILERPLATE), report.key)
    return words if len(words) <= _TITLE else words[:_TITLE].rpartition(" ")[0] + "\N{NO-BREAK SPACE}…"


_TITLE = 90


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in a report, and which stretches of it are shown."""

    covers: Sequence[tuple[Span, StatementId]]
    numbers: Sequence[Span]
    shown: Sequence[Span]


def _paragraph(
    scenes: Sequence[Scene], report: Report, n: int, marked: Marked, seen: set[StatementId]
) -> Section:
    part = report.parts[n - 1]
    here = [(span, sid) for span, sid in marked.covers if span.overlaps(part.span)]
    numbers = [span for span in marked.numbers if span.overlaps(part.span)]
    return {
        "n": n,
        "role": part.role.value,
        "quiet": part.role is Role.BOILERPLATE,
        "pieces": list(
            _pieces(scenes[-1], report, _stretches(part.span, marked.shown), (here, numbers), seen)
        ),
        "notes": [statement_note(scenes, sid) for sid in dict.fromkeys(sid for _, sid in here)],
    }


def _stretches(part: Span, shown: Sequence[Span]) -> Iterator[Span]:
    """What of a part is shown, what touches in one."""
    inside = [Span(max(s.start, part.start), min(s.end, part.end)) for s in shown if s.overlaps(part)]
    while inside:
        first = inside.pop(0)
        while inside and inside[0].start <= first.end + 1:
            first = Span(first.start, max(first.end, inside.pop(0).end))
        yield first


def _pieces(
    scene: Scene,
    report: Report,
    stretches: Iterable[Span],
    marked: tuple[Sequence[tuple[Span, StatementId]], Sequence[Span]],
    seen: set[StatementId],
) -> Iterator[Section]:
    """A paragraph cut at every border; a statement's first piece is where its cites lead."""
    covers, numbers = marked
    for place, stretch in enumerate(stretches):
        if place:
            yield {"parts": [(" … ", False)], "chips": [], "at": [], "against": False}
        for ids, cut in groupby(cut_at_borders(stretch, covers, numbers), key=lambda piece: piece[1]):
            new = [s for s in ids if s not in seen]
            seen.update(new)
            yield {
                "parts": [(s.of(report.text), any(f.contains(s) for f in numbers)) for s, _ in cut],
                "chips": [
                    (scene.numbers.statements[s], scene.links.statement(scene.numbers.statements[s]))
                    for s in ids
                ],
                "at": [scene.numbers.statements[s] for s in new],
                "against": any(scene.desk.statements[s].stance is Stance.DENIES for s in ids),
            }


def statement_note(scenes: Sequence[Scene], sid: StatementId) -> Section:
    """A note in the margin: number, stance and speaker."""
    scene = scenes[-1]
    statement = scene.desk.statements[sid]
    text = scene.desk.reports[statement.report_id].text
    number = scene.numbers.statements[sid]
    return {
        "n": number,
        "href": scene.links.statement(number),
        "who": find_cell([s.speaker(statement) if sid in s.desk.statements else None for s in scenes]),
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
