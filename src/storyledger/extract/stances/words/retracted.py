"""The words by which somebody takes back what was said, or owns up to it.

One pattern a way of speaking, read by `stances.py`. All are linear in the text. They hold general English only: a wording
goes in for what it means, never for a story that has it.
"""

import re

OWN = r"(?:his|her|its|their|the|an?|my|our|that|those)\s+(?:own\s+|earlier\s+|initial\s+|previous\s+|original\s+|first\s+|past\s+)?"
WORDS = (
    r"(?:statement|claim|remark|comment|report|account|testimony|confession|assertion|figure|toll|allegation"
    r"|accusation|number|estimate|story|stor|article|tweet|post|promise|pledge|view|words?)"
)
TAKEN_BACK = re.compile(
    rf"""
      \b(?:walk|row|climb|roll)\w*\s+back\s+(?:from\s+)?(?:on\s+)?
        (?:his|her|its|their|the|that|those|an?|my|our|what)\b
    | \b(?:walk|row|climb)\w*\s+(?:\w+\s+){{0,4}}?back\s*$
    | \b(?:take|took|taking|takes|taken)\s+back\b
    | \bback(?:s|ed|ing)?\s+(?:away\s+from|down|off|out)\b
    | \bno\s+longer\s+(?:
          (?:stands?|stood)\s+(?:by|behind)
        | (?:
              believe|think|claim|maintain|consider|say|hold|insist|suspect|assert|support|back|contend
            | regard|accuse
          )(?:s|d|ed)?\b
      )
    | \bdisown\w*
    | \bdisavow\w*
    | \bdistanc\w+\s+(?:him|her|it|them)sel(?:f|ves)\s+from\s+(?:his|her|its|their)\b
    | \b(?:renounc|recant|retract|backtrack|backpedal|back-pedal|rescind)\w*
    | \b(?:
          with(?:drew|draw)\w*|correct\w*|delet\w+|amend\w*|revers\w+|revok\w+|unpublish\w*|repudiat\w*
        | abandon\w*|scrapp?\w*|eras\w+|pull\w+|remov\w+|t(?:ake|ook|aking)\s+down|drop(?:s|ped|ping)?
        | soften\w*|ton\w+\s+down|walk\w+
      )\s+{OWN}(?:\w+\s+)?{WORDS}\b
    | \brevis\w+\s+(?:\S+\s+){{1,6}}?(?:down|up|downwards?|upwards?)\b
    | \brevis\w+\s+(?:its|their|his|her|the|that|an)\s+(?:\S+\s+){{0,3}}?
        (?:toll|count|number|figure|estimate|tally|total|account|statement|story|version|timeline)s?\b
    | \b(?:lower|cut|reduc|adjust|scal)\w*\s+(?:back\s+|down\s+)?(?:its|their|his|her|the)\s+
        (?:\w+\s+){{0,2}}?(?:toll|count|tally|estimate\s+of)\b
    | \bapologi[sz]\w+\s+for\s+(?:(?:having|\w+ly)\s+)?(?:
          say|said|claim|report|suggest|call|stat|tell|told|writ|publish|accus|mis|false|wrong|incorrect
        | an?\s+(?:error|mistake|wrong|false|incorrect)
      )\w*
    | \bw(?:e|a)nt\s+back\s+on\b
    | \bgo(?:es|ing)\s+back\s+on\b
    | \b(?:chang|shift|alter)\w*\s+(?:his|her|its|their)\s+(?:\w+\s+)?
        (?:story|account|testimony|mind|tune|stance|position|line|version)
    | \b(?:made|make|perform|did|do|execut)\w*\s+an?\s+(?:\w+\s+)?
        (?:u-?turn|about-?(?:face|turn)|volte-face)\b
    | \b(?:ate|eat\w*|swallow\w*)\s+(?:his|her|their|its)\s+(?:own\s+)?words\b
    | \b(?:had|having|has)\s+second\s+thoughts\b
    | \bflip-?flopp\w*
    | \bthought\s+better\s+of\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Another stand than before, whatever it was.
TURNED = re.compile(
    r"""
      \b(?:t(?:ook|akes?|aking|aken)|adopt\w*)\s+(?:an?|the)\s+(?:\w+\s+)?(?:different|opposite|contrary)
        \s+(?:stance|position|tack|line|view|tone|approach)\b
    | \bchang(?:e|ed|es|ing)\s+(?:his|her|its|their|my|our)\s+(?:\w+\s+)?
        (?:story|position|stance|tune|account|version)\b
    | \brevers(?:e|ed|es|ing)\s+(?:
          course|(?:him|her|it|them)sel(?:f|ves)
        | (?:his|her|its|their)\s+(?:\w+\s+)?(?:position|stance|course)
      )\b
    | \b(?:did|made|doing|making)\s+an?\s+(?:abrupt\s+|sudden\s+|quick\s+)?(?:about-face|u-turn)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
IN_ERROR = r"(?:erroneously|mistakenly|incorrectly|inaccurately|wrongly|wrongfully|misleadingly)"
TAKES_BACK = re.compile(
    rf"""
      \b(?:I|we|he|she|they|it)\s+(?:was|were|had\s+been|have\s+been|has\s+been)\s+(?:\w+ly\s+)?
        (?:wrong|mistaken|in\s+error|incorrect)\s+(?:
          to\s+(?:say|claim|report|suggest|call|state|write|accuse|blame|announce)
        | in\s+(?:say|claim|report|suggest|stat|writ)\w*
        | when\s+(?:I|we|he|she|they|it)\s+(?:said|claimed|reported|wrote|stated)
      )
    | \b(?:I|we|he|she|they)\s+(?:
          (?:had\s+)?misspoke\w*|(?:had\s+)?mis-?stated|(?:had\s+)?misreported|take\s+back
        | take\s+(?:it|that|this|them)\s+back
        | should\s+(?:not|never)\s+have\s+(?:said|claimed|reported|written|called|used)
        | (?:retract|wish\s+to\s+correct|have\s+to\s+correct)\s+(?:my|our|that|the|it|this|what)
        | withdraw\s+(?:my|our|that|the|this)\s+(?:\w+\s+)?
            (?:statement|claim|remark|comment|report|accusation|allegation|charge|word)s?
      )\b
    | ^\W*(?:that\s+)?(?:
          I|we|he|she|it|they
        | (?:my|our|his|her|its|their)\s+(?:\w+\s+)?
            (?:agency|office|department|ministry|newspaper|paper|company|team|staff|station|network)
      )\s+(?:had\s+|has\s+|have\s+)?{IN_ERROR}\s+(?:\w+ed|said|told|wrote|gave|put)\b
    | ^\W*(?:an?|the)\s+(?:earlier|previous)\s+version\s+of\b
    | \b(?:version|story|article|report)\s+(?:had\s+)?{IN_ERROR}\s+(?:\w+ed|said|gave)\b
    | ^\W*(?:that\s+)?(?:(?:an?|the|our|his|her|its|their|that|this)\s+)?
        (?:earlier|previous|initial|original|first)\s+(?:\w+\s+)?(?:
          statement|claim|report|account|figure|toll|number|count|estimate|information|announcement|story
        | article|post
      )s?\s+(?:
          (?:was|were|had\s+been|is|are)\s+(?:[^.;!?]{{5,60}}?\band\s+(?:it\s+)?(?:was\s+|were\s+)?)?
            (?:\w+ly\s+)?(?:
              wrong|incorrect|mistaken|in\s+error|false|inaccurate|untrue|premature
            | an?\s+(?:\w+\s+)?(?:mistake|error)
          )
        | contained\s+an?\s+error
      )
    | ^\W*this\s+(?:story|article|report|post|item|headline)\s+
        (?:corrects|has\s+been\s+(?:corrected|amended))
    | ^\W*correction\s*:
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Who pledges allegiance is there already.
ALLEGIANCE = re.compile(r"^\W*(?:\w+\s+)?(?:allegiance|loyalty|fealty|obedience)\b", re.IGNORECASE)
OWNS_UP = re.compile(
    r"""
    \b(?:
        own(?:s|ed|ing)?\s+up|c[ao]m(?:e|es|ing)\s+clean|(?:make|made)s?\s+no\s+secret
      | plead(?:s|ed|ing)?\s+guilty|pled\s+guilty|bor(?:e|ne)\s+out
      | back(?:s|ed|ing)\s+up\s+(?:the|his|her|its|their|that)\s+(?:\w+\s+)?
          (?:account|claim|story|version|report)s?
      | did\s*(?:not|n['’]t)\s+(?:dispute|contest)
      | made\s+it\s+official
      | st(?:and|ands|ood)\s+by\s+(?:his|her|its|their|the)\s+(?:\w+\s+)?
          (?:claim|report|story|account|statement|remark|comment|figure|word|finding)s?
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
TAKES_BLAME = re.compile(
    r"\b(?:t(?:akes|ook|aken)|accept(?:s|ed))\s+(?!over\b)(?:\w+\s+)?responsibility\b", re.IGNORECASE
)
YES = re.compile(
    r"""
    ^\W*(?:
        yes[,.]\s
      | (?:it|that)(?:\s+is|['’]s)\s+(?:true|correct|right)\b(?!\s+(?:to|for)\b)
      | (?:I|we)\s+(?:can|do|must|have\s+to)\s+(?:confirm|admit|acknowledge|concede)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
CORRECTION = re.compile(
    r"\b(?:issued|ran|published|printed|in)\s+an?\s+(?:correction|retraction)\b", re.IGNORECASE
)
CONFIRMED = re.compile(
    r"""
    (?<!be\s)(?<!been\s)(?<!was\s)(?<!were\s)(?<!is\s)(?<!are\s)\bconfirm(?:s|ed)?
      (?:\s+(?:that|the|it|this|an?|his|her|its|their|our|what|how|evidence)\b|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
