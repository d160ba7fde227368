"""Commands that let a person decide: review, accept, reject, edit, merge, split, link, undo, audit.

Every decision is one row in the database's log: who, when, before, after and why. Nothing is deleted.
"""

from collections.abc import Callable, Sequence

import click

from storyledger.cli.arguments import takes_database, takes_decision
from storyledger.cli.door import NOTHING_FOUND, leave
from storyledger.cli.inputs import ids_of, ledger_of, stored_story
from storyledger.cli.printing import print_table, tell
from storyledger.figure import RelationType
from storyledger.ledger import Ledger
from storyledger.options import Options
from storyledger.review import Decision, Signature, Verb, broken_link, standing
from storyledger.write.tables.forms import Table


@click.command()
@takes_database
def review(options: Options) -> None:
    """What needs a person, most doubtful first.

    Each line has the words it is about, and last the ids for accept, reject, edit, merge, split and link.
    """
    from storyledger.reconcile.review.doubts import find_doubts  # noqa: PLC0415
    from storyledger.write.tables.tables import doubts_table  # noqa: PLC0415

    with stored_story(options) as store:
        ledger = ledger_of(options, store)
    doubts = find_doubts(ledger)
    for lost in ledger.problems:
        if not lost.unread:
            tell(options, f"{lost.input}: {lost.what}: {lost.do}")
    if not doubts:
        leave(NOTHING_FOUND, "nothing waits for a person")
    print_table(options, doubts_table(ledger, doubts))


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@takes_decision
def accept(options: Options, ids: tuple[str, ...], signature: Signature) -> None:
    """Say that something is right as it stands.

    It is not asked again. Give all ids of one question together.
    """
    _judge(options, Verb.ACCEPT, ids, signature)


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@takes_decision
def reject(options: Options, ids: tuple[str, ...], signature: Signature) -> None:
    """Say that a statement or figure is nothing.

    It is left out of all that is derived; the reading keeps it, and undo brings it back.
    """
    _judge(options, Verb.REJECT, ids, signature)


@click.command()
@click.argument("record_id", metavar="ID")
@click.argument("change", nargs=-1, required=True, metavar="FIELD=VALUE")
@takes_decision
def edit(options: Options, record_id: str, change: tuple[str, ...], signature: Signature) -> None:
    """Correct one field.

    Of a statement: actor, stance, certainty, kind, said. Of a figure: low, high, bound, unit, state.
    Of a report: published. Of an actor: name. Days are written 2031-05-24 or 2031-05-20..2031-05-24.
    """
    from storyledger.reconcile.review import decisions  # noqa: PLC0415

    name, equals, value = (part.strip() for part in " ".join(change).partition("="))
    if not equals:
        raise click.UsageError(f"{' '.join(change)!r} changes nothing: write FIELD=VALUE")
    known = _decide(
        options, [record_id], lambda ledger, ids: decisions.edit(ledger, ids[0], name, value, signature)
    )
    if name == "actor" and not any(value in (a.name, *a.aliases) for a in known.actors):
        tell(options, f"nobody in these reports was called {value} before: see how it is spelt")


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID ID...")
@takes_decision
def merge(options: Options, ids: tuple[str, ...], signature: Signature) -> None:
    """Make two or more one.

    Actors, utterances, tracks or claims.
    """
    _judge(options, Verb.MERGE, ids, signature)


@click.command()
@click.argument("record_id", metavar="ID")
@click.argument("at", nargs=-1, required=True, metavar="MEMBER...")
@takes_decision
def split(options: Options, record_id: str, at: tuple[str, ...], signature: Signature) -> None:
    """Take members out of a group, or cut a statement in two.

    A group is an actor, utterance, track or claim. MEMBER is the id of a statement or figure; of an actor a name or the key of a report; of a statement the
    words at which the second part begins.
    """
    _judge(options, Verb.SPLIT, (record_id, *at), signature)


@click.command()
@click.argument("first", metavar="FIGURE")
@click.argument("second", metavar="FIGURE")
@click.option(
    "--as",
    "relation",
    type=click.Choice([r.value for r in RelationType if r is not RelationType.SUMS]),
    default=RelationType.SAME.value,
    show_default=True,
    help="How the first bears on the second.",
)
@takes_decision
def link(options: Options, first: str, second: str, relation: str, signature: Signature) -> None:
    """Say how two figures bear on each other.

    It replaces what was found between them.
    """
    from storyledger.reconcile.review import decisions  # noqa: PLC0415

    chosen = RelationType(relation)
    _decide(
        options,
        [first, second],
        lambda ledger, ids: decisions.link(ledger, (ids[0], ids[1]), chosen, signature),
    )


@click.command()
@click.argument("number", type=click.IntRange(1), required=False, metavar="[N]")
@takes_decision
def undo(options: Options, number: int | None, signature: Signature) -> None:
    """Take back a decision.

    N is its number in audit; the last one that stands if none is given. The row stays in the log.
    """
    from storyledger.reconcile.review import decisions  # noqa: PLC0415

    _decide(options, [], lambda ledger, _: decisions.undo(ledger.decisions, number, signature))


@click.command()
@takes_database
def audit(options: Options) -> None:
    """Who changed what, when and why.

    Exits with 1 if a row of the log was changed or taken out afterwards.
    """
    with stored_story(options) as store:
        log = store.decisions()
    if not log:
        leave(NOTHING_FOUND, "nobody has decided anything yet")
    stands = {d.number for d in standing(log)}
    columns = ("number", "made", "by", "verb", "on", "field", "before", "after", "why", "stands")
    rows = tuple(
        (d.number, d.signed.made, d.signed.author, d.verb.value, d.thing.value, d.field, d.before, d.after,
         d.signed.why,
         "yes" if d.number in stands else "no")
        for d in log
    )  # fmt: skip
    print_table(options, Table(title="Audit", columns=columns, rows=rows))
    broken = broken_link(log)
    if broken is not None:
        leave(NOTHING_FOUND, f"the log does not hold: row {broken} was changed, or one before it is gone")


def _judge(options: Options, verb: Verb, names: tuple[str, ...], signature: Signature) -> None:
    from storyledger.reconcile.review import decisions  # noqa: PLC0415

    _decide(options, names, lambda ledger, ids: decisions.judge(ledger, verb, tuple(ids), signature))


def _decide(
    options: Options, names: Sequence[str], make: Callable[[Ledger, Sequence[str]], Decision]
) -> Ledger:
    """Make a decision in the light of the whole ledger, which is given back, and keep it.

    Things are named by their ids, or by the numbers that the desk shows.
    """
    from storyledger.store.sqlite import create_store  # noqa: PLC0415

    with stored_story(options) as found:
        ledger, path, story = ledger_of(options, found), found.path, found.story
        ids = ids_of(found, ledger, names)
    decision = make(ledger, ids)
    with create_store(path, story) as store:
        kept = store.decide(decision)
    what = f"{kept.field}: {kept.before} → {kept.after}" if kept.verb is Verb.EDIT else kept.thing.value
    tell(options, f"{kept.number}: {kept.verb.value} {what}, by {kept.signed.author}")
    return ledger
