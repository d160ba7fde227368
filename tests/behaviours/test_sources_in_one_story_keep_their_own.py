"""Short agency copy: each source has its own numbers and its own stand, from report to report."""

import pytest

from storyledger.figure import RelationType
from storyledger.write.brief.brief import write_brief
from tests.behaviours.stories import numbers, report, speaker, tell

FERRY = (
    report("TARN - At least 14 people were killed when a ferry sank off Tarn on Thursday, the coast guard said.", "a", 9),
    report("The death toll from the ferry disaster off Tarn rose to 23 on Friday, the coast guard said.", "b", 10),
    report(
        "The operator said on Saturday that 120 people had been on board; survivors put the number at more than 200.", "c", 11
    ),
)  # fmt: skip
SCHOOL = (
    report('The army shelled a school in Brill, the governor said. "Nobody fired on a school," an army spokesman, Col. Ivo Renn, said.', "a", 9),
    report("Col. Ivo Renn repeated on Friday that the army had not shelled the school in Brill.", "b", 10),
    report("The army acknowledged on Sunday that one of its shells had hit the school in Brill.", "c", 12),
)  # fmt: skip
BANK = (
    report("The bank lost $400 million, the bank said on Thursday.", "a", 9),
    report("The bank now says it lost $650 million, up from the $400 million it gave last week. Analysts put the losses at closer to $1 billion.", "b", 12),
)  # fmt: skip
MARCH = (
    report("Police said 25,000 people marched through Tarn on Thursday.", "a", 9),
    report("About 25,000 people took part in Thursday's march, according to police, while the organisers claimed 80,000.", "b", 10),
)  # fmt: skip


def related(ledger, kind):
    """The numbers of each relation of a kind."""
    return [numbers(ledger, r.figures) for r in ledger.relations if r.type is kind]


def test_a_body_is_the_same_in_two_reports():
    """The coast guard revises its own toll; no dateline speaks."""
    ledger = tell(*FERRY)
    assert [23, 14] in related(ledger, RelationType.REVISES)
    assert [a.name for a in ledger.actors if a.name.lower() == "coast guard"] == ["coast guard"]
    assert "TARN" not in [a.name for a in ledger.actors]


def test_two_in_one_sentence_contradict_each_other():
    """The operator's passengers and the survivors'."""
    assert [200, 120] in related(tell(*FERRY), RelationType.CONFLICTS)


def test_who_speaks_for_a_body_denies_what_it_is_charged_with():
    """Asserted by one, denied by its spokesman, admitted by the body."""
    ledger = tell(*SCHOOL)
    names = {a.id: a.name for a in ledger.actors}
    held = [{(names.get(p.actor), p.stance.value) for p in c.positions} for c in ledger.claims]
    assert {("governor", "asserts"), ("Ivo Renn", "denies"), ("army", "confirms")} in held


def test_an_estimate_stands_against_the_number_that_stands():
    """Not against the one that was given up for it."""
    conflicts = related(tell(*BANK), RelationType.CONFLICTS)
    assert [1_000_000_000, 650_000_000] in conflicts
    assert [1_000_000_000, 400_000_000] not in conflicts


def test_who_took_part_marched():
    """One count of the police, and one of the organisers against it."""
    ledger = tell(*MARCH)
    assert [25_000, 25_000] in related(ledger, RelationType.SAME)
    claimed = next(
        s
        for x in ledger.readings
        for f in x.figures
        if f.low == 80_000
        for s in x.statements
        if s.id == f.statement_id
    )
    assert speaker(ledger, claimed) == "organisers"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Rebels said 60 soldiers had been killed in the ambush on Monday. The army denied that, saying only 9 had died.", [[9, 60]]),
        ("Ana Roe said 3,000 jobs would go at Brill Steel. The company rejected that figure, saying the number was 2,300.", [[2300, 3000]]),
        ("The ministry says the bridge will cost $40 million. Opposition lawmakers say it will be closer to $90 million.", [[9e7, 4e7]]),
        ("The mayor said 12 houses had burned down in Tarn. The fire chief denied that anyone had died, saying two people had been hurt.", []),
        ("The bank said it had lost $40 million. It denied reports that 300 jobs would go, saying 20 people had left.", []),
    ],
)  # fmt: skip
def test_who_denies_a_number_may_give_his_own(text, pairs):
    """It contradicts the one denied, and no number of another thing."""
    assert related(tell(report(text, "a", 9)), RelationType.CONFLICTS) == pairs


def test_what_did_not_happen_by_the_storm_is_not_of_its_toll():
    """Four deaths that were unrelated, and those who left their homes."""
    ledger = tell(
        report("At least 8 people were dead and 30,000 had left their homes, the disaster agency said.", "a", 8),
        report("Cyclone Osta killed 27 people, the disaster agency said on Saturday, after four deaths were found to be unrelated to the storm.", "b", 12),
    )  # fmt: skip
    killed = [numbers(ledger, t.figures) for t in ledger.tracks if 27 in numbers(ledger, t.figures)]
    assert [sorted(k) for k in killed] == [[8, 27]]


