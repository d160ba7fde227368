"""Whose words they are when another quotes him: "X quoted Y as saying that ..." are Y's.

In: a proposal that the reader made for the one who quotes. Out: one for the one who is quoted.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.stances.openings import leaves_open
from storyledger.extract.words.cues import cue_class_of, lemma_of
from storyledger.extract.words.phrases import is_passive, noun_phrase, object_of
from storyledger.sentence import Sentence
from storyledger.span import Span

_QUOTING = ("quote", "cite", "report")
_PUT = ("asked", "told", "questioned", "pressed")
_COMMA = len(", ")
# Words between "quoted" and "as saying": a name with its title and an apposition.
_REACH = 16


def name_the_quoted(text: str, proposal: Proposal) -> Proposal:
    """The proposal with the one quoted as its source; any other proposal as it is."""
    sentence, cue = proposal.sentence, proposal.cue
    inside = [i for i, w in enumerate(sentence.words) if cue and cue.overlaps(w)]
    verb = next((i for i in inside if lemma_of(sentence.words[i].of(text)) in _QUOTING), None)
    saying = _saying_after(text, sentence, verb) if verb is not None else None
    if verb is None or saying is None:
        return proposal
    who = _quoted(text, sentence, verb, saying)
    before = proposal.source and proposal.source.end <= sentence.words[verb].start
    if who is None and before and is_passive(text, sentence, verb):  # whatever the parse made of him
        who = proposal.source
    if who is None:
        return proposal
    lead = Span(sentence.words[verb].start, _end_of_lead(sentence, saying))
    content = tuple(rest for c in proposal.content for rest in _without(text, c, who, lead))
    content = content or tuple(object_of(sentence, sentence.words[saying]))
    if not content:
        return proposal
    return replace(proposal, cue=sentence.words[saying], source=who, content=content)


def is_put_to(text: str, proposal: Proposal) -> bool:
    """A question is not the words of whom it is put to: "asked whether she would resign, she said".

    If he answers nothing the question is all there is, and it stays.
    """
    sentence, cue = proposal.sentence, proposal.cue
    inside = [i for i, w in enumerate(sentence.words) if cue and cue.overlaps(w)]
    verb = next((i for i in inside if sentence.words[i].of(text).lower() in _PUT), None)
    if verb is None or leaves_open(sentence.span.of(text)):
        return False
    subjects = sentence.children(verb, "nsubj")
    if is_passive(text, sentence, verb):
        put_to = [sentence.words[s] for s in subjects]
        return any(proposal.source is not None and proposal.source.overlaps(w) for w in put_to)
    before = proposal.source is not None and 0 <= sentence.words[verb].start - proposal.source.end <= _COMMA
    alone = verb == 0 or sentence.words[verb - 1].of(text).lower() in ("when", "if", ",")
    return not subjects and not before and alone  # "the guard, Jan Roe, told reporters" has its subject


def quoting_verb(text: str, sentence: Sentence, cue: Span) -> int | None:
    """The "quoted" of "quoted Y as saying", where the cue is "saying"."""
    saying = sentence.word_at(cue.start)
    low = max(0, saying - _REACH) if saying else 0
    verbs = (
        i
        for i in range(low, saying or 0)
        if lemma_of(sentence.words[i].of(text)) in _QUOTING and _saying_after(text, sentence, i) == saying
    )
    return next(verbs, None)


def _saying_after(text: str, sentence: Sentence, verb: int) -> int | None:
    """The word in "-ing" after the next "as"."""
    words = [w.of(text).lower() for w in sentence.words[verb + 1 : verb + _REACH]]
    for at, (first, second) in enumerate(pairwise(words)):
        if first == "as" and second.endswith("ing") and cue_class_of(second) == "speech":
            return verb + at + 2
    return None


def _quoted(text: str, sentence: Sentence, verb: int, saying: int) -> Span | None:
    wanted = "nsubj" if is_passive(text, sentence, verb) else "obj"
    heads = [c for c in sentence.children(verb) if sentence.relations[c] == wanted and c < saying]
    if heads:
        return _with_name(sentence, noun_phrase(sentence, heads[0]), saying - 1)
    between = range(verb + 1, saying - 1)  # whatever the parse made of it, a name before "as" is the object
    named = wanted == "obj" and any(sentence.upos[i] in ("PROPN", "NOUN", "PRON") for i in between)
    return Span(sentence.words[verb + 1].start, sentence.words[saying - 2].end) if named else None


def _with_name(sentence: Sentence, phrase: Span | None, last: int) -> Span | None:
    """Of "the head of the firm, Jan Roe, as" all but "as", wherever the parse hangs the name."""
    behind = [i for i in range(last) if phrase and sentence.words[i].start >= phrase.end]
    if phrase is None or not behind or not {"PUNCT", "PROPN"}.issuperset(sentence.upos[i] for i in behind):
        return phrase
    named = [sentence.words[i].end for i in behind if sentence.upos[i] == "PROPN"]
    return Span(phrase.start, max(named, default=phrase.end))


def _end_of_lead(sentence: Sentence, saying: int) -> int:
    """The end of "saying", or of the one told: "telling its reporter"."""
    last = saying
    while (
        last + 1 < len(sentence.words)
        and sentence.upos[last + 1] in ("DET", "PRON", "NOUN", "PROPN", "ADJ")
        and _is_told(sentence, last + 1, saying)
    ):
        last += 1
    return sentence.words[last].end


def _is_told(sentence: Sentence, word: int, saying: int) -> bool:
    head = sentence.heads[word]
    return sentence.relations[word] == "iobj" or (head > saying and sentence.relations[head] == "iobj")


def _without(text: str, content: Span, *leads: Span) -> Iterator[Span]:
    """What is left of content before and after the words that only introduce it."""
    left = [(content.start, content.end)]
    for lead in leads:
        left = [
            rest
            for start, end in left
            for rest in ((start, min(end, lead.start)), (max(start, lead.end), end))
            if rest[0] < rest[1]
        ]
    yield from (Span(*rest) for rest in left if len(text[slice(*rest)].split()) > 1)
