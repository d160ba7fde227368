"""What a speaker does with what he says: one closed label for each remark.

In: a `Remark`. Out: a `Stance`. The cascade, first that fits:
1. withheld ("declined to comment", "stopped short of"); 2. taken back ("walked back his statement");
3. not known ("it was not clear why"); 4. the cue's own stance ("denied", "confirmed", "urged"), where
what is attacked tells denials of a charge from disputes of a figure; 5. a participle beside the cue
("..., rejecting the charge"); 6. the point of what was said: a condition ("if ..., it would"), urged,
decided, disputed, denied, a forecast, confirmed; 7. else asserts.
"""

import re

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.stances.decisions import is_decided
from storyledger.extract.stances.forecasts import is_forewarned, should_come, will_come
from storyledger.extract.stances.matrices import main_point, without_surprise
from storyledger.extract.stances.negations import NOTHING, is_denied
from storyledger.extract.stances.words.asked import (
    ASKED_FOR,
    CONDITION,
    CONDITION_INSIDE,
    FIRST_CLAUSE,
    IMPERATIVE,
    LAST_TURN,
    MUST,
    POINT_WORDS,
    REFUSED,
    SENTENCE,
    TO_COME,
    TO_DO,
    TURN,
    URGED,
    WONDERED,
    WOULD_HAVE,
)
from storyledger.extract.stances.words.disputed import (
    A_QUESTION,
    ATTACKS,
    BESIDE,
    BROKEN_WORD,
    BRUSHED,
    CALLED,
    CHARGE,
    DENIES_ALL,
    DISPUTED,
    DISSENTS,
    FOUND_NOTHING,
    NAMED_CHARGE,
    OF_WORDS,
    OVER,
    PROPOSED,
    QUESTION,
    QUESTIONED,
    REPROACH,
    SLIGHTED,
    TAKES_STAND,
    UNTRUE,
)
from storyledger.extract.stances.words.retracted import (
    ALLEGIANCE,
    CONFIRMED,
    CORRECTION,
    OWNS_UP,
    TAKEN_BACK,
    TAKES_BACK,
    TAKES_BLAME,
    TURNED,
    YES,
)
from storyledger.extract.stances.words.withheld import (
    BEFORE_WORDS,
    BRIEF_WORDS,
    DOUBTS,
    IGNORANT,
    LEARNING,
    NEGATED,
    SHORT_WORDS,
    TALK,
    UNAWARE_UNTIL,
    UNKNOWN,
    UNVERIFIED,
    WHETHER,
    WITHHELD,
)
from storyledger.extract.words.cues import asks, cue_stance, lemma_of
from storyledger.statement import Stance

_REJECTS = frozenset(
    (
        "reject dismiss refute rebut rebuff call describe brand label denounce characterize characterise portray "
        "blast slam decry deride repudiate discount deem"
    ).split()
)
_NAMES_SO = frozenset("call describe brand label characterize characterise portray deem".split())
# Who "has not declared it a flood", and "did not say that it was", leaves it open.
_NAMING = frozenset(
    "declare call label describe announce say state mention designate characterize recognize".split()
)
_BESIDES = frozenset("just still also really simply honestly even currently exactly now".split())
# "has not withdrawn its claim", "refuses to retract it"
_STANDS_BY = re.compile(r"(?:\bnot|n['’]t|\bnever|\b(?:refus|declin)\w*)\s", re.IGNORECASE)
_WARNING = frozenset("warn warning caution threaten think believe suspect".split())
_HOLDING = frozenset("believe think consider".split())
_CRITICISES = re.compile(
    r"(?:criti(?:ci[sz]|qu)\w*|denounc|condemn|blast|slam|assail|lambast|derid|ridicul|fault|rebuk|decr)\w*",
    re.IGNORECASE,
)
_SAYING = frozenset(
    "saying arguing insisting claiming calling contending warning stating noting explaining".split()
)
# A last sentence with a "But" may be the point of all before it.
_LAST_WORDS = (
    Stance.ASSERTS,
    Stance.DENIES,
    Stance.DISPUTES,
    Stance.DOES_NOT_KNOW,
    Stance.DOES_NOT_CONFIRM,
)
# What is comes before what will be, what is asked for and what is left open: "it fell, but he gave no details".
_BESIDE_THE_POINT = (Stance.EXPECTS, Stance.URGES, Stance.DOES_NOT_KNOW, Stance.DOES_NOT_CONFIRM)
_WONDERING = frozenset("ask wonder question see know decide".split())


