"""Sums as bars, and equal numbers of different things.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate

from storyledger.figure import Relation, RelationType, Track
from storyledger.span import FigureId, StatementId
from storyledger.write.pages.cites import Section, chips
from storyledger.write.scene.scene import Scene
from storyledger.write.tables.tables import amount, plain_amount


def same_numbers(scene: Scene, tracks: Iterable[Track]) -> list[Section]:
    """Equal numbers of different things among some tracks, each thing once."""
    things: dict[float, dict[str, list[StatementId]]] = defaultdict(lambda: defaultdict(list))
    home = {f: t for t in tracks for f in t.figures}
    for relation in scene.ledger.relations:
        if relation.type is RelationType.DIFFERENT_THING:
            for f in relation.figures:
                _note_thing(scene, f, home.get(f), things)
    return [
        {
            "number": plain_amount(number),
            "things": [{"words": w, "chips": chips(scene, ids)} for w, ids in of.items()],
        }
        for number, of in sorted(things.items())
        if len(of) > 1
    ]


def _note_thing(
    scene: Scene, name: FigureId, track: Track | None, things: dict[float, dict[str, list[StatementId]]]
) -> None:
    figure = scene.desk.figures[name]
    if track and figure.statement_id:
        things[figure.low][track.title].append(figure.statement_id)


def sums(scene: Scene) -> list[Section]:
    """Parts that make a total, as bars; the same numbers in several reports are one sum."""
    told: dict[tuple[object, ...], list[Relation]] = defaultdict(list)
    for relation in scene.ledger.relations:
        if relation.type is RelationType.SUMS:
            parts = [scene.desk.figures[f] for f in relation.figures]
            total = scene.desk.figures[relation.total] if relation.total else None
            counted = sorted((f.low, f.high or 0.0, f.unit_head if total is None else "") for f in parts)
            told[(*counted, total and (total.low, total.unit_head))].append(relation)
    return [_sum(scene, same) for same in told.values()]


def _sum(scene: Scene, same: Sequence[Relation]) -> Section:
    relation = same[0]
    parts = [scene.desk.figures[f] for f in relation.figures]
    total = scene.desk.figures[relation.total] if relation.total else None
    whole = sum(f.low for f in parts) or 1.0
    starts = accumulate((100 * f.low / whole for f in parts), initial=0.0)
    units = {f.unit_head for f in parts}
    figures = [scene.desk.figures[f] for r in same for f in (*r.figures, *([r.total] if r.total else []))]
    ids = [f.statement_id for f in figures if f.statement_id]
    return {
        "why": relation.why,
        "parts": [
            {
                "number": amount(scene.desk, f),
                "words": f"{f.unit} {f.state}".strip(),
                "share": round(100 * f.low / whole, 1),
                "at": round(start, 1),
            }
            for f, start in zip(parts, starts, strict=False)
        ],
        "whole": plain_amount(round(whole, 6), units.pop() if len(units) == 1 else ""),
        "total": {"number": amount(scene.desk, total), "words": f"{total.unit} {total.state}"}
        if total
        else None,
        "chips": chips(scene, ids),
    }
