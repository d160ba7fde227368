"""The order of the stages; the reader itself is a stub, so that no model is loaded."""

import pickle
from datetime import date

import pytest

from storyledger import pipeline
from storyledger.errors import EngineError
from storyledger.ledger import Clock, Facts
from storyledger.pipeline import derive, read_reports, reconcile
from storyledger.reading import Reading
from storyledger.report import Problem
from storyledger.sentence import Annotation
from tests.unit.sentences import report, sentence

TEXT = "The flood killed 40 people."
TABLE = (
    "The/DET/2/det flood/NOUN/3/nsubj killed/VERB/0/root 40/NUM/5/nummod people/NOUN/3/obj ./PUNCT/3/punct"
)


@pytest.fixture(autouse=True)
def stub_annotator(monkeypatch):
    """Every report is the one sentence that the stub knows; another text fails."""

    def annotate(given):
        return Annotation(sentences=(sentence(given.text, TABLE),), attributions=())

    monkeypatch.setattr(pipeline, "annotate_sentences", annotate)


def test_a_reading_holds_what_its_report_says():
    """Sentences, statements and figures of the report, and who read it."""
    (reading,) = read_reports([report(TEXT)])
    assert (reading.report_id, reading.reader[:11]) == ("r1", "storyledger")
    assert [s.of(TEXT) for s in reading.sentences] == [TEXT]
    assert [(f.low, f.unit) for f in reading.figures] == [(40, "people")]
    assert [s.id for s in reading.statements] == [reading.figures[0].statement_id]


def test_a_report_that_fails_becomes_a_problem_and_the_rest_goes_on(caplog):
    """Nothing stops a run, and nothing is lost without a word."""
    found = list(read_reports([report(TEXT, "a"), report("Something else.", "b"), report(TEXT, "c")]))
    assert [type(each) for each in found] == [Reading, Problem, Reading]
    assert (found[1].input, found[1].stage) == ("b.txt", "read")
    assert "ValueError" in found[1].what
    assert found[1].do
    assert "reading b.txt failed" in caplog.text


def test_a_missing_model_is_no_reports_fault(monkeypatch):
    """Where nothing can be read at all, the run stops and says so."""

    def refuse(_):
        raise EngineError("the reader's model does not load", slug="no-model")

    monkeypatch.setattr(pipeline, "annotate_sentences", refuse)
    with pytest.raises(EngineError, match="model does not load"):
        list(read_reports([report(TEXT)]))


def test_reading_and_report_travel_between_processes():
    """The unit of work is picklable, in and out."""
    given = report(TEXT)
    (reading,) = read_reports([given])
    assert pickle.loads(pickle.dumps((given, reading))) == (given, reading)  # noqa: S301  our own bytes


def test_a_ledger_carries_its_facts_and_problems():
    """Reports, readings and problems go in and come out again."""
    given = report(TEXT, published=None)
    readings = list(read_reports([given]))
    problem = Problem(input="x.pdf", stage="acquire", what="it is a PDF", do="save it as text")
    ledger = reconcile("Tarn", [given], readings, [problem], as_of=None)
    assert (ledger.title, ledger.reports, ledger.readings) == ("Tarn", (given,), tuple(readings))
    assert ledger.problems == (problem,)


def test_an_undated_report_is_out_on_no_day():
    """As of a day, only what was surely out by then is known."""
    given = report(TEXT)
    ledger = reconcile("Tarn", [given], list(read_reports([given])), as_of=date(2031, 1, 1))
    assert (ledger.reports, ledger.as_of) == ((), date(2031, 1, 1))


@pytest.mark.parametrize("clock", Clock)
def test_facts_are_as_of_a_day_by_either_clock(clock):
    """What the doors share: by when reports ran, or by when it was said."""
    given = report(TEXT)
    facts = Facts(title="Tarn", reports=[given], readings=list(read_reports([given])))
    day = date(2031, 1, 1)
    told = derive(facts, day, clock)
    assert (told.title, told.as_of, told.clock) == ("Tarn", day, clock)
    assert derive(facts) == reconcile("Tarn", [given], facts.readings)


def test_trace_tells_what_each_stage_made():
    """One report, stage by stage, in order."""
    stages = [stage for stage, _ in pipeline.trace_report(report(TEXT))]
    assert list(dict.fromkeys(stages)) == ["acquire", "annotate", "extract"]
