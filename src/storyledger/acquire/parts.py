"""A cleaned text and its head come in, its parts with their roles go out.

Roles are given in this order; the first that speaks wins:
1. stamps and field lines above the text (`heads`), posts that the page has embedded (`posts`)
2. the headline
3. captions and boilerplate by their own form (`boilerplate`), galleries
4. boilerplate by its neighbours: links under a label, an advert's rest, teasers above or below the story
5. items, if what is left is a digest (`digests`)
6. cross-heads (`headings`)
7. body; a box of links that ran into it is boilerplate (`inline`)
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from storyledger.acquire.boilerplate import is_author_note, is_link_label, tell_boilerplate
from storyledger.acquire.digests import is_digest
from storyledger.acquire.headings import (
    is_clock_line,
    is_crosshead,
    is_headline,
    is_listed_fact,
    is_title_like,
)
from storyledger.acquire.heads import Head, is_wire_dateline
from storyledger.acquire.inline import find_inline
from storyledger.acquire.paragraphs import ends_sentence, find_paragraphs
from storyledger.acquire.posts import cut_posts
from storyledger.report import Part, Role
from storyledger.span import Span

_LONGEST_LINK = 140
# A site's list of other stories has at least this many lines before we believe in it.
_FEWEST_TEASERS = 3
_FEWEST_SHOUTED, _LONGEST_SHOUT = 4, 200  # words; code points
# A longer run of open lines is the text's own list: names of victims, results, a chronicle.
_MOST_TEASERS = 12


def find_parts(text: str, head: Head, title: str | None = None) -> tuple[Part, ...]:
    """Cut a text into paragraphs and give each its role.

    Args:
        text: cleaned text.
        head: what stands above the text; its parts are kept as they are.
        title: from the input's fields, to know the headline again.

    Returns:
        Parts in text order that do not overlap, trimmed, holding every character but white space.
    """
    paragraphs = [span for gap in _gaps(text, head) for span in find_paragraphs(text, gap)]
    cut = cut_posts(text, paragraphs)
    roles = _give_roles([span.of(text) for span, _ in cut], [role for _, role in cut], title)
    parts = [
        piece
        for (span, _), role in zip(cut, roles, strict=True)
        for piece in _cut(text, Part(span=span, role=role))
    ]
    return tuple(sorted((*head.parts, *parts), key=lambda part: part.span))


def _cut(text: str, part: Part) -> Iterator[Part]:
    """A part of the story with the boxes of links inside it as parts of their own."""
    boxes = find_inline(text, part.span) if part.role in (Role.BODY, Role.ITEM) else []
    edges = [part.span.start, *(edge for box in boxes for edge in (box.start, box.end)), part.span.end]
    for number, (start, end) in enumerate(pairwise(edges)):
        words = text[start:end]
        low, high = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if low < high:
            yield Part(span=Span(low, high), role=Role.BOILERPLATE if number % 2 else part.role)


def _gaps(text: str, head: Head) -> list[Span]:
    """The stretches between the head's parts."""
    edges = [0, *(edge for part in head.parts for edge in (part.span.start, part.span.end)), len(text)]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _give_roles(texts: Sequence[str], given: Sequence[Role | None], title: str | None) -> list[Role]:
    roles = [role or tell_boilerplate(words) for words, role in zip(texts, given, strict=True)]
    marks_ends = _marks_ends([words for words, role in zip(texts, roles, strict=True) if role is None])
    _mark_galleries(texts, roles)
    _mark_headline(texts, roles, title)
    _mark_links(texts, roles)
    _mark_advert_rest(texts, roles)
    _mark_teasers_above(texts, roles)
    if marks_ends:
        _mark_below_headline(texts, roles)
        _mark_tail(texts, roles)
    _mark_doubles(texts, roles)
    left = [index for index, role in enumerate(roles) if role is None]
    if is_digest([texts[index] for index in left]):
        for index in left:
            roles[index] = Role.ITEM
    listed = _find_listed(texts)
    for index in left:
        # A last line heads nothing: it is a sentence that lost its end.
        heads = is_crosshead(texts[index]) and index + 1 < len(texts) and index not in listed
        sure = heads and (marks_ends or len(texts[index].split()) <= 3)
        if roles[index] is None and (sure or _heads_entry(texts, index) or _shouts(texts, index)):
            roles[index] = Role.CROSSHEAD
    return [role or Role.BODY for role in roles]


