"""Whose number it is that stands before a word of giving: "the 1.3 million it gave", "the 14 deaths confirmed by the ministry".

In: a verb of a parsed sentence. Out: who gave the number right before it, and the number. One idea: what a report compares
with was said once, by somebody whom it names beside it; so surfaces decide, since parses hang such clauses anywhere.
"""

import re
from collections.abc import Sequence

from storyledger.extract.words.holders import is_holder, words_in
from storyledger.extract.words.phrases import noun_phrase, phrase_after
from storyledger.sentence import Sentence
from storyledger.span import Span

# Verbs by which somebody gives a number, in the past: "the 40 it reported". What is given out may be none: prisoners, beds.
_TOLD = (
    "reported|announced|stated|estimated|projected|predicted|forecast|counted|confirmed|acknowledged"
    "|mentioned|demanded|spoken?|spoke|talked|boasted|bragged"
)
_GAVE_OUT = (
    "gave|given|admitted|provided|released|published|issued|cited|quoted|claimed|named|promised|offered"
)
GAVE = rf"(?:{_TOLD}|{_GAVE_OUT}|put)"
_TELLS = re.compile(rf"(?:{_TOLD}|(?:report|estimate)s)")
_GIVES_OUT = re.compile(rf"(?:{_GAVE_OUT}|(?:claim|cite|name|quote)s)")
_AWAY = re.compile(r"\s+(?:away|up|out|off|to|back)\b")
_FIGURE = r"(?:figure|toll|number|count|total|estimate|tally)"
DIGITS = (
    r"(?:[$€£]\s?)?\d[\d.,]*%?(?:\s+(?:million|billion|thousand|percent|per\s+cent))?(?:\s+or\s+(?:more|so))?"
)
_NUMBER = rf"[Tt]he\s+(?:{_FIGURE}\s+of\s+)?{DIGITS}"
_NO_COUNT = (
    "that|which|after|before|since|when|as|is|are|was|were|has|have|had|minutes?|hours?|days?|weeks?|months?|years?"
    "|at|in|on|of|for|from|to|by|with|the|an?|and|or|but"
)
_COUNTED = rf"(?:\s+(?!(?:{_NO_COUNT})\b)[a-z]+){{0,2}}"
_BARE = re.compile(rf"\b({_NUMBER})\s+(?:(?:that|which)\s+)?$")
_THE_NUMBER = re.compile(rf"\b({_NUMBER}{_COUNTED})\s+(?:(?:that|(?:of\s+)?which)\s+)?$")
_ALONE = re.compile(f"{_NUMBER}{_COUNTED}")
_NAMED = re.compile(r"(?:estimate|figure|projection|forecast|claim)", re.IGNORECASE)
ABOUT = "about|around|some|nearly|almost|roughly|approximately|over|only|just|an?|more than|at least|up to|as many as|a nearly"
_OF_NUMBER = re.compile(rf"\s+of\s+(?P<number>(?:(?:{ABOUT})\s+)?{DIGITS}{_COUNTED})")
# When it was given, between the verb and whoever gave it.
_BY = re.compile(r"(?:\s+[\w’'-]+){0,4}?\s+by\s+")
_BESIDE = ("AUX", "ADV", "PART")


def number_given(text: str, sentence: Sentence, cue: Span) -> tuple[Span, Span] | None:
    """Of "on top of the 14 deaths | confirmed | by the ministry" the ministry and its number."""
    verbs = (i for i in words_in(sentence, cue) if sentence.upos[i] == "VERB")
    return next((found for i in verbs if (found := whose_number(text, sentence, i))), None)


def whose_number(text: str, sentence: Sentence, verb: int) -> tuple[Span, Span] | None:
    """Who gave the number that stands before a verb, and that number; None where nobody did.

    Gaps: a number written in words, and one with more than two words behind it.
    """
    return _given_by(text, sentence, verb) or _it_gave(text, sentence, verb)


def is_number_given(text: str, cue: Span, content: Sequence[Span]) -> bool:
    """True of "the 1.3 million | it gave" and "its forecast | of 1.3 million": what is compared with was said before.

    >>> text = "It rose from the 1.3 million it gave."
    >>> is_number_given(text, Span(32, 36), [Span(13, 28)])
    True
    """
    if len(content) != 1 or content[0].end > cue.start:
        of = _OF_NUMBER.match(text, cue.end) if _NAMED.fullmatch(cue.of(text)) else None
        return of is not None and [Span(of.start("number"), of.end("number"))] == [*content]
    return bool(_ALONE.fullmatch(content[0].of(text)))


def _number_before(verb: str) -> re.Pattern[str] | None:
    """What a number before a verb looks like; None if that gives none."""
    if _GIVES_OUT.fullmatch(verb):
        return _BARE
    return _THE_NUMBER if _TELLS.fullmatch(verb) else None


def _it_gave(text: str, sentence: Sentence, verb: int) -> tuple[Span, Span] | None:
    """Of "the 18,000 that the ministry spoke of" the ministry and its number."""
    word = sentence.words[verb]
    number = _number_before(word.of(text))
    if number is None or _AWAY.match(text, word.end):
        return None
    subject = next((c for c in sentence.children(verb, "nsubj") if c < verb), None)
    who = noun_phrase(sentence, subject, case=False) if subject is not None else None
    if who is None or any(
        sentence.upos[i] not in _BESIDE
        for i, w in enumerate(sentence.words)
        if who.end <= w.start < word.start
    ):
        return None
    found = number.search(text, sentence.span.start, who.start)
    return (who, Span(*found.span(1))) if found else None


def _given_by(text: str, sentence: Sentence, verb: int) -> tuple[Span, Span] | None:
    """Of "the 700,000 reported on Monday by the Courier" the Courier and its number."""
    word = sentence.words[verb]
    number = _number_before(word.of(text))
    found = number.search(text, sentence.span.start, word.start) if number else None
    by = _BY.match(text, word.end, sentence.span.end) if found else None
    who = phrase_after(sentence, by.end()) if by else None
    return (who, Span(*found.span(1))) if found and who and _can_give(text, sentence, who) else None


def number_of(text: str, sentence: Sentence, noun: int) -> tuple[Span, Span] | None:
    """Of "the bank's estimate of 2.5 billion marks" the bank and its number."""
    of = _OF_NUMBER.match(text, sentence.words[noun].end, sentence.span.end)
    if of is None or not _NAMED.fullmatch(sentence.words[noun].of(text)):
        return None
    owners = [c for c in sentence.children(noun, "nmod") if c < noun]
    who = next((o for o in owners if _owns(text, sentence, o)), None)
    whole = noun_phrase(sentence, who, case=False) if who is not None else None
    return (whole, Span(of.start("number"), of.end("number"))) if whole else None


def _owns(text: str, sentence: Sentence, word: int) -> bool:
    if sentence.words[word].of(text).lower() in ("its", "their", "his", "her"):
        return True
    marks = [c for c in sentence.children(word, "case") if sentence.upos[c] == "PART"]
    return bool(marks) and (sentence.upos[word] == "PROPN" or is_holder(text, sentence, word))


def _can_give(text: str, sentence: Sentence, who: Span) -> bool:
    """True of a holder and of any name but a day's."""
    heads = [w for w in words_in(sentence, who) if not who.contains(sentence.words[sentence.heads[w]])]
    dated = any(t.span.overlaps(who) for t in sentence.times if t.span.start <= who.start)
    return not dated and any(sentence.upos[w] == "PROPN" or is_holder(text, sentence, w) for w in heads)
