from dataclasses import replace

import pytest

from storyledger.claim import Position
from storyledger.figure import Bound
from storyledger.interval import one_day
from storyledger.ledger import Ledger
from storyledger.lineage import Edge, EdgeType
from storyledger.statement import Stance
from storyledger.timeline import Entry
from storyledger.write.tables import tables
from storyledger.write.tables.tables import amount
from storyledger.write.words.phrases import open_desk
from tests.unit.ledgers import KILLED, VANS, bridge
from tests.unit.stories import count, october, ran, reading

LEDGER = bridge(
    timeline=(Entry(when=one_day(october(9)), text="The bridge fell.", statements=(KILLED.id,)),),
    lineage=(Edge(type=EdgeType.COPY, origin="gazette", target="post", score=0.9, why="same words"),),
)
OWN = Position(actor=None, stance=Stance.ASSERTS, statements=(VANS.id,))

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
        (figure(1.4e9, 1.4e9, approximate=True, unit_head="$"), "about $1.4 billion"),
        (figure(1_070_750, 1_070_750, unit_head="£"), "£1,070,750"),
        (figure(5, 25, unit_head="%"), "5% to 25%"),
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


# Of each table some cells, by column: what a row says, and in which order.
ROWS = {
    "reports": [
        {"report": "gazette.txt", "published": "2031-10-09", "how known": "metadata", "statements": 3},
        {"report": "post.txt", "published": "2031-10-10", "how known": "metadata", "statements": 3},
        {"report": "leaflet.txt", "published": "", "how known": None, "statements": 1},
    ],
    "ledger": [
        {"who": "Ilse Vandry", "stance": "asserts", "said": "2031-10-09", "report": "gazette.txt"},
        {"who": "Odo Brill", "stance": "denies", "words": "that the bridge had been unsafe"},
        {"who": "Ilse Vandry", "stance": "does not know"},
        {"who": "Tomas Quill", "words": "2 people were killed and 300 hurt"},
        {"who": "Ilse Vandry", "stance": "expects", "kind": "direct"},
        {"who": "ferry company", "said": "2031-10-10"},
        {"who": "council", "stance": "does not confirm", "said": ""},
    ],
    "figures": [
        {"counted": "people: killed", "number": "at least 40", "who": "Ilse Vandry", "report": "gazette.txt"},
        {"counted": "people: killed", "number": "2", "as written": "2 people", "said": "2031-10-10"},
    ],
    "conflicts": [{"relation": "conflicts", "one": "2 people (Tomas Quill)", "why": "one time"}],
    "positions": [
        {"claim": "the bridge had been unsafe", "who": "Odo Brill", "stance": "denies", "reports": 2},
        {"who": "council", "stance": "does not confirm", "statements": 1},
        {"who": "reports in their own name", "stance": "asserts", "statements": 1},
    ],
    "timeline": [{"when": "2031-10-09", "what": "The bridge fell.", "statements": KILLED.id}],
    "lineage": [{"link": "copy", "from": "gazette.txt", "to": "post.txt", "score": 0.9, "why": "same words"}],
}


@pytest.mark.parametrize("name", ROWS)
def test_a_table_says_what_the_ledger_knows(name):
    """Every row, in order, and each cell in its column."""
    own = replace(LEDGER.claims[0], positions=(*LEDGER.claims[0].positions, OWN))
    table = getattr(tables, f"{name}_table")(replace(LEDGER, claims=(own,)))
    told = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [{k: row[k] for k in wanted} for row, wanted in zip(told, ROWS[name], strict=True)] == ROWS[name]
