"""What the words of a story's texts weigh, and which texts share enough of them.

In: texts with bags of words. Out: the same with weights, and for each the texts that share words with it.
A word tells less the more texts have it, in steps, so that one more text changes few weights.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

import numpy as np

from storyledger.reconcile.words.words import shares


def _telling(texts: int) -> int:
    """How much a form tells: one less for each time that four times as many texts have it, 1 at least.

    In steps, and not by a share of all texts, so that one more report changes the weight of few words and
    of its own ones only (`benchmarks/growth.py`). The stories with gold score no lower than by inverse document
    frequency.
    """
    return max(1, _MOST_TELLING - (texts.bit_length() - 1) // 2)


# A form that one to three texts have; one of a thousand and more tells 1.
_MOST_TELLING = 6


class Text(Protocol):
    """Whatever has a bag of words."""

    @property
    def bag(self) -> Mapping[str, int]:
        """Its forms."""


Words = TypeVar("Words", bound=Text)


@dataclass(frozen=True, slots=True, eq=False)
class Weighed(Generic[Words]):
    """A text with what each of its forms tells and weighs, and what they tell and weigh together."""

    text: Words
    forms: frozenset[str]
    tells: Mapping[str, int]
    told: int
    weights: Mapping[str, int]
    total: int

    def shares_told(self, other: "Weighed[Words]") -> tuple[float, float]:
        """(share of the lighter text found in the other, share of both), by what the forms tell, each 0..1.

        What a whole story shares hardly counts here.
        """
        common = sum(map(self.tells.__getitem__, self.forms & other.forms))
        return shares(common, self.told, other.told)


class Near(NamedTuple, Generic[Words]):
    """A text that shares words with another: the share of the lighter of the two, and of both."""

    text: Weighed[Words]
    inside: float
    both: float


class Scale(Generic[Words]):
    """The texts of a story with what their words weigh; a text is weighed again when one of its words is.

    Each text has a row, and each form the rows of those that hold it, so that what one text shares with
    all others is one sum over these.
    """

    def __init__(self) -> None:
        self._texts: Sequence[Words] | None = None  # those weighed last
        self._weighing: list[Weighed[Words]] = []
        self._rows: list[Weighed[Words] | None] = []  # None where a text has gone
        self._row: dict[int, int] = {}
        self._holding: dict[str, array[int]] = {}
        self._count: Counter[str] = Counter()
        self._tells: dict[str, int] = {}
        self._told, self._totals = array("d"), array("d")  # by row; without end where a text has gone

    def weight(self, form: str) -> float:
        """What a form weighs among these texts; one that none has, nearly nothing."""
        telling = self._tells.get(form)
        return _WEIGHTS[telling] if telling else 1.0

    def weigh(self, texts: Sequence[Words]) -> list[Weighed[Words]]:
        """Each text as it stands among these; the same object as before if none of its weights is another."""
        if texts is not self._texts:
            self._texts, self._weighing = texts, self._weigh(texts)
        return self._weighing

    def _weigh(self, texts: Sequence[Words]) -> list[Weighed[Words]]:
        here = dict(zip(map(id, texts), texts, strict=True))
        touched: set[str] = set()
        for old in self._row.keys() - here.keys():
            touched |= self._drop(old)
        if len(self._rows) > 2 * len(here):
            self._forget_the_gone()
        came = [here[new] for new in here.keys() - self._row.keys()]
        again = {self._add(text): text for text in came}
        touched.update(*(text.bag for text in came))
        for form in touched:
            if self._weigh_again(form):
                again.update((row, each.text) for row in self._holding[form] if (each := self._rows[row]))
        for row, text in again.items():
            self._put(row, self._weighed(text))
        return [each for row in map(self._row.__getitem__, here) if (each := self._rows[row])]

    def near(
        self, one: Weighed[Words], *, inside: float, both: float, earlier: bool = False, told: bool = False
    ) -> Iterator[Near[Words]]:
        """Texts that share at least so much with one of the texts weighed last.

        Args:
            one: the text.
            inside: least share of the weight of the lighter of the two.
            both: least share of the weight of both.
            earlier: only those that came before it.
            told: by what the forms tell, not by what they weigh.
        """
        own, values = self._row[id(one.text)], one.tells if told else one.weights
        total, totals = (one.told, self._told) if told else (one.total, self._totals)
        if not values:
            return
        rows = [self._holding[form] for form in values]
        each = np.repeat(np.fromiter(values.values(), np.float64), [len(r) for r in rows])
        common = np.bincount(np.concatenate(rows), each, len(self._rows))[: own if earlier else None]
        likely = np.flatnonzero(common >= _SLACK * both * total)
        common, others = common[likely], np.frombuffer(totals)[likely]
        of_lighter, of_both = common / np.minimum(total, others), common / (total + others - common)
        fits = (of_lighter >= inside) & (of_both >= both) & (likely != own)
        for row, *found in zip(*(x[fits].tolist() for x in (likely, of_lighter, of_both)), strict=True):
            if text := self._rows[row]:
                yield Near(text, *found)

    def _add(self, text: Words) -> int:
        row = self._row[id(text)] = len(self._rows)
        self._rows.append(None)
        self._told.append(math.inf)
        self._totals.append(math.inf)
        for form in text.bag:
            self._holding.setdefault(form, array("i")).append(row)
        self._count.update(text.bag.keys())
        return row

    def _put(self, row: int, weighed: Weighed[Words]) -> None:
        self._rows[row], self._told[row], self._totals[row] = weighed, weighed.told, weighed.total

    def _drop(self, old: int) -> frozenset[str]:
        """The forms of a text that has gone."""
        row = self._row.pop(old)
        gone, self._rows[row] = self._rows[row], None
        self._told[row] = self._totals[row] = math.inf
        forms = gone.forms if gone else frozenset()
        self._count.subtract(forms)
        return forms

    def _forget_the_gone(self) -> None:
        """Rows anew, once most are of texts that have gone."""
        here, tells = [each for each in self._rows if each], self._tells
        self.__init__()  # type: ignore[misc]
        self._tells = tells
        for each in here:
            self._put(self._add(each.text), each)

    def _weigh_again(self, form: str) -> bool:
        """True if it weighs another than before."""
        if not self._count[form]:
            del self._tells[form]
            return False
        before = self._tells.get(form)
        self._tells[form] = _telling(self._count[form])
        return before != self._tells[form]

    def _weighed(self, text: Words) -> Weighed[Words]:
        tells = {form: self._tells[form] for form in text.bag}
        weights = {form: _WEIGHTS[telling] for form, telling in tells.items()}
        return Weighed(text, frozenset(tells), tells, sum(tells.values()), weights, sum(weights.values()))


# What is multiplied before it is divided may be rounded up by less than this.
_SLACK = 1 - 1e-9


# What a whole story shares counts as well; whole numbers, whose sums are the same in any order.
_WEIGHTS = {telling: round(50 + 100 * math.sqrt(telling)) for telling in range(1, _MOST_TELLING + 1)}
