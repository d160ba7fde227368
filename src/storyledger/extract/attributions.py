"""Which finds of the reader attribute something to somebody, and which are deeds, hedges or nobody's claims.

In: a cue with its source and content, as mended. Out: True or False.
"""

import re
from collections.abc import Sequence

from storyledger.extract.cues import cue_class_of, lemma_of
from storyledger.extract.quoted import is_quoted
from storyledger.extract.stands import moves_toll
from storyledger.sentence import Attribution, Sentence
from storyledger.span import Span

# A cue that the lexicon does not know must at least be likely (mean probability of its labels).
_LIKELY = 0.5
# "No group has claimed responsibility" is the report's own word, and nobody's claim.
_NOBODY = re.compile(r"(?:no\s+one|nobody|no\s+\w+(?:\s+\w+)?)$", re.IGNORECASE)
_POINTING = ("this", "that", "these", "those", "which", "what")


def is_attribution(  # noqa: PLR0913, PLR0917 - the parts of one find
    text: str,
    sentence: Sentence,
    cue: Span,
    source: Span | None,
    content: Sequence[Span],
    raw: Attribution,
) -> bool:
    """True of what somebody is told to have said; `raw` is as the reader found it."""
    spoken = cue_class_of(cue.of(text)) == "speech"
    if source and spoken and _NOBODY.match(source.of(text)):
        return False
    return _may_stand(text, cue, source, raw) and not _says_nothing(text, sentence, cue, content, raw)


def _may_stand(text: str, cue: Span, source: Span | None, raw: Attribution) -> bool:
    """False for what is no attribution to anyone: "is seen as", "this indicates", a doubtful find."""
    if cue.of(text).lower() in ("citing", "quoting"):  # a link of another remark's chain
        return False
    known = cue_class_of(cue.of(text))
    if known is None and raw.score < _LIKELY:
        return False
    if source is None:
        return raw.cue_class == "speech"
    words = source.of(text).lower().split()
    return not (words[0] in _POINTING and len(words) <= 3 and known in ("evidence", "speech"))


# The subject of these does not speak: "Brill appears to be losing" is the report's own hedge.
_RAISING = frozenset({"seem", "appear", "tend", "look"})
# "..., Roe said, ignoring that it leaks": the report's own word
_PASSING_OVER = frozenset({"ignore", "overlook", "omit", "forget", "neglect", "disregard"})
# A thing as content of a verb that the lexicon does not know: only if the reader is this sure of it.
# 0.6 finds a little more on PolNeAR dev, and lets through what no editor calls a statement (2026-11).
_SURE = 0.7


def _says_nothing(
    text: str, sentence: Sentence, cue: Span, content: Sequence[Span], raw: Attribution
) -> bool:
    """True of deeds ("signed a treaty"), hedges of the report's own, and what stands under an "if"."""
    lemmas = {lemma_of(word) for word in cue.of(text).split()}
    verbs = [i for i, w in enumerate(sentence.words) if cue.overlaps(w) and sentence.upos[i] == "VERB"]
    if lemmas & _RAISING and cue_class_of(cue.of(text)) is None:
        return True
    if lemmas & _PASSING_OVER or any(_is_supposed(text, sentence, verb) for verb in verbs):
        return True
    known = cue_class_of(cue.of(text)) is not None
    if known or moves_toll(text, cue, content) or any(is_quoted(text, c) for c in content):
        return False
    inside = [i for i, w in enumerate(sentence.words) if any(c.contains(w) for c in content)]
    clause = any(sentence.upos[i] in ("VERB", "AUX") for i in inside)
    return not clause and raw.score < _SURE


def _is_supposed(text: str, sentence: Sentence, verb: int) -> bool:
    """True of a verb under "if" or "unless"."""
    marks = (
        sentence.words[c].of(text).lower() for c in sentence.children(verb) if sentence.relations[c] == "mark"
    )
    return any(mark in ("if", "unless") for mark in marks)


# Quoted stretches of fewer words are terms.
_FEWEST_QUOTED = 5
# "Soldiers are reported to have arrived" is hearsay, "soldiers are estimated at 300" the report's own word.
_HEARSAY = frozenset({"report", "say", "allege", "rumor", "rumour", "believe"})
_NOMINAL = ("NOUN", "PROPN", "PRON")


def stands_without_source(text: str, sentence: Sentence, cue: Span | None, content: Sequence[Span]) -> bool:
    """True of what somebody untold said: a quotation, a clause after a word of saying, or hearsay.

    What else the reader finds is nobody's statement: "is accused of fraud", "complaints about the fee".
    """
    if any(is_quoted(text, c) and len(c.of(text).split()) >= _FEWEST_QUOTED for c in content):
        return True
    words = cue.of(text).split() if cue else []
    if words == [":"] or (len(words) > 1 and lemma_of(words[-1]) in _HEARSAY):
        return True
    return cue_class_of(" ".join(words)) == "speech" and any(_is_clause(sentence, c) for c in content)


def _is_clause(sentence: Sentence, content: Span) -> bool:
    """True of words with a verb behind a noun; of words in other sentences, too."""
    tags = [t for w, t in zip(sentence.words, sentence.upos, strict=True) if content.contains(w)]
    noun = next((i for i, tag in enumerate(tags) if tag in _NOMINAL), None)
    return not tags or (noun is not None and bool({"VERB", "AUX"} & {*tags[noun:]}))
