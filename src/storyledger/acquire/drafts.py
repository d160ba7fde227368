"""What a reader found in one input, before it is cleaned, dated and cut into parts.

Readers (plain, webpages, records, mail) yield drafts; `reports` makes reports of them.
An input that cannot be read raises `UnreadableError`, which becomes one Problem.
"""

from dataclasses import dataclass
from hashlib import sha256

from storyledger.errors import ReportError
from storyledger.report import Problem

STAGE = "acquire"
# A million words are 6 MB; what is longer is a dump, not a report.
TEXT_CAP_BYTES = 20_000_000
# trafilatura's time grows faster than the page: 1.1 MB take 0.5 s, 10 MB take 57 s.
PAGE_CAP_BYTES = 2_000_000


class UnreadableError(ReportError):
    """One input that cannot become a report; carries what went wrong and what to do."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(f"{what}: {do}", slug="unreadable-input")
        self.what = what
        self.do = do


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Words and fields as the input gives them; dates are still words."""

    key: str
    text: str
    sha256: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    revised: str | None = None
    language: str | None = None
    month_first: bool | None = None  # how the input's 3/4/2021 are to be read, if it shows


def hash_bytes(data: bytes) -> str:
    """The sha256 of the bytes as they came."""
    return sha256(data).hexdigest()


def problem_with(key: str, what: str, do: str) -> Problem:
    """A Problem of this stage."""
    return Problem(input=key, stage=STAGE, what=what, do=do)


def size_in_mb(size_bytes: int) -> str:
    """Bytes as megabytes, for people.

    >>> size_in_mb(20_000_000)
    '20 MB'
    """
    return f"{size_bytes / 1_000_000:.3g} MB"
