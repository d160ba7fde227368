import csv
import errno
import io
import json
import logging
import re
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

import storyledger.write.pages  # noqa: F401 - whole, before parts of what it rests on are stood in for
from storyledger.cli import main
from storyledger.cli.manual import commands_manual
from storyledger.errors import EngineError
from storyledger.ledger import Ledger
from storyledger.reading import Reading
from storyledger.report import Part, Problem, Report, Role
from storyledger.span import ReportId, Span, StatementId, make_id
from storyledger.statement import Kind, Statement
from storyledger.store import engine

DOCS = Path(__file__).parents[2] / "docs"


@dataclass(frozen=True)
class Table:
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple, ...]


@dataclass(frozen=True)
class Sentence:
    text: str
    cites: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Brief:
    title: str
    sentences: tuple[Sentence, ...]


def acquire_reports(paths, stdin=None):
    """One report a file; files called bad are problems; "-" is standard input."""
    for path in paths:
        files = [path] if path == "-" or path.is_file() else sorted(path.iterdir())
        for file in files:
            text = stdin.decode() if file == "-" else file.read_text(encoding="utf-8")
            key = "stdin" if file == "-" else file.name
            if key.startswith("bad"):
                yield Problem(input=key, stage="acquire", what="it is empty", do="save it again")
            else:
                part = Part(span=Span(0, len(text)), role=Role.BODY)
                name = ReportId(make_id("r", text))
                yield Report(id=name, key=key, sha256="", text=text, parts=(part,))


def read_report(report):
    """The whole text is one statement."""
    if "crash" in report.text:
        raise ZeroDivisionError("on purpose")
    if "no model" in report.text:
        raise EngineError("the model does not load: install again", slug="no-model")
    if "stop" in report.text:
        raise KeyboardInterrupt
    whole = (Span(0, len(report.text)),)
    statement = Statement(
        id=StatementId(make_id("s", report.id)),
        report_id=report.id,
        kind=Kind.NARRATOR,
        source=None,
        cue=None,
        content=whole,
        sentence=0,
    )
    return Reading(
        report_id=report.id,
        reader="fake 1",
        sentences=whole,
        statements=(statement,),
        figures=(),
        referents=(),
        times=(),
    )


def read_reports(reports, _jobs=1):
    for report in reports:
        if "odd" in report.text:
            yield Problem(input=report.key, stage="read", what="it is odd", do="look at it")
        else:
            yield read_report(report)


def derive(facts, as_of=None, _clock=None):
    kept = () if as_of and as_of.year < 2000 else tuple(facts.readings)
    return Ledger(
        title=facts.title,
        reports=tuple(facts.reports),
        readings=kept,
        problems=tuple(facts.problems),
        as_of=as_of,
        decisions=tuple(facts.decisions),
    )


def trace_report(report):
    yield "extract", report.text


def write_brief(ledger):
    said = [Sentence(text, (name,), "stated") for name, _, text in _rows(ledger)]
    return Brief(ledger.title, tuple(said))


def brief_text(ledger, brief):
    return "\n".join([ledger.title, *(one.text for one in brief.sentences)])


def brief_markdown(ledger, brief):
    return f"# {brief_text(ledger, brief)}"


def _rows(ledger):
    texts = {report.id: report for report in ledger.reports}
    statements = [s for reading in ledger.readings for s in reading.statements]
    return tuple((s.id, 1.0, texts[s.report_id].text) for s in statements)


def ledger_table(ledger):
    return Table("Statements", ("id", "n", "words"), _rows(ledger))


def ledger_record(ledger, brief):
    reports = [{"id": r.id, "key": r.key, "text": r.text, "title": None} for r in ledger.reports]
    content = {r.id: [{"start": 0, "end": len(r.text)}] for r in ledger.reports}
    statements = [
        {"id": s.id, "report": s.report_id, "source": None, "cue": None, "content": content[s.report_id]}
        for reading in ledger.readings
        for s in reading.statements
    ]
    empty = {name: [] for name in ("figures", "tracks", "claims", "actors", "utterances")}
    told = [{"text": one.text, "cites": one.cites} for one in brief.sentences]
    return {"format": "storyledger/1", "reports": reports, "statements": statements, "brief": told, **empty}


def ledger_lines(ledger, brief):
    return map(json.dumps, ledger_record(ledger, brief)["statements"])


def check_ledger(_ledger, brief, _log):
    return [f"{one.text}: wrong" for one in brief.sentences if "wrong" in one.text]


def write_page(ledger, _brief, _earlier=(), _numbers=None):
    return f"<!doctype html><title>{ledger.title}</title>"


