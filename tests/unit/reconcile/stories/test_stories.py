from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyledger.acquire.reports import acquire_text
from storyledger.reconcile.stories.stories import Grouper, group_stories
from storyledger.review import Anchor, Decision, Signature, Thing, Verb

PLACES = (
    ("Kelmar", "Dorvan Ketteley", 31, "a ferry ran aground", "harbour pilot"),
    ("Torvale", "Ilsa Marrenk", 47, "a grain silo burned down", "fire chief"),
    ("Pell", "Calla Inverey", 62, "a bank's vault was emptied", "detective"),
)
DAY = date(2031, 5, 14)


def report(event, number, later=0):
    """One of several reports of one of three events."""
    place, name, age, what, office = PLACES[event]
    endings = ("Nobody was hurt.", "More is expected to be known tomorrow.", "The street was closed.")
    text = (
        f"Officials in {place} say that {what} on Tuesday. According to {name}, {age}, the {office} of {place}, "
        f"the work goes on. {endings[number % 3]}"
    )
    return acquire_text(
        text,
        f"{event}-{number}",
        title=f"In {place}, {what}",
        outlet=f"Outlet {number}",
        published=DAY + timedelta(days=later),
    )


PILE = [report(event, number) for number in range(3) for event in range(3)]


def sets(stories):
    return {frozenset(story.reports) for story in stories}


def decision(verb, *sides):
    subjects = tuple(tuple(Anchor(report_id=one.id) for one in side) for side in sides)
    return Decision(verb=verb, thing=Thing.STORY, subjects=subjects, signed=Signature("desk", "2031-05-15"))


def of(event):
    return [one for one in PILE if one.key.startswith(f"{event}-")]


def test_reports_of_one_event_are_one_story():
    """Names, days and ages part what shares its words."""
    assert sets(group_stories(PILE)) == {frozenset(r.id for r in of(event)) for event in range(3)}


@settings(deadline=None, max_examples=25)
@given(st.permutations(PILE))
def test_any_order_of_a_pile_gives_the_same_stories(pile):
    """A pile is grouped as if it had come in the order of its days."""
    assert group_stories(pile) == group_stories(PILE)


@settings(deadline=None, max_examples=25)
@given(st.integers(1, len(PILE)))
def test_ids_stay_while_a_stream_goes_on(first):
    """One by one or all at once is the same, and no id changes as a story grows."""
    stream = sorted(PILE, key=lambda r: r.key)
    grouper = Grouper()
    before = {one.id: grouper.add(one) for one in stream[:first]}
    for one in stream[first:]:
        grouper.add(one)
    after = {r: story.id for story in grouper.stories() for r in story.reports}
    assert {r: after[r] for r in before} == before
    assert grouper.stories() == group_stories(stream)


def test_a_report_that_came_twice_stays_where_it_is():
    """Adding again adds nothing."""
    grouper = Grouper()
    assert grouper.add(PILE[0]) == grouper.add(PILE[0])
    assert [len(story.reports) for story in grouper.stories()] == [1]


def test_a_story_says_what_it_is():
    """Central headline, key names, outlets and days; each report with its reason."""
    story = group_stories(of(0))[0]
    assert story.title == "In Kelmar, a ferry ran aground"
    assert {"Kelmar", "Dorvan Ketteley"} <= set(story.names)
    assert (len(story.outlets), story.first, story.last) == (3, DAY, DAY)
    assert story.why[0] == "the first report"
    assert all("dorvan ketteley" in why for why in story.why[1:])


def test_a_year_parts_stories_of_one_kind():
    """The same words a year later are another story."""
    late = acquire_text(
        "Officials in Pell say that a grain silo burned down on Friday. Nobody was hurt.",
        "late",
        title="Grain silo burns down",
        published=DAY + timedelta(days=400),
    )
    assert len(group_stories([*of(1), late])) == 2


def test_undated_reports_are_grouped_by_the_rest():
    """Without a date there is less to go by, but names are enough."""
    undated = acquire_text(PILE[0].text, "undated", title=PILE[0].title)
    story = group_stories([*PILE, undated])[0]
    assert undated.id in story.reports
    assert story.last == DAY


def test_merge_by_hand():
    """What a person put together stays together, and takes in what comes later."""
    merged = decision(Verb.MERGE, of(0), of(1))
    assert sets(group_stories(PILE, [merged])) == {
        frozenset(r.id for r in of(0) + of(1)),
        frozenset(r.id for r in of(2)),
    }
    later = report(1, 4, later=1)
    assert later.id in group_stories([*PILE, later], [merged])[0].reports


def test_split_by_hand():
    """What a person put apart stays apart, under an id of its own."""
    apart, *rest = of(0)
    found = group_stories(PILE, [decision(Verb.SPLIT, [apart], rest)])
    assert frozenset({apart.id}) in sets(found)
    assert frozenset(r.id for r in rest) in sets(found)
    assert len({story.id for story in found}) == len(found)


@pytest.mark.parametrize("verbs", [(Verb.MERGE, Verb.SPLIT), (Verb.SPLIT, Verb.MERGE)])
def test_the_later_decision_holds(verbs):
    """A split takes back a merge, and a merge a split."""
    said = {
        Verb.MERGE: decision(Verb.MERGE, of(0), of(1)),
        Verb.SPLIT: decision(Verb.SPLIT, of(0), of(1)),
    }
    together = frozenset(r.id for r in of(0) + of(1)) in sets(group_stories(PILE, [said[v] for v in verbs]))
    assert together == (verbs[-1] is Verb.MERGE)
