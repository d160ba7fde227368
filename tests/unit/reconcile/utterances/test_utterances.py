from dataclasses import replace
from itertools import groupby

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval, one_day
from storyledger.reconcile.utterances.breaths import find_breaths
from storyledger.reconcile.utterances.matches import Match, find_matches
from storyledger.reconcile.utterances.utterances import group_utterances
from storyledger.span import ActorId
from storyledger.statement import Kind, Stance
from tests.unit.stories import october, ran, remark, told

A = ran(
    "Ilse Vandry said: “The gate held through the whole night and nobody was hurt.” "
    "She added that the quay would be closed on Friday.",
    "a",
)
B = ran(
    "“The gate held through the whole night, and nobody was injured,” the mayor said. A lamp fell over, he said.",
    "b",
)
HELD_A = remark(
    A, "The gate held through the whole night and nobody was hurt.", source="Ilse Vandry", kind=Kind.DIRECT
)
HELD_B = remark(
    B, "The gate held through the whole night, and nobody was injured,", source="the mayor", kind=Kind.DIRECT
)
QUAY_A = remark(A, "that the quay would be closed on Friday", source="She", cue="added")
LAMP_B = remark(B, "A lamp fell over", source="he", cue="said")


def grouped(telling, matches, actors=None):
    """Acts of saying, report by report."""
    by_report = groupby(telling, key=lambda t: t.statement.report_id)
    tellings = [find_breaths(list(of_report)) for _, of_report in by_report]
    return [u for of_report in group_utterances(tellings, matches, actors).by_report for u in of_report]


def check(*telling):
    """The groups of the told, as sets of ids."""
    matches = find_matches(telling)
    return sorted(sorted(u.statements) for u in grouped(telling, matches))


def test_one_remark_in_two_wordings_is_one_utterance():
    """Two reports, two wordings, one speaker: one act of saying."""
    assert check(told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")) == [[HELD_A.id, HELD_B.id]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (told(A, HELD_A, "vandry"), told(B, HELD_B, "quill")),  # other speakers
        (told(A, HELD_A, "vandry"), told(B, LAMP_B, "vandry")),  # other words
        (told(A, HELD_A), told(B, HELD_B)),  # nobody known
        (
            told(A, HELD_A, "vandry", one_day(october(3))),
            told(B, HELD_B, "vandry", one_day(october(9))),
        ),  # other days
        (
            told(A, HELD_A, "vandry"),
            told(
                B, replace(HELD_B, recalled=True), "vandry", replace(one_day(october(3)), text="often said")
            ),
        ),  # no one act
    ],
)
def test_remarks_are_not_joined_on_a_guess(a, b):
    """Another speaker, other words, nobody, or another day: two acts."""
    assert check(a, b) == sorted([[a.statement.id], [b.statement.id]])


@pytest.mark.parametrize(("verb", "joined"), [("can", True), ("cannot", False)])
def test_what_is_turned_into_its_opposite_is_no_same_wording(verb, joined):
    """Two speakers, one of whom says "not"."""
    actors = {ActorId(x): Actor(id=ActorId(x), name=x, kind=ActorKind.GROUP) for x in ("keepers", "pilots")}
    pair = []
    for who, says in (("keepers", "can"), ("pilots", verb)):
        words = f"{says} close the eastern harbour gate by order"
        given = ran(f"The {who} said {words}.", who)
        pair.append(told(given, remark(given, words, source=who, cue="said"), who, one_day(october(3))))
    assert (len(find_matches(pair, actors)) == 1) is joined


@pytest.mark.parametrize(("number", "joined"), [("the 1.9 million", True), ("the 2.4 million", False)])
def test_a_number_recalled_is_the_remark_that_gave_it(number, joined):
    """Later than another, rounded, with nothing else said of it."""
    first = ran("The port said 1.874 million crates were lost.", "a")
    later = ran(f"It is up from {number} the port gave.", "b")
    gave = remark(first, "1.874 million crates were lost", source="The port", cue="said")
    again = replace(remark(later, number, source="the port", cue="gave"), recalled=True)
    pair = [told(first, gave, "port", one_day(october(3))), told(later, again, "port")]
    assert (len(check(*pair)) == 1) is joined


