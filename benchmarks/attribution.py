"""Who said what, in texts annotated in PolNeAR's form: `python benchmarks/attribution.py SPLIT_DIR`.

In: a folder with `text/` and `attributions/`. Out: exact F1 of source, cue and content, and F1 of who said
what. The product reads the texts as a user's would be read, and `yardstick/polnear.py` of `--shared`
counts: the rule by which the published numbers beside ours were measured.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
_MARK = re.compile(r"[\"“”]|''")
_EXACT = re.compile(r"(source|cue|content)\s+exact\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)")
_PAIR = re.compile(r"pair\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+recall where the cue is speech ([\d.]+)")


def main() -> None:
    """Print the scorer's table, or its numbers as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("split", type=Path, help="folder with text/ and attributions/")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the scorer is")
    parser.add_argument("--lose-marks", action="store_true", help="blank one quotation mark in every text")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    told = score(asked.split, asked.shared / "yardstick" / "polnear.py", spoil=asked.lose_marks)
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
