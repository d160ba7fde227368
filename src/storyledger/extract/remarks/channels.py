"""Through what, and to whom, a remark was made, by the words around it.

In: a proposal in its parsed sentence. Out: the words for a medium ("in a statement", "on Telegram") and for who was
told ("reporters"), none where none are named. What the remark itself tells of is no medium of its own, but a call for
help may be told of with what the caller said: "pledged allegiance in an emergency call", "called 911 to confess".
"""

import re
from collections.abc import Sequence

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.remarks.said import verb_above
from storyledger.sentence import Sentence
from storyledger.span import Span, hull

_CHANNEL = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Vv]ia|[Tt]hrough|[Aa]t|[Dd]uring)\s+(?:(?:a|an|the|his|her|its|their)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:statement|interview|post|tweet|press\s+conference|news\s+conference|briefing|speech|address|remarks|testimony|memo|memoir|"
    r"video|broadcast|op-ed|essay|book|hearing|rally|debate|podcast|letter|news\s+release|press\s+release|tweets|Twitter|Telegram|Facebook|Instagram|"
    r"Truth\s+Social|television|TV|radio|social\s+media|phone\s+call|telephone\s+(?:call|conversation)|e-?mail)\b"
    # with whom: "an interview on Friday with the news site Norpress"
    r"(?:(?<=interview)(?:\s+(?:on\s+)?[A-Z][a-z]+day)?\s+(?:with|to|on)\s+(?:the\s+|an?\s+)?(?:[a-z]+\s+){0,2}[A-Z][\w&-]*(?:\.\w+)*"
    r"(?:\s+[A-Z][\w&-]*){0,3}(?:['’]s?\b)?)?"
    # "on Canal Nine’s “The Long Hour”"
    r"|\b[Oo]n\s+(?:[A-Z][\w&-]*\s+){0,2}[A-Z][\w&-]*['’]s?\s+[“\"][A-Z][\w’' ]{0,30}"
)
_CLAIM = re.compile(r"(?:full\s+)?responsibility\b")
_EMERGENCY = re.compile(
    r"\b(?:911|emergency\s+(?:call|line|number|operator|dispatcher|services?)|(?:emergency|police)\s+dispatchers?)\b"
    r"|(?<=\bcalled\s)(?:999|112|000)\b"
)


def channel_in(text: str, within: Span) -> Span | None:
    """The first medium that some words name."""
    match = _CHANNEL.search(text, within.start, within.end)
    return Span(*match.span()) if match else None


def find_channel(text: str, sentence: Sentence, cue: Span | None, content: Sequence[Span]) -> str | None:
    """The first medium named outside what was said, else the call for help that it was said in.

    What is claimed is a thing, and no words that a medium could be a part of: "responsibility for the fire in a video".
    """
    claim = bool(content) and _CLAIM.match(text, content[0].start) is not None
    for match in _CHANNEL.finditer(text, sentence.span.start, sentence.span.end):
        if claim or not any(c.overlaps(Span(*match.span())) for c in content):
            return " ".join(match.group().split())
    calls = _EMERGENCY.finditer(text, sentence.span.start, sentence.span.end) if cue else ()
    return next(
        (" ".join(m.group().split()) for m in calls if cue and _is_made_in(sentence, m.start(), cue)), None
    )


def _is_made_in(sentence: Sentence, at: int, cue: Span) -> bool:
    """True if the caller's verb is the cue, or the cue goes on with it: "called 911 and swore", "called 911 to swear"."""
    verb = verb_above(sentence, at, cue)
    if verb is None or cue.overlaps(sentence.words[verb]):
        return verb is not None
    after = next((i for i in range(verb + 1, len(sentence.words)) if sentence.upos[i] == "VERB"), None)
    goes_on = after is not None and sentence.upos[after - 1] in ("CCONJ", "PART")
    return goes_on and after is not None and cue.overlaps(sentence.words[after])


def find_addressee(text: str, sentence: Sentence, proposal: Proposal) -> str | None:
    """As in "told reporters", "informed the council": the object of the cue that is no content."""
    if proposal.cue is None:
        return None
    for i, word in enumerate(sentence.words):
        if not proposal.cue.overlaps(word) or sentence.upos[i] != "VERB":
            continue
        for child in sentence.children(i):
            span = sentence.words[child]
            if sentence.relations[child] in ("obj", "iobj") and not any(
                c.overlaps(span) for c in proposal.content
            ):
                words = [sentence.words[k] for k in sentence.subtree(child)]
                whole = hull(words)
                if not any(c.overlaps(whole) for c in proposal.content) and len(words) <= 8:
                    return " ".join(whole.of(text).split())
    return None
