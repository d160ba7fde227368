"""Through whom: who stands between a speaker and the report, and where the information began.

In: one proposal's words and sentence, and the word classes of `chains.toml`. Out: spans of names.
Carriers stand between the speaker and the report, and are `via`:
1. who quotes him ("X quoted Y as saying"); 2. who carries his message ("in remarks carried by X");
3. who speaks for him ("denied, through X, that"); 4. who asked him ("witnesses interviewed by X"),
or tells it all at the end ("..., according to the agency X"); 5. whom he told it ("told the Tarn Gazette").
Holders stand behind the speaker; the last of them is the origin, the others are `via`:
6. cited ("citing Y", "citing Z briefed by Y"); 7. named in what is said ("Z told him that Y believes").
A name in one of these places that is neither a person nor a body nor a document is no link: "citing
safety concerns", "speaking through tears". What is doubtful is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyledger.extract.sources.carriers import find_carriers
from storyledger.extract.sources.frames import Frame, case_in, is_beside_cue, who_follows
from storyledger.extract.words.cues import lemma_of
from storyledger.extract.words.holders import (
    chain_words,
    holds_information,
    is_evidence,
    is_holder,
    keeper_of,
    may_hold,
    outlet_words,
    words_in,
)
from storyledger.extract.words.phrases import is_passive, noun_phrase
from storyledger.sentence import Sentence
from storyledger.span import Span

_CITING = re.compile(
    r"\b(?:citing|quoting|(?:which|who|that)\s+(?:cited|quoted|interviewed)"
    r"|attributing\s+the\s+(?:information|report|account|news|claim|figures?|remarks?)\s+to|on\s+the\s+basis\s+of|based\s+on"
    r"|as\s+(?:confirmed|stated|told)\s+by|that,?\s+according\s+to|(?:wrote|writes|reported|reports)\s+with\s+reference\s+to)\s+",
    re.IGNORECASE,
)
_SPOKE_TO = re.compile(r"\W{1,2}which\s+(?:spoke|talked)\s+(?:to|with)\s+", re.IGNORECASE)
_BRIEFED = re.compile(r"\W{0,2}(?:who\s+(?:was|were)\s+)?(?:briefed|informed)\s+(?:on\s+\w+\s+\w+\s+)?by\s+")
_ACCORDING = re.compile(r"\baccording\s+to\s+", re.IGNORECASE)
_UNREAL = frozenset("will would should must may might could can 'll wo ca not n't n’t never".split())
_ASIDES = frozenset(
    "as like however when whenever where if while although though because since what how why".split()
)
_PRONOUNS = frozenset(
    "i we you he she it they me us him her them who whom whose which that this these those there".split()
)
# Links beyond the third are no longer told in one sentence; a wrong parse must not go on for ever.
_MOST_LINKS = 3


@dataclass(frozen=True, slots=True)
class Chain:
    """`via`: the others through whom it came, nearest the report first; `origin`: the first known holder."""

    via: tuple[Span, ...] = ()
    origin: Span | None = None


def find_chain(
    text: str, sentence: Sentence, content: Sequence[Span], source: Span | None, cue: Span | None
) -> Chain:
    """The chain around one statement, as far as its own sentence tells.

    Args:
        text: the report's.
        sentence: the one that holds the cue.
        content: what was said, in pieces.
        source: who said it; never a link of his own chain.
        cue: the words of saying.

    Gaps: a holder named only by a pronoun ("they told her"), or in another sentence.
    """
    frame = Frame(text, sentence, content, source, cue)
    carriers = _distinct(text, find_carriers(frame), source)
    holders = _distinct(text, _holders(frame), source, *carriers)
    return Chain(via=(*carriers, *holders[:-1]), origin=holders[-1] if holders else None)


def _distinct(text: str, found: Iterator[Span], *known: Span | None) -> tuple[Span, ...]:
    """Each once, and none that is known already."""
    kept: list[Span] = []
    for span in found:
        words = span.of(text).casefold()
        others = (*filter(None, known), *kept)
        if not any(_is_same(o, span) or o.of(text).casefold() == words for o in others):
            kept.append(span)
    return tuple(kept)


def _is_same(known: Span, span: Span) -> bool:
    """Overlapping, but not a name further on in it: "witnesses interviewed by the Herald"."""
    return known.overlaps(span) and not (known.start < span.start and span.end <= known.end)


# -- behind the speaker ----------------------------------------------------------------------------
def _holders(frame: Frame) -> Iterator[Span]:
    for match in frame.outside(_CITING):
        phrase = frame.phrase(match.end())
        if (
            phrase
            and _set_off(frame, match)
            and holds_information(frame.text, frame.sentence, phrase)
            and not _is_charge(frame, phrase)
        ):
            yield keeper_of(frame.text, frame.sentence, phrase)
            yield from filter(None, (who_follows(frame, phrase, _BRIEFED),))
            break
    if frame.source:
        yield from filter(None, (who_follows(frame, frame.source, _BRIEFED), _spoken_to(frame, frame.source)))
    yield from _inner(frame)


def _set_off(frame: Frame, match: re.Match[str]) -> bool:
    """Opens the sentence, follows a comma or the cue; "the sin of quoting X" cites nobody."""
    before = frame.text[frame.sentence.span.start : match.start()].rstrip()
    in_cue = frame.cue is not None and frame.cue.start < match.start() < frame.cue.end
    return in_cue or before[-1:] in ("", ",", "(", "—", "–", "-", '"', "”") or is_beside_cue(frame, match)


def _is_charge(frame: Frame, phrase: Span) -> bool:
    """As in "citing X for contempt"."""
    return frame.text[phrase.end : phrase.end + 5] == " for "


def _spoken_to(frame: Frame, source: Span) -> Span | None:
    """As in "the Gazette, which spoke to three sailors": an outlet asks, anybody else is asked."""
    words = {w.lower() for w in source.of(frame.text).split()}
    return who_follows(frame, source, _SPOKE_TO) if words & outlet_words() else None


def _inner(frame: Frame) -> Iterator[Span]:
    """Who is said to have told, to know, to believe or to show it, from the outermost clause inwards."""
    sentence = frame.sentence
    inside = {w for c in frame.content for w in words_in(sentence, c)}
    roots = [w for w in sorted(inside) if sentence.heads[w] not in inside and _is_predicate(sentence, w)]
    if not roots:
        return
    yield from _according(frame, roots[0])
    verb: int | None = _above(frame, roots[0])
    for depth in range(_MOST_LINKS):
        if verb is None or _is_unreal(frame, verb):
            return
        holders = (
            _told_by(frame, verb) or _heard_from(frame, verb) or _knowing(frame, verb, reported=depth > 0)
        )
        if not holders:
            return
        for head in holders:
            phrase = noun_phrase(sentence, head, case=False)
            if phrase:
                yield keeper_of(frame.text, frame.sentence, phrase)
        verb = _clause(sentence, verb)


def _above(frame: Frame, root: int) -> int:
    """The verb over what was said if it is not the cue: "A report says that C, the opposition said"."""
    head = frame.sentence.heads[root]
    clause = head >= 0 and frame.sentence.relations[root] == "ccomp"
    return head if clause and not (frame.cue and frame.cue.overlaps(frame.sentence.words[head])) else root


def _according(frame: Frame, root: int) -> Iterator[Span]:
    """As in "that, according to Norpress, the general had ...": told on by Norpress."""
    for content in frame.content:
        for match in _ACCORDING.finditer(frame.text, content.start, content.end):
            phrase = frame.phrase(match.end())
            heads = [frame.sentence.heads[w] for w in words_in(frame.sentence, phrase)] if phrase else []
            if (
                phrase
                and holds_information(frame.text, frame.sentence, phrase)
                and (root in heads or match.start() - content.start < 8)
            ):
                yield phrase


def _told_by(frame: Frame, verb: int) -> list[int]:
    """As in "his client had been told by the bank that": the client, then the bank."""
    sentence = frame.sentence
    if not _is(frame, verb, "telling") or not is_passive(frame.text, sentence, verb):
        return []
    agents = [c for c in sentence.children(verb, "obl") if case_in(frame, c) == "by"]
    known = agents and _clause(sentence, verb) is not None
    return [*_subjects(frame, verb), *agents[:1]] if known else []


def _heard_from(frame: Frame, verb: int) -> list[int]:
    """As in "they had heard from the company that"."""
    sentence = frame.sentence
    from_whom = [c for c in sentence.children(verb) if case_in(frame, c) == "from"]
    heard = _is(frame, verb, "hearing") and _clause(sentence, verb) is not None
    return [*_subjects(frame, verb), *from_whom[:1]] if heard and from_whom else []


def _knowing(frame: Frame, verb: int, *, reported: bool) -> list[int]:
    """As in "police had told him that", "the palace believes", "files showed"."""
    heads = _subjects(frame, verb)
    if not heads or (is_passive(frame.text, frame.sentence, verb) and not _is(frame, verb, "believing")):
        return []
    head, clause = heads[0], _clause(frame.sentence, verb) is not None
    if is_evidence(frame.text, frame.sentence, head):
        knows = _is(frame, verb, "showing", "saying")
    elif clause:
        knows = _is(frame, verb, "telling", "saying", "believing") and may_hold(
            frame.text, frame.sentence, head
        )
        knows = knows or (_is(frame, verb, "finding") and is_holder(frame.text, frame.sentence, head))
    else:
        kinds = ("vouching", "finding") if reported else ("vouching",)
        knows = _is(frame, verb, *kinds) or (
            _is(frame, verb, "saying") and _takes_responsibility(frame, verb)
        )
        knows = knows and is_holder(frame.text, frame.sentence, head)
    return [head] if knows else []


def _takes_responsibility(frame: Frame, verb: int) -> bool:
    """As in "the group claimed responsibility", which is a remark as much as "said that it did it"."""
    words = (frame.sentence.words[c].of(frame.text).lower() for c in frame.sentence.children(verb))
    return "responsibility" in words


def _subjects(frame: Frame, verb: int) -> list[int]:
    """Named subjects; what stands right before an English verb is one, whatever the parse calls it."""
    sentence = frame.sentence
    relations = ("nsubj", "obj", "compound") if sentence.upos[verb] == "NOUN" else ("nsubj", "obj")
    found = [c for c in sentence.children(verb) if c < verb and sentence.relations[c] in relations]
    before = verb - 1
    while before > 0 and sentence.upos[before] in ("AUX", "ADV"):
        before -= 1
    nouns = found or [before] * (before >= 0 and sentence.upos[before] in ("NOUN", "PROPN"))
    return [n for n in nouns if sentence.words[n].of(frame.text).lower() not in _PRONOUNS]


def _clause(sentence: Sentence, verb: int) -> int | None:
    return next((c for c in sentence.children(verb, "ccomp") if c > verb), None)


def _is_unreal(frame: Frame, verb: int) -> bool:
    """Not told, not yet, or not the main clause: "police will not say that", "after X declared"."""
    sentence = frame.sentence
    before = [c for c in sentence.children(verb) if c < verb]
    words = {c: sentence.words[c].of(frame.text).lower() for c in before}
    below = any(sentence.relations[c] == "mark" and words[c] != "that" for c in before)
    return below or any(words[c] in _UNREAL or words[c] in _ASIDES for c in before)


def _is_predicate(sentence: Sentence, word: int) -> bool:
    """A verb, or what a "be" makes one; or what takes a clause as a verb does ("the army estimates that")."""
    below = {sentence.relations[c] for c in sentence.children(word)}
    return sentence.upos[word] == "VERB" or bool(below & {"cop", "aux", "ccomp"})


def _is(frame: Frame, verb: int, *kinds: str) -> bool:
    lemma = lemma_of(frame.sentence.words[verb].of(frame.text))
    return any(lemma in chain_words()["verbs"][kind] for kind in kinds)
