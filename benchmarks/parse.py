"""Tags, trees and sentence borders on a treebank: `python benchmarks/parse.py FILE.conllu`.

In: a file in CoNLL-U. Out: accuracy of tags, unlabelled and labelled attachment on gold words and sentences
(universal relations, subtypes dropped, punctuation counted), and F1 of sentences found in the raw text.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from storyledger.annotate.decode import best_tree
from storyledger.annotate.labels import RELATIONS, UPOS
from storyledger.annotate.reader import MOST_WORDS, load_reader
from storyledger.annotate.sentences import annotate_sentences
from storyledger.report import Part, Report, Role
from storyledger.span import ReportId, Span


@dataclass
class Sentence:
    """Gold of one sentence: parallel lists; heads count from 1, 0 is the root."""

    text: str = ""
    words: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)


def main() -> None:
    """Print one table, or one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path, help="a treebank in CoNLL-U")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    paragraphs = list(read_paragraphs(asked.file))
    scores = score_trees(paragraphs) | score_borders(paragraphs)
    if asked.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:28} {value:5.1f}")


def read_paragraphs(path: Path) -> Iterator[list[Sentence]]:
    """Sentences of one paragraph together, as the file's own marks say."""
    paragraph: list[Sentence] = []
    sentence = Sentence()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith(("# newdoc", "# newpar")) and paragraph:
            yield paragraph
            paragraph = []
        elif line.startswith("# text = "):
            sentence.text = line.removeprefix("# text = ")
        elif not line and sentence.words:
            paragraph.append(sentence)
            sentence = Sentence()
        elif line[:1].isdigit() and (row := line.split("\t"))[0].isdigit():
            sentence.words.append(row[1])
            sentence.tags.append(row[3])
            sentence.heads.append(int(row[6]))
            sentence.relations.append(row[7].partition(":")[0])
    if paragraph:
        yield paragraph


def score_trees(paragraphs: list[list[Sentence]]) -> dict[str, float]:
    """Tags and attachment, in per cent of gold words."""
    reader, count = load_reader(), Counter[str]()
    pieces = [piece for paragraph in paragraphs for piece in _pieces(paragraph)]
    scored = reader.score([[w for s in piece for w in s.words] for piece in pieces])
    places = []
    for piece, scores in zip(pieces, scored, strict=True):
        low = 0
        for sentence in piece:
            high = low + len(sentence.words)
            places.append((sentence, scores.upos[low:high], scores.words[low:high]))
            low = high
    parses = reader.parse([vectors for _, _, vectors in places])
    for (sentence, upos, _), (arcs, relations) in zip(places, parses, strict=True):
        heads = best_tree(arcs)
        labels = relations[np.arange(len(heads)), heads].argmax(1)
        for i, tag in enumerate(upos.argmax(1)):
            attached = heads[i] == sentence.heads[i]
            count["words"] += 1
            count["tags"] += UPOS[tag] == sentence.tags[i]
            count["unlabelled attachment"] += attached
            count["labelled attachment"] += attached and RELATIONS[labels[i]] == sentence.relations[i]
    words = count.pop("words")
    return {name: round(100 * n / words, 1) for name, n in count.items()}


def _pieces(paragraph: list[Sentence]) -> Iterator[list[Sentence]]:
    """A paragraph, cut between sentences where it is longer than the reader takes."""
    piece: list[Sentence] = []
    for sentence in paragraph:
        if piece and sum(len(s.words) for s in [*piece, sentence]) > MOST_WORDS:
            yield piece
            piece = []
        piece.append(sentence)
    yield piece


def score_borders(paragraphs: list[list[Sentence]]) -> dict[str, float]:
    """Sentences of the raw text that begin and end where the gold ones do."""
    text, parts, gold = "", [], set()
    for paragraph in paragraphs:
        start = len(text)
        for sentence in paragraph:
            gold.add((len(text), len(text) + len(sentence.text)))
            text += sentence.text + " "
        parts.append(Part(span=Span(start, len(text) - 1), role=Role.BODY))
        text += "\n"
    report = Report(id=ReportId("treebank"), key="treebank", sha256="", text=text, parts=tuple(parts))
    ours = {(s.span.start, s.span.end) for s in annotate_sentences(report).sentences}
    return {"sentences of raw text, F1": round(200 * len(ours & gold) / (len(ours) + len(gold)), 1)}


if __name__ == "__main__":
    main()
