from types import SimpleNamespace

from storyledger.ledger import Facts, stored_facts
from tests.unit.stories import ran, reading

ONE, OTHER, LATE = (ran(f"It rained {n} days.", f"r{n}", n) for n in (1, 2, 3))
FACTS = Facts(title="Rain", reports=[ONE, OTHER], readings=[reading(ONE), reading(OTHER)])


def test_facts_of_some_reports_leave_out_the_readings_of_others():
    """Under a title of their own, or the old one."""
    some = FACTS.only([OTHER])
    assert (some.title, some.reports, [x.report_id for x in some.readings]) == ("Rain", [OTHER], [OTHER.id])
    assert FACTS.only([OTHER], "Flood").title == "Flood"


def test_what_is_added_while_a_database_is_read_is_left_out():
    """A reading whose report was not there yet belongs to the next look."""
    store = SimpleNamespace(
        title=lambda: "Rain",
        reports=lambda: [ONE, OTHER],
        readings=lambda: [reading(ONE), reading(OTHER), reading(LATE)],
        problems=list,
        decisions=list,
    )
    assert stored_facts(store) == Facts(
        title="Rain", reports=[ONE, OTHER], readings=[reading(ONE), reading(OTHER)], problems=[], decisions=[]
    )
