"""Bodies that are called by their initials, and the few that all papers call by several names.

In: a name. Out: the initials that may stand for it, and the name that another one stands for.
"""

import re
from functools import lru_cache

_KEPT = 65_536
# Two letters are too few: they may be a body's, a place's or a person's.
_ACRONYM = re.compile(r"[A-Z]{3,6}|(?:[A-Z]\.){3,6}")
_FEWEST = 3
_SMALL = frozenset("of the and for in on to".split())

# Bodies that the world's papers call by several names, of which no report explains one by the other.
KNOWN_AS = {
    short: full
    for full, names in {
        "islamic state": "isis|isil|daesh|is group|islamic state group|islamic state of iraq and syria|"
        "islamic state of iraq and the levant|islamic state in iraq and syria|islamic state in iraq and the levant",
        "united nations": "un",
        "european union": "eu",
        "associated press": "ap",
        "agence francepresse": "afp",
        "world health organization": "who",
        "federal bureau of investigation": "fbi",
        "central intelligence agency": "cia",
        "department of homeland security": "dhs|homeland security department",
        "treasury department": "treasury|us treasury|us treasury department|department of the treasury",
    }.items()
    for short in names.split("|")
}


@lru_cache(maxsize=_KEPT)
def plain_name(name: str) -> str:
    """What two ways to write a name have in common: small letters, no article, no marks, the name that all papers know.

    >>> plain_name("The U.N."), plain_name("the United Nations")
    ('united nations', 'united nations')
    """
    low = re.sub(r"^(?:the|a|an)\s+", "", name.lower())
    owned = re.sub(r"(?<=\w)['’]s(?=\s)|(?<=s)['’](?=\s)", "", low)  # "Roe's campaign" is the Roe campaign
    plain = re.sub(r"[^\w ]", "", owned).strip() or low
    plain = (
        plain.replace("organisation", "organization")
        .replace("defence", "defense")
        .replace("centre", "center")
    )
    return KNOWN_AS.get(plain, plain)


def is_known_by_all(name: str) -> bool:
    """True of a body of many voices, as the U.N. is."""
    return plain_name(name) in KNOWN_AS.values()


def is_acronym(name: str) -> bool:
    """True of "SRS" and "S.R.S."."""
    return bool(_ACRONYM.fullmatch(name))


@lru_cache(maxsize=_KEPT)
def initials_of(name: str) -> frozenset[str]:
    """What a name may be called by its first letters, those of its last three words and more, with and without "of".

    >>> sorted(initials_of("Tarn's Sea Rescue Service"))
    ['SRS', 'TSRS']
    """
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", name))
    found = set()
    for kept in (words, [w for w in words if w.lower() not in _SMALL]):
        letters = "".join(w[0] for w in kept if w[0].isupper() or w.lower() in _SMALL).upper()
        if sum(w[0].isupper() for w in kept) > 1:
            found |= {letters[i:] for i in range(len(letters) - _FEWEST + 1)}
    return frozenset(found)
