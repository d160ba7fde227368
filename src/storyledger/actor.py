"""Who speaks: a referent within one report, an actor across reports."""

from dataclasses import dataclass
from enum import StrEnum

from storyledger.span import ActorId, ReferentId, ReportId


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    OUTLET = "outlet"
    GROUP = "group"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """One who or which is spoken of in one report, under all its names and roles there."""

    id: ReferentId
    report_id: ReportId
    name: str  # the fullest name found, or the description if unnamed
    kind: ActorKind
    role: str | None = None  # "Defense Secretary", from an apposition or title
    side: str | None = None  # the state or body spoken for, as written
    aliases: tuple[str, ...] = ()  # words found, pronouns left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Whom referents of several reports denote."""

    id: ActorId
    name: str
    kind: ActorKind
    role: str | None = None
    side: str | None = None
    aliases: tuple[str, ...] = ()
    referents: tuple[ReferentId, ...] = ()
    why: str = ""
