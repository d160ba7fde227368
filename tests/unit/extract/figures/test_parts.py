import pytest

from storyledger.figure import Change
from storyledger.pipeline import read_report
from tests.unit.sentences import report


def read(text):
    """Each number with what is counted, what is said of it, and whether it is a part."""
    news = report(text, "a")
    return [
        (f.span.of(text).split()[0], f.unit_head, f.state_head, f.change is Change.PART)
        for f in read_report(news).figures
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Of the 62 passengers on board, 18 were rescued.",
            [("62", "passenger", "", False), ("18", "passenger", "rescue", True)],
        ),
        (
            "Of 62 passengers, 18 died and 44 were hurt.",
            [
                ("62", "passenger", "", False),
                ("18", "passenger", "die", True),
                ("44", "passenger", "hurt", True),
            ],
        ),
        ("Some 300 of the 1,100 evacuees returned.", [("Some", "evacuee", "return", True), ("1,100", "evacuee", "", False)]),
        ("One of the two pilots was killed.", [("two", "pilot", "", False)]),
        ("Police freed all of the 14 hostages.", [("14", "hostage", "free", False)]),
        ("They hold a bare majority of 50 votes.", [("50", "vote", "majority", False)]),
    ],
)  # fmt: skip
def test_of_the_whole_nothing_is_said_that_is_said_of_a_part(text, found):
    """Nobody tells that the 62 were rescued."""
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Six of the 40 people rescued by boat were children.",
            [("Six", "person", "child", True), ("40", "person", "rescue", False)],
        ),
        ("The mayor said 9 of the 11 missing had been found alive.", [("9", "person", "find", True), ("11", "person", "miss", False)]),
        ("Of those killed, 14 were children.", [("14", "person", "kill", True)]),
    ],
)  # fmt: skip
def test_what_narrows_the_whole_is_said_of_it(text, found):
    """Of people who were harmed some are people, whatever is said of them."""
    told = read(text)
    assert [(n, unit, part) for n, unit, _, part in told] == [(n, unit, part) for n, unit, _, part in found]
    assert told[-1][2] == found[-1][2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The outbreak has sickened 58 people in three states, 22 of whom were hospitalised.", ("person", "hospitalise")),
        ("The bus was carrying 44 pilgrims when it plunged 30 metres, killing 26 of them.", ("pilgrim", "kill")),
        ("Police held 40 people in two towns, nine of whom were charged.", ("person", "charge")),
    ],
)  # fmt: skip
def test_of_whom_are_those_that_the_sentence_is_about(text, found):
    """Not the states, the metres, the towns; and of the whole is not said what is said of the part."""
    told = read(text)
    assert told[-1][1:] == (*found, True)
    assert told[0][2] != found[1]


def test_all_that_including_lists_is_part():
    """ "And" goes on with the list, ", and" closes it."""
    killed = "The strike killed 30 people, including 12 women"
    assert [each[3] for each in read(f"{killed} and 9 children.")] == [False, True, True]
    assert [each[3] for each in read(f"{killed}, and wounded 50.")] == [False, True, False]
    assert [each[1:3] for each in read(f"{killed}, and wounded 50.")][-1] == ("person", "wound")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("More than 300 feared dead in a landslide, officials said.", [("person", "die")]),
        ("There were 19 reported dead in Tarn.", [("person", "die")]),
        ("With 12 confirmed dead and 30 still missing, crews searched on.", [("person", "die"), ("person", "miss")]),
        ("Twelve dead and 30 still unaccounted for after the flood.", [("person", "die"), ("person", "unaccount")]),
        ("Casualties rose to 19 killed and 55 wounded.", [("person", "kill"), ("person", "wound")]),
        ("The agency lowered its estimate of the missing from 300 to about 180.", [("person", "miss"), ("person", "miss")]),
        ("The quake left 40,000 homeless.", [("person", "homeless")]),
    ],
)  # fmt: skip
def test_harm_that_stands_right_after_a_number_is_said_of_it(text, found):
    """Over "feared", "still", "reported", whatever the parse hangs it on."""
    assert [each[1:3] for each in read(text)] == found


def test_who_did_did_what_was_told_before():
    """ "Did" stands for what the number before it did."""
    told = read("The police said 40,000 people had marched; organisers said 90,000 did.")
    assert [each[1:3] for each in told] == [("person", "march")] * 2
