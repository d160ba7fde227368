"""Numbers are added up where the words add them up, and nowhere else."""

import pytest

from storyledger.figure import RelationType
from storyledger.write.brief.brief import write_brief
from tests.behaviours.stories import numbers, report, tell


def check(*sentences):
    """(parts, total) of every sum, with a report a day for each text."""
    ledger = tell(*(report(text, f"r{i}", 6 + i) for i, text in enumerate(sentences)))
    found = [
        (sorted(numbers(ledger, r.figures)), numbers(ledger, [r.total])[0] if r.total else None)
        for r in ledger.relations
        if r.type is RelationType.SUMS
    ]
    assert all(r.type is not RelationType.CONFLICTS for r in ledger.relations)
    return found, [s for s in write_brief(ledger).sentences if s.kind == "sum"]


@pytest.mark.parametrize(
    ("parts", "total", "added"),
    [
        (
            "The ministry said that 300 miners were killed and another 2,700 were injured.",
            "The union said that 3,000 miners were killed or injured.",
            ([300, 2700], 3000),
        ),
        (
            "The council said that 12 civilians were killed and 5 police officers were killed.",
            "The union said that 17 people were killed.",
            ([5, 12], 17),
        ),
    ],
)
def test_parts_and_total_are_a_sum_and_no_conflict(parts, total, added):
    """Two harms, or two groups of people, told side by side, and a total that fits."""
    found, told = check(parts, total)
    assert found == [added]
    assert [s.text.startswith("Our sum") for s in told] == [True]


def test_an_addition_needs_no_total():
    """ "An additional 1,500" says itself that it is added."""
    found, _ = check(
        "The ministry said that 1,500 soldiers were sent to Tarn and an additional 1,500 soldiers were sent to Quill."
    )
    assert found == [([1500, 1500], None)]


@pytest.mark.parametrize(
    "texts",
    [
        # the numbers fit, the things do not
        (
            "The ministry said that 300 miners were killed.\n\nThe museum said that 2,700 stamps were sold.",
            "The union said that 3,000 miners were injured.",
        ),
        # the things fit, the numbers do not
        (
            "The ministry said that 300 miners were killed and another 2,700 were injured.",
            "The union said that 4,000 miners were killed or injured.",
        ),
        # no total at all
        ("The ministry said that 300 miners were killed and another 2,700 were injured.",),
    ],
)
def test_a_chance_sum_is_refused(texts):
    """Arithmetic without wording, or wording without arithmetic, adds nothing."""
    assert check(*texts) == ([], [])
