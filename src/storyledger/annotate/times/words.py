"""Words of time: from a text to one letter a word, so that the grammar can be plain expressions.

In: a text. Out: its words (months, numbers, "last", "ago", commas, all the rest) and, for each, a
letter that says what part it can play. The one idea: a pattern over letters is short, runs in linear
time, and "October 24, 2024" is always `Md,Y`, however the words are spelt.
"""

import re
from datetime import date

from storyledger.english import MONTHS, NUMBERS, SHORT_MONTHS, TENS, WEEKDAYS

# Letter -> what it stands for. Kinds of number are told apart in `_number_code`.
#   Y year  d day of month  o ordinal (14th)  # other number  D whole date  C decade  8 time of day
#   M month  m month or also a name or verb (May, March)  2 short month  W weekday  w short weekday  Q weekend
#   s season  f season or also a verb (spring, fall)  u unit  U units  y year  q quarter  h half  c century
#   T the  a a, an  O of  I in, over, during  H on  4 for  b by  B until  S since  P before  A after  F from
#   G to  > through  & and  ; or  V between  j as early as  l last  p past  r recent  i this  n next  x coming
#   v previous, v before its unit  J following  k same, that  e early, mid, late  E start, middle, end
#   g ago  R earlier, later  t morning .. night  K few, several, couple  N more than, about
#   : a.m, p.m  L first .. last  X today and other whole times  z thousand, per cent  Z troops, people  @ (found)
#   0 other word  1 other word with a capital  | other mark or new paragraph  . , - / ' as they are
OTHER, CAPITAL, MARK = "0", "1", "|"

_MONTHS, _WEEKDAYS = ([word.lower() for word in words] for words in (MONTHS, WEEKDAYS))
_SHORT_MONTHS = {m.lower(): i for i, m in enumerate(SHORT_MONTHS, 1) if m != "May"} | {"sept": 9}
_SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3}
_SHORT_WEEKDAYS |= {"fri": 4, "sat": 5, "sun": 6}
_TENS = {word: 10 * i for i, word in enumerate(TENS, 2)}

