"""Who keeps a thing to himself, where no word of saying is: "would not be drawn on the count", "has not admitted fault".

In: parsed sentences and the proposals found so far. Out: proposals for the rest.
The words of withholding come from `stances`; their subject must be somebody who could have told, and what
follows them is what is withheld. Where nothing follows, their own last verb is: "would not | comment".
"""

from collections.abc import Iterator, Sequence

from storyledger.extract.attributions.stands import holder_of
from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.stances.openings import find_refusals
from storyledger.extract.words.phrases import is_passive, noun_phrase
from storyledger.report import PROSE
from storyledger.sentence import Sentence
from storyledger.span import Span

_DRAWN = ("drawn", "pinned", "quoted", "interviewed")
_ABOVE = ("xcomp", "conj")
_OTHER_CLAUSES = ("conj", "parataxis", "cc")


def find_withheld(text: str, sentences: Sequence[Sentence], found: Sequence[Proposal]) -> Iterator[Proposal]:
    """Proposals for what is withheld and nobody has found yet."""
    taken = [s for p in found if p.content for s in (*p.content, *filter(None, (p.cue,)))]
    for sentence in sentences:
        if sentence.role not in PROSE:
            continue
        for refusal in find_refusals(text, sentence.span):
            if not any(t.overlaps(refusal) for t in taken) and (told := _withheld(text, sentence, refusal)):
                yield told


def _withheld(text: str, sentence: Sentence, refusal: Span) -> Proposal | None:
    inside = [i for i, w in enumerate(sentence.words) if refusal.overlaps(w)]
    top = next((i for i in inside if sentence.heads[i] not in inside and _is_verbal(sentence, i)), None)
    if top is None or any(is_passive(text, sentence, i) and not _is_drawn(text, sentence, i) for i in inside):
        return None
    source = _subject(text, sentence, top)
    after = _after(sentence, top, inside[-1])
    verb = inside[-1] if after is None and len(inside) > 1 else None
    content = sentence.words[verb] if verb is not None else after
    if source is None or content is None or source.overlaps(content) or source.end > refusal.start:
        return None
    first = _with_auxiliaries(sentence, inside[0])
    last = inside[-1] if verb is None else verb - 1
    cue = Span(sentence.words[first].start, sentence.words[last].end)
    if cue.overlaps(source):
        return None
    return Proposal(
        cue=cue, source=source, content=(content,), sentence=sentence, cue_class="speech", score=0.6
    )


def _is_verbal(sentence: Sentence, word: int) -> bool:
    return sentence.upos[word] == "VERB" or bool(sentence.children(word, "cop", "aux"))


def _is_drawn(text: str, sentence: Sentence, word: int) -> bool:
    return sentence.words[word].of(text).lower() in _DRAWN


def _subject(text: str, sentence: Sentence, verb: int) -> Span | None:
    """Whoever does it, or does the verb that it hangs on."""
    for _ in range(3):
        if sentence.children(verb, "nsubj") or sentence.relations[verb] == "acl":
            who = holder_of(text, sentence, verb)
            return noun_phrase(sentence, who) if who is not None else None
        if sentence.relations[verb] not in _ABOVE:
            return None
        verb = sentence.heads[verb]
    return None


def _after(sentence: Sentence, top: int, last: int) -> Span | None:
    """What the verb takes after the words of withholding, up to another clause."""
    other = {w for c in sentence.children(top, *_OTHER_CLAUSES) if c > last for w in sentence.subtree(c)}
    below = set(sentence.subtree(top)) - other
    end = last
    while end + 1 in below:
        end += 1
    while end > last and sentence.upos[end] == "PUNCT":
        end -= 1
    return Span(sentence.words[last + 1].start, sentence.words[end].end) if end > last else None


def _with_auxiliaries(sentence: Sentence, first: int) -> int:
    """Of "has | neither confirmed nor denied" also the "has"."""
    while first > 0 and sentence.upos[first - 1] == "AUX":
        first -= 1
    return first
