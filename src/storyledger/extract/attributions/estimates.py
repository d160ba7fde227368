"""Numbers that somebody gives without a word of saying: "put the crowd at 150", "speaks of 85,000".

In: parsed sentences and the proposals there are. Out: proposals where no reader saw one.
1. who puts a thing at a number; 2. who speaks or talks of one; 3. who gave the number that stands before him
("the 1.3 million it gave last week", "the 18,000 that the ministry spoke of"); 4. whose estimate or figure it is;
5. who forecasts one, gives "the figure of 40" or claims 40 killed.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.english import WEEKDAY
from storyledger.extract.attributions.stands import holder_of
from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.sources.sides import noun_before
from storyledger.extract.words.given import ABOUT, DIGITS, number_of, whose_number
from storyledger.extract.words.holders import is_holder, words_in
from storyledger.extract.words.phrases import noun_phrase
from storyledger.report import Report, Role
from storyledger.sentence import Sentence
from storyledger.span import Span

_PUTS = frozenset({"put", "puts", "putting"})
_SPEAKS = frozenset(
    "speak speaks spoke spoken talk talks talked boast boasts boasted brag brags bragged".split()
)
_COUNTS = frozenset("count counts counted tallied report reports reported".split())
_NOUNS = frozenset(
    "estimate estimates estimation figure projection forecast claim tally reckoning calculation calculations account".split()
)
_OWNERS = ("its", "their", "his", "her")
_AT = re.compile(r"at\b|(?:closer|nearer)(?:\s+to)?\b|as\s+(?:high|low)\s+as\b")  # "puts it closer to 350"
_AT_LAST = re.compile(rf"\b(?:{_AT.pattern})\s(?:[^\s,;]+\s){{0,5}}?$")
# Where what is told of the number ends: a clause of its own, whoever it is about.
_ENDS = re.compile(
    r"[;:]|,\s+(?:while|but|although|though|whereas|which|who|whose|after|when|because|and\s+(?:said|says))\b"
)
_CLAUSE_ENDS = re.compile(rf"{_ENDS.pattern}|,\s|\s(?:and|but)\s(?!\d)")
_OPEN_END = re.compile(r"\s+(?:on|in|at|by|for)$")
_A_NUMBER = rf"(?:(?:{ABOUT})\s+)?{DIGITS}"
_FORETOLD = re.compile(rf"\s+(?P<number>{_A_NUMBER})(?![\w-])")
_NUMBERED = (
    (frozenset("forecast forecasts predicted predicts foresees foresaw".split()), _FORETOLD),
    (
        frozenset("gave gives give giving named cited offered".split()),
        # "gave a total of $400" to somebody is a gift
        re.compile(
            rf"\s+(?:out\s+)?(?P<number>(?:the|an?)\s+(?:\w+\s+)?(?:figure|toll|estimate|tally)\s+of\s+{_A_NUMBER})(?![\w-])"
        ),
    ),
    (
        frozenset("claimed claims claim said says say".split()),  # but a storm claims lives
        re.compile(
            rf"\s+(?P<number>{_A_NUMBER}(?:\s+(?:\w+\s+)?(?:killed|dead|deaths|wounded|injured|casualties)\b|(?=\s*(?:[.;)]|,\s|$))))"
        ),
    ),
)
_WHEN = re.compile(
    rf"\s+(?:on\s+|last\s+|late\s+|earlier\s+)?(?:{WEEKDAY}|yesterday|(?:this|last)\s+(?:week|month))\s+(?=of\b)"
)
_MOST_BETWEEN = 5  # words between "at" and its number: "at no more than some 40"


def find_estimates(
    report: Report, sentences: Sequence[Sentence], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Proposals for the numbers that somebody gives and that nobody has found yet."""
    taken = [p.cue for p in found if p.cue and p.content]
    told = [c for p in found for c in p.content]
    for sentence in sentences:
        if sentence.role is Role.CROSSHEAD:
            continue
        for at, word in enumerate(sentence.words):
            if any(word.overlaps(t) for t in taken):
                continue
            inside = any(c.contains(word) for c in told)
            source, content = _number(report.text, sentence, at, inside=inside)
            if source and content and not source.overlaps(content):
                yield Proposal(
                    cue=word,
                    source=source,
                    content=(content,),
                    sentence=sentence,
                    cue_class="speech",
                    score=0.6,
                )


def _number(text: str, sentence: Sentence, at: int, *, inside: bool) -> tuple[Span | None, Span | None]:
    """Who gives which number by a word; of what another says only whose number he compares with."""
    if sentence.upos[at] == "NOUN":
        source, content = number_of(text, sentence, at) or (None, None)
        own = inside and source is not None and source.of(text).lower() in _OWNERS  # whoever says all of it
        return (None, None) if own else (source, content)
    if sentence.upos[at] != "VERB":
        return None, None
    given = None if inside else _given(text, sentence, at)
    return whose_number(text, sentence, at) or given or (None, None)


