"""Whether "the minister" or "the agency" can be somebody known.

In: a character, and the head noun and words of a description. Out: True where the role or name holds the
head, or a word of the same role, and every narrowing word ("Ukrainian", "defence") is borne out.
"""

import re

from storyledger.actor import ActorKind
from storyledger.extract.characters import Character
from storyledger.extract.roles import alike, can_speak, role_words, speaker_words

_WORD = re.compile(r"[A-Za-z][\w-]*")
# Words that narrow nothing: articles, joints, and what anybody may be called a second time.
_LOOSE = frozenset(
    "the this that his her their its a an of for in at s top senior unnamed anonymous same said".split()
)
# A deputy is not the one whose deputy he is.
_LESSER = frozenset("deputy vice former ex acting assistant then late".split())
_JOINT = re.compile(r"\s(?:of|for|at|in|to|from|with)\s|,")


def fits_role(character: Character, head: str, name: str) -> bool:
    """True if the character was called by this role, or one like it, and nothing speaks against it."""
    called = [character.role] if character.role else [character.name] if character.head else []
    return any(_has_role(role, head, name) for role in called) and _covered(name, head, character)


def _has_role(role: str, head: str, name: str) -> bool:
    before = _words(_JOINT.split(role, maxsplit=1)[0])
    if not before or before[-1] not in role_words(head):
        return False
    return not _LESSER & (set(before) - set(_words(name)))


def fits_body(character: Character, head: str, name: str) -> bool:
    """True if a body's own name holds the head: "the ministry" for "the Defence Ministry"."""
    if character.kind not in (ActorKind.ORGANISATION, ActorKind.OUTLET) or character.plural:
        return False
    if head not in speaker_words()["kinds"]["organisation"] or name[:1].isupper():
        return False
    own = _words(_JOINT.split(character.name, maxsplit=1)[0])
    named = bool(own) and can_speak(own[-1]) and bool(role_words(head) & set(own))
    return named and _covered(name, head, character)


def _covered(name: str, head: str, character: Character) -> bool:
    own = _words(" ".join(filter(None, (character.role, character.side, *character.aliases))))
    return all(any(w == o or alike(w, o) for o in own) for w in _words(name) if w != head and w not in _LOOSE)


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]
