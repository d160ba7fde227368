"""The story as one HTML file: brief, figures, positions, timeline, ledger, reports.

In: a Ledger and its Brief. Out: HTML that asks for nothing, runs no script, and links every sentence
to the words it rests on and back. Texts of reports are hostile: everything is escaped by the template.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from storyledger.figure import RelationType, Track
from storyledger.ledger import Ledger
from storyledger.report import Report
from storyledger.span import ActorId, Span, StatementId
from storyledger.statement import Kind
from storyledger.write.brief import Brief, BriefSentence
from storyledger.write.charts import Mark, draw_steps, merge_marks
from storyledger.write.phrases import Desk, open_desk
from storyledger.write.tables import (
    amount,
    conflicts_table,
    days,
    lineage_table,
    who,
    words_of,
)

# Above this the ledger holds the cited statements only, and says how many it leaves out.
_MOST_ROWS = 2000
_FLAGS = {"sum": "our sum", "disputed": "disputed", "prediction": "forecast", "gap": "not known"}
# Shape first: no stance is told by colour alone.
_SHAPES = {
    "asserts": "●", "confirms": "✔", "denies": "✕", "disputes": "✕", "does not confirm": "○",
    "does not know": "?", "expects": "◐", "asserts conditionally": "◔", "urges": "➜", "retracts": "↶",
}  # fmt: skip


Panel = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of report text between two span borders, with the statements that cover it."""

    text: str
    statements: tuple[StatementId, ...]


def write_page(ledger: Ledger, brief: Brief) -> str:
    """The whole page as a string."""
    desk = open_desk(ledger)
    numbers = {sid: f"S{n}" for n, sid in enumerate(desk.statements, 1)}
    uses: dict[StatementId, list[int]] = defaultdict(list)
    for n, sentence in enumerate(brief.sentences, 1):
        for cite in sentence.cites:
            uses[cite].append(n)
    shown = _shown(desk, uses)
    panels = list(_panels(desk, numbers))
    return _template().render(
        title=brief.title,
        ledger=ledger,
        counts=_counts(ledger),
        brief=[(n, s, _FLAGS.get(s.kind), _cites(s, numbers)) for n, s in enumerate(brief.sentences, 1)],
        panels=[p for p in panels if p["svg"]],
        single=[row for p in panels if not p["svg"] for row in _titled(p)],
        sums=[r.why for r in ledger.relations if r.type is RelationType.SUMS],
        tables=[t for t in (conflicts_table(ledger),) if t.rows],
        same=[r.why for r in ledger.relations if r.type is RelationType.DIFFERENT_THING],
        positions=list(_positions(ledger, numbers)),
        shapes=_SHAPES,
        timeline=[(days(e.when), e.text, [numbers[s] for s in e.statements]) for e in ledger.timeline],
        more=[t for t in (lineage_table(ledger),) if t.rows],
        rows=list(_rows(desk, numbers, uses, shown)),
        left_out=len(desk.statements) - len(shown),
        reports=[(r, days(ledger.published.get(r.id)), list(_parts(r, desk))) for r in ledger.reports],
        numbers=numbers,
    )


@cache
def _template() -> Template:
    """The page's template; every value is escaped."""
    loader = PackageLoader("storyledger.write", "templates")
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True
    ).get_template("page.html")


def _counts(ledger: Ledger) -> str:
    told = sum(s.kind is not Kind.NARRATOR for x in ledger.readings for s in x.statements)
    read = len(ledger.reports) + len({p.input for p in ledger.problems})
    dated = sum(r.id in ledger.published for r in ledger.reports)
    return f"{len(ledger.reports)} of {read} reports read, {dated} dated · {told} attributed statements · {len(ledger.tracks)} figures followed"


def _cites(sentence: BriefSentence, numbers: Mapping[StatementId, str]) -> list[str]:
    return [numbers[c] for c in sentence.cites]


def _shown(desk: Desk, uses: Mapping[StatementId, Sequence[int]]) -> set[StatementId]:
    if len(desk.statements) <= _MOST_ROWS:
        return set(desk.statements)
    return {s for s in desk.statements if s in uses}


