"""A page's bytes come in, a draft goes out: the article's words and what the page says of itself.

The one idea: trafilatura finds the words; dates are taken only from what the page states as data
(JSON-LD, meta and time elements), never guessed from its text or its foot.
"""

import re
from collections.abc import Iterator
from html import unescape

from storyledger.acquire.dates import is_utc, read_date
from storyledger.acquire.drafts import Draft, UnreadableError, hash_bytes
from storyledger.acquire.plain import decode_bytes
from storyledger.errors import EngineError

_CHARSET = re.compile(rb"charset=[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_META = re.compile(r"<(meta|time)\b([^<>]{1,1000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([A-Za-z:_-]{2,30})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_STATED = {
    "published": (
        "article:published_time og:published_time datepublished parsely-pub-date sailthru.date pubdate"
        " publish-date publish_date publication_date article.published dc.date.issued dcterms.issued dc.date"
        " cxenseparse:recs:publishtime ptime originalpublicationdate date"
    ).split(),
    "revised": (
        "article:modified_time og:updated_time og:modified_time datemodified article.updated lastmod"
        " last-modified dcterms.modified utime revision_date"
    ).split(),
}
_JSON_DATE = {
    "published": re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{6,40})\""),
    "revised": re.compile(r"\"dateModified\"\s*:\s*\"([^\"]{6,40})\""),
}
_LOOK_AT = 400_000
_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\blang=[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)


def read_webpage(key: str, data: bytes) -> Iterator[Draft]:
    """Read the article of one page.

    Raises:
        UnreadableError: the page has no article that can be found.
        EngineError: trafilatura or a part of it is not installed.

    Gaps: a page of several articles (a front page, a live blog's list) comes out as one report.
    """
    html = _decode_page(data)
    found = _extract_article(html)
    text = str(found.get("text") or "")
    if not text.strip():
        do = "check that it is an article, or copy its text into a .txt file"
        raise UnreadableError("no article text was found in this page", do)
    language = _LANGUAGE.search(html)
    yield Draft(
        key=key,
        text=text,
        sha256=hash_bytes(data),
        title=_words(found.get("title")),
        outlet=_words(found.get("sitename")),
        url=_words(found.get("url")),
        published=_stated_date(html, "published"),
        revised=_stated_date(html, "revised"),
        language=_words(found.get("language")) or (language[1] if language else None),
    )


def _decode_page(data: bytes) -> str:
    """UTF-8 where it fits, then what the page says, then the likeliest."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    stated = _CHARSET.search(data[:4_000])
    if stated:
        try:
            return data.decode(stated[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_bytes(data)


def _extract_article(html: str) -> dict[str, object]:
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415  0.3 s to import, needed for pages only
    except ImportError as error:
        raise EngineError(
            f"web pages need trafilatura and lxml_html_clean ({error}): pip install trafilatura lxml_html_clean",
            slug="no-trafilatura",
        ) from error
    # NULs and other controls are no HTML and stop lxml.
    html = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", " ", html)
    found = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    return found if isinstance(found, dict) else found.as_dict() if found else {}


def _stated_date(html: str, kind: str) -> str | None:
    """The first date that the page states as data, as it is written."""
    head = html[:_LOOK_AT]
    found = []
    for match in _META.finditer(head):
        attributes = {
            name.lower(): one or two or three for name, one, two, three in _ATTRIBUTE.findall(match[2])
        }
        label = (
            attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        ).lower()
        value = attributes.get("content") or attributes.get("datetime")
        if label in _STATED[kind] and value:
            found.append(unescape(value))
    # JSON-LD may also date comments or the whole site: it speaks only where no element does.
    found.extend(match[1] for match in _JSON_DATE[kind].finditer(head))
    readable = [words for words in found if read_date(words)]
    # The same moment is often given twice; the outlet's own clock tells its calendar day.
    return next((words for words in readable if not is_utc(words)), readable[0] if readable else None)


def _words(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
