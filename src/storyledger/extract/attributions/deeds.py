"""Deeds, plans and pointers that the reader takes for sayings: nobody is told to have said them.

In: a parsed sentence, a cue and its content, as mended. Out: True or False. What is quoted is never one.
1. what somebody plans, decides or agrees to do himself: the report's own word; 2. what a body signs, passes,
imposes or puts in force; 3. a verb that only points: "addressed criticism", "answered questions", "referring to the gate",
"reports on the search", "spoke on condition of anonymity", "a warning to drivers"; 4. a verb of saying in another
sense or under a "from"; 5. an appeal, a sentence that is cut, a fare that is raised; 6. a feeling about a thing.

Of 1,280 statements of nineteen stories with gold these and their kin in `attributions` drop 59, none of which a gold has; on
these stories they were made. Of 57 in 160 articles nobody had looked at, four were said (2026-11).
"""

import re
from collections.abc import Sequence

from storyledger.extract.words.cues import cue_class_of
from storyledger.extract.words.lemmas import verb_lemma
from storyledger.extract.words.phrases import is_passive
from storyledger.sentence import Sentence
from storyledger.span import Span

# Own deeds to come; who vows, pledges or threatens says so.
_MEANT = frozenset("plan intend aim decide choose prepare agree seek try attempt".split())
_TRIES = frozenset("seek try attempt plan intend".split())  # who tries to explain explains
_PURPOSES = frozenset({"hope", "look", "work"})  # only as "hoping to"
_ENACTS = frozenset("sign pass approve enact adopt ratify impose repeal order launch".split())
_SETTLES = {"agree": ("to", "on"), "vote": ("for", "on")}
_IN_FORCE = re.compile(
    r"(?:state|emergency|curfew|evacuation|lockdown|quarantine|mourning|holiday|disaster|embargo)s?",
    re.IGNORECASE,
)
_CALLED = frozenset({"off", "up", "in", "back"})
# "two men believed to be armed", "30 feared dead": of whom it is told, not who tells
_HELD = frozenset("believe think say report suspect know presume allege rumor understand".split())
_TO_BE = (" to be ", " to have ")
_FEARED = frozenset("dead drowned killed lost missing trapped buried".split())
# "raising fears that": nobody's
_RAISES = frozenset("raise spark stir fan prompt trigger heighten ease deepen".split())
_FEARS = re.compile(r"(?:fear|hope|speculation|alarm)s?|worry|worries|anxiety|anxieties", re.IGNORECASE)
_TO_WHOM = re.compile(r"\b(?:message|warning|letter|appeal|plea|threat|note)s?\s+to\s*$", re.IGNORECASE)
# "asked not to be named", "asked that his name not be used"
_UNNAMED = re.compile(
    r"(?:not\s+to\s+be|to\s+remain|to\s+stay|(?:that\s+)?(?:he|she|they|(?:his|her|their)\s+(?:\w+\s+)?(?:names?|identit\w+))\s+not\s+be)\s+"
    r"(?:\w+ly\s+|further\s+)?(?:named|identified|quoted|used|anonymous|published|printed|revealed|disclosed|unnamed)\b"
)
_QUESTIONS = re.compile(r"questions?|battery|barrage", re.IGNORECASE)
# "Appealed against his sentence", "cut the sentence to four years", "raised fares": done, and not said.
_RULINGS = re.compile(
    r"(?:sentence|verdict|ruling|conviction|decision|judge?ment|order|fine|penalty|ban)s?", re.IGNORECASE
)
_ALTERS = frozenset("cut reduce lower raise increase halve double".split())
_ALTERED = re.compile(
    r"(?:sentence|term|fine|price|fare|tax|rate|wage|salary|bail|penalty|fee|tariff|job|quota|ransom|reward|bounty)s?|taxes|salaries"
    r"|penalties|pay|output|production|spending",
    re.IGNORECASE,
)
_AS = re.compile(r"\bas\b")
_NOT = frozenset({"not", "n't", "n’t", "never", "no"})


def is_deed(text: str, sentence: Sentence, cue: Span, content: Sequence[Span]) -> bool:
    """True where the words tell what somebody does, means to do, feels or speaks of, and nothing that he says."""
    verbs = [i for i, w in enumerate(sentence.words) if cue.overlaps(w) and sentence.upos[i] == "VERB"]
    root = _root(sentence, content)
    return (
        any(_is_meant(text, sentence, cue, verb) for verb in verbs)
        or any(_is_enacted(text, sentence, cue, verb, root) for verb in verbs)
        or any(_only_points(text, sentence, verb, root) for verb in verbs)
        or any(_is_otherwise_meant(text, sentence, cue, verb) for verb in verbs)
        or _is_told_to(text, cue, content)
        or _is_made_or_felt(text, sentence, cue, root)
    )


