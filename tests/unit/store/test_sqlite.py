import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyledger.errors import RecordError, StoreError
from storyledger.span import Span
from storyledger.statement import Kind
from storyledger.store import engine, sqlite
from storyledger.store.engine import sqlite_driver
from storyledger.store.sqlite import SqliteStore, create_store, open_store
from tests.unit.store import made_up

# The same library as the store's: two in one process do not see each other's locks.
sqlite3 = sqlite_driver()

# One file serves all examples of a property: each gets a story of its own.
_within_one_file = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "bridge.db"


@pytest.fixture
def store(path):
    with create_store(path) as made:
        yield made


@pytest.fixture(scope="module")
def stories(tmp_path_factory):
    file, names = tmp_path_factory.mktemp("store") / "all.db", iter(range(10**6))
    return lambda: create_store(file, f"story {next(names)}")


@_within_one_file
@given(facts=made_up.facts(), problems=st.lists(made_up.problems, max_size=3))
def test_what_was_added_comes_back_equal(stories, facts, problems):
    """Reports, readings and problems come back as they were given, and twice adds nothing."""
    report, reading = facts
    with stories() as store:
        assert [store.add(report, reading), store.add(report, reading)] == [True, False]
        for problem in [*problems, *problems]:
            store.add_problem(problem)
        assert store.reports() == [report]
        assert store.readings() == [reading]
        assert store.problems() == list(dict.fromkeys(problems))


@_within_one_file
@given(query=st.text(max_size=40) | st.text('"*^():-+{}AND OR NOT NEAR', max_size=40))
def test_no_query_raises(stories, query):
    """Whatever a person types is looked for as words."""
    with stories() as store:
        store.add(made_up.report(), made_up.reading())
        assert len(store.search(query)) <= 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("vandry unsafe", [("sr1", "statement"), ("r1", "report")]),
        ("BRIDGE", [("sr1", "statement"), ("r1", "report")]),
        ("vans", [("r1", "report")]),
        ('"the old quay"', [("sr1", "statement"), ("r1", "report")]),
        ('"quay old"', []),
        ("", []),
        ('" * "', []),
        ("bridge AND", []),
        (" ".join(["bridge"] * 1000), [("sr1", "statement"), ("r1", "report")]),
    ],
)
def test_search_finds_all_words(store, query, found):
    """A query means its words, all of them; quotation marks make a phrase."""
    store.add(made_up.report(), made_up.reading())
    assert [(name, kind) for name, kind, _ in store.search(query)] == found


def test_search_shows_the_words(store):
    """A snippet shows the found words in brackets."""
    store.add(made_up.report(), made_up.reading())
    assert store.search("unsafe")[0][2] == "that the Old Quay … Bridge is [unsafe]"


def test_search_keeps_to_its_story_and_limit(path):
    """Words of another story in the same file are not found, and a limit holds for each kind."""
    with create_store(path, "bridge") as bridge, create_store(path, "ferry") as ferry:
        for name in ("r1", "r2", "r3"):
            bridge.add(made_up.report(name), made_up.reading(name))
        assert ferry.search("vandry") == []
        assert len(bridge.search("vandry", limit=2)) == 4


def test_a_new_reader_withdraws_the_old_reading(store, path):
    """Reading again with a newer reader adds a reading; the old one is kept, withdrawn and not found."""
    newer = made_up.reading(reader="test 2", statements=())
    assert store.add(made_up.report(), made_up.reading())
    assert store.add(made_up.report(), newer)
    assert not store.add(made_up.report(), made_up.reading())
    assert store.readings() == [newer]
    assert [kind for _, kind, _ in store.search("vandry")] == ["report"]
    assert store.readers() == {"test 2": 1}
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT reader, withdrawn FROM readings").fetchall() == [
            ("test 1", 1),
            ("test 2", 0),
        ]
        assert raw.execute("SELECT count(*) FROM statements").fetchone() == (1,)
        raw.execute("INSERT INTO statement_words (statement_words) VALUES ('integrity-check')")
    raw.close()


def test_it_knows_what_it_holds(store):
    """A reader that has read a report need not read it again; counts are of what stands."""
    store.add(made_up.report(), made_up.reading())
    assert store.holds("r1", "test 1")
    assert not store.holds("r1", "test 2")
    assert not store.holds("r2", "test 1")
    assert store.counts() == {
        "reports": 1, "problems": 0, "reviews": 0, "statements": 1, "figures": 1, "referents": 1,
        "statements in a report's own name": 0,
    }  # fmt: skip


def test_what_a_report_tells_itself_is_counted_apart(store):
    """As everywhere else, so that no page has more statements than another."""
    own = replace(made_up.reading().statements[0], kind=Kind.NARRATOR, source=None, cue=None)
    store.add(made_up.report(), made_up.reading(statements=(own,)))
    counts = store.counts()
    assert (counts["statements"], counts["statements in a report's own name"]) == (1, 1)


def test_reports_come_in_order_of_key(store):
    """Reports and their readings come in order of key, whatever the order of adding."""
    for name in ("r3", "r1", "r2"):
        store.add(made_up.report(name), made_up.reading(name))
    assert [report.id for report in store.reports()] == ["r1", "r2", "r3"]
    assert store.readings() == [made_up.reading(name) for name in ("r1", "r2", "r3")]


