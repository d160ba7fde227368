import pytest

from storyledger.figure import Bound, Change
from storyledger.reconcile.figures.circumstances import give_all
from storyledger.reconcile.figures.partitions import find_partitions
from tests.unit.stories import count, ran, reading

BOATS = {"unit": "boats", "unit_head": "boat"}
MONEY = {"unit": "$", "unit_head": "$"}
PART, ADDITION = {"change": Change.PART}, {"change": Change.ADDITION}


def parted(text, *numbers):
    """(parts, whole) of each partition, a number being (words, value, what is known of it)."""
    report = ran(text, "a", 9)
    figures = [
        count(report, words, low, **{"sentence": text.count(". ", 0, text.index(words)), **known})
        for words, low, known in numbers
    ]
    given = give_all(report, reading(report, figures=figures), {}, report.published, {})
    return [
        ([p.figure.low for p in parts], whole and whole.figure.low)
        for parts, whole, _ in find_partitions(list(given))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tarn lost 17 boats: 12 at sea and 5 in port.",
        "Of the 17 boats 12 sank and 5 came back.",
        "Tarn lost 17 boats, 12 at sea and 5 in port.",
        "Tarn lost 17 boats; 12 sank, with 5 burnt.",
    ],
)
def test_one_sentence_lists_the_parts(text):
    """Whether it names them or not, as long as the list goes to its end."""
    numbers = ("17 boats", 17, BOATS), ("12", 12, BOATS), ("5", 5, BOATS)
    assert parted(text, *numbers) == [([12, 5], 17)]
    assert parted(text, *numbers[:2], ("5", 6, BOATS)) == []
    assert parted(f"{text[:-1]} and 3 hit.", *numbers, ("3", 3, BOATS)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tarn took in $170 and spent $120, for a surplus of $50.",
        "Sales rose to $170, up $120 from $50.",
        "Tarn spent $170, more than the $120 of Quill and $50 more than planned.",
    ],
)
def test_what_is_compared_is_no_list(text):
    """Three numbers of which one is the difference of the others."""
    assert parted(text, ("$170", 170, MONEY), ("$120", 120, MONEY), ("$50", 50, MONEY)) == []


def test_people_come_in_sorts():
    """ "17 people, 12 nurses and 5 tourists"; of "5 guards, 3 nurses and 2 tourists" all are told side by side."""
    nurses, tourists = ({"unit": f"{w}s", "unit_head": w, "state": ""} for w in ("nurse", "tourist"))
    text = "They met 17 people, 12 nurses and 5 tourists."
    assert parted(text, ("17", 17, {"state": ""}), ("12", 12, nurses), ("5", 5, tourists)) == [([12, 5], 17)]
    guards = {"unit": "guards", "unit_head": "guard", "state": ""}
    assert parted(text, ("17", 17, guards), ("12 nurses", 12, nurses), ("5 tourists", 5, tourists)) == []


def test_some_of_the_dead_and_the_others():
    """ "12 of the dead were sailors, two of them cooks, and 5 guards" part the 17 told before; what narrows a part is none."""
    text = "The toll is 17 now. Nothing else is known. 12 of the dead were sailors, two of them cooks, and 5 guards."
    numbers = ("17", 17, {}), ("12", 12, PART), ("two", 2, PART), ("5", 5, {})
    assert parted(text, *numbers) == [([12, 5], 17)]
    assert parted(text.replace("of the dead", "passengers"), numbers[0], ("12", 12, {}), *numbers[2:]) == []


def test_two_of_five_are_no_seven():
    """A part and its own whole are not added."""
    text = "Seven boats sank. He saw two of the five boats."
    assert parted(text, ("Seven", 7, BOATS), ("two", 2, {**BOATS, **PART}), ("five", 5, BOATS)) == []


def test_the_other_five_are_the_rest():
    """Also in a sentence of their own."""
    text = "Tarn sent 17 boats. The first 12 came back. The other 5 did not."
    numbers = ("17", 17, BOATS), ("12", 12, BOATS), ("5", 5, BOATS)
    assert parted(text, *numbers) == [([12, 5], 17)]
    assert parted(text.replace("The other", "Some"), *numbers) == []


def test_what_comes_on_top_is_added():
    """To the number that it comes on top of; the total may be told or not."""
    text = "Another 60 boats came on top of the 400 already there, bringing the fleet to 460."
    numbers = ("60", 60, {**BOATS, **ADDITION}), ("400", 400, BOATS), ("460", 460, BOATS)
    assert parted(text, *numbers)[0] == ([400, 60], 460)
    assert parted(text, *numbers[:2]) == [([400, 60], None)]


