"""Claims: what statements put forward, who holds what of it, since when, and from how many origins.

In: statements with their words, actors and utterances. Out: claims with positions and origins.
1. Two statements may meet if their numbers can be the same, neither only wants what the other says, and
neither says "not" where the other asserts; 2. they do if the weight of the rare words they share and the
likeness of their meaning pass a bar; 3. the closest come together first, and a
group takes in another if every pair is close. A denial joins what it denies by its own words. An ambiguous statement stays alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace

from storyledger.claim import Claim, Origin, Position
from storyledger.meaning import likeness
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.utterances import Told
from storyledger.reconcile.words import MOST, Scale, Weighed, rarest
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Kind, Resolution, Stance, Statement

# Share of the weight of the shorter statement's words and of both, and the least sum of their mean and the
# likeness of meaning. Read off 300 pairs of two stories in the order of that sum (2026-11): above it they
# mostly assert the same thing, below it mostly things of one kind.
_INSIDE, _BOTH, _BAR = 0.5, 0.3, 1.2
# What is foretold and what is told to have happened must be closer: "will send" is often another sending.
_FORETOLD_BAR = 1.4
_FEWEST_WORDS = 3
# Of so few words two in common are soon a third of both, and say nothing yet.
_SHORT, _BOTH_OF_SHORT = 5, 0.4

_FOR = (Stance.ASSERTS, Stance.CONFIRMS)
_TO_COME = (Stance.EXPECTS, Stance.CONDITIONAL)
_NOT = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
# "an additional 1,500" are others than the first 1,500
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_FURTHER = frozenset("addition additional another further".split())


def group_claims(
    told: Sequence[Told],
    origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]],
    resolutions: Mapping[StatementId, Resolution],
    outlets: Container[ActorId] = (),
    blocks: Blocks | None = None,
) -> list[Claim]:
    """Claims put forward by statements of two or more speakers or reports.

    Args:
        told: every statement with its words and speaker.
        origins_of: the origins of the statements of one claim.
        resolutions: the chain of each, and when it was said.
        outlets: actors that pass on; what they have from a known origin is that one's position.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    scale: Scale[Told] = blocks.keep(Scale)
    weighed = [each for each in scale.weigh(told) if len(each.forms) >= _FEWEST_WORDS]
    known, place = [each.text for each in weighed], {each: i for i, each in enumerate(weighed)}
    scores = {
        (place[a], place[b]): score for a, b, score in blocks.pairs(weighed, _words_to_share, _closeness)
    }
    holders = {t.statement.id: _holder(t, resolutions, outlets) for t in known}
    return [
        _claim([known[i] for i in members], holders, resolutions, origins_of)
        for members in _groups(len(known), scores)
    ]


def _numbers(told: Told) -> set[str]:
    return {form for form in told.bag if form[0].isdigit() or form in _COUNTS}


_Scores = dict[tuple[int, int], float]  # of two statements by place


def _words_to_share(put: Weighed[Told]) -> tuple[Keys, Keys]:
    """The lighter of two shares one of its rarest words, and that is none of the other's commonest."""
    return rarest(put.forms, put.weights, 1 - _INSIDE), rarest(put.forms, put.weights, 1 - _BOTH)


def _closeness(a: Weighed[Told], b: Weighed[Told]) -> float | None:
    lighter, heavier = (a.total, b.total) if a.total < b.total else (b.total, a.total)
    if lighter < _BOTH * heavier or MOST * len(a.forms & b.forms) < _INSIDE * lighter:
        return None  # even if it shared all that it has, or all that is shared were rare
    return _score(a.text, b.text, *a.shares(b)) or None


def _groups(size: int, scores: _Scores) -> list[list[int]]:
    """The closest pairs first; two groups become one if every pair is close: half of one is no common claim."""
    home = list(range(size))
    groups = {i: [i] for i in range(size)}
    for (a, b), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        low, high = sorted((home[a], home[b]))
        across = [scores.get((min(i, j), max(i, j)), 0.0) for i in groups[low] for j in groups[high]]
        if low == high or not all(across):
            continue
        for i in groups[high]:
            home[i] = low
        groups[low] = sorted(groups[low] + groups.pop(high))
    return [members for _, members in sorted(groups.items()) if len(members) > 1]


