"""Runs of words that several statements share, however many statements there are.

In: statements with the hashes of their runs. Out: pairs that share one. One idea: the runs of all stand in the order of
their hashes, so that those of several stand together; only what came or went is put in or taken out.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from storyledger.reconcile.utterances.told import Told


class Wordings:
    """The runs of words that each text has, in order of their hashes, so that those of several stand together."""

    def __init__(self) -> None:
        self._texts: dict[int, Told] = {}
        self._runs = np.zeros(0, np.uint64)
        self._owners = np.zeros(0, np.int64)  # identity of the text that has the run

    def shared(self, spoken: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
        """Pairs that share so many words in a row, however often."""
        place = dict(zip(map(id, spoken), range(len(spoken)), strict=True))
        self._drop([*self._texts.keys() - place.keys()])
        self._add([spoken[place[new]] for new in place.keys() - self._texts.keys()])
        borders = np.flatnonzero(self._runs[1:] != self._runs[:-1]) + 1
        starts, ends = np.append(0, borders), np.append(borders, len(self._runs))
        several = ends - starts > 1
        pairs = {
            pair
            for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True)
            for pair in combinations(sorted(map(place.__getitem__, self._owners[start:end].tolist())), 2)
        }
        return ((spoken[i], spoken[j]) for i, j in sorted(pairs))

    def _drop(self, gone: Sequence[int]) -> None:
        if gone:
            kept = ~np.isin(self._owners, gone)
            self._runs, self._owners = self._runs[kept], self._owners[kept]
        for each in gone:
            del self._texts[each]

    def _add(self, came: Sequence[Told]) -> None:
        self._texts |= {id(told): told for told in came}
        runs = np.concatenate([np.zeros(0, np.uint64), *(told.runs for told in came)])
        owners = np.repeat(np.array([id(t) for t in came], np.int64), [len(t.runs) for t in came])
        order = np.argsort(runs)
        at = np.searchsorted(self._runs, runs[order])
        self._runs = np.insert(self._runs, at, runs[order])
        self._owners = np.insert(self._owners, at, owners[order])
