from storyledger.interval import Interval, one_day
from storyledger.reconcile.timeline import Reported, build_timeline
from storyledger.reconcile.utterances.breaths import find_breaths
from storyledger.span import ActorId
from storyledger.statement import Resolution, Utterance
from tests.unit.stories import october, ran, remark, told

GIVEN = ran("Brill said the gate held. The lamp fell on Monday.", "a", 9)
SAID = remark(GIVEN, "the gate held", source="Brill", cue="said")
FELL = remark(GIVEN, "The lamp fell on Monday")
NAMES = {ActorId("brill"): "Odo Brill"}


def check(said=None, happens=None):
    """Entries of a remark by Brill and of a sentence of the report's own."""
    utterances = [
        Utterance(id="u1", actor=ActorId("brill"), said=said, statements=(SAID.id,)),
        Utterance(id="u2", actor=None, said=None, statements=(FELL.id,)),
    ]
    known = {SAID.id: Resolution(said=said), FELL.id: Resolution(happens=happens)}
    telling = find_breaths([told(GIVEN, s, "brill" if s is SAID else None) for s in (SAID, FELL)])
    reported = [Reported(GIVEN, telling, utterances, known)]
    return [(e.text, e.when, e.statements) for e in build_timeline(reported, NAMES)]


def test_entries_stand_in_order_of_time():
    """A remark at the day it was said, a report's own sentence at the day it tells of."""
    assert check(one_day(october(9)), one_day(october(6))) == [
        ("The lamp fell on Monday", one_day(october(6)), (FELL.id,)),
        ("Odo Brill: the gate held", one_day(october(9)), (SAID.id,)),
    ]


def test_what_has_no_time_is_left_out():
    """Nothing is dated on a guess; an open or endless time is none."""
    assert check() == []
    assert check(said=Interval(earliest=october(1), latest=None)) == []
    assert check(said=Interval(earliest=october(1).replace(year=2029), latest=october(1))) == []
