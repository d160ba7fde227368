"""Whom a pronoun means: the one character that agrees with it and is most in mind, or nobody.

In: characters with their mentions, and the place of the pronoun. Out: one of them, or None where two are
about equally likely. What a mention counts halves with each sentence (Lappin and Leass 1994); the last
good mention counts most, and outside quotation marks what was said within them counts little.
"""

from collections.abc import Iterable, Sequence

from storyledger.actor import ActorKind
from storyledger.extract.sources.characters import SUBJECT, Character, Gender, Mention
from storyledger.extract.words.roles import can_speak
from storyledger.sentence import Sentence
from storyledger.span import Span

BODIES = (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.OUTLET)
# How far back a pronoun may look, in sentences: beyond it a reader is lost, too.
REACH = 4
# What a sentence within quotation marks counts: "..., Roe said." may be followed by four of them, and "He said".
_QUOTED = 0.5
# The rest was set on one half of GUM's texts (benchmarks/speakers.py --half look).
_DECAY = 0.5
_OTHER_PARAGRAPH = 0.6
_OTHER_VOICE = 0.3  # a mention within quotation marks, a pronoun outside, or the other way round
_SPEAKER = 2.0  # who speaks is likely who spoke
_REST = 0.2  # what all mentions but the best add
# A character whose gender is known to fit is likelier meant than one whose gender is not known.
_KNOWN = 1.1
# The runner-up must stay below this share of the best, else nobody is meant.
_RIVAL = 0.85


def choose_antecedent(
    characters: Iterable[Character],
    sentence: Sentence,
    at: Mention,
    gender: Gender | None = None,
    *,
    reach: int = REACH,
) -> Character | None:
    """The one character that a pronoun or a description can mean.

    Args:
        characters: those of a fitting kind and number.
        sentence: where the pronoun stands.
        at: the pronoun.
        gender: what it agrees with, None if it tells none.
        reach: how many sentences back a mention may stand.
    """
    scored = [
        (salience * (_KNOWN if gender and c.gender is gender else 1.0), -c.index, c)
        for c in characters
        if c.agrees(gender) and (salience := _salience(c, sentence, at, reach)) > 0
    ]
    scored.sort(reverse=True)
    if not scored or (len(scored) > 1 and scored[1][0] > _RIVAL * scored[0][0]):
        return None
    return scored[0][2]


def choose_body(
    near: Sequence[Character], sentence: Sentence, at: Mention, *, several: bool
) -> Character | None:
    """Whom "it" or, if `several`, "they" means: a body, or a group; who has just spoken before all others."""
    # "its forces withdrew. Its ministry": whose they are is meant
    bodies = [c for c in near if c.kind in BODIES and not c.plural and not c.name.lower().startswith(_OWNED)]
    groups = [c for c in near if c.plural] + [c for c in bodies if c.has_spoken(at.span.start)]
    fitting = groups if several else bodies
    spoke = [c for c in fitting if c.asked and at.speaks and c.has_just_spoken(at)]
    if not (several or bodies) and at.speaks and (body := _taken_for_person(near, at)):
        body.kind = ActorKind.ORGANISATION
        return body
    meant = spoke[0] if len(spoke) == 1 else choose_antecedent(fitting, sentence, at)
    if not several:
        return meant
    able = meant and (not meant.head or can_speak(meant.head) or meant.has_spoken(at.span.start))
    return meant if able else None


def _taken_for_person(near: Sequence[Character], at: Mention) -> Character | None:
    """Of "Tarnet said it held. It also said so" Tarnet, whose name alone looked like a person's."""
    spoke = [c for c in near if c.kind is ActorKind.PERSON and c.has_just_spoken(at)]
    bare = [c for c in spoke if " " not in c.name and not (c.role or c.gender)]
    return bare[0] if len(spoke) == len(bare) == 1 else None


_OWNED = ("its ", "their ", "his ", "her ")


def places_of(sentences: Sequence[Sentence], quoted: Sequence[Span]) -> list[float]:
    """How far into the report each sentence stands, as a reader counts who keeps its speakers in mind."""
    at, places = 0.0, []
    for sentence in sentences:
        places.append(at)
        at += (
            _QUOTED
            if any(q.start - 1 <= sentence.span.start and sentence.span.end <= q.end + 1 for q in quoted)
            else 1.0
        )
    return places


def _salience(character: Character, sentence: Sentence, at: Mention, reach: int) -> float:
    """How much a character is in mind; 0 if it is out of reach or cannot be meant."""
    near = character.before(at.span.start, at.place - reach)
    if any(m.sentence == at.sentence and _fellow_argument(sentence, m.word, at.word) for m in near):
        return 0.0
    if at.quoted and any(_tells(m, at) for m in character.mentions):
        return 0.0
    if at.speaks and any(
        _is_told_of(sentence, m, at) for m in character.mentions if m.span in character.named
    ):
        return 0.0
    if at.speaks and not at.quoted and all(m.quoted for m in near):  # spoken of, not speaking
        return 0.0
    if (
        at.speaks
        and character.kind is ActorKind.UNNAMED
        and _is_brought_up(sentence, character.mentions[0], at)
    ):
        return 0.0
    counts = sorted((_count(m, at) for m in near), reverse=True)
    return counts[0] + _REST * sum(counts[1:]) if counts else 0.0


def _is_told_of(sentence: Sentence, mention: Mention, at: Mention) -> bool:
    """True of a name in what the pronoun says: "Roe is a liar," he wrote; he faulted Roe."""
    if mention.sentence != at.sentence:
        return False
    verb = sentence.heads[at.word]
    below = verb >= 0 and mention.word > verb and mention.word in sentence.subtree(verb)
    return below or (mention.quoted and not at.quoted)


def _is_brought_up(sentence: Sentence, first: Mention, at: Mention) -> bool:
    """True of "a man" in "A man had called, he said": who comes up in a remark does not make it."""
    if first.sentence != at.sentence:
        return False
    said = sentence.children(sentence.heads[at.word], "ccomp", "parataxis")
    return any(first.word in sentence.subtree(c) for c in said)


def _tells(mention: Mention, at: Mention) -> bool:
    """True of who speaks the words that a pronoun stands in, as it seems: "he" is somebody else."""
    return mention.speaks and not mention.quoted and abs(mention.sentence - at.sentence) <= 1


def _count(mention: Mention, at: Mention) -> float:
    count: float = mention.weight * _DECAY ** (at.place - mention.place)
    count *= 1.0 if mention.paragraph == at.paragraph else _OTHER_PARAGRAPH
    count *= 1.0 if mention.quoted == at.quoted else _OTHER_VOICE
    return count * (_SPEAKER if mention.speaks and at.speaks else 1.0)


def _fellow_argument(sentence: Sentence, other: int, word: int) -> bool:
    """True of "Roe" and "her" in "Roe met her": one verb's subject is not its object, too."""
    verb = sentence.heads[word]
    return (
        verb >= 0
        and sentence.heads[other] == verb
        and sentence.relations[other] in SUBJECT
        and sentence.relations[word] in ("obj", "iobj", "obl")
    )
