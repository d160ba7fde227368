"""How well the ledger says how many were killed and injured, on shootings with two or more reports.

In: the Gun Violence Archive's incidents as JSON lines ({"incident", "num_killed", "num_injured", "reports":
[{"title", "content", "dct"}]}). Out: how often the ledger's toll on the last day is exactly right, beside a
baseline that takes the first number it sees. Gold counts every dead and injured, whoever shot them.

    python benchmarks/gva.py FILE [--half open|held] [--limit N] [--errors N] [--json]

Incidents come in an order that depends on their ids alone, so `--limit` is a fixed sample. The rules were
made by looking at the open half; the held half was only scored.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from storyledger.acquire.drafts import UnreadableError
from storyledger.acquire.reports import acquire_text
from storyledger.harm import Fate
from storyledger.pipeline import read_report, reconcile
from storyledger.report import Report

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = rf"\b(\d{{1,3}}|{'|'.join(_WORDS)})\b(?:\s+(?:other|others|more|people|persons|men|women|teens|victims)){{0,2}}"
_VERB = r"\s+(?:(?:were|was|is|are|have been|has been|left)\s+)?(?:\w+ly\s+)?"
_KILLED = re.compile(_NUMBER + _VERB + r"(?:killed|dead|die[ds]?|slain|murdered)\b", re.IGNORECASE)
_INJURED = re.compile(_NUMBER + _VERB + r"(?:injured|wounded|hurt|shot|hospitali[sz]ed)\b", re.IGNORECASE)
_A_DEATH = re.compile(r"\b(?:killed|dead|die[ds]|fatal|fatally|slain|murder|homicide)\b", re.IGNORECASE)
_AN_INJURY = re.compile(r"\b(?:injured|wounded|hurt|critical condition|stable condition)\b", re.IGNORECASE)


class Count(NamedTuple):
    """Killed and injured."""

    killed: int
    injured: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a file and print the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path, help="incidents as JSON lines")
    parser.add_argument("--half", choices=("open", "held"), help="score one half only")
    parser.add_argument("--limit", type=int, default=None, help="stop after so many incidents")
    parser.add_argument("--errors", type=int, default=0, help="print so many misses")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    incidents = list(chosen(options.file, options.half))[: options.limit]
    scored = [(incident, gold_of(incident), *counts_of(incident)) for incident in incidents]
    scores = {
        name: rates([(row[1], row[at]) for row in scored])
        for name, at in (("ledger", 2), ("first number", 3))
    }
    if options.json:
        json.dump({"incidents": len(incidents), **scores}, sys.stdout, indent=2)
        print()
        return 0
    print(f"{len(incidents)} incidents, {sum(len(i['reports']) for i in incidents)} reports")
    for name, row in scores.items():
        print(f"{name:14} killed {row['killed']:.3f}  injured {row['injured']:.3f}  both {row['both']:.3f}")
    misses = [row for row in scored if row[1] != row[2]]
    for incident, gold, ours, _ in misses[: options.errors]:
        titles = " / ".join(report["title"] for report in incident["reports"])
        print(f"{incident['incident']}: gold {tuple(gold)}, ledger {tuple(ours)}: {titles}")
    return 0


def chosen(path: Path, half: str | None) -> Iterator[dict[str, Any]]:
    """Incidents with two or more reports, in an order of their own."""
    with path.open(encoding="utf-8") as lines:
        incidents = [i for i in map(json.loads, lines) if len(i["reports"]) > 1]
    for incident in sorted(incidents, key=lambda i: sha256(f"x{i['incident']}".encode()).hexdigest()):
        is_open = sha256(incident["incident"].encode()).digest()[0] % 2 == 0
        if half is None or is_open == (half == "open"):
            yield incident


def gold_of(incident: dict[str, Any]) -> Count:
    """The true numbers."""
    return Count(incident["num_killed"], incident["num_injured"])


def counts_of(incident: dict[str, Any]) -> tuple[Count, Count]:
    """What the ledger says, and what the baseline does."""
    reports = list(read_reports(incident))
    ledger = reconcile(incident["incident"], reports, [read_report(r) for r in reports])
    tolls = {toll.fate: toll.count for toll in ledger.tolls}
    ours = Count(tolls.get(Fate.KILLED, 0), tolls.get(Fate.INJURED, 0))
    newest = max(reports, key=lambda r: str(r.published and r.published.latest), default=None)
    return ours, first_numbers(newest.text if newest else "")


def read_reports(incident: dict[str, Any]) -> Iterator[Report]:
    """Each report as it was printed, headline on top; an empty one is left out."""
    for number, row in enumerate(incident["reports"]):
        text = "\n\n".join(part for part in (row["title"].strip(), row["content"].strip()) if part)
        day = date.fromisoformat(row["dct"])
        try:
            yield acquire_text(
                text, f"{incident['incident']}-{number}", title=row["title"].strip() or None, published=day
            )
        except UnreadableError:
            continue


def first_numbers(text: str) -> Count:
    """The first number before a word of harm, else one if there is such a word."""
    return Count(_first(_KILLED, _A_DEATH, text), _first(_INJURED, _AN_INJURY, text))


def _first(number: re.Pattern[str], word: re.Pattern[str], text: str) -> int:
    if found := number.search(text):
        written = found[1].lower()
        return _WORDS.index(written) + 1 if written in _WORDS else int(written)
    return int(bool(word.search(text)))


def rates(pairs: Iterable[tuple[Count, Count]]) -> dict[str, float]:
    """The share of exactly right numbers."""
    pairs = list(pairs)
    whole = max(len(pairs), 1)
    return {
        "killed": round(sum(a.killed == b.killed for a, b in pairs) / whole, 3),
        "injured": round(sum(a.injured == b.injured for a, b in pairs) / whole, 3),
        "both": round(sum(a == b for a, b in pairs) / whole, 3),
    }


if __name__ == "__main__":
    raise SystemExit(main())