def test_a_total_of_both():
    """ "300 by land and 120 by sea, a total of 420"."""
    text = "Tarn sent 300 by land and 120 by sea, a total of 420 boats."
    numbers = ("300", 300, {"unit": "", "unit_head": ""}), ("120", 120, BOATS), ("420", 420, BOATS)
    assert parted(text, *numbers) == [([300, 120], 420)]
    assert parted(text.replace("a total of", "but needs"), *numbers) == []


def test_some_of_the_wounded_and_another_eight():
    """Told in two places, they are all of the wounded where the number fits."""
    text = "The blast hurt 38 people. One clinic took in 30 of the wounded. Another 8 were flown out."
    hurt = {"state": "hurt", "state_head": "hurt"}
    more = ("Another 8", 8, {**ADDITION, "state": "flown", "state_head": "fly"})
    assert parted(text, ("38", 38, hurt), ("30", 30, {**PART, **hurt}), more) == [([30, 8], 38)]
    assert parted(text, ("38", 38, {}), ("30", 30, {**PART, **hurt}), more) == []


def test_the_next_sentence_parts_money_and_what_is_too_exact():
    """ "$1.5 million. Tarn gives $900,000 and Quill $600,000"; small counts fit by chance."""
    text = "They get 15. Tarn gives 9 and Quill 6."
    numbers = [("15", 15), ("9", 9), ("6", 6)]
    assert parted(text, *((w, n * 100_000, MONEY) for w, n in numbers)) == [([900_000, 600_000], 1_500_000)]
    assert parted(text, *((w, n, BOATS) for w, n in numbers)) == []
    far = text.replace("15.", "15. Nobody knew.")
    assert parted(far, *((w, n * 1_117, BOATS) for w, n in numbers)) == [([10_053, 6_702], 16_755)]


def test_nobody_is_killed_and_treated():
    """Those in hospital are no part of the dead."""
    text = "The toll rose to 50 people. The other 39 are in hospital and 11 in danger."
    treated = {"state": "treated", "state_head": "treat"}
    assert parted(text, ("50", 50, {}), ("39", 39, treated), ("11", 11, treated)) == []


HURT = {"state": "hurt", "state_head": "hurt"}
HOME = {"state": "", "state_head": ""}


def test_people_told_in_turn_make_the_number_told_before():
    """Sentence by sentence, if the first says that they are some of a group; what narrows one of them is none."""
    text = "A blast hurt 17 people. 12 of the victims went home. 4 remain, one of them critical, and 1 died."
    rest = ("4", 4, HOME), ("one", 1, PART), ("1 died", 1, HOME)
    numbers = (
        ("17", 17, HURT),
        ("12", 12, {**PART, **HOME}),
        *rest[:2],
        ("1 died", 1, {**HOME, "unit_head": "man"}),
    )
    assert parted(text, *numbers) == [([12, 4, 1], 17)]
    assert parted(text, numbers[0], ("12", 12, HOME), *numbers[2:]) == []
    assert parted(text, ("17", 18, HURT), *numbers[1:]) == []


def test_few_people_in_turn_are_met_by_chance():
    """ "Seven were hurt. Four of the victims went home. Three remain"."""
    text = "A blast hurt 7 people. 4 of the victims went home. 3 remain."
    assert parted(text, ("7", 7, HURT), ("4", 4, {**PART, **HOME}), ("3", 3, HOME)) == []


def test_what_parts_a_part_is_no_further_part():
    """ "Six of the victims are in hospital. Two are critical and four stable" are six, not twelve."""
    text = "A blast hurt 12 people. 6 of the victims are here. 2 are critical and 4 stable."
    numbers = ("12", 12, HURT), ("6", 6, {**PART, **HOME}), ("2 are", 2, HOME), ("4", 4, HOME)
    assert parted(text, *numbers) == []


def test_all_who_were_aboard():
    """ "9 are missing. 94 people were aboard. 85 were taken off"; of two fates."""
    text = "After the fire 9 are missing. There were 94 people aboard. 85 were taken off."
    missing = {"state": "missing", "state_head": "miss"}
    numbers = ("9 ", 9, missing), ("94", 94, HOME), ("85", 85, HOME)
    assert parted(text, *numbers) == [([9, 85], 94)]
    assert parted(text.replace("aboard", "in town"), *numbers) == []
    assert parted(text, ("9 ", 9, HOME), *numbers[1:]) == []


