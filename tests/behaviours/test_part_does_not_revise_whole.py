"""A narrower count stands beside the wider one: it neither revises nor contradicts it."""

import pytest

from storyledger.figure import RelationType
from tests.behaviours.stories import report, tell

AGAINST = (RelationType.REVISES, RelationType.CONFLICTS)


def check(*texts):
    """Revisions and conflicts of a story, a report a day."""
    ledger = tell(*(report(text, f"r{i}", 6 + i) for i, text in enumerate(texts)))
    return [r.why for r in ledger.relations if r.type in AGAINST]


@pytest.mark.parametrize(
    "texts",
    [
        ("The ministry said that 40 people were killed, including 12 children.",),
        ("The ministry said that 40 people were killed.", "The ministry said that 12 children were killed."),
        ("The ministry said that 40 people were killed.", "The ministry said that 12 soldiers were wounded."),
    ],
)
def test_a_part_stands_beside_its_whole(texts):
    """12 children among 40 people change nothing about the 40."""
    assert check(*texts) == []


def test_the_same_count_given_again_is_revised():
    """The same source, the same thing, another number, a later day."""
    assert (
        len(
            check(
                "The ministry said that 40 people were killed.",
                "The ministry said that 45 people were killed.",
            )
        )
        == 1
    )
