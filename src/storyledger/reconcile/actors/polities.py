"""Countries and regions that no table knows, by what only a country has: a foreign ministry, a prime minister, an army.

In: names, roles and sides of a story as written. Out: for each word that denotes such a country its name, "Kelmarian" as
well as "Kelmaria". One idea: a country is known by its offices, and an adjective belongs to it if both stand in the
story and one is made of the other. Nobody's surname is one ("Roe's army").
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from storyledger.reconcile.actors.territories import state_of_demonym

Polities = Mapping[str, str]  # what denotes a country, and its name

# What only a state has, or what calls itself one; a firm has a president, a town a police and a party an army.
_OFFICES = (
    r"(?:(?:[Dd]eputy|[Aa]cting|[Ff]ormer)\s+)?(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance|[Jj]ustice|[Hh]ealth)\s+"
    r"(?:[Mm]inist(?:er|ry))|[Pp]rime\s+[Mm]inister|[Gg]eneral\s+[Ss]taff|[Cc]entral\s+[Bb]ank|[Ii]ntelligence\s+(?:[Ss]ervice|[Aa]gency)"
    r"|[Dd]efen[cs]e\s+(?:[Ss]ecretary|[Dd]epartment)|[Ee]mbassy)\b"
)
_OWNED = re.compile(rf"\b(?P<name>[A-Z][\w-]{{3,}})['’]s?\s+{_OFFICES}")
# With an adjective some more: "the Kelmarian army" is a country's if there is a Kelmaria.
_OF_A_PEOPLE = re.compile(
    r"\b(?P<name>[A-Z][\w-]{3,})\s+(?:[a-z-]+\s+)?"
    rf"(?:{_OFFICES}|(?:[Gg]overnment|[Pp]resident|[Aa]rmy|[Mm]ilitary|[Nn]avy|[Pp]arliament|[Tt]roops|[Aa]rmed\s+[Ff]orces|[Oo]fficials?)\b)"
)
# "Kelmar Defence Department": a country's, if somebody is called "Kelmar" alone.
_BEFORE_OFFICE = re.compile(rf"\b(?P<name>[A-Z][\w-]{{3,}})\s+{_OFFICES}")
_WORD = re.compile(r"[A-Z][\w-]{3,}")
_ENDINGS = frozenset("n an ian ean ese ish i ic ns ans ians".split())
_SHORTEST = 4  # letters that an adjective shares with its country


class Named(NamedTuple):
    """Names that some words hold: who owns an office, who stands before one, who is called so alone, of whom something is, any.

    And whatever is part of a person's.
    """

    owners: Collection[str]
    offices: Collection[str]
    alone: Collection[str]
    adjectives: Collection[str]
    nouns: Collection[str]
    people: Collection[str]


def named_in(words: Iterable[str], persons: Iterable[str] = ()) -> Named:
    """The names that words of one report or of one actor hold.

    Args:
        words: of bodies, roles and sides, as written.
        persons: names of people, none of whom is a country.
    """
    told = [*dict.fromkeys(words)]
    return Named(
        owners=_found(_OWNED, told),
        offices=_found(_BEFORE_OFFICE, told),
        alone={each for each in told if _WORD.fullmatch(each)},
        adjectives=_found(_OF_A_PEOPLE, told),
        nouns={noun for each in told for noun in _WORD.findall(each)},
        people={word for name in persons for word in name.split()},
    )


def find_polities(named: Collection[Named]) -> dict[str, str]:
    """Words of a story that denote a country which no table knows, with the country's name.

    >>> find_polities([named_in(["Kelmaria's foreign ministry", "Kelmarian army"])])
    {'Kelmaria': 'Kelmaria', 'Kelmarian': 'Kelmaria'}
    """
    people = set[str]().union(*(each.people for each in named))
    owners = dict.fromkeys(chain(*(each.owners for each in named)))
    adjectives = dict.fromkeys(chain(*(each.adjectives for each in named)))
    offices = set[str]().union(*(each.offices for each in named)) & set[str]().union(
        *(each.alone for each in named)
    )
    known = {word: None for word in (*owners, *adjectives) if _is_unknown(word) and word not in people}
    near: dict[str, set[str]] = defaultdict(set)  # nouns by what each of their adjectives begins with
    for noun in set[str]().union(*(each.nouns for each in named)) - people:
        near[noun[:_SHORTEST]].add(noun)
    found = {}
    for word in known:
        fitting = [n for n in near.get(word[:_SHORTEST], ()) if _is_of(word, n) and _is_unknown(n)]
        if len(fitting) == 1:
            found[fitting[0]] = found[word] = fitting[0]
        elif word in owners or word in offices:
            found[word] = word
    return dict(sorted(found.items()))


def _found(pattern: re.Pattern[str], told: Iterable[str]) -> dict[str, None]:
    """The names that stand alone before an office: "Korea" of "South Korea's embassy" is none."""
    found = ((m["name"], words[: m.start()].split()[-1:]) for words in told for m in pattern.finditer(words))
    return {name: None for name, before in found if not (before and before[0][:1].isupper())}


def polity_in(words: str, polities: Mapping[str, str]) -> str | None:
    """The one country of these that some words name.

    >>> polity_in("the Kelmarian army", {"Kelmarian": "Kelmaria"})
    'Kelmaria'
    """
    if not polities:
        return None
    found = {polities[w] for w in _WORD.findall(words) if w in polities}
    return found.pop() if len(found) == 1 else None


def _is_unknown(word: str) -> bool:
    return state_of_demonym(word) is None


def _is_of(adjective: str, noun: str) -> bool:
    """True of "Kelmarian" and "Kelmaria", of "Tolvaran" and "Tolvary"."""
    if adjective == noun or noun.endswith("s"):  # "Republicans" is none
        return False
    for stem in {noun, noun[:-1], noun.removesuffix("ia")}:
        if len(stem) >= _SHORTEST and adjective.startswith(stem) and adjective[len(stem) :] in _ENDINGS:
            return True
    return False
