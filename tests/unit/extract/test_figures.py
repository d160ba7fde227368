import pytest

from storyledger.extract.figures import extract_figures
from storyledger.figure import Bound, Change, Quantity
from storyledger.moment import Frame, TimeExpression
from storyledger.span import StatementId
from storyledger.statement import Kind, Stance, Statement
from tests.unit.sentences import report, sentence, spot


def quantity(text, words, low, **known):
    """A number as it stands in the text."""
    fields = {"high": low, **known}
    return Quantity(span=spot(text, words), low=low, **fields)


def statement(text, content, name="s1", kind=Kind.INDIRECT, stance=Stance.ASSERTS):
    return Statement(
        id=StatementId(name),
        report_id="r1",
        kind=kind,
        source=None,
        cue=None,
        content=(spot(text, content),),
        sentence=0,
        stance=stance,
    )


def figures_of(text, table, quantities, statements=(), **known):
    return extract_figures(report(text), [sentence(text, table, **known)], statements, quantities)


COUNTED = [
    # text, parse, (number, low), what is counted, its head, what is said of it
    (
        "The flood killed 40 people in Tarn.",
        (
            "The/DET/2/det flood/NOUN/3/nsubj killed/VERB/0/root 40/NUM/5/nummod people/NOUN/3/obj in/ADP/7/case "
            "Tarn/PROPN/3/obl ./PUNCT/3/punct"
        ),
        ("40", 40),
        ("people", "person", "kill"),
    ),
    (
        "Some 900 mountain troops were sent to Tarn.",
        (
            "Some/DET/2/det 900/NUM/4/nummod mountain/NOUN/4/compound troops/NOUN/6/nsubj were/AUX/6/aux "
            "sent/VERB/0/root to/ADP/8/case Tarn/PROPN/6/obl ./PUNCT/6/punct"
        ),
        ("Some 900", 900),
        ("mountain troops", "troop", "send"),
    ),
    (
        "The storm left 9 people dead.",
        (
            "The/DET/2/det storm/NOUN/3/nsubj left/VERB/0/root 9/NUM/5/nummod people/NOUN/3/obj dead/ADJ/3/xcomp "
            "./PUNCT/3/punct"
        ),
        ("9", 9),
        ("people", "person", "die"),
    ),
    (
        "Three of the gates were opened.",
        (
            "Three/NUM/6/nsubj of/ADP/4/case the/DET/4/det gates/NOUN/1/nmod were/AUX/6/aux opened/VERB/0/root "
            "./PUNCT/6/punct"
        ),
        ("Three", 3),
        ("gates", "gate", "open"),
    ),
    (
        "Officials reported 12 deaths.",
        "Officials/NOUN/2/nsubj reported/VERB/0/root 12/NUM/4/nummod deaths/NOUN/2/obj ./PUNCT/2/punct",
        ("12", 12),
        ("people", "person", "die"),
    ),
    (
        "The storm destroyed 12 ships.",
        "The/DET/2/det storm/NOUN/3/nsubj destroyed/VERB/0/root 12/NUM/5/nummod ships/NOUN/3/obj ./PUNCT/3/punct",
        ("12", 12),
        ("ships", "ship", "destroy"),
    ),
]


@pytest.mark.parametrize(("text", "table", "number", "counted"), COUNTED)
def test_a_number_counts_its_noun_and_says_its_verb(text, table, number, counted):
    """What is counted comes from the parse, what is said of it from the governor."""
    words, low = number
    (found,) = figures_of(text, table, [quantity(text, words, low)])
    unit, unit_head, state_head = counted
    assert (found.unit, found.unit_head, found.state_head) == (unit, unit_head, state_head)
    assert (found.low, found.high) == (low, low)
    assert found.span.of(text).startswith(words)


HARMS = "300 miners were killed and another 2,700 injured."
HARMS_TABLE = (
    "300/NUM/2/nummod miners/NOUN/4/nsubj were/AUX/4/aux killed/VERB/0/root and/CCONJ/8/cc another/DET/7/det "
    "2,700/NUM/8/nsubj injured/VERB/4/conj ./PUNCT/4/punct"
)


def test_what_the_second_number_leaves_unsaid_comes_from_the_first():
    """ "300 miners were killed and another 2,700 injured": miners both."""
    numbers = [
        quantity(HARMS, "300", 300),
        quantity(HARMS, "another 2,700", 2700, change=Change.ADDITION),
    ]
    found = figures_of(HARMS, HARMS_TABLE, numbers)
    assert [(f.low, f.unit_head, f.state_head, f.change) for f in found] == [
        (300, "miner", "kill", Change.TOTAL),
        (2700, "miner", "injure", Change.ADDITION),
    ]


