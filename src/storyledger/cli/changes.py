"""What changed in a story between two days."""

from datetime import date

import click

from storyledger.change import in_order
from storyledger.cli.arguments import takes_day, takes_days, takes_words
from storyledger.cli.door import NOTHING_FOUND, leave
from storyledger.cli.inputs import leave_if_unreadable, load_facts, only_paths
from storyledger.cli.printing import print_json, print_table
from storyledger.options import Format, Options


@click.command()
@takes_words("[PATH]...")
@takes_day("--from", told="The earlier day (2031-05-24).", required=True)
@takes_day("--to", told="The later day; without it, all that is known.")
@takes_days
def changes(options: Options, words: tuple[str, ...], **between: date | None) -> None:
    """What changed from one day to another.

    New, revised, withdrawn, newly disputed, denied or confirmed, borne out. Each line names the day of what
    stood before and of what stands now, and cites its statements.
    """
    first, last = between["from"], between["to"]
    assert first is not None  # noqa: S101 - click has asked for it
    in_order(first, last)
    from storyledger.pipeline import derive, find_changes  # noqa: PLC0415 - loads the reader
    from storyledger.write.records import changes as written  # noqa: PLC0415

    paths = only_paths(words)
    facts = load_facts(options, paths)
    before, after = (derive(facts, day, options.clock) for day in (first, last))
    lines = written.write_changes(after, find_changes(before, after))
    if options.format is Format.JSON:  # a program wants its record though nothing is in it
        print_json(written.changes_record(lines, first, last))
    elif lines:
        print_table(options, written.changes_table(lines, first, last))
    if not lines:
        leave(NOTHING_FOUND, written.nothing_changed(len(before.reports), len(after.reports)))
    leave_if_unreadable(paths, after)
