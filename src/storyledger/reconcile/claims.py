"""Claims: what statements put forward, who holds what of it, and from how many origins.

In: statements with their words, actors and utterances. Out: claims with positions and origins,
and predictions with their due time. Statements are grouped by what they assert: the weight of rare
words they share; a denial joins what it denies by its own words. An ambiguous statement stays alone.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from storyledger.claim import Claim, Origin, Position, Prediction
from storyledger.interval import Interval
from storyledger.reconcile.utterances import Told
from storyledger.reconcile.words import rarest, rarity, shared_weight, shares, weight_of
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Kind, Resolution, Stance, Statement

# Three fifths of the weight of the shorter statement's words, and a quarter of both: chosen by reading
# the largest groups of two stories (2026-11), not scored against gold.
_INSIDE, _BOTH = 0.6, 0.25
_FEWEST_WORDS = 3


def group_claims(
    told: Sequence[Told], origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]]
) -> list[Claim]:
    """Claims put forward by statements of two or more speakers or reports.

    Args:
        told: every statement with its words and speaker.
        origins_of: the origins of the statements of one claim.
    """
    # the words a whole story shares are what its main claims are made of: rarity counts by its root
    weights = {form: 0.5 + math.sqrt(weight) for form, weight in rarity(t.bag for t in told).items()}
    known = [t for t in told if len(t.bag) >= _FEWEST_WORDS]
    totals = {t.statement.id: weight_of(t.bag, weights) for t in known}
    holding: dict[str, set[int]] = defaultdict(set)  # form → groups with a member that has it
    led: dict[str, set[int]] = defaultdict(set)  # form → groups with a member that has it among its rarest
    groups: list[list[Told]] = []
    for each in known:
        own = rarest(each.bag, weights, 1 - _INSIDE)
        near = {g for form in own for g in holding[form]} | {g for form in each.bag for g in led[form]}
        scored = [
            (score, g) for g in sorted(near) if (score := _closeness(each, groups[g], weights, totals)) > 0
        ]
        home = max(scored, default=(0.0, len(groups)))[1]
        if home == len(groups):
            groups.append([])
        groups[home].append(each)
        for form in each.bag:
            holding[form].add(home)
        for form in own:
            led[form].add(home)
    return [_claim(members, origins_of) for members in groups if len(members) > 1]


def _closeness(
    each: Told, group: Sequence[Told], weights: Mapping[str, float], totals: Mapping[StatementId, float]
) -> float:
    """Mean share of words with a group's members; 0 unless half of them pass both bars."""
    own = totals[each.statement.id]
    pairs = [
        shares(weight_of(each.bag.keys() & member.bag.keys(), weights), own, totals[member.statement.id])
        for member in group
    ]
    passing = sum(inside >= _INSIDE and both >= _BOTH for inside, both in pairs)
    return sum(both for _, both in pairs) / len(pairs) if 2 * passing >= len(pairs) else 0.0


def _claim(members: Sequence[Told], origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]]) -> Claim:
    held: dict[tuple[ActorId | None, Stance], list[StatementId]] = defaultdict(list)
    for each in members:
        held[each.actor, each.statement.stance].append(each.statement.id)
    ids = tuple(m.statement.id for m in members)
    text = min(
        (
            m
            for m in members
            if m.statement.kind is not Kind.DIRECT and m.statement.stance in (Stance.ASSERTS, Stance.CONFIRMS)
        ),
        key=lambda m: abs(len(m.text) - 90),
        default=members[0],
    ).text
    origins = origins_of([m.statement for m in members])
    return Claim(
        id=make_id("c", *sorted(ids)),
        text=" ".join(text.split()).removeprefix("that "),
        positions=tuple(
            Position(actor=a, stance=s, statements=tuple(found)) for (a, s), found in held.items()
        ),
        origins=tuple(o.actor for o in origins if o.actor),
        origin_tree=origins,
        reports=len({m.statement.report_id for m in members}),
        statements=ids,
    )


def find_predictions(
    told: Sequence[Told], resolutions: Mapping[StatementId, Resolution]
) -> Iterator[Prediction]:
    """Every forecast with its due interval, and later statements that bear it out.

    A forecast is borne out by a later statement of the same words that asserts or confirms; "not
    borne out" is never concluded from silence.
    """
    weights = rarity(t.bag for t in told)
    holding: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        if each.statement.stance in (Stance.ASSERTS, Stance.CONFIRMS):
            for form in each.bag:
                holding[form].append(each)
    for each in told:
        if each.statement.stance is not Stance.EXPECTS or each.statement.kind is Kind.NARRATOR:
            continue
        due = resolutions[each.statement.id].happens if each.statement.id in resolutions else None
        # three tenths of both are at least that share of its own: a later telling has one of these forms
        near = {
            o.statement.id: o for form in rarest(each.bag, weights, 1 - _BORNE_OUT) for o in holding[form]
        }
        evidence = [o.statement.id for o in told if o.statement.id in near and _bears_out(each, o, weights)]
        yield Prediction(
            statement=each.statement.id,
            due=due,
            outcome="borne out" if evidence else "open",
            evidence=tuple(evidence),
        )


# Share of the words of both that a telling of what was foretold has.
_BORNE_OUT = 0.3


def _bears_out(forecast: Told, later: Told, weights: Mapping[str, float]) -> bool:
    """The same words and numbers, said after the forecast."""
    numbers = {w for w in forecast.bag if w[0].isdigit() and len(w) > 1}
    if not _after(forecast.said, later.said) or not numbers <= later.bag.keys():
        return False
    inside, both = shared_weight(forecast.bag, later.bag, weights)
    return inside >= _INSIDE and both >= _BORNE_OUT


def _after(earlier: Interval | None, later: Interval | None) -> bool:
    return bool(earlier and later and earlier.latest and later.earliest and earlier.latest < later.earliest)
