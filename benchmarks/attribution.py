"""Who said what, in texts annotated in PolNeAR's form: `python benchmarks/attribution.py SPLIT_DIR`.

In: a folder with `text/` and `attributions/`. Out: exact F1 of source, cue and content, and F1 of who said
what. The product reads the texts as a user's would be read, and `yardstick/polnear.py` of `--shared`
counts: the rule by which the published numbers beside ours were measured. With `--by-score` the share of
attributions that are wrong below some scores of the reader: what `reconcile/review/doubts.py` tells a person.
"""

import argparse
import importlib.util
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from storyledger.acquire.reports import acquire_reports
from storyledger.pipeline import read_report
from storyledger.report import Report
from storyledger.statement import Kind

ROOT = Path(__file__).parents[1]
_MARK = re.compile(r"[\"“”]|''")
_EXACT = re.compile(r"(source|cue|content)\s+exact\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)")
_BANDS = (0.6, 0.7, 0.8, 2.0)
_Spans = Sequence[tuple[int, int]]
_Words = tuple[frozenset[int], frozenset[int]]  # of source and content
_PAIR = re.compile(r"pair\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+recall where the cue is speech ([\d.]+)")


def main() -> None:
    """Print the scorer's table, or its numbers as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("split", type=Path, help="folder with text/ and attributions/")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the scorer is")
    parser.add_argument("--lose-marks", action="store_true", help="blank one quotation mark in every text")
    parser.add_argument("--by-score", action="store_true", help="print how many are wrong below some scores")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    scorer = asked.shared / "yardstick" / "polnear.py"
    if asked.by_score:
        print("\n".join(wrong_by_score(asked.split, scorer)))
        return
    told = score(asked.split, scorer, spoil=asked.lose_marks)
    print(json.dumps(numbers(told)) if asked.json else told, end="\n" if asked.json else "")


def score(split: Path, scorer: Path, *, spoil: bool = False) -> str:
    """What the scorer prints of the product's reading of a split; `spoil` blanks a mark in every text."""
    with tempfile.TemporaryDirectory() as folder:
        ledger, texts = Path(folder) / "ledger.json", split / "text"
        if spoil:
            texts = Path(folder) / "text"
            lose_marks(split / "text", texts)
        export = [sys.executable, "-m", "storyledger", "export", "json", texts, "-o", ledger]
        subprocess.run(export, check=True)
        count = [sys.executable, scorer, ledger, split]
        return subprocess.run(count, check=True, capture_output=True, text=True).stdout


def wrong_by_score(split: Path, scorer: Path) -> Iterator[str]:
    """For each band of the reader's scores: how many attributions, and the share that fits no gold one."""
    rule = _scorer(scorer)
    gold = {name: (rule.TOKEN.findall(text), rows, text) for name, text, rows in rule.read_gold(split)}
    found: list[tuple[float, bool]] = []
    for report in acquire_reports([split / "text"]):
        words, rows, text = gold.get(report.key if isinstance(report, Report) else "", ([], [], ""))
        if isinstance(report, Report) and rule.TOKEN.findall(report.text) == words:
            wanted = [_words_of(rule, text, row["source"], row["content"]) for row in rows]
            found += _judged(rule, report, wanted)
    lower = 0.0
    for upper in _BANDS:
        wrong = [is_wrong for score, is_wrong in found if lower <= score < upper]
        share = sum(wrong) / max(1, len(wrong))
        yield f"score {lower:.1f} to {min(upper, 1):.1f} {len(wrong):6} attributions, wrong {share:.2f}"
        lower = upper


def _judged(rule: Any, report: Report, wanted: Sequence[_Words]) -> Iterator[tuple[float, bool]]:
    """Score and whether it is wrong, of each attribution with a source: the scorer's rule for who said what."""
    for statement in read_report(report).statements:
        if statement.source is not None and statement.kind is not Kind.NARRATOR:
            spans = (
                [(span.start, span.end) for span in of] for of in ([statement.source], statement.content)
            )
            source, content = _words_of(rule, report.text, *spans)
            fits = any(source & s and 2 * len(content & c) >= len(content | c) > 0 for s, c in wanted)
            yield statement.score, not fits


def _words_of(rule: Any, text: str, source: _Spans, content: _Spans) -> _Words:
    words = list(rule.TOKEN.finditer(text))
    starts = [word.start() for word in words]
    return rule.token_sets(source, words, starts), rule.token_sets(content, words, starts)


def _scorer(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("polnear", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}: name the folder that holds yardstick/ with --shared")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lose_marks(texts: Path, spoiled: Path) -> None:
    """Copies of texts in which one quotation mark, drawn with a fixed seed, is blank: offsets stay."""
    dice = random.Random(5)
    spoiled.mkdir()
    for path in sorted(texts.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if marks := list(_MARK.finditer(text)):
            start, end = dice.choice(marks).span()
            text = text[:start] + " " * (end - start) + text[end:]
        (spoiled / path.name).write_text(text, encoding="utf-8")


def numbers(told: str) -> dict[str, float]:
    """The scorer's table as names and per cents."""
    found: dict[str, float] = {}
    for role, *values in _EXACT.findall(told):
        found |= {
            f"{role} {name}": float(v) for name, v in zip(("precision", "recall", "f1"), values, strict=True)
        }
    if pair := _PAIR.search(told):
        names = ("pair precision", "pair recall", "pair f1", "pair recall, speech")
        found |= {name: float(v) for name, v in zip(names, pair.groups(), strict=True)}
    return found


if __name__ == "__main__":
    main()
