"""The lineage graph: who it came from, who carried it, which report printed it. In: a Scene. Out: SVG.

Three columns; nodes of a column stand in the order of the mean place of what they are tied to
(barycentre), so that few edges cross. Every edge is a link to its statements, and tells those
who do not see it where it begins, through whom it goes and where it ends; so what stands at the nodes is not read twice.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from html import escape

from storyledger.span import ActorId, ReportId, StatementId
from storyledger.statement import Kind
from storyledger.write.drawings.glyphs import shape_at
from storyledger.write.pages.names import short_name
from storyledger.write.scene.scene import Scene
from storyledger.write.words.days import day_words

WIDTH = 1040
_ORIGIN, _CARRIER, _REPORT = 250, 520, 790  # x of the columns
_ROW = 26
_TOP = 48
MOST_NODES = 60  # more carriers and origins than this are folded
_MOST_LETTERS = 30


@dataclass(frozen=True, slots=True)
class Thread:
    """Statements that came from one origin through one carrier to one report."""

    origin: ActorId
    carrier: ActorId | None
    report: ReportId
    statements: tuple[StatementId, ...]
    quoted: bool


def draw_lineage(scene: Scene, told: AbstractSet[StatementId] | None = None) -> tuple[str, int]:
    """The graph of these statements, or of all, and how many origins were folded away."""
    threads, folded = _threads(scene, told)
    if not threads:
        return "", 0
    reports = _ordered(scene, threads)
    many = len({t.origin for t in threads})
    apart = max(_ROW * 1.7, _ROW * (many - 1) / max(1, len(reports) - 1))  # as high as the first column
    at_report = {r: _TOP + apart * i for i, r in enumerate(reports)}
    origins = _by_place([t.origin for t in threads], threads, lambda t: t.origin, at_report)
    carriers = _by_place([t.carrier for t in threads if t.carrier], threads, lambda t: t.carrier, at_report)
    at_origin = {a: _TOP + _ROW * i for i, a in enumerate(origins)}
    at_carrier = _beside(carriers, threads, at_origin, at_report)
    height = max([*at_report.values(), *at_origin.values(), *at_carrier.values()]) + 40
    parts = [
        (
            f'<svg viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}" class="lineage" role="group" '
            'aria-label="Lineage: who each statement came from, who carried it, and which report printed it">'
        ),
        f'<text class="colh" x="{_ORIGIN - 10}" y="14" text-anchor="end" aria-hidden="true">Who it came from</text>',
        *(
            [
                f'<text class="colh" x="{_CARRIER}" y="14" text-anchor="middle" aria-hidden="true">Carried by</text>'
            ]
            if carriers
            else []
        ),
        f'<text class="colh" x="{_REPORT + 2}" y="14" aria-hidden="true">Report</text>',
        *(
            _edge(
                scene,
                t,
                (at_origin[t.origin], at_report[t.report]),
                at_carrier.get(t.carrier) if t.carrier else None,
            )
            for t in threads
        ),
        *(_origin(scene, a, y) for a, y in at_origin.items()),
        *(_carrier(scene, a, y) for a, y in at_carrier.items()),
        *(_report(scene, r, y) for r, y in at_report.items()),
        "</svg>",
    ]
    return "".join(parts), folded


def _threads(scene: Scene, told: AbstractSet[StatementId] | None) -> tuple[list[Thread], int]:
    """One thread an origin, carrier and report; the origins that say most if there are too many."""
    found: dict[tuple[ActorId, ActorId | None, ReportId], list[StatementId]] = defaultdict(list)
    quoted: set[tuple[ActorId, ActorId | None, ReportId]] = set()
    for statement in scene.desk.statements.values():
        known = scene.ledger.resolutions[statement.id]
        origin = known.origin or known.actor
        if (
            statement.kind is Kind.NARRATOR
            or origin is None
            or (told is not None and statement.id not in told)
        ):
            continue
        carrier = next((a for a in (*known.via, known.actor) if a and a != origin), None)
        key = (origin, carrier, statement.report_id)
        found[key].append(statement.id)
        if statement.kind is Kind.DIRECT:
            quoted.add(key)
    many: dict[ActorId, int] = defaultdict(int)
    for (origin, _, _), ids in found.items():
        many[origin] += len(ids)
    kept = set(sorted(many, key=lambda a: (-many[a], a))[:MOST_NODES])
    threads = [Thread(*key, tuple(ids), key in quoted) for key, ids in found.items() if key[0] in kept]
    return threads, len(many) - len(kept)


def _ordered(scene: Scene, threads: Sequence[Thread]) -> list[ReportId]:
    """Reports from the oldest to the newest, the undated last."""

    def day(report: ReportId) -> str:
        when = scene.ledger.published.get(report)
        return str(when.latest) if when and when.latest else "9999"

    return sorted({t.report for t in threads}, key=lambda r: (day(r), r))


def _by_place(
    nodes: Iterable[ActorId],
    threads: Sequence[Thread],
    of: Callable[[Thread], ActorId | None],
    at_report: Mapping[ReportId, float],
) -> list[ActorId]:
    """Nodes of a column in the order of the mean place of their reports."""
    places: dict[ActorId, list[float]] = defaultdict(list)
    for thread in threads:
        node = of(thread)
        if node:
            places[node].append(at_report[thread.report])
    return sorted(dict.fromkeys(nodes), key=lambda a: (sum(places[a]) / len(places[a]), a))


def _beside(
    carriers: Sequence[ActorId],
    threads: Sequence[Thread],
    at_origin: Mapping[ActorId, float],
    at_report: Mapping[ReportId, float],
) -> dict[ActorId, float]:
    """Carriers halfway between what they are tied to, one row apart at least."""
    wanted = {}
    for actor in carriers:
        tied = [(at_origin[t.origin] + at_report[t.report]) / 2 for t in threads if t.carrier == actor]
        wanted[actor] = sum(tied) / len(tied)
    at, last = {}, 0.0
    for actor in sorted(wanted, key=lambda a: (wanted[a], a)):
        at[actor] = last = max(wanted[actor], last + _ROW * 1.1)
    return at


def _edge(scene: Scene, thread: Thread, ends: tuple[float, float], middle: float | None) -> str:
    start, end = ends
    number = scene.numbers.statements[thread.statements[0]]
    numbers = " ".join(scene.numbers.statements[s] for s in thread.statements)
    place = scene.blocs.place(thread.origin)
    bloc = "x" if place is None else str(place)
    x0, x2 = _ORIGIN + 10, _REPORT - 4
    if middle is None:
        half = (x0 + x2) / 2
        path = f"M{x0} {start:.1f}C{half} {start:.1f} {half} {end:.1f} {x2} {end:.1f}"
    else:
        a, b = (x0 + _CARRIER) / 2, (_CARRIER + x2) / 2
        path = (
            f"M{x0} {start:.1f}C{a} {start:.1f} {a} {middle:.1f} {_CARRIER} {middle:.1f}"
            f"C{b} {middle:.1f} {b} {end:.1f} {x2} {end:.1f}"
        )
    form = "quote" if thread.quoted else "paraphrase"
    through = f", through {scene.desk.actors[thread.carrier].name}" if thread.carrier else ""
    words = escape(
        f"{scene.desk.actors[thread.origin].name}{through}, in {scene.numbers.reports[thread.report]}: "
        f"{len(thread.statements)} {'statement' if len(thread.statements) == 1 else 'statements'}",
        quote=True,
    )
    href = escape(scene.links.statement(number), quote=True)
    return (
        f'<a class="ev" href="{href}" data-s="{numbers}" aria-label="{words}"><path class="edge t-{bloc} f-{form}" '
        f'd="{path}"/><path class="hit" d="{path}"/></a>'
    )


def _short(words: str) -> str:
    words = short_name(words)
    return escape(words if len(words) <= _MOST_LETTERS else words[: _MOST_LETTERS - 1].rstrip() + "…")


def _origin(scene: Scene, actor: ActorId, y: float) -> str:
    name = scene.desk.actors[actor].name
    return (
        f'<text class="nd" x="{_ORIGIN - 10}" y="{y + 4:.1f}" text-anchor="end" aria-hidden="true">{_short(name)}</text>'
        + shape_at(scene.blocs.place(actor), _ORIGIN, y)
    )


def _carrier(scene: Scene, actor: ActorId, y: float) -> str:
    words = _short(scene.desk.actors[actor].name)
    wide = 7 * len(words) + 16
    return (
        f'<g aria-hidden="true"><rect class="cnode" x="{_CARRIER - wide / 2:.1f}" y="{y - 11:.1f}" width="{wide}" height="22" rx="3"/>'
        f'<text class="nd s" x="{_CARRIER}" y="{y + 4:.1f}" text-anchor="middle">{words}</text></g>'
    )


def _report(scene: Scene, report: ReportId, y: float) -> str:
    number = scene.numbers.reports[report]
    known = scene.desk.reports[report]
    when = scene.ledger.published.get(report)
    day = day_words(when) if when else "no date"
    inferred = "Date inferred. " if when and when.basis == "inferred" else ""
    words = inferred + (known.outlet or known.title or "Publisher not stated")
    href = escape(scene.links.report(number), quote=True)
    return (
        f'<a class="rep" href="{href}"><rect class="rnode" x="{_REPORT}" y="{y - 19:.1f}" width="246" height="38" rx="3"/>'
        f'<text class="nd b" x="{_REPORT + 10}" y="{y - 3:.1f}">{number}, {day}</text>'
        f'<text class="nd s" x="{_REPORT + 10}" y="{y + 13:.1f}">{_short(words)}</text></a>'
    )
