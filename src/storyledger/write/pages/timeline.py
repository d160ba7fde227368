"""Timeline: when it was said, when these reports carried it.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Sequence

from storyledger.span import StatementId
from storyledger.statement import Kind
from storyledger.write.glyphs import stance_mark
from storyledger.write.pages.cites import Section, chips, day_words
from storyledger.write.scene import Scene


def timeline_section(scene: Scene) -> Section:
    """One row an act of saying: when it was said, and when these reports carried it."""
    rows = [_timeline_row(scene, u.statements) for u in scene.ledger.utterances]
    told = [r for r in rows if r is not None]
    days = sorted({d for r in told for d in (*r["ends"], r["known"]) if d})
    key = "ends" if scene.clock == "said" else "known"
    told.sort(key=lambda r: (str(r["ends"][1] if key == "ends" else r["known"]), str(r["known"]), r["what"]))
    first, last = (days[0], days[-1]) if days else (None, None)
    span = max(1, (last - first).days) if first and last else 1
    for row in told:
        row["at"] = [round(100 * (d - first).days / span, 1) for d in row["ends"]]
        row["at_known"] = round(100 * (row["known"] - first).days / span, 1)
    return {"rows": told, "first": first, "last": last}


def _timeline_row(scene: Scene, ids: Sequence[StatementId]) -> Section | None:
    statement = scene.desk.statements[ids[0]]
    known = [scene.ledger.published.get(scene.desk.statements[s].report_id) for s in ids]
    carried = min((k.latest for k in known if k and k.latest), default=None)
    when = scene.ledger.resolutions[ids[0]].said
    if statement.kind is Kind.NARRATOR or carried is None or when is None:
        return None
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None or (last - first).days > MOST_DAYS:
        return None
    report = scene.desk.reports[statement.report_id]
    number = scene.numbers.reports[report.id]
    return {
        "ends": (first, last),
        "known": carried,
        "day": day_words(when),
        "what": f"{scene.speaker(statement)}: {scene.words(ids[0])}",
        "stance": stance_mark(statement.stance, statement.kind),
        "mark": scene.blocs.mark(scene.ledger.resolutions[ids[0]].actor),
        "chips": chips(scene, ids)[:4],
        "report": number,
        "href": scene.links.report(number),
        "inferred": when.basis in ("inferred", "report"),
    }


# A remark whose day is known no better than this is not drawn.
MOST_DAYS = 62
