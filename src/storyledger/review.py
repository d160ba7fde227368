"""A review: what a person decided on something that was read or derived. Appended, never edited.

A decision points at words, not at ids alone: another reader may give a statement another id, but
its words stand where they stood. Each decision carries a digest of itself and of the one before, so
a log that was tampered with shows it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from storyledger.errors import RecordError
from storyledger.span import ReportId, Span


class Verb(StrEnum):
    """What was done."""

    ACCEPT = "accept"  # it is right as it stands
    REJECT = "reject"  # it is nothing: left out of all that is derived
    EDIT = "edit"  # one field has another value
    MERGE = "merge"  # they are one
    SPLIT = "split"  # a part of it stands alone
    LINK = "link"  # two figures bear on each other
    UNDO = "undo"  # an earlier decision is taken back


class Thing(StrEnum):
    """What a decision can be about."""

    REPORT = "report"
    STATEMENT = "statement"
    FIGURE = "figure"
    ACTOR = "actor"
    UTTERANCE = "utterance"
    TRACK = "track"
    CLAIM = "claim"
    STORY = "story"  # one that was found in a pile; named by its reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where the words of a thing, or of one of its members, stand."""

    report_id: ReportId
    span: Span | None = None  # content of a statement, number of a figure; None: the whole report
    name: str | None = None  # of who is spoken of in that report


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, when and why."""

    author: str
    made: str  # ISO time, UTC, to the second
    why: str = ""

    def __post_init__(self) -> None:
        if not self.author.strip():
            raise RecordError("a decision has no author: say who decides")

    @property
    def words(self) -> str:
        """Who and why, in a line."""
        return f"{self.author}: {self.why}".rstrip(": ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One row of the log."""

    verb: Verb
    thing: Thing
    subjects: tuple[tuple[Anchor, ...], ...]  # for each thing decided on, the words it stands for
    signed: Signature
    field: str | None = None  # of an edit or link; of an accept, what was asked; None: all of it is right
    before: str | None = None
    after: str | None = None
    withdraws: int | None = None  # number of the decision an undo takes back
    number: int = 0  # place in the log, from 1; 0 before it is kept
    digest: str = ""

    def __post_init__(self) -> None:
        if (self.verb is Verb.UNDO) != (self.withdraws is not None):
            raise RecordError("an undo takes back one decision, and nothing else does: give its number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A question with the proposal that stands until a person decides."""

    id: str
    thing: Thing
    verb: Verb  # what was done on a guess: a merge, a link, or nothing but reading
    question: str
    asks: str | None  # what of the thing is in question, as a decision's `field`; None: the thing itself
    proposal: str
    why: str
    subjects: tuple[str, ...]  # ids, the last being what would leave if the proposal is rejected
    weight: float  # 0..1, most doubtful highest


def digest_of(decision: Decision, before: str) -> str:
    """The digest of a decision that follows one with the digest `before`; "" for the first.

    Gaps: who can write the whole file can write a whole new chain. Keep the last digest elsewhere.
    """
    facts = (
        before,
        *(decision.verb, decision.thing, repr(decision.subjects), repr(decision.signed)),
        *(decision.field, decision.before, decision.after, decision.withdraws, decision.number),
    )
    return blake2b("\x1f".join(map(str, facts)).encode(), digest_size=16).hexdigest()


def broken_link(log: Iterable[Decision]) -> int | None:
    """The number of the first decision that does not fit the one before; None if the chain holds."""
    before = ""
    for place, decision in enumerate(log, 1):
        if decision.number != place or decision.digest != digest_of(decision, before):
            return decision.number
        before = decision.digest
    return None


def standing(log: Sequence[Decision]) -> Iterator[Decision]:
    """What was decided and not taken back; an undo of an undo brings a decision back."""
    withdrawn: set[int] = set()
    for decision in reversed(log):
        if decision.withdraws is not None and decision.number not in withdrawn:
            withdrawn.add(decision.withdraws)
    yield from (d for d in log if d.number not in withdrawn and d.verb is not Verb.UNDO)
