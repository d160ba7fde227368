"""What stands now on the counts that people ask for first, how many were killed, injured, are missing, and on those whose source has given another before.

In: the tracks of a ledger. Out: one built sentence a track: who gives which number, in a report of which day,
what the same source gave before, and what others give beside it. A frame of ours holds cited spans only: the
number as written, its giver as named. Where a number is doubted, expected or of part of the people, or
its giver is not clear, nothing is built.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from storyledger.actor import ActorKind
from storyledger.english import NUMBERS, TENS
from storyledger.figure import Change, Figure, Relation, RelationType, Standing, Track
from storyledger.span import FigureId, StatementId
from storyledger.statement import Certainty, Kind
from storyledger.write.brief.background import is_of_earlier_month
from storyledger.write.brief.givers import giver_of, origin_of, report_words
from storyledger.write.sentences.clauses import Clause
from storyledger.write.sentences.frames import outlet_of
from storyledger.write.words.days import day_and_month
from storyledger.write.words.phrases import STATED, Desk, figure_words, is_vague, number_words
from storyledger.write.words.words import content_words, listed

# What people ask for first, the gravest first.
_HARMS = ("killed", "injured", "missing", "affected", "infected", "displaced", "arrested", "rescued")
_PEOPLE = frozenset("people person victim other individual life human somebody one".split())
_FEWEST_REPORTS, _SHORTLY = 2, 4  # reports, days
_MOST_BEFORE, _MOST_BESIDE, _MOST_OUTLETS = 4, 2, 3
# The number and what bounds it, without what is counted: "at least 140" of "at least 140 people".
_SCATTERED, _FEWER = 2, 3
_NAMED = re.compile(r"[A-Z][\w’-]+")
_PLAIN = re.compile(r"(?:[a-z]+ )?[a-z]+$")
_STATE = re.compile(r"[a-z]+(?:ed|en|nt|ld|st|ut)")  # "sent", "taken", "lost" of a thing counted
_UNNAMED = re.compile(
    r"^(?:(?:The|An?|One|Some) |(?:Rescue|Hospital|Health|Local|State|Government|Medical|Emergency|Aid|Security|Military|Opposition"
    r"|City|Police|Army|Doctors|Witnesses|Officials|Residents|Rescuers|Activists|Investigators|Organi[sz]ers)(?= [a-z]|$))"
)
_COUNT = re.compile(
    r"^(?:(?:another|an additional|additional|a total of|the|all|up to|some) )*"
    rf"((?:[a-z]+ ){{0,4}}?(?:\d[\d,]*|(?:{'|'.join((*NUMBERS, *TENS))}|a)(?:-[a-z]+)?)"
    r"(?: (?:hundred|thousand|million|dozen))*)(?= |$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A built sentence on one track, and what it tells of."""

    clause: Clause
    track: str
    low: float  # that stands
    lows: frozenset[float]  # with those beside it
    moved: bool  # it tells what was given before, or beside it


@dataclass(frozen=True, slots=True)
class _Gave:
    """One number with who gives it, in which report."""

    figure: Figure
    count: str
    who: str
    day: date | None
    cites: tuple[StatementId, ...]
    attributed: bool  # to somebody else than the report


def find_tolls(desk: Desk) -> Iterator[Toll]:
    """The tracks of harm to people that several reports make, the gravest harm first."""
    for harm in _HARMS:
        tracks = [t for t in desk.ledger.tracks if t.title.endswith(f": {harm}") and _counts_people(desk, t)]
        often = [t for t in tracks if _reports(desk, t) >= _FEWEST_REPORTS]
        of_two = any(t.nation for t in often)  # then a number of nobody's people says too little
        told: dict[str, Toll] = {}
        for track in sorted(often, key=lambda t: -_reports(desk, t)):
            counts = bool(track.nation) is of_two and track.nation not in told
            if counts and (found := _toll(desk, track, harm)):
                told[track.nation] = found
        yield from told.values()


def find_histories(desk: Desk) -> Iterator[Toll]:
    """Numbers of other things that their own source gave in place of earlier ones: vans sent, letters lost."""
    steps = [r.figures[:2] for r in desk.ledger.relations if r.type is RelationType.REVISES and _is_own(r)]
    old = {f for r in desk.ledger.relations if r.type is RelationType.REVISES for f in r.figures[1:]}
    for track in desk.ledger.tracks:
        unit, _, state = track.title.rpartition(": ")
        if state in _HARMS or not _PLAIN.match(unit) or not _STATE.fullmatch(state):
            continue
        heads = dict.fromkeys(new for new, _ in steps if new in track.figures and new not in old)
        given = (g for f in heads if f not in desk.withdrawn and (g := _gave(desk, desk.figures[f])))
        for now in given:
            before = [*_before(desk, track, now)][:_MOST_BEFORE]
            if now.attributed and before:
                yield _built(desk, f"{unit} {state}", now, track=track, before=before)
                break


