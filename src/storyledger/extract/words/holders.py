"""Who can hold information: persons, bodies, outlets and documents, but no reasons, laws or tears.

In: words of a parsed sentence, and the word classes of `chains.toml` and `speakers.toml`. Out: yes or no,
and for a document whoever keeps it.
"""

import re
from functools import cache

from storyledger.english import word_lists
from storyledger.extract.words.phrases import noun_phrase
from storyledger.extract.words.roles import speaker_words
from storyledger.sentence import Sentence
from storyledger.span import Span

_AGENTIVE = re.compile(r"(?:er|or|ist|ian|ee|ant)s$", re.IGNORECASE)
_OWNERS = ("by", "from", "'s", "’s", "'", "’")


def holds_information(text: str, sentence: Sentence, phrase: Span, *, documents: bool = True) -> bool:
    """True of a phrase that names a person, a body or a document; of "three of the sailors", the sailors."""
    inside = words_in(sentence, phrase)
    heads = [w for w in inside if sentence.heads[w] not in inside]
    counted = [
        w for w in inside for h in heads if sentence.heads[w] == h and sentence.upos[h] in ("NUM", "PRON")
    ]
    return any(
        is_holder(text, sentence, w) or (documents and is_evidence(text, sentence, w))
        for w in (*heads, *counted)
    )


def is_holder(text: str, sentence: Sentence, word: int) -> bool:
    """True of a name, of the nouns for persons and bodies, and of plurals in "-ers" and the like."""
    span = sentence.words[word]
    if _among(text, sentence, word, chain_words()["nouns"]["texts"]):
        return False
    if any(n.span.overlaps(span) and n.kind in ("Person", "Organization", "NORP") for n in sentence.names):
        return True
    agentive = _AGENTIVE.search(span.of(text)) and not _among(
        text, sentence, word, chain_words()["nouns"]["things"]
    )
    return bool(agentive) or _among(text, sentence, word, _holding_words())


def is_evidence(text: str, sentence: Sentence, word: int) -> bool:
    """True of documents, data and inquiries."""
    return _among(text, sentence, word, _evidence_words())


def may_hold(text: str, sentence: Sentence, word: int) -> bool:
    """False of laws, proverbs and everybody: almost anything else that tells, knows or believes is somebody."""
    plain = sentence.words[word].of(text).lower()
    return plain != "people" and not _among(text, sentence, word, chain_words()["nouns"]["texts"])


def keeper_of(text: str, sentence: Sentence, phrase: Span) -> Span:
    """Of "figures from the ministry" and "the ministry's files" the ministry; else the phrase."""
    inside = words_in(sentence, phrase)
    for head in (w for w in inside if sentence.heads[w] not in inside):
        # a body's intelligence is a body itself
        body = _among(text, sentence, head, speaker_words()["kinds"]["organisation"])
        owned = is_evidence(text, sentence, head) and not body
        for child in sentence.children(head) if owned else ():
            named = sentence.upos[child] != "PRON" and may_hold(text, sentence, child)
            dated = any(t.span.overlaps(sentence.words[child]) for t in sentence.times)
            if named and not dated and case_of(text, sentence, child) in _OWNERS:
                return noun_phrase(sentence, child, case=False) or phrase
        if owned and (owner := _body_before(sentence, head)):
            return owner
    return phrase


def _body_before(sentence: Sentence, head: int) -> Span | None:
    """Of "a Trade Office estimate" the Trade Office."""
    before = [
        c
        for c in sentence.children(head)
        if sentence.relations[c] in ("compound", "nmod", "amod") and c < head
    ]
    return next(
        (
            n.span
            for n in sentence.names
            for c in before
            if n.kind == "Organization"
            and n.span.overlaps(sentence.words[c])
            and n.span.end <= sentence.words[head].start
        ),
        None,
    )


def case_of(text: str, sentence: Sentence, word: int) -> str:
    """The preposition or possessive mark of a word, "" if it has none."""
    cases = (c for c in sentence.children(word) if sentence.relations[c] == "case")
    return next((sentence.words[c].of(text).lower() for c in cases), "")


def words_in(sentence: Sentence, span: Span) -> list[int]:
    """Indices of the words that a span overlaps."""
    return [i for i, w in enumerate(sentence.words) if span.overlaps(w)]


@cache
def chain_words() -> dict[str, dict[str, frozenset[str]]]:
    """`chains.toml` as sets: verbs, nouns."""
    return word_lists(__package__, "chains.toml")


@cache
def outlet_words() -> frozenset[str]:
    """Words that end or make the name of an outlet."""
    return speaker_words()["outlets"]["words"] | speaker_words()["kinds"]["outlet"]


@cache
def _holding_words() -> frozenset[str]:
    kinds = speaker_words()["kinds"]
    return kinds["person"] | kinds["organisation"] | outlet_words() | chain_words()["nouns"]["holders"]


@cache
def _evidence_words() -> frozenset[str]:
    return speaker_words()["kinds"]["evidence"] | chain_words()["nouns"]["evidence"]


def _among(text: str, sentence: Sentence, word: int, words: frozenset[str]) -> bool:
    """True if the word, or what it may be the plural of, is one of these."""
    plain = sentence.words[word].of(text).lower()
    forms = (plain, plain.removesuffix("s"), plain.removesuffix("es"), re.sub(r"ies$", "y", plain))
    return any(form in words for form in forms)
