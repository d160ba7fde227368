"""Paths come in, reports and problems go out: the public door of this stage.

1. `files` finds the inputs, 2. `forms` tells how each is read, 3. a reader makes drafts of its bytes,
4. `plain` cleans the text, once, 5. `heads` and `dates` find what it says of itself, 6. `parts` cuts it.
The one idea: an input is read whole or named as a Problem; the rest goes on.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Literal

from storyledger.acquire.dates import date_in_address, is_utc, read_date
from storyledger.acquire.drafts import (
    TEXT_CAP_BYTES,
    Draft,
    UnreadableError,
    hash_bytes,
    problem_with,
    size_in_mb,
)
from storyledger.acquire.files import Input, find_inputs, find_members, read_capped
from storyledger.acquire.forms import CAPS_BYTES, Form, tell_form
from storyledger.acquire.heads import Head, read_head
from storyledger.acquire.languages import tell_language
from storyledger.acquire.mail import read_mail
from storyledger.acquire.markdown import read_markdown
from storyledger.acquire.parts import find_parts
from storyledger.acquire.plain import clean_text, read_plain
from storyledger.acquire.records import read_json, read_lines, read_table
from storyledger.acquire.webpages import read_webpage
from storyledger.errors import EngineError
from storyledger.interval import Interval
from storyledger.report import Part, Problem, Report, Role
from storyledger.span import ReportId, make_id

_READERS: dict[Form, Callable[[str, bytes], Iterator[Draft | Problem]]] = {
    Form.PLAIN: read_plain,
    Form.MARKDOWN: read_markdown,
    Form.PAGE: read_webpage,
    Form.JSON: read_json,
    Form.TABLE: read_table,
    Form.MAIL: read_mail,
}
_SNIFF_BYTES = 8_192
# No report is that long; time and memory grow with the number of paragraphs (100,000 take 4 s).
_LINES_CAP = 100_000
_CURES = {
    Form.JSON: "write one report a line (JSON lines), which may be of any length",
    Form.TABLE: "write one report a line (JSON lines), which may be of any length",
    Form.PAGE: "copy its article into a .txt file",
}


def acquire_reports(
    paths: Sequence[Path | Literal["-"]], stdin: bytes | None = None
) -> Iterator[Report | Problem]:
    """Read every report that the paths name.

    Args:
        paths: files, folders, zip archives, or "-" for standard input.
        stdin: the bytes that "-" stands for.

    Yields:
        Reports in the order of the inputs, and a Problem for each input that cannot be read.
        The same report given twice comes twice, with the same id.

    Gaps: PDF and office documents are refused; feeds (RSS) are not read here.
    """
    for source in find_inputs(paths, stdin):
        if isinstance(source, Problem):
            yield source
        else:
            yield from _read_input(source, packed=False)


def acquire_text(  # noqa: PLR0913  the fields of a paste form
    text: str,
    key: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    published: date | None = None,
) -> Report:
    r"""Make a report of pasted text.

    Args:
        text: as pasted.
        key: what to call it.
        title: if known; a headline in the text is found without it.
        outlet: who published it, if known.
        url: where it stands, if known.
        published: the day of publication, if known.

    Raises:
        UnreadableError: no words in it, or more than a report's cap.

    >>> acquire_text("Quiet night in Port Anne\n\nNothing happened, police said.", "note").title
    'Quiet night in Port Anne'
    """
    data = text.encode("utf-8", "replace")
    if len(data) > TEXT_CAP_BYTES:
        raise UnreadableError(
            f"this text is longer than {size_in_mb(TEXT_CAP_BYTES)}", "split it into its reports"
        )
    stated = published.isoformat() if published else None
    draft = Draft(
        key=key, text=text, sha256=hash_bytes(data), title=title, outlet=outlet, url=url, published=stated
    )
    return _make_report(draft)


def _read_input(source: Input, *, packed: bool) -> Iterator[Report | Problem]:
    """One input: every error that its bytes can cause ends as one Problem."""
    try:
        for found in _read_drafts(source, packed=packed):
            if isinstance(found, Draft):
                yield _report_or_problem(found)
            else:
                yield found
    except UnreadableError as error:
        yield problem_with(source.key, error.what, error.do)
    except EngineError as error:
        yield problem_with(source.key, "it needs a part that is not installed", str(error))
    except OSError as error:
        do = "check that it is there and that you may read it"
        yield problem_with(source.key, f"it cannot be read ({error.strerror or error})", do)


def _read_drafts(source: Input, *, packed: bool) -> Iterator[Draft | Report | Problem]:
    with source.open() as stream:
        head = stream.read(_SNIFF_BYTES)
    if len(head) < _SNIFF_BYTES and not head.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UnreadableError("it is empty", "delete it, or save it again")
    form = tell_form(source.key, head)
    if form is Form.LINES:
        yield from read_lines(source.key, source.open)
    elif form is not Form.ARCHIVE:
        data = read_capped(source, CAPS_BYTES[form], _CURES.get(form, "split it into its reports"))
        yield from _READERS[form](source.key, data)
    elif packed:
        raise UnreadableError("it is an archive inside an archive", "unpack the outer archive first")
    else:
        for member in find_members(source):
            if isinstance(member, Problem):
                yield member
            else:
                yield from _read_input(member, packed=True)


def _report_or_problem(draft: Draft) -> Report | Problem:
    try:
        return _make_report(draft)
    except UnreadableError as error:
        return problem_with(draft.key, error.what, error.do)


def _make_report(draft: Draft) -> Report:
    """Clean, date and cut one draft."""
    if len(draft.text) > TEXT_CAP_BYTES:
        raise UnreadableError(
            f"its text is longer than {size_in_mb(TEXT_CAP_BYTES)}", "split it into its reports"
        )
    text = clean_text(draft.text)
    if not text.strip():
        raise UnreadableError("it holds no words", "delete it, or save it again")
    if text.count("\n") > _LINES_CAP:
        raise UnreadableError(f"it has more than {_LINES_CAP:,} lines", "split it into its reports")
    head = read_head(text)
    title = _clean_field(draft.title or head.fields.get("title"))
    parts = find_parts(text, head, title)
    url = _clean_field(draft.url or head.fields.get("url"))
    return Report(
        id=ReportId(make_id("r", sha256(text.encode()).hexdigest(), draft.key)),
        key=draft.key,
        sha256=draft.sha256,
        text=text,
        parts=parts,
        title=title or _headline_of(text, parts),
        outlet=_clean_field(draft.outlet or head.fields.get("outlet")),
        url=url,
        published=_date_of(draft, head, url),
        revised=_stated_date(draft.revised, draft.month_first) or head.revised,
        language=tell_language(text, draft.language or head.fields.get("language")),
    )


def _date_of(draft: Draft, head: Head, url: str | None) -> Interval | None:
    """The first that is known: a field, words above the text, the address, the file's name."""
    in_address = (date_in_address(url) if url else None) or date_in_address(draft.key)
    stated = _stated_date(draft.published, draft.month_first)
    if stated and in_address and _is_closer(in_address, stated, draft.published or ""):
        why = f"{stated.text}, and the address has {in_address.text}"
        return replace(in_address, basis="metadata", text=stated.text, why=why)
    return stated or head.published or in_address


def _is_closer(in_address: Interval, stated: Interval, words: str) -> bool:
    """True if the address tells the day: of "3/4/2021", of "March 2021", or of an early hour in UTC."""
    if in_address.width_days != 0 or in_address.latest is None or stated.earliest is None:
        return False
    if is_utc(words) and stated.earliest - in_address.latest == timedelta(days=1):
        return True
    return bool(stated.width_days) and stated.meets(in_address)


def _stated_date(words: str | None, month_first: bool | None) -> Interval | None:
    interval = read_date(words, month_first=month_first) if words else None
    return replace(interval, basis="metadata") if interval else None


def _headline_of(text: str, parts: Sequence[Part]) -> str | None:
    """The headline's words as title, where the input gave none."""
    words = next((part.span.of(text) for part in parts if part.role is Role.HEADLINE), "")
    return " ".join(words.split()) if len(words.split()) >= 3 else None


def _clean_field(words: str | None) -> str | None:
    return " ".join(clean_text(words).split())[:1_000] or None if words else None
