"""Every paragraph becomes one part with one role."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.acquire.heads import read_head
from storyledger.acquire.parts import find_parts
from storyledger.report import Role

SENTENCE = "The dam above Port Anne held for a third day, officials said."


def roles(text, title=None):
    return [part.role.value for part in find_parts(text, read_head(text), title)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Dam holds for a third day", SENTENCE], ["headline", "body"]),
        ([SENTENCE, "HARBOUR", SENTENCE], ["body", "crosshead", "body"]),
        (
            [
                "Photos: Flood in Port Anne Port Anne – " + SENTENCE,
                SENTENCE + " Hide Caption 1 of 2",
                SENTENCE,
                "Photos: Flood in Port Anne Port Anne – " + SENTENCE + " Hide Caption 2 of 2",
                SENTENCE,
            ],
            ["caption"] * 4 + ["body"],
        ),
        ([SENTENCE, "EARLIER: Gate of the dam fails", SENTENCE], ["body", "crosshead", "body"]),
        ([SENTENCE, "Advertisement:", SENTENCE], ["body", "boilerplate", "body"]),
        ([SENTENCE, "Background:", SENTENCE], ["body", "crosshead", "body"]),
        (
            [SENTENCE, "The fees are set like this:", "20% on 340 boats", "10% on 120 rafts", SENTENCE],
            ["body"] * 5,
        ),
        (["date 2031-05-02 " + SENTENCE], ["boilerplate", "body"]),
        (["What Happened: " + SENTENCE, SENTENCE], ["body", "body"]),
        (
            [SENTENCE, "Did You Know?", "Savers Are Getting Rich. Get Tips On What To Buy"],
            ["body", "boilerplate", "boilerplate"],
        ),
        (
            [SENTENCE, "READ MORE", "• “I dug all night”: a diver tells", "• Who pays? (list)", SENTENCE],
            ["body", "boilerplate", "boilerplate", "boilerplate", "body"],
        ),
        (
            [SENTENCE, "This article tagged under: Dams", "Floods", "Port Anne"],
            ["body"] + ["boilerplate"] * 3,
        ),
        (
            ["19:05", "Ministry: 12 boats are gone", SENTENCE, "18:10", "‘We are tired of it all’", SENTENCE],
            ["crosshead", "crosshead", "body"] * 2,
        ),
        (["19:05", SENTENCE, "18:10", SENTENCE], ["crosshead", "body"] * 2),
        (
            [SENTENCE, "MINISTER TO VISIT THE PORT AFTER ALL, SAYS AIDE.", SENTENCE],
            ["body", "crosshead", "body"],
        ),
        ([SENTENCE, "The banner read:", "THE PORT IS NOT FOR SALE.", SENTENCE], ["body"] * 4),
        ([SENTENCE, "NOBODY WILL TAKE OUR PORT!", SENTENCE], ["body"] * 3),
        (
            [SENTENCE, "More coverage of the flood:", "Divers 'exhausted'", "Who pays?"],
            ["body"] + ["boilerplate"] * 3,
        ),
        (
            [SENTENCE] * 3 + ["Ferry owner questioned", "Divers return to wreck", "School reopens at last"],
            ["body"] * 3 + ["boilerplate"] * 3,
        ),
        (
            [SENTENCE, "Soldiers on the quay.", "Soldiers on the quay of Port Anne in May"],
            ["body", "body", "body"],
        ),
        (
            [
                SENTENCE,
                "Soldiers fill sandbags on Friday.",
                "Soldiers fill sandbags on Friday. Photo: A. Brook/AP",
            ],
            ["body", "caption", "caption"],
        ),
        ([SENTENCE, SENTENCE, "Ada Brook is a reporter for The Port Post."], ["body", "body", "boilerplate"]),
        (
            [
                "40 missing after flood in Port Anne",
                "Dam gate fails, ministry says",
                "Ferry sinks off West Ruritania",
            ],
            ["headline", "body", "body"],
        ),
    ],
)
def test_roles(lines, expected):
    """Roles follow from the form of a paragraph and of its neighbours."""
    assert roles("\n\n".join(lines)) == expected


def test_teasers_above_the_dateline():
    """A list of doubled, cut-off lines above agency copy tells other stories."""
    teasers = [
        f"A town council has voted on item {n} of its budget, and..." for n in range(3) for _ in range(2)
    ]
    text = "\n\n".join([*teasers, "PORT ANNE (AP) - " + SENTENCE, SENTENCE])
    assert roles(text) == ["boilerplate"] * 6 + ["body"] * 2


def test_items():
    """Each line of a digest is an item."""
    lines = [
        f"Ruritanian Mayor Ada Brook told the council of district {n} that the dam above it would hold."
        for n in range(6)
    ]
    assert roles("\n".join(lines)) == ["item"] * 6


@given(
    st.lists(
        st.sampled_from(
            ["Related:", "Water", SENTENCE, "Read more", "2 May 2031", '"Go"', "a:", "Did you know?", " "]
        ),
        max_size=8,
    )
)
def test_parts_hold_everything(lines):
    """Parts are trimmed, in order, apart from each other, and lose nothing."""
    text = "\n".join(lines)
    parts = find_parts(text, read_head(text))
    assert "".join(text.split()) == "".join("".join(part.span.of(text).split()) for part in parts)
    assert all(one.span.end <= other.span.start for one, other in pairwise(parts))
    assert all(isinstance(part.role, Role) for part in parts)
