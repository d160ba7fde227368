"""The ledger: statements with all that is known of them.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Iterator, Sequence

from storyledger.interval import Interval
from storyledger.report import Report
from storyledger.statement import Kind, Statement
from storyledger.write.drawings.glyphs import NARRATED, STANCE_WORDS, stance_mark
from storyledger.write.pages.cites import Section, chips
from storyledger.write.pages.reports import cut_at_borders
from storyledger.write.records.citations import same_act
from storyledger.write.scene.scene import Scene, paragraph_of, place_of
from storyledger.write.scene.stages import find_cell, first_day
from storyledger.write.words.days import short_days
from storyledger.write.words.decisions import by_hand, is_later

ROWS_A_PAGE = 200


def ledger_section(
    scene: Scene, *, find: str = "", who: str = "", stance: str = "", page: int = 1
) -> Section:
    """Every statement, reports' own words included, filtered, two hundred a page."""
    every = _in_order(scene)
    rows = [s for s in every if _fits(scene, s, find.lower(), who, stance)]
    pages = max(1, -(-len(rows) // ROWS_A_PAGE))
    page = min(max(1, page), pages)
    shown = rows[(page - 1) * ROWS_A_PAGE : page * ROWS_A_PAGE]
    return {
        "rows": [statement_row([scene], s) for s in shown],
        "found": len(rows),
        "all": len(every),
        "page": page,
        "pages": pages,
        "left_out": 0,
        "speakers": sorted({scene.speaker(s) for s in every}, key=str.lower),
        "stances": list(STANCE_WORDS.items()),
        "asked": {"q": find, "who": who, "stance": stance},
    }


def file_ledger(scenes: Sequence[Scene]) -> Section:
    """The ledger of one file: all statements that have a number in it. Its script fills in the speakers of a day."""
    every = _in_order(scenes[-1])
    rows = [statement_row(scenes, s) for s in every if s.id in scenes[-1].numbers.statements]
    return {
        "rows": rows,
        "found": len(rows),
        "all": len(rows),
        "page": 1,
        "pages": 1,
        "left_out": len(every) - len(rows),
        "speakers": [],
        "stances": list(STANCE_WORDS.items()),
        "asked": {"q": "", "who": "", "stance": ""},
    }


def _in_order(scene: Scene) -> list[Statement]:
    """All statements by their numbers, whatever the files were called that they came in."""
    return sorted(
        scene.desk.statements.values(), key=lambda s: place_of(scene.numbers.statements.get(s.id, ""))
    )


def _fits(scene: Scene, statement: Statement, find: str, who: str, stance: str) -> bool:
    return (
        (not who or scene.speaker(statement) == who)
        and (not stance or statement.stance.value == stance)
        and (not find or find in f"{scene.speaker(statement)} {scene.words(statement.id)}".lower())
    )


def statement_card(scene: Scene, statement: Statement) -> Section:
    """All that is known of one statement, with its words in their paragraph."""
    report = scene.desk.reports[statement.report_id]
    return statement_row([scene], statement) | {"pieces": list(_in_paragraph(report, statement))}


def statement_row(scenes: Sequence[Scene], statement: Statement) -> Section:
    """All that is known of one statement on one day or several, the newest last.

    What a report says stays the same; what follows from all reports may differ from day to day.
    """
    scene = scenes[-1]
    report = scene.desk.reports[statement.report_id]
    number = scene.numbers.statements[statement.id]
    home = scene.numbers.reports[report.id]
    told = [_derived(each, statement) if statement.id in each.desk.statements else None for each in scenes]
    return {
        "n": number,
        "id": statement.id,
        "href": scene.links.statement(number),
        "since": first_day(told),
        "until": None,
        "speaker": scene.speaker(statement),
        "cue": statement.cue.of(report.text) if statement.cue else "",
        "words": scene.words(statement.id),
        "stance": STANCE_WORDS[statement.stance] if statement.kind is not Kind.NARRATOR else NARRATED,
        "narrated": statement.kind is Kind.NARRATOR,
        "stance_mark": stance_mark(statement.stance, statement.kind),
        "certainty": statement.certainty.value,
        "report": home,
        "report_name": scene.outlet(report.id),
        "where": scene.links.report(home, number),
        "paragraph": scene.paragraph(statement),
        **{name: find_cell([day and day[name] for day in told]) for name in _DERIVED},
    }


_DERIVED = ("who", "said", "reported", "through", "others", "uses")


def _derived(scene: Scene, statement: Statement) -> Section:
    """What all reports of a day together make of a statement."""
    known = scene.ledger.resolutions[statement.id]
    speaker = scene.speaker(statement)
    origin = scene.desk.actors[known.origin].name if known.origin else None
    return {
        "who": {
            "name": speaker,
            "role": scene.desk.actors[known.actor].role if known.actor else None,
            "mark": scene.blocs.mark(known.actor),
            "hand": _hand(scene, statement),
        },
        "said": {"day": short_days(known.said, year=True), "why": _basis(known.said)},
        "reported": short_days(scene.ledger.published.get(statement.report_id), year=True),
        "through": {
            "names": [scene.desk.actors[a].name for a in known.via if a in scene.desk.actors],
            "origin": origin if origin != speaker else None,
        },
        "others": chips(scene, same_act(scene.desk, statement.id)[0]),
        "uses": [(n, scene.links.sentence(n)) for n in scene.uses.get(statement.id, ())],
    }


def _hand(scene: Scene, statement: Statement) -> str:
    """That a person decided on it, when, and if that was after the day that is shown; else nothing."""
    decided = by_hand(scene.desk, statement)
    if decided is None:
        return ""
    since = " after this day" if is_later(scene.ledger, decided) else ""
    return f"set by a person{since}, {decided.signed.made[:10]}"


def _basis(when: Interval | None) -> str:
    if when is None:
        return ""
    words = [f"“{when.text}”" if when.text else "", when.why or ""]
    return "; ".join(filter(None, words))


def _in_paragraph(report: Report, statement: Statement) -> Iterator[tuple[str, bool]]:
    """The paragraph of a statement in pieces, those that are its content marked."""
    part = report.parts[paragraph_of(report, statement.content[0]) - 1].span
    inside = [s for s in statement.content if s.overlaps(part)]
    for piece, own in cut_at_borders(part, [(s, statement.id) for s in inside]):
        yield piece.of(report.text), bool(own)
