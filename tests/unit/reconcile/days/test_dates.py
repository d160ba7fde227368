from dataclasses import replace
from datetime import date

import pytest

from storyledger.interval import Interval, one_day
from storyledger.moment import Frame, TimeExpression
from storyledger.reconcile.days.dates import date_reports, out_by
from storyledger.reconcile.days.said import date_statement, find_last_day, resolve_time
from storyledger.reconcile.utterances.matches import Match
from storyledger.span import Span
from storyledger.statement import Kind
from tests.unit.sentences import spot
from tests.unit.stories import count, october, ran, reading, remark, told

DATED = ran("Brill said the gate held.", "a", 9)
UNDATED = ran("Brill said the gate held.", "b")
OTHER = ran("Quill said the lamp fell.", "c")


def weekday(number, direction=0, tense=0):
    return TimeExpression(
        span=Span(0, 1), frame=Frame.WEEKDAY, weekday=number, direction=direction, tense=tense
    )


def same_remark(a, b):
    """Two reports carry one remark."""
    pair = [told(r, remark(r, "the gate held", source="Brill", cue="said"), "brill") for r in (a, b)]
    return Match(*pair, score=1.0, why="the same words")


def check(*reports, matches=(), copies=(), times=()):
    readings = [reading(r, times=times if r is UNDATED else ()) for r in reports]
    return date_reports(reports, readings, matches, copies).published


def test_a_reports_own_date_stands():
    """What a report says of itself is not changed by its neighbours."""
    assert check(DATED, OTHER, copies=[(DATED.id, OTHER.id)])[DATED.id] == DATED.published


def test_an_undated_report_that_shares_nothing_stays_undated():
    """No date is better than a guess, and never today."""
    assert check(DATED, UNDATED) == {DATED.id: DATED.published}


@pytest.mark.parametrize("link", ["remark", "copy"])
def test_an_undated_report_ran_near_the_dated_one_it_shares_words_with(link):
    """The interval holds the dated day, is marked as inferred, and says from what."""
    linked = {
        "remark": {"matches": [quoted(DATED, UNDATED)]},
        "copy": {"copies": [(UNDATED.id, DATED.id)]},
    }[link]
    found = check(DATED, UNDATED, **linked)[UNDATED.id]
    assert found.earliest <= october(9) <= found.latest
    assert 0 < found.width_days <= 14
    assert found.basis == "inferred"
    assert DATED.key in found.why


def test_its_own_weekday_narrows_the_inferred_days():
    """ "Wednesday" is said on that Wednesday or the day after."""
    wide = check(DATED, UNDATED, copies=[(DATED.id, UNDATED.id)])[UNDATED.id]
    found = check(DATED, UNDATED, copies=[(DATED.id, UNDATED.id)], times=[weekday(2)])[UNDATED.id]
    assert found.width_days < wide.width_days
    assert found.earliest <= october(8) <= found.latest  # the 8th is a Wednesday
    assert "says Wednesday" in found.why


def test_a_weekday_to_come_is_near_and_not_past():
    """ "Will meet on Friday" is said in the days up to that Friday, seldom on the Saturday after."""
    remarks = [quoted(DATED, UNDATED)]
    past, ahead = (
        check(DATED, UNDATED, matches=remarks, times=[weekday(2), weekday(4, tense=tense)])[UNDATED.id]
        for tense in (-1, 1)
    )
    assert ahead.latest < past.latest
    assert "says Wednesday and Friday to come" in ahead.why


def test_the_days_that_a_report_likely_ran_on_are_among_those_it_can_have_run_on():
    """They are fewer, and what it tells is dated from them; an own date is its own."""
    found = date_reports([DATED, UNDATED], [reading(r) for r in (DATED, UNDATED)], [quoted(DATED, UNDATED)])
    ran_on, likely = found.published[UNDATED.id], found.likely[UNDATED.id]
    assert ran_on.earliest <= likely.earliest <= october(9) <= likely.latest <= ran_on.latest
    assert likely.width_days < ran_on.width_days
    assert found.likely[DATED.id] == DATED.published


def test_a_day_that_others_put_dates_a_report():
    """What shares no remark but tells of a Wednesday, as another does, ran from that day on."""
    texts = [
        ran("The old ferry sank off Brannes on Wednesday.", name, day)
        for name, day in (("a", 9), ("b", None))
    ]
    day = replace(weekday(2, tense=-1), span=spot(texts[0].text, "Wednesday"))
    found = date_reports(texts, [reading(r, times=[day]) for r in texts], ()).published[texts[1].id]
    assert found.earliest == october(8)
    assert "names 2031-10-08 as a" in found.why


