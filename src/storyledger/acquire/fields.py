"""A mapping of named fields comes in (a JSON object, a table row, front matter), a draft goes out.

The one idea: every maker of news data uses one of a few dozen names for the same nine fields.
Names are compared without case and punctuation, so body_text, bodyText and "Body text" are one.
"""

import re
from collections.abc import Iterable, Mapping

from storyledger.acquire.drafts import PAGE_CAP_BYTES, Draft, UnreadableError, size_in_mb
from storyledger.acquire.markup import may_hold_markup, strip_markup

# First name wins. Sources: schema.org NewsArticle, IPTC ninjs 1-2, JSON Feed, RSS, the WordPress and
# the usual news interfaces' answers.
FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "text": tuple(
        "text bodytext body articlebody contenttext content maintext fulltext articletext bodyxhtml bodyhtml"
        " contenthtml bodies article story description summary".split()
    ),
    "title": tuple("title headline headlines name webtitle".split()),
    "published": tuple(
        "datepublished published publishedat publishedon publicationdate publishdate published_date datepub"
        " publisheddate pubdate date firstpublished versioncreated firstcreated created createdat datecreated"
        " webpublicationdate datetime timestamp".split()
    ),
    "revised": tuple(
        "datemodified modified modifiedat updated updatedat lastmodified lastupdated revised".split()
    ),
    "url": tuple("url link canonicalurl permalink externalurl weburl href".split()),
    "outlet": tuple(
        "outlet publisher sourcename site sitename source provider organisation publication".split()
    ),
    "id": tuple("id key guid uid uuid articleid uri identifier".split()),
    "language": tuple("language lang inlanguage".split()),
}
_INSIDE = ("value", "rendered", "name", "text", "@value", "#text", "title", "$t")


def draft_from_fields(
    key: str, fields: Mapping[str, object], *, sha256: str, month_first: bool | None = None
) -> Draft:
    """Make a draft of named fields.

    Args:
        key: the key to use where the fields hold no id of their own.
        fields: names of any spelling in FIELD_NAMES; others are passed over.
        sha256: of the bytes that held the fields.
        month_first: how the input's 3/4/2021 are to be read, if known.

    Raises:
        UnreadableError: no field holds text.
    """
    named = {
        re.sub(r"[^a-z0-9]", "", str(name).lower()): value for name, value in reversed(list(fields.items()))
    }
    found = {field: _first_words(named, names) for field, names in FIELD_NAMES.items()}
    text = found["text"]
    if text is None or not text.strip():
        shown = ", ".join(sorted(str(name) for name in fields)[:12]) or "none"
        raise UnreadableError(f"no field holds its text (fields: {shown})", 'name the field "text" or "body"')
    if len(text) > PAGE_CAP_BYTES and may_hold_markup(text):
        raise UnreadableError(
            f"its HTML is larger than {size_in_mb(PAGE_CAP_BYTES)}", "give its text without tags"
        )
    title = found["title"]
    return Draft(
        key=found["id"] or key,
        text=strip_markup(text),
        sha256=sha256,
        title=" ".join(strip_markup(title).split()) if title else None,
        outlet=found["outlet"],
        url=found["url"],
        published=found["published"],
        revised=found["revised"],
        language=found["language"],
        month_first=month_first,
    )


def has_text_field(names: Iterable[object]) -> bool:
    """True if one of the names can hold a report's text."""
    plain = {re.sub(r"[^a-z0-9]", "", str(name).lower()) for name in names}
    return not plain.isdisjoint(FIELD_NAMES["text"])


def holds_body(fields: Mapping[object, object]) -> bool:
    """True if the mapping itself is a report: it has a text of its own, not only a description."""
    own = [name for name, value in fields.items() if isinstance(value, str) and value.strip()]
    plain = {re.sub(r"[^a-z0-9]", "", str(name).lower()) for name in own}
    return not plain.isdisjoint(set(FIELD_NAMES["text"]) - {"description", "summary"})


def _first_words(named: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        words = _words_in(named.get(re.sub(r"[^a-z0-9]", "", name)))
        if words and words.strip():
            return words.strip() if names is not FIELD_NAMES["text"] else words
    return None


def _words_in(value: object, depth: int = 0) -> str | None:
    """The words of a string, of a number, of {"name": …}, or of a list of paragraphs."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None or depth > 3:
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        inside = (_words_in(value.get(name), depth + 1) for name in _INSIDE)
        return next((words for words in inside if words), None)
    if isinstance(value, list):
        return "\n\n".join(words for part in value if (words := _words_in(part, depth + 1))) or None
    return None
