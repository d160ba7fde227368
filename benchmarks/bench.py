"""Speed, memory and size: `python benchmarks/bench.py [--shared DIR] [--json]`, or `make bench`.

In: a folder of reports (by default the first story in DIR, else the bundled sample) and, where DIR
has it, a file of articles. Out: one line a measure. The one idea: whole processes for what a user
waits for, CPU time on one thread for what a cluster pays for.
"""

import argparse
import json
import lzma
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, distribution
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "src" / "storyledger" / "samples" / "brannock-dam" / "reports"
MEGABYTE = 1_000_000
WARM_UP = 3  # articles read before the clock starts: imports, tables, the allocator
BATCHES = 3  # spread of the speed, shown as min / median / max


def main() -> None:
    """Print every measure, as lines or as one JSON object."""
    asked = _arguments()
    folder = asked.reports or _story_in(asked.shared) or SAMPLE
    measures: dict[str, Any] = {"machine": _machine(), "commit": _commit()}
    measures |= time_brief(folder, runs=asked.runs)
    articles = asked.shared / "data" / "articles-9k.jsonl.xz"
    if articles.exists():
        measures |= time_reading(articles, asked.articles)
    measures |= weigh_package()
    if asked.json:
        print(json.dumps(measures))
        return
    for name, value in measures.items():
        print(f"{name:32} {value}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--reports", type=Path, help="the folder whose brief is timed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _story_in(shared: Path) -> Path | None:
    return next(iter(sorted(shared.glob("stories/*/reports"))), None)


def _machine() -> str:
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _commit() -> str:
    asked = ["git", "-C", str(ROOT), "describe", "--always", "--dirty"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() or "none"


def _spread(values: Sequence[float], digits: int = 2) -> str:
    ordered = (min(values), statistics.median(values), max(values))
    return " / ".join(f"{value:.{digits}f}" for value in ordered) + "  (min / median / max)"


def time_brief(folder: Path, *, runs: int) -> dict[str, str]:
    """Seconds from process start to brief, and the most memory the process took."""
    seconds, peaks = [], []
    for _ in range(runs):
        start = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, "-m", "storyledger", "brief", str(folder)], stdout=subprocess.DEVNULL
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds.append(time.perf_counter() - start)
        if status:
            sys.exit(f"storyledger brief {folder} failed: run it by hand")
        peaks.append(used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / MEGABYTE)
    n = sum(1 for f in folder.rglob("*") if f.is_file())
    return {
        f"seconds to brief ({n} reports)": _spread(seconds),
        "peak memory MB": _spread(peaks, 0),
    }


class TimedSession:
    """An onnxruntime session that adds up the CPU seconds it takes."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self.seconds = 0.0

    def run(self, *inputs: Any) -> Any:
        """What the session gives."""
        start = time.process_time()
        try:
            return self._session.run(*inputs)
        finally:
            self.seconds += time.process_time() - start


def time_reading(articles: Path, most: int) -> dict[str, str]:
    """Reports read a CPU-second on one thread, and the encoder's share of that time."""
    from storyledger.annotate.reader import load_reader

    reader = load_reader()
    encoder = TimedSession(reader.encoder)
    object.__setattr__(reader, "encoder", encoder)  # the one shared reader; frozen for everybody else
    with lzma.open(articles, "rt", encoding="utf-8") as lines:
        chosen = list(islice(lines, most))
    read_records(chosen[:WARM_UP])
    encoder.seconds = 0.0
    batches = [read_records(chosen[batch::BATCHES]) for batch in range(BATCHES)]
    total = sum(spent for _, _, spent in batches)
    return {
        f"reports a CPU-second ({most})": _spread([reports / spent for reports, _, spent in batches]),
        "words a CPU-second": f"{sum(words for _, words, _ in batches) / total:.0f}",
        "share of the bare encoder": f"{encoder.seconds / total:.2f}",
    }


class Batch(NamedTuple):
    """How much was read in how many CPU seconds."""

    reports: int
    words: int
    seconds: float


def read_records(lines: Sequence[str]) -> Batch:
    """Acquire, annotate and extract records given as lines of JSON."""
    from storyledger.acquire.reports import acquire_reports
    from storyledger.pipeline import read_report
    from storyledger.report import Report

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "batch.jsonl")
        path.write_text("".join(lines), encoding="utf-8")
        start = time.process_time()
        reports = [report for report in acquire_reports([path]) if isinstance(report, Report)]
        for report in reports:
            read_report(report)
        spent = time.process_time() - start
    return Batch(len(reports), sum(len(report.text.split()) for report in reports), spent)


def weigh_package() -> dict[str, str]:
    """Megabytes of the wheel, and of everything that `requirements/run.txt` installs."""
    with tempfile.TemporaryDirectory() as folder:
        asked = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        subprocess.run(asked, cwd=ROOT, capture_output=True, check=True)
        wheel = next(Path(folder).glob("*.whl")).stat().st_size
    pins = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9._-]+)==", pins, re.MULTILINE)
    installed = sum(_bytes_of(name) for name in set(names))
    own = sum(f.stat().st_size for f in (ROOT / "src").rglob("*") if f.is_file() and f.suffix != ".pyc")
    return {
        "wheel MB": f"{wheel / MEGABYTE:.1f}",
        "installed MB (with requirements)": f"{(installed + own) / MEGABYTE:.0f}",
    }


def _bytes_of(name: str) -> int:
    """Size of an installed distribution, 0 where its marker left it out."""
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return 0
    paths = (Path(str(f.locate())) for f in files)
    return sum(p.stat().st_size for p in paths if p.is_file())


if __name__ == "__main__":
    main()
