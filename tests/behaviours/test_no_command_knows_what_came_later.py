"""As of a day, nothing that any command prints gives away what came later."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from storyledger.archive import Archive
from storyledger.cli import main
from storyledger.mcp.tools import TOOLS, answer_tool
from storyledger.store.sqlite import create_store
from storyledger.write.tables.tables import TABLES
from tests.behaviours.stories import read, report

EARLY = (
    "The rescue service said on Monday that at least 30 people were killed in the flood. "
    "Mayor Ilse Vandry denied that the dam had leaked before the flood. Vandry expects more rain."
)
# Words that stand in later reports only: names, numbers, a place, a day.
LATER = (
    "Harbour master Odo Brill said on Thursday that 4,571 people were killed in the flood in Quill. "
    "Brill confirmed that the dam had leaked before the flood."
)
REPORTS = [
    report(EARLY, "early-1", 6),
    report(f"In Tarn, the water rose. {EARLY}", "early-2", 7),
    report(LATER, "quoll-1", 9),
    report(f"{LATER} The water falls.", "quoll-2", 9),
    report(f"{LATER} Brill told reporters so.", "undated-1"),
]
TRACES = ("Brill", "4,571", "4571", "Quill", "quoll-", "undated-", "2031-10-09", "9 October", "Thursday")
VIEWS = ("brief", *TABLES)
FORMS = ("html", "json", "jsonl", "csv", "md")
COMMANDS = [
    *([name] for name in VIEWS),
    *([name, "-f", "json"] for name in VIEWS),
    *(["export", form] for form in FORMS),
    *(["export", "csv", "--view", name] for name in VIEWS[1:]),
    ["show", "early-1"],
    ["show", "quoll-1"],
    ["check"],
    ["search", "flood"],
    ["search", "Brill"],
    ["status"],
    ["stories"],
]


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """All reports in one database."""
    path = tmp_path_factory.mktemp("leak") / "story.db"
    with create_store(path, "story", "The flood") as store:
        for each, reading in zip(REPORTS, read(*REPORTS), strict=True):
            store.add(each, reading)
    return path


def run(database, *words):
    return CliRunner().invoke(main, [*words, "--db", str(database)])


@pytest.mark.parametrize("clock", ["reported", "said"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_later_is_printed(database, command, clock):
    """Names, numbers, places and days of later reports are in no output."""
    result = run(database, *command, "--as-of", "2031-10-08", "--clock", clock)
    assert result.exit_code in {0, 1, 2}
    printed = result.output.replace("nothing with Brill", "").replace("nothing has the id quoll-1", "")
    assert [trace for trace in TRACES if trace in printed] == []


@pytest.mark.parametrize("command", [["ledger"], ["export", "json"], ["search", "Brill"]], ids=" ".join)
def test_the_traces_are_there_without_a_day(database, command):
    """The test can fail: all of it is known in the end."""
    assert "Brill" in run(database, *command).output


def test_changes_between_two_days_know_nothing_later(database):
    """Neither day lets a later report in."""
    result = run(database, "changes", "--from", "2031-10-06", "--to", "2031-10-08")
    assert [trace for trace in TRACES if trace in result.output] == []
    late = run(database, "changes", "--from", "2031-10-08", "--to", "2031-10-09")
    assert late.exit_code == 0
    assert "Brill" in late.output


@pytest.mark.parametrize("tool", TOOLS)
def test_no_tool_knows_what_came_later(database, tool):
    """As of a day, an answer over MCP holds no trace either; without one it does."""
    desk = Archive(database)
    name = answer_tool(desk, None, "search", {"query": "leaked denied"})["found_statements"][0]
    given = {"query": "flood"} if tool == "search" else {}
    given |= {"since": "2031-10-06"} if tool == "changes" else {"id": name} if tool == "statement" else {}
    told = json.dumps(answer_tool(desk, None, tool, {**given, "asof": "2031-10-08"}))
    assert [trace for trace in TRACES if trace in told] == []
    if tool != "statement":
        late = json.dumps(answer_tool(desk, None, tool, given))
        assert [trace for trace in TRACES if trace in late]


def test_changes_are_json_and_nothing_changed_is_nothing_found(database):
    """For machines with both days and all cites; exit code 1 where nothing changed."""
    made = json.loads(run(database, "changes", "--from", "2031-10-08", "-f", "json").output)
    assert (made["from"], made["to"]) == ("2031-10-08", None)
    assert all(line["cites"] and line["now"] for line in made["changes"])
    same = run(database, "changes", "--from", "2031-10-07", "--to", "2031-10-08")
    assert same.exit_code == 1
    assert "nothing changed: 2 reports then, 2 now" in same.output
    none = run(database, "changes", "--from", "2031-10-07", "--to", "2031-10-08", "-f", "json")
    assert (none.exit_code, json.loads(none.stdout)["changes"]) == (1, [])


def test_every_command_that_reads_a_story_takes_a_day():
    """A new command without --as-of has to say here why it needs none.

    init, add, doctor, trace read no story; changes takes two days; people decide on all that is known, and
    serve shows them that. Each question put to mcp names its own day; sql asks for the facts of single reports.
    """
    needs_none = {"init", "add", "doctor", "trace", "changes", "serve", "mcp", "sql"}
    needs_none |= {"review", "accept", "reject", "edit", "merge", "split", "link", "undo", "audit"}
    takes = {name for name, c in main.commands.items() if any(p.name == "as_of" for p in c.params)}
    assert takes == main.commands.keys() - needs_none
    assert {command[0] for command in COMMANDS} == takes
    assert date(2031, 10, 8) not in {r.published.latest for r in REPORTS if r.published}
