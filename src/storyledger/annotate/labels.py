"""The closed label sets of the reader's heads; training and run time share these lists."""

from functools import lru_cache

ATTRIBUTION = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
CUE_CLASSES = ("speech", "belief", "plan", "evidence")
_NAME_TYPES = tuple("Person Organization Location Facility NORP Product Misc Date Money".split())
NAMES = ("O", *(f"{mark}-{name}" for name in _NAME_TYPES for mark in "BI"))
UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
RELATIONS = tuple(
    (
        "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse "
        "dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis "
        "punct reparandum root vocative xcomp"
    ).split()
)
SHAPES = ("lower", "initial", "upper", "mixed", "digits", "alphanumeric", "mark", "special")


@lru_cache(maxsize=65_536)
def shape_of(word: str) -> int:
    """Index into SHAPES: what an uncased encoder cannot see of a word."""
    if word.isalpha():
        kind = (
            "lower"
            if word.islower()
            else "upper"
            if word.isupper() and len(word) > 1
            else "initial"
            if (word[0].isupper() and word[1:].islower()) or len(word) == 1
            else "mixed"
        )
    elif any(c.isdigit() for c in word):
        kind = "alphanumeric" if any(c.isalpha() for c in word) else "digits"
    elif not any(c.isalpha() for c in word):
        kind = "mark"
    elif word[0].isupper() and word[1:2] == ".":
        kind = "upper"
    else:
        kind = "initial" if word[0].isupper() else "lower"
    return SHAPES.index(kind)
