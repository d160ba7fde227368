"""Phrases from a parse: who does a verb, what it takes, how far a noun phrase reaches.

In: a parsed sentence and spans in it. Out: spans.
"""

from collections.abc import Iterator, Sequence

from storyledger.sentence import Sentence
from storyledger.span import Span, hull

# Relations of words to the head of their own noun phrase, and of clauses that hang on it.
_INSIDE_NAME = frozenset("compound flat nmod amod".split())
_INSIDE_PHRASE = _INSIDE_NAME | frozenset("det nummod case".split())
_CLAUSAL = frozenset("acl parataxis advcl punct cop nsubj aux".split())


def subject_of(text: str, sentence: Sentence, cue: Span) -> Span | None:
    """Who does the cue's verb.

    Its subject, the subject it shares, the agent of a passive, or the name right after it ("reported CNN").
    """
    inside = [i for i, w in enumerate(sentence.words) if cue.overlaps(w)]
    verbs = (
        [i for i in inside if sentence.upos[i] == "VERB"]
        or [i for i in inside if sentence.upos[i] == "AUX"]
        or inside
    )
    at: int = verbs[0] if verbs else -1
    for _ in range(4):
        if at < 0:
            return None
        if is_passive(text, sentence, at):
            agents = [c for c in sentence.children(at, "obl") if _case(text, sentence, c) == "by"]
            return noun_phrase(sentence, agents[0], case=False) if agents else None
        subjects = sentence.children(at, "nsubj")
        if subjects:
            return noun_phrase(sentence, subjects[0])
        if sentence.relations[at] not in ("conj", "xcomp", "advcl", "parataxis", "aux", "ccomp"):
            break
        at = sentence.heads[at]
    return _inverted(sentence, inside)


def is_passive(text: str, sentence: Sentence, verb: int) -> bool:
    """True of a participle with a form of "be"."""
    word = sentence.words[verb].of(text).lower()
    be = {"is", "are", "was", "were", "be", "been", "being"}
    return not word.endswith("ing") and any(
        sentence.relations[c] == "aux" and sentence.words[c].of(text).lower() in be
        for c in sentence.children(verb)
    )


def is_apposition(sentence: Sentence, word: int) -> bool:
    """True of both nouns of "Ada Roe, a teacher and a mother of two, said"."""
    while sentence.relations[word] == "conj":
        word = sentence.heads[word]
    return sentence.relations[word] == "appos"


def _case(text: str, sentence: Sentence, word: int) -> str:
    return next(
        (sentence.words[c].of(text).lower() for c in sentence.children(word, "case")),
        "",
    )


def _inverted(sentence: Sentence, cue: Sequence[int]) -> Span | None:
    after = cue[-1] + 1 if cue else len(sentence.words)
    while after < len(sentence.words) and sentence.upos[after] in ("DET", "ADJ"):
        after += 1
    if after < len(sentence.words) and sentence.upos[after] == "PROPN":
        head = after
        while sentence.heads[head] >= after and sentence.relations[head] in _INSIDE_NAME:
            head = sentence.heads[head]
        return noun_phrase(sentence, head, case=False)
    return None


def noun_phrase(sentence: Sentence, head: int, *, case: bool = True) -> Span | None:
    """The words of a noun phrase without its clauses and coordinated verbs; None for "it" and "there"."""
    if sentence.relations[head] == "expl":
        return None
    kept, queue = {head}, [head]
    while queue:
        for child in sentence.children(queue.pop()):
            own = sentence.relations[child] not in _CLAUSAL
            if (
                own
                and child not in kept
                and (case or sentence.heads[child] != head or sentence.relations[child] != "case")
            ):
                kept.add(child)
                queue.append(child)
    low, high = _reach(sentence, head, kept, -1), _reach(sentence, head, kept, 1)
    if sentence.relations[head] == "conj" and sentence.relations[low] == "cc" and low < head:
        low += 1  # "and the second of two"
    for article in sentence.children(head, "det"):  # "of cholera in Tarn, | the health ministry said"
        if low < article < head and sentence.upos[low] == "ADP" and sentence.upos[article - 1] == "PUNCT":
            low = article
    return Span(sentence.words[low].start, sentence.words[high].end)


def phrase_to_and(sentence: Sentence, word: int) -> Span | None:
    """The noun phrase up to its noun's "and"."""
    phrase = noun_phrase(sentence, word, case=False)
    joined = [c for c in sentence.children(word, "conj") if c > word]
    if phrase is None or not joined:
        return phrase
    last = max(min(sentence.subtree(joined[0])) - 1, word)
    while last > word and sentence.upos[last] in ("PUNCT", "CCONJ"):
        last -= 1
    return Span(phrase.start, sentence.words[last].end)


