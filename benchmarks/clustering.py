"""How well reports are grouped into stories, and how fast.

In: a folder with the unpacked sets (clustering/clustering/{gvc,basil}, gva/gva/gva.jsonl) and, if asked, a file of
articles. Out: BCubed precision, recall and F of each set, and the reports grouped in a CPU-second beyond reading
their files. The weights in `reconcile/stories/stories.py` were fitted on GVC train and the open half of GVA without the
incidents of GVC dev; GVC dev, the held half of GVA and BASIL were only scored.

    python benchmarks/clustering.py DATA [--articles FILE] [--fit] [--errors N] [--json]
"""

import argparse
import csv
import gzip
import json
import lzma
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from storyledger.acquire.drafts import UnreadableError
from storyledger.acquire.reports import acquire_reports, acquire_text
from storyledger.reconcile.stories import stories
from storyledger.reconcile.stories.stories import Grouper, group_stories
from storyledger.report import Report

_PILES = (1_000, 3_000, 9_000)


class Marked(NamedTuple):
    """A report with the event that it is about."""

    report: Report
    event: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the sets and print the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=Path, help="JSON lines (or .xz) to group for speed")
    parser.add_argument("--fit", action="store_true", help="print weights fitted anew")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N mixed stories a set")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    sets = load_sets(options.data)
    if options.fit:
        print(json.dumps(fitted([*_by_day(sets["GVC train"])], [*_by_day(sets["GVA open half"])]), indent=2))
        return 0
    found: dict[str, Any] = {name: scores(marked, options.errors) for name, marked in sets.items()}
    if options.articles:
        found |= speeds(options.articles)
    if options.json:
        print(json.dumps(found, indent=2))
    else:
        for name, row in found.items():
            print(f"{name:15}", "  ".join(f"{key} {value}" for key, value in row.items()))
    return 0


def load_sets(data: Path) -> dict[str, list[Marked]]:
    """All sets by name."""
    gvc = data / "clustering" / "clustering" / "gvc"
    with gzip.open(gvc / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    halves = {name: _incidents(gvc / f"{name}.csv") for name in ("train", "dev")}
    sets = {
        f"GVC {name}": [
            _marked(t, t["text"], t["date"], t["incident"]) for t in texts if t["incident"] in half
        ]
        for name, half in halves.items()
    }
    with (data / "gva" / "gva" / "gva.jsonl").open(encoding="utf-8") as lines:
        rows = [(i["incident"], r) for i in map(json.loads, lines) for r in i["reports"]]
    gva = [_marked(row, row["content"], row["dct"], incident) for incident, row in rows]
    sets["GVA open half"] = [m for m in gva if m and _is_open(m.event) and m.event not in halves["dev"]]
    sets["GVA held half"] = [m for m in gva if m and not _is_open(m.event)]
    sets["GVA"] = gva
    sets["BASIL"] = list(_basil(data / "clustering" / "clustering" / "basil"))
    return {name: [m for m in marked if m] for name, marked in sets.items()}


def _incidents(path: Path) -> set[str]:
    with path.open(encoding="utf-8") as rows:
        return {row[-1] for row in csv.reader(rows)}


def _is_open(event: str) -> bool:
    return sha256(event.encode()).digest()[0] % 2 == 0


def _basil(folder: Path) -> Iterator[Marked | None]:
    for path in sorted(folder.glob("articles/*/*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        text = "\n\n".join(" ".join(sentences) for sentences in row["body-paragraphs"])
        row["id"] = f"{row['uuid']}-{row['source']}"
        yield _marked(row, text, row["date"], row["triplet-uuid"])


def _marked(row: dict[str, Any], text: str, day: str, event: str) -> Marked | None:
    try:
        report = acquire_text(
            text, row["id"], title=row["title"].strip() or None, published=date.fromisoformat(day[:10])
        )
    except UnreadableError:
        return None
    return Marked(report, event)


def scores(marked: Sequence[Marked], errors: int = 0) -> dict[str, Any]:
    """BCubed over all reports of a set, and the speed."""
    begun = time.process_time()
    found = group_stories(one.report for one in marked)
    spent = time.process_time() - begun
    story_of = {report_id: story.id for story in found for report_id in story.reports}
    event_of = {one.report.id: one.event for one in marked}
    for story in [s for s in found if len({event_of[r] for r in s.reports}) > 1][:errors]:
        titles = {one.report.id: one.report.title for one in marked}
        print(
            story.id,
            *(f"{event_of[r]} {titles[r]} | {w}" for r, w in zip(story.reports, story.why, strict=True)),
            sep="\n  ",
            file=sys.stderr,
        )
    precision, recall = bcubed([(one.event, story_of[one.report.id]) for one in marked])
    return {
        "reports": len(marked),
        "events": len(set(event_of.values())),
        "stories": len(found),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "F": round(2 * precision * recall / (precision + recall), 3),
        "per CPU-second": round(len(marked) / spent),
    }


def bcubed(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Precision and recall over items that each have a true and a found group (Bagga and Baldwin, 1998)."""
    true, found = defaultdict(set), defaultdict(set)
    for item, (event, story) in enumerate(pairs):
        true[event].add(item)
        found[story].add(item)
    common = [(len(true[e] & found[s]), len(found[s]), len(true[e])) for e, s in pairs]
    return (
        sum(both / size for both, size, _ in common) / len(pairs),
        sum(both / size for both, _, size in common) / len(pairs),
    )


def speeds(path: Path) -> dict[str, dict[str, Any]]:
    """Reports grouped in a CPU-second, for piles of growing size."""
    packed = path.read_bytes()
    lines = lzma.decompress(packed) if path.suffix == ".xz" else packed
    reports = [found for found in acquire_reports(["-"], lines) if isinstance(found, Report)]
    if not reports:
        sys.exit(f"no articles in {path}: give JSON lines, plain or .xz")
    rows = {}
    for size in (size for size in _PILES if size <= len(reports) or size == _PILES[0]):
        begun = time.process_time()
        found = group_stories(reports[:size])
        spent = time.process_time() - begun
        several = sum(len(story.reports) > 1 for story in found)
        rows[f"{size} articles"] = {"stories of several": several, "per CPU-second": round(size / spent)}
    return rows


def fitted(*sets: Sequence[Marked]) -> dict[str, float]:
    """Logistic regression over the pairs that grouping compares: weights by feature, and the bias."""
    rows, same = [], []
    for marked in sets:
        event_of = {one.report.id: one.event for one in marked}
        for a, b in compared([one.report for one in marked]):
            rows.append(list(stories.features(a, b).values()))
            same.append(event_of[a.id] == event_of[b.id])
    weights = logistic(np.c_[np.array(rows), np.ones(len(rows))], np.array(same, float))
    return dict(zip([*stories.WEIGHTS, "bias"], (round(float(w), 2) for w in weights), strict=True))


def compared(reports: Sequence[Report]) -> Iterator[tuple[Any, Any]]:
    """Each report with the earlier ones that are nearest by shared terms."""
    grouper = Grouper()
    for report in reports:
        grouper.add(report)
        known = grouper.known(report.id)
        yield from ((known, other) for other in grouper.nearest(known))


def logistic(features: np.ndarray, same: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Newton's method with a ridge penalty."""
    weights = np.zeros(features.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (same - chance) - ridge * weights
        curve = (features * (chance * (1 - chance))[:, None]).T @ features + ridge * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights


def _by_day(marked: Sequence[Marked]) -> list[Marked]:
    return sorted(
        marked, key=lambda one: (str(one.report.published and one.report.published.latest), one.report.key)
    )


if __name__ == "__main__":
    raise SystemExit(main())
