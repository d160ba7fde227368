"""One statement in its sentence, as whoever looks for other names in it needs it.

In: a sentence, and the spans of source, cue and content. Out: a `Frame`: all words outside the content.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyledger.extract.words.holders import case_of, words_in
from storyledger.extract.words.phrases import phrase_after
from storyledger.sentence import Sentence
from storyledger.span import Span


@dataclass(frozen=True, slots=True)
class Frame:
    """One statement in its sentence, and the words that are its frame: all outside the content."""

    text: str
    sentence: Sentence
    content: Sequence[Span]
    source: Span | None
    cue: Span | None

    def outside(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern fits outside what was said."""
        span = self.sentence.span
        for match in pattern.finditer(self.text, span.start, span.end):
            if not any(c.start <= match.start() < c.end for c in self.content) or self._hangs_on_cue(match):
                yield match

    def _hangs_on_cue(self, match: re.Match[str]) -> bool:
        """As in "said C, citing Y": of the saying, though the reader took it for what was said."""
        word = self.sentence.word_at(match.start())
        head = self.sentence.heads[word] if word is not None else -1
        hangs = self.cue and head >= 0 and self.cue.overlaps(self.sentence.words[head])
        return bool(hangs and word is not None and self.sentence.relations[word] == "advcl")

    def phrase(self, offset: int) -> Span | None:
        """The noun phrase at an offset; the source's own words are none."""
        return phrase_after(self.sentence, offset)


def is_beside_cue(frame: Frame, match: re.Match[str]) -> bool:
    """As in "denied, through his lawyer": set off by a comma, or right after the cue or the source."""
    before = frame.text[: match.start()].rstrip()
    ends = [len(frame.text[: s.end].rstrip()) for s in (frame.cue, frame.source) if s]
    return before.endswith(",") or len(before) in ends


def who_follows(frame: Frame, span: Span | None, pattern: re.Pattern[str]) -> Span | None:
    """Who stands after the pattern, in a phrase or right behind it."""
    for word in words_in(frame.sentence, span) if span else ():
        match = pattern.match(frame.text, frame.sentence.words[word].end, frame.sentence.span.end)
        if match and match.start() <= (span.end if span else 0):
            return frame.phrase(match.end())
    return None


def case_in(frame: Frame, word: int) -> str:
    """The preposition of a word."""
    return case_of(frame.text, frame.sentence, word)
