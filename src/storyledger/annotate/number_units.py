"""Units that belong to a number: currencies, percent, measures, ages.

In: a text and where a numeral stands. Out: the unit and how far it reaches. One idea: a symbol or
a hyphened unit is part of the number's words ("$6", "40%", "12-hour"), a spaced word is not ("3 miles").
"""

import re
from dataclasses import dataclass

from storyledger.annotate.number_words import Form


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


# name we give: the ways it is written, lower case
_WORDS = {
    "seconds": "second seconds sec secs",
    "minutes": "minute minutes min mins",
    "hours": "hour hours hr hrs",
    "days": "day days",
    "weeks": "week weeks",
    "months": "month months",
    "years": "year years yr yrs",
    "decades": "decade decades",
    "centuries": "century centuries",
    "km": "kilometre kilometres kilometer kilometers km kms",
    "m": "metre metres meter meters",
    "cm": "centimetre centimetres centimeter centimeters cm",
    "mm": "millimetre millimetres millimeter millimeters mm",
    "miles": "mile miles",
    "feet": "foot feet ft",
    "inches": "inch inches",
    "yards": "yard yards",
    "kg": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "g": "gram grams gramme grammes",
    "tonnes": "tonne tonnes",
    "tons": "ton tons",
    "ounces": "ounce ounces oz",
    "lb": "lb lbs",
    "litres": "litre litres liter liters",
    "gallons": "gallon gallons",
    "barrels": "barrel barrels",
    "acres": "acre acres",
    "hectares": "hectare hectares ha",
    "degrees": "degree degrees",
    "watts": "watt watts",
    "kilowatts": "kilowatt kilowatts",
    "megawatts": "megawatt megawatts",
    "gigawatts": "gigawatt gigawatts",
    "kilotons": "kiloton kilotons kilotonne kilotonnes",
    "megatons": "megaton megatons",
    "gigatonnes": "gigatonne gigatonnes gigaton gigatons",
    "knots": "knot knots",
    "decibels": "decibel decibels",
    "mph": "mph kph",
    "hp": "hp horsepower bhp",
    "basis points": "bps",
}
_CURRENCIES = (
    "dollars dollar euros euro pounds pound yen yuan renminbi rubles roubles rupees shekels hryvnia hryvnias "
    "francs pesos lira liras dirhams riyals rials dinars crowns kroner kronor krona baht ringgit rand naira cents "
    "cent pence sterling"
).split()
_NAMES = {written: name for name, forms in _WORDS.items() for written in forms.split()} | {"kph": "km/h"}
# letter case tells a unit from a word or a name
_SYMBOLS = set(
    "m g t kg km cm mm nm kW MW GW TW kWh MWh GWh V kV W Hz kHz MHz GHz Ghz GB MB TB KB GPa MPa ml C F".split()
)
_HYPHEN_NAMES = {"pound": "lb", "dollar": "dollars", "euro": "euros", "percent": "%"}
_TIMES = frozenset(
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries")
)

