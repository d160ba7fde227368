"""Read a report's paragraphs: sentences with parse and names, times, and raw attributions.

In: a Report. Out: an Annotation. Boilerplate and captions are not read at all.
1. cut parts into words and stretches; 2. one encoder pass; 3. sentence borders; 4. parse;
5. names and times; 6. who-said-what proposals, each source and content linked to its cue;
7. vectors of the words, for what they mean and for the judges.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from storyledger.annotate.borders import mend_names
from storyledger.annotate.decode import best_cue, best_labels, best_tree, spans_of
from storyledger.annotate.labels import ATTRIBUTION, CUE_CLASSES, NAMES, RELATIONS, UPOS
from storyledger.annotate.names import settle_kinds
from storyledger.annotate.reader import MOST_WORDS, Array, Reader, Scores, load_reader
from storyledger.annotate.times.times import find_times
from storyledger.annotate.tokens import find_tokens
from storyledger.annotate.vectors import Words, words_of
from storyledger.moment import TimeExpression
from storyledger.report import POSTED, PROSE, Report, Role
from storyledger.sentence import Annotation, Attribution, Name, Sentence
from storyledger.span import Span

# What news pages print over a list of their own points; without it the first point is no sentence.
_HIGHLIGHTS = re.compile(r"\s*(?:Story [Hh]ighlights|STORY HIGHLIGHTS):?\s+(?=\S)")
_CLOSERS = set("\"'”’»)]")
# What the trained head must give (logits) where marks and capitals suggest a border, after a full stop
# that may belong to an abbreviation, and where nothing suggests one. On EWT dev 84.0 → 86.5 F1 of
# sentences in raw text; below 3 it cuts `... ," said` in news (60 articles, by eye; 2026-11).
_SUGGESTED, _AFTER_STOP, _ANYWHERE = -1.0, 0.5, 3.0


_Given = TypeVar("_Given")
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A paragraph, or a piece of a long one, with its words."""

    paragraph: int
    role: Role
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """One sentence in its stretch: words `low` up to `high`."""

    stretch: _Stretch
    score: Scores
    low: int
    high: int

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.stretch.words[self.low].start, self.stretch.words[self.high - 1].end)


def annotate_sentences(report: Report, reader: Reader | None = None) -> Annotation:
    """Read every part that is prose.

    Args:
        report: offsets of the result are code points of its text.
        reader: the bundled one unless given.

    Raises:
        EngineError: the model does not load.
    """
    reader = reader or load_reader()
    stretches, scores, borders = _read(report, reader)
    places = _places(stretches, scores, borders)
    rows = [place.score.words[place.low : place.high] for place in places]
    parses = _run(reader.parse, rows, [place.stretch.role in PROSE for place in places])
    times = {stretch.words[0].start: _times_of(report.text, stretch) for stretch in stretches}
    parsed = [
        _sentence(index, place, parse, times[place.stretch.words[0].start])
        for index, (place, parse) in enumerate(zip(places, parses, strict=True))
    ]
    sentences = settle_kinds(report.text, mend_names(report.text, parsed))
    proposals = (
        a
        for stretch, score, cuts in zip(stretches, scores, borders, strict=True)
        for a in _attributions(stretch, score, cuts, reader.steps)
    )
    words = _words(reader, stretches, scores, [s.span for s in sentences])
    return Annotation(
        sentences=sentences,
        attributions=tuple(proposals),
        vector_of=words.vector_of,
        said=words.said,
        alone=words.alone,
    )


def read_words(report: Report) -> Words:
    """The words of every part that is prose, with their vectors, and no more: what the judges are trained on.

    Raises:
        EngineError: the model does not load.
    """
    reader = load_reader()
    stretches, scores, borders = _read(report, reader)
    return _words(reader, stretches, scores, [p.span for p in _places(stretches, scores, borders)])


def _read(report: Report, reader: Reader) -> tuple[list[_Stretch], list[Scores], list[list[tuple[int, int]]]]:
    """The stretches of a report, their scores, and the sentences in each."""
    stretches = list(_stretches(report))
    texts = [[word.of(report.text) for word in stretch.words] for stretch in stretches]
    scores = _run(reader.score, texts, [stretch.role in PROSE for stretch in stretches])
    borders = [
        [(0, len(words))] if stretch.role is Role.SIGNATURE else _borders(words, score.starts)
        for stretch, words, score in zip(stretches, texts, scores, strict=True)
    ]
    return stretches, scores, borders


def _run(
    run: Callable[[Sequence[_Given]], Sequence[_Found]], given: Sequence[_Given], is_prose: Sequence[bool]
) -> list[_Found]:
    """The prose by itself: what stands in one batch bears on the last digits of each other's scores."""
    found: dict[int, _Found] = {}
    for prose in (True, False):
        chosen = [i for i, flag in enumerate(is_prose) if flag == prose]
        found |= dict(zip(chosen, run([given[i] for i in chosen]) if chosen else (), strict=True))
    return [found[i] for i in range(len(given))]


def _places(
    stretches: Sequence[_Stretch], scores: Sequence[Scores], borders: Sequence[Sequence[tuple[int, int]]]
) -> list[_Place]:
    return [
        _Place(stretch, score, low, high)
        for stretch, score, cuts in zip(stretches, scores, borders, strict=True)
        for low, high in cuts
    ]


def _words(
    reader: Reader, stretches: Sequence[_Stretch], scores: Sequence[Scores], sentences: Sequence[Span]
) -> Words:
    starts = [word.start for stretch in stretches for word in stretch.words]
    return words_of(reader, starts, [score.words for score in scores], sentences)


