"""A text comes in; the lines above it that say what it is go out: field lines, date stamps, dateline.

The one idea: such words stay in the text, but they are not the report's words: each stretch becomes a
part of its own, and what it says (title, outlet, address, dates) becomes a field of the report.
"""

import re
from dataclasses import dataclass, field, replace

from storyledger.acquire.dates import DATE_PATTERNS, read_date
from storyledger.interval import Interval
from storyledger.report import Part, Role
from storyledger.span import Span

_FIELD_LINE = re.compile(
    r"(?P<name>title|headline|outlet|source|publisher|publication|url|link|language|author|byline|by"
    r"|date|published|publication date|updated|last updated|modified)[ ]*:[ ]+(?P<value>\S[^\n]{0,400})",
    re.IGNORECASE,
)
_FIELD_OF = {
    "headline": "title",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "link": "url",
    "date": "published",
    "publication date": "published",
    "last updated": "revised",
    "updated": "revised",
    "modified": "revised",
}
# Group names may stand once in a pattern: the stamp only needs to know that a date is there.
_DATE = (
    "(?:"
    + "|".join(re.sub(r"\(\?P<\w+>", "(?:", re.sub(r"\(\?P=\w+\)", "[-/.]", p)) for p in DATE_PATTERNS[:6])
    + ")"
)
_CLOCK = (
    r"(?:[ ,|@–—-]|\b(?:at|on)\b(?=[ ]?(?:\d|noon|midnight))|(?-i:T)?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?"
    r"|[+-]\d\d:?\d\d\b|\b[ap]\.?m\b\.?|\bnoon\b|\bmidnight\b|(?-i:Z\b)|(?-i:\b[A-Z]{1,3}T\b)|\bGMT\b|\bUTC\b"
    r"|\blocal time\b)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]? ?)?"
_LABEL = (
    r"(?P<label>date|dated|(?:first |originally )?published|publication date|pub ?date|posted|created|issued"
    r"|(?:last )?updated|(?:last )?modified)\b[ ]?:?[ ]?(?:on |at )?"
)
_LABELLED = re.compile(
    rf"{_LABEL}{_CLOCK}{{0,6}}{_WEEKDAY}(?P<date>{_DATE}){_CLOCK}{{0,12}}:?[ |]*", re.IGNORECASE
)
_DATE_ONLY = re.compile(
    rf"(?P<label>){_CLOCK}{{0,6}}{_WEEKDAY}(?P<date>{_DATE}){_CLOCK}{{0,12}}\.?", re.IGNORECASE
)
_DATELINE = re.compile(
    rf"(?P<place>[A-Z][\w.'’-]*(?:[ ,/]{{1,2}}[A-Z(][\w.'’)-]*){{0,5}}),? ?(?:\([A-Z][\w ]{{1,20}}\))?,? ?(?P<date>(?i:{_DATE}))\b,? ?(?:\([^()\n]{{2,40}}\)|[A-Z][\w ]{{1,20}})? ?(?:[-–—:]|\.-) "
)
_WIRE = re.compile(
    r"[A-Z][\w.'’-]*(?:[ ,/]{1,2}[A-Z][\w.'’-]*){0,6},? ?\([A-Z][\w .&-]{1,24}\) ?(?:[-–—]|--) ?\S"
)
# A title, a byline and the like may stand above the stamp.
_LINES_ABOVE = 5
_LONG_LINE = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above a text: its parts in text order and what they say."""

    parts: tuple[Part, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    published: Interval | None = None
    revised: Interval | None = None


def read_head(text: str) -> Head:
    """Read the field lines and date stamps above a text, and its dateline.

    Returns:
        The head; `published` has the basis "dateline". Only full dates count.

    >>> read_head("date 2031-05-02 The dam held.").published.earliest
    datetime.date(2031, 5, 2)
    """
    head = _read_field_lines(text) or _read_stamps(text)
    if head.published is None:
        head = replace(head, published=_read_dateline(text, head.parts))
    return head


def _read_field_lines(text: str) -> Head | None:
    """`Title: …`, `Date: …`, `URL: …` lines at the very top; one line alone may be the story's own."""
    parts: list[Part] = []
    fields: dict[str, str] = {}
    for line in _lines_of(text, 12):
        match = _FIELD_LINE.fullmatch(line.of(text))
        if not match:
            break
        name = match["name"].lower()
        fields.setdefault(_FIELD_OF.get(name, name), match["value"].strip())
        parts.append(
            Part(span=line, role=Role.HEADLINE if name in {"title", "headline"} else Role.BOILERPLATE)
        )
    if len(parts) < 2 or not fields.keys() & {"title", "url", "published"}:
        return None
    return Head(
        parts=tuple(parts),
        fields=fields,
        published=_dateline_basis(fields.get("published")),
        revised=_dateline_basis(fields.get("revised")),
    )


def _read_stamps(text: str) -> Head:
    """Stamps such as `Published: 2 May 2031 10:15 GMT` in the first lines; a bare date needs its own line."""
    parts: list[Part] = []
    dates: dict[str, Interval] = {}
    for line in _lines_of(text, _LINES_ABOVE):
        words = line.of(text)
        length = _stamp_length(words, dates)
        if length:
            parts.append(Part(span=Span(line.start, line.start + length), role=Role.BOILERPLATE))
        if length < len(words) and (length or len(words) > _LONG_LINE or words.endswith(".")):
            break
    return Head(parts=tuple(parts), published=dates.get("published"), revised=dates.get("revised"))


def _stamp_length(words: str, dates: dict[str, Interval]) -> int:
    """How much of a line is stamps; what they say goes into `dates`."""
    length = 0
    while length < len(words):
        stamp = _LABELLED.match(words, length) or (_DATE_ONLY.fullmatch(words) if length == 0 else None)
        interval = read_date(stamp["date"]) if stamp else None
        # "Published on 2 May 2031, the report …" is a sentence: what follows a stamp begins anew.
        if stamp is None or interval is None or re.match(r"[,a-z]", words[stamp.end() :]):
            break
        kind = "revised" if stamp["label"].lower().endswith(("updated", "modified")) else "published"
        dates.setdefault(kind, replace(interval, text=stamp[0].strip(" |:–—-"), basis="dateline"))
        length = stamp.end()
    return len(words[:length].rstrip())


def _read_dateline(text: str, above: tuple[Part, ...]) -> Interval | None:
    """`PORT ANNE, May 2, 2031 (Wire) -` before the first sentence, if it has a year."""
    start = above[-1].span.end if above else 0
    rest = text[start : start + 3_000]
    for line in _lines_of(rest, _LINES_ABOVE):
        match = _DATELINE.match(line.of(rest))
        if match and match["place"].split()[0].lower() not in {"on", "in", "by", "since", "until", "the"}:
            interval = read_date(match["date"])
            return replace(interval, basis="dateline") if interval else None
    return None


def _dateline_basis(words: str | None) -> Interval | None:
    interval = read_date(words) if words else None
    return replace(interval, basis="dateline") if interval else None


def _lines_of(text: str, count: int) -> list[Span]:
    """The first lines that are not blank, trimmed."""
    found: list[Span] = []
    for match in re.finditer(r"[^\n]+", text[:5_000]):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            found.append(Span(start, start + len(words)))
        if len(found) == count:
            break
    return found


def is_wire_dateline(words: str) -> bool:
    """True if a paragraph opens as agency copy does: `PORT ANNE (AP) -`.

    >>> is_wire_dateline("PORT ANNE, Ruritania (Wire) — The dam held.")
    True
    """
    return bool(_WIRE.match(words))
