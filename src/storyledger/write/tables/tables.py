"""Plain tables of a ledger: one line a fact, cells that a person reads.

In: a Ledger. Out: `Table`s. Dates stand as 2024-10-23 or 2024-10-14..20; "~" marks what was inferred.
"""

from collections.abc import Callable, Mapping, Sequence

from storyledger.figure import Bound, Figure, RelationType
from storyledger.ledger import Ledger
from storyledger.review import Doubt
from storyledger.span import ActorId, FigureId, ReportId, StatementId
from storyledger.statement import Kind
from storyledger.write.tables.forms import Table
from storyledger.write.words.days import cell_days
from storyledger.write.words.phrases import (
    IN_OWN_NAME,
    ITSELF,
    Desk,
    figure_words,
    is_vague,
    number_words,
    open_desk,
)
from storyledger.write.words.quotations import quoted_whole


def reports_table(ledger: Ledger) -> Table:
    """Reports with their dates and how each date is known."""
    counts = {x.report_id: sum(s.kind is not Kind.NARRATOR for s in x.statements) for x in ledger.readings}
    rows = tuple(
        (
            r.key,
            r.outlet,
            r.title,
            cell_days(ledger.published.get(r.id)),
            _basis(ledger, r.id),
            counts.get(r.id, 0),
            r.id,
        )
        for r in ledger.reports
    )
    return Table("Reports", ("report", "outlet", "title", "published", "how known", "statements", "id"), rows)


def _basis(ledger: Ledger, report: ReportId) -> str | None:
    """Why it is dated so, and which clues disagree."""
    known = ledger.published.get(report)
    told = [] if known is None else [known.why or known.basis or ""]
    told += [f"but {c.one} / {c.other}" for c in ledger.clashes if c.report_id == report]
    return "; ".join(told) or None


def ledger_table(ledger: Ledger) -> Table:
    """Every attributed statement: who, stance, words, when."""
    desk = open_desk(ledger)
    rows = tuple(
        (
            statement.id,
            desk.reports[statement.report_id].key,
            who(desk, statement.id),
            statement.stance.value,
            statement.kind.value,
            words_of(desk, statement.id),
            cell_days(ledger.resolutions[statement.id].said),
        )
        for statement in desk.statements.values()
        if statement.kind is not Kind.NARRATOR
    )
    return Table("Statements", ("id", "report", "who", "stance", "kind", "words", "said"), rows)


def figures_table(ledger: Ledger) -> Table:
    """Followed figures, track by track in order of saying."""
    desk = open_desk(ledger)
    rows = []
    for track in ledger.tracks:
        for figure_id in track.figures:
            figure = desk.figures[figure_id]
            sid = figure.statement_id
            said = ledger.resolutions[sid].said if sid else None
            rows.append(
                (
                    track.title,
                    amount(desk, figure),
                    figure_words(desk, figure),
                    who(desk, sid),
                    cell_days(said or ledger.published.get(figure.report_id)),
                    desk.reports[figure.report_id].key,
                    figure.id,
                )
            )
    return Table("Figures", ("counted", "number", "as written", "who", "said", "report", "id"), tuple(rows))


def conflicts_table(ledger: Ledger) -> Table:
    """Where figures disagree, and where they were revised."""
    desk = open_desk(ledger)
    rows = []
    for relation in ledger.relations:
        if relation.type in (RelationType.CONFLICTS, RelationType.REVISES):
            told = [
                f"{figure_words(desk, desk.figures[f])} ({who(desk, desk.figures[f].statement_id)})"
                for f in relation.figures[:2]
            ]
            rows.append((relation.type.value, *told, relation.why))
    return Table("Disagreements", ("relation", "one", "other", "why"), tuple(rows))


def positions_table(ledger: Ledger) -> Table:
    """Who holds what of each claim that several statements put forward."""
    desk = open_desk(ledger)
    rows = tuple(
        (
            claim.text,
            desk.name_of(position.actor, IN_OWN_NAME),
            position.stance.value,
            len(position.statements),
            claim.reports,
            len(claim.origins),
            claim.id,
        )
        for claim in ledger.claims
        for position in claim.positions
    )
    columns = ("claim", "who", "stance", "statements", "reports", "origins found in these reports", "id")
    return Table("Positions", columns, rows)


