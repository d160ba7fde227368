"""Which finds of the reader attribute something to somebody, and which are deeds, hedges or nobody's claims.

In: a cue with its source and content, as mended. Out: True or False.
"""

import re
from collections.abc import Sequence

from storyledger.extract.attributions.deeds import is_deed
from storyledger.extract.attributions.stands import claims_responsibility, moves_toll
from storyledger.extract.quotes.quoted import is_quoted
from storyledger.extract.words.cues import cue_class_of, lemma_of
from storyledger.extract.words.lemmas import verb_lemma
from storyledger.extract.words.phrases import is_passive
from storyledger.sentence import Attribution, Sentence
from storyledger.span import Span

# A cue that the lexicon does not know must at least be likely (mean probability of its labels).
_LIKELY = 0.5
# "No group has claimed responsibility" is the report's own word, and nobody's claim.
_NOBODY = re.compile(r"(?:no\s+one|nobody|no\s+\w+(?:\s+\w+)?)$", re.IGNORECASE)
# "Let us recall that the mayor said so": the report goes on, and nobody says it.
_REMINDS = re.compile(r"\b(?:let\s+us|let['’]s|it\s+(?:should|must)\s+be|it\s+is\s+worth)\s+$", re.IGNORECASE)
# Whoever reads, or may be.
_ANYBODY = frozenset("you anyone anybody whoever".split())
_MARK = re.compile(r"[\"“”]")  # of a quotation that is a part of it
_ASKER = re.compile(r"(?:reporter|journalist|host|interviewer|moderator|anchor|question|q)s?$", re.IGNORECASE)
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
    if source is None and _REMINDS.search(text, sentence.span.start, cue.start):
        return False
    if source and spoken and _NOBODY.match(source.of(text)):
        return False
    if source and source.of(text).lower() in _ANYBODY and not any(is_quoted(text, c) for c in content):
        return False
    if source and cue.of(text) == ":" and _ASKER.match(source.of(text)) and _asks(text, content):
        return False
    if source and not spoken and _moves(text, sentence, cue, source, content):
        return False
    return _may_stand(text, cue, source, raw) and not _says_nothing(text, sentence, cue, content, raw)


def _asks(text: str, content: Sequence[Span]) -> bool:
    return bool(content) and content[-1].of(text).rstrip("”\"' ").endswith("?")


def _moves(text: str, sentence: Sentence, cue: Span, source: Span, content: Sequence[Span]) -> bool:
    """True of "the pact has alarmed officials": they are not told to have said it."""
    verbs = (i for i, w in enumerate(sentence.words) if cue.overlaps(w) and sentence.upos[i] == "VERB")
    return any(
        sentence.relations[c] == "obj"
        and source.contains(sentence.words[c])
        and source.start >= cue.end > max(p.end for p in content)
        for verb in verbs
        if content and not is_passive(text, sentence, verb)
        for c in sentence.children(verb)
    )


def _may_stand(text: str, cue: Span, source: Span | None, raw: Attribution) -> bool:
    """False for what is no attribution to anyone: "is seen as", "this indicates", a doubtful find."""
    if cue.of(text).lower() in ("citing", "quoting"):  # a link of another remark's chain
        return False
    known = cue_class_of(cue.of(text))
    if known is None and raw.score < _LIKELY:
        return False
    if source is None:
        return raw.cue_class == "speech" or any(map(is_felt, cue.of(text).split()))
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
    lemmas = {verb_lemma(word) for word in cue.of(text).split()}
    verbs = [i for i, w in enumerate(sentence.words) if cue.overlaps(w) and sentence.upos[i] == "VERB"]
    if lemmas & _RAISING and cue_class_of(cue.of(text)) is None:
        return True
    if lemmas & _PASSING_OVER or any(_is_supposed(text, sentence, verb) for verb in verbs):
        return True
    if any(is_quoted(text, c) for c in content):
        return False
    if content and is_deed(text, sentence, cue, content):
        return not any(_MARK.search(c.of(text)) for c in content)
    if cue_class_of(cue.of(text)) is not None or moves_toll(text, cue, content):
        return False
    if claims_responsibility(text, cue, content):
        return False
    inside = [i for i, w in enumerate(sentence.words) if any(c.contains(w) for c in content)]
    clause = any(sentence.upos[i] in ("VERB", "AUX") for i in inside)
    return not clause and raw.score < _SURE


def _is_supposed(text: str, sentence: Sentence, verb: int) -> bool:
    """True of a verb under "if", "may" or "will", and of one of thinking under a "would" or an "apparently"."""
    before = [c for c in sentence.children(verb) if c < verb]
    words = {sentence.words[c].of(text).lower() for c in before if sentence.relations[c] in _AUXILIARY}
    if words & {"if", "unless", "lest"}:
        return True
    negated = any(sentence.words[c].of(text).lower() in ("not", "n't", "n’t") for c in before)
    lemma = verb_lemma(sentence.words[verb].of(text))
    thinks = cue_class_of(lemma) == "belief"
    if lemma == "want" and words & _GUESSED:
        return True
    would = {"would"} if thinks and lemma not in _WISHES else set()
    return not negated and bool(words & {"may", "might", "will", *would})


_AUXILIARY = ("mark", "aux", "advmod")
_GUESSED = frozenset("apparently presumably probably perhaps likely possibly seemingly".split())
_WISHES = frozenset("like hope wish want prefer love".split())
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
    if any(verb_lemma(word) == "blame" for word in words):  # "is blamed for 40 deaths"
        return False
    if words == [":"] or (len(words) > 1 and lemma_of(words[-1]) in _HEARSAY):
        return True
    said = cue_class_of(" ".join(words)) == "speech" or any(map(is_felt, words))
    return said and any(_is_clause(sentence, c) for c in content)


def is_felt(words: str) -> bool:
    """True of what nobody by name feels or tells: "there were fears that all had died"."""
    return bool(_FELT.fullmatch(words))


_FELT = re.compile(
    r"(?:(?:growing|widespread|new|some|initial|early)\s+)?(?:fears?|concerns?|hopes?|worries|speculation|rumou?rs?|suspicions?|expectations?)",
    re.IGNORECASE,
)


def _is_clause(sentence: Sentence, content: Span) -> bool:
    """True of words with a verb behind a noun; of words in other sentences, too."""
    tags = [t for w, t in zip(sentence.words, sentence.upos, strict=True) if content.contains(w)]
    noun = next((i for i, tag in enumerate(tags) if tag in _NOMINAL), None)
    return not tags or (noun is not None and bool({"VERB", "AUX"} & {*tags[noun:]}))
