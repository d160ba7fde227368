"""Add reports while the pages stay usable. In: files and texts from a form. Out: rows of progress.

One thread reads for all; each report is kept as soon as it is read, and one that cannot be read is
listed with the reason, as on the command line.
"""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path
from threading import Lock, Thread

from storyledger.acquire.reports import acquire_reports, acquire_text
from storyledger.errors import OptionError
from storyledger.pipeline import read_reports, reader_name
from storyledger.reconcile.review.corrections import interval_of
from storyledger.report import Problem, Report
from storyledger.store.sqlite import SqliteStore, create_store

# A form is no way to bring in an archive of gigabytes: the command line is.
MOST_BYTES = 50_000_000
_LONGEST_NAME = 60  # letters, of up to four bytes; a name may have 255 bytes


@dataclass(slots=True)
class Row:
    """One input: where it stands, and why it was left if it was."""

    name: str
    stage: str  # waiting, read, there already, unreadable
    note: str = ""


@dataclass(slots=True)
class Job:
    """What was handed in together."""

    rows: list[Row] = field(default_factory=list)
    done: bool = False

    def state(self) -> dict[str, object]:
        """Plain values for a page or an event."""
        read = sum(r.stage != "waiting" for r in self.rows)
        return {"rows": [asdict(r) for r in self.rows], "read": read, "of": len(self.rows), "done": self.done}


# A file as name and bytes, or a report that was pasted.
Handed = tuple[str, bytes] | Report


class Adder:
    """Reads what was handed in, one job after the other."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._jobs: dict[str, Job] = {}
        self._turn = Lock()

    def job(self, story: str) -> Job | None:
        """The newest job of a story."""
        return self._jobs.get(story)

    def start(self, story: str, handed: Sequence[Handed]) -> Job:
        """Read files and pasted reports in a thread."""
        job = Job([Row(h.key if isinstance(h, Report) else h[0], "waiting") for h in handed])
        self._jobs[story] = job
        Thread(target=self._run, args=(story, job, list(handed)), daemon=True).start()
        return job

    def _run(self, story: str, job: Job, handed: Sequence[Handed]) -> None:
        with self._turn:
            for row, given in zip(tuple(job.rows), handed, strict=True):
                try:
                    self._take(story, job, row, given)
                except Exception as error:  # noqa: BLE001 - the page must hear of it, and the next be read
                    row.stage, row.note = "unreadable", f"{type(error).__name__}: {error}"
        job.done = True

    def _take(self, story: str, job: Job, row: Row, given: Handed) -> None:
        with create_store(self._path, story) as store, tempfile.TemporaryDirectory() as folder:
            found = [given] if isinstance(given, Report) else acquire_reports([_kept(folder, *given)])
            self._add(store, job, row, found)

    def _add(self, store: SqliteStore, job: Job, row: Row, given: Iterable[Report | Problem]) -> None:
        """One input, which may hold several reports."""
        added = known = 0
        for found in given:
            if isinstance(found, Problem):
                store.add_problem(found)
                job.rows.append(Row(found.input, "unreadable", f"{found.what}: {found.do}"))
            elif store.holds(found.id, reader_name()):
                known += 1
            else:
                added += self._read(store, job, found)
        row.stage = "read" if added else "there already" if known else "unreadable"
        row.note = f"{added} added" if added else ""

    def _read(self, store: SqliteStore, job: Job, report: Report) -> int:
        (read,) = read_reports([report])
        if isinstance(read, Problem):
            store.add_problem(read)
            job.rows.append(Row(read.input, "unreadable", f"{read.what}: {read.do}"))
            return 0
        return int(store.add(report, read))


def _kept(folder: str, name: str, content: bytes) -> Path:
    """The file under its own name, as far as that is one: who sent it may have called it anything."""
    plain = "".join(c for c in Path(name).name if c.isprintable()).lstrip(".")
    place = Path(folder) / (plain[-_LONGEST_NAME:] or "report")
    place.write_bytes(content)
    return place


def pasted_report(form: Mapping[str, str]) -> Report | None:
    """The report of a paste form; None if no text was pasted.

    Raises:
        OptionError: the day is none, or several.
    """
    text = form.get("text", "")
    if not text.strip():
        return None
    day = form.get("published", "").strip()
    return acquire_text(
        text,
        f"pasted-{blake2b(text.encode(), digest_size=4).hexdigest()}",
        title=form.get("title", "").strip() or None,
        outlet=form.get("outlet", "").strip() or None,
        published=_one_day(day) if day else None,
    )


def _one_day(words: str) -> date | None:
    when = interval_of(words)
    if when.earliest != when.latest:
        raise OptionError(f"{words!r} are several days: write the one on which it ran", slug="bad-edit")
    return when.earliest
