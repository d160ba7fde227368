"""Records become drafts; a bad one is a Problem and the others are read."""

import io
import json

import pytest

from storyledger.acquire.drafts import Draft, UnreadableError
from storyledger.acquire.records import read_json, read_lines, read_table
from storyledger.report import Problem


def one(fields):
    (draft,) = read_json("f.json", json.dumps(fields).encode())
    return draft


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"id": 7, "headline": "Dam", "body_text": "It held."},
            {"key": "7", "title": "Dam", "text": "It held."},
        ),
        ({"text": "It held.", "source": {"id": None, "name": "Post"}}, {"key": "f.json", "outlet": "Post"}),
        (
            {"articleBody": "It held.", "publisher": {"name": "Post"}, "inLanguage": "en-GB"},
            {"outlet": "Post", "language": "en-GB"},
        ),
        (
            {"title": {"rendered": "Dam &amp; town"}, "content": {"rendered": "<p>It held.</p>"}},
            {"title": "Dam & town", "text": "It held."},
        ),
        (
            {"body": ["It held.", "All slept."], "pubDate": "2 May 2031"},
            {"text": "It held.\n\nAll slept.", "published": "2 May 2031"},
        ),
        (
            {"uri": "urn:x:1", "body_xhtml": "<p>It held.</p>", "versioncreated": "2031-05-02T10:00:00Z"},
            {"key": "urn:x:1", "published": "2031-05-02T10:00:00Z"},
        ),
        ({"Body Text": "It held.", "Date Modified": "2031-05-03"}, {"revised": "2031-05-03"}),
        ({"text": "It held.", "created": 1376438400}, {"published": "1376438400"}),
    ],
)
def test_field_names(fields, expected):
    """The usual names of every maker are known."""
    draft = one(fields)
    assert expected == {name: getattr(draft, name) for name in expected}


@pytest.mark.parametrize(
    "value",
    [
        [{"text": "a"}, {"text": "b"}],
        {"articles": [{"text": "a"}, {"text": "b"}]},
        {"description": "feed", "items": [{"content_text": "a"}, {"content_html": "b"}]},
        {"response": {"results": [{"body": "a"}, {"body": "b"}]}},
    ],
)
def test_lists(value):
    """Lists, and objects that hold one, give several reports, numbered."""
    drafts = list(read_json("f.json", json.dumps(value).encode()))
    assert [draft.text for draft in drafts] == ["a", "b"]
    assert [draft.key for draft in drafts] == ["f.json:1", "f.json:2"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'{"text": ', "not whole JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b"[1, 2]", "no object"),
        (b'"dam"', "no object"),
    ],
)
def test_bad_json(data, what):
    """Broken, deep and empty JSON is refused."""
    with pytest.raises(UnreadableError, match=what):
        list(read_json("f.json", data))


def test_an_object_without_text_is_a_problem():
    """The Problem names the fields that were there."""
    (problem,) = read_json("f.json", b'{"colour": "red"}')
    assert isinstance(problem, Problem)
    assert "colour" in problem.what


def test_json_with_the_wrong_suffix():
    """JSON lines named .json are read as lines."""
    drafts = list(read_json("f.json", b'{"text": "a"}\n{"text": "b"}\n'))
    assert [draft.text for draft in drafts] == ["a", "b"]


def test_one_bad_line():
    """A bad line is named by its number; the others are read."""
    data = b'{"text": "a"}\n\n{"text": \n["x"]\n{"id": "own", "text": "b"}\n'
    found = list(read_lines("f.jsonl", lambda: io.BytesIO(data)))
    assert [item.key for item in found if isinstance(item, Draft)] == ["f.jsonl:1", "own"]
    problems = [item for item in found if isinstance(item, Problem)]
    assert [problem.input for problem in problems] == ["f.jsonl:3", "f.jsonl:4"]
    assert all("line" in problem.what and problem.do for problem in problems)


def test_numeric_dates_show_their_order():
    """One date that can only be read in one way settles the file."""
    data = b'{"text": "a", "date": "3/4/31"}\n{"text": "b", "date": "3/21/31"}\n'
    assert [draft.month_first for draft in read_lines("f.jsonl", lambda: io.BytesIO(data))] == [True, True]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables(delimiter):
    """Any usual delimiter parts the cells; cells may hold line ends."""
    rows = [["id", "title", "text"], ["1", "Dam", '"It\nheld."'], ["2", "Sea", '"Calm, mostly"']]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode()
    drafts = list(read_table("f.csv", data))
    assert [(draft.key, draft.text) for draft in drafts] == [("1", "It\nheld."), ("2", "Calm, mostly")]


def test_bad_rows_and_tables():
    """A row with too many cells is a Problem; a table without a text column is refused."""
    found = list(read_table("f.csv", b"id,text\n1,a,b\n2,c\n"))
    assert [type(item) for item in found] == [Problem, Draft]
    with pytest.raises(UnreadableError, match="no column is named"):
        list(read_table("f.csv", b"a,b\n1,2\n"))
