"""Dated claims in order."""

from dataclasses import dataclass

from storyledger.interval import Interval
from storyledger.span import StatementId


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something said or said to happen at a time."""

    when: Interval
    text: str
    statements: tuple[StatementId, ...]
