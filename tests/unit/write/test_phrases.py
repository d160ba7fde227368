from dataclasses import replace
from datetime import date

import pytest

from storyledger.interval import Interval, one_day
from storyledger.statement import Kind, Stance
from storyledger.write.phrases import clause_of, day_words, figure_words, open_desk
from tests.unit.ledgers import (
    CROSSED,
    DENIED,
    FORTY,
    KILLED,
    OPEN,
    REBUILD,
    TOTAL,
    UNKNOWN,
    VANS,
    bridge,
)
from tests.unit.stories import october

DESK = open_desk(bridge())


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (one_day(october(3)), "3 October 2031"),
        (Interval(earliest=october(3), latest=october(5)), "3 to 5 October 2031"),
        (Interval(earliest=date(2031, 9, 30), latest=october(2)), "30 September 2031 to 2 October 2031"),
        (Interval(earliest=october(3), latest=None), "from 3 October 2031"),
        (Interval(earliest=None, latest=october(3)), "by 3 October 2031"),
        (Interval(earliest=None, latest=None), "day not given"),
    ],
)
def test_days_are_written_out(when, words):
    """An open side stays open, and no day is made up."""
    assert day_words(when) == words


@pytest.mark.parametrize(
    ("statement", "begin", "words"),
    [
        (KILLED, "Mayor Ilse Vandry said that at least 40 people were killed", "9 October 2031"),
        (DENIED, "Harbour Master Odo Brill denied that the bridge had been unsafe", "9 October 2031"),
        (OPEN, "The council has not confirmed that the bridge was unsafe", ""),
        (TOTAL, "The ferry company said", "302 people were killed or hurt"),
        (VANS, "Some 2,000 vans crossed the bridge every day", ""),
        (REBUILD, "Vandry told reporters", "“We will open a new bridge in May"),
    ],
)
def test_a_clause_is_made_of_the_reports_own_words(statement, begin, words):
    """Speaker, verb and content as they stand, with the day where it is known."""
    text, cites = clause_of(DESK, statement)
    assert text.startswith(begin)
    assert words in text
    assert text[-1] in ".!?"
    assert cites[0] == statement.id


def test_a_speaker_named_by_a_role_is_called_by_name_with_proof():
    """The statement that shows the name is cited, too."""
    text, cites = clause_of(DESK, UNKNOWN)
    assert "Vandry" in text
    assert UNKNOWN.id in cites
    assert len(cites) == 2


def test_a_day_by_default_is_not_told_as_known():
    """Where no time is given, none is written."""
    known = DESK.ledger.resolutions
    default = Interval(earliest=october(7), latest=october(9), basis="report")
    changed = {**known, KILLED.id: replace(known[KILLED.id], said=default)}
    text, _ = clause_of(open_desk(bridge(resolutions=changed)), KILLED)
    assert "October" not in text


def test_figures_are_told_as_they_stand():
    """With their bounds and hedges."""
    assert figure_words(DESK, FORTY) == "at least 40 people"
    assert figure_words(DESK, CROSSED) == "Some 2,000 vans"


def test_the_desk_finds_what_belongs_to_a_statement():
    """Claim, utterance, figures and words of one statement."""
    assert DESK.claim_of(DENIED.id).id == "unsafe"
    assert DESK.claim_of(KILLED.id) is None
    assert DESK.utterance_of(KILLED.id).statements == (KILLED.id,)
    assert DESK.figures_of(KILLED.id) == (FORTY,)
    assert DESK.figures_of(DENIED.id) == ()
    words = DESK.words_of(DENIED.id)
    assert all(part in words for part in ("Odo Brill", "denied", "that the bridge had been unsafe"))
    assert FORTY.id in DESK.tracked
    assert CROSSED.id not in DESK.tracked


def test_the_ledger_under_test_has_all_kinds():
    """Direct, indirect and narrated statements, and four stances."""
    told = [s for x in DESK.ledger.readings for s in x.statements]
    assert {s.kind for s in told} >= {Kind.DIRECT, Kind.INDIRECT, Kind.NARRATOR}
    assert {s.stance for s in told} >= {
        Stance.ASSERTS,
        Stance.DENIES,
        Stance.DOES_NOT_CONFIRM,
        Stance.EXPECTS,
    }
