"""The story as entities of FollowTheMoney, for Aleph and its kin (https://followthemoney.tech).

In: a Ledger. Out: plain values, one a line of JSON: an Article a report, a Person, Organization or PublicBody
a speaker who has a name, an Event an act of saying, a Note a statement with its words. What comes from a
report names it as proof. Texts of reports stay out. Who has no name becomes no entity, or every "official"
would be taken for one.
"""

from collections.abc import Iterable, Iterator
from textwrap import shorten
from typing import Any

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.report import Report
from storyledger.span import ReferentId, ReportId
from storyledger.statement import Kind, Statement, Utterance
from storyledger.write.tables.forms import web_address
from storyledger.write.tables.tables import who, words_of
from storyledger.write.words.phrases import Desk, open_desk

Record = dict[str, Any]

_SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "PublicBody",
    ActorKind.OUTLET: "Organization",
}
_NAME_LETTERS = 200
_LANGUAGES = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "ru": "rus"}  # ISO 639-2


def followthemoney_entities(ledger: Ledger) -> Iterator[Record]:
    """All entities of a story: reports, speakers, acts of saying, statements."""
    desk = open_desk(ledger)
    home = {r.id: x.report_id for x in ledger.readings for r in x.referents}
    yield from (_article(report) for report in ledger.reports)
    yield from (_speaker(actor, home) for actor in ledger.actors if actor.kind in _SCHEMATA)
    for utterance in ledger.utterances:
        told = [desk.statements[sid] for sid in utterance.statements]
        if told[0].kind is not Kind.NARRATOR:
            yield _event(desk, utterance, told)
    for statement in desk.statements.values():
        if statement.kind is not Kind.NARRATOR:
            yield _note(desk, statement)


def _entity(own: str, schema: str, /, **properties: Iterable[str | None] | str | None) -> Record:
    """An entity; every property is a list of different values."""
    lists = {key: [value] if isinstance(value, str) else value or () for key, value in properties.items()}
    told = {key: list(dict.fromkeys(filter(None, values))) for key, values in lists.items()}
    return {"id": own, "schema": schema, "properties": {k: v for k, v in told.items() if v}}


def _article(report: Report) -> Record:
    """A report without its text; a day that we inferred is not its own and is left out."""
    return _entity(
        report.id,
        "Article",
        title=report.title,
        fileName=report.key,
        publisher=report.outlet,
        sourceUrl=web_address(report.url),
        language=_LANGUAGES.get(report.language or ""),
        publishedAt=_date_prefix(report.published),
        modifiedAt=_date_prefix(report.revised),
    )


def _date_prefix(when: Interval | None) -> str | None:
    """As much of a date as is known: a day, a month or a year."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    pairs = zip(str(when.earliest).split("-"), str(when.latest).split("-"), strict=True)
    same: list[str] = []
    for first, last in pairs:
        if first != last:
            break
        same.append(first)
    return "-".join(same) or None


def _speaker(actor: Actor, home: dict[ReferentId, ReportId]) -> Record:
    """A speaker; other words for him stay weak, since "the mayor" is nobody else's name for him."""
    return _entity(
        actor.id,
        _SCHEMATA[actor.kind],
        name=actor.name,
        weakAlias=(alias for alias in actor.aliases if alias != actor.name),
        position=actor.role if actor.kind is ActorKind.PERSON else None,
        proof=(home.get(referent) for referent in actor.referents),
    )


def _named(desk: Desk, statement: Statement) -> list[str]:
    actor = desk.actor_of(statement.id)
    return [actor.id] if actor and actor.kind in _SCHEMATA else []


def _event(desk: Desk, utterance: Utterance, told: list[Statement]) -> Record:
    first, said = told[0], utterance.said
    words = f"{who(desk, first.id)} {first.stance.value}: {words_of(desk, first.id)}"
    days = [str(day) if day else None for day in (said.earliest, said.latest)] if said else [None, None]
    one_day = days[0] if days[0] == days[1] else None
    return _entity(
        utterance.id,
        "Event",
        name=shorten(words, _NAME_LETTERS, placeholder="…"),
        involved=_named(desk, first),
        date=one_day,
        startDate=None if one_day else days[0],
        endDate=None if one_day else days[1],
        proof=(statement.report_id for statement in told),
    )


def _note(desk: Desk, statement: Statement) -> Record:
    """The words of one statement, tied to who spoke and to the act of saying."""
    known = desk.ledger.resolutions[statement.id]
    text = desk.reports[statement.report_id].text
    cue = f" ({' '.join(statement.cue.of(text).split())})" if statement.cue else ""
    return _entity(
        statement.id,
        "Note",
        name=shorten(f"{who(desk, statement.id)}: {statement.stance.value}", _NAME_LETTERS, placeholder="…"),
        summary=f"{statement.stance.value}{cue}, {statement.kind.value}, {statement.certainty.value}",
        description=words_of(desk, statement.id),
        entity=[*_named(desk, statement), known.utterance],
        proof=statement.report_id,
    )
