"""Numerals: what number a stretch of text says, before units, modifiers and traps.

In: a text. Out: numerals in text order, in digits ("1,500", "3.5 million"), words ("two
hundred and five", "half a dozen"), vague plurals ("dozens"), fractions ("two-thirds") and
zero ("no casualties"). One idea: each first word has one reader, and a reader takes what it can.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from storyledger import english
from storyledger.annotate.numbers.money import CODES, SIGNS
from storyledger.annotate.numbers.zero import end_of_zero


class Form(StrEnum):
    """How a numeral is written."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"  # open above: "hundreds", "several"
    FRACTION = "fraction"
    ZERO = "zero"  # said by a negation: "no one was hurt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at `start:end`; `high` is None when open above.

    `scale` is the factor said aloud last ("15 million": 1e6), which a range may lend to its first half.
    """

    start: int
    end: int
    low: float
    high: float | None
    form: Form
    scale: float = 1


SMALL = {word: value for value, word in enumerate(english.NUMBERS, start=1)}
TENS = {word: value * 10 for value, word in enumerate(english.TENS, start=2)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12}

# House convention for open plurals: the least that the word can mean.
_PLURALS = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
    "trillions": 2_000_000_000_000,
}
_SEVERAL = 3  # also "a few", "a handful"; "a couple" is 2

_PARTS = "half third quarter fifth sixth seventh eighth ninth tenth".split()
_DENOMINATORS = {word: value for value, word in enumerate(_PARTS, start=2)}
_DENOMINATORS["fourth"] = 4
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}
_DIGITS = frozenset("0123456789½¼¾⅓⅔")

_ANY = "|".join
_TOKEN = re.compile(r"[0-9]+|[½¼¾⅓⅔]|[A-Za-z]+")
_LONGEST = 24  # characters; more digits are a code, and past 308 a float is infinite
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])|[0-9]{1,3}, 000(?![0-9])"
)
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9]|[.,][0-9])")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2}(?![\w]))?")
# 2.5 × 10−6, 3x10^8, 4·10⁻³
_POWER = re.compile(r"\s?[x×·*]\s?10\^?([-−–⁻]?)([0-9]{1,2}|[⁰¹²³⁴-⁹]{1,2})(?!\w)")
_POWER_OF_TEN = re.compile(r"10(?:\^([-−–]?)([0-9]{1,2})|(⁻?)([⁰¹²³⁴-⁹]{1,2}))(?!\w)")
_SCALE_AFTER = re.compile(rf"(?:\s{{0,2}}|-)({_ANY(SCALES)})\b", re.IGNORECASE)
_SHORT_AFTER = re.compile(r"\s?(bn|mn|mln|tn|trn)\b|([kKMB])\b")
_SMALL_M = re.compile(r"[mb]\b")
_COUNTED_AFTER = re.compile(
    r"[mb]\s+(?:of\b|people\b|(?!hurdles|heats|finals|races|relays|sprints)[a-z]{3,}s\b)"
)
_COUNTED_LATER = re.compile(
    r"[mb]\s+(?!(?:long|high|wide|deep|tall|thick|away|from)\b)(?:[a-z]+\s){1,2}[a-z]{3,}s\b"
)
# "$35m", "$1-2m"
_MONEY_BEFORE = re.compile(rf"(?:[{SIGNS}]|\b(?:{CODES}))\s?(?:[0-9.,]{{1,6}}(?:\s?[-–]\s?|\sto\s))?$")
_NAME_BEFORE = re.compile(r"\b(?!About|Some|Over|Nearly|Almost|Around|Least|Than)[A-Z][a-z]+\.?\s$")
_POINT_BEFORE = re.compile(r"(?:^|[\s$€£(])\.$")
_HALF_MORE = re.compile(r"[\s-]{1,2}and[\s-]{1,2}a[\s-]{1,2}half\b", re.IGNORECASE)
_HALF_DIGIT = re.compile(r"[ -]?([½¼¾⅓⅔])| (1/2|1/4|3/4)(?![\w/])")
_NEXT_WORD = re.compile(rf"(-|\s{{1,3}})(and\s{{1,2}})?({_ANY([*SMALL, *TENS, *SCALES])})\b", re.IGNORECASE)
_OF_PLURAL = re.compile(rf"\s{{1,2}}(of|and|upon)\s{{1,2}}({_ANY(_PLURALS)})\b", re.IGNORECASE)
_SCORES_OF = re.compile(
    r"\s+(?:of|more|others|were|are|have|had|dead|killed|injured|wounded|hurt|missing)\b", re.IGNORECASE
)
_ARTICLE = re.compile(
    rf"an?\s{{1,2}}({_ANY([*SCALES, *_DENOMINATORS])}|few|couple|handful)\b(?!-)", re.IGNORECASE
)
_COUPLE_OF = re.compile(
    r"\s{1,2}(?:of|more|hundred|thousand|million|dozen|minutes|hours|days|weeks|months|years)\b",
    re.IGNORECASE,
)
_HALF_A = re.compile(rf"(?:\s{{1,2}}an?)?(?:\s{{1,2}}|-)({_ANY(SCALES)})\b", re.IGNORECASE)
_HALF_DOZEN = re.compile(r"[\s-]dozen\b", re.IGNORECASE)
_ONE_OF_HALVES = re.compile(
    r"\b(?:first|second|other|top|bottom|latter|back|opening|better)\s$", re.IGNORECASE
)
_HALF_OF = re.compile(r"\s{1,2}(?:of|the|its|his|her|their|our|those|these)\b", re.IGNORECASE)
_HALF_MEASURE = re.compile(
    r"(?:\s{1,2}an?(?=\s{1,2}(?:hour|day|mile|year|century|decade|minute|second|ton|tonne|acre|inch|percent|percentage|point)\b))"
    r"|(?=-(?:hour|mile|inch|century|ton|tonne|acre)\b)",
    re.IGNORECASE,
)
_OF_A_SCALE = re.compile(rf"\s{{1,2}}of\s{{1,2}}a\s{{1,2}}({_ANY(SCALES)})\b", re.IGNORECASE)
_PART = re.compile(rf"(?:-|\s)({_ANY(_DENOMINATORS)})(s?)\b", re.IGNORECASE)
_OF = re.compile(r"\s{1,2}of\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|approximately|some|than|over|under|least|to|by)\s{1,2}$",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"([1-9])/([2-9]|10|16)(?=[\s-]{1,2}(?:of|an?|inch|inches|mile|cup|teaspoon|tablespoon|pound|ounce|point|acre)\b)"
)


def read_numerals(text: str) -> Iterator[Numeral]:
    """Numerals in text order, without overlap.

    >>> [n.low for n in read_numerals("Two hundred and five people, 1.5 million tonnes and half a dozen ships")]
    [205.0, 1500000.0, 6.0]
    """
    done = 0
    for token in _TOKEN.finditer(text):
        if token.start() < done:
            continue
        reader = _digits if token[0][0] in _DIGITS else _READERS.get(token[0].lower())
        numeral = reader(text, token.start()) if reader else None
        if numeral:
            done = numeral.end
            yield numeral


def _exact(start: int, end: int, value: float, form: Form, scale: float = 1) -> Numeral:
    return Numeral(start=start, end=end, low=value, high=value, form=form, scale=scale)


def _digits(text: str, start: int) -> Numeral | None:
    """A fraction, a power of ten, or a literal with what follows it."""
    if fraction := _SLASHED.match(text, start):
        form = Form.FRACTION if _OF.match(text, fraction.end()) else Form.DIGITS
        return _exact(start, fraction.end(), int(fraction[1]) / int(fraction[2]), form)
    if text[start] in _VULGAR:
        return _exact(start, start + 1, _VULGAR[text[start]], Form.FRACTION)
    if power := _POWER_OF_TEN.match(text, start):
        value = _times_ten_to(1, power[1] or power[3], power[2] or power[4])
        return _exact(start, power.end(), value, Form.DIGITS)
    return _decimal(text, start)


def _decimal(text: str, start: int) -> Numeral | None:
    """A literal, an optional fraction, an optional scale."""
    literal = _literal(text, start)
    if len(literal) > _LONGEST:
        return None
    value = float(re.sub(r"[^0-9.eE+-]", "", literal))
    end = start + len(literal)
    if _POINT_BEFORE.search(text, max(0, start - 2), start) and literal.isdigit():  # ".5 percent"
        start, value = start - 1, float(f"0.{literal}")
    if power := _POWER.match(text, end):
        return _exact(start, power.end(), _times_ten_to(value, power[1], power[2]), Form.DIGITS)
    if more := _HALF_DIGIT.match(text, end):
        end = more.end()
        value += _VULGAR[more[1]] if more[1] else int(more[2][0]) / int(more[2][2])
    elif more := _HALF_MORE.match(text, end):
        end, value = more.end(), value + 0.5
    scale, end = _scale_after(text, start, end)
    value = float(f"{value * scale:.15g}")  # 2.3 * 1e6 is 2299999.9999999995
    return _exact(start, end, value, Form.DIGITS, scale)


def _times_ten_to(number: float, sign: str, power: str) -> float:
    """A number times a power of ten, superscripts read as digits."""
    digits = power.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    factor = float(f"1e{'-' if sign else ''}{digits}")
    return float(f"{number * factor:.12g}")  # 2.5 * 1e-6 is 2.4999999999999998e-06


def _literal(text: str, start: int) -> str:
    """The longest run of digits, separators included, that is one number."""
    if grouped := _GROUPED.match(text, start):
        return grouped[0]
    spaced = _SPACED.match(text, start)
    # "Flight 17 298 people": after a name the blank parts two numbers
    if spaced and not _NAME_BEFORE.search(text, max(0, start - 16), start):
        return spaced[0]
    plain = _PLAIN.match(text, start)
    return plain[0] if plain else text[start]


def _scale_after(text: str, start: int, end: int) -> tuple[float, int]:
    """A scale word or letter and where it ends; 1 and the old end without one."""
    factor, largest = 1.0, 0
    while (word := _SCALE_AFTER.match(text, end)) and SCALES[word[1].lower()] > largest:
        largest, end = SCALES[word[1].lower()], word.end()
        factor *= largest
    if factor > 1:
        return factor, end
    if short := _SHORT_AFTER.match(text, end):
        return _SHORT_SCALES[(short[1] or short[2]).lower()], short.end()
    # "35m" alone may be metres: money or a counted noun makes it millions
    if (letter := _SMALL_M.match(text, end)) and (
        _COUNTED_AFTER.match(text, end)
        or ("." in text[start:end] and _COUNTED_LATER.match(text, end))
        or _MONEY_BEFORE.search(text, max(0, start - 14), start)
    ):
        return _SHORT_SCALES[letter[0]], letter.end()
    return 1, end


def _words(text: str, start: int) -> Numeral | None:
    """A number in words, or a fraction that begins with one."""
    first = _TOKEN.match(text, start)
    if first is None:
        return None
    word = first[0].lower()
    if fraction := _parts(text, start, first.end(), SMALL.get(word)):
        return fraction
    total, group, end = 0.0, float(SMALL.get(word) or TENS.get(word) or 0), first.end()
    smallest = 1e15
    if word == "hundred":
        group = 100
    elif word in SCALES:
        total = smallest = float(SCALES[word])
    while more := _NEXT_WORD.match(text, end):
        step = _step(total, group, smallest, more[3].lower(), joined=more[1] == "-" or bool(more[2]))
        if step is None:
            break
        total, group, smallest = step
        end = more.end()
    if more := _HALF_MORE.match(text, end):
        end = more.end()
        if total and not group:  # "a million and a half"
            total += smallest / 2
        else:
            group += 0.5
            if scale := _SCALE_AFTER.match(text, end):
                factor = SCALES[scale[1].lower()]
                total, group, smallest, end = total + group * factor, 0.0, float(factor), scale.end()
    said_last = 100 if group and group % 100 == 0 else 1 if group else smallest
    return _exact(start, end, total + group, Form.WORDS, said_last)


def _step(
    total: float, group: float, smallest: float, word: str, *, joined: bool
) -> tuple[float, float, float] | None:
    """What `word` makes of a number so far (`total` is closed, `group` is open), None if it starts anew."""
    if word == "hundred" and 0 < group < 100:
        return total, group * 100, smallest
    if word in SCALES:
        scale = float(SCALES[word])
        return (total + group * scale, 0.0, scale) if group and scale < smallest else None
    value = SMALL.get(word) or TENS[word]
    if value < 10 and group % 100 >= 20 and group % 10 == 0:
        return total, group + value, smallest
    if group and group % 100 == 0 and group % 1000 != 0:
        return total, group + value, smallest
    # "two thousand five hundred", "a thousand and one"; after a dozen nothing follows
    if total and not group and smallest >= 1000:
        return total, float(value), smallest
    if total and not group and smallest == 100 and joined:
        return total, float(value), smallest
    return None


def _parts(text: str, start: int, end: int, count: int | None) -> Numeral | None:
    """A count of equal parts: "two-thirds", "one third of"."""
    part = _PART.match(text, end)
    if part is None or count is None:
        return None
    size = _DENOMINATORS[part[1].lower()]
    plural, hyphen = part[2] == "s", text[end] == "-"
    sure = hyphen or _OF.match(text, part.end()) or (plural and part[1].lower() != "quarter")
    if plural != (count > 1) or count >= size or not sure:
        return None
    return _fraction_of(text, start, part.end(), count / size)


def _fraction_of(text: str, start: int, end: int, value: float) -> Numeral:
    """A share, or a number where a scale follows: "three-quarters of a million"."""
    if scale := _OF_A_SCALE.match(text, end):
        number = value * SCALES[scale[1].lower()]
        return _exact(start, scale.end(), number, Form.WORDS)
    return _exact(start, end, value, Form.FRACTION)


def _plural(text: str, start: int) -> Numeral | None:
    """Open plurals: "hundreds", "tens of thousands"; "scores" only where it counts."""
    first = _TOKEN.match(text, start)
    if first is None or (first[0].lower() == "scores" and not _SCORES_OF.match(text, first.end())):
        return None
    low, end = _PLURALS[first[0].lower()], first.end()
    if more := _OF_PLURAL.match(text, end):
        end = more.end()
        if more[1].lower() == "of":
            low = low * _PLURALS[more[2].lower()] // 2
    return Numeral(start=start, end=end, low=low, high=None, form=Form.VAGUE)


def _several(text: str, start: int) -> Numeral | None:
    return _vague(text, start, start + len("several"), _SEVERAL)


def _vague(text: str, start: int, end: int, low: float) -> Numeral:
    """An open count, of a scale if one follows: "several hundred thousand"."""
    scale, end = _scale_after(text, start, end)
    low *= scale
    return Numeral(start=start, end=end, low=low, high=None, form=Form.VAGUE)


def _article(text: str, start: int) -> Numeral | None:
    """What follows "a": a scale, a fraction, a few."""
    phrase = _ARTICLE.match(text, start)
    if phrase is None:
        return None
    word = phrase[1].lower()
    if word in SCALES:
        inner = _words(text, phrase.start(1))
        return inner and replace(inner, start=start)
    if word == "quarter" and (scale := _SCALE_AFTER.match(text, phrase.end())):
        factor = SCALES[scale[1].lower()]
        return _exact(start, scale.end(), factor / 4, Form.WORDS, factor)
    if word in _DENOMINATORS:  # "a third of", "nearly a third"; "a third man" is an ordinal
        sure = _OF.match(text, phrase.end()) or _HEDGED.search(text, max(0, start - 16), start)
        return (
            _fraction_of(text, start, phrase.end(), 1 / _DENOMINATORS[word])
            if sure and word != "half"
            else None
        )
    if word == "couple":
        return _couple(text, start, phrase.end())
    return _vague(text, start, phrase.end(), _SEVERAL)


def _couple(text: str, start: int, end: int) -> Numeral | None:
    """Two or so: "a couple of", "a couple hundred"; a married couple is no number."""
    if not (link := _COUPLE_OF.match(text, end)):
        return None
    of_scale = _SCALE_AFTER.match(text, link.end()) if link[0].strip().lower() == "of" else None
    return _vague(text, start, link.end() if of_scale else end, 2)


def _half(text: str, start: int) -> Numeral | None:
    """A half: "half a million", "half of", "nearly half"; "the first half" is no number."""
    end = start + len("half")
    if dozen := _HALF_DOZEN.match(text, end):
        return _exact(start, dozen.end(), 6, Form.WORDS)
    if _ONE_OF_HALVES.search(text, max(0, start - 10), start):
        return None
    if scale := _HALF_A.match(text, end):
        factor = SCALES[scale[1].lower()]
        return _exact(start, scale.end(), factor / 2, Form.WORDS, factor)
    if measure := _HALF_MEASURE.match(text, end):
        return _exact(start, measure.end(), 0.5, Form.WORDS)
    if text[end : end + 1] == "-":
        return None
    if _HALF_OF.match(text, end) or _HEDGED.search(text, max(0, start - 16), start):
        return _exact(start, end, 1 / 2, Form.FRACTION)
    return None


def _nothing(text: str, start: int) -> Numeral | None:
    """Zero by negation; the span ends before the counted noun."""
    end = end_of_zero(text, start)
    return None if end is None else _exact(start, end, 0, Form.ZERO)


_READERS: dict[str, Callable[[str, int], Numeral | None]] = {
    **dict.fromkeys([*SMALL, *TENS], _words),
    **dict.fromkeys(_PLURALS, _plural),
    **dict.fromkeys(("a", "an"), _article),
    **dict.fromkeys(("no", "none", "nobody", "not", "zero"), _nothing),
    "several": _several,
    "half": _half,
}
