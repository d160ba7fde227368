import pytest

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.stances.stances import stance_of
from storyledger.statement import Stance

TAKEN = [
    # cue, content, stance
    ("said", "the bridge is open", Stance.ASSERTS),
    ("told", "the ferries sailed at dawn", Stance.ASSERTS),
    ("said", "they must have had a key", Stance.ASSERTS),
    ("said", "the ferry was not only late but full", Stance.ASSERTS),
    ("wants", "to see the bridge", Stance.ASSERTS),
    ("questioned", "the use of the bridge", Stance.ASSERTS),
    ("asked", "if the bridge was safe", Stance.ASSERTS),
    ("wondered", "why the guard did not shoot", Stance.ASSERTS),
    ("asked", "Why are you not doing anything?", Stance.ASSERTS),
    ("did not say", "if the bridge was safe", Stance.DOES_NOT_CONFIRM),
    ("said", "the crossing was not easy", Stance.ASSERTS),
    ("said", "nobody can decide this for them", Stance.ASSERTS),
    ("said", "it was wrong to close the bridge", Stance.ASSERTS),
    ("denied", "the bridge is unsafe", Stance.DENIES),
    ("found", "six in ten voters do not think that the tax is fair", Stance.ASSERTS),
    ("said", "the council's promises had been broken", Stance.DISPUTES),
    ("said", "the window had been broken", Stance.ASSERTS),
    ("said", "the voters are unsure of the bridge", Stance.ASSERTS),
    ("said", "investigators were unsure what had moved the bridge", Stance.DOES_NOT_KNOW),
    ("said", "he did not recall crossing the bridge", Stance.DOES_NOT_KNOW),
    ("said", "I do not know that the bridge is better", Stance.ASSERTS),
    ("said", "they have to cross the bridge to get home", Stance.ASSERTS),
    ("said", "you should not be surprised by the toll", Stance.ASSERTS),
    ("said", "the council needs to mend the bridge", Stance.URGES),
    ("said", "the idea just is n't plausible", Stance.DISPUTES),
    ("said", "his office had mistakenly named the wrong ship", Stance.RETRACTS),
    ("spoke", "only on condition of anonymity", Stance.ASSERTS),
    ("said", "We did nothing wrong", Stance.DENIES),
    ("said", "the town would not be drawn into a war", Stance.EXPECTS),
    ("said", "the firm would not be drawn on the count", Stance.DOES_NOT_CONFIRM),
    ("said", "I cannot rule that out", Stance.DOES_NOT_CONFIRM),
    ("said", "there would be no talks until the troops left", Stance.EXPECTS),
    ("said", "If you really want to know, the bridge is old", Stance.ASSERTS),
    ("was later labeled as", "false information", Stance.DISPUTES),
    ("said", "she has n't ruled anything out", Stance.DOES_NOT_CONFIRM),
    ("said", "it does not rule out a leak", Stance.DOES_NOT_CONFIRM),
    ("said", "he never met the builders", Stance.DENIES),
    ("said", "he had committed no crime", Stance.DENIES),
    ("praised", "the iron will of the builders", Stance.ASSERTS),
    ("said", "it was not his intention to close the bridge", Stance.DENIES),
    ("said", "We withdraw our guards from the bridge", Stance.ASSERTS),
    ("said", "We withdraw our claim that the bridge was shut", Stance.RETRACTS),
    ("said", "it is hard to tell the difference", Stance.ASSERTS),
    ("said", "the toll could likely top 40", Stance.EXPECTS),
    ("issued warnings", "that the rain could flood the road", Stance.EXPECTS),
    ("is not shy of saying", "that the bridge is old", Stance.ASSERTS),
    ("said", "divers were still reviewing possible causes", Stance.DOES_NOT_KNOW),
    ("said", "it was far too early in the search to speculate about causes", Stance.DOES_NOT_KNOW),
    ("declined", "to label the raid", Stance.DOES_NOT_CONFIRM),
    ("blasted", "the mayor's response to the flood", Stance.DISPUTES),
    ("blasted", "the rock from the tunnel", Stance.ASSERTS),
    ("took a different stance, saying", "that the bridge would close", Stance.RETRACTS),
    ("changed her story, telling", "the court that she was at home", Stance.RETRACTS),
    ("said", "it is not unsafe", Stance.DENIES),
    ("said", "the town had never paid", Stance.DENIES),
    ("said", "the guards were not involved in the theft", Stance.DENIES),
    ("said", "inspectors had not found any trace of a leak", Stance.DENIES),
    ("said", "no explosion occurred on the bridge", Stance.DENIES),
    ("insisted", "the bridge was not unsafe", Stance.DENIES),
    ("described", "the visit as neither secret nor new", Stance.DENIES),
    ("said", "the bridge is not wide", Stance.ASSERTS),
    ("said", "there were no injuries", Stance.ASSERTS),
    ("called", "the claim grotesque", Stance.DISPUTES),
    ("called", "the allegations insulting", Stance.DENIES),
    ("described", "the accusations as a calculated hit", Stance.DENIES),
    ("called", "the allegations disturbing", Stance.ASSERTS),
    ("called", "the accusations against the mayor deeply serious", Stance.ASSERTS),
    ("said", "a second wave could come at any time", Stance.EXPECTS),
    ("said", "the town could take further steps against the yard", Stance.EXPECTS),
    ("said", "the money could come from the sale of the yard", Stance.ASSERTS),
    ("said", "that no ferry was hit", Stance.DENIES),
    ("said", "no such letter has crossed my desk", Stance.DENIES),
    ("said", "no mayor has ever worked harder", Stance.ASSERTS),
    ("said", "there was no garrison in the town", Stance.DENIES),
    ("told", "There is no second list", Stance.DENIES),
    ("insisted", "there were no hidden graves in the valley", Stance.DENIES),
    ("said", "There is no better way than this", Stance.ASSERTS),
    ("said", "there is no excuse for the delay", Stance.ASSERTS),
    ("said", "it was too early to talk about the dead", Stance.DOES_NOT_KNOW),
    ("said", "it was too soon to talk to the crews", Stance.ASSERTS),
    ("said", "the missing were not counted", Stance.ASSERTS),
    ("said", "it has not yet chosen a builder", Stance.ASSERTS),
    ("said", "no injuries occurred", Stance.ASSERTS),
    ("said", "the path was not unusually steep", Stance.ASSERTS),
    ("said", "there is no evidence of a leak", Stance.DENIES),
    ("said", "there was no truth in the report", Stance.DENIES),
    ("said", "No, I shall stay in this town", Stance.DENIES),
    ("rejected", "the charge that the town had paid", Stance.DENIES),
    ("dismissed", "as fiction a claim that it had paid", Stance.DENIES),
    ("called", "the allegation of bribes a lie", Stance.DENIES),
    ("does not believe", "the bridge is unsafe", Stance.DENIES),
    ("confirmed", "the bridge is open", Stance.CONFIRMS),
    ("owned up", "to the accident", Stance.CONFIRMS),
    ("said", "Yes, he is in our custody", Stance.CONFIRMS),
    ("said", "the tests confirmed that the bridge was safe", Stance.CONFIRMS),
    ("has not confirmed", "the bridge is open", Stance.DOES_NOT_CONFIRM),
    ("could not confirm", "the bridge is open", Stance.DOES_NOT_CONFIRM),
    ("declined to comment", "on the bridge", Stance.DOES_NOT_CONFIRM),
    ("refused", "to be drawn on the bridge", Stance.DOES_NOT_CONFIRM),
    ("stopped short of calling", "the bridge unsafe", Stance.DOES_NOT_CONFIRM),
    ("said", "I will not discuss the bridge", Stance.DOES_NOT_CONFIRM),
    ("did not deny", "the bridge is unsafe", Stance.DOES_NOT_CONFIRM),
    ("said", "the reports are false", Stance.DISPUTES),
    ("said", "we do not accept the count", Stance.DISPUTES),
    ("asked", "How can they say that the bridge is safe?", Stance.DISPUTES),
    ("rejected", "the account of the ferry company", Stance.DISPUTES),
    ("called", "the toll far too low", Stance.DISPUTES),
    ("criticized", "the plan for the harbour", Stance.DISPUTES),
    ("condemned", "the attack on the ferry", Stance.ASSERTS),
    ("played down", "the notion that the town was broke", Stance.DISPUTES),
    ("said", "it would not surprise him if the count was inflated", Stance.DISPUTES),
    ("believes", "his remarks were mistranslated", Stance.DISPUTES),
    ("said", "There is no doubt that my words were badly chosen", Stance.ASSERTS),
    ("advocated", "a toll on the bridge", Stance.URGES),
    ("took issue", "with the count", Stance.DISPUTES),
    ("questioned", "whether the bridge was safe", Stance.DISPUTES),
    ("said", "it was not clear why the gate opened", Stance.DOES_NOT_KNOW),
    ("said", "he was unaware of a leak", Stance.DOES_NOT_KNOW),
    ("said", "nobody can tell why the gate opened", Stance.DOES_NOT_KNOW),
    ("said", "I don't think you can tell what will happen", Stance.DOES_NOT_KNOW),
    ("said", "the council cannot determine the future of the town", Stance.ASSERTS),
    ("does not know", "why the gate opened", Stance.DOES_NOT_KNOW),
    ("said", "the bridge will close in May", Stance.EXPECTS),
    ("said", "the trains should run again by noon", Stance.EXPECTS),
    ("said", "the dam could break again within days", Stance.EXPECTS),
    ("said", "it looks as if the bridge will close", Stance.EXPECTS),
    ("predicted", "a hard winter", Stance.EXPECTS),
    ("said", "he will not sell the ferry", Stance.ASSERTS),
    ("said", "the names would not be released until Friday", Stance.EXPECTS),
    ("said", "heavy snow is expected in the north", Stance.EXPECTS),
    ("said", "they are optimistic about the harvest", Stance.EXPECTS),
    ("said", "the town had projected a surplus", Stance.EXPECTS),
    ("warned", "a second wave could soon follow", Stance.EXPECTS),
    ("warned", "the dam could break", Stance.EXPECTS),
    ("warned", "of mudslides in the valley", Stance.EXPECTS),
    ("warned", "the wells were running dry", Stance.ASSERTS),
    ("said", "the dam could break", Stance.ASSERTS),
    ("said", "with so few boats, I fear we could lose the harvest", Stance.EXPECTS),
    ("said", "there would be a price to pay", Stance.EXPECTS),
    ("declared", "his intent to leave the council", Stance.EXPECTS),
    ("said", "if the river rises, the bridge will close", Stance.CONDITIONAL),
    ("said", "the bridge will open only if the town pays", Stance.CONDITIONAL),
    ("said", "the bank would have failed without the loan", Stance.CONDITIONAL),
    ("said", "in case of a flood we will leave", Stance.CONDITIONAL),
    ("said", "everyone must leave the quay", Stance.URGES),
    ("told", "Please stay away from the quay", Stance.URGES),
    ("urged", "residents to leave the quay", Stance.URGES),
    ("asked", "residents to leave the quay", Stance.URGES),
    ("called", "on residents to leave the quay", Stance.URGES),
    ("said", "I take back what I wrote of the bridge", Stance.RETRACTS),
    ("said", "the rumours of a leak are untrue", Stance.DENIES),
    ("said", "the town had played no part in it", Stance.DENIES),
    ("brushed aside", "the allegations of a leak", Stance.DENIES),
    ("questioned", "the police version of the night", Stance.DISPUTES),
    ("refuted", "the figures of the bank", Stance.DISPUTES),
    ("has yet to confirm", "the visit", Stance.DOES_NOT_CONFIRM),
    ("has yet to determine", "what made the gate open", Stance.DOES_NOT_KNOW),
    ("said", "It is true that we met", Stance.CONFIRMS),
    ("withdrew", "his account of the accident", Stance.RETRACTS),
    ("walked back", "his statement that the bridge was safe", Stance.RETRACTS),
    ("apologised", "for reporting that the bridge had fallen", Stance.RETRACTS),
    ("said", "I was wrong to say that the bridge was safe", Stance.RETRACTS),
    ("said", "our earlier statement was incorrect", Stance.RETRACTS),
    ("no longer believes", "the bridge is safe", Stance.RETRACTS),
    ("dropped", "its claim that the bridge was safe", Stance.RETRACTS),
    ("backpedaled", "on the promise", Stance.RETRACTS),
    ("ruled out", "a leak", Stance.DENIES),
    ("pleaded not guilty", "to the theft", Stance.DENIES),
    ("did not rule out", "a leak", Stance.DOES_NOT_CONFIRM),
    ("refused to rule out", "a leak", Stance.DOES_NOT_CONFIRM),
    ("said", "it was impossible to verify the count", Stance.DOES_NOT_CONFIRM),
    ("gave", "no details of the arrest", Stance.DOES_NOT_CONFIRM),
    ("refused", "to give up the bridge", Stance.DISPUTES),
    ("said", "whether the gate was shut remains to be determined", Stance.DOES_NOT_KNOW),
    ("said", "they are trying to determine why the gate opened", Stance.DOES_NOT_KNOW),
    ("is investigating", "whether the gate was shut", Stance.DOES_NOT_KNOW),
    ("said", "they are still working to shut the gate", Stance.ASSERTS),
    ("called into question", "the count of the guard", Stance.DISPUTES),
    ("said", "the count does not add up", Stance.DISPUTES),
    ("said", "the danger should not be underestimated", Stance.URGES),
    ("confessed", "to the theft", Stance.CONFIRMS),
    ("stood by", "its report", Stance.CONFIRMS),
    ("warned", "residents to leave the quay", Stance.URGES),
    ("pleaded", "with the guards to open the gate", Stance.URGES),
    ("called again for", "a new bridge", Stance.URGES),
    ("called", "the guards lazy for sleeping", Stance.ASSERTS),
    ("said", "Keep the gate shut", Stance.URGES),
    ("threatened", "to close the bridge", Stance.EXPECTS),
    ("threatened", "to close the bridge if the town does not pay", Stance.CONDITIONAL),
    ("said", "the bridge is to be closed", Stance.EXPECTS),
    ("said", "going to the bridge was an honour", Stance.ASSERTS),
    ("pledged", "his allegiance to the town", Stance.ASSERTS),
    ("has not declared", "the flood a disaster", Stance.DOES_NOT_CONFIRM),
    ("said", "a third lane would be a mistake", Stance.ASSERTS),
    ("warned", "that if the river rises, the bridge could close", Stance.CONDITIONAL),
    ("said", "it planned to set a toll on the bridge", Stance.EXPECTS),
    ("threatened", "Tarn with a flood of fish", Stance.EXPECTS),
    ("said", "I have a feeling it’s going to be a good year", Stance.EXPECTS),
    ("said", "it should be clear in “three or four weeks” whether the gate holds", Stance.EXPECTS),
    ("said", "it was “absolutely essential” to close the gate", Stance.URGES),
    ("said", "he did not want Quill to be drawn into the quarrel", Stance.ASSERTS),
    ("says", "it's time to open the gate", Stance.URGES),
    ("said", "arson could not be ruled out", Stance.DOES_NOT_CONFIRM),
    ("has not disclosed", "the names of the crew", Stance.DOES_NOT_CONFIRM),
    ("says", "she wants the quarrel to end", Stance.URGES),
    ("wants", "guarantees that the gate stays shut", Stance.URGES),
    ("wants", "to stay in Quill", Stance.ASSERTS),
    ("warning", "residents to leave their homes", Stance.URGES),
    ("said", "there is a good chance to have a truce", Stance.EXPECTS),
    ("said", "it could take some time to mend the gate", Stance.EXPECTS),
    ("said", "Quill would never surrender", Stance.ASSERTS),
    ("refused", "to help the harbour", Stance.DISPUTES),
    ("said", "he will not resign", Stance.ASSERTS),
    ("said", "Tarn had not agreed to the terms", Stance.DENIES),
    ("said", "the crossing was not coordinated with the harbour", Stance.DENIES),
    ("declined", "to offer specifics of the toll", Stance.DOES_NOT_CONFIRM),
    ("declined", "to offer a seat to the guard", Stance.ASSERTS),
    ("would not respond to", "a request for comment on the toll", Stance.DOES_NOT_CONFIRM),
    ("refrained", "from an opinion on the toll", Stance.DOES_NOT_CONFIRM),
    ("stopping short of openly accusing", "the guard of theft", Stance.DOES_NOT_CONFIRM),
    ("did not immediately disclose", "which guards would go", Stance.DOES_NOT_CONFIRM),
    ("said", "I can’t speak to that today", Stance.DOES_NOT_CONFIRM),
    ("said", "a leak hasn't been ruled out", Stance.DOES_NOT_CONFIRM),
    ("said", "it isn’t in a position to verify the toll", Stance.DOES_NOT_CONFIRM),
    ("said", "I am not going to give a running commentary", Stance.DOES_NOT_CONFIRM),
    ("said", "only time will tell", Stance.DOES_NOT_KNOW),
    ("said", "why the gate opened we still have to find out", Stance.DOES_NOT_KNOW),
    ("said", "I do not have a clue who opened it", Stance.DOES_NOT_KNOW),
    ("objected", "to the new toll", Stance.DISPUTES),
    ("opposes", "the plan for the harbour", Stance.DISPUTES),
    ("does not agree", "with the plan for the harbour", Stance.DISPUTES),
    ("voiced scepticism", "about the count", Stance.DISPUTES),
    ("called", "the bridge an insult", Stance.ASSERTS),
    ("called", "the mayor's revision an insult", Stance.DISPUTES),
    ("called", "the report premature", Stance.DISPUTES),
    ("criticized", "those who say that the bridge is old", Stance.DISPUTES),
    ("said", "We reject the idea that the bridge is old", Stance.DISPUTES),
    ("said", "her client denied all the charges", Stance.DENIES),
    ("said", "we categorically and firmly dispute the charge", Stance.DENIES),
    ("said", "even that figure is too low", Stance.DISPUTES),
    ("said", "the rents are too low", Stance.ASSERTS),
    ("said", "nobody believes the count", Stance.DISPUTES),
    ("said", "they were cherry-picking the numbers", Stance.DISPUTES),
    ("said", "the count is not supported by any record", Stance.DISPUTES),
    ("said", "she has broken no laws", Stance.DENIES),
    ("said", "he had received no money from the builders", Stance.DENIES),
    ("said", "no records were accessed", Stance.DENIES),
    ("said", "no boats were found", Stance.ASSERTS),
    ("said", "nothing was found that would suggest arson", Stance.DENIES),
    ("insisted", "that no one from Tarn was at the bridge", Stance.DENIES),
    ("said", "that no one from Tarn was at the bridge", Stance.ASSERTS),
    ("said", "he never saw it", Stance.DENIES),
    ("said", "he does not think the bridge is safe", Stance.DENIES),
    ("said", "he did not think so", Stance.ASSERTS),
    ("said", "that the earlier figure had been given in haste, and it was wrong", Stance.RETRACTS),
    ("said", "the toll could rise to 900", Stance.EXPECTS),
    ("said", "the bridge could be shut by the end of May", Stance.EXPECTS),
    ("said", "a third ferry was expected this month", Stance.EXPECTS),
    ("said", "the fall of the bridge was inevitable", Stance.EXPECTS),
    ("said", "the council sticks to its forecast of a surplus", Stance.EXPECTS),
    ("said", "the plan anticipates a surplus", Stance.EXPECTS),
    ("said", "the group expected large gifts", Stance.EXPECTS),
    ("said", "we are going back to Tarn on Friday", Stance.EXPECTS),
    ("said", "I'm confident we will win", Stance.EXPECTS),
    ("said", "the guards are ready to help", Stance.ASSERTS),
    ("said", "the town is prepared to help", Stance.ASSERTS),
    ("asked", "the council for 40 million marks", Stance.URGES),
    ("asked", "the mayor for her thoughts on the bridge", Stance.ASSERTS),
    ("asked", "those pushing for a new bridge if it was safe", Stance.ASSERTS),
    ("asks", "that 40 million marks be set aside", Stance.URGES),
    ("directed", "the U.N. guards to leave the quay", Stance.URGES),
    ("has never asked", "the guards to leave the quay", Stance.ASSERTS),
    ("said", "the towns are calling on the council to pay", Stance.URGES),
    ("said", "the mayor wanted the council to pay", Stance.URGES),
    ("said", "we need a new bridge", Stance.URGES),
    ("said", "Do it today", Stance.URGES),
    ("said", "Let her choose a better bridge", Stance.URGES),
    ("said", "the records should never have been kept", Stance.ASSERTS),
    ("said", "the town should be proud of the bridge", Stance.ASSERTS),
    ("said", "it was still not clear why the gate opened", Stance.DOES_NOT_KNOW),
    ("have not revealed", "any details of the arrest", Stance.DOES_NOT_CONFIRM),
    ("did not disclose", "the guard's identity", Stance.DOES_NOT_CONFIRM),
    ("said", "we are not going to respond to that", Stance.DOES_NOT_CONFIRM),
    ("said", "they were not talking to the press", Stance.DOES_NOT_CONFIRM),
    ("said", "the new toll will not go into effect", Stance.EXPECTS),
    ("said", "he had agreed to abstain from smoking", Stance.ASSERTS),
    ("has not withdrawn", "its claim that the bridge was safe", Stance.ASSERTS),
    ("took", "responsibility for the leak", Stance.CONFIRMS),
    ("has not accepted", "responsibility for the leak", Stance.DOES_NOT_CONFIRM),
    ("told", "the town to expect a flood", Stance.EXPECTS),
    ("told", "The visit to Osk has been put off", Stance.ASSERTS),
    ("told", "The road to recovery was long", Stance.ASSERTS),
    ("said", "it is asking the guards to open the gate", Stance.URGES),
    ("said", "they are asking anyone with pictures", Stance.URGES),
    ("said", "the guard is asking the court to hear him", Stance.ASSERTS),
    ("said", "we are asking if the gate was open", Stance.ASSERTS),
    ("called", "the pictures of the bridge staged", Stance.DISPUTES),
    ("said", "the recording was a habitual fake", Stance.DISPUTES),
    ("said", "the company was lying about the count", Stance.DISPUTES),
    ("had found no evidence", "that the gate leaked", Stance.DENIES),
    ("offered no evidence", "that the gate leaked", Stance.ASSERTS),
    ("said", "he had no reason to doubt the count", Stance.ASSERTS),
    ("said", "there was nothing to support the count", Stance.DENIES),
    ("said", "none were stolen", Stance.DENIES),
    ("said", "there are no guards there and never were", Stance.DENIES),
    ("said", "there was no warning, not by phone, not by radio", Stance.DENIES),
    ("said", "Not at all. The bridge is old", Stance.DENIES),
    ("said", "the records were not accessed", Stance.DENIES),
    ("said", "it would neither be wise nor fair", Stance.EXPECTS),
    ("said", "he could neither confirm nor deny it", Stance.DOES_NOT_CONFIRM),
    ("said", "the council was not aware of the leak until Monday", Stance.DENIES),
    ("said", "the unknown cost of the bridge worries the town", Stance.ASSERTS),
    ("said", "there was no reason why the town paid", Stance.ASSERTS),
    ("is correct", "that our first report was late", Stance.ASSERTS),
    ("said", "No. 1 is the bridge", Stance.ASSERTS),
    ("said", "he had nothing to show for his work", Stance.ASSERTS),
    ("said", "That is not true. We met once. But the bridge is safe and open", Stance.DENIES),
    ("said", "Tarn categorically rejects accusations of theft", Stance.DENIES),
    ("said", "the guard rejects accusations of theft", Stance.ASSERTS),
    ("said", "if you compare the two towns, there is a big difference", Stance.ASSERTS),
    ("said", "We shall appeal", Stance.ASSERTS),
    ("said", "she would continue the search", Stance.ASSERTS),
    ("said", "it would ask for a loan", Stance.ASSERTS),
    ("said", "We shall appeal on Monday", Stance.EXPECTS),
    ("said", "it would raise the rents", Stance.EXPECTS),
    ("said", "he'll also have to close the gate", Stance.URGES),
    ("said", "we would n't win", Stance.EXPECTS),
    ("said", "we will see a better harvest", Stance.EXPECTS),
    ("vowed", "to close the gate", Stance.EXPECTS),
    ("warned", "he will close the gate", Stance.EXPECTS),
    ("said", "I think he will close the gate", Stance.EXPECTS),
    ("said", "We did not open the gate, but we will mend it", Stance.DENIES),
    ("said", "the bill is a long-awaited plan to mend the gate", Stance.ASSERTS),
    ("said", "the town is unlikely to have been flooded", Stance.ASSERTS),
    ("said", "I will say that the guards are brave", Stance.ASSERTS),
    ("says", "I would love to have a bridge", Stance.ASSERTS),
    ("said", "that is also not true", Stance.DENIES),
    ("told", "the cost to builders could be a million", Stance.ASSERTS),
    ("warned", "a failure to do so could flood the town", Stance.EXPECTS),
    ("found", "most voters want the mayor to stay", Stance.ASSERTS),
    ("said", "Let's be clear. The gate is old", Stance.ASSERTS),
    ("quarrelled over", "whether the town should pay", Stance.ASSERTS),
    ("noted", "it had won not just for the town but for the harbour", Stance.ASSERTS),
    ("the question of", "why the gate opened", Stance.ASSERTS),
    ("was puzzled to see", "that the gate was open", Stance.ASSERTS),
    ("said", "the guards are not staying silent", Stance.ASSERTS),
    ("declined", "to lay out specifics of the toll", Stance.DOES_NOT_CONFIRM),
    ("are not saying", "which guard opened it", Stance.DOES_NOT_CONFIRM),
    ("was tight-lipped about", "the toll", Stance.DOES_NOT_CONFIRM),
    ("has not explicitly ruled out", "a delay", Stance.DOES_NOT_CONFIRM),
]


