"""Score the bundled sample, and stories and corpora kept outside: `make yardstick [SHARED=DIR]`.

In: if it is there, DIR with `stories/NAME/{reports,reports.jsonl,gold.json}`, `yardstick/score.py` and, if there,
`data/*.tar.xz`. Out: the scorers' own lines. The one idea: everything goes through the door that a
user has, `storyledger export json`.
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "src" / "storyledger" / "samples" / "brannock-dam"
# Corpora with a benchmark of their own: archive, script, what of the archive it reads, options.
CORPORA = (
    ("polnear.tar.xz", "attribution.py", "polnear/dev", []),
    ("ud-english-ewt.tar.xz", "parse.py", "ud-english-ewt/en_ewt-ud-test.conllu", []),
    ("ner-worldwide-newswire.tar.xz", "entities.py", "ner-worldwide-newswire/articles", ["--held-back"]),
    ("gum.tar.xz", "speakers.py", "gum", []),
    ("timex.tar.xz", "timex.py", "timex/wikiwars/trainingset/tml", ["--narrative"]),
    ("timex.tar.xz", "timex.py", "timex/wikiwars/testset/tml", ["--narrative"]),
    ("gum.tar.xz", "timex.py", "gum/xml", []),
    ("quantities.tar.xz", "quantities.py", "quantities/newsquant-a.json", []),
    ("clustering.tar.xz", "dating.py", "clustering", ["--set", "basil"]),
    ("clustering.tar.xz", "dating.py", "clustering", ["--set", "gvc", "--limit", "60"]),
    ("gva.tar.xz", "gva.py", "gva/gva.jsonl", ["--half", "held", "--limit", "150"]),
)
# Sentences of our own, beside the benchmarks.
SETS = {"chains.py": "chains", "stances.py": "stances"}


def main() -> None:
    """Print the scores of every story with gold and of every corpus that is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        score_sample(Path(folder))
        score_sets()
        if not (asked.shared / "yardstick" / "score.py").exists():
            sys.exit(
                f"no yardstick/score.py under {asked.shared}, so that is all: give its folder with SHARED=DIR"
            )
        for gold in sorted(asked.shared.glob("stories/*/gold.json")):
            score_story(gold, asked.shared, Path(folder), ["--misses"] * asked.misses)
        for corpus in CORPORA:
            score_corpus(asked.shared, corpus, Path(folder))
        score_piles(asked.shared / "data", Path(folder))


def score_sample(folder: Path) -> None:
    """The bundled sample by our own scorer, in the form of tests/golden/floors.toml."""
    ledger = export(SAMPLE / "reports", folder / "sample.json")
    run("the bundled sample", "-m", "tests.golden.scoring", ledger, SAMPLE / "gold.json")


def score_story(gold: Path, shared: Path, folder: Path, options: list[str]) -> None:
    """Export one story and score it."""
    story = gold.parent
    reports = next(p for p in (story / "reports", story / "reports.jsonl") if p.exists())
    ledger = export(reports, folder / f"{story.name}.json")
    run(f"story {story.name}", shared / "yardstick" / "score.py", ledger, gold, *options)


def score_sets() -> None:
    """Chains and stances in our own sentences: the half that the rules were made with, then the other."""
    for script, name in SETS.items():
        for half in sorted((ROOT / "benchmarks" / "sets").glob(f"{name}-*.jsonl")):
            run(half.stem, ROOT / "benchmarks" / script, half)


def score_corpus(shared: Path, corpus: tuple[str, str, str, list[str]], folder: Path) -> None:
    """A benchmark on its own corpus, if that is there."""
    archive, script, path, options = corpus
    packed = shared / "data" / archive
    if packed.exists():
        place = unpack(packed, folder) / path
        more = ["--shared", shared] if script == "attribution.py" else []
        run(f"{script.removesuffix('.py')}: {path}", ROOT / "benchmarks" / script, place, *options, *more)


def score_piles(data: Path, folder: Path) -> None:
    """Copies in a pile, and piles grouped into stories."""
    pile = data / "articles-9k.jsonl.xz"
    if pile.exists():
        run("copies: articles-9k", ROOT / "benchmarks" / "copies.py", pile)
    sets = [data / name for name in ("clustering.tar.xz", "gva.tar.xz")]
    if all(packed.exists() for packed in sets):
        for packed in sets:
            unpack(packed, folder)
        more = ["--articles", pile] if pile.exists() else []
        run("clustering: stories", ROOT / "benchmarks" / "clustering.py", folder, *more)


def export(reports: Path, ledger: Path) -> Path:
    """The ledger of some reports, as a file."""
    asked = [sys.executable, "-m", "storyledger", "export", "json", str(reports), "-o", str(ledger)]
    subprocess.run(asked, check=True)
    return ledger


def unpack(archive: Path, folder: Path) -> Path:
    """A folder with the archive's files."""
    target = folder / archive.name.split(".", 1)[0]
    if not target.exists():
        with tarfile.open(archive) as packed:
            packed.extractall(target, filter="data")
    return target


def run(title: str, *words: object) -> None:
    """Print what a scorer prints, under a title."""
    print(f"\n== {title}", flush=True)
    subprocess.run([sys.executable, *map(str, words)], cwd=ROOT, check=False)


if __name__ == "__main__":
    main()
