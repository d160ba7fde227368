"""What the annotator says of a report's words. Indices of words count within their sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from storyledger.moment import TimeExpression
from storyledger.report import Role
from storyledger.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A named entity: Person, Organization, Location, Facility, NORP, Product, Misc, Date or Money."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, parsed in Universal Dependencies.

    `words`, `upos`, `heads`, `relations` are parallel; `heads` are word indices, -1 at the root.
    """

    index: int  # in the report
    paragraph: int
    role: Role
    span: Span
    words: tuple[Span, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[Name, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    # the children of each word: asked so often that looking for them took a fiftieth of all reading
    below: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.heads]
        for word, head in enumerate(self.heads):
            if 0 <= head < len(below):
                below[head].append(word)
        object.__setattr__(self, "below", tuple(map(tuple, below)))

    def word_at(self, offset: int) -> int | None:
        """Index of the word that covers or follows a code point, None past the end."""
        return next((i for i, word in enumerate(self.words) if word.end > offset), None)

    def children(self, word: int, *relations: str) -> tuple[int, ...]:
        """Indices of the words whose head is `word`; if relations are given, of those in one of them."""
        below = self.below[word] if word >= 0 else ()
        return tuple([c for c in below if self.relations[c] in relations]) if relations else below

    def subtree(self, word: int) -> list[int]:
        """`word` and all below it, in text order."""
        found, queue = {word}, [word]
        while queue:
            below = [c for c in self.children(queue.pop()) if c not in found]
            found.update(below)
            queue.extend(below)
        return sorted(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The reader's proposal: spans of one who-said-what, before any rule has looked at it."""

    paragraph: int
    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    cue_class: str  # speech, belief, plan, evidence
    score: float  # mean probability of its labels, 0..1


def no_vector(_: Sequence[Span]) -> bytes:
    """The vector of words whose meaning nobody has read."""
    return b""


def surely(*_: object) -> float:
    """What is not judged is taken at its word."""
    return 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """All that one pass of the reader says of a report."""

    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    vector_of: Callable[[Sequence[Span]], bytes] = no_vector  # see `meaning.py`
    # how likely somebody says this (source, cue, content), and a sentence stands alone, 0 to 1
    said: Callable[[Sequence[Span], Sequence[Span], Sequence[Span]], float] = surely
    alone: Callable[[Span], float] = surely
