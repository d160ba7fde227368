"""Stands taken on what was said, without a word of saying: "revised the toll", "claimed responsibility".

In: parsed sentences and the proposals there are. Out: proposals where no reader saw one.
1. a passive: "the claims were disputed by residents"; 2. a body or person denies, disputes, confirms or takes
back a report, a figure or a charge; 3. the same raises, lowers or revises a toll; 4. claims or denies responsibility;
5. counts ("the agency counted 30 dead", "reported 30 dead"), or was there to see it ("reporters saw dozens of dead");
6. denies or declines to tell in a clause of its own ("Tarn, which denies arming them", "a claim Tarn denied");
7. a participle: "an allegation refuted by two ministries"; 8. gives no answer: "did not respond to questions about it".
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.stances.openings import takes_back, turns, withholds_at
from storyledger.extract.words.cues import cue_stance, lemma_of
from storyledger.extract.words.holders import case_of, is_holder, words_in
from storyledger.extract.words.phrases import is_passive, noun_phrase, subject_of
from storyledger.extract.words.roles import singular
from storyledger.report import Report, Role
from storyledger.sentence import Sentence
from storyledger.span import Span
from storyledger.statement import Stance

_STANDS = (Stance.CONFIRMS, Stance.DENIES, Stance.DISPUTES, Stance.RETRACTS)
_SAID = re.compile(
    r"""
    (?:
        claim|report|account|assertion|accusation|allegation|charge|figure|toll|estimate|statement
      | suggestion|rumou?r|remark|version|finding|count|tally|argument|contention|characteri[sz]ation
      | projection|responsibility|involvement|wrongdoing
    )s?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TOLL = re.compile(
    r"""
    (?:\w+\s+){0,3}?(?:
        toll|tally|estimate|(?:(?:body|casualty)\s+count)
      | (?:number|count)\s+of\s+(?:\w+\s+)?
          (?:dead|deaths|killed|victims|casualties|injured|wounded|missing|fatalities)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MOVES_TOLL = re.compile(
    r"(?:revis|rais|lower|updat|correct|increas|reduc|cut|put|set|adjust|doubl|tripl|halv)\w*", re.IGNORECASE
)
_COUNTS = re.compile(r"(?:count|tall|document)\w*|report(?:s|ed)|acknowledge[sd]", re.IGNORECASE)
_SEES = re.compile(r"(?:see|saw|seen|witness\w*)", re.IGNORECASE)
_WATCHERS = frozenset(
    "reporter journalist correspondent photographer cameraman observer monitor witness eyewitness resident medic".split()
)
_MANY = frozenset("dozens hundreds thousands scores several".split())
_TURN_WORDS = 8
_TOLD_WORDS = 4
_REFUSES = re.compile(
    r"(?:declin|refus|releas|giv|gave|provid|offer|dodg|sidestep|evad|duck|deflect)\w*", re.IGNORECASE
)
_ANSWERS = re.compile(r"(?:respond|reply|return|answer)(?:ed|ing|s)?", re.IGNORECASE)
# A call that was not returned withholds something only if it asked for it.
_ASKED = re.compile(
    r"""
    (?:\w+\s+){0,4}?(?:
        (?:questions?|requests?|inquir(?:y|ies)|quer(?:y|ies)|allegations?|accusations?|charges)\b
      | (?:e-?mails?|calls?|messages?|letters?|texts)\b.*\b(?:seek|ask|request|for\s+comment)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT = frozenset({"not", "n't", "n’t", "never"})
_CLAIMS = re.compile(r"(?:disclaim|claim|deni|deny|accept|admit)\w*|took", re.IGNORECASE)


def find_stands(
    report: Report, sentences: Sequence[Sentence], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Proposals for the stands that nobody has found yet."""
    text = report.text
    taken = [p.cue for p in found if p.cue and p.content]
    for sentence in sentences:
        if sentence.role is Role.CROSSHEAD:
            continue
        for verb, word in enumerate(sentence.words):
            if sentence.upos[verb] != "VERB" or any(word.overlaps(t) for t in taken):
                continue
            if any(c.contains(word) for p in found for c in p.content):
                continue
            source, content = _stand(text, sentence, verb)
            if source and content and not source.overlaps(content):
                yield Proposal(
                    cue=_with_not(text, sentence, verb),
                    source=source,
                    content=(content,),
                    sentence=sentence,
                    cue_class="speech",
                    score=0.6,
                )


def tells_a_stand(text: str, proposal: Proposal) -> bool:
    """True of "an allegation | he strongly denied": what is said of a charge, taken for the charge."""
    sentence, cue = proposal.sentence, proposal.cue
    if cue is None or len(proposal.content) != 1 or not _SAID.fullmatch(cue.of(text).split()[-1]):
        return False
    return any(
        sentence.relations[word] == "acl"
        and cue.overlaps(sentence.words[sentence.heads[word]])
        and cue_stance(sentence.words[word].of(text)) in _STANDS
        for word in words_in(sentence, proposal.content[0])
    )


def with_turn(text: str, sentence: Sentence, cue: Span) -> Span:
    """Of "changed her story, | saying" both: what is said after is no more what was said before."""
    saying = sentence.word_at(cue.start)
    if saying is None or sentence.relations[saying] not in ("advcl", "conj"):
        return cue
    turn = sentence.words[sentence.heads[saying]]
    between = text[turn.start : cue.start]
    turned = turn.end <= cue.start and len(between.split()) <= _TURN_WORDS and turns(between)
    return Span(turn.start, cue.end) if turned else cue


def moves_toll(text: str, cue: Span, content: Sequence[Span]) -> bool:
    """True of "revised | the death toll to 49"."""
    moves = any(_MOVES_TOLL.fullmatch(word) for word in cue.of(text).split())
    return bool(moves and content and _TOLL.match(content[0].of(text)))


def claims_responsibility(text: str, cue: Span, content: Sequence[Span]) -> bool:
    """True of "took | responsibility for the raid", too."""
    claims = any(_CLAIMS.fullmatch(word) for word in cue.of(text).split())
    words = [*cue.of(text).split(), *content[0].of(text).split()[:2]] if content else []
    return claims and "responsibility" in words


def _with_not(text: str, sentence: Sentence, verb: int) -> Span:
    """Of "did not respond" all three words."""
    before = [c for c in sentence.children(verb) if sentence.relations[c] == "aux" and c < verb]
    negated = any(sentence.words[c].of(text).lower() in _NOT for c in sentence.children(verb))
    first = min(before) if negated and before else verb
    return Span(sentence.words[first].start, sentence.words[verb].end)


def _stand(text: str, sentence: Sentence, verb: int) -> tuple[Span | None, Span | None]:
    if is_passive(text, sentence, verb):
        return _passive(text, sentence, verb)
    source, content = _participle(text, sentence, verb)
    return (source, content) if source and content else _active(text, sentence, verb)


def _participle(text: str, sentence: Sentence, verb: int) -> tuple[Span | None, Span | None]:
    """Of "an allegation refuted by two ministries" the ministries and the allegation."""
    agent = next(
        (c for c in sentence.children(verb) if case_of(text, sentence, c) == "by" and c > verb), None
    )
    if agent is None or cue_stance(sentence.words[verb].of(text)) not in _STANDS:
        return None, None
    first = sentence.heads[verb] if sentence.relations[verb] == "conj" else verb
    above = [sentence.heads[first]] if sentence.relations[first] == "acl" else []
    things = [c for c in sentence.children(first) if sentence.relations[c] == "nsubj"] + above
    said = next((t for t in things if _SAID.fullmatch(sentence.words[t].of(text)) and t < verb), None)
    if said is None or not is_holder(text, sentence, agent):
        return None, None
    return noun_phrase(sentence, agent, case=False), noun_phrase(sentence, said, case=False)


def _passive(text: str, sentence: Sentence, verb: int) -> tuple[Span | None, Span | None]:
    word = sentence.words[verb]
    if cue_stance(word.of(text)) not in _STANDS:
        return None, None
    subjects = [c for c in sentence.children(verb) if sentence.relations[c] == "nsubj"]
    return subject_of(text, sentence, word), noun_phrase(sentence, subjects[0]) if subjects else None


def _active(text: str, sentence: Sentence, verb: int) -> tuple[Span | None, Span | None]:
    """Who stands and on what; nobody where the subject is no holder, or the object nothing said."""
    who = holder_of(text, sentence, verb)
    negated = any(sentence.words[c].of(text).lower() in _NOT for c in sentence.children(verb))
    if who is None:
        return None, None
    if negated:
        return noun_phrase(sentence, who), _unanswered(text, sentence, verb)
    objects = [c for c in sentence.children(verb) if sentence.relations[c] == "obj" and c > verb]
    if objects and _is_stand(text, sentence, verb, objects[0]):
        return noun_phrase(sentence, who), _what(sentence, verb, objects[0])
    content = _refused(text, sentence, verb, who)
    return (noun_phrase(sentence, who), content) if content else (None, None)


def _unanswered(text: str, sentence: Sentence, verb: int) -> Span | None:
    """Of "did not respond to questions about the fire" the questions."""
    if not _ANSWERS.fullmatch(sentence.words[verb].of(text)):
        return None
    asked = (c for c in sentence.children(verb) if sentence.relations[c] in ("obj", "obl") and c > verb)
    whole = (_what(sentence, verb, c) for c in asked)
    bare = (
        Span(sentence.words[words_in(sentence, w)[1]].start, w.end) if w.of(text).startswith("to ") else w
        for w in whole
    )
    return next((b for b in bare if _ASKED.match(b.of(text))), None)


def holder_of(text: str, sentence: Sentence, verb: int) -> int | None:
    """Whoever does a verb, if he can know or say a thing."""
    who = _who(text, sentence, verb)
    return who if who is not None and _can_stand(text, sentence, who) else None


def _who(text: str, sentence: Sentence, verb: int) -> int | None:
    """The subject, of two the nearer that can tell a thing, or what its "which" stands for."""
    near = sorted((c for c in sentence.children(verb, "nsubj") if c < verb), reverse=True)
    able = (c for c in near if len(near) > 1 and _can_stand(text, sentence, c))  # not Roe's "visits", but Roe
    subject = next(able, next(iter(near), None))
    which = subject is not None and sentence.words[subject].of(text).lower() in ("who", "which", "that")
    noun = sentence.heads[verb] if sentence.relations[verb] == "acl" else None
    return noun if which else subject


def _can_stand(text: str, sentence: Sentence, who: int) -> bool:
    if any(sentence.words[c].of(text).lower() == "no" for c in sentence.children(who)):
        return False
    place = any(n.kind == "Location" and n.span.overlaps(sentence.words[who]) for n in sentence.names)
    return (
        place
        or is_holder(text, sentence, who)
        or sentence.words[who].of(text).lower() in ("he", "she", "they", "it")
    )


def _refused(text: str, sentence: Sentence, verb: int, who: int) -> Span | None:
    """What is denied, or is not told: a clause, a "this", the claim before ("a claim Tarn denied")."""
    word = sentence.words[verb].of(text)
    after = next(
        (
            c
            for c in sentence.children(verb)
            if sentence.relations[c] in ("xcomp", "ccomp", "obj") and c > verb
        ),
        None,
    )
    refuses = _REFUSES.fullmatch(word) and withholds_at(text[sentence.words[verb].start : sentence.span.end])
    if not refuses and cue_stance(word) is not Stance.DENIES:
        return None
    if after is not None and refuses and len(sentence.subtree(after)) < _TOLD_WORDS:
        return None  # "gave no further details" withholds nothing in particular
    if after is not None:
        gives = sentence.words[after].of(text).lower() in ("him", "her", "them", "us", "me", "you")
        return None if gives else _what(sentence, verb, after)
    claim = sentence.heads[verb] if sentence.relations[verb] == "acl" else -1
    said = claim >= 0 and claim != who and _SAID.fullmatch(sentence.words[claim].of(text))
    return noun_phrase(sentence, claim) if said else None


def _is_stand(text: str, sentence: Sentence, verb: int, thing: int) -> bool:
    lemma = lemma_of(sentence.words[verb].of(text))
    named = sentence.words[thing].of(text)
    phrase = noun_phrase(sentence, thing)
    if named.lower() == "responsibility":
        return bool(_CLAIMS.fullmatch(sentence.words[verb].of(text)))
    if phrase and moves_toll(text, sentence.words[verb], (phrase,)):
        return True
    if phrase and takes_back(f"{sentence.words[verb].of(text)} {phrase.of(text)}"):
        return True
    behind = phrase and Span(sentence.words[verb].end, max(phrase.end, sentence.words[verb].end))
    if behind and _counts(text, sentence, verb) and _is_number(text, sentence, behind):
        return True
    return cue_stance(lemma) in _STANDS and bool(_SAID.fullmatch(named))


def _counts(text: str, sentence: Sentence, verb: int) -> bool:
    """True of who counts, and of who is there to tell what he sees."""
    word, after = sentence.words[verb].of(text), [w.of(text) for w in sentence.words[verb + 1 : verb + 2]]
    who = (sentence.words[c].of(text).lower() for c in sentence.children(verb) if c < verb)
    watches = any(singular(w) in _WATCHERS for w in who)
    counts = _COUNTS.fullmatch(word) and after not in (["on"], ["as"], ["toward"], ["towards"])
    return bool(counts or (watches and _SEES.fullmatch(word)))


def _is_number(text: str, sentence: Sentence, phrase: Span) -> bool:
    inside = words_in(sentence, phrase)
    return any(sentence.upos[i] == "NUM" or sentence.words[i].of(text).lower() in _MANY for i in inside)


def _what(sentence: Sentence, verb: int, thing: int) -> Span:
    """The object and what the verb says of it: "the toll to 49 from 50"."""
    last = max(sentence.subtree(thing))
    for child in sentence.children(verb):
        words = sentence.subtree(child)
        if sentence.relations[child] in ("obl", "advmod", "nmod") and min(words) == last + 1:
            last = max(words)
    return Span(sentence.words[min(sentence.subtree(thing))].start, sentence.words[last].end)