@pytest.mark.parametrize(("speaker", "joined"), [("vandry", True), ("port", False)])
def test_what_somebody_had_said_is_looked_for_among_his_own_words(speaker, joined):
    """A later report recalls a remark and gives no day for it."""
    actors = {ActorId(x): Actor(id=ActorId(x), name=x, kind=ActorKind.GROUP) for x in ("vandry", "port")}
    first = ran("Vandry said 6,000 crates had been moved to the eastern quay over the past month.", "a")
    later = ran("Vandry had announced the transfer of 6,000 further crates and a total of 21,000.", "b")
    moved = remark(
        first, "6,000 crates had been moved to the eastern quay over the past month", source="Vandry"
    )
    recalled = remark(later, "the transfer of 6,000 further crates and a total of 21,000", source="Vandry")
    again = told(
        later, replace(recalled, recalled=True), "vandry", Interval(earliest=None, latest=october(9))
    )
    matches = find_matches([told(first, moved, speaker, one_day(october(3))), again], actors)
    assert any("told of another time" not in match.why for match in matches) is joined


@pytest.mark.parametrize(("second", "joined"), [("49", True), ("46", False)])
def test_of_two_numbers_one_may_be_chance(second, joined):
    """49 to 47 and 46 to 47 are two polls, unless their words make them one."""
    one = ran("The pollster said Roe led by 49 to 47 in Tarn.", "a")
    two = ran(f"The pollster said Quill stood at {second} to 47 statewide.", "b")
    led = remark(one, "Roe led by 49 to 47 in Tarn", source="The pollster", cue="said")
    stood = remark(two, f"Quill stood at {second} to 47 statewide", source="The pollster", cue="said")
    matches = find_matches([told(one, led, "pollster"), told(two, stood, "pollster")])
    assert any(match.counted for match in matches) is joined


