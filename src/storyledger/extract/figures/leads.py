"""Leads: by how many votes one contestant is ahead of another.

In: the figures of a report. Out: the same, each that is such a lead with who is ahead of whom, as far as its sentence and
the one before tell. What a poll finds is no lead: every poll asks others.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from storyledger.figure import Figure, Lead
from storyledger.sentence import Name, Sentence

_FEW = r"(?:(?:just|only|roughly|about|around|nearly|some|an?|a\s+mere|more\s+than|fewer\s+than|less\s+than|over)\s+)*"
_AHEAD = r"leads?|led|leading|ahead|in\s+front|beats?|beaten|defeat(?:s|ed)|edged(?:\s+out)?|won|winning"
_BEHIND = r"trail(?:s|ed|ing)?|behind|lost|losing|loses"
_NOUN = r"lead|advantage|edge|margin(?!\s+of\s+error)"
_REST = (
    r"(?:(?!\b(?:shr[aiu]nk|narrow|gr[eo]w|widen|f[ae]ll|cut|drop|dwindl|increas|reduc|trimm))[^;:\d]){0,90}"
)
# Before the number: "trails Bravo by", "her lead has shrunk to"; one that has shrunk by so many is not so large.
_BEFORE = (
    re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))\b{_REST}\bby\s+{_FEW}$", re.IGNORECASE),
    re.compile(
        rf"\b(?P<ahead>{_NOUN})\b[^,;:\d]{{0,90}}\b(?:to|of|at|was|is|stands\s+at)\s+{_FEW}$",
        re.IGNORECASE,
    ),
)
# After it: "a 900-vote lead", "900 votes behind".
_NUMBER = (
    r"^[^\d;]{0,24}[\d.,]+(?:\s?%|[\s-]+(?:votes?|ballots?|delegates?|percent(?:age)?|points?|million))*"
)
_AFTER = re.compile(
    rf"""
    {_NUMBER}[\s-]+(?:
        (?P<ahead>(?:[a-z]+\s+)?(?:{_NOUN})\b|ahead\b|in\s+front\b)
      | (?P<behind>behind\b(?=\s+(?:the\s+|with\b|(?-i:[A-Z]))|[.,]|$))
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Of two numbers that tell one lead the second: ", or 0.3 percent".
_OR = re.compile(rf"[^.;\d]{{0,45}}(?:,\s*or\s+|\(\s*){_FEW}$", re.IGNORECASE)
# Both shares, or both counts, and no difference: "by 55 percent to 45 percent".
_SCORE = re.compile(r"^[^\d;]{0,24}[\d.,]+(?:\s?%|\s+(?:percent|votes))?(?:\s+to\s+|\s?[-–]\s?)\d")
_SCORED = re.compile(r"\d(?:\s?%|\s+(?:percent|votes))?(?:\s+to\s+|\s?[-–]\s?)$")
_ANY = re.compile(rf"\b(?:(?P<ahead>{_AHEAD}|{_NOUN})|(?P<behind>{_BEHIND}))\b", re.IGNORECASE)
_POLL = re.compile(
    r"\b(?:poll(?:s|ed|ing|ster)?|survey\w*|likely\s+voters|averages?|odds|forecasts?|now-?cast|models?|projected)\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"\b(?:votes?|ballots?|re?-?counts?|recounted|counted|precincts?|returns)\b", re.IGNORECASE
)
_OF = {"vote": "votes", "ballot": "votes", "%": "%", "percentage points": "%", "point": "%", "points": "%", "delegate": "delegates"}  # fmt: skip
_IS_LEAD = re.compile(rf"{_NOUN}")
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|their)\b", re.IGNORECASE)
# Another subject than the one that leads.
_WHO = re.compile(r"^,?\s+who\s+")
_TURNS = re.compile(
    r"\b(?:who|which|while|but|he|she|they|said|says|told|after|because)\b|[;:]", re.IGNORECASE
)


