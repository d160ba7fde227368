"""What one more report costs: `python benchmarks/growth.py ARTICLES --topic NAME [--sizes 10,30,100,300] [--json]`.

In: a file of articles (records with a text), of which those that name the topic twice make one story; or
with `--few-speakers` the worst case, where four people say everything within two weeks. Out: for each size CPU
seconds for the ledger of all reports at once, and CPU milliseconds for one more, beyond its reading.
"""

import argparse
import json
import statistics
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from storyledger.acquire.reports import acquire_reports
from storyledger.actor import ActorKind
from storyledger.interval import one_day
from storyledger.pipeline import OpenStory, read_reports
from storyledger.reading import Reading
from storyledger.report import Problem, Report

MORE = 5
SPEAKERS = ("Ann Obel", "Bo Quist", "Cy Tarn", "Di Umber")


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--topic", required=True)
    parser.add_argument("--sizes", default="10,30,100,300")
    parser.add_argument("--few-speakers", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    found = (r for r in acquire_reports([given.articles]) if not isinstance(r, Problem))
    reports = [r for r in found if r.text.count(given.topic) > 1][: max(sizes) + MORE]
    facts = [
        (r, x) for r, x in zip(reports, read_reports(reports), strict=True) if not isinstance(x, Problem)
    ]
    if given.few_speakers:
        facts = [few_speakers(i, report, reading) for i, (report, reading) in enumerate(facts)]
    for size in sizes:
        if size + MORE <= len(facts):
            row = measure(facts[:size], facts[size : size + MORE])
            print(json.dumps(row) if given.json else "  ".join(f"{k} {v}" for k, v in row.items()))


def measure(
    facts: Sequence[tuple[Report, Reading]], more: Sequence[tuple[Report, Reading]]
) -> dict[str, float]:
    """One size: all at once, then some more one by one."""
    story = OpenStory("growth")
    for report, reading in facts:
        story.add(report, reading)
    full, each = _cpu_seconds(story), []
    for report, reading in more:
        story.add(report, reading)
        each.append(_cpu_seconds(story))
    return {
        "reports": len(facts),
        "statements": sum(len(reading.statements) for _, reading in facts),
        "all at once, s": round(full, 2),
        "one more, ms (median)": round(1000 * statistics.median(each)),
        "one more, ms (most)": round(1000 * max(each)),
    }


def _cpu_seconds(story: OpenStory) -> float:
    start = time.process_time()
    story.ledger()
    return time.process_time() - start


def few_speakers(i: int, report: Report, reading: Reading) -> tuple[Report, Reading]:
    """The same words by four people within two weeks."""
    day = one_day(date(2031, 10, 1) + timedelta(days=i % 14), basis="metadata")
    people = tuple(
        replace(
            who, name=SPEAKERS[len(who.name) % 4], kind=ActorKind.PERSON, role=None, side=None, aliases=()
        )
        for who in reading.referents
    )
    return replace(report, published=day), replace(reading, referents=people)


if __name__ == "__main__":
    main()
