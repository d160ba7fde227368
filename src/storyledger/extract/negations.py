"""A "not" in what was said: a denial, or a report of what did not happen.

In: the main clause of a remark. Out: True for a denial: of what the speaker's own side is said to do, want or
be; of guilt, danger and intentions, whoever is meant; of a deed; and of anything that he insists is not so. "The bus had
no passengers" and "the count does not hold the missing" tell facts as much as their positives do.
"""

import re

from storyledger.extract.cues import lemma_of
from storyledger.extract.remarks import Remark

NOTHING = re.compile(
    r"\b(?:no|not\s+any|without\s+any|little|zero)\s+(?:\w+\s+){0,2}(?:evidence|indications?|signs?|links?|contacts?|proof|reason|plans?|ambitions?|intentions?|connections?|ties|involvement|knowledge|threats?|role|part|hand|wrongdoing|grounds|basis|danger|trace|truth|relationship|agreement|deal|negotiations|talks|decision)\b(?!\s+(?:of|about|as\s+to|on)\s+(?:who|what|where|how|why|when))"
    r"|\b(?:had|has|have)\s+nothing\s+to\s+(?:do\s+with|hide)\b|\bnothing\s+to\s+do\s+with\b|\bnot\s+(?:a\s+single|one\s+single)\b|\b(?:orders?|instructions?)\s+not\s+to\b|^\W*neither\s+of\b|^\W*none\s+of\b|^\W*(?:nobody|no\s+one|nothing)\s+(?:was|were|had)\b|^\W*not\s+guilty\b"
    r"|(?:\bnot|n['’]t)\s+(?:\w+ly\s+|yet\s+)?(?:seen?|found|find|have|had|got|received|detect(?:ed)?|uncover(?:ed)?)\s+(?:any\s+)?(?:\w+\s+)?(?:evidence|proof|signs?|indications?|links?|traces?)\b"
    r"|^\W*(?:that\s+)?no\s+(?!injur|casualt|death|damage|arrest)(?:\w+\s+){1,3}?(?:occurred|happened|took\s+place|existed)\b",
    re.IGNORECASE,
)
_NOT = r"(?:am|is|are|was|were|do|does|did|has|have|had|['’](?:m|re|s|ve|d))\s*(?:not|n['’]t)"
# What is not yet, cannot be, and an opinion ("it was not easy") is no denial.
_PLAIN = r"(?!\s+(?:yet|(?:\w+\s+)?yet|only|just|necessarily|all|why|about|called|want\s+(?!to\b)|an?\s+(?:secret|surprise|coincidence|joke)|(?:\w+ly\s+)?(?:clear|sure|certain|known|un(?:usual|common|likely|like|reasonable)\w*|easy|enough|good|happy|satisfied|surpris\w+|alone|perfect|acceptable|fair|helpful|optimistic))\b)"
_OPENS = r"^\W*(?:(?:that|and|but|so|because)\s+)?"
_OWN = re.compile(
    rf"{_OPENS}(?:I|we)\s+(?:\w+ly\s+|also\s+|still\s+)?(?:{_NOT}\b{_PLAIN}|(?:(?:have|had)\s+)?never\b)"
    rf"|{_OPENS}(?:it|this|that)\s*(?:\w+ly\s+)?(?:{_NOT}\b{_PLAIN}|would\s*(?:not|n['’]t)\s+be\b)",
    re.IGNORECASE,
)
_HIS_OWN = re.compile(
    rf"{_OPENS}(?:he|she|it|they|(?:his|her|its|their)\s+\w+)\s+(?:\w+ly\s+|also\s+|still\s+)?(?:{_NOT}\b{_PLAIN}|(?:(?:has|have|had)\s+)?never\b)",
    re.IGNORECASE,
)
_GUILT = re.compile(
    rf"\b{_NOT}\s+(?:\w+ly\s+)?(?:been\s+)?(?:involved|responsible|behind|linked|connected|related|aware|coordinated|consulted|informed|interested\s+in|guilty|to\s+blame|at\s+fault|part\s+of|(?:the|an?)\s+(?:cause|target|part|threat|danger)|targeted|targeting|meant|motivated"
    r"|unsafe|dangerous|contaminated|poisoned|toxic|illegal|unlawful|negligent|reckless|at\s+risk|agreed\s+(?:to|on)|accepted|authori[sz]ed|approved"
    r"|intend|plan|seek|aim|need|consider|use|order|direct|authori[sz]e|play|pose|threaten|commit|violate|breach)(?:t?ed|ned|t?ing|ning|d)?\b"
    rf"|\b{_NOT}\s+(?:\w+ly\s+)?(?:ready|prepared|about|trying|looking)\s+to\b",
    re.IGNORECASE,
)
# "the ferry did not sink"; "did not go into detail" and "did not do enough" are complaints
_DID_NOT = re.compile(
    r"\bdid\s*(?:not|n['’]t)\s+(?!(?:I|we|you|he|she|it|they|have|find|even|just|only|merely|necessarily|go|get|do|seem|appear|look|matter|help|work|mention|include|establish|expect|want|come|\w+ly)\b)\w+(?!.*\benough\b)",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:has|have|had)\s+never\b|\bnever\s+\w{2,}ed\b", re.IGNORECASE)
_ANY_NOT = re.compile(rf"\b{_NOT}\b{_PLAIN}|\bnever\b", re.IGNORECASE)
_INSISTING = frozenset(
    "insist maintain stress swear assert reiterate protest reassure assure clarify".split()
)
# "portrayed it as neither a threat nor a warning"
_AS_NO = re.compile(
    r"^(?:\w+\s+){0,2}(?:describ|portray|characteri[sz]|depict|present|cast)\w*\s+(?:\w+\s+){1,4}?as\s+(?:neither|not|no|nothing)\b",
    re.IGNORECASE,
)


def is_denied(clause: str, remark: Remark) -> bool:
    """True of a main clause whose "not" denies something."""
    own = _OWN if remark.direct else _HIS_OWN
    if any(p.search(clause) for p in (_OWN, own, _GUILT, _DID_NOT, _NEVER)) or _AS_NO.search(remark.act):
        return True
    return bool(any(lemma_of(w) in _INSISTING for w in remark.cue.split()) and _ANY_NOT.search(clause))
