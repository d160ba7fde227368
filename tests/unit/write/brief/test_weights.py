from dataclasses import replace
from datetime import date

import pytest

from storyledger.figure import Relation, RelationType, Track
from storyledger.interval import one_day
from storyledger.write.brief.weights import Weights
from storyledger.write.words.phrases import open_desk
from tests.unit.ledgers import DENIED, FORTY, HARMS, HURT, KILLED, REBUILD, TWO, VANS, bridge

ALL = [VANS, KILLED, DENIED, HARMS, REBUILD]


def test_what_a_report_opens_with_stands_before_what_it_ends_with():
    """Reports tell what happened first."""
    ranked = Weights(open_desk(bridge())).ranked(ALL)
    assert ranked.index(KILLED) < ranked.index(VANS)


def test_a_number_that_later_reports_do_not_give_again_sinks():
    """The report of the 9th gives 40, the one of the 10th gives more."""
    ledger = bridge()
    assert Weights(open_desk(ledger)).superseded == frozenset()
    readings = [
        replace(x, figures=tuple(replace(f, low=50) if f == TWO else f for f in x.figures))
        for x in ledger.readings
    ]
    assert Weights(open_desk(bridge(readings=tuple(readings)))).superseded == {FORTY.id}


def test_equal_weights_keep_the_order_of_the_reports():
    """Nothing depends on how statements are handed over."""
    weights = Weights(open_desk(bridge()))
    assert weights.ranked(ALL) == weights.ranked(ALL[::-1])


def test_what_the_first_day_tells_comes_after_what_later_days_do():
    """Later reports know how it went on."""
    gazette, post = KILLED.report_id, VANS.report_id
    known = [
        Weights(open_desk(bridge(published={gazette: on(9), post: on(day)}))).known[VANS.id]
        for day in (8, 9, 10)
    ]
    assert known == sorted(known)
    assert len(set(known)) > 1


def on(day):
    """A day of the story."""
    return one_day(date(2031, 10, day))


@pytest.mark.parametrize(("vector", "found"), [(bytes([100, 10]), True), (bytes([10, 100]), False)])
def test_a_sentence_is_on_topic_by_its_meaning(vector, found):
    """Where a few reports share no words, what lies far from what all say is of another story."""
    ledger = bridge()
    readings = [
        replace(
            x,
            statements=tuple(
                replace(s, vector=vector if s == VANS else bytes([100, 10])) for s in x.statements
            ),
        )
        for x in ledger.readings
    ]
    weights = Weights(open_desk(bridge(readings=tuple(readings))))
    assert weights.on_topic(next(s for x in readings for s in x.statements if s.id == VANS.id)) is found


def test_meaning_counts_where_it_is_known():
    """A statement that lies in the middle of what all say is weighed higher than one that lies apart."""
    near, far = bytes([100, 10]), bytes([10, 100])
    ledger = bridge()
    readings = [
        replace(x, statements=tuple(replace(s, vector=far if s == DENIED else near) for s in x.statements))
        for x in ledger.readings
    ]
    known = Weights(open_desk(bridge(readings=tuple(readings)))).known
    plain = Weights(open_desk(ledger)).known
    assert known[KILLED.id] - plain[KILLED.id] > known[DENIED.id] - plain[DENIED.id] > 0


@pytest.mark.parametrize(("later", "gone"), [(1874, False), (3000, True)])
def test_a_rounded_number_stands_beside_the_exact_one(later, gone):
    """ "Nearly 2,000" is no other number than 1,874."""
    ledger = bridge()
    lows = {TWO.id: later, FORTY.id: 2000}
    readings = [
        replace(x, figures=tuple(replace(f, low=lows.get(f.id, f.low)) for f in x.figures))
        for x in ledger.readings
    ]
    assert (FORTY.id in Weights(open_desk(bridge(readings=tuple(readings)))).superseded) is gone


@pytest.mark.parametrize(("sentence", "lost"), [(0, False), (1, True)])
def test_a_number_that_its_own_sentence_sets_right_may_be_told(sentence, lost):
    """ "17, up from 11" is news of the 17."""
    ledger = bridge()
    pair = {TWO.id: {"low": 17}, HURT.id: {"low": 11, "replaced": True, "sentence": sentence}}
    readings = [
        replace(x, figures=tuple(replace(f, **pair.get(f.id, {})) for f in x.figures))
        for x in ledger.readings
    ]
    revises = Relation(type=RelationType.REVISES, figures=(TWO.id, HURT.id), total=None, why="up from")
    track = Track(id="t", title="people: killed", unit="people", state="killed", figures=(TWO.id, HURT.id))
    known = {"readings": tuple(readings), "relations": (revises,), "tracks": (track,)}
    weights = Weights(open_desk(bridge(**known)))
    assert (HURT.id in weights.lost_in(HARMS)) is lost