VALUES: dict[str, int] = {
    **{word: i for i, word in enumerate(_MONTHS, 1)},
    **{word: i for i, word in enumerate(_WEEKDAYS)},
    **{word: i for i, word in enumerate(NUMBERS, 1)},
    **{f"{word}s": i for i, word in enumerate(_WEEKDAYS)},
    **_SHORT_MONTHS,
    **_SHORT_WEEKDAYS,
    **_TENS,
    **dict(zip("first second third fourth fifth last final opening latter".split(), (1, 2, 3, 4, 5, -1, -1, 1, 2), strict=True)),
    "a": 1, "an": 1, "couple": 2, "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12,
    "early": 0, "mid": 1, "late": 2, "beginning": 0, "start": 0, "outset": 0, "middle": 1, "end": 2,
    "close": 2, "midway": 1, "earlier": -1, "later": 1, "dozen": 12,
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip

# Words whose small first letter means another thing ("may", "march", "sun") are listed with capitals only.
_ANY_CASE = {
    "s": "summer winter autumn",
    "f": "spring fall",
    "u": "day week month decade fortnight hour",
    "U": "days weeks months years decades fortnights hours centuries minutes quarters",
    "y": "year",
    "q": "quarter",
    "h": "half",
    "c": "century",
    "Q": "weekend",
    "T": "the",
    "a": "a an",
    "O": "of",
    "I": "in during over within throughout around",
    "H": "on",
    "4": "for",
    "b": "by",
    "B": "until till",
    "S": "since",
    "P": "before",
    "A": "after",
    "F": "from starting",
    "G": "to",
    ">": "through thru",
    "&": "and",
    ";": "or",
    "V": "between",
    "l": "last",
    "p": "past",
    "r": "recent",
    "i": "this",
    "n": "next",
    "x": "coming upcoming",
    "v": "previous previously preceding prior",
    "J": "following subsequent",
    "k": "that same",
    "e": "early mid late",
    "E": "beginning start outset middle end close midway rest remainder",
    "g": "ago",
    "R": "earlier later",
    "t": "morning afternoon evening night",
    "K": "few several couple many",
    "N": "some almost nearly about roughly approximately exactly just only barely",
    "L": "first second third fourth fifth final latter",
    "#": " ".join((*NUMBERS, *TENS, "dozen")),
    "C": "twenties thirties forties fifties sixties seventies eighties nineties",
    "z": "thousand million billion trillion hundred percent percentage per degrees points euros dollars",
    "Z": (
        "troops soldiers people men women children civilians workers fighters members police officers "
        "residents families homes houses victims refugees deaths cases protesters others killed dead "
        "injured wounded feet meters metres miles kilometers kilometres km kg tons tonnes acres hours' "
        "students voters passengers prisoners votes seats rockets missiles tanks words euros pages"
    ),
}
_FIXED = (
    "today yesterday tomorrow tonight overnight now currently presently nowadays recently lately soon midweek"
).split()
_PHRASES = {
    "as early as": "j", "as soon as": "j", "starting on": "F", "prior to": "P", "ahead of": "P",
    "no later than": "B", "not later than": "B", "up until": "B", "up to": "B",
    "on or before": "B", "on or after": "S", "not before": "S", "no earlier than": "S", "not earlier than": "S",
    "no sooner than": "S", "not until": "S", "present-day": "X", "modern-day": "X", "to date": "X", "at this time": "X", "more than": "N", "less than": "N",
    "fewer than": "N", "at least": "N", "the day before yesterday": "X", "the day after tomorrow": "X",
    "right now": "X", "at present": "X", "at the moment": "X", "these days": "X", "present day": "X",
    "near future": "X", "the other day": "X", "so far": "R", "well over": "N", "just over": "N",
    "Christmas Day": "X", "Christmas Eve": "X", "Boxing Day": "X", "New Year's Day": "X",
    "New Year’s Day": "X", "New Year's Eve": "X", "New Year’s Eve": "X", "year end": "X", "year's end": "X",
    "year’s end": "X", "mid-week": "X", "Valentine's Day": "X", "Valentine’s Day": "X", "Halloween": "X", "with effect from": "F", "a.m": ":", "p.m": ":",
}  # fmt: skip


def _every_case(words: dict[str, str]) -> dict[str, str]:
    return {form: code for word, code in words.items() for form in (word, word.capitalize(), word.upper())}


CODES: dict[str, str] = {
    **_every_case({word: code for code, words in _ANY_CASE.items() for word in words.split()}),
    **_every_case(dict.fromkeys(_FIXED, "X")),
    **_every_case(_PHRASES),
    **{word.capitalize(): "M" for word in _MONTHS},
    **{word.upper(): "M" for word in _MONTHS if word not in ("march", "may")},
    **{word.capitalize(): "m" for word in ("march", "april", "may", "june", "august")},
    **{word.capitalize(): "2" for word in _SHORT_MONTHS},
    **{word.upper(): "2" for word in _SHORT_MONTHS if word not in ("mar", "dec")},
    **{form: "W" for word in _WEEKDAYS for form in (word.capitalize(), word.upper())},
    **dict.fromkeys(_WEEKDAYS, "W"),
    **{word.capitalize(): "w" for word in _SHORT_WEEKDAYS},
    "Christmas": "X",
    **dict.fromkeys("-–—‐‑−", "-"),
    ",": ",",
    ".": ".",
    "/": "/",
    "'s": "'",
    "’s": "'",
    "'S": "'",
    "’S": "'",
    "%": "z",
    "°": "z",
}

_phrases = "|".join(
    re.escape(phrase) for phrase in sorted([*_PHRASES, *map(str.capitalize, _PHRASES)], key=len, reverse=True)
)
_PHRASE = re.compile(rf"\b(?:{_phrases})\b")
_WORD = (
    r"[^\W\d_]\w*"
    r"|[^\w\s'’]"
    r"|(?=\d)(?:"
    r"(?<![\d.,/-])\d{4}-\d\d-\d\d(?!\d)(?:T[\d:.+Z]+)?"
    r"|(?<![\d.,/-])(?:\d{1,2}/\d{1,2}/|\d{1,2}\.\d{1,2}\.|\d{1,2}-\d{1,2}-)\d{4}(?![\d/])"
    r"|(?<![\d.,/-])\d{4}/\d{1,2}/\d{1,2}(?![\d/])"
    r"|\d+(?:,\d{3}(?!\d)|[.:]\d+)*\w*)"  # each round takes its own separator: no way back to try
    r"|['’](?:[sS]\b|\d0s\b)?"
    r"|\n[^\S\n]*\n|_"
)
_PLAIN_TOKEN = re.compile(_WORD)
_TOKEN = re.compile(rf"\b(?:{_phrases})\b|{_WORD}")
# Every expression of the grammar holds one of these; half of the paragraphs of news hold none. The
# commonest stand first.
_HINTS = (
    *"day night now week year Wed Sun Mar Thu Mon hour Jun Fri month recent Jul morning May Oct Tue half".split(),
    *"ately oon urrent evening Sep Apr Dec Sat Feb Nov summer fall decade centur quarter Jan Aug winter".split(),
    *"autumn spring tomorrow Now DAY YEAR Christmas Boxing Valentine Halloween future moment present Year".split(),
    *"enties irties orties ifties ixties ghties neties".split(),
)
_NUMBER_HINT = re.compile(r"\d{4}|\d0s|on the \d")


def may_hold_time(text: str) -> bool:
    """True unless nothing in the text can be a time; looking for plain words costs least."""
    for hint in _HINTS:  # a generator takes twice as long
        if hint in text:
            return True
    return _NUMBER_HINT.search(text) is not None


def token_pattern(text: str) -> re.Pattern[str]:
    """The expression that cuts `text`; looking for phrases in all of them would cost as much again."""
    return _TOKEN if _PHRASE.search(text) else _PLAIN_TOKEN


_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)")
_DECADE = re.compile(r"(?:1\d|20)\d0s|['’]\d0s")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}(?:[ap]m|Z)?|\d{1,2}(?:\.\d\d)?[apAP][mM]|\d{1,2}h\d\d")


