"""What follows from many reports, once their dates are settled.

In: reports and readings, their dates, people's decisions. Out: a Ledger. 1. cast: copies, actors, marks of
agencies; 2. accounts: each report's statements with speakers and times; 3. utterances; 4. claims with their
origins; 5. figures: tracks, relations, what is stale; 6. predictions, timeline, lineage, tolls.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from storyledger.actor import Actor
from storyledger.claim import Origin
from storyledger.figure import Relation, RelationType, Stale, Track
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.lineage import Edge
from storyledger.reading import Reading
from storyledger.reconcile.accounts import Account, give_accounts
from storyledger.reconcile.actors.actors import reconcile_actors
from storyledger.reconcile.actors.offices import Voice, voice_of
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.claims.claims import group_claims
from storyledger.reconcile.claims.origins import Chains, find_origins
from storyledger.reconcile.claims.predictions import find_predictions
from storyledger.reconcile.days.dates import Dates
from storyledger.reconcile.figures.alike import settle_alike
from storyledger.reconcile.figures.amounts import track_amounts
from storyledger.reconcile.figures.circumstances import give_all
from storyledger.reconcile.figures.contests import settle_leads
from storyledger.reconcile.figures.equals import find_equals
from storyledger.reconcile.figures.figures import track_figures
from storyledger.reconcile.figures.given import Given
from storyledger.reconcile.figures.relations import relate_figures
from storyledger.reconcile.figures.stale import find_stale, overtaken
from storyledger.reconcile.figures.standing import find_standing
from storyledger.reconcile.figures.tolls import count_tolls
from storyledger.reconcile.lineage.lineage import (
    find_agencies,
    find_agency_texts,
    find_citations,
    find_copies,
    find_shared_remarks,
    first_texts,
    heard_in,
)
from storyledger.reconcile.lineage.outlets import Mark, find_marks
from storyledger.reconcile.review.corrections import Corrected
from storyledger.reconcile.review.regroup import (
    find_authors,
    regroup_actors,
    regroup_tracks,
    regroup_utterances,
    relink,
)
from storyledger.reconcile.timeline import Reported, build_timeline
from storyledger.reconcile.utterances.breaths import Telling
from storyledger.reconcile.utterances.matches import Match, find_matches
from storyledger.reconcile.utterances.told import Told
from storyledger.reconcile.utterances.utterances import Utterances, group_utterances
from storyledger.report import DateClash, Report
from storyledger.span import ActorId, ReferentId, ReportId, StatementId
from storyledger.statement import Resolution, Statement, Utterance

Pairs = Sequence[tuple[Report, Reading]]
Known = TypeVar("Known")


def derive(pairs: Pairs, dates: Dates, corrected: Corrected, blocks: Blocks) -> Ledger:
    """Everything that follows from reports whose dates are settled; the title is the caller's.

    Args:
        pairs: reports with their readings, as people's decisions leave them, in order of key.
        dates: of the reports, their own or inferred.
        corrected: what people said of groups, times and links.
        blocks: what an earlier ledger of the story left.
    """
    published = dates.published
    reports, readings = [r for r, _ in pairs], [x for _, x in pairs]
    cast = _cast(pairs, published, corrected, blocks)
    names = {a.id: a.name for a in cast.actors}
    accounts = give_accounts(pairs, dates.likely, cast.actors, cast.owner, corrected, blocks)
    told = _together(account.telling.by_id for account in accounts)
    every = list(told.values())
    matches = find_matches(every, cast.by_id, blocks)
    said = _utterances([a.telling for a in accounts], matches, cast, corrected, blocks)
    utterances = [u for of_report in said.by_report for u in of_report]
    settled = _settle([a.resolved for a in accounts], _shared(said.linked, matches), blocks)
    chains = _chains(reports, cast, _together(settled), blocks)
    origins_of = partial(find_origins, chains=chains)
    claims = group_claims(every, origins_of, chains.resolutions, blocks, names, corrected.judgements)
    of_claims = {sid: (None, claim.id, None) for claim in claims for sid in claim.statements}
    resolved = _together(_settle(settled, of_claims, blocks))
    given = _given(pairs, settled, published, chains, blocks)
    tracks, relations, stale = _figures(pairs, given, corrected, blocks)
    return Ledger(
        title="",
        reports=tuple(reports),
        readings=tuple(readings),
        published={r.id: published[r.id] for r in reports if r.id in published},
        clashes=_of_reports(dates.clashes, reports),
        actors=cast.actors,
        resolutions=resolved,
        utterances=tuple(utterances),
        tracks=tuple(tracks),
        track_origins=_origins_of_tracks(tracks, given, told, chains),
        relations=tuple(relations),
        stale=tuple(stale),
        claims=tuple(claims),
        predictions=tuple(find_predictions(every, resolved, published, blocks)),
        timeline=tuple(build_timeline(map(_of_timeline, reports, accounts, said.by_report), names, blocks)),
        lineage=tuple(_lineage(pairs, accounts, told, said.linked, published, cast, blocks)),
        tolls=tuple(count_tolls(readings, published, blocks)),
        asserted_by=find_authors(corrected, cast.actors, utterances, tracks, claims, partial(_ids, pairs)),
    )


def _of_reports(clashes: Sequence[DateClash], reports: Sequence[Report]) -> tuple[DateClash, ...]:
    known = {r.id for r in reports}
    return tuple(c for c in clashes if c.report_id in known)


def _of_timeline(report: Report, account: Account, utterances: Sequence[Utterance]) -> Reported:
    return Reported(report, account.telling, utterances, account.resolved)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cast:
    """Who speaks, and whose texts these are."""

    actors: tuple[Actor, ...]
    owner: Mapping[ReferentId, ActorId]
    copies: Sequence[Edge]
    marks: Mapping[ReportId, Sequence[Mark]]
    by_id: Mapping[ActorId, Actor]


def _cast(
    pairs: Pairs, published: Mapping[ReportId, Interval], corrected: Corrected, blocks: Blocks
) -> _Cast:
    reports, readings = [r for r, _ in pairs], [x for _, x in pairs]
    copies = list(find_copies(reports, published, blocks))
    outlets = {r.id: r.outlet for r in reports if r.outlet}
    found = reconcile_actors(readings, first_texts(copies), blocks, outlets)
    actors, owner = regroup_actors(*found, readings, corrected)
    marks = {r.id: blocks.make(_marks, r) for r in reports}
    agencies = find_agencies(marks, [s for x in readings for s in x.statements], actors)
    actors = (*actors, *agencies)
    by_id = {a.id: a for a in actors}
    return _Cast(actors=actors, owner=owner, copies=copies, marks=marks, by_id=by_id)


def _utterances(
    tellings: Sequence[Telling],
    matches: Sequence[Match],
    cast: _Cast,
    corrected: Corrected,
    blocks: Blocks,
) -> Utterances:
    """Acts of saying in text order, as people put them."""
    found = group_utterances(tellings, matches, cast.by_id, blocks)
    flat = [u for of_report in found.by_report for u in of_report]
    utterances = regroup_utterances(flat, corrected.judgements)
    if utterances == flat:
        return found
    begins: dict[StatementId, Utterance] = {u.statements[0]: u for u in utterances}
    in_order = [[begins[sid] for sid in telling.home if sid in begins] for telling in tellings]
    return Utterances(in_order, utterances)


def _ids(pairs: Pairs) -> set[str]:
    """Of all facts: a decision on another one is not known yet."""
    ids: set[str] = {report.id for report, _ in pairs}
    for _, reading in pairs:
        ids |= {s.id for s in reading.statements} | {f.id for f in reading.figures}
        ids |= {r.id for r in reading.referents}
    return ids


def _together(of_reports: Iterable[Mapping[StatementId, Known]]) -> dict[StatementId, Known]:
    """What is known of each report's statements, as one."""
    every: dict[StatementId, Known] = {}
    for of_report in of_reports:
        every.update(of_report)
    return every