def test_a_match_says_why():
    """Score and reason come together."""
    (match,) = find_matches([told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")])
    assert 0 < match.score <= 1
    assert "words" in match.why


def test_two_remarks_of_one_report_do_not_match():
    """A report does not repeat itself; what it goes on saying is one occasion."""
    pair = [told(A, HELD_A, "vandry"), told(A, QUAY_A, "vandry")]
    assert find_matches(pair) == []
    assert check(*pair) == [sorted([HELD_A.id, QUAY_A.id])]


def test_the_narrator_is_no_speaker():
    """A report's own words are never one act with another's."""
    own = [
        remark(r, words) for r, words in ((A, HELD_A), (B, HELD_B)) for words in [words.content[0].of(r.text)]
    ]
    assert check(told(A, own[0]), told(B, own[1])) == sorted([[own[0].id], [own[1].id]])


def test_variants_are_the_words_that_differ():
    """Two direct tellings show what each made of it."""
    telling = [told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")]
    (utterance,) = grouped(telling, find_matches(telling))
    assert ("hurt.", "injured,") in utterance.variants
    assert (utterance.actor, bool(utterance.why)) == ("vandry", True)


def test_an_act_was_said_when_all_its_tellings_can_agree():
    """The common days are kept; none stay None."""
    dated = [
        told(A, HELD_A, "vandry", one_day(october(3))),
        told(B, HELD_B, "vandry", None),
    ]
    (utterance,) = grouped(dated, find_matches(dated))
    assert utterance.said == one_day(october(3))
    undated = [told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")]
    (utterance,) = grouped(undated, find_matches(undated))
    assert utterance.said is None


def test_every_statement_is_in_exactly_one_utterance():
    """Nothing is lost and nothing counted twice."""
    telling = [
        told(A, HELD_A, "vandry"),
        told(A, QUAY_A, "vandry"),
        told(B, HELD_B, "vandry"),
        told(B, LAMP_B),
    ]
    ids = [i for group in check(*telling) for i in group]
    assert sorted(ids) == sorted(t.statement.id for t in telling)


def test_two_denials_of_one_day_need_fewer_words_alike():
    """A stance that both take counts as a feature."""
    c = ran("The mayor denied on Friday that the old gate had failed.", "c")
    d = ran("Vandry denied reports of a failed gate at the quay.", "d")
    friday = one_day(october(3))
    pair = [
        told(
            c,
            remark(c, "that the old gate had failed", source="The mayor", stance=Stance.DENIES),
            "v",
            friday,
        ),
        told(
            d,
            remark(d, "reports of a failed gate at the quay", source="Vandry", stance=Stance.DENIES),
            "v",
            friday,
        ),
    ]
    (match,) = find_matches(pair)
    assert "both denies" in match.why


C = ran("The gate stood firm all night and no one came to harm, the mayor said.", "c")
OTHER_WORDS = remark(
    C, "The gate stood firm all night and no one came to harm", source="the mayor", cue="said"
)


@pytest.mark.parametrize(("vector", "joined"), [(bytes([90, 10, 0]), True), (bytes([0, 10, 90]), False)])
def test_other_words_of_one_meaning_are_joined(vector, joined):
    """The reader's vectors speak for a match that words alone do not make."""
    a = told(A, replace(HELD_A, vector=bytes([90, 10, 0])), "vandry", one_day(october(3)))
    c = told(C, replace(OTHER_WORDS, vector=vector), "vandry", one_day(october(3)))
    matches = find_matches([a, c])
    assert bool(matches) is joined
    assert all("alike in meaning" in m.why for m in matches)


VANDRY = Actor(id=ActorId("vandry"), name="Ilse Vandry", kind=ActorKind.PERSON, role="Tarn harbour mayor")
QUILL = Actor(id=ActorId("quill"), name="Odo Quill", kind=ActorKind.PERSON, role="Tarn harbour mayor")
NAMELESS = Actor(id=ActorId("mayor"), name="Tarn harbour official", kind=ActorKind.UNNAMED)
ACTORS = {a.id: a for a in (VANDRY, QUILL, NAMELESS)}


@pytest.mark.parametrize(("other", "joined"), [("mayor", True), ("quill", False), (None, True)])
def test_one_quotation_under_two_names(other, joined):
    """Who has no name may be the one whom another report names; of two named persons each speaks alone."""
    telling = [told(A, HELD_A, "vandry"), told(B, HELD_B, other)]
    matches = find_matches(telling, ACTORS)
    utterances = grouped(telling, matches, ACTORS)
    assert len(utterances) == (1 if joined else 2)
    assert utterances[0].actor == "vandry"
    assert bool(matches) is joined
    assert all("name" in m.why or "can be one" in m.why for m in matches)


BARE = Actor(id=ActorId("bare"), name="Vandry", kind=ActorKind.PERSON)


def test_a_bare_surname_can_be_whoever_bears_it():
    """A report with two of that name leaves open which it means; words quoted by both tell."""
    telling = [told(A, HELD_A, "vandry"), told(B, HELD_B, "bare")]
    assert len(grouped(telling, find_matches(telling, ACTORS | {BARE.id: BARE}))) == 1


@pytest.mark.parametrize(("other", "joined"), [("mayor", True), (None, True), ("quill", False)])
def test_what_is_told_in_the_same_words_is_one_remark(other, joined):
    """Whoever is named for it, if not two persons: few words more or less make no other."""
    shut = "the quay would stay shut for carts until spring"
    d, e = ran(f"Vandry said that {shut}.", "d"), ran(f"It was said {shut} came.", "e")
    friday = one_day(october(3))
    telling = [
        told(d, remark(d, shut, source="Vandry", cue="said"), "vandry", friday),
        told(e, remark(e, f"{shut} came", source="It", cue="said"), other, friday),
    ]
    assert bool(find_matches(telling, ACTORS)) is joined


@pytest.mark.parametrize(("other", "joined"), [("mayor", True), ("quill", False)])
def test_some_words_quoted_of_who_has_no_name(other, joined):
    """ "A spokesman" can be the one whom another report names; two who are named can quote one book."""
    d = ran("Ilse Vandry called it “a long dark night for everyone here”, and left.", "d")
    e = ran("Another praised “a long dark night for everyone here” and asked for lamps and oil.", "e")
    words = "“a long dark night for everyone here"
    telling = [
        told(d, remark(d, words, source="Ilse Vandry", kind=Kind.MIXED), "vandry"),
        told(e, remark(e, words, source="Another", kind=Kind.MIXED), other),
    ]
    nameless = replace(NAMELESS, name="spokesman")
    assert bool(find_matches(telling, ACTORS | {NAMELESS.id: nameless})) is joined


def test_a_quotation_is_one_though_a_pronoun_hides_its_speaker():
    """Who "he" is, is a guess: the words tell of whom, and the guessed one's other remarks stay apart."""
    b = ran(
        "“The gate held through the whole night, and nobody was injured,” he said. A lamp fell over, he said.",
        "b",
    )
    held = remark(
        b, "The gate held through the whole night, and nobody was injured,", source="he", kind=Kind.DIRECT
    )
    lamp = remark(b, "A lamp fell over", source="he", cue="said")
    telling = [told(A, HELD_A, "vandry"), told(b, held, "quill"), told(b, lamp, "quill")]
    found = grouped(telling, find_matches(telling, ACTORS), ACTORS)
    assert sorted(sorted(u.statements) for u in found) == [[HELD_A.id, held.id], [lamp.id]]


def test_a_phrase_in_quotation_marks_is_of_the_remark_that_holds_it():
    """Three telling words quoted of a long remark of the same speaker."""
    d = ran("Vandry spoke of “one drowned silver market”.", "d")
    e = ran(
        "“We shall rebuild what fire left us, one drowned silver market, and all before winter comes.”", "e"
    )
    phrase = remark(d, "“one drowned silver market", source="Vandry", kind=Kind.MIXED)
    whole = remark(
        e,
        "We shall rebuild what fire left us, one drowned silver market, and all before winter comes.",
        kind=Kind.DIRECT,
    )
    friday = one_day(october(3))
    assert len(check(told(d, phrase, "vandry", friday), told(e, whole, "vandry", friday))) == 1


@pytest.mark.parametrize(
    ("number", "kind", "joined"),
    [
        ("106,193", ActorKind.ORGANISATION, True),
        ("106,000", ActorKind.ORGANISATION, False),  # a round number may be another's
        ("106,193", ActorKind.PERSON, False),  # whoever has a name may speak of it himself
    ],
)
def test_one_exact_number_is_one_count(number, kind, joined):
    """Of one body's count, in whatever words and under whatever name; nothing else that the other says is of it."""
    e = ran(f"The ferry office said {number} tickets were sold. It said the pier is shut.", "e")
    f = ran(f"Harbour services announced that only {number} townsfolk chose a boat.", "f")
    bodies = [
        Actor(id=ActorId("ferry"), name="ferry office", kind=kind),
        Actor(id=ActorId("harbour"), name="harbour services", kind=ActorKind.ORGANISATION),
    ]
    friday = one_day(october(3))
    sold = remark(e, f"{number} tickets were sold", source="The ferry office")
    shut = remark(e, "the pier is shut", source="It")
    chose = remark(f, f"that only {number} townsfolk chose a boat", source="Harbour services")
    known = {b.id: b for b in bodies}
    telling = [
        told(e, sold, "ferry", friday),
        told(e, shut, "ferry", friday),
        told(f, chose, "harbour", friday),
    ]
    groups = [set(u.statements) for u in grouped(telling, find_matches(telling, known), known)]
    assert ({sold.id, chose.id} in groups) is joined


def test_an_utterance_has_its_passages():
    """A briefing told by two reports: what both tell, and what each tells alone."""
    telling = [told(A, HELD_A, "vandry"), told(A, QUAY_A, "vandry"), told(B, HELD_B, "vandry")]
    (utterance,) = grouped(telling, find_matches(telling))
    shared, alone = utterance.passages
    assert (set(shared.statements), set(alone.statements)) == ({HELD_A.id, HELD_B.id}, {QUAY_A.id})
    assert (bool(shared.why), bool(alone.why)) == (True, False)


@pytest.mark.parametrize(
    "change",
    [{"recalled": True}, {"channel": "in an interview"}, {"sentence": 9}, {"cue_class": "belief"}],
)
def test_what_was_said_elsewhere_is_no_part_of_it(change):
    """Before, through another medium, far off in the text, or not said at all."""
    assert len(check(told(A, HELD_A, "vandry"), told(A, replace(QUAY_A, **change), "vandry"))) == 2


@pytest.mark.parametrize(("day", "joined"), [(3, True), (5, False)])
def test_one_speech_is_one_in_all_reports(day, joined):
    """Who says two things in a televised address of one day gave one address."""
    held = replace(HELD_A, channel="in a televised address")
    lamp = replace(LAMP_B, channel="in an address to the town")
    pair = [told(A, held, "vandry", one_day(october(3))), told(B, lamp, "vandry", one_day(october(day)))]
    assert (len(check(*pair)) == 1) is joined


@pytest.mark.parametrize(("kind", "joined"), [(ActorKind.PERSON, True), (ActorKind.GROUP, False)])
def test_who_called_for_help_did_so_once(kind, joined):
    """Whatever reports tell of the call; "callers" are many."""
    who = Actor(id=ActorId("lund"), name="Lund", kind=kind)
    held, lamp = replace(HELD_A, channel="911"), replace(LAMP_B, channel="emergency operator")
    telling = [told(A, held, "lund", one_day(october(3))), told(B, lamp, "lund", one_day(october(3)))]
    assert (len(grouped(telling, [], {who.id: who})) == 1) is joined


def test_one_interview_is_one_though_nobody_is_named():
    """What "the diver" told one outlet, and what "a diver" did in an interview with it."""
    divers = [Actor(id=ActorId(x), name="harbour diver", kind=ActorKind.UNNAMED) for x in ("d1", "d2")]
    held = replace(HELD_A, addressee="the Tarn Gazette")
    lamp = replace(LAMP_B, channel="in an interview with The Tarn Gazette")
    telling = [told(A, held, "d1", one_day(october(3))), told(B, lamp, "d2", one_day(october(3)))]
    assert len(grouped(telling, [], {d.id: d for d in divers})) == 1


@pytest.mark.parametrize(("day", "joined"), [(3, True), (4, True), (5, False)])
def test_a_long_quotation_may_be_put_on_neighbouring_days(day, joined):
    """Reports of one remark differ by a day, not by two."""
    pair = [
        told(A, HELD_A, "vandry", one_day(october(3))),
        told(B, HELD_B, "vandry", one_day(october(day))),
    ]
    assert (len(check(*pair)) == 1) is joined


@pytest.mark.parametrize(("basis", "joined"), [("report", True), (None, False)])
def test_a_long_quotation_without_a_day_is_the_one_of_days_before(basis, joined):
    """A report that gives a day of its own tells of another time; so do a few words."""
    actors = {ActorId(x): Actor(id=ActorId(x), name=x, kind=ActorKind.PERSON) for x in ("vandry", "quill")}
    held = told(A, HELD_A, "vandry", one_day(october(3)))
    day = replace(one_day(october(9)), basis=basis)
    pair = held, told(B, HELD_B, "vandry", day)
    assert [u.statements for u in grouped(pair, find_matches(pair, actors), actors)] == (
        [(HELD_A.id, HELD_B.id)] if joined else [(HELD_A.id,), (HELD_B.id,)]
    )
    for other in (told(B, HELD_B, "quill", day), told(B, LAMP_B, "vandry", day)):
        assert not find_matches((held, other), actors)


def test_faint_likenesses_must_bear_each_other_out():
    """One topic in common is a guess; two between the same breaths, or one on a day that both name, are none."""
    c = ran(
        "Vandry said repairs at the eastern gate would cost the town a fortune. "
        "She said new lamps for the long quay were bought in spring.",
        "c",
    )
    d = ran(
        "Vandry said repairs at the gate were urgent for traders. "
        "She said lamps for the quay were overdue and far too dim for boats.",
        "d",
    )
    day = replace(one_day(october(3)), basis="report")
    words = (
        (c, "repairs at the eastern gate would cost the town a fortune"),
        (d, "repairs at the gate were urgent for traders"),
        (c, "new lamps for the long quay were bought in spring"),
        (d, "lamps for the quay were overdue and far too dim for boats"),
    )
    alike = [
        replace(
            remark(r, said, source="She" if i > 1 else "Vandry"), vector=bytes([90, 5] if i % 2 else [60, 75])
        )
        for i, (r, said) in enumerate(words)
    ]
    telling = [told(r, statement, "v", day) for (r, _), statement in zip(words, alike, strict=True)]
    assert [0.5 <= m.score < 0.6 for m in find_matches(telling)] == [True, True]
    assert len(check(*telling[:2])) == 2
    assert len(check(telling[0], telling[2], telling[1], telling[3])) == 1
    assert len(check(*(replace(t, said=one_day(october(3))) for t in telling[:2]))) == 1


@pytest.mark.parametrize(("quoted", "joined"), [(True, True), (False, False)])
def test_a_faint_likeness_of_quotations_is_one_only_in_words_that_both_quote(quoted, joined):
    """Two quotations of one day on one topic are no more one than what is told indirectly."""
    pair = told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")
    assert (len(grouped(pair, [Match(*pair, 0.55, "", quoted=quoted)])) == 1) is joined


def test_one_remark_that_is_faintly_like_two_is_found_but_once():
    """Two matches bear each other out if they are of other remarks in both reports."""
    held, quay, other = told(A, HELD_A, "vandry"), told(A, QUAY_A, "vandry"), told(B, HELD_B, "vandry")
    assert (
        len(grouped((held, quay, other), [Match(held, other, 0.55, ""), Match(quay, other, 0.55, "")])) == 2
    )


def test_a_topic_is_one_remark_where_both_call_it_by_one_act():
    """Who "condemned the raid" in two reports of a day condemned it once; "spoke of the raid" tells less."""
    acts = []
    for name, cue in (("x", "condemned"), ("y", "condemned"), ("z", "told us of")):
        report = ran(f"The mayor {cue} the raid on Tarn.", name)
        topic = remark(report, "the raid on Tarn", source="The mayor", cue=cue)
        acts.append(told(report, topic, "vandry", one_day(october(3))))
    by_act = [m for m in find_matches(acts) if "one act by its name" in m.why]
    assert [{m.a.statement.report_id, m.b.statement.report_id} for m in by_act] == [
        {t.statement.report_id for t in acts[:2]}
    ]


def test_what_two_others_tell_of_a_speaker_need_not_be_one_occasion():
    """A friend tells one thing, the police another: no breath of his."""
    by_friend, by_police = replace(HELD_A, via=("friend",)), replace(QUAY_A, via=("police",))
    pair = [told(A, by_friend, "vandry"), told(A, by_police, "vandry")]
    assert check(*pair) == sorted([[HELD_A.id], [QUAY_A.id]])
