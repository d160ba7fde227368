"""Units that belong to a number: currencies, percent, measures, rates, ages.

In: a text and a numeral. Out: the unit and how far it reaches. One idea: a symbol or a hyphened unit
is part of the number's words ("$6", "40%", "12-hour"), a spaced word is not ("3 miles"); what it is
counted by ("a barrel", "per hour") belongs to the unit.
"""

import re
from dataclasses import dataclass, replace

from storyledger.annotate.numbers.measures import measure_name, one_of
from storyledger.annotate.numbers.money import CODES, SIGNS, WORDS, money_name, sign_name
from storyledger.annotate.numbers.words import Form, Numeral
from storyledger.english import WEEKDAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit, the span it adds to the number (`start:end`), and where its words end (`reach`)."""

    name: str | None
    start: int
    end: int
    reach: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One or more numerals with their unit: what modifiers attach to. `reach` is the end of the unit's words."""

    start: int
    end: int
    reach: int
    low: float
    high: float | None
    form: Form
    scale: float = 1
    unit: str | None = None


_TIMES = frozenset(
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries")
)
_MONEY_BEFORE = re.compile(
    rf"(?:\b(?:{CODES}|Rs\.?)\s?|(?:\b(?:U\.S\.|US|AU|CA|HK|NZ|NT|A|C|S|R))?\s?[{SIGNS}](?:US|A|C)?\s?|\bY=)$"
)
_MONEY_AFTER = re.compile(rf"\s?(?:[{SIGNS}](?!\s?[0-9])|(?:{CODES})\b)")
_MONEY_WORDS = re.compile(
    rf"""
    (?P<of>\s{{1,2}}of)?(?:\s{{1,2}}|-)(
        (?:(?:[A-Z][\w.]*|us|american|australian|canadian)\s){{0,2}}?
          (?:{WORDS}|Dollars?|Euros?|Pounds|Rupees)
      | (?:South\s)?Korean\swon
    )\b
    """,
    re.VERBOSE,
)
_PERCENT = re.compile(
    r"(?:\s?%|(?:\s{1,2}|\s?-\s?)(?:per\s?cent|percent)\b|\s?pct\b|pc\b)(?P<points>[ -]points?\b)?",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"\s?[°º]\s?([CF]\b|celsius\b|fahrenheit\b)?", re.IGNORECASE)
