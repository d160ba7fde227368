"""What a cue's words say of themselves: class, stance and certainty, from `cues.toml`.

In: the words of a cue. Out: closed labels or None where the lexicon is silent.
"""

import re
from functools import cache

from storyledger.english import word_lists
from storyledger.statement import Certainty, Stance

_WORDS = re.compile(r"[a-z]+(?:['’][a-z]+)?")


# "a restraining order" asks for nothing, and "is correct" takes nothing back
_NO_VERBS = {
    "order": frozenset("restraining court executive protection in".split()),
    "correct": frozenset("is are was were be".split()),
}


@cache
def _lexicon() -> dict[str, dict[str, frozenset[str]]]:
    return word_lists(__package__, "cues.toml")


@cache
def _irregular_forms() -> dict[str, str]:
    return {form: lemma for lemma, forms in _lexicon()["irregular"].items() for form in forms}


@cache
def _known_lemmas() -> frozenset[str]:
    tables = (t for name, t in _lexicon().items() if name != "irregular")
    return frozenset(word.split("_")[0] for table in tables for words in table.values() for word in words)


@cache
def lemma_of(word: str) -> str:
    """The dictionary form, as far as suffix rules and the lexicon reach.

    >>> lemma_of("denies"), lemma_of("stressed"), lemma_of("said")
    ('deny', 'stress', 'say')
    """
    word = word.lower()
    if word in _irregular_forms():
        return _irregular_forms()[word]
    known = _known_lemmas()
    if word in known:
        return word
    for suffix in ("ing", "ed", "es", "s", "d"):
        stem = word.removesuffix(suffix)
        if stem == word or len(stem) < 2:
            continue
        for guess in (
            stem,
            stem + "e",
            stem[:-1] if stem[-1:] == stem[-2:-1] else stem,
            f"{stem[:-1]}y" if stem[-1] == "i" else stem,
        ):
            if guess in known:
                return guess
    return word


def cue_class_of(cue: str) -> str | None:
    """speech, belief, plan or evidence, by the first word of the cue that the lexicon knows."""
    for word in _WORDS.findall(cue.lower()):
        lemma = lemma_of(word)
        for label, lemmas in _lexicon()["class"].items():
            if lemma in lemmas:
                return label
    return None


def cue_stance(cue: str, act: str = "") -> Stance | None:
    """The stance a cue's verb takes by itself ("denied" denies), None where it takes none.

    `act` goes on where the cue ends, so that "called" is seen with its "on" or "for".
    """
    words = _WORDS.findall((act or cue).lower())
    for at, word in enumerate(words[: len(_WORDS.findall(cue.lower()))]):
        if at and words[at - 1] in _NO_VERBS.get(word, ()):
            continue
        lemma = lemma_of(word)
        # the word after may be the next but one: "called again for"
        for form in (*(f"{lemma}_{after}" for after in words[at + 1 : at + 3]), lemma):
            for label, lemmas in _lexicon()["stance"].items():
                if form in lemmas:
                    return Stance(label)
    return None


def asks(lemma: str) -> bool:
    """True of who wants something done, where what he wants follows: "directed | the crews to stop"."""
    return lemma in _lexicon()["act"]["asks"]


def cue_certainty(cue: str) -> Certainty:
    """The hedge that a cue itself carries ("believes", "suggested"); certain if none."""
    for word in _WORDS.findall(cue.lower()):
        for label, lemmas in _lexicon()["certainty"].items():
            if lemma_of(word) in lemmas:
                return Certainty(label)
    return Certainty.CERTAIN
