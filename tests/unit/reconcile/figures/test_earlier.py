from storyledger.figure import RelationType
from storyledger.pipeline import read_report, reconcile
from storyledger.reconcile.figures.earlier import find_replaced
from storyledger.span import FigureId
from tests.unit.givens import of
from tests.unit.stories import ran

FIRST = "The port of Tarn said on Tuesday that 1,800 soldiers from Lorvia had arrived at its docks."


def replaced(*texts):
    """(report and words of the new number, of the old one) of each revision."""
    reports = [ran(text, f"r{n}", n) for n, text in enumerate(texts, 1)]
    ledger = reconcile("x", reports, [read_report(r) for r in reports])
    key, text = {r.id: f"r{n}" for n, r in enumerate(reports, 1)}, {r.id: r.text for r in ledger.reports}
    figures = {f.id: f for reading in ledger.readings for f in reading.figures}
    words = {i: (key[f.report_id], f.span.of(text[f.report_id]).split()[0]) for i, f in figures.items()}
    return {tuple(words[f] for f in r.figures) for r in ledger.relations if r.type is RelationType.REVISES}


LATER = (
    "President Ana Merel said that 3,100 had reached Tarn, against the 1,800 of which the port had spoken."
)


def test_a_number_given_up_is_the_one_that_an_earlier_report_gave():
    """The new one replaces both."""
    found = replaced(FIRST, LATER)
    assert {(("r2", "3,100"), ("r2", "1,800")), (("r2", "3,100"), ("r1", "1,800"))} <= found


def test_what_another_counts_is_not_given_up():
    """An equal number of something else stays."""
    found = replaced("The mill of Tarn said that it had sold 1,800 tons of flour.", LATER)
    assert (("r2", "3,100"), ("r2", "1,800")) in found
    assert (("r2", "3,100"), ("r1", "1,800")) not in found


def test_a_few_of_another_sort_or_fate_are_not_given_up():
    """ "Nine" of the dead is equal to nine missing, and to nine of nothing named."""
    new, old = of("a", "40", day=8), of("a", "30", day=8)
    for other in (
        {"state": "missing", "state_head": "miss"},
        {"unit": "ferries", "unit_head": "ferry"},
        {"unit": "", "unit_head": ""},
    ):
        first = of("b", "30", day=7, **other)
        steps = [(new.figure.id, old.figure.id)]
        assert list(find_replaced(steps, [new, old, first], [[old, first]])) == []
    first = of("b", "30", day=7)
    assert list(find_replaced([(new.figure.id, old.figure.id)], [new, old, first], [[old, first]])) == [
        (new, first)
    ]


def test_a_number_that_half_a_sentence_gives_is_passed_over():
    """Its report gives it up, but nobody tells it."""
    new, first = of("a", "40", day=8), of("b", "30", day=7)
    steps = [(new.figure.id, FigureId("loose")), (FigureId("loose"), first.figure.id)]
    assert list(find_replaced(steps, [new, first], [])) == []
