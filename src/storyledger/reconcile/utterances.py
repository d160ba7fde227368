"""One act of saying, however many reports tell it and in whatever words.

In: statements of several reports with their speakers. Out: groups of statements with the reason.
A pair is scored by a short table of features; a pair above the bar is linked; groups are what the
links connect. The unnamed and the narrator are never linked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from storyledger.interval import Interval
from storyledger.meaning import likeness
from storyledger.reconcile.words import bag_of, rarity, shared_weight
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Kind, Stance, Statement, Utterance

# The reader's likeness of meaning lifts what words alone leave just below: on one of three stories with gold
# 11 more pairs of 73, on the others 0 and 1, and by eye none of the new ones is wrong (2026-11).
# Of 87 pairs above the bar in three stories, 24 drawn at random were read: all tell one act of saying,
# four of them other words of it (2026-11).
_BAR = 0.5
# Below this share of words in common no run of words lifts a pair over the bar, and none is sought.
_FAINT = 0.15
_POSITIONS = (Stance.DOES_NOT_KNOW, Stance.DENIES, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its words, speaker, and when it was said, as far as known."""

    statement: Statement
    text: str
    actor: ActorId | None
    said: Interval | None
    bag: Counter[str]


@dataclass(frozen=True, slots=True)
class Match:
    """Two tellings of one remark: score 0..1 and the features that made it."""

    a: Told
    b: Told
    score: float
    why: str


def tell(statement: Statement, report_text: str, actor: ActorId | None, said: Interval | None) -> Told:
    """Gather what the matcher needs of one statement."""
    text = " ".join(span.of(report_text) for span in statement.content)
    return Told(statement, text, actor, said, bag_of(text))


def find_matches(told: Sequence[Told]) -> list[Match]:
    """Pairs of statements that tell one remark. Blocks by actor, so cost grows with each actor's own."""
    weights = rarity(t.bag for t in told)
    blocks: dict[ActorId, list[Told]] = defaultdict(list)
    for each in told:
        if each.actor and each.statement.kind is not Kind.NARRATOR:
            blocks[each.actor].append(each)
    found = []
    for block in blocks.values():
        for a, b in combinations(block, 2):
            if a.statement.report_id != b.statement.report_id and _may_meet(a.said, b.said):
                match = _score(a, b, weights)
                if match.score >= _BAR:
                    found.append(match)
    return found


def _may_meet(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.meets(b)


def _score(a: Told, b: Told, weights: Mapping[str, float]) -> Match:
    """The features, in one table: (weight, value, name)."""
    inside, both = shared_weight(a.bag, b.bag, weights)
    of_a, of_b = ({w for w in t.bag if w[0].isdigit() and len(w) > 1} for t in (a, b))
    numbers = of_a & of_b
    if of_a and of_b and not numbers:  # thirty on one day and forty-five on the next are two remarks
        return Match(a, b, 0.0, "other numbers")
    position = a.statement.stance if a.statement.stance is b.statement.stance else None
    if not a.bag.keys() & b.bag.keys() and position not in _POSITIONS:
        return Match(a, b, 0.0, "no word in common")
    run = _longest_run(a.text, b.text) if inside >= _FAINT else 0
    small = min(len(a.bag), len(b.bag)) < 3
    dated = a.said is not None and b.said is not None
    alike = max(0.0, 2 * likeness(a.statement.vector, b.statement.vector) - 1)
    features = [
        (0.55, inside if not small else both, "shared words"),
        (0.35, both, "shared share of all words"),
        (0.25, min(1.0, run / 6), f"{run} words in a row alike"),
        (0.20, min(1.0, len(numbers) / 2), "shared numbers"),
        (0.35, alike, "alike in meaning"),
        (0.10, float(dated), "days can agree"),
    ]
    if a.statement.stance is b.statement.stance and a.statement.stance in _POSITIONS and dated:
        features.append((0.30, 1.0, f"both {a.statement.stance.value}"))
    score = min(1.0, sum(weight * value for weight, value, _ in features))
    why = ", ".join(name for weight, value, name in features if weight * value >= 0.08)
    return Match(a, b, round(score, 3), why)


def _longest_run(a: str, b: str) -> int:
    """Most words in a row that both have."""
    left, right = a.lower().split(), b.lower().split()
    return SequenceMatcher(None, left, right, autojunk=False).find_longest_match().size


def group_utterances(told: Sequence[Told], matches: Sequence[Match]) -> Iterator[Utterance]:
    """Every attributed statement in one utterance; alone where nothing matches it."""
    parent: dict[StatementId, StatementId] = {t.statement.id: t.statement.id for t in told}

    def root(x: StatementId) -> StatementId:
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for match in sorted(matches, key=lambda m: -m.score):
        parent[root(match.b.statement.id)] = root(match.a.statement.id)
    for a, b in _one_occasion(told):
        parent[root(b.statement.id)] = root(a.statement.id)
    groups: dict[StatementId, list[Told]] = defaultdict(list)
    for each in told:
        groups[root(each.statement.id)].append(each)
    for members in groups.values():
        ids = tuple(t.statement.id for t in members)
        links = [m for m in matches if m.a.statement.id in ids]
        said = _common_time([t.said for t in members if t.said])
        yield Utterance(
            id=make_id("u", *sorted(ids)),
            actor=members[0].actor,
            said=said,
            statements=ids,
            variants=_variants(members),
            why="; ".join(dict.fromkeys(m.why for m in links)),
        )


# A speaker who goes on within this many sentences, at no other time given, is still at it.
_GOES_ON = 4


def _one_occasion(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Neighbouring remarks of one speaker in one report, said at one time: one act of saying."""
    last: dict[tuple[str, ActorId], Told] = {}
    for each in told:
        if (
            each.actor is None
            or each.statement.kind is Kind.NARRATOR
            or each.statement.cue_class not in ("speech", "evidence")
        ):
            continue
        key = (each.statement.report_id, each.actor)
        before = last.get(key)
        if (
            before
            and each.statement.sentence - before.statement.sentence <= _GOES_ON
            and before.said == each.said
        ):
            yield before, each
        last[key] = each


def _common_time(times: Sequence[Interval]) -> Interval | None:
    if not times:
        return None
    common = times[0]
    for time in times[1:]:
        common = common.meet(time) or common
    return common


def _variants(members: Sequence[Told]) -> tuple[tuple[str, ...], ...]:
    """Words that differ between two direct tellings of one remark, place by place."""
    direct = [t for t in members if t.statement.kind is Kind.DIRECT]
    if len(direct) < 2:
        return ()
    a, b = direct[0].text.split(), direct[1].text.split()
    matcher = SequenceMatcher(
        None, [w.lower().strip('"“”,.') for w in a], [w.lower().strip('"“”,.') for w in b], autojunk=False
    )
    if matcher.ratio() < 0.5:
        return ()
    return tuple(
        (" ".join(a[i1:i2]), " ".join(b[j1:j2]))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    )
