"""The words by which somebody asks for something, sets a condition or speaks of what is ahead, and where a remark's point lies.

One pattern a way of speaking, read by `stances.py`. All are linear in the text. They hold general English only: a wording
goes in for what it means, never for a story that has it.
"""

import re

CONDITION = re.compile(
    r"""
    ^(?:\W*(?:and|but|so|that)\s+)?\W*(?:
        if(?!
          \s+you\s+(?:really\s+)?
            (?:want\s+to\s+(?:know|understand|see)|ask\s+me|look\s+at|think\s+about|compare|consider)
        )
      | unless
      | should\s+(?:the|he|she|they|it|any|we|I|you|another|this|that)
      | were\s+(?:the|he|she|they|it|we|I|you)\b[^.;]{3,60}?\bto\b
      | had\s+(?:the|he|she|they|it|we|I|you)\b
      | provided|providing|assuming|suppos(?:e|ing)|so\s+long\s+as|as\s+long\s+as
      | (?:in|on)\s+(?:the\s+)?(?:case|event|condition)\s+(?:of|that)
      | only\s+(?:if|when)
      | without\s+(?:\w+\s+){1,8}?(?:would|will|could|cannot)
      | but\s+for
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
CONDITION_INSIDE = re.compile(
    r"""
    (?<!even\s)(?<!know\s)(?<!see\s)(?<!ask\s)(?<!asked\s)(?<!sure\s)(?<!clear\s)(?<!tell\s)(?<!say\s)
      (?<!wonder\s)(?<!as\s)(?<!what\s)(?<!tell\syou\s)(?<!will\stell\s)(?<!surprised\s)(?<!matter\s)
      (?<!decide\s)(?<!determine\s)\b(?:
        if(?!
          \s+(?:
              (?:not|any|possible|necessary|needed|so)\b
            | you\s+(?:really\s+)?
                (?:want\s+to\s+(?:know|understand|see)|ask\s+me|look\s+at|think\s+about|compare|consider)
          )
        )
      | unless
      | provided\s+(?:that\b|(?=the|it|he|she|they|we|both|all))
      | (?<=,\s)providing\s+(?=the|it|he|she|they|we|both|all|that)
      | assuming
      | on\s+(?:the\s+)?condition(?!
          \s+(?:
            of\s+(?:anonymity|not)|they|he|she|that\s+(?:he|she|they|his|her|their)\s+(?:not\s+be|names?)
          )
        )
      | (?:so|as)\s+long\s+as
      | in\s+(?:the\s+)?(?:case|event)\s+(?:of|that)
      | depending\s+on|contingent\s+(?:up)?on|conditional\s+(?:up)?on|or\s+else
      | only\s+(?:once|when|after)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
TO_COME = re.compile(
    r"\b(?:will|would|could|might|must|['’]ll|shall|can|may|ready|willing|prepared|going)\b|\b(?:threaten|offer|promis|vow|pledg)\w*",
    re.IGNORECASE,
)
WOULD_HAVE = re.compile(
    r"""
    \b(?:would|could|might)\s*(?:not|n['’]t|never)?\s+(?:\w+\s+)?have\s+\w+(?:\s+\w+){0,6}?\s+
      (?:without|but\s+for|had\s+(?:it|he|she|they|the|we|I))\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
IMPERATIVE = re.compile(
    r"""
    ^\W*(?:
        please\b
      | let(?:['’]s|\s+(?:us|him|her|them|it))\s(?!
          (?:just\s+|all\s+)?
            (?:be\s+(?:\w+\s+)?(?:clear|honest|real|frank)|face\s+it|say\b|see\b|understand\s+something)
        )
      | (?:do\s+not|don['’]t|never)\s+(?:\w+\s+){0,1}(?:\w+)\b
      | be\s+(?:careful|patient|vigilant|calm|alert|aware|prepared|ready|kind|safe|strong)
      | make\s+sure\b
      | (?:
            do|stop|stay|leave|listen|wait|remember|remain|avoid|evacuate|come|go|give|get|keep|call|tell
          | send|bring|use|hold|take|think|look|stand|pray|release|free|drop|return|end|join|seek|check
          | respect|help|boil|report|follow|consider|try|ask
        )\s+(?:
            (?:
                the|your|this|that|these|those|it|them|us|him|her|me|to|in|into|away|back|home|at|off|out
              | up|down|all|any|a|an|our|my|for|with|inside|indoors|calm|safe|now|on|near|from|where|only
              | and
            )\b
          | [\w]+ing\b
        )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "they need to pay", "when you have to wait": how it is for others, and asks for nothing
_NO_DUTY = r"(?<!\bthey\s)(?<!\byou\s)(?<!\bthey\snow\s)(?<!\bwho\s)(?<!\bI\s)"
URGED = re.compile(
    rf"""
      \b(?:
          should(?!
              \s+(?:never\s+|not\s+)?have
            | \s+be\s+(?:happy|glad|proud|grateful|thankful|pleased|ashamed|embarrassed)\b
            | \s+(?:not\s+)?(?:be\s+(?:surpris\w+|noted|clear)|come\s+as)
          )
        | must(?!\s+have)
        | (?:
              (?<!would\s)(?<!not\s)(?<!n['’]t\s){_NO_DUTY}need
            | needs|has
            | (?<!will\s)(?<!would\s)(?<!ll\s){_NO_DUTY}have
          )\s+to(?!
            \s+(?:
                be\s+said|say|do\s+with|know|understand|learn|see|find\s+out|figure\s+out|ensure|be\s+sure
              | remember
            )\b
          )
        | ought\s+to|(?:had|['’]d)\s+better|would\s+do\s+well\s+to
        | (?:is|are)\s+(?:
            urged|asked|advised|requested|encouraged|called\s+(?:on|upon)|instructed|ordered|told|reminded
          )\s+(?:not\s+)?to
      )\b
    | \b(?:it\s+(?:is|was)|it\s*['’]s)\s+[“”]?(?:
          (?:high\s+)?time(?:\s+(?:to|for|that|the|we|they|he|she)\b|\W*$)
        | (?:\w+ly\s+)?(?:imperative|essential|vital|crucial|critical|important|necessary|urgent)[“”]?\s+
            (?:that|to|for)
      )
    | (?<!not\s)(?<!n['’]t\s)\b(?:wants|wanted|(?<=\bI\s)want|(?<=\bwe\s)want)\s+
        (?!to\b|you\s+to\s+(?:know|understand)\b)(?:\w+\s+){{1,5}}?to\s+\w+
    | \b(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+|again\s+)?
        (?:calling|pleading|begging|appealing|lobbying|pressing)\s+(?:on|for|upon|to)\b
    | \b(?:we|I|they|he|she|it)(?:\s+(?:are|am|is|was|were)|['’](?:re|m|s))\s+
        (?:\w+ly\s+|also\s+|again\s+|now\s+)?(?:asking|urging)\s+
        (?!(?:for|if|whether|about|why|how|what|who)\b)(?:
          (?:[\w.,’'-]+\s+){{1,8}}?(?:not\s+)?to\s+[a-z]+
        | (?:
            anyone|anybody|everyone|everybody|people|residents|citizens|drivers|the\s+(?:public|community)
          )\b
      )
    | \bcalled\s+(?:on|upon)\b
    | \b(?:demands|demanded|urges|urged|insists)\s+that\b
    | \bnow\s+is\s+the\s+time\s+(?:for|to)\b
    | ^\W*(?:(?:that|and|but|so)\s+)?(?:we|everybody|everyone)\s+(?:\w+ly\s+|also\s+|now\s+|all\s+)?needs?
        \s+(?:(?:an?|the|more|better|stronger|less|greater|fewer|help)\b)
    | \bwe\s+(?:must|can)\s*(?:not|n['’]t)\s+(?:let|allow)\b
    | \b(?:we|I)\s+(?:(?:strongly|urgently|again|also|hereby|once\s+again)\s+)?
        (?:call|urge|appeal|ask|demand|implore|beg|plead|recommend|request|encourage|advise|insist)\s+
        (?:on|to|for|that|all|both|with|\w+)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "cannot back it": against what another proposes
REFUSED = re.compile(
    r"\b(?:can|could)\s*(?:not|n['’]t)\s+(?:support|back|vote\s+for|endorse)\b", re.IGNORECASE
)
SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
# Fewer words than this in a sentence of a quotation do not make its point ("Left to be seen.").
POINT_WORDS = 6
# One clause after ", but", up to its end.
TURN = re.compile(r",\s+but\s+(?:that\s+)?([^.;!?]{12,200})")
LAST_TURN = re.compile(r"[.;]\s+But\s+([^.;!?]{12,300})\W*$")
# "to lower their reservoirs", "both countries to lower ...": what is asked has no finite verb before "to".
TO_DO = re.compile(
    r"""
    ^(?!(?:if|whether|how|why|what|that|about)\b)
      (?:(?!
          (?:
              is|are|was|were|has|have|had|will|would|can|could|seem\w*|appear\w*|needs?|wants?|going
            | failure|refusal|decision|attempt|I|he|she|we|they
          )\b(?!-)
        | \w+n['’]t\b
      )[\w.’'-]+\s+){0,5}?to\s+
      (?!
          (?:
              which|whom|whose|what|the|an?|this|that|his|her|its|their|our|my|me|us|him|them|you|expect
          )\b
        | \w+\s+(?:could|would|will|might|may|is|are|was|were|has|have|had)\b
      )(?-i:[a-z]+)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Where the first clause of a remark ends.
FIRST_CLAUSE = re.compile(r",\s+(?:and|but|so|while|although|though|because)\b|[.;!?]\s")
# "asked | the council for money"; no question
ASKED_FOR = re.compile(
    r"""
      ^(?!(?:if|whether|how|why|what|who|where|when|which|about)\b)
        (?:(?!(?:is|are|was|were|do|does|did|has|have|will|would|can|could)\b)[\w.’'-]+\s+){0,4}?for\s+(?!
          \w+ing\b
        | (?:\w+\s+)?(?:
              thoughts?|opinions?|views?|comments?|reactions?|responses?|clarification|explanations?
            | answers?
          )\b
      )(?!.*\b(?:if|whether)\b)
    | ^that\s+(?:\S+\s+){1,10}?be\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "The whole world must act", "We should all be told"
MUST = re.compile(
    r"^\W*(?:(?:and|but|so)\s+)?(?!there\b)(?:[\w’'-]+\s+){1,5}?(?:must|should)\s+(?!have\b|know\b|be\s+(?:\w+ing|an?|the|proud|happy|ashamed)\b)",
    re.IGNORECASE,
)
# "whether the town should pay" asks of nobody that it pay.
WONDERED = re.compile(r"^\W*(?:whether|how|why|who)\b", re.IGNORECASE)
