from storyledger.interval import Interval
from storyledger.moment import Frame, TimeExpression
from storyledger.reconcile.days.clashes import find_clashes
from storyledger.reconcile.days.links import gather_links
from storyledger.reconcile.utterances.matches import Match
from storyledger.span import Span
from tests.unit.stories import october, ran, reading, remark, told

DATED = ran("Brill said the gate held.", "a", 9)
UNDATED = ran("Brill said the gate held.", "b")


def on(day):
    return TimeExpression(
        span=Span(0, 5), frame=Frame.ABSOLUTE, text=f"on {day} October", earliest=october(day), latest=october(day), tense=-1
    )  # fmt: skip


def check(*, own=None, other=None, times=(), ran_on=None):
    said = [
        remark(r, "the gate held", source="Brill", cue="said", said=when) for r, when in ((UNDATED, own), (DATED, other))
    ]  # fmt: skip
    match = Match(told(UNDATED, said[0]), told(DATED, said[1]), score=1.0, why="")
    readings = [reading(UNDATED, times=times), reading(DATED)]
    known = {DATED.id: DATED.published, **({UNDATED.id: ran_on} if ran_on else {})}
    return list(find_clashes([UNDATED, DATED], readings, gather_links([match], ()), known))


def test_clues_that_agree_are_no_clash():
    """Neither are clues that are not there."""
    assert check() == check(own=on(8), other=on(8)) == []


def test_a_remark_of_two_days():
    """Both days are named, and neither is chosen."""
    (clash,) = check(own=on(7), other=on(8))
    assert clash.report_id == UNDATED.id
    assert "on 7 October" in clash.one
    assert clash.other == f"{DATED.key} puts it at on 8 October, 2031-10-08"


def test_a_day_told_as_past_after_the_report_ran():
    """The inferred day and the reason for it are named."""
    ran_on = Interval(earliest=october(8), latest=october(10), basis="inferred", why="a reason")
    (clash,) = check(times=[on(20)], ran_on=ran_on)
    assert clash.other == "ran by 2031-10-10 (a reason)"
    assert check(times=[on(10)], ran_on=ran_on) == []
