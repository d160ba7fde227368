"""Positions: who holds what of each claim, with its history.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections import defaultdict

from storyledger.claim import Claim, Position
from storyledger.interval import Interval
from storyledger.span import ActorId
from storyledger.statement import Kind
from storyledger.write.drawings.glyphs import STANCE_WORDS, stance_mark
from storyledger.write.pages.cites import Section, chips
from storyledger.write.scene.scene import Scene

MOST_CLAIMS = 6
MOST_HOLDERS = 14


def positions_section(scene: Scene, only: str = "") -> Section:
    """Who holds what of the claims that most hold something of, each cell with its history.

    With the id of a claim that one alone.
    """
    ranked = sorted(
        (c for c in scene.ledger.claims if only in ("", c.id) and any(p.actor for p in c.positions)),
        key=lambda c: (-_weight(c), c.id),
    )
    claims = ranked[:MOST_CLAIMS]
    told: dict[ActorId, int] = defaultdict(int)
    for claim in claims:
        for position in claim.positions:
            if position.actor:
                told[position.actor] += len(position.statements)
    holders = sorted(told, key=lambda a: (-told[a], scene.desk.actors[a].name))[:MOST_HOLDERS]
    return {
        "claims": [
            {
                "text": c.text,
                "short": short_claim(c.text),
                "origins": len(c.origins),
                "reports": c.reports,
                "href": scene.links.part("positions", c.id),
                "lineage": scene.links.part("lineage", c.id),
            }
            for c in claims
        ],
        "rows": [
            {
                "name": scene.desk.actors[a].name,
                "mark": scene.blocs.mark(a),
                "cells": [_cell(scene, c, a) for c in claims],
            }
            for a in holders
        ],
        "left_out": len(ranked) - len(claims),
        "key": [(stance_mark(s, Kind.INDIRECT), STANCE_WORDS[s].lower()) for s in STANCE_WORDS],
    }


# Words of a column's head.
_HEAD = 64


def short_claim(text: str) -> str:
    """A claim up to the clause that fits a column.

    >>> short_claim("The ferry was unsafe, said one of the pilots who had for years asked for a new one")
    'The ferry was unsafe …'
    """
    if len(text) <= _HEAD:
        return text
    cut = text[:_HEAD]
    clause = max(cut.rfind(mark) for mark in (", ", "; ", ". ", " — ", ": "))
    return f"{cut[:clause] if clause > _HEAD // 4 else cut.rpartition(' ')[0]} …"


def _weight(claim: Claim) -> int:
    """Claims that several hold, and that some do not hold, come first."""
    stances = {p.stance for p in claim.positions if p.actor}
    holders = {p.actor for p in claim.positions if p.actor}
    return 3 * len(holders) + 4 * (len(stances) - 1) + claim.reports


def _cell(scene: Scene, claim: Claim, actor: ActorId) -> list[Section]:
    """An actor's positions on a claim, oldest first; empty where nothing is found."""
    held = [p for p in claim.positions if p.actor == actor]
    return [_position(scene, p) for p in sorted(held, key=lambda p: _latest(scene, p))]


def _latest(scene: Scene, position: Position) -> str:
    days = [scene.when(scene.desk.statements[s]) for s in position.statements]
    return max((str(d.latest) for d in days if d and d.latest), default="")


def _held(scene: Scene, position: Position) -> str:
    """From the first to the last day on which it is told."""
    return (
        scene.short(Interval(earliest=position.since, latest=position.until or position.since))
        if position.since
        else ""
    )


def _position(scene: Scene, position: Position) -> Section:
    statements = [scene.desk.statements[s] for s in position.statements]
    days = [scene.when(s) for s in statements]
    return {
        "mark": stance_mark(position.stance, statements[0].kind),
        "words": STANCE_WORDS[position.stance],
        "day": _held(scene, position)
        or ", ".join(filter(None, (scene.short(d) for d in days[:1])))
        or "day not known",
        "chips": chips(scene, position.statements),
    }
