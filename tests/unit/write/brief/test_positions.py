from dataclasses import replace

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.claim import Outcome, Prediction
from storyledger.interval import one_day
from storyledger.ledger import Ledger
from storyledger.span import ActorId
from storyledger.statement import Resolution, Stance
from storyledger.write.brief.positions import (
    section_denials,
    section_forecasts,
    section_latest,
    section_stated,
)
from storyledger.write.brief.weights import Weights
from storyledger.write.words.phrases import open_desk
from tests.unit.ledgers import DENIED, KILLED, OPEN, REBUILD, TOTAL, bridge
from tests.unit.stories import october, ran, reading, remark


def told(section, **known):
    """The candidates of a section of the ledger made by hand."""
    desk = open_desk(bridge(**known))
    return list(section(desk, Weights(desk)))


def test_denials_stand_before_what_is_not_confirmed():
    """By stance, then by weight; what is denied comes first where somebody else asserts it nearby."""
    assert [c.cites[0] for c in told(section_denials)] == [KILLED.id, DENIED.id, OPEN.id]


@pytest.mark.parametrize(
    ("due", "tail"),
    [
        (None, ""),
        (one_day(october(9)), ""),
        (one_day(october(12)), "Due on 12 October 2031."),
        (one_day(october(16)), ""),
    ],
)
def test_a_forecast_says_when_it_is_due(due, tail):
    """Where that is known; "Thursday" of a report that may have been brought up to date is not."""
    (found,) = told(
        section_forecasts, predictions=(Prediction(statement=REBUILD.id, due=due, outcome=Outcome.OPEN),)
    )
    assert found.tail == tail


@pytest.mark.parametrize(
    ("content", "tail"),
    [
        ("the ferry, which is due on Sunday, will carry nine vans to the quay", ""),
        ("the ferry will carry nine vans to the quay on Sunday", "Due on 12 October 2031."),
    ],
)
def test_a_day_in_an_aside_is_not_when_a_forecast_is_due(content, tail):
    """It is when something else is."""
    given = (content, "Odo Brill", "said", Stance.EXPECTS)
    desk, weights = story(f"Odo Brill of the harbour board said {content}.", given)
    (cite,) = desk.statements
    foretold = Prediction(statement=cite, due=one_day(october(12)), outcome=Outcome.OPEN)
    ledger = replace(desk.ledger, predictions=(foretold,))
    (found,) = section_forecasts(open_desk(ledger), weights)
    assert found.tail == tail


def test_a_forecast_tells_what_came_of_it():
    """In the sentence of the report that says so, without a verdict of ours."""
    borne_out = Prediction(
        statement=REBUILD.id, due=None, outcome=Outcome.BORNE_OUT, evidence=(TOTAL.id,), why="x"
    )
    (found,) = told(section_forecasts, predictions=(borne_out,))
    assert found.tail == (
        "Set beside it: The ferry company said 302 people were killed or hurt (Brill Post, 10 October 2031)."
    )
    assert TOTAL.id in found.cites


def story(text, *given, day=9):
    """The desk of one report's remarks, (content, speaker, cue, stance) each."""
    report = ran(text, "paper", day, outlet="Tarn Post")
    told = [remark(report, words, source=who, cue=cue, stance=stance) for words, who, cue, stance in given]
    names = {who for _, who, _, _ in given}
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=told),),
        published={report.id: report.published},
        resolutions={s.id: Resolution(actor=ActorId(g[1])) for s, g in zip(told, given, strict=True)},
        actors=tuple(Actor(id=ActorId(n), name=n, kind=ActorKind.PERSON) for n in names),
    )
    desk = open_desk(ledger)
    return desk, Weights(desk)


def test_an_accusation_is_told_with_the_denial_beside_it():
    """Not without it."""
    accused = ("Odo Brill had opened the harbour gates", "Ilse Vandry", "said", Stance.ASSERTS)
    answer = ("that he had touched the gates", "Odo Brill", "denied", Stance.DENIES)
    text = "Ilse Vandry said Odo Brill had opened the harbour gates. Odo Brill denied that he had touched the gates."
    (both,) = section_stated(*story(text, accused, answer))
    assert [c.text.split()[0] for c in both.clauses] == ["Ilse", "Odo"]


