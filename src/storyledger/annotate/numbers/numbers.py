"""Quantities: numbers with their modifiers, before anyone asks what they count.

In: a text. Out: `Quantity` values in text order. One idea: read numerals, drop those that count nothing,
join ranges, then grow each to the left and right over the words that open, blur or add to it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from storyledger.annotate.numbers.masks import is_masked, masked_spans
from storyledger.annotate.numbers.modifiers import find_modifiers
from storyledger.annotate.numbers.money import SIGNS
from storyledger.annotate.numbers.traps import counted_noun_follows, is_score, is_trap
from storyledger.annotate.numbers.units import Amount, find_unit, is_aged, is_time, without_rate
from storyledger.annotate.numbers.words import Form, Numeral, read_numerals
from storyledger.figure import Bound, Quantity
from storyledger.span import Span

_TO = re.compile(
    r"(?:\s{1,3}|-)to(?:\s{1,3}|-)(?:about\s|around\s|nearly\s|some\s|as\smany\sas\s|up\sto\s)?|\s?[-–‑]\s?",
    re.IGNORECASE,
)
_OR = re.compile(r"\s{1,3}(?:or|and)\s{1,3}|,\s(?:or|maybe|perhaps)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s{1,3}$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s{1,3}(?:about\s|around\s|nearly\s|some\s)?$", re.IGNORECASE)
_CHANGES = re.compile(
    r"""
    \b(?:
        r[io]s\w+|increas\w+|gr[eo]w\w*|climb\w*|jump\w*|surg\w+|soar\w*|expand\w*|widen\w*|balloon\w*
      | swell\w*|swoll\w+|doubl\w+|tripl\w+|improv\w+|worsen\w*|slump\w*|tumbl\w+|mov\w+|shift\w*|rais\w+
      | revis\w+|updat\w+|chang\w+|fall\w*|fell|drop\w*|declin\w+|decreas\w+|slid\w*|cut|plung\w+|slow\w*
      | shr[ia]nk\w*|reduc\w+|lower\w*|up|down|t[ao]k\w+|took|bring\w*|brought|went|gone|lift\w*|push\w*
      | boost\w*|correct\w+
    )\b[^.;]{0,40}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "claims rose 17,000 to 283,000": by the one, to the other
