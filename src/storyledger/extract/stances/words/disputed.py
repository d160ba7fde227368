"""The words by which somebody denies, disputes or attacks what another holds.

One pattern a way of speaking, read by `stances.py`. All are linear in the text. They hold general English only: a wording
goes in for what it means, never for a story that has it.
"""

import re

FALSE = (
    r"(?:(?<!did\swas\s)(?<!did\sis\s)wrong(?!\s+(?:to|for|with|place|time|hands|direction|way|side)\b)|false"
    r"|untrue|incorrect|inaccurate|mistaken|misleading|exaggerat\w+|overblown|overstated|understated|inflated"
    r"|nonsense|nonsensical|baseless|groundless|unfounded|unsubstantiated|fabricat\w+|absurd|preposterous"
    r"|ludicrous|laughable|ridiculous|rubbish|bogus|phony|concocted|fictitious|invented|outlandish|erroneous"
    r"|disingenuous|unreliable|mis(?:translated|quoted|interpreted|construed|reported|characteri[sz]ed)"
    r"|(?:taken|quoted)\s+out\s+of\s+context"
    r"|(?:not|n['’]t)\s+(?:true|accurate|correct|plausible|credible|the\s+case|based\s+on\s+(?:facts?|evidence"
    r"|reality))|without\s+(?:any\s+)?(?:foundation|basis|merit|substance)|fiction|propaganda|fake(?:\s+news)?"
    r"|misinformation|disinformation|a\s+(?:\w+\s+)?(?:lie|fake|forgery|hoax|myth|smear|slander|invention"
    r"|fantasy|fabrication|falsehood|distortion|fairy\s*tale)|lies|falsehoods|speculation|scaremongering"
    r"|implausible|hogwash|bunk|meritless|pure\s+(?:fiction|fantasy|invention))"
)
CALLED = re.compile(
    rf"\b(?:{FALSE}|staged|faked|forged|doctored|too\s+(?:low|high)|uncorroborated|unproven|unverified|one-sided|premature)\b",
    re.IGNORECASE,
)
# "called the new count an insult": what another has said or proposes, slighted
SLIGHTED = re.compile(
    r"\b(?:insult|sham|joke|farce|travesty|stunt|charade|smoke\s?screen|whitewash|mistake|distraction)\b",
    re.IGNORECASE,
)
# "called the accusations insulting", whatever the word: only who calls them grave or true takes them up
NAMED_CHARGE = re.compile(
    r"""
    ^\W*(?:(?!of\b|that\b|and\b)[\w’'-]+\s+){0,3}?(?:claim|accusation|allegation|charge|criticism|insinuation|rumou?r)s?\s+
      (?:(?:against|about|in|from|by|of)\s+(?:[\w’'-]+\s+){1,4}?)?(?:as\s+)?
      (?!.*\b(?:
          serious|grave|credible|true|truthful|accurate|plausible|believable|compelling|convincing|legitimate
        | disturbing|troubling|shocking|alarming|concerning|worrying|worrisome|explosive|horrif\w+|sickening
        | heartbreaking|damning|devastating|bombshell|stunning|chilling|impeachable|appalling|important|painful
        | significant|startling|extraordinary
      )\b)["“‘]?\w
    """,
    re.IGNORECASE | re.VERBOSE,
)
DISPUTED = re.compile(
    rf"""
    \b(?:
        (?:is|was|are|were|['’]s|['’]re|would\s+be|be|been|as)\s+
          (?:(?:\w+ly|just|all|pure|quite|also|still)\s+)?{FALSE}
      | conflicting|misrepresent\w*|mischaracteri[sz]\w*
      | distort\w*\s+(?:the|his|her|its|their|our|my|what)
      | fabricat\w+|contradict\w*
      | exaggerat\w+\s+(?:the|his|her|its|their|our|by|how)
      | (?:a|these|those|such)\s+lies?
      | lacks?\s+(?:any\s+|all\s+)?(?:credibility|basis|foundation|merit|substance)
      | (?:has|have|had)\s+no\s+(?:basis|foundation|merit|credibility|substance)
      | at\s+odds\s+with|inconsistent\s+with
      | contrary\s+to\s+(?:
            what
          | (?:the|his|her|its|their)\s+(?:\w+\s+)?
              (?:claim|report|account|assertion|statement|suggestion|testimony|version)s?
        )
      | (?:do|does|did)\s*(?:not|n['’]t)\s+(?:
            accept|agree|recogni[sz]e|buy|add\s+up|square\s+with|match|hold\s+(?:up|water)|stand\s+up
          | reflect\s+(?:the\s+)?(?:reality|facts|truth)
          | resemble\s+(?:anything|what)|correspond|tally
        )
      | (?:even\s+)?(?:
            that|this|it
          | (?:the|his|her|its|their|that|this|those|these)\s+(?:\w+\s+)?
              (?:figure|number|count|toll|estimate|total)s?
        )\s+(?:is|was|are|were)\s+(?:\w+\s+)?too\s+(?:low|high)
      | (?:is|are|was|were|['’](?:s|re))\s+(?:\w+ly\s+|just\s+|all\s+)?lying\s+(?:about|when)
      | (?:nobody|no[\s-]one)\s+(?:\w+ly\s+)?believes
      | cherry[\s-]?pick\w*
      | (?:is|are|was|were)\s*(?:not|n['’]t)\s+(?:\w+\s+)?(?:
            reflective\s+of
          | (?:something|a\s+\w+)\s+(?:that\s+)?(?:we|I|he|she|they)\s+can\s+stand\s+(?:by|behind)
        )
      | (?:is|are|was|were)\s+(?:\w+ly\s+)?not\s+(?:supported|backed(?:\s+up)?|borne\s+out)\s+by
      | (?:do|does|did)\s*(?:not|n['’]t)\s+share\s+(?:\w+\s+)?(?:view|opinion|assessment)
      | (?:is|are|was|were|am|['’]m|remain\w*)\s+(?:\w+ly\s+)?
          (?:not\s+convinced|unconvinced|skeptical|sceptical|dubious|doubtful)
      | (?<!no\s)(?<!not\s)(?<!n['’]t\s)(?<!without\s)(?<!no\sreason\sto\s)doubt(?:s|ed)?\s+
          (?:that|whether|if|the|it|this|very\s+much)
      | (?:has|have|had|is|are|was|were|been)\s+(?:\w+ly\s+)?(?:under|over)-?(?:count|estimat|report|stat)
          \w+
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What another has promised, and what became of it.
BROKEN_WORD = re.compile(
    r"""
    \b(?:promises?|pledges?|assurances?|vows?|commitments?|guarantees?)\b[^.;]{0,90}?\b
      (?:was|were|is|are|been|proved|rang|rung)\s+(?:\w+ly\s+)?
      (?:broken|hollow|empty|violated|worthless|not\s+kept)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
REPROACH = re.compile(r"^\W*how\s+(?:can|could|dare)\b", re.IGNORECASE)
QUESTION = re.compile(r"^[^.!?]{3,200}\?\W*$")
ATTACKS = re.compile(
    r"""
    \b(?:
        cast\w*\s+(?:\w+\s+){0,2}doubts?
      | (?:took|take[ns]?|taking)\s+(?:issue|exception)
      | (?:hit|push|pushed|pushing|hits)\s+back\s+(?:at|on|against)
      | (?:fir|f[oi]ght)\w*\s+back\s+(?:at|against)
      | pour\w*\s+(?:cold\s+water|scorn)
      | (?:thr[eo]w\w*|pour\w*)\s+cold\s+water
      | (?:call|bring|brought|thr[eo]w)\w*\s+into\s+(?:question|doubt)
      | rais\w+\s+(?:\w+\s+){0,2}(?:doubts?|questions?)\s+(?:about|over|as\s+to)
      | (?:express|voic|shar)\w*\s+(?:\w+\s+){0,2}(?:doubts?|s[kc]epticism|disbelief)
      | f(?:i|ou)nds?\s+it\s+(?:hard|difficult)\s+to\s+believe
      | beg\w*\s+to\s+differ
      | (?:play(?:s|ed|ing)?\s+down|downplay\w*)\s+(?:the\s+|any\s+|such\s+)?(?:\w+\s+)?(?:
            notion|idea|suggestion|talk|claim|report|concern|fear|worr(?:y|ie)|speculation|rumou?r
          | prospect|possibility|risk|threat
        )s?
      | (?:scoff|sneer)\w*\s+at|debunk\w*|discredit\w*|contradict\w*|rubbish(?:ed|es|ing)|pooh-pooh\w*
      | disbeliev\w+|(?:pok|pick|punch)\w*\s+holes
      | g[ai]v\w+\s+(?:a\s+)?(?:\w+\s+)?(?:different|conflicting|contradictory)\s+(?:account|version)
      | object(?:s|ed|ing)?\s+to\b|oppos(?:e|es|ed|ing)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Of what another proposes or has said; a deed is condemned, which asserts that it was done.
PROPOSED = re.compile(
    r"""
      ^\W*those\s+who\s+(?:say|claim|accuse|believe|blame|argue)\b
    | ^\W*(?:\S+\s+){0,5}?(?:
          plan|proposal|measure|legislation|(?-i:bill)|decision|ruling|verdict|remark|comment|statement
        | claim|report|finding|response|polic(?:y|ie)|deal|budget|idea|revision|correction|law|vote|rule
        | regulation|move|agreement|approach
      )s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A charge is denied, a figure disputed; so is what is said of the speaker's own ("a claim that it had").
CHARGE = re.compile(
    r"\b(?:accusation|allegation|charge|criticism|insinuation|rumou?r|suggestion)s?\b"
    r"|\b(?:claim|report|assertion|notion|idea|story|stories)s?\s+(?:that|of)\s+(?:it|he|she|they|its|his|her|their|him|them)\b",
    re.IGNORECASE,
)
BRUSHED = re.compile(r"\b(?:brush|shrug|laugh|wav)\w*\s+(?:off|aside|away)\b", re.IGNORECASE)
# "questioned whether", "questioned the police version": what another said, not what he can do
QUESTIONED = re.compile(
    r"""
      ^\W*(?:whether|if|how|why)\b
    | ^\W*(?:\S+\s+){0,4}?(?:
          claim|figure|number|account|version|forecast|estimate|ruling|report|finding|toll|statement
        | conclusion|verdict|assertion|accuracy|validity|authenticity|veracity|credibility|reliability
        | narrative|explanation|assessment|evidence|motive|result|data
      )s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
BESIDE = re.compile(
    r"""
    (?:^|,\s*)(?:\w+ly\s+)?(
        denying
      | rejecting(?!
          \s+(?:\w+\s+){0,3}?(?:
              ideas?\s+of|offers?|proposals?|plans?|calls?|requests?|bids?|deals?|demands?|appeals?|terms
            | motions?
          )\b
        )
      | dismissing|disputing|refuting|rebutting|contradicting
      | challenging(?=
          \s+(?:an?|the|his|her|its|their)\s+(?:\S+\s+){0,3}?(?:
            accounts?|claims?|reports?|statements?|versions?|assertions?|figures?|findings?|suggestions?
          )\b
        )
      | confirming|acknowledging|admitting|conceding|retracting|correcting
    )\s
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A finite verb with a saying beside it: "rejected the offer, saying"; no "disputed" region.
OVER = re.compile(
    r"""
    (?<!the\s)(?<!\ba\s)(?<!\bof\s)\b(
        denie[ds]|reject(?:ed|s)|dismiss(?:ed|es)|dispute[ds]|refute[ds]|rebutt?(?:ed|s)|rebuff(?:ed|s)
      | contradict(?:ed|s)
    )\s[^;:]{0,120},\s+(?:\w+ly\s+|also\s+)?\w+ing\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
UNTRUE = re.compile(
    r"""
      ^\W*(?:
        (?:it|that|this)(?:['’]s|\s+is|\s+was)\s+
          (?:\w+ly\s+|just\s+|also\s+|still\s+)?
          (?:not\s+true|not\s+the\s+case|false|untrue|a\s+lie|nonsense|wrong(?!\s+(?:to|for|of)\b))
      )\b
    | ^\W*(?:that|this|it)\s+
        (?:never\s+happened|(?:did\s*(?:not|n['’]t)|does\s*(?:not|n['’]t))\s+(?:happen|exist|occur))
    | ^\W*no[,.]\s(?!\d)
    | ^\W*(?:absolutely|certainly|definitely|of\s+course)\s+not\b
    | ^\W*(?:not\s+at\s+all|by\s+no\s+means|nothing\s+of\s+the\s+(?:sort|kind))\s*[.,!]
    | ^\W*(?:far\s+from\s+it|on\s+the\s+contrary)\b
    | \bno\s+truth\s+(?:in|to|whatsoever)\b
    | (?:
        there\s*(?:is|was|were|are|has\s+been|['’]s)|(?:has|have|had|of|made|gave|found|received|was|were)
      )\s+no\s+such\s+(?!thing\s+as\b)\w+
    | ^\W*no\s+such\s+\w+\s+(?:was|were|had|has|existed|happened|took)\b
    | \bnot\s+a\s+word\s+of\s+(?:it|this|that|truth)\b
    | \b(?:is|was|are|were|am)\s+innocent\b
    | \b(?:is|was|are|were|been|being)\s+falsely\s+accused\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
DENIES_ALL = re.compile(
    r"""
      \bplead(?:s|ed|ing)?\s+(?:not\s+guilty|innocent)
    | \bpled\s+not\s+guilty
    | \b(?:maintain|protest|profess|proclaim|insist|assert)\w*\s+(?:on\s+)?(?:his|her|their|its|my)\s+
        (?:own\s+)?innocence
    | \bdisclaim\w*\s+
    | \b(?:quash|scotch|squelch|squash|dispel|shot|shoot\w*|knock\w*|swat\w*|tamp\w*)\s+(?:down\s+)?
        (?:\w+\s+){0,3}?(?:rumou?r|report|claim|speculation|suggestion|allegation|notion|idea)s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What is said of another's words, wherever a parse puts its end: "the claim that the bridge fell is false".
OF_WORDS = re.compile(
    rf"""
    ^\W*(?:that\s+)?(?:(?:the|any|all|these|those|such|an?)\s+|\w+(?:\s\w+)?['’]s?\s+)?(?:\w+\s+){{0,2}}?
      (?:
        statement|claim|report|allegation|accusation|suggestion|rumou?r|notion|idea|charge|assertion
      | stor(?:y|ie)
    )s?\b[^.;!?]{{0,200}}?\b(?:is|are|was|were|does|do)\s*(?:\w+ly\s+|just\s+|all\s+|pure\s+|quite\s+)?(?:
        {FALSE}
      | n['’]t\s+(?:plausible|true|credible|accurate|correct)
      | not\s+(?:resemble|reflect|hold|match|stand\s+up|add\s+up)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "We deny it", "our client rejects the charge": a stand that the words themselves take.
TAKES_STAND = re.compile(
    r"""
    ^\W*(?:(?:that|and|but)\s+)?(?:
        I|we|he|she|it|they|(?:my|our|his|her|its|their)\s+\w+
      | (?:the\s+)?[A-Z]?\w+(?:\s\w+){0,2}(?=
          \s+(?:categorical|strong|firm|flat|total|complete|absolute|utter|unequivocal|vehement)ly\s+
            (?:den(?:y|ies)|rejects?|refutes?|disputes?)\b
        )
    )\s+(?:\w+ly\s+(?:and\s+\w+ly\s+)?|also\s+|do\s+|still\s+|have\s+always\s+|had\s+always\s+)?
      (den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|dismiss(?:es|ed)?|refute[sd]?|contest(?:s|ed)?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "does not agree with", "did not accept": a "not" that disputes
DISSENTS = re.compile(
    r"\b(?:do|does|did)\s*(?:not|n['’]t)\s+(?:\w+ly\s+)?(?:agree|concur|accept|recogni[sz]e|support|believe\s+in)\b",
    re.IGNORECASE,
)
# "found no evidence | that it leaked"; "offered no evidence" is said of another
FOUND_NOTHING = re.compile(
    r"""
    \b(?:find|found|s[ae]e|seen|uncovered|detected|turned\s+up)s?\s+(?:no|little)\s+(?:\w+\s+){0,2}?
      (?:evidence|indications?|signs?|proof|traces?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "the question of why", "questions remain about": nobody's doubt
A_QUESTION = re.compile(
    r"\b(?:an?|the|any|that|this|another)\s+(?:\w+\s+)?question\b|\bquestions?\s+(?:of|about|over|remain)\b",
    re.IGNORECASE,
)
