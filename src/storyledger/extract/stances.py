"""What a speaker does with the content (stance), and how surely (certainty).

In: the words of cue and content, and the parse of the sentence the content stands in.
Out: closed labels. The cascade, first that fits:
1. withheld ("declined to comment", "has not confirmed"); 2. not known ("it was not clear why");
3. the cue's own stance ("denied", "confirmed", "urged"); a negated belief denies;
4. a condition ("if ..., it would"); 5. the content's main clause: disputed, urged, negated, a
forecast ("will", "is expected to"); 6. else asserts.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from storyledger.extract.cues import cue_certainty, cue_stance, lemma_of
from storyledger.sentence import Sentence
from storyledger.span import Span
from storyledger.statement import Certainty, Stance

_NOT = r"(?:not|n['’]t|never|neither|nor|no)"
_NEGATED = re.compile(rf"(?:^|\W|\w(?=n['’]t)){_NOT}\b", re.IGNORECASE)
_WITHHELD = re.compile(
    r"\b(?:declin|refus)\w*\s+(?:to\s+)?(?:comment|say|confirm|identify|elaborate|answer|discuss|speculate|provide|give|specify|name)"
    r"|\bno\s+(?:immediate\s+)?comment\b|\bdid\s*(?:not|n['’]t)\s+(?:immediately\s+)?(?:respond|reply|return|comment|answer)"
    r"|\b(?:could|can|would|will)\s*(?:not|n['’]t)\s+(?:immediately\s+|independently\s+)?(?:confirm|verify|comment|say)"
    r"|\bwithout\s+(?:confirm|comment)\w+|\b(?:not|n['’]t|neither|nor|never)\s+(?:\w+\s+){0,2}(?:confirm|comment|verif)\w*"
    r"|\b(?:unable|impossible|not\s+(?:yet\s+)?possible)\s+to\s+(?:\w+\s+)?(?:confirm|verify|say)|\brefrain\w*\s+from\s+\w+ing\b"
    r"|\b(?:could|can)\s*(?:not|n['’]t)\s+(?:immediately\s+|independently\s+)?be\s+(?:\w+\s+)?(?:confirmed|verified)",
    re.IGNORECASE,
)
_DISPUTED = re.compile(
    r"\b(?:(?:is|was|are|were|would\s+be|be|as)\s+(?:\w+ly\s+)?(?:wrong|false|untrue|incorrect|inaccurate|misleading|exaggerated|nonsense|baseless|fabricated|not\s+true)"
    r"|misrepresent\w*|distort\w*|fabricat\w+|contradict\w*|exaggerat\w+|conflicting|(?:a|these|those)\s+lies?)\b",
    re.IGNORECASE,
)
_URGED = re.compile(
    r"\b(?:should|must|(?:need|needs|ought|has|have)\s+to(?!\s+(?:be\s+said|say)))\b", re.IGNORECASE
)
_NOTHING = re.compile(
    r"\b(?:no|not\s+any|without\s+any|little)\s+(?:\w+\s+){0,2}(?:evidence|indications?|signs?|links?|contacts?|proof|reason|plans?|ambitions?|intentions?|connections?|ties|involvement|knowledge|threats?)\b"
    r"|\bnothing\s+to\s+do\s+with\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:un(?:clear|known|certain|sure)|(?:is|was|are|were|remain\w*|be)\s*(?:n['’]t|not)\s+(?:yet\s+|immediately\s+|entirely\s+)?(?:clear|known|certain|sure)"
    r"|(?:do|does|did)(?:\s+not|n['’]t)\s+(?:yet\s+)?know\b|no\s+(?:idea|indication\s+(?:yet|of\s+what|why))|too\s+(?:early|soon)\s+to\s+(?:say|tell|know|speculate)"
    r"|(?:yet|remains?|left)\s+to\s+be\s+(?:seen|determined|established|decided|confirmed)|(?:can|could)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:say|tell)\s+(?:who|what|why|how|if|whether|when)"
    r"|still\s+(?:being\s+)?(?:review|investigat|assess|examin|determin|try|look|work)\w*|no\s+(?:\w+\s+)?(?:judge?ment|conclusions?|determination)|not\s+(?:yet\s+)?(?:been\s+)?(?:determined|established|identified)|(?:has|have|had)\s+no\s+(?:\w+\s+)?information|an?\s+open\s+question)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"^(?:\W*(?:and|but|so)\s+)?\W*(?:if|unless|should\s+(?:the|he|she|they|it)|provided|as\s+long\s+as)\b",
    re.IGNORECASE,
)
_CONDITION_INSIDE = re.compile(
    r"\b(?:if|unless|provided\s+that|on\s+condition|as\s+long\s+as)\b", re.IGNORECASE
)
_FORECAST = re.compile(
    r"\b(?:will|['’]ll|shall|going\s+to|gonna|(?:is|are|was|were|be)\s+(?:\w+ly\s+)?(?:likely|expected|set|due|about|poised|scheduled|bound|planning|preparing)\s+to"
    r"|(?:expect|intend|plan|hope|aim|mean|prepare|want)(?:s|ed|ing|ning|red)?\s+(?:to|on)\b|probability|would\s+(?!have|be\s+\w+ed\b)|expected)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
# Fewer words than this in a sentence of a quotation do not make its point ("Left to be seen.").
_POINT_WORDS = 6
# A remark this short has one point, so that an "unclear" anywhere in it is the point.
_SHORT_WORDS = 25
_UNTRUE = re.compile(
    r"^\W*(?:(?:it|that|this)(?:['’]s|\s+is|\s+was)\s+(?:simply\s+|absolutely\s+|just\s+)?(?:not\s+true|false|untrue|a\s+lie|nonsense|wrong))\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|possibl[ey]|perhaps|maybe|potential(?:ly)?|suspected)\b", re.IGNORECASE
)
_PROBABLE = re.compile(
    r"\b(?:likely|probabl[ey]|probability|believed?|expect(?:s|ed)?|apparently|appears?|seems?|presum\w+|indications?|think|suggests?|reportedly)\b",
    re.IGNORECASE,
)


def stance_of(cue: str, content: str, head: str) -> Stance:
    """The stance that cue and content make together.

    Args:
        cue: the cue's words with what stands directly before them ("has not confirmed").
        content: the words said, pieces joined.
        head: the main clause of the content, up to its predicate; see `main_clause`.
    """
    if _WITHHELD.search(cue):
        return Stance.DOES_NOT_CONFIRM
    own, negated = cue_stance(cue), bool(_NEGATED.search(cue))
    if own is Stance.CONFIRMS and negated:
        return Stance.DOES_NOT_CONFIRM
    if own is Stance.DENIES and negated:
        return Stance.DOES_NOT_CONFIRM
    if (
        _UNKNOWN.search(cue)
        or (len(content.split()) <= _SHORT_WORDS and _UNKNOWN.search(content))
        or _UNKNOWN.search(head)
        or (lemma_of(_first_verb(cue)) in ("know", "understand") and negated)
    ):
        return Stance.DOES_NOT_KNOW
    if own and not negated:
        return own
    if lemma_of(_first_verb(cue)) in _ASKING and _TO_DO.search(content):
        return Stance.URGES
    if negated and lemma_of(_first_verb(cue)) in ("believe", "think", "see", "consider", "find", "expect"):
        return Stance.DENIES
    stance = _content_stance(content, head)
    if stance is Stance.ASSERTS and (turn := _TURN.search(content)):
        return _content_stance(turn.group(1), turn.group(1))  # what follows a "but" is the point
    return stance


# One clause after ", but", up to its end.
_TURN = re.compile(r",\s+but\s+(?:that\s+)?([^.;!?]{12,200})")


_ASKING = frozenset("ask tell want beg invite instruct".split())
# "to lower their reservoirs", "both countries to lower ...": what is asked has no finite verb before "to".
_TO_DO = re.compile(
    r"^(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could)\b)[\w’'-]+\s+){0,5}?to\s+[a-z]+",
    re.IGNORECASE,
)


def _content_stance(content: str, head: str) -> Stance:
    if _UNTRUE.search(content):
        return Stance.DENIES
    points = [p.strip() for p in _SENTENCE.findall(content) if len(p.split()) >= _POINT_WORDS] or [content]
    if all(_CONDITION.search(p) or (len(points) == 1 and _if_clause(p)) for p in points):
        return Stance.CONDITIONAL
    if _WITHHELD.search(head):
        return Stance.DOES_NOT_CONFIRM
    if _DISPUTED.search(head):
        return Stance.DISPUTES
    if _URGED.search(head):
        return Stance.URGES
    point = content if len(content.split()) <= _SHORT_WORDS else head
    if _NOTHING.search(point) or _NOT_TO.search(point) or _denies(head):
        return Stance.DENIES
    if _FORECAST.search(head):
        return Stance.EXPECTS
    if _confirms(head):
        return Stance.CONFIRMS
    return Stance.ASSERTS


_CLAUSE_NOT = re.compile(
    r"\b(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|ca|wo)\s*(?:not|n['’]t)\b(?!\s+(?:only|just|necessarily|all))|\bnever\b",
    re.IGNORECASE,
)


_NOT_TO = re.compile(
    r"\b(?:orders?|instructions?|decided|chose|agreed|promised|vowed)\s+not\s+to\b", re.IGNORECASE
)


def _denies(head: str) -> bool:
    """A main clause whose verb is negated says that something is not so."""
    return bool(_CLAUSE_NOT.search(head))


_WOULD = re.compile(r"\b(?:would|could|might)\b", re.IGNORECASE)


def _if_clause(point: str) -> bool:
    """As in "X is willing to ..., if Y": a condition set off from its main clause."""
    match = _CONDITION_INSIDE.search(point)
    if match is None:
        return False
    before = point[: match.start()].rstrip()
    return match.group().lower() != "if" or before.endswith(",") or bool(_WOULD.search(before))


def _confirms(head: str) -> bool:
    words = head.lower().split()
    return any(
        a in ("have", "has", "can", "we") and b.startswith("confirm") for a, b in pairwise(words)
    ) and not _NEGATED.search(head)


def certainty_of(cue: str, head: str, stance: Stance) -> Certainty:
    """The speaker's own hedge, from the cue and the content's main clause."""
    if stance in (Stance.DOES_NOT_KNOW, Stance.DOES_NOT_CONFIRM):
        return Certainty.UNKNOWN
    if _PROBABLE.search(head):
        return Certainty.PROBABLE
    if _POSSIBLE.search(head):
        return Certainty.POSSIBLE
    if stance is Stance.EXPECTS:
        return Certainty.PROBABLE
    return cue_certainty(cue)


def withholds(words: str) -> bool:
    """True of words that say a thing could not be confirmed or verified."""
    return bool(_WITHHELD.search(words))


def main_clause(text: str, sentences: Sequence[Sentence], content: Sequence[Span]) -> str:
    """Words of the content's first main clause, from its subject to its predicate's complement.

    The predicate is the content word whose own head lies outside the content; clauses that hang
    below it (relative, adverbial, coordinated) are left out, so that a "will" in them decides nothing.
    """
    for span in content:
        for sentence in sentences:
            if not sentence.span.overlaps(span):
                continue
            inside = {i for i, w in enumerate(sentence.words) if span.overlaps(w)}
            if len(inside) < 3 and len(content) > 1:
                continue
            root = _root_of(sentence, inside)
            if root is not None:
                kept = _clause_words(sentence, root, inside)
                return " ".join(sentence.words[i].of(text) for i in sorted(kept))
    return " ".join(span.of(text) for span in content)


def _root_of(sentence: Sentence, inside: set[int]) -> int | None:
    tops = [
        i
        for i in inside
        if sentence.heads[i] not in inside and sentence.upos[i] not in ("PUNCT", "SCONJ", "PART")
    ]
    verbs = [
        i
        for i in tops
        if sentence.upos[i] in ("VERB", "AUX")
        or any(sentence.relations[c] in ("cop", "aux") for c in sentence.children(i))
    ]
    return next(iter(verbs or tops), None)


_BELOW = {"acl", "advcl", "conj", "parataxis", "punct", "ccomp", "csubj"}


def _clause_words(sentence: Sentence, root: int, inside: set[int]) -> set[int]:
    kept, queue = {root}, [root]
    while queue:
        for child in sentence.children(queue.pop()):
            if child in inside and child not in kept and sentence.relations[child] not in _BELOW:
                kept.add(child)
                queue.append(child)
    return kept


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
