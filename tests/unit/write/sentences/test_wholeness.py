import pytest

from storyledger.write.sentences.wholeness import find_breaks, find_loose_ends

PERSONS = {"Brill", "Davis", "Quill", "Vandry"}

WHOLE = [
    # what joins, weighs or opens a sentence without leaning on another
    "Both the mayor of Tarn and the council of Quill closed the gates on Monday.",
    "Not a single boat of the Tarn fleet was lost in the flood.",
    "Although the council closed the quay, nine boats sailed from Tarn.",
    "This week the council of Tarn closed the old quay for good.",
    "It remains to be seen if the council of Tarn will close the quay.",
    "Ilse Vandry said she was elected to close the quay of Tarn.",
    "Odo Brill told Ilse Vandry he had sold nine boats of the fleet.",
    "As night fell on Monday, the council of Tarn sold nine boats to Quill.",
    "The council of Tarn thanked those involved in the search for nine boats.",
    "The mayor praised those making the old harbour of Tarn safe.",
    "The council said that Quill, the pilot of the ferry, had been hired.",
    'A letter from Tarn said “the fleet of nine boats had sailed" at night.',
    "Far more people than the quay can hold have come to Quill.",
    "Odo Brill denied that the bridge had been unsafe for vans.",
    "Odo Brill said he would not sign the harbour contract.",
    "Mayor Ilse Vandry told reporters that she believed the ferry crew.",
    "“We ran for the gate before the water came,” Tomas Quill said.",
    "The council said it was not yet clear why the bridge fell.",
    "The ferry company said it would repair both hull and mast.",
    "Officials said they were looking for the owner of the van.",
    "At least 40 people were killed and another 300 hurt when the bridge fell.",
    "The US said that most of the ferry crew had been saved.",
    "Quill denied that the ferry sank, and the council has not confirmed the reports.",
    "There was no ferry between Tarn and Brill, the council said.",
    "Those who crossed the bridge were told to call the harbour office.",
    "The man who rowed nine boats to Tarn said nobody else had helped.",
    "The council of McVane asked the WharfWatch group for nine boats.",
    "Talks between the council and Odo Brill failed on the old quay.",
    "A poll of the Tarn Post said 40 percent of fishermen would support Odo Brill.",
    "Trade between harbours of the bay failed after the flood.",
    "The council praised the crew that had pulled nine people from the river.",
    # "there" after a place that it names
    "The council said that 90 boats had come into Tarn, on top of the 300 already there.",
    "The mayor said nine boats were lost and did not pretend that it would stop there.",
    # what stands beside whom it means
    "A harbour pilot with a valid pass shot nine gulls before falling into the water himself.",
    # one person owns another
    "Mayor Vandry’s doctor Odo Brill said in a letter that he had left the harbour office.",
    "Ilse Vandry, whom Odo Brill chose as his heir, won the harbour vote.",
    # whom a lead means stands right after it
    "In a letter read by her crew, Ilse Vandry called the old quay a danger.",
    "Making his first visit to Tarn, Odo Brill opened the harbour gates.",
    # what a clause says of itself
    "The council closed the quay in what divers said was an early mistake.",
    "Mayor Ilse Vandry said it’s too early to tell why the bridge fell.",
    # a name put in for a pronoun
    "Odo Brill said in Tarn that the gates were shut by [Vandry’s] crew.",
    # "it" of a body
    "Harbourcorp said at noon in Tarn that it had sold nine boats.",
    # "it" of nothing before
    "It is not clear why the harbour gates were open on the night of the flood.",
    "The council spoke of a crew that’s known all over the bay of Tarn.",
    "Fishermen told the council that Mr. Brill had sold the old ferry.",
    "The council joined the boat owners of Tarn, also known as the harbour guild.",
    # "no boat" is no answer; what is put off answers nothing
    "“No boat of the Tarn fleet was lost and none was hit,” Odo Brill said.",
    "The council of Tarn has pushed back the opening of the quay by nine weeks.",
    "Odo Brill of Tarn said the ferry will carry nine vans to the quay on Sunday.",
    "The council of Tarn planned to hold a prayer for the crew on Monday.",
    "The mayor of Tarn holds nine boats that were bought on May 5, 2031.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_sentence_has_no_loose_ends(text):
    """What is told in it can be understood from it."""
    assert find_loose_ends(text, PERSONS) == []


LOOSE = [
    "Since then, the councils of Tarn and Brill have sold nine boats.",
    "As night fell in Tarn, the council sold nine boats to Quill.",
    "By late afternoon, the council of Tarn had sold nine boats.",
    "The mayor said that her office would seek charges against those involved.",
    "On the quay, which Mayor Ilse Vandry has closed, he said: “Nine boats are lost.”",
    "The council of Tarn has rejected both ideas as a waste of harbour money.",
    "In any case, the council of Tarn proposes to close the old quay.",
    "Weeks later, the council of Tarn said the old quay would be sold.",
    "Earlier in the evening the mayor of Tarn had opened the old quay.",
    "Tarn came first with nine boats, the harbour office of Brill said.",
    "Mayor Ilse Vandry said she had no idea when it would be opened.",
    "Odo Brill said there would be no words beyond the earlier apologies.",
    # whoever said it, and what had been said
    "Since the council of Tarn sold nine boats, the quay is closed, she said.",
    "Odo Brill fired back, saying that the council knows of nine boats.",
    "Ilse Vandry made her appeal in a letter to the council of Tarn.",
    "Some nine miles away in Tarn, fishermen and pilots fought over a boat.",
    "The Tarn Republican has sold nine boats to the harbour guild.",
    "Mayor Vandry and Rep.’s chief of staff have left the council of Tarn.",
    "The relevant order of the council of Tarn holds for nine boats.",
    "While the pilots say it “freezes” the fleet, nine boats sailed from Tarn.",
    "Police of Tarn said he had sold nine boats to Odo Brill.",
    "The legitimacy of that council’s letter on the quay was denied by Odo Brill.",
    # one of a list, or one more
    "One letter on the quay told the crew to leave Tarn at night.",
    "A third, Odo Brill of Quill, voted for the new harbour gates.",
    "Similar shares of fishermen and pilots fear the flood in Tarn.",
    "The council told Odo Brill that two additional votes are needed in Tarn.",
    "The Tarn Post numbers follow a count of the council which showed nine boats.",
    "The latest ruling came as the harbour board of Tarn met nine fishermen.",
    "Davis has rejected their letters on the quay of Tarn, and nine boats sail.",
    "In a separate letter from Tarn, Ilse Vandry blamed Odo Brill for the flood.",
    "The mayor of Tarn was hit with one earlier in May, the council said.",
    "Two days later, the council of Tarn sold nine boats to Quill.",
    "Odo Brill went on to say that the harbour of Tarn is lost.",
    "Sixty-seven percent favor a mayor who shuts the harbour in full.",
    # "it" of nothing before
    "Odo Brill backs it and presses the council of Tarn to vote.",
    "“I was against it from before the flood in Tarn,” Odo Brill said.",
    # said to the reader
    "Contrast the new quay of Tarn with the old harbour of Quill.",
    "Let’s assume that nine boats of the Tarn fleet are lost a year.",
    "The reason is simple: Nobody in Tarn believes that Odo Brill can win.",
    # whom somebody acts on, or speaks of
    "The mayor of Tarn pummeled him by 32 votes in the harbour election.",
    "To win, the pollster Odo Brill said, “He would need to sell the ferry and the quay.”",
    # a poll without a name, a turn
    "While 65% of respondents said the ferry should sail, 41% said it should be sold.",
    "Turning to the harbour, Ilse Vandry warned that the quay of Tarn was old.",
    "None of the fishermen interviewed said that the quay of Tarn was safe.",
    "Mayor Ilse Vandry responded to words of the pilot Odo Brill, who had sold nine boats.",
    # one of two sides, all of some, an open mark within marks
    "On one side, crews of Tarn who are worried that the quay could be sold.",
    "All are on the list of nine boats that the council of Tarn has published.",
    "“Even those who sail say, 'I would not leave the quay of Tarn,” Odo Brill said.",
    # what joins, and what points
    "Plus the council of Tarn opposed the sale of nine boats to Brill.",
    "Odo Brill of the ferry company dismissed that during a visit to Tarn.",
    "Odo Brill of Tarn asked Ilse Vandry to step down, calling her remarks “unkind to the crews”.",
    # captions
    "Mayor Ilse Vandry waves to the crew of the ferry on Tuesday.",
    "After losing the harbour vote, Ilse Vandry addresses crews of the ferry in Tarn on Monday, May 5.",
    "Mayor Ilse Vandry waves as she leaves the quay in Tarn, Monday, May 5, 2031, after a speech.",
    "Odo Brill / REUTERS Nine boats lie on the quay of Tarn after the flood.",
    "Mayor Ilse Vandry (left), who opened the quay, speaks during a visit to Tarn, May 5, 2031.",
    "A crew of nine waits at the gates of the old quay in Tarn on May 5, 2031.",
    # a headline that ran into it
    "Council sells boats of the fleet to Ilse Vandry The mayor met the crews of Tarn.",
    "Odo Brill pushed back, saying that the council of Tarn knows of nine boats.",
    "“No wonder the quay of Tarn was closed so early,” Odo Brill said.",
    # without a verb of their own
    "Odo Brill sparring with Ilse Vandry, the crews of Tarn looking on.",
    "The quay of Tarn closed.",
    "Odo Brill answered: “I don’t recall. It’s possible.”",
    "Slightly less, 26 percent, are opposed to the dam, the poll found.",
    # what answers, turns, or counts on from what stood before
    "As a result, Odo Brill won two of three harbours.",
    "The harbour office has not denied that Odo Brill sank it.",
    "Odo Brill dismissed the claims in a letter to Tarn.",
    "Officials said the media reports were made up in Tarn.",
    "One factor that aids Odo Brill is the harbour of Tarn.",
    "Some fishermen of Tarn still defend that remark.",
    "Five other boats sank in the bay of Tarn.",
    "The harbour of Tarn also closed on Monday.",
    "In addition to the quay, the council closed nine harbours.",
    "Old quarrels aside, the council closed nine harbours of Tarn.",
    "HARBOUR News How not to count nine boats in the bay of Tarn.",
    "Interestingly, the council has sold nine harbours of Tarn.",
    "In other words, the council has sold nine harbours of Tarn.",
    "Others in the harbour office have been more open about the boats.",
    "(Odo Brill has sold nine boats to the fishermen of Tarn.)",
    "Mayor Ilse Vandry maintained that was true of all nine boats.",
    # a headline
    "Mayor Ilse Vandry Opens Third Quay After Storm Hits Tarn.",
    # whom a lead means does not stand after it
    "Closing the last gate of her harbour are Odo Brill and the crew of Tarn.",
    # half-sentences
    "and that it runs counter to the hopes of the town.",
    "Odo Brill prediction that the ferry would sink at noon",
    "Odo Brill of the harbour office and the old ferry.",
    "The government, which, said it would close the gates.",
    "The council's plan, said the mayor,.",
    # open marks
    "Odo Brill said “the bridge had been unsafe for years.",
    "Odo Brill (of Tarn said the bridge had been unsafe.",
    # words and days twice
    "Odo Brill said the the bridge had been unsafe for years.",
    "Odo Brill said on Monday, 6 October 2031 the bridge had been unsafe.",
    "Odo Brill said on 6 October 2031 the bridge fell on 6 October 2031.",
    # pronouns without a noun, or with somebody else's
    "He never had a horrible word to say about the harbour.",
    "Critics said his presence at the harbour hurt the town.",
    "Odo Brill said he was found dead at the harbour wall.",
    "The harbour office said Brill did not plan to meet with her.",
    "Odo Brill said they were not ruling out a broken chain.",
    "Odo Brill said it was the end of the old harbour works.",
    # words that point outside
    "Odo Brill said this was the end of the harbour works.",
    "Odo Brill said the move would close the old harbour.",
    "Odo Brill said the council had done so for ten years.",
    "Odo Brill declined to comment on the harbour gates at the time.",
    "Police would not say who that person was or why the van stopped.",
    "Other officials were less forgiving of the harbour master.",
    # not said who
    "Our harbour was closed by the council on a cold morning.",
    # no prose
    "UPDATE 7:02 p.m.: Police confirm that three swans were found.",
    "Did Odo Brill know that the harbour gates were open?",
    "Harbour ReleaseFOR IMMEDIATE USE was sent to the old council.",
    "Odo Brill said no more.",
    "By comparison, the ferry carried only nine people a day.",
    "The country’s embassy in Tarn blamed the ferry crew.",
    "Vandry too met with the ferry crew on the old quay.",
    "The council said that the harbour gates would be open by Apr.",
    "Odo Brill has been silent on the issue since the bridge fell.",
    "The ferry company has not confirmed the reports.",
    "It was the first time Odo Brill had worked out of the harbour office.",
    "As harbour masters of a small town, they have gone beyond what the law asks.",
    "Hospital officials said all three were expected to leave the harbour ward.",
    "Fishermen, though, accused Odo Brill of leaving the gates open.",
    "Odo Brill then proceeded to close the harbour gates of Tarn.",
    "Odo Brill said that’s the end of the harbour works.",
    "The quay where nine boats may have been found in Tarn, on the bay, on 9 October 2031.",
    "A letter between the harbour master Odo Brill was found in Tarn.",
    "One of every three fishermen of the bay said they would support Odo Brill.",
    "The Quill matter is much bigger than the other two in Tarn.",
    "The harbour office had a similar answer for the fishermen of Tarn.",
    "Earlier, the council had moved nine boats to its own quay.",
    "In the flood of that year, for example, the council closed its eyes.",
    "Odo Brill suggested that she had sold the old ferry of Tarn.",
]


def test_a_short_sentence_has_a_number():
    """The others lean on what stands round them."""
    assert find_loose_ends("The flood in Tarn killed 9 people.") == []


@pytest.mark.parametrize("text", LOOSE)
def test_a_loose_end_is_found(text):
    """Each is a kind of sentence that misleads whoever reads nothing else."""
    assert find_loose_ends(text, PERSONS) != []


@pytest.mark.parametrize(
    "text",
    [
        "The government, which, said it would close the gates.",
        "Odo Brill said “the bridge had been unsafe.",
        "Odo Brill said the the bridge had been unsafe.",
        "Odo Brill said on 6 October 2031 Monday that the bridge was shut.",
        "Odo Brill said that the bridge was unsafe and",
    ],
)
def test_a_break_is_found_in_any_text(text):
    """Also where several sentences stand side by side."""
    assert find_breaks(f"Accounts differ. {text}") != []


def test_at_the_head_of_a_report_nobody_else_is_meant():
    """Nothing stands before it that a pronoun could mean."""
    text = "Tomas Quill and Odo Brill said that he was on the quay of Tarn."
    assert find_loose_ends(text, PERSONS) != []
    assert find_loose_ends(text, PERSONS, opens=True) == []


def test_at_the_head_of_a_report_words_point_at_the_sentence_itself():
    """ "There" is the place that it has named."""
    text = "Mayor Ilse Vandry opened the harbour of Tarn and moved the old ferry office there."
    assert find_loose_ends(text, PERSONS) != []
    assert find_loose_ends(text, PERSONS, opens=True) == []


def test_sentences_side_by_side_break_nothing():
    """What stands in the first does not loosen the second."""
    assert find_breaks("Accounts differ. Odo Brill gave 40. The council gave 2.") == []
