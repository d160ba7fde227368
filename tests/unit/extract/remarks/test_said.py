from dataclasses import replace

import pytest

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.remarks.said import go_on, said_at
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.span import ReferentId, ReportId, StatementId
from storyledger.statement import Kind, Statement
from tests.unit.sentences import sentence, spot

LATE = "The last check was Monday, Brill said."
LATE_TABLE = (
    "The/DET/3/det last/ADJ/3/amod check/NOUN/5/nsubj was/AUX/5/cop Monday/PROPN/8/ccomp ,/PUNCT/8/punct "
    "Brill/PROPN/8/nsubj said/VERB/0/root ./PUNCT/8/punct"
)
SHUT = "On Monday, the gate was shut, Brill said."
SHUT_TABLE = (
    "On/ADP/2/case Monday/PROPN/9/obl ,/PUNCT/2/punct the/DET/5/det gate/NOUN/7/nsubj was/AUX/7/aux shut/VERB/9/ccomp "
    ",/PUNCT/9/punct Brill/PROPN/10/nsubj said/VERB/0/root ./PUNCT/10/punct"
)
VOWED = "The turn from last year, when she vowed to stay"
VOWED_TABLE = (
    "The/DET/2/det turn/NOUN/0/root from/ADP/5/case last/ADJ/5/amod year/NOUN/2/nmod ,/PUNCT/5/punct when/ADV/9/advmod "
    "she/PRON/9/nsubj vowed/VERB/2/acl to/PART/11/mark stay/VERB/9/xcomp"
)
MEMO = "A May 2004 memo by the port said it held."
MEMO_TABLE = (
    "A/DET/4/det May/PROPN/4/compound 2004/NUM/4/nummod memo/NOUN/8/nsubj by/ADP/7/case the/DET/7/det port/NOUN/4/nmod "
    "said/VERB/0/root it/PRON/10/nsubj held/VERB/8/ccomp ./PUNCT/8/punct"
)
RACE = "Brill, who ran her 2012 campaign, said it held."
RACE_TABLE = (
    "Brill/PROPN/9/nsubj ,/PUNCT/4/punct who/PRON/4/nsubj ran/VERB/1/acl:relcl her/PRON/7/nmod 2012/NUM/7/nummod "
    "campaign/NOUN/4/obj ,/PUNCT/4/punct said/VERB/0/root it/PRON/11/nsubj held/VERB/9/ccomp ./PUNCT/9/punct"
)
FILED = (
    "In/ADP/2/case papers/NOUN/6/obl filed/VERB/2/acl Monday/PROPN/3/obl Brill/PROPN/6/nsubj said/VERB/0/root it/PRON/8/nsubj "
    "held/VERB/6/ccomp"
)


def time_of(text, table, words, cue, content, source=None, said="said"):  # noqa: PLR0917 - a sentence's parts
    """The words of the time at which it was said."""
    time = TimeExpression(span=spot(text, words), frame=Frame.WEEKDAY, text=words)
    proposal = Proposal(
        cue=spot(text, cue),
        source=spot(text, source) if source else None,
        content=(spot(text, content),),
        sentence=sentence(text, table, times=(time,)),
        cue_class="speech",
        score=1.0,
    )
    found = said_at(text, proposal, Remark(cue=said, content=content, head=content), proposal.content)
    return found and (found.text, found.edge)


def test_what_was_on_a_day_was_not_said_on_it():
    """Whether the time ends what is told of ("the check was Monday") or leads it ("On Monday, the gate was shut")."""
    assert time_of(LATE, LATE_TABLE, "Monday", "said", "The last check") is None
    assert time_of(SHUT, SHUT_TABLE, "Monday", "said", "the gate was shut") is None


def test_when_leads_from_a_time_to_what_was_said_then():
    """ "Last year, when she vowed"."""
    assert time_of(VOWED, VOWED_TABLE, "last year", "vowed", "to stay", "she") == ("last year", Edge.WITHIN)


def test_a_document_says_what_it_says_when_it_was_made():
    """Of "a May 2004 memo" that month, but nobody spoke in the year of a campaign he once ran."""
    source = "A May 2004 memo by the port"
    assert time_of(MEMO, MEMO_TABLE, "May 2004", "said", "it held", source) == ("May 2004", Edge.WITHIN)
    assert time_of(RACE, RACE_TABLE, "2012", "said", "it held", "Brill, who ran her 2012 campaign,") is None


