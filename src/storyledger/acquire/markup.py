"""A string that may hold HTML comes in, its words go out: blocks part paragraphs, scripts are dropped."""

import re
from html import unescape
from html.parser import HTMLParser

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|em|strong|b|i|u|h[1-6]|ul|ol|li|blockquote|img|figure|figcaption|table|tr|td"
    r"|section|article|html|body|script|style|iframe|hr|sup|sub|small|time)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[nm]dash|hellip);", re.IGNORECASE
)
_BLOCKS = set(
    "p div h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption table tr section article hr".split()
)
# `poster="https://…"`: what is left of a player whose tag somebody has cut
_STRAY = re.compile(r"(?<![\w<])(?:poster|src|href)=\"https?://[^\"\s]{1,600}\"\s?")
_LOOK_AT = 200_000  # markup shows long before that
_SILENT = {"script", "style", "iframe", "noscript", "template", "svg"}


class _Words(HTMLParser):
    """Collects the words of a fragment."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self.found.append("\n")
        elif tag in _BLOCKS:
            self.found.append("\n\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _BLOCKS:
            self.found.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(re.sub(r"\s+", " ", data))


def may_hold_markup(text: str) -> bool:
    """True if the text holds an HTML tag that occurs in articles."""
    return bool(_TAG.search(text, 0, _LOOK_AT))


def strip_markup(text: str) -> str:
    r"""The words of an HTML fragment; text without tags comes back as it is, entities resolved.

    Addresses that cut tags have left behind (`poster="https://…"`) go.

    >>> strip_markup("<p>Rain &amp; wind</p><p>fell.</p>")
    'Rain & wind\n\nfell.'
    >>> strip_markup("a < b")
    'a < b'
    """
    if not may_hold_markup(text):
        text = _STRAY.sub("", text)
        return unescape(text) if _ENTITY.search(text) else text
    words = _Words()
    words.feed(text)
    words.close()
    plain = re.sub(r" *\n *", "\n", _STRAY.sub("", "".join(words.found)))
    return re.sub(r"\n{3,}", "\n\n", plain).strip()