def remark(cue, content, **known):
    return Remark(cue=cue, content=content, **{"head": content, "act": f"{cue} {content}", **known})


@pytest.mark.parametrize(("cue", "content", "stance"), TAKEN)
def test_cue_and_content_make_the_stance(cue, content, stance):
    """What the speaker does with the content is read from both."""
    act = cue if cue in ("said", "told", "asked") else f"{cue} {content}"
    assert stance_of(remark(cue, content, act=act)) is stance


def test_an_adverb_before_a_saying_leaves_it_one():
    """What is dismissed is dismissed, however it is put."""
    told = remark(
        "falsely claiming", "it was never counted", frame="The mayor dismissed the count, falsely claiming"
    )
    assert stance_of(told) is Stance.DISPUTES


def test_a_quotation_after_told_asks_for_nothing_by_its_infinitive():
    """In "told the Courier: “Signs go on to point to arson”" nobody is told to do anything."""
    words = "Signs go on to point to arson"
    assert stance_of(remark("told", words, act="told the Courier", direct=True)) is Stance.ASSERTS
    assert stance_of(remark("told", "residents to leave", act="told residents")) is Stance.URGES


@pytest.mark.parametrize(
    ("frame", "stance"),
    [
        ("said, rejecting the charge.", Stance.DENIES),
        ("issued a correction, saying", Stance.RETRACTS),
        ("Confirming weeks of rumours, said.", Stance.CONFIRMS),
        ("Rejecting the offer of a truce, said.", Stance.ASSERTS),
        ("said on Monday.", Stance.ASSERTS),
    ],
)
def test_a_participle_beside_the_cue_tells_the_stance(frame, stance):
    """As in "he said, rejecting the charge" denies, whatever the words."""
    assert stance_of(remark("said", "the bridge was open", act="said", frame=frame)) is stance


