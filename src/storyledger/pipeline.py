"""The order of the stages. `read_report` is the unit of work: one report, pure, picklable."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from importlib.metadata import version

from storyledger.annotate.numbers.numbers import find_quantities
from storyledger.annotate.reader import model_digest
from storyledger.annotate.sentences import annotate_sentences
from storyledger.errors import EngineError
from storyledger.extract.figures.figures import extract_figures
from storyledger.extract.figures.retellings import MODEL as RETOLD
from storyledger.extract.figures.retellings import find_retold
from storyledger.extract.harms.harms import extract_harms
from storyledger.extract.sources.sources import Cast
from storyledger.extract.statements import extract_statements
from storyledger.ledger import Clock, Facts, Ledger
from storyledger.parallel import map_in_order
from storyledger.reading import Reading
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.changes import find_changes
from storyledger.reconcile.ledger import reconcile_ledger, reconcile_said
from storyledger.report import PROSE, Problem, Report
from storyledger.review import Decision
from storyledger.sentence import Annotation
from storyledger.span import ReportId, Span

__all__ = [
    "OpenStory",
    "derive",
    "find_changes",
    "read_report",
    "read_reports",
    "reader_name",
    "reconcile",
    "reconcile_said",
    "trace_report",
]

_log = logging.getLogger(__name__)


@cache
def reader_name() -> str:
    """Name, version and model of what reads: other weights are another reader."""
    return f"storyledger {version('storyledger')}, model {model_digest(RETOLD)}"


def read_report(report: Report) -> Reading:
    """Annotate and extract one report: all that needs no other report.

    Raises:
        EngineError: the reader's model does not load.
    """
    read = report.as_read()
    return _extract(read, annotate_sentences(read), report.inline())


def _extract(report: Report, annotation: Annotation, blanked: Sequence[Span]) -> Reading:
    # a line that was wrapped in the middle of a sentence is no border for a number
    text = report.text.replace("\n", " ")
    quantities = [q for s in annotation.sentences for q in find_quantities(s.span.of(text), s.span.start)]
    cast = Cast(report, annotation.sentences)
    statements = extract_statements(report, annotation, cast, quantities)
    told = [s for s in annotation.sentences if s.role in PROSE]
    # of a post that its report quotes, and of all signatures, nothing is a statement
    stated = [
        s
        for s in annotation.sentences
        if s.role in PROSE or any(c.overlaps(s.span) for p in statements for c in p.content)
    ]
    figures = extract_figures(report, stated, statements, quantities)
    number_at = {q.span.start: q for q in quantities}
    counted = [(f, number_at[f.span.start]) for f in figures if f.span.start in number_at]
    sentences = [s.span for s in annotation.sentences]
    return Reading(
        report_id=report.id,
        reader=reader_name(),
        sentences=tuple(sentences),
        alone=tuple(annotation.alone(s.span) for s in annotation.sentences),
        statements=tuple(s.without(blanked, report.text) for s in statements),
        figures=tuple(figures),
        referents=cast.referents(),
        times=tuple(t for s in annotation.sentences for t in s.times),
        harms=tuple(extract_harms(report, told, quantities)),
        retold=tuple(find_retold(text, sentences, counted)),
    )


def read_reports(reports: Iterable[Report], jobs: int = 1) -> Iterator[Reading | Problem]:
    """Read many reports, in input order; one that fails becomes a Problem and the rest goes on."""
    return map_in_order(_read_or_problem, reports, jobs=jobs)


def _read_or_problem(report: Report) -> Reading | Problem:
    try:
        return read_report(report)
    except EngineError:  # no report's fault: nothing can be read at all
        raise
    except Exception as error:  # noqa: BLE001  the one broad net around one report: nothing may stop a run
        _log.exception("reading %s failed", report.key)
        return Problem(
            input=report.key,
            stage="read",
            what=f"{type(error).__name__}: {error}",
            do="keep the report and tell us with `storyledger trace`; the other reports are not affected",
        )


def reconcile(  # noqa: PLR0913, PLR0917 - facts, and options by name
    title: str,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    problems: Sequence[Problem] = (),
    as_of: date | None = None,
    decisions: Sequence[Decision] = (),
) -> Ledger:
    """Everything that needs more than one report, as people corrected it."""
    return reconcile_ledger(title, reports, readings, problems=problems, as_of=as_of, decisions=decisions)


def derive(facts: Facts, as_of: date | None = None, clock: Clock = Clock.REPORTED) -> Ledger:
    """What follows from the facts of a story, or from those that were known by a day."""
    known = (facts.title, facts.reports, facts.readings)
    if as_of and clock is Clock.SAID:
        return reconcile_said(*known, day=as_of, problems=facts.problems, decisions=facts.decisions)
    return reconcile(*known, facts.problems, as_of=as_of, decisions=facts.decisions)


def story_on(ledger: Ledger, day: date) -> Ledger:
    """The same story as of an earlier day."""
    return reconcile(
        ledger.title,
        ledger.reports,
        ledger.readings,
        ledger.problems,
        as_of=day,
        decisions=ledger.decisions,
    )


class OpenStory:
    """Reports that come one by one. Each ledger costs what is new in it, and equals one built from all at once."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._facts: dict[ReportId, tuple[Report, Reading]] = {}
        self._blocks = Blocks()

    def add(self, report: Report, reading: Reading | None = None) -> None:
        """Take in a report, read now unless its reading is given; who comes again takes its own place."""
        self._facts[report.id] = (report, reading or read_report(report))

    def hold(self, facts: Facts) -> None:
        """Hold just these reports; one that equals what is known stays the same object, and costs nothing again."""
        known = self._facts
        pairs = zip(facts.reports, facts.readings, strict=True)
        self._facts = {r.id: known[r.id] if known.get(r.id) == (r, x) else (r, x) for r, x in pairs}

    def ledger(
        self,
        problems: Sequence[Problem] = (),
        as_of: date | None = None,
        decisions: Sequence[Decision] = (),
    ) -> Ledger:
        """What follows from all reports so far, as people corrected them."""
        reports, readings = [r for r, _ in self._facts.values()], [x for _, x in self._facts.values()]
        return reconcile_ledger(
            self.title,
            reports,
            readings,
            problems=problems,
            as_of=as_of,
            decisions=decisions,
            blocks=self._blocks,
        )


