from storyledger.extract.attributions.joint import part_joint_verbs
from storyledger.extract.quotes.quoted import Proposal
from tests.unit.sentences import sentence, spot

BOTH = (
    "Odo/PROPN/2/nsubj condemned/VERB/0/root the/DET/4/det raid/NOUN/2/obj and/CCONJ/6/cc warned/VERB/2/conj "
    "of/ADP/9/case new/ADJ/9/amod floods/NOUN/6/obl ./PUNCT/2/punct"
)
OWN = (
    "Odo/PROPN/2/nsubj said/VERB/0/root Ilse/PROPN/4/nsubj slept/VERB/2/ccomp and/CCONJ/7/cc Tarn/PROPN/7/nsubj "
    "warned/VERB/2/conj of/ADP/9/case floods/NOUN/7/obl ./PUNCT/2/punct"
)
DEED = (
    "Odo/PROPN/2/nsubj praised/VERB/0/root the/DET/4/det crew/NOUN/2/obj and/CCONJ/6/cc sailed/VERB/2/conj "
    "to/ADP/8/case Tarn/PROPN/6/obl ./PUNCT/2/punct"
)


def parted(parse, cue, content):
    """Cue and content of each proposal that one is parted into."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    proposal = Proposal(
        cue=spot(text, cue),
        source=spot(text, "Odo"),
        content=(spot(text, content),),
        sentence=sentence(text, parse),
        cue_class="speech",
        score=0.9,
    )
    return [(p.cue.of(text), p.content[0].of(text).strip()) for p in part_joint_verbs(text, proposal)]


def test_a_second_verb_of_saying_makes_a_second_statement():
    """He condemned one thing and warned of another."""
    found = parted(BOTH, "condemned", "the raid and warned of new floods")
    assert found == [("condemned", "the raid"), ("warned", "of new floods")]


def test_a_verb_with_its_own_subject_or_of_a_deed_parts_nothing():
    """Another's warning is what he said; a voyage is no remark."""
    content = "Ilse slept and Tarn warned of floods"
    assert parted(OWN, "said", content) == [("said", content)]
    assert parted(DEED, "praised", "the crew and sailed to Tarn") == [
        ("praised", "the crew and sailed to Tarn")
    ]
