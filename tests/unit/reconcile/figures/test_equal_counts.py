from dataclasses import replace

import pytest

from storyledger.figure import Bound
from storyledger.reconcile.figures import alike
from storyledger.reconcile.figures.circumstances import give
from storyledger.reconcile.figures.equals import find_equals
from storyledger.reconcile.figures.figures import track_figures
from storyledger.reconcile.figures.nearby import Nearby
from storyledger.span import ActorId, FigureId, Span
from storyledger.statement import Resolution
from tests.unit.stories import count, ran, remark

TEXT = "It was 5 in all."
OTHERS = "lamp quay harbour boat gate".split()


def of(
    name,
    low,
    *,
    words="",
    unit="boat",
    state="moor",
    bound=None,
    high=None,
    sentence=0,
    definite=False,
    unit_words="",
    **known,
):
    """A number as a report gives it, in a sentence with some words."""
    report = ran(TEXT, name, 9)
    told = remark(report, TEXT, source="It")
    high = low if bound is None else high
    figure = count(
        report, "5", low, told, unit_head=unit, state=state, state_head=state, bound=bound, high=high
    )
    figure = replace(figure, sentence=sentence, unit=unit_words or figure.unit, **known)
    given = give(figure, told, Resolution(actor=ActorId(name)), report.published)
    return replace(given, words=frozenset(words.split()), nearby=Nearby(definite=definite))


@pytest.fixture(autouse=True)
def unsure(monkeypatch):
    """A judge that knows nothing."""
    monkeypatch.setattr(alike, "chance", lambda _a, _b: 0.0)


def equals(*given):
    """The numbers of each group; other counts stand round them, each with a word of its own."""
    rest = [of(f"{word}-report", 11 * i + 31, words=word, unit=word) for i, word in enumerate(OTHERS)]
    return [sorted(g.figure.low for g in group) for group in find_equals([*given, *rest])]


def test_four_digits_are_no_chance():
    """Whatever is said of them, and though the parse lost what is counted."""
    assert equals(of("a", 23_794), of("b", 23_794, unit="", state="note")) == [[23_794, 23_794]]


def test_round_numbers_are_equal_by_chance():
    """3,000 who came and 3,000 at the gate are two counts."""
    assert equals(of("a", 3_000), of("b", 3_000, state="wait")) == []
    assert equals(
        of("a", 3_000, words="tarn vandry lantern sluice"), of("b", 3_000, words="tarn vandry lantern sluice")
    ) == [[3_000, 3_000]]


@pytest.mark.parametrize(
    ("bound", "low", "high", "one"),
    [
        (None, 24_000, 24_000, True),
        (Bound.FEWER_THAN, 0, 24_000, True),
        (Bound.MORE_THAN, 23_000, None, False),  # too far off
        (Bound.MORE_THAN, 24_000, None, False),  # not more
        (None, 24_100, 27_100, False),
        (None, 30_000, 30_000, False),
    ],
)
def test_a_rounding_is_the_number(bound, low, high, one):
    """As far as its bound allows, of the same thing."""
    found = equals(of("a", 23_794), of("b", low, bound=bound, high=high))
    assert bool(found) is one


def test_a_rounding_of_another_thing_is_another_number():
    """Nothing but the unit is shared."""
    assert equals(of("a", 23_794), of("b", 24_000, state="wait")) == []


def test_a_number_without_a_noun_is_what_its_source_counted_before():
    """ "Tarn Port says it was 3,000", of the boats that it counted in another report; a small number may be anything."""
    again = {"unit": "", "state": ""}
    assert equals(by("port", of("a", 3_000)), by("port", of("b", 3_000, **again))) == [[3_000, 3_000]]
    assert equals(by("port", of("a", 3_000)), by("union", of("b", 3_000, **again))) == []
    assert equals(by("port", of("a", 30)), by("port", of("b", 30, **again))) == []


def test_what_a_source_gives_up_for_a_forecast_is_what_it_said_before():
    """ "Would take 120, down from 150" of her who asked for 150."""
    asked = by("port", of("a", 150_000, unit="", state="ask"))
    foreseen = {"unit": "coin", "state": "settle"}
    before, planned = (
        replace(by("port", of("b", 150_000, replaced=r, **foreseen)), expected=True) for r in (True, False)
    )
    assert equals(asked, before) == [[150_000, 150_000]]
    assert equals(asked, planned) == []


def by(actor, given):
    """The number as given by a source."""
    return replace(given, actor=ActorId(actor), origin=ActorId(actor))


