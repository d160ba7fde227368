"""How surely a speaker says it: his own hedge, never another's and never ours.

In: a `Remark` and its stance. Out: a closed label. The cascade, first that fits:
1. who withholds or does not know is neither sure nor unsure; 2. what is probable ("likely", "apparently",
"I think"); 3. what is possible ("may", "perhaps", "cannot be excluded"); 4. the cue's own hedge
("believes", "suggested"); 5. else certain.
The palace's belief in "he said the palace believes it" is no hedge of his.
"""

import re

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.stances.matrices import main_point
from storyledger.extract.words.cues import cue_certainty
from storyledger.statement import Certainty, Stance

# "May" is a month, "military might" a force, "could not" an inability, "potential buyers" are buyers.
_POSSIBLE = re.compile(
    r"""
    \b(?:
        may
      | [Mm]ight(?=\s+(?!of\b|and\b|in\b|to\b)\w)
      | [Cc]ould(?!\s*(?:not\b|n['’]t|only\s+guess|see\b|hear\b|feel\b|smell\b|barely\b|hardly\b))
      | [Pp]ossibl[ey]|[Pp]erhaps|[Mm]aybe|[Pp]otentially|[Cc]onceivabl[ey]
      | (?:a|some|every|the)\s+(?:\w+\s+)?(?:chance|possibility)\s+(?:that|of)\b
      | (?:not|never|n['’]t|cannot)\s+(?:yet\s+|entirely\s+|completely\s+)?(?:be\s+)?(?:exclude|rule)d?
          (?:\s+out)?
    )\b
    """,
    re.VERBOSE,
)
_PROBABLE = re.compile(
    r"""
    \b(?:
        (?:un)?likely|likelihood|probabl[ey](?!\s+cause)|probability|apparent(?:ly)?|presum(?:ably|ed)
      | reportedly|seemingly
      | (?:appear|seem)(?:s|ed)?\s+(?:\w+ly\s+)?(?:to|that|as|like)
      | look(?:s|ed)?\s+(?:as\s+(?:if|though)|like\s+(?:it|he|she|they|we|the|there))
      | must\s+have
      | (?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?
          (?:believed|thought|expected|suspected|assumed|understood|feared)
      | (?:signs|indications)\s+(?:are\s+)?that
      | suggests?|chances\s+are
      | should\s+(?:be\s+(?:able|ready|back|over)|run|arrive|reopen|resume)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OWN_BELIEF = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:I|we|he|she|they|it)\s+(?:do(?:es)?\s*(?:not|n['’]t)\s+|did\s*(?:not|n['’]t)\s+|\w+ly\s+|still\s+)?"
    r"(?:think|thought|believe|suspect|guess|assume|expect|reckon|imagine|presume)(?:s|d|ed)?\b",
    re.IGNORECASE,
)
# "It looks as if he may", "I think that perhaps": further on a hedge belongs to something else.
_OPENING_WORDS = 14
# Outside the main clause for some parses.
_OPENS_PROBABLE = re.compile(
    r"^\W*(?:that\s+)?(?:presumably|apparently|probably|reportedly|seemingly|most\s+likely|in\s+all\s+(?:likelihood|probability))\b",
    re.IGNORECASE,
)


def certainty_of(remark: Remark, stance: Stance) -> Certainty:
    """The speaker's own hedge, from the cue and the main clause of what he said.

    Gaps: irony, and hedges in a clause beside the main one.
    """
    if stance in (Stance.DOES_NOT_KNOW, Stance.DOES_NOT_CONFIRM):
        return Certainty.UNKNOWN
    opening = remark.content.split()[:_OPENING_WORDS] if main_point(remark.content) else []
    words = " ".join([remark.head, *opening])
    if (
        _PROBABLE.search(words)
        or _OWN_BELIEF.search(remark.content)
        or _OPENS_PROBABLE.search(remark.content)
    ):
        return Certainty.PROBABLE
    if _POSSIBLE.search(words):
        return Certainty.POSSIBLE
    return cue_certainty(remark.cue)
