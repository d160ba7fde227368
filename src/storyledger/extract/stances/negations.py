"""A "not" in what was said: a denial, or a report of what did not happen.

In: the main clause of a remark. Out: True for a denial. The ways, any of which is enough:
1. what the speaker's own side did, does or knew ("he did not meet her", by an army's spokesman "the army had not fired"), but not what
it thinks, wants or can;
2. guilt, danger and intentions, whoever is meant; 3. a plain short "did not", and "there are no ..." of things, not of views;
4. what somebody insists is not so;
5. what the report tells elsewhere without the "not" (`raised.py`). All else tells a fact as much as its positive does:
"the bus had no passengers", "the guests did not stay", "that is not much".
"""

import re

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.words.cues import lemma_of

NOTHING = re.compile(
    r"""
      (?<!with\s)(?<!given\s)(?<!want\s)(?<!wants\s)(?<!for\s)(?<!would\sbe\s)(?<!will\sbe\s)(?<!can\sbe\s)\b(?:no|not\s+any|without\s+any|little|zero)
        \s+(?:\w+\s+){0,2}(?:
          evidence|indications?|signs?|links?|contacts?|proof|reason|plans?|ambitions?|intentions?
        | connections?|ties|involvement|knowledge|threats?|role|part|hand|wrongdoing|grounds|basis|danger
        | trace|truth|relationship|agreement|deal|negotiations|talks|records?|collusion|obstruction
        | conspiracy|cover-?up|coercion
      )\b(?!
          \s+(?:of|about|as\s+to|on)\s+(?:who|what|where|how|why|when)
        | \s+(?:\w+\s+)?to\s+(?:doubt|question|disbelieve|dispute)\b
        | \s+why\s
      )
    | ^\W*(?:that\s+)?(?:no\s+(?:[\w’'-]+\s+){1,4}?|none\s+|nothing\s+)
        (?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?(?:
          breached|taken(?!\s+to\b)|compromised|stolen|accessed|leaked|exposed|paid|targeted|ordered
        | violated|tampered
      )\b
    | \bnothing\s+(?:\w+\s+){0,5}?(?:to|that\s+would|that\s+could|that)\s+
        (?:suggest|indicate|link|support|substantiate|prove|show(?!\s+(?:for\b|\W*$)))s?\b
    | \b(?:is|was)\s*(?:not|n['’]t)\s+(?:us|me|them|our\s+\w+)\s+(?:who|that)\b
    | \b(?:committed|brok(?:e|en)|violated|did|done)\s+no\s+(?:\w+\s+)?
        (?:crimes?|laws?|rules?|offen[cs]es?|wrong|harm)\b
    | \b(?:had|has|have)\s+nothing\s+to\s+(?:do\s+with|hide)\b
    | \b(?:done|did|do|does)\s+nothing\s+(?:wrong|illegal|improper)\b
    | \b(?:received|took|taken|accepted|paid)\s+no\s+(?:\w+\s+)?
        (?:money|payments?|bribes?|gifts?|funds?|orders?)\b
    | \bnothing\s+to\s+do\s+with\b
    | \bnot\s+(?:a\s+single|one\s+single)\b
    | \b(?:orders?|instructions?)\s+not\s+to\b
    | ^\W*neither\s+of\b
    | ^\W*none\s+of\s+(?:our|my|his|her|its|their|the\s+\w+\s+(?:was|were|had|have|took))\b
    | ^\W*(?:nobody|no\s+one|nothing)\s+(?:else\s+)?(?:was|were|had)\b(?!\s+(?:been\s+|is\s+)?(?:\w+ly\s+)?(?:hurt|injured|killed|harmed|wounded)\b)
    | ^\W*not\s+guilty\b
    | (?:\bnot|n['’]t)\s+(?:\w+ly\s+|yet\s+)?
        (?:seen?|found|find|have|had|got|received|detect(?:ed)?|uncover(?:ed)?)\s+(?:an?\s+|any\s+)?
        (?:\w+\s+)?(?:evidence|proof|signs?|indications?|links?|traces?)\b
    | \bno\b[^.;]{0,120}?\band\s+never\s+(?:was|were|had|has|have|did)\b
    | \bno\b[^;]{3,160}?\Wnot\s+[^.;,]{1,40},\s+not\s
    | ^\W*(?:that\s+)?no\s+(?!injur|casualt|death|damage|arrest)(?:\w+\s+){1,3}?
        (?:occurred|happened|took\s+place|existed)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT = r"(?:am|is|are|was|were|do|does|did|has|have|had|['’](?:m|re|s|ve|d))\s*(?:not|n['’]t)"
# What is not yet, cannot be, and an opinion ("it was not easy") is no denial.
_PLAIN = (
    r"(?!\s+(?:yet|(?:\w+\s+)?yet|only|just|necessarily|all|why|about|called|even|really|like|so|too|much"
    r"|quite|\w+\s+enough|want\s+(?!to\b)|an?\s+(?:secret|surprise|coincidence|joke|lot)|(?:\w+ly\s+)?(?:clear"
    r"|sure|certain|known|un(?:usual|common|likely|like|reasonable)\w*|easy|enough|good|happy|satisfied"
    r"|surpris\w+|alone|perfect|acceptable|fair|helpful|optimistic))\b)"
)
_OPENS = r"^\W*(?:(?:that|and|but|so|because|no|well|look)\W+)?"
_OURS = (
    r"(?:government|ministry|agency|company|party|country|nation|group|forces?|troops|soldiers|men|officers?"
    r"|department|office|team|side|army|military|planes?|ships?|clients?|son|daughter|husband|wife|brother"
    r"|sister|father|mother|staff|campaign|administration|family)"
)
_SELF = rf"(?:I|we|he|she|it|they|(?:my|our|his|her|its|their)\s+{_OURS})\s+(?:\w+ly\s+|also\s+|still\s+|himself\s+|herself\s+)?"
# What one does not think, want or feel, or could not do, denies nothing that anybody says.
_STATE = (
    r"(?:think|believe|want|like|love|hate|trust|see|feel(?!\s+\w+(?:ed|misled)\b)|get|need|understand"
    r"|remember|recall|care|mind|expect|agree|support|suffer|matter|help|work|mean|seem|appear|look|sound|hear"
    r"|fear|doubt|worry|scare|wish|hope|say|deserve|come|fit|belong|enjoy|speak|go|do|find|mention|include"
    r"|establish|provide|offer|try|fare|make\s+sense|(?<!did\snot\s)(?<!did\sn['’]t\s)(?<!didn['’]t\s)know"
    r"|know\s+(?:what|how|if|whether|why|who|when|where)|have(?!\s+(?:any|sexual|nuclear|chemical|contact"
    r"|contacts|dealings)\b)|even|just|only|merely|necessarily|yet|\w+ly)"
)
# "has never seen such a crowd": told of oneself, not against anybody
_LIVED = r"(?:seen|heard|felt|known|thought|been|had|in|before|once|more|experienced|imagined|expected|wanted|liked|mentioned?|really|even)"
_MIND = (
    r"(?:think|believe|know|want|like|trust|care|mind|remember|recall|understand|see|feel|mean|expect|agree)"
)
_OWN_DEED = re.compile(
    rf"""
      {_OPENS}{_SELF}(?:
          (?:do|does|did)\s*(?:not|n['’]t)\s+(?!{_STATE}\b)\w+(?!.*\b(?:enough|because)\b)
        | (?<!they\s)(?:has|have|had)\s*(?:not|n['’]t)\s+(?!
              {_STATE}\b|{_LIVED}\b|decided|received|finished|gone|changed|given|got|gotten|made|done|come
            | taken|read|learned|determined|asked|spoken
          )\w+(?!.*\byet\b)
        | (?:am|is|are|was|were|['’](?:m|re|s))\s*(?:not|n['’]t)\s+
            (?!saying|going|asking|trying|getting|talking|wasting|kidding|doing|looking|hoping)\w+ing\b
        | never\s+(?!{_LIVED}\b)(?:
              \w+ed
            | saw\s+(?:it|him|them|the|any|that|this)\b
            | told|took|met|spoke|gave|made|paid|sent|wrote|did|sold|held|shot|struck|knew
            | heard\s+(?:from|directly|about|of)
          )\b
        | (?:do|does|did)\s*(?:not|n['’]t)\s+(?:believe|think)\s+(?:that\s+)?(?:I|we|my|our)\b
      )
    | \b(?:has|have|had)\s+never\s+(?!{_LIVED}\b)\w+
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "she does not think that it leaked"; "he did not think so" tells no thing
_NO_BELIEF = re.compile(
    r"^\W*(?:that\s+)?(?:he|she|it|they)\s+(?:\w+ly\s+)?(?:do|does|did)\s*(?:not|n['’]t)\s+(?:\w+ly\s+)?(?:think|believe)\s+(?!so\b|in\b)\S",
    re.IGNORECASE,
)
# "he did not", "it isn't because": an answer
_ANSWER = re.compile(rf"{_OPENS}{_SELF}{_NOT}(?=\W*$|\W+because\b)", re.IGNORECASE)
_WHAT_IT_IS = re.compile(
    rf"{_OPENS}(?:it|this|that|these|those)\s*(?:\w+ly\s+)?{_NOT}\b{_PLAIN}", re.IGNORECASE
)
_GUILT = re.compile(
    rf"""
      \b{_NOT}\s+(?:\w+ly\s+)?(?:been\s+)?(?:
          involved|responsible|behind|linked|connected|related|aware|(?:made\s+)?aware|coordinated
        | consulted|informed|guilty|to\s+blame|at\s+fault|part\s+of
        | (?:the|an?|his|her|its|our|their|my)\s+
            (?:cause|target|part|threat|danger|intention|intent|aim|purpose|plan|goal)
        | targeted|targeting|meant|motivated|influenced|interested\s+in|accessed|breached|compromised
        | stolen|leaked|hacked|tampered\s+with|unsafe|dangerous|contaminated|poisoned|toxic|illegal
        | unlawful|negligent|reckless|at\s+risk|agreed\s+(?:to|on)|accepted|authori[sz]ed|approved|intend
        | plan|seek|aim|use|order|authori[sz]e|play|pose|threaten|commit|violate|breach
      )(?:t?ed|ned|t?ing|ning|d)?\b
    | \b{_NOT}\s+(?:\w+ly\s+)?(?:ready|prepared|about|trying|looking)\s+to\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "the ferry did not sink", and nothing more: so plain a sentence answers somebody
_THING_DID_NOT = re.compile(
    rf"{_OPENS}(?:the|our)\s+(?:\w+\s+){{1,2}}did\s*(?:not|n['’]t)\s+(?!{_STATE}\b)\w+", re.IGNORECASE
)
_PLAIN_WORDS = 10
_ANY_NOT = re.compile(rf"\b{_NOT}\b{_PLAIN}|\bnever\b", re.IGNORECASE)
_NONE = re.compile(r"^\W*(?:that\s+)?(?:no|no\s+one|nobody|none|nothing|neither)\b", re.IGNORECASE)
# A main clause that is plainly negated: not a wish, an ability, a condition or a question.
_PLAINLY_NOT = re.compile(
    rf"""
      ^\W*(?!(?:why|how|what|who|where|when)\b)(?:
        (?!\b(?:if|unless|when|while|although|because|without|whether|which|who|think)\b)[^?]
      ){{0,120}}?\b(?:
        {_NOT}\b{_PLAIN}(?!\s+(?:{_MIND})\b)|(?<!would\s)(?<!will\s)(?<!could\s)never\b(?!\s+{_LIVED}\b)
      )
    | ^\W*(?:(?:that|and|but)\s+)?(?:there\s+(?:is|was|were|are|has\s+been|have\s+been)|there['’]s)\s+
        (?:no|not\s+any)\b
    | ^\W*(?:that\s+)?(?:no|none|nothing|nobody)\s+(?:\w+\s+){{0,6}}?
        (?:is|are|was|were|has|have|had|did|happened)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "There are no tunnels", "no alarm was raised": what is flatly said not to be; "there is no better way", "there is no excuse" are views.
_NO_SUCH = re.compile(
    r"""
      ^\W*(?:(?:that|and|but|so|because|yet)\s+)?
        there(?:['’]s|\s+(?:is|was|were|are|(?:has|have|had)\s+been))\s+(?:\w+ly\s+)?(?:no|not\s+any)\b(?!\s+(?:
          (?:\w+\s+)?(?:injur\w+|casualt\w+|fatalit\w+|deaths?|damage|victims?)
        | one|doubts?|question|way|chance|hope|point|need|use|sense|excuses?|reasons?|place|room|substitute
        | alternatives?|choice|option|guarantees?|justification|comparison|limit|shame|time|rush|hurry|turning
        | going|telling|denying|stopping|mistaking|precedent|consensus|easy|simple|quick|such\s+thing\s+as
        | (?:\w+\s+){0,3}?(?:principle|solution|answers?|guarantees?|justification|reasons?|excuses?|doubt|question|way)
        | (?:more|greater|better|worse|bigger|higher|longer)
        )\b
      )(?!.*\b(?:more|\w+er)\s+than\b)
    | ^\W*(?:that\s+)?no\s+(?!
          (?:\w+\s+)?(?:injur\w+|casualt\w+|fatalit\w+|deaths?|damage|victims?|decisions?|one|doubt|matter|longer)\b
        | (?:more|less|fewer|amount|surprise|wonder)\b
      )(?:[\w’'-]+\s+){1,5}?(?:was|were|(?:has|have|had)\s+(?:been|\w+ed))\b
        (?!\s+(?:\w+ly\s+)?(?:found|seen|heard|noticed|reported|recorded)\b)(?!.*\bever\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_INSISTING = frozenset(
    "insist maintain stress swear assert reiterate repeat protest reassure assure clarify".split()
)
_BODY = re.compile(
    rf"{_OPENS}(?:(?:the|our|its|their)\s+(?:\w+\s+){{0,2}}?|(?=police\b))(?P<body>[a-z]{{4,}})(?=\s+(?:{_NOT}|never)\b)",
    re.IGNORECASE,
)

# "portrayed it as neither a threat nor a warning"
_AS_NO = re.compile(
    r"^(?:\w+\s+){0,2}(?:describ|portray|characteri[sz]|depict|present|cast)\w*\s+(?:\w+\s+){1,4}?as\s+(?:neither|not|no|nothing)\b",
    re.IGNORECASE,
)

# A "not" that answers a question: "asked about the leak, he said".
_ASKED = re.compile(
    r"\b(?:asked|pressed|questioned)\s+(?:\w+\s+)?(?:about|whether|if|why|how|on)\b", re.IGNORECASE
)


def _as_own(clause: str, source: str) -> str:
    """Of "the army had not fired" by an army spokesman "it had not fired"; other clauses as they are."""
    body = _BODY.search(clause)
    own = body is not None and body["body"].lower() in re.findall(r"\w+", source.lower())
    return f"it{clause[body.end() :]}" if body and own else clause


def is_denied(clause: str, remark: Remark) -> bool:
    """True of a main clause whose "not" denies something."""
    if (
        any(p.search(clause) for p in (_OWN_DEED, _ANSWER, _GUILT, _NO_SUCH))
        or _AS_NO.search(remark.act)
        or _NO_BELIEF.search(remark.content)
    ):
        return True
    if _OWN_DEED.search(_as_own(clause, remark.source)):
        return True
    if len(remark.content.split()) <= _PLAIN_WORDS and _THING_DID_NOT.search(clause):
        return True
    if any(lemma_of(w) in _INSISTING for w in remark.cue.split()) and (
        _ANY_NOT.search(clause) or _NONE.search(remark.content)
    ):
        return True
    whole = (remark.raised or _ASKED.search(remark.frame)) and clause == remark.head
    return bool(whole and (_PLAINLY_NOT.search(clause) or _WHAT_IT_IS.search(clause)))
