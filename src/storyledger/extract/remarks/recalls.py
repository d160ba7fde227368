"""Whether a remark belongs to the news of its report, or is recalled from before.

In: the words of one remark and its cue. Out: True where it was made at an earlier time or at no one time:
"has often said", "wrote in a memoir", "was quoted in 2007", "his promise of a bridge".
"""

import re
from collections.abc import Sequence

from storyledger.extract.remarks.remarks import Remark
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.sentence import Sentence
from storyledger.span import Span

_PERFECT = re.compile(r"\b(?:has|have|had|having|would|used to)\b|['’](?:ve|d)\b|\bquoted\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"""
    \b(?:
        once|previously|repeatedly|often|frequently|always|formerly|routinely|sometimes|earlier|at\ times
      | in\ the\ past|over\ the\ (?:years|months|weeks)
      | in\ recent\ (?:days|weeks|months|years)
      | (?:years?|months?|weeks?|decades?)\ (?:ago|earlier|before)
      | last\ (?:week|month|year|fall|spring|summer|winter)
      | (?:back\ )?in\ (?:\w+\ )?(?:19|20)\d\d
      | since\ (?:19|20)\d\d
      | during\ (?:the|his|her|their|last\ year['’]s)\ (?:\w+\ )?
          (?:campaign|tenure|presidency|trial|debate)
      | (?:memoir|book|autobiography|biography|essay|diary|journal)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


# Times that no report calls its own news by: "in January", "in 2007", "last year".
WIDE = (Frame.MONTH, Frame.QUARTER, Frame.YEAR, Frame.MONTH_NAME, Frame.ABSOLUTE)
# And those that it does.
_OF_NEWS = (Frame.DAY, Frame.WEEKDAY)


def is_recalled(
    sentence: Sentence,
    cue: Span | None,
    remark: Remark,
    content: Sequence[Span],
    said: TimeExpression | None = None,
) -> bool:
    """True of a remark of an earlier time, or of no one time; a cue without a verb names no act of saying.

    What was said "on Sunday" is news, whatever happened before in the same sentence.
    """
    if cue is None:
        return False
    tags = {sentence.upos[i] for i, word in enumerate(sentence.words) if cue.overlaps(word)}
    named = "NOUN" in tags and "VERB" not in tags and not remark.cue.endswith(":")
    news = said is not None and said.frame in _OF_NEWS and said.direction == 0 and said.edge is Edge.WITHIN
    by_then = said is not None and said.edge is Edge.UNTIL
    told = bool(_PERFECT.search(remark.cue) or (_BEFORE.search(remark.frame) and not news))
    return named or told or by_then or any(_dates_it(time, cue, content) for time in sentence.times)


def _dates_it(time: TimeExpression, cue: Span, content: Sequence[Span]) -> bool:
    """A wide time in front of it all is when it was said, whatever verb of the narrator's it hangs on."""
    return time.frame in WIDE and time.span.end <= min(cue.start, content[0].start)
