"""Read the training sets into examples of one shape.

In: the unpacked folders of the data. Out: `Example`s, one a paragraph, words as the reader cuts
them (UD sets keep their own gold words). Nothing here is imported by the package.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from storyledger.annotate.labels import ATTRIBUTION, CUE_CLASSES, NAMES, UPOS
from storyledger.annotate.tokens import find_tokens
from storyledger.extract.words.cues import cue_class_of

MOST_WORDS = 180
# GUM genres whose texts may be used commercially; the others are NC and left out.
GUM_GENRES = ("news", "interview", "bio", "voyage", "speech", "academic", "court", "textbook")
UNIVERSAL_RELATION = re.compile(r":.*")


@dataclass
class Example:
    """One paragraph. Every label list is empty (task absent) or as long as `words`."""

    words: list[str]
    attribution: list[int] = field(default_factory=list)
    link: list[int] = field(default_factory=list)  # index of the cue's first word, -1 none
    cue_class: list[int] = field(default_factory=list)  # -1 unknown
    names: list[int] = field(default_factory=list)
    upos: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # 1 where a sentence begins
    heads: list[int] = field(default_factory=list)  # index in the paragraph; itself if root
    relations: list[str] = field(default_factory=list)
    factuality: list[float] = field(default_factory=list)  # -3 did not happen to 3 did; -100 unknown
    opens: bool = False  # a treebank sentence that opens a paragraph


# -- attribution -----------------------------------------------------------------------------
def read_polnear(split: Path) -> Iterator[Example]:
    for path in sorted((split / "text").glob("*.txt")):
        annotations = sorted((split / "attributions").glob(path.stem + "*.ann"))
        if annotations:
            text = path.read_text(encoding="utf-8")
            yield from _polnear_paragraphs(text, read_brat(annotations[0]))


def read_brat(path: Path) -> list[dict[str, list[tuple[int, int]]]]:
    """One dict a relation: role → spans in text order."""
    spans, relations = {}, []
    for line in path.read_text(encoding="utf-8").splitlines():
        part = line.split("\t")
        if line.startswith("T") and len(part) >= 2:
            where = part[1].split(" ", 1)[1]
            spans[part[0]] = [tuple(map(int, piece.split())) for piece in where.split(";")]
        elif line.startswith("E") and len(part) >= 2:
            row = {"source": [], "cue": [], "content": []}
            for role, ref in (a.split(":") for a in part[1].split()):
                name = re.sub(r"\d+$", "", role).lower()
                if name in row:
                    row[name] += spans.get(ref, [])
            relations.append({k: sorted(v) for k, v in row.items()})
    return relations


def _polnear_paragraphs(text: str, relations: list[dict]) -> Iterator[Example]:
    for match in re.finditer(r"[^\n]+", text):
        a, b = match.span()
        tokens = [(s + a, e + a) for s, e in find_tokens(match.group())]
        if not tokens:
            continue
        here = [r for r in relations if any(a <= s < b for spans in r.values() for s, _ in spans)]
        for low in range(0, len(tokens), MOST_WORDS):
            yield _label_attribution(text, tokens[low : low + MOST_WORDS], here)


def _label_attribution(text: str, tokens: list[tuple[int, int]], relations: list[dict]) -> Example:
    example = Example([text[s:e] for s, e in tokens])
    example.attribution = [0] * len(tokens)
    example.link = [-1] * len(tokens)
    example.cue_class = [-1] * len(tokens)

    def covered(spans: list[tuple[int, int]]) -> list[list[int]]:
        return [[i for i, (s, e) in enumerate(tokens) if s < end and e > start] for start, end in spans]

    painted = []
    for relation in relations:
        cue = [i for group in covered(relation["cue"]) for i in group]
        anchor = cue[0] if cue else -1
        for role in ("source", "cue", "content"):
            painted += [(role, group, anchor) for group in covered(relation[role]) if group]
        if cue:
            klass = cue_class_of(" ".join(example.words[i] for i in cue))
            example.cue_class[anchor] = CUE_CLASSES.index(klass) if klass else -1
    for role, group, anchor in sorted(painted, key=lambda row: -len(row[1])):  # longest first
        for k, i in enumerate(group):
            example.attribution[i] = ATTRIBUTION.index(("I-" if k else "B-") + role)
            example.link[i] = anchor
    _begin_resumed(example.attribution)
    return example


def _begin_resumed(labels: list[int]) -> None:
    """What goes on after a span inside it begins anew: I-x stands only after B-x or I-x."""
    before = "O"
    for i, index in enumerate(labels):
        label = ATTRIBUTION[index]
        if label.startswith("I-") and before[2:] != label[2:]:
            labels[i] = ATTRIBUTION.index("B-" + label[2:])
        before = ATTRIBUTION[labels[i]]


# -- other quotation marks ---------------------------------------------------------------------
_OPENERS, _CLOSERS = ('"', "“", "``", "‘", "'"), ('"', "”", "''", "’", "'")
_QUOTES = {*_OPENERS, *_CLOSERS}
# House styles: straight, curly, single curly, single straight, two straight singles.
_STYLES = (('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("''", "''"))
# One paragraph in four gets another house's marks, one in twelve loses one: both are common in real
# reports, and a reader that trusts every mark fails on whole texts.
_RESTYLED, _LOST = 0.25, 0.08


def with_other_quotes(example: Example, dice: random.Random) -> Example:
    """The same paragraph as another house, or a careless one, would print its quotation marks."""
    places = [i for i, w in enumerate(example.words) if w in _QUOTES]
    if not places:
        return example
    words = list(example.words)
    if dice.random() < _RESTYLED:
        style, opens = dice.choice(_STYLES), True
        for i in places:
            if words[i] in ('"', "“", "”", "``", "''"):
                words[i] = style[0] if opens else style[1]
                opens = not opens
    changed = replace(example, words=words)
    return _without_word(changed, dice.choice(places)) if dice.random() < _LOST else changed


def _without_word(example: Example, gone: int) -> Example:
    cut = lambda values: [*values[:gone], *values[gone + 1 :]]
    if example.attribution[gone] and gone + 1 < len(example.words):
        here, onward = ATTRIBUTION[example.attribution[gone]], ATTRIBUTION[example.attribution[gone + 1]]
        if here.startswith("B-") and onward == "I-" + here[2:]:
            example = replace(example, attribution=list(example.attribution))
            example.attribution[gone + 1] = example.attribution[gone]
    if len(example.words) < 2 or example.link[gone] == gone:
        return example
    link = [k - 1 if k > gone else k for k in cut(example.link)]
    return replace(
        example,
        words=cut(example.words),
        attribution=cut(example.attribution),
        link=link,
        cue_class=cut(example.cue_class),
    )


# -- parse and tags --------------------------------------------------------------------------
def read_conllu(path: Path) -> Iterator[Example]:
    """Sentences; heads are indices in the sentence, its own index at the root."""
    for rows, opens in _conllu_sentences(path):
        yield Example(
            words=[form for form, *_ in rows],
            upos=[UPOS.index(tag) for _, tag, _, _ in rows],
            starts=[1] + [0] * (len(rows) - 1),
            heads=[head - 1 if head else k for k, (_, _, head, _) in enumerate(rows)],
            relations=[UNIVERSAL_RELATION.sub("", relation) for *_, relation in rows],
            factuality=[-100.0] * len(rows),
            opens=opens,
        )


# Words of a paragraph at most, drawn anew each epoch: with one length alone (60) the parser lost 1.4
# points of labelled attachment on EWT's own, longer paragraphs (2026-11).
_LENGTHS = (1, 30, 60, 120, MOST_WORDS)


def in_paragraphs(sentences: list[Example], dice: random.Random | None = None) -> list[Example]:
    """Neighbouring sentences of a paragraph together: whole paragraphs, or with dice of any length."""
    joined: list[Example] = []
    limit = MOST_WORDS
    for sentence in sentences:
        last = joined[-1] if joined else None
        if last and not sentence.opens and len(last.words) + len(sentence.words) <= limit:
            base = len(last.words)
            for name in ("words", "upos", "starts", "relations", "factuality"):
                getattr(last, name).extend(getattr(sentence, name))
            last.heads.extend(base + head for head in sentence.heads)
        else:
            limit = dice.choice(_LENGTHS) if dice else MOST_WORDS
            joined.append(_copied(sentence))
    return joined


def _copied(example: Example) -> Example:
    lists = {f.name: list(getattr(example, f.name)) for f in fields(example) if f.name != "opens"}
    return replace(example, **lists)


def _conllu_sentences(path: Path) -> Iterator[tuple[list[tuple[str, str, int, str]], bool]]:
    rows, fresh = [], False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("# newdoc", "# newpar")):
            fresh = True
        elif not line.strip():
            if rows and all(tag in UPOS for _, tag, _, _ in rows):
                yield rows, fresh
                fresh = False
            rows = []
        elif line[0].isdigit():
            c = line.split("\t")
            if c[0].isdigit():
                rows.append((c[1], c[3], int(c[6]), c[7]))


# -- factuality ------------------------------------------------------------------------------
def read_factuality(path: Path) -> Iterator[Example]:
    """Sentences with the annotators' mean of how surely an event happened, -3 to 3, a word."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        words = row["text"].split()
        values = [-100.0] * len(words)
        for target in row["targets"]:
            if target["span1"][0] < len(words):
                values[target["span1"][0]] = float(target["label"])
        if words:
            yield Example(words, factuality=values)


