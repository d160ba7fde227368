"""Numbers that are part of another, and the whole that they are of.

In: a number in its sentence, and the figures before it. Out: whether it is the whole of another ("18 of the 62"), the part of
one ("of the 62, 18"), and the figure from which it takes what it counts ("five of them") or what befell it ("killing 40
soldiers, including 9 officers").
"""

import re
from collections.abc import Sequence

from storyledger.extract.figures.counted import NO_COUNT, PEOPLE_STATES
from storyledger.figure import Change, Figure, Quantity
from storyledger.sentence import Sentence
from storyledger.span import Span

_OF_THEM = re.compile(r"\s+(?:more\s+)?of\s+(?:them|these|those|(?P<relative>whom|which))\b", re.IGNORECASE)
_THE_OTHER = re.compile(r"\b(?:other|remaining)\s+$", re.IGNORECASE)
_INCLUDING = re.compile(r"[^.;:\d]{0,40},?\s+(?:including|among\s+them)\s+(?:the\s+)?[\"“]?")
# ", and" closes what "including" opened: "killed 166 Tarners, including nine children, and six Brillians".
_AND = re.compile(r"(?:,\s+|\s+and\s+|\s+as\s+well\s+as\s+)$")
_OWNED = r"(?:the|its|their|his|her|our|these|those|some|(?:the\s+)?[\w-]+['’]s?)\s+"
# "18 of the 62", "half of its 600 residents", "one of the two pilots"; "all 62" and "each of the 62" tell of them all.
_SOME = r"""(?:\d|\b(?:
    hundred|thousand|million|billion|dozens?|hundreds|thousands|millions|scores
  | one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
  | (?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty
  | half|thirds?|quarters?|fifths?|percent|some|many|most|few|several|none|neither|either|any|more
)|%)"""
_OF_THE = re.compile(
    rf"""
      {_SOME}\s+of\s+(?:{_OWNED})?$
    | {_SOME}\s+(?!of\b)[a-z]+s\s+of\s+{_OWNED}$
    | ^\W*Of\s+(?:{_OWNED})?$
    | [,;:—–-]\s+(?:and\s+|but\s+)?of\s+{_OWNED}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Of the 62 passengers on board, 18 were rescued".
_OF_WHOLE = re.compile(r"\b[Oo]f\s+(?:[\w'’-]+\s+){0,3}?$")
_ON = re.compile(r"[^.;:\d]{0,50},\s+(?:only\s+|just\s+)?$")


def is_whole(text: str, sentence: Sentence, span: Span) -> bool:
    """True of the number of all, of some of whom alone the sentence tells: of the 62 in "18 of the 62 were rescued"."""
    return bool(_OF_THE.search(text[sentence.span.start : span.start]))


def is_part(text: str, sentence: Sentence, span: Span, found: Sequence[Figure]) -> bool:
    """True of the 18 in "of the 62 passengers, 18 were rescued", and of the 9 in "including 12 women and 9 children"."""
    before = found[-1] if found and found[-1].sentence == sentence.index else None
    if _OF_THOSE.search(text[sentence.span.start : span.start]):
        return True
    if before is None or before.span.end > span.start:
        return False
    if _opens_with_whole(text, sentence, span, found):
        return True
    goes_on = before.change is Change.PART and _AND.fullmatch(text, before.span.end, span.start)
    return bool(goes_on) and _follows_including(text, sentence, before)


def _opens_with_whole(text: str, sentence: Sentence, span: Span, found: Sequence[Figure]) -> bool:
    """As "of the 62 passengers on board" before "18 died", and before the 44 of "and 44 were hurt"."""
    here = [f for f in found if f.sentence == sentence.index and f.span.end <= span.start]
    while here and here[-1].change is Change.PART:
        span = here.pop().span
    if not here or not here[-1].unit:
        return False
    opens = _OF_WHOLE.search(text[sentence.span.start : here[-1].span.start])
    between = text[here[-1].span.end : span.start]
    return bool(opens and is_whole(text, sentence, here[-1].span) and _ON.fullmatch(between))


def verb_of_them(text: str, sentence: Sentence, span: Span) -> int | None:
    """The word that says what "22 of whom" and "nine of them" did or were, if it follows closely."""
    of_them = _OF_THEM.match(text, span.end, sentence.span.end)
    if of_them is None:
        return None
    word = next((i for i, w in enumerate(sentence.words) if w.start >= of_them.end()), len(sentence.words))
    first = word
    while word < len(sentence.words) and sentence.upos[word] in ("AUX", "ADV", "PART"):
        word += 1
    told = word < len(sentence.words) and sentence.upos[word] in ("VERB", "ADJ")
    return word if told and (word > first or sentence.upos[word] == "VERB") else None


def of_harmed(text: str, sentence: Sentence, span: Span) -> tuple[str, str] | None:
    """Of what harmed people a number is a part: "9 of the 11 missing", "of those killed, 14"; words and lemma of the harm.

    None where it is of nothing such; the lemma is empty where only the whole is said to be so.
    """
    if _OF_HARMED.match(text, span.end, sentence.span.end):
        return "", ""
    those = _OF_THOSE.search(text[sentence.span.start : span.start])
    return (those["harm"], _LEMMAS[those["harm"]]) if those else None


_HARMS = r"(?:missing|injured|wounded|dead|hurt|homeless|displaced|arrested|detained)"
_OF_HARMED = re.compile(rf"\s+of\s+{_OWNED}[\w,-]+\s+(?:still\s+)?{_HARMS}\b(?!\s+[a-z]+s\b)", re.IGNORECASE)
_LEMMAS = {
    "killed": "kill",
    "injured": "injure",
    "wounded": "wound",
    "hurt": "hurt",
    "arrested": "arrest",
    "missing": "miss",
}
_OF_THOSE = re.compile(
    rf"\b[Oo]f\s+(?:those|the\s+people)\s+(?P<harm>{'|'.join(_LEMMAS)})\b[^.;\d]{{0,40}},\s+(?:only\s+|just\s+)?$"
)


def _follows_including(text: str, sentence: Sentence, figure: Figure) -> bool:
    return bool(
        re.search(r"\b(?:including|among\s+them)\b", text[sentence.span.start : figure.span.start][-80:])
    )


def whole_of(text: str, sentence: Sentence, quantity: Quantity, found: Sequence[Figure]) -> Figure | None:
    """Of "eight boats; five of them sank, the other three" the eight: what is counted is what they counted."""
    span = quantity.span
    if _opens_with_whole(text, sentence, span, found):
        return next(f for f in reversed(found) if f.change is not Change.PART)
    of_them = _OF_THEM.match(text, span.end)
    if not of_them and not _THE_OTHER.search(text[max(0, span.start - 20) : span.start]):
        return None
    near = (f for f in reversed(found) if sentence.index - 1 <= f.sentence <= sentence.index)
    more = [f for f in near if f.unit and f.low > quantity.low and f.unit_head not in NO_COUNT]
    if of_them and of_them["relative"]:  # "58 people in three states, 22 of whom": what the sentence is about
        more = [f for f in more if f.sentence == sentence.index][::-1] or more
    return next(iter(more), None)


_OF_OWN = re.compile(r"\s+of\s+(?:its|their|our|his|her)\s+own\b", re.IGNORECASE)


def is_of_own(text: str, span: Span) -> bool:
    """True of the 40 in "killed 300 Peruvian soldiers and lost 40 of its own": these are of no such nation."""
    return bool(_OF_OWN.match(text, span.end))


def including(text: str, sentence: Sentence, quantity: Quantity, found: Sequence[Figure]) -> Figure | None:
    """Of "killing 40 soldiers, including 9 officers and 2 medics" the 40: what befell them befell the 9 and the 2."""
    before = found[-1] if found else None
    if before is None or before.sentence != sentence.index or before.state_head not in PEOPLE_STATES:
        return None
    if before.change is Change.PART and is_part(text, sentence, quantity.span, found):
        return before
    told = quantity.change is Change.PART and _INCLUDING.fullmatch(text, before.span.end, quantity.span.start)
    return before if told else None
