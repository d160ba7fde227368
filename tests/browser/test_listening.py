"""What a screen reader is told: the browser's accessibility tree, read as a listener would."""

from itertools import pairwise

import pytest

from tests.browser.walks import SECTIONS, days_of, slide_to

ACTING = {"link", "button", "textbox", "searchbox", "combobox", "slider", "radio", "checkbox"}
UNTOLD = {"generic", "none", "SvgRoot"}
DRAWN = ["region", "group"]
PLACES = (*SECTIONS, "/audit", "/add", "/S1", "/reports/R1", "/changes")


def heard(page):
    """All that is told, in order: role, name, properties and the roles around it."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}

    def around(node):
        above = nodes.get(node.get("parentId"))
        if above is None:
            return []
        told = not above["ignored"] and above["role"]["value"] not in UNTOLD
        return [*around(above), above["role"]["value"]] if told else around(above)

    return [
        (
            node["role"]["value"],
            node.get("name", {}).get("value", "").strip(),
            {p["name"]: p["value"].get("value") for p in node.get("properties", [])},
            around(node),
        )
        for node in nodes.values()
        if not node["ignored"]
    ]


def faults(told):
    """Things that act and have no name, tables outside a named region, headings that skip a level."""
    found = [(role, around) for role, name, _, around in told if role in ACTING and not name]
    found += [("table", around) for role, _, _, around in told if role == "table" and "region" not in around]
    levels = [known["level"] for role, _, known, _ in told if role == "heading"]
    found += [("heading", pair) for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    return found + ([] if levels.count(1) == 1 else [("heading", levels)])


@pytest.mark.parametrize("place", PLACES)
def test_a_listener_knows_what_everything_is(open_page, server, place):
    """Links and controls have names, tables stand in named regions, headings go down step by step."""
    assert faults(heard(open_page(f"{server}/s/dam{place}"))) == []


def test_a_listener_of_a_file_knows_what_everything_is(open_page, exported):
    """The same for the file."""
    assert faults(heard(open_page(exported))) == []


@pytest.mark.parametrize("place", ["/figures", "/lineage"])
def test_a_drawing_is_told_as_named_links(open_page, server, place):
    """Its group says what it holds; numbers of an axis and names at nodes are no loose texts."""
    told = heard(open_page(f"{server}/s/dam{place}"))
    drawn = [name for role, name, _, around in told if role == "group" and around[-1] == "region"]
    assert drawn
    assert all(drawn)
    loose = [name for role, name, _, around in told if role == "StaticText" and around[-2:] == DRAWN]
    assert loose == []


def test_a_file_says_its_day(open_page, exported):
    """Whoever moves the slider, or presses a button beside it, is told the day and what was out by then."""
    page = open_page(exported)
    for stop, day in enumerate(days_of(page)):
        slide_to(page, stop)
        assert page.inner_text("#asofnote").startswith(f"{day}: ")
