"""What is said of the counted: "killed", "sent to the coast", "in hospital".

In: a parsed sentence and the index of the counted word. Out: the words of the predicate and its lemma.
"""

import re

from storyledger.extract.figures.counted import begins_own, described_noun, singular
from storyledger.extract.figures.parts import is_whole, verb_of_them
from storyledger.extract.words.lemmas import verb_lemma
from storyledger.figure import Quantity
from storyledger.sentence import Sentence

_MEASURES = frozenset("year month week day hour minute second km mile meter metre foot inch degree".split())


# Right after the counted these say what became of it, whatever the parse makes of them ("left 9 people dead").
_AFTERWORDS = frozenset(
    "dead killed drowned injured wounded missing unaccounted hurt homeless displaced stranded trapped treated hospitalized hospitalised arrested "
    "detained".split()
)


def state_of(text: str, sentence: Sentence, at: int, quantity: Quantity) -> tuple[str, str]:
    """What is said of the counted, as words and lemma; empty where nothing is.

    1. its condition or the fate of those it is among; 2. what became of it, right after it ("left 9
    people dead"); 3. the verb after its auxiliaries; 4. a participle on it; 5. where it is; 6. the verb,
    predicate or noun that governs it. Of the whole of which a part is told ("18 of the 62 were rescued")
    only what stands with it.
    """
    told = _told_after(text, sentence, quantity)
    if told:
        return told
    if is_whole(text, sentence, quantity.span):
        word = _narrows_right_after(text, sentence, at)
        return (
            (_phrase(text, sentence, word), verb_lemma(sentence.words[word].of(text))) if word else ("", "")
        )
    word = verb_of_them(text, sentence, quantity.span)
    if word is None:
        word = _fate_after(text, sentence, at, quantity)
    if word is None:
        word = _verb_after(text, sentence, at)
        if word is not None:  # "are believed to have been killed" says that they were killed
            word = _meaning_verb(text, sentence, word)
    if word is None:
        word = _participle(text, sentence, at)
    if word is None:
        place = _place_after(text, sentence, at)
        return (place, "be") if place else _governor(text, sentence, at)
    return _phrase(text, sentence, word), verb_lemma(sentence.words[word].of(text))


# "Six remained in critical condition", "5 critically": worse off than hurt, a count of its own. At most
# three plain words may stand between.
_CONDITION = re.compile(
    r"(?:\s+(?!and\b|or\b|who\b)[\w'’]+){0,4}?\s+(?P<words>in\s+(?:a\s+|an\s+)?(?:extremely\s+|very\s+)?"
    r"(?P<how>critical|serious|grave|severe|stable|fair|good)(?:\s+but\s+stable)?\s+condition"
    r"|(?P<badly>critically|seriously|gravely|severely|badly)(?:\s+(?:injured|wounded|hurt))?)\b"
)
# "Two children were among the dead", "at least two of those killed": counted with the dead.
_AMONG = re.compile(
    r"(?:\s+(?!and\b|or\b)[\w'’-]+){1,4}?\s+(?:(?:is|are|was|were|be|been)\s+)?(?P<words>among\s+(?:the\s+)?(?:(?:\d[\d,]*|those|people)\s+)?"
    r"(?P<fate>dead|killed|injured|wounded|missing|arrested|detained))\b"
)


