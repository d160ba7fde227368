"""How far a report argues."""

import pytest

from storyledger.span import Span
from storyledger.write.words.arguments import ARGUES, LEANS, ONLY_ARGUES, find_argument
from tests.unit.stories import ran

NEWS = "The council said on Monday that the quay of Tarn was closed. Ilse Vandry told reporters on Tuesday that it would open. "
VIEW = "Of course the council must open the quay of Tarn, and we should not let it squander our harbour. Surely you agree. "


def argument(text, title=""):
    """The score of a report with that text."""
    ends = [i + 1 for i, c in enumerate(text) if c == "."]
    starts = [0, *(e + 1 for e in ends[:-1])]
    report = ran(text, "paper", 9, title=title)
    return find_argument(report, [Span(a, b) for a, b in zip(starts, ends, strict=True)])


def test_news_names_days_and_who_said_what():
    """A column says "we" and "of course"."""
    assert argument(NEWS * 5) < LEANS < ARGUES < argument(VIEW * 5)


@pytest.mark.parametrize(
    ("title", "found"), [("VANDRY: The quay must go", True), ("Tarn: The quay is shut", False)]
)
def test_a_title_that_begins_with_its_writer_is_a_column(title, found):
    """In capitals, as papers print it."""
    flat = "The quay of Tarn is made of stone and has stood for years. " * 10
    assert (argument(flat, title) >= ONLY_ARGUES) is found


def test_what_others_are_quoted_for_is_not_the_writers():
    """Between marks anybody may say "we"."""
    quoted = f"“{VIEW.strip()}” "
    assert argument(NEWS * 5 + quoted) < LEANS
