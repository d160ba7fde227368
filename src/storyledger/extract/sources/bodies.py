"""What a report calls a body beside its name: "the phone provider Tarnet", "a group calling itself Grey Owl".

In: a parsed sentence with its names. Out: the name that some words end in or go on to, and the nouns that stand
beside a name, by which the body may be called again.
"""

import re

from storyledger.english import FIRMS, TRADES
from storyledger.extract.words.phrases import whole_phrase
from storyledger.extract.words.roles import clean_name, singular
from storyledger.sentence import Name, Sentence
from storyledger.span import Span

# Nouns for bodies that only stand for one which the report has called so: "the operator", "the gang".
CALLS = frozenset(FIRMS) | frozenset(
    "group gang collective militia network charity union agency lab laboratory hackers rebels militants".split()
)
_BODY = "Organization"
_MAKER = "maker"  # "the carmaker"
_GOES_BY = re.compile(
    r"\s*,?\s*(?:(?:that|which|who)\s+(?:calls?\s+(?:itself|themselves)|goe?s?\s+by\s+the\s+name(?:\s+of)?|(?:is|are)\s+(?:called|known\s+as))"
    r"|calling\s+(?:itself|themselves)|called|named|known\s+as)\s+(?:the\s+)?[“\"‘]?"
)
_IS_OF = re.compile(r",?\s(?:of|with)\s(?:the\s)?")
_REST = re.compile(r"[\s”\"’,]*")


def named_in(text: str, sentence: Sentence, words: Span) -> Span | None:
    """The name at the end of a body's description, or that it goes on to say it goes by.

    "The phone provider Tarnet" and "a group | calling itself Grey Owl" are these bodies.
    """
    for name in sentence.names:
        told = _ends_in(text, words, name) or _goes_by(text, words, name)
        body = name.kind == _BODY or is_called(text, name.span)
        if body and name.span != words and told:
            whole = whole_phrase(sentence, name.span)
            return whole if whole != words else None  # "the so-called Grey Owl" names nobody further
    return None


def _ends_in(text: str, words: Span, name: Name) -> bool:
    if not words.contains(name.span) or not _REST.fullmatch(text, name.span.end, words.end):
        return False
    before = text[words.start : name.span.start].rstrip()
    last = before.rstrip(",").split()[-1:]
    return bool(last) and last[0].islower() and (singular(last[0]) in CALLS or last[0].endswith(_MAKER))


def _goes_by(text: str, words: Span, name: Name) -> bool:
    if name.span.start >= words.end:
        called = _GOES_BY.match(text, words.end, name.span.start)
        return called is not None and called.end() == name.span.start
    return any(m.end() == name.span.start for m in _GOES_BY.finditer(text, words.start, name.span.start))


def called_beside(text: str, sentence: Sentence, name: Span) -> frozenset[str]:
    """The nouns by which the words before or after a name call its body: "phone giant Tarnet", "Tarnet, a provider"."""
    last = sentence.word_at(name.end - 1)
    first = sentence.word_at(name.start)
    if first is None or last is None:
        return frozenset()
    before = {
        sentence.words[i].of(text).lower()
        for i in range(max(0, first - 2), first)
        if sentence.upos[i] == "NOUN"
    }
    inside = range(first, last + 1)
    beside = {
        sentence.words[c].of(text).lower()
        for i in inside
        for c in sentence.children(i, "appos")
        if c not in inside
    }
    plain = (w if w in CALLS or w.endswith(_MAKER) else singular(w) for w in before | beside)
    return frozenset(noun for noun in plain if noun in CALLS or noun.endswith(_MAKER))


def body_of(text: str, sentence: Sentence, person: Span) -> str | None:
    """The body that a person's name goes on to: "Jan Roe of the Tarn League", "Jan Roe, with the Tarn League"."""
    bodies = (name.span for name in sentence.names if name.kind == _BODY and name.span.start > person.end)
    beside = (b for b in bodies if _IS_OF.fullmatch(text, person.end, b.start))
    return next((clean_name(b.of(text)).removeprefix("the ") for b in beside), None)


def firm_in(name: str) -> str | None:
    """What a firm is called without its trade, None of a name that tells none.

    >>> firm_in("Tarnet Motors"), firm_in("Tarnet"), firm_in("Tarnet Workers Union")
    ('Tarnet', None, None)
    """
    own, _, trade = name.rpartition(" ")
    return own if own and " " not in own and trade.lower().strip(".,") in TRADES else None


_CALLED = re.compile(
    r"\b(?:group|gang|cell|militia|organi[sz]ation|collective|movement|network|outfit|faction|channel|firm|company)\s+(?:(?:that|which)\s+)?"
    r"(?:calling\s+itself|calls\s+itself|called|known\s+as|named|dubbed)\s+(?:the\s+)?[\"“]?$"
)


def is_called(text: str, name: Span) -> bool:
    """True of a name that a group is told to have: "a group calling itself Lantern".

    >>> is_called("A gang known as Lantern said so", Span(16, 23))
    True
    """
    return bool(_CALLED.search(text, max(0, name.start - 60), name.start))
