import pytest

from storyledger.extract.figures.figures import extract_figures
from storyledger.figure import Bound, Change, Quantity
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.pipeline import read_report
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


BARE = [
    # text, parse, numbers, what the last of them counts, what is said of it
    (
        "Dozens of people dead and dozens of others wounded lay there.",
        (
            "Dozens/NOUN/10/nsubj of/ADP/3/case people/NOUN/1/nmod dead/ADJ/3/amod and/CCONJ/6/cc dozens/NOUN/1/conj of/ADP/8/case "
            "others/NOUN/6/nmod wounded/VERB/8/acl lay/VERB/0/root there/ADV/10/advmod ./PUNCT/10/punct"
        ),
        [("Dozens", 24)],
        ("person", "die"),
    ),
    (
        "Hundreds were stuck in Tarn.",
        "Hundreds/NOUN/3/nsubj were/AUX/3/aux stuck/VERB/0/root in/ADP/5/case Tarn/PROPN/3/obl ./PUNCT/3/punct",
        [("Hundreds", 200)],
        ("person", "stick"),
    ),
    (
        "Of 90 boats 40 were found.",
        (
            "Of/ADP/3/case 90/NUM/3/nummod boats/NOUN/6/obl 40/NUM/6/nsubj were/AUX/6/aux found/VERB/0/root "
            "./PUNCT/6/punct"
        ),
        [("90", 90), ("40", 40)],
        ("boat", "find"),
    ),
    (
        "Of 900 voters who registered just 300 did so online.",
        (
            "Of/ADP/3/case 900/NUM/3/nummod voters/NOUN/8/obl who/PRON/5/nsubj registered/VERB/3/acl just/ADV/7/advmod "
            "300/NUM/8/nsubj did/VERB/0/root so/ADV/8/advmod online/ADV/8/advmod ./PUNCT/8/punct"
        ),
        [("900", 900), ("300", 300)],
        ("voter", "register"),
    ),
    (
        "Some 900 voters came up from 300 before.",
        (
            "Some/DET/2/det 900/NUM/3/nummod voters/NOUN/4/nsubj came/VERB/0/root up/ADV/4/advmod from/ADP/7/case 300/NUM/4/obl "
            "before/ADV/4/advmod ./PUNCT/4/punct"
        ),
        [("900", 900), ("300", 300)],
        ("voter", "come"),
    ),
    (
        "The 40 were found.",
        "The/DET/2/det 40/NUM/4/nsubj were/AUX/4/aux found/VERB/0/root ./PUNCT/4/punct",
        [("40", 40)],
        ("", "find"),
    ),
    (
        "At least six of the murdered guests were blind.",
        (
            "At/ADP/2/case least/ADJ/3/nmod six/NUM/9/nsubj of/ADP/7/case the/DET/7/det murdered/VERB/7/amod guests/NOUN/3/nmod "
            "were/AUX/9/cop blind/ADJ/0/root ./PUNCT/9/punct"
        ),
        [("six", 6)],
        ("guest", "blind"),
    ),
]


@pytest.mark.parametrize(("text", "table", "numbers", "told"), BARE)
def test_a_number_whose_noun_is_left_unsaid_counts_what_was_counted_or_people(text, table, numbers, told):
    """ "Of 90 boats 40 were found": boats; "hundreds were stuck": people; "the 40" may be anything."""
    vague = {24: None, 200: None}
    found = figures_of(text, table, [quantity(text, w, n, high=vague.get(n, n)) for w, n in numbers])
    assert (found[-1].unit_head, found[-1].state_head) == told


def test_another_number_counts_on_from_the_sentence_before():
    """ "200 guests were freed. Another 90 waited.": guests both."""
    text = "Some 200 guests left. Another 90 waited."
    first = sentence(
        text, "Some/DET/2/det 200/NUM/3/nummod guests/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct"
    )
    second = sentence(
        text, "Another/DET/2/det 90/NUM/3/nsubj waited/VERB/0/root ./PUNCT/3/punct", start=22, index=1
    )
    numbers = [quantity(text, "200", 200), quantity(text, "Another 90", 90, change=Change.ADDITION)]
    found = extract_figures(report(text), [first, second], (), numbers)
    assert [f.unit_head for f in found] == ["guest", "guest"]


def test_who_did_it_is_one_more_and_the_total_counts_what_the_parts_did():
    """ "12 guests died, plus the gunman. Total 13." """
    text = "Killed were 12 guests plus the gunman. Total 13."
    first = sentence(
        text,
        "Killed/VERB/0/root were/AUX/1/aux 12/NUM/4/nummod guests/NOUN/1/nsubj plus/CCONJ/7/cc the/DET/7/det gunman/NOUN/4/conj "
        "./PUNCT/1/punct",
    )
    second = sentence(text, "Total/ADJ/2/amod 13/NUM/0/root ./PUNCT/2/punct", start=39, index=1)
    found = extract_figures(
        report(text), [first, second], (), [quantity(text, "12", 12), quantity(text, "13", 13)]
    )
    assert [(f.span.of(text), f.low, f.unit_head, f.state_head, f.change) for f in found] == [
        ("12 guests", 12, "guest", "kill", Change.TOTAL),
        ("plus the gunman", 1, "guest", "kill", Change.ADDITION),
        ("13", 13, "guest", "kill", Change.TOTAL),
    ]


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


