"""Equal numbers of different things are never taken for one figure."""

import pytest

from storyledger.figure import RelationType
from tests.behaviours.stories import numbers, report, tell


def check(*texts):
    """Relations as (type, numbers), and the numbers of each track."""
    ledger = tell(*(report(text, f"r{i}", 8) for i, text in enumerate(texts)))
    relations = [(r.type, numbers(ledger, r.figures)) for r in ledger.relations]
    return relations, sorted(numbers(ledger, t.figures) for t in ledger.tracks)


def test_two_things_have_two_tracks_and_a_warning():
    """3,000 sent and 3,000 killed are set apart, with a reason."""
    relations, tracks = check(
        "The ministry said that 3,000 soldiers were sent to Tarn. The union said that 3,000 people were killed in the flood.",
    )
    assert relations == [(RelationType.DIFFERENT_THING, [3000, 3000])]
    assert tracks == [[3000], [3000]]


def test_one_thing_has_one_track():
    """The same number of the same thing in two reports agrees."""
    relations, tracks = check(
        "The ministry said that 3,000 soldiers were sent to Tarn.",
        "Nobody slept. Odo Brill said that 3,000 troops had been sent to Tarn.",
    )
    assert relations == [(RelationType.SAME, [3000, 3000])]
    assert tracks == [[3000, 3000]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("3,000 people were killed", "2,000 people were rescued"),
        ("3,000 soldiers were sent to Tarn", "2,000 soldiers were captured"),
        ("3,000 homes were damaged", "2,000 people were killed"),
    ],
)
def test_other_numbers_of_other_things_do_not_conflict(first, second):
    """No contradiction is found where there is none."""
    relations, _ = check(f"The ministry said that {first}. The union said that {second}.")
    assert [r for r in relations if r[0] in (RelationType.CONFLICTS, RelationType.REVISES)] == []
