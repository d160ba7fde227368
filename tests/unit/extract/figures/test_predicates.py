import pytest

from storyledger.extract.figures.predicates import state_of
from storyledger.figure import Quantity
from tests.unit.sentences import sentence, spot

STATES = [
    # text, parse, counted word, (words, lemma)
    (
        "300 soldiers have been wounded.",
        (
            "300/NUM/2/nummod soldiers/NOUN/5/nsubj have/AUX/5/aux been/AUX/5/aux wounded/VERB/0/root "
            "./PUNCT/5/punct"
        ),
        ("wounded", "wound"),
    ),
    (
        "300 soldiers were sent to Tarn.",
        (
            "300/NUM/2/nummod soldiers/NOUN/4/nsubj were/AUX/4/aux sent/VERB/0/root to/ADP/6/case "
            "Tarn/PROPN/4/obl ./PUNCT/4/punct"
        ),
        ("sent to Tarn", "send"),
    ),
    (
        "300 soldiers killed or wounded.",
        (
            "300/NUM/2/nummod soldiers/NOUN/0/root killed/VERB/2/acl or/CCONJ/5/cc wounded/VERB/3/conj "
            "./PUNCT/2/punct"
        ),
        ("killed or wounded", "kill"),
    ),
    (
        "They gave 300 soldiers in hospital.",
        (
            "They/PRON/2/nsubj gave/VERB/0/root 300/NUM/4/nummod soldiers/NOUN/2/obj in/ADP/6/case "
            "hospital/NOUN/2/obl ./PUNCT/2/punct"
        ),
        ("in hospital", "hospitalize"),
    ),
]


@pytest.mark.parametrize(("text", "table", "said"), STATES)
def test_the_governor_says_what_became_of_the_counted(text, table, said):
    """A verb past its auxiliaries, with its place, and two harms as one thing said."""
    counted = "300 soldiers" if "gave" in text else "300"
    quantity = Quantity(span=spot(text, counted), low=300, high=300)
    assert state_of(text, sentence(text, table), 1, quantity) == said


def test_the_verb_right_before_a_number_takes_it():
    """Whatever the parse makes of the rest: a noun phrase here, as the short forms of headlines give."""
    text = "Flood killed 9 and injured 40 miners."
    table = (
        "Flood/NOUN/2/nsubj killed/VERB/0/root 9/NUM/2/obj and/CCONJ/7/cc injured/ADJ/7/amod 40/NUM/7/nummod "
        "miners/NOUN/3/conj ./PUNCT/2/punct"
    )
    forty = Quantity(span=spot(text, "40"), low=40, high=40)
    _, lemma = state_of(text, sentence(text, table), 6, forty)
    assert lemma == "injure"


def test_the_nine_who_died_are_dead():
    """A relative clause on a bare number says what became of the counted, not the verb of the sentence."""
    text = "The 9 who died were miners."
    table = (
        "The/DET/2/det 9/NUM/6/nsubj who/PRON/4/nsubj died/VERB/2/acl:relcl were/AUX/6/cop miners/NOUN/0/root "
        "./PUNCT/6/punct"
    )
    nine = Quantity(span=spot(text, "9"), low=9, high=9)
    _, lemma = state_of(text, sentence(text, table), 1, nine)
    assert lemma == "die"


CONDITIONS = [
    ("Six remained in critical condition.", "Six", ("in critical condition", "critical")),
    ("Six were in stable condition.", "Six", ("in stable condition", "stable")),
    ("Six children were among the dead.", "Six", ("among the dead", "die")),
    ("At least six were among those killed.", "six", ("among those killed", "kill")),
    ("Six homes and shops were without power.", "Six", ("without power", "without_power")),
    ("Six homes had no electricity.", "Six", ("had no electricity", "without_power")),
    ("Storms knocked out power to six homes.", "six", ("knocked out power", "without_power")),
    ("Six homes had no running water.", "Six", ("had no running water", "without_water")),
]


@pytest.mark.parametrize(("text", "number", "said"), CONDITIONS)
def test_a_condition_or_a_fate_shared_is_said_in_the_words_after(text, number, said):
    """Whatever the parse makes of them: here nothing hangs together."""
    words = text.rstrip(".").split()
    flat = sentence(text, " ".join(f"{w}/X/0/dep" for w in words))
    assert state_of(text, flat, 0, Quantity(span=spot(text, number), low=6, high=6)) == said


@pytest.mark.parametrize(
    ("text", "table", "told"),
    [
        (
            "The shortfall is $ 40",
            "The/DET/2/det shortfall/NOUN/4/nsubj is/AUX/4/cop $/SYM/0/root 40/NUM/4/nummod",
            ("shortfall", "shortfall"),
        ),
        (
            "Repair costs are put at $ 40",
            "Repair/NOUN/2/compound costs/NOUN/4/nsubj are/AUX/4/aux put/VERB/0/root at/ADP/6/case $/SYM/4/obl 40/NUM/6/nummod",
            ("Repair costs", "cost"),
        ),
        ("It is $ 40", "It/PRON/3/nsubj is/AUX/3/cop $/SYM/0/root 40/NUM/3/nummod", ("$", "be")),
    ],
)
def test_of_a_measure_is_said_what_it_measures(text, table, told):
    """Of "the shortfall is $40 billion" the shortfall: the dollar sign says nothing."""
    parsed = sentence(text, table)
    at = next(i for i, w in enumerate(parsed.words) if w.of(text) == "$")
    assert state_of(text, parsed, at, Quantity(span=spot(text, "$ 40"), low=40, high=40, unit="$")) == told


def test_who_says_a_number_tells_nothing_of_what_it_counts():
    """Of the 12 in "Roe said 12" is not said that they say anything."""
    text, table = "Roe said 12", "Roe/PROPN/2/nsubj said/VERB/0/root 12/NUM/2/obj"
    assert state_of(text, sentence(text, table), 2, Quantity(span=spot(text, "12"), low=12, high=12)) == (
        "",
        "",
    )
