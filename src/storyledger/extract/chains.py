"""Through whom: who stands between a speaker and the report, and where the information began.

In: one proposal's words and sentence. Out: spans of names for `via` and `origin`.
1. "X reported, citing Y" and "according to X, citing Y": Y told X; 2. "as confirmed by Y";
3. content that leads with its own evidence ("Y's intelligence showed ...", "Y believes ..."):
Y is the origin; 4. "X quoted Y as saying": the report passes on X's telling.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from storyledger.extract.cues import cue_class_of, lemma_of
from storyledger.extract.phrases import noun_phrase
from storyledger.sentence import Sentence
from storyledger.span import Span

_CITING = re.compile(
    r"\b(?:citing|quoting|attributing\s+(?:it|this|that|the\s+\w+)\s+to|on\s+the\s+basis\s+of|based\s+on|referring\s+to|as\s+(?:confirmed|reported|stated|relayed|quoted|told|cited)\s+by|relayed\s+by|told\s+by|briefed\s+by)\s+",
    re.IGNORECASE,
)
# Verbs by which content leads with its own evidence.
_EVIDENTIAL = frozenset(
    "show indicate suggest reveal confirm believe say tell report find estimate know have_evidence conclude".split()
)


@dataclass(frozen=True, slots=True)
class Chain:
    """`via`: told the speaker, nearest first; `origin`: the first known holder."""

    via: tuple[Span, ...] = ()
    origin: Span | None = None


def find_chain(text: str, sentence: Sentence, content: Sequence[Span], source: Span | None) -> Chain:
    """The chain behind one statement, as far as its own sentence tells."""
    cited = _cited(text, sentence, source)
    inner = _inner_source(text, sentence, content)
    origin = inner or cited
    return Chain(via=(cited,) if cited else (), origin=origin)


def _cited(text: str, sentence: Sentence, source: Span | None) -> Span | None:
    for match in _CITING.finditer(text, sentence.span.start, sentence.span.end):
        first = sentence.word_at(match.end())
        if first is None:
            continue
        head = first
        while sentence.heads[head] > head and sentence.relations[head] in (
            "det",
            "compound",
            "amod",
            "nummod",
            "nmod",
            "flat",
            "case",
        ):
            head = sentence.heads[head]
        phrase = noun_phrase(sentence, head)
        if phrase and phrase.end > match.end():
            span = Span(max(phrase.start, match.end()), phrase.end)
            if source is None or not span.overlaps(source):
                return span
    return None


def _inner_source(text: str, sentence: Sentence, content: Sequence[Span]) -> Span | None:
    """The subject of an evidential verb that heads the content."""
    inside = {i for i, w in enumerate(sentence.words) if any(c.overlaps(w) for c in content)}
    for i in sorted(inside):
        if sentence.upos[i] != "VERB" or sentence.heads[i] in inside:
            continue
        word = sentence.words[i].of(text)
        if lemma_of(word) not in _EVIDENTIAL or cue_class_of(word) is None:
            continue
        # what stands before an English verb is its subject, even where the parse says object
        named = ("NOUN", "PROPN", "PRON") if lemma_of(word) == "tell" else ("NOUN", "PROPN")
        for child in sentence.children(i):
            subject = sentence.relations[child] in ("nsubj", "obj") and child < i
            if subject and child in inside and sentence.upos[child] in named:
                return noun_phrase(sentence, child)
    return None
