import re
from dataclasses import replace

from storyledger.ledger import Ledger
from storyledger.statement import Resolution
from storyledger.write.brief.brief import MOST_SENTENCES, brief_markdown, brief_text, write_brief
from storyledger.write.brief.gate import passes_gate
from storyledger.write.words.phrases import open_desk
from tests.unit.ledgers import (
    DENIED,
    HARMS,
    KILLED,
    OPEN,
    REBUILD,
    TOTAL,
    UNKNOWN,
    VANS,
    bridge,
)
from tests.unit.stories import october, ran, reading, remark

LEDGER = bridge()
BRIEF = write_brief(LEDGER)


def cited(kind):
    """The cites of the sentences of a kind, first cites only."""
    return [s.cites[0] for s in BRIEF.sentences if s.kind == kind]


def test_a_brief_tells_what_is_stated_disputed_and_unknown():
    """Every kind of sentence that the ledger gives rise to, most important first."""
    kinds = list(dict.fromkeys(s.kind for s in BRIEF.sentences))
    assert kinds == ["stated", "disputed", "sum", "gap"]
    assert cited("stated") == [KILLED.id, VANS.id]
    assert {DENIED.id, OPEN.id} <= set(cited("disputed"))
    assert cited("gap") == [UNKNOWN.id]
    assert REBUILD.id not in [
        c for s in BRIEF.sentences for c in s.cites
    ]  # short, and in somebody's own words


def test_a_sum_is_marked_as_ours_and_cites_its_parts():
    """2 killed and 300 hurt make 302, which another source gives."""
    (found,) = [s for s in BRIEF.sentences if s.kind == "sum"]
    assert found.text.startswith("Our sum")
    assert found.ours == ("302",)
    assert set(found.cites) == {HARMS.id, TOTAL.id}


def test_a_conflict_names_both_sides():
    """The number that the brief opens with is followed by the one that stands against it, not told twice."""
    opening, found = BRIEF.sentences[:2]
    assert opening.text.startswith("Mayor Ilse Vandry said that at least 40 people were killed")
    assert (
        found.text
        == "Accounts differ. Rescue chief Tomas Quill said 2 people were killed and 300 hurt (Brill Post, 10 October 2031)."
    )
    assert set(found.cites) == {KILLED.id, HARMS.id}


def test_nobody_who_denies_is_told_to_assert():
    """A denial stands with its own verb."""
    assert [s.text for s in BRIEF.sentences if DENIED.id in s.cites] == [
        "Harbour Master Odo Brill denied that the bridge had been unsafe (Tarn Gazette, 9 October 2031)."
    ]


def test_every_sentence_passes_the_gate():
    """Nothing is printed that its cites do not hold."""
    desk = open_desk(LEDGER)
    assert [s.text for s in BRIEF.sentences if not passes_gate(desk, s.text, s.cites, s.ours)] == []


def test_an_outlet_that_reports_is_named_in_front_once():
    """What the same report tells further on has its outlet and day in brackets."""
    given = ran(
        "Nine boats of the Tarn fleet sank at the old quay after the flood on Monday. The council of Brill sold the harbour gates to a crew of pilots for a song.",
        "post",
        9,
        outlet="Tarn Post",
    )
    own = [
        remark(given, "Nine boats of the Tarn fleet sank at the old quay after the flood on Monday"),
        remark(given, "The council of Brill sold the harbour gates to a crew of pilots for a song"),
    ]
    ledger = Ledger(
        title="Boats",
        reports=(given,),
        readings=(reading(given, statements=own),),
        resolutions={s.id: Resolution() for s in own},
        published={given.id: given.published},
    )
    assert [s.text for s in write_brief(ledger).sentences] == [
        "Tarn Post reported on 9 October 2031: Nine boats of the Tarn fleet sank at the old quay after the flood on Monday.",
        "The council of Brill sold the harbour gates to a crew of pilots for a song (Tarn Post, 9 October 2031).",
    ]


def test_no_sentence_stands_twice():
    """A wording is told once."""
    texts = [s.text for s in BRIEF.sentences]
    assert sorted(set(texts)) == sorted(texts)


def test_what_the_reader_judged_doubtful_is_left_out():
    """A sentence that most likely leans on others is not told; what is denied is."""
    doubted = [replace(x, alone=(0.36,) * len(x.sentences)) for x in LEDGER.readings]
    kinds = {s.kind for s in write_brief(replace(LEDGER, readings=tuple(doubted))).sentences}
    assert "disputed" in kinds
    assert not any("vans" in s.text for s in write_brief(replace(LEDGER, readings=tuple(doubted))).sentences)


def test_nothing_makes_an_empty_brief():
    """Nothing is invented where the reports state nothing."""
    empty = Ledger(title="Nothing", reports=(), readings=())
    assert write_brief(empty).sentences == ()
    assert brief_text(empty, write_brief(empty)).startswith("Nothing\n=======\n0 reports")


def test_after_what_stands_side_by_side_a_brief_goes_from_day_to_day():
    """And inside a report as the report goes on; what has no day stands last."""
    singles = [s for s in BRIEF.sentences[1:] if s.kind != "sum" and not s.text.startswith("Accounts")]
    places = [open_desk(LEDGER).order[s.cites[0]] for s in singles]
    assert places == sorted(places)
    assert len(places) > 2


def test_a_brief_is_no_longer_than_a_page():
    """A story of many remarks is cut to what matters most."""
    lines = [
        f"Odo Brill{chr(97 + i % 26)} said that lamp number {i} fell over on the quay." for i in range(60)
    ]
    given = ran(" ".join(lines), "long", 9)
    remarks = [
        remark(
            given, f"that lamp number {i} fell over on the quay", source=line.split(" said")[0], cue="said"
        )
        for i, line in enumerate(lines)
    ]
    resolutions = {s.id: Resolution() for s in remarks}
    ledger = Ledger(
        title="Lamps",
        reports=(given,),
        readings=(reading(given, statements=remarks),),
        resolutions=resolutions,
    )
    assert 1 <= len(write_brief(ledger).sentences) <= MOST_SENTENCES


def test_plain_text_shows_the_words_each_sentence_rests_on():
    """Title, counts, numbered sentences, and under them report, offsets and words."""
    text = brief_text(LEDGER, BRIEF)
    assert text.startswith(
        "The Old Quay Bridge\n===================\n3 reports by 2 named outlets, 2 of them dated"
    )
    marks = {int(n) for n in re.findall(r"\[(\d+)\]", text.split("Rests on")[0])}
    proofs = dict(re.findall(r"^\[(\d+)\] (.+)$", text.split("Rests on")[1], re.MULTILINE))
    assert marks == set(map(int, proofs))
    for proof in proofs.values():
        key, low, high, words = re.fullmatch(r"(\S+) (\d+)-(\d+): (.+)", proof).groups()
        report = next(r for r in LEDGER.reports if r.key == key)
        assert " ".join(report.text[int(low) : int(high)].split()) == words


def test_markdown_has_a_footnote_for_every_cite():
    """And escapes what Markdown would take for its own."""
    text = brief_markdown(LEDGER, replace(BRIEF, title="The *Old* [Quay]"))
    assert text.startswith("# The \\*Old\\* \\[Quay\\]\n")
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert used == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)) != set()


def test_a_brief_as_of_a_day_says_so():
    """The reader sees what was known when."""
    ledger = bridge(as_of=october(10))
    assert "as of 2031-10-10" in brief_text(ledger, write_brief(ledger))