def test_what_happened_is_told_within_a_forecast():
    """ "He will say whether the raid that killed 40 people changed the law": the 40 are dead."""
    text = "He will say whether the raid that killed 40 people matters."
    table = (
        "He/PRON/3/nsubj will/AUX/3/aux say/VERB/0/root whether/SCONJ/11/mark the/DET/6/det raid/NOUN/11/nsubj that/PRON/8/nsubj "
        "killed/VERB/6/acl 40/NUM/10/nummod people/NOUN/8/obj matters/VERB/3/ccomp ./PUNCT/3/punct"
    )
    said = statement(text, "whether the raid that killed 40 people matters", stance=Stance.EXPECTS)
    (found,) = figures_of(text, table, [quantity(text, "40", 40)], [said])
    assert found.state.startswith("killed")


@pytest.mark.parametrize(
    ("auxiliaries", "foreseen"),
    [("will", True), ("could have", True), ("may have", False), ("has", False)],
)
def test_what_will_or_could_happen_has_not(auxiliaries, foreseen):
    """ "The flood will kill 40" and "could have killed 40"; what "may have killed 40" may be a count."""
    text = f"The flood {auxiliaries} killed 40 people."
    words = [f"{w}/AUX/{3 + len(auxiliaries.split())}/aux" for w in auxiliaries.split()]
    verb = 3 + len(words)
    table = (
        f"The/DET/2/det flood/NOUN/{verb}/nsubj {' '.join(words)} killed/VERB/0/root 40/NUM/{verb + 2}/nummod "
        f"people/NOUN/{verb}/obj ./PUNCT/{verb}/punct"
    )
    (found,) = figures_of(text, table, [quantity(text, "40", 40)])
    assert found.state.startswith("expected") is foreseen


def test_hundreds_of_thousands_count_what_stands_behind_them():
    """Not thousands."""
    text = "Hundreds of thousands of villagers fled."
    table = (
        "Hundreds/NOUN/6/nsubj of/ADP/3/case thousands/NOUN/1/nmod of/ADP/5/case villagers/NOUN/3/nmod fled/VERB/0/root "
        "./PUNCT/6/punct"
    )
    (found,) = figures_of(text, table, [quantity(text, "Hundreds of thousands", 200_000, high=None)])
    assert (found.unit, found.state) == ("villagers", "fled")


def test_what_may_be_said_of_deaths_does_not_foresee_them():
    """ "40 deaths could be linked": they are dead."""
    text = "40 deaths could be linked."
    table = "40/NUM/2/nummod deaths/NOUN/5/nsubj:pass could/AUX/5/aux be/AUX/5/aux linked/VERB/0/root ./PUNCT/5/punct"
    (found,) = figures_of(text, table, [quantity(text, "40", 40)])
    assert not found.state.startswith("expected")


def test_a_toll_that_climbs_counts_what_it_did_before():
    """Of "climbed from 4 to 5 people" both are people who were killed."""
    text = "The death toll climbed from 4 to 5."
    table = (
        "The/DET/3/det death/NOUN/3/compound toll/NOUN/4/nsubj climbed/VERB/0/root from/ADP/6/case 4/NUM/4/obl "
        "to/ADP/8/case 5/NUM/4/obl ./PUNCT/4/punct"
    )
    was, now = figures_of(text, table, [quantity(text, "4", 4), quantity(text, "5", 5)])
    assert (was.unit, was.state) == (now.unit, now.state) == ("people", "death toll")


def test_what_is_planned_beyond_a_mark_foresees_no_number():
    """ "The man who killed 40 people, planned to leave": the 40 are dead."""
    text = "The flood killed 40 people in Tarn, planned walls or not."
    table = (
        "The/DET/2/det flood/NOUN/3/nsubj killed/VERB/0/root 40/NUM/5/nummod people/NOUN/3/obj in/ADP/7/case "
        "Tarn/PROPN/3/obl ,/PUNCT/10/punct planned/VERB/10/amod walls/NOUN/3/conj or/CCONJ/12/cc not/PART/10/conj ./PUNCT/3/punct"
    )
    (found,) = figures_of(text, table, [quantity(text, "40", 40)])
    assert found.state.startswith("killed")


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


