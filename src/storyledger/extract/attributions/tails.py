"""What somebody goes on to say behind the words that the reader gave him: "a boat sank, Roe said, including 12 chests".

In: the proposals of a report. Out: the same, with the numbers at their sentence's end that are theirs, and without
what stands behind another's verb. One idea: a number that hangs on what was said, and has no verb of saying of its
own, is said by whoever said the rest.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from storyledger.extract.quotes.quoted import Proposal, is_quoted
from storyledger.extract.words.cues import cue_class_of, cue_stance
from storyledger.extract.words.holders import words_in
from storyledger.sentence import Sentence
from storyledger.span import Span

# Behind "..., Roe said on Monday": the sentence is his to its end.
_GOES_ON = re.compile(
    r"""
    [”"]?(?:\s+[\w.’']+){0,5},\s+(?=
      (?:
          including|with|among\s+(?:them|whom)
        | (?:most|many|some|several|half|all|both|\w+)\s+of\s+(?:them|whom|which)
        | bringing|raising|taking|pushing|lifting|driving|leaving|killing|wounding|injuring|destroying
        | trapping|displacing
      )\s
    )
    """,
    re.VERBOSE,
)
# Behind what is said after its verb: what it makes of the count, and the rest of those counted.
_ADDS_UP = re.compile(
    r",?\s+(?=(?:bringing|raising|taking|pushing|lifting|driving)\s(?:\S+\s){1,8}?to\s|(?:while|and)\s+(?:another|the\s+(?:other|rest))\s)"
)
_ENDS = ' \n\t.,;"”'
_MARKS = re.compile(r"[“”\"]")
_MORE_CUES = re.compile(r"\baccording\s+to\b|\bsa(?:id|ys?)\b|;|:")


def with_tails(text: str, found: Sequence[Proposal]) -> list[Proposal]:
    """The proposals, each with the number that its sentence ends in if that is its speaker's, too."""
    return [_with_tail(text, p, found) for p in found]


def _with_tail(text: str, p: Proposal, found: Sequence[Proposal]) -> Proposal:
    home, here = p.sentence, [c for c in p.content if c.overlaps(p.sentence.span)]
    if p.cue is None or p.source is None or not here or cue_class_of(p.cue.of(text)) != "speech":
        return p
    last = max(here, key=lambda c: c.end)
    told_first = last.end <= p.cue.start
    end = max(p.cue.end, p.source.end) if told_first else last.end
    lead = (_GOES_ON if told_first else _ADDS_UP).match(text, end, home.span.end)
    tail = _tail(text, home, lead.end()) if lead else None
    if tail is None or (not told_first and cue_stance(p.cue.of(text)) is not None):
        return p
    taken = [s for q in found if q is not p for s in (*q.content, *filter(None, (q.cue, q.source)))]
    if any(tail.overlaps(s) for s in taken) or is_quoted(text, last) or _MARKS.search(tail.of(text)):
        return p
    if told_first:
        return replace(p, content=(*p.content, tail))
    whole = Span(last.start, tail.end)
    return replace(p, content=tuple(whole if c == last else c for c in p.content))


def _tail(text: str, home: Sentence, start: int) -> Span | None:
    """The rest of a sentence, if it counts something in nobody else's words."""
    tail = Span(start, max(start + 1, start + len(text[start : home.span.end].rstrip(_ENDS))))
    counts = any(home.upos[w] == "NUM" or home.words[w].of(text)[:1].isdigit() for w in words_in(home, tail))
    return tail if counts and not _MORE_CUES.search(tail.of(text)) else None


def without_anothers(text: str, found: Sequence[Proposal]) -> list[Proposal]:
    """Each number with whose verb it stands behind: "Tarn reported three deaths and Vandry reported 19, four of them boys".

    What two have of one stretch of words is left to whose verb stands nearer; that one takes all of it.
    """
    kept: list[Proposal] = []
    for p in (_up_to_next(text, p, found) for p in found):
        lost = [c for c in p.content if any(_is_nearer(text, q, p, c) for q in found)]
        gained = [c for q in found for c in q.content if _is_nearer(text, p, q, c)]
        content = [c for c in p.content if c not in lost and not any(g.contains(c) for g in gained)]
        content = sorted({*content, *gained})
        kept.append(replace(p, content=tuple(content)) if content and (lost or gained) else p)
    return kept


def _up_to_next(text: str, p: Proposal, found: Sequence[Proposal]) -> Proposal:
    """Without the next sentence where that has a speaker of its own: `"It sank," Roe said. Two drowned, police said.`."""
    begins = [
        q.sentence.span.start
        for q in found
        if q.source and q.content and q.sentence.index > p.sentence.index and q.cue_class == "speech"
    ]
    content = tuple(
        Span(c.start, next((b for b in begins if c.start < b < c.end and not _within(text, c, b)), c.end))
        for c in p.content
    )
    return replace(p, content=content)


def _within(text: str, piece: Span, at: int) -> bool:
    """True if a code point stands inside quotation marks that open in the piece."""
    marks = _MARKS.findall(text, piece.start, at)
    return marks[-1:] == ["“"] or marks.count('"') % 2 == 1


def _is_nearer(text: str, p: Proposal, q: Proposal, piece: Span) -> bool:
    """True if `piece`, that the reader gave to `q`, stands right behind the verb of `p`, which is another's."""
    if p is q or p.sentence is not q.sentence or not (p.cue and p.source and q.cue and q.source) or p.guessed:
        return False
    own = q.cue.end <= p.source.start < p.cue.start < p.cue.end <= piece.start and p.source != q.source
    shared = any(c.overlaps(piece) for c in p.content)
    return own and shared and len(q.content) > 1 and not is_quoted(text, piece)
