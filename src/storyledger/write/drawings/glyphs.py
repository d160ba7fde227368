"""Small marks that tell stance and bloc by shape first, colour second. Out: SVG that `Markup` may hold.

Every mark is drawn from constants here; no word of a report enters it. A page holds each shape once, by name.
"""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from storyledger.actor import Actor, ActorKind
from storyledger.ledger import Ledger
from storyledger.span import ActorId
from storyledger.statement import Kind, Stance

_CROSS = "M3.5 3.5l11 11M14.5 3.5l-11 11"
_STANCES = {
    Stance.CONFIRMS: '<circle cx="9" cy="9" r="7.5" class="g-yes"/><path d="M5.4 9.2l2.5 2.5 4.8-5" class="g-tick"/>',
    Stance.ASSERTS: '<circle cx="9" cy="9" r="7.5" class="g-yes"/>',
    Stance.EXPECTS: '<circle cx="9" cy="9" r="6.6" class="g-ring"/><path d="M9 2.4a6.6 6.6 0 0 1 0 13.2Z" class="g-half"/>',
    Stance.DOES_NOT_KNOW: '<circle cx="9" cy="9" r="6.8" class="g-grey"/><text x="9" y="13" class="g-q">?</text>',
    Stance.CONDITIONAL: '<circle cx="9" cy="9" r="6.8" class="g-grey dash"/><text x="9" y="12.6" class="g-q s">if</text>',
    Stance.DOES_NOT_CONFIRM: '<circle cx="9" cy="9" r="6.8" class="g-grey"/>',
    Stance.DENIES: f'<path d="{_CROSS}" class="g-no"/>',
    Stance.DISPUTES: f'<path d="{_CROSS}" class="g-no thin"/>',
    Stance.URGES: '<path d="M3 9h10M9 4.5L13.5 9 9 13.5" class="g-txt"/>',
    Stance.RETRACTS: '<path d="M15 12.5a5 5 0 0 0-5-6H3.5M7 3L3.5 6.5 7 10" class="g-txt"/>',
}
_NARRATED = '<path d="M3 5.5h12M3 9h12M3 12.5h7" class="g-txt"/>'

# Words for readers; a report's own count is nobody's stance.
STANCE_WORDS = {
    Stance.CONFIRMS: "Confirms",
    Stance.ASSERTS: "Says so",
    Stance.EXPECTS: "Foresees",
    Stance.DOES_NOT_KNOW: "Does not know",
    Stance.CONDITIONAL: "On a condition",
    Stance.DOES_NOT_CONFIRM: "Does not confirm",
    Stance.DENIES: "Denies",
    Stance.DISPUTES: "Disputes",
    Stance.URGES: "Urges",
    Stance.RETRACTS: "Takes back",
}
NARRATED = "In the report's own name"

# Shapes of blocs, the commonest first; more blocs share the last.
_SHAPES = (
    '<circle class="mk b-0" cx="8" cy="8" r="5.6"/>',
    '<rect class="mk b-1" x="3.1" y="3.1" width="9.9" height="9.9"/>',
    '<path class="mk b-2" d="M8 1.6L14.2 12.5L1.8 12.5Z"/>',
    '<path class="mk b-3" d="M8 1L15 8L8 15L1 8Z"/>',
    '<rect class="mk b-4" x="1.6" y="5.6" width="12.8" height="4.8"/>',
    '<path class="mk b-5" d="M8 14.4L1.8 3.5L14.2 3.5Z"/>',
)
_NO_BLOC = '<path class="mk b-none" d="M3.5 3.5L12.5 12.5M3.5 12.5L12.5 3.5"/>'
NO_SIDE = "no side named"


@dataclass(frozen=True, slots=True)
class Blocs:
    """Which side each actor speaks for, and the sides in order of how much they say."""

    names: tuple[str, ...]
    of_actor: Mapping[ActorId, str]

    def place(self, actor: ActorId | None) -> int | None:
        """The number of an actor's bloc; None where it has none or is one of too many."""
        name = self.of_actor.get(actor) if actor else None
        return self.names.index(name) if name in self.names else None

    def mark(self, actor: ActorId | None) -> Markup:
        """The bloc's shape."""
        return bloc_mark(self.place(actor))


_FEWEST_OF_A_SIDE = 3


def find_blocs(ledger: Ledger) -> Blocs:
    """The states and bodies that speak most, at most six."""
    states = [a for a in ledger.actors if a.kind is ActorKind.STATE]
    shared = Counter(a.side for a in ledger.actors if a.side)
    # a side that one or two are of is as often a word that was misread as a body
    bodies = {a.name for a in states} | {side for side, count in shared.items() if count >= _FEWEST_OF_A_SIDE}
    sides = {a.id: side for a in ledger.actors if (side := _side_of(a, states, bodies))}
    told = Counter(
        sides[known.actor] for known in ledger.resolutions.values() if known.actor and known.actor in sides
    )
    return Blocs(tuple(name for name, _ in told.most_common(len(_SHAPES))), sides)


def _side_of(actor: Actor, states: Sequence[Actor], bodies: Container[str]) -> str | None:
    """The state or body that an actor is of or speaks for: "US Secretary of Defence" is the United States'."""
    if actor.kind is ActorKind.STATE:
        return actor.name
    role = actor.role or ""
    of = next((s.name for s in states if role.startswith(s.name) or {*s.aliases} & {*role.split()}), None)
    return of or (actor.side if actor.side in bodies else None)


def bloc_mark(place: int | None) -> Markup:
    """A bloc's shape by its number."""
    return _mark(f"b-{'none' if place is None else place}", " b")


def shape_at(place: int | None, x: float, y: float, *, hollow: bool = False) -> str:
    """A bloc's shape with its middle at a point of a drawing."""
    shape = _NO_BLOC if place is None else _SHAPES[place]
    shape = shape.replace('class="mk', 'class="mk hollow' if hollow else 'class="mk', 1)
    return f'<g transform="translate({x - 8:.1f} {y - 8:.1f})">{shape}</g>'


def stance_mark(stance: Stance, kind: Kind) -> Markup:
    """A stance's shape."""
    return _mark("st-narrated" if kind is Kind.NARRATOR else f"st-{stance.value.replace(' ', '-')}")


def _mark(name: str, more: str = "") -> Markup:
    return Markup(f'<svg class="gl{more}" aria-hidden="true"><use href="#{name}"/></svg>')  # noqa: S704 - our constants


def glyph_symbols() -> Markup:
    """All shapes under their names."""
    blocs = {"b-none": _NO_BLOC, **{f"b-{n}": shape for n, shape in enumerate(_SHAPES)}}
    stances = {
        "st-narrated": _NARRATED,
        **{f"st-{s.value.replace(' ', '-')}": d for s, d in _STANCES.items()},
    }
    sized = ((name, shape, 16 if name in blocs else 18) for name, shape in {**blocs, **stances}.items())
    return Markup(  # noqa: S704 - our constants
        "".join(f'<symbol id="{name}" viewBox="0 0 {n} {n}">{shape}</symbol>' for name, shape, n in sized)
    )
