"""Commands that look closely: show one record, check all of them, trace how a report was read."""

import click

from storyledger.cli.arguments import takes_reports, takes_talk, takes_view, takes_words
from storyledger.cli.door import NOTHING_FOUND, SOME_UNREADABLE, leave
from storyledger.cli.evidence import evidence_lines, find_record
from storyledger.cli.inputs import (
    acquired,
    ids_of,
    leave_if_unreadable,
    load_facts,
    load_ledger,
    only_paths,
    stored_story,
)
from storyledger.cli.printing import print_json, say, tell, tell_problems
from storyledger.options import Format, Options
from storyledger.report import Problem, Report


@click.command()
@click.argument("record_id", metavar="ID")
@takes_words("[PATH]...")
@takes_view
def show(options: Options, record_id: str, words: tuple[str, ...]) -> None:
    """One record with the words it rests on.

    A report, statement, figure, track, claim, actor or utterance. ID stands in the tables; its beginning will do if only one fits. A report may be named by its key, and what is in a database by its number on the desk (S12, R4).
    """
    from storyledger.write.brief.brief import write_brief  # noqa: PLC0415
    from storyledger.write.records.records import ledger_record  # noqa: PLC0415

    paths = only_paths(words)
    ledger = load_ledger(options, paths)
    everything = ledger_record(ledger, write_brief(ledger))
    if not paths:
        with stored_story(options) as store:
            (record_id,) = ids_of(store, ledger, [record_id])
    kind, record = find_record(everything, record_id)
    if options.format in {Format.JSON, Format.JSONL}:
        print_json(record)
    else:
        say("\n".join(evidence_lines(everything, kind, record)))
    leave_if_unreadable(paths, ledger)


@click.command()
@takes_words("[PATH]...")
@click.option("--strict", is_flag=True, help="Inputs that could not be read are faults too.")
@takes_reports
def check(options: Options, words: tuple[str, ...], strict: bool) -> None:
    """See that everything is cited and adds up.

    Every quotation stands in its report, every sentence is cited, every sum is right. Prints a line for each fault and exits with 1 if there is one.
    """
    from storyledger.pipeline import derive  # noqa: PLC0415 - loads the reader
    from storyledger.write.brief.brief import write_brief  # noqa: PLC0415
    from storyledger.write.records.check import check_ledger  # noqa: PLC0415

    paths = only_paths(words)
    facts = load_facts(options, paths)
    ledger = derive(facts, options.as_of, options.clock)
    written = write_brief(ledger)
    faults = check_ledger(ledger, written, facts.decisions)
    if strict:
        faults = [
            *faults,
            *(f"{one.input}: {'not read: ' if one.unread else ''}{one.what}" for one in ledger.problems),
        ]
    for fault in faults:
        say(fault)
    if faults:
        leave(NOTHING_FOUND, f"{len(faults)} faults")
    statements = sum(len(reading.statements) for reading in ledger.readings)
    tell(options, f"no faults: {statements} statements, {len(written.sentences)} sentences of the brief")
    leave_if_unreadable(paths, ledger)


@click.command()
@takes_words("PATH...")
@takes_talk
def trace(options: Options, words: tuple[str, ...]) -> None:
    """What each stage made of a report.

    Parts, sentences, names, times, proposals, statements, figures.
    """
    from storyledger.pipeline import trace_report  # noqa: PLC0415 - loads the reader

    problems: list[Problem] = []
    traced = 0
    for found in acquired(only_paths(words) or _refuse_nothing()):
        if isinstance(found, Report):
            say(f"# {found.key} {found.id}")
            for stage, text in trace_report(found):
                say(f"{stage:9} {text}")
            traced += 1
        else:
            problems.append(found)
    tell_problems(options, problems)
    if problems:
        raise click.exceptions.Exit(SOME_UNREADABLE)
    if not traced:
        leave(NOTHING_FOUND, f"no reports in {', '.join(words)}")


def _refuse_nothing() -> list[str]:
    raise click.UsageError("give a PATH")
