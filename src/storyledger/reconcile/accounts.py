"""What each report tells: its statements with their speakers and times.

In: reports with their readings and days, who is who. Out: an account of each, made anew only where something it rests on
changed, and then of the same statements as before, as far as their speakers and times are.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.reading import Reading
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.days.notes import find_late_notes
from storyledger.reconcile.days.said import date_in_note, date_statement, find_last_day
from storyledger.reconcile.review.corrections import Corrected
from storyledger.reconcile.utterances.breaths import Telling, find_breaths
from storyledger.reconcile.utterances.told import Told, is_told_alike, tell
from storyledger.report import Report
from storyledger.span import ActorId, ReferentId, ReportId, Span, StatementId
from storyledger.statement import Kind, Resolution, Statement

_Resolved = Mapping[StatementId, Resolution]


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """One report's statements with their actors and times."""

    resolved: _Resolved
    telling: Telling


def give_accounts(  # noqa: PLR0913, PLR0917 - facts, then what people said of them
    pairs: Sequence[tuple[Report, Reading]],
    likely: Mapping[ReportId, Interval],
    actors: Sequence[Actor],
    owner: Mapping[ReferentId, ActorId],
    corrected: Corrected,
    blocks: Blocks,
) -> list[Account]:
    """Of each report.

    Args:
        pairs: reports with their readings.
        likely: the day of each.
        actors: of all reports.
        owner: whom each referent denotes.
        corrected: when people say that something was said.
        blocks: what is known from an earlier ledger.
    """
    outlets = {a.id for a in actors if a.kind is ActorKind.OUTLET}
    accounts = []
    for (r, x), referents in zip(pairs, blocks.each(_referents, [x for _, x in pairs]), strict=True):
        own = tuple(map(owner.get, referents))
        of_outlets = tuple(sorted(outlets.intersection(own)))
        by_hand = tuple([corrected.said.get(s.id) for s in x.statements]) if corrected.said else None
        resolved = blocks.make(_resolve_all, r, x, likely.get(r.id), own, by_hand)
        told = blocks.make(_tell_all, r, x, resolved, of_outlets)
        telling = blocks.make(find_breaths, blocks.same_members(("told", r.id), told, is_told_alike))
        accounts.append(blocks.make(_account, resolved, telling))
    return accounts


def _referents(reading: Reading) -> list[ReferentId]:
    return [who.id for who in reading.referents]


def _resolve_all(
    report: Report,
    reading: Reading,
    published: Interval | None,
    actors: Sequence[ActorId | None],
    by_hand: Sequence[Interval | None] | None,
) -> _Resolved:
    owner = {w.id: actor for w, actor in zip(reading.referents, actors, strict=True) if actor is not None}
    notes, last = find_late_notes(report), find_last_day(reading.times, published)
    resolved = {s.id: _resolve(s, published, last, owner, notes) for s in reading.statements}
    for s, said in zip(reading.statements, by_hand or (), strict=bool(by_hand)):
        if said is not None:
            resolved[s.id] = replace(resolved[s.id], said=said)
    return resolved


def _resolve(
    statement: Statement,
    published: Interval | None,
    last: date | None,
    owner: Mapping[ReferentId, ActorId],
    notes: Sequence[Span],
) -> Resolution:
    noted = any(note.contains(statement.content[0]) for note in notes)
    said, happens = (date_in_note if noted else date_statement)(statement, published, last)
    return Resolution(
        actor=owner.get(statement.speaker) if statement.speaker else None,
        via=tuple(owner[v] for v in statement.via if v in owner),
        origin=owner.get(statement.origin) if statement.origin else None,
        said=None if statement.kind is Kind.NARRATOR else said,
        happens=happens,
    )


def _tell_all(
    report: Report, reading: Reading, resolved: _Resolved, outlets: Sequence[ActorId]
) -> list[Told]:
    each = ((s, resolved[s.id]) for s in reading.statements)
    return [tell(s, report.text, _holder(known, outlets), known.said) for s, known in each]


def _holder(known: Resolution, outlets: Container[ActorId | None]) -> ActorId | None:
    """Whose act of saying and whose position it is: an outlet that tells what another said only passes it on."""
    return known.origin if known.origin and known.actor in outlets else known.actor


def _account(resolved: _Resolved, telling: Telling) -> Account:
    alone = {sid: utterance.id for utterance in telling.alone for sid in utterance.statements}
    return Account({sid: replace(known, utterance=alone[sid]) for sid, known in resolved.items()}, telling)
