"""Whether two written names of one report can be one person's.

In: names as written. Out: their parts, and True or False. One idea: parts must agree, and so must generations.
"""

import re
from collections.abc import Sequence

from storyledger.english import NAME_SUFFIXES


def name_tokens(words: str) -> list[str]:
    """The parts of a name in lower case, "Jr." and Arabic articles left out."""
    parts = (t.removeprefix("al-").removeprefix("el-") for t in re.split(r"[\s.]+", words.lower()))
    return [t for t in parts if t and t not in NAME_SUFFIXES]


def names_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """One is the other's surname, or shares first and last part ("Lloyd J. Austin", "Lloyd Austin")."""
    if a == b:
        return True
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not short:
        return False
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) and len(short[0]) > 1
    return short[-1] == long[-1] and (
        short[0] == long[0] or (short[0][0] == long[0][0] and 1 in (len(short[0]), len(long[0])))
    )


def other_generation(new: str, known: str) -> bool:
    """True of a name that tells another generation than a known one: one report that has both means two people.

    Whoever has gone by a surname alone gets no "Jr." later: "Brill said ... Odo Brill Jr., his son". The other way round
    the surname is short for the whole name.

    >>> other_generation("Odo Brill Jr.", "Brill"), other_generation("Brill", "Odo Brill Jr.")
    (True, False)
    """
    told, before = generation_of(new), generation_of(known)
    full = min(len(name_tokens(new)), len(name_tokens(known))) > 1
    return told != before and (full or told in _SON_OR_FATHER)


def generation_of(name: str) -> str:
    """As "jr" of "Odo Brill Jr."; empty without one."""
    last = re.split(r"[\s.]+", name.lower().rstrip(". "))[-1]
    return last if last in NAME_SUFFIXES else ""


def is_same_name(a: str, b: str) -> bool:
    """True of "Brill" and "brill", not of "Brill" and "Brill Jr."."""
    return name_tokens(a) == name_tokens(b) and generation_of(a) == generation_of(b)


_SON_OR_FATHER = ("jr", "sr")  # a grandson, "the Third", is mostly the only one told of