@pytest.fixture(autouse=True)
def stages(monkeypatch, tmp_path):
    """Stand-ins for all stages, and a folder of our own to work in."""

    def stand_in(name, **verbs):
        module = ModuleType(f"storyledger.{name}")
        module.__dict__.update(verbs)
        monkeypatch.setitem(__import__("sys").modules, module.__name__, module)
        above, _, last = module.__name__.rpartition(".")
        monkeypatch.setattr(__import__(above, fromlist=["_"]), last, module, raising=False)

    stand_in("acquire.reports", acquire_reports=acquire_reports)
    stand_in(
        "pipeline",
        derive=derive,
        story_on=lambda ledger, _day: ledger,
        reader_name=lambda: "fake 1",
        read_report=read_report,
        read_reports=read_reports,
        trace_report=trace_report,
    )
    stand_in(
        "write.brief.brief", write_brief=write_brief, brief_text=brief_text, brief_markdown=brief_markdown
    )
    names = ("reports", "ledger", "figures", "conflicts", "positions", "timeline", "lineage")
    stand_in("write.tables.tables", TABLES=dict.fromkeys(names, ledger_table))
    stand_in("write.records.records", ledger_record=ledger_record, ledger_lines=ledger_lines)
    stand_in("write.pages.page", write_page=write_page)
    stand_in("write.records.check", check_ledger=check_ledger)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def folder(tmp_path):
    """Two reports about a made-up ferry."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "a.txt").write_text("The ferry sank.", encoding="utf-8")
    (folder / "b.txt").write_text("Twelve\tpeople\nswam.", encoding="utf-8")
    return folder


def run(*words, stdin=None):
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


@pytest.mark.parametrize(
    ("words", "title"),
    [(["ferry"], "ferry"), (["ferry/a.txt"], "a"), (["ferry", "--story", "The ferry"], "The ferry")],
)
def test_a_story_is_called_what_its_folder_is(folder, words, title):
    """The title is the first path's name, or what --story says."""
    assert run("brief", *words).stdout.startswith(f"{title}\n")
    folder.rename(folder.parent / "reports")
    assert run("brief", "reports").stdout.startswith(f"{folder.parent.name}\n")


VIEWS = ["ledger", "figures", "conflicts", "positions", "timeline", "lineage", "reports"]


def test_a_folder_alone_is_enough(folder):
    """The brief of a folder needs no database and makes none."""
    done = run("brief", folder)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "ferry\nThe ferry sank.\nTwelve\tpeople\nswam.\n"
    assert [file.name for file in folder.parent.iterdir()] == ["ferry"]


@pytest.mark.parametrize("view", VIEWS)
def test_views_print_tsv_in_a_pipe(folder, view):
    """Each table goes to a pipe as one line a row, whatever its cells hold."""
    done = run(view, folder)
    assert done.exit_code == 0
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert lines[0] == ["id", "n", "words"]
    assert [line[1:] for line in lines[1:]] == [["1", "The ferry sank."], ["1", "Twelve people swam."]]


def _second_of_csv(text):
    return list(csv.DictReader(io.StringIO(text)))[1]["words"]


@pytest.mark.parametrize(
    ("form", "second"),
    [
        ("json", lambda text: json.loads(text)[1]["words"]),
        ("jsonl", lambda text: json.loads(text.splitlines()[1])["words"]),
        ("csv", _second_of_csv),
    ],
)
def test_formats_for_machines_keep_the_words(folder, form, second):
    """JSON, JSON lines and CSV give back the very words."""
    done = run("ledger", folder, "-f", form)
    assert done.exit_code == 0
    assert second(done.stdout) == "Twelve\tpeople\nswam."


@pytest.mark.parametrize(("form", "start"), [("table", "Statements"), ("md", "# Statements\n\n| id | n |")])
def test_formats_for_people_have_a_title(folder, form, start):
    """A table and a Markdown table say what they show."""
    done = run("ledger", folder, "-f", form)
    assert done.exit_code == 0
    assert done.stdout.strip().startswith(start)
    assert "The ferry sank." in done.stdout


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("md", "# ferry\n"),
        ("json", '"cites": ['),
        ("jsonl", '{"kind":"stated","text":"The ferry sank."'),
        ("csv", "kind,text,cites\n"),
        ("tsv", "kind\ttext\tcites\n"),
    ],
)
def test_the_brief_has_all_formats(folder, form, words):
    """A brief is text for people and rows for machines."""
    done = run("brief", folder, "-f", form)
    assert done.exit_code == 0
    assert words in done.stdout


