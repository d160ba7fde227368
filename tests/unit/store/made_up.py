"""Reports and readings about a made-up bridge, and strategies for any others."""

from dataclasses import is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NewType, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from storyledger.actor import ActorKind, Referent
from storyledger.figure import Bound, Change, Figure
from storyledger.interval import Interval, one_day
from storyledger.moment import Frame, TimeExpression
from storyledger.reading import Reading
from storyledger.report import Part, Problem, Report, Role
from storyledger.span import FigureId, ReferentId, ReportId, Span, StatementId
from storyledger.statement import Kind, Stance, Statement

TEXT = "Mayor Ilse Vandry denied on Tuesday that the Old Quay Bridge is unsafe. At least 40 vans crossed it."


def _at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def report(name: str = "r1", text: str = TEXT, **known: Any) -> Report:
    """A report of one part."""
    return Report(
        id=ReportId(name),
        key=f"{name}.txt",
        sha256="0" * 64,
        text=text,
        parts=(Part(span=Span(0, len(text)), role=Role.BODY),),
        **known,
    )


def reading(name: str = "r1", reader: str = "test 1", **facts: Any) -> Reading:
    """What a reader makes of `report`: the mayor's denial and the vans."""
    said = TimeExpression(span=_at("on Tuesday"), frame=Frame.WEEKDAY, weekday=1, direction=-1)
    mayor = Referent(
        id=ReferentId(f"p{name}"), report_id=ReportId(name), name="Ilse Vandry", kind=ActorKind.PERSON
    )
    denial = Statement(
        id=StatementId(f"s{name}"),
        report_id=ReportId(name),
        kind=Kind.INDIRECT,
        source=_at("Mayor Ilse Vandry"),
        cue=_at("denied"),
        content=(_at("that the Old Quay"), _at("Bridge is unsafe")),
        sentence=0,
        stance=Stance.DENIES,
        speaker=mayor.id,
        said=said,
        places=("Old Quay Bridge",),
    )
    vans = Figure(
        id=FigureId(f"f{name}"),
        report_id=ReportId(name),
        statement_id=None,
        span=_at("At least 40"),
        low=40,
        high=None,
        approximate=False,
        bound=Bound.AT_LEAST,
        change=Change.TOTAL,
        qualifier=None,
        unit="vans",
        state="crossed it",
        unit_head="van",
        state_head="cross",
    )
    return Reading(
        report_id=ReportId(name),
        reader=reader,
        sentences=(Span(0, 71), Span(72, len(TEXT))),
        statements=facts.get("statements", (denial,)),
        figures=facts.get("figures", (vans,)),
        referents=(mayor,),
        times=(said,),
    )


# All spans fit into the first characters of any text.
_SHORTEST = 12

# Any text a report can hold: half characters are repaired before offsets exist.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=_SHORTEST)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=_SHORTEST, max_size=2 * _SHORTEST)
spans = (
    st.lists(st.integers(0, _SHORTEST), min_size=2, max_size=2, unique=True)
    .map(sorted)
    .map(lambda p: Span(*p))
)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval, open sides included."""
    earliest, latest = draw(st.none() | days), draw(st.none() | days)
    if earliest and latest and earliest > latest:
        return one_day(latest, text=draw(words))
    return Interval(
        earliest=earliest, latest=latest, text=draw(st.none() | words), why=draw(st.none() | words)
    )


_OF_TYPE: dict[object, st.SearchStrategy[Any]] = {
    str: words,
    int: st.integers(-99, 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: days,
    type(None): st.none(),
    Span: spans,
    Interval: intervals(),
}


@cache
def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type; every field of a noun is drawn, those it may get later too."""
    return _OF_TYPE[kind] if kind in _OF_TYPE else st.deferred(lambda: _made_of(kind))


def _made_of(kind: Any) -> st.SearchStrategy[Any]:
    if is_dataclass(kind):
        return noun(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    if isinstance(kind, NewType):
        return any_of(kind.__supertype__)
    if get_origin(kind) is tuple:
        return st.lists(any_of(get_args(kind)[0]), max_size=3).map(tuple)
    return st.one_of(*map(any_of, sorted(get_args(kind), key=lambda each: each is not type(None))))


def noun(kind: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any noun of a kind, with some fields given."""
    drawn = {name: any_of(hint) for name, hint in get_type_hints(kind).items() if name not in given}
    return st.builds(kind, **drawn, **given)


@st.composite
def facts(draw: st.DrawFn) -> tuple[Report, Reading]:
    """Any report with any reading that fits it."""
    report = draw(noun(Report, text=texts))
    here = st.just(report.id)
    found = {
        name: st.lists(noun(kind, report_id=here), max_size=2).map(tuple)
        for name, kind in (("statements", Statement), ("figures", Figure), ("referents", Referent))
    }
    return report, draw(noun(Reading, report_id=here, **found))


problems = any_of(Problem)
