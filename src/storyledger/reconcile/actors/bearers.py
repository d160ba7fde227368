"""Whom a bare description means where other words name him: "the killer", "the mayor".

In: persons grouped by name, the referents of all reports. Out: for a description the one person who is so called.
1. who did it: whom reports call the gunman or the suspect, if most reports name him and none tells of several;
2. who holds an office. Of those so called it is the only one whom the same report names; if it names none, the only
one of the story, so called by two reports. Doubt means nobody. Also: whose kin a description means.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from storyledger.actor import Referent
from storyledger.reconcile.actors.offices import NOT_IN_OFFICE
from storyledger.reconcile.actors.territories import find_state, state_of_demonym
from storyledger.span import ReportId

# What words alone tell is worked out once: a story of thousands of reports has no more names and roles.
_KEPT = 65_536
Key = tuple[str, ...]
# What one who did it is called by his deed, and by none.
_DEEDS = {
    word: deed
    for deed, words in {
        "gunman": "gunman gunwoman shooter",
        "bomber": "bomber",
        "hijacker": "hijacker",
        "arsonist": "arsonist",
        "suspect": "suspect killer murderer attacker assailant perpetrator",
    }.items()
    for word in words.split()
}
_ANY_DEED = "suspect"
_ANY = "|".join(_DEEDS)
_DOER = re.compile(rf"(?:(?:alleged|suspected|accused|lone|mass|{_ANY})\s+)*(?P<doer>{_ANY})")
# "Gunmen", "two suspects", "a second shooter": then "the gunman" may be any of them.
_SEVERAL = re.compile(
    rf"\b(?:gunmen|(?:{_ANY})s|(?:second|third|other|another|fellow)\s+(?:{_ANY})|(?:{_ANY})\s+and)\b"
)
_OF_STATES = ("president", "prime minister", "premier", "chancellor")
# Of ministers there are several: one is only whom the report names.
_MINISTER = "minister"
_OFFICES = (*_OF_STATES, _MINISTER, "governor", "mayor", "sheriff", "police chief", "pope")
_SHORT = {"gov": "governor"}
_OFFICE = re.compile(rf"\b(?:{'|'.join(_OFFICES)}|gov\b\.?)(?![\w-])", re.IGNORECASE)
_PORTFOLIO = re.compile(
    r"\b(?:foreign|defen[cs]e|interior|finance|justice|health|home|transport|energy|education|labou?r|trade|agriculture|environment)\b",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"^(?:town|city|county|village|district|region|province|state)['’]s\s+"
)  # of the place that is told of
_NARROWING = re.compile(r"\s(?:of|for|at|in|to|from|with|on|by|behind|who)\s|,")
_CALLED_TWICE = 2


class Bearers:
    """The persons whom reports call by what they did or by their office."""

    def __init__(self, groups: Mapping[Key, Sequence[Referent]], referents: Sequence[Referent]) -> None:
        self._named_in: dict[Key, set[ReportId]] = {}
        self._called: dict[str, dict[Key, set[ReportId]]] = defaultdict(lambda: defaultdict(set))
        for key, members in groups.items():
            self._named_in[key] = {r.report_id for r in members}
            for referent in members:
                for called in _called(referent.role or "", referent.aliases):
                    self._called[called][key].add(referent.report_id)
        self._most = len({r.report_id for r in referents}) / 2
        self._several = any(_tells_of_several(words) for r in referents for words in (r.name, r.role or ""))

    def find(self, words: str, report: ReportId) -> Key | None:
        """The one person who bears a bare description in a report, None if it is no such or in doubt."""
        called = bare(words)
        return self._one(called, self._bearers(called), report) if called else None

    def _bearers(self, called: str) -> Mapping[Key, set[ReportId]]:
        """Those so called, with the reports that call them so."""
        if called not in _DEEDS:
            return self._called.get(called, {})
        fitting = set(_DEEDS.values()) if called == _ANY_DEED else {called, _ANY_DEED}
        found: dict[Key, set[ReportId]] = defaultdict(set)
        for deed in fitting if not self._several else ():
            for key, reports in self._called.get(deed, {}).items():
                if len(self._named_in[key]) >= self._most:  # no doer of long ago, to whom one is compared
                    found[key] |= reports
        return found

    def _one(self, called: str, bearers: Mapping[Key, set[ReportId]], report: ReportId) -> Key | None:
        here = [key for key in bearers if report in self._named_in[key]]
        if here or called == _MINISTER:
            return here[0] if len(here) == 1 else None
        return next((k for k in bearers if len(bearers) == 1 and len(bearers[k]) >= _CALLED_TWICE), None)


@lru_cache(maxsize=_KEPT)
def bare(words: str) -> str | None:
    """What a description without any narrowing word calls its bearer.

    >>> bare("alleged shooter"), bare("The mayor"), bare("deputy mayor")
    ('gunman', 'mayor', None)
    """
    plain = _HERE.sub("", re.sub(r"^(?:the|that|this)\s+", "", words.lower()))
    if doer := _DOER.fullmatch(plain):
        return _DEEDS[doer["doer"]]
    return plain if plain in _OFFICES else None


@lru_cache(maxsize=_KEPT)
def _called(role: str, aliases: Sequence[str]) -> tuple[str, ...]:
    """Of whoever has a role and such names: by his deed, by his office."""
    words = _NARROWING.split(role.lower(), maxsplit=1)[0].split()  # no "wife of the gunman"
    deeds = [_DEEDS[word] for word in words[-1:] if word in _DEEDS]
    doers = [_DEEDS[doer["doer"]] for alias in aliases if (doer := _DOER.fullmatch(alias.lower()))]
    office = _office(role)
    return (*deeds, *doers, *([office] if office else []))


@lru_cache(maxsize=_KEPT)
def _tells_of_several(words: str) -> bool:
    return bool(_SEVERAL.search(words.lower()))


@lru_cache(maxsize=_KEPT)
def _office(role: str) -> str | None:
    """The office of a role that names nothing else but a place: "Tarn Mayor"; of a head of state, no place but a state."""
    office = _OFFICE.search(role)
    if office is None or NOT_IN_OFFICE.search(role):
        return None
    rest = f"{role[: office.start()]} {role[office.end() :]}"
    if office.group().lower() == _MINISTER:
        rest = _PORTFOLIO.sub("", rest)
    place = re.sub(r"\b(?:of|the)\b|,", " ", rest, flags=re.IGNORECASE).split()
    name = _SHORT.get(office.group().lower().rstrip("."), office.group().lower())
    state = find_state(" ".join(place)) or state_of_demonym(" ".join(place))
    if name in _OF_STATES and place and not state:
        return None
    return name if all(word[:1].isupper() for word in place) else None


# Kin that one has one of, or mostly one.
_KIN = re.compile(
    r"(?P<of>[\w .-]+)['’]s? (?:(?:current|late|estranged) )?"
    r"(?P<kin>ex-wife|ex-husband|former (?:wife|husband)|wife|husband|widow|father|mother)"
)


@lru_cache(maxsize=_KEPT)
def kin_of(words: str) -> tuple[str, str] | None:
    """Whose kin a description means, and which.

    >>> kin_of("the gunman's former wife")
    ('the gunman', 'ex-wife')
    """
    found = _KIN.fullmatch(words)
    return (found["of"], found["kin"].replace("former ", "ex-")) if found else None