@pytest.mark.parametrize(
    ("last", "stance"),
    [
        ("The whole town must act", Stance.URGES),
        ("Do not wait for the flood", Stance.URGES),
        ("There must have been a key", Stance.ASSERTS),
        ("We were all at home that night", Stance.ASSERTS),
    ],
)
def test_what_a_quotation_asks_for_at_last_it_urges(last, stance):
    """All before it gives the reason."""
    said = Remark(
        cue="said",
        act="said",
        content=f"Nobody here has slept for days. {last}",
        head="Nobody here has slept for days",
        direct=True,
    )
    assert stance_of(said) is stance


@pytest.mark.parametrize(
    ("frame", "stance"),
    [
        ("rejected the report on Monday, saying .", Stance.DISPUTES),
        ("denied the charge, saying .", Stance.DENIES),
        ("toured the disputed valley, saying .", Stance.ASSERTS),
    ],
)
def test_a_reason_for_a_denial_denies(frame, stance):
    """As in "denied the charge, saying that he had been at home"."""
    assert stance_of(remark("saying", "the ward had been empty", act="saying", frame=frame)) is stance


def test_what_is_comes_before_what_will_be():
    """A forecast after a "but" does not make a forecast of the whole."""
    words = "the road was flooded, but the heavy rain was expected to stop"
    told = Remark(cue="said", act="said", content=words, head="the road was flooded")
    assert stance_of(told) is Stance.ASSERTS


