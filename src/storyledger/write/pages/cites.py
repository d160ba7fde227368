"""Cites and days as people write them, for all sections."""

from collections.abc import Sequence
from typing import Any

from storyledger.figure import Figure
from storyledger.interval import Interval
from storyledger.span import StatementId
from storyledger.write.scene import Scene

Section = dict[str, Any]

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def day_words(when: Interval | None, *, year: bool = False) -> str:
    """A day or a stretch of days as people write them: 23 Oct, 14-20 Oct; nothing if not known."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        known, word = (last, "by") if last else (first, "from")
        assert known is not None  # noqa: S101 - one of the two is there
        return f"{word} {known.day} {_MONTHS[known.month - 1]}" + (f" {known.year}" if year else "")
    end = f"{last.day} {_MONTHS[last.month - 1]}" + (f" {last.year}" if year else "")
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    begin = f"{first.day} {_MONTHS[first.month - 1]}" + (f" {first.year}" if first.year != last.year else "")
    return f"{begin} – {end}"


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
        "report": report,
        "href": scene.links.statement(number),
        "title": f"{scene.speaker(statement)}, {report} ¶{scene.paragraph(statement)}",
    }


def giver_of(scene: Scene, figure: Figure) -> str:
    """Who gave a number; for a report's own count, the outlet."""
    if figure.statement_id is None:
        return scene.desk.reports[figure.report_id].outlet or "not attributed"
    return scene.speaker(scene.desk.statements[figure.statement_id])
