"""Countries and regions that no table knows, by what only a country has: a foreign ministry, a prime minister, an army.

In: names, roles and sides of a story as written. Out: for each word that denotes such a country its name, "Kelmarian" as
well as "Kelmaria". One idea: a country is known by its offices, and an adjective belongs to it if both stand in the
story and one is made of the other. Nobody's surname is one ("Roe's army").
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from storyledger.reconcile.actors.territories import state_of_demonym

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
_WORD = re.compile(r"[A-Z][\w-]{3,}")
_ENDINGS = frozenset("n an ian ean ese ish i ic ns ans ians".split())
_SHORTEST = 4  # letters that an adjective shares with its country
# What words alone tell is worked out once: a story of thousands of reports has no more names and roles.
_KEPT = 65_536


def find_polities(names: Iterable[str], persons: Collection[str] = ()) -> dict[str, str]:
    """Words of a story that denote a country which no table knows, with the country's name.

    Args:
        names: of bodies, roles and sides, as written.
        persons: names of people, none of whom is a country.

    >>> find_polities(["Kelmaria's foreign ministry", "Kelmarian army"])
    {'Kelmaria': 'Kelmaria', 'Kelmarian': 'Kelmaria'}
    """
    told = [_named_in(words) for words in dict.fromkeys(names)]
    people = {word for name in persons for word in name.split()}
    owners = {word: None for each in told for word in each.owners}
    adjectives = {word: None for each in told for word in each.adjectives}
    known = {word: None for word in (*owners, *adjectives) if _is_unknown(word) and word not in people}
    near: dict[str, set[str]] = defaultdict(set)  # nouns by what each of their adjectives begins with
    for noun in {word for each in told for word in each.nouns} - people:
        near[noun[:_SHORTEST]].add(noun)
    found = {}
    for word in known:
        fitting = [n for n in near.get(word[:_SHORTEST], ()) if _is_of(word, n) and _is_unknown(n)]
        if len(fitting) == 1:
            found[fitting[0]] = found[word] = fitting[0]
        elif word in owners:
            found[word] = word
    return dict(sorted(found.items()))


class _Named(NamedTuple):
    """Names that some words hold: who owns an office, of whom something is, any."""

    owners: tuple[str, ...]
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]


@lru_cache(maxsize=_KEPT)
def _named_in(words: str) -> _Named:
    return _Named(_found(_OWNED, words), _found(_OF_A_PEOPLE, words), tuple(_WORD.findall(words)))


def _found(pattern: re.Pattern[str], words: str) -> tuple[str, ...]:
    """The names that stand alone before an office: "Korea" of "South Korea's embassy" is none."""
    found = ((m["name"], words[: m.start()].split()[-1:]) for m in pattern.finditer(words))
    return tuple([name for name, before in found if not (before and before[0][:1].isupper())])


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