def _root(sentence: Sentence, content: Sequence[Span]) -> int | None:
    """The word of the content that all others hang on."""
    inside = [i for i, w in enumerate(sentence.words) if any(c.contains(w) for c in content)]
    outer = [i for i in inside if sentence.heads[i] not in inside and sentence.upos[i] != "PUNCT"]
    return next(
        (i for i in outer if sentence.relations[i] in ("ccomp", "xcomp", "obj")), min(outer, default=None)
    )


def _marks(text: str, sentence: Sentence, word: int, relation: str) -> list[str]:
    return [
        sentence.words[c].of(text).lower()
        for c in sentence.children(word)
        if sentence.relations[c] == relation
    ]


def _is_thing(sentence: Sentence, word: int | None) -> bool:
    """True of a noun that is no clause."""
    if word is None or sentence.upos[word] not in ("NOUN", "PROPN", "NUM", "SYM", "PRON"):
        return False
    return not any(sentence.relations[c] in ("nsubj", "cop") for c in sentence.children(word))


def _is_negated(text: str, sentence: Sentence, verb: int) -> bool:
    return any(sentence.words[c].of(text).lower() in _NOT for c in sentence.children(verb))


def _is_meant(text: str, sentence: Sentence, cue: Span, verb: int) -> bool:
    """True of "planned to house them", but not of "wants them to leave", "did not plan to" and "tried to explain that"."""
    word = sentence.words[verb].of(text).lower()
    lemma = verb_lemma(word)
    if lemma not in _MEANT and not (lemma in _PURPOSES and word.endswith("ing")):
        return False
    deeds = [c for c in sentence.children(verb, "xcomp") if c > verb]
    own = [c for c in deeds if "to" in _marks(text, sentence, c, "mark")]
    other = any(sentence.relations[c] in ("obj", "iobj") for c in sentence.children(verb))
    says = any(
        cue_class_of(sentence.words[c].of(text)) == "speech"
        and (lemma in _TRIES or cue.overlaps(sentence.words[c]))
        for c in own
    )
    return bool(own) and not (other or says or any(_is_negated(text, sentence, v) for v in (verb, *own)))


def _is_enacted(text: str, sentence: Sentence, cue: Span, verb: int, root: int | None) -> bool:
    """True of "imposed a curfew"; a text that says something is said: "passed a measure asking for help"."""
    lemma = verb_lemma(sentence.words[verb].of(text))
    if root is None or not _is_thing(sentence, root):
        return False
    if sentence.heads[root] != verb and lemma not in _SETTLES:
        return False
    below = [c for c in sentence.children(root) if sentence.relations[c].startswith("acl")]
    if any(cue_class_of(sentence.words[c].of(text)) == "speech" for c in below):
        return False
    if lemma == "declare":
        return bool(_IN_FORCE.fullmatch(sentence.words[root].of(text)))
    if lemma in _SETTLES:
        leads = {_after(text, sentence, verb), cue.of(text).split()[-1].lower()}
        return not leads.isdisjoint(_SETTLES[lemma]) and not _is_negated(text, sentence, verb)
    deeds = any(sentence.relations[c] == "xcomp" for c in sentence.children(verb))
    taken = sentence.relations[root] in ("obj", "nsubj") or is_passive(text, sentence, verb)
    return lemma in _ENACTS and taken and not deeds


def _only_points(text: str, sentence: Sentence, verb: int, root: int | None) -> bool:
    """True of what names a thing that is spoken of, and not what is said of it."""
    word = sentence.words[verb].of(text).lower()
    lemma, cases = verb_lemma(word), _marks(text, sentence, root, "case") if root is not None else []
    if not _is_thing(sentence, root) or _is_negated(text, sentence, verb):
        return False
    if lemma == "refer":
        return sentence.relations[verb] == "advcl" and word.endswith("ing")
    if lemma == "answer":
        return bool(_QUESTIONS.fullmatch(sentence.words[root].of(text))) if root is not None else False
    if lemma == "see":
        return _sees_from(text, sentence, verb) and not _AS.search(
            text, sentence.words[verb].end, sentence.span.end
        )
    thing = sentence.words[root].of(text) if root is not None else ""
    if lemma == "appeal" and "against" in cases:
        return bool(_RULINGS.fullmatch(thing))
    if lemma in _ALTERS:
        return bool(_ALTERED.fullmatch(thing))
    on = _after(text, sentence, verb) == "on"
    return (lemma == "report" and on) or (lemma == "address" and not cases)


