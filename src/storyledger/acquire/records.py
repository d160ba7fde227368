"""JSON, JSON lines and tables come in, a draft for each report in them goes out.

The one idea: one bad record is one Problem with its line; the records around it are read.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from storyledger.acquire.dates import tell_month_first
from storyledger.acquire.drafts import (
    TEXT_CAP_BYTES,
    Draft,
    UnreadableError,
    hash_bytes,
    problem_with,
    size_in_mb,
)
from storyledger.acquire.fields import draft_from_fields, has_text_field, holds_body
from storyledger.acquire.plain import decode_bytes
from storyledger.report import Problem

# Where interfaces and feeds keep their list of reports.
_LISTS = "articles items reports results docs documents entries posts stories news hits value data response".split()
_MOST_NESTED = 4
_DELIMITERS = ",;\t|"


def read_json(key: str, data: bytes) -> Iterator[Draft | Problem]:
    """Read one JSON object or a list of them; reports of a list are numbered from 1.

    Raises:
        UnreadableError: not JSON, nested too deep, or without any object that could be a report.
    """
    try:
        value = _parse(decode_bytes(data))
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            yield from read_lines(key, lambda: io.BytesIO(data))
            return
        raise UnreadableError(
            _broken("it", error), f"mend line {error.lineno}, column {error.colno}"
        ) from error
    objects = _objects_in(value)
    if not objects:
        do = 'give an object with the field "text", or a list of such objects'
        raise UnreadableError("this JSON holds no object that could be a report", do)
    month_first, digest = tell_month_first([data]), hash_bytes(data)
    alone = len(objects) == 1 and isinstance(value, Mapping)
    for number, fields in enumerate(objects, start=1):
        own_key = key if alone else f"{key}:{number}"
        yield _draft_or_problem(own_key, fields, digest, month_first)


def read_lines(key: str, reopen: Callable[[], BinaryIO]) -> Iterator[Draft | Problem]:
    """Read JSON lines: one object a line, blank lines passed over, any number of lines.

    Args:
        key: of the file; a report without an id is named key:line.
        reopen: opens the file from its start; it is read twice, as dates show their order only together.
    """
    with reopen() as lines:
        month_first = tell_month_first(_capped_lines(lines))
    number, seen = 0, False
    with reopen() as lines:
        for number, line in enumerate(_capped_lines(lines), start=1):
            if line.strip():
                seen = True
                yield _read_line(f"{key}:{number}", number, line.strip(), month_first)
    if not seen:
        raise UnreadableError("it is empty", "delete it, or save it again")


def read_table(key: str, data: bytes) -> Iterator[Draft | Problem]:
    """Read a table with a header row: commas, semicolons, tabs or bars part its cells.

    Raises:
        UnreadableError: no header that names a field for the text.
    """
    text = decode_bytes(data).replace("\x00", "")
    header = text.lstrip().split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    old_limit = csv.field_size_limit(TEXT_CAP_BYTES)
    try:
        rows = csv.DictReader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter, restkey="")
        if not has_text_field(rows.fieldnames or ()):
            shown = ", ".join((rows.fieldnames or [])[:12])[:200]
            raise UnreadableError(
                f"no column is named for the text (columns: {shown})", 'name a column "text" or "body"'
            )
        month_first, digest = tell_month_first([data]), hash_bytes(data)
        for row in rows:
            own_key = f"{key}:{rows.line_num}"
            if row.get(""):
                do = "put quotation marks round cells that hold the delimiter"
                yield problem_with(own_key, f"line {rows.line_num} has more cells than the header", do)
            else:
                yield _draft_or_problem(own_key, row, digest, month_first)
    except csv.Error as error:
        raise UnreadableError(
            f"this table breaks off ({error})", "save it again with quotation marks round cells"
        ) from error
    finally:
        csv.field_size_limit(old_limit)


def _read_line(own_key: str, number: int, line: bytes, month_first: bool | None) -> Draft | Problem:
    others = "the other lines were read"
    if len(line) > TEXT_CAP_BYTES:
        what = f"line {number} is longer than {size_in_mb(TEXT_CAP_BYTES)}"
        return problem_with(own_key, what, f"split it into several reports; {others}")
    try:
        fields = _parse(decode_bytes(line))
    except json.JSONDecodeError as error:
        what = _broken(f"line {number}", error)
        return problem_with(own_key, what, f"mend or delete line {number}; {others}")
    except UnreadableError as error:
        return problem_with(own_key, f"line {number}: {error.what}", f"{error.do}; {others}")
    if not isinstance(fields, Mapping):
        return problem_with(
            own_key, f"line {number} is JSON, but no object", f"write an object a line; {others}"
        )
    return _draft_or_problem(own_key, fields, hash_bytes(line), month_first)


def _draft_or_problem(
    own_key: str, fields: Mapping[str, object], digest: str, month_first: bool | None
) -> Draft | Problem:
    try:
        return draft_from_fields(own_key, fields, sha256=digest, month_first=month_first)
    except UnreadableError as error:
        return problem_with(own_key, error.what, error.do)


def _parse(text: str) -> object:
    """JSON as a value; nesting that would exhaust the stack and numbers of a mile are refused."""
    try:
        return json.loads(text.strip(), parse_int=str, parse_float=str)
    except RecursionError as error:
        raise UnreadableError(
            "this JSON is nested too deep to read", "flatten it, or take out the part you need"
        ) from error


def _broken(where: str, error: json.JSONDecodeError) -> str:
    return f"{where} is not whole JSON ({error.msg}, line {error.lineno} column {error.colno})"


def _objects_in(value: object, depth: int = 0) -> list[Mapping[str, object]]:
    """The objects that could be reports: the value itself, its elements, or those of a list inside."""
    if isinstance(value, list):
        return [part for part in value if isinstance(part, Mapping)]
    if not isinstance(value, Mapping) or depth > _MOST_NESTED:
        return []
    if holds_body(value):
        return [value]
    named = {str(name).lower(): inside for name, inside in value.items()}
    for name in _LISTS:
        inside = named.get(name)
        if isinstance(inside, list | Mapping) and (objects := _objects_in(inside, depth + 1)):
            return objects
    return [value]


def _capped_lines(lines: BinaryIO) -> Iterator[bytes]:
    """Lines of a file, each cut off beyond the cap, so that no line fills the memory."""
    while line := lines.readline(TEXT_CAP_BYTES + 2):
        rest = line
        while len(rest) == TEXT_CAP_BYTES + 2 and not rest.endswith(b"\n"):
            rest = lines.readline(TEXT_CAP_BYTES + 2)
        yield line