def stance_of(remark: Remark) -> Stance:
    """The stance that the words around a remark and the remark itself make together.

    Gaps: irony; a denial that only its context makes one ("I was at home").
    """
    cue, verb = remark.cue, lemma_of(_first_verb(remark.cue))
    negated = bool(NEGATED.search(cue))
    own = cue_stance(cue, remark.act) if verb != "question" else None
    if _does(WITHHELD, remark) or (own in (Stance.CONFIRMS, Stance.DENIES) and negated):
        return Stance.DOES_NOT_CONFIRM
    if verb == "ask" and (answer := _answer(remark.frame)):
        return answer
    if TALK.fullmatch(cue) and UNVERIFIED.search(
        remark.frame
    ):  # "reports that it sank could not be confirmed"
        return Stance.DOES_NOT_CONFIRM
    if (
        _does(TAKEN_BACK, remark)
        or _does(TURNED, remark)
        or TAKES_BACK.search(remark.content)
        or CORRECTION.search(remark.frame)
    ):
        return Stance.ASSERTS if _STANDS_BY.search(cue) else Stance.RETRACTS
    if _is_unknown(remark) or (verb in ("know", "understand") and negated):
        return Stance.DOES_NOT_KNOW
    if _does(TAKES_BLAME, remark):
        return Stance.DOES_NOT_CONFIRM if negated else Stance.CONFIRMS
    if _does(OWNS_UP, remark):
        return Stance.CONFIRMS
    if _does(DENIES_ALL, remark) or _does(FOUND_NOTHING, remark):
        return Stance.DENIES
    if _does(DISSENTS, remark):
        return Stance.DISPUTES
    if own is Stance.EXPECTS and not negated and CONDITION_INSIDE.search(remark.content):
        return Stance.CONDITIONAL
    attack = _attack(remark, verb, own)
    if own is Stance.EXPECTS and ALLEGIANCE.search(remark.content):
        return Stance.ASSERTS
    if (attack or own) and not negated:
        return attack or own or Stance.ASSERTS
    if verb == "want" and not negated:  # "wants to stay" is a wish, "wants the town to pay" asks for it
        return Stance.ASSERTS if remark.content.startswith("to ") else Stance.URGES
    if asks(verb) and not remark.direct and not negated and _asks_for(verb, remark.content):
        return Stance.URGES
    if verb in _WONDERING and WHETHER.search(remark.content) and not REPROACH.search(remark.content):
        return Stance.ASSERTS
    if negated and verb in _NAMING and not cue.endswith("ing"):  # "is not shy of saying" says it
        return Stance.DOES_NOT_CONFIRM
    if negated and verb in _HOLDING and "have" not in cue.split():
        return Stance.DENIES
    return _beside(remark) or _point_stance(remark)


def _asks_for(verb: str, content: str) -> bool:
    """As in "told | the crews to stop", "asked | the council for money"."""
    return bool(TO_DO.search(content) or (verb == "ask" and ASKED_FOR.search(content)))


def _does(pattern: re.Pattern[str], remark: Remark) -> bool:
    """True of words that begin with the cue: "plans | to withdraw its claim" withdraws nothing yet."""
    match = pattern.search(remark.act)
    return match is not None and match.start() <= len(remark.cue) + 1


def _answer(frame: str) -> Stance | None:
    """What is said to a question that stands beside it: "asked whether ..., he declined to comment"."""
    if WITHHELD.search(frame):
        return Stance.DOES_NOT_CONFIRM
    return Stance.DOES_NOT_KNOW if UNKNOWN.search(frame) else None