# "63 in hospital", "4 others in custody": told right after the number, whatever verb governs it.
_KEPT = re.compile(
    r"(?:\s+(?:others?|people|more))?\s+(?:(?:is|are|was|were|remain|remained)\s+)?(?:still\s+)?"
    r"(?P<words>in\s+(?:the\s+)?(?:hospitals?|intensive\s+care)|in\s+(?:\w+\s+)?custody|under\s+arrest)\b"
)
# "900 homes and shops were without power", "lost electricity"; "knocked out power to 900 homes".
_CUT_OFF = re.compile(
    r"(?:\s+(?!who\b|that\b)[\w'’-]+){0,6}?\s+(?P<words>(?:without|(?:has|have|had|with)\s+no|lost|lose|losing)\s+(?:their\s+|any\s+|running\s+)?"
    r"(?P<supply>power|electricity|water))\b"
)
# "25,000 people took part in the march"
_TAKES_PART = re.compile(
    r"(?:\s+(?!who\b|that\b|and\b)[\w'’-]+){0,4}?\s+(?P<words>(?:took|takes?|taken|taking)\s+part\b(?:\s+in\s+[\w'’-]+(?:\s+[\w-]+)?)?)"
)
# "Forced 2,500 people from their homes", "30,000 had left their homes".
_DRIVEN = re.compile(
    r"""
    (?:\s+(?!and\b|or\b|who\b)[\w'’-]+){0,4}?\s+(?P<words>
        (?:from|out\s+of)\s+their\s+homes
      | (?:left|fled|leave|flee|abandoned)\s+(?:their\s+homes|the\s+area)
    )\b
    """,
    re.VERBOSE,
)
# "A jet with 148 people on board crashed"; of "all 148 people on board were killed" it is said that they died.
_ABOARD = re.compile(
    r"""
    (?:\s+(?:people|persons|passengers|men|women|sailors|migrants|tourists|crew|soldiers))?
    (?:\s+(?:was|were|are|is|had\s+been))?\s+(?P<words>on\s+board|aboard)\b
      (?!
        (?:,?\s+(?!(?:and|but|when|after|as|with)\b)[\w'’-]+){0,9}?\s+
          (?:killed|died|dead|survived|perished|drowned|missing|injured|hurt|rescued|unaccounted)\b
      )
    """,
    re.VERBOSE,
)
_CUTS = re.compile(
    r"(?P<words>\b(?:cut|cutting|knock(?:ed|ing|s)?)\s+(?:out\s+|off\s+)?(?:the\s+)?(?P<supply>power|electricity|water))\s+(?:to|for)\s+$"
)


def _told_after(text: str, sentence: Sentence, quantity: Quantity) -> tuple[str, str] | None:
    """A condition, a place of care or custody, or a group that is said to hold the counted; None where there is none."""
    condition = _CONDITION.match(text, quantity.span.end, sentence.span.end)
    if condition:
        worse = condition["badly"] or condition["how"] not in ("stable", "fair", "good")
        return " ".join(condition["words"].split()), "critical" if worse else "stable"
    kept = _KEPT.match(text, quantity.span.end, sentence.span.end)
    if kept:
        care = "hospital" in kept["words"] or "care" in kept["words"]
        return " ".join(kept["words"].split()), "hospitalize" if care else "arrest"
    among = _AMONG.match(text, quantity.span.end, sentence.span.end)
    if among:
        return " ".join(among["words"].split()), verb_lemma(among["fate"])
    if driven := _DRIVEN.match(text, quantity.span.end, sentence.span.end):
        return " ".join(driven["words"].split()), "displace"
    if aboard := _ABOARD.match(text, quantity.span.end, sentence.span.end):
        return " ".join(aboard["words"].split()), "aboard"
    part = _TAKES_PART.match(text, quantity.span.end, sentence.span.end)
    if part:
        return " ".join(part["words"].split()), "participate"
    cut = _CUT_OFF.match(text, quantity.span.end, sentence.span.end)
    cut = cut or _CUTS.search(text[max(sentence.span.start, quantity.span.start - 40) : quantity.span.start])
    if cut is None:
        return None
    return " ".join(cut["words"].split()), "without_water" if cut["supply"] == "water" else "without_power"


def _fate_after(text: str, sentence: Sentence, at: int, quantity: Quantity) -> int | None:
    first = next((i for i, w in enumerate(sentence.words) if quantity.span.overlaps(w)), 0)
    if first and verb_lemma(sentence.words[first - 1].of(text)) in _TAKERS:  # "killed 9 and injured 40"
        return first - 1
    right_after = next((i for i, w in enumerate(sentence.words) if w.start >= quantity.span.end), 0)
    for word in (right_after, _over_others(text, sentence, right_after), at + 1):
        if not 0 < word < len(sentence.words):
            continue
        if sentence.words[word].of(text).lower() == "who":  # "the 9 who died"
            return _verb_of_who(sentence, word)
        noun = sentence.heads[word]  # "two wounded soldiers": the noun is still to come
        narrows = word < noun <= word + 2 and sentence.upos[word + 1] != "PUNCT"
        if sentence.words[word].of(text).lower() in _AFTERWORDS and not narrows:
            return word
    return None


def _verb_of_who(sentence: Sentence, who: int) -> int | None:
    verbs = (i for i in range(who + 1, min(who + 4, len(sentence.words))) if sentence.upos[i] == "VERB")
    return next(verbs, None)


def _narrows_right_after(text: str, sentence: Sentence, at: int) -> int | None:
    """As "killed" in "12 of the 40 people killed": of the whole is told only what narrows it."""
    word = at + 1
    after = sentence.words[word].of(text).lower() if word < len(sentence.words) else ""
    if after == "who":
        return _verb_of_who(sentence, word)
    if after in _AFTERWORDS:
        return word
    word = _participle(text, sentence, at) or len(sentence.words)
    after = sentence.words[word + 1].of(text).lower() if word + 1 < len(sentence.words) else ""
    return word if after in _NARROWING else None


