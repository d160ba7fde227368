"""Quotations made whole and given to their speakers.

In: proposals and quotations. Out: proposals whose content holds all of its quotation, and those of
quotations that nobody claims: a cue of their paragraph, a "Name:" before them, a paragraph that introduces
them, or the last speaker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from storyledger.extract.quotes.introductions import find_introduction
from storyledger.extract.quotes.quotes import Quotation
from storyledger.extract.words.cues import lemma_of
from storyledger.extract.words.phrases import sentence_at
from storyledger.report import Report, Role
from storyledger.sentence import Sentence
from storyledger.span import Span, hull


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One who-said-what with its spans; `sentence` is the one that holds the cue, or the content."""

    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    sentence: Sentence
    cue_class: str | None
    score: float
    guessed: bool = False  # the source is the parse's, the reader proposed none
    told_by: Span | None = None  # an outlet or a document that passes it on, behind it


_NAME_COLON = re.compile(r"^\s*((?:(?:Quote\s+f|F)rom\s+)?[A-Z][\w.’'-]*(?:\s+[\w.’'-]+){0,5}?)\s*:\s*$")


# Quoted stretches of fewer words are scare quotes, titles or terms when nobody is named for them.
_LOOSE_WORDS = 5


def mend_quotations(
    report: Report, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> list[Quotation]:
    """Close a quotation that its paragraph leaves open where the speaker is named in it.

    `"We held three men, the police chief said on Monday.` lost its second mark at the comma; without
    this it would run on into the next paragraph's quotation, and its speaker would be that one's.
    """
    mended: list[Quotation] = []
    for quotation in quotations:
        pieces: list[Span] = []
        for piece in quotation.pieces:
            is_open = not quotation.whole or piece is not quotation.pieces[-1]
            end = _named_at(report.text, sentences, piece) if is_open else None
            pieces.append(Span(piece.start, end) if end else piece)
            if end:
                mended.append(Quotation(tuple(pieces)))
                pieces = []
        if pieces:
            mended.append(Quotation(tuple(pieces), quotation.whole))
    return mended


_SPEECH = frozenset(
    {"say", "add", "tell", "explain", "insist", "reply", "recall", "note", "write", "declare"}
)
_MOST_NAMED = 12  # words between the comma and the verb: a name with its role


def _named_at(text: str, sentences: Sequence[Sentence], piece: Span) -> int | None:
    """Where the piece's first sentence turns from what was said to who said it: ", the mayor said"."""
    home = sentence_at(sentences, piece.start)
    if home is None:
        return None
    for verb, word in enumerate(home.words):
        if not piece.contains(word) or lemma_of(word.of(text)) not in _SPEECH:
            continue
        takes = home.children(verb, "ccomp")
        if takes and all(c < verb and piece.contains(home.words[c]) for c in takes):
            return _turn_of(text, home, max(takes), verb)
    return None


def _turn_of(text: str, sentence: Sentence, said: int, verb: int) -> int | None:
    """The first comma between what was said and its verb after which no other verb stands."""
    for i in range(max(said, verb - _MOST_NAMED), verb):
        between = sentence.upos[i + 1 : verb]
        if sentence.words[i].of(text) in (",", "?", "!") and not {"VERB", "AUX"} & set(between):
            return sentence.words[i].end
    return None


def make_whole(found: list[Proposal], quotations: Sequence[Quotation]) -> list[Proposal]:
    """Content that begins or lies in a quotation takes all of its pieces, if no other cue claims them."""
    for quotation in quotations:
        whole = hull(quotation.pieces)
        owners = [
            i
            for i, p in enumerate(found)
            if p.cue
            and not whole.contains(p.cue)
            and any(c.overlaps(q) for c in p.content for q in quotation.pieces)
        ]
        if len(owners) != 1:
            continue
        owner = found[owners[0]]
        if sum(len(q) for q in quotation.pieces) < 25:  # a quoted term inside an indirect remark
            continue
        rest = [c for c in owner.content if not any(c.overlaps(q) for q in quotation.pieces)]
        partly = [
            c
            for c in owner.content
            if any(c.overlaps(q) and not q.contains(c) and _sticks_out(c, q) for q in quotation.pieces)
        ]
        if not partly:
            pieces = tuple(sorted([*rest, *quotation.pieces]))
            found[owners[0]] = replace(owner, content=pieces)
    return found


# "... she said, “It shakes,” before a wall fell": what goes on so is the report's own.
_SCENE = re.compile(r"[”\"’']?\s*(?:before|after|as|while|when|moments|seconds|minutes|shortly)\b")


def without_scene(text: str, proposal: Proposal, quotations: Sequence[Quotation]) -> Proposal:
    """The proposal without what happens after the words that open its content."""
    pieces = [piece for quotation in quotations for piece in quotation.pieces]
    content = tuple(
        next(
            (q for q in pieces if _opens(c, q) and text[q.end - 1] in ",.!?" and _SCENE.match(text, q.end)), c
        )
        for c in proposal.content
    )
    return replace(proposal, content=content)


def _opens(content: Span, piece: Span) -> bool:
    return abs(content.start - piece.start) <= 1 and piece.end + 3 < content.end


def _sticks_out(content: Span, piece: Span) -> bool:
    """Content that reaches well beyond a quotation is indirect speech with a quoted part."""
    return content.start < piece.start - 3 or content.end > piece.end + 3


def give_loose_quotations(
    report: Report, sentences: Sequence[Sentence], found: list[Proposal], quotations: Sequence[Quotation]
) -> Iterator[Proposal]:
    """Give quotations nobody claims to a cue of their paragraph, a "Name:" before, or the last speaker."""
    claimed = [c for p in found for c in p.content]
    for quotation in quotations:
        words = sum(len(piece.of(report.text).split()) for piece in quotation.pieces)
        if words < _LOOSE_WORDS or any(c.overlaps(q) for c in claimed for q in quotation.pieces):
            continue
        first = quotation.pieces[0]
        home = sentence_at(sentences, first.start)
        part = next((p for p in report.parts if p.span.contains(first)), None)
        if (
            home is None
            or part is None
            or part.role
            in (
                Role.HEADLINE,
                Role.CROSSHEAD,
                Role.CAPTION,
                Role.BOILERPLATE,
            )
        ):
            continue
        given = (
            _after_name(report, first, part.span, home, quotation)
            or _signed(report, sentences, quotation, part.span)
            or _introduced(report, sentences, quotation)
            or _carried(report, found, first, part.span, quotation)
        )
        if given:
            claimed += quotation.pieces
            if given[0] is not None:
                found[found.index(given[0])] = given[1]
            else:
                yield given[1]


def _after_name(
    report: Report, first: Span, paragraph: Span, home: Sentence, quotation: Quotation
) -> tuple[None, Proposal] | None:
    """What "Name: “...”" and "Quote from Name: “...”" introduce."""
    lead = report.text[paragraph.start : first.start].rstrip('"“‘ ')
    match = _NAME_COLON.match(lead)
    if not match:
        return None
    start = paragraph.start + match.start(1)
    words = match.group(1)
    quote_from = re.match(r"(?:Quote\s+f|F)rom\s+", words)
    source = Span(start + (quote_from.end() if quote_from else 0), paragraph.start + match.end(1))
    colon = paragraph.start + lead.rindex(":")
    cue = (
        Span(start, start + len(words[: quote_from.end()].rstrip())) if quote_from else Span(colon, colon + 1)
    )
    return None, Proposal(
        cue=cue, source=source, content=quotation.pieces, sentence=home, cue_class="speech", score=0.7
    )


# Letters of words that a title capitalises.
_LONG = 4
# "“...” — Mayor Jan Roe": the end of a paragraph, or the next one.
_SIGNATURE = re.compile(r"[\"”’\s]*\n?\s*(?P<dash>[—–]|--)\s*(?P<name>[A-Z][^\n]{2,80})(?:\n|$)")


def _signed(
    report: Report, sentences: Sequence[Sentence], quotation: Quotation, paragraph: Span
) -> tuple[None, Proposal] | None:
    """A quotation that a paragraph holds alone, with a dash and the name of a person below it."""
    first, last = quotation.pieces[0], quotation.pieces[-1]
    match = _SIGNATURE.match(report.text, last.end)
    home = sentence_at(sentences, match.start("name")) if match else None
    if match is None or home is None or report.text[paragraph.start : first.start].strip(' \n"“'):
        return None
    if not any(len(w) >= _LONG and w.islower() for p in quotation.pieces for w in p.of(report.text).split()):
        return None  # "The Long Hour with Jan Roe" is a programme
    source = Span(*match.span("name"))
    if not any(name.kind == "Person" and source.contains(name.span) for name in home.names):
        return None
    dash = Span(*match.span("dash"))
    return None, Proposal(
        cue=dash, source=source, content=quotation.pieces, sentence=home, cue_class="speech", score=0.7
    )


def _introduced(
    report: Report, sentences: Sequence[Sentence], quotation: Quotation
) -> tuple[None, Proposal] | None:
    """What the paragraph before announces."""
    lead = find_introduction(report, sentences, quotation.pieces[0])
    if lead is None:
        return None
    return None, Proposal(
        cue=lead.cue,
        source=lead.source,
        content=quotation.pieces,
        sentence=lead.sentence,
        cue_class="speech",
        score=0.7,
    )


def _carried(
    report: Report, found: list[Proposal], first: Span, paragraph: Span, quotation: Quotation
) -> tuple[Proposal | None, Proposal] | None:
    """A quotation that fills its paragraph, or goes on in it, belongs to the direct speech just before.

    Below a paragraph that ends in ", the mayor said." it is one more remark of his.
    """
    before = [p for p in found if p.cue and p.content and max(c.end for c in p.content) <= first.start]
    if not before:
        return None
    last = max(before, key=lambda p: max(p.cue.end if p.cue else 0, *(c.end for c in p.content)))
    end = max(c.end for c in last.content)
    between = report.text[max(end, last.cue.end if last.cue else 0) : first.start]
    same_paragraph = paragraph.start <= end
    alone = not report.text[paragraph.start : first.start].strip(" \n\"“‘'")
    if not is_quoted(report.text, last.content[-1]) and not same_paragraph:
        follows = alone and _fills(report.text, paragraph, quotation) and _ends_paragraph(report, last, first)
        return (None, replace(last, content=quotation.pieces)) if follows else None
    # within one paragraph a few words ("she said.") may stand between; across paragraphs nothing but the cue
    if (same_paragraph and len(between.split()) <= 12) or (
        alone and between.count("\n\n") + between.count("\n") <= 4 and len(between.split()) <= 12
    ):
        return last, replace(last, content=(*last.content, *quotation.pieces))
    return None


def _ends_paragraph(report: Report, last: Proposal, first: Span) -> bool:
    """True of "..., the mayor said." at the end of the paragraph before."""
    end = max(last.cue.end if last.cue else 0, last.source.end if last.source else 0, last.content[-1].end)
    behind = end > last.content[-1].end and last.cue_class == "speech"
    return behind and not report.text[end : first.start].strip(' .\n"“‘')


def _fills(text: str, paragraph: Span, quotation: Quotation) -> bool:
    rest = text[quotation.pieces[-1].end : paragraph.end] if paragraph.contains(quotation.pieces[-1]) else ""
    return not rest.strip(' \n"”’')


def is_quoted(text: str, span: Span) -> bool:
    """True of words that a quotation mark opens."""
    words = span.of(text).strip()
    before = text[max(0, span.start - 1) : span.start]
    two = text[max(0, span.start - 2) : span.start]
    return words[:1] in '"“‘' or before in ('"', "“", "‘") or "''" in (words[:2], two)
