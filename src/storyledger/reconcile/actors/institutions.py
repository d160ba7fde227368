"""Institutions by kind and place: one state or town has one of each, whatever its name.

In: a name as written, and the state it is of. Out: the kind and the place, "" where none is told. One idea: the head of
a name tells the kind. A department is a ministry where the state is known; without one, "the Defence Department" and
"the Defence Ministry" are two.
"""

import re
from functools import lru_cache

_KEPT = 65_536
# Kinds of institution and the words that tell them, most telling first.
_INSTITUTIONS = {
    "intelligence": r"(?:intelligence|spy)(?: (?:services?|agency|agencies|community|bureau))?|security (?:services?|agency|agencies)",
    "health ministry": r"health (?:ministry|department)|ministry of (?:public )?health|department of health",
    "defence ministry": r"defen[cs]e (?:ministry|department)|ministry of (?:national )?defen[cs]e|department of defen[cs]e",
    "foreign ministry": r"foreign (?:ministry|office)|ministry of foreign affairs|state department|department of state",
    "interior ministry": r"interior ministry|ministry of (?:the )?interior|home office",
    "justice ministry": r"justice (?:ministry|department)|ministry of justice|department of justice",
    "military": r"military|army|armed forces|general staff",
    "police": r"police(?: (?:department|force|service))?",
    "government": r"government(?: forces)?|cabinet|authorities",
    "parliament": r"parliament",
    "congress": r"congress",
    "senate": r"senate",
    "presidency": r"presidency|presidential (?:office|administration)",
    "state media": r"state (?:media|tv|television|news(?: agency)?)",
}
# Of these a state has several, each with a name of its own.
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:(?:central|defen[cs]e|geospatial) intelligence|national security) (?:agency|service)"
)
_DEPARTMENT = re.compile(
    r"\b(?:state|defen[cs]e|justice) department\b|\bdepartment of (?:state|defen[cs]e|justice)\b"
)
# Words that a body's name shares with many others.
OF_ANY_BODY = frozenset(
    "the a an department ministry office bureau agency service services police force forces army military guard "
    "government cabinet parliament congress senate house court council committee commission board party union "
    "national state federal city county royal public general interim new local official health foreign interior "
    "home justice defense defence intelligence security spy media television tv news staff armed presidency "
    "university school hospital company group bank times post journal star herald press radio network center "
    "centre institute foundation association league club team report foundation administration".split()
)


@lru_cache(maxsize=_KEPT)
def institution_in(name: str, state: str | None) -> tuple[str, str] | None:
    """The kind of an institution and its place.

    >>> institution_in("Tarn Police Department", None), institution_in("Defence Department", None)
    (('police', 'tarn'), ('defence department', ''))
    """
    kind = _kind(name)
    if kind is None:
        return None
    place = state or _place_in(name)
    department = not place and _DEPARTMENT.search(name.lower())
    if department and kind == "foreign ministry":  # no other state calls its foreign ministry so
        return kind, "United States"
    if kind == "intelligence" and not place and len(name.split()) == 1:  # "intelligence" is what somebody has
        return None
    return kind.replace("ministry", "department") if department else kind, place


def in_full(kind: str) -> str:
    """The kind of an institution whose state is known after all."""
    return kind if kind == "police" else kind.replace("department", "ministry")


@lru_cache(maxsize=_KEPT)
def _kind(name: str) -> str | None:
    """The kind that a name's head tells: a "union-backed cabinet" is a government."""
    low = re.sub(r"\b\w+-\w+", " ", name.lower())
    if re.search(r"\b(?:official|officer|spokes\w+|leader|minister|source)s?\b|\band\b", low):
        return None
    if _ONE_OF_SEVERAL.search(low):
        return None
    found = (
        (match.end() - match.start(), kind)
        for kind, pattern in _INSTITUTIONS.items()
        for match in re.finditer(rf"\b(?:{pattern})(?=$| of | in )", low)
    )
    return max(found, default=(0, None))[1]


def _place_in(name: str) -> str:
    """As of "Tarn police" and "Tarn Police Department": "tarn"."""
    return " ".join(
        word.lower()
        for word in re.findall(r"\b[A-Z][\w'’-]*", re.sub(r"['’]s\b", "", name))
        if word.lower() not in OF_ANY_BODY and "-" not in word
    )
