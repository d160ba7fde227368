"""What stands now in a track: for each origin its last number, and since when it has given it.

In: tracks, their figures as given, and how these bear on each other. Out: the tracks with a `Standing`
for each origin, who spoke last first, and with what is no such number: additions, parts, forecasts. Reports in their own name are taken together as one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from storyledger.figure import Relation, RelationType, Standing, Track
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures.given import Given, equal, is_vague, time_key
from storyledger.span import ActorId, FigureId


def find_standing(
    tracks: Iterable[Track],
    given: Iterable[Given],
    relations: Iterable[Relation],
    blocks: Blocks | None = None,
) -> Iterator[Track]:
    """Each track with the last whole number of each origin and the unbroken run of reports that give it.

    Args:
        tracks: figures in order of saying.
        given: every figure with who gave it and when; what its own origin denies or takes back later does not stand.
        relations: a number that its own origin revises does not stand, whatever the day says.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    known = {g.figure.id: g for g in given}
    revised = {
        r.figures[1]
        for r in relations
        if r.type is RelationType.REVISES and _origin(known[r.figures[0]]) == _origin(known[r.figures[1]])
    }
    revised |= set(_taken_back(known.values()))
    listed = {f for r in relations if _is_list(r) for f in r.figures}
    for track in tracks:
        fallen, parts = (tuple([f for f in track.figures if f in of]) for of in (revised, listed))
        yield blocks.make(_with_standing, track, fallen, parts, *[known[f] for f in track.figures])


def _with_standing(track: Track, fallen: Sequence[FigureId], parts: Sequence[FigureId], *own: Given) -> Track:
    by_origin: dict[ActorId | None, list[Given]] = defaultdict(list)
    for each in own:
        if each.figure.id not in (*fallen, *parts) and _is_position(each):
            by_origin[_origin(each)].append(each)
    lasts = sorted(by_origin.values(), key=lambda own: time_key(own[-1]), reverse=True)
    return replace(
        track,
        standing=tuple(map(_standing, lasts)),
        partial=tuple(g.figure.id for g in own if not g.whole or g.figure.id in parts),
        expected=own[0].expected,
    )


def _taken_back(given: Iterable[Given]) -> Iterator[FigureId]:
    """Numbers that whoever gave them has denied or taken back since."""
    against = defaultdict[tuple[ActorId | None, str, float], list[Given]](list)
    for each in given:
        if each.disowned and each.origin:
            against[each.origin, each.unit, each.figure.low].append(each)
    for each in given if against else ():
        later = (g for g in against.get((each.origin, each.unit, each.figure.low), ()) if g is not each)
        if any(time_key(each) <= time_key(g) for g in later):
            yield each.figure.id


def _is_list(relation: Relation) -> bool:
    """Parts that a report lists: none of them is ever the whole."""
    return relation.type is RelationType.SUMS and len(relation.figures) > _PAIR


# Of two numbers the first may have been the whole until the second came.
_PAIR = 2


def _origin(given: Given) -> ActorId | None:
    return None if given.narrator else given.origin


def _is_position(given: Given) -> bool:
    """A whole number that its report holds to, of somebody known or of the report itself."""
    held = given.whole and not given.figure.replaced and not given.nearby.moved_to and not given.loose
    return held and (given.narrator or given.origin is not None)


def _standing(own: Sequence[Given]) -> Standing:
    counts = [g for g in own if not is_vague(g.figure)]
    own = counts or own  # "dozens" after 61 takes nothing back
    run = [own[-1]]
    for earlier in reversed(own[:-1]):
        if not equal(earlier.figure, run[-1].figure):
            break
        run.append(earlier)
    reports = tuple(dict.fromkeys(g.figure.report_id for g in reversed(run)))
    since = run[-1].said or run[-1].published
    return Standing(origin=_origin(own[-1]), figure=own[-1].figure.id, since=since, reports=reports)
