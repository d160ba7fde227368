"""What was said and what is said to have happened, in order of time.

In: statements with resolved times. Out: entries, oldest first; what has no time is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from storyledger.reconcile.blocks import Blocks, Ordered
from storyledger.reconcile.utterances.breaths import Telling
from storyledger.report import Report
from storyledger.span import ActorId, StatementId
from storyledger.statement import Kind, Resolution, Stance, Utterance
from storyledger.timeline import Entry

# A denied claim without its "denies" would read as the claim.
_STANCES = {Stance.ASSERTS: "", Stance.CONDITIONAL: " (on a condition)"}
# An interval wider than this says nothing about when.
_WIDEST_DAYS = 92


class Reported(NamedTuple):
    """What one report tells, and the acts of saying of which it is the first to tell."""

    report: Report
    telling: Telling
    utterances: Sequence[Utterance]
    resolved: Mapping[StatementId, Resolution]


def build_timeline(
    reported: Iterable[Reported], names: Mapping[ActorId, str], blocks: Blocks | None = None
) -> list[Entry]:
    """One entry an utterance, at the day it was said; one a dated narrator statement.

    Args:
        reported: by each report.
        names: of those who speak.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    entries = (
        blocks.make(
            _entries, *each, tuple([names.get(u.actor) if u.actor else None for u in each.utterances])
        )
        for each in reported
    )
    return blocks.keep(Ordered).merge(entries)


_Place = tuple[
    date, date, str, str, str, int
]  # first and last day, text, key and id of the report, place there


def _entries(
    report: Report,
    telling: Telling,
    utterances: Sequence[Utterance],
    resolved: Mapping[StatementId, Resolution],
    names: Sequence[str | None],
) -> list[tuple[_Place, Entry]]:
    found = list[tuple[_Place, Entry]]()
    for utterance, who in zip(utterances, names, strict=True):
        place = telling.home[utterance.statements[0]][0]
        first = telling.told[place]
        happens = resolved[first.statement.id].happens
        when = happens if first.statement.kind is Kind.NARRATOR else utterance.said
        if when is None or when.width_days is None or when.width_days > _WIDEST_DAYS:
            continue
        stance = _STANCES.get(first.statement.stance, f" ({first.statement.stance.value})")
        text = f"{who[:1].upper()}{who[1:]}{stance}: {first.line}" if who else first.line
        days = (when.earliest or date.max, when.latest or date.max)
        entry = Entry(when=when, text=text, statements=utterance.statements)
        found.append(((*days, text, report.key, report.id, place), entry))
    return found