def test_what_is_inferred_dates_its_neighbour():
    """A chain of undated reports is dated from its dated end, within more days."""
    found = check(DATED, UNDATED, OTHER, copies=[(DATED.id, UNDATED.id), (UNDATED.id, OTHER.id)])
    assert found[OTHER.id].width_days > found[UNDATED.id].width_days


def clashes(*reports, matches=(), times=()):
    readings = [reading(r, times=times if r is reports[-1] else ()) for r in reports]
    return date_reports(reports, readings, matches).clashes


def quoted(a, b, *, said=None):
    """Two reports carry one quotation; the second one with a time for it."""
    pair = [
        told(r, remark(r, "the gate held", source="Brill", cue="said", kind=Kind.DIRECT, said=when), "brill")
        for r, when in ((a, None), (b, said))
    ]
    return Match(*pair, score=1.0, why="the same words")


@pytest.mark.parametrize(("tense", "day"), [(-1, 10), (1, 8)])
def test_a_day_told_as_past_has_been(tense, day):
    """ "On 10 October" told as past moves the days on; told as to come, "8 October" moves them back."""
    time = TimeExpression(span=Span(0, 1), frame=Frame.MONTH_DAY, month=10, day=day, tense=tense)
    plain = check(DATED, UNDATED, matches=[quoted(DATED, UNDATED)])[UNDATED.id]
    found = check(DATED, UNDATED, matches=[quoted(DATED, UNDATED)], times=[time])[UNDATED.id]
    assert found.latest > plain.latest if tense < 0 else found.earliest < plain.earliest


def toll(given, number):
    """A report with a count by one source."""
    said = remark(given, f"{number} had died", source="Harbour Office", cue="said", speaker=given.id)
    return reading(given, statements=[said], figures=[count(given, str(number), number, said)])


def dated_by_count(number):
    """When a report that shares a quotation and has that count of the same source ran; the other has 50."""
    texts = [
        ran(f"Harbour Office said {n} had died.", name, day)
        for n, name, day in ((50, "a", 9), (number, "b", None))
    ]
    pair = [
        told(t, remark(t, "had died", source="Harbour Office", cue="said", kind=Kind.DIRECT), "office")
        for t in texts
    ]
    match = Match(*pair, score=1.0, why="the same words")
    readings = [toll(t, n) for t, n in zip(texts, (50, number), strict=True)]
    owner = {t.id: "office" for t in texts}
    return date_reports(texts, readings, [match, match], owner=owner).published[texts[1].id]


def test_a_source_that_counts_more_is_not_told_of_before():
    """The same source's count only grows, so a higher one is not older and a lower one not younger."""
    fewer, same, more = map(dated_by_count, (40, 50, 60))
    assert fewer.latest < same.latest
    assert more.earliest > same.earliest
    assert ["counts" in each.why for each in (fewer, same, more)] == [True, False, True]


def test_a_report_that_may_have_run_weeks_away_stays_undated():
    """A quotation dates a report, but not against the days of the week that it names; a fact alone does not."""
    assert UNDATED.id in check(DATED, UNDATED, matches=[quoted(DATED, UNDATED)])
    assert UNDATED.id not in check(DATED, UNDATED, matches=[same_remark(DATED, UNDATED)])
    days = [weekday(day) for day in (4, 5, 6)]
    assert UNDATED.id not in check(DATED, UNDATED, matches=[quoted(DATED, UNDATED)], times=days)


def test_the_days_on_which_it_may_have_run_need_not_lie_evenly_round_the_likeliest():
    """Of "Monday" and "Tuesday" beside a quotation of the 9th: that day, the Tuesday before or the one after."""
    days = [weekday(day) for day in (0, 1)]
    found = check(DATED, UNDATED, matches=[quoted(DATED, UNDATED)], times=days)[UNDATED.id]
    assert (found.earliest, found.latest) == (october(7), october(14))


def test_an_undated_report_between_far_ones_is_torn():
    """What it shares with reports of two months dates nothing to the day, and both clues are listed."""
    far = replace(ran("Brill said the gate held.", "d"), published=one_day(date(2032, 3, 1)))
    (clash,) = clashes(DATED, far, UNDATED, matches=[quoted(DATED, UNDATED), quoted(far, UNDATED)])
    assert clash.report_id == UNDATED.id
    assert DATED.key in clash.one
    assert far.key in clash.other


def test_a_report_that_tells_of_a_later_day_as_past_clashes_with_its_date():
    """Its date or its words are wrong; neither is changed."""
    later = TimeExpression(
        span=Span(0, 5), frame=Frame.ABSOLUTE, earliest=october(20), latest=october(20), tense=-1
    )
    (clash,) = clashes(DATED, times=[later])
    assert "as past" in clash.one
    assert "2031-10-09" in clash.other
    assert not clashes(DATED, times=[replace(later, tense=1)])