def _is_unknown(remark: Remark) -> bool:
    words = remark.content if len(remark.content.split()) <= SHORT_WORDS else remark.head
    if UNAWARE_UNTIL.search(words):
        return False
    own = any(not _others_do_not_know(w, remark) for w in (words, remark.head) if UNKNOWN.search(w))
    return bool(own or _does(UNKNOWN, remark))


def _others_do_not_know(words: str, remark: Remark) -> bool:
    """True of what somebody else does not know ("he has no clue" tells of him), and of "I do not know that it is so"."""
    if DOUBTS.search(remark.content):
        return True
    match = IGNORANT.search(words)
    if match is None:
        return False
    who = next((w for w in reversed(match.group(1).lower().split()) if w not in _BESIDES), "")
    own = ("i", "we") if remark.direct else ("i", "we", "he", "she", "it", "they")
    return who not in own and not LEARNING.search(match.group(1))


def _attack(remark: Remark, verb: str, own: Stance | None) -> Stance | None:
    """Denies or disputes, where the cue attacks another's words or calls them false."""
    rejects = own is Stance.DISPUTES and verb in _REJECTS
    calls = (
        own is None
        and verb in _REJECTS
        and (
            CALLED.search(remark.content)
            or (verb in _NAMES_SO and NAMED_CHARGE.search(remark.content))
            or (PROPOSED.search(remark.content) and SLIGHTED.search(remark.content))
        )
    )
    if rejects or calls or _does(BRUSHED, remark):
        return Stance.DENIES if CHARGE.search(remark.content) else Stance.DISPUTES
    attacks = own is None and _does(ATTACKS, remark)
    doubts = verb == "question" and "rais" not in remark.cue and not A_QUESTION.search(remark.cue)
    questions = doubts and QUESTIONED.search(remark.content)
    active = not re.search(r"\bbeen\b|\bfor$", remark.cue)
    criticises = _CRITICISES.fullmatch(verb) and active and PROPOSED.search(remark.content)
    return Stance.DISPUTES if attacks or questions or criticises else None


def _beside(remark: Remark) -> Stance | None:
    """As in "he said, rejecting the charge", or "he rejected the charge, saying".

    The participle may be taken for a part of what was said.
    """
    match = BESIDE.search(f"{remark.frame} ") or BESIDE.search(remark.tail)
    stance = cue_stance(match.group(1)) if match else None
    if stance is None and remark.cue.split()[-1:] and remark.cue.split()[-1] in _SAYING:
        over = OVER.search(remark.frame)
        return cue_stance(over.group(1)) if over else None
    return Stance.DENIES if stance is Stance.DISPUTES else stance


def _point_stance(remark: Remark) -> Stance:
    """The stance of the content: of the clause that makes its point, or of what follows a "but"."""
    said = without_surprise(remark.content)
    head = remark.head if said == remark.content else said
    point = main_point(said)
    stance = _content_stance(said, head, remark)
    if stance is Stance.ASSERTS and point:
        stance = _content_stance(point, point, remark)
    if stance is Stance.ASSERTS and not _decides(head, remark) and is_forewarned(remark):
        return Stance.EXPECTS
    plainly = NOTHING.search(said) or UNTRUE.search(said)
    weak = stance is Stance.ASSERTS or (stance is Stance.DENIES and not plainly)
    if weak and (turn := TURN.search(said)):
        turned = _content_stance(turn.group(1), turn.group(1), remark)
        return stance if turned in _BESIDE_THE_POINT or is_decided(turn.group(1), turn.group(1)) else turned
    if weak and (turn := LAST_TURN.search(said)):
        turned = _content_stance(turn.group(1), turn.group(1), remark)
        return turned if turned in _LAST_WORDS and not is_decided(turn.group(1), turn.group(1)) else stance
    last = [p.strip() for p in SENTENCE.findall(said) if p.strip()][-1:] if remark.direct else []
    if not (weak and last and last[0] != said.strip()):
        return stance
    return _closing(last[0]) or (Stance.URGES if _asks_at_last(last[0]) else stance)


