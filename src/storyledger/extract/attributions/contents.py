"""What belongs to a remark where the reader's words end too soon, too late or at another's verb.

In: a parsed sentence, a cue, pieces of content. Out: the pieces mended.
"""

import re
from collections.abc import Sequence

from storyledger.extract.words.cues import cue_class_of, cue_stance, lemma_of
from storyledger.extract.words.phrases import is_passive
from storyledger.sentence import Sentence
from storyledger.span import Span
from storyledger.statement import Stance

TELLING = frozenset({"tell", "inform", "remind", "assure", "warn", "notify", "advise", "brief"})
_TO_WHOM = re.compile(r"(?:[^\s,;:\"“]+\s+){1,7}?(?=that\s)")


def without_addressee(text: str, home: Sentence, cue: Span, content: list[Span]) -> list[Span]:
    """Whom it was told is no part of what was told: "told lawmakers that more were sent", "the panel was told by ..."."""
    first, after = min(content, default=cue), [c for c in content if c.start >= cue.end]
    if lemma_of(cue.of(text).split()[-1]) not in TELLING:
        return content
    if after and any(cue.overlaps(w) and is_passive(text, home, i) for i, w in enumerate(home.words)):
        return after
    if not 0 <= first.start - cue.end <= 1:
        return content
    match = _TO_WHOM.match(text, first.start, first.end)
    tags = [
        t
        for w, t in zip(home.words, home.upos, strict=True)
        if match and first.start <= w.start < match.end()
    ]
    if match is None or "VERB" in tags or "AUX" in tags:
        return content
    return [Span(match.end(), first.end), *(c for c in content if c != first)]


_WHEN_ASKED = re.compile(r"\s*,?\s(?:when|after\s+being)\s(?:asked|pressed|questioned)\b", re.IGNORECASE)


def without_question(text: str, cue: Span, content: list[Span]) -> tuple[Span, list[Span]]:
    """What he was asked about is no part of what he said: ""We were at home," Roe said when asked about | the fire"."""
    match = _WHEN_ASKED.search(text, cue.start + 1, cue.end)
    said = [c for c in content if match and c.end <= match.start()]
    return (Span(cue.start, match.start()), said) if match and said else (cue, content)


# What alone after a comma and its subject tells what stands before.
_TELLS_ON = frozenset("say tell warn add report state note".split())
_GOES_ON = re.compile(r"\s[^,;:.“”\"()–—\n]+,\s")


def said_before(text: str, home: Sentence, cue: Span, source: Span | None, content: list[Span]) -> list[Span]:
    """The clause before "..., officials told Norpress", where the reader saw none of it, or only "The dam | broke at noon".

    He sees only what it tells of another in "police believe Roe fled, officials told Norpress".
    """
    verb = home.word_at(cue.start)
    if source is None or verb is None or not 0 <= cue.start - source.end <= 1:
        return content
    if (
        len(content) == 1
        and content[0].end < source.start
        and _GOES_ON.fullmatch(text, content[0].end, source.start)
    ):
        return [Span(content[0].start, source.start - len(", "))]
    first = max((w.end for w in home.words if w.end <= source.start and w.of(text) == ";"), default=0)
    before = [i for i, w in enumerate(home.words) if first <= w.start and w.end <= source.start]
    apart = bool(before) and home.words[before[-1]].of(text) == ","
    tells = any(home.relations[i] == "nsubj" and home.heads[i] in before for i in before)
    goes_on = any(home.relations[i].startswith("nsubj") for i in range(verb + 1, len(home.words)))
    if content or not (apart and tells) or goes_on or lemma_of(cue.of(text)) not in _TELLS_ON:
        return content
    return [Span(home.words[before[0]].start, home.words[before[-2]].end)]


def whole_clause(home: Sentence, cue: Span, content: list[Span]) -> list[Span]:
    """What was said in front of its cue has a verb: of "Roe admitted | a theft, police said" it is all."""
    verbs = (i for i, word in enumerate(home.words) if cue.overlaps(word) and home.upos[i] == "VERB")
    for clause in (c for v in verbs for c in home.children(v, "ccomp") if c < v):
        first, verb = home.words[home.subtree(clause)[0]], home.words[clause]
        if home.upos[clause] == "VERB" and len(content) == 1 and 0 <= content[0].start - verb.end <= 1:
            return [Span(first.start, content[0].end)]
    return content


def says_enough(text: str, home: Sentence, piece: Span, *, alone: bool) -> bool:
    """True of more than one word, and of a number or a noun alone: "put it at | seven", "urged | restraint", "alleged | fraud"."""
    if len(piece.of(text).split()) > 1:
        return True
    word = home.word_at(piece.start)
    if word is None or not alone:
        return False
    number = home.upos[word] == "NUM"
    taken = home.upos[word] == "NOUN" and home.relations[word] == "obj"
    verb = home.words[home.heads[word]].of(text) if taken else ""
    return number or (taken and (cue_stance(verb) is Stance.URGES or lemma_of(verb) == "allege"))


def is_anothers(text: str, home: Sentence, cue: Span, piece: Span) -> bool:
    """True of "to meet them" in "arguing that it failed, as members prepared to meet them": another verb's."""
    first = home.word_at(piece.start)
    if first is None or home.words[first].of(text).lower() != "to" or home.relations[first] != "mark":
        return False
    deed = home.heads[first]
    over = home.heads[deed]
    free = over >= 0 and not cue.overlaps(home.words[over]) and home.upos[over] == "VERB"
    return free and home.relations[deed] == "xcomp" and not piece.overlaps(home.words[over])


# How far the noun of a last "in the" may be.
_TO_NOUN = 5


def to_its_noun(home: Sentence, piece: Span) -> Span:
    """Of "it struck a tree near the" the town as well."""
    last = max((i for i, w in enumerate(home.words) if piece.contains(w)), default=-1)
    if last < 0 or home.upos[last] not in ("ADP", "DET") or home.relations[last] not in ("case", "det"):
        return piece
    noun = home.heads[last]
    return Span(piece.start, home.words[noun].end) if last < noun <= last + _TO_NOUN else piece


def without_gaps(text: str, home: Sentence, others: Sequence[Span], content: Sequence[Span]) -> list[Span]:
    """Of "| A train | derailed near Tarn, | killing five, | Roe said" all before Roe: the reader left out the middle.

    Args:
        text: of the report.
        home: the sentence.
        others: its cue and speaker, which may well stand between two pieces.
        content: what the reader found, in order.
    """
    whole: list[Span] = []
    for piece in content:
        gap = Span(whole[-1].end, piece.start) if whole and whole[-1].end < piece.start else None
        if gap and home.span.contains(gap) and _is_gap(text, home, others, gap):
            whole[-1] = Span(whole[-1].start, piece.end)
        else:
            whole.append(piece)
    return whole


def _is_gap(text: str, home: Sentence, others: Sequence[Span], gap: Span) -> bool:
    """True of words in which nobody speaks, nothing is quoted, and no clause of another's stands apart."""
    if any(o.overlaps(gap) for o in others) or _MARKS.search(gap.of(text)):
        return False
    words = [i for i, w in enumerate(home.words) if gap.contains(w)]
    verbs = [i for i, w in enumerate(home.words) if any(o.overlaps(w) for o in others)]
    # "called it grave | but would not be drawn on | its cause": whoever speaks does another thing
    goes_on = any(home.relations[i] == "conj" and home.heads[i] in verbs for i in words)
    return not goes_on and not any(cue_class_of(home.words[i].of(text)) == "speech" for i in words)


_MARKS = re.compile(r"[“”\"()—–;:]")
