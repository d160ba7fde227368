import pytest

from storyledger.extract.words.holders import holds_information, keeper_of, may_hold
from storyledger.moment import Frame, TimeExpression
from tests.unit.sentences import sentence, spot

FILES = "The/DET/2/det office/NOUN/4/nmod 's/PART/2/case files/NOUN/5/nsubj burned/VERB/0/root"
FIGURES = "Figures/NOUN/5/nsubj from/ADP/4/case the/DET/4/det office/NOUN/1/nmod rose/VERB/0/root"
SAILORS = "Three/NUM/5/nsubj of/ADP/4/case the/DET/4/det sailors/NOUN/1/nmod swam/VERB/0/root"


def parsed(table):
    text = " ".join(row.rsplit("/", 3)[0] for row in table.split())
    return text, sentence(text, table)


@pytest.mark.parametrize(
    ("phrase", "holds"),
    [
        ("two clerks", True),
        ("court records", True),
        ("unnamed smugglers", True),
        ("safety concerns", False),
        ("the constitution", False),
        ("steep orders", False),
    ],
)
def test_persons_bodies_and_documents_hold_information(phrase, holds):
    """Reasons and laws are cited as well, and hold none."""
    first, last = phrase.split()
    text, parse = parsed(f"{first}/ADJ/2/amod {last}/NOUN/0/root")
    assert holds_information(text, parse, spot(text, phrase)) is holds


def test_a_document_may_be_left_out():
    """Somebody speaks through a lawyer, nobody through a letter."""
    text, parse = parsed("a/DET/2/det letter/NOUN/0/root")
    assert not holds_information(text, parse, spot(text, text), documents=False)


def test_of_a_count_the_counted_hold_it():
    """ "Three of the sailors" are sailors."""
    text, parse = parsed(SAILORS)
    assert holds_information(text, parse, spot(text, "Three of the sailors"))


@pytest.mark.parametrize(
    ("table", "phrase"), [(FILES, "The office 's files"), (FIGURES, "Figures from the office")]
)
def test_a_document_stands_for_its_keeper(table, phrase):
    """Whoever keeps the files and gives the figures is asked."""
    text, parse = parsed(table)
    assert keeper_of(text, parse, spot(text, phrase)).of(text).lower() == "the office"


@pytest.mark.parametrize(("noun", "may"), [("palace", True), ("history", False), ("people", False)])
def test_almost_anything_that_knows_is_somebody(noun, may):
    """But not everybody, and no proverb."""
    text, parse = parsed(f"{noun}/NOUN/2/nsubj knows/VERB/0/root")
    assert may_hold(text, parse, 0) is may


def test_a_body_in_front_of_a_document_keeps_it_and_a_day_keeps_nothing():
    """ "A Trade Office estimate from May" is the Trade Office's."""
    table = "a/DET/4/det Trade/PROPN/3/compound Office/PROPN/4/compound estimate/NOUN/0/root from/ADP/6/case May/PROPN/4/nmod"
    text = "a Trade Office estimate from May"
    may = TimeExpression(span=spot(text, "May"), frame=Frame.MONTH_NAME)
    parse = sentence(text, table, names={"Trade Office": "Organization"}, times=(may,))
    assert keeper_of(text, parse, spot(text, text)).of(text) == "Trade Office"
