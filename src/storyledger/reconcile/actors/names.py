"""Whether two written names can be one person's.

In: names as written. Out: the reason why they are one, or None. One idea: surnames must agree, and given
names may differ only as spellings, short forms and initials do; a doubt is None.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from storyledger.english import NAME_SUFFIXES

# rapidfuzz ratio of two spellings of one surname ("Karamasow", "Karamasov" 89; "Calvi", "Calvy" 80 with equal first name)
_NEAR_SPELLING = 88
_NEAR_SURNAME = 78
# What a surname of several words begins with; "Al" and "Ben" are given names, too.
_PARTICLES = frozenset("de da di del della dos das du la le van von der den ter el bin ibn abu".split())
# A story of thousands of reports has no more names.
_NAMES_KEPT = 65_536
# What makes a woman's name of a man's: "Martin" is no short form of "Martina".
_OF_WOMEN = ("a", "e", "le", "ne", "la", "na", "ette", "ina", "ine")
# Short forms that are no beginning of the full name.
_SHORT_FORMS = {
    "bill": "william", "billy": "william", "will": "william", "bob": "robert", "bobby": "robert",
    "jim": "james", "jimmy": "james", "mike": "michael", "dick": "richard", "rick": "richard",
    "tony": "anthony", "joe": "joseph", "jack": "john", "ted": "edward", "chuck": "charles",
    "charlie": "charles", "hank": "henry", "harry": "henry", "larry": "lawrence", "jerry": "gerald",
    "andy": "andrew", "dave": "david", "steve": "steven", "beth": "elizabeth", "liz": "elizabeth",
    "betsy": "elizabeth", "kate": "katherine", "kathy": "katherine", "peggy": "margaret",
    "meg": "margaret", "sue": "susan", "debbie": "deborah", "mitch": "mitchell", "greg": "gregory",
}  # fmt: skip


@lru_cache(maxsize=_NAMES_KEPT)
def suffix_of(name: str) -> str:
    """As "jr" of "Jan Roe Jr."; empty without one."""
    last = name.lower().split()[-1:] or [""]
    return last[0].strip(".,") if last[0].strip(".,") in NAME_SUFFIXES else ""


@lru_cache(maxsize=_NAMES_KEPT)
def name_parts(name: str) -> tuple[str, ...]:
    """Lower-case parts without suffixes: "Kim Tae-rok Jr." → kim, tae, rok."""
    return tuple(t for t in re.split(r"[\s.\-]+", name.lower()) if t and t not in NAME_SUFFIXES)


def same_person(a: Sequence[str], b: Sequence[str]) -> str | None:
    """Why two names in parts are one person's; None if they are not.

    >>> same_person(["ron", "roe"], ["ronald", "roe"])
    '"ron" is short for "ronald"'
    >>> same_person(["de", "la", "roe"], ["ana", "de", "la", "roe"])
    'the surname of the only one so called'
    """
    if not a or not b:
        return None
    if "".join(a) == "".join(b):
        return "same name"
    short, long = sorted((a, b), key=len)
    if len(short) == 1 or (short[0] in _PARTICLES and len(short) < len(long)):
        alone = len(short) == 1 and _is_spelling(short[0], long[-1])
        near = alone or tuple(short) == tuple(long[-len(short) :])
        return "the surname of the only one so called" if near else None
    surname = ratio(a[-1], b[-1], score_cutoff=_NEAR_SURNAME)  # first, since most names differ in it
    near = surname >= _NEAR_SPELLING or (
        a[-1][0] == b[-1][0] and surname >= _NEAR_SURNAME and (a[0] == b[0] or _is_spelling(a[-1], b[-1]))
    )
    return _same_given(a[0], b[0]) if near else None


def _same_given(a: str, b: str) -> str | None:
    if a == b:
        return "same given name and surname"
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return f'"{short}." may stand for "{long}"' if long[0] == short else None
    if long.startswith(short) and long[len(short) :] in _OF_WOMEN:
        return None
    begins = len(short) >= 3 and long.startswith(short)
    if begins or _SHORT_FORMS.get(short) == long or _SHORT_FORMS.get(long) == short:
        return f'"{short}" is short for "{long}"'
    if ratio(a, b) >= _NEAR_SPELLING or _sounds(a) == _sounds(b) is not None:
        return f'"{a}" and "{b}" are spellings of one name'
    return None


def _sounds(given: str) -> str | None:
    """The consonants of a name in Latin letters, where three or more of them tell it: "Mohamed" → mhmd."""
    plain = _consonants(given)
    return f"{plain}{given[-1] in 'ae'}" if len(plain) > 3 else None


def _is_spelling(a: str, b: str) -> bool:
    """True of "Calvi" and "Calvy": a surname alone differs at most in later vowels and in doubled letters."""
    if _consonants(a) != _consonants(b) or len(_consonants(a)) < 3:
        return False
    first_a, first_b = (re.search(r"[aeiouy]", name) for name in (a, b))
    return first_a is not None and first_b is not None and first_a[0] == first_b[0]


@lru_cache(maxsize=_NAMES_KEPT)
def _consonants(name: str) -> str:
    """The first letter and the consonants, doubled ones once."""
    return name[0] + re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy'’]", "", name[1:]))


def buckets(parts: Sequence[str]) -> set[str]:
    """Initials under which a name's likes are to be sought; its particle's too: "el-Roe" is "Elroe"."""
    if not parts:
        return {""}
    return {parts[-1][0], *(p[0] for p in parts[-2:-1] if len(p) <= 3 and len(parts) > 2)}


def without_article(name: str) -> str:
    """Of "the health ministry" what is left without "the"."""
    return re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)
