"""Timeline: when it was said, when these reports carried it.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from storyledger.span import StatementId
from storyledger.statement import Kind, Stance
from storyledger.write.drawings.glyphs import STANCE_WORDS, shape_at, stance_mark
from storyledger.write.pages.cites import Section, chips
from storyledger.write.scene.scene import Scene
from storyledger.write.scene.stages import find_cell, find_stages


def timeline_section(scene: Scene, most: int | None = None) -> Section:
    """One row an act of saying: when it was said, and when these reports carried it; those most told if limited."""
    return file_timeline([scene], most)


def file_timeline(scenes: Sequence[Scene], most: int | None = None) -> Section:
    """The same on one day or several, the newest last: a row that is told alike on several days stands once.

    The axis is that of the newest, so that marks do not jump.
    """
    told = [dict(_rows(scene, most)) for scene in scenes]
    days = sorted({d for row in told[-1] for d in (*row.ends, row.known)})
    first, last = (days[0], days[-1]) if days else (None, None)
    axis = _Axis(first, max(1, (last - first).days)) if first and last else None
    by_saying = scenes[-1].clock == "said"
    rows = sorted(
        dict.fromkeys(row for each in told for row in each),
        key=lambda r: (str(r.ends[1] if by_saying else r.known), str(r.known), r.what),
    )
    return {
        "rows": [_placed(row, [each.get(row) for each in told], axis) for row in rows if axis],
        "first": first,
        "last": last,
        "left_out": find_stages([max(0, len(s.ledger.utterances) - (most or 10**9)) for s in scenes]),
    }


@dataclass(frozen=True, slots=True)
class _Row:
    """What is told of an act of saying, but for the cites."""

    n: str  # of the statement that tells it
    what: str
    stance: Markup
    spoken: str  # the stance in words, where it is more than "says so"
    mark: Markup
    ends: tuple[date, date]
    day: str
    known: date
    inferred: bool
    report: str
    href: str


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    days: int

    def at(self, day: date) -> float:
        """The place of a day, in hundredths."""
        return min(100.0, max(0.0, round(100 * (day - self.first).days / self.days, 1)))


def _rows(scene: Scene, most: int | None) -> Iterator[tuple[_Row, list[Section]]]:
    """The acts that are told most, each with its cites."""
    for act in sorted(scene.ledger.utterances, key=lambda u: -len(u.statements))[:most]:
        if row := _timeline_row(scene, act.statements):
            yield row, chips(scene, act.statements)[:_MOST_CITES]


def _placed(row: _Row, cites: Sequence[list[Section] | None], axis: _Axis) -> Section:
    """A row on the axis, with its cites by day and the days on which it is told so."""
    told = find_stages(cites)
    at = [axis.at(day) for day in row.ends]
    return {
        "since": told[0].since,
        "until": told[-1].until,
        "chips": find_cell(cites) if told[-1].until is None else told,
        "row": row,
        "at": at,
        "middle": round(sum(at) / 2, 1),
        "at_known": axis.at(row.known),
    }


def _timeline_row(scene: Scene, ids: Sequence[StatementId]) -> _Row | None:
    homes = {s: scene.desk.statements[s].report_id for s in ids}
    out = {r: k.latest for r in homes.values() if (k := scene.ledger.published.get(r)) and k.latest}
    dated = [s for s in ids if homes[s] in out]
    if not dated:
        return None
    # told in the words that were out first, so that no earlier day shows later ones
    told = min(dated, key=lambda s: (out[homes[s]], scene.desk.order[s]))
    statement, carried = scene.desk.statements[told], out[homes[told]]
    when = scene.ledger.resolutions[told].said
    if statement.kind is Kind.NARRATOR or when is None:
        return None
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None or (last - first).days > _WIDEST_DAYS:
        return None
    number = scene.numbers.reports[homes[told]]
    return _Row(
        n=scene.numbers.statements[told],
        what=f"{scene.speaker(statement)}: {scene.words(told)}",
        stance=stance_mark(statement.stance, statement.kind),
        spoken="" if statement.stance is Stance.ASSERTS else STANCE_WORDS[statement.stance],
        mark=Markup(shape_at(scene.blocs.place(scene.ledger.resolutions[told].actor), 0, 0)),  # noqa: S704 - constants
        ends=(first, last),
        day=scene.short(when),
        known=carried,
        inferred=when.basis in ("inferred", "report"),
        report=number,
        href=scene.links.report(number),
    )


# A remark whose day is known no better than this is not drawn.
_WIDEST_DAYS = 62
_MOST_CITES = 4