def _is_own(relation: Relation) -> bool:
    return relation.why.startswith(_ONE_SOURCE)


def _counts_people(desk: Desk, track: Track) -> bool:
    """True of people, of those of one nation, and of some of them whom reports count without counting all."""
    if track.nation:
        return bool(_unit(desk, track))
    wider, state = {p.track for p in track.part_of}, track.title.rpartition(": ")[2]
    whole = any(t.id in wider and t.title.endswith(state) for t in desk.ledger.tracks)
    return not whole and bool(_PLAIN.match(_unit(desk, track)))


def _reports(desk: Desk, track: Track) -> int:
    return len({desk.figures[f].report_id for f in track.figures})


def _toll(desk: Desk, track: Track, harm: str) -> Toll | None:
    leading = _leading(desk, track)
    first = _spoken(desk, track, leading) if leading and _is_settled(desk, track, leading) else None
    if leading is None or first is None:
        return None
    before = list(_before(desk, track, first))[:_MOST_BEFORE]
    beside = list(_beside(desk, track, leading, first))[:_MOST_BESIDE]
    twice = first.attributed and first.who in {g.who for g in beside}
    if twice or not _is_latest(desk, track, (first, *beside)):
        return None
    what = f"{_unit(desk, track)} {harm}"
    return _built(desk, what, first, track=track, before=before, beside=beside)


def _built(  # noqa: PLR0913 - all that a frame holds
    desk: Desk,
    what: str,
    first: _Gave,
    *,
    track: Track,
    before: Sequence[_Gave],
    beside: Sequence[_Gave] = (),
) -> Toll:
    text = f"{first.who} gave the number of {what} as {first.count}{_told(desk, first)}"
    if before:
        joint = ", after" if first.attributed else "; earlier reports gave"
        text += f"{joint} {listed([f'{g.count} ({day_and_month(g.day)})' for g in before if g.day])}"
    for g in beside:
        text += f"; {_UNNAMED.sub(lambda m: m.group().lower(), g.who)} gave {g.count}{_told(desk, g)}"
    cites = tuple(dict.fromkeys(c for g in (first, *before, *beside) for c in g.cites))
    # "wflx.com" keeps its small letter
    text = f"{text}." if "." in text.split()[0] else f"{text[:1].upper()}{text[1:]}."
    words, lows = frozenset(content_words(text)), frozenset(g.figure.low for g in (first, *beside))
    clause = Clause(text=text, short=text, core=text, words=words, actor=None, cites=cites)
    return Toll(clause=clause, track=track.id, low=first.figure.low, lows=lows, moved=bool(before or beside))


def _is_latest(desk: Desk, track: Track, told: Sequence[_Gave]) -> bool:
    """True unless a later report gives another number, which is not told."""
    lows = {g.figure.low for g in told}
    days = {f: day for f in track.figures if _holds(desk, track, f) and (day := _day(desk, f))}
    return not days or any(
        desk.figures[f].low in lows for f, day in days.items() if day == max(days.values())
    )


def _leading(desk: Desk, track: Track) -> Standing | None:
    """The origin that most reports follow, the latest of equals; numbers taken back and "dozens" lead nothing."""
    held = [s for s in track.standing if _holds(desk, track, s.figure)]
    return max(
        held, key=lambda s: (_followed(desk, track, s), _day(desk, s.figure) or date.min), default=None
    )


def _is_settled(desk: Desk, track: Track, leading: Standing) -> bool:
    """True if two reports give the number or it revises an earlier one, and none gives one twice as high.

    Where many incidents are counted, the number of one of them stands for nothing.
    """
    low = desk.figures[leading.figure].low
    same = [desk.figures[f] for f in track.figures if desk.figures[f].low == low]
    higher = {desk.figures[f].low for f in track.figures if _holds(desk, track, f)}
    scattered = any(x > _SCATTERED * low for x in higher - _disputed(desk, track))
    followed = len({f.report_id for f in same}) > 1 or _has_revised(desk, track, low)
    return followed and not scattered


def _has_revised(desk: Desk, track: Track, low: float) -> bool:
    return any(
        desk.figures[r.figures[0]].low == low
        for r in desk.ledger.relations
        if r.type is RelationType.REVISES and r.figures[1] in track.figures
    )


