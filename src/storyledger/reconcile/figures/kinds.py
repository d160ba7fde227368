"""What a figure counts and what is said of it, by the groups of `affairs.toml`.

In: a figure. Out: unit, state, and whether it is only expected. Some words say a thing of one sort of unit only: people who
are lost are dead, homes that lost power are not; oil leaks and so do records.
"""

import re
from functools import cache, lru_cache

from storyledger.english import DATA_OF_A_SORT
from storyledger.figure import Figure
from storyledger.reconcile.actors.territories import state_of_demonym
from storyledger.reconcile.words.affairs import affairs, is_people, state_of, thing_of, unit_of


def kind_of(figure: Figure) -> tuple[str, str, bool]:
    """(unit group, state group, expected), or the bare lemmas where no group fits."""
    return _kind(figure.unit, figure.unit_head, figure.state, figure.state_head)


_FORESEEN = (
    *("expect", "planned", "plan to", "plans to", "intend", "forecast", "project", "predict"),
    *("could", "will ", "would", "should", "might", "may ", "going to", "worst-case", "best-case"),
    *("on pace ", "on track ", "on course "),
)


@lru_cache(maxsize=65_536)
def _kind(unit_told: str, unit_head: str, told: str, state_head: str) -> tuple[str, str, bool]:
    expected = told.lower().startswith(_FORESEEN)
    unit = unit_told if " per " in unit_told else thing_of("card" if "card" in unit_told else unit_head)
    if unit_head == "member":  # "service members", "staff members"
        unit = next(filter(None, map(_member_of, reversed(unit_told.lower().split()[:-1]))), unit)
    if unit and (state_of_demonym(unit.capitalize()) or _PEOPLE_OF.search(unit_told)):  # "Americans"
        unit = "person"
    state = _state(unit, unit_told, told, state_head)
    if sort := _SORT_OF_DATA.search(told):
        state = f"{state} ({sort[1].lower()})"
    if unit == _POINTS:
        unit = "point"
    taken = state == "arrested" and unit == unit_head != ""  # "three looters": who is arrested is somebody
    return "person" if taken or (unit, state) == _DEAD else unit, state, expected


# "Bank details stolen" are another count than all who were affected.
_SORT_OF_DATA = re.compile(rf"^(?:\w+: )?({DATA_OF_A_SORT})\b", re.IGNORECASE)
_DEAD = ("body", "killed")
# "Won by 30 percentage points", "by 30 points": measured, not counted.
_POINTS = "percentage points"


# "Tarnians": people of a country that no table knows.
_PEOPLE_OF = re.compile(r"\b[A-Z][a-z]{2,}(?:ans|ese|ites)$")


def _member_of(word: str) -> str | None:
    return "soldier" if word in ("service", "military") else unit_of(word)


# Two of these in one phrase ("killed or wounded", "dead or missing") count them together.
_HARMS = (("killed", "dead", "died"), ("wounded", "injured", "hurt"), ("missing",))
# "killed 18 and injured 61": what follows has a number of its own
_ANOTHER = re.compile(
    r"\b(?:and|while|but)\s+\w+\s+(?:at least|more than|up to|about|nearly|some|another|over|\d[\d,.]*|two|three|four|five|six|seven|eight"
    r"|nine|ten|dozens|scores|hundreds|thousands)\b",
    re.IGNORECASE,
)
# "Twelve people remain in hospital", "four were taken to Tarn Hospital".
_IN_HOSPITAL = "hospital"
# "Five people remain in custody", "were taken into police custody".
_IN_CUSTODY = re.compile(r"\b(?:in(?:to)? (?:\w+ )?custody|under arrest|behind bars)\b", re.IGNORECASE)
_SURVEYED = "surveyed"


def _state(unit: str, unit_told: str, told: str, state_head: str) -> str:
    words = {state_head, *told.lower().replace(":", " ").split()[:2]}
    if own := _said_of(unit, words, told):
        return own
    known = (group for group, told_by in affairs()["states"].items() if words & told_by)
    state = state_of(state_head) or next(known, state_head)
    if state == "killed" and state_head in _LOSES and unit and not is_people(unit):
        return state_head
    if state == "killed" and state_head == "lose" and unit not in _FALL and _LOSES_A_THING.search(told):
        return state_head
    if state == "enrolled" and state_head == "sign" and not _SIGNS_UP.search(told):
        return state_head
    if state == "intercepted" and (not unit or is_people(unit)):  # "gunned down", "stood down"
        return "killed" if state_head in _GUNS_DOWN else state_head
    if state == "rescued" and _SAVES_ANOTHER.search(told):
        return state_head
    if state == _SURVEYED and not unit:  # "the ministry said on Thursday that it was 17"
        return ""
    if state in (None, state_head) and state_head in _SUFFERS and _INJURY.search(told):
        return "injured"
    if state in (None, "present", state_head) and _IN_HOSPITAL in told.lower():
        state = "treated"
    if state in (None, "present", state_head) and (not unit or is_people(unit)) and _IN_CUSTODY.search(told):
        return "arrested"
    text = f"{_ANOTHER.split(told)[0]} {unit_told}".lower()
    return "casualties" if sum(any(w in text for w in harm) for harm in _HARMS) > 1 else state


