"""Words of a sentence that point at what stood before it: "there", "the two", "the answer", "then".

In: one sentence. Out: what it points at and does not tell.
"""

import re
from collections.abc import Iterator

from storyledger.english import WEEKDAY
from storyledger.write.words.days import DAY

# "Since then", and "As night fell" without its day: the time that they count from stood before.
_SINCE = re.compile(r"^(?:(?:Ever )?[Ss]ince|Until|Till|From|Back) then\b")

_HOUR = re.compile(
    r"^(?:As|When|After|Before|Once|By|At|Just (?:before|after)|Shortly (?:before|after)) (?:the )?(?:(?:late|early|mid-?) ?)?"
    r"(?:nightfall|daybreak|sunrise|sunset|(?:night|darkness|dusk|dawn|day|daylight|morning|evening|afternoon|noon|midday|sun)"
    r"(?: (?:fell|broke|set|rose|came|approached|neared|began|wore|turned)\b|,))"
)

_DATED = re.compile(rf"\b{WEEKDAY}|{DAY}")

_POINTING = re.compile(
    r"""
      \b(?:this|these)\b(?!
        \ (?:coming\ |past\ )?(?:
            week|month|year|morning|afternoon|evening|weekend|summer|autumn|fall|spring|winter|time
          | country|nation
        )\b
      )
    | \bthose\b(?!
        \ (?:
            who|whose|in|of|with|that|at|on|from|killed|responsible|involved\ (?:in|with)|hurt|injured
          | (?!involved\b)\w+ed|\w+ing|(?-i:[A-Z])\w+\ \w+ing
        )\b
      )
    | \b(?:
          in|on|at|of|by|for|with|about|from|to|after|before|like|than|is|was|and|but|do|did|done|say|said
        | know|knew
      )\ that(?=[,.;!?]|$)
    | \b(?:in|on|at|by|with|about|from|after|before|like)\ that\b
    | \b(?:on|about|of)\ the\ (?:issue|matter)\b
    | \b(?:
          say|says|said|believes?|thinks?|maintain(?:s|ed)?|claim(?:s|ed)?|argue[sd]?|insist(?:s|ed)?
        | den(?:y|ies|ied)
      )\ that\ (?:(?:will|would|is|was|has|could|may|might|can)\b|(?:wo|ca|is|was)n['’]t\b)
    | \bthat\ (?:
          person|man|woman|day|night|time|point|report|decision|information|statement|number|case|incident
        | attack|way|kind|sort|claim|money|group|meeting|notion|idea|view|argument|suggestion|assertion
        | approach|proposal|effort|policy|position|figure
      )\b
    | (?:
          ^|[,;:.“"—–-]\ ?
        | \b(?:
              say|says|said|think|thinks|thought|believes?|knows?|knew|hopes?|because|but|and|or|so|if
            | when|while|as|is|was|though|although|all|like|now|then
          )[ ]
      )that['’]s\b
    | \bthat\ (?:is|was)\ (?:a|an|the|not|why|how|what|really|very)\b
    | \b(?:dismiss|reject|refut|rebuff)\w*\ (?:that|this|it)
        (?=\ (?:during|on|in|at|as|when|while|with|by|out)\b|[,.;])
    | \bthe\ \w+\ (?:interviewed|surveyed|polled|quoted|questioned)\b(?!\ (?:by|for|in|on)\b)
    | \bthe\ (?:former|latter)(?=[.,;]|\ (?:is|was|has|had|said|will|would)\b)
    | (?:
        the\ (?:move|same|pair|duo|trio|two|three|four|comments?|remarks?)\b
          (?!\ \w+s\b|\ of\b|\ to\b|\ that\b)
      )
    | \b(?:call|condemn|denounc|critici|slam|blast)\w*\ (?:his|her|their)\ (?:comments?|remarks?|words)\b
        (?!\ (?:that|about|on|to|in|made|of)\b)
    | \b(?:
          such\ (?!as\b)|instead\b(?!\ of)|likewise\b|similarly\b|(?:do|does|did|doing|done)\ so\b
        | too[,.;”"]|(?:here|elsewhere)\b|either[,.]
      )
    | \b(?:
          in\ contrast|by\ contrast|however|meanwhile|in\ turn|in\ addition\b(?!\ to)|moreover
        | nevertheless|nonetheless|after\ all
        | at\ the\ time\b(?!\ (?:of|when|that)\b)
        | for\ (?:his|her|its|their)\ part
      )\b
    | \bboth\ (?:
          ideas|proposals|plans|bills|measures|leaders|men|women|officials|cases|decisions|votes|reports
        | statements|claims|attacks|incidents|deals|amendments|lawmakers|candidates
      )\b(?!\ of\b)
    | \bboth(?=[,.]|\ (?:said|says|told|are|were|have|had)\b)
    | \ball\ (?:two|three|four|five|six|seven|eight|nine|ten)\b(?!\ \w+s\b)
    | ,\ though,
    | ,\ for\ (?:example|instance),
    | \ba\ similar\b(?!\ to\b)
    | \bthe\ other\ (?:one|two|three|four|five)\b
    | \bthen\ (?:went|proceeded|turned|told|said|asked|\w+ed)\b
    | \b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\ others?\b(?!\ than\b)
    | ^(?:one|two|three|four|five|six)\ (?:left|went|came|took|made|said|died|quit|\w+ed)\b
    | \bthat\ (?-i:[a-z]+)(?=[.,;”"]|['’]s\b|\ \()
    | \bthere\b(?!
          \ (?:
              is|are|was|were|has|have|had|will|would|may|might|could|can|must|should|seems?|appears?
            | remains?|to\ be|be
          )\b
        | ['’]s
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)

# "Surprised that she didn't" and "Slightly less, 26 percent" leave out what was said before.
_ELLIPTIC = re.compile(
    r"^(?:Slightly|Somewhat|Far|Even|Much|Many) (?:more|less|fewer|higher|lower)\b(?!.*\bthan\b)|"
    r"\b(?:(?:did|does|do|has|have|had|would|could|should|was|were|is|are|ca|wo)n['’]t|did|does|would)[.,!”\"’']*$"
)

# At the end of a sentence it has to hold what they are.
_RETOLD = re.compile(
    r"\bthe (?:question|issue|answer|topic|subject|allegations?|accusations?|charges?|claims?|reports?)(?=[.]| on [A-Z\d]| \((?:undated )?report)",
    re.IGNORECASE,
)

# A share of those asked is nobody's without the poll.
_SHARE = re.compile(
    r"""
    \b(?:
        one\ (?:of\ every|in|out\ of)\ \w+
      | (?:\d+(?:\.\d+)?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)\ ?(?:percent|per\ cent|%)
    )(?:\ (?!(?:say|said)\b)\w+){0,16}\ (?:
        say|said|support|supported|approve|approved|favou?r|favou?red|oppose|opposed|believe|believed
      | think|want|wanted|would
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

_POLLED = re.compile(r"\b(?:polls?|polling|pollsters?|surveys?|surveyed|polled)\b", re.IGNORECASE)

# An answer, without what it answers.
_REPLY = re.compile(
    r"""
      \b(?:has|have|had|did|does|do)(?:\ not|n['’]t)\ (?:den(?:y|ied)|dispute|disputed)\b
    | \b(?:
          den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|refut(?:es|ed)
        | brush(?:es|ed|ing)\ aside
        | push(?:es|ed)?\ back\ (?:on|against)
        | respond(?:s|ed|ing)\ to|repl(?:y|ies|ied)\ to|shrug(?:s|ged)\ off
      )\ (?:(?:the|those|such|any|media|earlier|some|all)\ )*(?:
          claims?|reports?|allegations?|accusations?|charges?|suggestions?|criticisms?|questions?|ideas?
        | notions?|depictions?
      )\b(?!\ (?:that|of|by|from|in\ which|he|she|it|they)\b)
    | \b(?:respond|react|repl)\w*\ to\ (?:the\ )?(?:words|remarks|comments|statements?)\ (?:of|by)\b
        (?!.*\b(?:saying|said|calling|called)\b)
    | \b(?:fired|hit|shot|punched|struck)\ back\b(?!\ (?:at|against|on)\b)
    | \bpushed\ back\b(?!\ (?:at|against|on|from|to|into|the|an?|its|his|her|their)\b)
    | \b(?:the|those)\ (?:media|news|press)\ reports?\b
    | \b(?:answered|replied|responded)(?:\ on\ \w+)?[:,]?\ [“"]
    | [”"],?\ \w+(?:\ \w+)?\ (?:answered|replied|responded)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
FIRST_PERSON = re.compile(
    r"(?<![\w.])(?:I|[Ww]e|us|[Oo]urs?|[Mm]y|me|mine|[Yy]ou|[Yy]ours?|[Oo]urselves)\b(?![.-])"
)


def _points_back(found: re.Match[str]) -> bool:
    """True of "there", "those" and "the same" that take up what the sentence itself has told."""
    return found.start() >= _TOLD_BEFORE and bool(_WITHIN.match(found.group().lower()))


def _is_placed(found: re.Match[str]) -> bool:
    """True of "there" after a place that the sentence names, and of "stop there"."""
    if found.group().lower().strip() != "there":
        return False
    before = found.string[: found.start()]
    return bool(_PLACE.search(before) or before.endswith("stop "))


_PLACE = re.compile(r"\b(?:in|into|at|to) (?:the )?(?:[a-z]+ )?[A-Z]\w+")

_TOLD_BEFORE = 30  # code points

_WITHIN = re.compile(
    r"there|the same|those|both|the two|all \w+|in that|\w+ others?$|do(?:es|ing|ne)? so|elsewhere"
)


def find_pointing(text: str, *, opens: bool) -> Iterator[str]:
    """Words that point at what stood before."""
    if (found := _RETOLD.search(text)) and " that " not in text[: found.start()]:
        yield f"“{found.group()}” are not told"
    if found := _REPLY.search(text):
        yield f"what “{found.group()}” answers is not told"
    if found := _ELLIPTIC.search(text):
        yield f"what “{found.group()}” is not told"
    if _SHARE.search(text) and not _POLLED.search(text):
        yield "whose share it is is not told"
    pointing = (f for f in _POINTING.finditer(text) if not ((opens and _points_back(f)) or _is_placed(f)))
    if found := next(pointing, None):
        yield f"“{found.group().strip()}” points outside it"
    if found := _SINCE.match(text) or (None if _DATED.search(text) else _HOUR.match(text)):
        yield f"“{found.group()}” points outside it"
    if found := FIRST_PERSON.search(QUOTED.sub("", text)):
        yield f"“{found.group()}” is not said who"