def test_the_time_of_a_clause_is_no_time_of_the_next():
    """Of "9 were killed Monday, and 40 have died" Monday is of the 9."""
    text = "In Tarn 9 were killed Monday, and 40 have died in all."
    table = (
        "In/ADP/2/case Tarn/PROPN/5/obl 9/NUM/5/nsubj were/AUX/5/aux killed/VERB/0/root Monday/PROPN/5/obl ,/PUNCT/11/punct "
        "and/CCONJ/11/cc 40/NUM/11/nsubj have/AUX/11/aux died/VERB/5/conj in/ADP/13/case all/DET/11/obl ./PUNCT/5/punct"
    )
    monday = TimeExpression(span=spot(text, "Monday"), frame=Frame.WEEKDAY, weekday=0)
    first, second = figures_of(
        text, table, [quantity(text, "9", 9), quantity(text, "40", 40)], times=(monday,)
    )
    assert (first.happens, second.happens) == (monday, None)


def test_what_counts_since_a_day_is_of_no_day():
    """ "40 were killed since the siege began on Monday"."""
    text = "In all 40 were killed since the siege began on Monday."
    table = (
        "In/ADP/2/case all/DET/5/obl 40/NUM/5/nsubj were/AUX/5/aux killed/VERB/0/root since/SCONJ/9/mark the/DET/8/det "
        "siege/NOUN/9/nsubj began/VERB/5/advcl on/ADP/11/case Monday/PROPN/9/obl ./PUNCT/5/punct"
    )
    monday = TimeExpression(span=spot(text, "Monday"), frame=Frame.WEEKDAY, weekday=0)
    (found,) = figures_of(text, table, [quantity(text, "40", 40)], times=(monday,))
    assert found.happens
    assert found.happens.edge is Edge.SINCE


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


LOST = "For 300 of the guests data were lost."
LOST_TABLE = (
    "For/ADP/2/case 300/NUM/6/nummod of/ADP/5/case the/DET/5/det guests/NOUN/2/nmod data/NOUN/8/nsubj were/AUX/8/aux "
    "lost/VERB/0/root ./PUNCT/8/punct"
)
STRUCK = "Some 900 teachers and 40 clerks struck."
STRUCK_TABLE = (
    "Some/DET/2/advmod 900/NUM/6/nummod teachers/NOUN/6/compound and/CCONJ/6/cc 40/NUM/6/nummod clerks/NOUN/7/nsubj "
    "struck/VERB/0/root ./PUNCT/7/punct"
)


def test_a_wrong_parse_does_not_carry_a_number_over_its_noun():
    """ "300 of the guests" are guests, and no number counts what stands beyond another."""
    (guests,) = figures_of(LOST, LOST_TABLE, [quantity(LOST, "300", 300)])
    assert guests.unit_head == "guest"
    found = figures_of(STRUCK, STRUCK_TABLE, [quantity(STRUCK, "Some 900", 900), quantity(STRUCK, "40", 40)])
    assert [f.unit_head for f in found] == ["teacher", "clerk"]


def test_what_had_been_said_is_marked_so():
    """ "It had said 900 clerks struck" tells what was before what is told now."""
    text = "It had said 900 clerks struck."
    table = (
        "It/PRON/3/nsubj had/AUX/3/aux said/VERB/0/root 900/NUM/5/nummod clerks/NOUN/6/nsubj struck/VERB/3/ccomp "
        "./PUNCT/3/punct"
    )
    (found,) = figures_of(text, table, [quantity(text, "900", 900)])
    assert found.qualifier == "previous"


def test_who_is_going_to_lose_people_foretells():
    """The word that foretells stands before what is said."""
    text = "We are going to lose 900 people."
    table = (
        "We/PRON/3/nsubj are/AUX/3/aux going/VERB/0/root to/PART/5/mark lose/VERB/3/xcomp 900/NUM/7/nummod "
        "people/NOUN/5/obj ./PUNCT/3/punct"
    )
    (found,) = figures_of(text, table, [quantity(text, "900", 900)])
    assert found.state.startswith("going to lose: ")


INCLUDED = "It killed 40 soldiers, including 9 cooks."
INCLUDED_TABLE = (
    "It/PRON/2/nsubj killed/VERB/0/root 40/NUM/4/nummod soldiers/NOUN/2/obj ,/PUNCT/8/punct including/VERB/8/case 9/NUM/8/nummod "
    "cooks/NOUN/4/nmod ./PUNCT/2/punct"
)


def test_what_befell_the_whole_befell_those_it_includes():
    """The nine are of the forty."""
    numbers = [quantity(INCLUDED, "40", 40), quantity(INCLUDED, "9", 9, change=Change.PART)]
    assert [f.state_head for f in figures_of(INCLUDED, INCLUDED_TABLE, numbers)] == ["kill", "kill"]


def test_what_is_on_pace_for_a_number_has_not_reached_it():
    """ "On pace for 300 deaths": nobody has counted them."""
    news = report("The town is still on pace for 300 deaths before the end of the month.", "a")
    (figure,) = read_report(news).figures
    assert figure.state == "on pace for: deaths"
