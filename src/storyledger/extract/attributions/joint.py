"""Two verbs of saying with one subject: "condemned the strike and warned of consequences" makes two statements.

In: a proposal. Out: one for its cue, and one for each verb of saying that an "and" or a "but" joins to the
cue, though the reader took it for what was said.
"""

from collections.abc import Iterator
from dataclasses import replace

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.words.cues import cue_class_of
from storyledger.sentence import Sentence
from storyledger.span import Span

_AND = frozenset({"and", "but", "then", "also"})


def part_joint_verbs(text: str, proposal: Proposal) -> Iterator[Proposal]:
    """The proposal, cut before the first further verb of its speaker; the rest is a proposal of its own."""
    sentence = proposal.sentence
    verb = next(_joint_verbs(text, proposal), None)
    at = None if verb is None else _joint(text, sentence, verb)
    if verb is None or at is None:
        yield proposal
        return
    word, cut = sentence.words[verb], sentence.words[at].start
    before = _pieces(text, (Span(c.start, min(c.end, cut)) for c in proposal.content if c.start < cut))
    after = _pieces(text, (Span(max(c.start, word.end), c.end) for c in proposal.content if c.end > word.end))
    if not before or not after:
        yield proposal
        return
    yield replace(proposal, content=before)
    yield from part_joint_verbs(text, replace(proposal, cue=word, content=after))


def _joint_verbs(text: str, proposal: Proposal) -> Iterator[int]:
    """Verbs of saying in the content that the parse joins to the cue, without a subject of their own."""
    sentence, cue = proposal.sentence, proposal.cue
    for verb, word in enumerate(sentence.words):
        head = sentence.heads[verb]
        joined = (
            sentence.relations[verb] == "conj" and cue and head >= 0 and cue.overlaps(sentence.words[head])
        )
        if (
            joined
            and sentence.upos[verb] == "VERB"
            and any(c.contains(word) for c in proposal.content)
            and cue_class_of(word.of(text)) == "speech"
            and not sentence.children(verb, "nsubj")
        ):
            yield verb


def _joint(text: str, sentence: Sentence, verb: int) -> int | None:
    """Where the "and" before a verb stands; None if something else stands between."""
    at = verb
    while at > 0 and sentence.words[at - 1].of(text).lower() in _AND:
        at -= 1
    return at if at < verb else None


def _pieces(text: str, spans: Iterator[Span]) -> tuple[Span, ...]:
    return tuple(s for s in spans if len(s.of(text).strip(' ,"”').split()) > 1)
