from storyledger.figure import Change
from storyledger.interval import one_day
from storyledger.reconcile.figures.figures import track_figures
from storyledger.reconcile.figures.relations import relate_figures
from storyledger.reconcile.figures.standing import find_standing
from storyledger.span import ActorId
from storyledger.statement import Stance
from tests.unit.givens import of
from tests.unit.stories import october


def tracked(*given):
    """The only track."""
    tracks = track_figures(given)
    (track,) = find_standing(tracks, given, relate_figures(given, tracks))
    return track


def standing(*given):
    """What stands in the only track: who, which number, since when, in how many reports."""
    track = tracked(*given)
    numbers = {g.figure.id: g.figure.low for g in given}
    return [(s.origin, numbers[s.figure], s.since, len(s.reports)) for s in track.standing]


def test_the_last_number_of_each_origin_stands():
    """With the day since which it was given without another between, who spoke last first."""
    brill = [of("a", "30", day=5), of("b", "40", day=7), of("c", "40", day=8)]
    found = standing(*brill, of("d", "300", day=6, who="quill"))
    assert found == [
        (ActorId("brill"), 40, one_day(october(7)), 2),
        (ActorId("quill"), 300, one_day(october(6)), 1),
    ]


def test_reports_in_their_own_name_stand_together():
    """Their day is the report's."""
    (found,) = standing(of("a", "30", day=8, who=""), of("b", "40", day=9, who=""))
    assert found[:2] == (None, 40)
    assert (found[2].earliest, found[3]) == (october(9), 1)


def test_a_number_given_up_does_not_stand():
    """ "30, not 40" leaves 30 standing, in whatever order they are written."""
    found = standing(of("a", "30", sentence=3), of("a", "40", sentence=3, replaced=True))
    assert [f[1] for f in found] == [30]


def test_a_number_taken_back_does_not_stand():
    """Until whoever took it back gives it again; another's stands whatever he says of it."""
    given = (of("a", "300", day=7), of("b", "300", day=8, who="quill"))
    back = of("c", "300", day=9, who="quill", stance=Stance.RETRACTS)
    tracks = track_figures(given)
    found = [f.standing for f in find_standing(tracks, [*given, back], [])]
    assert [[s.figure for s in own] for own in found] == [[given[0].figure.id]]
    again = (*given, of("d", "300", day=10, who="quill"))
    (track,) = find_standing(track_figures(again), [*again, back], [])
    assert [s.figure for s in track.standing] == [again[2].figure.id, given[0].figure.id]


def test_dozens_do_not_unseat_a_count():
    """A vague word after a number takes nothing back."""
    assert [f[1] for f in standing(of("a", "40", day=8), of("b", "30", day=9, high=None))] == [40]


def test_a_track_tells_what_is_no_level_of_it():
    """An addition comes on top, a part counts some; "9 killed and 40 more hurt" are 40 hurt in all."""
    levels = (of("a", "30"), of("b", "40", day=10, change=Change.ADDITION, beside=True))
    more = of("c", "10", day=11, change=Change.ADDITION)
    assert tracked(*levels, more).partial == (more.figure.id,)


def test_a_track_tells_that_it_is_foreseen():
    """By who says it or how, not by its title."""
    foreseen = [of(name, "3,000", stance=Stance.EXPECTS) for name in ("a", "b")]
    assert (tracked(*foreseen).expected, tracked(of("a", "30")).expected) == (True, False)


def test_the_parts_of_a_list_are_no_levels():
    """1,071, 340 and 95 make 1,506: none of them ever stood for all."""
    parts = [of("a", words, low=low) for words, low in (("10", 1_071), ("30", 340), ("300", 95))]
    total = of("b", "40", day=8, low=1_506)
    track = tracked(total, *parts)
    assert track.partial == tuple(p.figure.id for p in parts)
    assert [s.figure for s in track.standing] == [total.figure.id]
