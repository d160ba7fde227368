"""Embedded posts: what somebody has posted under a name and a handle, on a day.

In: a report whose parts mark the words of posts and their signatures, and the statements that its prose makes.
Out: posts in text order, and those that say what no statement says already. One idea: a post is its signer's own
words, whoever they tell of; a report that prints it and quotes it tells of it once, and one that does not speak
of it has it beside its text as a picture is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from storyledger.english import NAME_SUFFIXES
from storyledger.extract.words.phrases import sentence_at
from storyledger.moment import TimeExpression
from storyledger.report import PROSE, Report, Role
from storyledger.sentence import Sentence
from storyledger.span import ReferentId, Span
from storyledger.statement import Statement

_SIGNED = re.compile(
    r"(?:[—–-]{1,2}|A\s(?:photo|video|post)\s(?:posted|shared)\sby)[^\w(@]*"
    r"(?P<name>\w(?:[^\n]{0,60}?[\w.])??)[^\w.(@]*\((?P<handle>@[\w.-]+)\)"
)
_LINK = re.compile(r"\s*(?:https?://|pic\.twitter\.com/)\S+\s*")
# How prose leads up to a post, in the last words of a paragraph.
_LEADS = re.compile(
    r"\b(?:(?:re)?[Tt]weet\w*|Twitter|posts|post(?:ed|ing)|Instagram|Facebook|[Ss]ocial media)\b[^.!?]*[.!?”\"]*$|:$"
)
# Runs of so many words tell that a post and a quotation are one; half of them, that it has been told.
_RUN, _SHARE = 4, 0.5


@dataclass(frozen=True, slots=True)
class Post:
    """One post; `sentence` is its signature."""

    name: Span
    handle: Span
    words: tuple[Span, ...]
    day: TimeExpression | None
    channel: str | None
    sentence: Sentence


def find_posts(report: Report, sentences: Sequence[Sentence]) -> list[Post]:
    """The posts that a report speaks of: by a person it names, or by whomever beside a paragraph that leads to it.

    Gaps: three of ten embedded posts (9,000 articles) stand beside the text, some of them by those it is about.
    """
    found: list[Post] = []
    words: list[Span] = []
    for at, part in enumerate(report.parts):
        if part.role is Role.POST:
            words += _without_links(report.text, part.span)
        elif part.role is Role.SIGNATURE:
            signed = _signed(report.text, sentences, words, part.span)
            found += [post for post in signed if _is_spoken_of(report, post, at)]
            words = []
    return found


def _is_spoken_of(report: Report, post: Post, at: int) -> bool:
    above, below = (
        [p.span.of(report.text) for p in parts if p.role in PROSE]
        for parts in (report.parts[:at], report.parts[at:])
    )
    near = [*above[-1:], *below[:1]]
    person = any(n.kind == "Person" and n.span.overlaps(post.name) for n in post.sentence.names)
    words = [
        w for w in re.findall(r"\w[\w'’-]+", post.name.of(report.text)) if w.lower() not in NAME_SUFFIXES
    ]
    called = "|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in (*words[-1:], post.handle.of(report.text)))
    named = any(re.search(called, paragraph) for paragraph in (above + below if person else near))
    return named or bool(above and _LEADS.search(above[-1]))


def _without_links(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for link in _LINK.finditer(text, span.start, span.end):
        if link.start() > at:
            yield Span(at, link.start())
        at = link.end()
    if at < span.end:
        yield Span(at, span.end)


def _signed(
    text: str, sentences: Sequence[Sentence], words: Sequence[Span], signature: Span
) -> Iterator[Post]:
    match = _SIGNED.match(text, signature.start, signature.end)
    home = sentence_at(sentences, signature.start)
    if match and home and words:
        # the network by its form of signature; a handle with a full stop is of another than Twitter
        channel = "Instagram" if match[0].startswith("A") else None if "." in match["handle"] else "Twitter"
        yield Post(
            name=Span(*match.span("name")),
            handle=Span(*match.span("handle")),
            words=tuple(words),
            day=home.times[-1] if home.times else None,
            channel=channel,
            sentence=home,
        )


def settle_posts(
    text: str, told: Sequence[Statement], posted: Sequence[Statement]
) -> tuple[list[Statement], list[Statement]]:
    """What the prose tells, dated by the posts that it quotes, and the posts that it does not quote.

    Args:
        text: the report's.
        told: statements of the prose.
        posted: one of each post.
    """
    known = list(told)
    new: list[Statement] = []
    for post in posted:
        own = _runs(text, post.content)
        same = [s for s in (*known, *new) if own & _runs(text, s.content)]
        if same and len(own & set[str]().union(*(_runs(text, s.content) for s in same))) >= _SHARE * len(own):
            known = [_dated(s, post.said, post.speaker) if s in same else s for s in known]
        else:
            new.append(post)
    return known, new


def _runs(text: str, spans: Sequence[Span]) -> set[str]:
    words = [w for span in spans for w in re.findall(r"\w+", span.of(text).lower())]
    width = min(_RUN, len(words))
    return {" ".join(words[i : i + width]) for i in range(len(words) - width + 1)} if words else set()


def _dated(statement: Statement, day: TimeExpression | None, speaker: ReferentId | None) -> Statement:
    """Only whoever signed the post said it on its day."""
    own = statement.speaker == speaker and statement.said is None
    return replace(statement, said=day) if own else statement
