"""Names with words about them: "Iran's state-run IRNA news agency", "the newspaper al-Watan", "Relief Group (RG)".

In: a body's name as written. Out: shorter names that may be its own, longest first. One idea: what is written small
about a name, whose it is, where it sits and how it is abbreviated is no part of it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from storyledger.reconcile.actors.initials import is_known_by_all
from storyledger.reconcile.actors.territories import find_state

_KEPT = 65_536
# Nouns for what a body is, which may follow its name.
_WHAT = frozenset(
    "agency newspaper paper magazine channel television tv radio station broadcaster website network group company "
    "firm airline organization organisation movement militia party".split()
)
_SORTS = frozenset("news armed militant rebel satellite".split())
# Behind these stands another: "a letter seen by the Courant" is not the Courant.
_JOINTS = frozenset("of by at in from for with to on and or about than".split())
_ABBREVIATED = re.compile(r"\s*\((?:[A-Z][\w.&-]*|https?:[^\s)]+|@\w+)\)?$")
_SEATED = re.compile(r"\s+in\s+[A-Z][\w.,\s-]+$")
_BY_ORIGIN = re.compile(r"\w+-(?:based|run|owned|backed|led|linked|affiliated|controlled)", re.IGNORECASE)


@lru_cache(maxsize=_KEPT)
def own_names(name: str) -> tuple[str, ...]:
    """Shorter names that a name may stand for, longest first.

    >>> own_names("Iran's state-run IRNA news agency")
    ('IRNA news agency', 'IRNA')
    """
    return tuple(dict.fromkeys(n for n in _shorter(name) if n != name and any(map(str.isupper, n))))


def _shorter(name: str) -> Iterator[str]:
    plain = _SEATED.sub("", _ABBREVIATED.sub("", name))
    yield plain
    words = _without_front(plain.split())
    yield " ".join(words)
    yield " ".join(_without_end(words))


def _without_front(words: list[str]) -> list[str]:
    """Without "the newspaper", "state-run" and "Iran's", and "the Tarn newspaper," before a name."""
    what = next((i for i, w in enumerate(words) if w.endswith(",") and w[:-1].lower() in _WHAT), -1)
    front = what + 1
    while front < len(words) - 1 and _is_about(words[front]):
        front += 1
    return words if _JOINTS & {w.lower() for w in words[:front]} else words[front:]


def _is_about(word: str) -> bool:
    owner = re.fullmatch(r"(\w+)['’]s?", word)
    if owner:
        return bool(find_state(owner[1])) or word[0].islower()
    return word.islower() or bool(_BY_ORIGIN.fullmatch(word))


def _without_end(words: list[str]) -> list[str]:
    """Without "news agency" and "group", but never "U.N." of "U.N. refugee agency"."""
    if len(words) < 2 or not (words[-1] in _WHAT or words[-1] == "TV"):
        return words
    own = words[:-2] if words[-2] in _SORTS else words[:-1]
    told = own and not own[-1].islower()  # "refugee agency" is another's
    return own if told and not is_known_by_all(" ".join(own)) else words