def is_estimate(text: str, cue: Span, content: Sequence[Span], numbers: Sequence[Span]) -> bool:
    """True of "put | the crowd at 150" and "spoke | of 60": whoever gives a number tells something.

    >>> text = "They put the crowd at 150."
    >>> is_estimate(text, Span(5, 8), [Span(9, 25)], [Span(22, 25)])
    True
    """
    first = cue.of(text).lower().split()[0]
    for piece in content:
        inside = [n for n in numbers if piece.contains(n)]
        if inside and (cue.start > piece.end or first in _SPEAKS | _COUNTS | _NOUNS):
            return True
        form = _form_of(first)
        if form and form.match(text, cue.end):
            return True
        if first in _PUTS and any(_AT_LAST.search(text, piece.start, n.start) for n in inside):
            return True
    return False


def _given(text: str, sentence: Sentence, verb: int) -> tuple[Span | None, Span | None]:
    who, word = _giver(text, sentence, verb), sentence.words[verb].of(text).lower()
    if who is not None and sentence.relations[who] == "appos":  # "Ada Roe, the director who gave ..."
        who = sentence.heads[who]
    content = _put_at(text, sentence, verb) if word in _PUTS else _numbered(text, sentence, verb)
    if word in _SPEAKS:
        content = _spoken_of(text, sentence, verb)
    return noun_phrase(sentence, who) if who is not None else None, content


def _giver(text: str, sentence: Sentence, verb: int) -> int | None:
    """Whoever does the verb, also where the parse hangs "Tarnet, which gave ..." on something else."""
    subject = max((c for c in sentence.children(verb, "nsubj") if c < verb), default=None)
    which = subject is not None and sentence.words[subject].of(text).lower() in ("who", "which")
    if subject is None or not which or sentence.relations[verb] == "acl":
        return holder_of(text, sentence, verb)
    noun = noun_before(text, sentence, subject)
    return noun if noun is not None and is_holder(text, sentence, noun) else None


def _numbered(text: str, sentence: Sentence, verb: int) -> Span | None:
    """Of "forecast 10,000 by May" and "gave the figure of 40 on Friday" the number with what is told of it."""
    word = sentence.words[verb]
    form = _form_of(word.of(text))
    number = form.match(text, word.end, sentence.span.end) if form else None
    if number is None:
        return None
    start = number.start("number")
    end = _CLAUSE_ENDS.search(text, start + len(number["number"].rstrip(" ,.")), sentence.span.end)
    stop = end.start() if end else sentence.span.end
    if form is not _FORETOLD:  # a day at the end is when it was given
        days = (t.span.start for t in sentence.times if start < t.span.start < stop <= t.span.end + 1)
        stop = min(days, default=stop)
    return Span(start, start + len(_OPEN_END.sub("", text[start:stop].rstrip(' .,"”'))))


def _form_of(verb: str) -> re.Pattern[str] | None:
    return next((form for verbs, form in _NUMBERED if verb.lower() in verbs), None)


def _put_at(text: str, sentence: Sentence, verb: int) -> Span | None:
    """Of "put the toll at nine, all of them soldiers" all but "put"."""
    thing = next((c for c in sentence.children(verb) if sentence.relations[c] == "obj" and c > verb), None)
    if thing is None:
        return None
    first = min(sentence.subtree(thing))
    for at in range(thing + 1, len(sentence.words) - 1):
        if _AT.match(text, sentence.words[at].start) and _is_number_near(sentence, at + 1):
            end = _ENDS.search(text, sentence.words[at].end, sentence.span.end)
            stop = end.start() if end else sentence.span.end
            return Span(sentence.words[first].start, len(text[:stop].rstrip(' .,"”')))
    return None


def up_to_number(text: str, sentence: Sentence, cue: Span, content: list[Span]) -> list[Span]:
    """Of "put | the toll | at nine", where the reader stopped too soon, the number as well; other content as it is."""
    verb = next((i for i in words_in(sentence, cue) if sentence.words[i].of(text).lower() in _PUTS), None)
    whole = _put_at(text, sentence, verb) if verb is not None and sentence.upos[verb] == "VERB" else None
    return [whole] if whole and len(content) == 1 and whole.start == content[0].start else content


def _is_number_near(sentence: Sentence, first: int) -> bool:
    return "NUM" in sentence.upos[first : first + _MOST_BETWEEN]


def _spoken_of(text: str, sentence: Sentence, verb: int) -> Span | None:
    """Of "spoke of 60 militants killed" all after "of"."""
    of = verb + 1
    dated = _WHEN.match(text, sentence.words[verb].end, sentence.span.end)  # "spoke on Tuesday of 60"
    of = (dated and sentence.word_at(dated.end())) or of
    while of < len(sentence.words) and any(t.span.overlaps(sentence.words[of]) for t in sentence.times):
        of += 1  # "spoke earlier this week of 60"
    if of >= len(sentence.words) or sentence.words[of].of(text).lower() not in ("of", "about"):
        return None
    if not _is_number_near(sentence, of + 1):
        return None
    inside = [i for c in sentence.children(verb) if c > of for i in sentence.subtree(c) if i > of]
    last = of
    while last + 1 in inside:
        last += 1
    end = _ENDS.search(text, sentence.words[of].end, sentence.words[last].end)
    stop = end.start() if end else sentence.words[last].end
    return Span(sentence.words[of + 1].start, len(text[:stop].rstrip(' .,"”'))) if last > of else None
