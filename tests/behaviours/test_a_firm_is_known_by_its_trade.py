"""Whom short copy means: "the retailer", "it", "a group calling itself"."""

import pytest

from tests.behaviours.stories import report, speaker, statements, tell


def speakers(text):
    """Of each attributed statement."""
    ledger = tell(report(text))
    return [speaker(ledger, s) for s in statements(ledger) if s.source]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hackers stole the data of 380,000 customers of Pellow, the retailer said on Thursday.", ["Pellow"]),
        ("Vandry Motors will cut 900 jobs. The carmaker said demand had fallen.", ["Vandry Motors"]),
        (
            "Pellow said 1.9 million customers were affected. It also said that some card numbers had been taken.",
            ["Pellow", "Pellow"],
        ),
        (
            "A group calling itself Lantern claimed responsibility for the breach and said it had data on 2.9 million people.",
            ["Lantern", "Lantern"],
        ),
    ],
)
def test_a_body_is_named_once(text, names):
    """What follows means it, by its trade or by a pronoun."""
    assert speakers(text) == names


def test_an_airline_that_nothing_names_before_stays_unnamed():
    """The town that the report names later is no airline."""
    assert speakers("The flight was cancelled, the airline said. Two daily flights leave Brill.") == [
        "airline"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chile said that it had withdrawn. Its defence ministry said 60 of its soldiers had died.", "Chile's defence ministry"),
        ("The driver, Ivo Renn, told investigators that the brakes had failed, his lawyer said.", "Ivo Renn's lawyer"),
        ("The bank lost $400 million, its chief executive said on Thursday.", "bank's chief executive"),
        ("A witness fled. His father said he was safe.", "His father"),  # anybody's
    ],
)  # fmt: skip
def test_whose_ministry_and_lawyer_speaks_is_named(text, name):
    """Where the pronoun means one who is known."""
    assert name in speakers(text)


def test_each_side_counts_its_own():
    """ "60 of its soldiers" are the ministry's, "Peru has lost 150" are Peru's: two tracks, and no revision."""
    ledger = tell(
        report(
            "Chile said that it had withdrawn. Its defence ministry said 60 of its soldiers had been killed.",
            "a",
            2,
        ),
        report(
            "Peru has lost 150 soldiers in the battle, Chile's general staff claimed on Saturday.", "b", 4
        ),
    )
    assert [t.title for t in ledger.tracks] == ["soldiers (Chile): killed", "soldiers (Peru): killed"]
    assert ledger.relations == ()
