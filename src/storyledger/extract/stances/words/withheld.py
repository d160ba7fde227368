"""The words by which somebody withholds, or does not know.

One pattern a way of speaking, read by `stances.py`. All are linear in the text. They hold general English only: a wording
goes in for what it means, never for a story that has it.
"""

import re

NOT = r"(?:not|n['’]t|never|neither|nor|no)"
NEGATED = re.compile(rf"(?:^|\W|\w(?=n['’]t)){NOT}\b", re.IGNORECASE)
TELL = (
    r"(?:comment|say|confirm|identify|elaborate|answer|discuss|speculate|describe|label|characteri[sz]e"
    r"|attribute|predict|address|provide|give(?!\s+(?:up|in|way|ground))|specify|name|disclose|reveal|divulge"
    r"|lay\s+out|tell(?=\s+(?:\w+\s+){0,2}?(?:who|what|when|where|how|why|which|if|whether)\b)|talk\s+(?:about"
    r"|to\s+(?:\w+\s+)?(?:reporters?|journalists?|media|press))|speak\s+(?:about|to|with|on)|respond|reply"
    r"|acknowledge|verify|corroborate|deny|explain|clarify|release\s+(?:details|names?|any|further|more)"
    r"|weigh\s+in|(?:be|get)\s+(?:drawn(?!\s+into\b)|interviewed|quoted|pinned)|get\s+into|go\s+(?:into|as\s+far)"
    r"|put\s+a\s+(?:number|figure|name)|take\s+questions|rule\s+(?:\w+\s+(?:or\s+)?)?out|(?:offer"
    r"|share)\s+(?:\w+\s+){0,2}?(?:specifics|details?|information|opinions?|predictions?|explanations?"
    r"|reasons?|estimates?|figures?|names?))"
)
SOON = (
    r"(?:(?:immediately|independently|yet|publicly|directly|officially|definitively|fully|even|further)\s+)?"
)
WITHHELD = re.compile(
    rf"""
      \b(?:declin|refus)\w*\s+(?:to\s+{SOON})?{TELL}\b
    | \b(?:declin|refus)\w*\s+(?:\w+\s+){{0,2}}?
        (?:comments?|interviews?|requests?\s+for\s+(?:comment|details|interview)\w*|details?)\b
    | (?<!\bit\s)\b(?:could|can|would)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:be\s+)?
        (?:rule\s+(?:\w+\s+){{0,2}}?out|ruled\s+out|excluded?)\b
    | \b(?:do|does|did)\s*(?:not|n['’]t)\s+(?:yet\s+)?rule\s+(?:\w+\s+)?out\b
    | \b(?:has|have|had)\s*(?:not|n['’]t)\s+(?:yet\s+|been\s+|\w+ly\s+)?
        (?:ruled\s+(?:\w+\s+)?out|excluded|disclosed|divulged)\b
    | \b(?:no|not\s+any)\s+(?:immediate\s+|further\s+|official\s+|public\s+)?comment\b
    | \b(?:ha[sd]|have|having)\s+nothing\s+(?:\w+\s+)?to\s+(?:say|add)\b
    | \b(?:would|will|wo)\s*(?:not|n['’]t)\s+respond\s+to\s+(?:\w+\s+){{0,3}}?
        (?:requests?|questions?|quer(?:y|ies)|inquir(?:y|ies)|e-?mails?|calls?|messages?)\b
    | \b(?:did|do|does|has|have|had)\s*(?:not|n['’]t)\s+{SOON}(?:
          (?:respond|reply|return|comment|answer|elaborate|name|identify)\b
        | (?:offer(?:ed)?|provided?|give|given|released?|disclosed?|share|reveal(?:ed)?|published?)\s+
            (?:[\w’']+\s+){{0,3}}?(?:
              details?|information|comments?|names?|identit\w+|reasons?|explanations?|answers?|statements?
            | specifics|figures?|numbers?
          )\b
      )
    | \b(?:could|can|ca|would|will|wo)\s*(?:not|n['’]t)\s+{SOON}(?:
          (?:
              confirm|verify|comment|discuss|speculate|disclose|be\s+drawn(?!\s+into\b)|elaborate|authenticate
            | corroborate|substantiate|vouch
            | go\s+into(?!
                \s+(?:
                    effect|force|service|operation|production|hiding|recess|business|default|battle|space
                  | \w+\s+(?:office|building|room|water)
                )
              )
            | get\s+into(?!\s+(?:the|a)\s)|speak\s+(?:to|about|for)|spell\s+out
          )\b
        | (?:say|specify|identify|name|reveal|divulge|detail|give|provide|talk\s+about|answer)\b
            (?!\s+(?:up|in|way|that|so|anyone|anybody)\b)
        | release\s+(?:\w+\s+){{0,2}}?
            (?:details?|names?|information|statements?|figures?|numbers?|identit\w+)\b
      )
    | \b(?:would|could)\s+(?:neither|not\s+(?:either|even))\s+{TELL}\b
    | \bwithout\s+(?:confirm|comment|elaborat|specify)\w+
    | \bwithout\s+giving\s+(?:\w+\s+){{0,2}}(?:details?|reasons?|names?|figures?|numbers?)\b
    | (?:\b(?:not|neither|nor|never)|n['’]t)\s+(?:\w+\s+){{0,2}}
        (?:(?:confirm|comment|verif|corroborat|authenticat|substantiat)(?:\w*)|elaborat\w+)\b
    | (?:
          \b(?:unable|impossible|unwilling|reluctant|hesitant|difficult|hard)
        | (?:\bnot|n['’]t)\s+(?:
              yet\s+possible|possible
            | (?:\w+\s+)?(?:prepared|ready|willing|at\s+liberty|in\s+a\s+position|free|able)
          )
      )\s+to\s+(?:\w+ly\s+)?["“]?(?:
          confirm|verify|comment|discuss|corroborate|authenticate|speculate|elaborate|identify|disclose
        | reveal|divulge|say|answer|predict
        | (?:offer|give|make)\s+(?:\w+\s+){{0,2}}?(?:predictions?|comments?|details?|answers?|estimates?)
      )
    | (?:\bnot|n['’]t)\s+going\s+to\s+{SOON}(?:
          give\s+(?:an?|any)\s+(?:\w+\s+)?comment\w*
        | comment|respond|speculate|discuss|say|get\s+into|go\s+into|confirm|talk\s+about|answer
      )\b
    | (?:\bnot|n['’]t)\s+(?:talking|speaking)\s+(?:to|with)\s+(?:the\s+)?
        (?:press|media|reporters|journalists)\b
    | \b(?:refrain\w*\s+from|abstain\w*\s+from\s+(?:comment|specula|confirm)\w*)\b
    | \b(?:could|can|ca)\s*(?:not|n['’]t)\s+(?:\w+ly\s+|yet\s+)?be\s+(?:\w+\s+)?
        (?:confirmed|verified|corroborated|authenticated|substantiated|(?:\w+\s+)?reached\s+(?:for|by|on))
    | \b(?:stop|stopp|fall|fell)\w*\s+short\s+of\s+(?:\w+ly\s+)?\w+ing\b
    | (?<!not\s)(?<!n['’]t\s)(?<!never\s)\bsh(?:y|ie)\w*\s+away\s+from\s+\w+ing\b
    | \b(?:
          avoid|dodg|sidestepp?|evad|duck|deflect|skirt|parr(?:y|ied)|brush\w*\s+(?:off|aside)|swerv
        | fend\w*\s+off
      )\w*\s+(?:\w+\s+){{0,3}}(?:answer|question|quer(?:y|ie)|issue)s?\b
    | \b(?:did|do|does|has|have|had)\s*(?:not|n['’]t)\s+{SOON}(?:
          sa(?:y|id)|specif(?:y|ied)|disclosed?|reveal(?:ed)?|explain(?:ed)?|indicated?|clarif(?:y|ied)
        | spell(?:ed)?\s+out
      )\s+(?:if|whether|who|what|when|where|how|why|which|by\s+how)\b
    | \byet\s+(?:to\s+)?(?:(?:publicly|officially|formally)\s+)?(?:
          confirm|comment|respond|verify|say|acknowledge
        | release\s+(?:\w+\s+){{0,2}}(?:details|names?|statement)
      )\w*\b
    | \b(?:gave|giv(?:e|es|en|ing)|offer\w*|provid\w*|made|mak(?:e|es|ing)|releas\w*)\s+no\s+(?:\w+\s+)?
        (?:
          comment|details?|answer|reply|explanation|indication|reason|specifics|elaboration|statement
        | information
      )\b
    | (?<!not\s)(?<!n['’]t\s)(?<!never\s)\b(?:remain|kept|keep|stay)\w*\s+(?:silent|mum|quiet)\b
    | \b(?:tight-?lipped|non-?committal)\b
    | \b(?:am|is|are|was|were|['’](?:m|re|s))\s*(?:not|n['’]t)\s+saying\s+
        (?:if|whether|who|what|when|where|how|why|which)\b
    | \breserv\w+\s+(?:judge?ment|comment)
    | \bwithh(?:e|o)ld\w*\s+(?:judge?ment|comment|(?:\w+\s+)?(?:names?|identit\w+|details))
    | \b(?:there\s+(?:was|is|has\s+been)|with)\s+no\s+(?:\w+\s+)?(?:confirmation|verification)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
WH = r"(?:who|what|where|when|why|how|if|whether|which)"
UNKNOWN = re.compile(
    rf"""
    \b(?:
        (?<!\bthe\s)(?<!\ban\s)(?<!\bher\s)(?<!\bhis\s)(?<!\bits\s)(?<!\btheir\s)un
          (?:clear|known|certain|sure|aware|determined|explained|resolved)\b
          (?!\s+(?:\w+\s+)?(?:future|assailant|assailants|gunm[ae]n|number|man|person|reasons|location)\b)
      | (?:is|was|are|were|remain\w*|be|['’](?:s|m|re))\s*(?:still\s+|also\s+)?(?:n['’]t|not)\s+
          (?:yet\s+|immediately\s+|entirely\s+|quite\s+|exactly\s+|fully\s+|at\s+all\s+|really\s+)?
          (?:clear|known|certain|sure|aware)\b
      | (?:I|we|he|she|they)\s+(?:do|does|did|can|ca|could)\s*(?:not|n['’]t)\s+(?:recall|remember)\b
      | (?:do|does|did)\s*(?:not|n['’]t)\s+(?:yet\s+|really\s+|even\s+|currently\s+|exactly\s+)?
          (?:know|remember|recall)(?=
            \s+(?:
                yet|exactly|for\s+(?:sure|certain)|{WH}|(?:of|about)\s+any
              | the\s+(?:\w+\s+)?(?:
                  cause|motive|number|reason|identity|identities|details|extent|whereabouts|fate|answer
                )
            )\b
          | \W*$|\s*[,.]
        )
      | no\s+(?:
            idea|clue|inkling
          | way\s+(?:of\s+knowing|to\s+(?:know|tell))
          | (?:immediate\s+|official\s+)?word\s+(?:yet\s+)?(?:on|of|about)
          | indication\s+(?:yet|of\s+wh\w+|wh\w+|as\s+to|how)
        )\b
      | too\s+(?:early|soon)\s+(?:(?:in|at|on)\s+(?:\w+\s+){{1,4}}?)?to\s+(?:
            say|tell|know|comment|specify|discuss|speculate|determine|judge|conclude|draw|rule|assess|call
          | identify|establish|give|predict|talk\s+about|estimate|gauge|describe|attribute
          | put\s+an?|provide\s+(?:an?|any|details)|make\s+(?:an?|any)\s+(?:\w+\s+)?(?:judge?ment|assessment|call|prediction|estimate)
        )\b
      | premature\s+to\s+(?:say|speculate|draw|conclude|judge|comment|determine)
      | (?:yet|remains?|remained|left|still)\s+(?:to\s+)(?:
            be\s+(?:
                seen|determined|established|decided|confirmed|clarified|explained|identified|known
              | worked\s+out|settled|resolved|ascertained
            )
          | emerge
        )
      | (?:can|ca|could)\s*(?:not|n['’]t)\s+(?:yet\s+|immediately\s+)?(?:
            say|tell|determine|establish|explain|identify|be\s+(?:sure|certain)|recall|remember|know
          | account\s+for|ascertain
        )\s+(?:with\s+certainty\s+|for\s+(?:sure|certain)\s+|exactly\s+)?(?:
            {WH}\b
          | the\s+(?:\w+\s+)?(?:
                cause|motive|reason|source|origin|number|identity|identities|extent|whereabouts|toll|scale
              | details
            )\b
        )
      | (?:can|ca|could)\s*(?:not|n['’]t)\s+(?:yet\s+)?be\s+
          (?:determined|established|identified|ascertained|explained)
      | still\s+(?:being\s+)?
          (?:investigat|assess|examin|determin|review|evaluat|verify|look\w*\s+into|analy[sz])
          (?:ing|ed|es)?\b
      | (?:is|are|was|were|been|still)\s+(?:(?:now|still|also|currently)\s+)?
          (?:try|work|seek|struggl|attempt|hop|rac|scrambl)ing\s+to\s+(?:
            determine|establish|figure\s+out|work\s+out|find\s+out|ascertain|learn|understand
          | piece\s+together|identify|pin\s+down|trace\s+the
        )\b
      | \b(?:investigating|examining|looking\s+(?:at|into)|probing|checking|assessing)\s+{WH}\b
      | (?:reach|made|mak|dr[ae]w|c[ao]me\s+to)\w*\s+no\s+(?:\w+\s+)?
          (?:judge?ment|conclusions?|determination|decision|finding)s?
      | not\s+(?:yet\s+)?(?:been\s+)?(?:
            determined|established|identified|ascertained
          | (?:reached|drawn|come\s+to)\s+(?:a|any)\s+(?:\w+\s+)?(?:conclusions?|judge?ment|decision)
        )
      | (?:have|has|had)\s*(?:n['’]t|not)\s+(?:yet\s+)?(?:been\s+(?:able\s+to\s+)?)?(?:
            determined?|establish(?:ed)?|identif(?:y|ied)|ascertain(?:ed)?|figured?\s+out|concluded
          | worked\s+out|found\s+out
        )\b
      | (?:has|have|had)\s+no\s+(?:\w+\s+)?
          (?:information|word|details|knowledge\s+of\s+{WH}|explanation|answer|recollection|memory)\b
      | (?:do|does|did)\s*(?:not|n['’]t)\s+(?:yet\s+)?have\s+
          (?:an?\s+|any\s+|enough\s+|the\s+|all\s+(?:of\s+)?the\s+)?(?:\w+\s+)?
          (?:information|answers?|details|explanation|number|figure|count|clarity|facts|motive)
      | an?\s+open\s+question
      | (?:
            cause|motive|incident|matter|case|circumstances|crash|fire|blast|explosion|shooting|attack
          | deaths?|origin|reasons?|events?|it|this|that
        )\b[^.;]{{0,40}}(?<!\bnot\s)\bunder\s+(?:\w+\s+)?(?:investigation|review)\s*$
      | an?yone['’]s\s+guess|anybody['’]s\s+guess|at\s+a\s+loss
      | (?:is|are|was|were)\s+(?:still\s+)?(?:baffled|mystified|puzzled|stumped|undecided|unaware)
          (?!\s+(?:to\s+(?:see|find|hear|learn)|that)\b)
      | jury\s+is\s+still\s+out
      | there\s*(?:is|['’]s)\s+no\s+(?:telling|knowing|saying|way\s+of\s+telling)
      | (?:do|does|did)\s*(?:not|n['’]t)\s+(?:think|believe)\s+(?:that\s+)?
          (?:anyone|anybody|you|one|we|they)\s+(?:can|could)\s+(?:really\s+|yet\s+)?
          (?:tell|say|know|predict|foresee)
      | (?:one|you|we)\s+(?:can|could)\s*(?:not|n['’]t|never)\s+(?:tell|know|predict)
      | (?:nobody|no[\s-]one|none\s+of\s+\w+)\s+(?:
            can\s+(?:tell|say|know|explain)|could\s+(?:tell|say|explain)|(?:really\s+|yet\s+)?knows?|knew
          | is\s+(?:sure|certain)
        )
      | (?:only\s+)?time\s+will\s+tell
      | (?:still|yet)\s+(?:have|has|had|need(?:s|ed)?)\s+to\s+(?:be\s+)?(?:
            find\s+out|found\s+out|determined?|establish(?:ed)?|work(?:ed)?\s+out|figured?\s+out
          | ascertain(?:ed)?
        )
      | (?:I|we)\s+(?:do|did)\s*(?:not|n['’]t)\s+have\s+
          (?:a\s+clue|any\s+idea|the\s+(?:faintest|slightest)\s+idea)
      | (?:is|are|was|were)\s+in\s+the\s+dark
      | (?:can|could)\s+only\s+(?:guess|speculate)
      | yet\s+(?:to\s+)?(?:determine|establish|identify|find\s+out|decide|work\s+out|ascertain)d?
      | (?:impossible|hard|difficult)\s+to\s+
          (?:say|tell|know|determine|establish|gauge|ascertain|estimate)\b
          (?!\s+(?:goodbye|no|the\s+difference|apart|from)\b)
      | unable\s+to\s+(?:say|tell|determine|establish|explain|ascertain|recall|locate)
      | a\s+mystery
      | le(?:ave|ft|aving)\s+(?:it\s+)?open\s+(?:whether|the\s+(?:question|possibility))
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Who it is that does not know; those whose work is to find out speak for the matter itself.
IGNORANT = re.compile(
    r"""
    ((?:\w+\s+){0,2}\w+)\s+(?:(?:just|still|also|really|simply|honestly|\w+ly)\s+)?(?:
        (?:is|are|was|were|am)\s+(?:(?:still|\w+ly)\s+)?(?:
          unsure|unaware|uncertain|undecided|clueless|(?:not|n['’]t)\s+(?:\w+\s+)?(?:sure|certain|aware)
        )
      | (?:is|are|was|were|am)n['’]t\s+(?:\w+\s+)?(?:sure|certain|aware)
      | (?:do|does|did)\s*(?:not|n['’]t)\s+(?:\w+ly\s+|yet\s+|even\s+)?(?:know|remember|recall)
      | (?:has|have|had)\s+no\s+(?:idea|clue|inkling|memory|recollection)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
DOUBTS = re.compile(r"^\W*(?:\w+\s+){0,2}\w+\s+do(?:es)?\s*(?:not|n['’]t)\s+know\s+that\b", re.IGNORECASE)
LEARNING = re.compile(
    r"""
    \b(?:
        officials?|officers?|police|investigators?|authorities|detectives?|prosecutors?|agents|experts?
      | scientists?|researchers?|doctors?|analysts?|governments?|ministry|agency|agencies|department
      | office|nobody|no\s+one|none|company|airline|army|military|hospital|court|commission|bureau|FBI|CIA
      | UN
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
SHORT_WORDS = 25  # a remark this short has one point, so that an "unclear" anywhere in it is the point
WHETHER = re.compile(r"^\W*(?:if|whether|why|how|what|who)\b", re.IGNORECASE)
BRIEF_WORDS = 14
BEFORE_WORDS = 4  # of its subject, before a brief clause withholds
# Finite words of withholding, of which their subject is who withholds.
_SAID_NOT = (
    r"(?:comment|confirm|verify|elaborate(?=\s+(?:on|about|further\s+on)\b)|vouch\s+for|corroborate"
    r"|respond(?=\s+to\b)|return(?=\s+(?:\w+\s+){0,3}?(?:calls?|messages?|e-?mails?|requests?)\b)"
    r"|authenticate|disclose|specify|discuss|speculate|be\s+(?:drawn(?!\s+into\b)|pinned\s+down|interviewed"
    r"|quoted)(?:\s+(?:on|about))?|(?:give|provide|release|publish|offer"
    r"|share)\s+(?=(?:\w+\s+){0,3}?(?:details?|information|names?|figures?|numbers?|reasons?|estimates?)\b)"
    r"|(?:say|explain|reveal|name|identify)(?=\s+(?:if|whether|who|what|when|where|how|why|which|the"
    r"|him|her|them|it|any|anyone|more|by\s+how)\b))"
)
REFUSAL = re.compile(
    rf"""
      \b(?:would|will|wo|could|can|ca|did|does|do)\s*(?:not|n['’]t)\s+{SOON}{_SAID_NOT}\b
    | \b(?:would|could|can|will|did)\s+neither\s+confirm\s+(?:n?or\s+)deny\b
    | \bneither\s+confirm(?:ed|s)\s+nor\s+den(?:ied|ies)\b
    | \b(?:has|have|had|is|are|was|were)\s*(?:not|n['’]t)\s+(?:yet\s+)?
        (?:been\s+able\s+to|able\s+to|in\s+a\s+position\s+to|prepared\s+to|willing\s+to)\s+{SOON}
        {_SAID_NOT}\b
    | \b(?:has|have|had)\s*(?:not|n['’]t)\s+(?:yet\s+|\w+ly\s+)?(?:
          confirmed|verified|commented|disclosed|specified|admitted|acknowledged|ruled\s+out
        | said(?=\s+(?:if|whether|who|what|when|where|how|why|by\s+how)\b)
      )
    | \b(?:was|were|is|are)\s+unable\s+to\s+{SOON}{_SAID_NOT}\b
    | \b(?:declin|refus)(?:ed|es)\s+to\s+{SOON}{_SAID_NOT}\b
    | \b(?:has|have|had)\s+yet\s+to\s+{SOON}(?:{_SAID_NOT}|respond|reply)\b
    | \b(?:has\s+|have\s+|had\s+)?remain(?:s|ed)?\s+
        (?:(?:silent|quiet|mum)\s+(?:on|about)\b|non-?committal)
    | \b(?:has\s+been|have\s+been|is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|kept)\s+
        (?:\w+ly\s+)?tight-?lipped\s+(?:on|about|over)\b
    | \b(?:is|are|was|were)\s*(?:not|n['’]t)\s+saying(?=\s+(?:if|whether|who|what|when|where|how|why|which)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What is only talked of, and what nobody could check of it.
TALK = re.compile(
    r"(?:(?:the|these|those|some|earlier|unconfirmed)\s+)?(?:reports?|claims?|rumou?rs?|accounts?|suggestions?|allegations?)",
    re.IGNORECASE,
)
UNVERIFIED = re.compile(
    r"\b(?:could|can)\s*(?:not|n['’]t)\s+be\s+(?:\w+ly\s+){0,2}(?:confirmed|verified|corroborated|substantiated)\b"
    r"|\bremain(?:s|ed)?\s+(?:unconfirmed|unverified)\b",
    re.IGNORECASE,
)
# Who was not aware of it until Monday knows now.
UNAWARE_UNTIL = re.compile(
    r"\b(?:aware|know|known|learn|clear)\b[^.;]{0,120}\buntil\s+(?!now\b)", re.IGNORECASE
)
