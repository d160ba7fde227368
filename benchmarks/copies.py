"""How surely near duplicates are found: pairs of a pile against the exact Jaccard share of their word 5-shingles.

In: a pile as JSON lines (or `.jsonl.xz`) with `text`, as `articles-9k`. Out: a line a measure,
`name  percent  hits/all`, and the CPU seconds at a ninth, a third and the whole of the pile. A real pile holds
few copies, so one article in nine is planted again, cut or with words changed, from nearly the same to half lost;
pairs with a planted text are counted apart. The truth is counted here with sets of words, not with the package's
hashes. A pair counts from .5 on (most of both texts agrees) and from .8 on (a reprint).

Also tried, 2026-11: MinHash with bands for .5 (rensa 0.5, 128 numbers in 32 bands) found 676 of 681 such pairs of
3,048 archived pages and 9 of 18 texts of `articles-9k` of which three fifths stand in another; winnowing found all.
MinHash took 5.8 s of CPU for the 9,000, winnowing 7.4 s.
"""

import argparse
import json
import lzma
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from items import percent

from storyledger.reconcile.lineage.copies import RUN, find_near_duplicates, text_of
from storyledger.report import Part, Report, Role
from storyledger.span import ReportId, Span

BARS = (0.5, 0.8)
_EVERY = 9  # one text in so many is planted again
Shares = dict[tuple[int, int], float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a pile and print the result."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path, help="a pile as JSON lines, may be packed with xz")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    texts = _read(options.file)
    piles = {"seconds, a ninth": texts[::9], "seconds, a third": texts[::3], "seconds": texts}
    seconds = {name: round(_timed(pile)[1], 2) for name, pile in piles.items()}
    natural = len(texts)
    texts += [_altered(text, n) for n, text in enumerate(texts[::_EVERY])]
    found, truth = _timed(texts)[0], _count(texts)
    scores: dict[str, tuple[int, int]] = {}
    for name, is_planted in (("found", False), ("planted", True)):
        ours, wanted = (
            {p: s for p, s in shares.items() if (p[1] >= natural) == is_planted} for shares in (found, truth)
        )
        scores |= dict(_score(name, ours, wanted))
    _print(scores, seconds, as_json=options.json)
    return 0


def _read(file: Path) -> list[str]:
    with (lzma.open if file.suffix == ".xz" else open)(file, "rt", encoding="utf-8") as lines:
        return [text for line in lines if (text := json.loads(line)["text"]).strip()]


def _timed(texts: Sequence[str]) -> tuple[Shares, float]:
    """What the package finds, and the CPU seconds it took with hashing."""
    reports = [_report(text, n) for n, text in enumerate(texts)]
    start = time.process_time()
    found = {(p.a, p.b): p.jaccard for p in find_near_duplicates([text_of(r) for r in reports])}
    return found, time.process_time() - start


def _report(text: str, number: int) -> Report:
    """All of a text as one part: finding boilerplate has a benchmark of its own."""
    key = str(number)
    parts = (Part(span=Span(0, len(text)), role=Role.BODY),)
    return Report(id=ReportId(key), key=key, sha256="", text=text, parts=parts)


def _altered(text: str, number: int) -> str:
    """A cut or a change of words, ten degrees of each, one after the other."""
    words, degree = text.split(), number // 2 % 10
    if number % 2:
        return " ".join(words[: len(words) - len(words) * degree // 18])
    step = 60 // (degree + 1)
    return " ".join(f"other{n}" if n % step == 0 else word for n, word in enumerate(words))


def _count(texts: Sequence[str]) -> Shares:
    """The exact share of every pair that has a run in common, without any sampling."""
    sizes, holders = [], defaultdict(list)
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", text.lower())
        runs = {hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}
        sizes.append(len(runs))
        for run in runs:
            holders[run].append(number)
    common: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        common.update((a, b) for at, a in enumerate(held) for b in held[at + 1 :])
    return {(a, b): both / (sizes[a] + sizes[b] - both) for (a, b), both in common.items()}


def _score(name: str, found: Shares, truth: Shares) -> Iterator[tuple[str, tuple[int, int]]]:
    for bar in BARS:
        ours, wanted = ({p for p, share in shares.items() if share >= bar} for shares in (found, truth))
        right = len(ours & wanted)
        yield f"{name}, recall at {bar}", (right, len(wanted))
        yield f"{name}, precision at {bar}", (right, len(ours))


def _print(scores: dict[str, tuple[int, int]], seconds: dict[str, float], *, as_json: bool) -> None:
    if as_json:
        json.dump({**scores, **seconds}, sys.stdout, indent=2)
        print()
        return
    for name, (hits, of) in scores.items():
        print(f"{name:28} {percent(hits, of):5.1f}  {hits}/{of}")
    for name, value in seconds.items():
        print(f"{name:28} {value:5.2f}")


if __name__ == "__main__":
    sys.exit(main())