def test_stories_share_a_file(path):
    """Several stories live in one file and do not see each other's reports; titles stay as first given."""
    with create_store(path, "bridge", title="The bridge") as bridge, create_store(path, "ferry") as ferry:
        assert bridge.add(made_up.report(), made_up.reading())
        assert ferry.add(made_up.report(), made_up.reading())
        assert ferry.add(made_up.report("r2"), made_up.reading("r2"))
        assert [len(bridge.reports()), len(ferry.reports())] == [1, 2]
        assert bridge.stories() == ["bridge", "ferry"]
        assert [bridge.title(), ferry.title()] == ["The bridge", "ferry"]
    with create_store(path, "bridge", title="Another") as bridge:
        assert bridge.title() == "The bridge"


def test_another_text_under_a_known_id_is_refused(store):
    """Reports are never edited: offsets of earlier readings would point at other words."""
    store.add(made_up.report(), made_up.reading())
    with pytest.raises(StoreError, match=r"r1\.txt.* another text.* --story") as told:
        store.add(made_up.report(text=made_up.TEXT + " "), made_up.reading(reader="test 2"))
    assert told.value.slug == "report-changed"
    assert store.reports() == [made_up.report()]


@pytest.mark.parametrize(
    ("report", "reading", "message"),
    [
        (made_up.report("r2"), made_up.reading(), "of report r1 given with report r2 .*pair them by id"),
        (made_up.report(), made_up.reading(figures=made_up.reading("r0").figures), "of report r0 given"),
        (made_up.report(text="Short."), made_up.reading(), "points at character 100, the text has 6"),
        (made_up.report(title="\ud800"), made_up.reading(), "half a character"),
    ],
)
def test_a_record_that_breaks_the_rules_is_refused(store, report, reading, message):
    """Nothing of a record that cannot be kept is kept."""
    with pytest.raises(RecordError, match=message):
        store.add(report, reading)
    assert store.reports() == []


def test_a_number_that_is_none_is_refused(store):
    """Not-a-number is no figure: the whole report is left out, and said so."""
    odd = made_up.reading()
    figures = (type(odd.figures[0])(**{**_fields(odd.figures[0]), "low": float("nan")}),)
    with pytest.raises(RecordError, match=r"refuses a record: .*figures\.low"):
        store.add(made_up.report(), made_up.reading(figures=figures))
    assert store.reports() == []


def _fields(record):
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def test_the_words_stand_beside_their_offsets(store, path):
    """People who ask in SQL find words, and offsets that slice to the same words."""
    store.add(made_up.report(), made_up.reading())
    with sqlite3.connect(path) as raw:
        assert raw.execute(
            "SELECT report, source, cue, words FROM said WHERE stance = 'denies'"
        ).fetchall() == [("r1.txt", "Mayor Ilse Vandry", "denied", "that the Old Quay … Bridge is unsafe")]
        sliced = raw.execute(
            "SELECT substr(text, span_start + 1, span_end - span_start) FROM contents, reports"
        )
        assert sliced.fetchall() == [("that the Old Quay",), ("Bridge is unsafe",)]
        assert (
            "-- words that name the speaker"
            in raw.execute("SELECT sql FROM sqlite_master WHERE name = 'statements'").fetchone()[0]
        )
    raw.close()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("UPDATE reports SET text = ''", "reports are never edited"),
        ("UPDATE statements SET stance = 'confirms'", "statements are never edited"),
        ("DELETE FROM reviews", "append-only"),
        ("UPDATE reviews SET why = ''", "append-only"),
    ],
)
def test_facts_refuse_to_be_edited(store, path, change, message):
    """Not even in SQL can a report, a statement or a decision be rewritten by mistake."""
    store.add(made_up.report(), made_up.reading())
    with sqlite3.connect(path) as raw:
        raw.execute(
            "INSERT INTO reviews (story, number, made, author, verb, thing, subjects, why, digest)"
            " VALUES ('story', 1, '2031-05-01', 'desk', 'accept', 'statement', '[]', 'seen', '')"
        )
        with pytest.raises(sqlite3.IntegrityError, match=message):
            raw.execute(change)
    raw.close()


def _write(path: Path, *commands: str) -> None:
    raw = sqlite3.connect(path)
    for command in commands:
        raw.execute(command)
    raw.commit()
    raw.close()


@pytest.mark.parametrize("opened", [open_store, create_store])
@pytest.mark.parametrize(
    ("contents", "slug"),
    [
        (b"Dear diary, today I walked across the bridge and back again." * 30, "not-a-ledger"),
        ("CREATE TABLE recipes (name TEXT)", "not-a-ledger"),
    ],
)
def test_another_file_is_left_alone(path, opened, contents, slug):
    """A file that is something else is refused, byte for byte as it was."""
    path.write_bytes(contents) if isinstance(contents, bytes) else _write(path, contents)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="no storyledger database: give another --db") as told:
        opened(path)
    assert told.value.slug == slug
    assert path.read_bytes() == before


