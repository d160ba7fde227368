import pytest

from storyledger.figure import Bound
from storyledger.ledger import Ledger
from storyledger.write import tables
from storyledger.write.phrases import open_desk
from storyledger.write.tables import amount
from tests.unit.ledgers import bridge
from tests.unit.stories import count, ran, reading

LEDGER = bridge()

REPORT = ran("Some 40 vans, tens of thousands of crates and dozens more boats were lost.", "r", 9)


def figure(low, high, *, words="Some 40 vans", **known):
    """A figure of one report."""
    return count(REPORT, words, low, **{"high": high, **known})


def desk_of(given, **known):
    return open_desk(
        Ledger(title="", reports=(REPORT,), readings=(reading(REPORT, figures=[given]),), **known)
    )


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (figure(40, 40), "40"),
        (figure(300, None, bound=Bound.AT_LEAST), "at least 300"),
        (figure(0, 90, bound=Bound.UP_TO), "up to 90"),
        (figure(10_000, 10_000, approximate=True), "about 10,000"),
        (figure(4, 5), "4 to 5"),
        (figure(2.5, 2.5), "2.5"),
        (figure(20_000, None, approximate=True, words="tens of thousands of crates"), "tens of thousands"),
        (figure(24, None, approximate=True, words="dozens more boats"), "dozens more"),
    ],
)
def test_a_number_is_told_with_its_bounds(given, words):
    """A number never travels without what bounds it, and words are not made a number that nobody gave."""
    assert amount(desk_of(given), given) == words


def test_a_number_set_by_hand_is_told_as_a_number():
    """The words that it was set in place of are no longer its own."""
    given = figure(30, None, words="dozens more boats")
    assert amount(desk_of(given, asserted_by={given.id: "desk"}), given) == "30 or more"


@pytest.mark.parametrize(
    "name", ["reports", "ledger", "figures", "conflicts", "positions", "timeline", "lineage"]
)
def test_rows_are_as_long_as_their_columns(name):
    """Every table is a table."""
    table = getattr(tables, f"{name}_table")(LEDGER)
    assert all(len(row) == len(table.columns) for row in table.rows)
