"""What a program needs to cite a story: ids, offsets and the words themselves.

In: the look-ups of a ledger, and ids. Out: plain records. Offsets are half-open code points into a report's
text; `words` are the characters there, unchanged.
"""

from bisect import bisect_right
from collections.abc import Iterable

from storyledger.figure import Figure, Track
from storyledger.ledger import Ledger
from storyledger.report import Report
from storyledger.span import ReportId, Span, StatementId
from storyledger.statement import Kind, Statement
from storyledger.write.brief.brief import Brief
from storyledger.write.records.records import Record, interval_record
from storyledger.write.scene.scene import Numbers
from storyledger.write.tables.tables import amount, who
from storyledger.write.words.decisions import by_hand
from storyledger.write.words.phrases import IN_OWN_NAME, Desk

# Sentences before and after the words of a statement that is looked at closely.
_AROUND = 2


def write_citations(desk: Desk, numbers: Numbers, told: Iterable[StatementId]) -> Record:
    """Statements by id, each once, and the reports that hold them by id."""
    cited = [desk.statements[s] for s in dict.fromkeys(told) if s in desk.statements]
    homes = dict.fromkeys(s.report_id for s in cited)
    return {
        "statements": {s.id: _citation(desk, numbers, s) for s in cited},
        "reports": {r: report_head(desk.ledger, numbers, desk.reports[r]) for r in homes},
    }


def report_head(ledger: Ledger, numbers: Numbers, report: Report) -> Record:
    """A report without its text."""
    return {
        "number": numbers.reports.get(report.id),
        "key": report.key,
        "title": report.title,
        "outlet": report.outlet,
        "url": report.url,
        "published": interval_record(ledger.published.get(report.id)),
        "revised": interval_record(report.revised),
    }


def _citation(desk: Desk, numbers: Numbers, statement: Statement) -> Record:
    """Who said what, and where it is written."""
    known = desk.ledger.resolutions[statement.id]
    text = desk.reports[statement.report_id].text
    decided = by_hand(desk, statement)
    return {
        "number": numbers.statements.get(statement.id),
        "report": statement.report_id,
        "who": who(desk, statement.id),
        "actor": known.actor,
        "stance": statement.stance.value,
        "certainty": statement.certainty.value,
        "kind": statement.kind.value,
        "said": interval_record(known.said),
        "words": [_quotation(text, span) for span in statement.content],
        "by_hand": decided is not None,
        "decided": decided.signed.made if decided else None,
    }


def _quotation(text: str, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "words": span.of(text)}


def statement_record(desk: Desk, statement: Statement, brief: Brief) -> Record:
    """One statement closely: its parts, the words around them, its chain, and what rests on it."""
    known = desk.ledger.resolutions[statement.id]
    text = desk.reports[statement.report_id].text
    claim, actor = desk.claim_of(statement.id), desk.actor_of(statement.id)
    again, besides = same_act(desk, statement.id)
    return {
        "id": statement.id,
        "source": _quotation(text, statement.source) if statement.source else None,
        "cue": _quotation(text, statement.cue) if statement.cue else None,
        "around": _around(desk, statement.report_id, statement.content, _AROUND),
        "role": actor.role if actor else None,
        "side": actor.side if actor else None,
        "via": [desk.name_of(a) for a in known.via],
        "origin": desk.name_of(known.origin) if known.origin else None,
        "happens": interval_record(known.happens),
        "addressee": statement.addressee,
        "channel": statement.channel,
        "figures": [figure_record(desk, f) for f in desk.figures_of(statement.id)],
        "claim": {"id": claim.id, "text": claim.text} if claim else None,
        "told_again": again,
        "said_with_it": besides,
        "brief": [s.text for s in brief.sentences if statement.id in s.cites],
    }


def same_act(desk: Desk, statement: StatementId) -> tuple[list[StatementId], list[StatementId]]:
    """Other tellings of the same words, and what else was said in the same act."""
    utterance = desk.utterance_of(statement)
    if utterance is None:
        return [], []
    same = {s for p in utterance.passages if statement in p.statements for s in p.statements}
    others = [s for s in utterance.statements if s != statement]
    return [s for s in others if s in same], [s for s in others if s not in same]


def _around(desk: Desk, report: ReportId, spans: Iterable[Span], more: int) -> Record:
    """The sentences that hold the spans, and some before and after them."""
    text, sentences = desk.reports[report].text, desk.sentences[report]
    spans = tuple(spans)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    if sentences:
        first = max(bisect_right(sentences, start, key=lambda s: s.start) - 1 - more, 0)
        last = min(bisect_right(sentences, end - 1, key=lambda s: s.start) - 1 + more, len(sentences) - 1)
        start, end = min(start, sentences[first].start), max(end, sentences[max(last, 0)].end)
    return _quotation(text, Span(start, end))


def figure_record(desk: Desk, figure: Figure) -> Record:
    """A number with what it counts, who gives it, and the sentence it stands in."""
    text = desk.reports[figure.report_id].text
    return {
        "id": figure.id,
        "number": amount(desk, figure),
        "counted": figure.unit,
        "state": figure.state,
        "low": figure.low,
        "high": figure.high,
        "approximate": figure.approximate,
        "bound": figure.bound.value if figure.bound else None,
        "change": figure.change.value,
        "qualifier": figure.qualifier,
        "report": figure.report_id,
        **_quotation(text, figure.span),
        "sentence": _around(desk, figure.report_id, (figure.span,), 0),
        "statement": figure.statement_id,
        "who": who(desk, figure.statement_id),
    }


def track_record(desk: Desk, track: Track) -> Record:
    """Figures that count the same, what each origin holds now, and how they bear on others, with reasons."""
    own = set(track.figures)
    return {
        "id": track.id,
        "counted": track.title,
        "figures": [figure_record(desk, desk.figures[f]) for f in track.figures],
        "standing": [
            {
                "who": desk.name_of(s.origin, IN_OWN_NAME),
                "figure": s.figure,
                "since": interval_record(s.since),
            }
            for s in track.standing
        ],
        "relations": [
            {"type": r.type.value, "figures": list(r.figures), "total": r.total, "why": r.why}
            for r in desk.ledger.relations
            if own & {*r.figures, *((r.total,) if r.total else ())}
        ],
    }


def claim_record(desk: Desk, claim: str) -> Record:
    """What each actor holds of a claim, by day, and the origins found in these reports."""
    told = desk.claims[claim]
    return {
        "id": told.id,
        "text": told.text,
        "reports": told.reports,
        "origins_found_in_these_reports": [desk.name_of(a) for a in told.origins],
        "positions": [
            {
                "who": desk.name_of(p.actor, IN_OWN_NAME),
                "actor": p.actor,
                "stance": p.stance.value,
                "before": p.before.value if p.before else None,
                "since": p.since.isoformat() if p.since else None,
                "until": p.until.isoformat() if p.until else None,
                "cites": list(p.statements),
            }
            for p in told.positions
        ],
    }


def report_record(desk: Desk, numbers: Numbers, report: Report) -> Record:
    """A report and how much was found in it."""
    told = desk.in_report.get(report.id, ())
    return {
        "id": report.id,
        **report_head(desk.ledger, numbers, report),
        "characters": len(report.text),
        "statements": sum(s.kind is not Kind.NARRATOR for s in told),
    }
