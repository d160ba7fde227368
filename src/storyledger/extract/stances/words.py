"""The words of a stance: what withholds, takes back, leaves open, attacks, asks for and foresees.

One pattern a way of speaking, read by `stances.py`. All are linear in the text. They hold general
English only: a wording goes in for what it means, never for a story that has it.
"""

import re

NOT = r"(?:not|n['’]t|never|neither|nor|no)"
NEGATED = re.compile(rf"(?:^|\W|\w(?=n['’]t)){NOT}\b", re.IGNORECASE)
TELL = r"(?:comment|say|confirm|identify|elaborate|answer|discuss|speculate|describe|label|characteri[sz]e|attribute|predict|address|provide|give(?!\s+(?:up|in|way|ground))|specify|name|disclose|reveal|divulge|talk\s+(?:about|to\s+(?:\w+\s+)?(?:reporters?|journalists?|media|press))|speak\s+(?:about|to|with|on)|respond|reply|acknowledge|verify|corroborate|deny|explain|clarify|release\s+(?:details|names?|any|further|more)|weigh\s+in|be\s+(?:drawn|interviewed|quoted|pinned)|get\s+into|go\s+(?:into|as\s+far)|put\s+a\s+(?:number|figure|name)|take\s+questions|rule\s+(?:\w+\s+(?:or\s+)?)?out|(?:offer|share)\s+(?:\w+\s+){0,2}?(?:specifics|details?|information|opinions?|predictions?|explanations?|reasons?|estimates?|figures?|names?))"
SOON = (
    r"(?:(?:immediately|independently|yet|publicly|directly|officially|definitively|fully|even|further)\s+)?"
)
WITHHELD = re.compile(
    rf"\b(?:declin|refus)\w*\s+(?:to\s+{SOON})?{TELL}\b|\b(?:declin|refus)\w*\s+(?:\w+\s+){{0,2}}?(?:comments?|interviews?|requests?\s+for\s+(?:comment|details|interview)\w*|details?)\b"
    r"|(?<!\bit\s)\b(?:could|can|would)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:be\s+)?(?:rule\s+(?:it\s+)?out|ruled\s+out|excluded?)\b|\b(?:do|does|did)\s*(?:not|n['’]t)\s+(?:yet\s+)?rule\s+(?:\w+\s+)?out\b|\b(?:has|have|had)\s*(?:not|n['’]t)\s+(?:yet\s+|been\s+)?(?:ruled\s+(?:\w+\s+)?out|excluded|disclosed|divulged)\b"
    r"|\b(?:no|not\s+any)\s+(?:immediate\s+|further\s+|official\s+|public\s+)?comment\b|\b(?:ha[sd]|have|having)\s+nothing\s+(?:\w+\s+)?to\s+(?:say|add)\b"
    rf"|\b(?:would|will|wo)\s*(?:not|n['’]t)\s+respond\s+to\s+(?:\w+\s+){{0,3}}?(?:requests?|questions?|quer(?:y|ies)|inquir(?:y|ies)|e-?mails?|calls?|messages?)\b|\b(?:did|do|does|has|have|had)\s*(?:not|n['’]t)\s+{SOON}(?:(?:respond|reply|return|comment|answer|elaborate|name|identify)\b|(?:offer(?:ed)?|provided?|give|given|released?|disclosed?|share|reveal(?:ed)?|published?)\s+(?:[\w’']+\s+){{0,3}}?(?:details?|information|comments?|names?|identit\w+|reasons?|explanations?|answers?|statements?|specifics|figures?|numbers?)\b)"
    rf"|\b(?:could|can|ca|would|will|wo)\s*(?:not|n['’]t)\s+{SOON}(?:(?:confirm|verify|comment|discuss|speculate|disclose|be\s+drawn|elaborate|authenticate|corroborate|substantiate|vouch|go\s+into(?!\s+(?:effect|force|service|operation|production|hiding|recess|business|default|battle|space|\w+\s+(?:office|building|room|water)))|get\s+into(?!\s+(?:the|a)\s)|speak\s+(?:to|about|for)|spell\s+out)\b|(?:say|specify|identify|name|reveal|divulge|detail|give|provide|talk\s+about|answer)\b(?!\s+(?:up|in|way|that|so|anyone|anybody)\b)|release\s+(?:\w+\s+){{0,2}}?(?:details?|names?|information|statements?|figures?|numbers?|identit\w+)\b)"
    rf"|\b(?:would|could)\s+(?:neither|not\s+(?:either|even))\s+{TELL}\b"
    rf"|\bwithout\s+(?:confirm|comment|elaborat|specify)\w+|\bwithout\s+giving\s+(?:\w+\s+){{0,2}}(?:details?|reasons?|names?|figures?|numbers?)\b|(?:\b(?:not|neither|nor|never)|n['’]t)\s+(?:\w+\s+){{0,2}}(?:(?:confirm|comment|verif|corroborat|authenticat|substantiat)(?:\w*)|elaborat\w+)\b"
    r"|(?:\b(?:unable|impossible|unwilling|reluctant|hesitant|difficult|hard)|(?:\bnot|n['’]t)\s+(?:yet\s+possible|possible|(?:\w+\s+)?(?:prepared|ready|willing|at\s+liberty|in\s+a\s+position|free|able)))\s+to\s+(?:\w+ly\s+)?[\"“]?(?:confirm|verify|comment|discuss|corroborate|authenticate|speculate|elaborate|identify|disclose|reveal|divulge|say|answer|predict|(?:offer|give|make)\s+(?:\w+\s+){0,2}?(?:predictions?|comments?|details?|answers?|estimates?))"
    rf"|(?:\bnot|n['’]t)\s+going\s+to\s+{SOON}(?:give\s+(?:an?|any)\s+(?:\w+\s+)?comment\w*|comment|respond|speculate|discuss|say|get\s+into|go\s+into|confirm|talk\s+about|answer)\b"
    r"|(?:\bnot|n['’]t)\s+(?:talking|speaking)\s+(?:to|with)\s+(?:the\s+)?(?:press|media|reporters|journalists)\b|\b(?:refrain\w*\s+from|abstain\w*\s+from\s+(?:comment|specula|confirm)\w*)\b|\b(?:could|can|ca)\s*(?:not|n['’]t)\s+(?:\w+ly\s+|yet\s+)?be\s+(?:\w+\s+)?(?:confirmed|verified|corroborated|authenticated|substantiated|(?:\w+\s+)?reached\s+(?:for|by|on))"
    r"|\b(?:stop|stopp|fall|fell)\w*\s+short\s+of\s+(?:\w+ly\s+)?\w+ing\b|(?<!not\s)(?<!n['’]t\s)(?<!never\s)\bsh(?:y|ie)\w*\s+away\s+from\s+\w+ing\b|\b(?:avoid|dodg|sidestepp?|evad|duck|deflect|skirt|parr(?:y|ied)|brush\w*\s+(?:off|aside)|swerv|fend\w*\s+off)\w*\s+(?:\w+\s+){0,3}(?:answer|question|quer(?:y|ie)|issue)s?\b"
    rf"|\b(?:did|do|does|has|have|had)\s*(?:not|n['’]t)\s+{SOON}(?:sa(?:y|id)|specif(?:y|ied)|disclosed?|reveal(?:ed)?|explain(?:ed)?|indicated?|clarif(?:y|ied)|spell(?:ed)?\s+out)\s+(?:if|whether|who|what|when|where|how|why|which|by\s+how)\b"
    r"|\byet\s+(?:to\s+)?(?:(?:publicly|officially|formally)\s+)?(?:confirm|comment|respond|verify|say|acknowledge|release\s+(?:\w+\s+){0,2}(?:details|names?|statement))\w*\b"
    r"|\b(?:gave|giv(?:e|es|en|ing)|offer\w*|provid\w*|made|mak(?:e|es|ing)|releas\w*)\s+no\s+(?:\w+\s+)?(?:comment|details?|answer|reply|explanation|indication|reason|specifics|elaboration|statement|information)\b"
    r"|\b(?:remain|kept|keep|stay)\w*\s+(?:silent|tight-lipped|mum|quiet|non-?committal)\b|\bnon-?committal\b|\breserv\w+\s+(?:judge?ment|comment)|\bwithh(?:e|o)ld\w*\s+(?:judge?ment|comment|(?:\w+\s+)?(?:names?|identit\w+|details))"
    r"|\b(?:there\s+(?:was|is|has\s+been)|with)\s+no\s+(?:\w+\s+)?(?:confirmation|verification)\b",
    re.IGNORECASE,
)
OWN = r"(?:his|her|its|their|the|an?|my|our|that|those)\s+(?:own\s+|earlier\s+|initial\s+|previous\s+|original\s+|first\s+|past\s+)?"
WORDS = r"(?:statement|claim|remark|comment|report|account|testimony|confession|assertion|figure|toll|allegation|accusation|number|estimate|story|stor|article|tweet|post|promise|pledge|view|words?)"
TAKEN_BACK = re.compile(
    r"\b(?:walk|row|climb|roll)\w*\s+back\s+(?:from\s+)?(?:on\s+)?(?:his|her|its|their|the|that|those|an?|my|our|what)\b|\b(?:walk|row|climb)\w*\s+(?:\w+\s+){0,4}?back\s*$|\b(?:take|took|taking|takes|taken)\s+back\b|\bback(?:s|ed|ing)?\s+(?:away\s+from|down|off|out)\b"
    r"|\bno\s+longer\s+(?:(?:stands?|stood)\s+(?:by|behind)|(?:believe|think|claim|maintain|consider|say|hold|insist|suspect|assert|support|back|contend|regard|accuse)(?:s|d|ed)?\b)|\bdisown\w*|\bdisavow\w*|\bdistanc\w+\s+(?:him|her|it|them)sel(?:f|ves)\s+from\s+(?:his|her|its|their)\b"
    r"|\b(?:renounc|recant|retract|backtrack|backpedal|back-pedal|rescind)\w*"
    rf"|\b(?:with(?:drew|draw)\w*|correct\w*|delet\w+|amend\w*|revers\w+|revok\w+|unpublish\w*|repudiat\w*|abandon\w*|scrapp?\w*|eras\w+|pull\w+|remov\w+|t(?:ake|ook|aking)\s+down|drop(?:s|ped|ping)?|soften\w*|ton\w+\s+down|walk\w+)\s+{OWN}(?:\w+\s+)?{WORDS}\b"
    r"|\brevis\w+\s+(?:\S+\s+){1,6}?(?:down|up|downwards?|upwards?)\b|\brevis\w+\s+(?:its|their|his|her|the|that|an)\s+(?:\S+\s+){0,3}?(?:toll|count|number|figure|estimate|tally|total|account|statement|story|version|timeline)s?\b|\b(?:lower|cut|reduc|adjust|scal)\w*\s+(?:back\s+|down\s+)?(?:its|their|his|her|the)\s+(?:\w+\s+){0,2}?(?:toll|count|tally|estimate\s+of)\b"
    r"|\bapologi[sz]\w+\s+for\s+(?:(?:having|\w+ly)\s+)?(?:say|said|claim|report|suggest|call|stat|tell|told|writ|publish|accus|mis|false|wrong|incorrect|an?\s+(?:error|mistake|wrong|false|incorrect))\w*"
    r"|\bw(?:e|a)nt\s+back\s+on\b|\bgo(?:es|ing)\s+back\s+on\b|\b(?:chang|shift|alter)\w*\s+(?:his|her|its|their)\s+(?:\w+\s+)?(?:story|account|testimony|mind|tune|stance|position|line|version)"
    r"|\b(?:made|make|perform|did|do|execut)\w*\s+an?\s+(?:\w+\s+)?(?:u-?turn|about-?(?:face|turn)|volte-face)\b|\b(?:ate|eat\w*|swallow\w*)\s+(?:his|her|their|its)\s+(?:own\s+)?words\b|\b(?:had|having|has)\s+second\s+thoughts\b|\bflip-?flopp\w*|\bthought\s+better\s+of\b",
    re.IGNORECASE,
)
# Another stand than before, whatever it was.
TURNED = re.compile(
    r"\b(?:t(?:ook|akes?|aking|aken)|adopt\w*)\s+(?:an?|the)\s+(?:\w+\s+)?(?:different|opposite|contrary)\s+(?:stance|position|tack|line|view|tone|approach)\b|\bchang(?:e|ed|es|ing)\s+(?:his|her|its|their|my|our)\s+(?:\w+\s+)?(?:story|position|stance|tune|account|version)\b"
    r"|\brevers(?:e|ed|es|ing)\s+(?:course|(?:him|her|it|them)sel(?:f|ves)|(?:his|her|its|their)\s+(?:\w+\s+)?(?:position|stance|course))\b|\b(?:did|made|doing|making)\s+an?\s+(?:abrupt\s+|sudden\s+|quick\s+)?(?:about-face|u-turn)\b",
    re.IGNORECASE,
)
IN_ERROR = r"(?:erroneously|mistakenly|incorrectly|inaccurately|wrongly|wrongfully|misleadingly)"
TAKES_BACK = re.compile(
    r"\b(?:I|we|he|she|they|it)\s+(?:was|were|had\s+been|have\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:wrong|mistaken|in\s+error|incorrect)\s+(?:to\s+(?:say|claim|report|suggest|call|state|write|accuse|blame|announce)|in\s+(?:say|claim|report|suggest|stat|writ)\w*|when\s+(?:I|we|he|she|they|it)\s+(?:said|claimed|reported|wrote|stated))"
    r"|\b(?:I|we|he|she|they)\s+(?:(?:had\s+)?misspoke\w*|(?:had\s+)?mis-?stated|(?:had\s+)?misreported|take\s+back|take\s+(?:it|that|this|them)\s+back|should\s+(?:not|never)\s+have\s+(?:said|claimed|reported|written|called|used)|(?:retract|wish\s+to\s+correct|have\s+to\s+correct)\s+(?:my|our|that|the|it|this|what)|withdraw\s+(?:my|our|that|the|this)\s+(?:\w+\s+)?(?:statement|claim|remark|comment|report|accusation|allegation|charge|word)s?)\b"
    rf"|^\W*(?:that\s+)?(?:I|we|he|she|it|they|(?:my|our|his|her|its|their)\s+(?:\w+\s+)?(?:agency|office|department|ministry|newspaper|paper|company|team|staff|station|network))\s+(?:had\s+|has\s+|have\s+)?{IN_ERROR}\s+(?:\w+ed|said|told|wrote|gave|put)\b"
    rf"|^\W*(?:an?|the)\s+(?:earlier|previous)\s+version\s+of\b|\b(?:version|story|article|report)\s+(?:had\s+)?{IN_ERROR}\s+(?:\w+ed|said|gave)\b"
    r"|^\W*(?:that\s+)?(?:(?:an?|the|our|his|her|its|their|that|this)\s+)?(?:earlier|previous|initial|original|first)\s+(?:\w+\s+)?(?:statement|claim|report|account|figure|toll|number|count|estimate|information|announcement|story|article|post)s?\s+(?:(?:was|were|had\s+been|is|are)\s+(?:[^.;!?]{5,60}?\band\s+(?:it\s+)?(?:was\s+|were\s+)?)?(?:\w+ly\s+)?(?:wrong|incorrect|mistaken|in\s+error|false|inaccurate|untrue|premature|an?\s+(?:\w+\s+)?(?:mistake|error))|contained\s+an?\s+error)"
    r"|^\W*this\s+(?:story|article|report|post|item|headline)\s+(?:corrects|has\s+been\s+(?:corrected|amended))|^\W*correction\s*:",
    re.IGNORECASE,
)
WH = r"(?:who|what|where|when|why|how|if|whether|which)"
UNKNOWN = re.compile(
    r"\b(?:(?<!\bthe\s)(?<!\ban\s)(?<!\bher\s)(?<!\bhis\s)(?<!\bits\s)(?<!\btheir\s)un(?:clear|known|certain|sure|aware|determined|explained|resolved)\b(?!\s+(?:\w+\s+)?(?:future|assailant|assailants|gunm[ae]n|number|man|person|reasons|location)\b)|(?:is|was|are|were|remain\w*|be|['’](?:s|m|re))\s*(?:still\s+|also\s+)?(?:n['’]t|not)\s+(?:yet\s+|immediately\s+|entirely\s+|quite\s+|exactly\s+|fully\s+|at\s+all\s+|really\s+)?(?:clear|known|certain|sure|aware)\b"
    r"|(?:I|we|he|she|they)\s+(?:do|does|did|can|ca|could)\s*(?:not|n['’]t)\s+(?:recall|remember)\b"
    rf"|(?:do|does|did)\s*(?:not|n['’]t)\s+(?:yet\s+|really\s+|even\s+|currently\s+|exactly\s+)?(?:know|remember|recall)(?=\s+(?:yet|exactly|for\s+(?:sure|certain)|{WH}|(?:of|about)\s+any|the\s+(?:\w+\s+)?(?:cause|motive|number|reason|identity|identities|details|extent|whereabouts|fate|answer))\b|\W*$|\s*[,.])"
    r"|no\s+(?:idea|clue|inkling|way\s+(?:of\s+knowing|to\s+(?:know|tell))|(?:immediate\s+|official\s+)?word\s+(?:yet\s+)?(?:on|of|about)|indication\s+(?:yet|of\s+wh\w+|wh\w+|as\s+to|how))\b|too\s+(?:early|soon)\s+(?:(?:in|at|on)\s+(?:\w+\s+){1,4}?)?to\s+(?:say|tell|know|comment|specify|discuss|speculate|determine|judge|conclude|draw|rule|assess|call|identify|establish|give|predict)|premature\s+to\s+(?:say|speculate|draw|conclude|judge|comment|determine)"
    rf"|(?:yet|remains?|remained|left|still)\s+(?:to\s+)(?:be\s+(?:seen|determined|established|decided|confirmed|clarified|explained|identified|known|worked\s+out|settled|resolved|ascertained)|emerge)|(?:can|ca|could)\s*(?:not|n['’]t)\s+(?:yet\s+|immediately\s+)?(?:say|tell|determine|establish|explain|identify|be\s+(?:sure|certain)|recall|remember|know|account\s+for|ascertain)\s+(?:with\s+certainty\s+|for\s+(?:sure|certain)\s+|exactly\s+)?(?:{WH}\b|the\s+(?:\w+\s+)?(?:cause|motive|reason|source|origin|number|identity|identities|extent|whereabouts|toll|scale|details)\b)|(?:can|ca|could)\s*(?:not|n['’]t)\s+(?:yet\s+)?be\s+(?:determined|established|identified|ascertained|explained)"
    rf"|still\s+(?:being\s+)?(?:investigat|assess|examin|determin|review|evaluat|verify|look\w*\s+into|analy[sz])(?:ing|ed|es)?\b|(?:is|are|was|were|been|still)\s+(?:(?:now|still|also|currently)\s+)?(?:try|work|seek|struggl|attempt|hop|rac|scrambl)ing\s+to\s+(?:determine|establish|figure\s+out|work\s+out|find\s+out|ascertain|learn|understand|piece\s+together|identify|pin\s+down|trace\s+the)\b|\b(?:investigating|examining|looking\s+(?:at|into)|probing|checking|assessing)\s+{WH}\b"
    r"|(?:reach|made|mak|dr[ae]w|c[ao]me\s+to)\w*\s+no\s+(?:\w+\s+)?(?:judge?ment|conclusions?|determination|decision|finding)s?|not\s+(?:yet\s+)?(?:been\s+)?(?:determined|established|identified|ascertained|(?:reached|drawn|come\s+to)\s+(?:a|any)\s+(?:\w+\s+)?(?:conclusions?|judge?ment|decision))|(?:have|has|had)\s*(?:n['’]t|not)\s+(?:yet\s+)?(?:been\s+(?:able\s+to\s+)?)?(?:determined?|establish(?:ed)?|identif(?:y|ied)|ascertain(?:ed)?|figured?\s+out|concluded|worked\s+out|found\s+out)\b"
    rf"|(?:has|have|had)\s+no\s+(?:\w+\s+)?(?:information|word|details|knowledge\s+of\s+{WH}|explanation|answer|recollection|memory)\b|(?:do|does|did)\s*(?:not|n['’]t)\s+(?:yet\s+)?have\s+(?:an?\s+|any\s+|enough\s+|the\s+|all\s+(?:of\s+)?the\s+)?(?:\w+\s+)?(?:information|answers?|details|explanation|number|figure|count|clarity|facts|motive)|an?\s+open\s+question|(?:cause|motive|incident|matter|case|circumstances|crash|fire|blast|explosion|shooting|attack|deaths?|origin|reasons?|events?|it|this|that)\b[^.;]{{0,40}}(?<!\bnot\s)\bunder\s+(?:\w+\s+)?(?:investigation|review)\s*$|an?yone['’]s\s+guess|anybody['’]s\s+guess|at\s+a\s+loss|(?:is|are|was|were)\s+(?:still\s+)?(?:baffled|mystified|puzzled|stumped|undecided|unaware)|jury\s+is\s+still\s+out|there\s*(?:is|['’]s)\s+no\s+(?:telling|knowing|saying|way\s+of\s+telling)|(?:do|does|did)\s*(?:not|n['’]t)\s+(?:think|believe)\s+(?:that\s+)?(?:anyone|anybody|you|one|we|they)\s+(?:can|could)\s+(?:really\s+|yet\s+)?(?:tell|say|know|predict|foresee)|(?:one|you|we)\s+(?:can|could)\s*(?:not|n['’]t|never)\s+(?:tell|know|predict)"
    r"|(?:nobody|no[\s-]one|none\s+of\s+\w+)\s+(?:can\s+(?:tell|say|know|explain)|could\s+(?:tell|say|explain)|(?:really\s+|yet\s+)?knows?|knew|is\s+(?:sure|certain))|(?:only\s+)?time\s+will\s+tell|(?:still|yet)\s+(?:have|has|had|need(?:s|ed)?)\s+to\s+(?:be\s+)?(?:find\s+out|found\s+out|determined?|establish(?:ed)?|work(?:ed)?\s+out|figured?\s+out|ascertain(?:ed)?)|(?:I|we)\s+(?:do|did)\s*(?:not|n['’]t)\s+have\s+(?:a\s+clue|any\s+idea|the\s+(?:faintest|slightest)\s+idea)|(?:is|are|was|were)\s+in\s+the\s+dark|(?:can|could)\s+only\s+(?:guess|speculate)|yet\s+(?:to\s+)?(?:determine|establish|identify|find\s+out|decide|work\s+out|ascertain)d?|(?:impossible|hard|difficult)\s+to\s+(?:say|tell|know|determine|establish|gauge|ascertain|estimate)\b(?!\s+(?:goodbye|no|the\s+difference|apart|from)\b)|unable\s+to\s+(?:say|tell|determine|establish|explain|ascertain|recall|locate)|a\s+mystery|le(?:ave|ft|aving)\s+(?:it\s+)?open\s+(?:whether|the\s+(?:question|possibility)))\b",
    re.IGNORECASE,
)
# Who it is that does not know; those whose work is to find out speak for the matter itself.
IGNORANT = re.compile(
    r"((?:\w+\s+){0,2}\w+)\s+(?:(?:just|still|also|really|simply|honestly|\w+ly)\s+)?(?:(?:is|are|was|were|am)\s+(?:(?:still|\w+ly)\s+)?(?:unsure|unaware|uncertain|undecided|clueless|(?:not|n['’]t)\s+(?:\w+\s+)?(?:sure|certain|aware))"
    r"|(?:is|are|was|were|am)n['’]t\s+(?:\w+\s+)?(?:sure|certain|aware)|(?:do|does|did)\s*(?:not|n['’]t)\s+(?:\w+ly\s+|yet\s+|even\s+)?(?:know|remember|recall)|(?:has|have|had)\s+no\s+(?:idea|clue|inkling|memory|recollection))\b",
    re.IGNORECASE,
)
DOUBTS = re.compile(r"^\W*(?:\w+\s+){0,2}\w+\s+do(?:es)?\s*(?:not|n['’]t)\s+know\s+that\b", re.IGNORECASE)
LEARNING = re.compile(
    r"\b(?:officials?|officers?|police|investigators?|authorities|detectives?|prosecutors?|agents|experts?|scientists?|researchers?|doctors?|analysts?|governments?|ministry|agency|agencies|department|office|nobody|no\s+one|none|company|airline|army|military|hospital|court|commission|bureau|FBI|CIA|UN)\b",
    re.IGNORECASE,
)
SHORT_WORDS = 25  # a remark this short has one point, so that an "unclear" anywhere in it is the point