def _heads_entry(texts: Sequence[str], index: int) -> bool:
    """Under the hour of a live page's entry stands the entry's heading, quoted words included."""
    if not 0 < index < len(texts) - 1 or not is_clock_line(texts[index - 1]):
        return False
    stops = ends_sentence(texts[index]) and not texts[index].endswith("?")
    return not stops and len(texts[index]) <= _LONGEST_LINK and ends_sentence(texts[index + 1])


def _shouts(texts: Sequence[str], index: int) -> bool:
    """A line in capitals between paragraphs that are not: a heading or a link, however long. Cries are somebody's."""
    words = texts[index]
    if not words.isupper() or len(words.split()) < _FEWEST_SHOUTED or len(words) > _LONGEST_SHOUT:
        return False
    led_in = index > 0 and texts[index - 1].endswith((":", ","))
    return not (led_in or "!" in words) and not any(near.isupper() for near in texts[index + 1 : index + 2])


def _find_listed(texts: Sequence[str]) -> set[int]:
    """Two open lines and more that hold numbers, under a line that ends in a colon, are a list that it announces."""
    listed: set[int] = set()
    for index, words in enumerate(texts):
        if words.endswith(":") and not is_crosshead(words):
            run = takewhile(lambda i: _is_open_line(texts[i]), range(index + 1, len(texts)))
            numbered = [i for i in run if _NUMBER.search(texts[i])]
            listed.update(numbered if len(numbered) > 1 else ())
    return listed


_NUMBER = re.compile(r"\d")
# What may stand before a link in a list of links; a headline there may begin with a quotation.
_BULLET = re.compile(r"^[•*·▪⦁-] ?[“\"‘]?")


def _marks_ends(texts: Sequence[str]) -> bool:
    """True if the text sets end marks at all: only then does an open line tell something."""
    return len(texts) < 3 or 2 * sum(map(ends_sentence, texts)) >= len(texts)


def _mark_headline(texts: Sequence[str], roles: list[Role | None], title: str | None) -> None:
    first = next((index for index, role in enumerate(roles) if role is None), None)
    if first is None or first + 1 >= len(texts):
        return
    # A label or an open line above an even shorter one is a list, not a headline.
    if is_headline(texts[first], title) and not texts[first].endswith(":"):
        roles[first] = Role.HEADLINE


def _mark_galleries(texts: Sequence[str], roles: list[Role | None]) -> None:
    """The pictures of a gallery, "Photos: … Hide Caption 1 of 9 Photos: … Hide Caption 9 of 9", with lines that it is broken by."""
    marked = [i for i, words in enumerate(texts) if words.startswith("Photos: ") or _PICTURE.search(words)]
    for index, following in pairwise([*marked, len(texts)]):
        roles[index] = roles[index] or Role.CAPTION
        pictures = _PICTURE.findall(texts[index])
        open_ended = not pictures or pictures[-1][0] != pictures[-1][1]
        goes_on = following < len(texts) and _PICTURE.search(texts[following])
        if open_ended and goes_on and following - index <= _GALLERY_GAP:
            roles[index + 1 : following] = [Role.CAPTION] * (following - index - 1)


_PICTURE = re.compile(r"\bHide Caption (\d+) of (\d+)")
_GALLERY_GAP = 4  # paragraphs


def _mark_below_headline(texts: Sequence[str], roles: list[Role | None]) -> None:
    """Open lines right below the headline are its sub-headings or highlights."""
    if Role.HEADLINE not in roles:
        return
    below = roles.index(Role.HEADLINE) + 1
    while below < len(texts) - 1 and roles[below] is None and _is_open_line(texts[below]):
        roles[below] = Role.CROSSHEAD
        below += 1


