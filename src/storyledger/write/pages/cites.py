"""Cites and givers as all sections print them. In: a scene and ids. Out: chips with number and link; names."""

from collections.abc import Sequence
from typing import Any

from storyledger.figure import Figure
from storyledger.span import StatementId
from storyledger.write.scene.scene import Scene

Section = dict[str, Any]


def chips(scene: Scene, ids: Sequence[StatementId]) -> list[Section]:
    """Cites: number, link and what a pointer says of them."""
    return [chip(scene, sid) for sid in dict.fromkeys(ids) if sid in scene.numbers.statements]


def chip(scene: Scene, sid: StatementId) -> Section:
    """One cite: number, link and what a pointer says of it."""
    statement = scene.desk.statements[sid]
    number = scene.numbers.statements[sid]
    report = scene.numbers.reports[statement.report_id]
    return {
        "n": number,
        "href": scene.links.statement(number),
        "title": f"{scene.speaker(statement)}, {report} ¶{scene.paragraph(statement)}",
    }


def giver_of(scene: Scene, figure: Figure) -> str:
    """Who gave a number; for a report's own count, the outlet."""
    if figure.statement_id is None:
        return scene.outlet(figure.report_id)
    return scene.speaker(scene.desk.statements[figure.statement_id])
