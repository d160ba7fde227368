"""What another says in the same sentence: "the operator said 120 were on board, but survivors put it at 200".

In: proposals as the reader made them. Out: the same, each cut before a clause in which somebody else speaks or gives a number. One
idea: behind a semicolon or a "but" a speaker with a verb of giving has the word himself.
"""

import re
from dataclasses import replace

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.words.roles import can_speak
from storyledger.sentence import Sentence
from storyledger.span import Span

_RIVAL = re.compile(
    r"""
    (?P<stop>;|,)\s+(?:(?:but|while|whereas|although|though|and)\s+)?
    (?P<who>(?:(?:the|an?|its|their|his|her|some|other|many|most|two|several)\s+)?(?:[\w’'.-]+\s+){0,4}?(?P<last>[\w’'.-]+))\s+
    (?P<cue>
        said|says|say|put|puts|claimed|claims|claim|estimated?|estimates|spoke|speaks?|talked|reported|counted|insisted|gave|gives|told
    )\s+(?!by\b|to\b)
    """,
    re.VERBOSE,
)
_TURN = re.compile(r"(?:;|,)\s+(?:but|while|whereas|although|though|and)\s")
_LINKS = frozenset("that which who whom whose what when where because if he she it they we i".split())
_MARK = re.compile(r"[“”\"]")
_STRAY = re.compile(r";\s+(?:(?:the|its|his|her|their)\s+)?[\w’'-]+\s*$")


def without_rivals(text: str, proposal: Proposal) -> Proposal:
    """The proposal up to where another has the word."""
    if proposal.cue is None or not proposal.content:
        return proposal
    cue = proposal.cue
    cut = (_before_rival(text, proposal.sentence, c) if c.start >= cue.end else c for c in proposal.content)
    return replace(proposal, content=tuple(cut))


def _before_rival(text: str, sentence: Sentence, content: Span) -> Span:
    for match in _RIVAL.finditer(text, content.start, content.end):
        head = match["stop"] == ";" or _TURN.match(text, match.start())
        if head and _is_somebody(sentence, match) and not _MARK.search(text, content.start, match.start()):
            return Span(content.start, match.start())
    stray = _STRAY.search(content.of(text))  # "12 had died; doctors", before "said 30"
    return Span(content.start, content.start + stray.start()) if stray else content


def _is_somebody(sentence: Sentence, match: re.Match[str]) -> bool:
    """True of a subject of the verb that can speak, or has a name."""
    if _LINKS & set(match["who"].lower().split()):
        return False
    verb, last = sentence.word_at(match.start("cue")), sentence.word_at(match.start("last"))
    if verb is None or last is None or sentence.upos[verb] != "VERB":
        return False
    name = match["last"][:1].isupper()
    subject = any(last in sentence.subtree(c) for c in sentence.children(verb, "nsubj"))
    return (name or can_speak(match["last"].lower())) and (subject or match["stop"] == ";")