@pytest.mark.parametrize(
    ("content", "answers"),
    [("having met the women of the ferry", True), ("that the ferry crew had met women", False)],
)
def test_a_denial_that_leaves_open_what_is_denied_needs_it_told(content, answers):
    """ "Denied having met the women" is a riddle by itself."""
    text = f"Odo Brill denied {content}."
    (found,) = section_denials(*story(text, (content, "Odo Brill", "denied", Stance.DENIES)))
    assert bool(found.answers) is answers


def test_who_denies_an_allegation_denies_what_its_owner_alleged():
    """Whose it is has to be told before."""
    text = "Odo Brill denied in a letter to the council the allegation of Ilse Vandry."
    given = ("the allegation of Ilse Vandry", "Odo Brill", "denied", Stance.DENIES)
    (found,) = section_denials(*story(text, given))
    assert found.answers == {"ilse", "vandry"}


def denied(text, *given):
    """The candidates of what is denied in one report."""
    return list(section_denials(*story(text, *given)))


LEFT = ("The ferry left the harbour of Tarn at nine", "Ilse Vandry", "said", Stance.ASSERTS)


def test_a_denial_that_leans_on_the_sentence_before_is_told_after_it():
    """Two sentences as their report has them, for whom the second is a riddle alone."""
    answer = ("it", "The ferry company", "denied", Stance.DENIES)
    text = "The ferry left the harbour of Tarn at nine, Ilse Vandry said. The ferry company denied it."
    (both,) = [k for k in denied(text, LEFT, answer) if k.leans]
    assert [c.core for c in both.clauses] == text.replace(". ", ".|").split("|")
    assert both.kind == "disputed"


@pytest.mark.parametrize(
    "text",
    [
        # who "she" is stands further up
        "The ferry left the harbour of Tarn at nine, Ilse Vandry said. She denied it.",
        # what is denied stands further up
        "The ferry left the harbour of Tarn at nine, Ilse Vandry said. It rained. The ferry company denied it.",
    ],
)
def test_a_denial_whose_words_mean_something_further_up_is_left_out(text):
    """The sentence before it does not tell."""
    speaker = "She" if "She" in text else "The ferry company"
    assert not [k for k in denied(text, LEFT, ("it", speaker, "denied", Stance.DENIES)) if k.leans]


def test_who_takes_a_number_back_may_name_it():
    """ "No longer claims" takes back, though the number stands nowhere any more."""
    content = "that nine boats were lost in the storm of Tarn"
    text = f"The Harbour Union of Tarn no longer claims {content}."
    (found,) = denied(text, (content, "The Harbour Union of Tarn", "no longer claims", Stance.RETRACTS))
    assert found.kind == "disputed"


def latest(*days):
    """What the last of the reports opens with, whatever it is; each opens with the council of Tarn."""
    reports = [
        ran(
            "The council of Tarn refused to hear nine boat owners on Monday. The quay of Tarn is shut.",
            f"r{n}",
            day,
        )
        for n, day in enumerate(days)
    ]
    words = ("to hear nine boat owners", "The quay of Tarn is shut")
    given = [
        [
            remark(r, words[0], source="The council of Tarn", cue="refused", stance=Stance.DISPUTES),
            remark(r, words[1]),
        ]
        for r in reports
    ]
    ledger = Ledger(
        title="t",
        reports=tuple(reports),
        readings=tuple(reading(r, statements=g) for r, g in zip(reports, given, strict=True)),
        published={r.id: r.published for r in reports if r.published},
        resolutions={s.id: Resolution() for g in given for s in g},
    )
    desk = open_desk(ledger)
    return [c.cites[0] for c in section_latest(desk, Weights(desk))], given


def test_a_story_is_told_to_its_end():
    """What the last day's report opens with may be a refusal: it is how matters stand."""
    found, given = latest(7, 9, None)
    assert found == [given[1][0].id]


def test_reports_of_one_day_have_no_end():
    """None of them is later than the others."""
    assert latest(9, 9)[0] == []
