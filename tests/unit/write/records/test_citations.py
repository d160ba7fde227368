"""Records that a program cites from."""

from storyledger.statement import Passage, Utterance
from storyledger.write.brief.brief import write_brief
from storyledger.write.records.citations import (
    claim_record,
    figure_record,
    report_record,
    statement_record,
    track_record,
    write_citations,
)
from storyledger.write.scene.scene import number_all
from storyledger.write.words.phrases import open_desk
from tests.unit import ledgers

LEDGER = ledgers.bridge()
DESK = open_desk(LEDGER)
NUMBERS = number_all(LEDGER)


def test_each_statement_and_report_is_told_once():
    """What is cited twice, or not known, takes no room."""
    told = write_citations(
        DESK, NUMBERS, [ledgers.DENIED.id, ledgers.KILLED.id, ledgers.DENIED.id, "nothing"]
    )
    assert list(told["statements"]) == [ledgers.DENIED.id, ledgers.KILLED.id]
    assert list(told["reports"]) == [ledgers.GAZETTE.id]
    (words,) = told["statements"][ledgers.DENIED.id]["words"]
    assert ledgers.GAZETTE.text[words["start"] : words["end"]] == words["words"]


def test_the_reports_own_words_have_no_speaker_made_up():
    """Nobody is quoted for the vans."""
    told = write_citations(DESK, NUMBERS, [ledgers.VANS.id])["statements"][ledgers.VANS.id]
    assert (told["who"], told["actor"], told["kind"]) == ("the report itself", None, "narrator")


def test_a_statement_stands_among_its_neighbours():
    """Two sentences before and after, as far as there are any, cut at nothing."""
    around = statement_record(DESK, ledgers.VANS, write_brief(LEDGER))["around"]
    assert around["words"] == ledgers.POST.text[around["start"] : around["end"]]
    assert around["words"].startswith("“We will open")
    assert around["end"] == len(ledgers.POST.text)


def test_a_statement_names_what_rests_on_it():
    """Sentences of the brief, figures, its claim."""
    brief = write_brief(LEDGER)
    told = statement_record(DESK, ledgers.KILLED, brief)
    assert told["brief"] == [s.text for s in brief.sentences if ledgers.KILLED.id in s.cites]
    assert [f["id"] for f in told["figures"]] == [ledgers.FORTY.id]


def test_other_tellings_are_kept_apart_from_what_else_was_said():
    """One act of saying has passages; only statements of one passage tell the same words."""
    told, again, besides = ledgers.KILLED.id, ledgers.HARMS.id, ledgers.UNKNOWN.id
    passages = (Passage(statements=(told, again)), Passage(statements=(besides,)))
    act = Utterance(
        id=f"u{told}", actor=None, said=None, statements=(told, again, besides), passages=passages
    )
    desk = open_desk(ledgers.bridge(utterances=(act,)))
    record = statement_record(desk, ledgers.KILLED, write_brief(LEDGER))
    assert (record["told_again"], record["said_with_it"]) == ([again], [besides])


def test_a_figure_keeps_its_bounds_and_its_sentence():
    """At least 40 is not 40."""
    told = figure_record(DESK, ledgers.FORTY)
    assert (told["number"], told["low"], told["high"]) == ("at least 40", 40, None)
    assert told["sentence"]["words"].startswith("Mayor Ilse Vandry said that at least 40")


def test_every_track_and_claim_has_a_record():
    """Relations come with their reasons, positions with their statements."""
    for track in LEDGER.tracks:
        told = track_record(DESK, track)
        assert [f["id"] for f in told["figures"]] == list(track.figures)
        assert all(r["why"] for r in told["relations"])
    for claim in LEDGER.claims:
        told = claim_record(DESK, claim.id)
        assert [p["cites"] for p in told["positions"]] == [list(p.statements) for p in claim.positions]


def test_an_undated_report_is_not_dated():
    """What is not known is null."""
    told = report_record(DESK, NUMBERS, ledgers.UNDATED)
    assert (told["published"], told["statements"]) == (None, 1)
