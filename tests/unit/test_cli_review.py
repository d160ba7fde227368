import json
import re
import socket
import sqlite3
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from storyledger.archive import Archive
from storyledger.cli import main
from storyledger.store.sqlite import create_store, open_store

REPORTS = {
    "courier.txt": "Ardenfort, 3 May 2031\n\nMayor Ilse Vandry said on Friday that 12 people were injured.",
    "lantern.txt": "Ardenfort, 4 May 2031\n\nBram Odel, a harbour pilot, said the quay was unsafe. "
    '"The quay was unsafe for years," he said.',
}


@pytest.fixture
def story(tmp_path, monkeypatch):
    """A database with two reports on a made-up quay, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    run("init")
    run("add", *REPORTS)
    return tmp_path


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def rows(view):
    return json.loads(run(view, "-f", "json").stdout)


def statement_of(who):
    return next(row["id"] for row in rows("ledger") if row["who"] and who in row["who"])


@pytest.mark.usefixtures("story")
def test_a_corrected_speaker_is_everywhere():
    """The edit is told, kept, and seen in the views at once; undo brings the old speaker back."""
    wanted = statement_of("Vandry")
    done = run("edit", wanted, "actor=Tove Marsh", "--by", "desk", "--why", "the recording")
    assert done.stderr.startswith("1: edit actor: ")
    kept, note = done.stderr.splitlines()
    assert kept.endswith("→ Tove Marsh, by desk")
    assert note == "nobody in these reports was called Tove Marsh before: see how it is spelt"
    assert {row["who"] for row in rows("ledger") if row["id"] == wanted} == {"Tove Marsh"}
    assert run("undo", "--by", "desk").exit_code == 0
    assert "Vandry" in next(row["who"] for row in rows("ledger") if row["id"] == wanted)
    assert [row["stands"] for row in rows("audit")] == ["no", "no"]


@pytest.mark.usefixtures("story")
def test_a_name_of_several_words_needs_no_quotes():
    """And one that is known is told nothing about."""
    done = run("edit", statement_of("Vandry"), "actor=Bram", "Odel", "--by", "desk")
    assert done.stderr == "1: edit actor: Ilse Vandry → Bram Odel, by desk\n"
    assert run("edit", statement_of("Odel"), "actor", "Bram").exit_code == 2


@pytest.mark.usefixtures("story")
def test_things_are_named_by_the_numbers_of_the_desk(story):
    """S1 is here what it is on the pages."""
    with open_store(story / "storyledger.db") as store:
        statements, reports = store.numbers()
    wanted = statement_of("Vandry")
    number = statements[wanted]
    assert run("show", number).stdout.startswith(f"statement {wanted}\n")
    assert run("show", "R1").stdout.startswith(f"report {next(r for r, n in reports.items() if n == 'R1')}\n")
    assert run("edit", number, "stance=denies", "--by", "desk").exit_code == 0
    assert [row["stance"] for row in rows("ledger") if row["id"] == wanted] == ["denies"]
    assert "nothing has the id S99" in run("edit", "S99", "stance=denies").stderr


@pytest.mark.usefixtures("story")
def test_a_question_shows_what_it_is_about():
    """Nobody has to look ids up to know what is asked."""
    asked = rows("review")
    assert asked
    assert all(row["about"] and row["about"] != row["on"] for row in asked)


@pytest.mark.usefixtures("story")
def test_a_desk_says_that_its_port_is_not_free():
    """And what to do, before it tells an address."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("serve", "--port", port)
    assert (done.exit_code, f"port {port} is not free" in done.stderr) == (2, True)
    assert "http" not in done.stderr.partition("more:")[0]


@pytest.mark.usefixtures("story")
def test_a_page_is_nothing_for_a_terminal(monkeypatch):
    """It goes to a file or into a pipe."""
    monkeypatch.setattr(import_module("storyledger.cli.export"), "_is_terminal", lambda: True)
    assert "give -o story.html" in run("export", "html").stderr


@pytest.mark.usefixtures("story")
def test_a_rejected_statement_is_gone_but_kept():
    """It is in no view; the database still holds it."""
    wanted = statement_of("Vandry")
    assert run("reject", wanted, "--by", "desk").exit_code == 0
    assert wanted not in {row["id"] for row in rows("ledger")}
    with sqlite3.connect("storyledger.db") as raw:
        assert raw.execute("SELECT count(*) FROM statements WHERE id = ?", (wanted,)).fetchone() == (1,)
    raw.close()


def test_a_decision_survives_another_reader(story, monkeypatch):
    """Read again by another reader, the words are still corrected."""
    wanted = statement_of("Vandry")
    run("edit", wanted, "stance=denies", "--by", "desk")
    monkeypatch.setattr("storyledger.pipeline.reader_name", lambda: "another reader")
    run("add", *REPORTS)
    with create_store(story / "storyledger.db") as store:
        assert store.readers() == {"another reader": 2}
    assert "denies" in {row["stance"] for row in rows("ledger")}