def _holds(desk: Desk, track: Track, figure_id: FigureId) -> bool:
    figure = desk.figures[figure_id]
    gone = {desk.figures[f].low for f in track.figures if f in desk.withdrawn} | _overtaken(desk, track)
    return not (figure.replaced or is_vague(desk, figure) or figure.low in gone)


def _overtaken(desk: Desk, track: Track) -> set[float]:
    """Numbers of the track that later ones revise, and that revise nothing themselves."""
    steps = [
        r.figures[:2]
        for r in desk.ledger.relations
        if r.type is RelationType.REVISES and r.figures[0] in track.figures
    ]
    return {desk.figures[old].low for _, old in steps} - {desk.figures[new].low for new, _ in steps}


def _followed(desk: Desk, track: Track, standing: Standing) -> int:
    """In how many reports an origin is quoted; reports in their own name are many, so these only with one number."""
    low = desk.figures[standing.figure].low
    own = (desk.figures[f] for f in track.figures if origin_of(desk, f) == standing.origin)
    return len({figure.report_id for figure in own if standing.origin or figure.low == low})


def _day(desk: Desk, figure_id: FigureId) -> date | None:
    ran = desk.ledger.published.get(desk.figures[figure_id].report_id)
    return ran.latest if ran else None


def _spoken(desk: Desk, track: Track, leading: Standing) -> _Gave | None:
    """The standing number as a body of people gives it, else as outlets do, else as one person; the latest report first."""
    low = desk.figures[leading.figure].low
    same = [desk.figures[f] for f in reversed(track.figures) if desk.figures[f].low == low]
    given = [g for f in same if not _is_recalled(desk, f) and (g := _gave(desk, f))]
    own = [g for g in given if not g.attributed]
    return next(iter((*(g for g in given if _is_body(desk, g)), *_outlets(own), *given)), None)


def _is_recalled(desk: Desk, figure: Figure) -> bool:
    return bool(figure.statement_id and desk.statements[figure.statement_id].recalled)


def _is_body(desk: Desk, gave: _Gave) -> bool:
    """True of services, ministries and other bodies, and of who speaks for them."""
    statement = desk.statements[gave.cites[0]]
    actor = desk.actor_of(statement.id)
    return gave.attributed and actor is not None and (actor.kind is not ActorKind.PERSON or bool(actor.role))


def _unit(desk: Desk, track: Track) -> str:
    """Guests, victims and "53 others" share a track with people where it counts all of them; a nation's are called by its name."""
    if track.nation:
        named = [u for f in track.figures if _NAMED.fullmatch(u := desk.figures[f].unit)]
        return max(named, key=named.count, default="")
    heads = {desk.figures[f].unit_head for f in track.figures}
    return "people" if heads & _PEOPLE else track.title.rpartition(": ")[0]


def _outlets(own: Sequence[_Gave]) -> Iterator[_Gave]:
    """Outlets that give one number in their own name, told together."""
    if own:
        by_outlet = {g.who: g for g in reversed(own) if g.count == own[0].count}
        latest = list(reversed(by_outlet.values()))[:_MOST_OUTLETS]
        cites = tuple(c for g in latest for c in g.cites)
        yield replace(latest[0], who=listed([g.who for g in latest]), cites=cites)


def _gave(desk: Desk, figure: Figure) -> _Gave | None:
    """A whole number that somebody clear gives for certain; None where a frame would say more than the report."""
    statement = desk.statements.get(figure.statement_id or StatementId(""))
    counted = _COUNT.match(figure_words(desk, figure))
    if statement is None or counted is None or figure.replaced or not _is_whole(desk, figure):
        return None
    if is_of_earlier_month(desk, statement):
        return None
    if statement.stance not in STATED or statement.certainty is not Certainty.CERTAIN:
        return None
    day, count = _day(desk, figure.id), f"{counted[1][0].lower()}{counted[1][1:]}"
    if figure.high not in (None, figure.low):  # "between 40 and 60"
        count = number_words(figure_words(desk, figure))
    if statement.kind is Kind.NARRATOR:
        who = outlet_of(desk, statement) or "reports"
        return _Gave(figure, count, who, day, (statement.id,), attributed=False)
    who, cites = giver_of(desk, statement)
    return _Gave(figure, count, who, day, cites, attributed=True) if who else None


def _is_whole(desk: Desk, figure: Figure) -> bool:
    """A count of all; "another 360 missing" is one where the same sentence counts the dead before them."""
    if figure.change is Change.TOTAL:
        return True
    beside = [f for f in desk.figures_of(figure.statement_id or StatementId("")) if f.id != figure.id]
    return figure.change is Change.ADDITION and any(
        f.sentence == figure.sentence
        and f.span.start < figure.span.start
        and f.state_head != figure.state_head
        for f in beside
    )


