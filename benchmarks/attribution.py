"""Who said what, in texts annotated in PolNeAR's form: `python benchmarks/attribution.py SPLIT_DIR`.

In: a folder with `text/` and `attributions/`. Out: exact F1 of source, cue and content, and F1 of who said
what. The product reads the texts as a user's would be read, and `yardstick/polnear.py` of `--shared`
counts: the rule by which the published numbers beside ours were measured.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
_EXACT = re.compile(r"(source|cue|content)\s+exact\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)")
_PAIR = re.compile(r"pair\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+recall where the cue is speech ([\d.]+)")


def main() -> None:
    """Print the scorer's table, or its numbers as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("split", type=Path, help="folder with text/ and attributions/")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the scorer is")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    told = score(asked.split, asked.shared / "yardstick" / "polnear.py")
    print(json.dumps(numbers(told)) if asked.json else told, end="\n" if asked.json else "")


def score(split: Path, scorer: Path) -> str:
    """What the scorer prints of the product's reading of a split."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "ledger.json"
        export = [sys.executable, "-m", "storyledger", "export", "json", split / "text", "-o", ledger]
        subprocess.run(export, check=True)
        count = [sys.executable, scorer, ledger, split]
        return subprocess.run(count, check=True, capture_output=True, text=True).stdout


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