@pytest.mark.parametrize(("medium", "found"), [("statement", ("Monday", Edge.WITHIN)), ("bills", None)])
def test_what_stands_in_a_statement_was_said_when_that_came_out(medium, found):
    """ "In a statement released Monday", but not beside bills paid on that day."""
    table = FILED.replace("papers", medium)
    text = " ".join(row.rsplit("/", 3)[0] for row in table.split())
    assert time_of(text, table, "Monday", "said", "it held", "Brill") == found


@pytest.mark.parametrize(
    ("cue", "found"),
    [
        ("had said", ("had said", Edge.UNTIL)),
        ("has long said", ("has long said", Edge.UNTIL)),
        ("has repeatedly said", ("has repeatedly said", Edge.UNTIL)),
        ("repeatedly said", None),
        ("had earlier said", None),
        ("has said", None),
    ],
)
def test_what_was_said_before_was_said_by_then(cue, found):
    """On which day is not known; "earlier" and "repeatedly" may be of this one, and "has said" is the news itself."""
    assert time_of(SHUT, SHUT_TABLE, "Monday", "said", "the gate was shut", "Brill", cue) == found


THEN_TABLE = (
    "Brill/PROPN/2/nsubj told/VERB/0/root Quill/PROPN/2/obj at/ADP/6/case the/DET/6/det time/NOUN/2/obl that/SCONJ/9/mark "
    "it/PRON/9/nsubj held/VERB/2/ccomp Monday/PROPN/9/obl"
)


@pytest.mark.parametrize(
    ("content", "found"),
    [("that it held Monday", ("told", Edge.UNTIL)), ("at the time that it held Monday", None)],
)
def test_what_was_said_at_the_time_was_said_then(content, found):
    """Not in the days of the report; what was so at the time says nothing of it."""
    text = "Brill told Quill at the time that it held Monday"
    assert time_of(text, THEN_TABLE, "Monday", "told", content, "Brill", "told") == found


TEXT = "Brill he it held now"
LAST_WEEK = TimeExpression(span=spot(TEXT, "now"), frame=Frame.WEEK, shift_low=-1, shift_high=-1)


def told(place, **known):
    """One remark of Brill's in its sentence."""
    fields = {"kind": Kind.INDIRECT, "source": None, **known}
    return Statement(
        id=StatementId(f"s{place}"),
        report_id=ReportId("r1"),
        cue=None,
        content=(spot(TEXT, "it held"),),
        sentence=place,
        speaker=ReferentId("brill"),
        **fields,
    )


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (told(1, source=spot(TEXT, "he")), LAST_WEEK),
        (told(1, source=spot(TEXT, "Brill"), kind=Kind.DIRECT), LAST_WEEK),
        (told(1, source=spot(TEXT, "Brill")), None),
        (told(2, source=spot(TEXT, "he")), None),
        (told(1, source=spot(TEXT, "he"), recalled=True), None),
        (told(0, source=spot(TEXT, "he"), recalled=True), LAST_WEEK),
    ],
)
def test_what_was_said_then_is_gone_on_with_right_behind_it(later, said):
    """ "She said last week that ... “It held,” she said" is last week's; whoever is named anew may speak now."""
    _, after = go_on(TEXT, [told(0, recalled=True, said=LAST_WEEK), later])
    assert (after.said, after.recalled) == (said, said is not None or later.recalled)


def test_what_was_said_before_takes_no_time_of_what_is_said_now():
    """ "She said on Monday that ... She has said that ..."."""
    _, after = go_on(TEXT, [told(0, said=LAST_WEEK), told(1, recalled=True)])
    assert after.said is None


def test_the_time_of_a_number_compared_with_is_no_other_remarks():
    text = "It rose from the 19 it gave then. It said so."
    number = replace(
        told(0, said=LAST_WEEK), cue=spot(text, "gave"), content=(spot(text, "the 19"),), recalled=True
    )
    _, after = go_on(text, [number, replace(told(1), kind=Kind.DIRECT)])
    assert after.said is None