# "Six of the 40 people rescued by boat"; of "six of the 40 people returned" only the six did.
_NARROWING = frozenset("by in on at from during since after".split())


def _over_others(text: str, sentence: Sentence, word: int) -> int:
    """Past "others were", "still feared", "more people have been" and "of people" to the word that may tell their fate."""
    end = min(word + 5, len(sentence.words) - 1)
    while word < end and sentence.words[word].of(text).lower() in _OTHERS:
        word += 1
    return word


_OTHERS = frozenset(
    "of other others more people persons men women were was are is have has had been be to still now feared presumed believed thought confirmed "
    "reported listed as".split()
)
# Verbs whose object is the number right after them, whatever the parse makes of the rest.
_TAKERS = frozenset("kill injure wound hurt arrest detain rescue capture displace evacuate infect".split())


def _participle(text: str, sentence: Sentence, at: int) -> int | None:
    """As in "300 soldiers killed", but not "300 soldiers who fled" nor the object of another verb."""
    if _is_argument(sentence, at):
        return None
    for child in sentence.children(at):
        on_it = sentence.relations[child] in ("acl", "amod") and child > at
        between = text[sentence.words[at].end : sentence.words[child].start]
        own_subject = sentence.children(child, "nsubj") or "of whom" in between or "of which" in between
        if on_it and sentence.upos[child] in ("VERB", "ADJ") and not own_subject:
            return child
    return None


_BE = frozenset("is are was were be been".split())


def _place_after(text: str, sentence: Sentence, at: int) -> str:
    """As in "2,000 soldiers were now in the camp", whatever the parse makes of it; else nothing."""
    be = at + 1
    if be >= len(sentence.words) or sentence.words[be].of(text).lower() not in _BE:
        return ""
    place = be + 1
    while place < len(sentence.words) and sentence.upos[place] == "ADV":
        place += 1
    end = place + 1
    while end < len(sentence.words) and sentence.upos[end] in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
        end += 1
    if place >= len(sentence.words) or sentence.upos[place] != "ADP" or end == place + 1:
        return ""
    return " ".join(text[sentence.words[be].start : sentence.words[end - 1].end].split())


_ARGUMENTS = frozenset(
    "nsubj obj obl csubj iobj acl xcomp ccomp advcl conj parataxis dep nummod advmod".split()
)
# Nouns that only hold the counted together: what is said of it stands above them.
_HOLDERS = frozenset("contingent group total number team batch list set pair crowd couple".split())
# Heads to climb before what is found says nothing of the counted any more.
_CLIMB = 6


# Verbs that give a number and say nothing of what it counts.
_TELLS = frozenset("say accord speak talk estimate believe cite mention reckon guess stick".split())


def _governor(text: str, sentence: Sentence, at: int) -> tuple[str, str]:
    if found := _measured(text, sentence, at):
        return found
    word = at
    for _ in range(_CLIMB):
        head, relation = sentence.heads[word], sentence.relations[word]
        if head < 0:
            return _of_root(text, sentence, word, at)
        tag = sentence.upos[head]
        if relation == "nsubj" and tag not in ("VERB", "ADJ"):  # "2,000 are in the camp"
            return _place_predicate(text, sentence, head), "be"
        if tag in ("VERB", "AUX", "ADJ") and relation in _ARGUMENTS:
            verb = _meaning_verb(text, sentence, head)
            if (
                relation in ("obj", "obl", "ccomp", "parataxis")
                and verb_lemma(sentence.words[verb].of(text)) in _TELLS
            ):
                return "", ""  # "spoke of 900 men" says nothing of the men
            return _phrase(text, sentence, verb), verb_lemma(sentence.words[verb].of(text))
        if relation in ("nmod", "appos", "compound") and tag == "NOUN":
            noun = singular(sentence.words[head].of(text))
            if noun not in _MEASURES | _HOLDERS:
                return _phrase(text, sentence, head), noun
        word = head
    return "", ""


