import pytest

from storyledger.extract.sources.sides import bodies_beside, noun_before
from tests.unit.sentences import sentence

SAID = "said/VERB/0/root so/ADV/{n}/advmod ./PUNCT/{n}/punct"


@pytest.mark.parametrize(
    ("text", "parse", "word", "beside"),
    [
        ("Its leader said so.", "Its/PRON/2/nmod leader/NOUN/3/nsubj " + SAID.format(n=3), 1, ["Its"]),
        (
            "A ministry spokeswoman said so.",
            "A/DET/3/det ministry/NOUN/3/compound spokeswoman/NOUN/4/nsubj " + SAID.format(n=4),
            2,
            ["ministry"],
        ),
        (
            "A lawyer for the company said so.",
            "A/DET/2/det lawyer/NOUN/6/nsubj for/ADP/5/case the/DET/5/det company/NOUN/2/nmod "
            + SAID.format(n=6),
            1,
            ["company"],
        ),
        (
            "A spokesman in the hospital said so.",
            "A/DET/2/det spokesman/NOUN/6/nsubj in/ADP/5/case the/DET/5/det hospital/NOUN/2/nmod "
            + SAID.format(n=6),
            1,
            [],
        ),
        (
            "His boat driver said so.",
            "His/PRON/3/nmod boat/NOUN/3/compound driver/NOUN/4/nsubj " + SAID.format(n=4),
            2,
            [],
        ),
    ],
)
def test_a_body_stands_before_a_noun_or_after_for(text, parse, word, beside):
    """Who only stands in a hospital does not speak for it."""
    parsed = sentence(text, parse)
    assert [span.of(text) for _, span in bodies_beside(text, parsed, word)] == beside


def test_a_clause_hangs_on_the_noun_before_it():
    """With a comma or without; a verb is none."""
    text = "The mayor, who slept, woke."
    parse = (
        "The/DET/2/det mayor/NOUN/7/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj slept/VERB/2/acl ,/PUNCT/5/punct "
        "woke/VERB/0/root ./PUNCT/7/punct"
    )
    assert noun_before(text, sentence(text, parse), 3) == 1
    assert noun_before(text, sentence(text, parse), 0) is None


def test_behind_a_comma_a_clause_is_of_the_holder_of_an_office():
    """Not of what he holds it for."""
    text = "The minister for quays, who slept, woke."
    parse = (
        "The/DET/2/det minister/NOUN/9/nsubj for/ADP/4/case quays/NOUN/2/nmod ,/PUNCT/7/punct who/PRON/7/nsubj "
        "slept/VERB/4/acl ,/PUNCT/7/punct woke/VERB/0/root ./PUNCT/9/punct"
    )
    assert noun_before(text, sentence(text, parse), 5) == 1
