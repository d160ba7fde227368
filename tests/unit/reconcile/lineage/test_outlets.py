import pytest

from storyledger.reconcile.lineage.outlets import agency_of, find_marks, is_outlet
from tests.unit.stories import ran

STORY = "The ferry to Tarn rammed the old lighthouse before dawn and lost its bow in the fog."


def marks(*paragraphs, outlet=None):
    """(agency, whether the text is its) of each mark."""
    return [(m.agency, m.whole) for m in find_marks(ran("\n\n".join(paragraphs), "a", outlet=outlet))]


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        (f"TARN (AP) — {STORY}", "Associated Press"),
        (f"TARN, Oct. 8 (Reuters) - {STORY}", "Reuters"),
        ("By Odo Brill, Associated Press", "Associated Press"),
        ("Copyright 2031 The Associated Press. All rights reserved.", "Associated Press"),
        ("© AFP", "Agence France-Presse"),
    ],
)
def test_an_agencys_text_is_known_by_its_mark(line, agency):
    """In the line of place and day, the byline, the notice of rights."""
    assert marks(line, STORY) == [(agency, True)]


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("Tarn News' Odo Brill and Reuters contributed to this report.", "Reuters"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("Additional work by Ana Quill, with reporting from Reuters", "Reuters"),
        ("Associated Press writer Odo Brill in Tarn contributed.", "Associated Press"),
        ("Associated Press writers Odo Brill in Tarn and Ana Quill in Loft told this.", "Associated Press"),
        ("Source: Xinhua", "Xinhua"),
        ("Copyright Associated Press / Tarn Broadcasting", "Associated Press"),
    ],
)
def test_an_agency_that_gave_a_part_is_credited(line, agency):
    """The text is not its own."""
    assert marks(STORY, line) == [(agency, False)]


@pytest.mark.parametrize(
    "line",
    [
        "Reuters said that the fog contributed to the accident.",
        "Odo Brill told The Associated Press that the bow was lost.",
        "The mayor showed an AP photo of the wreck.",
        "Nobody contributed to this report.",
    ],
)
def test_an_agency_that_is_spoken_of_marks_nothing(line):
    """It may be a source of a remark; that is told elsewhere."""
    assert marks(STORY, line) == []


def test_a_mark_of_place_stands_at_the_head():
    """Further down it is part of the story."""
    assert marks(*[STORY] * 8, f"TARN (AP) - {STORY}") == []


def test_an_agency_does_not_mark_its_own_report():
    """It is its outlet."""
    assert marks(f"TARN (AP) - {STORY}", outlet="The Associated Press") == []


def test_an_agency_is_named_once():
    """The first mark counts."""
    assert marks(f"TARN (AP) - {STORY}", "© 2031 AP") == [("Associated Press", True)]


@pytest.mark.parametrize("name", ["AP", "the AP", "A.P.", "The Associated Press"])
def test_an_agency_has_several_names(name):
    """With or without article."""
    assert agency_of(name) == "Associated Press"


@pytest.mark.parametrize("name", ["CNN", "The Tarn Times", "KTRN", "Reuters", "Radio Tarn News"])
def test_outlets_are_known_by_their_form(name):
    """A station's letters, the end of a paper's name, an agency."""
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name", ["reporters", "the FBI", "NATO", "Brill", "a news conference", "the press", ""]
)
def test_others_are_no_outlets(name):
    """Whoever else is told something."""
    assert not is_outlet(name)
