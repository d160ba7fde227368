from dataclasses import replace

from storyledger.figure import Relation, RelationType
from storyledger.span import FigureId
from storyledger.write.brief.gate import passes_gate
from storyledger.write.brief.sections import (
    section_conflicts,
    section_different,
    section_figures,
    section_sums,
)
from storyledger.write.brief.weights import Weights
from storyledger.write.words.phrases import open_desk
from tests.unit.ledgers import BOTH, FORTY, GAZETTE, HARMS, KILLED, TOTAL, TWO, bridge
from tests.unit.sentences import spot


def told(section, **known):
    """The candidates of a section of the ledger made by hand."""
    desk = open_desk(bridge(**known))
    return list(section(desk, Weights(desk)))


def test_a_conflict_sets_both_sentences_side_by_side():
    """Nothing is said of who is right."""
    (found,) = told(section_conflicts)
    assert found.text.startswith("Accounts differ. Rescue chief Tomas Quill said 2 people")
    assert "Mayor Ilse Vandry said that at least 40" in found.text
    assert set(found.cites) == {HARMS.id, KILLED.id}


def test_numbers_of_two_days_are_no_conflict():
    """A day's toll and a week's differ without anybody disagreeing."""
    readings = bridge().readings
    texts = tuple(replace(r, text=r.text.replace("and 300 hurt.", "on Monday.  ")) for r in bridge().reports)
    assert told(section_conflicts, reports=texts, readings=readings) == []


def test_a_revision_tells_what_the_same_source_gave_before():
    """And in the report of which day."""
    revises = Relation(type=RelationType.REVISES, figures=(TWO.id, FORTY.id), total=None, why="later")
    resolved = bridge().resolutions
    one = {**resolved, KILLED.id: replace(resolved[KILLED.id], actor=resolved[HARMS.id].actor)}
    found = told(section_figures, relations=(revises,), resolutions=one)
    assert found[0].text.endswith(
        "The same source had given “at least 40 people” in a report of 9 October 2031."
    )
    assert KILLED.id in found[0].cites


def test_each_number_that_the_same_source_gave_before_is_told():
    """Of one that was revised twice."""
    older = replace(FORTY, id=FigureId("older"), low=41, span=spot(GAZETTE.text, "40 people"))
    readings = tuple(
        replace(x, figures=(*x.figures, older)) if x.report_id == FORTY.report_id else x
        for x in bridge().readings
    )
    steps = tuple(
        Relation(type=RelationType.REVISES, figures=(TWO.id, old.id), total=None, why="later")
        for old in (FORTY, older)
    )
    resolved = bridge().resolutions
    one = {**resolved, KILLED.id: replace(resolved[KILLED.id], actor=resolved[HARMS.id].actor)}
    (found, *_) = told(section_figures, relations=steps, resolutions=one, readings=readings)
    assert found.text.endswith(
        "had given “at least 40 people” in a report of 9 October 2031 and “40 people” in a report of 9 October 2031."
    )


def test_another_source_gave_nothing_before():
    """What the mayor had given is not what the rescue chief had."""
    revises = Relation(type=RelationType.REVISES, figures=(TWO.id, FORTY.id), total=None, why="later")
    found = told(section_figures, relations=(revises,))
    assert "same source" not in found[0].text


def test_a_sum_cites_parts_and_total():
    """And gives the number that we computed."""
    (found,) = told(section_sums)
    assert found.lead == "Our sum: “2 people” and “300” make 302."
    assert (found.ours, set(found.cites)) == (("302",), {HARMS.id, TOTAL.id})


def test_equal_numbers_of_different_things_are_kept_apart():
    """In the words of both reports; where a report's words for it are not at hand, nothing is said."""
    twice = Relation(type=RelationType.DIFFERENT_THING, figures=(TWO.id, BOTH.id), total=None, why="x")
    said = {TWO.id: "were killed", BOTH.id: "were killed or hurt"}
    readings = [
        replace(x, figures=tuple(replace(f, state=said.get(f.id, f.state)) for f in x.figures))
        for x in bridge().readings
    ]
    (found,) = told(section_different, relations=(twice,), readings=tuple(readings))
    assert found.text == (
        "The same number counts different things: “2 people were killed”, and “302 people were killed or hurt”."
    )
    assert told(section_different, relations=(twice,)) == []


def test_a_conflict_of_which_one_sentence_cannot_stand_alone_names_the_other_number():
    """In our words, with who gave it and in which report."""
    riddle = tuple(
        replace(r, alone=(0.1,) * len(r.sentences)) if r.report_id == HARMS.report_id else r
        for r in bridge().readings
    )
    (found,) = told(section_conflicts, readings=riddle)
    assert found.text.startswith("Mayor Ilse Vandry said that at least 40")
    assert found.tail == "By contrast, Rescue chief Tomas Quill gave “2 people” (report of 10 October 2031)."
    assert passes_gate(open_desk(bridge(readings=riddle)), found.text, found.cites)
    assert HARMS.id in found.cites