ANCHOR = one_day(october(9))  # a Thursday


def dated(said=None, happens=None, published=ANCHOR, **known):
    given = remark(DATED, "the gate held", source="Brill", cue="said", said=said, happens=happens, **known)
    return date_statement(given, published)


def test_a_remarks_own_time_counts():
    """ "Said on Monday" is the Monday before the report."""
    said, happens = dated(said=weekday(0, -1), happens=weekday(4, 1))
    assert said.earliest <= october(6) <= said.latest < october(9)
    assert happens.earliest > october(9)


def test_of_two_days_of_one_name_that_an_undated_report_may_mean_the_later_is_meant():
    """One of the 9th or the 10th tells on either what was said "on Friday" the 10th, hardly what was said on the 3rd."""
    either = Interval(earliest=october(9), latest=october(10), basis="inferred")
    assert dated(said=weekday(4, tense=-1), published=either)[0].earliest == october(10)
    assert dated(said=weekday(3, tense=-1), published=either)[0].earliest == october(9)
    own = replace(either, basis="metadata")  # a report's own two days hold both
    assert dated(said=weekday(4, tense=-1), published=own)[0].earliest == october(3)


def test_a_remark_without_a_time_is_dated_by_its_report_and_says_so():
    """A default is marked as the default it is."""
    said, happens = dated()
    assert (said.latest, said.basis, happens) == (october(9), "report", None)
    assert said.earliest < said.latest


@pytest.mark.parametrize(("name", "earliest"), [(0, 6), (2, 7), (5, 7)])
def test_a_report_that_names_no_day_since_has_no_fresher_remark(name, earliest):
    """One of Thursday whose last day is Monday was written by then; its Wednesday, or the Saturday before, change nothing."""
    last = find_last_day([weekday(name, tense=-1), weekday(4, tense=1)], ANCHOR)
    given = remark(DATED, "the gate held", source="Brill", cue="said")
    said, _ = date_statement(given, ANCHOR, last)
    assert (said.earliest, said.latest, said.basis) == (october(earliest), october(9), "report")
    assert find_last_day([weekday(name, tense=-1)], None) is None


@pytest.mark.parametrize(("recalled", "basis"), [(True, None), (False, "report")])
def test_a_year_long_ago_dates_what_was_said_before(recalled, basis):
    """ "Said in 2011" is of that year; beside a remark of the day it is of what is told."""
    year = TimeExpression(span=Span(0, 4), frame=Frame.YEAR, shift_low=-20, shift_high=-20)
    said, _ = dated(said=year, recalled=recalled)
    assert (said.basis, said.earliest.year == 2011) == (basis, recalled)


@pytest.mark.parametrize(("frame", "open_"), [(Frame.YEAR, True), (Frame.DAY, False)])
def test_what_was_said_years_after_something_else_was_said_by_then(frame, open_):
    """On which day is not known; "hours after" is of the days of the report."""
    said, _ = dated(said=TimeExpression(span=Span(0, 4), frame=frame, shift_low=2, detached=True))
    assert (said.earliest is None, said.latest) == (open_, october(9))


def test_nobody_is_quoted_from_the_future():
    """A later day in the sentence is not the day of saying."""
    said, _ = dated(said=TimeExpression(span=Span(0, 1), frame=Frame.DAY, shift_low=5, shift_high=5))
    assert said.latest == october(9)


def test_an_undated_report_dates_nothing_but_absolute_days():
    """No date gives None; a full date needs no anchor."""
    assert dated(said=weekday(0), happens=weekday(0), published=None) == (None, None)
    full = TimeExpression(
        span=Span(0, 1), frame=Frame.ABSOLUTE, earliest=date(2030, 5, 4), latest=date(2030, 5, 4)
    )
    assert resolve_time(full, None) == one_day(date(2030, 5, 4))
    assert resolve_time(None, ANCHOR) is None


@pytest.mark.parametrize(
    ("published", "out"),
    [
        (one_day(october(9)), True),
        (one_day(october(10)), False),
        (Interval(earliest=october(8), latest=october(10)), False),  # perhaps not yet
        (Interval(earliest=october(8), latest=None), False),
        (None, False),
    ],
)
def test_only_what_was_surely_out_is_out(published, out):
    """An undated report is out on no day."""
    assert out_by(published, None, october(9)) is out


@pytest.mark.parametrize(("revised", "out"), [(9, True), (10, False)])
def test_a_revised_report_is_out_with_its_last_revision(revised, out):
    """What it said before is not known."""
    assert out_by(one_day(october(8)), one_day(october(revised)), october(9)) is out
