import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval, one_day
from storyledger.span import ActorId
from storyledger.timeline import Entry
from storyledger.write.exports.timelinejs import count_undated, timelinejs_record
from tests.unit.ledgers import DENIED, GAZETTE, KILLED, OPEN, bridge
from tests.unit.stories import october, ran, reading, remark

SAID = Entry(when=one_day(october(9)), text="Odo Brill denies: it was unsafe", statements=(DENIED.id,))
SPAN = Entry(
    when=Interval(earliest=october(3), latest=october(9)),
    text="Ilse Vandry says: 40",
    statements=(KILLED.id,),
)
OPEN_END = Entry(when=Interval(earliest=october(3), latest=None), text="council", statements=(OPEN.id,))


def events(*entries, **known):
    return timelinejs_record(bridge(timeline=entries, **known))["events"]


def test_an_act_of_saying_is_a_slide():
    """It has its day, its words and the report that tells it."""
    (event,) = events(SAID)
    assert event["unique_id"] == DENIED.id
    assert event["start_date"] == {"year": 2031, "month": 10, "day": 9}
    assert "end_date" not in event
    assert event["text"]["headline"] == "Odo Brill denies: it was unsafe"
    assert (
        event["text"]["text"]
        == "<blockquote>that the bridge had been unsafe</blockquote><p>Tarn Gazette (9 October 2031)</p>"
    )


def test_a_stretch_of_days_has_two_ends():
    """Both ends and the words for them."""
    (event,) = events(SPAN)
    assert (event["start_date"]["day"], event["end_date"]["day"]) == (3, 9)
    assert event["display_date"] == "3 to 9 October 2031"


def test_what_has_no_day_is_left_out_and_counted():
    """The first slide says how much is missing."""
    ledger = bridge(timeline=(SAID, OPEN_END))
    record = timelinejs_record(ledger)
    assert len(record["events"]) == 1
    assert count_undated(ledger) == len(ledger.utterances) - 1
    assert f"{len(ledger.utterances) - 1} without a day left out" in record["title"]["text"]["text"]


def test_slides_of_one_side_stand_in_a_row():
    """The side is the group; who has none has no row."""
    from dataclasses import replace

    ledger = bridge()
    state = Actor(id=ActorId("tarn"), name="Tarn", kind=ActorKind.STATE)
    sided = (state, *(replace(a, side="Tarn") if a.name == "Odo Brill" else a for a in ledger.actors))
    told = events(SAID, SPAN, actors=sided)
    assert [event.get("group") for event in told] == ["Tarn", None]


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<b>x</b> & y"]
)
def test_hostile_text_stays_text(words):
    """TimelineJS puts texts into its page as HTML: nothing of a report may become a tag there."""
    from storyledger.pipeline import reconcile

    report = ran(
        f"Mayor Ilse Vandry said that {words} fell.", "h", 9, outlet=words, url="javascript:alert(1)"
    )
    told = remark(report, f"that {words} fell", source="Mayor Ilse Vandry", cue="said")
    record = timelinejs_record(reconcile(words, [report], [reading(report, statements=(told,))]))
    slides = [record["title"], *record["events"]]
    assert len(slides) == 2
    for slide in slides:
        html = "".join(slide["text"].values()).replace("<blockquote>", "").replace("</blockquote>", "")
        assert set(html.replace("<p>", "").replace("</p>", "")) & {"<", ">"} == set()


def test_a_report_with_an_address_is_linked():
    """The address is the report's own, and escaped."""
    from dataclasses import replace

    linked = replace(GAZETTE, url='https://gazette.example/a?b=1&c="2"')
    ledger = bridge(timeline=(SAID,), reports=(linked, *bridge().reports[1:]))
    (event,) = timelinejs_record(ledger)["events"]
    assert (
        '<a href="https://gazette.example/a?b=1&amp;c=&quot;2&quot;">Tarn Gazette</a>'
        in event["text"]["text"]
    )


def test_a_report_without_outlet_is_told_by_its_first_words():
    """The name of a file tells nobody anything."""
    from dataclasses import replace

    bare = replace(GAZETTE, outlet=None, title=None)
    ledger = bridge(timeline=(SAID,), reports=(bare, *bridge().reports[1:]))
    (event,) = timelinejs_record(ledger)["events"]
    assert bare.key not in event["text"]["text"]
    assert f"<p>{bare.text[:20]}" in event["text"]["text"]


def test_a_headline_is_read_out_as_it_is_written():
    """TimelineJS puts it into a label that a screen reader says letter by letter."""
    (event,) = events(
        Entry(when=one_day(october(9)), text="Odo Brill: it wasn't “safe”", statements=(DENIED.id,))
    )
    assert event["text"]["headline"] == "Odo Brill: it wasn't “safe”"
