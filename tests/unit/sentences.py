"""Reports and parsed sentences made by hand, about people and places that do not exist."""

import re
from collections.abc import Mapping

from storyledger.report import Part, Report, Role
from storyledger.sentence import Name, Sentence
from storyledger.span import ReportId, Span


def spot(text: str, words: str, start: int = 0) -> Span:
    """Where the words stand, from `start` on."""
    low = text.index(words, start)
    return Span(low, low + len(words))


def report(text: str, name: str = "r1", *, role: Role = Role.BODY, **known: object) -> Report:
    """A report with a part a paragraph, all of one role."""
    parts = tuple(Part(span=Span(*m.span()), role=role) for m in re.finditer(r"[^\n](?:.|\n(?!\n))*", text))
    fields = {"sha256": "0" * 64, **known}
    return Report(id=ReportId(name), key=f"{name}.txt", text=text, parts=parts, **fields)


def sentence(
    text: str, table: str, *, start: int = 0, names: Mapping[str, str] | None = None, **known: object
) -> Sentence:
    """One sentence of a text from `start` on, parsed.

    `table` has a word/UPOS/head/relation for each word, heads counted from 1, 0 at the root.
    `names` maps words to the kind of name they are.
    """
    rows = [row.rsplit("/", 3) for row in table.split()]
    words, at = [], start
    for form, *_ in rows:
        words.append(spot(text, form, at))
        at = words[-1].end
    fields = {"index": 0, "role": Role.BODY, **known}
    return Sentence(
        paragraph=text.count("\n\n", 0, words[0].start),
        span=Span(words[0].start, words[-1].end),
        words=tuple(words),
        upos=tuple(row[1] for row in rows),
        heads=tuple(int(row[2]) - 1 for row in rows),
        relations=tuple(row[3] for row in rows),
        names=tuple(Name(span=spot(text, w, start), kind=kind) for w, kind in (names or {}).items()),
        **fields,
    )
