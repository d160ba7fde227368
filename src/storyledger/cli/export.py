"""Write a whole story: a page, a picture, tables, or a form that another program reads.

In: a ledger. Out: a file or standard output. The one idea: a file is written whole or left as it was.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storyledger.cli.arguments import takes_reports, takes_words
from storyledger.cli.door import NOTHING_FOUND, leave
from storyledger.cli.inputs import leave_if_unreadable, load_ledger, split_words, stored_story
from storyledger.cli.printing import tell
from storyledger.errors import OptionError
from storyledger.ledger import Ledger
from storyledger.options import Options
from storyledger.write.tables.forms import csv_text, json_text

if TYPE_CHECKING:
    from storyledger.write.brief.brief import Brief
    from storyledger.write.scene.scene import Numbers, Scene

_FORM_NAMES = (
    "html", "pdf", "md", "svg", "png", "csv", "json", "jsonl", "timelinejs", "ftm", "jsonld",
)  # fmt: skip
_TABLES = ("reports", "ledger", "figures", "conflicts", "positions", "timeline", "lineage")
_DRAWINGS = ("figures", "lineage")
_DRAWN = ("svg", "png")


_State = tuple[Ledger, "Brief"]  # of one day


@dataclass(frozen=True, slots=True)
class _Story:
    """What is written, and which part of it."""

    whole: Ledger
    brief: "Brief"
    numbers: "Numbers | None"  # of a database
    redacted: bool
    view: str | None
    query: str

    @property
    def ledger(self) -> Ledger:
        """The ledger, without what must not go out."""
        return self.told([(self.whole, self.brief)])[0][0]

    def told(self, states: Sequence[_State]) -> Sequence[_State]:
        """The story on one or several days, without what must not go out of any of them."""
        if not self.redacted:
            return states
        from storyledger.write.records.redaction import redact_days  # noqa: PLC0415

        return redact_days(states)


@click.command()
@takes_words("[FORM] [PATH|WORD]...")
@click.option("-f", "--format", "form", type=click.Choice(_FORM_NAMES), help="What to write.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to; - is standard output.")
@click.option(
    "--view", help=f"csv: {', '.join(_TABLES)} (ledger). svg, png: {', '.join(_DRAWINGS)} (figures)."
)
@click.option("--redact", is_flag=True, help="Keep what is quoted and leave out all other words of reports.")
@takes_reports
def export(  # noqa: PLR0913 - one option each
    options: Options, words: tuple[str, ...], form: str | None, output: str, view: str | None, *, redact: bool
) -> None:
    """Write the story as a page, a picture, tables or records.

    \b
    html       one page with everything on it, an as-of slider, nothing to fetch
    pdf        the same, printed (needs Chromium)
    md         the brief with footnotes
    svg, png   the figures, or the lineage graph (png needs Chromium); a WORD chooses among the figures
    csv        one table
    json       everything with all offsets; jsonl: one record a line
    timelinejs the timeline for TimelineJS
    ftm        entities of FollowTheMoney, one a line
    jsonld     claims and quotations in the terms of schema.org

    FORM is the first word, or -f, or the ending of the output's name.
    """  # noqa: D301 - click reads the backspace as "leave these lines as they are"
    form, words = _told_form(form, words, output)
    _expect_view(form, view)
    paths, query = split_words(words)
    if query and (form not in _DRAWN or view == "lineage"):
        raise click.UsageError(f"no file or folder {query}: see how it is spelt")
    whole = load_ledger(options, paths)
    _expect_file(form, output)
    _put(
        options,
        output,
        _FORMS[form](_Story(whole, _brief(whole), _numbers(options, paths, whole), redact, view, query)),
    )
    leave_if_unreadable(paths, whole)


def _told_form(form: str | None, words: tuple[str, ...], output: str) -> tuple[str, tuple[str, ...]]:
    """The format and the words that are left."""
    if form:
        return form, words
    if words and words[0] in _FORM_NAMES:
        return words[0], words[1:]
    ending = Path(output).suffix.removeprefix(".")
    if ending not in _FORM_NAMES:
        meant = next((w for w in words if Path(w).suffix[1:] in _FORM_NAMES and not Path(w).exists()), None)
        hint = f"; to write {meant}, give -o {meant}" if meant else ""
        raise click.UsageError(f"say which format: {', '.join(_FORM_NAMES)}{hint}")
    return ending, words


def _expect_view(form: str, view: str | None) -> None:
    known = {"csv": _TABLES, "svg": _DRAWINGS, "png": _DRAWINGS}.get(form, ())
    if view and not known:
        raise click.UsageError("--view is for csv, svg and png: the other formats hold all of it")
    if view and view not in known:
        raise click.UsageError(f"--view of {form} is one of {', '.join(known)}")


def _expect_file(form: str, output: str) -> None:
    """A page or picture is no text for a terminal, and half a megabyte of it hides what was told before."""
    if form in ("html", "pdf", "png", "svg") and output == "-" and _is_terminal():
        raise click.UsageError(f"{form} is nothing for a terminal: give -o story.{form}")


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _numbers(options: Options, paths: Sequence[str], ledger: Ledger) -> "Numbers | None":
    """What the desk calls things, so that S12 of a file that was handed on is S12 there."""
    if paths:
        return None
    from storyledger.archive import stored_numbers  # noqa: PLC0415 - loaded only with a database

    with stored_story(options) as store:
        return stored_numbers(store, ledger)


def _brief(ledger: Ledger) -> "Brief":
    from storyledger.write.brief.brief import write_brief  # noqa: PLC0415

    return write_brief(ledger)


def _put(options: Options, output: str, made: str | bytes) -> None:
    if output != "-":
        write_whole(Path(output), made)
        tell(options, f"written: {output}")
        return
    click.echo(made, nl=isinstance(made, str) and not made.endswith("\n"))


def _html(story: _Story) -> str:
    """The page, with the story as it stood on earlier days."""
    from storyledger.pipeline import story_on  # noqa: PLC0415
    from storyledger.write.scene.stops import choose_days  # noqa: PLC0415

    days = [story_on(story.whole, day) for day in choose_days(story.whole)]
    return _page(story, [*((told, _brief(told)) for told in days), (story.whole, story.brief)])


def _page(story: _Story, states: Sequence[_State]) -> str:
    from storyledger.write.pages.page import write_page  # noqa: PLC0415 - loads the templates

    *earlier, (ledger, brief) = story.told(states)
    return _readable(story, write_page(ledger, brief, earlier, story.numbers))


def _readable(story: _Story, text: str) -> str:
    """Bars count characters; people need one mark for each gap."""
    if not story.redacted:
        return text
    from storyledger.write.records.redaction import bars_shortened  # noqa: PLC0415

    return bars_shortened(text)


def _pdf(story: _Story) -> bytes:
    from storyledger.write.exports.chromium import print_page  # noqa: PLC0415

    return print_page(_page(story, [(story.whole, story.brief)]))


def _json(story: _Story) -> str:
    from storyledger.write.records.records import ledger_record  # noqa: PLC0415

    return json_text(ledger_record(story.ledger, story.brief))


def _json_lines(story: _Story) -> str:
    from storyledger.write.records.records import ledger_lines  # noqa: PLC0415

    return "".join(f"{line}\n" for line in ledger_lines(story.ledger, story.brief))


def _markdown(story: _Story) -> str:
    from storyledger.write.brief.brief import brief_markdown  # noqa: PLC0415

    return _readable(story, brief_markdown(story.ledger, story.brief))


def _csv(story: _Story) -> str:
    from storyledger.write.tables.tables import TABLES  # noqa: PLC0415

    return _readable(story, csv_text(TABLES[story.view or "ledger"](story.ledger)))


def _timelinejs(story: _Story) -> str:
    from storyledger.write.exports.timelinejs import timelinejs_record  # noqa: PLC0415

    return json_text(timelinejs_record(story.ledger))


def _followthemoney(story: _Story) -> str:
    import json  # noqa: PLC0415

    from storyledger.write.exports.followthemoney import followthemoney_entities  # noqa: PLC0415

    lines = (json.dumps(entity, ensure_ascii=False) for entity in followthemoney_entities(story.ledger))
    return "".join(f"{line}\n" for line in lines)


def _jsonld(story: _Story) -> str:
    from storyledger.write.exports.jsonld import jsonld_record  # noqa: PLC0415

    return json_text(jsonld_record(story.ledger))


def _svg(story: _Story) -> str:
    from storyledger.write.exports.svg import figures_drawings, lineage_drawings, svg_text  # noqa: PLC0415

    scene = _scene(story)
    lineage = story.view == "lineage"
    drawings = list(lineage_drawings(scene) if lineage else figures_drawings(scene, story.query))
    if not drawings:
        which = f" with {story.query} in its title" if story.query else ""
        why = (
            "no statement is traced to a source"
            if lineage
            else f"no figure{which} is given on two days or as two numbers"
        )
        leave(NOTHING_FOUND, f"nothing to draw: {why}")
    return _readable(story, svg_text(scene, drawings))


def _scene(story: _Story) -> "Scene":
    from storyledger.write.scene.scene import FileLinks, number_all, set_scene  # noqa: PLC0415
    from storyledger.write.scene.stops import find_stops  # noqa: PLC0415

    ledger = story.ledger
    return set_scene(
        ledger,
        story.brief,
        numbers=story.numbers or number_all(ledger),
        links=FileLinks(),
        stops=find_stops(ledger),
    )


def _png(story: _Story) -> bytes:
    from storyledger.write.exports.chromium import take_picture  # noqa: PLC0415

    return take_picture(_svg(story))


_FORMS: dict[str, Callable[[_Story], str | bytes]] = {
    "html": _html,
    "json": _json,
    "jsonl": _json_lines,
    "csv": _csv,
    "md": _markdown,
    "pdf": _pdf,
    "svg": _svg,
    "png": _png,
    "timelinejs": _timelinejs,
    "ftm": _followthemoney,
    "jsonld": _jsonld,
}


def write_whole(path: Path, made: str | bytes) -> None:
    """Write a file as a whole: whoever reads it meanwhile, or a full disk, sees the old one.

    Raises:
        OptionError: it cannot be written there.
    """
    content = made.encode() if isinstance(made, str) else made
    try:
        if path.exists() and not path.is_file():  # a pipe or device; a folder fails here
            path.write_bytes(content)
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise OptionError(
            f"{path} cannot be written ({error.strerror}): give another -o FILE", slug="cannot-write"
        ) from error
