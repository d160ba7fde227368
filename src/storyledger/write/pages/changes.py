"""Changes: what stands otherwise on one day than on an earlier one.

In: a `Scene` of the later day and its lines. Out: plain values that templates lay out.
"""

from collections.abc import Sequence
from datetime import date

from storyledger.write.pages.cites import Section, chips
from storyledger.write.records.changes import ChangeLine
from storyledger.write.scene.scene import Scene
from storyledger.write.words.days import short_days

_AGAINST = frozenset({"newly disputed", "newly denied", "withdrawn"})


def changes_section(scene: Scene, lines: Sequence[ChangeLine], first: date | None) -> Section:
    """The changes by kind, each with the days of both its sides."""
    kinds = dict.fromkeys(line.kind for line in lines)
    return {
        "first": first,
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