@pytest.mark.parametrize("opened", [open_store, create_store])
def test_a_newer_database_is_refused(store, path, opened):
    """A database with a schema we do not know is not touched."""
    store.close()
    _write(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer storyledger .schema 9999.*update storyledger") as told:
        opened(path)
    assert told.value.slug == "database-newer"


def test_an_older_database_is_migrated_on_request(path):
    """Opening says how to bring a database up to date; making does it."""
    _write(
        path,
        f"PRAGMA application_id = {sqlite.APPLICATION_ID}",
        "CREATE TABLE alembic_version (version_num TEXT)",
    )
    with pytest.raises(StoreError, match=r"older storyledger: copy it, then run .storyledger init") as told:
        open_store(path)
    assert told.value.slug == "database-older"
    with create_store(path) as store:
        assert store.reports() == []


@pytest.mark.parametrize("name", ["none.db", "no folder/none.db"])
def test_a_missing_database_is_not_made_by_reading(tmp_path, name):
    """Reading commands make no file."""
    with pytest.raises(StoreError, match=r"no database at .*storyledger init") as told:
        open_store(tmp_path / name)
    assert told.value.slug == "no-database"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path):
    """A database cannot be made where there is no folder."""
    with pytest.raises(StoreError, match="cannot be opened: see that the folder exists") as told:
        create_store(tmp_path / "none" / "bridge.db")
    assert told.value.slug == "database-not-opened"


@pytest.mark.parametrize("name", ["a?b#c%20d.db", "Brücke – 橋.db"])
def test_any_file_name_will_do(tmp_path, name):
    """Characters that mean something in a URI are part of the name."""
    with create_store(tmp_path / name):
        assert [file.name for file in tmp_path.iterdir() if file.suffix == ".db"] == [name]


def test_a_locked_database_says_so(path, monkeypatch):
    """A writer that holds the file for too long is named as the cause; nothing is lost."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    create_store(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(path) as impatient:
        with pytest.raises(StoreError, match="in use by another program: wait") as told:
            impatient.add(made_up.report(), made_up.reading())
        assert told.value.slug == "database-locked"
        other.execute("COMMIT")
        other.close()
        assert impatient.add(made_up.report(), made_up.reading())


def test_a_full_disk_says_so(store):
    """When there is no room, the report is left out whole and the file stays in order."""
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    text = "A long walk over the bridge. " * 20_000
    with pytest.raises(StoreError, match="no room left on its disk: free some space") as told:
        store.add(made_up.report(text=text), made_up.reading())
    assert told.value.slug == "database-full"
    assert store.reports() == []
    assert store.add(made_up.report(), made_up.reading())


def test_a_file_that_cannot_be_written_says_so(store):
    """Adding to a write-protected file is refused; reading it goes on."""
    store.add(made_up.report(), made_up.reading())
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="cannot be written: allow writing") as told:
        store.add(made_up.report("r2"), made_up.reading("r2"))
    assert told.value.slug == "database-read-only"
    assert len(store.reports()) == 1


def test_two_writers_at_once_lose_nothing(path):
    """Writers wait for each other; the same report by both is kept once."""
    create_store(path).close()

    def add_all(start: int) -> None:
        with open_store(path) as store:
            for i in range(start, start + 20):
                store.add(made_up.report(f"r{i}"), made_up.reading(f"r{i}"))

    writers = [Thread(target=add_all, args=(start,)) for start in (0, 10)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with open_store(path) as store:
        assert len(store.reports()) == len(store.readings()) == 30


_ADD_WITHOUT_END = """
import sys
from dataclasses import replace
from pathlib import Path
from storyledger.store.sqlite import create_store
from tests.unit.store import made_up
with create_store(Path(sys.argv[1])) as store:
    for i in range(10**6):
        store.add(made_up.report(f"r{i}"), made_up.reading(f"r{i}"))
        print(f"r{i}", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize("kept", [1, 7, 30])
def test_a_killed_writer_loses_nothing_it_acknowledged(path, kept):
    """After kill -9 the file opens, is whole, and holds every report that was said to be added."""
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", _ADD_WITHOUT_END, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
        added = [writer.stdout.readline().strip() for _ in range(kept)]
        writer.send_signal(signal.SIGKILL)
        added += writer.stdout.read().split()
    with create_store(path) as store:
        assert set(added) <= {report.id for report in store.reports()}
        assert len(store.reports()) == len(store.readings()) <= len(added) + 1
        assert _integrity(store) == ["ok"]
        assert store.add(made_up.report("after"), made_up.reading("after"))


def _integrity(store: SqliteStore) -> list[str]:
    with store._engine.connect() as connection:
        return list(connection.exec_driver_sql("PRAGMA integrity_check").scalars())


def test_spans_of_content_may_touch_the_ends(store):
    """A statement may hold the whole text."""
    whole = made_up.reading().statements[0]
    fields = {**_fields(whole), "content": (Span(0, len(made_up.TEXT)),)}
    reading = made_up.reading(statements=(type(whole)(**fields),))
    assert store.add(made_up.report(), reading)
    assert store.readings() == [reading]
