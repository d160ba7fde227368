import pytest

from storyledger.extract.figures.taken_up import taken_up
from storyledger.figure import Change, Figure, Quantity
from tests.unit.sentences import sentence, spot


def plain(text):
    """Words without a parse."""
    return " ".join(f"{w}/X/0/dep" for w in text.split())


def figure(text, words, low, unit, *, change=Change.TOTAL, at=0):
    return Figure(
        id=words, report_id="r1", statement_id=None, span=spot(text, words), low=low, high=low, approximate=False, bound=None,
        change=change, qualifier=None, unit=unit, state="", unit_head=unit.split(" per ")[0], state_head="", sentence=at,
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