@pytest.mark.parametrize("form", ["table", "md"])
def test_a_report_cannot_steer_the_terminal(tmp_path, form):
    """Escape sequences in a report are shown, not obeyed."""
    (tmp_path / "a.txt").write_text(
        "Quiet \x1b[2J night \x9b31m [bold]on[/bold] \u202e deck", encoding="utf-8"
    )
    done = run("ledger", tmp_path / "a.txt", "-f", form)
    assert done.exit_code == 0
    assert not set("\x1b\x9b\u202e") & set(done.stdout)
    assert "bold" in done.stdout


def test_standard_input_is_a_path():
    """A dash reads a report from standard input."""
    done = run("brief", "-", stdin="The tide was low.")
    assert (done.exit_code, done.stdout) == (0, "story\nThe tide was low.\n")


def test_words_that_are_no_path_keep_rows(folder):
    """What is not there as a file is looked for in the rows, in any case."""
    done = run("ledger", folder, "FERRY", "sank")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == "1 of 2 rows\n"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["ledger", "ferry", "submarine"], 1, "no ledger with submarine found in 2 reports"),
        (["ledger", "ferry", "--as-of", "1999-01-01"], 1, "no ledger found in 2 reports"),
        (["brief", "ferry", "--as-of", "1999-01-01"], 1, "nothing to say"),
        (["brief", "empty"], 1, "no reports in empty: give files or folders"),
        (["add", "empty", "--db", "new.db"], 2, 'no database at new.db: make one with "storyledger init"'),
        (["brief"], 2, "no storyledger.db in this folder: give reports to read, or --db"),
        (["brief", "fery"], 2, "no file or folder fery: see how it is spelt"),
        (["ledger", "fery/"], 2, "no file or folder fery/: see how it is spelt"),
        (["brief", "ferry", "--db", "x.db"], 2, "give paths or --db, not both"),
        (["brief", "--db", "x.db"], 2, "no database at x.db"),
        (["brief", "ferry", "--as-of", "yesterday"], 2, "'yesterday' is no day: write it as 2031-05-24"),
        (["changes", "ferry"], 2, "Missing option '--from'"),
        (["changes", "ferry", "--from", "2031-01-02", "--to", "2031-01-01"], 2, "give the earlier day first"),
        (["brief", "ferry", "-f", "yaml"], 2, "'yaml' is not one of"),
        (
            ["brief", "bad.txt"],
            3,
            "bad.txt: it is empty: save it again\n1 could not be read\nnothing could be",
        ),
        (["search"], 2, "give words to look for"),
        (["search", "ferry"], 2, "no database at storyledger.db"),
        (["trace"], 2, "give a PATH"),
        (["add"], 2, "give a PATH"),
        (["show", "zzz", "ferry"], 2, "nothing has the id zzz"),
        (["show", "r", "ferry"], 2, "r could be any of r"),
        (["export", "ferry"], 2, "say which format"),
        (["export", "ferry", "story.html"], 2, "to write story.html, give -o story.html"),
        (["export", "html", "ferry", "--view", "figures"], 2, "--view is for csv"),
        (["export", "svg", "ferry", "--view", "reports"], 2, "--view of svg is one of figures, lineage"),
        (["export", "html", "ferry", "vans"], 2, "no file or folder vans"),
        (["export", "svg", "ferry", "vans", "--view", "lineage"], 2, "no file or folder vans"),
        (["export", "html", "ferry", "-o", "none/x.html"], 2, "none/x.html cannot be written"),
        (["init", "bad.txt"], 2, "is a file"),
    ],
)
def test_what_cannot_be_done_is_said(folder, words, code, message):
    """Each way to go wrong has its message on standard error, nothing on standard output, and its code."""
    (folder.parent / "empty").mkdir()
    (folder.parent / "bad.txt").write_text("")
    done = run(*words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert message in done.stderr


@pytest.mark.parametrize("words", [["brief"], ["ledger"], ["export", "json"]])
def test_the_rest_is_printed_when_some_cannot_be_read(folder, words):
    """One bad report does not stop the others; it is named, and the exit code says so."""
    (folder / "bad.txt").write_text("")
    (folder / "c.txt").write_text("An odd one.")
    done = run(*words, folder)
    assert done.exit_code == 3
    assert "The ferry sank." in done.stdout
    assert done.stderr == (
        "bad.txt: it is empty: save it again\nc.txt: it is odd: look at it\n2 could not be read\n"
    )
    assert run(*words, folder, "-q").stderr == "2 could not be read\n"


def test_the_same_report_twice_counts_once(folder):
    """A report that two paths lead to is read once."""
    done = run("ledger", folder, folder / "a.txt")
    assert len(done.stdout.splitlines()) == 3
    assert done.stderr == "a.txt came twice: read once\n"


def test_a_database_keeps_reports(folder):
    """What was added is there for all views, and adding it again adds nothing."""
    assert run("init").stderr.startswith("made: storyledger.db, story test_a_database")
    assert run("brief").exit_code == 1
    first = run("add", folder)
    assert (first.exit_code, first.stdout, first.stderr) == (0, "", "2 added, 0 there already\n")
    assert run("add", folder).stderr == "0 added, 2 there already\n"
    assert "The ferry sank." in run("brief").stdout
    assert run("ledger").stdout == run("ledger", folder).stdout
    assert run("init").stderr.startswith("ready: ")


def test_adding_names_what_could_not_be_read(folder):
    """Problems of adding are told, kept in the database, and no reason to lose the rest."""
    (folder / "bad.txt").write_text("")
    run("init")
    done = run("add", folder)
    assert (done.exit_code, done.stderr.splitlines()[0]) == (3, "2 added, 0 there already")
    assert run("add", folder / "bad.txt").exit_code == 3
    assert "problem with bad.txt\tit is empty: save it again" in run("status").stdout
    assert run("brief").exit_code == 0


def test_an_interrupted_run_goes_on(folder):
    """Ctrl-C keeps what was added; the next run adds the rest."""
    (folder / "aa.txt").write_text("stop here")
    run("init")
    done = run("add", folder)
    assert done.exit_code == 130
    assert done.stderr == (
        "1 added, 0 there already\ninterrupted: what was added so far is kept; run it again to go on\n"
    )
    (folder / "aa.txt").unlink()
    assert run("add", folder).stderr == "1 added, 1 there already\n"


def test_stories_share_a_database(folder):
    """--story keeps stories apart; the only one needs no name, and of several one must be named."""
    run("init", "--db", "all.db", "--story", "ferry")
    run("add", folder, "--db", "all.db", "--story", "ferry")
    assert run("brief", "--db", "all.db", "--story", "ferry").stdout.startswith("ferry\n")
    assert run("brief", "--db", "all.db").stdout.startswith("ferry\n")
    assert run("add", folder, "--db", "all.db").stderr == "0 added, 2 there already\n"
    run("init", "--db", "all.db", "--story", "quay")
    done = run("brief", "--db", "all.db")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "say which story of all.db (there: ferry, quay): give --story" in done.stderr
    assert "no story dam in all.db" in run("brief", "--db", "all.db", "--story", "dam").stderr
    assert "docs/errors.md#no-story" in done.stderr


def test_init_makes_a_folder(tmp_path):
    """A story can have a folder of its own, and its name."""
    assert run("init", "new/bridge").exit_code == 0
    assert (tmp_path / "new" / "bridge" / "storyledger.db").is_file()
    assert "title\tbridge" in run("status", "--db", "new/bridge/storyledger.db").stdout


def test_search_finds_reports_and_statements(folder):
    """Words are found in statements and reports, and nothing found is said with exit code 1."""
    run("init")
    run("add", folder)
    done = run("search", "ferry")
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == ["kind", "statement", "report"]
    assert "[ferry]" in done.stdout
    done = run("search", '"*')
    assert (done.exit_code, done.stdout) == (1, "")


def test_a_locked_database_exits_with_4(folder, monkeypatch):
    """A database in use is no usage error."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    run("init")
    other = engine.sqlite_driver().connect("storyledger.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    done = run("add", folder)
    other.close()
    assert done.exit_code == 4
    assert "storyledger.db is in use by another program" in done.stderr


def test_another_file_is_no_database(folder):
    """A file that is no ledger is left as it is."""
    done = run("add", folder, "--db", folder / "a.txt")
    assert done.exit_code == 2
    assert "a.txt is no storyledger database" in done.stderr
    assert (folder / "a.txt").read_text() == "The ferry sank."


@pytest.mark.parametrize(
    ("text", "code", "words"), [("no model", 2, "#no-model"), ("crash", 70, "ZeroDivisionError")]
)
def test_no_traceback_without_asking(tmp_path, text, code, words):
    """An error is a message; -v tells the whole story of a fault of our own."""
    (tmp_path / "a.txt").write_text(text)
    done = run("brief", tmp_path / "a.txt")
    assert (done.exit_code, "Traceback" in done.stderr) == (code, False)
    assert words in done.stderr
    assert ("Traceback" in run("brief", tmp_path / "a.txt", "-v").stderr) is (code == 70)


def test_a_file_that_cannot_be_read_is_no_fault_of_ours(tmp_path, monkeypatch):
    """What the operating system refuses is told in its words."""
    (tmp_path / "a.txt").write_text("The tide was low.")
    monkeypatch.setattr("storyledger.cli.views.print_table", _refuse)
    done = run("ledger", tmp_path / "a.txt")
    assert (done.exit_code, done.stderr) == (2, "error: [Errno 28] No space left on device\n")


def _refuse(*_given):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("name", ["a.txt", "whole", "part"])
def test_show_gives_the_words(folder, name):
    """A record is found by its id, the beginning of it, or a report's key, and shown with its words."""
    name_of_a = make_id("s", make_id("r", "The ferry sank."))
    wanted = {"a.txt": "a.txt", "whole": name_of_a, "part": name_of_a[:6]}[name]
    done = run("show", wanted, folder)
    assert done.exit_code == 0
    assert "[0:15] The ferry sank." in done.stdout
    assert json.loads(run("show", wanted, folder, "-f", "json").stdout)["id"]


def test_check_exits_with_1_on_faults(folder):
    """Faults are printed one a line; none is said on standard error."""
    done = run("check", folder)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "no faults: 2 statements, 2 sentences of the brief\n"
    (folder / "c.txt").write_text("A wrong sum.")
    done = run("check", folder)
    assert (done.exit_code, done.stdout, done.stderr) == (1, "A wrong sum.: wrong\n", "1 faults\n")


@pytest.mark.parametrize(("flag", "code"), [([], 3), (["--strict"], 1)])
def test_strict_checks_count_unread_inputs(folder, flag, code):
    """With --strict an input that could not be read is a fault."""
    (folder / "bad.txt").write_text("")
    assert run("check", folder, *flag).exit_code == code


def test_trace_prints_the_stages(folder):
    """Every report is named, then what each stage made of it."""
    done = run("trace", folder / "a.txt")
    assert (done.exit_code, done.stdout.splitlines()[1]) == (0, "extract   The ferry sank.")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (["html"], "<!doctype html>"),
        (["json"], '{\n  "format": "storyledger/1"'),
        (["jsonl"], '{"id": "s'),
        (["csv"], "id,n,words\n"),
        (["csv", "--view", "figures"], "id,n,words\n"),
        (["md"], "# ferry"),
        (["--format", "json"], '{\n  "format": "storyledger/1"'),
    ],
)
def test_export_writes_each_format(folder, words, start):
    """A story goes to standard output or into a file, the same text."""
    done = run("export", *words, folder)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith(start)
    assert run("export", *words, folder, "-o", "out.x").stderr == "written: out.x\n"
    assert Path("out.x").read_text(encoding="utf-8").strip() == done.stdout.strip()