_MOVED_BY = re.compile(
    r"""
    \b(?:
        rose|fell|grew|jumped|climbed|dropped|gained|lost|added|declined|slipped|slid|sank|surged|tumbled
      | increased|decreased
    )\s(?:by\s|about\s)?$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IN = re.compile(r"(?:\s{1,3}|-)(?P<word>in|out\s+of)(?:\s{1,3}|-)(?:every\s)?", re.IGNORECASE)
_HYPHEN_TAIL = re.compile(r"[0-9][-–]$")  # the rest of a code: "ISO 3888-2"
_MINUS = re.compile(r"(?:(?:^|[\s(])[-−]|\bminus[\s-])$", re.IGNORECASE)
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n")
_COMMA = re.compile(r",\s{1,2}")
_AND = re.compile(r",?\s{1,2}(?:and|or|versus|vs\.?)\s{1,2}", re.IGNORECASE)
_BY = re.compile(r"\s{1,2}(?:x|×|by)\s{1,2}")
_LENGTHS = frozenset(("km", "m", "cm", "mm", "miles", "feet", "inches", "yards", "micrometres", "nanometres"))
_SIGN_FIRST = re.compile(rf"[A-Z]{{0,3}}\.?\s?[{SIGNS}]|Rs|[A-Z]{{3}}\s?[0-9]")
# "more than half (59%)" is 59
_SHARES = frozenset((None, "%", "ratio"))
_CONVERTED = re.compile(r"\s?\(")


def find_quantities(text: str, offset: int = 0) -> list[Quantity]:
    """Every number of a text that counts or measures something, with its modifiers.

    Args:
        text: any text; numbers split by a paragraph break are not joined.
        offset: added to all spans, when `text` is a stretch of a report.

    Returns:
        Quantities in text order, without overlap. A span covers modifiers, number and a unit that is
        written as part of it ("$6", "40%", "12-hour"), never the counted noun.

    Gaps: "one of the" counts nothing here; open counts are read only from the listed words; "3-2" is a score.
    Source: NewsQuant for plain numbers (benchmarks/quantities.py), house conventions for "dozens" and the like.

    >>> [(q.span.of("At least 300 died"), q.low, q.bound.value) for q in find_quantities("At least 300 died")]
    [('At least 300', 300.0, 'at least')]
    """
    found: list[Quantity] = []
    start = 0
    for gap in [*(m.span() for m in _PARAGRAPH_BREAK.finditer(text)), (len(text), len(text))]:
        found += _in_paragraph(text[start : gap[0]], offset + start)
        start = gap[1]
    return found


def _in_paragraph(text: str, offset: int) -> list[Quantity]:
    numerals = list(read_numerals(text))
    if not numerals:  # most sentences: what only looks like a number need not be sought
        return []
    masks = masked_spans(text)
    amounts = [amount for numeral in numerals if (amount := _amount(text, numeral, masks))]
    found: list[Quantity] = []
    reach = 0
    for amount in _joined(text, _with_units_of_lists(text, amounts)):
        if amount.start < reach:  # "1 $1": the sign is the first's
            continue
        before = found[-1] if found and _CONVERTED.fullmatch(text, reach, amount.start) else None
        converts = before and before.unit != amount.unit and not {before.unit, amount.unit} & _SHARES
        found.append(_quantity(text, amount, offset, before if converts else None))
        reach = amount.reach
    return found


def _with_units_of_lists(text: str, amounts: list[Amount]) -> list[Amount]:
    """A unit said once, after the last: "rose 3 and 5 percent", "10, 20 and 30 km"."""
    given = list(amounts)
    listed = False
    for at in range(len(given) - 2, -1, -1):
        first, second = given[at], given[at + 1]
        pair = _AND.fullmatch(text, first.reach, second.start) or (
            second.unit in _LENGTHS and _BY.fullmatch(text, first.reach, second.start)
        )
        listed = bool(pair or (listed and _COMMA.fullmatch(text, first.reach, second.start)))
        listed = listed and not (
            first.unit or first.form is Form.ZERO or _SIGN_FIRST.match(text, second.start)
        )
        if listed:
            given[at] = replace(first, unit=second.unit)
    return _with_rates(text, _with_ages(text, given))


# "900 barrels, or 37,800 gallons, a day", "900 barrels (37,800 gallons) a day"
_OR_ELSE = re.compile(r"\s?(?:,\s+or|\()\s?(?:about\s|around\s|roughly\s|some\s)?")
_EACH = re.compile(
    r"[,)]\s{1,2}(?:an?|each|every|per)\s(second|minute|hour|day|week|month|year)\b(?!\s(?:ago|earlier|later))"
)


def _with_rates(text: str, amounts: list[Amount]) -> list[Amount]:
    """A time said once, after the second of two amounts that are one."""
    given = list(amounts)
    for at, (first, second) in enumerate(pairwise(amounts)):
        each = _EACH.match(text, second.reach)
        measured = first.unit and second.unit and " per " not in f"{first.unit}{second.unit}"
        if each and measured and _OR_ELSE.fullmatch(text, first.reach, second.start):
            given[at : at + 2] = [replace(a, unit=f"{a.unit} per {each[1]}") for a in (first, second)]
    return given


def _with_ages(text: str, amounts: list[Amount]) -> list[Amount]:
    """The word "aged" said once, before the first: "aged 2, 4 and 6"."""
    given = list(amounts)
    aged = False
    for at, (first, second) in enumerate(pairwise(amounts), start=1):
        aged = aged or is_aged(text, first.start)
        joined = _AND.fullmatch(text, first.end, second.start) or _COMMA.fullmatch(
            text, first.end, second.start
        )
        aged = bool(aged and joined and second.unit is None and not counted_noun_follows(text, second.end))
        if aged:
            given[at] = replace(second, unit="year-old")
    return given


def _amount(text: str, numeral: Numeral, masks: list[tuple[int, int]]) -> Amount | None:
    """The numeral with its unit, None if it counts nothing."""
    if is_masked(masks, numeral.start, numeral.end):
        return None
    unit = find_unit(text, numeral)
    if is_trap(text, numeral, unit=unit.name, start=unit.start, end=unit.end):
        return None
    share = numeral.form is Form.FRACTION and unit.name is None
    amount = Amount(
        start=unit.start,
        end=unit.end,
        reach=unit.reach,
        low=numeral.low,
        high=numeral.high,
        form=numeral.form,
        scale=numeral.scale,
        unit="ratio" if share else unit.name,
    )
    minus = unit.name and _MINUS.search(text, max(0, unit.start - 6), unit.start)
    if minus and amount.low == amount.high:
        start = minus.end() - len(minus[0].strip("( \n\t")) - minus[0].endswith(" ")
        return replace(amount, start=start, low=-amount.low, high=-amount.low)
    return amount


def _joined(text: str, amounts: list[Amount]) -> Iterator[Amount]:
    """Ranges, ratios and lists made one; results of games left out."""
    at = 0
    while at < len(amounts):
        run = _run_of_rising(text, amounts, at)
        if run > 1:
            yield _range(amounts[at], amounts[at + run - 1])
            at += run
            continue
        first, second = amounts[at], amounts[at + 1] if at + 1 < len(amounts) else None
        if second and _is_hyphened(text, first, second) and _is_result(text, first, second):
            at += 2
            continue
        pair = second and (_as_ratio(text, first, second) or _as_range(text, first, second))
        if second and not pair:
            first = _lent_from(text, first, second)
        if pair or not _HYPHEN_TAIL.search(text, max(0, first.start - 2), first.start):
            yield pair or first
        at += 2 if pair else 1


def _run_of_rising(text: str, amounts: list[Amount], at: int) -> int:
    """How many amounts from `at` form a guess in steps: "20, 40, 50 shots", "two, three days"."""
    run = 1
    while at + run < len(amounts):
        before, after = amounts[at + run - 1], amounts[at + run]
        if (
            before.unit
            or not _COMMA.fullmatch(text, before.end, after.start)
            or not before.low < after.low <= 5 * before.low
        ):
            break
        run += 1
    last = amounts[at + run - 1]
    if run == 2 and (last.form is not Form.WORDS or last.low != amounts[at].low + 1):
        return 1
    if run > 1 and not (last.unit or counted_noun_follows(text, last.end)):
        return 1
    return run


def _is_hyphened(text: str, first: Amount, second: Amount) -> bool:
    return text[first.end : second.start].strip() in {"-", "–", "‑", "-to-"}


def _is_result(text: str, first: Amount, second: Amount) -> bool:
    """True of a hyphen between numbers that is no range: "3-2", "a 5-4 ruling"."""
    if first.unit or second.unit:
        return False
    low, high = _lent(first, second), second.low
    return low >= high or (
        second.scale == 1 and not _modified(text, first) and is_score(text, first.start, second.end)
    )


def _modified(text: str, amount: Amount) -> bool:
    return find_modifiers(text, amount).start < amount.start


_THOUSAND = 1_000


def _lent(first: Amount, second: Amount, *, falling: bool = False) -> float:
    """The first number with the second's scale: "10 to 15 million"."""
    lends = first.scale == 1 < second.scale and first.low < _THOUSAND  # "from 240,000 to 1.3m"
    if lends and (falling or first.low < second.low / second.scale):
        return first.low * second.scale
    # "80 to 100,000"; "20 to 1,000" and "5 to 90,000" are what they say
    thousands = first.low * _THOUSAND
    if (
        first.unit is None
        and first.low < _THOUSAND
        and second.low % _THOUSAND == 0
        and thousands < second.low <= 3 * thousands
    ):
        return thousands
    return first.low


def _lent_from(text: str, first: Amount, second: Amount) -> Amount:
    """The first of "from 24 to 33 billion" or "from 5 to 7 percent", with the second's scale and unit."""
    if (
        first.unit not in {None, second.unit, without_rate(second.unit)}
        or is_time(second.unit)
        or not _TO.fullmatch(text, first.reach, second.start)
    ):
        return first
    if not _FROM.search(text, max(0, first.start - 20), first.start) or None in {first.high, second.high}:
        return first
    value = _lent(first, second, falling=True)
    return replace(first, low=value, high=value, unit=second.unit)


def _range(first: Amount, last: Amount) -> Amount:
    """From the first number to the last."""
    return replace(
        last,
        start=first.start,
        low=_lent(first, last),
        high=last.high,
        unit=last.unit or first.unit,
        form=first.form,
    )


def _as_range(text: str, first: Amount, second: Amount) -> Amount | None:
    """One range of "10-15", "20 to 30", "between 10 and 15"; None where two numbers stay two."""
    if first.high is None or second.high is None or Form.ZERO in {first.form, second.form}:
        return None
    # "$10 to 15", "aged 18 to 34": said once, before both
    said_before = second.unit is None and (first.unit == "year-old" or text[first.start] in SIGNS)
    if first.unit not in {None, second.unit, without_rate(second.unit)} and not said_before:
        return None
    low, high = _lent(first, second), second.low
    if not low < high:
        return None
    between = _BETWEEN.search(text, max(0, first.start - 12), first.start)
    gap = text[first.reach : second.start]
    joined = _range(first, second)
    if between and gap.strip().lower() in {"and", "to"}:
        return replace(joined, start=between.start())
    if _TO.fullmatch(gap):
        moved = _FROM.search(text, max(0, first.start - 20), first.start)
        told = moved and _CHANGES.search(text, max(0, moved.start() - 60), moved.start())
        by = (
            second.unit is None
            and high > 2 * low
            and _MOVED_BY.search(text, max(0, first.start - 24), first.start)
        )
        return None if told or by else joined
    if _OR.fullmatch(gap) and "and" not in gap.lower() and high <= 3 * low:
        return joined
    return None


def _as_ratio(text: str, first: Amount, second: Amount) -> Amount | None:
    """A share of "one in five", "nine out of ten"; "killed three in two days" is none."""
    link = _IN.fullmatch(text, first.end, second.start)
    if (
        not link
        or first.unit
        or second.unit
        or None in {first.high, second.high}
        or not 0 < first.low < second.low
    ):
        return None
    whole = second.low in {10, 100, 1000} or (link["word"].lower() != "in" and second.low <= 10)
    if not (whole or first.low == 1):
        return None
    share = first.low / second.low
    return replace(
        first, end=second.end, reach=second.end, low=share, high=share, form=Form.FRACTION, unit="ratio"
    )


def _quantity(text: str, amount: Amount, offset: int, converted: Quantity | None) -> Quantity:
    """The amount as a value, open where its words, or those of what it converts, leave it open."""
    found = find_modifiers(text, amount)
    low, high, bound = amount.low, amount.high, found.bound
    approximate = found.approximate
    if converted and bound is None:  # "more than 100 km (60 miles)"
        bound, approximate = converted.bound, approximate or converted.approximate
    if bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        high = None
    elif bound is not None and high is None:
        bound = None  # "up to hundreds" closes nothing
    elif bound is not None:
        low = 0
    return Quantity(
        span=Span(found.start + offset, found.end + offset),
        low=float(low),
        high=None if high is None else float(high),
        approximate=approximate,
        bound=bound,
        change=found.change,
        qualifier=found.qualifier,
        unit=amount.unit,
    )
