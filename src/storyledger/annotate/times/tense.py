"""Whether what is told of a time is over or still to come: "will meet on Friday", "met on Friday".

In: the words of a text and the place of a time among them. Out: -1, 0 or 1. The one idea: the verb that a
time belongs to mostly stands close before it, else it is the next one after it; a few words tell its tense.
"""

from collections.abc import Iterable, Sequence

_BACK, _ON = 14, 9  # words looked at before and after
_AHEAD = frozenset(
    "will ll shall would could may might should must slated planning upcoming opens "
    "starts begins meets resumes expires ends travels arrives".split()
)
_ARRANGED = frozenset("scheduled expected planned due set".split())
_ARRANGED_FOR = frozenset("to for on in by at until next this later before after".split())
_LEADS = frozenset(
    "is are was were be been set going poised ready likely supposed wants plans intends aims hopes".split()
)
_OVER = frozenset(
    "said saying adding told was were had did has have went came took made got gave found left began held met won lost fell "
    "rose sent saw ran hit shot struck kept led paid broke spoke wrote became knew felt brought bought sold "
    "grew drew flew threw drove chose wore swore rode sank sang stood understood caught taught fought thought "
    "built spent meant heard laid fled bled sat slept swept".split()
)
_HELD = frozenset("was were has have".split())
_NO_VERBS = frozenset(
    "red bed need indeed speed seed feed weed bleed hundred united wed breed greed shed".split()
)
_STOPS = frozenset(".;!?|")
_QUOTES = frozenset('"“”')


def tense_at(words: Sequence[str], codes: str, start: int, end: int) -> int:
    """Tense of what the words from start to end date: -1 over, 1 to come, 0 not told.

    >>> tense_at("it will meet on Friday".split(), "0000W", 4, 5), tense_at("on Friday it fell".split(), "HW00", 1, 2)
    (1, -1)
    """
    before = range(start - 1, max(-1, start - _BACK - 1), -1)
    return _first(words, codes, before) or _first(words, codes, range(end, _reach(words, end)))


def _reach(words: Sequence[str], end: int) -> int:
    """How far on to look: what is quoted or said after "that" has a time of its own."""
    last = min(len(words), end + _ON)
    return next(
        (place for place in range(end, last) if words[place] in _QUOTES or words[place] == "that"), last
    )


def _first(words: Sequence[str], codes: str, places: Iterable[int]) -> int:
    """Tense of the first word on the way that tells one; 0 at the sentence's end."""
    for place in places:
        if codes[place] in _STOPS and words[place] in _STOPS and not _abbreviates(words, place):
            return 0
        if tense := _tense(words, place):
            return tense
    return 0


def _abbreviates(words: Sequence[str], place: int) -> bool:
    """True of the full stop in "Oct. 24", "Gov. Smith"."""
    return words[place] == "." and place > 0 and words[place - 1][0].isupper() and len(words[place - 1]) < 5


def _tense(words: Sequence[str], place: int) -> int:
    word, before = words[place].lower(), words[place - 1].lower() if place else ""
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    if word == "to" and before in _LEADS:
        return 1
    if word == "won" and after in ("'", "’"):  # "won't"
        return 1
    if word in _AHEAD and after != "-":  # "a must-win debate"
        return -1 if after == "have" or (word == "could" and after == "not") else 1
    if word in _ARRANGED and _is_arranged(words[place + 1 : place + 2]):
        return 0 if word == "set" and after not in ("to", "for") else 1  # "a record set on 5 May"
    if word in ("has", "have") and not (after in _OVER or after.endswith(("ed", "en", "to"))):
        return 0  # "has elections on Friday"
    if word in _OVER and before != "be":  # "is to be held"
        return _of_auxiliary(after) if word in _HELD else -1
    past = word.endswith("ed") and before != "be" and len(word) > 3 and words[place].islower()
    return -1 if past and word not in _NO_VERBS and word not in _ARRANGED else 0


def _of_auxiliary(after: str) -> int:
    """Tense of "was", "has" by the word after it: "was to meet", "has met"; "has elections" tells none."""
    if after == "to" or (after in _ARRANGED and after != "set"):
        return 1
    return -1


def _is_arranged(after: Sequence[str]) -> bool:
    """True of "scheduled for Friday", "due Monday"; not of "the expected vote"."""
    return not after or after[0] in _ARRANGED_FOR or not after[0].islower()