def with_factuality(sentences: list[Example], known: Mapping[tuple[str, ...], list[float]]) -> None:
    """Give treebank sentences the factuality that another set marked on the same words."""
    for sentence in sentences:
        sentence.factuality = list(known.get(tuple(sentence.words), sentence.factuality))


# -- names -----------------------------------------------------------------------------------
def outlet_of(article: Path) -> str:
    """The outlet of a newswire article, by its file's name: "ghana_newsghana_4.txt.tsv"."""
    return re.sub(r"_?\d*\.txt\.tsv$", "", article.name)


def is_held_back(article: Path) -> bool:
    """True for the articles of about one outlet in ten: a reader meets outlets it never saw.

    The list was drawn once, by a hash of the outlets' names.
    """
    return outlet_of(article) in _HELD_BACK


_HELD_BACK = frozenset(Path(__file__).with_name("held-back-outlets.txt").read_text(encoding="utf-8").split())


def read_newswire(paths: list[Path]) -> Iterator[Example]:
    for path in paths:
        example = Example([])
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            part = line.split("\t")
            blank = len(part) < 2 or not part[0].strip()
            if blank and example.words and (len(example.words) > 40 or not line.strip()):
                if len(example.words) > 3:
                    yield example
                example = Example([])
            if not blank:
                example.words.append(part[0])
                label = part[1] if part[1] in NAMES else "O"
                example.names.append(NAMES.index(label))
