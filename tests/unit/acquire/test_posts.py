"""Posts that a page has embedded are known by name, handle and day together."""

import pytest

from storyledger.acquire.paragraphs import find_paragraphs
from storyledger.acquire.posts import cut_posts
from storyledger.report import Role

SIGNED = "— Ada Brook (@adabrook) May 2, 2031"
OTHER = "— Port Anne Police (@portannepolice) May 3, 2031"
WATER = "The water is at my door."
GATE = "The gate held for a third night, officials said."


def pieces(*lines):
    """The pieces of the paragraphs, each with its role."""
    text = "\n\n".join(lines)
    return [(span.of(text), role and role.value) for span, role in cut_posts(text, find_paragraphs(text))]


@pytest.mark.parametrize(
    "signature",
    [
        SIGNED,
        "— Ada Brook 🌊 (@adabrook) May 2, 2031",
        "– Ada Brook (@ada.brook.example) 2 May 2031 at 7:04 pm",
        "-- Ada Brook (@adabrook), Sept. 2, 2031",
        "A photo posted by Ada Brook (@adabrook) on May 2, 2031 at 7:04pm PDT",
    ],
)
def test_words_and_signature(signature):
    """One paragraph is cut in two, whatever the platform's form."""
    assert pieces(f"{WATER} pic.twitter.com/x1 {signature}") == [
        (f"{WATER} pic.twitter.com/x1", "post"),
        (signature, "signature"),
    ]


def test_several_in_a_row_and_prose_behind():
    """Each signature ends a post; what follows the last is the report's."""
    assert pieces(f"{WATER} {SIGNED} We are coming.{OTHER} {GATE}") == [
        (WATER, "post"),
        (SIGNED, "signature"),
        ("We are coming.", "post"),
        (OTHER, "signature"),
        (GATE, None),
    ]


def test_signature_in_a_paragraph_of_its_own():
    """The paragraph above it is the post, and all below an introduction."""
    assert pieces(GATE, WATER, SIGNED) == [(GATE, None), (WATER, "post"), (SIGNED, "signature")]
    assert [role for _, role in pieces("She wrote:", "Open the school!", WATER, SIGNED)] == [
        None,
        "post",
        "post",
        "signature",
    ]


@pytest.mark.parametrize(
    "between", ["Advertisement", "Who Pays For The New Gate", "“It held,” said Odo Brill."]
)
def test_what_stands_between_is_not_the_post(between):
    """An advert, a heading or a remark below the introduction belongs to nobody's post."""
    assert [role for _, role in pieces("She wrote:", between, f"{WATER} {SIGNED}")] == [
        None,
        None,
        "post",
        "signature",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "RT @portannepolice: The road is closed.",
        "“@odobrill: Where is the mayor?” At the gate.",
        "“Nobody told us of the second gate.”",
        "Mayor Vandry: “Nobody told us of the second gate.” (via @portpost)",
        "pic.twitter.com/x1",
        "The river rose again that night, as it had twice in May. " * 6 + WATER,
    ],
)
def test_what_is_hardly_the_signers_own(words):
    """A repeated post, a bare quotation, a picture, or prose that ran into a post: nothing is read of it."""
    assert [role for _, role in pieces(f"{words} {SIGNED}")] == ["caption", "caption"]


@pytest.mark.parametrize(
    "line",
    [
        "“The river keeps what it takes.” — Ada Brook, “Low Water”",
        "— Ada Brook reported from Port Anne.",
        "Soldiers fill sandbags. — Photo by Ada Brook/QN, May 2, 2031",
        "Ada Brook (@adabrook) is a reporter for The Port Post.",
        "Follow us on Twitter (@portpost), and sign up for our newsletter.",
        "The account “Low Water” (@lowwater) posted on May 2, 2031 that the gate was open.",
    ],
)
def test_other_dashes_and_handles(line):
    """Epigraphs, bylines, credits and prose about an account are no posts."""
    assert pieces(GATE, line) == [(GATE, None), (line, None)]


def test_a_picture_takes_no_prose_along():
    """A signature under somebody's remark signs nothing that is read."""
    assert [role for _, role in pieces("“It held,” said Odo Brill.", SIGNED)] == [None, "caption"]


def test_roles_are_of_the_report():
    """The roles are those that a report's parts have."""
    assert {Role.POST, Role.SIGNATURE} == {Role("post"), Role("signature")}
