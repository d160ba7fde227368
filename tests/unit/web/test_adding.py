"""Reports handed in from a page: each for itself, within bounds."""

import time
from datetime import date

import pytest

from storyledger.errors import OptionError
from storyledger.store.sqlite import create_store
from storyledger.web.adding import Adder, pasted_report

TEXT = b"Ardenfort, 6 May 2031\n\nHarbour chief Odo Brill denied on Tuesday that quay %d was unsafe."


def read(path, handed):
    """What became of each input."""
    job = Adder(path).start("quay", handed)
    for _ in range(200):
        if job.done:
            return [(row.name, row.stage) for row in job.rows]
        time.sleep(0.05)
    raise AssertionError("the job does not end")


@pytest.mark.parametrize(
    "name", ["..", "/", ".", "a" * 400 + ".txt", "a\0b.txt", "ä" * 200 + ".txt", "\ud800.txt"]
)
def test_a_strange_name_stops_neither_its_file_nor_the_next(tmp_path, name):
    """Whoever sends a file may call it anything."""
    told = read(tmp_path / "quay.db", [(name, TEXT % 1), ("next.txt", TEXT % 2)])
    assert told == [(name, "read"), ("next.txt", "read")]


def test_what_goes_wrong_with_one_input_stops_no_other(tmp_path, monkeypatch):
    """It is listed with the reason."""
    from storyledger.web import adding

    acquire = adding.acquire_reports

    def failing(places):
        if places[0].name == "one.txt":
            raise RuntimeError("the disk is gone")
        return acquire(places)

    monkeypatch.setattr(adding, "acquire_reports", failing)
    told = read(tmp_path / "quay.db", [("one.txt", TEXT % 1), ("two.txt", TEXT % 2)])
    assert told == [("one.txt", "unreadable"), ("two.txt", "read")]
    with create_store(tmp_path / "quay.db", "quay") as store:
        assert [r.key for r in store.reports()] == ["two.txt"]


def test_a_pasted_report_has_the_day_that_was_given():
    """One day, or none."""
    assert pasted_report({"text": "It rained.", "published": "2031-05-03"}).published.latest == date(
        2031, 5, 3
    )
    assert pasted_report({"text": "It rained."}).published is None
    assert pasted_report({"text": " \n"}) is None


@pytest.mark.parametrize("day", ["2031-05-03..2031-05-09", "2031-05", "..2031-05-03", "soon"])
def test_several_days_are_no_day(day):
    """The first of them is not taken for the day on which it ran."""
    with pytest.raises(OptionError, match="day"):
        pasted_report({"text": "It rained.", "published": day})
