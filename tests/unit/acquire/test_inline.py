"""Boxes of links that ran into a sentence are known by their form."""

import pytest

from storyledger.acquire.heads import read_head
from storyledger.acquire.inline import find_inline
from storyledger.acquire.parts import find_parts
from storyledger.report import Role
from storyledger.span import Span

BOX = " Ilse Anna VandryCouncil closes the old quay Nine boats lost in Tarn: report MORE"
TEXT = f"Mayor Ilse Vandry{BOX} told the crew that Odo Brill Odo BrillQuay opens MORE’s boat sank."


def boxes(text):
    return [span.of(text) for span in find_inline(text, Span(0, len(text)))]


def test_a_box_begins_where_a_name_is_told_again():
    """And ends with the call for more; what stands between two boxes is the story's."""
    assert boxes(TEXT) == [BOX, " Odo BrillQuay opens MORE"]


def test_a_box_begins_where_a_whole_name_is_told_again():
    """The headline behind it need not run into it."""
    box = " Ilse Ann Vandry Council closes the old quay MORE"
    assert boxes(f"Mayor Ilse Vandry{box} (Tarn) told the crew.") == [box]


def test_a_related_headline_in_brackets_is_no_part_of_the_paragraph():
    """It stands behind the last full stop, in brackets and with a label."""
    assert boxes("The quay was shut. (RELATED: ‘Nine Boats Lost’ — Crew Heckles Mayor)") == [
        " (RELATED: ‘Nine Boats Lost’ — Crew Heckles Mayor)"
    ]
    assert boxes("The quay (related to the old one: see below) was shut.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ilse Vandry told the crew MORE about the quay.",
        "The McVane crew of Tarn, said McVane, wants MORE boats.",
        "The WharfWatch group and the WharfWatch crew met OBS and MORE on the quay.",
        "Ilse Vandry of Tarn: Ilse VandryCouncil closes the old quay.",
    ],
)
def test_a_sentence_with_some_of_its_marks_has_none(text):
    """A name told twice, a name of two humps, a word in capitals."""
    assert boxes(text) == []


def test_a_box_is_a_part_of_its_own():
    """Marked, never deleted; the pieces around it stay the story's."""
    text = f"{TEXT}\n\nThe old quay had been shut since Monday night."
    parts = find_parts(text, read_head(text))
    told = [(p.role, p.span.of(text)) for p in parts]
    assert told[:3] == [
        (Role.BODY, "Mayor Ilse Vandry"),
        (Role.BOILERPLATE, BOX.strip()),
        (Role.BODY, "told the crew that Odo Brill"),
    ]
    assert "".join("".join(words.split()) for _, words in told) == "".join(text.split())
