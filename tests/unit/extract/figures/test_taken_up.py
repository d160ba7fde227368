import pytest

from storyledger.extract.figures.taken_up import moved_from, taken_up
from storyledger.figure import Change, Figure, Quantity
from tests.unit.sentences import sentence, spot


def plain(text):
    """Words without a parse."""
    return " ".join(f"{w}/X/0/dep" for w in text.split())


def figure(text, words, low, unit, *, change=Change.TOTAL, at=0, state="find"):
    return Figure(
        id=words, report_id="r1", statement_id=None, span=spot(text, words), low=low, high=low, approximate=False, bound=None,
        change=change, qualifier=None, unit=unit, state=state, unit_head=unit.split(" per ")[0], state_head=state, sentence=at,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number", "change", "taken"),
    [
        ("Another 30 boats came , bringing the total to 90 .", "90", Change.ADDITION, True),
        ("It found 30 boats , bringing the prize to 90 .", "90", Change.TOTAL, False),
        ("It found 30 boats . She called the figure of 30 too low .", "30", Change.TOTAL, True),
        ("It found 30 boats . She stood by the estimate of 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . She stood by the estimate of 900 .", "900", Change.TOTAL, False),
        ("It found 30 boats , fewer than the 40 it had reported .", "40", Change.TOTAL, True),
        ("It found 30 boats , fewer than the 40 in Tarn .", "40", Change.TOTAL, False),
        ("It found 30 boats , down from a peak of 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . A guard said the number was closer to 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . Guards put the number at 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats , up from the 40 it had reported .", "40", Change.PART, False),
        ("It found 30 boats . On Monday that was raised to 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . Ten more came , taking it to 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . A song took it to 900 .", "900", Change.TOTAL, False),
        ("It found 30 boats . Brill , whose own count stood at 40 , left .", "40", Change.TOTAL, True),
        ("It found 30 boats . The guard's figure is 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . The final figure could reach 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . The guard's latest count, 40, was wrong .", "40", Change.TOTAL, True),
        ("It found 30 boats . The hospital had earlier counted 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . Brill said: “40.”", "40", Change.TOTAL, True),
        ("It found 30 boats . The number has since been put at 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . Ten more came , making it 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . It's 40 now .", "40", Change.TOTAL, True),
        ("It found 30 boats . It's 900 now .", "900", Change.TOTAL, False),
        ("It found 30 boats . It's 40 and sunny .", "40", Change.TOTAL, False),
        ("It found 30 boats . The mayor says it is 40 .", "40", Change.TOTAL, True),
        ("It found 30 boats . The mayor says 40 came .", "40", Change.TOTAL, False),
        ("It found 30 boats . Brill was at 40 by noon .", "40", Change.TOTAL, True),
        ("It found 30 boats . Brill went to 40 in the afternoon .", "40", Change.TOTAL, True),
        ("It found 30 boats . That makes the grand total 40 .", "40", Change.TOTAL, True),
    ],
)  # fmt: skip
def test_what_a_number_takes_up(text, number, change, taken):
    """What is brought to a total, named again, or compared with what was given before."""
    at = text.count(" . ", 0, text.rindex(number))
    here = sentence(text, plain(text), index=at)
    earlier = figure(text, "30", 30, "boat", change=change)
    span = spot(text, number, text.rindex(number))
    found = taken_up(text, here, Quantity(span=span, low=float(number), high=float(number)), "", [earlier])
    assert (found == earlier) == taken


def test_a_rate_goes_on():
    """ "30 barrels a day, up from 20 barrels": a day as well."""
    text = "It took 30 barrels a day , up from 20 barrels ."
    earlier = figure(text, "30", 30, "barrels per day")
    number = Quantity(span=spot(text, "20"), low=20, high=20)
    assert taken_up(text, sentence(text, plain(text)), number, "barrels", [earlier]) == earlier


def test_people_who_came_to_harm_are_taken_up_from_afar():
    """What is told long before is taken up only if it is a toll of much the same size."""
    text = "30 died . It rained . It rained . It rained . It rained . It rained . It's 40 now ."
    here, span = sentence(text, plain(text), index=6), spot(text, "40")
    number = Quantity(span=span, low=40, high=40)
    toll, boats = (
        figure(text, "30", 30, unit, state=state) for unit, state in (("person", "die"), ("boat", "sink"))
    )
    assert taken_up(text, here, number, "", [toll]) == toll
    assert taken_up(text, here, number, "", [boats]) is None
    assert taken_up(text, here, number, "", [figure(text, "30", 90, "person", state="die")]) is None


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("It rose from 30 to 40 .", True),
        ("It started at 30, went to 40 .", True),
        ("It showed 30, then 40 .", True),
        ("It showed 30 and then, on Monday, to 40 .", True),
        ("It showed 30 on Monday and 40 later .", False),
        ("It showed 30 on Monday and 40 on Tuesday .", True),
    ],
)
def test_a_number_moves_on(text, moved):
    """From one to the next, and then to a third."""
    before = figure(text, "30", 30, "boat")
    number = Quantity(span=spot(text, "40"), low=40, high=40)
    found = moved_from(text, sentence(text, plain(text)), number, [before])
    assert (found == before) is moved


@pytest.mark.parametrize(("said", "whole"), [("“40,” he said .", True), ("“40 of us,” he said .", False)])
def test_a_remark_that_is_a_number_alone(said, whole):
    """What it counts was counted before it."""
    text = f"It found 30 boats . {said}"
    here = sentence(text, plain(said), start=text.index("“"), index=1)
    number, before = Quantity(span=spot(text, "40"), low=40, high=40), figure(text, "30", 30, "boat")
    assert (taken_up(text, here, number, "", [before]) == before) is whole
