"""Mentions of people who came to harm, put together into victims.

In: harms. Out: victims, each with its mentions. Two mentions are one victim unless name, age, sex or
years speak against it: a victim counted twice is worse than two taken for one, because reports that
tell of several give their number as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from storyledger.harm import Fate, Harm

# One report's "9" is another's "10"; two spellings of a name share at least this much.
_NEAR_YEARS = 1
_NEAR_NAMES = 0.84
_LONG_NAME = 5


@dataclass(slots=True)
class Victim:
    """One person, as far as mentions tell; what is not told yet is empty."""

    names: set[str] = field(default_factory=set)
    age: int | None = None
    sex: str | None = None
    grown: bool | None = None
    roles: set[str] = field(default_factory=set)
    harms: list[Harm] = field(default_factory=list)

    @property
    def killed(self) -> bool:
        """Dead by any mention."""
        return any(h.fate is Fate.KILLED for h in self.harms)

    def differs(self, harm: Harm) -> bool:
        """Something told of one speaks against the other."""
        if self.sex and harm.sex and self.sex != harm.sex:
            return True
        if (role := role_of(harm)) and self.roles - {role}:
            return True
        if self.names and harm.names:
            return not same_name(self.names, harm.names)
        if self.age is not None and harm.age is not None and abs(self.age - harm.age) > _NEAR_YEARS:
            return True
        return None not in (self.grown, harm.grown) and self.grown != harm.grown

    def add(self, harm: Harm) -> None:
        """Take the mention in, and what it tells that was not known."""
        self.names.update(harm.names)
        self.age = harm.age if self.age is None else self.age
        self.sex = self.sex or harm.sex
        self.grown = harm.grown if self.grown is None else self.grown
        self.roles.update(filter(None, [role_of(harm)]))
        self.harms.append(harm)


def role_of(harm: Harm) -> str | None:
    """An officer is not whom officers shoot at."""
    if harm.noun in ("officer", "deputy", "trooper", "policeman", "firefighter"):
        return "officer"
    return "assailant" if harm.noun in ("suspect", "gunman", "shooter", "attacker") else None


def group_victims(harms: Iterable[Harm]) -> list[Victim]:
    """Each single person harmed, those best described first; who was only treated is left out."""
    singles = [h for h in harms if h.low == 1 and h.high == 1 and h.fate is not Fate.TREATED]
    victims: list[Victim] = []
    for harm in sorted(singles, key=lambda h: (h.vague, not h.names, h.age is None)):
        victim = _find(victims, harm)
        if victim is None:
            victim = Victim()
            victims.append(victim)
        victim.add(harm)
    return victims


def _find(victims: list[Victim], harm: Harm) -> Victim | None:
    """1. of the same name, else of none; 2. of the same fate; a pronoun is always somebody told of."""
    alike = [v for v in victims if not v.differs(harm)]
    if harm.names:
        named = [v for v in alike if same_name(v.names, harm.names)]
        alike = named or [v for v in alike if not v.names]
    dead = harm.fate is Fate.KILLED
    found = next((v for v in alike if v.killed == dead), alike[0] if alike else None)
    return victims[0] if found is None and victims and harm.pronoun else found


def same_name(a: Iterable[str], b: Iterable[str]) -> bool:
    """They share a word, or one that is spelled almost alike."""
    a, b = set(a), set(b)
    return bool(a & b) or any(
        x[0] == y[0] and SequenceMatcher(None, x, y).ratio() >= _NEAR_NAMES
        for x in a
        for y in b
        if min(len(x), len(y)) >= _LONG_NAME
    )
