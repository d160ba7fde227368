"""Who carries a remark to the report: who quotes the speaker, reads him out, asks him, or was told.

In: the frame of one statement. Out: spans of names, nearest the report first.
"""

import re
from collections.abc import Iterable, Iterator

from storyledger.extract.sources.frames import Frame, case_in, is_beside_cue, who_follows
from storyledger.extract.sources.retold import quoting_verb
from storyledger.extract.words.holders import holds_information, outlet_words
from storyledger.extract.words.phrases import is_passive, noun_phrase
from storyledger.sentence import Sentence
from storyledger.span import Span

_CARRIED = re.compile(
    r"\b(?:statement|remark|message|letter|bulletin|comment|interview|testimony|testimonie|video|audio|recording|note|speech"
    r"|text|post|e-?mail|document|file|record|figure|transcript|footage|declaration|communique|communiqué|account|word|address|appeal|article)s?,?"
    r"\s+(?:\w+\s+){0,2}?(?:read|relayed|carried|conveyed|passed|smuggled|released|published|broadcast|aired|distributed|delivered"
    r"|circulated|transmitted|forwarded|shared|provided|supplied|leaked|quoted|cited|collected|gathered|recorded)"
    r"(?:\s+(?:out|on|along|aloud|over|live|again))?(?:\s+to\s+(?:\w+\s+){1,2}?)?\s*\bby\s+"
    r"|\bas\s+(?:quoted|cited|relayed|reported|carried)\s+by\s+",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\b(?:through|via)\s+", re.IGNORECASE)
_ASKED = re.compile(
    r"\s*,?\s*(?:interviewed|contacted|reached|surveyed|quoted|cited)\s+(?:\w+\s+){0,2}?by\s+"
)
# "Rebels ready to talk, says mediator - state TV": the end of a headline
_DASH = re.compile(r"\s[-–—]\s+(?=[^-–—.!?]{2,40}$)")
_ACCORDING = re.compile(r"\baccording\s+to\s+", re.IGNORECASE)


def find_carriers(frame: Frame) -> Iterator[Span]:
    """Whoever stands between the speaker and the report, nearest the report first."""
    yield from _who_quotes(frame)
    for match in frame.outside(_CARRIED):
        if phrase := frame.phrase(match.end()):
            yield phrase
    for match in frame.outside(_THROUGH):
        phrase = frame.phrase(match.end())
        if (
            phrase
            and is_beside_cue(frame, match)
            and holds_information(frame.text, frame.sentence, phrase, documents=False)
        ):
            yield phrase
    yield from filter(
        None,
        (
            who_follows(frame, frame.source, _ASKED),
            _after_dash(frame),
            _told_at_the_end(frame),
            _told_to(frame),
            _reported_by(frame),
        ),
    )


def _who_quotes(frame: Frame) -> Iterator[Span]:
    sentence = frame.sentence
    verb = quoting_verb(frame.text, sentence, frame.cue) if frame.cue else None
    if verb is None or frame.cue is None:
        return
    saying = sentence.word_at(frame.cue.start)
    heads = sentence.children(verb, "nsubj")
    if is_passive(frame.text, sentence, verb):
        below = [c for v in (verb, saying) if v is not None for c in sentence.children(v)]
        heads = tuple(c for c in below if sentence.relations[c] == "obl" and case_in(frame, c) == "by")
    for head in heads[:1]:
        whose = sentence.heads[verb] if sentence.relations[verb] == "acl" and _is_which(frame, head) else head
        if phrase := noun_phrase(sentence, whose, case=False):
            yield phrase


def _is_which(frame: Frame, word: int) -> bool:
    return frame.sentence.words[word].of(frame.text).lower() in ("which", "who", "that")


def _told_at_the_end(frame: Frame) -> Span | None:
    """As in "called it a crime and urged them to leave, according to the agency Norpress": an outlet at the end."""
    for match in frame.outside(_ACCORDING):
        phrase = frame.phrase(match.end())
        if phrase is None or frame.cue is None or frame.cue.end > match.start():
            continue
        ends = not frame.text[phrase.end : frame.sentence.span.end].strip(' .,"”')
        named = {word.lower() for word in phrase.of(frame.text).split()}
        if ends and named & outlet_words() and _is_of_the_main_clause(frame.sentence, frame.cue):
            return phrase
    return None


def _reported_by(frame: Frame) -> Span | None:
    """As in "..., according to the ministry, Norpress reported on Wednesday"."""
    for match in frame.outside(_REPORTED):
        if frame.cue and frame.cue.end <= match.start("who"):
            return Span(*match.span("who"))
    return None


_REPORTED = re.compile(
    r",\s+(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'&-]*(?:\s+[A-Z][\w.’'&-]*){0,4}(?:\s+(?:news\s+)?agency)?)\s+(?:reported|reports)\b"
    r"(?:\s+\w+){0,3}\s*[.”\"]*$"
)


def _told_to(frame: Frame) -> Span | None:
    """As in "told the Tarn Gazette", "confirmed to the newspaper Lorn Today": an outlet by its name, no news conference."""
    ends = [frame.cue.end] if frame.cue and _TELLS.search(frame.cue.of(frame.text)) else []
    if frame.cue and (to := _TO.match(frame.text, frame.cue.end)):
        ends.append(to.end())
    for offset in (*ends, *(match.end() for match in frame.outside(_TALKING_TO))):
        phrase = frame.phrase(offset)
        names = (n.span for n in frame.sentence.names if 0 <= n.span.start - offset <= len(" the "))
        for told in filter(None, (phrase, *names)):  # the name alone, however the parse hangs it
            if _is_outlet(frame, told):
                return told
        named = (
            _NAME.match(frame.text, phrase.end) if phrase and _is_said_to_be_outlet(frame, phrase) else None
        )
        if named:
            return Span(*named.span("name"))
    return None


def _is_outlet(frame: Frame, phrase: Span) -> bool:
    named = [w for w in phrase.of(frame.text).split() if w[0].isupper() and w.lower() != "the"]
    known = _plain(named) & outlet_words() or any(map(_CALL_LETTERS.fullmatch, named))
    return bool(named) and bool(known) and not _plain(named) & _GATHERINGS


def _is_said_to_be_outlet(frame: Frame, phrase: Span) -> bool:
    """As "the newspaper" and "NBC affiliate" say of the name that follows."""
    last = _plain(phrase.of(frame.text).split()[-1:])
    return bool(last & (outlet_words() | _STATIONS))


def _plain(words: Iterable[str]) -> set[str]:
    return {re.sub(r"['’]s$", "", word.lower()) for word in words}


_NAME = re.compile(r"\s(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})")
_STATIONS = frozenset("affiliate station channel".split())
_TELLS = re.compile(r"\b(?:told|tells?|telling)$", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+(?=(?:the\s+)?(?:[a-z]+\s+)?[A-Z])")
_CALL_LETTERS = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")  # of a station: "KTRN", "WTRN-TV"
_TALKING_TO = re.compile(
    r"""
    \b(?:
        (?:speaking|talking|spoke|talked)\s+(?:to|with)
      | (?:contacted|reached|questioned)\s+(?:\w+\s+){0,2}?by
      | (?:interview|conversation|comments?|remarks?|statement)\s+(?:with|to|for|on)
    )\s+
    """,
    re.IGNORECASE | re.VERBOSE,
)
_GATHERINGS = frozenset("conference briefing briefings conferences".split())


def _is_of_the_main_clause(sentence: Sentence, cue: Span) -> bool:
    """True of the sentence's own verb and of those that an "and" joins to it."""
    verb = sentence.word_at(cue.start)
    while verb is not None and sentence.relations[verb] == "conj":
        verb = sentence.heads[verb]
    return verb is not None and sentence.heads[verb] < 0


def _after_dash(frame: Frame) -> Span | None:
    span = frame.sentence.span
    match = next(_DASH.finditer(frame.text, span.start, span.end), None)
    last = Span(match.end(), span.end) if match and match.end() < span.end else None
    return (
        last
        if last
        and frame.cue
        and frame.cue.end <= last.start
        and holds_information(frame.text, frame.sentence, last)
        else None
    )
