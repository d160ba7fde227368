"""Lineage: origins, carriers, reports; two wordings; copies.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from markupsafe import Markup

from storyledger.claim import Origin
from storyledger.lineage import EdgeType
from storyledger.span import ReportId, StatementId
from storyledger.statement import Passage
from storyledger.write.pages.cites import Section, chip, chips
from storyledger.write.pages.graphs import draw_lineage
from storyledger.write.scene.scene import Scene
from storyledger.write.scene.stops import is_large


def lineage_section(scene: Scene, only: str = "", told: AbstractSet[StatementId] | None = None) -> Section:
    """The graph of origins, carriers and reports; origins a claim; remarks in two wordings; copies.

    Args:
        scene: the story.
        only: the id of a claim, which is then told alone.
        told: the statements that the graph is drawn of; else all, or of a large story those of the claims below it.
    """
    claims = [c for c in scene.ledger.claims if only in ("", c.id)]
    ranked = sorted(claims, key=lambda c: (-c.reports, -len(c.origins), c.id))[:MOST_TRACED]
    partly = "cited" if told is not None else "claims" if not only and is_large(scene.ledger) else ""
    if only or partly == "claims":  # all of a large story is a knot of lines
        told = {s for c in ranked for s in c.statements}
    svg, folded = draw_lineage(scene, told)
    names = {r.id: r.outlet or r.title or r.key for r in scene.ledger.reports}
    single = sum(len(c.origins) == 1 for c in ranked)
    return {
        "svg": Markup(svg),  # noqa: S704 - graphs.py escapes its text
        "folded": folded,
        "partly": partly,
        "finding": f"{single} of {len(ranked)} claims rest on a single origin" if ranked else "",
        "claims": [
            {
                "text": c.text,
                "href": scene.links.part("lineage", c.id),
                "tree": [_origin(scene, o) for o in c.origin_tree],
                "origins": len(c.origins),
                "reports": c.reports,
                "names": ", ".join(scene.desk.actors[a].name for a in c.origins if a in scene.desk.actors),
            }
            for c in ranked
        ],
        "pairs": sorted(
            (
                pair
                for u in scene.ledger.utterances
                for p in u.passages
                if p.variants and (told is None or not told.isdisjoint(p.statements))
                for pair in [_wordings(scene, p)]
                if pair["share"] >= _ALIKE
            ),
            key=lambda pair: -int(pair["share"]),
        )[:MOST_TRACED],
        "copies": [
            {"from": names[ReportId(e.origin)], "to": names[ReportId(e.target)], "why": e.why}
            for e in scene.ledger.lineage
            if e.type is EdgeType.COPY and not only
        ],
    }


MOST_TRACED = 12
_ALIKE = 40  # of a hundred words, as many in common: with fewer the two are hard to read beside each other


def _origin(scene: Scene, origin: Origin) -> Section:
    """An end of chains with all that lead to it: why it counts once."""
    return {
        "name": scene.desk.name_of(origin.actor, "nobody named: counts for none"),
        "mark": scene.blocs.mark(origin.actor),
        "branches": [
            {
                "chips": chips(scene, [b.statement]),
                "through": ", ".join(scene.desk.actors[a].name for a in b.through if a in scene.desk.actors),
                "why": scene.by_number(b.why),
            }
            for b in origin.branches
            if b.statement in scene.desk.statements
        ],
    }


def _wordings(scene: Scene, passage: Passage) -> Section:
    """Two tellings of one passage, what differs marked."""
    a, b = passage.statements[:2]
    words = [scene.words(s).split() for s in (a, b)]
    plain = [[w.lower().strip('"“”,.') for w in each] for each in words]
    pieces: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    compared = SequenceMatcher(None, plain[0], plain[1], autojunk=False)
    for tag, i1, i2, j1, j2 in compared.get_opcodes():
        for side, (first, last) in enumerate(((i1, i2), (j1, j2))):
            if last > first:
                pieces[side].append((" ".join(words[side][first:last]), tag != "equal"))
    return {
        "share": round(100 * compared.ratio()),
        "who": scene.speaker(scene.desk.statements[a]),
        "tellings": [{"chip": chip(scene, s), "pieces": p} for s, p in zip((a, b), pieces, strict=True)],
    }
