"""Paragraphs come in; the posts that a page has embedded in them go out, as words and signature.

A post stands as "Words. pic.twitter.com/x — Jane Roe (@janeroe) May 2, 2031", in one paragraph or with the
signature below, alone or several in a row. The one idea: a name, a handle in brackets and a day together are
what no epigraph, byline or credit has.
"""

import re
from collections.abc import Sequence

from storyledger.acquire.boilerplate import is_speech, tell_boilerplate
from storyledger.acquire.headings import is_title_like
from storyledger.report import Role
from storyledger.span import Span

_DAY = (
    r"(?:(?P<month>(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6})\.?\s\d{1,2},"
    r"|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)\s\d{4}"
)
_SIGNATURE = re.compile(
    r"(?:(?:[—–]|(?<!\S)-{1,2})\s?(?:(?!\s-\s)[^—–\n]){1,60}?|\bA\s(?:photo|video|post)\s(?:posted|shared)\sby\s[^()\n]{1,60}?)"
    rf"\s?\(@[\w.-]{{1,40}}\),?\s(?:on\s)?{_DAY}(?:\sat\s\d{{1,2}}:\d\d\s?[ap]m(?:\s[A-Z]{{2,4}})?)?"
)
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+")
# A post has at most 280 characters without its links; emoji may be written longer. Captions of pictures have more,
# but what is longer has mostly run into the text above it.
_LONGEST = 300
# Words that are somebody else's, whom the post may or may not name.
_PASSED_ON = re.compile(
    r"RT\b.*|[\"“]@\w+:.*|(?:[^:\"“”]{1,60}:\s)?[\"“][^\"“”]*[\"”](?:\s\(via\s[^()]*\)|\s[@#]\w+)*", re.DOTALL
)
# Lines of one post between its introduction ("She wrote:") and its signature.
_MOST_LINES = 4
_Cut = tuple[Span, Role | None]


def cut_posts(text: str, paragraphs: Sequence[Span]) -> list[_Cut]:
    """The paragraphs in order, those with posts cut into words, signatures and what is neither.

    Args:
        text: of the report.
        paragraphs: trimmed.

    Returns:
        Spans with the role of what belongs to a post; None leaves it to other rules. Words that are
        hardly the signer's own (a repeated post, a bare quotation, nothing but a link) are captions.

    Gaps: of a post of several paragraphs only the last is found unless a line that ends in a colon introduces
    it; posts signed above their words, or without a day, are not known from the text.
    """
    cut: list[_Cut] = []
    for paragraph in paragraphs:
        at = paragraph.start
        for match in _SIGNATURE.finditer(text, paragraph.start, paragraph.end):
            cut += _trimmed(text, at, match.start())
            below = match.start() == paragraph.start
            count = _count_lines(text, cut, below=below)
            if count or not below:
                role = Role.POST if count else Role.CAPTION
                lines = cut[-(count or 1) :]
                cut[-len(lines) :] = [(span, role) for span, _ in lines]
            cut.append((Span(*match.span()), Role.SIGNATURE if count else Role.CAPTION))
            at = match.end()
        cut += _trimmed(text, at, paragraph.end)
    return cut


def _count_lines(text: str, cut: Sequence[_Cut], *, below: bool) -> int:
    """How many lines above a signature are its post: those under an introduction, else its own, or the one above."""
    for count in range(1, min(_MOST_LINES, len(cut) - 1) + 1):
        if count > 1 and _is_apart(cut[-count][0].of(text)):
            break
        above, role = cut[-count - 1]
        if role is None and above.of(text).endswith(":") and _is_post(text, cut[-count:]):
            return count
    last = cut[-1:]
    return int(_is_post(text, last) and not (below and is_speech(last[0][0].of(text))))


def _is_apart(line: str) -> bool:
    """True of a line between an introduction and a post that is none of both: an advert, a heading."""
    return tell_boilerplate(line) is not None or is_title_like(line) or is_speech(line)


def _is_post(text: str, lines: Sequence[_Cut]) -> bool:
    """True if the lines can be one post, in its signer's own words."""
    words = " ".join(_LINK.sub("", " ".join(span.of(text) for span, _ in lines)).split())
    free = bool(lines) and all(role is None for _, role in lines)
    told = bool(re.search(r"\w", words)) and not _PASSED_ON.fullmatch(words)
    return free and told and len(words) <= _LONGEST


def _trimmed(text: str, start: int, end: int) -> list[_Cut]:
    words = text[start:end]
    low, high = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    return [(Span(low, high), None)] if low < high else []
