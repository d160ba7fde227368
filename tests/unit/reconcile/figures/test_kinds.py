import pytest

from storyledger.reconcile.figures.kinds import kind_of
from tests.unit.stories import count, ran

FLOW = {"unit": "barrels per day", "unit_head": "barrels"}
CARDS = {"unit": "bank card accounts", "unit_head": "account"}


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        ({"state_head": "lose", "state": "lost"}, ("person", "killed")),
        ({"state_head": "lose", "state": "lost", "unit_head": "home"}, ("home", "lose")),
        ({"state_head": "without_power", "unit_head": "house"}, ("home", "without power")),
        ({"state_head": "gush", "state": "gushing", **FLOW}, ("barrels per day", "flowing")),
        ({"state_head": "leak", "state": "leaking", **FLOW}, ("barrels per day", "flowing")),
        ({"state_head": "capture", "state": "capturing", **FLOW}, ("barrels per day", "captured")),
        ({"state_head": "take", "state": "taken", "unit_head": "customer"}, ("account", "affected")),
        ({"state_head": "take", "state": "taken", "unit_head": "boat"}, ("vessel", "take")),
        ({"state_head": "leak", "state": "leaked", **CARDS}, ("card", "affected")),
    ],
)
def test_some_words_say_a_thing_of_one_sort_only(known, kind):
    """Lost people are dead, lost homes are not; oil leaks at a rate, records leak once."""
    report = ran("It was 5 in all.", "a", 9)
    assert kind_of(count(report, "5", 5, **known))[:2] == kind
