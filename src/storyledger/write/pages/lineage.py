"""Lineage: origins, carriers, reports; two wordings; copies.

In: a `Scene`. Out: plain values that templates lay out.
"""

from difflib import SequenceMatcher

from markupsafe import Markup

from storyledger.lineage import EdgeType
from storyledger.span import ReportId
from storyledger.statement import Utterance
from storyledger.write.graphs import draw_lineage
from storyledger.write.pages.cites import Section, chip
from storyledger.write.scene import Scene


def lineage_section(scene: Scene) -> Section:
    """The graph of origins, carriers and reports; origins a claim; remarks in two wordings; copies."""
    svg, folded = draw_lineage(scene)
    names = {r.id: r.outlet or r.title or r.key for r in scene.ledger.reports}
    ranked = sorted(scene.ledger.claims, key=lambda c: (-c.reports, -len(c.origins), c.id))[:MOST_TRACED]
    single = sum(len(c.origins) == 1 for c in ranked)
    return {
        "svg": Markup(svg),  # noqa: S704 - graphs.py escapes its text
        "folded": folded,
        "finding": f"{single} of {len(ranked)} claims rest on a single origin" if ranked else "",
        "claims": [
            {
                "text": c.text,
                "origins": len(c.origins),
                "reports": c.reports,
                "names": ", ".join(scene.desk.actors[a].name for a in c.origins if a in scene.desk.actors),
            }
            for c in ranked
        ],
        "pairs": [_wordings(scene, u) for u in scene.ledger.utterances if u.variants][:MOST_TRACED],
        "copies": [
            {"from": names[ReportId(e.origin)], "to": names[ReportId(e.target)], "why": e.why}
            for e in scene.ledger.lineage
            if e.type is EdgeType.COPY
        ],
    }


MOST_TRACED = 12


def _wordings(scene: Scene, utterance: Utterance) -> Section:
    """Two tellings of one remark, what differs marked."""
    a, b = utterance.statements[:2]
    words = [scene.words(s).split() for s in (a, b)]
    plain = [[w.lower().strip('"“”,.') for w in each] for each in words]
    pieces: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, plain[0], plain[1], autojunk=False).get_opcodes():
        for side, (first, last) in enumerate(((i1, i2), (j1, j2))):
            if last > first:
                pieces[side].append((" ".join(words[side][first:last]), tag != "equal"))
    return {
        "who": scene.speaker(scene.desk.statements[a]),
        "tellings": [{"chip": chip(scene, s), "pieces": p} for s, p in zip((a, b), pieces, strict=True)],
    }
