"""A change: what stands otherwise in a story on one day than on an earlier one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from storyledger.errors import OptionError
from storyledger.interval import Interval
from storyledger.span import FigureId, StatementId


class ChangeKind(StrEnum):
    """What became of something between two days, in the order in which an editor asks."""

    REVISED = "revised"  # its own source, or the reports in their own name, give another number
    WITHDRAWN = "withdrawn"
    DISPUTED = "newly disputed"
    DENIED = "newly denied"
    CONFIRMED = "newly confirmed"
    TURNED = "changed position"
    BORNE_OUT = "borne out"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change, the statements that make it and those that stood before.

    `was` and `now` are when the first of each were said; nothing stood before what is new.
    """

    kind: ChangeKind
    statements: tuple[StatementId, ...]
    before: tuple[StatementId, ...] = ()
    figures: tuple[FigureId, ...] = ()  # the newer, then the older
    was: Interval | None = None
    now: Interval | None = None
    why: str


def in_order(first: date, last: date | None) -> None:
    """Refuse to compare backwards: what is new would be told as gone.

    Raises:
        OptionError: the later day lies before the earlier.
    """
    if last is not None and last < first:
        raise OptionError(
            f"nothing can change from {first} to {last}: give the earlier day first",
            slug="days-out-of-order",
        )
