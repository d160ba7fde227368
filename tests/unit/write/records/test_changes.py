import json

import pytest

from storyledger.change import Change, ChangeKind
from storyledger.interval import one_day
from storyledger.write.records.changes import changes_record, changes_table, nothing_changed, write_changes
from tests.unit.ledgers import DENIED, FORTY, HARMS, KILLED, TOTAL, TWO, UNKNOWN, VANS, bridge
from tests.unit.stories import october

LEDGER = bridge()


def change(kind=ChangeKind.NEW, new=(KILLED,), old=(), **known):
    return Change(
        kind=kind,
        statements=tuple(s.id for s in new),
        before=tuple(s.id for s in old),
        was=one_day(october(9)) if old else None,
        now=one_day(october(10)),
        why="a reason",
        **known,
    )


def check(*changes):
    return write_changes(LEDGER, changes)


def test_a_line_tells_what_is_so_now_and_what_was_so_before():
    """In the reports' own words, with the statements of both sides."""
    (line,) = check(change(ChangeKind.DENIED, new=[DENIED], old=[KILLED]))
    assert "denied that the bridge had been unsafe" in line.text
    assert "Before: Mayor Ilse Vandry said" in line.text
    assert line.cites == (DENIED.id, KILLED.id)


@pytest.mark.parametrize(("old", "joint"), [([KILLED], "; before: "), ([], "; against: ")])
def test_numbers_stand_side_by_side_with_their_sources_and_days(old, joint):
    """What replaces a number is told apart from what contradicts it."""
    (line,) = check(change(ChangeKind.REVISED, new=[HARMS], old=old, figures=(TWO.id, FORTY.id)))
    now, before = line.text.split(joint)
    assert now == "people, killed: “2 people” (Tomas Quill, 10 October 2031)"
    assert before == "“at least 40 people” (Ilse Vandry, 9 October 2031)"


def test_what_reads_alike_is_told_once():
    """Two changes of one wording are one line; of another kind they are two."""
    assert len(check(change(), change(new=(KILLED, UNKNOWN)))) == 1
    assert len(check(change(), change(ChangeKind.CONFIRMED))) == 2


def test_a_table_names_both_days_and_cites():
    """One row a change."""
    table = changes_table(check(change(new=[DENIED], old=[KILLED])), october(9), october(10))
    assert table.title == "Changes from 2031-10-09 to 2031-10-10"
    (row,) = table.rows
    assert row[2:4] == ("2031-10-09", "2031-10-10")
    assert row[4] == f"{DENIED.id}, {KILLED.id}"
    assert changes_table([], october(9), None).title == "Changes since 2031-10-09"


def test_json_has_all_of_it():
    """Days as intervals, cites as ids; what is not known is null."""
    made = changes_record(check(change(new=[TOTAL])), october(9), None)
    assert json.loads(json.dumps(made)) == made
    assert (made["from"], made["to"]) == ("2031-10-09", None)
    (row,) = made["changes"]
    assert row["was"] is None
    assert row["now"]["latest"] == "2031-10-10"
    assert row["cites"] == [TOTAL.id]


def test_words_are_of_the_day_that_stands_beside_them():
    """Where the first is the report's own, no quoted one of another day stands for it."""
    (line,) = check(change(new=[VANS, KILLED]))
    assert (
        line.text == "Brill Post reported on 10 October 2031: Some 2,000 vans crossed the bridge every day."
    )


def test_reports_that_change_nothing_are_not_kept_quiet():
    """Where some came in between, it is said what would have been a change."""
    assert nothing_changed(2, 2) == "nothing changed: 2 reports then, 2 now"
    assert nothing_changed(1, 2).startswith("nothing that stood changed: 1 more report (1 then, 2 now)")
    assert nothing_changed(1, 5).endswith(
        "4 more reports (1 then, 5 now), and nothing new is told by two reports"
    )
