from dataclasses import replace
from datetime import date

from storyledger.harm import Fate, Harm
from storyledger.interval import one_day
from storyledger.moment import Frame, TimeExpression
from storyledger.reading import Reading
from storyledger.reconcile.figures.tolls import count_tolls
from storyledger.span import Span


def one(fate, sentence=1, **known):
    return Harm(report_id="", span=Span(0, 4), sentence=sentence, clause=sentence, fate=fate, low=1, **known)


def some(number, fate, sentence=1, clause=7, **known):
    fields = {"high": number, "counted": True, **known}
    return Harm(
        report_id="", span=Span(5, 9), sentence=sentence, clause=clause, fate=fate, low=number, **fields
    )


def tolls_of(*reports):
    """Killed and injured; a report a day, each a list of harms."""
    readings, published = [], {}
    for day, harms in enumerate(reports, 1):
        name = f"r{day}"
        published[name] = one_day(date(2021, 3, day))
        own = tuple(_in_report(h, name) for h in harms)
        readings.append(
            Reading(
                report_id=name,
                reader="",
                sentences=(),
                statements=(),
                figures=(),
                referents=(),
                times=(),
                harms=own,
            )
        )
    return count_tolls(readings, published)


def _in_report(harm, name):
    return replace(harm, report_id=name)


def counts(*reports):
    return tuple(t.count for t in tolls_of(*reports))


def test_nothing_told_is_no_toll():
    """Not found is not zero."""
    assert tolls_of([], []) == []


def test_a_number_beside_the_dead_is_of_the_injured():
    """ "One dead, three injured"."""
    assert counts([one(Fate.KILLED), some(3, Fate.INJURED)]) == (1, 3)


def test_the_shot_less_the_dead_are_injured():
    """Four shot, one of them has died."""
    assert counts([some(4, Fate.SHOT)], [some(4, Fate.SHOT), one(Fate.KILLED, 2)]) == (1, 3)


def test_who_dies_later_was_among_the_injured():
    """Five injured on one day, one dead on the next."""
    assert counts([some(5, Fate.INJURED)], [one(Fate.KILLED, 0)]) == (1, 4)


def test_a_report_gives_its_toll_first():
    """What it says of other dead further down does not count."""
    assert counts([one(Fate.KILLED, 0), one(Fate.KILLED, 1), some(15, Fate.KILLED, 20)]) == (1, 0)


def test_who_killed_others_and_then_himself_is_counted_with_them():
    """The number of those he killed leaves him out."""
    killed = some(3, Fate.KILLED, active=True)
    assert counts([killed, one(Fate.KILLED, assailant=True, sex="m")])[0] == 4
    assert counts([some(3, Fate.KILLED), one(Fate.KILLED, assailant=True)])[0] == 4
    assert counts([some(3, Fate.KILLED), one(Fate.KILLED, 2, assailant=True)])[0] == 3


def test_one_victim_told_of_twice_is_one():
    """Hurt on one day, dead on the next."""
    hurt = one(Fate.INJURED, age=9, sex="m")
    assert counts([hurt], [one(Fate.KILLED, names=("ivo",)), one(Fate.SHOT, 2, age=9)]) == (1, 0)


def test_who_died_is_no_aside_where_all_know_of_the_hurt_only():
    """A death told of far down, which the other reports do not know, is of another event."""
    assert counts([some(4, Fate.SHOT)], [some(4, Fate.SHOT), one(Fate.KILLED, 12)]) == (0, 4)


def test_dead_and_injured_given_side_by_side_are_a_toll_wherever_they_stand():
    """ "300 killed and 2,700 injured" is no aside, however late it comes."""
    late = [some(300, Fate.KILLED, 20, clause=1), some(2700, Fate.INJURED, 20, clause=2)]
    assert counts([some(3000, Fate.SHOT, 5), *late]) == (300, 2700)


def test_the_dead_are_not_forgotten_by_a_newer_report():
    """Whom the newest report does not know of died elsewhere, unless the older one opened with it."""
    assert counts([one(Fate.SHOT, 0), one(Fate.KILLED, 3)], [one(Fate.SHOT, 0)]) == (0, 1)
    assert counts([one(Fate.KILLED, 0)], [one(Fate.SHOT, 0)])[0] == 1


def test_a_wounded_officer_is_not_the_dead_gunman():
    """What they are tells them apart."""
    told = [one(Fate.KILLED, 0, noun="gunman", vague=True), one(Fate.INJURED, 2, noun="officer")]
    assert counts(told) == (1, 1)


def test_an_earlier_event_is_another():
    """Who died a month before is none of these dead."""
    then = TimeExpression(
        span=Span(0, 4), frame=Frame.ABSOLUTE, earliest=date(2021, 1, 30), latest=date(2021, 1, 30)
    )
    now = TimeExpression(
        span=Span(0, 4), frame=Frame.ABSOLUTE, earliest=date(2021, 3, 1), latest=date(2021, 3, 1)
    )
    told = [
        one(Fate.INJURED, 0, times=(now,)),
        one(Fate.INJURED, 1, times=(now,)),
        one(Fate.KILLED, 2, times=(then,)),
    ]
    assert counts(told) == (0, 1)


def test_the_year_s_dead_are_a_statistic():
    """ "Twelve people were killed this year"."""
    year = TimeExpression(
        span=Span(0, 4), frame=Frame.ABSOLUTE, earliest=date(2021, 1, 1), latest=date(2021, 12, 31)
    )
    assert counts([one(Fate.INJURED), some(12, Fate.KILLED, 2, times=(year,))]) == (0, 1)


def test_a_toll_names_the_reports_that_give_it_and_since_when():
    """The reader can look them up."""
    killed, _ = tolls_of([one(Fate.KILLED)], [some(2, Fate.KILLED)], [some(2, Fate.KILLED)])
    assert (killed.count, killed.reports, killed.of) == (2, ("r2", "r3"), 3)
    assert killed.since == one_day(date(2021, 3, 2))
