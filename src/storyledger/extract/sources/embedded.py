"""Who is told to have said something within what another says: "Roe said the army had warned that ...".

In: a report's proposals and parses. Out: one more proposal for each such saying, passed on by whoever says the
rest. One idea: a verb of saying with a clause of its own is somebody's act of saying wherever it stands, if its
subject, or the noun that its clause hangs on, is a person, a body or a document: "a memo, seen by the Courier,
that predicts ...", "two studies showing that ...". So is one that takes what was said as a thing: "police said the
gunman pledged allegiance in a call".

Gaps: pronouns as inner speakers, but for "he called and pledged allegiance".
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.remarks.channels import channel_in
from storyledger.extract.stances.words.disputed import ATTACKS
from storyledger.extract.words.cues import cue_class_of, cue_stance, lemma_of
from storyledger.extract.words.holders import is_evidence, is_holder, words_in
from storyledger.extract.words.phrases import is_passive, noun_phrase, phrase_after, whole_phrase
from storyledger.sentence import Sentence
from storyledger.span import Span, hull
from storyledger.statement import AGAINST

# What may be told of as said; "tried", "hoped" and "urged" tell of no claim.
_SAYING = frozenset(
    "say tell report claim state announce acknowledge admit write insist maintain allege reveal disclose argue assert "
    "indicate warn predict project forecast estimate conclude find determine show suggest confirm testify declare note "
    "deny believe think".split()
)
# What these take as a thing was said by it.
_SAYS_A_THING = frozenset(
    "pledge swear vow admit acknowledge confess deny threaten apologize profess".split()
)
_CLAIMED = frozenset({"claimed responsibility", "took responsibility", "made reference"})
# "Admitted to hospital" says nothing.
_NOT_SAID = frozenset({"hospital", "hospitals"})
_OF_DOCUMENTS = frozenset({"find", "show", "determine"})
# What follows them unmarked is a clause; what else is announced or maintained may be a thing.
_OF_CLAUSES = frozenset("say predict project forecast estimate show indicate conclude".split())
_RELATIVES = frozenset("that which who".split())
_NO_CLAIM = frozenset("if whether unless though although how why what when where who".split())
_FEWEST_WORDS = 4
# How sure what stands in no other's remark is.
_ALONE = 0.5
_OBTAINED = re.compile(
    r"\b(?:obtained|seen|reviewed|viewed|acquired|published|reported|leaked|shared|cited)\s+(?:first\s+)?by\s+",
)


def find_embedded(text: str, sentences: Sequence[Sentence], found: Sequence[Proposal]) -> Iterator[Proposal]:
    """Sayings that no proposal has for its own, in text order.

    Args:
        text: of the report.
        sentences: parsed (UD).
        found: the proposals so far; who says the words around passes on what is told within them.
    """
    for sentence in sentences:
        near = [p for p in found if p.sentence is sentence]
        for verb, word in enumerate(sentence.words):
            if sentence.upos[verb] == "VERB" and not any(p.cue and p.cue.overlaps(word) for p in near):
                embedded = _embedded(text, sentence, verb, near)
                if embedded:
                    yield embedded


def _embedded(text: str, sentence: Sentence, verb: int, near: Sequence[Proposal]) -> Proposal | None:
    cue = sentence.words[verb]
    if is_passive(text, sentence, verb):
        return None
    around = next((p for p in near if any(c.contains(cue) for c in p.content)), None)
    clause = _clause(text, sentence, verb) if lemma_of(cue.of(text)) in _SAYING else None
    content = clause or (_thing(text, sentence, verb) if around else None)
    speaker = _speaker(text, sentence, verb, inside=around is not None)
    if clause is None and speaker is None and around and _joins(sentence, verb):
        speaker = _shared(text, sentence, verb, around)
    if content is None or speaker is None or _is_left_open(text, sentence, verb):
        return None
    if any(p.cue and content.contains(p.cue) for p in near):
        return None
    # a chain: see chains.py
    if clause and around and around.cue and sentence.heads[verb] in words_in(sentence, around.cue):
        return None
    outer = around.source if around else None
    if outer and (outer.overlaps(speaker) or outer.of(text) == speaker.of(text)):
        return None
    return Proposal(
        cue=cue,
        source=speaker,
        content=(content,),
        sentence=sentence,
        cue_class=cue_class_of(cue.of(text)),
        score=around.score if around else _ALONE,
        told_by=_obtained_by(text, sentence, Span(speaker.end, cue.start)) or _passed_on_by(text, around),
    )


def _obtained_by(text: str, sentence: Sentence, between: Span) -> Span | None:
    """Of "a memo, seen by the Courier, that says" the Courier."""
    match = _OBTAINED.search(text, between.start, between.end)
    return phrase_after(sentence, match.end()) if match else None


def _passed_on_by(text: str, around: Proposal | None) -> Span | None:
    """Who says the rest; who rejects "a report that says ..." does not pass it on."""
    if around is None or around.cue is None:
        return None
    cue = around.cue.of(text)
    return None if cue_stance(cue) in AGAINST or ATTACKS.search(cue) else around.source


def _clause(text: str, sentence: Sentence, verb: int) -> Span | None:
    """What is said, if it is a clause with a subject of its own after the verb."""
    inside = _complement(sentence, verb) or _up_to_comma(text, sentence, verb)
    if len(inside) < _FEWEST_WORDS or sentence.words[inside[0]].of(text).lower() in _NO_CLAIM:
        return None
    return hull([sentence.words[inside[0]], sentence.words[inside[-1]]])


def _thing(text: str, sentence: Sentence, verb: int) -> Span | None:
    """As in "pledged allegiance to the group", "confessed to the killing"; what is asked for has no ending."""
    word = sentence.words[verb].of(text).lower()
    things = [c for c in sentence.children(verb) if c > verb and sentence.relations[c] in ("obj", "obl")]
    named = [sentence.words[c].of(text).lower() for c in things]
    claims = any(f"{word} {name}" in _CLAIMED for name in named)
    says = claims or (lemma_of(word) in _SAYS_A_THING and _NOT_SAID.isdisjoint(named))
    plain = lemma_of(word) == word and not claims
    if not things or not says or plain or word.endswith("ing"):
        return None
    medium = channel_in(text, Span(sentence.words[verb].end, sentence.span.end))
    told = [i for c in things for i in sentence.subtree(c)]
    inside = _trimmed(
        sentence, [i for i in told if not (medium and sentence.words[i].start >= medium.start)], verb
    )
    if claims and len(inside) == 1:  # "made reference to the storm", wherever the parse hangs the storm
        inside = [*inside, *_phrase_behind(sentence, inside[0])]
    return hull([sentence.words[inside[0]], sentence.words[inside[-1]]]) if len(inside) > 1 else None


def _phrase_behind(sentence: Sentence, noun: int) -> Iterator[int]:
    """What a preposition right behind a noun takes."""
    phrase = phrase_after(sentence, sentence.words[noun].end) if _leads(sentence, noun + 1) else None
    return (i for i, word in enumerate(sentence.words) if phrase and phrase.contains(word))


def _leads(sentence: Sentence, word: int) -> bool:
    return word < len(sentence.words) and sentence.upos[word] == "ADP"


def _complement(sentence: Sentence, verb: int) -> list[int]:
    for child in sentence.children(verb):
        subject = any(sentence.relations[c] == "nsubj" and c > verb for c in sentence.children(child))
        if sentence.relations[child] in ("ccomp", "xcomp") and child > verb and subject:
            return _trimmed(sentence, sentence.subtree(child), verb)
    return []


def _up_to_comma(text: str, sentence: Sentence, verb: int) -> list[int]:
    """What follows "showing that", or a noun that a verb follows, however the parse hangs them."""
    after = range(verb + 1, len(sentence.words))
    end = next((i for i in after if sentence.upos[i] == "PUNCT"), len(sentence.words))
    first = next((i for i in range(verb + 1, end) if sentence.upos[i] in ("VERB", "AUX", "PART")), None)
    if first is None or sentence.upos[first] == "PART":
        return []
    marked = sentence.words[verb + 1].of(text).lower() == "that"
    subject = any(sentence.upos[i] in ("NOUN", "PROPN", "PRON", "NUM") for i in range(verb + 1, first))
    joined = any(sentence.upos[i] == "CCONJ" for i in range(verb + 1, first))
    clause = marked or (lemma_of(sentence.words[verb].of(text)) in _OF_CLAUSES and not joined)
    return _trimmed(sentence, range(verb + 1, end), verb) if subject and clause else []


def _trimmed(sentence: Sentence, words: Iterable[int], verb: int) -> list[int]:
    inside = [i for i in sorted(words) if i > verb]
    if inside and sentence.upos[inside[0]] == "PUNCT":
        return []
    while inside and sentence.upos[inside[-1]] == "PUNCT":
        inside.pop()
    return inside


def _speaker(text: str, sentence: Sentence, verb: int, *, inside: bool) -> Span | None:
    subjects = [c for c in sentence.children(verb, "nsubj") if c < verb]
    relative = not subjects or sentence.words[subjects[0]].of(text).lower() in _RELATIVES
    hangs = sentence.relations[verb].startswith("acl") and sentence.heads[verb] >= 0
    if relative and not hangs:
        return None
    noun = sentence.heads[verb] if relative else subjects[0]
    document = is_evidence(text, sentence, noun)
    if lemma_of(sentence.words[verb].of(text)) in _OF_DOCUMENTS and not document:  # "Roe found herself alone"
        return None
    if sentence.upos[noun] == "PRON" or not (document or is_holder(text, sentence, noun)):
        return None
    if (
        document and inside and not relative
    ):  # "Roe said the figures show ..." is Roe's, by way of the figures
        return None
    phrase = whole_phrase(sentence, noun_phrase(sentence, noun, case=False))
    if phrase is None or phrase.end > sentence.words[verb].start or phrase.of(text).lower().startswith("no "):
        return None
    return phrase


def _joins(sentence: Sentence, verb: int) -> bool:
    return verb > 0 and sentence.upos[verb - 1] == "CCONJ"


def _shared(text: str, sentence: Sentence, verb: int, around: Proposal) -> Span | None:
    """Of "Roe said the gunman called and pledged allegiance" the gunman: whoever did what is told right before."""
    told = [i for i in range(verb) if any(c.contains(sentence.words[i]) for c in around.content)]
    subjects = [i for i in told if sentence.relations[i] == "nsubj" and sentence.heads[i] in told]
    if not subjects:
        return None
    noun = subjects[-1]
    one = sentence.upos[noun] == "PRON" and sentence.words[noun].of(text).lower() in _ONE
    return (
        whole_phrase(sentence, noun_phrase(sentence, noun, case=False))
        if one or is_holder(text, sentence, noun)
        else None
    )


_ONE = frozenset({"he", "she"})


def _is_left_open(text: str, sentence: Sentence, verb: int) -> bool:
    """True under a "not", an "if" or a "would": nobody said it."""
    words = [sentence.words[c].of(text).lower() for c in sentence.children(verb) if c < verb]
    return bool(
        {"not", "n't", "n’t", "never", "if", "unless", "would", "could", "may", "might", "will", "to"}
        & {*words}
    )
