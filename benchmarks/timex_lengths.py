"""Rules for words of time that are no date: how long, how often, at what hour, in no named past or future.

In: a text, in whose letters every date already found is `@___` (see the package's `times`). Out: the value of each in
the notation of TIMEX3, which the corpora mark and nothing in the package asks for. The one idea: words that only these rules need get their letter here, after the dates are
found, so that no rule of dates has to know them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from storyledger.annotate.times.match import Found
from storyledger.annotate.times.times import letter_times
from storyledger.annotate.times.words import VALUES
from storyledger.span import Span


class Sort(StrEnum):
    """What words of time say that name no day."""

    LENGTH = "length"  # how long: "for two years" is P2Y
    HABIT = "habit"  # how often: "every Monday" is XXXX-WXX-1
    HOUR = "hour"  # of a day told elsewhere: "at 5 p.m." is T17:00
    VAGUE = "vague"  # "the future" is FUTURE_REF; also what no calendar here reaches, "490 BC"


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedTime:
    """Words of time that are no date, with their value in the notation of TIMEX3."""

    span: Span
    text: str
    sort: Sort
    value: str


# Letter -> what it stands for, besides those of `annotate/times/words.py`:
#   3 every, each  5 per  7 small units  9 a time of its own (daily, current, noon)  % over, around, under
#   < once, twice  = weekdays and weekends in the plural  ~ mornings .. nights  ! whole, full  } am, pm  { time zone
_LETTERS = {
    "every": "3", "each": "3", "per": "5", "over": "%", "around": "%", "under": "%", "another": "N", "once": "<", "twice": "<",
    **dict.fromkeys("second seconds sec secs minute minutes min mins hr hrs yr yrs".split(), "7"),
    **dict.fromkeys("mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends".split(), "="),
    **dict.fromkeys("mornings afternoons evenings nights".split(), "~"),
    **dict.fromkeys("all whole full entire single".split(), "!"),
    **dict.fromkeys("am pm".split(), "}"),
    **dict.fromkeys("gmt utc est edt cst cdt mst mdt pst pdt et bst cet".split(), "{"),
    **dict.fromkeys("only just barely exactly".split(), "0"),
}  # fmt: skip
# Words that are times of their own, by the letter they get.
_ALONE: dict[str, dict[str, str]] = {
    "6": {
        "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q",
        "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    },
    "9": {"current": "PRESENT_REF", "future": "FUTURE_REF", "former": "PAST_REF"},
    '"': {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"},
    "`": {"daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y"},
}  # fmt: skip
_VALUES = {word: value for words in _ALONE.values() for word, value in words.items()}
_LETTERS |= {word: letter for letter, words in _ALONE.items() for word in words}
_UNITS = {
    "sec": "TS", "second": "TS", "min": "TM", "minute": "TM", "hr": "TH", "hour": "TH", "day": "D", "week": "W",
    "month": "M", "quarter": "Q", "year": "Y", "yr": "Y", "decade": "DE", "centurie": "CE", "century": "CE",
    "weekend": "WE", "fortnight": "W",
}  # fmt: skip
_HALVES = {"hour": "PT30M", "year": "P6M", "decade": "P5Y", "century": "P50Y", "day": "PT12H"}
_YEAR_PARTS = {"summer": "SU", "winter": "WI", "autumn": "FA", "spring": "SP"}
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_RELABELLED = frozenset("01IUuLNz:")
_AGES = frozenset("old older young younger olds".split())
_TAKING = frozenset("take takes took taken last lasts lasted spend spent waited".split())
_TENS = {"hundred": 100, "thousand": 1000}

Value = Callable[[Found], str | None]


@dataclass(frozen=True, slots=True)
class UndatedRule:
    """A pattern over letters and what gives the value of a match; None where it means something else."""

    sort: Sort
    pattern: re.Pattern[str]
    value: Value


def relabel(words: list[str], codes: str) -> str:
    """Letters for words that no rule of dates knows; see the table above.

    >>> relabel(["twice", "a", "week"], "0au")
    '<au'
    """
    known = _LETTERS.get
    return "".join(
        [
            known(word.lower(), code) if code in _RELABELLED else code
            for word, code in zip(words, codes, strict=True)
        ]
    )


def _alone(found: Found) -> str | None:
    """Read daily, current, noon; "the China Daily" is a name."""
    word = found.words[found.match.end() - 1]
    if word[0].isupper() and not word.isupper() and found.match.start():
        return None
    return _VALUES[word.lower()]


def _past(found: Found) -> str | None:
    """Read "in the past", "recent attacks"; "the past president" is neither."""
    return None if found.has("p") and found.after in "01" else "PAST_REF"


def _unit(found: Found) -> str:
    return found.words[found.match.end("u") - 1].lower().rstrip("s")


def _period(count: str, unit: str) -> str | None:
    """Put a count into the notation: P2Y, PT24H, P1DE."""
    letter = _UNITS.get(unit)
    if letter is None:
        return None
    if unit == "fortnight" and count != "X":
        count = str(2 * int(float(count)))
    return f"PT{count}{letter[1:]}" if letter[0] == "T" else f"P{count}{letter}"


def _amount(found: Found) -> str:
    words = [word.lower() for word in found.words[found.match.start("n") : found.match.end("n")]]
    if any(word in _TENS for word in words):
        return str(max(1, _number(words[0])) * _TENS.get(words[-1], 1))
    if len(words) == 1 and re.fullmatch(r"\d+\.\d+", words[0]):
        return words[0]
    return str(sum(_number(word) for word in words))


def _number(word: str) -> int:
    digits = word.replace(",", "")
    return int(digits) if digits.isdecimal() else VALUES.get(word, 0)


def _is_age(found: Found) -> bool:
    """True of "59-year-old", "six years old", "26 years of age"."""
    after = [word.lower() for word in found.words[found.match.end() : found.match.end() + 2]]
    return bool(_AGES.intersection(after)) or after == ["of", "age"]


def _counted(found: Found) -> str | None:
    """Read two years, the first three weeks, a 10-day, six bloody months, two and a half years."""
    amount = _amount(found)
    single = found.letter("u") not in "U7" and not _unit_word(found).endswith("s")
    joined = "-" in found.match.group() and not found.match.group().startswith("#-#")
    parts = _unit(found) == "quarter" and (found.after == "O" or joined)  # "three quarters of the army"
    if (
        parts
        or _is_age(found)
        or amount == "0"
        or (single and not joined and amount != "1" and not _measures(found))
    ):
        return None
    return _period(f"{amount}.5" if found.has("half") else amount, _unit(found))


def _unit_word(found: Found) -> str:
    return found.words[found.match.end("u") - 1].lower()


def _measures(found: Found) -> bool:
    """True of "a 10 year sentence": the count stands before a noun."""
    return found.before in "aT" and found.after in "01"


def _one(found: Found) -> str | None:
    """Read a year, nearly a month, a full day, an hour and a half."""
    if _is_age(found) or found.after == "-" or _unit(found) == "second":  # "a second attack"
        return None
    return _period("1.5" if found.has("half") else "1", _unit(found))


def _long(found: Found) -> str | None:
    """Read month-long, year-long."""
    return _period("1", _unit(found)) if found.words[found.match.end() - 1].lower() == "long" else None


def _some(found: Found) -> str | None:
    """Read a few days, several months, many years; "in some quarters" is no time."""
    vague = _unit(found) == "quarter" and not found.has("few")
    return None if vague or _is_age(found) else _period("X", _unit(found))


def _half(found: Found) -> str | None:
    return _HALVES.get(_unit(found))


def _bare(found: Found) -> str | None:
    """Read "for years", "within hours", "took months"."""
    if found.before == "0" and found.word_before() not in _TAKING:
        return None
    return _period("X", _unit(found))


def _every(found: Found) -> str | None:
    """Read every day, each year, every two weeks, every other month."""
    if found.has("n"):
        return _period(_amount(found), _unit(found))
    other = found.has("other")
    if other and found.word("other") not in ("other", "single"):
        return None
    return _period("2" if other and found.word("other") == "other" else "1", _unit(found))


def _often(found: Found) -> str | None:
    """Read twice a week, three times a month, per day."""
    if found.has("times") and found.word("times") != "times":
        return None
    return _period("1", _unit(found))


def _weekly(found: Found) -> str:
    """Read every Monday, Tuesdays, Sunday mornings, weekends."""
    word = found.word("w")
    part = _PARTS[found.word("t").rstrip("s")] if found.has("t") else ""
    return "XXXX-WE" if word.startswith("weekend") else f"XXXX-WXX-{VALUES[word] + 1}{part}"


def _yearly(found: Found) -> str:
    """Read every October, each summer."""
    number = found.value("m")
    return f"XXXX-{_SEASONS[number]}" if found.letter("m") in "sf" else f"XXXX-{number:02}"


def _each_part(found: Found) -> str:
    return "XXXX-XX-XX" + _PARTS[found.word("t")]


def _part(found: Found) -> str:
    return _PARTS[found.word("t")]


def _season(found: Found) -> str | None:
    """Read a summer offensive, the winter: of some year; "fall" is mostly a verb."""
    name = _YEAR_PARTS.get(found.word("s"))
    if found.match.group() == "f" and found.words[found.match.start()].islower():  # "they spring up"
        return None
    return f"XXXX-{name}" if name else None


def _at_night(found: Found) -> str | None:
    return "XXXX-XX-XXTNI" if found.word_before() == "at" else None


def _clock(found: Found) -> str | None:
    """Read 10:57, 5 p.m., 3am, 10:30 a.m."""
    match = re.fullmatch(r"(\d{1,2})(?:[:.h]?(\d\d))?(?::\d\d)?([ap])?m?z?", found.word("h"))
    if not match:
        return None
    group = next((name for name in ("half", "bare") if found.has(name)), None)
    half = found.word(group)[0] if group else match[3]
    hour, minute = int(match[1]), int(match[2] or 0)
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"T{hour:02}:{minute:02}" if hour < 25 and minute < 60 else None


def _before_christ(found: Found) -> str | None:
    """Read 490 BC, 146 B.C."""
    if not re.fullmatch(r"bce?|b\.c", "".join(found.words[found.match.end("n") : found.match.end()]).lower()):
        return None
    return f"BC{found.value('n'):04}"


_COUNT = "(?P<n>#-#|[#da]z|[#dY])"
_ABOUT = "(?:[N%]|T[LlnpvJ]?)?"

UNDATED: tuple[UndatedRule, ...] = tuple(
    UndatedRule(sort, re.compile(pattern.replace(" ", "")), value)
    for sort, pattern, value in (
        (Sort.HABIT, "6", _alone),
        (Sort.VAGUE, "T9(?![01yuUq])", _alone),
        (Sort.VAGUE, "9", _alone),
        (Sort.VAGUE, "T(?P<p>p)|(?P<r>r)", _past),
        (Sort.HOUR, '"', _alone),
        (Sort.LENGTH, "`", _alone),
        (Sort.HABIT, "3 (?: (?P<other>[0!]) | (?P<n>#-#|[#d]) )? (?P<u>[uUyq7])", _every),
        (Sort.HABIT, "(?: < [a53] | [#d](?P<times>0)[a53] | 5 ) (?P<u>[uyq7])", _often),
        (Sort.HABIT, "3 (?P<w>[Ww]) (?P<t>t)?", _weekly),
        (Sort.HABIT, "(?P<w>W)s? (?P<t>~)", _weekly),
        (Sort.HABIT, "(?P<w>=)", _weekly),
        (Sort.HABIT, "3 (?P<m>[Mm2sf])", _yearly),
        (Sort.HABIT, "3 (?P<t>t)", _each_part),
        (Sort.VAGUE, "(?:e-?)? (?P<n>[Yd#]) (?:1|1.1)", _before_christ),
        (Sort.HOUR, "(?P<h>[8d]) (?:(?P<half>:)\\.?|(?P<bare>})) \\{?", _clock),
        (Sort.HOUR, "(?P<h>8) \\{?", _clock),
        (Sort.HOUR, "(?P<h>[Y#]) (?P<zone>\\{)", _clock),
        (Sort.LENGTH, f"[N%]? {_COUNT} - (?P<u>[UuyqQ7])", _counted),
        (Sort.LENGTH, f"{_ABOUT} {_COUNT} (?P<half>&a?h)? [0!vJ]? (?P<u>[UuyqQ7])", _counted),
        (Sort.LENGTH, "(?P<u>[uy]) -0", _long),
        (Sort.LENGTH, "[N%]? ah?-? (?P<u>[uc])(?<=h[uc]|-[uc])", _half),
        (Sort.LENGTH, "[N%]? h-?a? (?P<u>[uyc])", _half),
        (Sort.LENGTH, "[N%]? a !? (?P<u>[uyc7]) (?P<half>&ah)?", _one),
        (Sort.LENGTH, "(?:[N%]a?|a|T[LlnpvJ]?)? (?P<few>KO?) 0? (?P<u>[U7])", _some),
        (Sort.LENGTH, "N (?P<u>U)", _some),
        (Sort.LENGTH, "T[LvJ]0? (?P<u>U)", _some),
        (Sort.LENGTH, "T?! (?P<u>[uy])", _one),
        (Sort.LENGTH, "(?<=[4IA0%]) (?P<u>U)(?![OA])", _bare),
        (Sort.HOUR, "(?<=[I%]) T?(?P<t>t)(?!O)", _part),
        (Sort.HABIT, "(?<=0)t", _at_night),
        (Sort.VAGUE, "T? (?P<s>[sf])", _season),
    )
)


def find_undated(text: str, offset: int = 0) -> list[UndatedTime]:
    """Find words of time that name no day: how long, how often, what hour, "in the future".

    In text order; none lies over what `find_times` gives.

    Gaps: ages ("59 years old") are none of them, nor is "a long time", "the same time".

    >>> [(time.text, time.value) for time in find_undated("For two years they met every Monday.")]
    [('two years', 'P2Y'), ('every Monday', 'XXXX-WXX-1')]
    """
    read = letter_times(text)
    codes = relabel(read.words, read.codes)
    places = [match.span() for match in read.pattern.finditer(text)]
    found: list[UndatedTime] = []
    for rule in UNDATED:
        taken = list(codes)
        for match in rule.pattern.finditer(codes):
            value = rule.value(Found(read.words, codes, match, read.times))
            if value is None:
                continue
            start, end = match.span()
            taken[start:end] = "@" + "_" * (end - start - 1)
            span = Span(places[start][0] + offset, places[end - 1][1] + offset)
            words = " ".join(text[places[start][0] : places[end - 1][1]].split())
            found.append(UndatedTime(span=span, text=words, sort=rule.sort, value=value))
        codes = "".join(taken)
    return sorted(found, key=lambda time: time.span.start)
