"""Words weighed by how rare they are in the story: what lets two tellings of one remark be found.

In: texts. Out: bags of normal forms and their weights. Numbers keep their value ("3000" is "3,000"),
states their name ("UAE", "Emirati" are one), and words of one affair their group ("slain", "dead").
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from storyledger.reconcile.actors.territories import find_state, state_of_demonym
from storyledger.reconcile.words.affairs import group_of

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
# Words that tell nothing of what a text is about.
EMPTY = frozenset(
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
    forms = (_normal(word) for word in _WORD.findall(plain.lower()) if word not in EMPTY)
    return Counter(form for form in forms if form and form not in EMPTY)


def plain_words(words: Iterable[str]) -> list[str]:
    """Words as written, small and without marks.

    >>> plain_words(["“The", "gate’s", "open,”"])
    ['the', 'gate’s', 'open']
    """
    return [word.lower().strip("\"“”‘’'.,;:!?…") for word in words]


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
    word = re.sub(r"(?<=..)men$", "man", word)  # firemen
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


def weight_of(bag: Iterable[str], weights: Mapping[str, float]) -> float:
    """What all forms of a bag weigh together."""
    return sum([weights.get(form, 1.0) for form in bag])


def rarity(words: Iterable[str], holding: Mapping[str, int], sentences: int) -> float:
    """The inverse document frequency of words together: how few of the sentences hold them."""
    # A set has no order of its own: fsum gives the same sum in any.
    return math.fsum(math.log(sentences / holding[word]) for word in words)


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
