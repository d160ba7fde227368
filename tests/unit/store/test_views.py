"""What people and programs find who ask a database in SQL."""

from dataclasses import replace

import pytest

from storyledger.report import Problem
from storyledger.review import Anchor, Decision, Signature, Thing, Verb
from storyledger.span import ReportId, Span
from storyledger.store.sqlite import create_store
from tests.unit.store import made_up

SIGNED = Signature("desk", "2031-05-06T10:00:00Z", "heard it")


@pytest.fixture
def store(tmp_path):
    with create_store(tmp_path / "bridge.db", "bridge") as store:
        store.add(made_up.report(), made_up.reading())
        yield store


def ask(store, query):
    with store._engine.connect() as connection:
        return [dict(row) for row in connection.exec_driver_sql(query).mappings()]


def words(start, end):
    return made_up.TEXT[start:end]


def test_a_statement_stands_with_its_speaker_and_sentence(store):
    """Offsets lead to the words, the sentence is the one that holds the cue."""
    (said,) = ask(store, "SELECT * FROM said")
    assert (said["speaker"], said["stance"], said["report"]) == ("Ilse Vandry", "denies", "r1.txt")
    assert words(said["words_start"], said["words_end"]).startswith("that the Old Quay")
    assert said["sentence"].startswith("Mayor Ilse Vandry denied")
    assert made_up.TEXT.startswith(said["sentence"])
    assert store.numbers()[0][said["id"]] == f"S{said['number']}"


def test_whom_words_went_through_is_named(store):
    """By the names of that report, the nearest first."""
    (denial,) = made_up.reading().statements
    passed_on = replace(denial, via=(denial.speaker,), origin=denial.speaker, speaker=None)
    store.add(made_up.report(), made_up.reading(reader="test 2", statements=(passed_on,)))
    (said,) = ask(store, "SELECT speaker, via, origin FROM said")
    assert said == {"speaker": None, "via": "Ilse Vandry", "origin": "Ilse Vandry"}


def test_a_figure_stands_with_what_it_counts(store):
    """Number as written, bounds, unit, state, and who gives it; nobody is made up for the report's own count."""
    (vans,) = ask(store, "SELECT * FROM counted")
    assert (vans["low"], vans["bound"], vans["unit_head"], vans["giver"]) == (40, "at least", "van", None)
    assert vans["number"] == words(vans["number_start"], vans["number_end"])


def test_a_report_stands_without_its_text(store):
    """Counts are of the standing reading."""
    store.add(made_up.report(), made_up.reading(reader="test 2"))
    (report,) = ask(store, "SELECT * FROM published")
    assert (report["statements"], report["figures"], report["reader"]) == (1, 1, "test 2")
    assert report["characters"] == len(made_up.TEXT)


def test_only_standing_readings_are_seen(store):
    """Another reader adds rows and withdraws the old ones: nothing is there twice."""
    store.add(made_up.report(), made_up.reading(reader="test 2"))
    assert len(ask(store, "SELECT * FROM said")) == len(ask(store, "SELECT * FROM counted")) == 1


def test_a_problem_tells_whether_the_report_came_after_all(store):
    """An input that was mended and added again is there."""
    for name in ("r1.txt", "r2.txt"):
        store.add_problem(Problem(input=name, stage="read", what="it is odd", do="look at it"))
    found = ask(store, "SELECT input, there FROM failed ORDER BY input")
    assert [tuple(row.values()) for row in found] == [("r1.txt", 1), ("r2.txt", 0)]


def test_a_decision_stands_with_its_words(store):
    """Words, names or a whole report; an undo is told at what it takes back."""
    report = ReportId("r1")
    for anchor in (
        Anchor(report_id=report, span=Span(6, 17)),
        Anchor(report_id=report, name="Ilse"),
        Anchor(report_id=report),
    ):
        store.decide(Decision(verb=Verb.ACCEPT, thing=Thing.STATEMENT, subjects=((anchor,),), signed=SIGNED))
    store.decide(Decision(verb=Verb.UNDO, thing=Thing.REPORT, subjects=(), signed=SIGNED, withdraws=3))
    found = ask(store, "SELECT words, undone_by FROM decided ORDER BY number")
    assert [tuple(row.values()) for row in found] == [
        ("Ilse Vandry", None),
        ("Ilse", None),
        ("r1.txt", 4),
        (None, None),
    ]


def test_an_older_database_gets_the_views(tmp_path):
    """Its facts stay, and the view that stood before is made anew."""
    path = tmp_path / "bridge.db"
    with create_store(path, "bridge") as store, store._engine.begin() as connection:
        for view in ("said", "counted", "published", "failed", "decided"):
            connection.exec_driver_sql(f"DROP VIEW {view}")
        connection.exec_driver_sql("CREATE VIEW said AS SELECT content FROM statements")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
    with create_store(path, "bridge") as store:
        store.add(made_up.report(), made_up.reading())
        assert [len(ask(store, q)) for q in ("SELECT speaker FROM said", "SELECT unit FROM counted")] == [
            1,
            1,
        ]