_MONEY_BEFORE = re.compile(
    r"(?:\b(?:USD|EUR|GBP|CHF|JPY|CNY|RUB|UAH|INR|Rs\.?)\s?|(?:\b(?:US|AU|CA|HK|NZ|NT|A|C|S|R))?\s?[$€£¥₩₽₹₪₴₺](?:US|A|C)?\s?|\bY=)$"
)
_PERCENT = re.compile(r"\s?%|(?:\s{1,2}|-)(?:per\s?cent|percent)\b|\s?pct\b|pc\b", re.IGNORECASE)
_POINTS = re.compile(r"\s?-?\s?(percentage|basis)[ -]points?\b", re.IGNORECASE)
_DEGREES = re.compile(r"\s?[°º]\s?[CF]?")
_AGE = re.compile(r"(?:-|\s)(year|month|week|day)s?(?:-|\s)(?:olds?\b|of\s+age\b)|\s?yo\b", re.IGNORECASE)
_HYPHENED = re.compile(r"-([A-Za-z]+)(?:-(?:long|high|wide|deep|tall|thick|plus))?\b")
_GLUED = re.compile(r"([A-Za-z/]+)(?![\w])")
_SPACED = re.compile(
    r"\s{1,2}(?:(square|sq\.?|cubic|nautical|metric)\s{1,2})?([A-Za-z]+)\b(?:(?:\s{1,2}(?:per|an?)\s{1,2}|/)(second|minute|hour|day|week|month|year)\b)?",
)
_CURRENCY_AFTER = re.compile(r"(?:\s{1,2}[A-Z][\w.]*)?(?:\s{1,2}[A-Z][\w.]*)?(?:\s{1,2}|-)([a-z]+)\b")
_AGED_BEFORE = re.compile(r"\b(?:aged?|ages|turned|turning)(?:\s+of)?(?:\s+between)?\s+$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"\b(?!Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)[A-Z][\w'’-]+,\s$")
_AGE_GROUP = re.compile(
    r"\b(?:people|voters|residents|citizens|patients|workers|students|children|kids|anyone|those|adults|women|men|boys|girls|persons|youths|minors|teenagers|everyone)\s+(?:aged\s+)?"
    r"(?:under|over|above|below|between)\s+$",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(r"\s+[a-z]{3,}s\b")
_SCALE_OF_QUAKE = re.compile(r"\bmagnitude(?:\s+of)?[ -]$", re.IGNORECASE)


def find_unit(text: str, start: int, end: int, value: float) -> Unit:
    """The unit of the numeral at `start:end`; `name` is None without one.

    >>> find_unit("a 12-hour delay", 2, 4, 12).name
    'hours'
    """
    if money := _MONEY_BEFORE.search(text, max(0, start - 6), start):
        return Unit(name=_money_name(money[0]), start=_trimmed(money), end=end, reach=end)
    if glued := _of_symbol(text, start, end):
        return glued
    if word := _of_word(text, start, end):
        return word
    if _is_age(text, start, end, value):
        return Unit(name="year-old", start=start, end=end, reach=end)
    if _SCALE_OF_QUAKE.search(text, max(0, start - 16), start):
        return Unit(name="magnitude", start=start, end=end, reach=end)
    return Unit(name=None, start=start, end=end, reach=end)


def is_time(unit: str | None) -> bool:
    """True for hours, days, years and the like."""
    return unit in _TIMES


def _money_name(written: str) -> str:
    """A currency as we name it: "US$" is "$", the dollars of others keep their letter."""
    bare = re.sub(r"\s|^Y=|(?:US|USD)(?=\$)|(?<=\$)US", "", written)
    return bare or "¥"


def _trimmed(found: re.Match[str]) -> int:
    """Start of a match without the blank before it."""
    return found.start() + len(found[0]) - len(found[0].lstrip())


def _of_symbol(text: str, start: int, end: int) -> Unit | None:
    """Percent, ages, degrees and units written without a blank: part of the number's words."""
    for pattern, symbol in ((_PERCENT, "%"), (_DEGREES, "degrees")):
        if found := pattern.match(text, end):
            return Unit(name=symbol, start=start, end=found.end(), reach=found.end())
    if found := _POINTS.match(text, end):
        return Unit(name=f"{found[1].lower()} points", start=start, end=end, reach=found.end())
    if found := _AGE.match(text, end):
        stop = found.end() if text[end] == "-" else end
        return Unit(name=f"{(found[1] or 'year').lower()}-old", start=start, end=stop, reach=found.end())
    if (found := _HYPHENED.match(text, end)) and (
        name := _HYPHEN_NAMES.get(found[1].lower()) or _name(found[1])
    ):
        return Unit(name=name, start=start, end=found.end(), reach=found.end())
    if text[start].isdigit() and (found := _GLUED.match(text, end)) and (name := _name(found[1])):
        return Unit(name=name, start=start, end=found.end(), reach=found.end())
    return None


def _of_word(text: str, start: int, end: int) -> Unit | None:
    """A measure or currency after a blank: it stays outside the number's words."""
    found = _SPACED.match(text, end)
    if found and (len(found[2]) > 1 or found[2] == "m") and (name := _name(found[2])):
        kind = {"sq": "square", "sq.": "square", "metric": ""}.get(
            (found[1] or "").lower(), (found[1] or "").lower()
        )
        name = f"{kind} {name}".strip()
        rated = found[3] and not is_time(name)
        name = f"{name} per {found[3].lower()}" if rated else name
        return Unit(name=name, start=start, end=end, reach=found.end() if rated else found.end(2))
    found = _CURRENCY_AFTER.match(text, end)
    if found and found[1] in _CURRENCIES:
        return Unit(name=found[1], start=start, end=end, reach=found.end())
    return None


def _name(written: str) -> str | None:
    """Our name of a unit as written, None if it is none."""
    return written if written in _SYMBOLS else _NAMES.get(written.lower())


def _is_age(text: str, start: int, end: int, value: float) -> bool:
    """True of "aged 25", "Ana Petrov, 25, said" and "children under 18"."""
    if not 0 < value <= 115 or text[end : end + 1] == "%":
        return False
    if _AGED_BEFORE.search(text, max(0, start - 24), start):
        return True
    if _AGE_GROUP.search(text, max(0, start - 40), start) and not _PLURAL_AFTER.match(text, end):
        return True
    return text[end : end + 1] in {",", ";"} and bool(_NAME_BEFORE.search(text, max(0, start - 24), start))
