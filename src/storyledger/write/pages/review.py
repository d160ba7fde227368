"""Questions for a person.

In: a `Scene`. Out: plain values that templates lay out.
"""

from storyledger.review import Doubt
from storyledger.span import FigureId, ReportId, StatementId
from storyledger.write.pages.cites import Section, chip
from storyledger.write.scene.scene import Scene


def doubt_card(scene: Scene, doubt: Doubt) -> Section:
    """A question with the words it is about."""
    return {
        "id": doubt.id,
        "verb": doubt.verb.value,
        "thing": doubt.thing.value,
        "question": doubt.question,
        "asks": doubt.asks or "",
        "proposal": scene.by_number(doubt.proposal),
        "why": scene.by_number(doubt.why),
        "ids": " ".join(doubt.subjects),
        "quotes": [q for name in doubt.subjects if (q := _quote(scene, name))],
        "report": scene.numbers.reports.get(ReportId(doubt.subjects[0])),
    }


def _quote(scene: Scene, name: str) -> Section | None:
    """The words of a statement or of the statement that carries a figure."""
    figure = scene.desk.figures.get(FigureId(name))
    sid = figure.statement_id if figure else StatementId(name)
    if sid is None or sid not in scene.desk.statements:
        return None
    statement = scene.desk.statements[sid]
    return {"who": scene.speaker(statement), "words": scene.words(sid), "chip": chip(scene, sid)}
