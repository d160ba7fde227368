"""Groups of words that say the same of what is counted, or count the same: `affairs.toml`.

In: lemmas or plain words. Out: the name of their group.
"""

from functools import cache

from storyledger.english import word_lists


@cache
def affairs() -> dict[str, dict[str, frozenset[str]]]:
    """The table: `states` and their `courses`, `units` and their `endings`, `things`, `people`, `kin`, words of a `disease`, what is said `of_…` one unit only, each name → its words."""
    return word_lists(__package__, "affairs.toml")


@cache
def group_of(word: str) -> str | None:
    """The group of a word, what is said of things first; None if it is in none."""
    return state_of(word) or unit_of(word)


@cache
def state_of(word: str) -> str | None:
    """The group of what is said of the counted, by its lemma."""
    return next((group for group, words in affairs()["states"].items() if word in words), None)


@cache
def of_one_course(a: str, b: str) -> bool:
    """True of two states that the same people are in one after another, and of one state."""
    return a == b or any({a, b} <= states for states in affairs()["courses"].values())


@cache
def unit_of(word: str) -> str | None:
    """The group of what is counted, by its lemma."""
    known = (group for group, words in affairs()["units"].items() if word in words)
    ended = (group for group, ends in affairs()["endings"].items() if word.endswith(tuple(ends)))
    return next(known, None) or next(ended, None)


@cache
def thing_of(word: str) -> str:
    """What is counted, by its lemma: the group of a unit or of a thing, else the word."""
    things = (group for group, words in affairs()["things"].items() if word in words)
    return unit_of(word) or next(things, word)


def is_people(unit: str) -> bool:
    """True of a unit group that counts people of some sort."""
    return unit in affairs()["people"]["units"]


@cache
def is_kin(a: str, b: str) -> bool:
    """True of two groups of units that may name the same ones: cases and patients, people and any sort of people."""
    people = is_people(a) and is_people(b)
    return any({a, b} <= units for units in affairs()["kin"].values()) or (people and _ANYBODY in (a, b))


_ANYBODY = "person"