def trace_report(report: Report) -> Iterator[tuple[str, str]]:
    """What each stage made of one report, as (stage, text)."""
    text = report.text
    for part in report.parts:
        yield (
            "acquire",
            f"{part.role.value:11} {part.span.start}-{part.span.end} {_short(part.span.of(text))}",
        )
    read = report.as_read()
    annotation = annotate_sentences(read)
    for sentence in annotation.sentences:
        yield "annotate", f"sentence {sentence.index}: {_short(sentence.span.of(text))}"
        for name in sentence.names:
            yield "annotate", f"  name {name.kind}: {name.span.of(text)}"
        for time in sentence.times:
            yield "annotate", f"  time {time.frame.value}: {time.span.of(text)}"
    for raw in annotation.attributions:
        words = " / ".join(_short(c.of(text)) for c in raw.content)
        yield (
            "annotate",
            f"proposal {raw.score}: {[s.of(text) for s in raw.source]} | {raw.cue.of(text)} | {words}",
        )
    reading = _extract(read, annotation, report.inline())
    names = {r.id: r.name for r in reading.referents}
    for statement in reading.statements:
        who = names.get(statement.speaker, "-") if statement.speaker else "-"
        words = " / ".join(_short(c.of(text)) for c in statement.content)
        yield "extract", f"{statement.kind.value} {who} {statement.stance.value}: {words}"
    for figure in reading.figures:
        yield (
            "extract",
            f"figure {figure.span.of(text)!r}: {figure.low}..{figure.high} {figure.unit} | {figure.state}",
        )


def _short(words: str, most: int = 100) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1] + "…"