def test_a_firm_that_one_report_takes_for_a_person_is_one():
    """By its trade; both confirm and are told of as one."""
    ledger = tell(
        report("Brill Steel plans to cut about 2,500 jobs, three people familiar with the plans said. Brill Steel said it would comment later.", "a", 9),
        report("Brill Steel confirmed on Monday that it would cut 2,300 jobs.", "b", 10),
    )  # fmt: skip
    assert [a.name for a in ledger.actors].count("Brill Steel") == 1


OUTBREAK = (
    report("Three people have died of cholera in Tarn, the health ministry said on Wednesday. It has confirmed 41 cases.", "a", 2),
    report("Five people have died and 98 cases have been confirmed in the cholera outbreak in Tarn, the ministry said on Saturday.", "b", 5),
    report("Cholera has now killed 19 people in Tarn, the health ministry said. Cases reached 231 on Monday, the ministry said.", "c", 15),
)  # fmt: skip


def test_the_ministry_is_the_only_one_of_the_story():
    """It revises its own toll and its own count of cases; no place before a comma speaks."""
    ledger = tell(*OUTBREAK)
    assert [a.name for a in ledger.actors] == ["health ministry"]
    revised = related(ledger, RelationType.REVISES)
    assert all(pair in revised for pair in ([5, 3], [19, 5], [98, 41], [231, 98]))


def test_who_was_on_board_is_not_dead():
    """The same number in two states; those who were taken are held, whatever verb and noun tell it."""
    ledger = tell(
        report("A passenger jet with 148 people on board crashed near Tarn on Tuesday, the aviation authority said.", "a", 10),
        report("The crash of the jet near Tarn killed 146 people, investigators said.", "b", 14),
    )  # fmt: skip
    killed = [numbers(ledger, t.figures) for t in ledger.tracks if 146 in numbers(ledger, t.figures)]
    assert killed == [[146]]
    girls = tell(
        report("Gunmen seized at least 30 schoolgirls from a school near Brill, residents said.", "a", 1),
        report("A total of 42 girls were taken from the school in Brill, the governor said.", "b", 2),
    )
    assert [sorted(numbers(girls, t.figures)) for t in girls.tracks] == [[30, 42]]


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Renn appealed on Friday against his seven-year sentence.",
        "The bank raised interest rates to 5 percent.",
        "The appeals court cut the sentence of Ivo Renn from seven years to four.",
    ],
)
def test_what_is_done_is_not_said(text):
    """An appeal, a rate, a sentence."""
    assert not [s for x in tell(report(text, "a", 9)).readings for s in x.statements if s.source]


def test_more_that_nobody_has_lowered_stands_beside_what_stands():
    """Of the dead; of the missing more is what was given before some were found."""
    told = "{who} said {n} people were {state} in the strike on the market in Osk."
    for state, beside in (("killed", True), ("missing", False)):
        ledger = tell(
            report(told.format(who="The fire service", n="at least 25", state=state), "a", 2),
            report(told.format(who="The ambulance service", n="34", state=state), "b", 3),
            report(told.format(who="The health ministry", n="31", state=state), "c", 5),
        )
        text = " ".join(s.text for s in write_brief(ledger).sentences)
        assert ("ministry gave the number" in text and "ambulance service gave 34" in text) is beside, text


def test_a_number_whose_sentence_goes_on_is_told_behind_the_one_before():
    """What "it" destroyed, the sentence before names."""
    ledger = tell(
        report("The storm Osta destroyed 40 houses in Tarn, the fire service said on Thursday.", "a", 2),
        report("The storm Osta moved out to sea on Friday after it had crossed the coast near Tarn, the weather office said. It destroyed 112 houses.", "b", 3),
    )  # fmt: skip
    (sentence, *_) = write_brief(ledger).sentences
    assert sentence.text.endswith("It destroyed 112 houses.")
    assert len(sentence.cites) == len(ledger.reports)


def test_whoever_feels_it_is_nobody_by_name():
    """Fears are told, and no actor is called so."""
    ledger = tell(report("There were fears that all on board had died.", "a", 9))
    (said,) = (s for x in ledger.readings for s in x.statements if s.cue)
    assert (said.source, ledger.actors) == (None, ())


def test_whose_visits_they_were_gives_no_answer():
    """She does not respond, her visits do not either."""
    ledger = tell(report("Ilse Vandry, whose visits to the White Quay haven't previously been reported, didn't respond to a request for comment.", "a", 9))  # fmt: skip
    (said,) = (s for x in ledger.readings for s in x.statements if s.source)
    assert (speaker(ledger, said), said.stance.value) == ("Ilse Vandry", "does not confirm")
