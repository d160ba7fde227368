"""Figures followed across reports: tracks, and which of them narrows which.

In: figures with who said them and when. Out: tracks. 1. a figure's kind: what is counted and what is
said of it, through `affairs.toml`; 2. tracks: one kind each; 3. a narrower kind is kept apart, as a
part of the wider ("civilians" of "people", "in a region" of "in a country").
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from storyledger.figure import PartOf, Track
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures.contests import name_lead
from storyledger.reconcile.figures.equal_counts import is_exact
from storyledger.reconcile.figures.given import Given, is_vague, time_key
from storyledger.reconcile.figures.places import nations_of
from storyledger.reconcile.figures.titles import title_of
from storyledger.reconcile.words.affairs import affairs, is_people
from storyledger.span import FigureId, make_id

Kind = tuple[str, str, str, str, str]  # unit, state, whether expected, scope, place within a state


def track_figures(
    given: Sequence[Given], equals: Sequence[Sequence[Given]] = (), blocks: Blocks | None = None
) -> list[Track]:
    """Group figures of one kind; a kind that only one figure has is a track if people come to harm, or are many.

    Equal numbers that are one count (`equals.py`) share a track, whatever their words.
    A large number without a noun is a track with its equals alone.

    Small numbers that one report alone gives of something else (six surgeons called in) stay untracked: they are
    in the ledger all the same.
    """
    blocks = blocks or Blocks()
    kinds: dict[Kind, list[Given]] = defaultdict(list)
    within = dict(filter(None, (g.within for g in given)))
    for each in given:
        if each.unit and each.state and not each.measured and not each.disowned:
            kinds[_kind(each, within)].append(each)
    for group in equals:
        if not group[0].measured:
            _bring_together(kinds, group, within)
    kinds = dict(_by_nation(kinds))
    kinds |= _without_noun(given, equals, {g.figure.id for members in kinds.values() for g in members})
    tracks: dict[Kind, Track] = {}
    for kind, members in kinds.items():
        if _is_followed(kind, members):
            tracks[kind] = blocks.make(_track, kind, *sorted(members, key=time_key))
    return [blocks.make(_as_part, track, tuple(_wider(kind, tracks))) for kind, track in tracks.items()]


def _without_noun(
    given: Sequence[Given], equals: Sequence[Sequence[Given]], followed: Container[FigureId]
) -> dict[Kind, list[Given]]:
    """Large numbers of which the words do not tell what they count, each with its equals that are one count, and nothing else."""
    first = {g.figure.id: group[0].figure.id for group in equals for g in group}
    kinds: dict[Kind, list[Given]] = defaultdict(list)
    for each in given:
        bare = not (each.unit or each.measured or each.disowned or each.narrator) and each.figure.state
        if bare and each.figure.id not in followed and each.written >= _TELLING:
            kinds["", "", "", "", first.get(each.figure.id, each.figure.id)].append(each)
    return kinds


# Below, what has no noun is a score, a house number, an age.
_TELLING = 1_000


def _as_part(track: Track, wider: tuple[PartOf, ...]) -> Track:
    return replace(track, part_of=wider)


def _bring_together(
    kinds: dict[Kind, list[Given]], group: Sequence[Given], within: Mapping[str, str]
) -> None:
    """Move one count's figures to the kind that most figures are of; a toll holds only those said to be harmed so."""
    of_them = {_kind(g, within) for g in group if g.unit and g.state}
    home = max(of_them, key=lambda k: (_is_followed(k, kinds[k]), len(kinds[k]), k), default=None)
    if home is None:
        return
    group = [g for g in group if g.state == home[1] or home[1] not in _HARMS]
    moved = {g.figure.id for g in group}
    for kind in of_them:
        kinds[kind] = [g for g in kinds[kind] if g.figure.id not in moved]
    kinds[home] += group


def _kind(given: Given, within: Mapping[str, str]) -> Kind:
    """What a figure counts, and where if it says so in words that put the place in a state.

    Harm is counted where the event was, whatever its place is called, so a place narrows other counts only.
    """
    moved = given.state not in _HARMS
    named = moved and not given.figure.state.islower()
    place = next((f"in {p}" for p in within if p in given.figure.state), "") if named else ""
    return (given.unit, given.state, "expected" if given.expected else "", given.scope, place)


