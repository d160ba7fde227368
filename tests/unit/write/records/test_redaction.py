from storyledger.claim import Claim
from storyledger.interval import one_day
from storyledger.timeline import Entry
from storyledger.write.brief.brief import Brief, BriefSentence
from storyledger.write.records.redaction import BAR, bars_shortened, redact
from tests.unit.ledgers import GAZETTE, KILLED, POST, VANS, bridge
from tests.unit.stories import october

NOTHING = ()


def text_of(ledger, report):
    """The text of a report, as a ledger has it."""
    return next(r.text for r in ledger.reports if r.id == report.id)


def test_words_that_are_quoted_stay_where_they_stand():
    """Offsets mean the same before and after, for who, verb and what."""
    text = text_of(redact(bridge(), NOTHING), GAZETTE)
    assert len(text) == len(GAZETTE.text)
    for span in (KILLED.source, KILLED.cue, *KILLED.content):
        assert span.of(text) == span.of(GAZETTE.text)


def test_what_stands_between_two_quoted_stretches_stays_readable():
    """A space or a comma is nobody's sentence."""
    text = text_of(redact(bridge(), NOTHING), GAZETTE)
    assert text.startswith("Mayor Ilse Vandry said that at least 40 people were killed")


def test_what_a_report_says_in_its_own_name_goes():
    """Nobody is quoted for it, so only its number stays."""
    text = text_of(redact(bridge(), NOTHING), POST)
    assert "Some 2,000 vans" in text
    assert "crossed the bridge" not in text
    assert BAR in text


def test_what_the_brief_cites_stays():
    """A sentence of the brief can be checked against the words it rests on."""
    brief = Brief(title="", sentences=(BriefSentence(text="Vans.", cites=(VANS.id,), kind="stated"),))
    assert "vans crossed the bridge every day" in text_of(redact(bridge(), [brief]), POST)


def test_what_was_made_of_words_that_went_goes_too():
    """No entry, no claim and no figure tells what the text no longer says."""
    entries = [Entry(when=one_day(october(9)), text="words", statements=(s.id,)) for s in (KILLED, VANS)]
    claim = Claim(id="c", text="vans crossed", positions=(), origins=(), reports=1, statements=(VANS.id,))
    told = redact(bridge(timeline=tuple(entries), claims=(claim,)), NOTHING)
    assert [e.statements for e in told.timeline] == [(KILLED.id,)]
    assert told.claims == ()
    assert {known.claim for known in told.resolutions.values()} == {None}
    assert "crossed" not in {f.state for x in told.readings for f in x.figures}


def test_a_claim_is_told_in_words_that_stay():
    """Where a report's own words gave a claim its text, the words of somebody quoted do."""
    claim = Claim(
        id="c", text="vans crossed", positions=(), origins=(), reports=2, statements=(VANS.id, KILLED.id)
    )
    (told,) = redact(bridge(claims=(claim,)), NOTHING).claims
    assert told.text == "that at least 40 people were killed when the Old Quay Bridge fell"


def test_bars_are_shortened_for_people():
    """Bars count letters; a reader needs one mark a gap."""
    assert bars_shortened(f"{BAR * 3} {BAR} told {BAR}") == "[…] told […]"