def test_a_total_is_raised_from_one_number_to_another():
    """By what the sentence before tells; "up by 13" only tells the difference."""
    text = "A third group of 13 boats came. That lifts the total from 27 to 40."
    numbers = ("13", 13, BOATS), ("27", 27, BOATS), ("40", 40, BOATS)
    assert parted(text, *numbers) == [([27, 13], 40)]
    assert parted(text.replace("group of", "group, up by"), *numbers) == []
    assert parted(text.replace("the total", "prices"), *numbers) == []


def test_what_is_included_and_the_rest():
    """ "3,150 jobs ... 4,850 in all, including 1,700 of agency workers"; round numbers fit by chance."""
    text = "Tarn cuts 3,150 jobs. Nobody knew. The union counts 4,850 jobs, including 1,700 on contract."
    jobs = {"unit": "jobs", "unit_head": "job"}
    numbers = ("3,150", 3150, jobs), ("4,850", 4850, jobs), ("1,700", 1700, {**jobs, **PART})
    assert parted(text, *numbers) == [([3150, 1700], 4850)]
    assert parted(text, ("3,150", 3000, jobs), ("4,850", 4700, jobs), numbers[2]) == []


def test_that_leaves_the_rest():
    """Of a number told some sentences before."""
    text = "Tarn lost 2,050 boats. Nobody knew. Of those 1,380 sank. That leaves the 670."
    numbers = ("2,050", 2050, BOATS), ("1,380", 1380, BOATS), ("670", 670, BOATS)
    assert parted(text, *numbers) == [([1380, 670], 2050)]
    assert parted(text.replace("That leaves the", "Quill has"), *numbers) == []


def test_a_colon_announces_the_parts():
    """Whatever they are, in its sentence; longer lists make the number of the sentence before."""
    text = "There are 420 boats: 300 nets and 120 sails."
    nets, sails = ({"unit": f"{w}s", "unit_head": w} for w in ("net", "sail"))
    numbers = ("420", 420, BOATS), ("300", 300, nets), ("120", 120, sails)
    assert parted(text, *numbers) == [([300, 120], 420)]
    assert parted(text.replace(": ", " with "), *numbers) == []
    text = "Quill says 600. This is how: the 380, another 170 nets and 50 sails."
    numbers = ("600", 600, BOATS), ("380", 380, BOATS), ("170", 170, BOATS), ("50", 50, BOATS)
    assert parted(text, *numbers) == [([380, 170, 50], 600)]
    assert parted(text.replace(": the", ""), *numbers) == []


def test_a_total_stands_behind_both():
    """ "Making 460", "and all 460 could sail"; an addition need not stand right behind its base."""
    text = "Tarn has 400 boats and Quill has 90. Another 60 boats came, which would make 460."
    numbers = ("400", 400, BOATS), ("90", 90, BOATS), ("60", 60, {**BOATS, **ADDITION}), ("460", 460, BOATS)
    assert parted(text, *numbers) == [([400, 60], 460)]
    assert parted(text.replace("which would make", "and all"), *numbers) == [([400, 60], 460)]
    assert parted(text.replace("which would make", "for any town making"), *numbers) == []
    assert parted(text.replace("which would make", "of which"), *numbers) == []
    text = text.replace("came, which", "came to two ports, which")
    ports = ("two", 2, {"unit": "ports", "unit_head": "port"})
    assert parted(text, *numbers[:3], ports, numbers[3]) == [([400, 60], 460)]


def test_a_total_may_be_rounded_down():
    """ "61 killed and 170 wounded, in total more than 230"."""
    text = "They say that 61 boats sank and 170 burnt, in total more than 230 boats."
    numbers = [
        ("61", 61, BOATS),
        ("170", 170, BOATS),
        ("230", 230, {**BOATS, "high": None, "bound": Bound.MORE_THAN}),
    ]
    assert parted(text, *numbers) == [([61, 170], 230)]
    assert parted(text, ("61", 91, BOATS), *numbers[1:]) == []


def test_the_lines_of_a_list_make_a_number_told_before():
    """However far before; two lines, and a number that others make by chance, are no list of parts."""
    text = "It lost 2,430 boats. Nobody knows why. 1,610 trawlers. 540 ferries. 280 yachts."
    whole, *lines = [(f"{n:,}", n, BOATS) for n in (2_430, 1_610, 540, 280)]
    assert parted(text, whole, *lines) == [([1_610, 540, 280], 2_430)]
    assert parted(text, (whole[0], 2_150, BOATS), *lines[:2]) == []
    assert (
        parted(
            "It lost 60 boats. 30 trawlers. 20 ferries. 10 yachts.",
            *[(f"{n}", n, BOATS) for n in (60, 30, 20, 10)],
        )
        == []
    )
