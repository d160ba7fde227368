"""How rare the terms of gists are in the reports so far.

In: gists in the order of the stream. Out: vectors of weighed terms. The one idea: a small pile leans on a table of
common words, a large one knows its own.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TypeVar

from storyledger.reconcile.stories.gists import Gist

Key = TypeVar("Key", bound=str)

# The reports that the table of common words stands for: a small pile leans on it, a large one outweighs it.
_PRIOR_REPORTS = 300
KINDS = ("words", "headline", "names", "days", "numbers", "full_names")
# Kinds that are weighed by the rarity of words.
_OF_WORDS = ("words", "headline", "names")
# Kinds of which a report has few, so that a cosine would be all or nothing: what is shared counts by its rarity.
BY_WEIGHT = ("days", "full_names")
# The weightiest terms of a report; all of them gave the same F on the tuning sets within .002.
_KEPT_TERMS = 100


class Rarity:
    """In how many of the reports so far each term stood."""

    def __init__(self) -> None:
        self._reports = _PRIOR_REPORTS
        self._holding: dict[str, dict[str, float]] = {kind: defaultdict(float) for kind in KINDS}
        self._holding["words"].update(_common_words())

    def learn(self, gist: Gist) -> None:
        """Count one report."""
        self._reports += 1
        for kind in ("words", "days", "numbers", "full_names"):
            holding = self._holding[kind]
            for term in getattr(gist, kind):
                holding[term] += 1

    def weigh(self, gist: Gist) -> dict[str, dict[str, float]]:
        """Terms by rarity and count, each kind of length 1 but those of BY_WEIGHT."""
        return {kind: self._vector(kind, getattr(gist, kind)) for kind in KINDS}

    def _vector(self, kind: str, counts: Counter[str]) -> dict[str, float]:
        holding = self._holding["words" if kind in _OF_WORDS else kind]
        # Of days, numbers and full names nothing is known beforehand.
        reports = self._reports + 1 if kind in _OF_WORDS else self._reports - _PRIOR_REPORTS + 1
        weights = {
            term: (1 + math.log(count)) * math.log((reports + 1) / (holding[term] + 0.5))
            for term, count in counts.items()
        }
        if kind in BY_WEIGHT:
            return weights
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weights[term] / length for term in weightiest(weights, _KEPT_TERMS)}


@cache
def _common_words() -> dict[str, float]:
    """In how many of the prior reports each common word stands."""
    lines = (
        files("storyledger.reconcile.stories").joinpath("common_words.txt").read_text("utf-8").splitlines()
    )
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {word: int(percent) / 100 * _PRIOR_REPORTS for percent, *words in rows for word in words}


def weightiest(weights: Mapping[Key, float], most: int) -> list[Key]:
    """The keys of the greatest weights, greatest first."""
    return sorted(weights, key=lambda key: (-weights[key], key))[:most]