def _decides(clause: str, remark: Remark) -> bool:
    """True of what the speaker will do or will not have; who warns of it threatens, who thinks so foresees it."""
    foresees = main_point(remark.content) or any(lemma_of(w) in _WARNING for w in remark.cue.split())
    return is_decided(clause, remark.content) and not foresees


def _asks_at_last(last: str) -> bool:
    """True of a last sentence that asks for what follows from all before it: "This is no life. The world must act."."""
    return bool(IMPERATIVE.search(last) or MUST.match(last))


def _closing(last: str) -> Stance | None:
    """What a short last sentence of a quotation says of all before it, as in "We cannot confirm that"."""
    if not _is_brief(last):
        return None
    if WITHHELD.search(last):
        return Stance.DOES_NOT_CONFIRM
    if UNTRUE.search(last) or NOTHING.search(last):
        return Stance.DENIES
    if DISPUTED.search(last):
        return Stance.DISPUTES
    stand = TAKES_STAND.search(last)
    return _attack_of(stand.group(1), last) if stand else None


def _content_stance(content: str, head: str, remark: Remark) -> Stance:
    if UNTRUE.search(content):
        return Stance.DENIES
    if YES.search(content):
        return Stance.CONFIRMS
    if QUESTION.match(content) and not REPROACH.search(content):
        return Stance.ASSERTS
    points = [p.strip() for p in SENTENCE.findall(content) if len(p.split()) >= POINT_WORDS] or [content]
    if WOULD_HAVE.search(head) or CONDITION.search(points[0]) or (len(points) == 1 and _if_clause(points[0])):
        return Stance.CONDITIONAL
    point = content if len(content.split()) <= SHORT_WORDS else head
    opening = FIRST_CLAUSE.split(content)[0]
    if WITHHELD.search(head) or _withholds_first(opening):
        return Stance.DOES_NOT_CONFIRM
    if stand := TAKES_STAND.search(opening):
        return _attack_of(stand.group(1), content)
    if (
        OF_WORDS.search(content)
        or DISPUTED.search(head)
        or BROKEN_WORD.search(point)
        or REPROACH.search(content)
    ):
        return Stance.DENIES if CHARGE.search(head) else Stance.DISPUTES
    if REFUSED.search(head):
        return Stance.DISPUTES
    if _decides(head, remark):
        return Stance.ASSERTS
    if should_come(head):
        return Stance.EXPECTS
    if (URGED.search(head) and not WONDERED.match(content)) or IMPERATIVE.search(content):
        return Stance.URGES
    if NOTHING.search(point) or is_denied(head, remark):
        return Stance.DENIES
    if will_come(head):
        return Stance.EXPECTS
    if CONFIRMED.search(head):
        return Stance.CONFIRMS
    return Stance.ASSERTS


def _attack_of(verb: str, content: str) -> Stance:
    """A charge is denied, anything else disputed."""
    return Stance.DENIES if cue_stance(verb) is Stance.DENIES or CHARGE.search(content) else Stance.DISPUTES


def _withholds_first(clause: str) -> bool:
    """True of a brief clause whose own verb withholds, whatever the parse made of it."""
    match = WITHHELD.search(clause) if _is_brief(clause) else None
    return match is not None and len(clause[: match.start()].split()) <= BEFORE_WORDS


def _is_brief(clause: str) -> bool:
    """True of a clause too short to hold another below it, whatever the parse made of it."""
    return len(clause.split()) <= BRIEF_WORDS


def _if_clause(point: str) -> bool:
    """As in "X is willing to ..., if Y": a condition of what is still to come."""
    match = CONDITION_INSIDE.search(point)
    if match is None:
        return False
    before = point[: match.start()].rstrip()
    return match.group().lower() != "if" or before.endswith((",", " only")) or bool(TO_COME.search(before))


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
