"""An input that cannot be read is named, with what to do, and the others are read all the same."""

import pytest

from storyledger.acquire.reports import acquire_reports
from storyledger.pipeline import reconcile
from storyledger.report import Problem, Report
from tests.behaviours.stories import read, statements

GOOD = "Mayor Ilse Vandry said that the Old Quay Bridge was closed."


def check(folder, name, data):
    """The problems of a folder with a good report and a bad input, which may cost the good one nothing."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / name).write_bytes(data)
    found = list(acquire_reports([folder]))
    reports = [r for r in found if isinstance(r, Report)]
    problems = [p for p in found if isinstance(p, Problem)]
    assert [r.text.strip() for r in reports] == [GOOD]
    ledger = reconcile("A story", reports, read(*reports), problems)
    assert len(statements(ledger)) == 1
    assert ledger.problems == tuple(problems)
    return problems


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n "),
        ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
        ("broken.json", b'{"text": "The ferry'),
        ("broken.zip", b"PK\x03\x04broken"),
    ],
)
def test_a_bad_input_is_named_with_what_to_do(tmp_path, name, data):
    """One problem, that says which input, what is wrong, and what to do."""
    (problem,) = check(tmp_path, name, data)
    assert name in problem.input
    assert problem.what
    assert problem.do


def test_a_path_that_is_not_there_is_a_problem(tmp_path):
    """Not an error that stops the run."""
    (problem,) = acquire_reports([tmp_path / "nowhere.txt"])
    assert isinstance(problem, Problem)
    assert "nowhere.txt" in problem.input
