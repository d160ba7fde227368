"""What a speaker tells that he himself will do or will not have: "we shall appeal", "she would not tolerate it".

In: the main clause of a remark, and all of it. Out: True for a decision told; what others or events will do is a forecast,
and so is what is due on a day ("we shall appeal on Monday"), since that day will tell.
Who is meant by the subject is told by its form alone: "I" and "we" speak of themselves, "he" and "she" nearly always do;
"it" and "they" may be things, so their verb must be one that only somebody can do.
Gaps: a decision told of a name ("Tarn will appeal"), and what somebody else is told to do ("they will be tried").
"""

import re

_OWN = (
    r"(?:my|our|his|her|its|their)\s+(?:government|ministry|agency|company|party|country|group|forces?"
    r"|department|office|team|army|administration|campaign|crews?|union|club|bank|court)"
)
_WILL = r"(?:['’]ll|will|wo|shall|would|(?:am|is|are|was|were|['’](?:m|re|s))\s+(?:not\s+)?going\s+to|plan(?:s|ned)?\s+to|intend(?:s|ed)?\s+to)"
_HOW = r"(?:\s*(?:not|n['’]t|never|\w+ly|also|now|still|soon|always|instead|then))*"
# What comes over somebody is no decision of his: "we will see", "she would win".
_NO_DEED = (
    r"(?:not|n['’]t|never|\w+ly|also|now|still|soon|always|instead|then|be(?!\s+\w+ing\b)|have|need|see|know"
    r"|win|lose|get|become|feel|find|like|love|hate|remember|regret|die|suffer|face|understand|learn|hear"
    r"|think|believe|want|wish|hope|prevail|succeed|fail|survive|benefit|recover|receive|require|deserve|enjoy"
    r"|miss|fall|rise|end\s+up|come|happen|take\s+(?:time|years|months|weeks|days|a)|say|admit|tell\s+you"
    r"|prefer|appreciate|likely)"
)
_MINDED = (
    r"(?:announce|appeal|ask|back|call|challenge|comply|consider|continue|cooperate|deploy|file|fight"
    r"|introduce|investigate|join|look|meet|oppose|pay|present|press|provide|publish|pursue|push|recommend"
    r"|refuse|reject|release|resign|respect|respond|review|seek|send|sign|sue|support|suspend|testify|track"
    r"|veto|vote|withdraw|work)"
)
_DECIDED = re.compile(
    rf"""
    ^\W*(?:(?:that|and|but|so|because|as|while|then|now|instead)\W+)*(?:
        (?:I|we|he|she|{_OWN})\s*(?:both\s+|all\s+|also\s+)?{_WILL}{_HOW}\s+(?!{_NO_DEED}\b)[a-z]+
      | (?:it|they)\s*(?:both\s+|all\s+|also\s+)?{_WILL}{_HOW}\s+{_MINDED}\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "will not tolerate", "would never surrender": whoever it is said of
_REFUSED = re.compile(
    r"""
    \b(?:(?:will|wo|would|shall|can|could)\s*(?:not|n['’]t)|(?:will|would|shall)\W+never|refuses?\s+to)
      \s+(?:ever\s+|simply\s+|\W)?(?:
        accept|tolerate|allow|permit|negotiate|recogni[sz]e|surrender|yield|bow|back\s+down
      | give\s+(?:in|up|way)|agree|compromise|consider|stand\s+(?:for|by\s+and)|submit|concede
      | be\s+(?:intimidated|bullied|blackmailed|deterred|cowed|silenced|dictated)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DUE = re.compile(
    r"""
    \b(?:
        tomorrow|tonight|soon|shortly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
      | (?:next|this|the\s+(?:following|coming))\s+(?:few\s+)?
          (?:week|month|year|spring|summer|autumn|fall|winter|days|weekend|session|fiscal)s?
      | (?:in|by|before|after|until|from|within)\s+(?:the\s+end|early|late|mid|days|weeks|months|hours|\d|a\s+(?:week|month|year))
      | (?-i:January|February|March|April|May|June|July|August|September|October|November|December)
      | 20\d\d|later\s+(?:this|today|in)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE_END = re.compile(r"[.!?]\s")


def is_decided(clause: str, content: str) -> bool:
    """True of a main clause that tells what the speaker will do or will not have, on no day of its own.

    >>> [is_decided(words, words) for words in ("we shall appeal", "we will see", "we shall appeal on Monday")]
    [True, False, False]
    """
    if _REFUSED.search(clause):
        return True
    return bool(_DECIDED.search(clause)) and not _DUE.search(_SENTENCE_END.split(content)[0])
