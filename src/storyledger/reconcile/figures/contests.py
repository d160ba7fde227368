"""Leads across reports: one track for each contest and way of counting, revised as it is counted on.

In: figures as given, some of which are leads. Out: these with what they count, and how two of them bear on each other. A
lead is a level: another day's number is the next of one count, whoever gives it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from storyledger.figure import Lead, Relation, RelationType
from storyledger.interval import surely_before
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures.given import ABOUT, Given, cannot_both_hold

_Pair = tuple[str, str]  # who is ahead, and of whom


def settle_leads(given: Sequence[Given], blocks: Blocks | None = None) -> list[Given]:
    """All figures; leads count votes by which one of two is ahead of the other, and are no shares of anything."""
    blocks = blocks or Blocks()
    leads = [lead for g in given if (lead := g.figure.lead)]
    pairs = _pairs(leads)
    scattered = _scattered(given, pairs)
    return [
        blocks.make(_settled, g, *pairs[lead], "apart" if pairs[lead] in scattered else "")
        if (lead := g.figure.lead)
        else g
        for g in given
    ]


def _scattered(given: Sequence[Given], pairs: Mapping[Lead, _Pair]) -> set[_Pair]:
    """Two who contend in several places, as in the states of one nation."""
    places: dict[_Pair, set[str]] = {}
    scattered = set()
    for each in given:
        if (lead := each.figure.lead) and lead.places:
            pair, own = pairs[lead], set(lead.places)
            places[pair] = places.get(pair, own) & own
            if not places[pair]:
                scattered.add(pair)
    return scattered


def _settled(given: Given, ahead: str, behind: str, apart: str) -> Given:
    lead = given.figure.lead
    if lead is None:
        return given
    of, places = lead.of, lead.places
    figure = replace(given.figure, lead=Lead(ahead, behind, of, places))
    where = f" in {', '.join(sorted(places)) or given.figure.id}" if apart else ""
    return replace(given, figure=figure, unit=f"lead in {of}", state=f"{ahead} over {behind}{where}")


def _pairs(leads: Sequence[Lead]) -> Mapping[Lead, _Pair]:
    """Who is ahead of whom in each lead; one that names only one of the two is of the one contest that fits."""
    known = {(lead.ahead, lead.behind) for lead in leads if lead.ahead and lead.behind}
    return dict(_contests(leads, sorted(known)))


def _contests(leads: Sequence[Lead], known: Sequence[_Pair]) -> Iterator[tuple[Lead, _Pair]]:
    for lead in leads:
        own = (lead.ahead, lead.behind)
        fitting = [p for p in known if all(m in ("", k) for m, k in zip(own, p, strict=True))]
        yield lead, fitting[0] if len(fitting) == 1 else own


def name_lead(given: Given) -> str | None:
    """A title for the track of a lead: "Bravo’s lead over Charlie in votes"."""
    lead = given.figure.lead
    if lead is None:
        return None
    if not lead.ahead:
        return f"lead over {lead.behind.capitalize()} in {lead.of}"
    over = f" over {lead.behind.capitalize()}" if lead.behind else ""
    return f"{lead.ahead.capitalize()}’s lead{over} in {lead.of}"


# From one count to the next a lead shrinks or grows, but is not another thing altogether.
_FAR = 0.3


def relate_leads(a: Given, b: Given) -> Relation | None:
    """The same if they differ by rounding only, else the later revises; two of one day do not bear on each other."""
    low, high = sorted((a.written, b.written))
    if low < _FAR * high:
        return None
    ids = (a.figure.id, b.figure.id)
    if low >= (1 - ABOUT) * high and not cannot_both_hold(a, b):
        why = "one lead, in round numbers" if low != high else "the same number of the same thing"
        return Relation(type=RelationType.SAME, figures=ids, total=None, why=why)
    if a.disowned or b.disowned or not (_is_later(a, b) or _is_later(b, a)):
        return None
    new, old = (b, a) if _is_later(a, b) else (a, b)
    why = "another lead is told later, while the count goes on"
    return Relation(type=RelationType.REVISES, figures=(new.figure.id, old.figure.id), total=None, why=why)


def _is_later(a: Given, b: Given) -> bool:
    """True if `b` surely stands in a report of a later day."""
    return surely_before(a.published, b.published)
