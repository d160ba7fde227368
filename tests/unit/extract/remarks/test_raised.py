import pytest

from storyledger.extract.remarks.raised import is_raised
from storyledger.span import Span
from tests.unit.sentences import sentence


def flat(words):
    """Any tree will do: only the words are read."""
    return " ".join(f"{w}/X/{int(i > 0)}/{'dep' if i else 'root'}" for i, w in enumerate(words.split()))


@pytest.mark.parametrize(
    ("elsewhere", "clause", "raised"),
    [
        ("The north valve opened at noon, the utility says.", "the north valve did not open", True),
        (
            "The valve opened at noon, the utility says.",
            "the valve did not open",
            False,
        ),  # two words are a chance
        ("The valve did not open at noon.", "the valve did not open", False),
        ("The valve is new.", "the valve did not open", False),
        ("The road opened at noon.", "the valve did not open", False),
        ("The valve opened at noon.", "the valve opened", False),
        ("They went on, and so did he.", "he did not go", False),
        ("An order to open the gate was sent.", "there was no order to open the gate", True),
    ],
)
def test_a_thing_is_raised_where_it_is_told_without_a_not(elsewhere, clause, raised):
    """In another sentence, by what is negated and two words more."""
    text, start = f"{elsewhere} {clause}", len(elsewhere) + 1
    parsed = [sentence(text, flat(elsewhere)), sentence(text, flat(clause), index=1, start=start)]
    assert is_raised(text, parsed, [Span(start, len(text))], clause) is raised
