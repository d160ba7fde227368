from storyledger.figure import Bound
from storyledger.reconcile.figures.figures import track_figures
from tests.unit.givens import INJURED, SENT, of


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
        track_figures([of("a", "12", unit="lamps", unit_head="lamp", state="lit", state_head="light")]) == []
    )


def test_twenty_of_anything_and_ten_people_are_followed():
    """Though one report alone gives them; "hundreds" if a source says so, "millions" never."""
    lamps = {"unit": "lamps", "unit_head": "lamp", "state": "lit", "state_head": "light"}
    came = {"state": "came", "state_head": "come"}
    assert track_figures([of("a", "30", **lamps)])
    assert track_figures([of("a", "12", **came)])
    assert track_figures([of("a", "12", **lamps)]) == []
    assert track_figures([of("a", "30", low=200.0, high=None, **came)])
    assert track_figures([of("a", "30", low=200.0, high=None, who="", **came)]) == []
    assert track_figures([of("a", "30", low=2e6, high=None, **came)]) == []


def test_a_few_people_are_followed_where_several_reports_count_them_alike():
    """ "The two gunmen": of one report alone, or of things, so few tell nothing."""
    few = {
        "unit": "gunmen",
        "unit_head": "gunman",
        "state": "fled in a car",
        "state_head": "drive",
        "low": 2.0,
        "high": 2.0,
    }
    assert len(track_figures([of("a", "10", **few), of("b", "12", **few)])) == 1
    assert track_figures([of("a", "10", **few)]) == []
    camps = {**few, "unit": "camps", "unit_head": "camp"}
    assert track_figures([of("a", "10", **camps), of("b", "12", **camps)]) == []


def test_as_many_as_so_many_things_are_followed():
    """ "Up to 5,000 lamps" has no low end."""
    lamps = {"unit": "lamps", "unit_head": "lamp", "state": "lit", "state_head": "light"}
    assert track_figures([of("a", "30", low=0.0, high=5_000.0, bound=Bound.UP_TO, **lamps)])


def test_a_large_number_without_a_noun_is_followed_with_its_equals_alone():
    """What it counts the words do not tell, so no other number is put beside it."""
    stood = {"unit": "", "unit_head": "", "state": "stood", "state_head": "stand"}
    one, same, other = (
        of(n, "30", low=v, high=v, **stood) for n, v in zip("abc", (4e6, 4e6, 3e6), strict=True)
    )
    tracks = track_figures([one, same, other], [[one, same]])
    assert sorted(len(t.figures) for t in tracks) == [1, 2]
    assert track_figures([of("a", "30", low=30.0, high=30.0, **stood)]) == []


def test_what_befalls_things_is_followed_though_they_are_few():
    """ "Seven chapels were burned", and "scores of chapels"; not two."""
    burned = {"unit": "chapels", "unit_head": "chapel", "state": "burned", "state_head": "burn"}
    assert track_figures([of("a", "10", low=7.0, high=7.0, **burned)])
    assert track_figures([of("a", "10", low=40.0, high=None, **burned)])
    assert track_figures([of("a", "10", low=2.0, high=2.0, **burned)]) == []


def test_two_people_are_followed_if_several_reports_tell_of_them():
    """And so are two rockets that hit; two lamps are not."""
    reporters, lamps = (
        {"unit": f"{w}s", "unit_head": w, "state": "seen", "state_head": "see"} for w in ("reporter", "lamp")
    )
    rockets = {"unit": "rockets", "unit_head": "rocket", "state": "hit", "state_head": "hit"}
    two = {"low": 2.0, "high": 2.0}
    assert track_figures([of(n, "30", **two, **reporters) for n in "ab"])
    assert track_figures([of("a", "30", **two, **reporters)]) == []
    assert track_figures([of("a", "30", **two, **rockets)])
    assert track_figures([of(n, "30", **two, **lamps) for n in "ab"]) == []


def test_bodies_are_followed_whatever_is_said_of_them():
    """Whoever shows corpses tells of the dead."""
    assert track_figures(
        [of("a", "12", unit="corpses", unit_head="corpse", state="shown", state_head="show")]
    )


def test_a_narrower_kind_is_part_of_the_wider():
    """Civilians killed are some of the people killed; the tracks stay two."""
    civilians = {"unit": "civilians", "unit_head": "civilian"}
    wide, narrow = track_figures([of("a", "40"), of("a", "30", **civilians)])
    assert [p.track for p in narrow.part_of] == [wide.id]
    assert narrow.part_of[0].why == "civilian is narrower than person"
    assert wide.part_of == ()


def test_those_in_critical_condition_are_part_of_the_hurt():
    """A narrower state, too."""
    critical = {"state": "in critical condition", "state_head": "critical"}
    wide, narrow = track_figures([of("a", "40", **INJURED), of("a", "12", **critical)])
    assert [p.track for p in narrow.part_of] == [wide.id]


def test_what_is_counted_elsewhere_is_part_of_nothing():
    """Soldiers sent are none of the people killed."""
    tracks = track_figures([of("a", "40"), of("a", "30", **SENT), of("b", "30", **SENT)])
    assert not any(t.part_of for t in tracks)


def test_a_region_is_part_of_its_country():
    """Where the words themselves put the place in a state; the tracks stay two, and nothing is merged."""
    region = {**SENT, "state": "sent to Egypt's Tarn region"}
    country = {**SENT, "state": "sent to Egypt"}
    given = [of(n, w, **k) for n in "ab" for w, k in (("300", country), ("30", region))]
    wide, narrow = track_figures(given)
    assert [p.track for p in narrow.part_of] == [wide.id]
    assert narrow.part_of[0].why == "in Tarn is narrower than anywhere"


def test_the_dead_of_a_town_are_followed_with_the_dead():
    """Harm is counted where the event was, by whatever name."""
    town = {"state": "killed in Tarn, Egypt"}
    (track,) = track_figures([of("a", "30"), of("b", "40", **town)])
    assert len(track.figures) == 2


def test_several_people_are_no_figure_to_follow():
    """A vague few alone says nothing that could change."""
    assert track_figures([of("a", "10", low=3.0, high=None)]) == []


def test_what_grew_to_a_number_is_so_many_in_all():
    """A title says what the number is of in words that a reader knows."""
    grew = {"unit": "troops", "unit_head": "troop", "state": "expected: grow", "state_head": "grow"}
    (track,) = track_figures([of("a", "30", **grew), of("b", "40", **grew)])
    assert track.title == "troops: in all (expected)"


def test_the_dead_of_two_nations_are_two_counts():
    """Parts of all the dead; the dead of one nation alone are the story's dead."""
    peru, chile = of("a", "30", unit="Peruvians"), of("b", "12", unit="Chileans")
    whole, *parts = sorted(track_figures([peru, chile, of("c", "40")]), key=lambda t: len(t.part_of))
    assert [len(t.figures) for t in (whole, *parts)] == [1, 1, 1]
    assert all(part.part_of[0].track == whole.id for part in parts)
    assert len(track_figures([peru, of("c", "40")])) == 1


def test_a_land_names_the_nation_of_its_dead():
    """ "Died in Chile", "the Chilean death toll"; a title says whose they are where the unit does not."""
    peru, chile = of("a", "30", unit="Peruvians"), of("b", "12", state="killed in Chile")
    tracks = track_figures([peru, chile, of("c", "40")])
    assert sorted((t.nation, t.title) for t in tracks) == [
        ("", "people: killed"),
        ("Chile", "people (Chile): killed"),
        ("Peru", "Peruvians: killed"),
    ]
