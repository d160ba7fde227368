"""Words weighed by how rare they are in the story: what lets two tellings of one remark be found.

In: texts. Out: bags of normal forms and their weights. Numbers keep their value ("3000" is "3,000"),
states their name ("UAE", "Emirati" are one), and words of one affair their group ("slain", "dead").
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from storyledger.reconcile.affairs import group_of
from storyledger.reconcile.territories import find_state, state_of_demonym

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_EMPTY = frozenset(
    "a an the of to in on at by for and or but is are was were be been being has have had do does did it its this that these those they "
    "them their he his him she her we our us i my you your with from as not no will would can could may might if so than then there here "
    "also very more most into about over after before between during up down out who whom which what when where why how all any some "
    "such said says say told".split()
)


def bag_of(text: str) -> Counter[str]:
    """Normal forms of the words that carry meaning, with counts.

    >>> sorted(bag_of("The constables were detained: 1,200 officers"))
    ['1200', 'arrested', 'police']
    """
    plain = _CAPITALS.sub(_state_name, text)
    # an empty word first: "be" is among the words of being somewhere
    forms = (_normal(word) for word in _WORD.findall(plain.lower()) if word not in _EMPTY)
    return Counter(form for form in forms if form and form not in _EMPTY)


# One to three capitalised words in a row: what a state's name or demonym can be.
_CAPITALS = re.compile(r"\b[A-Z][A-Za-z.]*(?:[ \n][A-Z][A-Za-z.]*){0,2}")


def _state_name(match: re.Match[str]) -> str:
    """States by their own name, run together: "the New Zealand navy" → "the NewZealand navy"; longest reading first."""
    words = match.group().split()
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            state = _state(" ".join(words[start : start + size]))
            if state:
                rest = [*words[:start], state.replace(" ", ""), *words[start + size :]]
                return " ".join(rest)
    return match.group()


@lru_cache(maxsize=16_384)
def _state(words: str) -> str | None:
    return find_state(words, metonyms=True) or state_of_demonym(words)


@lru_cache(maxsize=65_536)
def _normal(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    word = re.sub(r"['’](?:s|re|ve|ll|d|m|t)$", "", word)
    if group := group_of(_IRREGULAR.get(word, word)):
        return group
    word = re.sub(r"(?<=..)men$", "man", word)  # infantrymen
    return _stem(word) if len(word) > 1 else ""


_ENDINGS = "ational ments ment ingly ions ion ings ing edly ies ed es ly s".split()


def _stem(word: str) -> str:
    """Without its ending: "taking" and "takes" are "take", "cancelled" and "canceled" one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (4 if ending in ("es", "s") else 3):
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    if group := group_of(word) or group_of(f"{word}e"):
        return group
    return re.sub(r"([bdglmnprt])\1$", r"\1", word.removesuffix("e"))


_IRREGULAR = {
    "sent": "send",
    "slain": "slay",
    "shot": "shoot",
    "died": "die",
    "dying": "die",
    "fled": "flee",
    "held": "hold",
}


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

    def shares(self, other: "Weighed[Words]") -> tuple[float, float]:
        """(share of the lighter text's weight found in the other, share of both), each 0..1."""
        common = sum(map(self.weights.__getitem__, self.forms & other.forms))
        return shares(common, self.total, other.total)

    def shares_told(self, other: "Weighed[Words]") -> tuple[float, float]:
        """The same by what the forms tell, where what a whole story shares hardly counts."""
        common = sum(map(self.tells.__getitem__, self.forms & other.forms))
        return shares(common, self.told, other.told)


class Scale(Generic[Words]):
    """The texts of a story with what their words weigh; a text is weighed again when one of its words is."""

    def __init__(self) -> None:
        self._weighed: dict[int, Weighed[Words]] = {}
        self._holding: dict[str, set[int]] = defaultdict(set)
        self._tells: dict[str, int] = {}

    def weigh(self, texts: Sequence[Words]) -> list[Weighed[Words]]:
        """Each text as it stands among these; the same object as before if none of its weights is another."""
        here = {id(text): text for text in texts}
        gone, came = self._weighed.keys() - here.keys(), here.keys() - self._weighed.keys()
        touched: set[str] = set()
        for old in gone:
            touched.update(forms := self._weighed.pop(old).forms)
            for form in forms:
                self._holding[form].discard(old)
        for new in came:
            bag = here[new].bag
            touched.update(bag)
            for form in bag:
                self._holding[form].add(new)
        changed = [form for form in touched if self._weigh_again(form)]
        for each in came.union(*(self._holding[form] for form in changed)):
            tells = {form: self._tells[form] for form in here[each].bag}
            weights = {form: _WEIGHTS[telling] for form, telling in tells.items()}
            told, total = sum(tells.values()), sum(weights.values())
            self._weighed[each] = Weighed(here[each], frozenset(tells), tells, told, weights, total)
        return [self._weighed[each] for each in here]

    def _weigh_again(self, form: str) -> bool:
        """True if it weighs another than before."""
        before = self._tells.get(form)
        self._tells[form] = _telling(len(self._holding[form]))
        return before != self._tells[form]


# What a whole story shares counts as well; whole numbers, whose sums are the same in any order.
_WEIGHTS = {telling: round(50 + 100 * math.sqrt(telling)) for telling in range(1, _MOST_TELLING + 1)}
# What a form weighs at most.
MOST = _WEIGHTS[_MOST_TELLING]


def weight_of(bag: Iterable[str], weights: Mapping[str, float]) -> float:
    """What all forms of a bag weigh together."""
    return sum(weights.get(form, 1.0) for form in bag)


def shares(common: float, weight_a: float, weight_b: float) -> tuple[float, float]:
    """(share of the lighter weight that is common, share of both), each 0..1; 0 where one has no weight."""
    lighter = min(weight_a, weight_b)
    return (common / lighter, common / (weight_a + weight_b - common)) if lighter > 0 else (0.0, 0.0)


def rarest(bag: Iterable[str], weights: Mapping[str, float], share: float) -> list[str]:
    """The fewest forms, rarest first, that hold more than `share` of a bag's weight.

    Whoever shares the rest or more of that weight shares one of these: a filter that loses nothing.
    """
    forms = sorted(bag, key=lambda f: (-weights.get(f, 1.0), f))
    most, kept = share * weight_of(forms, weights), []
    held = 0.0
    for form in forms:
        kept.append(form)
        held += weights.get(form, 1.0)
        if held > most:
            break
    return kept
