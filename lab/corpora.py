"""Read the training sets into examples of one shape.

In: the unpacked folders of the data. Out: `Example`s, one a paragraph, words as the reader cuts
them (UD sets keep their own gold words). Nothing here is imported by the package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storyledger.annotate.labels import ATTRIBUTION, CUE_CLASSES, NAMES, UPOS
from storyledger.annotate.tokens import find_tokens
from storyledger.extract.cues import cue_class_of

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
    return example


# -- parse and tags --------------------------------------------------------------------------
def read_conllu(path: Path) -> Iterator[Example]:
    """Consecutive sentences of a document, joined up to paragraph length."""
    example = Example([])
    for rows, new_document in _conllu_sentences(path):
        if example.words and (new_document or len(example.words) + len(rows) > 60):
            yield example
            example = Example([])
        base = len(example.words)
        for k, (form, tag, head, relation) in enumerate(rows):
            example.words.append(form)
            example.upos.append(UPOS.index(tag))
            example.starts.append(int(k == 0))
            example.heads.append(base + (head - 1 if head else k))
            example.relations.append(UNIVERSAL_RELATION.sub("", relation))
    if example.words:
        yield example


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


# -- names -----------------------------------------------------------------------------------
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