def test_numbers_of_one_kind_are_joined_by_a_third():
    """Twelve boats moored, twelve boats moored in words that a third report shares: all three are one."""
    words = "tarn vandry lantern sluice"
    joined = [of("a", 12), of("b", 12, words=words), of("c", 12, state="wait", words=words)]
    assert equals(*joined) == [[12, 12, 12]]
    assert equals(of("a", 12), of("c", 12, state="wait", words=words)) == []


def test_a_range_is_about_its_upper_end_to_the_same_speaker():
    """Who says "12 to 15" says "about 15"; another may mean other boats."""
    words = "tarn vandry lantern sluice"
    ends = (of("a", 12, high=15, bound=None, words=words), of("b", 15, words=words, state="wait"))
    wide, about = (replace(g, origin=ActorId("brill")) for g in ends)
    wide = replace(wide, figure=replace(wide.figure, high=15.0))
    about = replace(about, figure=replace(about.figure, approximate=True))
    assert equals(wide, about) == [[12, 15]]
    assert equals(wide, replace(about, origin=ActorId("quill"))) == []


def test_decimals_of_a_table_are_no_counts():
    """39.6 has three digits, and nothing says of what."""
    assert equals(of("a", 39.6, unit=""), of("b", 39.6, unit="")) == []


def test_the_dead_are_not_the_hurt():
    """Known harms are never mixed, however exact."""
    dead, hurt = (of(s, 1_234, unit="person", state=s) for s in ("kill", "injure"))
    assert equals(dead, hurt) == []


def test_one_count_is_one_track():
    """In other words, and rounded."""
    given = [of("a", 23_794), of("b", 23_794, state="note"), of("c", 24_000)]
    (track,) = track_figures(given, find_equals(given))
    assert len(track.figures) == 3


def told_again(low, unit, *, definite=True, **known):
    """A number, and the same in the next sentence of one report."""
    first = of("a", low, unit=unit, words="sluice dike")
    place = {"id": FigureId("a:again"), "span": Span(60, 61), "sentence": 1}
    again = of("a", low, unit=unit, state="sink", words="sluice weir", definite=definite, **place | known)
    return equals(first, again)


def test_the_sixty_are_those_told_of_before():
    """Only an article says so, and not in the same sentence; two persons may be two others."""
    assert told_again(60, "boat") == [[60, 60]]
    assert told_again(2, "boat") == [[2, 2]]
    assert told_again(60, "person") == [[60, 60]]
    assert told_again(2, "person") == []
    assert told_again(60, "boat", definite=False) == []
    assert told_again(60, "boat", sentence=0) == []


def test_a_few_of_a_kind_are_one_where_the_sentences_share_much():
    """Two of anything are told everywhere."""
    little, much = "sluice", "sluice weir dike mole pier"
    for words, one in ((little, []), (much, [[3, 3]])):
        a, b = (
            of(n, 3, words=words, unit="pilot", state=state) for n, state in (("a", "sail"), ("b", "rest"))
        )
        assert equals(a, b) == one
    a, b = (of(n, 3, words=much, unit="person", state=state) for n, state in (("a", "sail"), ("b", "rest")))
    assert equals(a, b) == []


def test_a_number_word_is_no_evidence():
    """ "Three" stands in both sentences that count three."""
    words = "three dozen hundr thousand mil"
    a, b = (of(n, 3, words=words, unit="pilot", state=state) for n, state in (("a", "sail"), ("b", "rest")))
    assert equals(a, b) == []


def test_the_sixty_six_of_two_reports():
    """Both take them for known."""
    a, b = of("a", 66, unit="passenger"), of("b", 66, unit="person", state="wait")
    assert equals(a, b) == []
    assert equals(*(replace(g, nearby=Nearby(definite=True)) for g in (a, b))) == [[66, 66]]


def test_people_of_two_nations_are_two_counts():
    """23 of each were sent home."""
    words = "expel envoy embassy spy poison"
    sent = {"words": words, "unit": "diplomat", "state": "expel"}
    ours = [replace(g, figure=replace(g.figure, unit="Kenyan diplomats")) for g in (of("a", 23, **sent),)]
    theirs = [replace(g, figure=replace(g.figure, unit="Peruvian diplomats")) for g in (of("b", 23, **sent),)]
    assert equals(*ours, *theirs) == []
    assert equals(*ours, of("b", 23, **sent)) == [[23, 23]]


def test_dozens_of_things_are_one_where_the_sentences_share_much():
    """Dozens of people may be any; dozens and 24 are two."""
    words = "sluice weir dike mole pier"
    vague = {"words": words, "high": None, "bound": None}
    boats = [
        replace(g, figure=replace(g.figure, high=None))
        for g in (of("a", 24, **vague), of("b", 24, **vague, state="sink"))
    ]
    assert equals(*boats) == [[24, 24]]
    assert equals(boats[0], of("b", 24, words=words, state="sink")) == []
    people = [replace(g, unit="person") for g in boats]
    assert equals(*people) == []


