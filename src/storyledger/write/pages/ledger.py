"""The ledger: statements with all that is known of them.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Iterator

from storyledger.interval import Interval
from storyledger.report import Report
from storyledger.statement import AGAINST, Kind, Statement
from storyledger.write.citations import same_act
from storyledger.write.days import short_days
from storyledger.write.decisions import by_hand, is_later
from storyledger.write.glyphs import NARRATED, STANCE_WORDS, stance_mark
from storyledger.write.pages.cites import Section, chips
from storyledger.write.pages.reports import cut_at_borders
from storyledger.write.scene import Scene, paragraph_of

ROWS_A_PAGE = 200
# A file with more statements than this holds those that something rests on, and says how many it leaves out.
MOST_ROWS = 2000


def ledger_section(
    scene: Scene, *, find: str = "", who: str = "", stance: str = "", page: int = 1
) -> Section:
    """Every statement, reports' own words included, filtered, two hundred a page."""
    every = list(scene.desk.statements.values())
    rows = [s for s in every if _fits(scene, s, find.lower(), who, stance)]
    pages = max(1, -(-len(rows) // ROWS_A_PAGE))
    page = min(max(1, page), pages)
    shown = rows[(page - 1) * ROWS_A_PAGE : page * ROWS_A_PAGE]
    return {
        "rows": [statement_card(scene, s) for s in shown],
        "found": len(rows),
        "all": len(every),
        "page": page,
        "pages": pages,
        "left_out": 0,
        "speakers": sorted({scene.speaker(s) for s in every}, key=str.lower),
        "stances": list(STANCE_WORDS.items()),
        "asked": {"q": find, "who": who, "stance": stance},
    }


def file_ledger(scene: Scene) -> Section:
    """The ledger of one file: all statements, or only those that are used where there are too many."""
    every = list(scene.desk.statements.values())
    if len(every) > MOST_ROWS:
        used = {
            *scene.uses,
            *(f.statement_id for f in scene.desk.figures.values() if f.id in scene.desk.tracked),
        }
        used |= {s for c in scene.ledger.claims for p in c.positions for s in p.statements}
        every = [s for s in every if s.id in used]
    return {
        **ledger_section(scene),
        "rows": [statement_card(scene, s) for s in every],
        "found": len(every),
        "left_out": len(scene.desk.statements) - len(every),
        "pages": 1,
    }


def _fits(scene: Scene, statement: Statement, find: str, who: str, stance: str) -> bool:
    return (
        (not who or scene.speaker(statement) == who)
        and (not stance or statement.stance.value == stance)
        and (not find or find in f"{scene.speaker(statement)} {scene.words(statement.id)}".lower())
    )


def statement_card(scene: Scene, statement: Statement) -> Section:
    """All that is known of one statement, with its words in their paragraph and where it is used."""
    known = scene.ledger.resolutions[statement.id]
    report = scene.desk.reports[statement.report_id]
    number = scene.numbers.statements[statement.id]
    home = scene.numbers.reports[report.id]
    published = scene.ledger.published.get(report.id)
    return {
        "n": number,
        "id": statement.id,
        "href": scene.links.statement(number),
        "who": scene.speaker(statement),
        "role": scene.desk.actors[known.actor].role if known.actor else None,
        "mark": scene.blocs.mark(known.actor),
        "cue": statement.cue.of(report.text) if statement.cue else "",
        "words": scene.words(statement.id),
        "stance": STANCE_WORDS[statement.stance] if statement.kind is not Kind.NARRATOR else NARRATED,
        "stance_mark": stance_mark(statement.stance, statement.kind),
        "against": statement.stance in AGAINST,
        "certainty": statement.certainty.value,
        "kind": statement.kind.value,
        "said": short_days(known.said, year=True),
        "said_why": _basis(known.said),
        "reported": short_days(published, year=True),
        "via": [scene.desk.actors[a].name for a in known.via if a in scene.desk.actors],
        "origin": scene.desk.actors[known.origin].name if known.origin else None,
        "report": home,
        "report_name": scene.outlet(report.id),
        "where": scene.links.report(home, number),
        "paragraph": scene.paragraph(statement),
        "pieces": list(_in_paragraph(report, statement)),
        "uses": [(n, scene.links.sentence(n)) for n in scene.uses.get(statement.id, ())],
        "others": chips(scene, same_act(scene.desk, statement.id)[0]),
        "hand": _hand(scene, statement),
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
        return "no day given"
    words = [f"“{when.text}”" if when.text else "", when.why or ""]
    return "; ".join(filter(None, words))


def _in_paragraph(report: Report, statement: Statement) -> Iterator[tuple[str, bool]]:
    """The paragraph of a statement in pieces, those that are its content marked."""
    part = report.parts[paragraph_of(report, statement.content[0]) - 1].span
    inside = [s for s in statement.content if s.overlaps(part)]
    for piece, own in cut_at_borders(part, [(s, statement.id) for s in inside]):
        yield piece.of(report.text), bool(own)