def test_the_name_of_the_output_tells_the_format(folder):
    """-o story.html needs no format; no half-written file is left."""
    assert run("export", folder, "-o", "story.html", "-q").exit_code == 0
    assert sorted(file.name for file in folder.parent.iterdir()) == ["ferry", "story.html"]


def test_doctor_tries_everything():
    """A working installation is good in every line; a reader that fails is named."""
    run("init")
    done = run("doctor")
    assert done.exit_code == 0
    assert [line.split("\t")[1] for line in done.stdout.splitlines()[1:]] == ["good"] * 6


def test_doctor_names_what_is_wrong(folder):
    """What does not work is told, with what to do."""
    done = run("doctor", "--db", folder / "a.txt")
    assert done.exit_code == 1
    assert "database\tBAD" in done.stdout
    assert done.stderr == "not in order: database\n"


def test_a_missing_database_is_made_only_if_wanted(folder, monkeypatch):
    """At a terminal a person is asked; with --no-input nobody is."""
    monkeypatch.setattr("storyledger.cli.database.sys.stdin", _Terminal())
    monkeypatch.setattr("click.confirm", lambda *_words, **_how: True)
    assert run("add", folder, "--no-input").exit_code == 2


class _Terminal:
    def isatty(self):
        return True


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_explains_itself(name):
    """--help of each command says what it does in a line that fits the list."""
    done = run(name, "--help")
    assert done.exit_code == 0
    assert main.commands[name].get_short_help_str(60).endswith(".")
    assert "..." not in main.commands[name].get_short_help_str(60)


def test_the_manual_is_made_from_the_program():
    """docs/commands.md is what `python -m storyledger.cli.manual` prints."""
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == commands_manual()


def test_every_complaint_of_the_database_is_explained():
    """Each slug that a message of SQLite is given has a section."""
    sections = set(re.findall(r"^#+ (.+)$", (DOCS / "errors.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert {slug for _, slug, _, _ in engine._COMPLAINTS} - sections == set()
