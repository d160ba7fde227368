"""What a track is called: what is counted, and what is said of it, in a few of the reports' words.

In: the units and states of a track's figures, or the phrase round an amount. Out: a title without the number itself, which moves.
"""

import re
from collections.abc import Sequence

from storyledger.reconcile.actors.territories import state_of_demonym
from storyledger.reconcile.words.affairs import affairs

# Groups whose name alone would puzzle (what "grew to 12,000" is so many in all), and those of one sort of unit.
_NAMES = {"level": "in all", "hit": "hit", "spilled": "spilled"}
# The word of expecting that `extract.figures` puts in front.
_EXPECTED = re.compile(
    r"^(?:expect|plan|intend|forecast|project|predict|could|will|would|may|might|should|going|worst|best|on (?:pace|track|course))[^:]{0,24}:\s+",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\s*\b(?:(?:the|its|his|her|their|some|about|around|nearly|almost|over|up to|at least|at most|more than|fewer than|as many as)\s+)*"
    r"(?:(?!(?:19|20)\d\d\b)[\d][\d,.]*\w*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)\b"
    r"(?:\s+(?:hundred|thousand|million|billion))?",
    re.IGNORECASE,
)
# What is left of a phrase whose number is cut ends in no word that wants another.
_HANGING = re.compile(
    r"(?:\s+(?:a|an|the|of|for|from|to|in|on|at|by|with|about|against|as|into|over|than|that|and|or|its|his|her|their|some|all))+$"
)
# Verbs that say nothing of what they have for an object.
_LIGHT = frozenset(
    "has have had is are was were be been there gets get got getting takes take took makes make made keep keeps did do".split()
)
_LEADING = re.compile(
    r"^(?:(?:while|and|but|that|now|though|although|whereas|because|where|with|of|by)\s+)+", re.IGNORECASE
)


def title_of(
    units: Sequence[str], states: Sequence[str], state: str, *, nation: str = "", expected: bool = False
) -> str:
    """The commonest words for what is counted and what is said of it, and whose they are if the words leave it open.

    Args:
        units: of the track's figures, as written.
        states: likewise.
        state: their group, as in `affairs.toml`, if any.
        nation: of the counted people, if these are kept apart by nation.
        expected: the numbers are foretold.

    >>> title_of(["emails"], ["deletes 33,000 emails"], "delete")
    'emails: deletes'
    """
    unit = _commonest([u for u in units if u] or [""])
    if nation and not any(state_of_demonym(w) for w in unit.split()):
        unit = f"{unit} ({nation})"
    known = state in affairs()["states"].keys() | _NAMES.keys()
    said = (
        _NAMES.get(state, state) if known else _without_number(_EXPECTED.sub("", _commonest(states)), units)
    )
    foretold = expected or (not known and all(map(_EXPECTED.match, states)))
    title = ": ".join(dict.fromkeys(filter(None, (unit, said))))
    return f"{title} (expected)" if foretold and title else title or "expected"


def _commonest(words: Sequence[str]) -> str:
    return max(words, key=lambda w: (words.count(w), -len(w)), default="")


def _without_number(words: str, units: Sequence[str]) -> str:
    """Of "appealed for 1,000 nurses on Monday" the "appealed"; of "the 60 votes needed" the "needed"."""
    number = _NUMBER.search(words)
    if number is None:
        return words if words.lower() not in _LIGHT else ""
    before = _HANGING.sub("", words[: number.start()].strip(" ,"))
    after = words[number.end() :].strip()
    for unit in sorted(filter(None, units), key=len, reverse=True):
        after = after.removeprefix(unit).strip(" ,")
    said = before if before.lower() not in _LIGHT else ""
    return said or after


def plain_phrase(words: str) -> str:
    """The words round an amount without what joins them to others: "while Roe raised $9 million"."""
    return _LEADING.sub("", words) or words
