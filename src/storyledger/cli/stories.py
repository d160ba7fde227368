"""The command that groups a pile into stories, lists one of them, and keeps what a person says of them.

In: reports at paths or in a database, before anything is read closely. Out: a table of stories, or the reports of
one; with merge and split a decision in the database, by the reports that it is about.
"""

from collections.abc import Sequence

import click

from storyledger.cli.arguments import takes_pile, takes_words
from storyledger.cli.door import NOTHING_FOUND, SOME_UNREADABLE, leave
from storyledger.cli.inputs import acquired_once, find_story, pile_in_database, split_words, stored_story
from storyledger.cli.printing import print_table, tell, tell_problems
from storyledger.errors import OptionError
from storyledger.options import Options
from storyledger.report import Problem, Report
from storyledger.review import Anchor, Decision, Signature, Thing, Verb
from storyledger.span import ReportId
from storyledger.story import Story
from storyledger.write.tables.forms import Table


@click.command()
@takes_words("[PATH]... [ID] | merge ID ID... | split ID REPORT...")
@click.option(
    "--min",
    "fewest",
    type=click.IntRange(1),
    default=2,
    metavar="N",
    help="Only stories of N reports or more (2).",
)
@takes_pile
def stories(options: Options, words: tuple[str, ...], fewest: int, signature: Signature) -> None:
    """Group a pile of reports into developing stories.

    Largest first, each with its id. With an ID, the reports of that story and what brought each there. Hand one on
    with --from-story: storyledger brief --from-story ID PATH.

    merge makes one story of several, split makes a story of its own of reports named by id or key. Both
    are kept in the database, survive every later grouping, and the later word holds; undo takes one back.
    """
    if words and words[0] in (Verb.MERGE, Verb.SPLIT):
        _decide(options, Verb(words[0]), words[1:], signature)
        return
    paths, wanted = split_words(words)
    reports, found, problems = _grouped(options, paths)
    if not reports:
        leave(NOTHING_FOUND, "no reports to group: give files or folders, or --db PATH")
    if wanted:
        story = find_story(found, wanted)
        print_table(options, _reports_of(story, reports))
    else:
        _print_stories(options, found, fewest, len(reports))
    if problems:
        raise click.exceptions.Exit(SOME_UNREADABLE)


def _grouped(
    options: Options, paths: Sequence[str]
) -> tuple[dict[ReportId, Report], list[Story], list[Problem]]:
    """The reports, the stories found among them, and what could not be read."""
    from storyledger.reconcile.days.dates import out_by  # noqa: PLC0415 - loaded only for piles
    from storyledger.reconcile.stories.stories import group_stories  # noqa: PLC0415

    decisions: list[Decision] = []
    problems: list[Problem] = []
    if paths:
        reports, problems = acquired_once(options, paths)
        tell_problems(options, problems)
    else:
        stored, decisions = pile_in_database(options)
        reports = {report.id: report for report in stored}
    if options.as_of:
        reports = {i: r for i, r in reports.items() if out_by(r.published, r.revised, options.as_of)}
    return reports, group_stories(reports.values(), decisions), problems


def _print_stories(options: Options, found: Sequence[Story], fewest: int, reports: int) -> None:
    shown = sorted((s for s in found if len(s.reports) >= fewest), key=lambda s: -len(s.reports))
    tell(options, f"{len(shown)} of {len(found)} stories in {reports} reports have {fewest} or more")
    if not shown:
        leave(NOTHING_FOUND, f"no story of {fewest} or more reports: give --min 1 to see all")
    rows = tuple(
        (
            story.id,
            len(story.reports),
            ", ".join(story.outlets),
            story.first.isoformat() if story.first else None,
            story.last.isoformat() if story.last else None,
            story.title,
            ", ".join(story.names),
        )
        for story in shown
    )
    columns = ("id", "reports", "outlets", "first", "last", "title", "names")
    print_table(options, Table(title="Stories", columns=columns, rows=rows))


def _reports_of(story: Story, reports: dict[ReportId, Report]) -> Table:
    rows = tuple(
        (report.id, report.key, _day_of(report), report.outlet, report.title, why)
        for report, why in zip((reports[r] for r in story.reports), story.why, strict=True)
    )
    columns = ("id", "key", "published", "outlet", "title", "why")
    return Table(title=story.title or story.id, columns=columns, rows=rows)


def _day_of(report: Report) -> str | None:
    return report.published.latest.isoformat() if report.published and report.published.latest else None


def _decide(options: Options, verb: Verb, words: Sequence[str], signature: Signature) -> None:
    """Keep a decision, named by the reports that it is about."""
    from storyledger.store.sqlite import create_store  # noqa: PLC0415

    if len(words) < 2:
        raise click.UsageError("merge takes two or more ids, split an id and the reports that leave it")
    reports, found, _ = _grouped(options, ())
    named = [find_story(found, word) for word in (words if verb is Verb.MERGE else words[:1])]
    sides = [story.reports for story in named]
    if verb is Verb.SPLIT:
        leaving = tuple(_report_named(word, sides[0], reports) for word in words[1:])
        sides = [leaving, tuple(report_id for report_id in sides[0] if report_id not in leaving)]
    if not all(sides):
        raise click.UsageError("all reports of the story would leave it: name fewer")
    subjects = tuple(tuple(Anchor(report_id=report_id) for report_id in side) for side in sides)
    decision = Decision(verb=verb, thing=Thing.STORY, subjects=subjects, signed=signature)
    with stored_story(options) as stored:
        path, name = stored.path, stored.story
    with create_store(path, name) as store:
        kept = store.decide(decision)
    _, found, _ = _grouped(options, ())
    touched = {anchor.report_id for anchors in subjects for anchor in anchors}
    now = ", ".join(story.id for story in found if touched & set(story.reports))
    tell(options, f"{kept.number}: {verb.value} of {len(touched)} reports, by {signature.author}; now {now}")


def _report_named(word: str, held: Sequence[ReportId], reports: dict[ReportId, Report]) -> ReportId:
    fits = [r for r in held if r.startswith(word) or reports[r].key == word]
    if len(fits) != 1:
        raise OptionError(
            f"{len(fits)} reports of the story are named {word}: give the whole id or key", slug="no-such-id"
        )
    return fits[0]