def test_a_would_in_quotation_marks_is_no_forecast():
    """ "Said the road would be widened" tells "it will be widened"; in the speaker's mouth it is a wish."""
    words = "the road would be widened"
    assert stance_of(remark("said", words, act="said")) is Stance.EXPECTS
    assert stance_of(remark("said", words, act="said", direct=True)) is Stance.ASSERTS


def test_a_question_that_nobody_answers_is_not_confirmed():
    """Asked and not answered, the speaker withholds."""
    put = remark("asked", "whether the bridge was safe", act="asked", frame='"No comment," said when asked.')
    assert stance_of(put) is Stance.DOES_NOT_CONFIRM


def test_what_nobody_could_check_is_not_confirmed():
    """ "Reports that it sank could not be independently confirmed"."""
    words = remark(
        "Reports",
        "that it sank",
        act="Reports that it sank",
        frame="Reports could not be independently confirmed.",
    )
    assert stance_of(words) is Stance.DOES_NOT_CONFIRM


def test_what_follows_a_but_is_the_point():
    """The first half only leads up to it."""
    told = remark("said", "more is possible, but there is no threat now", act="said")
    assert stance_of(told) is Stance.DENIES


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("People blame me. But I do not believe I was at the bridge.", Stance.DENIES),
        ("I was not at the bridge. But the guards were there all day.", Stance.ASSERTS),
        ("The bridge is old. But we will build a new one.", Stance.ASSERTS),
        ("The bridge is old. But I do not believe it is unsafe. It stands.", Stance.ASSERTS),
    ],
)
def test_a_last_sentence_with_a_but_may_be_the_point(content, stance):
    """Where it denies, or ends a denial; no forecast, and not in the middle."""
    told = remark("said", content, act="said", direct=True, head=content.split(".")[0])
    assert stance_of(told) is stance


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("They have looked for a culprit for years. We deny any part in it.", Stance.DENIES),
        ("I like to cross bridges. I can't comment.", Stance.DOES_NOT_CONFIRM),
        ("The town keeps records of all tolls. It was not us who lost them.", Stance.DENIES),
        ("The town keeps records of all tolls. They were late.", Stance.ASSERTS),
    ],
)
def test_a_short_last_sentence_may_be_the_point(content, stance):
    """What a quotation ends on, where it takes a stand."""
    told = remark("said", content, act="said", direct=True, head=content.split(".")[0])
    assert stance_of(told) is stance


