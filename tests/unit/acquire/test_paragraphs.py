"""Paragraphs are found whether lines are wrapped or not."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.acquire.paragraphs import ends_sentence, find_paragraphs
from storyledger.span import Span

STORY = """\
Water rose along the quays of Port Anne for a third day on Friday and officials in the town said that the old dam above it would hold for as long as the rain stayed away from the hills.
"We have looked at every stone of it," said the engineer in charge, who has worked on the river since she left school, and she added that nobody needed to leave for now.
Shops stayed shut.
The council meets again on Monday to decide who pays for the pumps that were lent by the neighbouring towns, a sum that the treasurer put at about 40,000 crowns a week.""".split(
    "\n"
)


def found(text):
    return [" ".join(span.of(text).split()) for span in find_paragraphs(text)]


@pytest.mark.parametrize(
    "render",
    [
        pytest.param(lambda: "\n\n".join(STORY), id="blank lines"),
        pytest.param(lambda: "\n".join(STORY), id="one a line"),
        pytest.param(lambda: "\n\n".join(textwrap.fill(p, 72) for p in STORY), id="wrapped with blank lines"),
        pytest.param(lambda: "\n".join(textwrap.fill(p, 72) for p in STORY), id="wrapped without"),
        pytest.param(
            lambda: "\n\n".join(textwrap.fill(p, 95) for p in STORY[:2]) + "\n" + "\n".join(STORY[2:]),
            id="mixed",
        ),
    ],
)
def test_layouts(render):
    """The same paragraphs come out of every usual layout."""
    assert found(render()) == STORY


def test_lines_stay_as_they_are():
    """Wrapped lines are not joined: the span holds the line end."""
    text = "The water rose along the quays of the\nold town, officials said."
    assert [text] == [span.of(text) for span in find_paragraphs(text)]


def test_ragged_lines_with_a_stray_blank():
    """Proportional type wraps raggedly; a short last line still ends its paragraph."""
    text = (
        "The engineer told reporters on the quay that it was not yet\n clear why the gauge had stopped at noon, and that the spare\n"
        'one would be read by hand, "however long it takes and for as\nlong as it rains,"\nshe said.\n Meanwhile, the ferry office said that its boats would stay\nin port.'
    )
    assert len(find_paragraphs(text)) == 2


def test_entries_of_a_list():
    """Bulleted lines are paragraphs of their own."""
    assert found("Closed today:\n- the ferry\n- the school") == [
        "Closed today:",
        "- the ferry",
        "- the school",
    ]


def test_within():
    """Only the given stretch is searched; spans point into the whole text."""
    assert find_paragraphs("ab\n\ncd", Span(3, 6)) == [Span(4, 6)]


@pytest.mark.parametrize(("line", "expected"), [('He left."', True), ("He left", False), ("Why?’", True)])
def test_end_marks(line, expected):
    """Quotation marks after the end mark do not hide it."""
    assert expected is ends_sentence(line)


@given(st.text(alphabet=st.sampled_from('aB.,\n "-1'), max_size=200))
def test_nothing_is_lost(text):
    """Paragraphs are trimmed, in order, and hold every character that is not white space."""
    spans = find_paragraphs(text)
    assert "".join(text.split()) == "".join("".join(span.of(text).split()) for span in spans)
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
