"""Whether two candidates tell one thing."""

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.ledger import Ledger
from storyledger.span import ActorId
from storyledger.statement import Resolution
from storyledger.write.brief.candidates import told_as
from storyledger.write.brief.repeats import tells_again
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import count, ran, reading, remark

CLOSED = "The council of Tarn closed the old quay for the winter after the storm damaged nine boats."
SHUT = "Officials in Tarn shut the quay until spring because the storm had hurt masts and gates."


def is_told_again(reports, told):
    """Whether the statement of the second report tells what that of the first does."""
    ledger = Ledger(
        title="t",
        reports=reports,
        readings=tuple(reading(r, statements=[s]) for r, s in zip(reports, told, strict=True)),
        published={r.id: r.published for r in reports},
        resolutions={s.id: Resolution() for s in told},
    )
    desk = open_desk(ledger)
    old, new = (next(told_as("stated", desk, [s])) for s in told)
    return tells_again(desk, new, old)


@pytest.mark.parametrize(("day", "found"), [(9, True), (10, True), (12, False)])
def test_what_two_reports_of_a_day_open_with_is_one_thing(day, found):
    """In other words, where they mean much the same; days later it is news again."""
    reports = (ran(CLOSED, "first", 9), ran(SHUT, "second", day))
    near = bytes([100, 0]), bytes([75, 66])
    told = [remark(r, r.text.rstrip("."), vector=v) for r, v in zip(reports, near, strict=True)]
    assert is_told_again(reports, told) is found


@pytest.mark.parametrize(("speakers", "found"), [(("", ""), True), (("Odo Brill", "Ilse Vandry"), False)])
def test_what_a_report_tells_again_further_down_is_one_thing(speakers, found):
    """Unless another of its speakers tells it."""
    texts = [
        f"{t.rstrip('.')}{f', {who} said' if who else ''}."
        for t, who in zip((CLOSED, SHUT), speakers, strict=True)
    ]
    report = ran(" ".join(texts), "paper", 9)
    near = bytes([100, 0]), bytes([75, 66])
    told = [
        remark(report, t.rstrip("."), source=who, cue="said" if who else "", vector=v)
        for t, who, v in zip((CLOSED, SHUT), speakers, near, strict=True)
    ]
    known = {
        s.id: Resolution(actor=ActorId(who) if who else None) for s, who in zip(told, speakers, strict=True)
    }
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=told),),
        published={report.id: report.published},
        resolutions=known,
        actors=tuple(Actor(id=ActorId(n), name=n, kind=ActorKind.PERSON) for n in speakers if n),
    )
    desk = open_desk(ledger)
    old, new = (next(told_as("stated", desk, [s])) for s in told)
    assert tells_again(desk, new, old) is found


SPILT = "The harbour board of Tarn lost 41,000 letters in the flood of the old quay."
MORE = "Nearly 90,000 parcels were washed out to sea in Tarn, ferry crews have told the town hall."


@pytest.mark.parametrize(("day", "found"), [(None, True), (12, False)])
def test_an_undated_number_is_not_told_beside_one_so_like_it(day, found):
    """It is as likely the older; a dated one is a new number."""
    reports = (ran(SPILT, "first", 9), ran(MORE, "second", day))
    near = bytes([100, 0]), bytes([80, 60])
    told = [remark(r, r.text.rstrip("."), vector=v) for r, v in zip(reports, near, strict=True)]
    lost = [
        count(r, n, low, s)
        for r, n, low, s in zip(
            reports, ("41,000 letters", "90,000 parcels"), (41_000, 90_000), told, strict=True
        )
    ]
    ledger = Ledger(
        title="t",
        reports=reports,
        readings=tuple(
            reading(r, statements=[s], figures=[f]) for r, s, f in zip(reports, told, lost, strict=True)
        ),
        published={r.id: r.published for r in reports if r.published},
        resolutions={s.id: Resolution() for s in told},
    )
    desk = open_desk(ledger)
    old, new = (next(told_as("stated", desk, [s])) for s in told)
    assert tells_again(desk, new, old) is found


def test_leads_with_many_words_in_common_are_one_thing():
    """Though one of them goes on to what the other does not tell."""
    texts = (
        "A federal judge in Tarn temporarily blocked the harbour board from closing the old quay, finding that letters of its pilots had never been opened by anybody.",
        "Fishermen of the bay got stunning news when a federal judge temporarily blocked the harbour board from closing the old quay, which has been home to hundreds.",
    )
    reports = tuple(ran(x, name, 9) for x, name in zip(texts, ("first", "second"), strict=True))
    far = bytes([100, 0]), bytes([50, 86])
    told = [remark(r, r.text.rstrip("."), vector=v) for r, v in zip(reports, far, strict=True)]
    assert is_told_again(reports, told)


NEARLY = (
    "The storm of Monday tore the harbour gates of Tarn from the quay, and pilots fled the old council house."
)
AGAIN = (
    "The harbour gates of Tarn were torn from the quay, the storm having left the masts of the fleet bent."
)


@pytest.mark.parametrize(("day", "found"), [(10, True), (12, False)])
def test_what_two_reports_of_a_day_tell_in_half_the_words_is_one_thing(day, found):
    """Though neither opens with it; days later it is news again."""
    head = "Fishermen of Brill met at noon. "
    reports = (ran(head + NEARLY, "first", 9), ran(head + AGAIN, "second", day))
    near = bytes([100, 0]), bytes([62, 78])
    told = [
        remark(r, x.rstrip("."), vector=v) for r, x, v in zip(reports, (NEARLY, AGAIN), near, strict=True)
    ]
    assert is_told_again(reports, told) is found
