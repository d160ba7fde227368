"""Laws of what is read in one report."""

from itertools import pairwise

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from storyledger.acquire.reports import acquire_text
from storyledger.pipeline import read_report
from storyledger.reading import Reading
from tests.properties.stories import texts
from tests.unit.store.made_up import any_of

FEW = settings(max_examples=15, deadline=None)
# Any text at all, so that nothing a report may hold makes reading fail.
anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(
    lambda text: any(c.isalnum() for c in text)
)


def spans_of(reading):
    """Every span of a reading."""
    yield from reading.sentences
    yield from (t.span for t in reading.times)
    yield from (f.span for f in reading.figures)
    for statement in reading.statements:
        yield from filter(None, (statement.source, statement.cue))
        yield from statement.content


@FEW
@given(texts)
def test_spans_slice_what_they_say(text):
    """Every span lies in its report, and a number's words are where its figure says."""
    report = acquire_text(text, "a")
    reading = read_report(report)
    assert all(span.end <= len(report.text) for span in spans_of(reading))
    assert all(t.text is None or t.span.of(report.text) == t.text for t in reading.times)
    for figure in reading.figures:
        digits = "".join(c for c in figure.span.of(report.text) if c.isascii() and c.isdigit())
        assert not digits or str(int(figure.low)) in digits or str(int(figure.high or 0)) in digits


@FEW
@given(texts)
def test_sentences_stand_in_order_and_do_not_overlap(text):
    """No word is read twice."""
    sentences = read_report(acquire_text(text, "a")).sentences
    assert all(a.end <= b.start for a, b in pairwise(sentences))


@FEW
@given(texts)
def test_ids_are_unique_and_point_at_what_is_there(text):
    """Statements, figures and referents of a reading refer to each other by id."""
    reading = read_report(acquire_text(text, "a"))
    statements = [s.id for s in reading.statements]
    figures = [f.id for f in reading.figures]
    people = {r.id for r in reading.referents}
    assert len(set(statements)) == len(statements)
    assert len(set(figures)) == len(figures)
    assert {f.statement_id for f in reading.figures} <= {None, *statements}
    assert {s.speaker for s in reading.statements} | {s.origin for s in reading.statements} <= {None, *people}
    assert {v for s in reading.statements for v in s.via} <= people


@FEW
@given(texts)
def test_reading_twice_gives_equal_readings(text):
    """A report read again adds nothing."""
    report = acquire_text(text, "a")
    assert read_report(report) == read_report(report)


@FEW
@given(anything)
def test_any_text_can_be_read(text):
    """Whatever a report holds, reading it fails nowhere."""
    report = acquire_text(text, "a")
    assert read_report(report).report_id == report.id


@FEW
@given(any_of(Reading))
def test_a_reading_survives_encoding(reading):
    """What is decoded is what was encoded, for every reading that can exist."""
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


@FEW
@given(texts)
def test_what_was_read_survives_encoding(text):
    """And for those that do exist."""
    reading = read_report(acquire_text(text, "a"))
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading
