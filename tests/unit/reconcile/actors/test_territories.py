"""States, demonyms and seats: what denotes one, and what must not."""

import tomllib
from importlib.resources import files

import pytest

from storyledger.reconcile.actors.territories import find_state, seat_of, state_of_demonym

TABLES = tomllib.loads(files("storyledger.reconcile.actors").joinpath("states.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Russia", "Russia"),
        ("Russian Federation", "Russia"),
        ("the U.S.", "United States"),
        ("US", "United States"),
        ("America", "United States"),
        ("Britain's", "United Kingdom"),
        ("DPRK", "North Korea"),
        ("the  ROK", "South Korea"),
        ("UAE", "United Arab Emirates"),
        ("The Philippines’", "Philippines"),
        ("the Netherlands", "Netherlands"),
        ("Türkiye", "Turkey"),
        ("Czechia", "Czech Republic"),
        ("Republic of China", "Taiwan"),
        ("NORTH KOREA", "North Korea"),
        ("TRINIDAD AND TOBAGO", "Trinidad and Tobago"),
        ("Republic of Georgia", "Georgia"),
    ],
)
def test_names_and_abbreviations(words: str, state: str) -> None:
    """A name, a long form or an abbreviation finds the state's short name."""
    assert find_state(words) == state


@pytest.mark.parametrize(
    "words",
    [
        *"us turkey chad jordan russia Georgia Georgia's Congo Korea NATO EU Texas Moscow Kremlin Brussels the 's".split(),
        "European Union",
        "",
    ],
)
def test_what_names_no_state(words: str) -> None:
    """Common words, two-fold names, bodies, provinces and cities name no state."""
    assert find_state(words) is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Moscow", "Russia"),
        ("Pyongyang's", "North Korea"),
        ("Kyiv", "Ukraine"),
        ("Kiev", "Ukraine"),
        ("Washington", "United States"),
        ("Washington, D.C.", "United States"),
        ("Tbilisi", "Georgia"),
        ("Sana’a", "Yemen"),
        ("Brussels", None),
        ("Gotham", None),
    ],
)
def test_capitals_only_when_asked(words: str, state: str | None) -> None:
    """A capital stands for its state only as a metonym."""
    assert find_state(words, metonyms=True) == state
    assert find_state(words) is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("North Korean", "North Korea"),
        ("South Korea's", "South Korea"),
        ("Russians", "Russia"),
        ("the French", "France"),
        ("Georgian", "Georgia"),
        ("Danes", "Denmark"),
        ("US", "United States"),
        ("american", None),
        ("Korean", None),
        ("Congolese", None),
        ("Dominican", None),
        ("Georgia", None),
        ("Martian", None),
    ],
)
def test_demonyms(words: str, state: str | None) -> None:
    """A demonym finds one state or none."""
    assert state_of_demonym(words) == state


@pytest.mark.parametrize(
    ("words", "body", "state"),
    [
        ("the Kremlin", "Russian presidency", "Russia"),
        ("Kremlin’s", "Russian presidency", "Russia"),
        ("the White House", "US presidency", "United States"),
        ("Pentagon", "US Department of Defense", "United States"),
        ("Downing Street", "British prime minister's office", "United Kingdom"),
        ("Zhongnanhai", "Chinese leadership", "China"),
        ("Turtle Bay", "United Nations", None),
    ],
)
def test_seats(words: str, body: str, state: str | None) -> None:
    """A seat means a body, and the body's state where it has one."""
    seat = seat_of(words)
    assert seat is not None
    assert (seat.body, seat.state) == (body, state)


@pytest.mark.parametrize("words", ["kremlin", "white house", "House", ""])
def test_what_is_no_seat(words: str) -> None:
    """Other words are no seat."""
    assert seat_of(words) is None


def test_the_table_is_whole() -> None:
    """193 members of the United Nations, two observers, Taiwan and Kosovo; each row has three columns."""
    assert len(TABLES["states"]) == 197
    assert {row.count(";") for row in TABLES["states"].values()} == {2}


def test_every_seat_has_a_known_state() -> None:
    """A seat's state is in the table."""
    states = {row.split(";")[0] for row in TABLES["seats"].values()}
    assert states - {""} <= set(TABLES["states"])


def test_every_state_is_found_by_its_own_name() -> None:
    """No short name is lost to another state, but for the one that is ambiguous."""
    assert [name for name in TABLES["states"] if find_state(name) != name] == ["Georgia"]