def _may_meet(a: Told, b: Told) -> bool:
    """False of other numbers, of a wish and a fact, and of "not" beside an assertion."""
    stances = (a.statement.stance, b.statement.stance)
    if (Stance.URGES in stances) and stances[0] is not stances[1]:
        return False
    if all(s in _FOR for s in stances) and bool(_NOT.search(a.text)) != bool(_NOT.search(b.text)):
        return False
    of_a, of_b = _numbers(a), _numbers(b)
    further = len(of_a | of_b) == 1 and bool(_FURTHER & a.bag.keys()) != bool(_FURTHER & b.bag.keys())
    return not (of_a and of_b) or ((of_a <= of_b or of_b <= of_a) and not further)


def _score(a: Told, b: Told, inside: float, both: float) -> float:
    """Mean share of words and likeness of meaning of a pair; 0 below the bars."""
    short = min(len(a.bag), len(b.bag)) < _SHORT
    if inside < _INSIDE or both < (_BOTH_OF_SHORT if short else _BOTH) or not _may_meet(a, b):
        return 0.0
    known = a.statement.vector and b.statement.vector
    alike = likeness(a.statement.vector, b.statement.vector) if known else inside
    score = (inside + both) / 2 + alike
    to_come = [t.statement.stance in _TO_COME for t in (a, b)]
    return score if score >= (_FORETOLD_BAR if to_come[0] != to_come[1] else _BAR) else 0.0


def _holder(
    each: Told, resolutions: Mapping[StatementId, Resolution], outlets: Container[ActorId]
) -> ActorId | None:
    """Whose position it is: an outlet that tells what another said holds nothing itself."""
    known = resolutions.get(each.statement.id)
    passes_on = known is not None and known.origin is not None and each.actor in outlets
    return known.origin if known and passes_on else each.actor


def _claim(
    members: Sequence[Told],
    holders: Mapping[StatementId, ActorId | None],
    resolutions: Mapping[StatementId, Resolution],
    origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]],
) -> Claim:
    ids = tuple(m.statement.id for m in members)
    text = _wording(members)
    origins = origins_of([m.statement for m in members])
    return Claim(
        id=make_id("c", *sorted(ids)),
        text=text,
        positions=_positions(members, text, holders, resolutions),
        origins=tuple(o.actor for o in origins if o.actor),
        origin_tree=origins,
        reports=len({m.statement.report_id for m in members}),
        statements=ids,
    )


def _wording(members: Sequence[Told]) -> str:
    """Words of one who asserts, if they can be had without a "not" and without a number that others leave out."""
    shared = set.intersection(*map(_numbers, members))
    best = min(
        members,
        key=lambda m: (
            bool(_NOT.search(m.text)),
            m.statement.stance not in _FOR,
            bool(_numbers(m) - shared),
            m.statement.kind is Kind.DIRECT,
            abs(len(m.text) - 90),
        ),
    )
    return " ".join(best.text.split()).removeprefix("that ")


def _positions(
    members: Sequence[Told],
    text: str,
    holders: Mapping[StatementId, ActorId | None],
    resolutions: Mapping[StatementId, Resolution],
) -> tuple[Position, ...]:
    """Who holds what, by day; of one actor's several positions each but the first knows the one before."""
    held: dict[tuple[ActorId | None, Stance], list[StatementId]] = defaultdict(list)
    negative = bool(_NOT.search(text))
    for each in members:
        stance = each.statement.stance
        if negative and stance is Stance.DENIES:  # who says that it is not so holds a "not" to be so
            stance = Stance.ASSERTS
        held[holders[each.statement.id], stance].append(each.statement.id)
    found = [_position(actor, stance, ids, resolutions) for (actor, stance), ids in held.items()]
    found.sort(key=lambda p: (p.since is None, p.since or 0))
    return tuple(replace(p, before=_before(p, found)) for p in found)


def _position(
    actor: ActorId | None,
    stance: Stance,
    ids: Sequence[StatementId],
    resolutions: Mapping[StatementId, Resolution],
) -> Position:
    said = [known.said for i in ids if (known := resolutions.get(i)) and known.said]
    return Position(
        actor=actor,
        stance=stance,
        statements=tuple(ids),
        since=min((s.earliest for s in said if s.earliest), default=None),
        until=max((s.latest for s in said if s.latest), default=None),
    )


def _before(position: Position, found: Sequence[Position]) -> Stance | None:
    """What the same actor held up to a day before this one began."""
    earlier = [
        p
        for p in found
        if p.actor is not None
        and p.actor == position.actor
        and p.until
        and position.since
        and p.until < position.since
    ]
    return earlier[-1].stance if earlier else None
