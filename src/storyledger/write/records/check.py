"""Is the ledger what it says it is? Every span, every cite, every sum.

In: a Ledger, its Brief and the log of decisions. Out: faults in words; none when all is right.
"""

from collections.abc import Iterator, Sequence

from storyledger.figure import RelationType
from storyledger.ledger import Ledger
from storyledger.review import Decision, broken_link
from storyledger.span import Span
from storyledger.write.brief.brief import Brief
from storyledger.write.brief.gate import find_unproved
from storyledger.write.words.phrases import Desk, open_desk

# A total given as "some" or "about" may differ from its parts' sum by this share.
_ABOUT = 0.1


def check_ledger(ledger: Ledger, brief: Brief, log: Sequence[Decision] = ()) -> list[str]:
    """All faults found, in order of the ledger; empty when everything holds.

    Args:
        ledger: what is checked.
        brief: of the ledger.
        log: all decisions that were ever made. A ledger has only those on its own reports, which are no chain.
    """
    desk = open_desk(ledger)
    return [*_spans(ledger), *_cites(desk, brief), *_relations(desk), *_chain(log)]


def _spans(ledger: Ledger) -> Iterator[str]:
    texts = {r.id: r.text for r in ledger.reports}
    for reading in ledger.readings:
        text = texts[reading.report_id]
        named: list[tuple[str, Span]] = [(f.id, f.span) for f in reading.figures]
        for s in reading.statements:
            named += [(s.id, span) for span in (*filter(None, (s.source, s.cue)), *s.content)]
            if not s.content:
                yield f"{s.id} has no content"
        for name, span in named:
            if span.end > len(text) or not span.of(text).strip():
                yield f"{name} points at {span.start}-{span.end}, where report {reading.report_id} has no words"


def _cites(desk: Desk, brief: Brief) -> Iterator[str]:
    for number, sentence in enumerate(brief.sentences, 1):
        for fault in find_unproved(desk, sentence.text, sentence.cites, sentence.ours):
            yield f"sentence {number} of the brief: {fault}"


def _relations(desk: Desk) -> Iterator[str]:
    for relation in desk.ledger.relations:
        unknown = [f for f in (*relation.figures, relation.total) if f and f not in desk.figures]
        if unknown:
            yield f"a {relation.type.value} relation names figures that do not exist: {', '.join(unknown)}"
            continue
        if not relation.why:
            yield f"a {relation.type.value} relation of {', '.join(relation.figures)} gives no reason"
        if relation.type is RelationType.SUMS and relation.total:
            parts, total = sum(desk.figures[f].low for f in relation.figures), desk.figures[relation.total]
            slack = _ABOUT * parts if total.approximate or total.bound else 0.0
            if abs(total.low - parts) > slack:
                yield f"a sum of {parts:,.0f} is set beside a total of {total.low:,.0f}"


def _chain(log: Sequence[Decision]) -> Iterator[str]:
    broken = broken_link(log)
    if broken is not None:
        yield f"row {broken} of the log of decisions was changed, or one before it is gone"
