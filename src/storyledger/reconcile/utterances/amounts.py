"""Numbers of a remark by what they are worth, so that another telling's are known however it writes or rounds them.

In: words. Out: amounts, and whether two are one: "28,000" and "28 thousand", "1.874 million" and "almost 1.9 million".
"""

import re
from typing import NamedTuple

from storyledger.english import NUMBERS, TENS

_SCALES = {
    **dict.fromkeys(("thousand", "k"), 1e3),
    **dict.fromkeys(("million", "mn", "m"), 1e6),
    **dict.fromkeys(("billion", "bn", "b"), 1e9),
    "trillion": 1e12,
}
_WORDS = {
    **{word: float(n) for n, word in enumerate(NUMBERS, 1) if n >= 10},
    **{word: 10.0 * n for n, word in enumerate(TENS, 2)},
}
_SPELLED = re.compile(
    rf"(?<![\w-])({'|'.join(_WORDS)})(?:-({'|'.join(NUMBERS[:9])}))?(?![\w-])", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WRITTEN = re.compile(
    rf"(?<![\w.,])(\d+(?:,\d+)*(?:\.\d+)?)(?:[ \n]?({'|'.join(_SCALES)})\b)?", re.IGNORECASE
)
# Smaller numbers are told as they are; 150 and 148 may be two counts.
_ROUNDED = 1000
# Rounded to one digit a number is many others, too.
_FEWEST_DIGITS = 2


class Amount(NamedTuple):
    """What a number is worth, and what its last digit but noughts is."""

    value: float
    step: float


def amounts_of(text: str) -> tuple[Amount, ...]:
    """Numbers of two digits or more, without years: few are shared by chance.

    >>> amounts_of("7 of 28 thousand, or 41,200 in 2021, or thirty-two")
    (Amount(value=28000.0, step=1000.0), Amount(value=41200.0, step=100.0), Amount(value=32.0, step=1.0))
    """
    found = ((m[1], _SCALES.get((m[2] or "").lower(), 1.0)) for m in _WRITTEN.finditer(text))
    written = (
        _amount(n.replace(",", ""), scale) for n, scale in found if len(n) > 1 and not _YEAR.fullmatch(n)
    )
    return (*written, *(_spelled(m[1], m[2]) for m in _SPELLED.finditer(text)))


def _spelled(tens: str, ones: str | None) -> Amount:
    return Amount(_WORDS[tens.lower()] + (NUMBERS.index(ones.lower()) + 1 if ones else 0), 1.0)


def _amount(digits: str, scale: float) -> Amount:
    whole, _, decimals = digits.partition(".")
    noughts = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    return Amount(round(float(digits) * scale, 6), scale * 10.0 ** (noughts - len(decimals)))


def is_one_amount(one: Amount, other: Amount) -> bool:
    """True of equal ones, and of a large one that the other rounds.

    >>> is_one_amount(*amounts_of("1.874 million or 1.9 million")), is_one_amount(*amounts_of("148 or 150"))
    (True, False)
    """
    if one.value == other.value:
        return True
    rounded = max(one, other, key=lambda amount: amount.step)
    digits = rounded.value >= rounded.step * 10 ** (_FEWEST_DIGITS - 1)
    return (
        digits
        and rounded.value >= _ROUNDED
        and abs(one.value - other.value) <= rounded.step / 2
        and one.step != other.step
    )
