"""A ledger made by hand: a bridge that fell in a town that does not exist."""

from storyledger.actor import Actor, ActorKind
from storyledger.claim import Claim, Outcome, Position, Prediction
from storyledger.figure import Bound, Relation, RelationType, Track
from storyledger.interval import one_day
from storyledger.ledger import Ledger
from storyledger.span import ActorId
from storyledger.statement import Kind, Resolution, Stance, Utterance
from tests.unit.stories import count, october, ran, reading, remark

GAZETTE = ran(
    "Mayor Ilse Vandry said that at least 40 people were killed when the Old Quay Bridge fell. "
    "Harbour Master Odo Brill denied that the bridge had been unsafe. "
    "The mayor said it was not clear why the bridge fell.",
    "gazette",
    9,
    outlet="Tarn Gazette",
)
POST = ran(
    "Rescue chief Tomas Quill said 2 people were killed and 300 hurt. "
    "“We will open a new bridge in May,” Vandry told reporters. "
    "The ferry company said 302 people were killed or hurt. "
    "Some 2,000 vans crossed the bridge every day.",
    "post",
    10,
    outlet="Brill Post",
)
UNDATED = ran("The council has not confirmed that the bridge was unsafe.", "leaflet")

KILLED = remark(
    GAZETTE,
    "that at least 40 people were killed when the Old Quay Bridge fell",
    source="Mayor Ilse Vandry",
    cue="said",
)
DENIED = remark(
    GAZETTE,
    "that the bridge had been unsafe",
    source="Harbour Master Odo Brill",
    cue="denied",
    stance=Stance.DENIES,
)
UNKNOWN = remark(
    GAZETTE,
    "it was not clear why the bridge fell",
    source="The mayor",
    cue="said",
    stance=Stance.DOES_NOT_KNOW,
)
HARMS = remark(POST, "2 people were killed and 300 hurt", source="Rescue chief Tomas Quill", cue="said")
REBUILD = remark(
    POST,
    "We will open a new bridge in May",
    source="Vandry",
    cue="told",
    kind=Kind.DIRECT,
    stance=Stance.EXPECTS,
    addressee="reporters",
)
TOTAL = remark(POST, "302 people were killed or hurt", source="The ferry company", cue="said")
VANS = remark(POST, "Some 2,000 vans crossed the bridge every day")
OPEN = remark(
    UNDATED,
    "that the bridge was unsafe",
    source="The council",
    cue="has not confirmed",
    stance=Stance.DOES_NOT_CONFIRM,
)

FORTY = count(GAZETTE, "at least 40 people", 40, KILLED, high=None, bound=Bound.AT_LEAST)
TWO = count(POST, "2 people", 2, HARMS)
HURT = count(POST, "300", 300, HARMS, state="hurt", state_head="hurt")
BOTH = count(POST, "302 people", 302, TOTAL, state="killed or hurt")
CROSSED = count(
    POST,
    "Some 2,000 vans",
    2000,
    VANS,
    unit="vans",
    unit_head="van",
    state="crossed the bridge",
    approximate=True,
)

VANDRY, BRILL, QUILL, COMPANY, COUNCIL = map(ActorId, ["vandry", "brill", "quill", "company", "council"])
_NAMES = {
    VANDRY: ("Ilse Vandry", ActorKind.PERSON),
    BRILL: ("Odo Brill", ActorKind.PERSON),
    QUILL: ("Tomas Quill", ActorKind.PERSON),
    COMPANY: ("ferry company", ActorKind.ORGANISATION),
    COUNCIL: ("council", ActorKind.ORGANISATION),
}
_SPEAKERS = {
    KILLED: VANDRY, DENIED: BRILL, UNKNOWN: VANDRY, HARMS: QUILL, REBUILD: VANDRY, TOTAL: COMPANY, VANS: None, OPEN: COUNCIL,
}  # fmt: skip


def _resolution(statement) -> Resolution:
    day = {"gazette": 9, "post": 10}.get(statement.report_id)
    said = one_day(october(day)) if day and statement is not VANS else None
    claim = "unsafe" if statement in (DENIED, OPEN) else None
    return Resolution(actor=_SPEAKERS[statement], said=said, utterance=f"u{statement.id}", claim=claim)


_TRACKS = (Track(id="t", title="people: killed", unit="people", state="killed", figures=(FORTY.id, TWO.id)),)
_RELATIONS = (
    Relation(type=RelationType.SUMS, figures=(TWO.id, HURT.id), total=BOTH.id, why="2 + 300 = 302"),
    Relation(type=RelationType.CONFLICTS, figures=(TWO.id, FORTY.id), total=None, why="one time"),
)
_CLAIM = Claim(
    id="unsafe",
    text="the bridge had been unsafe",
    positions=(
        Position(actor=BRILL, stance=Stance.DENIES, statements=(DENIED.id,)),
        Position(actor=COUNCIL, stance=Stance.DOES_NOT_CONFIRM, statements=(OPEN.id,)),
    ),
    origins=(),
    reports=2,
    statements=(DENIED.id, OPEN.id),
)


def bridge(**known: object) -> Ledger:
    """The whole ledger, with some of its fields given."""
    resolutions = {s.id: _resolution(s) for s in _SPEAKERS}
    fields = {
        "title": "The Old Quay Bridge",
        "reports": (GAZETTE, POST, UNDATED),
        "readings": (
            reading(GAZETTE, statements=[KILLED, DENIED, UNKNOWN], figures=[FORTY]),
            reading(POST, statements=[HARMS, REBUILD, TOTAL, VANS], figures=[TWO, HURT, BOTH, CROSSED]),
            reading(UNDATED, statements=[OPEN]),
        ),
        "published": {r.id: r.published for r in (GAZETTE, POST)},
        "actors": tuple(Actor(id=a, name=name, kind=kind) for a, (name, kind) in _NAMES.items()),
        "resolutions": resolutions,
        "utterances": tuple(
            Utterance(id=f"u{s.id}", actor=_SPEAKERS[s], said=resolutions[s.id].said, statements=(s.id,))
            for s in _SPEAKERS
        ),
        "tracks": _TRACKS,
        "relations": _RELATIONS,
        "claims": (_CLAIM,),
        "predictions": (Prediction(statement=REBUILD.id, due=None, outcome=Outcome.OPEN),),
        **known,
    }
    return Ledger(**fields)