def _by_nation(kinds: Mapping[Kind, list[Given]]) -> Iterator[tuple[Kind, list[Given]]]:
    """Harmed people of two nations each on their own: a war's dead on both sides are no one count."""
    for kind, members in kinds.items():
        nations: dict[str, list[Given]] = defaultdict(list)
        for each in members:
            nations[_nation_of(each)].append(each)
        if len(nations.keys() - {""}) < _TWO or kind[1] not in _HARMS | _REACHED:
            yield kind, members
            continue
        for nation, own in nations.items():
            yield (*kind[:4], f"{_OF}{nation}" if nation else kind[4]), own


_OF = "of "  # the nation, in the place of a kind


def _nation_of(given: Given) -> str:
    """As Israel of "five Israelis"; of people counted without a nation none."""
    return min(nations_of(given), default="") if given.people else ""


_TWO = 2
_HARMS = frozenset("killed injured casualties missing critical stable treated arrested captured".split())
# Whom a breach or a disease reached is counted by nation as well, but where they are.
_REACHED = frozenset("affected infected displaced".split())
# What befalls things that a story counts, however few.
_LOSSES = frozenset("destroyed damaged captured intercepted launched hit".split())


# Two camps and three countries are no figures that anybody follows; two divers of whom several reports tell are, and rockets.
SMALL = 5


def _is_followed(kind: Kind, members: Sequence[Given]) -> bool:
    unit, state = kind[:2]
    harm = is_people(unit) and (state in affairs()["states"] or unit == "body") and state != "surveyed"
    reports = {m.figure.report_id for m in members}
    if not members:
        return False
    counted = any(m.figure.low >= SMALL or not is_vague(m.figure) for m in members)  # not just "several"
    few = _TWO if unit in affairs()["kin"]["weapons"] else SMALL
    lost = state in _LOSSES and any(m.figure.low >= few for m in members)
    if any(is_exact(m) or _is_large(m) or m.figure.lead for m in members):
        return True
    often = len(reports) > 1 and max(m.figure.low for m in members) >= (_TWO if is_people(unit) else SMALL)
    return (harm and counted) or lost or often


# Ten people and twenty of anything are a story's figures, though one report alone gives them; so are vague ones that a
# source gives, but "millions" are a manner of speaking. Read off ten piles of other reports (2026-11).
_MANY_PEOPLE, _MANY, _VAGUE, _COUNTLESS = 10, 20, 24, 1_000_000


def _is_large(given: Given) -> bool:
    low, people = given.figure.low, given.people or given.unit in ("family", "account")
    if is_vague(given.figure):
        return given.origin is not None and not given.narrator and _VAGUE <= low < _COUNTLESS
    low = low or given.figure.high or low  # "as many as 4 million" has no low end
    return low >= (_MANY_PEOPLE if people else _MANY)


def _track(kind: Kind, *members: Given) -> Track:
    ids = tuple(g.figure.id for g in members)
    nation = kind[4].removeprefix(_OF) if kind[4].startswith(_OF) else ""
    return Track(
        id=make_id("t", *kind, *sorted(ids)),
        title=_title(members, nation),
        nation=nation,
        unit=members[0].figure.unit,
        state=members[0].figure.state,
        figures=ids,
    )


def _title(members: Sequence[Given], nation: str = "") -> str:
    if lead := name_lead(members[0]):
        return lead
    units, states = [g.figure.unit for g in members], [g.figure.state for g in members]
    return title_of(units, states, members[0].state, nation=nation, expected=members[0].expected)


# What holds a state's counted as well: whoever is in critical condition is hurt.
_WITHIN = {
    "critical": "injured",
    "stable": "injured",
    "treated": "injured",
    "injured": "casualties",
    "killed": "casualties",
    "destroyed": "damaged",
}


def _wider(kind: Kind, tracks: dict[Kind, Track]) -> Iterator[PartOf]:
    """The nearest track that counts all people, a wider state, or anywhere, where this one counts some."""
    unit, state, expected, scope, place = kind
    above = _WITHIN.get(state, state)
    whole = (_ALL,) if is_people(unit) else ()
    wider = [(u, s, p) for s in (state, above) for u in (unit, *whole) for p in (place, "")]
    for u, s, p in dict.fromkeys(wider):
        track = tracks.get((u, s, expected, scope, p))
        if track and (u, s, p) != (unit, state, place):
            steps = ((unit, u), (state, s), (place, p or "anywhere" if p != place else place))
            why = " and ".join(
                f"{narrow} is narrower than {wide}" for narrow, wide in steps if narrow != wide
            )
            yield PartOf(track=track.id, why=why)
            return


_ALL = "person"