def _stretches(report: Report) -> Iterator[_Stretch]:
    for paragraph, part in enumerate(report.parts):
        if part.role not in PROSE + POSTED:
            continue
        label = _HIGHLIGHTS.match(report.text, part.span.start, part.span.end)
        start = label.end() if label else part.span.start
        words = [Span(a + start, b + start) for a, b in find_tokens(report.text[start : part.span.end])]
        while len(words) > MOST_WORDS:
            cut = _cut_at(words, report.text)
            yield _Stretch(paragraph, part.role, tuple(words[:cut]))
            words = words[cut:]
        if words:
            yield _Stretch(paragraph, part.role, tuple(words))


def _cut_at(words: list[Span], text: str) -> int:
    """After the last full stop in reach, else at the limit."""
    stops = [i + 1 for i in range(MOST_WORDS // 2, MOST_WORDS) if words[i].of(text) in (".", "!", "?", "”")]
    return stops[-1] if stops else MOST_WORDS


def _borders(words: Sequence[str], starts: Array) -> list[tuple[int, int]]:
    """Sentences as (first word, past last word), by punctuation and the trained head together."""
    begins = [0]
    for i in range(1, len(words)):
        if _looks_like_start(words, i):
            needed = _SUGGESTED
        else:
            needed = _AFTER_STOP if words[i - 1][-1] in ".!?" else _ANYWHERE
        if starts[i] > needed:
            begins.append(i)
    return list(zip(begins, [*begins[1:], len(words)], strict=True))


def _looks_like_start(words: Sequence[str], i: int) -> bool:
    before, k = words[i - 1], i - 1
    if words[i] in _CLOSERS and words[i] != '"':
        return False
    while k > 0 and words[k] in _CLOSERS:
        k -= 1
    if words[k] not in (".", "!", "?", "…", "...") or words[i][0].islower():
        return False
    if words[i] == '"':  # a straight mark closes if one is open
        return words[:i].count('"') % 2 == 0
    return not (before == '"' and words[: i - 1].count('"') % 2 == 0)


def _times_of(text: str, stretch: _Stretch) -> list[TimeExpression]:
    start, end = stretch.words[0].start, stretch.words[-1].end
    return find_times(text[start:end].replace("\n", " "), start)  # a wrapped line is no border


def _sentence(index: int, place: _Place, parse: tuple[Array, Array], times: list[TimeExpression]) -> Sentence:
    arcs, relations = parse
    spans = place.stretch.words[place.low : place.high]
    heads = best_tree(arcs)
    labels = relations[np.arange(len(spans)), heads].argmax(1)
    names = spans_of(best_labels(place.score.names[place.low : place.high], NAMES), NAMES)
    return Sentence(
        index=index,
        paragraph=place.stretch.paragraph,
        role=place.stretch.role,
        span=place.span,
        words=spans,
        upos=tuple(UPOS[i] for i in place.score.upos[place.low : place.high].argmax(1)),
        heads=tuple(head - 1 for head in heads),
        relations=tuple("root" if h == 0 else RELATIONS[r] for h, r in zip(heads, labels, strict=True)),
        names=tuple(Name(span=Span(spans[i].start, spans[j - 1].end), kind=k) for k, i, j in names),
        times=tuple(time for time in times if place.span.contains(time.span)),
    )


def _attributions(
    stretch: _Stretch, score: Scores, cuts: Sequence[tuple[int, int]], steps: Array
) -> Iterator[Attribution]:
    """Group the labelled spans by the cue that each links to."""
    labels = best_labels(score.attribution, ATTRIBUTION, steps)
    spans = spans_of(labels, ATTRIBUTION)
    cues = _merged_cues([(a, b) for kind, a, b in spans if kind == "cue"], score)
    if not cues:
        return
    anchors = list(cues)
    linked: dict[int, dict[str, list[tuple[int, int]]]] = {c: {"source": [], "content": []} for c in anchors}
    for kind, a, b in spans:
        if kind != "cue":
            pull = (score.link_from[a:b] @ score.link_to[anchors].T).mean(0)
            linked[anchors[best_cue(pull, kind, (a, b), list(cues.values()), cuts)]][kind].append((a, b))
    sure = _softmax(score.attribution)[np.arange(len(labels)), labels]
    for anchor, pieces in cues.items():
        groups = linked[anchor]
        covered = [i for a, b in [*pieces, *groups["source"], *groups["content"]] for i in range(a, b)]
        yield Attribution(
            paragraph=stretch.paragraph,
            cue=_span(stretch, pieces[0]),
            source=tuple(_span(stretch, s) for s in groups["source"]),
            content=tuple(_span(stretch, s) for s in groups["content"]),
            cue_class=CUE_CLASSES[int(score.cue_class[anchor].argmax())],
            score=round(float(sure[covered].mean()), 3),
        )


def _merged_cues(cues: list[tuple[int, int]], score: Scores) -> dict[int, list[tuple[int, int]]]:
    """First word of a cue → its pieces; a piece that links to another cue joins it."""
    anchors = [a for a, _ in cues]
    merged: dict[int, list[tuple[int, int]]] = {}
    for a, b in cues:
        pull = (score.link_from[a:b] @ score.link_to[anchors].T).mean(0)
        target = anchors[int(pull.argmax())]
        merged.setdefault(target if target < a and target in merged else a, []).append((a, b))
    return merged


def _span(stretch: _Stretch, words: tuple[int, int]) -> Span:
    return Span(stretch.words[words[0]].start, stretch.words[words[1] - 1].end)


def _softmax(logits: Array) -> Array:
    power: Array = np.exp(logits - logits.max(1, keepdims=True))
    total: Array = power / power.sum(1, keepdims=True)
    return total