def with_leads(text: str, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of a report, in text order, those that are leads with who is ahead of whom."""
    by_index = {s.index: s for s in sentences}
    before: Figure | None = None
    for figure in figures:
        of = _counted_in(figure)
        lead = _lead(text, by_index, figure, of) if of else None
        if of and lead is None and before and before.lead and _tells_again(text, before, figure):
            lead = replace(before.lead, of=of)
        before = replace(figure, lead=lead) if lead else figure
        yield before


def _counted_in(figure: Figure) -> str | None:
    """Votes of "12,000 votes" and of "a 12,000-vote lead"."""
    if not _IS_LEAD.fullmatch(figure.unit_head):
        return _OF.get(figure.unit_head)
    return next((of for word, of in _OF.items() if word in figure.unit), None)


def _tells_again(text: str, before: Figure, figure: Figure) -> bool:
    beside = before.sentence == figure.sentence and before.unit_head != figure.unit_head
    return beside and bool(_OR.fullmatch(text[before.span.end : figure.span.start]))


def _lead(text: str, sentences: Mapping[int, Sentence], figure: Figure, of: str) -> Lead | None:
    sentence = sentences[figure.sentence]
    start = figure.span.start
    head, rest = text[sentence.span.start : start], text[start : sentence.span.end]
    match = next(filter(None, (p.search(head) for p in _BEFORE)), None)
    at = sentence.span.start + match.start() if match else start
    match = match or _AFTER.match(rest)
    score = _SCORE.match(rest) or _SCORED.search(head)
    if match is None or score or not _is_counted(text, sentences, figure, of):
        return None
    first = _ANY.search(head)
    if first and re.search(r"\d", head[first.end() : at - sentence.span.start]):
        match, at = first, sentence.span.start + first.start()  # "leads Bravo 51 to 49, a margin of"
    told = _told(text, sentence, at, is_behind=bool(match.groupdict().get("behind")))
    if "" in told:
        told = _completed(text, sentences, figure.sentence, told, head)
    return Lead(*told, of, tuple(_places(text, sentence))) if any(told) else None


_IN = re.compile(r"\b(?:in|won|carried|across)\s+(?:the\s+)?$", re.IGNORECASE)


def _places(text: str, sentence: Sentence) -> Iterator[str]:
    for name in sentence.names:
        if name.kind == "Location" and _IN.search(text, sentence.span.start, name.span.start):
            yield re.sub(r"['’]s?$", "", " ".join(name.span.of(text).split()))


def _is_counted(text: str, sentences: Mapping[int, Sentence], figure: Figure, of: str) -> bool:
    """False of what a poll finds, and of shares where nothing is told of a count."""
    n = figure.sentence
    near = [sentences[i].span.of(text) for i in range(n - 2, n + 1) if i in sentences]
    return not any(map(_POLL.search, near[-2:])) and (of != "%" or any(map(_COUNTING.search, near)))


def _told(text: str, sentence: Sentence, at: int, *, is_behind: bool) -> tuple[str, str]:
    """(ahead, behind): the last person named before the word that tells of a lead, the next one after it."""
    people = [n for n in sentence.names if n.kind == "Person" and _last_name(text, n)]
    mine = next((n for n in reversed(people) if n.span.start < at), None)
    other = next((n for n in people if n.span.start >= at), None)
    if mine and _TURNS.search(_WHO.sub("", text[mine.span.end : at])):
        mine = None
    if other and _TURNS.search(text, at, other.span.start):
        other = None
    one, two = (_last_name(text, n) for n in (mine, other))
    return (two, one) if is_behind else (one, two)


def _last_name(text: str, name: Name | None) -> str:
    """As "bravo" of "Ana Bravo’s"."""
    if name is None:
        return ""
    words = re.findall(r"[^\W\d][\w’'-]+", re.sub(r"['’]s?$|\([^)]*\)?", "", name.span.of(text)))
    plain = [w for w in words if w.lower() not in _NO_NAME]
    return plain[-1].lower() if plain else ""


_NO_NAME = frozenset("jr sr ii iii".split())


def _completed(
    text: str, sentences: Mapping[int, Sentence], n: int, told: tuple[str, str], head: str
) -> tuple[str, str]:
    """What the sentence before tells of a lead, where this one names one of the two, or takes them up by a pronoun."""
    sentence = sentences.get(n - 1)
    match = _ANY.search(sentence.span.of(text)) if sentence else None
    if sentence is None or match is None or not (any(told) or _PRONOUN.search(head)):
        return told
    earlier = _told(
        text, sentence, sentence.span.start + match.start(), is_behind=bool(match.groupdict().get("behind"))
    )
    fits = all(mine in ("", known) or not known for mine, known in zip(told, earlier, strict=True))
    both = tuple(mine or known for mine, known in zip(told, earlier, strict=True))
    return (both[0], both[1]) if fits and both[0] != both[1] else told
