"""Timeline: when it was said, when these reports carried it.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Sequence

from storyledger.span import StatementId
from storyledger.statement import Kind
from storyledger.write.days import short_days
from storyledger.write.glyphs import stance_mark
from storyledger.write.pages.cites import Section, chips
from storyledger.write.scene import Scene


def timeline_section(scene: Scene, most: int | None = None) -> Section:
    """One row an act of saying: when it was said, and when these reports carried it; those most told if limited."""
    told_most = sorted(scene.ledger.utterances, key=lambda u: -len(u.statements))[:most]
    rows = [_timeline_row(scene, u.statements) for u in told_most]
    told = [r for r in rows if r is not None]
    days = sorted({d for r in told for d in (*r["ends"], r["known"]) if d})
    key = "ends" if scene.clock == "said" else "known"
    told.sort(key=lambda r: (str(r["ends"][1] if key == "ends" else r["known"]), str(r["known"]), r["what"]))
    first, last = (days[0], days[-1]) if days else (None, None)
    span = max(1, (last - first).days) if first and last else 1
    for row in told:
        row["at"] = [round(100 * (d - first).days / span, 1) for d in row["ends"]]
        row["middle"] = round(sum(row["at"]) / 2, 1)
        row["at_known"] = round(100 * (row["known"] - first).days / span, 1)
    left_out = len(scene.ledger.utterances) - len(told_most)
    return {"rows": told, "first": first, "last": last, "left_out": left_out}


def _timeline_row(scene: Scene, ids: Sequence[StatementId]) -> Section | None:
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
    return {
        "ends": (first, last),
        "known": carried,
        "day": short_days(when),
        "what": f"{scene.speaker(statement)}: {scene.words(told)}",
        "stance": stance_mark(statement.stance, statement.kind),
        "mark": scene.blocs.mark(scene.ledger.resolutions[told].actor),
        "chips": chips(scene, ids)[:4],
        "report": number,
        "href": scene.links.report(number),
        "inferred": when.basis in ("inferred", "report"),
    }


# A remark whose day is known no better than this is not drawn.
_WIDEST_DAYS = 62
