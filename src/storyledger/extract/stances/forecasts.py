"""What is to come: forecasts, promises and warnings in a remark.

In: a `Remark`, or the words of its main clause. Out: True where what is said lies ahead.
1. its main clause says so ("will", "is expected to", "could ... next week"); 2. who warns, fears or reckons
says what could come; 3. a "would" told after a past verb of saying is the speaker's "will";
4. what is warned of, and an intent that is declared, are still to come.
"""

import re

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.words.cues import lemma_of

# "The trains should run again by Monday": no duty of trains
_SHOULD_COME = re.compile(
    r"""
    \bshould\s+(?:\w+ly\s+|soon\s+|then\s+)?(?:
        be\s+(?:
            able|ready|back|over|finished|completed?|available|restored|known|fixed|repaired|safe|fine
          | (?:clear|settled|decided)\s+\W?(?:in|by|within|soon|next|later)
        )
      | run\b|arrive|reopen|resume|recover|improve|rise|fall|ease|go\s+(?:up|down|higher|lower)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FORECAST = re.compile(
    r"""
      \b(?:
          (?<!\bthe\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?<!\bour\s)(?<!\biron\s)(?<!\bfree\s)
            (?<!\bpolitical\s)(?<!\bgood\s)will(?!(?<=\bI\swill)\s+(?:say|admit|tell\s+you)\b)
        | wo\s*n['’]t|shall
        | (?:am|is|are|was|were|be|been|not|never|also|now|just|really|all|ever|['’]s|['’]re|['’]m)\s+goin
            g\s+to
        | gonna
        | (?:is|are|was|were|be|looks?|seems?|appears?)\s+(?:\w+ly\s+|not\s+|still\s+|also\s+|now\s+)?(?:
              (?:un)?likely(?!\s+to\s+have\s+been\b)|expected|set|about|poised|scheduled|slated|bound|planning|planned|preparing
            | on\s+course|on\s+track|sure|certain|destined|forecast|projected|predicted|anticipated|tipped
            | headed|hoping|aiming|intending|determined
          )\s+(?:to|for)\b(?!\s+(?:fail|the\s+\w+\s+of)\b)
        | (?:is|are)\s+(?:\w+ly\s+|still\s+|also\s+|now\s+)?
            (?:expected|forecast|predicted|anticipated|(?:un)?likely\s*$)
        | (?:was|were)\s+(?:expected|forecast|predicted)\s+(?:\w+\s+)?
            (?:this|next|later|soon|by|within|before)\b
        | (?:is|are)\s+to\s+(?:
              be\s+\w+(?:ed|en|un|ld|nt|ught|wn)|meet|hold|visit|appear|begin|start|open|close|leave
            | arrive|return|speak|vote|rule|decide|launch|sign|receive|join|face|stand
            | take\s+(?:place|over|up|part|effect)
            | resume|reopen|end|travel|go\s+(?:ahead|on|to)|get\s+(?:a|an|the|more|new)|publish|announce
            | present|deploy|send
          )\b
        | (?:is|are|was|were)\s+due\s+
            (?:to\s+(?!the\b|an?\b|\w+s\b)\w+|(?:in|on|by|at|for|next|this|later|out|back|tomorrow)\b)
        | (?<!['’]\s)(?<!['’]s\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bits\s)(?<!\btheir\s)(?<!\bthe\s)
            (?<!\bour\s)(?<!\bmy\s)(?:expect|intend|plan|hope|aim|vow|promise|pledge)
            (?:s|d|ed|ned|ing|ning|red)?\s+(?:to|on)
        | (?:has|have|had|I|we|he|she|it|they)\s+(?:also\s+|now\s+|originally\s+|initially\s+)?
            (?:projected|predicted|forecasted|anticipated?|foresees?|foresaw|predicts?|expects?)\b
        | probability
        | (?:good|real|fair|slim|strong|high|small|better|every|\d+%?)\s+
            (?:chance|possibility|likelihood|prospect)s?\b
        | would\s+(?!
              have\b|not\s+have\b|be\s+\w+ed\b|say\b|like\b|love\b|hate\b
            | be\s+(?:wrong|right|good|nice|great|fair|a\b|an\b|the\b)
            | not\s+be\s+the\b|never\b|seem\b|appear\b|argue\b|rather\b|often\b|sometimes\b|always\b
            | suggest\b|think\b
          )\w+
        | on\s+the\s+(?:verge|brink|cusp)\s+of
        | (?:is|are|was|were)\s+(?:\w+ly\s+)?(?:inevitable|unstoppable)
        | (?:is|are)\s+(?:\w+ly\s+)?(?:imminent|looming|just\s+around|days\s+away|weeks\s+away)
        | (?:is|are|am)\s+(?:\w+ly\s+|still\s+|also\s+)?(?:optimistic|pessimistic|hopeful)
        | (?:I|we|he|she|it|they|the\s+\w+)\s+(?:
              \w+ly\s+|also\s+|still\s+|now\s+|would\s+|['’]d\s+|does\s*(?:not|n['’]t)\s+
            | do\s*(?:not|n['’]t)\s+
          )?expect(?:s|ed)?\b
        | (?:is|are)\s+here\s+to\s+stay\b
        | (?:is|are|['’](?:re|s|m))\s+on\s+(?:the|its|his|her|their|our)\s+way\s+to\s+\w+ing\b
        | (?:anticipates|foresees|envisages|envisions)\b
        | (?:stick|stuck|stand|stood)s?\s+(?:to|by)\s+(?:\w+\s+){0,3}?
            (?:forecasts?|predictions?|projections?)\b
        | (?:is|are|['’](?:re|m|s))\s+(?:\w+ly\s+)?
            (?:going|returning|coming|leaving|travell?ing|flying|heading|meeting|moving)\s+
            (?:\w+\s+){0,5}?on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
        | (?:is|are)\s+(?:\w+ing)\s+(?:\w+\s+){0,6}?(?:
              tomorrow
            | next\s+
                (?:week|month|year|spring|summer|autumn|fall|winter|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)
                \w*
          )
      )\b
    | ['’](?:
          ll\b(?!\s+(?:tell\s+you|say\b|admit|be\s+honest))
        | (?:re|m|s)\s+(?:\w+ly\s+|still\s+|also\s+)?(?:optimistic|pessimistic|hopeful)\b
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "could rise to 900": a number that moves is to come
_RISES = (
    r"(?:rise|grow|climb|increase|reach|exceed|top|swell|double|triple|worsen|escalate|spread|fall\s+(?:to|by"
    r"|below|further)|drop\s+(?:to|by|below)|shrink|go\s+(?:up|down|higher|lower|as\s+high)|cost|lose"
    r"|lead\s+to|trigger|face|die|complicate|delay|derail|hamper|jeopardi[sz]e|last|collapse|spark|provoke"
    r"|take\s+(?:further|additional|more|other)\s+(?:steps?|actions?|measures?)|come\s+(?:at\s+any|any|as)\b"
    r"|be\s+imminent)"
)
# "The volcano could erupt again within weeks"; "this could change that" has no time to come
_MAY_COME = re.compile(
    rf"""
      \b(?:may|might|could|would)\s+(?:very\s+|well\s+|most\s+)?likely\b
    | \b(?:models?|projections?|forecasts?)\s+(?:\w+\s+){{0,3}}?(?:predict|project|forecast|foresee)
        (?:s|ed)?\b
    | \b(?:may|might|could)\s+(?:
          soon\b
        | take\s+(?:(?:some|more|a\s+long|much|\w+)\s+)?(?:time|days|weeks|months|years|decades)\b
        | (?!have\b|be\s+\w+ing\b)(?:\w+\s+){{1,12}}?(?:
              again|next|within|soon|tomorrow|tonight|shortly|later|before\s+(?:the\s+end|long)
            | this\s+(?:week|month|year|summer|autumn|winter|spring|weekend|season)
            | in\s+(?:the\s+)?(?:coming|spring|summer|autumn|fall|winter)
            | (?:on|by)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
            | by\s+(?:the\s+)?(?:
                  end|middle|start|beginning|time|year|summer|autumn|fall|winter|spring
                | (?:mid-?|early\s+|late\s+)?(?-i:
                    January|February|March|April|May|June|July|August|September|October|November|December
                  )
                | 20\d\d
              )
          )\b
        | (?:\w+ly\s+|even\s+|still\s+|well\s+)?
            (?:{_RISES}|be\s+(?:days|weeks|months|years|hours)\s+(?:before|until))
      )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "a long-term plan to mend the bridge": a thing, told by a noun
_NAMED_PLAN = re.compile(
    r"\b(?:an?|any|no|this|that|another|new|alleged)\s+(?:[\w-]+\s+){0,3}?(?:plan|promise|pledge|vow)\s+(?:to|on)\b",
    re.IGNORECASE,
)
# "declared his intent to leave": not yet done
_INTENT = re.compile(
    r"^\W*(?:(?:an?|the|his|her|its|their|our|my)\s+)?(?:\w+\s+){0,2}?(?:intent|intention|plan|resolve|determination|readiness)s?\s+to\s+\w+",
    re.IGNORECASE,
)
_DECLARING = frozenset("declare announce signal state indicate reaffirm reiterate".split())
_FOREBODING = frozenset(
    "warn warning caution fear worry concern alert alarm calculate estimate reckon".split()
)
_FEARS = re.compile(
    r"""
    \b(?:fear|worr(?:y|ied)|afraid|concerned|anxious|danger|risk)\s+(?:that\s+)?(?!with\b|about\b|over\b)
      (?:(?!and\b)\w+\s+){1,10}?(?:could|may|might|will|would)\s+(?!have\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "said | to expect more cases", "told | the town to expect more"
_TO_EXPECT = re.compile(r"^\W*(?:(?:the\s+)?\w+\s+){0,2}?to\s+expect\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s")
_COULD_COME = re.compile(
    r"\b(?:could|may|might|would|will)\s+(?!have\b|not\s+have\b|be\s+\w+ing\b)\w+", re.IGNORECASE
)
_WARNED_OF = re.compile(
    r"(?<!been\s)(?<!was\s)(?<!were\s)\b(?:warn|caution)\w*(?:\W+\w+){0,2}?\W+of\b", re.IGNORECASE
)
# "it would be a mistake to": an opinion
_WOULD = re.compile(
    r"""
    \b(?:
        there\s+would\s+be\b
      | would\s+(?!
            have\b|not\s+have\b|like\b|rather\b|seem\b|appear\b|say\b|argue\b|suggest\b|often\b
          | sometimes\b|always\b|never\b
          | be\s+(?:
                wrong|right|good|nice|great|fair|better|best|hard|difficult|impossible|unfair|willing
              | happy|glad|an?|the
            )\b
        )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OPINION = re.compile(r"\b(?:it|that|this|which|what)\s+would\s+(?:not\s+)?be\s+(?!\w+ed\b)", re.IGNORECASE)


def should_come(clause: str) -> bool:
    """True of a "should" that is no duty: "the trains should run again by Monday"."""
    return bool(_SHOULD_COME.search(clause))


def will_come(clause: str) -> bool:
    """True of a main clause about what is still to come.

    >>> will_come("the ferry will sail"), will_come("the ferry sailed")
    (True, False)
    """
    words = _NAMED_PLAN.sub(" ", clause)
    return any(p.search(words) for p in (_FORECAST, _MAY_COME, _TO_EXPECT))


def is_forewarned(remark: Remark) -> bool:
    """True of what the speaker fears, warns of or, in the narrator's words, said would come."""
    words = remark.cue.split()
    lemmas = {lemma_of(w) for w in words}
    if _warns_of(remark) or _FEARS.search(_SENTENCE_END.split(remark.content)[0]):
        return True
    if (lemmas & _DECLARING and _INTENT.search(remark.content)) or (
        lemmas & _FOREBODING and _COULD_COME.search(_SENTENCE_END.split(remark.content)[0])
    ):
        return True
    return not remark.direct and any(map(_is_past, words)) and _is_backshifted(remark.head)


def _warns_of(remark: Remark) -> bool:
    """As in "warned of floods", "warned, too, of floods"; "gave no warning of" is none."""
    found = (_WARNED_OF.search(words) for words in (remark.act, f"{remark.cue} {remark.content}"))
    return any(match is not None and match.start() < len(remark.cue) for match in found)


def _is_backshifted(clause: str) -> bool:
    return bool(_WOULD.search(clause)) and not _OPINION.search(clause)


def _is_past(word: str) -> bool:
    return word.endswith("ed") or (lemma_of(word) != word.lower() and not word.endswith(("s", "ing")))
