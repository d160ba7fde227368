"""One name, one kind in a report: what the reader takes for a person here and for a body there is one of them.

In: parsed sentences of a report. Out: the same, where a name of one word that the reader took for a person is a body or a
place if the report says so elsewhere and nothing speaks for a person: no given name, title, "he" or "she" beside it; and
where a name that it took for a body or a place is the surname of somebody whom the report calls in full, or his whole name.
Names of firms and places that the reader has never met are otherwise people's. Names that "&" joins are one firm's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from storyledger.english import FIRMS, TRADES
from storyledger.sentence import Name, Sentence
from storyledger.span import Span, hull

_PERSON, _BODY, _PLACE = "Person", "Organization", "Location"
_OTHERS = (_BODY, _PLACE)
_OWNER = re.compile(r"['’]s?$")
# What comes before a firm's name or after it and a comma, and before or after nobody else's.
_FIRM = rf"(?:{'|'.join(FIRMS)})"
_BEFORE_FIRM = re.compile(rf"\b{_FIRM},?\s+(?:called\s+)?$")
_AFTER_FIRM = re.compile(rf",\s+(?:an?|the|one\s+of)\s+(?:[\w'’-]+\s+){{0,5}}?{_FIRM}s?\b")
# What only a body has.
_FIRMS_OWN = re.compile(
    r"['’]s?\s+(?:(?:own|chief|annual|quarterly|main)\s+)?(?:shares?|stock|customers|subscribers|users|headquarters|plants?|"
    r"factory|factories|board|chief\s+executive|shareholders|engineers|servers|revenues?|turnover|market\s+value|call\s+cent(?:er|re)s?)\b"
)
_IN = re.compile(r"\b(?:in|near|outside|across|around)\s+$")
_VERSUS = (" v. ", " vs. ")  # "in Roe v. Tarn Corp."
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|President|Minister|Secretary|Chancellor|Senator|Governor|Mayor|"
    r"Chief|Judge|King|Queen|Prince|Princess|Pope|Officer|Detective|Sheriff|spokes(?:man|woman|person)|lawmaker|coach|actor|singer)\.?\s+$"
)
_OF_A_PERSON = re.compile(r"\b(?:he|she|his|her|him|himself|herself|who)\b")
_REACH = 60  # code points after a name in which "he" may mean its bearer


@dataclass(slots=True)
class _Uses:
    """How a report uses one name: as which kinds, and what speaks for a person, a firm, a place."""

    kinds: Counter[str] = field(default_factory=Counter)
    person: int = 0
    firm: int = 0
    place: int = 0
    surname: int = 0  # how often it ends a person's full name
    opens: int = 0  # how often a body's longer name begins with it
    trades: int = 0  # how often it does so before "Motors" and the like


def settle_kinds(text: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, each name of one word with the one kind that its report uses it as."""
    sentences = [_with_partners(text, s) for s in sentences]
    uses = _gather(text, sentences)
    meant = {(_PERSON, word): kind for word, use in uses.items() if (kind := _kind(use))}
    meant |= {
        (kind, words): _PERSON for words, use in uses.items() for kind in _OTHERS if _is_surname(use, kind)
    }
    return tuple(_settled(text, s, meant) for s in sentences) if meant else tuple(sentences)


def _with_partners(text: str, sentence: Sentence) -> Sentence:
    """Of "Quill & Tarn" the reader takes the one or the other for a person; "Jan & Mina Roe" are two people."""
    if "&" not in sentence.span.of(text):
        return sentence
    joined = (Span(*m.span()) for m in _PARTNERS.finditer(text, sentence.span.start, sentence.span.end))
    within = [(j, [n for n in sentence.names if n.span.overlaps(j)]) for j in joined]
    firms = [hull([j, *(n.span for n in own)]) for j, own in within if own and not _is_couple(text, own[-1])]
    others = [n for n in sentence.names if not any(f.overlaps(n.span) for f in firms)]
    names = sorted([*others, *(Name(span=f, kind=_BODY) for f in firms)], key=lambda n: n.span)
    return replace(sentence, names=tuple(names)) if firms else sentence


def _is_couple(text: str, last: Name) -> bool:
    return last.kind == _PERSON and bool(
        _AND_FULL_NAME.match(text, max(0, last.span.start - 2), last.span.end)
    )


_AND_FULL_NAME = re.compile(r"& [\w’'-]+ [A-Z]")


_PARTNERS = re.compile(r"\b(?:[A-Z][\w’'-]+, )*[A-Z][\w’'-]+ & [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


def _gather(text: str, sentences: Sequence[Sentence]) -> dict[str, _Uses]:
    uses: dict[str, _Uses] = defaultdict(_Uses)
    for sentence in sentences:
        for name in sentence.names:
            words = _OWNER.sub("", name.span.of(text)).split()
            if len(words) > 1:
                uses[" ".join(words)].kinds[name.kind] += 1
                uses[words[0]].opens += name.kind == _BODY
                uses[words[0]].trades += name.kind == _BODY and words[1].lower() in TRADES
            if name.kind == _PERSON and len(words) > 1:
                uses[words[-1]].surname += 1
                uses[" ".join(words)].surname += 1
                for word in words:
                    uses[word].person += 2
            elif len(words) == 1:
                _note(text, sentence, name, uses[words[0]])
    return uses


def _note(text: str, sentence: Sentence, name: Name, use: _Uses) -> None:
    before, after = text[sentence.span.start : name.span.start], text[name.span.end : sentence.span.end]
    own = name.span.of(text)[len(_OWNER.sub("", name.span.of(text))) :]
    use.kinds[name.kind] += 1
    owns = bool(_FIRMS_OWN.match(own + after))  # "Tarnet's chief executive said she ...": she is no Tarnet
    use.person += 2 * bool(_TITLE.search(before)) + bool(not owns and _OF_A_PERSON.search(after[:_REACH]))
    use.firm += bool(_BEFORE_FIRM.search(before) or _AFTER_FIRM.match(after) or owns)
    use.place += bool(_IN.search(before)) and not after.startswith(_VERSUS)


def _kind(use: _Uses) -> str | None:
    """What a name that was taken for a person is, None where it may well be one."""
    taken = use.kinds[_PERSON]
    if not taken or use.person >= 2:
        return None
    if use.firm > use.person:
        return _BODY
    bodies, places = use.kinds[_BODY], use.kinds[_PLACE] + use.place
    others = max(bodies, places)
    # "Tarnet" beside "Tarnet Motors"; but "Tarn" beside "Tarn Bank" is where the bank is
    if (use.opens and not (use.person or places)) or (use.trades and 2 * places <= taken):
        return _BODY
    if others < max(2, taken) or (use.person and others < 2 * taken):
        return None
    return _BODY if bodies > places else _PLACE


def _is_surname(use: _Uses, kind: str) -> bool:
    """True of what was taken for a body or place and is more often a person's name; a firm may bear its founder's."""
    people = use.kinds[_PERSON] + (use.surname if use.person else 0)
    return bool(use.surname) and 0 < use.kinds[kind] < people and not (use.firm or use.place)


def _settled(text: str, sentence: Sentence, meant: dict[tuple[str, str], str]) -> Sentence:
    def named(names: Sequence[Name]) -> Iterator[Name]:
        for name in names:
            kind = meant.get((name.kind, " ".join(_OWNER.sub("", name.span.of(text)).split())))
            yield replace(name, kind=kind) if kind else name

    names = tuple(named(sentence.names))
    return sentence if names == sentence.names else replace(sentence, names=names)
