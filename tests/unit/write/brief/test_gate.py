import pytest

from storyledger.span import StatementId
from storyledger.write.brief.brief import write_brief
from storyledger.write.brief.gate import find_unproved, passes_gate
from storyledger.write.words.phrases import open_desk
from tests.unit.ledgers import DENIED, HARMS, KILLED, REBUILD, TOTAL, VANS, bridge

DESK = open_desk(bridge())

HONEST = [
    ("Mayor Ilse Vandry said that at least 40 people were killed.", [KILLED]),
    ("Vandry said “at least 40 people were killed”.", [KILLED]),
    ('Vandry said "at least 40 people were killed".', [KILLED]),
    ("Ilse Vandry’s count on 9 October 2031: 40.", [KILLED]),
    ("Harbour Master Odo Brill denied that the bridge had been unsafe.", [DENIED]),
    ("Tomas Quill and Ilse Vandry give 2 and 40.", [HARMS, KILLED]),
    ("Some 2,000 vans crossed the bridge every day.", [VANS]),
    ("In May a new bridge is to open.", [REBUILD]),
]


@pytest.mark.parametrize(("text", "cites"), HONEST)
def test_what_the_cites_hold_passes(text, cites):
    """Names, numbers, days and quotations of the cited words."""
    assert find_unproved(DESK, text, [c.id for c in cites]) == []


PLANTED = [
    # sentence, cites, what is wrong with it
    ("Mayor Ilse Quill said that at least 40 people were killed.", [KILLED], "Quill"),
    ("Odo Brill said that at least 40 people were killed.", [KILLED], "Brill"),
    ("Mayor Ilse Vandry of Tarn said that 40 people were killed.", [KILLED], "Tarn"),
    ("Mayor Ilse Vandry said that at least 41 people were killed.", [KILLED], "41"),
    ("Mayor Ilse Vandry said that at least 4,000 people were killed.", [KILLED], "4,000"),
    ("Mayor Ilse Vandry said that forty people were killed.", [KILLED], "forty"),
    ("Mayor Ilse Vandry said that hundreds were killed.", [KILLED], "hundreds"),
    ("Ilse Vandry said on 8 October 2031 that at least 40 people were killed.", [KILLED], "8 October 2031"),
    ("Ilse Vandry said on 9 October 2030 that at least 40 people were killed.", [KILLED], "9 October 2030"),
    ("Ilse Vandry said “about 40 people were killed”.", [KILLED], "about 40 people were killed"),
    ('Ilse Vandry said "nobody was killed".', [KILLED], "nobody was killed"),
    ("Ilse Vandry said ‘nobody was killed’.", [KILLED], "nobody was killed"),
    # 9 October is proved, and so is the number 2, but not the day they make together
    ("Ilse Vandry and Tomas Quill spoke on 29 October 2031.", [KILLED, HARMS], "29 October 2031"),
    ("Ilse Vandry and Tomas Quill spoke from 2 to 9 October 2031.", [KILLED, HARMS], "2 to 9 October 2031"),
    ("Our sum: “2 people” and “300” make 302.", [HARMS], "302"),
    # both are cited, but the first cite is not Quill's
    ("Tomas Quill said that at least 40 people were killed.", [KILLED, HARMS], "Quill"),
    ("Ilse Vandry said that at least 40 people were killed and", [KILLED], "does not end"),
    ("Ilse Vandry said “at least 40 people were killed.", [KILLED], "mark open"),
    ("Ilse Vandry, which, said that at least 40 people were killed.", [KILLED], "remains of a clause"),
    ("Ilse Vandry said that at least 40 people were were killed.", [KILLED], "a word twice"),
    ("“Mayor Ilse Vandry said that at least 40 people were killed.”", [KILLED], "nobody is named"),
]


@pytest.mark.parametrize(("text", "cites", "wrong"), PLANTED)
def test_what_no_cite_holds_is_named(text, cites, wrong):
    """A planted name, number, day or quotation is stopped, and told."""
    found = find_unproved(DESK, text, [c.id for c in cites])
    assert any(wrong in reason for reason in found), found
    assert not passes_gate(DESK, text, [c.id for c in cites])


@pytest.mark.parametrize("cites", [[], [StatementId("nowhere:1")], [KILLED.id, StatementId("nowhere:1")]])
def test_a_sentence_needs_cites_that_exist(cites):
    """Without proof even the truth does not pass."""
    assert "cites nothing" in find_unproved(DESK, "At least 40 people were killed.", cites)[0]


def test_a_sum_of_ours_passes_only_where_the_ledger_holds_it():
    """The total must come from the parts that the cites hold."""
    text, cites = "Our sum: “2 people” and “300” make 302.", [HARMS.id]
    assert find_unproved(DESK, text, cites, ["302"]) == []
    assert find_unproved(DESK, text.replace("302", "303"), cites, ["303"]) != []
    assert find_unproved(open_desk(bridge(relations=())), text, cites, ["302"]) != []
    assert find_unproved(DESK, "Our sum: 302.", [TOTAL.id], ["302"]) == []  # it stands there itself


@pytest.mark.parametrize("sentence", write_brief(bridge()).sentences, ids=lambda s: s.kind)
def test_every_sentence_of_the_brief_passes_and_fails_with_another_number(sentence):
    """The gate is not asleep: the same sentence with a planted number is stopped."""
    assert passes_gate(DESK, sentence.text, sentence.cites, sentence.ours)
    assert not passes_gate(DESK, f"{sentence.text} And 77 more.", sentence.cites, sentence.ours)
