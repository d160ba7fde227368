"""What stands above a text is kept apart from it."""

from datetime import date

import pytest

from storyledger.acquire.heads import is_wire_dateline, read_head
from storyledger.report import Role

DAY = date(2031, 5, 2)


@pytest.mark.parametrize(
    ("text", "stamps"),
    [
        ("date 2031-05-02 The dam held.", ["date 2031-05-02"]),
        ("Published: 2 May 2031 10:15 GMT\n\nThe dam held.", ["Published: 2 May 2031 10:15 GMT"]),
        ("The dam\nBy Ada Brook\nMay 2, 2031\n\nIt held.", ["May 2, 2031"]),
        ("Friday, May 2, 2031 5:04 pm EDT\nThe dam held.", ["Friday, May 2, 2031 5:04 pm EDT"]),
        (
            "Published: 2 May 2031 | Updated: 3 May 2031\nIt held.",
            ["Published: 2 May 2031 | Updated: 3 May 2031"],
        ),
    ],
)
def test_stamps(text, stamps):
    """A date stamp is a boilerplate part and dates the report, on the basis of its dateline."""
    head = read_head(text)
    assert stamps == [part.span.of(text) for part in head.parts]
    assert {Role.BOILERPLATE} == {part.role for part in head.parts}
    assert (head.published.earliest, head.published.basis) == (DAY, "dateline")


def test_a_revision_is_no_publication():
    """An update stamp alone leaves the publication unknown."""
    head = read_head("Updated May 2, 2031 at 10:15 a.m. ET\nThe dam held.")
    assert head.published is None
    assert head.revised.earliest == DAY


@pytest.mark.parametrize(
    "text",
    ["PORT ANNE, May 2, 2031 (Wire) - The dam held.", "Port Anne, Ruritania (Wire), 2 May 2031 — It held."],
)
def test_datelines_with_a_year(text):
    """A dateline dates the report and stays in its body."""
    head = read_head(text)
    assert head.parts == ()
    assert head.published.earliest == DAY


@pytest.mark.parametrize(
    "text",
    [
        "PORT ANNE, May 2 (Wire) - The dam held.",
        "Published on May 2, 2031, the report found no fault.",
        "On May 2, 2031 the dam held.",
        "2 May 2031, officials said, was a quiet day.",
        "Source: The mayor on the town's channel\n\nThe dam held.",
        "The dam held.\n\n2 May 2031",
    ],
)
def test_sentences_are_no_heads(text):
    """A date inside the story, or without a year, says nothing about the publication."""
    head = read_head(text)
    assert (head.published, head.parts) == (None, ())


def test_field_lines():
    """Lines that name fields fill them, each as a part of its own."""
    head = read_head(
        "Title: The dam holds\nSource: The Port Post\nDate: 2031-05-02\nURL: https://p.example/1\n\nIt held."
    )
    assert head.fields["title"] == "The dam holds"
    assert head.fields["outlet"] == "The Port Post"
    assert head.fields["url"] == "https://p.example/1"
    assert [Role.HEADLINE, *[Role.BOILERPLATE] * 3] == [part.role for part in head.parts]
    assert head.published.earliest == DAY


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("PORT ANNE (AP) - The dam", True),
        ("Port Anne, Ruritania (Wire) — The", True),
        ("The dam (old) held", False),
    ],
)
def test_wire_datelines(words, expected):
    """Agency copy is known by its first words."""
    assert expected is is_wire_dateline(words)