def _mark_links(texts: Sequence[str], roles: list[Role | None]) -> None:
    """Open lines under a label such as `Related:` are links."""
    under_label = False
    for index, words in enumerate(texts):
        if is_link_label(words):
            following = [_BULLET.sub("", below, count=1) for below in texts[index + 1 : index + 2]]
            under_label = not following or _is_open_line(following[0])
            if under_label:
                roles[index] = Role.BOILERPLATE
        elif under_label and (_is_open_line(words) or _is_open_line(_BULLET.sub("", words, count=1))):
            roles[index] = roles[index] or Role.BOILERPLATE
        elif roles[index] is None:
            under_label = False


def _mark_advert_rest(texts: Sequence[str], roles: list[Role | None]) -> None:
    """`Did you know?` opens an advert; what follows belongs to it to the end, or while it shouts."""
    for index, words in enumerate(texts):
        if words.strip().lower().rstrip("?! ") != "did you know":
            continue
        roles[index] = Role.BOILERPLATE
        near_end = len(texts) - index <= 4
        for after in range(index + 1, len(texts)):
            if not (
                is_title_like(texts[after])
                or _is_open_line(texts[after])
                or (near_end and after == index + 1)
            ):
                break
            roles[after] = Role.BOILERPLATE


def _mark_teasers_above(texts: Sequence[str], roles: list[Role | None]) -> None:
    """Above the only wire dateline, a list of doubled or cut-off lines tells other stories."""
    wires = [index for index, words in enumerate(texts) if is_wire_dateline(words)]
    if len(wires) != 1:
        return
    above = [index for index in range(wires[0]) if roles[index] in (None, Role.HEADLINE)]
    marked = [index for index in above if _is_cut_off(texts[index]) or _has_double(texts, index)]
    if len(above) >= _FEWEST_TEASERS and len(marked) >= len(above) / 2:
        for index in above:
            roles[index] = Role.BOILERPLATE


def _mark_tail(texts: Sequence[str], roles: list[Role | None]) -> None:
    """From the end upwards: author notes, and a run of open lines, which are other stories' headlines."""
    last = len(texts) - 1
    while last >= 0 and roles[last] is not None:
        last -= 1
    if last >= 1 and is_author_note(texts[last]):
        roles[last] = Role.BOILERPLATE
        last -= 1
    run = []
    for index in range(last, 0, -1):
        if roles[index] is None and not _is_open_line(texts[index]):
            break
        run.append(index)
    lines = [index for index in run if roles[index] is None]
    facts = sum(is_listed_fact(texts[index]) for index in lines)
    if len(lines) > _MOST_TEASERS or 2 * facts > len(lines):
        return
    if len(lines) >= _FEWEST_TEASERS or any(is_title_like(texts[index]) for index in lines[:1]):
        for index in lines:
            roles[index] = Role.BOILERPLATE


def _mark_doubles(texts: Sequence[str], roles: list[Role | None]) -> None:
    """The words of a caption are often given twice, once without its credit."""
    for index in range(len(texts) - 1):
        pair = sorted((texts[index], texts[index + 1]), key=len)
        if (
            Role.CAPTION in (roles[index], roles[index + 1])
            and len(pair[0]) > 30
            and pair[1].startswith(pair[0])
        ):
            roles[index] = roles[index] or Role.CAPTION
            roles[index + 1] = roles[index + 1] or Role.CAPTION


def _is_open_line(words: str) -> bool:
    """One line of a headline's length that stops without a full stop."""
    if "\n" in words or len(words) > _LONGEST_LINK or words.startswith(('"', "“", "-", "•")):
        return False
    return words.rstrip().endswith("?") or not ends_sentence(words)


def _is_cut_off(words: str) -> bool:
    return words.rstrip().endswith(("...", "…"))


def _has_double(texts: Sequence[str], index: int) -> bool:
    """True if a neighbour begins alike."""
    begins = texts[index][:40]
    return any(texts[near][:40] == begins for near in (index - 1, index + 1) if 0 <= near < len(texts))
