"""A developing story found in a pile of reports."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from storyledger.span import ReportId

StoryId = NewType("StoryId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports that tell of one course of events, in the order in which they came.

    The id comes from the first report, so it stays as the story grows; `earlier` are the ids of stories
    that were merged into it. `why` says of each report how it came here.
    """

    id: StoryId
    reports: tuple[ReportId, ...]
    why: tuple[str, ...]
    title: str | None
    names: tuple[str, ...]
    outlets: tuple[str, ...]
    first: date | None
    last: date | None
    earlier: tuple[StoryId, ...] = ()
