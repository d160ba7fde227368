"""Claims and quotations as schema.org has them (Claim, Quotation, NewsArticle), in JSON-LD.

In: a Ledger. Out: a plain value for JSON. Names of things are places in the file (`#s…`), so they are whole once
the file has an address. No ClaimReview and no rating: the ledger gives no verdicts. Only words between
quotation marks are a Quotation; what a report tells in its own words stands in a Claim or not at all.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from storyledger.actor import Actor, ActorKind
from storyledger.claim import Claim
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.report import Report
from storyledger.span import ActorId, ReportId
from storyledger.statement import FOR, Kind, Statement
from storyledger.write.tables.forms import web_address
from storyledger.write.tables.tables import words_of
from storyledger.write.words.phrases import Desk, open_desk

Record = dict[str, Any]

# A state that speaks is an organisation: schema.org's Country is a place, and places say nothing.
_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "GovernmentOrganization",
    ActorKind.OUTLET: "NewsMediaOrganization",
    ActorKind.GROUP: "Organization",
}
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"")


def jsonld_record(ledger: Ledger) -> Record:
    """Reports, speakers who are named, claims, quotations."""
    desk = open_desk(ledger)
    graph = [
        *(_article(report) for report in ledger.reports),
        *(_speaker(actor) for actor in ledger.actors if actor.kind in _TYPES),
        *(_claim(desk, claim) for claim in ledger.claims),
        *(record for statement in desk.statements.values() for record in _quotation(desk, statement)),
    ]
    return {"@context": {"@vocab": "https://schema.org/"}, "@graph": graph}


def _known(**fields: object) -> Record:
    """Fields that have a value; JSON-LD has no null."""
    return {name: value for name, value in fields.items() if value}


def _at(name: str) -> Record:
    return {"@id": f"#{name}"}


def _article(report: Report) -> Record:
    """A report without its text; a day that we inferred is not its own and is left out."""
    return {
        **_at(report.id),
        "@type": "NewsArticle",
        **_known(
            name=None if report.title else report.key,
            headline=report.title,
            url=web_address(report.url),
            publisher={"@type": "NewsMediaOrganization", "name": report.outlet} if report.outlet else None,
            datePublished=_one_day(report.published),
            dateModified=_one_day(report.revised),
            inLanguage=report.language,
        ),
    }


def _one_day(when: Interval | None) -> str | None:
    """The day, if it is known to the day."""
    return str(when.earliest) if when and when.earliest and when.earliest == when.latest else None


def _speaker(actor: Actor) -> Record:
    job = actor.role if actor.kind is ActorKind.PERSON else None
    return {**_at(actor.id), "@type": _TYPES[actor.kind], **_known(name=actor.name, jobTitle=job)}


def _named(desk: Desk, actor: ActorId | None) -> Record | None:
    """Who speaks, if he has a name."""
    return _at(actor) if actor and actor in desk.actors and desk.actors[actor].kind in _TYPES else None


def _claim(desk: Desk, claim: Claim) -> Record:
    reports = list(dict.fromkeys(desk.statements[sid].report_id for sid in claim.statements))
    actors = dict.fromkeys(p.actor for p in claim.positions if p.stance in FOR)
    first = _first(desk.ledger, reports)
    return {
        **_at(claim.id),
        "@type": "Claim",
        **_known(
            text=claim.text,
            creator=[named for actor in actors if (named := _named(desk, actor))],
            firstAppearance=_at(first) if first else None,
            appearance=[_at(report) for report in reports],
        ),
    }


def _first(ledger: Ledger, reports: list[ReportId]) -> ReportId | None:
    """The report that came out before all others, if the days of all are known well enough to say."""
    days = {r: when for r in reports if (when := ledger.published.get(r)) and when.earliest and when.latest}
    if len(days) < len(reports):
        return None
    oldest = min(reports, key=lambda r: days[r].latest or date.max)
    later = (days[r].earliest or date.min for r in reports if r != oldest)
    return oldest if all((days[oldest].latest or date.max) < day for day in later) else None


def _quotation(desk: Desk, statement: Statement) -> Iterator[Record]:
    words = _quoted_words(desk, statement)
    if not words:
        return
    known = desk.ledger.resolutions[statement.id]
    speaker = _named(desk, known.actor)
    text = desk.reports[statement.report_id].text
    yield {
        **_at(statement.id),
        "@type": "Quotation",
        **_known(
            text=words,
            spokenByCharacter=speaker,
            creator=speaker,
            creditText=" ".join(statement.source.of(text).split()) if statement.source else None,
            dateCreated=_one_day(known.said),
            isBasedOn=_at(statement.report_id),
            about=_at(known.claim) if known.claim else None,
        ),
    }


def _quoted_words(desk: Desk, statement: Statement) -> str:
    """The words between quotation marks; of a remark that is all quoted, all words."""
    words = words_of(desk, statement.id)
    if statement.kind not in (Kind.DIRECT, Kind.MIXED):
        return ""
    quoted = [one or other for one, other in _QUOTED.findall(words)]
    if quoted or statement.kind is Kind.MIXED:
        return " … ".join(quoted)
    return words.strip('“”"‘’ ')
