"""Sums as bars, and equal numbers of different things.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from storyledger.figure import Relation, RelationType, Track
from storyledger.span import FigureId, StatementId
from storyledger.write.pages.cites import Section, chips
from storyledger.write.scene.scene import Scene
from storyledger.write.tables.tables import amount


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
            "number": f"{number:,.0f}",
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
    """Parts that make a total, as bars."""
    return [_sum(scene, r) for r in scene.ledger.relations if r.type is RelationType.SUMS]


def _sum(scene: Scene, relation: Relation) -> Section:
    parts = [scene.desk.figures[f] for f in relation.figures]
    total = scene.desk.figures[relation.total] if relation.total else None
    whole = sum(f.low for f in parts) or 1.0
    starts = accumulate((100 * f.low / whole for f in parts), initial=0.0)
    ids = [f.statement_id for f in (*parts, *([total] if total else [])) if f.statement_id]
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
        "whole": f"{whole:,.0f}",
        "total": {"number": amount(scene.desk, total), "words": f"{total.unit} {total.state}"}
        if total
        else None,
        "chips": chips(scene, ids),
    }