def _rows(
    desk: Desk,
    numbers: Mapping[StatementId, str],
    uses: Mapping[StatementId, Sequence[int]],
    shown: set[StatementId],
) -> Iterator[dict[str, object]]:
    for sid, statement in desk.statements.items():
        if sid in shown:
            known = desk.ledger.resolutions[sid]
            yield {
                "id": numbers[sid],
                "who": who(desk, sid),
                "stance": statement.stance.value,
                "shape": _SHAPES[statement.stance.value],
                "kind": statement.kind.value,
                "words": words_of(desk, sid),
                "said": days(known.said),
                "report": desk.reports[statement.report_id].key,
                "uses": uses.get(sid, ()),
                "why": known.said.why if known.said and known.said.why else "",
            }


def _positions(ledger: Ledger, numbers: Mapping[StatementId, str]) -> Iterator[dict[str, object]]:
    names = {a.id: a.name for a in ledger.actors}
    for claim in sorted(ledger.claims, key=lambda c: (-len(c.origins), -c.reports)):
        held = [
            (
                _name(names, p.actor),
                p.stance.value,
                _SHAPES[p.stance.value],
                [numbers[s] for s in p.statements],
            )
            for p in claim.positions
        ]
        yield {"text": claim.text, "held": held, "origins": len(claim.origins), "reports": claim.reports}


def _name(names: Mapping[ActorId, str], actor: ActorId | None) -> str:
    return names[actor] if actor else "the report itself"


# -- figures -----------------------------------------------------------------------------------------
def _panels(desk: Desk, numbers: Mapping[StatementId, str]) -> Iterator[Panel]:
    """Charts and tables of the tracks, those that most reports carry first."""

    def reach(track: Track) -> int:
        return len({desk.figures[f].report_id for f in track.figures})

    for track in sorted(desk.ledger.tracks, key=lambda t: (-reach(t), -len(t.figures))):
        marks = [m for f in track.figures if (m := _mark(desk, numbers, f, track))]
        rows = [(m.label, m.day.isoformat() if m.day else "", m.href) for m in marks]
        svg = draw_steps(track.title, merge_marks(marks)) if len(marks) > 1 else ""
        yield {"title": track.title, "svg": Markup(svg), "rows": rows}  # noqa: S704 - charts.py escapes its text


def _titled(panel: Panel) -> Iterator[tuple[str, ...]]:
    """Rows of a panel too small to draw, each with what it counts."""
    for row in panel["rows"]:
        yield (str(panel["title"]), *row)


def _mark(desk: Desk, numbers: Mapping[StatementId, str], figure_id: object, track: Track) -> Mark | None:
    figure = desk.figures[figure_id]  # type: ignore[index]
    sid = figure.statement_id
    if sid is None:
        return None
    said = desk.ledger.resolutions[sid].said or desk.ledger.published.get(figure.report_id)
    return Mark(
        day=(said.latest or said.earliest) if said else None,
        low=figure.low,
        high=figure.high,
        expected="(expected)" in track.title,
        approximate=figure.approximate,
        label=f"{amount(figure)}, {_short(_giver(desk, sid))}",
        href=f"#{numbers[sid]}",
    )


def _giver(desk: Desk, statement: StatementId) -> str:
    """Who gave a number; for a report's own count, the outlet."""
    told = desk.statements[statement]
    if told.kind is not Kind.NARRATOR:
        return who(desk, statement)
    report = desk.reports[told.report_id]
    return f"{report.outlet or report.key} itself"


def _short(words: str, most: int = 34) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


# -- reports -----------------------------------------------------------------------------------------
def _parts(report: Report, desk: Desk) -> Iterator[tuple[str, list[Piece]]]:
    told = [s for s in desk.statements.values() if s.report_id == report.id]
    covers = [(span, s.id) for s in told for span in s.content]
    for part in report.parts:
        here = [(span, sid) for span, sid in covers if span.overlaps(part.span)]
        yield part.role.value, list(cut_at_borders(report.text, part.span, here))


def cut_at_borders(text: str, whole: Span, covers: Sequence[tuple[Span, StatementId]]) -> Iterator[Piece]:
    """Cut a stretch at every span border, so that crossing spans never nest wrongly."""
    borders = {whole.start, whole.end}
    for span, _ in covers:
        borders |= {b for b in (span.start, span.end) if whole.start < b < whole.end}
    for low, high in pairwise(sorted(borders)):
        piece = Span(low, high)
        yield Piece(text[low:high], tuple(sid for span, sid in covers if span.contains(piece)))