def _measured(text: str, sentence: Sentence, at: int) -> tuple[str, str] | None:
    """Of "last year's deficit was $1.1 trillion" and "the cost is estimated at $8 billion" the deficit and the cost."""
    if sentence.upos[at] not in ("SYM", "NUM"):
        return None
    holder = at
    if not sentence.children(at, "cop"):
        holder = sentence.heads[at]
        put = holder >= 0 and verb_lemma(sentence.words[holder].of(text)) in _PUTS
        if not (put and sentence.relations[at] in ("obj", "obl")):
            return None
    subject = next((c for c in sentence.children(holder, "nsubj") if c < at), None)
    if subject is None or sentence.upos[subject] != "NOUN" or not sentence.words[subject].of(text).isalpha():
        return None
    return described_noun(text, sentence, subject), singular(sentence.words[subject].of(text))


_PUTS = frozenset("estimate put value".split())


def _place_predicate(text: str, sentence: Sentence, head: int) -> str:
    cop = sentence.children(head, "cop")
    low = sentence.words[cop[0] if cop else head].start
    return " ".join(text[low : sentence.words[head].end].split())


def _verb_after(text: str, sentence: Sentence, at: int) -> int | None:
    """The verb that follows the counted over its auxiliaries ("troops have been wounded")."""
    if at + 1 >= len(sentence.words):
        return None
    if begins_own(text, sentence, at, sentence.heads[at]) and sentence.upos[at + 1] == "VERB":
        return at + 1
    if sentence.upos[at + 1] != "AUX":
        return None
    for i in range(at + 2, min(at + 6, len(sentence.words))):
        if sentence.upos[i] == "VERB":
            return i
        if sentence.upos[i] not in ("AUX", "ADV", "PART"):
            return None
    return None


def _is_argument(sentence: Sentence, at: int) -> bool:
    """The counted is subject or object of a verb of its own, so a participle on it only narrows it."""
    head = sentence.heads[at]
    return (
        head >= 0
        and sentence.relations[at] in ("nsubj", "obj")
        and sentence.upos[head] in ("VERB", "ADJ")
        and sentence.relations[head] != "acl"
    )


_LIGHT = frozenset(
    "expect believe fear presume know understand be have say report think continue begin begun start confirm leave claim rise get".split()
)


def _meaning_verb(text: str, sentence: Sentence, verb: int) -> int:
    """Past "said to", "expected to", "left" and other light verbs to the verb that says what happens."""
    lemma = verb_lemma(sentence.words[verb].of(text))
    if lemma in _LIGHT:
        for child in sentence.children(verb):
            if sentence.relations[child] in ("xcomp", "ccomp") and sentence.upos[child] in (
                "VERB",
                "ADJ",
                "NOUN",
            ):
                return child
        return _to_have(text, sentence, verb) or verb
    return verb


def _to_have(text: str, sentence: Sentence, verb: int) -> int | None:
    """As "died" in "are known to have died", wherever the parse hangs it."""
    word = verb + 1
    while word < len(sentence.words) and sentence.words[word].of(text).lower() in {
        "to",
        "have",
        "be",
        "been",
    }:
        word += 1
    return word if word > verb + 1 and word < len(sentence.words) and sentence.upos[word] == "VERB" else None


def _of_root(text: str, sentence: Sentence, word: int, at: int) -> tuple[str, str]:
    if word != at and sentence.upos[word] in ("VERB", "ADJ", "NOUN"):
        return _phrase(text, sentence, word), verb_lemma(sentence.words[word].of(text))
    # "10,000 troops are at military posts": a copula without a verb of its own says where
    places = [c for c in sentence.children(word, "obl", "nmod") if c > word]
    if sentence.children(word, "cop"):
        return _phrase(text, sentence, word), "be"
    return (_phrase(text, sentence, places[0]), "be") if places else ("", "")


def _phrase(text: str, sentence: Sentence, head: int) -> str:
    """The verb with its place: "sent to Russia"."""
    kept = [head]
    joined = [c for c in sentence.children(head, "conj") if c == head + 2]
    if joined and sentence.upos[joined[0]] in ("VERB", "ADJ"):  # "killed or wounded" is one thing said
        kept.append(joined[0])
    for child in sentence.children(head):
        if (
            sentence.relations[child] in ("obl", "obj", "compound", "nmod", "xcomp")
            and head < child <= head + 6
        ):
            kept += [i for i in sentence.subtree(child) if i > head]
            break
    low, high = min(kept), min(max(kept), head + 8)
    words = " ".join(text[sentence.words[low].start : sentence.words[high].end].split())
    return _APART.split(words)[0].strip(' ,.;"“”')


# What a colon leads in or a semicolon sets beside it is told by itself, and so is what narrows or compares the number.
_APART = re.compile(
    r"[:;] |, (?=\d|up\b|down\b|including\b|among\b|while\b|with\b|but\b|[\w-]+ of(?: (?:whom|them|which)\b|$))"
)
