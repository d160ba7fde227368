"""A harm: one mention of people who were killed or hurt. A toll is what all reports say of them together."""

from dataclasses import dataclass
from enum import StrEnum

from storyledger.interval import Interval
from storyledger.moment import TimeExpression
from storyledger.span import ReportId, Span


class Fate(StrEnum):
    """What became of people. Who was shot or taken to a hospital may be dead by the next sentence."""

    KILLED = "killed"
    INJURED = "injured"
    SHOT = "shot"
    TREATED = "treated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """People who came to harm, as one sentence tells it: a number of them, or one ("a 9-year-old boy")."""

    report_id: ReportId
    span: Span
    sentence: int
    clause: int  # index of the word that heads them and all they are joined to by "and"
    fate: Fate
    low: int
    high: int | None = 1
    noun: str = ""  # lemma of who they are: "teen"
    counted: bool = False  # a number gives it, no single noun or name
    other: bool = False  # "another man", "three others": beside those told of before
    listed: bool = False  # in apposition, so counted already: "three men: Ash, Birk and Cole"
    active: bool = False  # object of the killing: whoever did it is not counted in
    assailant: bool = False  # who did it: "the gunman", or by their own hand
    citywide: bool = False  # its sentence sums up several events
    pronoun: bool = False
    vague: bool = False  # "the man", "she": told of before
    names: tuple[str, ...] = ()  # of the person, in lower case
    age: int | None = None
    sex: str | None = None  # "m", "f"
    grown: bool | None = None
    times: tuple[TimeExpression, ...] = ()  # of its sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many were killed, or injured, as the reports taken together have it. Derived, and no verdict.

    `reports` give this number themselves; where none does, it is put together (`why` says how).
    """

    fate: Fate
    count: int
    since: Interval | None  # when the first of `reports` ran
    reports: tuple[ReportId, ...]
    of: int  # reports that tell of anybody killed or hurt
    spans: tuple[tuple[ReportId, Span], ...]  # where each of `reports` first tells of them
    why: str
