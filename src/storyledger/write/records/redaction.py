"""A story without the texts of its reports: words that are quoted stay, all others become a bar.

In: a Ledger and the briefs that are shown of it. Out: a Ledger of the same facts whose texts hold nothing else. Offsets count as
before, since each character that goes leaves one bar behind. Every form that is written from such a ledger
is redacted, as it has nothing to give away.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from storyledger.claim import Claim
from storyledger.ledger import Ledger
from storyledger.reading import Reading
from storyledger.report import Report
from storyledger.span import Span, StatementId
from storyledger.statement import Kind, Statement
from storyledger.write.brief.brief import Brief
from storyledger.write.tables.tables import words_of
from storyledger.write.words.phrases import Desk, open_desk

BAR = "█"


def redact(ledger: Ledger, briefs: Iterable[Brief]) -> Ledger:
    """The ledger with only those words of its reports that somebody is quoted for, or that a brief cites.

    Numbers stay, too: a figure of a report's own stands without the sentence around it.
    """
    cited = {cite for brief in briefs for sentence in brief.sentences for cite in sentence.cites}
    quoted = {
        s.id for x in ledger.readings for s in x.statements if s.kind is not Kind.NARRATOR or s.id in cited
    }
    spans = {x.report_id: list(_quoted_spans(x, quoted)) for x in ledger.readings}
    claims = tuple(_claims(ledger, quoted))
    standing = {claim.id for claim in claims}
    return replace(
        ledger,
        reports=tuple(_barred(report, spans.get(report.id, ())) for report in ledger.reports),
        readings=tuple(_figures_barred(reading, quoted) for reading in ledger.readings),
        timeline=tuple(entry for entry in ledger.timeline if entry.statements[0] in quoted),
        claims=claims,
        resolutions={
            sid: known if known.claim in standing else replace(known, claim=None)
            for sid, known in ledger.resolutions.items()
        },
        utterances=tuple(
            u if quoted.issuperset(u.statements) else replace(u, passages=(), variants=())
            for u in ledger.utterances
        ),
    )


def redact_days(states: Sequence[tuple[Ledger, Brief]]) -> list[tuple[Ledger, Brief]]:
    """A story on several days: what the brief of any of them cites stays in all."""
    briefs = [brief for _, brief in states]
    return [(redact(ledger, briefs), brief) for ledger, brief in states]


def bars_shortened(text: str) -> str:
    """Each run of bars as an ellipsis, for forms that people read.

    >>> bars_shortened("█████ ████ he said ███")
    '[…] he said […]'
    """
    return re.sub(f"{BAR}+(?:\\s+{BAR}+)*", "[…]", text)


def _quoted_spans(reading: Reading, quoted: set[StatementId]) -> Iterator[Span]:
    for statement in reading.statements:
        if statement.id in quoted:
            yield from spans_of(statement)
    yield from (figure.span for figure in reading.figures)


def spans_of(statement: Statement) -> Iterator[Span]:
    """All words of a statement: who, the verb, what."""
    yield from (span for span in (statement.source, statement.cue, *statement.content) if span)


def _barred(report: Report, kept: Iterable[Span]) -> Report:
    """A report with bars for all but some stretches."""
    letters = [BAR] * len(report.text)
    for span in kept:
        letters[span.start : span.end] = span.of(report.text)
    gaps = re.compile(f"{BAR}+")
    text = gaps.sub(lambda gap: _gap(report.text[gap.start() : gap.end()]), "".join(letters))
    return replace(report, text=text)


def _gap(words: str) -> str:
    """Bars for words; the space around them, line breaks, and marks between two quoted stretches stay."""
    if not any(map(str.isalnum, words)):
        return words
    told = words.strip()
    start = words.index(told)
    return words[:start] + re.sub(r"[^\n]", BAR, told) + words[start + len(told) :]


def _figures_barred(reading: Reading, quoted: set[StatementId]) -> Reading:
    """Figures of a report's own say what they count, but not in its words what became of it."""
    figures = tuple(
        f if f.statement_id in quoted else replace(f, state=BAR * len(f.state)) for f in reading.figures
    )
    return replace(reading, figures=figures)


def _claims(ledger: Ledger, quoted: set[StatementId]) -> Iterator[Claim]:
    """The claims that a quoted statement puts forward, in its words."""
    desk = open_desk(ledger)
    for claim in ledger.claims:
        told = [sid for sid in claim.statements if sid in quoted]
        if told:
            yield claim if _says(desk, told, claim.text) else replace(claim, text=words_of(desk, told[0]))


def _says(desk: Desk, told: Iterable[StatementId], text: str) -> bool:
    return any(text in words_of(desk, sid) for sid in told)