def _chains(
    reports: Sequence[Report], cast: _Cast, resolved: Mapping[StatementId, Resolution], blocks: Blocks
) -> Chains:
    return Chains(
        actors=cast.by_id,
        resolutions=resolved,
        reports={r.id: r for r in reports},
        copied_from=first_texts(cast.copies),
        marks={report: m.agency for report, found in cast.marks.items() for m in found if m.whole},
        blocks=blocks,
    )


def _lineage(  # noqa: PLR0913, PLR0917 - all that was derived before it
    pairs: Pairs,
    accounts: Sequence[Account],
    told: Mapping[StatementId, Told],
    linked: Sequence[Utterance],
    published: Mapping[ReportId, Interval],
    cast: _Cast,
    blocks: Blocks,
) -> Iterator[Edge]:
    """Copies, shared remarks, cited outlets, agencies."""
    shared: dict[str, Statement] = {sid: told[sid].statement for u in linked for sid in u.statements}
    heard = [
        each
        for (_, reading), account in zip(pairs, accounts, strict=True)
        for each in blocks.make(heard_in, reading, account.resolved)
    ]
    yield from cast.copies
    yield from find_shared_remarks(linked, shared, published)
    yield from find_citations([r for r, _ in pairs], heard, cast.by_id, published)
    yield from find_agency_texts(cast.marks, cast.actors)


def _origins_of_tracks(
    tracks: Sequence[Track], given: Sequence[Given], told: Mapping[StatementId, Told], chains: Chains
) -> dict[str, tuple[Origin, ...]]:
    """The origins of the statements that give a track's figures, each statement once."""
    giving = {g.figure.id: g.figure.statement_id for g in given}
    found = {}
    for track in tracks:
        ids = dict.fromkeys([sid for f in track.figures if (sid := giving.get(f)) in told])
        found[track.id] = find_origins([told[sid].statement for sid in ids if sid], chains)
    return found


