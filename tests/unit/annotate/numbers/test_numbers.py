"""Quantities: what is read, what is left alone, and laws that hold for any text."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyledger.annotate.numbers.numbers import find_quantities
from storyledger.figure import Bound, Change, Quantity


def read_one(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, [q.span.of(text) for q in found]
    return found[0]


PLAIN: list[tuple[str, str, float, float | None, str | None]] = [
    ("Rebels hold 1,500 prisoners.", "1,500", 1500, 1500, None),
    ("Rebels hold 1 500 prisoners.", "1 500", 1500, 1500, None),
    ("The dam lost 3.5 million litres.", "3.5 million", 3_500_000, 3_500_000, "litres"),
    ("A loan of 1.5bn was agreed.", "1.5bn", 1_500_000_000, 1_500_000_000, None),
    ("Tickets cost $6 each.", "$6", 6, 6, "$"),
    ("A fund of US$2.3 million", "US$2.3 million", 2_300_000, 2_300_000, "$"),
    ("The count is in. Total 50.", "50", 50, 50, None),
    ("The count is in. Injured 12.", "12", 12, 12, None),
    ("Turnout was 40%.", "40%", 40, 40, "%"),
    ("Turnout was 40 per cent.", "40 per cent", 40, 40, "%"),
    ("A 7-year-old girl was found.", "7-year-old", 7, 7, "year-old"),
    ("Mira Dolan, 52, said so.", "52", 52, 52, "year-old"),
    ("It was a long day. One officer fell.", "One", 1, 1, None),
    ("It was a long day. 3 fell.", "3", 3, 3, None),
    ("A cyclist, 52, fell.", "52", 52, 52, "year-old"),
    ("Brill put the dead at 16.", "16", 16, 16, None),
    ("The injured now number 61.", "61", 61, 61, None),
    ("Amendments could number 40.", "40", 40, 40, None),
    ("The painter died at 78.", "78", 78, 78, "year-old"),
    ("Children under 12 may stay.", "12", 12, 12, "year-old"),
    ("Those 65 and older may stay.", "65", 65, 65, "year-old"),
    ("It put the age for driving at 18.", "18", 18, 18, "year-old"),
    ("At that age it rose to 40 boats.", "40", 40, 40, None),
    ("They walked 30 km north.", "30", 30, 30, "km"),
    ("A 12-hour curfew began.", "12-hour", 12, 12, "hours"),
    ("Output fell to 800,000 barrels per day.", "800,000", 800_000, 800_000, "barrels per day"),
    ("Frost of -5 degrees is near.", "-5", -5, -5, "degrees"),
    ("A magnitude 6.1 quake struck.", "6.1", 6.1, 6.1, "magnitude"),
    ("It counted twenty-three boats.", "twenty-three", 23, 23, None),
    ("It counted two hundred and five boats.", "two hundred and five", 205, 205, None),
    (
        "Two million three hundred thousand voted.",
        "Two million three hundred thousand",
        2_300_000,
        2_300_000,
        None,
    ),
    ("A dozen boats sank.", "A dozen", 12, 12, None),
    ("Some gave half a million euros.", "half a million", 500_000, 500_000, "€"),
    ("A rate of 2.5 × 10−6", "2.5 × 10−6", 2.5e-6, 2.5e-6, None),
    ("It held 10^8 seeds.", "10^8", 1e8, 1e8, None),
    ("A million and a half voted.", "A million and a half", 1_500_000, 1_500_000, None),
    ("A 6.1-magnitude quake struck.", "6.1-magnitude", 6.1, 6.1, "magnitude"),
    ("One other person was hurt.", "One other", 1, 1, None),
    ("A hundred thousand voted.", "A hundred thousand", 100_000, 100_000, None),
    ("It has 3.5m new homes.", "3.5m", 3_500_000, 3_500_000, None),
    ("She ran the 100m hurdles.", "100m", 100, 100, "m"),
    ("It rose .5 percent.", ".5 percent", 0.5, 0.5, "%"),
    ("Gunmen Kill 2 Officers in Mill Town", "2", 2, 2, None),
    ("Sell the £5million house.", "£5million", 5e6, 5e6, "£"),
    ("It is the 20-year-old's boat.", "20-year-old", 20, 20, "year-old"),
    ("A half-hour talk", "half-hour", 0.5, 0.5, "hours"),
    ("A 1/4 inch bolt", "1/4", 0.25, 0.25, "inches"),
    ("It gave half million euros.", "half million", 500_000, 500_000, "€"),
    ("After three and a half years", "three and a half", 3.5, 3.5, "years"),
    ("After 2 1/2 years", "2 1/2", 2.5, 2.5, "years"),
    ("One in five homes has no roof.", "One in five", 0.2, 0.2, "ratio"),
    ("Two-thirds of voters agreed.", "Two-thirds", 2 / 3, 2 / 3, "ratio"),
    ("Half of the town is dark.", "Half", 0.5, 0.5, "ratio"),
    ("Sheds hold 1500 cattle.", "1500", 1500, 1500, None),
    ("One officer fell.", "One", 1, 1, None),
    ("The blast left one dead.", "one", 1, 1, None),
    ("The rebels are 200-strong.", "200", 200, 200, None),
    ("A 13-point lead held.", "13", 13, 13, None),
    ("It makes 3 million/year.", "3 million", 3e6, 3e6, None),
]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("oil at $75 a barrel", "$ per barrel"),
        ("wages of $15 an hour", "$ per hour"),
        ("some 40 barrels of oil a day", "barrels per day"),
        ("a $5-a-share bid", "$ per share"),
        ("$42 million dollars a day", "$ per day"),
        ("$76 US a barrel", "$ per barrel"),
        ("$6 million a year ago", "$"),
        ("$6 million per Mill Street", "$"),
        ("backed by 40 Rand fans", None),
        ("12 cents per share", "cents per share"),
        ("fares of €2/km", "€ per km"),
        ("growth of 5 percent a year", "% per year"),
        ("it ran at 80 miles an hour", "miles per hour"),
        ("it ran at 80 mph", "miles per hour"),
        ("A$40 million", "A$"),
        ("40 million Australian dollars", "A$"),
        ("40 million Danish crowns", "Danish crowns"),
        ("40 million pounds", "£"),
        ("40 pounds of rice", "pounds"),
        ("a 40-pound bag", "lb"),
        ("Rs 500 crore", "rupees"),
        ("35 lakh rupees", "rupees"),
        ("40 EUR", "€"),
        ("40 €", "€"),
        ("up 1.4 percentage points", "percentage points"),
        ("up 1.4 per cent points", "percentage points"),
        ("cut by 25 basis points", "basis points"),
        ("300 sq ft", "square feet"),
        ("300 square metres", "square m"),
        ("300km2", "square km"),
        ("a 300-square-foot room", "square feet"),
        ("20 degrees Celsius", "°C"),
        ("20°C", "°C"),
        ("5,000 metric tons", "tonnes"),
        ("300 GWh of power", "gigawatt-hours"),
        ("300 Wh/kg", "watt-hours per kg"),
        ("0.1 A g−1", "amps per g"),
        ("5 μm of dust", "micrometres"),
        ("hundreds of miles", "miles"),
        ("tens of billions of dollars", "$"),
        ("40 of miles", None),
        ("two SEC lawyers", None),
        ("a 164p share", "pence"),
        ("a 1080p screen", None),
        ("a 6-month-old bill", "month-old"),
        ("a 30 - year bond", "years"),
        ("people younger than 30", "year-old"),
    ],
)
def test_units(text: str, unit: str | None) -> None:
    """A measure has one name however it is written, with what it is counted by."""
    assert [q.unit for q in find_quantities(text)] in ([unit], [] if unit is None else [unit])


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It rose 3 and 5 percent.", ["%", "%"]),
        ("paths of 10, 20 and 30 km", ["km", "km", "km"]),
        ("a hall of 3 by 5 feet", ["feet", "feet"]),
        ("He had 4 and $5 million.", [None, "$"]),
        ("boys aged 2, 4 and 6", ["year-old", "year-old", "year-old"]),
        ("Mira Dolan, 52, and 40 others", ["year-old", None]),
        ("between $62 and $68 per share", ["$ per share"]),
        ("It lost 900 barrels, or 37,800 gallons, a day.", ["barrels per day", "gallons per day"]),
        ("It lost 900 barrels (37,800 gallons) a day.", ["barrels per day", "gallons per day"]),
        ("It lost 900 barrels, or 37,800 gallons, a day earlier.", ["barrels", "gallons"]),
        ("It fell to 900 barrels a day before it was capped.", ["barrels per day"]),
    ],
)
def test_a_unit_said_once_holds_for_all(text: str, units: list[str | None]) -> None:
    """What stands after the last number of a list is the unit of all."""
    assert [q.unit for q in find_quantities(text)] == units


def test_a_conversion_is_as_open_as_what_it_converts() -> None:
    """A number in brackets in another measure takes the bound along."""
    found = find_quantities("more than 100 km (60 miles) of road")
    assert [(q.low, q.high, q.bound) for q in found] == [(n, None, Bound.MORE_THAN) for n in (100, 60)]
    assert find_quantities("more than half (59%) of it")[1].bound is None


@pytest.mark.parametrize(("text", "words", "low", "high", "unit"), PLAIN)
def test_plain_numbers(text: str, words: str, low: float, high: float | None, unit: str | None) -> None:
    """Digits, words, money, percent, measures and ages have the value they say."""
    found = read_one(text)
    assert (found.span.of(text), found.low, found.high, found.unit) == (words, low, high, unit)
    assert found.bound is None
    assert not found.approximate


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens of boats", 24),
        ("scores of boats", 40),
        ("hundreds fled", 200),
        ("thousands fled", 2_000),
        ("tens of thousands fled", 20_000),
        ("hundreds of thousands fled", 200_000),
        ("several boats", 3),
        ("a few boats", 3),
        ("a couple of boats", 2),
        ("a handful of boats", 3),
        ("several hundred boats", 300),
        ("several hundred thousand boats", 300_000),
    ],
)
def test_vague_numbers_are_open_above(text: str, low: float) -> None:
    """A vague number has a least value by house convention and no greatest."""
    found = read_one(text)
    assert (found.low, found.high, found.approximate, found.bound) == (low, None, True, None)


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("10-15 boats sank", "10-15", 10, 15),
        ("between 10 and 15 boats sank", "between 10 and 15", 10, 15),
        ("20 to 30 boats sank", "20 to 30", 20, 30),
        ("two or three boats sank", "two or three", 2, 3),
        ("we heard 20, 40, 50 shots", "20, 40, 50", 20, 50),
        ("$10 to $15 billion", "$10 to $15 billion", 10e9, 15e9),
        ("it needs 2-3 million coats", "2-3 million", 2e6, 3e6),
        ("men aged 18 to 34", "18 to 34", 18, 34),
        ("5 per cent to 7 per cent", "5 per cent to 7 per cent", 5, 7),
        ("1800-2000 soldiers crossed", "1800-2000", 1800, 2000),
        ("a cost of $1-2m", "$1-2m", 1e6, 2e6),
        ("a cost of £3m-£4m", "£3m-£4m", 3e6, 4e6),
        ("a walk of 5km-10km", "5km-10km", 5, 10),
        ("two to three hundred boats sank", "two to three hundred", 200, 300),
        ("one or two boats sank", "one or two", 1, 2),
        ("80 to 100,000 boats sank", "80 to 100,000", 80_000, 100_000),
        ("5 to 90,000 boats sank", "5 to 90,000", 5, 90_000),
    ],
)
def test_ranges_are_one_quantity(text: str, words: str, low: float, high: float) -> None:
    """Two ends of a range make one quantity, and a scale said once holds for both."""
    found = read_one(text)
    assert (found.span.of(text), found.low, found.high) == (words, low, high)


def test_a_change_is_two_quantities() -> None:
    """What rose from one number to another is no range."""
    text = "The toll rose from 12 to 20 and output from 24 to 33 billion."
    assert [q.low for q in find_quantities(text)] == [12, 20, 24e9, 33e9]
    assert [q.low for q in find_quantities("Claims rose 17,000 to 283,000.")] == [17_000, 283_000]
    assert [q.low for q in find_quantities("Claims rose 2 to 3 percent.")] == [2]
    assert [q.low for q in find_quantities("It rose from 240,000 to 1.3 million.")] == [240_000, 1.3e6]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There were no casualties.", "no"),
        ("There were no known civilian deaths.", "no"),
        ("No one was killed.", "No one"),
        ("Nobody was seriously hurt.", "Nobody"),
        ("None of them survived.", "None"),
        ("It reported zero cases.", "zero"),
        ("Not a single house stands.", "Not a single"),
        ("Not one house stands.", "Not one"),
        ("None was hurt.", "None"),
    ],
)
def test_zero_is_a_quantity(text: str, words: str) -> None:
    """A negation of something counted says zero."""
    found = read_one(text)
    assert (found.span.of(text), found.low, found.high) == (words, 0, 0)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("At least 300 left", "At least 300", {"low": 300, "high": None, "bound": Bound.AT_LEAST}),
        ("not less than 40 boats", "not less than 40", {"low": 40, "high": None, "bound": Bound.AT_LEAST}),
        ("no fewer than 40 boats", "no fewer than 40", {"low": 40, "high": None, "bound": Bound.AT_LEAST}),
        ("a minimum of 12 boats", "a minimum of 12", {"low": 12, "high": None, "bound": Bound.AT_LEAST}),
        ("20 or more boats", "20 or more", {"low": 20, "high": None, "bound": Bound.AT_LEAST}),
        ("50+ boats", "50+", {"low": 50, "high": None, "bound": Bound.AT_LEAST}),
        ("more than a dozen boats", "more than a dozen", {"low": 12, "high": None, "bound": Bound.MORE_THAN}),
        ("over 600 boats", "over 600", {"low": 600, "high": None, "bound": Bound.MORE_THAN}),
        ("the toll climbed past 600", "past 600", {"low": 600, "high": None, "bound": Bound.MORE_THAN}),
        ("the toll exceeded 600", "600", {"low": 600, "high": None, "bound": Bound.MORE_THAN}),
        ("in excess of 70 boats", "in excess of 70", {"low": 70, "high": None, "bound": Bound.MORE_THAN}),
        ("north of 80 boats", "north of 80", {"low": 80, "high": None, "bound": Bound.MORE_THAN}),
        (
            "a maximum of more than 40 boats",
            "a maximum of more than 40",
            {"low": 40, "high": None, "bound": Bound.MORE_THAN},
        ),
        ("upwards of 80 boats", "upwards of 80", {"low": 80, "high": None, "bound": Bound.MORE_THAN}),
        ("up to 40 boats", "up to 40", {"low": 0, "high": 40, "bound": Bound.UP_TO}),
        ("That adds up to 40 boats", "40", {"low": 40, "high": 40, "bound": None}),
        ("The fee was bumped up to $25", "$25", {"low": 25, "high": 25, "bound": None}),
        ("as many as 40 boats", "as many as 40", {"low": 0, "high": 40, "bound": Bound.UP_TO}),
        ("no more than 40 boats", "no more than 40", {"low": 0, "high": 40, "bound": Bound.UP_TO}),
        ("a maximum of 40 boats", "a maximum of 40", {"low": 0, "high": 40, "bound": Bound.UP_TO}),
        ("fewer than 40 boats", "fewer than 40", {"low": 0, "high": 40, "bound": Bound.FEWER_THAN}),
        ("as low as 40 boats", "as low as 40", {"low": 40, "high": None, "bound": Bound.AT_LEAST}),
        ("cuts as deep as 10%", "as deep as 10%", {"low": 0, "high": 10, "bound": Bound.UP_TO}),
        ("men older than 40", "older than 40", {"low": 40, "high": None, "bound": Bound.MORE_THAN}),
        ("at least one of them", "at least one", {"bound": Bound.AT_LEAST, "change": Change.PART}),
        ("just shy of 500 boats", "just shy of 500", {"low": 500, "approximate": True}),
        ("below 10% of it", "below 10%", {"low": 0, "high": 10, "bound": Bound.FEWER_THAN}),
        ("in under 20 minutes", "under 20", {"low": 0, "high": 20, "bound": Bound.FEWER_THAN}),
        ("up to hundreds of boats", "up to hundreds", {"low": 200, "high": None, "bound": None}),
        ("about 10,000 men", "about 10,000", {"low": 10_000, "approximate": True}),
        ("closer to 450 men", "closer to 450", {"low": 450, "approximate": True}),
        ("Some 3,000 men", "Some 3,000", {"low": 3000, "approximate": True}),
        ("an estimated 3,000 men", "an estimated 3,000", {"low": 3000, "approximate": True}),
        ("40 or so men", "40 or so", {"low": 40, "approximate": True}),
        ("30-odd men", "30-odd", {"low": 30, "approximate": True}),
        ("around 30 to 40 men", "around 30 to 40", {"low": 30, "high": 40, "approximate": True}),
        ("an additional 1,500 men", "an additional 1,500", {"change": Change.ADDITION}),
        ("another 2,700 were hurt", "another 2,700", {"change": Change.ADDITION}),
        ("a further 20 men", "a further 20", {"change": Change.ADDITION}),
        ("six more boats", "six more", {"change": Change.ADDITION}),
        ("12 others were hurt", "12", {"change": Change.ADDITION}),
        ("as many as another 50", "as many as another 50", {"bound": Bound.UP_TO, "change": Change.ADDITION}),
        ("the crew, including two cooks", "two", {"change": Change.PART}),
        ("boats came; this includes 300 rafts", "300", {"change": Change.PART}),
        (
            "the crew, among them at least two",
            "at least two",
            {"bound": Bound.AT_LEAST, "change": Change.PART},
        ),
        ("four of them left", "four", {"change": Change.PART}),
        ("the crew; of those, four left", "four", {"change": Change.PART}),
        ("the loss of these two boats", "two", {"change": Change.TOTAL}),
        ("an initial contingent of 1,500", "1,500", {"qualifier": "initial"}),
        ("the first two boats", "the first two", {"qualifier": "first"}),
        ("more than 700 and", "more than 700", {"unit": None}),
        ("20 more than that", "20", {"change": Change.TOTAL}),
    ],
)
def test_modifiers(text: str, words: str, expected: dict[str, Any]) -> None:
    """A modifier opens, blurs, adds or parts, and belongs to the span."""
    found = read_one(text)
    assert found.span.of(text) == words
    assert {name: getattr(found, name) for name in expected} == expected


def test_a_part_and_its_whole() -> None:
    """ "N of the M" is a part and a total."""
    found = find_quantities("Twelve of the 40 boats sank")
    assert [(q.low, q.change) for q in found] == [(12, Change.PART), (40, Change.TOTAL)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It has data about 3,000 boats", None),
        ("Talks over 20 prisoners failed", None),
        ("A march over three days", None),
        ("Closed for over 30 years", Bound.MORE_THAN),
        ("Open over the next 3 days", None),
        ("Life under two kings", None),
        ("In the past 20 years", None),
    ],
)
def test_prepositions_are_no_modifiers(text: str, bound: Bound | None) -> None:
    """ "about", "over", "under" and "past" count only where they bear on the number."""
    found = read_one(text)
    assert found.bound is bound
    assert not found.approximate


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2014, ended by 2016 and was the 2009 plan.",
        "On 14 August, Aug. 14, October 24, 2024 and 2024-10-24.",
        "The 1990s and the '80s; from 2014-2016; 5-7 May; after the Sept. 11 attacks.",
        "At 5 p.m., 10:45, 10.45pm, 0600 GMT and five o'clock.",
        "Call 555-0134 or +44 20 7946 0958 about 12 Mill Street.",
        "See Section 5, Article 12, page 7, No. 4 and Resolution 2254.",
        "They won 3-2 after a 5-4 ruling; odds of 5-to-1.",
        "After 9/11 she told a 911 dispatcher.",
        "Flight 17, MH17, a Boeing 777, Route 66, an M16, a .223 and an F-16.",
        "The Group of Seven and the G7 met the Big Ten on Channel 4.",
        "WESH 2, Apollo 11, Windows 10 and the Seven Network said so.",
        "The second man and the 3rd woman.",
        "No one knows; this one fits; they hate one another; one of the best; one says so.",
        "There is no doubt, no comment, no longer any need, no reports of casualties.",
        "A two-state plan, a five-star inn, zero tolerance and ground zero.",
        "He is in the first half of the game; a third man came.",
        "1. The first point.",
        "A married couple saw his test scores.",
        "Deaths per million rose.",
        "See sections 4 and 5, nos. 1-3, and a .45 pistol.",
        "It was warm in '22 on day 12 of the war and on day two.",
        "He is not one of them, and it's not one of ours.",
        "One idea is to wait; one challenge is the rain; a sixth one left.",
        "None had a passport, and none are expected.",
        "It is a 501(c) group; it took a day or two.",
        "on oct. 13 and december 12, 1994",
        "It ended there. 10. The tenth point.",
        "Why? 2) Because it is so.",
        "He gave one-10th of it.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    """Dates, times, names, labels, results and idioms are no quantities."""
    assert [q.span.of(text) for q in find_quantities(text)] == []


def test_a_paragraph_break_parts_numbers() -> None:
    """Words on two sides of an empty line are never joined."""
    assert [q.low for q in find_quantities("They saw 12\n\nmillion reasons")] == [12]


def test_offset_moves_spans() -> None:
    """Spans count from the offset given."""
    assert find_quantities("at least 300", 1000)[0].span.start == 1000


_PIECES = st.sampled_from(
    "at least|more than|about|up to|no|one|two|hundred|million|dozen|half|a|third|of|the|in|and|or|to|between|-|,|.|$|%|km|"
    "12|1,500|2014|3.5|May|others|more|people|over|\n|\n\n|½|year-old|scores|'|(|E|x|10^8| x 10^99|1e99|⁻⁶|−|0|mph|/km|a barrel|9999999999999999999999999".split(
        "|"
    )
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(_PIECES, max_size=14).map(" ".join),
        st.lists(_PIECES, max_size=14).map("".join),
    )
)
def test_laws(text: str) -> None:
    """For any text: no error, spans inside it, in order, without overlap, low at most high."""
    end = 0
    for found in find_quantities(text):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        assert found.high is None or found.low <= found.high
        assert found.low < float("inf")


def test_long_input_takes_linear_time() -> None:
    """Long runs of one character do not stall the patterns."""
    for text in (
        "1" * 20_000,
        "one " * 2_000,
        "\n" * 20_000,
        "May " * 3_000,
        "1-" * 2_000,
        "a" * 50_000,
    ):
        find_quantities(text)
