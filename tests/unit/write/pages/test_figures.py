from dataclasses import replace

from storyledger.figure import Track
from storyledger.write.brief import write_brief
from storyledger.write.pages import figures_section
from storyledger.write.scene import FileLinks, number_all, set_scene
from tests.unit.ledgers import FORTY, HURT, TWO, bridge

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