def timeline_table(ledger: Ledger) -> Table:
    """What was said and is said to have happened, in order of time."""
    rows = tuple((cell_days(e.when), e.text, ", ".join(e.statements)) for e in ledger.timeline)
    return Table("Timeline", ("when", "what", "statements"), rows)


def lineage_table(ledger: Ledger) -> Table:
    """Who repeats whom."""
    names: dict[str, str] = {r.id: r.key for r in ledger.reports}
    names |= {a.id: a.name for a in ledger.actors}
    rows = tuple(
        (e.type.value, names.get(e.origin, e.origin), names.get(e.target, e.target), e.score, e.why)
        for e in ledger.lineage
    )
    return Table("Lineage", ("link", "from", "to", "score", "why"), rows)


# The tables that the whole of a ledger makes, by the name that a person calls them.
TABLES: Mapping[str, Callable[[Ledger], Table]] = {
    "reports": reports_table,
    "ledger": ledger_table,
    "figures": figures_table,
    "conflicts": conflicts_table,
    "positions": positions_table,
    "timeline": timeline_table,
    "lineage": lineage_table,
}


def doubts_table(ledger: Ledger, doubts: Sequence[Doubt]) -> Table:
    """Questions for a person, with the words that they are about."""
    desk = open_desk(ledger)
    rows = tuple(
        (
            f"{d.weight:.2f}",
            d.question,
            "; ".join(_shown(desk, name) for name in d.subjects),
            d.proposal,
            d.why,
            " ".join(d.subjects),
        )
        for d in doubts
    )
    return Table("Review", ("doubt", "question", "about", "now", "why", "on"), rows)


def _shown(desk: Desk, name: str) -> str:
    """What a person knows a statement, figure, report or actor by."""
    if statement := desk.statements.get(StatementId(name)):
        return f"{who(desk, statement.id)}: {words_of(desk, statement.id)}"
    if figure := desk.figures.get(FigureId(name)):
        return f"{figure_words(desk, figure)} ({who(desk, figure.statement_id)})"
    report = desk.reports.get(ReportId(name))
    return (report.title or report.key) if report else desk.name_of(ActorId(name), name)


def who(desk: Desk, statement: StatementId | None) -> str:
    """The speaker of a statement by name; the report itself where nobody is quoted."""
    if statement is None or desk.statements[statement].kind is Kind.NARRATOR:
        return ITSELF
    return desk.name_of(desk.ledger.resolutions[statement].actor)


def words_of(desk: Desk, statement: StatementId) -> str:
    """What was said, pieces joined by an ellipsis."""
    told = desk.statements[statement]
    text = desk.reports[told.report_id].text
    return " … ".join(quoted_whole(text, span) for span in told.content)


def amount(desk: Desk, figure: Figure) -> str:
    """A number with its bounds in words; one that is only words in its own, for nobody said 2,000.

    "at least 300", "about 10,000", "4 to 5", "$60 billion", "25%", "thousands".
    """
    set_by_hand = figure.id in desk.ledger.asserted_by
    if figure.high is None and not set_by_hand and is_vague(desk, figure):
        words = number_words(figure_words(desk, figure))
        return words[:1].lower() + words[1:]
    low = plain_amount(figure.low, figure.unit_head)
    if figure.bound in (Bound.UP_TO, Bound.FEWER_THAN):
        text = f"{figure.bound.value} {plain_amount(figure.high or 0, figure.unit_head)}"
    elif figure.bound:
        text = f"{figure.bound.value} {low}"
    elif figure.high is None:
        return f"{low} or more"
    elif figure.high != figure.low:
        text = f"{low} to {plain_amount(figure.high, figure.unit_head)}"
    else:
        text = low
    return f"about {text}" if figure.approximate and not figure.bound else text


# Large sums of money are not to be read in full.
_SIZES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def plain_amount(number: float, unit: str = "") -> str:
    """A number with its sign, large sums of money in words: "$60 billion", "25%", "1,200"."""
    sign = unit if unit in {"$", "£", "€", "¥"} else ""
    fits = (each for each in _SIZES if sign and number >= each[0] and number * 1_000 % each[0] == 0)
    size, word = next(fits, (1, ""))
    count = number / size
    digits = f"{count:,.0f}" if count == int(count) else f"{count:,}"
    return f"{sign}{digits}{'%' if unit == '%' else ''}{word}"