def _before(desk: Desk, track: Track, now: _Gave) -> Iterator[_Gave]:
    """What the same source gave in reports of earlier days, the latest first; each number once."""
    met = {now.figure.low}
    origin = origin_of(desk, now.figure.id)
    # a note put into a report later says nothing of the report's own day
    same = (
        f for f in track.figures if desk.figures[f].low == now.figure.low and _gave(desk, desk.figures[f])
    )
    days = (_day(desk, f) for f in same)
    since = min((d for d in days if d), default=date.min)
    for figure_id in reversed(track.figures):
        figure = desk.figures[figure_id]
        ran = desk.ledger.published.get(figure.report_id)
        if figure.low in met or is_vague(desk, figure):
            continue
        one = origin_of(desk, figure_id) == origin
        found = _gave(desk, figure) if ran and ran.width_days == 0 else None
        if found and found.day and found.day < since and _revised(desk, now.figure, figure, one=one):
            met.add(figure.low)
            yield found


def _revised(desk: Desk, new: Figure, old: Figure, *, one: bool) -> bool:
    """True if a relation says that a number like the new one revises the old; of two who give them, that they are one source."""
    return any(
        r.type is RelationType.REVISES
        and r.figures[1] == old.id
        and desk.figures[r.figures[0]].low == new.low
        and (one or r.why.startswith(_ONE_SOURCE))
        for r in desk.ledger.relations
    )


_ONE_SOURCE = "the same source"  # how the reason begins where a minister and his ministry speak


def _beside(desk: Desk, track: Track, leading: Standing, now: _Gave) -> Iterator[_Gave]:
    """What others give in reports as late as this one; first who contradicts it.

    One report alone may count some of the people: its second number stands beside only if it is a contradiction.
    """
    met, disputed = {now.figure.low, desk.figures[leading.figure].low}, _disputed(desk, track)
    met |= _given_besides(desk, track, now)
    others = [
        s.figure for s in track.standing if s.origin != leading.origin and _holds(desk, track, s.figure)
    ]
    others.sort(key=lambda f: desk.figures[f].low not in disputed)
    for other in dict.fromkeys((*_set_against(desk, now.figure), *others)):
        figure = desk.figures[other]
        apart = figure.report_id != now.figure.report_id or figure.low in disputed
        found = _gave(desk, figure) if apart and not _is_recalled(desk, figure) else None
        late = found and _is_late(found, now, falls=track.title.endswith("missing"))
        of_all = (
            figure.low in disputed or figure.low * _FEWER >= now.figure.low
        )  # far fewer are of one incident
        allowed = figure.high is None and figure.low <= now.figure.low  # "more than 500" by 638
        if found and late and of_all and figure.low not in met and not allowed:
            met.add(figure.low)
            yield found


def _is_late(gave: _Gave, now: _Gave, *, falls: bool) -> bool:
    """True of what is given as late as what stands now, and of more dead that somebody gave shortly before."""
    days = (now.day - gave.day).days if gave.day and now.day else _SHORTLY + 1
    return days <= 0 or (days <= _SHORTLY and gave.figure.low > now.figure.low and not falls)


def _given_besides(desk: Desk, track: Track, now: _Gave) -> set[float]:
    """Other numbers that the giver of this one has in the same report: they are of another incident."""
    names = [set(a.name.split()) if (a := desk.actor_of(c)) else set() for c in now.cites[:1]]
    found = set()
    for figure in (desk.figures[f] for f in track.figures):
        actor = desk.actor_of(figure.statement_id) if figure.statement_id else None
        same = actor is not None and any(n and (n <= set(actor.name.split())) for n in names)
        if (
            same
            and figure.report_id == now.figure.report_id
            and figure.change is Change.TOTAL
            and not figure.replaced
        ):
            found.add(figure.low)
    return found


def _set_against(desk: Desk, figure: Figure) -> Iterator[FigureId]:
    """What others give at the same time, and cannot both hold with it."""
    for relation in desk.ledger.relations:
        if relation.type is RelationType.CONFLICTS and figure.id in relation.figures:
            yield from (f for f in relation.figures if f != figure.id)


def _disputed(desk: Desk, track: Track) -> set[float]:
    """Numbers of the track that others contradict."""
    return {
        desk.figures[f].low
        for r in desk.ledger.relations
        if r.type is RelationType.CONFLICTS
        for f in r.figures
        if f in track.figures
    }


def _told(desk: Desk, gave: _Gave) -> str:
    several = len(gave.cites) > 1 and not gave.attributed
    words = report_words(desk, gave.figure)
    return f" ({words.replace('report of', 'latest report:') if several else words})"