FALSE = (
    r"(?:(?<!did\swas\s)(?<!did\sis\s)wrong(?!\s+(?:to|for|with|place|time|hands|direction|way|side)\b)|false|untrue|incorrect|inaccurate|mistaken|misleading|exaggerat\w+|overblown|overstated|understated|inflated|nonsense|nonsensical|baseless|groundless|unfounded|unsubstantiated|fabricat\w+|absurd|preposterous|ludicrous|laughable|ridiculous|rubbish|bogus|phony|concocted|fictitious|invented|outlandish|erroneous|disingenuous|unreliable|mis(?:translated|quoted|interpreted|construed|reported|characteri[sz]ed)|(?:taken|quoted)\s+out\s+of\s+context"
    r"|(?:not|n['’]t)\s+(?:true|accurate|correct|plausible|credible|the\s+case|based\s+on\s+(?:facts?|evidence|reality))|without\s+(?:any\s+)?(?:foundation|basis|merit|substance)|fiction|propaganda|fake(?:\s+news)?|misinformation|disinformation|a\s+(?:\w+\s+)?(?:lie|fake|forgery|hoax|myth|smear|slander|invention|fantasy|fabrication|falsehood|distortion|fairy\s*tale)|lies|falsehoods|speculation|scaremongering|implausible|hogwash|bunk|meritless|pure\s+(?:fiction|fantasy|invention))"
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
DISPUTED = re.compile(
    rf"\b(?:(?:is|was|are|were|['’]s|['’]re|would\s+be|be|been|as)\s+(?:(?:\w+ly|just|all|pure|quite|simply)\s+)?{FALSE}|conflicting|misrepresent\w*|mischaracteri[sz]\w*|distort\w*\s+(?:the|his|her|its|their|our|my|what)|fabricat\w+|contradict\w*|exaggerat\w+\s+(?:the|his|her|its|their|our|by|how)|(?:a|these|those|such)\s+lies?|lacks?\s+(?:any\s+|all\s+)?(?:credibility|basis|foundation|merit|substance)|(?:has|have|had)\s+no\s+(?:basis|foundation|merit|credibility|substance)|at\s+odds\s+with|inconsistent\s+with|contrary\s+to\s+(?:what|(?:the|his|her|its|their)\s+(?:\w+\s+)?(?:claim|report|account|assertion|statement|suggestion|testimony|version)s?)"
    r"|(?:do|does|did)\s*(?:not|n['’]t)\s+(?:accept|agree|recogni[sz]e|buy|add\s+up|square\s+with|match|hold\s+(?:up|water)|stand\s+up|reflect\s+(?:the\s+)?(?:reality|facts|truth)|resemble\s+(?:anything|what)|correspond|tally)|(?:even\s+)?(?:that|this|it|(?:the|his|her|its|their|that|this|those|these)\s+(?:\w+\s+)?(?:figure|number|count|toll|estimate|total)s?)\s+(?:is|was|are|were)\s+(?:\w+\s+)?too\s+(?:low|high)|(?:is|are|was|were|['’](?:s|re))\s+(?:\w+ly\s+|just\s+|all\s+)?lying\s+(?:about|when)|(?:nobody|no[\s-]one)\s+(?:\w+ly\s+)?believes|cherry[\s-]?pick\w*|(?:is|are|was|were)\s*(?:not|n['’]t)\s+(?:\w+\s+)?(?:reflective\s+of|(?:something|a\s+\w+)\s+(?:that\s+)?(?:we|I|he|she|they)\s+can\s+stand\s+(?:by|behind))|(?:is|are|was|were)\s+(?:\w+ly\s+)?not\s+(?:supported|backed(?:\s+up)?|borne\s+out)\s+by|(?:do|does|did)\s*(?:not|n['’]t)\s+share\s+(?:\w+\s+)?(?:view|opinion|assessment)|(?:is|are|was|were|am|['’]m|remain\w*)\s+(?:\w+ly\s+)?(?:not\s+convinced|unconvinced|skeptical|sceptical|dubious|doubtful)|(?<!no\s)(?<!not\s)(?<!n['’]t\s)(?<!without\s)(?<!no\sreason\sto\s)doubt(?:s|ed)?\s+(?:that|whether|if|the|it|this|very\s+much)|(?:has|have|had|is|are|was|were|been)\s+(?:\w+ly\s+)?(?:under|over)-?(?:count|estimat|report|stat)\w+)\b",
    re.IGNORECASE,
)
# What another has promised, and what became of it.
BROKEN_WORD = re.compile(
    r"\b(?:promises?|pledges?|assurances?|vows?|commitments?|guarantees?)\b[^.;]{0,90}?\b(?:was|were|is|are|been|proved|rang|rung)\s+(?:\w+ly\s+)?(?:broken|hollow|empty|violated|worthless|not\s+kept)\b",
    re.IGNORECASE,
)
REPROACH = re.compile(r"^\W*how\s+(?:can|could|dare)\b", re.IGNORECASE)
QUESTION = re.compile(r"^[^.!?]{3,200}\?\W*$")
ATTACKS = re.compile(
    r"\b(?:cast\w*\s+(?:\w+\s+){0,2}doubts?|(?:took|take[ns]?|taking)\s+(?:issue|exception)|(?:hit|push|pushed|pushing|hits)\s+back\s+(?:at|on|against)|(?:fir|f[oi]ght)\w*\s+back\s+(?:at|against)|pour\w*\s+(?:cold\s+water|scorn)|(?:thr[eo]w\w*|pour\w*)\s+cold\s+water|(?:call|bring|brought|thr[eo]w)\w*\s+into\s+(?:question|doubt)|rais\w+\s+(?:\w+\s+){0,2}(?:doubts?|questions?)\s+(?:about|over|as\s+to)|(?:express|voic|shar)\w*\s+(?:\w+\s+){0,2}(?:doubts?|s[kc]epticism|disbelief)|f(?:i|ou)nds?\s+it\s+(?:hard|difficult)\s+to\s+believe|beg\w*\s+to\s+differ|(?:play(?:s|ed|ing)?\s+down|downplay\w*)\s+(?:the\s+|any\s+|such\s+)?(?:\w+\s+)?(?:notion|idea|suggestion|talk|claim|report|concern|fear|worr(?:y|ie)|speculation|rumou?r|prospect|possibility|risk|threat)s?"
    r"|(?:scoff|sneer)\w*\s+at|debunk\w*|discredit\w*|contradict\w*|rubbish(?:ed|es|ing)|pooh-pooh\w*|disbeliev\w+|(?:pok|pick|punch)\w*\s+holes|g[ai]v\w+\s+(?:a\s+)?(?:\w+\s+)?(?:different|conflicting|contradictory)\s+(?:account|version)|object(?:s|ed|ing)?\s+to\b|oppos(?:e|es|ed|ing)\b)",
    re.IGNORECASE,
)
# Of what another proposes or has said; a deed is condemned, which asserts that it was done.
PROPOSED = re.compile(
    r"^\W*those\s+who\s+(?:say|claim|accuse|believe|blame|argue)\b|^\W*(?:\S+\s+){0,5}?(?:plan|proposal|measure|legislation|(?-i:bill)|decision|ruling|verdict|remark|comment|statement|claim|report|finding|response|polic(?:y|ie)|deal|budget|idea|revision|correction|law|vote|rule|regulation|move|agreement|approach)s?\b",
    re.IGNORECASE,
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
    r"^\W*(?:whether|if|how|why)\b|^\W*(?:\S+\s+){0,4}?(?:claim|figure|number|account|version|forecast|estimate|ruling|report|finding|toll|statement|conclusion|verdict|assertion|accuracy|validity|authenticity|veracity|credibility|reliability|narrative|explanation|assessment|evidence|motive|result|data)s?\b",
    re.IGNORECASE,
)
BESIDE = re.compile(
    r"(?:^|,\s*)(?:\w+ly\s+)?(denying|rejecting(?!\s+(?:\w+\s+){0,3}?(?:ideas?\s+of|offers?|proposals?|plans?|calls?|requests?|bids?|deals?|demands?|appeals?|terms|motions?)\b)|dismissing|disputing|refuting|rebutting|contradicting|challenging(?=\s+(?:an?|the|his|her|its|their)\s+(?:\S+\s+){0,3}?(?:accounts?|claims?|reports?|statements?|versions?|assertions?|figures?|findings?|suggestions?)\b)|confirming|acknowledging|admitting|conceding|retracting|correcting)\s",
    re.IGNORECASE,
)
# A finite verb with a saying beside it: "rejected the offer, saying"; no "disputed" region.
OVER = re.compile(
    r"(?<!the\s)(?<!\ba\s)(?<!\bof\s)\b(denie[ds]|reject(?:ed|s)|dismiss(?:ed|es)|dispute[ds]|refute[ds]|rebutt?(?:ed|s)|rebuff(?:ed|s)|contradict(?:ed|s))\s[^;:]{0,120},\s+(?:\w+ly\s+|also\s+)?\w+ing\b",
    re.IGNORECASE,
)
UNTRUE = re.compile(
    r"^\W*(?:(?:it|that|this)(?:['’]s|\s+is|\s+was)\s+(?:simply\s+|absolutely\s+|just\s+|completely\s+|totally\s+)?(?:not\s+true|not\s+the\s+case|false|untrue|a\s+lie|nonsense|wrong(?!\s+(?:to|for|of)\b)))\b"
    r"|^\W*(?:that|this|it)\s+(?:never\s+happened|(?:did\s*(?:not|n['’]t)|does\s*(?:not|n['’]t))\s+(?:happen|exist|occur))|^\W*no[,.]\s(?!\d)|^\W*(?:absolutely|certainly|definitely|of\s+course)\s+not\b|^\W*(?:not\s+at\s+all|by\s+no\s+means|nothing\s+of\s+the\s+(?:sort|kind))\s*[.,!]|^\W*(?:far\s+from\s+it|on\s+the\s+contrary)\b|\bno\s+truth\s+(?:in|to|whatsoever)\b|(?:there\s*(?:is|was|were|are|has\s+been|['’]s)|(?:has|have|had|of|made|gave|found|received|was|were))\s+no\s+such\s+(?!thing\s+as\b)\w+|^\W*no\s+such\s+\w+\s+(?:was|were|had|has|existed|happened|took)\b|\bnot\s+a\s+word\s+of\s+(?:it|this|that|truth)\b"
    r"|\b(?:is|was|are|were|am)\s+innocent\b|\b(?:is|was|are|were|been|being)\s+falsely\s+accused\b",
    re.IGNORECASE,
)
DENIES_ALL = re.compile(
    r"\bplead(?:s|ed|ing)?\s+(?:not\s+guilty|innocent)|\bpled\s+not\s+guilty|\b(?:maintain|protest|profess|proclaim|insist|assert)\w*\s+(?:on\s+)?(?:his|her|their|its|my)\s+(?:own\s+)?innocence"
    r"|\bdisclaim\w*\s+|\b(?:quash|scotch|squelch|squash|dispel|shot|shoot\w*|knock\w*|swat\w*|tamp\w*)\s+(?:down\s+)?(?:\w+\s+){0,3}?(?:rumou?r|report|claim|speculation|suggestion|allegation|notion|idea)s?\b",
    re.IGNORECASE,
)
# Who pledges allegiance is there already.
ALLEGIANCE = re.compile(r"^\W*(?:\w+\s+)?(?:allegiance|loyalty|fealty|obedience)\b", re.IGNORECASE)
OWNS_UP = re.compile(
    r"\b(?:own(?:s|ed|ing)?\s+up|c[ao]m(?:e|es|ing)\s+clean|(?:make|made)s?\s+no\s+secret|plead(?:s|ed|ing)?\s+guilty|pled\s+guilty|bor(?:e|ne)\s+out|back(?:s|ed|ing)\s+up\s+(?:the|his|her|its|their|that)\s+(?:\w+\s+)?(?:account|claim|story|version|report)s?|did\s*(?:not|n['’]t)\s+(?:dispute|contest)|made\s+it\s+official|st(?:and|ands|ood)\s+by\s+(?:his|her|its|their|the)\s+(?:\w+\s+)?(?:claim|report|story|account|statement|remark|comment|figure|word|finding)s?)\b",
    re.IGNORECASE,
)
TAKES_BLAME = re.compile(
    r"\b(?:t(?:akes|ook|aken)|accept(?:s|ed))\s+(?!over\b)(?:\w+\s+)?responsibility\b", re.IGNORECASE
)
YES = re.compile(
    r"^\W*(?:yes[,.]\s|(?:it|that)(?:\s+is|['’]s)\s+(?:true|correct|right)\b(?!\s+(?:to|for)\b)|(?:I|we)\s+(?:can|do|must|have\s+to)\s+(?:confirm|admit|acknowledge|concede)\b)",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"\b(?:issued|ran|published|printed|in)\s+an?\s+(?:correction|retraction)\b", re.IGNORECASE
)

CONDITION = re.compile(
    r"^(?:\W*(?:and|but|so|that)\s+)?\W*(?:if(?!\s+you\s+(?:really\s+)?(?:want\s+to\s+(?:know|understand|see)|ask\s+me|look\s+at|think\s+about|compare|consider))|unless|should\s+(?:the|he|she|they|it|any|we|I|you|another|this|that)|were\s+(?:the|he|she|they|it|we|I|you)\b[^.;]{3,60}?\bto\b|had\s+(?:the|he|she|they|it|we|I|you)\b|provided|providing|assuming|suppos(?:e|ing)|so\s+long\s+as|as\s+long\s+as|(?:in|on)\s+(?:the\s+)?(?:case|event|condition)\s+(?:of|that)|only\s+(?:if|when)|without\s+(?:\w+\s+){1,8}?(?:would|will|could|cannot)|but\s+for)\b",
    re.IGNORECASE,
)
CONDITION_INSIDE = re.compile(
    r"(?<!even\s)(?<!know\s)(?<!see\s)(?<!ask\s)(?<!asked\s)(?<!sure\s)(?<!clear\s)(?<!tell\s)(?<!say\s)(?<!wonder\s)(?<!as\s)(?<!what\s)(?<!tell\syou\s)(?<!will\stell\s)(?<!surprised\s)(?<!matter\s)(?<!decide\s)(?<!determine\s)"
    r"\b(?:if(?!\s+(?:(?:not|any|possible|necessary|needed|so)\b|you\s+(?:really\s+)?(?:want\s+to\s+(?:know|understand|see)|ask\s+me|look\s+at|think\s+about|compare|consider)))|unless|provided\s+(?:that\b|(?=the|it|he|she|they|we|both|all))|(?<=,\s)providing\s+(?=the|it|he|she|they|we|both|all|that)|assuming|on\s+(?:the\s+)?condition(?!\s+(?:of\s+(?:anonymity|not)|they|he|she|that\s+(?:he|she|they|his|her|their)\s+(?:not\s+be|names?)))|(?:so|as)\s+long\s+as|in\s+(?:the\s+)?(?:case|event)\s+(?:of|that)|depending\s+on|contingent\s+(?:up)?on|conditional\s+(?:up)?on|but\s+for|or\s+else|only\s+(?:once|when|after))\b",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:will|would|could|might|must|['’]ll|shall|can|may|ready|willing|prepared|going)\b|\b(?:threaten|offer|promis|vow|pledg)\w*",
    re.IGNORECASE,
)
WOULD_HAVE = re.compile(
    r"\b(?:would|could|might)\s*(?:not|n['’]t|never)?\s+(?:\w+\s+)?have\s+\w+(?:\s+\w+){0,6}?\s+(?:without|but\s+for|had\s+(?:it|he|she|they|the|we|I))\b",
    re.IGNORECASE,
)
IMPERATIVE = re.compile(
    r"^\W*(?:please\b|let(?:['’]s|\s+(?:us|him|her|them|it))\s|(?:do\s+not|don['’]t|never)\s+(?:\w+\s+){0,1}(?:\w+)\b|be\s+(?:careful|patient|vigilant|calm|alert|aware|prepared|ready|kind|safe|strong)|make\s+sure\b|(?:do|stop|stay|leave|listen|wait|remember|remain|avoid|evacuate|come|go|give|get|keep|call|tell|send|bring|use|hold|take|think|look|stand|pray|release|free|drop|return|end|join|seek|check|respect|help|boil|report|follow|consider|try|ask)\s+(?:(?:the|your|this|that|these|those|it|them|us|him|her|me|to|in|into|away|back|home|at|off|out|up|down|all|any|a|an|our|my|for|with|inside|indoors|calm|safe|now|on|near|from|where|only|and)\b|[\w]+ing\b))",
    re.IGNORECASE,
)
# "they need to pay", "when you have to wait": how it is for others, and asks for nothing
_NO_DUTY = r"(?<!\bthey\s)(?<!\byou\s)(?<!\bthey\snow\s)(?<!\bwho\s)(?<!\bI\s)"
URGED = re.compile(
    rf"\b(?:should(?!\s+(?:never\s+|not\s+)?have|\s+be\s+(?:happy|glad|proud|grateful|thankful|pleased|ashamed|embarrassed)\b|\s+(?:not\s+)?(?:be\s+(?:surpris\w+|noted|clear)|come\s+as))|must(?!\s+have)|(?:(?<!would\s)(?<!not\s)(?<!n['’]t\s){_NO_DUTY}need|needs|has|(?<!will\s)(?<!would\s)(?<!ll\s){_NO_DUTY}have)\s+to(?!\s+(?:be\s+said|say|do\s+with|know|understand|learn|see|find\s+out|figure\s+out|ensure|be\s+sure|remember)\b)|ought\s+to|(?:had|['’]d)\s+better|would\s+do\s+well\s+to|(?:is|are)\s+(?:urged|asked|advised|requested|encouraged|called\s+(?:on|upon)|instructed|ordered|told|reminded)\s+(?:not\s+)?to)\b"
    r"|\b(?:it\s+(?:is|was)|it\s*['’]s)\s+[“”]?(?:(?:high\s+)?time(?:\s+(?:to|for|that|the|we|they|he|she)\b|\W*$)|(?:\w+ly\s+)?(?:imperative|essential|vital|crucial|critical|important|necessary|urgent)[“”]?\s+(?:that|to|for))"
    r"|(?<!not\s)(?<!n['’]t\s)\b(?:wants?|wanted)\s+(?!to\b)(?:\w+\s+){1,5}?to\s+\w+|\b(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+|again\s+)?(?:calling|pleading|begging|appealing|lobbying|pressing)\s+(?:on|for|upon|to)\b|\b(?:we|I|they|he|she|it)(?:\s+(?:are|am|is|was|were)|['’](?:re|m|s))\s+(?:\w+ly\s+|also\s+|again\s+|now\s+)?(?:asking|urging)\s+(?!(?:for|if|whether|about|why|how|what|who)\b)(?:(?:[\w.,’'-]+\s+){1,8}?(?:not\s+)?to\s+[a-z]+|(?:anyone|anybody|everyone|everybody|people|residents|citizens|drivers|the\s+(?:public|community))\b)|\bcalled\s+(?:on|upon)\b|\b(?:demands|demanded|urges|urged|insists)\s+that\b|\bnow\s+is\s+the\s+time\s+(?:for|to)\b|^\W*(?:(?:that|and|but|so)\s+)?(?:we|everybody|everyone)\s+(?:\w+ly\s+|also\s+|now\s+|all\s+)?needs?\s+(?:(?:an?|the|more|better|stronger|less|greater|fewer|help)\b)|\bwe\s+(?:must|can)\s*(?:not|n['’]t)\s+(?:let|allow)\b"
    r"|\b(?:we|I)\s+(?:(?:strongly|urgently|again|also|hereby|once\s+again)\s+)?(?:call|urge|appeal|ask|demand|implore|beg|plead|recommend|request|encourage|advise|insist)\s+(?:on|to|for|that|all|both|with|\w+)\b",
    re.IGNORECASE,
)
# "will not tolerate", "would never surrender": a refusal, though it lies ahead
REFUSED = re.compile(
    r"\b(?:(?:will|wo|would|shall|can|could)\s*(?:not|n['’]t)|(?:will|would|shall)\W+never|refuses?\s+to)\s+(?:ever\s+|simply\s+|\W)?(?:accept|tolerate|allow|permit|negotiate|recogni[sz]e|surrender|yield|bow|back\s+down|give\s+(?:in|up|way)|agree|compromise|consider|stand\s+(?:for|by\s+and)|submit|concede|be\s+(?:intimidated|bullied|blackmailed|deterred|cowed|silenced|dictated))\b|\b(?:can|could)\s*(?:not|n['’]t)\s+(?:support|back|vote\s+for|endorse)\b",
    re.IGNORECASE,
)
CONFIRMED = re.compile(
    r"(?<!be\s)(?<!been\s)(?<!was\s)(?<!were\s)(?<!is\s)(?<!are\s)\bconfirm(?:s|ed)?(?:\s+(?:that|the|it|this|an?|his|her|its|their|our|what|how|evidence)\b|$)",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
# Fewer words than this in a sentence of a quotation do not make its point ("Left to be seen.").
POINT_WORDS = 6
# One clause after ", but", up to its end.
TURN = re.compile(r",\s+but\s+(?:that\s+)?([^.;!?]{12,200})")
LAST_TURN = re.compile(r"[.;]\s+But\s+([^.;!?]{12,300})\W*$")
WHETHER = re.compile(r"^\W*(?:if|whether|why|how|what|who)\b", re.IGNORECASE)
# "to lower their reservoirs", "both countries to lower ...": what is asked has no finite verb before "to".
TO_DO = re.compile(
    r"^(?!(?:if|whether|how|why|what|that|about)\b)(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could)\b)[\w.’'-]+\s+){0,5}?to\s+(?!(?:which|whom|whose|what|the|an?|this|that|his|her|its|their|our|my|expect)\b)[a-z]+",
    re.IGNORECASE,
)
# Where the first clause of a remark ends.
FIRST_CLAUSE = re.compile(r",\s+(?:and|but|so|while|although|though|because)\b|[.;!?]\s")
BRIEF_WORDS = 14
BEFORE_WORDS = 4  # of its subject, before a brief clause withholds
# What is said of another's words, wherever a parse puts its end: "the claim that the bridge fell is false".
OF_WORDS = re.compile(
    rf"^\W*(?:that\s+)?(?:(?:the|any|all|these|those|such|an?)\s+|\w+(?:\s\w+)?['’]s?\s+)?(?:\w+\s+){{0,2}}?(?:statement|claim|report|allegation|accusation|suggestion|rumou?r|notion|idea|charge|assertion|stor(?:y|ie))s?\b[^.;!?]{{0,200}}?\b(?:is|are|was|were|does|do)\s*(?:\w+ly\s+|just\s+|all\s+|pure\s+|quite\s+)?(?:{FALSE}|n['’]t\s+(?:plausible|true|credible|accurate|correct)|not\s+(?:resemble|reflect|hold|match|stand\s+up|add\s+up))\b",
    re.IGNORECASE,
)
# "We deny it", "our client rejects the charge": a stand that the words themselves take.
TAKES_STAND = re.compile(
    r"^\W*(?:(?:that|and|but)\s+)?(?:I|we|he|she|it|they|(?:my|our|his|her|its|their)\s+\w+|(?:the\s+)?[A-Z]?\w+(?:\s\w+){0,2}(?=\s+(?:categorical|strong|firm|flat|total|complete|absolute|utter|unequivocal|vehement)ly\s+(?:den(?:y|ies)|rejects?|refutes?|disputes?)\b))\s+(?:\w+ly\s+(?:and\s+\w+ly\s+)?|also\s+|do\s+|still\s+|have\s+always\s+|had\s+always\s+)?(den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|dismiss(?:es|ed)?|refute[sd]?|contest(?:s|ed)?)\b",
    re.IGNORECASE,
)
# "asked | the council for money"; no question
ASKED_FOR = re.compile(
    r"^(?!(?:if|whether|how|why|what|who|where|when|which|about)\b)(?:(?!(?:is|are|was|were|do|does|did|has|have|will|would|can|could)\b)[\w.’'-]+\s+){0,4}?for\s+(?!\w+ing\b|(?:\w+\s+)?(?:thoughts?|opinions?|views?|comments?|reactions?|responses?|clarification|explanations?|answers?)\b)(?!.*\b(?:if|whether)\b)|^that\s+(?:\S+\s+){1,10}?be\b",
    re.IGNORECASE,
)
# "does not agree with", "did not accept": a "not" that disputes
DISSENTS = re.compile(
    r"\b(?:do|does|did)\s*(?:not|n['’]t)\s+(?:\w+ly\s+)?(?:agree|concur|accept|recogni[sz]e|support|believe\s+in)\b",
    re.IGNORECASE,
)
# Finite words of withholding, of which their subject is who withholds.
_SAID_NOT = r"(?:comment|confirm|verify|elaborate(?=\s+(?:on|about|further\s+on)\b)|vouch\s+for|corroborate|authenticate|disclose|specify|discuss|speculate|be\s+(?:drawn|pinned\s+down|interviewed|quoted)(?:\s+(?:on|about))?|(?:give|provide|release|publish|offer|share)\s+(?=(?:\w+\s+){0,3}?(?:details?|information|names?|figures?|numbers?|reasons?|estimates?)\b)|(?:say|explain|reveal|name|identify)(?=\s+(?:if|whether|who|what|when|where|how|why|which|the|by\s+how)\b))"
REFUSAL = re.compile(
    rf"\b(?:would|will|wo|could|can|ca|did|does|do)\s*(?:not|n['’]t)\s+{SOON}{_SAID_NOT}\b"
    r"|\b(?:would|could|can|will|did)\s+neither\s+confirm\s+(?:n?or\s+)deny\b|\bneither\s+confirm(?:ed|s)\s+nor\s+den(?:ied|ies)\b"
    rf"|\b(?:has|have|had|is|are|was|were)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:been\s+able\s+to|able\s+to|in\s+a\s+position\s+to|prepared\s+to|willing\s+to)\s+{SOON}{_SAID_NOT}\b"
    r"|\b(?:has|have|had)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:confirmed|verified|commented|disclosed|specified|admitted|acknowledged|ruled\s+out|said(?=\s+(?:if|whether|who|what|when|where|how|why|by\s+how)\b))"
    rf"|\b(?:was|were|is|are)\s+unable\s+to\s+{SOON}{_SAID_NOT}\b|\b(?:declin|refus)(?:ed|es)\s+to\s+{SOON}{_SAID_NOT}\b"
    r"|\b(?:has\s+|have\s+|had\s+)?remain(?:s|ed)?\s+(?:(?:silent|tight-lipped|quiet|mum)\s+(?:on|about)\b|non-?committal)",
    re.IGNORECASE,
)
