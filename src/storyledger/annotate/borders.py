"""Where one name ends and the next begins: "the mayor of Tarn | Ana Quill", "the Tarn League | J. Roe", 'Odo "Red" Brill'.

In: parsed sentences of a report. Out: the same, with names parted that the reader ran together behind an office, as
translated news has them, and made whole that it broke at the quotation marks of a nickname; and with the bare surnames
of people whom the report names in full elsewhere. Doubt leaves them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from storyledger.sentence import Name, Sentence
from storyledger.span import Span

_PERSON, _BODY, _PLACE = "Person", "Organization", "Location"
_OFFICE_OF = re.compile(
    r"\b(?:minister|president|premier|chancellor|mayor|governor|ambassador|secretary|king|queen|emir)(?:[ -]general)?"
    r"\s+(?:of|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEHIND = 40  # code points in which an office of a name stands
# Given name and surname, which may have a particle; whatever stands before them is another's name.
_FULL_NAME = re.compile(r"[A-Z](?:\.|[\w'’-]+)\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'’-]+$")
# A ship may be called "Odo J. Brill", and so may a school; no league is called "League J. Brill".
_BODY_WITH_NAME = re.compile(
    r"\b(?:league|alliance|union|department|ministry|council|committee|commission|agency|service|bureau|office|party|bank|court"
    r"|parliament|senate|duma|staff|guard|police|federation|organi[sz]ation|republic|nations|front|movement|company|group)"
    r"\s+(?=(?:[A-Z]\.\s?){1,2}[A-Z][\w'’-]+$)",
    re.IGNORECASE,
)
# What a surname is to the words round it, unless it is one part of a longer name or of a compound.
_ALONE = ("nsubj", "obj", "iobj", "obl", "nmod", "conj", "root")
_NICKNAMED = re.compile(r"\b[A-Z][\w'’-]+\s[“\"][A-Z][\w.'’ -]{0,20}[”\"]\s[A-Z][\w'’-]+")


def mend_names(text: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with each name as long as it is.

    Args:
        text: of the report.
        sentences: of the report, as the reader has them.
    """
    mended = [_mended(text, sentence) for sentence in sentences]
    surnames = _surnames(text, mended)
    return tuple(_with_bare(text, sentence, surnames) for sentence in mended) if surnames else tuple(mended)


def _surnames(text: str, sentences: Sequence[Sentence]) -> set[str]:
    """The last words of people's full names that name nothing else in the report."""
    named = {(name.kind, name.span.of(text)) for sentence in sentences for name in sentence.names}
    others = {word for kind, words in named if kind != _PERSON for word in words.split()}
    people = {words.split()[-1] for kind, words in named if kind == _PERSON and _FULL_NAME.fullmatch(words)}
    return {word for word in people if word.isalpha() and word not in others}


def _with_bare(text: str, sentence: Sentence, surnames: set[str]) -> Sentence:
    """The sentence with the bare surnames that the reader took for no name: it knows few from afar."""
    known = [name.span for name in sentence.names]
    bare = [
        Name(span=word, kind=_PERSON)
        for i, word in enumerate(sentence.words)
        if sentence.upos[i] == "PROPN" and sentence.relations[i] in _ALONE and word.of(text) in surnames
        if not any(span.start - 1 <= word.end and word.start <= span.end + 1 for span in known)
    ]
    names = tuple(sorted([*sentence.names, *bare], key=lambda name: name.span.start))
    return replace(sentence, names=names) if bare else sentence


def _mended(text: str, sentence: Sentence) -> Sentence:
    nicknamed = [
        Span(*m.span())
        for m in _NICKNAMED.finditer(text, sentence.span.start, sentence.span.end)
        if any(n.kind == _PERSON and n.span.overlaps(Span(*m.span())) for n in sentence.names)
    ]
    whole = [Name(span=span, kind=_PERSON) for span in nicknamed]
    rest = (n for n in sentence.names if not any(n.span.overlaps(span) for span in nicknamed))
    names = sorted([*whole, *(part for n in rest for part in _parted(text, n))], key=lambda n: n.span.start)
    return sentence if tuple(names) == sentence.names else replace(sentence, names=tuple(names))


def _parted(text: str, name: Name) -> Iterator[Name]:
    """A name, or what of it is whose office and who holds it."""
    words = name.span.of(text)
    at = None
    if name.kind == _PERSON and _OFFICE_OF.search(text, max(0, name.span.start - _BEHIND), name.span.start):
        full = _FULL_NAME.search(words)
        at = full.start() if full else None
    elif name.kind in (_BODY, _PLACE) and (body := _BODY_WITH_NAME.search(words)):
        at = body.end()
    if not at:
        yield name
        return
    kind = _PLACE if name.kind == _PERSON else name.kind
    owner = Span(name.span.start, name.span.start + len(words[:at].rstrip()))
    yield Name(span=owner, kind=kind)
    yield Name(span=Span(name.span.start + at, name.span.end), kind=_PERSON)
