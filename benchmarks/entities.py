"""Names found in newswire: `python benchmarks/entities.py DIR [--held-back]`.

In: a folder of articles, a word and its BIO label a line, blank lines between paragraphs. Out: precision,
recall and F1 a class, over all classes and over persons, organisations and locations. `--held-back`
takes only the outlets that training left out (`lab/held-back-outlets.txt`).
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from storyledger.annotate.decode import best_labels, spans_of
from storyledger.annotate.labels import NAMES
from storyledger.annotate.reader import MOST_WORDS, load_reader

HELD_BACK = Path(__file__).parents[1] / "lab" / "held-back-outlets.txt"
THREE = ("Person", "Organization", "Location")
Paragraph = tuple[list[str], list[int]]


def main() -> None:
    """Print one table, or one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="articles as .tsv")
    parser.add_argument("--held-back", action="store_true", help="only outlets that training left out")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    articles = sorted(asked.folder.glob("*.tsv"))
    if asked.held_back:
        outlets = set(HELD_BACK.read_text(encoding="utf-8").split())
        articles = [a for a in articles if re.sub(r"_?\d*\.txt\.tsv$", "", a.name) in outlets]
    scores = score([p for a in articles for p in read_paragraphs(a)])
    if asked.json:
        print(json.dumps({"articles": len(articles)} | scores))
        return
    print(f"{len(articles)} articles          P     R    F1")
    for kind, (precision, recall, f1) in scores.items():
        print(f"{kind:20} {precision:5.1f} {recall:5.1f} {f1:5.1f}")


def read_paragraphs(article: Path) -> Iterator[Paragraph]:
    """Words and label indices between blank lines, cut where the reader would cut."""
    words: list[str] = []
    labels: list[int] = []
    for line in [*article.read_text(encoding="utf-8").splitlines(), ""]:
        word, label = [*line.split("\t"), ""][:2]  # a later annotator's column may follow
        if word.strip():
            words.append(word.strip())
            labels.append(NAMES.index(label.strip()) if label.strip() in NAMES else 0)
        if words and (not line.strip() or len(words) == MOST_WORDS):
            yield words, labels
            words, labels = [], []


def score(paragraphs: list[Paragraph]) -> dict[str, tuple[float, float, float]]:
    """Class → precision, recall, F1 of exact spans, in per cent."""
    count: Counter[tuple[str, str]] = Counter()
    scored = load_reader().score([words for words, _ in paragraphs])
    for (_, gold), found in zip(paragraphs, scored, strict=True):
        ours = set(spans_of(best_labels(found.names, NAMES), NAMES))
        theirs = set(spans_of(gold, NAMES))
        for name, spans in (("right", ours & theirs), ("told", ours), ("gold", theirs)):
            count.update((name, kind) for kind, _, _ in spans)
    kinds = sorted({kind for _, kind in count})
    groups = {"all": kinds, "three": [k for k in THREE if k in kinds]} | {k: [k] for k in kinds}
    return {name: _rates(count, group) for name, group in groups.items()}


def _rates(count: Counter[tuple[str, str]], kinds: list[str]) -> tuple[float, float, float]:
    right, told, gold = (sum(count[name, k] for k in kinds) for name in ("right", "told", "gold"))
    parts = (right / max(1, told), right / max(1, gold), 2 * right / max(1, told + gold))
    precision, recall, f1 = (round(100 * part, 1) for part in parts)
    return precision, recall, f1


if __name__ == "__main__":
    main()
