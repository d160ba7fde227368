"""A statement: one attribution in one report, who (source) said (cue) what (content)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from storyledger.interval import Interval
from storyledger.moment import TimeExpression
from storyledger.span import ActorId, ReferentId, ReportId, Span, StatementId, cut, hull


class Kind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATOR = "narrator"  # the report itself, quoting nobody


class Stance(StrEnum):
    """What the speaker does with the content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DISPUTES = "disputes"
    DOES_NOT_CONFIRM = "does not confirm"
    DOES_NOT_KNOW = "does not know"
    EXPECTS = "expects"
    CONDITIONAL = "asserts conditionally"
    URGES = "urges"
    RETRACTS = "retracts"


# Sides that a stance can be on; who foretells, urges or takes back is on none.
FOR = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
AGAINST = frozenset({Stance.DENIES, Stance.DISPUTES})
WITHHELD = frozenset({Stance.DOES_NOT_CONFIRM, Stance.DOES_NOT_KNOW})


class Certainty(StrEnum):
    """The speaker's own hedge, never ours."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution in one report. Spans are code points of the report's text."""

    id: StatementId
    report_id: ReportId
    kind: Kind
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    sentence: int  # index of the sentence that holds the cue, or the content
    cue_class: str | None = None
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    speaker: ReferentId | None = None
    via: tuple[ReferentId, ...] = ()  # nearest the report first
    origin: ReferentId | None = None
    said: TimeExpression | None = None
    happens: TimeExpression | None = None
    places: tuple[str, ...] = ()
    addressee: str | None = None
    channel: str | None = None
    recalled: bool = False  # of an earlier time or of no one time: "has often said"
    score: float = 1.0  # the reader's, 0..1
    vector: bytes = b""  # of the content's meaning, see `meaning.py`

    def without(self, spans: Sequence[Span], text: str) -> "Statement":
        """The same without what stands inside a source, a cue or its content and is not of them."""
        if not any(s.overlaps(hull(self.spans())) for s in spans):
            return self
        return replace(
            self,
            source=self.source and next(cut(self.source, spans, text), self.source),
            cue=self.cue and next(cut(self.cue, spans, text), self.cue),
            content=tuple(piece for c in self.content for piece in cut(c, spans, text)) or self.content,
        )

    def spans(self) -> list[Span]:
        """Source, cue and content."""
        return [s for s in (self.source, self.cue, *self.content) if s]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What all reports together say of one statement. Derived: can be thrown away and rebuilt."""

    actor: ActorId | None = None
    via: tuple[ActorId, ...] = ()
    origin: ActorId | None = None
    said: Interval | None = None
    happens: Interval | None = None
    utterance: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What was said in one breath, as all reports tell it."""

    statements: tuple[StatementId, ...]
    variants: tuple[tuple[str, ...], ...] = ()  # words that differ, one tuple a place
    why: str = ""
    score: float | None = None  # of the faintest match that made it one; None: told once, or by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One act of saying in the world, however many reports tell it: a speech with all its passages."""

    id: str
    actor: ActorId | None
    said: Interval | None
    statements: tuple[StatementId, ...]
    passages: tuple[Passage, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()  # of all passages
    why: str = ""