def test_a_toll_holds_only_those_said_to_be_killed():
    """ "The 66 on board" are the 66 who were killed, but nobody said so of them."""
    killed = of("a", 66, unit="person", state="killed")
    aboard = of("b", 66, unit="person", state="board")
    tracks = track_figures([killed, aboard], [[killed, aboard]])
    assert [len(t.figures) for t in tracks] == [1, 1]


def test_what_one_sentence_tells_apart_stays_two():
    """ "Three were sent home and three stayed" beside another report's three."""
    words = "sluice weir dike mole pier"
    few = {"words": words, "unit": "patient"}
    home, stayed = of("a", 3, state="leave", **few), of("a", 3, state="stay", **few)
    stayed = replace(stayed, figure=replace(stayed.figure, id=FigureId("a:again"), span=Span(60, 61)))
    other = of("b", 3, state="wait", **few)
    assert equals(home, stayed, other) == [[3, 3]]


def test_the_killed_and_the_hurt_are_never_joined_by_a_third():
    """ "66 on board" may be the one or the other."""
    words = {"words": "sluice weir dike mole pier", "unit": "pilot"}
    killed, hurt = of("a", 66, state="killed", **words), of("b", 66, state="injured", **words)
    assert equals(killed, of("c", 66, state="board", **words), hurt) == [[66, 66]]


def test_a_number_is_no_range_that_begins_with_it():
    """Who says "1,000 to 5,000" does not say 1,000."""
    wide = of("b", 1_000, words="lamp quay", high=5_000)
    wide = replace(wide, figure=replace(wide.figure, high=5_000.0))
    assert find_equals([of("a", 1_000, words="lamp quay"), wide]) == []


def test_consumers_are_people():
    """143 million of a sort of account and of people are one count where the sentences share something."""
    words, others = (
        "lamp quay harbour",
        [of(n, 20 + i, words=w) for i, (n, w) in enumerate(zip("cdefg", OTHERS, strict=True))],
    )
    one, two = (
        of(n, 143_000_000, words=words, unit=unit, state="affected")
        for n, unit in (("a", "consumer"), ("b", "person"))
    )
    assert len(find_equals([one, two, *others])) == 1


def test_a_sort_told_by_two_words_is_one_count():
    """ "800,000 federal workers" and "federal employees", whatever is said of them; "800,000 workers" may be others."""
    a = of("a", 800_000, unit="worker", unit_words="federal workers", state="lack")
    same = of("b", 800_000, unit="employee", unit_words="federal employees", state="face")
    plain = of("c", 800_000, unit="employee", unit_words="employees", state="face")
    assert len(find_equals([a, same])) == 1
    assert find_equals([a, plain]) == []
    assert find_equals([a, of("b", 800, unit="employee", unit_words="federal employees", state="face")]) == []


def test_what_one_sentence_dates_may_be_one_with_what_another_does_not():
    """ "12 Peruvian officers", indicted for what they did in 2016; 12 officers are too few words."""
    dated, other = (
        of(n, 12, unit="officer", unit_words="Peruvian officers", state=s)
        for n, s in (("a", "see"), ("b", "hear"))
    )
    dated = replace(dated, scope="2016-12-31")
    assert len(find_equals([dated, other])) == 1
    assert find_equals([replace(dated, scope="since 2016-12-31"), other]) == []


def test_what_one_sentence_dates_is_told_again_in_many_of_its_words():
    """ "In October 27,000 signed up through the website", and "27,000 of them did so through the website"."""
    words = "website register plan federal"
    told, dated = (
        of(n, 27_000, unit="person", state=s, words=words) for n, s in (("a", "do"), ("b", "sign"))
    )
    dated = replace(dated, scope="2013-10-31")
    others = [of(n, 30 + i, words="harbour tarn quill pier") for i, n in enumerate("cdefghijklmno")]
    assert find_equals([told, dated, *others]) == [[told, dated]]
    assert find_equals([replace(told, words=frozenset({"plan"})), dated, *others]) == []


def test_four_digits_of_two_things_take_something_in_common():
    """A parse may lose what is counted: 2,165 "delegates" and a "race" of 2,165."""
    others = [of(n, 20 + i, words=w) for i, (n, w) in enumerate(zip("cdefg", OTHERS, strict=True))]
    one = of("a", 2_165, words="lamp quay", unit="race")
    assert len(find_equals([one, of("b", 2_165, words="lamp quay", unit="delegate"), *others])) == 1
    assert find_equals([one, of("b", 2_165, words="", unit="delegate"), *others]) == []