def _sees_from(text: str, sentence: Sentence, verb: int) -> bool:
    """True of "the town saw | prices fall" and "2031 saw"."""
    subjects = [c for c in sentence.children(verb) if sentence.relations[c] == "nsubj"]
    places = [n.span for n in sentence.names if n.kind in ("Location", "Facility")]
    spans = [*places, *(t.span for t in sentence.times)]
    past = sentence.words[verb].of(text).lower() in ("saw", "seen", "seeing")
    return past and any(s.overlaps(sentence.words[c]) for c in subjects for s in spans)


def _is_otherwise_meant(text: str, sentence: Sentence, cue: Span, verb: int) -> bool:
    """True of "called off", "calling him to testify", "kept them from asking"; of what others believe or fear."""
    word = sentence.words[verb]
    lemma = verb_lemma(word.of(text))
    if "from" in _marks(text, sentence, verb, "mark"):  # "refrained from asking" is one cue
        return not cue.overlaps(sentence.words[sentence.heads[verb]])
    if lemma in _HELD and text.startswith(_TO_BE, word.end):
        return not any(sentence.relations[c] == "aux" for c in sentence.children(verb))
    if lemma == "call":
        return _is_summons(text, sentence, verb)
    feared = lemma == "fear" and _after(text, sentence, verb) in _FEARED
    return feared or _raises_fears(text, sentence, verb)


def _after(text: str, sentence: Sentence, word: int) -> str:
    return sentence.words[word + 1].of(text).lower() if word + 1 < len(sentence.words) else ""


def _raises_fears(text: str, sentence: Sentence, verb: int) -> bool:
    things = sentence.children(verb, "obj")
    fears = any(_FEARS.fullmatch(sentence.words[c].of(text)) for c in things)
    raises = verb_lemma(sentence.words[verb].of(text)) in _RAISES
    return raises and fears and sentence.relations[verb] == "advcl"


def _is_summons(text: str, sentence: Sentence, verb: int) -> bool:
    """True of "called off the search" and "called him to testify", not of "called on him to" and "called police to say that"."""
    after = _after(text, sentence, verb)
    if after in _CALLED or after in ("for", "on", "upon"):
        return after in _CALLED
    called = any(sentence.relations[c] == "obj" for c in sentence.children(verb))
    deeds = sentence.children(verb, "xcomp", "advcl")
    return called and any(
        _marks(text, sentence, c, "mark") == ["to"] and not _says_so(text, sentence, c) for c in deeds
    )


def _says_so(text: str, sentence: Sentence, verb: int) -> bool:
    speaks = cue_class_of(sentence.words[verb].of(text).lower()) == "speech"
    return speaks and bool(sentence.children(verb, "ccomp"))


def _is_told_to(text: str, cue: Span, content: Sequence[Span]) -> bool:
    """True where the content is whom a message goes to, or the namelessness of the speaker."""
    first = content[0].of(text).lower()
    if first.startswith("anonymity") or _UNNAMED.match(first):
        return True
    at = content[0].start + (3 if first.startswith("to ") else 0)
    return bool(_TO_WHOM.search(text, cue.start, at))


def _is_made_or_felt(text: str, sentence: Sentence, cue: Span, root: int | None) -> bool:
    """True of "struck a deal to reopen it" and "is unhappy about the fee", where the lexicon knows no word of the cue."""
    head = sentence.heads[root] if root is not None else -1
    if root is None or head < 0 or cue_class_of(cue.of(text)) or not cue.overlaps(sentence.words[head]):
        return False
    if sentence.upos[root] == "VERB":
        aim = sentence.relations[root] in ("advcl", "acl") and "to" in _marks(text, sentence, root, "mark")
        return aim and any(
            sentence.relations[i] == "obj" for i, w in enumerate(sentence.words) if cue.contains(w)
        )
    return _is_thing(sentence, root) and sentence.upos[head] == "ADJ" and sentence.relations[root] == "obl"
