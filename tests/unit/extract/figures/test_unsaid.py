import pytest

from storyledger.extract.figures.unsaid import amounts_to, toll_before, unsaid_subject
from storyledger.figure import Change, Figure, Quantity
from storyledger.pipeline import read_report
from tests.unit.sentences import report, sentence, spot


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Soldiers dug in near Tarn. Brill put the losses at 600.", "casualty"),
        ("The mill will close in May. Brill put the losses at 600.", None),
    ],
)
def test_losses_are_people_only_where_there_is_a_war(text, told):
    """A firm's are of money or jobs."""
    (figure,) = (f for f in read_report(report(text, "a")).figures if f.low == 600)
    assert (figure.state_head == "casualty") is (told is not None)


@pytest.mark.parametrize(
    ("text", "unit", "state"),
    [
        ("Brill put the dead at 16 .", "people", "die"),
        ("The dead of Tarn now number 16 .", "people", "die"),
        ("The list of missing is down to 16 .", "people", "miss"),
        ("Confirmed deaths rose to 16 .", "people", "die"),
        ("The number of wounded Wednesday rose to 16 .", "people", "wound"),
        ("It cut its tally of those affected to 16 .", "people", "affect"),
        ("The find brought to 16 the number of dead .", "people", "die"),
        ("It put the Vandry force near the dam at 16 .", "Vandry force", "be"),
        ("It put the labour force at 16 .", None, None),
        ("The number of children in care rose to 16 .", "children", "be"),
        (
            "The number of people hurt when the dam at Tarn gave way is now being given by the mayor and by two hospitals of the region as 16 .",
            "people",
            "hurt",
        ),
    ],
)
def test_what_a_toll_makes_a_number_count(text, unit, state):
    """A toll, a list, a force, "the number of": named before the number, or right after it."""
    parsed = sentence(text, " ".join(f"{word}/X/0/dep" for word in text.split()))
    told = toll_before(text, parsed, spot(text, "16"))
    assert (told and (told[0], told[3])) == (unit and (unit, state))


def counted(text, low, unit):
    return Figure(
        id=unit, report_id="r1", statement_id=None, span=spot(text, "It"), low=low, high=low, approximate=False, bound=None,
        change=Change.TOTAL, qualifier=None, unit=unit, state="", unit_head=unit, state_head="", sentence=0,
    )  # fmt: skip


USED = "It/PRON/2/nsubj used/VERB/0/root 9/NUM/2/obj ./PUNCT/2/punct"
ALL = "It/PRON/4/obl all/DET/3/det 9/NUM/4/nsubj sank/VERB/0/root ./PUNCT/4/punct"
AGED = "It/PRON/6/obl Brill/PROPN/6/nsubj ,/PUNCT/4/punct 9/NUM/6/nsubj —/PUNCT/4/punct sank/VERB/0/root"


@pytest.mark.parametrize(
    ("text", "table", "near", "unit"),
    [
        ("It used 9 .", USED, [("vote", 900), ("boat", 12)], "boat"),
        ("It used 9 .", USED, [("vote", 900)], ""),
        ("It all 9 sank .", ALL, [("boat", 9)], "boat"),
        ("It all 9 sank .", ALL, [("boat", 12)], ""),
        ("It Brill, 9 — sank", AGED, [("boat", 12)], ""),
    ],
)
def test_what_a_number_alone_counts(text, table, near, unit):
    """An object what was counted before it and is of its size, "all seven" the seven; an age counts nothing."""
    number, found = Quantity(span=spot(text, "9"), low=9, high=9), [counted(text, n, u) for u, n in near]
    word = next(i for i, row in enumerate(table.split()) if row.startswith("9/"))
    assert unsaid_subject(text, sentence(text, table), word, number, found)[0] == unit


CASES = "Confirmed/ADJ/2/amod cases/NOUN/6/nsubj in/ADP/4/case Tarn/PROPN/2/nmod have/AUX/6/aux topped/VERB/0/root 760/NUM/6/obj"
ARE = "Arrests/NOUN/4/nsubj are/AUX/4/cop over/ADV/4/advmod 900/NUM/0/root"
AGES = "Victims/NOUN/3/nsubj were/AUX/3/cop 40/NUM/0/root"
LEFT = "Guards/NOUN/2/nsubj left/VERB/0/root 900/NUM/2/obj"


@pytest.mark.parametrize(
    ("text", "table", "number", "unit"),
    [
        ("Confirmed cases in Tarn have topped 760", CASES, "760", ("Confirmed cases", "case")),
        ("Arrests are over 900", ARE, "900", ("Arrests", "arrest")),
        ("Victims were 40", AGES, "40", ("", "")),
        ("Guards left 900", LEFT, "900", ("", "")),
    ],
)
def test_the_subject_of_a_level_is_what_there_is_so_much_of(text, table, number, unit):
    """Of cases that have topped 760 there are 760; who are 40 may be so old."""
    quantity = Quantity(span=spot(text, number), low=float(number), high=float(number))
    assert amounts_to(text, sentence(text, table), quantity) == unit


@pytest.mark.parametrize(("low", "unit"), [(588, ("boat", "boat")), (40, ("", ""))])
def test_the_588_are_the_588_of_a_page_ago(low, unit):
    """A number as odd as that names what it counted, however long ago; the 40 may be others."""
    text = f"The {low} left"
    parsed = sentence(text, f"The/DET/2/det {low}/NUM/3/nsubj left/VERB/0/root")
    quantity = Quantity(span=spot(text, str(low)), low=low, high=low)
    assert unsaid_subject(text, parsed, 1, quantity, [], [counted("It", low, "boat")]) == unit
