"""The words of a text that tell something, and words in a list. In: a text, words. Out: content words, one text."""

import re
from collections.abc import Sequence

from storyledger.english import MONTHS, WEEKDAYS

# As "Odo" and "Quist-Lund".
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def content_words(text: str) -> set[str]:
    """The words of a text that carry its meaning, in lower case."""
    return {w for w in re.findall(r"[a-z0-9][\w’']+", text.lower()) if len(w) > 3 or w.isdigit()} - _COMMON


_COMMON = frozenset(
    "that said says told reported report reports with from have been were they their this would will after about also than when "
    "what which there could over more some other into because while where before during against between being only most such "
    "should between both through under very those these then them first last year week according".split()
) | frozenset(map(str.lower, (*MONTHS, *WEEKDAYS)))


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them.

    >>> listed(["10", "11", "12"])
    '10, 11 and 12'
    """
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