def _reach(sentence: Sentence, head: int, kept: set[int], step: int) -> int:
    """How far the words of a phrase go on, marks between them allowed: a stray article elsewhere is no part.

    A possessive mark is one, wherever the parse hangs it.
    """
    last, at = head, head + step
    while 0 <= at < len(sentence.words) and (at in kept or _is_mark(sentence, at)):
        last = at if at in kept else last
        at += step
    return last


def _is_mark(sentence: Sentence, at: int) -> bool:
    return sentence.upos[at] == "PUNCT" or (sentence.upos[at] == "PART" and sentence.relations[at] == "case")


def phrase_after(sentence: Sentence, offset: int) -> Span | None:
    """The noun phrase that begins at a code point, None if none does."""
    first = sentence.word_at(offset)
    if first is None:
        return None
    head = first
    while sentence.heads[head] >= first and sentence.relations[head] in _INSIDE_PHRASE:
        head = sentence.heads[head]
    phrase = noun_phrase(sentence, head)
    return Span(max(phrase.start, offset), phrase.end) if phrase and phrase.end > offset else None


def phrase_before(sentence: Sentence, verb: int) -> Span | None:
    """The noun phrase that ends right before a verb and its auxiliaries, None if none does."""
    last = verb - 1
    while last > 0 and sentence.upos[last] in ("AUX", "ADV", "PART"):
        last -= 1
    if last < 0 or sentence.upos[last] not in ("NOUN", "PROPN", "PRON"):
        return None
    while (
        sentence.relations[last] in ("flat", "compound", "appos", "nmod") and 0 <= sentence.heads[last] < last
    ):
        last = sentence.heads[last]
    head = sentence.heads[last]
    if 0 <= head < last and sentence.upos[head] == "VERB":  # "an official briefed on the raid told"
        subjects = [c for c in sentence.children(head, "nsubj") if c < head]
        phrase = noun_phrase(sentence, subjects[-1], case=False) if subjects else None
        return Span(phrase.start, sentence.words[last].end) if phrase else None
    phrase = noun_phrase(sentence, last, case=False)
    return phrase if phrase and phrase.end <= sentence.words[verb].start else None


def whole_phrase(sentence: Sentence, span: Span | None) -> Span | None:
    """A source cut inside a name or compound takes the rest of it ("North" + "Korea")."""
    inside = [i for i, w in enumerate(sentence.words) if span is not None and span.overlaps(w)]
    if span is None or not inside:
        return span
    low, high, glue = inside[0], inside[-1], ("compound", "flat", "amod", "det", "nummod")
    while high + 1 < len(sentence.words) and (
        (sentence.relations[high] in glue and sentence.heads[high] == high + 1)
        or (sentence.relations[high + 1] == "flat" and sentence.heads[high + 1] >= low)
    ):
        high += 1
    after = high + 1  # "Minister" + "Ana Brock": where the parse errs, two subjects of one verb side by side
    if (
        after < len(sentence.words)
        and sentence.relations[high] == sentence.relations[after] == "nsubj"
        and sentence.heads[high] == sentence.heads[after]
    ):
        names = [n.span for n in sentence.names if n.span.start == sentence.words[after].start]
        high = max(
            (i for i, w in enumerate(sentence.words) if any(n.overlaps(w) for n in names)), default=high
        )
    while low > 0 and sentence.relations[low - 1] in glue and low <= sentence.heads[low - 1] <= high:
        low -= 1
    return Span(min(span.start, sentence.words[low].start), max(span.end, sentence.words[high].end))


def with_verb(sentence: Sentence, cue: Span) -> Span:
    """A cue that stops before its verb ("also" + "noting") takes it along."""
    inside = [i for i, w in enumerate(sentence.words) if cue.overlaps(w)]
    if not inside or any(sentence.upos[i] not in ("ADV", "AUX", "PART") for i in inside):
        return cue
    after = inside[-1] + 1
    verb = after < len(sentence.words) and sentence.upos[after] == "VERB"
    return Span(cue.start, sentence.words[after].end) if verb else cue


def object_of(sentence: Sentence, cue: Span, *, fewest: int = 2) -> Iterator[Span]:
    """What a cue without content takes: its clause, else its object, of so many words at least."""
    inside = [i for i, w in enumerate(sentence.words) if cue.overlaps(w) and sentence.upos[i] == "VERB"]
    for relation in ("ccomp", "xcomp", "obj"):
        for verb in inside:
            for child in sentence.children(verb):
                if sentence.relations[child] == relation and child not in inside:
                    words = [
                        sentence.words[i] for i in sentence.subtree(child) if sentence.upos[i] != "PUNCT"
                    ]
                    if len(words) >= fewest and not hull(words).overlaps(cue):
                        yield hull(words)
                        return


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that holds a code point, or the first after it."""
    return next((s for s in sentences if s.span.end > offset), None)
