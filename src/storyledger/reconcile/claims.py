"""Claims: what statements put forward, who holds what of it, and from how many origins.

In: statements with their words, actors and utterances. Out: claims with positions and origins,
and predictions with their due time. Statements are grouped by what they assert: the weight of rare
words they share; a denial joins what it denies by its own words. An ambiguous statement stays alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from storyledger.claim import Claim, Position, Prediction
from storyledger.interval import Interval
from storyledger.reconcile.utterances import Told
from storyledger.reconcile.words import rarity, shared_weight
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Kind, Resolution, Stance

# Half of the weight of the shorter statement's words, and a fifth of both: seen by eye on four
# stories (2026-11) as the point where neighbours still say one thing.
_INSIDE, _BOTH = 0.6, 0.22
_FEWEST_WORDS = 3


def group_claims(told: Sequence[Told], resolutions: Mapping[StatementId, Resolution]) -> list[Claim]:
    """Claims put forward by statements of two or more speakers or reports."""
    weights = rarity(t.bag for t in told)
    index: dict[str, list[int]] = defaultdict(list)
    parent = list(range(len(told)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, each in enumerate(told):
        near = {j for word in each.bag for j in index[word]} if len(each.bag) >= _FEWEST_WORDS else set()
        for j in sorted(near):
            if root(i) != root(j):
                inside, both = shared_weight(each.bag, told[j].bag, weights)
                if inside >= _INSIDE and both >= _BOTH:
                    parent[root(i)] = root(j)
        if len(each.bag) >= _FEWEST_WORDS:
            for word in each.bag:
                index[word].append(i)
    groups: dict[int, list[Told]] = defaultdict(list)
    for i, each in enumerate(told):
        groups[root(i)].append(each)
    return [_claim(members, resolutions) for members in groups.values() if len(members) > 1]


def _claim(members: Sequence[Told], resolutions: Mapping[StatementId, Resolution]) -> Claim:
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
    return Claim(
        id=make_id("c", *sorted(ids)),
        text=" ".join(text.split()),
        positions=tuple(
            Position(actor=a, stance=s, statements=tuple(found)) for (a, s), found in held.items()
        ),
        origins=tuple(_origins(members, resolutions)),
        reports=len({m.statement.report_id for m in members}),
        statements=ids,
    )


def _origins(members: Iterable[Told], resolutions: Mapping[StatementId, Resolution]) -> list[ActorId]:
    """The ends of the chains; the narrator and the untraceable add none."""
    found: dict[ActorId, None] = {}
    for each in members:
        known = resolutions.get(each.statement.id)
        end = (known.origin or (known.via[-1] if known.via else None) or known.actor) if known else None
        if end and each.statement.stance not in (
            Stance.DENIES,
            Stance.DISPUTES,
            Stance.DOES_NOT_CONFIRM,
            Stance.DOES_NOT_KNOW,
        ):
            found[end] = None
    return list(found)


def find_predictions(
    told: Sequence[Told], resolutions: Mapping[StatementId, Resolution]
) -> Iterator[Prediction]:
    """Every forecast with its due interval, and later statements that bear it out.

    A forecast is borne out by a later statement of the same words that asserts or confirms; "not
    borne out" is never concluded from silence.
    """
    weights = rarity(t.bag for t in told)
    for each in told:
        if each.statement.stance is not Stance.EXPECTS or each.statement.kind is Kind.NARRATOR:
            continue
        due = resolutions[each.statement.id].happens if each.statement.id in resolutions else None
        numbers = {w for w in each.bag if w[0].isdigit() and len(w) > 1}
        evidence = [
            other.statement.id
            for other in told
            if other.statement.stance in (Stance.ASSERTS, Stance.CONFIRMS)
            and _after(each.said, other.said)
            and numbers <= other.bag.keys()
            and shared_weight(each.bag, other.bag, weights)[0] >= _INSIDE
            and shared_weight(each.bag, other.bag, weights)[1] >= 0.3
        ]
        yield Prediction(
            statement=each.statement.id,
            due=due,
            outcome="borne out" if evidence else "open",
            evidence=tuple(evidence),
        )


def _after(earlier: Interval | None, later: Interval | None) -> bool:
    return bool(earlier and later and earlier.latest and later.earliest and earlier.latest < later.earliest)