def test_what_stands_beside_the_point_leaves_it():
    """Who tells a thing and gives no details tells it."""
    words = "the guard had slept at his post, but she gave no details of it"
    assert stance_of(remark("said", words, act="said", head="the guard had slept")) is Stance.ASSERTS


def test_a_brief_clause_that_withholds_first_withholds():
    """Where the parse ends the main clause before its point; of others' silence it only tells."""
    told = remark(
        "says", "it is not in a position to verify the toll", act="says", head="it is not in a position"
    )
    assert stance_of(told) is Stance.DOES_NOT_CONFIRM
    silent = "As the river rose the whole town slept and he kept quiet"
    assert stance_of(remark("says", silent, act="says", head="the town slept")) is Stance.ASSERTS


def test_a_no_to_a_question_denies():
    """What somebody was asked about has been put forward."""
    frame = "Asked about the leaked note, said: “ ”"
    words = "This is not a note of the council"
    assert stance_of(remark("said", words, act="said", frame=frame)) is Stance.DENIES
    assert stance_of(remark("said", words, act="said", frame="said on Monday.")) is Stance.ASSERTS


def test_a_claim_that_is_false_is_disputed_however_it_is_parsed():
    """The parse may end the main clause at the claim."""
    words = "statements that the harbour is related to the theft are groundless"
    assert stance_of(remark("told", words, act="told", head="statements")) is Stance.DISPUTES
