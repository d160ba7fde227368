from dataclasses import replace

import pytest

from storyledger.extract.remarks.recalls import is_recalled
from storyledger.extract.remarks.remarks import Remark
from storyledger.moment import Edge, Frame, TimeExpression
from tests.unit.sentences import sentence, spot

TEXT = "In March Vandry said the gate held"
TABLE = (
    "In/ADP/2/case March/PROPN/4/obl Vandry/PROPN/4/nsubj said/VERB/0/root the/DET/6/det gate/NOUN/7/nsubj "
    "held/VERB/4/ccomp"
)
PROMISE = "her promise of a gate"
PROMISE_TABLE = "her/PRON/2/nmod promise/NOUN/0/root of/ADP/5/case a/DET/5/det gate/NOUN/2/nmod"


def check(cue="said", frame="", text=TEXT, table=TABLE, said=None, **known):
    """True if the remark is of another time."""
    told = sentence(text, table, **known)
    content = (spot(text, "gate"),)
    word = spot(text, cue.split()[-1])
    return is_recalled(told, word, Remark(cue=cue, frame=frame, content="", head=""), content, said)


@pytest.mark.parametrize(
    ("cue", "frame"),
    [("has said", ""), ("had said", ""), ("said", "once"), ("said", "in 2007"), ("said", "in a memoir")],
)
def test_what_was_said_before_is_recalled(cue, frame):
    """By its tense, its adverb, its year, or the book that it stands in."""
    assert check(cue, frame)


@pytest.mark.parametrize("frame", ["", "on Tuesday", "in a statement"])
def test_the_news_of_a_report_is_not_recalled(frame):
    """A day and a medium belong to it."""
    assert not check("said", frame)


def test_what_was_said_on_a_day_is_news_whatever_happened_before():
    """ "Told reporters on Sunday that the gate, which was mended in 2007, ..."."""
    sunday = TimeExpression(span=spot(TEXT, "March"), frame=Frame.WEEKDAY, weekday=6)
    assert not check("said", "in 2007", said=sunday)
    assert check("has said", said=sunday)
    assert check("said", "last year", said=replace(sunday, direction=-1))


def test_what_was_said_on_any_day_up_to_the_reports_is_recalled():
    """ "Said at the time": what tells when it was said has found that."""
    then = TimeExpression(span=spot(TEXT, "said"), frame=Frame.DAY, edge=Edge.UNTIL)
    assert check("said", said=then)


def test_a_wide_time_in_front_dates_the_remark():
    """ "In March Vandry said" is no news of a report in autumn."""
    march = TimeExpression(span=spot(TEXT, "March"), frame=Frame.MONTH_NAME, month=3)
    assert check(times=(march,))


def test_a_cue_that_is_a_noun_names_no_act():
    """ "Her promise" was made at some time; who has no cue says nothing of it."""
    assert check("promise", text=PROMISE, table=PROMISE_TABLE)
    told = sentence(TEXT, TABLE)
    assert not is_recalled(told, None, Remark(content="", head=""), (spot(TEXT, "gate"),))