_GUNS_DOWN = frozenset("gun mow".split())
# Whoever saves another's life is not rescued.
_SAVES_ANOTHER = re.compile(
    r"\bsav(?:e|es|ed|ing)\s+(?:his|her|my|our|[A-Z][\w’'-]*['’]s)\s+(?:life|lives)\b"
)
# Who signs a letter enrolls in nothing.
_SIGNS_UP = re.compile(r"\bsign(?:s|ed|ing)?[ -](?:\w+ )?up\b", re.IGNORECASE)
# "Diagnosed with brain injuries"; gunshot wounds are some of all injuries.
_SUFFERS = frozenset("diagnose suffer sustain".split())
_INJURY = re.compile(r"(?<!gunshot )(?<!gun )\b(?:injur|concussion)", re.IGNORECASE)
# Of people these are deaths, of shares and homes something else.
# "Might have lost passport numbers"; "lost at sea" and "lost their lives" are deaths.
_LOSES_A_THING = re.compile(
    r"\b(?:lost|lose|losing)\s+(?!(?:at|in|on|off|to|when|after|during|as|while)\b|(?:\w+\s+)?(?:life|lives)\b)\w",
    re.IGNORECASE,
)
# "The brigade lost ten men": those who fight are lost by whoever sent them.
_FALL = frozenset("soldier man militant police".split())
_LOSES = frozenset("lose claim drown execute".split())
_FLOW = re.compile(
    r"^(?:barrels|gallons|lit(?:re|er)s|tonnes|tons|cubic \w+) per (?:second|minute|hour|day|week|month|year)$"
)


def _said_of(unit: str, words: set[str], told: str) -> str | None:
    """What words say of this sort of unit only."""
    sort = "of_account" if unit in ("account", "card") else ""
    if _FLOW.match(unit):
        sort, words = "of_flow", words | set(told.lower().split()[:_FEW])
    elif unit in _LIQUIDS:
        if _LEAKS.search(told):
            return "spilled"
        sort = "of_liquid"
    elif unit in _LAND:
        sort = "of_land"
    elif unit in affairs()["kin"]["weapons"]:
        if _SHOOTS.match(told):
            return "launched"
        sort = "of_weapon"
    elif unit in ("soldier", "militant", "body"):
        sort = f"of_{unit}"
    elif is_people(unit) and (words & _TAKES or _TAKEN.match(told)):
        return "held"
    elif is_people(unit) and _BREACH.search(told):
        sort = "of_data"
    return next((group for group, known in affairs().get(sort, {}).items() if words & known), None)


# "Shot 40 rockets at Tarn" launched them; "40 rockets were shot", "shot down 40" brought them down.
_SHOOTS = re.compile(r"(?:shot|shoots?|shooting)\s+(?!down\b|out\b|at\b)", re.IGNORECASE)
# "Changed its estimate", "put the size at".
_FEW = 4
# Things are seized and taken away; people are held then.
_TAKES = frozenset("seize seized snatch snatched".split())
_TAKEN = re.compile(r"taken(?:\s+(?:from|by|hostage|captive|at)\b|$)", re.IGNORECASE)
_LEAKS = re.compile(r"\b(?:leak|spill)", re.IGNORECASE)  # "put the leak at 12,000 barrels"
_LAND = frozenset("hectares hectare acres acre".split())  # that burn
_LIQUIDS = frozenset("barrel barrels gallon gallons litre litres liter liters".split())
_BREACH = re.compile(
    r"""
    \b(?:
        hack|breach|intruders?\b|intrusion|stole|theft|information\b|data\b|records?\b
      | (?:lost|personal|payroll|contact|the)\ details\b
      | ^details\ of\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def counts_infected(figure: Figure, sentence: str, report: str) -> bool:
    """True of cases of a disease and of whoever has it, but not of the suspected, the new or the recovered."""
    unit, state, _ = kind_of(figure)
    ill = figure.unit_head in affairs()["disease"]["cases"]
    if not (ill or is_people(unit)) or state in affairs()["states"].keys() - _SAYS_LITTLE:
        return False
    if (
        _MAYBE.search(sentence)
        or _begins(figure.unit, "kinds")
        or _begins(f"{figure.unit} {figure.state}", "courses")
    ):
        return False
    if figure.unit_head == "case":
        told = _CONFIRMED in figure.unit or state == "infected" or figure.state_head in _COUNTS_ON
        return _begins(report if told else sentence, "names")
    return figure.state_head in affairs()["disease"]["having"] and _begins(figure.state, "names")


_CONFIRMED = "confirmed"
_COUNTS_ON = frozenset("reach rise climb pass exceed top jump surpass".split())
_MAYBE = re.compile(
    r"\b(?:could|may|might) (?:\w+ )?(?:have|be)\b|\b(?:possibly|potentially|no cases)\b", re.IGNORECASE
)
# What may be said of the infected as well.
_SAYS_LITTLE = frozenset({"present", "level", "infected"})


def _begins(text: str, with_any: str) -> bool:
    """True if a word of the text begins as one of a list."""
    return bool(_beginnings(with_any).search(text))


@cache
def _beginnings(of: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(affairs()['disease'][of]))})", re.IGNORECASE)
