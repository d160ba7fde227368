"""How well undated reports are dated: hide the dates of some reports of a story, infer them, compare.

In: a folder with BASIL (basil/articles/*/*.json, three outlets on one event) and GVC (gvc/docs.jsonl.gz,
shootings). Out: of every story one report in three loses its date; how many of these are dated, how many
of the intervals hold the hidden day, and how wide they are.

    python benchmarks/dating.py FOLDER [--set basil|gvc] [--limit N] [--errors N] [--json]

Stories come in an order that depends on their ids alone, so `--limit` is a fixed sample. A report that
prints its own date is not undated and is not counted, nor is an own date ever taken away from a text.
"""

import argparse
import gzip
import json
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from storyledger.acquire.drafts import UnreadableError
from storyledger.acquire.reports import acquire_text
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.pipeline import read_report, reconcile
from storyledger.report import Report

_HIDDEN = 3  # one report in so many is hidden
_MOST = 12  # reports of one story; more would make the largest story the whole score


@dataclass(frozen=True, slots=True)
class Row:
    """One report of a data set."""

    key: str
    title: str
    text: str
    day: date


@dataclass(frozen=True, slots=True)
class Case:
    """A hidden day and what was inferred of it."""

    key: str
    hidden: date
    found: Interval | None

    @property
    def right(self) -> bool:
        """True if the hidden day can be one of the inferred days."""
        day = Interval(earliest=self.hidden, latest=self.hidden)
        return self.found is not None and self.found.meets(day)


def main(arguments: Sequence[str] | None = None) -> int:
    """Score both sets and print the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="with basil/ and gvc/")
    parser.add_argument("--set", choices=tuple(_SETS), help="score one set only")
    parser.add_argument("--limit", type=int, default=None, help="stop after so many stories of each set")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong intervals of each set")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    names = [options.set] if options.set else list(_SETS)
    cases = {name: list(score(_SETS[name](options.folder), options.limit)) for name in names}
    rates = {name: rate(found) for name, found in cases.items()}
    if options.json:
        json.dump(rates, sys.stdout, indent=2)
        print()
        return 0
    for name, row in rates.items():
        print(
            f"{name:6} {row['hidden']:4} hidden  dated {row['dated']:.3f}  right {row['right']:.3f}"
            f"  median width {row['width_days']} days"
        )
        for case in [c for c in cases[name] if c.found and not c.right][: options.errors]:
            assert case.found is not None
            print(f"  {case.key} {case.hidden}: {case.found.earliest}..{case.found.latest} {case.found.why}")
    return 0


def rate(cases: Sequence[Case]) -> dict[str, float | None]:
    """The share that is dated; of these the share that is right, and the median width."""
    dated = [case for case in cases if case.found]
    widths = [w for case in dated if case.found and (w := case.found.width_days) is not None]
    return {
        "hidden": len(cases),
        "dated": round(len(dated) / max(len(cases), 1), 3),
        "right": round(sum(case.right for case in dated) / max(len(dated), 1), 3),
        "width_days": statistics.median(widths) if widths else None,
    }


def score(stories: Mapping[str, Sequence[Row]], limit: int | None) -> Iterator[Case]:
    """Every hidden report of the first `limit` stories with two dated reports or more."""
    for story in sorted(stories, key=_draw)[:limit]:
        rows = sorted(stories[story], key=lambda row: _draw(row.key))[:_MOST]
        hidden = {row.key: row.day for row in rows[::_HIDDEN]}
        reports = list(_reports(rows, hidden))
        ledger = reconcile(story, reports, [read_report(report) for report in reports])
        yield from _cases(ledger, hidden)


def _cases(ledger: Ledger, hidden: Mapping[str, date]) -> Iterator[Case]:
    for report in ledger.reports:
        if report.key in hidden and report.published is None:
            yield Case(report.key, hidden[report.key], ledger.published.get(report.id))


def _reports(rows: Sequence[Row], hidden: Mapping[str, date]) -> Iterator[Report]:
    """The reports, some without their day; an empty one is left out."""
    for row in rows:
        text = f"{row.title}\n\n{row.text}"
        day = None if row.key in hidden else row.day
        try:
            yield acquire_text(text, row.key, title=row.title or None, published=day)
        except UnreadableError:
            continue


def _basil(folder: Path) -> dict[str, list[Row]]:
    stories = defaultdict(list)
    for path in sorted((folder / "basil" / "articles").glob("*/*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        text = "\n\n".join(" ".join(paragraph) for paragraph in article["body-paragraphs"])
        row = Row(path.stem, article["title"], text, date.fromisoformat(article["date"]))
        stories[article["triplet-uuid"]].append(row)
    return stories


def _gvc(folder: Path) -> dict[str, list[Row]]:
    stories = defaultdict(list)
    with gzip.open(folder / "gvc" / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for each in map(json.loads, lines):
            row = Row(each["id"], each["title"] or "", each["text"], date.fromisoformat(each["date"]))
            stories[each["incident"]].append(row)
    return {story: rows for story, rows in stories.items() if len(rows) >= _HIDDEN}


def _draw(name: str) -> str:
    return sha256(name.encode()).hexdigest()


_SETS = {"basil": _basil, "gvc": _gvc}


if __name__ == "__main__":
    raise SystemExit(main())
