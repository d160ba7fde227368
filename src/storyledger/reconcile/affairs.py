"""Groups of words that say the same of what is counted, or count the same: `affairs.toml`.

In: lemmas or plain words. Out: the name of their group.
"""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def affairs() -> dict[str, dict[str, frozenset[str]]]:
    """The table: `states`, `units` and `people`, each name → its words."""
    tables = tomllib.loads(files(__package__).joinpath("affairs.toml").read_text("utf-8"))
    return {
        name: {key: frozenset(words.split()) for key, words in table.items()}
        for name, table in tables.items()
    }


@cache
def group_of(word: str) -> str | None:
    """The group of a word, what is said of things first; None if it is in none."""
    for table in ("states", "units"):
        for group, words in affairs()[table].items():
            if word in words:
                return group
    return None


def is_people(unit: str) -> bool:
    """True of a unit group that counts people of some sort."""
    return unit in affairs()["people"]["units"]
