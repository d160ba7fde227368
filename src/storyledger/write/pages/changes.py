"""Changes: what stands otherwise on one day than on an earlier one.

In: a `Scene` of the later day and its lines. Out: plain values that templates lay out.
"""

from collections.abc import Sequence
from datetime import date

from storyledger.write.pages.cites import Section, chips
from storyledger.write.records.changes import ChangeLine, nothing_changed
from storyledger.write.scene.scene import Scene
from storyledger.write.words.days import short_days

_AGAINST = frozenset({"newly disputed", "newly denied", "withdrawn"})


def changes_section(scene: Scene, lines: Sequence[ChangeLine], first: date | None) -> Section:
    """The changes by kind, each with the days of both its sides."""
    kinds = dict.fromkeys(line.kind for line in lines)
    out = [_out_by(scene, day) for day in (first, scene.ledger.as_of)]
    return {
        "first": first,
        "nothing": nothing_changed(*out) if first else "no report was out on an earlier day",
        "groups": [
            {
                "kind": kind,
                "against": kind in _AGAINST,
                "lines": [
                    {
                        "text": line.text,
                        "was": short_days(line.was, year=True),
                        "now": short_days(line.now, year=True),
                        "why": line.why,
                        "chips": chips(scene, line.cites),
                    }
                    for line in lines
                    if line.kind == kind
                ],
            }
            for kind in kinds
        ],
    }


def _out_by(scene: Scene, day: date | None) -> int:
    """How many reports were out by a day, or in all."""
    return max((stop.reports for stop in scene.stops if day is None or stop.day <= day), default=0)