BOATS = "Eight boats left, five of them sank, the other three came."
BOATS_TABLE = (
    "Eight/NUM/2/nummod boats/NOUN/3/nsubj left/VERB/0/root ,/PUNCT/3/punct five/NUM/8/nsubj of/ADP/7/case them/PRON/5/nmod "
    "sank/VERB/3/parataxis ,/PUNCT/3/punct the/DET/12/det other/ADJ/12/amod three/NUM/13/nsubj came/VERB/3/parataxis ./PUNCT/3/punct"
)


def test_parts_count_what_the_whole_counts():
    """ "Five of them" are boats, and "the other three" are."""
    numbers = [quantity(BOATS, "Eight", 8), quantity(BOATS, "five", 5), quantity(BOATS, "three", 3)]
    assert [f.unit_head for f in figures_of(BOATS, BOATS_TABLE, numbers)] == ["boat"] * 3


def test_bounds_and_hedges_are_kept():
    """A figure is as open as its words."""
    text = "The flood killed at least 40 people."
    table = (
        "The/DET/2/det flood/NOUN/3/nsubj killed/VERB/0/root at/ADP/5/case least/ADJ/6/nmod 40/NUM/7/nummod "
        "people/NOUN/3/obj ./PUNCT/3/punct"
    )
    (found,) = figures_of(
        text, table, [quantity(text, "at least 40", 40, high=None, bound=Bound.AT_LEAST, approximate=True)]
    )
    assert (found.low, found.high, found.bound, found.approximate) == (40, None, Bound.AT_LEAST, True)
    assert found.unit_head == "person"


def test_a_figure_belongs_to_the_remark_that_holds_it():
    """The speaker's statement takes it, not the narrator's and not a longer one."""
    text, table, (words, low), _ = COUNTED[0]
    held = [
        statement(text, "The flood killed 40 people in Tarn", "narrator", Kind.NARRATOR),
        statement(text, "The flood killed 40 people in Tarn", "long"),
        statement(text, "killed 40 people", "short"),
    ]
    (found,) = figures_of(text, table, [quantity(text, words, low)], held)
    assert found.statement_id == "short"


def test_a_figure_outside_every_statement_has_none():
    """No speaker is lent to a number."""
    text, table, (words, low), _ = COUNTED[0]
    (found,) = figures_of(text, table, [quantity(text, words, low)], [statement(text, "in Tarn")])
    assert found.statement_id is None


def test_a_foreseen_number_is_marked():
    """What is only expected never looks like a count."""
    text, table, (words, low), _ = COUNTED[1]
    foretold = statement(text, "900 mountain troops were sent to Tarn", stance=Stance.EXPECTS)
    (found,) = figures_of(text, table, [quantity(text, words, low)], [foretold])
    assert found.state.startswith("expect")


def test_time_and_places_are_those_of_the_sentence():
    """A figure keeps what its sentence says of when and where."""
    text = "On Monday the flood killed 40 people in Tarn."
    table = (
        "On/ADP/2/case Monday/PROPN/5/obl the/DET/4/det flood/NOUN/5/nsubj killed/VERB/0/root 40/NUM/7/nummod "
        "people/NOUN/5/obj in/ADP/9/case Tarn/PROPN/5/obl ./PUNCT/5/punct"
    )
    monday = TimeExpression(span=spot(text, "Monday"), frame=Frame.WEEKDAY, weekday=0)
    (found,) = figures_of(
        text, table, [quantity(text, "40", 40)], times=(monday,), names={"Tarn": "Location"}
    )
    assert (found.happens, found.places) == (monday, ("Tarn",))


def test_a_measure_is_its_own_unit():
    """Money counts money."""
    text = "The repairs cost $3 million."
    table = "The/DET/2/det repairs/NOUN/3/nsubj cost/VERB/0/root $/SYM/3/obj 3/NUM/6/compound million/NUM/4/nummod ./PUNCT/3/punct"
    (found,) = figures_of(text, table, [quantity(text, "$3 million", 3_000_000, unit="$")])
    assert (found.unit, found.state_head) == ("$", "cost")


def test_ids_come_from_place_and_report():
    """Reading again gives the same ids, two numbers of a report have two."""
    numbers = [quantity(HARMS, "300", 300), quantity(HARMS, "another 2,700", 2700)]
    first, again = (figures_of(HARMS, HARMS_TABLE, numbers) for _ in range(2))
    assert first == again
    assert len({f.id for f in first}) == 2
