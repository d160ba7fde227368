"""What surrounds a story is known by its form; the story's own words are left alone."""

import pytest

from storyledger.acquire.boilerplate import is_author_note, is_link_label, tell_boilerplate
from storyledger.report import Role


@pytest.mark.parametrize(
    "words",
    [
        "Advertisement:",
        "Story continues below",
        "SEE ALSO: Ferry owner questioned over missing lifeboats",
        "See Also: Ferry Owner Says 'I Knew Nothing' As Inquiry Opens",
        "READ: How to help the people of Port Anne",
        "WATCH: Water pours over the quay",
        ">>Download the Port 2 app",
        "( PHOTOS: Ten great dams)",
        "More:Ferry owner questioned",
        "Ferry owner questioned over missing lifeboats Read more",
        "Opinion: The dam was never safe",
        "2:41 Divers return to the wreck",
        "Sign up for our morning newsletter",
        "ADVERTISEMENT Autumn sale at Quay Chairs: all sofas must go",
        "Have you been affected? Ring the newsdesk",
        "Did you take pictures on Friday? Send them to the newsdesk",
        "Morning Quay newsletter The best of the port. Email Sign Up By signing up you agree to receive alerts.",
        "Follow us on Twitter @portpost",
        "Support the Post or become our patron!",
        "Copyright 2031 The Port Post. All rights reserved.",
        "© 2031 Port Media",
        "Click here for reprint permission.",
        "[En español]",
        "Are you there? Send us your pictures, but stay safe.",
        "Ada Brook and Tom Reed contributed to this report.",
        "Contributing: Ada Brook in Port Anne",
        "By Ada Brook",
        "ada.brook@post.example or tom@post.example",
        "https://post.example/1",
        "___",
        "6 years ago",
        "Updated 2:43 p.m. ET, 8/19",
        "This article is more than 2 years old",
    ],
)
def test_boilerplate(words):
    """Adverts, links, notices and sign-offs are boilerplate."""
    assert tell_boilerplate(words) is Role.BOILERPLATE


@pytest.mark.parametrize(
    "words",
    [
        "Enlarge this image toggle caption Ada Brook/AP Ada Brook/AP",
        "Hide caption Soldiers fill sandbags on the quay. Previous Next Ada Brook/EPA",
        "(AP Photo/Ada Brook). Soldiers fill sandbags on Friday.",
        "Soldiers fill sandbags on the quay. (Ada Brook/Getty Images)",
        "Soldiers fill sandbags in Quill, May 9, 2031. REUTERS/Ada Brook/File Photo - QC1E97",
        "Soldiers fill sandbags in Quill, Friday, Oct. 10, 2031. ( Ada Brook/QN via AP )",
        "Soldiers fill sandbags. Photograph: Ada Brook/Reuters",
        "Soldiers fill sandbags in this May 9 handout photo. Port Guard/Handout via REUTERS",
        "Facebook Twitter Pinterest Soldiers fill sandbags.",
        "FILE PHOTO: The dam in 2019.",
        "Image The dam on Friday. Credit Ada Brook for The Port Post",
        "Image The mayor has found a letter, but did not say whose.",
        "CLOSE The mayor speaks about the dam. Port News",
        "Port Anne Police Department via AP The mayor on Friday.",
        "Ada Brook / AFP / Getty Images Soldiers fill sandbags on Monday.",
        "A cat was fetched from a tree in Keld. (Published Friday, Sept. 7, 2029)",
    ],
)
def test_captions(words):
    """Captions are known by their credit or by the button above them."""
    assert tell_boilerplate(words) is Role.CAPTION


@pytest.mark.parametrize(
    "words",
    [
        "Soldiers filled sandbags on the quay on Friday.",
        '"Sign up for the course," she said.',
        "Support for the mayor has fallen to 12 percent.",
        "Close to a hundred people left their homes.",
        "Read the letter, he told them, and then decide.",
        "What Happened: The gate of the dam gave way at noon, the ministry said.",
        "Details: The mayor also thanked the pilots.",
        "Previously: On 28 April the ministry said that 40 people were missing.",
        "Source: The mayor on her channel",
        "UPDATE: The death toll has risen to 12, police said.",
        "EDITOR'S NOTE: The mayor on Monday revised the number of missing to 40, from 49.",
        "► Ada Brook of Port Anne. She was a member of the rowing club.",
        "He followed the convoy to the border (north/south) and turned back.",
        "The share of homes with power rose to 80 percent (2029/2030).",
        "More than 300 people were hurt: 40 of them badly, doctors said.",
        "Video shows the gate giving way, the ministry said.",
        "A photo by the coast guard shows the gap.",
    ],
)
def test_story_words(words):
    """Sentences of the story are no boilerplate, whatever words they share with it."""
    assert tell_boilerplate(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("More coverage of the flood:", True),
        ("Related:", True),
        ("Earlier:", True),
        ("Earlier", False),
        ("More than 40 people are missing:", False),
        ("More specifically, here is where the water went:", False),
    ],
)
def test_link_labels(words, expected):
    """A line announces links only if it says nothing else."""
    assert expected is is_link_label(words)


def test_author_notes():
    """A note on the author is told from a sentence about a person."""
    assert is_author_note("Ada Brook is a reporter for The Port Post.")
    assert not is_author_note("Ada Brook is a nurse and lives near the dam.")


@pytest.mark.parametrize(
    "words",
    [
        "By Ada Brook, Port Anne",
        "By our harbour correspondent in Port Anne",
        "Brook reported from Port Anne and Vell from Keld.",
        "(Reporting by Ada Brook; Editing by Odo Vell)",
        "Storm video:Port Anne under water as the dam gives way",
    ],
)
def test_bylines_and_links(words):
    """Who wrote it, and from where, is no news; nor is a label run into its link."""
    assert tell_boilerplate(words) is Role.BOILERPLATE


def test_reported_by_an_office():
    """Only persons report from a place; what an office reports is the story's."""
    assert tell_boilerplate("The hospital reported from 12 to 14 deaths.") is None
