import pytest

from storyledger.figure import Bound, Change, RelationType
from storyledger.interval import one_day
from storyledger.reconcile.figures import relate_figures, track_figures
from storyledger.reconcile.given import give
from storyledger.span import ActorId
from storyledger.statement import Resolution, Stance
from tests.unit.stories import count, october, ran, remark

NUMBERS = "It was 10 or 12 or 30 or 40 or 300 or 2,700 or 3,000 in all."
SAME, REVISES, CONFLICTS, SUMS, DIFFERENT = RelationType


def of(name, words, *, day=9, who="brill", **known):
    """A figure of a report of that day, given by somebody, or by the report itself."""
    report = ran(NUMBERS, name, day)
    said = remark(report, NUMBERS, source="It" if who else "", stance=known.pop("stance", Stance.ASSERTS))
    low = known.pop("low", float(words.replace(",", "")))
    figure = count(report, words, low, said, **known)
    resolution = Resolution(actor=ActorId(who) if who else None, said=one_day(october(day)))
    return give(figure, said, resolution, report.published)


def relations(*given):
    """(type, figures as words, total) of every relation."""
    words = {g.figure.id: f"{g.figure.low:g}" for g in given}
    found = relate_figures(given, track_figures(given))
    assert all(r.why for r in found)
    return [(r.type, tuple(words[f] for f in r.figures), r.total and words[r.total]) for r in found]


INJURED = {"state": "injured", "state_head": "injure"}
SENT = {"unit": "soldiers", "unit_head": "soldier", "state": "sent", "state_head": "send"}


def test_the_same_number_of_the_same_thing_agrees():
    """Two reports with one number are no conflict."""
    assert relations(of("a", "40"), of("b", "40", who="quill")) == [(SAME, ("40", "40"), None)]


def test_one_source_with_another_number_later_revises():
    """The newer number stands first."""
    assert relations(of("a", "30", day=8), of("b", "40", day=9)) == [(REVISES, ("40", "30"), None)]


def test_a_low_toll_of_an_earlier_day_is_no_conflict():
    """Tolls grow: two sources on two days do not contradict each other."""
    assert relations(of("a", "10", day=5), of("b", "40", who="quill", day=9)) == []


def test_two_sources_of_one_time_that_cannot_both_hold_conflict():
    """Side by side in one report, two named sources, two numbers."""
    assert relations(of("a", "30"), of("a", "300", who="quill")) == [(CONFLICTS, ("300", "30"), None)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"bound": Bound.UP_TO, "low": 0.0, "high": 300.0}),
        ({}, {"low": 30.0, "high": 300.0}),
        ({"places": ("Quill",), **SENT}, {"places": ("Tarn",), **SENT}),
    ],
)
def test_what_can_both_hold_is_no_conflict(first, second):
    """A bound, a range or another place leaves room for both."""
    found = relations(of("a", "30", **first), of("a", "300", who="quill", **second))
    assert CONFLICTS not in [r[0] for r in found]


def test_a_forecast_conflicts_with_nothing():
    """What is expected is no count."""
    assert relations(of("a", "30"), of("a", "300", who="quill", stance=Stance.EXPECTS)) == []


def test_harms_side_by_side_sum_to_a_given_total():
    """300 killed and 2,700 injured make the 3,000 casualties that another gives."""
    killed, injured = of("a", "300"), of("a", "2,700", **INJURED)
    total = of("b", "3,000", who="quill", state="killed or wounded", state_head="kill")
    found = relations(killed, injured, total)
    assert (SUMS, ("300", "2700"), "3000") in found
    assert CONFLICTS not in [r[0] for r in found]


def test_numbers_that_add_up_by_chance_are_no_sum():
    """Arithmetic alone proves nothing: the wording must put the parts together."""
    far = {"sentence": 30}
    parts = [
        of("a", "10", **SENT),
        of("a", "30", unit="ferries", unit_head="ferry", state="sunk", state_head="sink", **far),
    ]
    assert SUMS not in [r[0] for r in relations(*parts, of("b", "40", who="quill", **SENT))]


def test_harms_without_a_fitting_total_are_no_sum():
    """Coordination alone is chance."""
    assert relations(of("a", "300"), of("a", "2,700", **INJURED)) == []


def test_an_addition_is_added_without_a_total():
    """ "30 soldiers, and another 10": the words themselves add them up."""
    found = relations(of("a", "10", **SENT), of("a", "30", change=Change.ADDITION, **SENT))
    assert found == [(SUMS, ("10", "30"), None)]


def test_equal_numbers_of_different_things_are_told_apart():
    """300 killed and 300 sent are two things, and the ledger says so."""
    found = relations(of("a", "300"), of("b", "300", who="quill", **SENT), of("c", "300", **SENT))
    assert DIFFERENT in [r[0] for r in found]


def test_a_track_holds_figures_of_one_kind_in_order_of_saying():
    """What is counted and what is said of it must agree."""
    given = [of("b", "40", day=9), of("a", "30", day=8), of("a", "10", **INJURED), of("b", "12", **INJURED)]
    tracks = track_figures(given)
    words = {g.figure.id: g.figure.low for g in given}
    assert sorted([words[f] for f in t.figures] for t in tracks) == [[10, 12], [30, 40]]


def test_words_of_one_affair_share_a_track():
    """ "Slain" and "dead" are one state, "troops" and "soldiers" one unit."""
    troops = {"unit": "troops", "unit_head": "troop"}
    soldiers = {"unit": "soldiers", "unit_head": "soldier", "state": "slain", "state_head": "slay"}
    (track,) = track_figures([of("a", "30", **troops), of("b", "40", **soldiers)])
    assert len(track.figures) == 2


def test_expected_and_counted_have_two_tracks():
    """A forecast never stands among counts."""
    foretold = {**SENT, "state": "expected: sent"}
    assert (
        len(track_figures([of(n, w, **k) for n in "ab" for w, k in (("30", SENT), ("300", foretold))])) == 2
    )


def test_a_number_of_one_report_that_harms_nobody_is_not_followed():
    """It is in the ledger all the same."""
    assert (
        track_figures([of("a", "30", unit="lamps", unit_head="lamp", state="lit", state_head="light")]) == []
    )
