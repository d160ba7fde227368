"""Whose words they are when an outlet or a document passes them on: "Roe denied it, the Courier reported".

In: a proposal that the reader made for the one who passes on. Out: one for the speaker whom the sentence itself
names, and who passed it on. "The Courier reported that Roe denied it" stays the Courier's, but what Roe said there in
so many words is his.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.words.cues import cue_class_of, cue_stance, lemma_of
from storyledger.extract.words.holders import is_evidence, is_holder, outlet_words, words_in
from storyledger.extract.words.phrases import is_passive, noun_phrase, whole_phrase
from storyledger.sentence import Sentence
from storyledger.span import Span, hull

_TELLING_ON = frozenset({"report", "say", "write", "according"})
_NAMING = ("NOUN", "PROPN", "PRON")
_OF_A_NAME = frozenset((*_NAMING, "DET", "ADJ", "ADP", "PART"))
_THEM = re.compile(r"\s*(?:[^\s,;:\"“]+\s+){1,4}?(?=that\s)")
_SAID_ON = frozenset({"say", "tell"})
_STATING = frozenset({"say", "add", "state"})
# "claimed the prize" and "published a map" say nothing
_DONE = frozenset("claim publish release post".split())
_CLAIMED = "responsibility"
_TAKING = frozenset("takes took taken accepts accepted assumed".split())


def name_the_speaker(text: str, proposal: Proposal) -> Proposal:
    """The proposal with the speaker whom its content names; any other proposal as it is."""
    sentence, source = proposal.sentence, proposal.source
    if source is None or not (_passes_on(text, proposal) or _retells(text, proposal)):
        return proposal
    inside = [w for c in proposal.content for w in words_in(sentence, c)]
    aside = _said_before(text, proposal, inside)
    if aside or any(c.start >= sentence.span.end for c in proposal.content):
        return aside or proposal
    roots = [w for w in inside if sentence.heads[w] not in inside]
    # the reader may have begun after the verb: "called | the raid a crime"
    begins = [
        w - 1 for w in inside[:1] if w and not (proposal.cue and proposal.cue.overlaps(sentence.words[w - 1]))
    ]
    verb = next((w for w in (*begins, *roots) if sentence.upos[w] == "VERB"), None)
    says = verb is not None and _says(text, sentence, verb)
    behind = None if says else _said_behind(sentence, roots)
    verb = verb if behind is None else behind
    if verb is None or not _says(text, sentence, verb):
        return proposal
    subjects = [c for c in sentence.children(verb, "nsubj") if c < verb]
    who = (
        noun_phrase(sentence, subjects[0])
        if subjects and _can_say(text, sentence, verb, subjects[0])
        else None
    )
    who = whole_phrase(sentence, who)
    if who is None:
        return proposal
    lead = hull([sentence.words[i] for i in (*_auxiliaries(sentence, verb), verb)])
    kept = proposal.content if behind is None else _up_to(proposal.content, who)
    pieces = (rest for c in kept for rest in _without(text, c, who, lead))
    content = tuple(p for p in pieces if not any(_is_only(p, t.span) for t in sentence.times))
    if not content:
        return proposal
    if lemma_of(sentence.words[verb].of(text)) == "tell":
        content = tuple(_behind_them(text, p) for p in content)
    return replace(proposal, cue=sentence.words[verb], source=who, content=content, told_by=source)


def _behind_them(text: str, piece: Span) -> Span:
    """Of "sources tell | them that it sank" what they tell."""
    whom = _THEM.match(text, piece.start, piece.end)
    return Span(whom.end(), piece.end) if whom else piece


def _is_only(piece: Span, time: Span) -> bool:
    """True of the "last week" of "Roe last week denied it": when he said it."""
    return time.start - 1 <= piece.start and piece.end <= time.end + 1


def _said_before(text: str, proposal: Proposal, inside: Sequence[int]) -> Proposal | None:
    """Of "..., Roe said on Monday, | according to the Courier" Roe's remark, whatever hangs where."""
    sentence, cue = proposal.sentence, proposal.cue
    verb = _last_saying(text, sentence, inside, cue) if cue and inside else None
    if verb is None:
        return None
    comma = next((i for i in range(verb, -1, -1) if sentence.upos[i] == "PUNCT"), 0)
    tags = sentence.upos[comma + 1 : verb]
    if comma < inside[0] or not tags or tags[-1] not in _NAMING or not _OF_A_NAME.issuperset(tags):
        return None
    who = hull([sentence.words[comma + 1], sentence.words[verb - 1]])
    later = (c for c in proposal.content if c.start >= sentence.span.end)
    content = (*_up_to(proposal.content, who), *later)
    return replace(proposal, cue=sentence.words[verb], source=who, content=content, told_by=proposal.source)


