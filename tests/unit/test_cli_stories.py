import json

import pytest
from click.testing import CliRunner

from storyledger.acquire.reports import acquire_reports
from storyledger.cli import main
from storyledger.reading import Reading
from storyledger.store.sqlite import create_store

EVENTS = {
    "ferry": "A ferry ran aground off Kelmar on Tuesday. The pilot, Dorvan Ketteley, 31, was unhurt, said Kelmar's harbour office.",
    "silo": "A grain silo burned down in Torvale on Monday. Fire chief Ilsa Marrenk, 47, spoke of sparks from a Torvale mill.",
}
ENDINGS = ("More is to be known tomorrow.", "The site was closed to visitors.")


@pytest.fixture
def pile(tmp_path):
    """Two events, told twice each."""
    path = tmp_path / "pile.jsonl"
    rows = [
        {
            "id": f"{event}-{n}",
            "title": f"What the {event} left behind",
            "outlet": f"Outlet {n}",
            "published": "2031-05-14",
            "text": f"{text}\n\n{ending}",
        }
        for event, text in EVENTS.items()
        for n, ending in enumerate(ENDINGS)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.fixture
def database(tmp_path, pile):
    """The same pile, kept."""
    path = tmp_path / "pile.db"
    with create_store(path) as store:
        for report in acquire_reports([pile]):
            store.add(
                report,
                Reading(
                    report_id=report.id,
                    reader="test",
                    sentences=(),
                    statements=(),
                    figures=(),
                    referents=(),
                    times=(),
                ),
            )
    return path


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def records(*words):
    result = run("stories", *words, "-f", "json", "-q")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_a_pile_becomes_a_table_of_stories(pile):
    """Each story with its id, size, outlets, days, headline and names."""
    rows = records(pile)
    assert {row["title"] for row in rows} == {f"What the {event} left behind" for event in EVENTS}
    assert {row["reports"] for row in rows} == {2}
    assert list(rows[0]) == ["id", "reports", "outlets", "first", "last", "title", "names"]


def test_one_story_lists_its_reports_with_reasons(pile):
    """The beginning of an id will do."""
    story = records(pile)[0]
    rows = records(story["id"][:6], pile)
    assert [row["key"].split("-")[0] for row in rows] == [rows[0]["key"].split("-")[0]] * 2
    assert rows[0]["why"] == "the first report"


def test_min_hides_small_stories(pile):
    """Where nothing is left it says so."""
    result = run("stories", pile, "--min", 3)
    assert result.exit_code == 1
    assert "give --min 1" in result.stderr


def test_an_unknown_story_is_refused(pile):
    """The message says where ids stand."""
    result = run("stories", "y0000", pile)
    assert result.exit_code == 2
    assert "no story y0000" in result.stderr


def test_merge_and_split_are_kept(database):
    """Decisions survive the next grouping, and the later one holds."""
    first, second = (row["id"] for row in records("--db", database))
    assert run("stories", "merge", first, second, "--db", database, "--by", "desk").exit_code == 0
    (merged,) = records("--db", database)
    assert merged["reports"] == 4
    split = run("stories", "split", merged["id"], "silo-0", "silo-1", "--db", database, "--why", "other town")
    assert split.exit_code == 0, split.stderr
    assert {row["reports"] for row in records("--db", database)} == {2}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["merge", "y1"], "merge takes two or more ids"),
        (["split", "{id}", "silo-0", "silo-1", "ferry-0"], "reports of the story are named"),
    ],
)
def test_a_wrong_decision_is_refused(database, words, message):
    """Nothing is kept of it."""
    ids = {row["names"]: row["id"] for row in records("--db", database)}
    ferry = next(name for names, name in ids.items() if "Kelmar" in names)
    result = run("stories", *(word.format(id=ferry) for word in words), "--db", database)
    assert result.exit_code == 2
    assert message in result.stderr
    assert len(records("--db", database)) == 2


def test_a_view_takes_one_story_of_a_pile(database):
    """What is handed on holds only that story's reports."""
    story = records("--db", database)[0]
    result = run("reports", "--from-story", story["id"], "--db", database, "-f", "json")
    ids = [row["id"] for row in records(story["id"], "--db", database)]
    assert result.exit_code == 0, result.stderr
    assert sorted(row["id"] for row in json.loads(result.stdout)) == sorted(ids)
