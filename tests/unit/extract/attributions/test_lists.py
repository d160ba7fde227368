import pytest

from storyledger.extract.attributions.lists import find_listed
from tests.unit.sentences import report, sentence

LEAD = (
    "The/DET/2/det report/NOUN/3/nsubj gives/VERB/0/root two/NUM/5/nummod counts/NOUN/3/obj :/PUNCT/3/punct"
)
NIGHT = "Night/NOUN/2/nsubj says/VERB/0/root two/NUM/4/nummod things/NOUN/2/obj :/PUNCT/2/punct"


def listed(lead, table, *points):
    """Source, cue and content of what is found."""
    whole = report("\n\n".join([lead, *points]))
    found = find_listed(whole, [sentence(whole.text, table)], [])
    return [tuple(span.of(whole.text) for span in (p.source, p.cue, *p.content)) for p in found]


@pytest.mark.parametrize(
    "points",
    [
        ("Six boats sank.", "Nine boats came home.", "The mayor slept."),
        ("- Six boats sank.", "- Nine boats came home.", "The mayor slept."),
        ("1. Six boats sank.", "2. Nine boats came home."),
    ],
)
def test_points_below_a_colon_are_told_by_the_line_above(points):
    """As many as it says, or as many as are marked."""
    assert listed("The report gives two counts:", LEAD, *points) == [
        ("The report", "gives", "Six boats sank."),
        ("The report", "gives", "Nine boats came home."),
    ]


def test_lines_that_count_are_a_list_without_marks():
    """As far as each has a number and no end mark."""
    points = ("6 boats", "9 ships of the line", "The mayor slept.", "12 carts")
    assert [found[2] for found in listed("The report gives two counts:", LEAD, *points)] == list(points[:2])


@pytest.mark.parametrize(
    ("lead", "table", "points"),
    [
        ("The report gives two counts:", LEAD, ("Six boats sank.",)),
        ("The report gives two counts:", LEAD, ("Six boats sank.", "“Nine boats came home.”")),
        ("Night says two things:", NIGHT, ("Six boats sank.", "Nine boats came home.")),
    ],
)
def test_nobody_tells_what_is_no_list(lead, table, points):
    """Too few, another's quotation, or a line that tells of nobody."""
    assert listed(lead, table, *points) == []