def letters(words: list[str]) -> str:
    """One letter a word; see the table above.

    >>> letters(token_pattern("").findall("On Oct. 24, 2024, it rained"))
    'H2.d,Y,00'
    """
    known = CODES.get
    return "".join([known(word) or (OTHER if "a" <= word < "{" else _other_letter(word)) for word in words])


def _other_letter(word: str) -> str:
    first = word[0]
    if first.isdecimal() or (first in "'’" and len(word) > 1):
        return _number_letter(word)
    if first.isalpha():
        return CAPITAL if first.isupper() else OTHER
    return MARK


def _number_letter(word: str) -> str:
    if word.isdecimal():
        if len(word) == 4 and "1000" <= word <= "2199":
            return "Y"
        return "d" if len(word) < 3 and 1 <= int(word) <= 31 else "#"
    if _ORDINAL.fullmatch(word):
        return "o"
    if _DECADE.fullmatch(word):
        return "C"
    if _CLOCK.fullmatch(word):
        return "8"
    if whole_date(word):
        return "D"
    return "#" if word[0].isdecimal() and word[-1].isdecimal() else MARK


def whole_date(word: str) -> date | None:
    """The date that a numeral names in itself; None if day and month could be exchanged.

    >>> str(whole_date("24/10/2024")), whole_date("5/6/2024")
    ('2024-10-24', None)
    """
    numbers = [int(n) for n in re.findall(r"\d+", word[:10])]
    if len(numbers) != 3:
        return None
    year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
    if numbers[0] <= 31 and month <= 12 and day <= 12 and month != day:
        return None
    if month > 12:
        month, day = day, month
    try:
        return date(year, month, day)
    except ValueError:
        return None
