"""Who says it of a number in the middle of a phrase: "the 40 people whom activists say were killed".

In: a cue with its source and content. Out: both mended. One idea: where what was said has no subject, the
number before the speaker is its subject, and is said by him as much as the rest.
"""

from storyledger.extract.words.holders import words_in
from storyledger.extract.words.roles import can_speak, is_plural
from storyledger.sentence import Sentence
from storyledger.span import Span, hull

_WHICH = frozenset("that who whom which".split())
_FINITE = ("AUX", "VERB")


def with_number_before(
    text: str, sentence: Sentence, cue: Span, source: Span | None, content: list[Span]
) -> tuple[Span | None, list[Span]]:
    """Source and content of a cue that hangs on a number; others as they are.

    Gaps: a noun between number and speaker that has a phrase of its own ("the 40 in the camp whom ...").
    """
    after = _without_subject(text, sentence, cue)
    if source is None or after is None or source.end > cue.start:
        return source, content
    speaker, inside = source, words_in(sentence, source)
    if not inside:
        return source, content
    first = inside[0]
    if _is_two(text, sentence, inside):  # "the 40 people activists | say": two phrases side by side
        first = inside[-1]
        speaker = sentence.words[first]
    number = _number_before(text, sentence, first)
    if number is None:
        return source, content
    said = [c for c in content if c.start >= cue.end] or [after]
    return speaker, [number, *said]


def _without_subject(text: str, sentence: Sentence, cue: Span) -> Span | None:
    """The clause after the cue if it begins with its verb: "say | were killed"."""
    cued = words_in(sentence, cue)
    if not cued or cued[-1] + 1 >= len(sentence.words):
        return None
    first = cued[-1] + 1
    if sentence.upos[first] not in _FINITE or sentence.words[first].of(text).lower().endswith("ing"):
        return None
    verb = sentence.heads[first] if sentence.relations[first] in ("aux", "cop") else first
    if verb < first or any(sentence.relations[c] == "nsubj" and c > first for c in sentence.children(verb)):
        return None
    last = max(i for i in sentence.subtree(verb) if sentence.upos[i] != "PUNCT")
    return hull([sentence.words[first], sentence.words[last]])


def _is_two(text: str, sentence: Sentence, inside: list[int]) -> bool:
    """A number with its noun, and a plural of speakers: "the 40 people activists"."""
    nouns = [i for i in inside if sentence.upos[i] == "NOUN"]
    last = sentence.words[inside[-1]].of(text).lower()
    numbered = any(sentence.upos[i] == "NUM" for i in inside)
    before = len(nouns) > 1 and nouns[-2] == inside[-1] - 1 == nouns[-1] - 1
    return numbered and before and is_plural(sentence.words[nouns[-2]].of(text).lower()) and can_speak(last)


def _number_before(text: str, sentence: Sentence, first: int) -> Span | None:
    """The phrase that ends right before a word, or before its "whom", if it counts something."""
    last = first - 1
    if last >= 0 and sentence.words[last].of(text).lower() in _WHICH:
        last -= 1
    if last < 0 or sentence.upos[last] not in ("NOUN", "NUM"):
        return None
    start = last
    while (
        start > 0
        and sentence.upos[start] != "DET"
        and (
            sentence.upos[start - 1] in ("NUM", "ADJ", "DET", "NOUN")
            or sentence.words[start - 1].of(text).lower()
            in ("of", "than", "least", "about", "nearly", "more")
        )
    ):
        start -= 1
    if not any(sentence.upos[i] == "NUM" for i in range(start, last + 1)):
        return None
    return Span(sentence.words[start].start, sentence.words[last].end)
