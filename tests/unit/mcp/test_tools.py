"""What the tools answer, without the SDK."""

import json

import pytest

from storyledger.archive import Archive
from storyledger.errors import OptionError, StoreError
from storyledger.mcp.tools import TOOLS, answer_tool
from storyledger.reconcile.review import decisions
from storyledger.review import Signature, Verb
from storyledger.store.sqlite import create_store
from tests.unit.mcp.stories import TEXTS, make_database

NEEDED = {"search": {"query": "quay"}, "changes": {"since": "2031-05-03"}, "statement": {"id": "S1"}}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return Archive(make_database(tmp_path_factory.mktemp("quay") / "quay.db"))


def ask(archive, tool, **given):
    return answer_tool(archive, None, tool, {**NEEDED.get(tool, {}), **given})


def records(value):
    """Every record inside an answer."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from records(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from records(inner)


@pytest.mark.parametrize("tool", TOOLS)
def test_every_quotation_stands_in_its_report(archive, tool):
    """Offsets slice a report to the very words, and every id that is cited is explained."""
    answer = ask(archive, tool)
    texts = {
        one["id"]: ask(archive, "reports", id=one["id"])["report"]["text"]
        for one in ask(archive, "reports")["found"]
    }
    for told in answer["statements"].values():
        assert told["report"] in answer["reports"]
        for spot in told["words"]:
            assert texts[told["report"]][spot["start"] : spot["end"]] == spot["words"]
    for record in records(answer):
        assert set(record.get("cites", ())) <= answer["statements"].keys()
        if record.keys() >= {"start", "end", "words", "report"}:
            assert texts[record["report"]][record["start"] : record["end"]] == record["words"]
        elif record.keys() >= {"start", "end", "words"}:
            assert any(t[record["start"] : record["end"]] == record["words"] for t in texts.values())


@pytest.mark.parametrize("tool", sorted(set(TOOLS) - {"changes"}))
def test_an_earlier_day_knows_nothing_later(archive, tool):
    """No word of a report that ran later, whatever is asked."""
    early = ask(archive, tool, asof="2031-05-04")
    assert (early["asof"], early["reports_known"]) == ("2031-05-04", 1)
    told = json.dumps(early)
    assert "14 people" not in told
    assert '"14"' not in told
    assert "Odel" not in told
    assert "lantern" not in told


def test_what_came_later_cannot_be_looked_up_by_its_id(archive):
    """Neither a statement nor a report."""
    (later,) = (one for one in ask(archive, "reports")["found"] if one["key"] == "lantern")
    statement = next(iter(ask(archive, "reports", id=later["id"])["statements"]))
    for tool, name in (("reports", later["id"]), ("reports", "lantern"), ("statement", statement)):
        with pytest.raises(OptionError, match="by this day"):
            ask(archive, tool, id=name, asof="2031-05-04")


def test_changes_tell_what_stood_before(archive):
    """Between two days, both told by their statements; up to the first day there is nothing."""
    changes = ask(archive, "changes", since="2031-05-04")["changes"]
    assert any("14" in change["text"] for change in changes)
    assert ask(archive, "changes", since="2031-05-04", asof="2031-05-04")["changes"] == []
    with pytest.raises(OptionError, match="give the earlier day first"):
        ask(archive, "changes", since="2031-05-05", asof="2031-05-04")


def test_a_statement_comes_with_the_words_around_it(archive):
    """Source, cue, and the sentences that it stands among, by id or by number."""
    found = ask(archive, "search", query="unsafe denied")
    (name,) = found["found_statements"]
    told = ask(archive, "statement", id=name)["statement"]
    assert (told["source"]["words"], told["cue"]["words"]) == ("Harbour chief Odo Brill", "denied")
    assert "12 people were injured" in told["around"]["words"]
    number = found["statements"][name]["number"]
    assert ask(archive, "statement", id=number)["statement"] == told


def test_a_figure_never_stands_without_what_it_counts(archive):
    """Number, unit, state, sentence, giver; the same source's later number revises."""
    (track,) = ask(archive, "figures", query="injured")["tracks"]
    assert [(f["number"], f["who"]) for f in track["figures"]] == [
        ("12", "Ilse Vandry"),
        ("14", "Ilse Vandry"),
    ]
    assert all(f["counted"] == "people" and "injured" in f["sentence"]["words"] for f in track["figures"])
    assert track["relations"][0]["why"]
    assert ask(archive, "figures", query="Friday")["tracks"] == []


def test_words_found_in_a_report_have_their_place(archive):
    """Brackets of the search are no part of the words."""
    (found,) = ask(archive, "search", query="March")["found_reports"]
    assert TEXTS["courier"][1][found["start"] : found["end"]] == found["words"]
    assert "March" in found["words"]


def test_what_is_left_out_is_counted(archive):
    """A limit hides nothing silently."""
    every = ask(archive, "reports")["found"]
    some = ask(archive, "reports", limit=1)
    assert (len(some["found"]), some["left_out"]) == (1, len(every) - 1)
    assert ask(archive, "search", query="zeppelin")["found_statements"] == []


@pytest.mark.parametrize(
    ("tool", "given", "words"),
    [
        ("dance", {}, "no tool dance: there are search, brief"),
        ("brief", {"as_of": "2031-05-04"}, "takes no as_of"),
        ("brief", {"asof": "soon"}, "'soon' is no day"),
        ("brief", {"asof": 2031}, "must be of type string"),
        ("search", {"query": ""}, "needs query"),
        ("figures", {"limit": 0}, "between 1 and 500"),
        ("figures", {"limit": True}, "must be of type integer"),
        ("statement", {"id": "S999"}, "no statement S999"),
        ("reports", {"id": "R9"}, "no report R9"),
    ],
)
def test_what_does_not_fit_is_said(archive, tool, given, words):
    """A misspelt argument above all: a forgotten day would tell what came later."""
    with pytest.raises(OptionError, match=words):
        ask(archive, tool, **given)


def test_a_story_is_named_where_there_are_several(tmp_path):
    """The only one is meant without a name; of several each is asked for."""
    path = make_database(tmp_path / "two.db")
    assert answer_tool(Archive(path), None, "brief", {})["story"] == "quay"
    make_database(path, "pier")
    with pytest.raises(StoreError, match="say which of pier, quay"):
        answer_tool(Archive(path), None, "brief", {})
    assert answer_tool(Archive(path), "pier", "brief", {})["story"] == "pier"
    assert answer_tool(Archive(path), "pier", "brief", {"story": "quay"})["story"] == "quay"


def test_what_a_person_decided_is_told_apart(tmp_path):
    """A corrected speaker is given as such, a rejected statement is gone, and the file's facts stay."""
    archive = Archive(make_database(tmp_path / "quay.db"))
    (name,) = ask(archive, "search", query="unsafe denied")["found_statements"]
    (other,) = ask(archive, "search", query="unsafe years")["found_statements"]
    signed = Signature("desk", "2031-05-06T10:00:00Z")
    ledger = archive.kept("quay").ledger
    with create_store(archive.path, "quay") as store:
        store.decide(decisions.edit(ledger, name, "actor", "Tove Marsh", signed))
        store.decide(decisions.judge(ledger, Verb.REJECT, [other], signed))
    told = ask(archive, "statement", id=name)["statements"][name]
    assert (told["who"], told["by_hand"]) == ("Tove Marsh", True)
    assert ask(archive, "search", query="unsafe years")["found_statements"] == []
