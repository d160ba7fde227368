"""The stories of a database, asked for by several at once."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from threading import Barrier, BrokenBarrierError, Event

import pytest

from storyledger.archive import Archive
from storyledger.reconcile.review import decisions
from storyledger.review import Signature, Verb
from storyledger.store.sqlite import create_store
from tests.unit.mcp.stories import make_database
from tests.unit.stories import ran, reading

SIGNED = Signature("desk", "2031-05-09T10:00:00Z", "")
PATIENCE = 5.0  # seconds


@pytest.fixture
def archive(tmp_path):
    return Archive(make_database(tmp_path / "quay.db"))


def test_a_ledger_is_made_once_for_all_who_ask_at_once(archive, monkeypatch):
    """The second waits for the first and takes what it made."""
    made, derive = [], Archive._derive

    def counted(archive, store, as_of):
        made.append(as_of)
        return derive(archive, store, as_of)

    monkeypatch.setattr(Archive, "_derive", counted)
    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(lambda _: archive.kept("quay"), range(4)))
    assert made == [None]
    assert all(k is kept[0] for k in kept)


def test_who_asks_for_another_day_does_not_wait(archive, monkeypatch):
    """A day that is there, or that is made faster, is given while another is still being made."""
    free, derive = Event(), Archive._derive

    def slow(archive, store, as_of):
        if as_of is None:
            assert free.wait(PATIENCE)
        return derive(archive, store, as_of)

    monkeypatch.setattr(Archive, "_derive", slow)
    with ThreadPoolExecutor(2) as pool:
        whole = pool.submit(archive.kept, "quay")
        earlier = pool.submit(archive.kept, "quay", date(2031, 5, 4))
        assert earlier.result(PATIENCE).ledger.as_of == date(2031, 5, 4)
        assert not whole.done()
        free.set()
        assert whole.result(PATIENCE).ledger.as_of is None


def test_a_ledger_that_fails_is_tried_again(archive, monkeypatch):
    """Nobody waits for what will not come."""
    with monkeypatch.context() as broken:
        broken.setattr(Archive, "_derive", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            archive.kept("quay")
    assert archive.kept("quay").ledger.reports


def test_a_ledger_that_goes_on_equals_one_made_anew(archive):
    """After a decision, and after a report that came; others' statements are not looked at again."""
    before = archive.kept("quay").ledger
    statement = before.readings[0].statements[0].id
    archive.decide("quay", lambda ledger: decisions.judge(ledger, Verb.REJECT, [statement], SIGNED))
    decided = archive.kept("quay").ledger
    assert decided == Archive(archive.path).kept("quay").ledger
    assert decided.readings[1] is before.readings[1]
    late = ran("Odo Brill denied that the ferry sank.", "late")
    with create_store(archive.path, "quay") as store:
        store.add(late, reading(late))
    assert len(archive.kept("quay").ledger.reports) == len(before.reports) + 1
    assert archive.kept("quay").ledger == Archive(archive.path).kept("quay").ledger


def test_what_a_person_cut_has_the_number_of_what_it_was(archive):
    """With a letter, in the order of the words, on every day; and nothing else is called otherwise."""
    before = archive.kept("quay")
    whole = next(s for x in before.ledger.readings for s in x.statements if s.source)
    words = (
        whole.content[0].of(next(r.text for r in before.ledger.reports if r.id == whole.report_id)).split()
    )
    cut = " ".join(words[2:])
    archive.decide("quay", lambda ledger: decisions.judge(ledger, Verb.SPLIT, (whole.id, cut), SIGNED))
    after = archive.kept("quay")
    held = [s.id for x in after.ledger.readings for s in x.statements]
    assert whole.id not in held
    old, new = before.numbers.statements, after.numbers.statements
    assert [new[s] for s in held if s not in old] == [f"{old[whole.id]}a", f"{old[whole.id]}b"]
    assert {s: new[s] for s in old} == old


def test_two_who_decide_at_once_do_it_one_after_the_other(archive):
    """Each decision is made in the light of the one before: two who take back the last take back two."""
    ids = [s.id for x in archive.kept("quay").ledger.readings for s in x.statements][:2]
    for name in ids:
        archive.decide(
            "quay", lambda ledger, name=name: decisions.edit(ledger, name, "actor", "Tove", SIGNED)
        )
    both = Barrier(2)

    def undo(ledger):
        with suppress(BrokenBarrierError):
            both.wait(0.5)
        return decisions.undo(ledger.decisions, None, SIGNED)

    with ThreadPoolExecutor(2) as pool:
        taken = [pool.submit(archive.decide, "quay", undo) for _ in range(2)]
    assert {t.result().withdraws for t in taken} == {1, 2}