_AGE = re.compile(
    r"(?:\s?-\s?|\s)(year|month|week|day)s?(?:\s?-\s?|\s)(?:olds?\b|of\s+age\b)|\s?yo\b", re.IGNORECASE
)
_HYPHENED = re.compile(
    r"-((?:(?:square|cubic)[ -])?[A-Za-z]+)(?:-(?:long|high|wide|deep|tall|thick|plus))?\b"
    r"|\s-\s(second|minute|hour|day|week|month|year|mile|foot|inch|yard|metre|meter|ton|acre|pound)\b"
)
_GLUED = re.compile(r"([A-Za-zµμ][A-Za-z]*[23²³]?(?:/[A-Za-zµμ]+[23²³]?)?)(?!\w)")
_WORD = r"[A-Za-zµμ][A-Za-z-]*[23²³]?"
_SPACED = re.compile(
    rf"(?P<of>\s{{1,2}}of)?\s{{1,2}}(m\.p\.h\.|{_WORD}/{_WORD}|(?:sq\.\s)?{_WORD}(?:\s{_WORD})?)(?!\w|[-−⁻][1-4](?![0-9.]))"
)
# "A g−1", "W m-2"
_INVERSE = re.compile(r"\s{0,2}([A-Za-zµμ]{1,4})[ ·]([A-Za-zµμ]{1,3})[-−–⁻]([123¹²³])(?!\w)")
_OWNER = r"(?:\s(?:US|U\.S\.|USD|Canadian|CAD|AUD|dollars)(?=\s|/))?"
_OF = r"(?:\s{1,2}of\s[a-z]+)?"  # "40 barrels of oil a day"
_PER_TIME = "second|minute|hour|day|night|week|month|quarter|season|year"
_PER_THING = (
    r"(?:square\s|sq\.?\s|cubic\s)?(?:foot|ft|metre|meter|mile|kilometre|kilometer|km|kilogram|kilo|kg|gram"
    r"|ounce|pound|lb|tonne|ton|gallon|litre|liter|"
    r"barrel|bushel|acre|hectare|share|head|person|household|unit|ticket|dose|student|game|kWh|MWh|piece)"
)
# "$6 million a year ago" says when, not how often
_RATE = re.compile(
    rf"""
      {_OWNER}(?:\s{{1,2}}per\s{{1,2}}|\s?/\s?)({_PER_THING}|{_WORD})\b
    | {_OWNER}{_OF}\s{{1,2}}(?:an?|each|every)\s{{1,2}}(
        {_PER_THING}|(?:{_PER_TIME})\b(?!['’]|\s+(?:ago|earlier|later|before|after|since|from|when|old)\b)
      )\b(?!-)
    | \s?-\s?(?:an?|per)\s?-\s?({_PER_THING}|{_PER_TIME})\b
    """,
    re.VERBOSE,
)
# Of what flows "a day before it was capped" says how often: "it leaked 900 barrels a day before it was capped".
_FLOW_RATE = re.compile(
    rf"{_OF}\s{{1,2}}an?\s{{1,2}}(?P<by>{_PER_TIME})\s+before\s+(?:it|they|he|she|the|being)\b"
)
_FLOWS = frozenset("barrels gallons litres tonnes tons".split())
_AGED_BEFORE = re.compile(
    r"\b(?:(?:aged?|ages|turned|turning)(?:\s+of)?(?:\s+between)?|(?:younger|older)\s+than)\s+$",
    re.IGNORECASE,
)
_DIED_BEFORE = re.compile(r"\b(?:dies|died|(?<!\bthe\s)dead)\s+at\s+$", re.IGNORECASE)
_PERSON_BEFORE = re.compile(
    rf"(?:\b(?!{WEEKDAY})[A-Z][\w'’-]+|\(pictured\)"
    r"|\b(?:man|woman|boy|girl|teen|teenager|toddler|baby|driver|rider|pedestrian|cyclist|motorist|student|pupil|teacher|climber|actor|actress"
    r"|singer|star|player|champion|father|mother|dad|mum|mom|son|daughter|brother|sister|husband|wife|widow|victim|suspect|gunman|attacker"
    r"|officer|soldier|doctor|nurse|passenger|pensioner|grandmother|grandfather)),\s$"
)
_AGE_GROUP = re.compile(
    r"""
    \b(?:
        people|voters|residents|citizens|patients|workers|students|children|kids|anyone|those|adults|women
      | men|boys|girls|persons|youths|minors|teenagers|everyone
    )\s+(?:aged\s+)?(?:under|over|above|below|between|(?:younger|older)\s+than)\s+$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "those 65 and older"; "raised the age for rifles from 18 to 21"
_AND_OLDER = re.compile(r"\s(?:and|or)\s(?:older|over|under|younger|up)\b(?!\s(?:[\d$£€]|par\b|an?\b|the\b))")
_OF_AGE = re.compile(r"\bage\b[^.;:,\n]{0,60}\b(?:to|from|at|is|was)\s(?:(?:just|about|over|under)\s){0,2}$")
_PLURAL_AFTER = re.compile(r"\s+[a-z]{3,}s\b")
_SCALE_OF_QUAKE = re.compile(r"\bmagnitude(?:\s+of)?[ -]$", re.IGNORECASE)
_YEARLY = {"annum": "year", "lb": "pound"}
_MILLION = 1e6  # so many pounds are money
_LETTERS = frozenset("mghVW")  # of one letter after a blank
# 1080p is a screen
_LINES_OF_SCREENS = frozenset((480, 720, 1080, 1440, 2160))


def find_unit(text: str, numeral: Numeral) -> Unit:
    """The unit of a numeral; `name` is None without one.

    >>> from storyledger.annotate.numbers.words import read_numerals
    >>> [find_unit(t, n).name for t in ("a 12-hour delay", "$3 a barrel") for n in read_numerals(t)]
    ['hours', '$ per barrel']
    """
    start, end = numeral.start, numeral.end
    found = _sign_before(text, numeral) or _of_symbol(text, start, end) or _tied(text, numeral)
    found = found or _of_words(text, numeral)
    if found:
        return found if is_time(found.name) else _with_rate(text, found)
    name = None
    if _is_age(text, start, end, numeral.low):
        name = "year-old"
    elif _SCALE_OF_QUAKE.search(text, max(0, start - 16), start):
        name = "magnitude"
    return Unit(name=name, start=start, end=end, reach=end)


def is_time(unit: str | None) -> bool:
    """True for hours, days, years and the like."""
    return unit in _TIMES


def is_aged(text: str, start: int) -> bool:
    """True after "aged", "turned" and the like."""
    return bool(_AGED_BEFORE.search(text, max(0, start - 24), start))


def without_rate(unit: str | None) -> str | None:
    """What is counted by something: "$" of "$ per barrel"."""
    return unit and unit.split(" per ")[0]


def _sign_before(text: str, numeral: Numeral) -> Unit | None:
    """Money by its sign or code before the number."""
    money = _MONEY_BEFORE.search(text, max(0, numeral.start - 6), numeral.start)
    if money is None:
        return None
    start = money.start() + len(money[0]) - len(money[0].lstrip())
    return Unit(name=sign_name(money[0]), start=start, end=numeral.end, reach=numeral.end)


def _of_symbol(text: str, start: int, end: int) -> Unit | None:
    """Percent, degrees, money by its sign, ages: part of the number's words."""
    if found := _PERCENT.match(text, end):
        name = "percentage points" if found["points"] else "%"
    elif found := _DEGREES.match(text, end):
        name = f"°{found[1][0].upper()}" if found[1] else "degrees"
    elif found := _MONEY_AFTER.match(text, end):
        name = sign_name(found[0])
    elif found := _AGE.match(text, end):
        stop = found.end() if "-" in found[0] else end
        return Unit(name=f"{(found[1] or 'year').lower()}-old", start=start, end=stop, reach=found.end())
    else:
        return None
    return Unit(name=name, start=start, end=found.end(), reach=found.end())


def _tied(text: str, numeral: Numeral) -> Unit | None:
    """A unit written with a hyphen or without a blank: "12-hour", "300-square-foot", "5km"."""
    start, end = numeral.start, numeral.end
    if found := _HYPHENED.match(text, end):
        written = (found[1] or found[2]).replace("-", " ")
        name = "lb" if written.lower() == "pound" else measure_name(written) or money_name(written)
    elif text[start].isdigit() and (found := _GLUED.match(text, end)):
        name = _small_letter(text, numeral, found[1]) or measure_name(found[1])
    else:
        return None
    return Unit(name=name, start=start, end=found.end(), reach=found.end()) if name else None


def _small_letter(text: str, numeral: Numeral, letter: str) -> str | None:
    """A letter that is a unit after some numbers: "a 164p share", "a 25c dividend", "in 3.9s"."""
    if letter == "p":
        return None if numeral.low in _LINES_OF_SCREENS else "pence"
    if letter == "s":
        return "seconds" if "." in text[numeral.start : numeral.end] else None
    return "cents" if letter == "c" else None


def _of_words(text: str, numeral: Numeral) -> Unit | None:
    """A measure or currency after a blank: it stays outside the number's words."""
    start, end = numeral.start, numeral.end
    if (found := _INVERSE.match(text, end)) and (
        name := measure_name(f"{found[1]}/{found[2]}{found[3].strip('1¹')}")
    ):
        return Unit(name=name, start=start, end=end, reach=found.end())
    if (found := _SPACED.match(text, end)) and (measure := _longest_measure(found[2])):
        name, reach = measure[0], found.start(2) + measure[1]
    elif found := _MONEY_WORDS.match(text, end):
        name, reach = money_name(found[2]), found.end(2)
        name = "£" if name == "pounds" and numeral.scale >= _MILLION else name
    # "hundreds of miles"; "40 of miles" is nothing
    if found is None or (found["of"] and numeral.form is not Form.VAGUE):
        return None
    return Unit(name=name, start=start, end=end, reach=reach)


def _longest_measure(words: str) -> tuple[str, int] | None:
    """The measure that the words begin with and its length: both words, else the first."""
    for written in (words, words.split(maxsplit=1)[0].rstrip(".")):
        if (len(written) > 1 or written in _LETTERS) and (name := measure_name(written)):
            return name, len(written)
    return None


def _with_rate(text: str, unit: Unit) -> Unit:
    """The unit with what it is counted by: "$ per barrel", "miles per hour"."""
    if unit.name in _FLOWS and (flow := _FLOW_RATE.match(text, unit.reach)):
        return replace(unit, name=f"{unit.name} per {flow['by']}", reach=flow.end("by"))
    found = _RATE.match(text, unit.reach)
    if found is None or unit.name is None or unit.name.endswith("-old") or " per " in unit.name:
        return unit
    by = found[1] or found[2] or found[3]
    measure = measure_name(by)
    if measure is None and not by[0].islower():  # a name
        return unit
    name = f"{unit.name} per {one_of(measure) if measure else _YEARLY.get(by, by)}"
    return replace(unit, name=name, end=found.end() if found[3] else unit.end, reach=found.end())


def _is_age(text: str, start: int, end: int, value: float) -> bool:
    """True of "aged 25", "Ana Petrov, 25, said" and "children under 18"."""
    if not 0 < value <= 115 or text[end : end + 1] == "%":
        return False
    if is_aged(text, start):
        return True
    if _AGE_GROUP.search(text, max(0, start - 40), start) and not _PLURAL_AFTER.match(text, end):
        return True
    if _AND_OLDER.match(text, end):
        return True
    if _OF_AGE.search(text, max(0, start - 80), start) and not _PLURAL_AFTER.match(text, end):
        return True
    if _DIED_BEFORE.search(text, max(0, start - 10), start) and not _PLURAL_AFTER.match(text, end):
        return True
    return text[end : end + 1] in {",", ";"} and bool(_PERSON_BEFORE.search(text, max(0, start - 24), start))
