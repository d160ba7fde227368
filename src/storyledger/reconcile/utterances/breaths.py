"""What one report lets a speaker say in one breath, and what follows if no other report tells of it.

In: the statements of one report with their speakers, times and media. Out: breaths, each an act of saying of
its own until another report is found to tell of it as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from storyledger.reconcile.utterances.media import EMERGENCY, may_be_one
from storyledger.reconcile.utterances.told import Told
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Kind, Passage, Utterance

# A speaker who goes on within this many sentences, at no other time given, is still at it.
_GOES_ON = 4
# What a report may come to name later of the occasion that it already tells of; any other medium opens one.
_OF_ONE_OCCASION = frozenset(("statement", "post", "speech", "briefing"))
# A post is short: what is told further on is seldom of it.
_OF_A_POST = 1
# "He later said", and what follows on "he initially said"; but "added later" goes on.
_LATER = re.compile(r"\b(?:later|subsequently)\b", re.IGNORECASE)
_AT_FIRST = re.compile(r"\b(?:initially|originally)\b", re.IGNORECASE)
_GOING_ON = re.compile(r"\b(?:add|continu)", re.IGNORECASE)
# Media of which one speaker uses one a day: who "said in a speech" twice said it in one.
ONCE_A_DAY = ("speech", "letter", "hearing", "video", EMERGENCY)


@dataclass(frozen=True, eq=False)
class Breath:
    """Remarks in text order; most are but one."""

    members: tuple[Told, ...]

    @cached_property
    def alone(self) -> Utterance:
        """The act of saying that they tell, if nothing else tells of it."""
        first, ids = self.members[0], tuple(t.statement.id for t in self.members)
        return Utterance(
            id=make_id("u", *sorted(ids)),
            actor=first.actor,
            said=first.said,
            statements=ids,
            passages=tuple(Passage(statements=(sid,)) for sid in ids),
        )


@dataclass(frozen=True, eq=False)
class Telling:
    """What one report tells: its statements in text order, and the breaths they make."""

    told: Sequence[Told]
    breaths: Sequence[Breath]

    @cached_property
    def by_id(self) -> dict[StatementId, Told]:
        """Its statements by id."""
        return {t.statement.id: t for t in self.told}

    @cached_property
    def alone(self) -> list[Utterance]:
        """Its acts of saying in text order, if no other report tells of them."""
        return [breath.alone for breath in self.breaths]

    @cached_property
    def home(self) -> dict[StatementId, tuple[int, Breath]]:
        """The place of each statement in the report, and its breath."""
        breath = {t: each for each in self.breaths for t in each.members}
        return {t.statement.id: (place, breath[t]) for place, t in enumerate(self.told)}

    @cached_property
    def settings(self) -> list[Told]:
        """What was said on an occasion of which its speaker has one a day, or to one who heard it."""
        return [t for t in self.told if t.actor and t.said and not t.statement.recalled and _is_setting(t)]


def find_breaths(told: Sequence[Told]) -> Telling:
    """Neighbouring remarks of one speaker in one report, at one time and through one medium, are of one breath."""
    breaths: dict[Told, list[Told]] = {}  # by the first of each
    last: dict[ActorId, tuple[list[Told], str | None]] = {}
    for each in told:
        own = [each]
        if each.actor is not None and _is_spoken(each):
            breath, medium = last.get(each.actor, (None, None))
            if breath and _goes_on(breath[-1], each, medium):
                breath.append(each)
                last[each.actor] = breath, each.medium or medium
                continue
            last[each.actor] = own, each.medium
        breaths[each] = own
    return Telling(told, [Breath(tuple(members)) for members in breaths.values()])


def _is_spoken(told: Told) -> bool:
    spoken = told.statement.kind is not Kind.NARRATOR and told.statement.cue_class in ("speech", "evidence")
    return spoken and not told.statement.recalled


def _goes_on(before: Told, each: Told, medium: str | None) -> bool:
    goes_on = _GOING_ON.search(each.cue) is not None
    if _AT_FIRST.search(before.cue) or (_LATER.search(each.cue) and not goes_on):
        return False
    reach = _OF_A_POST if medium == "post" and not (each.medium or goes_on) else _GOES_ON
    near = each.statement.sentence - before.statement.sentence <= reach
    near = near and each.statement.via == before.statement.via  # what two others tell of him need not be one
    other = not may_be_one(each.medium, medium) or (
        each.medium and not medium and each.medium not in _OF_ONE_OCCASION
    )
    return near and not other and _at_one_time(before, each)


def _at_one_time(before: Told, each: Told) -> bool:
    """At the same time, or right after, at one that the report's day leaves open: "Roe says ... “Not yet,” he said on Monday"."""
    if before.said == each.said:
        return True
    right_after = each.statement.sentence - before.statement.sentence <= 1
    loose = [t for t in (before, each) if t.said and t.said.basis == "report"]
    return right_after and bool(loose) and bool(before.said and each.said and before.said.meets(each.said))


def _is_setting(told: Told) -> bool:
    return bool(told.medium) and (told.medium in ONCE_A_DAY or str(told.medium).startswith("to "))