def _last_saying(text: str, sentence: Sentence, inside: Sequence[int], cue: Span) -> int | None:
    """The last verb before "according to" that says what stands before it: it takes nothing behind it."""
    if "according" not in cue.of(text).lower():
        return None
    at = sentence.word_at(cue.start) or 0
    verb = next(
        (i for i in range(at - 1, inside[0], -1) if sentence.upos[i] in ("VERB", "AUX", "SCONJ")), None
    )
    if verb is None or sentence.upos[verb] != "VERB" or not _says(text, sentence, verb):
        return None
    takes = sentence.children(verb, "obj", "ccomp", "xcomp")
    return None if any(c > verb for c in takes) else verb


def _said_behind(sentence: Sentence, roots: Sequence[int]) -> int | None:
    """The verb of "..., | Roe said on Monday", which the parse may take for one more thing that was done."""
    for word in range(2, len(sentence.words)):
        joined = sentence.relations[word] in ("conj", "parataxis") and sentence.heads[word] in roots
        subject = next((c for c in sentence.children(word) if sentence.relations[c] == "nsubj"), word)
        if (
            joined
            and subject < word
            and subject
            and sentence.upos[min(sentence.subtree(subject)) - 1] == "PUNCT"
        ):
            return word
    return None


def _up_to(content: Sequence[Span], who: Span) -> tuple[Span, ...]:
    """What stands before the speaker: where and when he said it is no part of it."""
    return tuple(Span(c.start, min(c.end, who.start)) for c in content if c.start < who.start)


def _passes_on(text: str, proposal: Proposal) -> bool:
    """True of an outlet or a document that stands behind all that was said."""
    sentence, cue, source = proposal.sentence, proposal.cue, proposal.source
    here = [c.end for c in proposal.content if c.start < sentence.span.end]
    if cue is None or source is None or max(here, default=sentence.span.end) > min(cue.start, source.start):
        return False
    if not _TELLING_ON & {lemma_of(word) for word in cue.of(text).split()}:
        return False
    named = {word.lower() for word in source.of(text).split()}
    heads = [w for w in words_in(sentence, source) if not source.contains(sentence.words[sentence.heads[w]])]
    reports = lemma_of(cue.of(text).split()[-1]) == "report" and any(
        sentence.upos[w] == "PROPN" for w in heads
    )
    return reports or bool(named & outlet_words()) or any(is_evidence(text, sentence, w) for w in heads)


def _retells(text: str, proposal: Proposal) -> bool:
    """True of an outlet that opens "The Courier reports that Roe says that ...": it has only the words of another."""
    sentence, cue, source = proposal.sentence, proposal.cue, proposal.source
    inside = [w for c in proposal.content for w in words_in(sentence, c)]
    root = next((w for w in inside if sentence.heads[w] not in inside and sentence.upos[w] == "VERB"), None)
    if (
        cue is None
        or source is None
        or root is None
        or not source.end <= cue.start < proposal.content[0].start
    ):
        return False
    outlet = {word.lower() for word in source.of(text).split()[-2:]}  # "NBC's Ada Roe" is herself
    says = lemma_of(sentence.words[root].of(text)) in _SAID_ON
    clause = any(c > root for c in sentence.children(root, "ccomp"))
    opens = [w for w in inside if w < root and sentence.relations[w] != "mark"][:1]
    return (
        says
        and clause
        and any(opens[0] in sentence.subtree(c) for c in sentence.children(root, "nsubj") if opens)
        and not outlet.isdisjoint(outlet_words())
        and lemma_of(cue.of(text).split()[-1]) in _TELLING_ON | {"add"}
    )


def _says(text: str, sentence: Sentence, verb: int) -> bool:
    word = sentence.words[verb].of(text)
    things = sentence.children(verb, "obj")
    named = {sentence.words[c].of(text).lower() for c in things}
    spoken = cue_class_of(word) == "speech" or (cue_stance(word) and cue_class_of(word) is None)
    spoken = spoken or (_CLAIMED in named and word in _TAKING)
    if not spoken or word.endswith("ing") or is_passive(text, sentence, verb):
        return False
    return lemma_of(word) not in _DONE or not things or _CLAIMED in named


def _can_say(text: str, sentence: Sentence, verb: int, subject: int) -> bool:
    """True of people and bodies, and of a statement that "said": polls that indicate are the outlet's story."""
    if is_evidence(text, sentence, subject):
        return lemma_of(sentence.words[verb].of(text)) in _STATING
    return sentence.upos[subject] in ("PRON", "PROPN") or is_holder(text, sentence, subject)


def _auxiliaries(sentence: Sentence, verb: int) -> list[int]:
    return [c for c in sentence.children(verb, "aux", "advmod") if c < verb]


def _without(text: str, content: Span, who: Span, lead: Span) -> list[Span]:
    """What is left of content before and after speaker and verb."""
    first, last = sorted((who, lead))
    pieces = (
        Span(a, b)
        for a, b in (
            (content.start, min(first.start, content.end)),
            (max(first.end, content.start), min(last.start, content.end)),
            (max(last.end, content.start), content.end),
        )
        if a < b
    )
    return [piece for piece in pieces if len(piece.of(text).split()) > 1]