# What all reports together add to a statement: its utterance, its claim, a sharper time.
Added = tuple[str | None, str | None, Interval | None]


def _shared(utterances: Sequence[Utterance], matches: Sequence[Match]) -> dict[StatementId, Added]:
    """Only what matches word for word shares its time, not the whole occasion."""
    said: dict[StatementId, Interval | None] = {}
    for match in matches:
        for own, other in ((match.a, match.b), (match.b, match.a)) if match.a.actor == match.b.actor else ():
            sid = own.statement.id
            said[sid] = _sharper(said.get(sid, own.said), other.said, quoted=match.quoted)
    return {sid: (u.id, None, said.get(sid)) for u in utterances for sid in u.statements}


def _sharper(own: Interval | None, shared: Interval | None, *, quoted: bool) -> Interval | None:
    """The time of the act that several reports tell, where a report alone says less.

    Who says much the same on another day in other words may well say it anew: only a quotation was made by the first of two
    days that no report gives.
    """
    if own is None or shared is None or own.basis != "report":
        return own
    common = own.meet(shared) if quoted or shared.basis != "report" else None
    if common is None or (shared.basis == "report" and common.width_days == 0 and own.width_days):
        return own  # the last day of one report's and the first of the other's: they touch by chance
    return common


def _settle(
    reports: Sequence[Mapping[StatementId, Resolution]], added: Mapping[StatementId, Added], blocks: Blocks
) -> list[Mapping[StatementId, Resolution]]:
    """Each report's statements with what all reports add."""
    own = [tuple([(sid, added[sid]) for sid in known if sid in added]) for known in reports]
    return [
        blocks.make(_with, known, more) if more else known for known, more in zip(reports, own, strict=True)
    ]


def _with(
    known: Mapping[StatementId, Resolution], added: Sequence[tuple[StatementId, Added]]
) -> Mapping[StatementId, Resolution]:
    settled = dict(known)
    for sid, (utterance, claim, said) in added:
        own = known[sid]
        settled[sid] = replace(
            own, utterance=utterance or own.utterance, claim=claim or own.claim, said=said or own.said
        )
    return settled


def _marks(report: Report) -> list[Mark]:
    return list(find_marks(report))


def _given(
    pairs: Pairs,
    settled: Sequence[Mapping[StatementId, Resolution]],
    published: Mapping[ReportId, Interval],
    chains: Chains,
    blocks: Blocks,
) -> list[Given]:
    """Each report's figures with who gave them, made anew only where something they rest on changed."""
    found = list[Given]()
    for (report, reading), resolved in zip(pairs, settled, strict=True):
        holders = blocks.make(_holders, reading, resolved)
        voices = [blocks.make(voice_of, *chains.standing(holder)) for holder in holders]
        own = blocks.make(_given_by, report, reading, resolved, published.get(report.id), holders, *voices)
        found += blocks.same_members(("given", report.id), own)
    return found


def _holders(reading: Reading, resolved: Mapping[StatementId, Resolution]) -> tuple[ActorId, ...]:
    """Whose figures a report gives."""
    counting = (resolved.get(f.statement_id) for f in reading.figures if f.statement_id)
    return tuple({holder: None for known in counting if known and (holder := known.origin or known.actor)})


def _given_by(
    report: Report,
    reading: Reading,
    resolved: Mapping[StatementId, Resolution],
    published: Interval | None,
    holders: Sequence[ActorId],
    *voices: Voice,
) -> list[Given]:
    return list(give_all(report, reading, resolved, published, dict(zip(holders, voices, strict=True))))


def _figures(
    pairs: Pairs, given: list[Given], corrected: Corrected, blocks: Blocks
) -> tuple[list[Track], list[Relation], list[Stale]]:
    held = {f.id for _, reading in pairs for f in reading.figures}
    worded = settle_leads(given, blocks)
    given = settle_alike(worded, blocks)
    equals = find_equals(given, blocks)
    firm = [g for g in given if not g.loose]
    tracks = [*track_figures(firm, equals, blocks), *track_amounts(given, equals, blocks)]
    tracks, given = regroup_tracks(tracks, given, corrected.judgements)
    firm = [g for g in given if not g.loose]
    stale = list(find_stale([r for r, _ in pairs], firm, blocks))
    told = list(overtaken(stale))  # a pair that its own page settles is told so alone
    settled = {frozenset(r.figures) for r in told}
    others = relate_figures(firm, tracks, equals, blocks, worded)
    kept = (r for r in others if r.type is RelationType.SUMS or frozenset(r.figures) not in settled)
    relations = relink([*kept, *told], corrected, held)
    return list(find_standing(tracks, given, relations, blocks)), relations, stale
