"""Persons by their roles: "Tarn's mayor", "the minister", "Roe's father".

In: the persons of a story with what each is called, report by report. Out: the one person whom a role without a name means; None
where none or several fit.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from storyledger.actor import Referent
from storyledger.reconcile.actors.bearers import Bearers, kin_of
from storyledger.reconcile.actors.joins import Key
from storyledger.reconcile.actors.names import name_parts, same_person
from storyledger.reconcile.actors.offices import local_office
from storyledger.reconcile.actors.polities import Polities, polity_in
from storyledger.reconcile.actors.territories import first_state
from storyledger.span import ReportId

_KEPT = 65_536


class Holders:
    """Persons by their roles: who holds an office of a state, and who is related to whom."""

    def __init__(
        self, groups: Mapping[Key, Sequence[Referent]], bearers: Bearers, polities: Polities
    ) -> None:
        self._bearers, self._polities = bearers, polities
        self._persons = [key for key in groups if key[0] == "person"]
        self._offices: dict[tuple[str, str], dict[Key, None]] = defaultdict(dict)
        self._kin: dict[str, list[tuple[Key, str]]] = defaultdict(list)
        self._called: dict[str, Sequence[Key]] = {}
        for key in self._persons:
            for referent in groups[key]:
                self.learn(key, referent)

    def learn(self, key: Key, referent: Referent) -> None:
        """Take in what a referent of a person is called there."""
        if not referent.role:
            return
        if state := _role_state(referent.role) or polity_in(referent.role, self._polities):
            for office in _offices_in(referent.role):
                self._offices[office, state][key] = None
        if seat := local_office(referent.role):
            self._offices[seat][key] = None
        if kin := kin_of(referent.role):
            self._kin[kin[1]].append((key, kin[0]))

    def find(self, referent: Referent, state: str | None) -> Key | None:
        """The one known person with this role and state, or who is so related to a known person."""
        if kin := kin_of(referent.name):
            return self._relative(*kin, referent.report_id)
        if seat := local_office(referent.name):
            return self._only(self._offices.get(seat, {}))
        heads = _offices_in(referent.name)
        if not heads or not state:
            return None
        wanted = heads | (_HEADS_OF_STATE if heads & _HEADS_OF_STATE else frozenset())
        return self._only({key for office in wanted for key in self._offices.get((office, state), ())})

    @staticmethod
    def _only(fitting: Collection[Key]) -> Key | None:
        return next(iter(fitting)) if len(fitting) == 1 else None

    def _relative(self, of: str, relation: str, report: ReportId) -> Key | None:
        """As of "Roe's father": the person in that role, else one nameless actor for the one Roe there is."""
        kin = [key for key, _ in self._kin[relation]]
        others = [key for key in self._called_so(of) if key not in kin]  # the father is a Roe himself
        others = [key for key in others if " " in key[1]] or others  # "Roe" who can be two is no third
        whose = others[0] if len(others) == 1 else self._bearers.find(of, report)
        if whose is None:
            return None
        known = {key for key, own in self._kin[relation] if whose != key and whose in self._called_so(own)}
        return known.pop() if len(known) == 1 else None if known else ("kin", whose[1], relation)

    def _called_so(self, name: str) -> Sequence[Key]:
        """All who can be so called."""
        if name not in self._called:
            parts = name_parts(name)
            self._called[name] = [key for key in self._persons if same_person(parts, name_parts(key[1]))]
        return self._called[name]


@lru_cache(maxsize=_KEPT)
def _offices_in(words: str) -> frozenset[str]:
    """Offices that words give their bearer: a former one is another, and "the Tarnish president's lawyer" has none."""
    low = words.lower()
    offices = _OFFICES & set(re.findall(r"[a-z]+", low))
    if not offices or _OF_HOLDER.search(low):
        return frozenset()
    lesser = _LESSER.search(low)
    return frozenset(f"{lesser[0]} {office}" for office in offices) if lesser else offices


_LESSER = re.compile(r"\b(?:former|ex|deputy|vice|acting|late)\b")
_HEADS_OF_STATE = frozenset(("president", "leader", "premier"))
_OFFICES = _HEADS_OF_STATE | {"minister", "mayor", "governor", "chief", "king", "pope"}
_OF_HOLDER = re.compile(rf"\b(?:{'|'.join(sorted(_OFFICES))})\b(?:\s\w+){{0,3}}(?:'s?|’s?)\s")


@lru_cache(maxsize=_KEPT)
def _role_state(role: str) -> str | None:
    for words in re.findall(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)*", role):
        run = words.split()
        for start in range(len(run)):
            if state := first_state(run[start:]) or first_state([w.capitalize() for w in run[start:]]):
                return state
    return None