@pytest.mark.usefixtures("story")
def test_two_actors_become_one_and_apart_again():
    """Merged by hand with the reason; split by name."""
    ids = [a["id"] for a in json.loads(run("export", "json", "-o", "-").stdout)["actors"][:2]]
    assert run("merge", *ids, "--by", "desk", "--why", "one office").exit_code == 0
    actor = json.loads(run("show", ids[0], "-f", "json").stdout)
    assert actor["why"] == "desk: one office"
    name = next(iter(actor["aliases"]))
    done = run("split", ids[0], name, "--by", "desk")
    assert done.exit_code == 0, done.stderr
    assert len(json.loads(run("export", "json", "-o", "-").stdout)["actors"]) >= 2


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("edit", "ID", "stance=maybe"), r"is none of: asserts"),
        (("edit", "ID", "colour=red"), r"fields of a statement: actor"),
        (("edit", "ID", "stance"), r"write FIELD=VALUE"),
        (("edit", "nothing", "stance=denies"), r"nothing has the id nothing"),
        (("merge", "ID", "ID"), r"a statement cannot be merged"),
        (("reject", "courier.txt"), r"a report cannot be rejected"),
        (("split", "ID", "x"), r"does not stand in the statement"),
        (("link", "ID", "ID"), r"between two figures"),
        (("undo", "7"), r"no decision 7 stands"),
        (("undo",), r"no decision stands"),
    ],
)
def test_what_does_not_fit_is_refused(words, message):
    """A refused decision leaves no row."""
    wanted = statement_of("Vandry")
    done = run(*(wanted if word == "ID" else word for word in words))
    assert done.exit_code == 2
    assert re.search(message, done.stderr)
    assert run("audit").exit_code == 1


@pytest.mark.usefixtures("story")
def test_a_log_that_was_changed_shows():
    """Whoever edits the file by hand is told of in audit and in check."""
    run("edit", statement_of("Vandry"), "stance=denies", "--by", "desk")
    with sqlite3.connect("storyledger.db") as raw:
        raw.execute("DROP TRIGGER reviews_are_never_edited")
        raw.execute("UPDATE reviews SET author = 'somebody'")
    raw.close()
    assert "row 1 was changed" in run("audit").stderr
    assert "row 1 of the log" in run("check").stdout


@pytest.mark.usefixtures("story")
def test_an_earlier_day_does_not_break_the_log():
    """A decision on a later report is not known before it, and the chain holds all the same."""
    run("edit", "lantern.txt", "published=2031-05-04", "--by", "desk")
    run("edit", "courier.txt", "published=2031-05-03", "--by", "desk")
    assert len(json.loads(run("reports", "--as-of", "2031-05-03", "-f", "json").stdout)) == 1
    early = run("check", "--as-of", "2031-05-03")
    assert (early.exit_code, early.stdout) == (0, "")


@pytest.mark.usefixtures("story")
def test_a_log_that_was_changed_shows_on_every_day():
    """Also where the changed row is of a later report."""
    run("edit", statement_of("Odel"), "stance=denies", "--by", "desk")
    with sqlite3.connect("storyledger.db") as raw:
        raw.execute("DROP TRIGGER reviews_are_never_edited")
        raw.execute("UPDATE reviews SET author = 'somebody'")
    raw.close()
    assert "row 1 of the log" in run("check", "--as-of", "2031-05-03").stdout


@pytest.mark.usefixtures("story")
def test_review_asks_until_it_is_answered():
    """What was accepted is not asked again."""
    asked = rows("review")
    assert asked
    done = run("accept", *asked[0]["on"].split(), "--by", "desk")
    assert done.exit_code == 0
    again = run("review", "-f", "json")
    assert asked[0] not in (json.loads(again.stdout) if again.exit_code == 0 else [])


@pytest.mark.usefixtures("story")
def test_a_link_to_a_later_figure_is_not_known_before():
    """As of a day before its report neither the link nor who made it is there, and the brief is written."""
    figures = [f["id"] for f in json.loads(run("export", "json", "-o", "-").stdout)["figures"]]
    later_report = Path("later.txt")
    later_report.write_text(
        "Ardenfort, 9 May 2031\n\nBram Odel said on Friday that 14 people were injured.", encoding="utf-8"
    )
    run("add", later_report)
    later = [
        f["id"]
        for f in json.loads(run("export", "json", "-o", "-").stdout)["figures"]
        if f["id"] not in figures
    ]
    assert run("link", figures[0], later[0], "--as", "conflicts", "--by", "desk").exit_code == 0
    early = json.loads(run("export", "json", "-o", "-", "--as-of", "2031-05-05").stdout)
    assert [r for r in early["relations"] if later[0] in r["figures"]] == []
    assert run("conflicts", "--as-of", "2031-05-05").exit_code == 1  # nothing found, and no fault
    now = json.loads(run("export", "json", "-o", "-").stdout)
    assert [r["type"] for r in now["relations"] if later[0] in r["figures"]] == ["conflicts"]


@pytest.mark.usefixtures("story")
def test_a_file_that_is_handed_on_calls_things_as_the_desk_does():
    """Also after reports came in later and a statement went."""
    Path("early.txt").write_text(
        "Ardenfort, 1 May 2031\n\nTove Marsh said on Thursday that it rained.", encoding="utf-8"
    )
    run("add", "early.txt")
    run("reject", statement_of("Vandry"), "--by", "desk")
    page = run("export", "html").stdout
    ledger = Archive(Path("storyledger.db")).kept("story")
    numbers, marsh = ledger.numbers.statements, statement_of("Marsh")
    assert re.search(rf'<tr id="{numbers[marsh]}"[^\n]*?<bdi>Tove Marsh</bdi>', page)
    assert set(re.findall(r'<tr id="(S\w+)"', page)) == {
        numbers[s.id] for x in ledger.ledger.readings for s in x.statements
    }
