"""What was said and what is said to have happened, in order of time.

In: statements with resolved times. Out: entries, oldest first; what has no time is left out.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from storyledger.reconcile.utterances.told import Told
from storyledger.span import ActorId, StatementId
from storyledger.statement import Kind, Resolution, Stance, Utterance
from storyledger.timeline import Entry

# A denied claim without its "denies" would read as the claim.
_STANCES = {Stance.ASSERTS: "", Stance.CONDITIONAL: " (on a condition)"}
# An interval wider than this says nothing about when.
_WIDEST_DAYS = 92


def build_timeline(
    utterances: Sequence[Utterance],
    told: Mapping[StatementId, Told],
    resolutions: Mapping[StatementId, Resolution],
    names: Mapping[ActorId, str],
) -> list[Entry]:
    """One entry an utterance, at the day it was said; one a dated narrator statement."""
    entries = []
    for utterance in utterances:
        first = told[utterance.statements[0]]
        known = resolutions[first.statement.id]
        when = known.happens if first.statement.kind is Kind.NARRATOR else utterance.said
        if when is None or when.width_days is None or when.width_days > _WIDEST_DAYS:
            continue
        who = names.get(utterance.actor) if utterance.actor else None
        stance = _STANCES.get(first.statement.stance, f" ({first.statement.stance.value})")
        text = f"{who[:1].upper()}{who[1:]}{stance}: {first.line}" if who else first.line
        entries.append(Entry(when=when, text=text, statements=utterance.statements))
    return sorted(entries, key=lambda e: (e.when.earliest or date.max, e.when.latest or date.max, e.text))
