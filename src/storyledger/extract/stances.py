"""What a speaker does with what he says: one closed label for each remark.

In: a `Remark`. Out: a `Stance`. The cascade, first that fits:
1. withheld ("declined to comment", "stopped short of"); 2. taken back ("walked back his statement");
3. not known ("it was not clear why"); 4. the cue's own stance ("denied", "confirmed", "urged"), where
what is attacked tells denials of a charge from disputes of a figure; 5. a participle beside the cue
("..., rejecting the charge"); 6. the point of what was said: a condition ("if ..., it would"), urged,
disputed, denied, a forecast, confirmed; 7. else asserts.
"""

import re

from storyledger.extract.cues import cue_stance, lemma_of
from storyledger.extract.matrices import main_point
from storyledger.extract.remarks import Remark
from storyledger.statement import Stance

_NOT = r"(?:not|n['’]t|never|neither|nor|no)"
_NEGATED = re.compile(rf"(?:^|\W|\w(?=n['’]t)){_NOT}\b", re.IGNORECASE)
_WITHHELD = re.compile(
    r"\b(?:declin|refus)\w*\s+(?:to\s+)?(?:comment|say|confirm|identify|elaborate|answer|discuss|speculate|provide|give|specify|name|be\s+drawn|disclose|reveal)"
    r"|\bno\s+(?:immediate\s+|further\s+)?comment\b|\bdid\s*(?:not|n['’]t)\s+(?:immediately\s+)?(?:respond|reply|return|comment|answer)"
    r"|\b(?:could|can|would|will|wo)\s*(?:not|n['’]t)\s+(?:immediately\s+|independently\s+)?(?:confirm|verify|comment|say|discuss|speculate|disclose|be\s+drawn|go\s+into)\b"
    r"|\bwithout\s+(?:confirm|comment)\w+|\b(?:not|n['’]t|neither|nor|never)\s+(?:\w+\s+){0,2}(?:confirm|comment|verif)\w*"
    r"|\b(?:unable|impossible|not\s+(?:yet\s+)?possible)\s+to\s+(?:\w+\s+)?[\"“]?(?:confirm|verify)|\brefrain\w*\s+from\s+\w+ing\b"
    r"|\b(?:could|can)\s*(?:not|n['’]t)\s+(?:immediately\s+|independently\s+)?be\s+(?:\w+\s+)?(?:confirmed|verified)"
    r"|\b(?:stop|stopp|fall|fell)\w*\s+short\s+of\s+\w+ing\b|\b(?:avoid|dodg|sidestepp?|evad|duck|deflect)\w*\s+(?:\w+\s+){0,2}(?:answer|question)s?\b"
    r"|\b(?:did|do|does|has|have|had)\s*(?:not|n['’]t)\s+(?:say|said|specif(?:y|ied)|disclosed?|reveal(?:ed)?|explain(?:ed)?)\s+(?:if|whether|who|what|when|where|how|why)\b"
    r"|\byet\s+(?:to\s+)?(?:confirm|comment|respond|verify|say)\w*\b"
    r"|\b(?:remain|kept|stay)\w*\s+(?:silent|tight-lipped|mum)\b|\bdid\s*(?:not|n['’]t)\s+call\b",
    re.IGNORECASE,
)
_OWN = r"(?:his|her|its|their|the|an?|my|our)\s+(?:own\s+|earlier\s+|initial\s+|previous\s+)?"
_WORDS = r"(?:statement|claim|remark|comment|report|account|testimony|confession|assertion|figure|toll|allegation|accusation|number|estimate|story|stor|article|tweet|post|promise|pledge|view|words?)"
_TAKEN_BACK = re.compile(
    r"\b(?:walk|row|climb)\w*\s+back\b|\b(?:take|took|taking|takes|taken)\s+back\b|\bback(?:s|ed|ing)?\s+(?:away|down|off|out)\b"
    r"|\bno\s+longer\s+stands?\s+(?:by|behind)|\bdisown\w*|\bdistanc\w+\s+(?:him|her|it|them)sel(?:f|ves)\s+from\s+(?:his|her|its|their)\b|\b(?:renounc|repudiat|recant|retract|backtrack)\w*"
    rf"|\b(?:with(?:drew|draw)\w*|correct\w*|delet\w+|amend\w*|revers\w+|revok\w+|unpublish\w*)\s+{_OWN}(?:\w+\s+)?{_WORDS}"
    r"|\brevis\w+\s+(?:\S+\s+){1,6}?(?:down|up|downwards?|upwards?)\b|\bapologi[sz]\w+\s+for\s+(?:\w+ly\s+)?(?:say|claim|report|suggest|call|stat|tell|writ|publish|accus)\w*"
    r"|\bwent\s+back\s+on\b|\bchang\w+\s+(?:his|her|its|their)\s+(?:story|account|testimony|mind|tune)",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(
    r"\b(?:I|we|he|she|they|it)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:wrong|mistaken)\s+to\s+(?:say|claim|report|suggest)"
    r"|\b(?:I|we|he|she|they)\s+(?:misspoke|take\s+back|take\s+(?:it|that|this|them)\s+back|had\s+misspoken|should\s+not\s+have\s+said)"
    r"|^\W*an?\s+(?:earlier|previous)\s+version\s+of|^\W*this\s+(?:story|article|report)\s+(?:corrects|has\s+been\s+corrected)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:un(?:clear|known|certain|sure|aware)|(?:is|was|are|were|remain\w*|be)\s*(?:n['’]t|not)\s+(?:yet\s+|immediately\s+|entirely\s+)?(?:clear|known|certain|sure|aware)"
    r"|(?:do|does|did)(?:\s+not|n['’]t)\s+(?:yet\s+)?know(?=\s+(?:yet|who|what|where|when|why|how|if|whether|the\s+(?:\w+\s+)?(?:cause|motive|number|reason|identity|details))\b|\W*$|\s*[,.])|no\s+(?:idea|indication\s+(?:yet|of\s+what|why))|too\s+(?:early|soon)\s+to\s+(?:say|tell|know|speculate)"
    r"|(?:yet|remains?|left)\s+to\s+be\s+(?:seen|determined|established|decided|confirmed)|(?:can|could)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:say|tell)\s+(?:who|what|why|how|if|whether|when|where)"
    r"|still\s+(?:being\s+)?(?:review|investigat|assess|examin|determin|try|look|work)(?:ing|ed)|no\s+(?:\w+\s+)?(?:judge?ment|conclusions?|determination)|not\s+(?:yet\s+)?(?:been\s+)?(?:determined|established|identified)|(?:has|have|had)\s+no\s+(?:\w+\s+)?(?:information|word|knowledge\s+of\s+(?:who|what|where|how|why))|an?\s+open\s+question"
    r"|(?:nobody|no[\s-]one|none\s+of\s+\w+)\s+(?:can\s+(?:tell|say|know)|(?:really\s+)?knows?|knew)|(?:is|are|was|were)\s+in\s+the\s+dark|(?:can|could)\s+only\s+(?:guess|speculate)|yet\s+(?:to\s+)?(?:determine|establish|identify|find\s+out|decide)d?|impossible\s+to\s+(?:say|tell|know)|unable\s+to\s+(?:say|tell)|a\s+mystery)\b",
    re.IGNORECASE,
)
_SHORT_WORDS = 25  # a remark this short has one point, so that an "unclear" anywhere in it is the point

_FALSE = (
    r"(?:(?<!did\swas\s)(?<!did\sis\s)wrong(?!\s+(?:to|for|with)\b)|false|untrue|incorrect|inaccurate|misleading|exaggerat\w+|nonsense|baseless|groundless|unfounded|fabricat\w+|absurd|ridiculous|rubbish"
    r"|not\s+true|fiction|propaganda|fake|a\s+(?:\w+\s+)?(?:lie|hoax|myth|smear|slander|invention|fantasy)|lies|scaremongering|implausible)"
)
_CALLED = re.compile(rf"\b(?:{_FALSE}|too\s+(?:low|high))\b", re.IGNORECASE)
_DISPUTED = re.compile(
    rf"\b(?:(?:is|was|are|were|would\s+be|be|as)\s+(?:\w+ly\s+)?{_FALSE}|misrepresent\w*|distort\w*|fabricat\w+|contradict\w*|exaggerat\w+|conflicting|(?:a|these|those)\s+lies?"
    r"|(?:do|does|did)(?:\s+not|n['’]t)\s+(?:accept|agree|recogni[sz]e|buy)|(?:do|does|did)(?:\s+not|n['’]t)\s+share\s+(?:\w+\s+)?(?:view|opinion|assessment))\b",
    re.IGNORECASE,
)
_REPROACH = re.compile(r"^\W*how\s+(?:can|could|dare)\b", re.IGNORECASE)
_QUESTION = re.compile(r"^[^.!?]{3,200}\?")
_ATTACKS = re.compile(
    r"\b(?:cast\w*\s+(?:\w+\s+)?doubts?|(?:take|took|taken|taking|takes)\s+issue|(?:hit|push|pushed|pushing|hits)\s+back\s+(?:at|on|against)|pour\w*\s+(?:cold\s+water|scorn)"
    r"|scoff\w*\s+at|debunk\w*|discredit\w*|contradict\w*|roundly\s+criticized)",
    re.IGNORECASE,
)
# A charge is denied, a figure disputed; so is what is said of the speaker's own ("a claim that it had").
_CHARGE = re.compile(
    r"\b(?:accusation|allegation|charge|criticism|insinuation|rumou?r|suggestion)s?\b"
    r"|\b(?:claim|report|assertion|notion|idea|story|stories)s?\s+(?:that|of)\s+(?:it|he|she|they|its|his|her|their|him|them)\b",
    re.IGNORECASE,
)
_BRUSHED = re.compile(r"\b(?:brush|shrug|laugh|wav)\w*\s+(?:off|aside|away)\b", re.IGNORECASE)
# "questioned whether", "questioned the police version": what another said, not what he can do
_QUESTIONED = re.compile(
    r"^\W*(?:whether|if|how|why)\b|^\W*(?:\S+\s+){0,4}?(?:claim|figure|number|account|version|forecast|estimate|ruling|report|finding|toll|statement|conclusion|verdict)s?\b",
    re.IGNORECASE,
)
_REJECTS = frozenset("reject dismiss refute rebut rebuff call describe brand label denounce".split())
_BESIDE = re.compile(
    r"(?:^|,\s*)(?:\w+ly\s+)?(denying|rejecting|dismissing|disputing|confirming|acknowledging|admitting|conceding|retracting)\s",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"^\W*(?:(?:it|that|this)(?:['’]s|\s+is|\s+was)\s+(?:simply\s+|absolutely\s+|just\s+)?(?:not\s+true|false|untrue|a\s+lie|nonsense|wrong(?!\s+(?:to|for|of)\b)))\b"
    r"|^\W*(?:that|this|it)\s+never\s+happened|^\W*no[,.]\s|\bno\s+truth\s+(?:in|to)\b",
    re.IGNORECASE,
)
_OWNS_UP = re.compile(
    r"\b(?:own(?:s|ed|ing)?\s+up|c[ao]m(?:e|es|ing)\s+clean|(?:make|made)s?\s+no\s+secret)\b", re.IGNORECASE
)
_YES = re.compile(r"^\W*(?:yes[,.]\s|(?:it|that)(?:\s+is|['’]s)\s+(?:true|correct)\b)", re.IGNORECASE)
_CORRECTION = re.compile(
    r"\b(?:issued|ran|published|printed|in)\s+an?\s+(?:correction|retraction)\b", re.IGNORECASE
)

_CONDITION = re.compile(
    r"^(?:\W*(?:and|but|so)\s+)?\W*(?:if|unless|should\s+(?:the|he|she|they|it)|provided|as\s+long\s+as|in\s+(?:the\s+)?(?:case|event)\s+(?:of|that))\b",
    re.IGNORECASE,
)
_CONDITION_INSIDE = re.compile(
    r"(?<!even\s)(?<!know\s)(?<!see\s)(?<!ask\s)(?<!asked\s)(?<!sure\s)(?<!clear\s)(?<!tell\s)(?<!say\s)(?<!wonder\s)(?<!as\s)(?<!what\s)(?<!decide\s)(?<!determine\s)"
    r"\b(?:if(?!\s+(?:not|any|possible|necessary|needed|so)\b)|unless|provided\s+that|on\s+condition|as\s+long\s+as|in\s+(?:the\s+)?(?:case|event)\s+(?:of|that))\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"\b(?:would|could|might)\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|could|might|must|['’]ll|shall|can)\b|\bthreaten\w*", re.IGNORECASE)
_WOULD_HAVE = re.compile(
    r"\b(?:would|could|might)\s+(?:\w+\s+)?have\s+\w+(?:\s+\w+){0,4}?\s+(?:without|but\s+for)\b",
    re.IGNORECASE,
)
_URGED = re.compile(
    r"\b(?:should(?!\s+have)|must(?!\s+have)|(?:(?<!would\s)need|needs|ought|has|(?<!will\s)(?<!would\s)(?<!ll\s)have)\s+to(?!\s+(?:be\s+said|say)))\b"
    r"|^\W*(?:please\b|let(?:['’]s|\s+us)\s|(?:stop|stay|leave|listen|wait|remember|make\s+sure|do\s+not|don['’]t|be\s+(?:careful|patient|vigilant|calm))\s)"
    r"|\b(?:we|I)\s+(?:call|urge|appeal|ask|demand)\s+(?:on|to|for|that|all|both|\w+)\b",
    re.IGNORECASE,
)
# "The trains should run again by Monday": no duty of trains
_SHOULD_COME = re.compile(
    r"\bshould\s+(?:\w+ly\s+|soon\s+|then\s+)?(?:be\s+(?:able|ready|back|over|finished|completed?|available|restored|known|fixed|repaired|safe|fine)|run\b|arrive|reopen|resume|recover|improve|rise|fall|ease|go\s+(?:up|down|higher|lower))",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:will|shall|going\s+to|gonna|(?:is|are|was|were|be)\s+(?:\w+ly\s+)?(?:likely|unlikely|expected|set|about|poised|scheduled|slated|bound|planning|preparing|on\s+course|on\s+track)\s+to"
    r"|(?:is|are|was|were)\s+due\s+to\s+(?!the\b|an?\b|\w+s\b)\w+|(?:expect|intend|plan|hope|aim|prepare|vow|promise|pledge)(?:s|d|ed|ing|ning|red)?\s+(?:to|on)"
    r"|probability|would\s+(?!have\b|be\s+\w+ed\b)\w+)\b|['’]ll\b",
    re.IGNORECASE,
)
# "The volcano could erupt again within weeks"; "this could change that" has no time to come
_MAY_COME = re.compile(
    r"\b(?:may|might|could)\s+(?!have\b|be\s+\w+ing\b)(?:\w+\s+){1,12}?(?:again|next|within|soon|tomorrow|tonight|shortly|later|further|before\s+(?:the\s+end|long)"
    r"|this\s+(?:week|month|year|summer|autumn|winter|spring|weekend|season)|in\s+(?:the\s+)?(?:coming|spring|summer|autumn|fall|winter)"
    r"|(?:on|by)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\b(?:no|not\s+any|without\s+any|little)\s+(?:\w+\s+){0,2}(?:evidence|indications?|signs?|links?|contacts?|proof|reason|plans?|ambitions?|intentions?|connections?|ties|involvement|knowledge|threats?|role|part|hand|wrongdoing)\b"
    r"|\bnothing\s+to\s+do\s+with\b|\bnot\s+(?:a\s+single|one\s+single)\b|\b(?:orders?|instructions?|decided|chose|agreed|promised|vowed)\s+not\s+to\b|^\W*neither\s+of\b|^\W*none\s+of\b",
    re.IGNORECASE,
)
# A verb that is negated; what cannot be, and an opinion ("it was not easy"), is no denial
_CLAUSE_NOT = re.compile(
    r"\b(?:am|is|are|was|were|do|does|did|has|have|had|will|would|wo)\s*(?:not|n['’]t)\b(?!\s+(?:only|just|necessarily|all|(?:\w+ly\s+)?(?:easy|enough|good|happy|satisfied|surpris\w+|alone|perfect|acceptable|fair|helpful|optimistic))\b)|\bnever\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(
    r"(?<!be\s)(?<!been\s)(?<!was\s)(?<!were\s)(?<!is\s)(?<!are\s)\bconfirm(?:s|ed)?(?:\s+(?:that|the|it|this|an?|his|her|its|their|our|what|how|evidence)\b|$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
# Fewer words than this in a sentence of a quotation do not make its point ("Left to be seen.").
_POINT_WORDS = 6
# One clause after ", but", up to its end.
_TURN = re.compile(r",\s+but\s+(?:that\s+)?([^.;!?]{12,200})")
_ASKING = frozenset("ask tell want beg invite instruct".split())
_WONDERING = frozenset("ask wonder question see know decide".split())
_WHETHER = re.compile(r"^\W*(?:if|whether|why|how|what|who)\b", re.IGNORECASE)
# "to lower their reservoirs", "both countries to lower ...": what is asked has no finite verb before "to".
_TO_DO = re.compile(
    r"^(?!(?:if|whether|how|why|what|that|about)\b)(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could)\b)[\w’'-]+\s+){0,5}?to\s+[a-z]+",
    re.IGNORECASE,
)


def stance_of(remark: Remark) -> Stance:
    """The stance that the words around a remark and the remark itself make together.

    Gaps: irony; a denial that only its context makes one ("I was at home").
    """
    cue, verb = remark.cue, lemma_of(_first_verb(remark.cue))
    negated = bool(_NEGATED.search(cue))
    own = cue_stance(cue, remark.act) if verb != "question" else None
    if _WITHHELD.search(remark.act) or (own in (Stance.CONFIRMS, Stance.DENIES) and negated):
        return Stance.DOES_NOT_CONFIRM
    if verb == "ask" and (answer := _answer(remark.frame)):
        return answer
    if (
        _TAKEN_BACK.search(remark.act)
        or _TAKES_BACK.search(remark.content)
        or _CORRECTION.search(remark.frame)
    ):
        return Stance.RETRACTS
    if _is_unknown(remark) or (verb in ("know", "understand") and negated):
        return Stance.DOES_NOT_KNOW
    if _OWNS_UP.search(remark.act):
        return Stance.CONFIRMS
    attack = _attack(remark, verb, own)
    if (attack or own) and not negated:
        return attack or own or Stance.ASSERTS
    if verb in _ASKING and _TO_DO.search(remark.content):
        # "wants to stay" is a wish, "wants the town to pay" asks for it
        return Stance.ASSERTS if verb == "want" and remark.content.startswith("to ") else Stance.URGES
    if verb in _WONDERING and _WHETHER.search(remark.content) and not _REPROACH.search(remark.content):
        return Stance.ASSERTS
    if negated and verb in ("believe", "think", "feel", "see", "consider", "find", "expect"):
        return Stance.DENIES
    return _beside(remark) or _point_stance(remark)


def withholds(words: str) -> bool:
    """True of words that say a thing could not be confirmed or verified."""
    return bool(_WITHHELD.search(words))


def leaves_open(words: str) -> bool:
    """True of words that say a thing is withheld or not known."""
    return bool(_WITHHELD.search(words) or _UNKNOWN.search(words))


def _answer(frame: str) -> Stance | None:
    """What is said to a question that stands beside it: "asked whether ..., he declined to comment"."""
    if _WITHHELD.search(frame):
        return Stance.DOES_NOT_CONFIRM
    return Stance.DOES_NOT_KNOW if _UNKNOWN.search(frame) else None


def _is_unknown(remark: Remark) -> bool:
    short = len(remark.content.split()) <= _SHORT_WORDS and _UNKNOWN.search(remark.content)
    return bool(short or _UNKNOWN.search(remark.cue) or _UNKNOWN.search(remark.head))


def _attack(remark: Remark, verb: str, own: Stance | None) -> Stance | None:
    """Denies or disputes, where the cue attacks another's words or calls them false."""
    rejects = own is Stance.DISPUTES and verb in _REJECTS
    calls = own is None and verb in _REJECTS and _CALLED.search(remark.content)
    if rejects or calls or _BRUSHED.search(remark.act):
        return Stance.DENIES if _CHARGE.search(remark.content) else Stance.DISPUTES
    attacks = own is None and _ATTACKS.search(remark.act)
    questions = verb == "question" and "rais" not in remark.cue and _QUESTIONED.search(remark.content)
    return Stance.DISPUTES if attacks or questions else None


def _beside(remark: Remark) -> Stance | None:
    """As in "he said, rejecting the charge"; the participle may be taken for a part of what was said."""
    match = _BESIDE.search(f"{remark.frame} ") or _BESIDE.search(remark.tail)
    stance = cue_stance(match.group(1)) if match else None
    return Stance.DENIES if stance is Stance.DISPUTES else stance


def _point_stance(remark: Remark) -> Stance:
    """The stance of the content: of the clause that makes its point, or of what follows a "but"."""
    point = main_point(remark.content)
    stance = _content_stance(remark.content, remark.head)
    if stance is Stance.ASSERTS and point:
        stance = _content_stance(point, point)
    weak = stance is Stance.ASSERTS or (stance is Stance.DENIES and not _NOTHING.search(remark.content))
    if weak and (turn := _TURN.search(remark.content)):
        return _content_stance(turn.group(1), turn.group(1))
    return stance


def _content_stance(content: str, head: str) -> Stance:
    if _UNTRUE.search(content):
        return Stance.DENIES
    if _YES.search(content):
        return Stance.CONFIRMS
    if _QUESTION.match(content) and not _REPROACH.search(content):
        return Stance.ASSERTS
    points = [p.strip() for p in _SENTENCE.findall(content) if len(p.split()) >= _POINT_WORDS] or [content]
    if _WOULD_HAVE.search(head) or all(
        _CONDITION.search(p) or (len(points) == 1 and _if_clause(p)) for p in points
    ):
        return Stance.CONDITIONAL
    if _WITHHELD.search(head):
        return Stance.DOES_NOT_CONFIRM
    if _DISPUTED.search(head) or _REPROACH.search(content):
        return Stance.DENIES if _CHARGE.search(head) else Stance.DISPUTES
    if _SHOULD_COME.search(head):
        return Stance.EXPECTS
    if _URGED.search(head):
        return Stance.URGES
    point = content if len(content.split()) <= _SHORT_WORDS else head
    if _NOTHING.search(point) or _CLAUSE_NOT.search(head):
        return Stance.DENIES
    if _FORECAST.search(head) or _MAY_COME.search(head):
        return Stance.EXPECTS
    if _CONFIRMED.search(head):
        return Stance.CONFIRMS
    return Stance.ASSERTS


def _if_clause(point: str) -> bool:
    """As in "X is willing to ..., if Y": a condition of what is still to come."""
    match = _CONDITION_INSIDE.search(point)
    if match is None:
        return False
    before = point[: match.start()].rstrip()
    return match.group().lower() != "if" or before.endswith((",", " only")) or bool(_TO_COME.search(before))


def _first_verb(cue: str) -> str:
    """The word of the cue that carries it: the last that is no auxiliary, negation or adverb."""
    words = re.findall(r"[A-Za-z]+", cue)
    known = [
        w
        for w in words
        if lemma_of(w) != w.lower()
        or cue_stance(w)
        or w.lower() in ("know", "believe", "think", "see", "expect")
    ]
    found: list[str] = known or words
    return found[-1] if found else ""
