from dataclasses import replace

from storyledger.figure import Relation, RelationType, Track
from storyledger.write.brief.brief import write_brief
from storyledger.write.pages import figures_section
from storyledger.write.pages.sums import same_numbers, sums
from storyledger.write.scene.scene import FileLinks, number_all, set_scene
from tests.unit.ledgers import BOTH, FORTY, HURT, TWO, bridge

WHOLE = Track(id="t", title="people: hurt", unit="people", state="hurt", figures=(FORTY.id, TWO.id, HURT.id))


def panel(track):
    """The drawn panel of the only track."""
    ledger = bridge(tracks=(track,))
    scene = set_scene(ledger, write_brief(ledger), numbers=number_all(ledger), links=FileLinks(), stops=())
    (found,) = figures_section(scene)["panels"]
    return found


def test_a_line_joins_the_numbers_of_one_giver():
    """Two numbers of one day and one giver are two levels of a line."""
    assert panel(WHOLE)["svg"].count('class="track') == 1
    assert panel(WHOLE)["finding"] == "from at least 40 to 300"


def test_a_track_that_ends_where_it_began_was_not_the_same_throughout():
    """What lies between is told."""
    found = panel(replace(WHOLE, figures=(HURT.id, TWO.id, HURT.id)))
    assert found["finding"] == "between 2 and 300, last 300"


def test_a_number_that_is_given_alike_on_one_day_is_told_and_not_drawn():
    """A drawing of one mark shows nothing; who says it again is one more cite of its row."""
    ledger = bridge(tracks=(replace(WHOLE, figures=(TWO.id, TWO.id)),))
    scene = set_scene(ledger, write_brief(ledger), numbers=number_all(ledger), links=FileLinks(), stops=())
    section = figures_section(scene)
    assert section["panels"] == []
    (row,) = section["single"]
    assert (row["number"], len(row["chips"])) == ("2", 1)


def test_of_a_number_and_the_one_it_replaces_the_old_one_comes_first():
    """As in "300, up from two": one statement has both, and the line goes up."""
    both = replace(HURT, statement_id=TWO.statement_id)
    gone = Relation(type=RelationType.REVISES, figures=(both.id, TWO.id), total=None, why="x")
    ledger = bridge(tracks=(replace(WHOLE, figures=(both.id, TWO.id)),), relations=(gone,))
    ledger = replace(
        ledger,
        readings=tuple(
            replace(x, figures=tuple(both if f.id == both.id else f for f in x.figures))
            for x in ledger.readings
        ),
    )
    scene = set_scene(ledger, write_brief(ledger), numbers=number_all(ledger), links=FileLinks(), stops=())
    (found,) = figures_section(scene)["panels"]
    assert found["finding"] == "from 2 to 300"


def test_an_addition_is_no_level():
    """It stands on the axis, on no line, and is no number from which or to which the track went."""
    found = panel(replace(WHOLE, partial=(HURT.id,)))
    assert (found["svg"].count('class="track'), found["svg"].count('class="part')) == (0, 1)
    assert found["finding"] == "from at least 40 to 2"
    assert panel(replace(WHOLE, partial=WHOLE.figures))["finding"] == "only additions or parts"


def test_what_is_foreseen_is_hollow_by_the_data():
    """Whatever the title says."""
    assert "mk hollow" not in panel(replace(WHOLE, title="people: hurt (expected)"))["svg"]
    assert "mk hollow" in panel(replace(WHOLE, expected=True))["svg"]


def test_equal_numbers_are_told_of_the_figures_that_most_follow():
    """Two things with one number stand side by side; a thing of a figure that few follow is left to the table."""
    tracks = [
        Track(id=n, title=n, unit=n, state="", figures=(f.id,)) for n, f in (("vans", TWO), ("cars", BOTH))
    ]
    twice = Relation(type=RelationType.DIFFERENT_THING, figures=(TWO.id, BOTH.id), total=None, why="x")
    ledger = bridge(tracks=tuple(tracks), relations=(twice,))
    ledger = replace(ledger, readings=tuple(map(even, ledger.readings)))
    scene = set_scene(ledger, write_brief(ledger), numbers=number_all(ledger), links=FileLinks(), stops=())
    ((_, things),) = [same.values() for same in same_numbers(scene, tracks)]
    assert [thing["words"] for thing in things] == ["vans", "cars"]
    assert same_numbers(scene, tracks[:1]) == []


def even(reading):
    """A reading in which 302 is 2."""
    return replace(
        reading, figures=tuple(replace(f, low=2.0) if f.id == BOTH.id else f for f in reading.figures)
    )


def test_a_sum_that_two_reports_make_possible_is_one_sum():
    """Its parts and total once, with the cites of both; what it comes to has the sign of its parts."""
    cost = [
        replace(f, unit="$", unit_head="$", low=low, high=low, bound=None)
        for f, low in ((TWO, 2.5), (HURT, 4.0))
    ]
    added = Relation(type=RelationType.SUMS, figures=(TWO.id, HURT.id), total=None, why="x")
    ledger = bridge(relations=(added, replace(added, figures=(HURT.id, TWO.id))))
    priced = {f.id: f for f in cost}
    ledger = replace(
        ledger,
        readings=tuple(
            replace(x, figures=tuple(priced.get(f.id, f) for f in x.figures)) for x in ledger.readings
        ),
    )
    scene = set_scene(ledger, write_brief(ledger), numbers=number_all(ledger), links=FileLinks(), stops=())
    (found,) = sums(scene)
    assert (found["whole"], [p["number"] for p in found["parts"]]) == ("$6.5", ["$2.5", "$4"])
