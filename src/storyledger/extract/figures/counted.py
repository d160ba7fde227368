"""What a number counts: the noun it modifies, with what narrows it.

In: a parsed sentence and a quantity. Out: words and head lemma of the counted, and the word whose
governor says more of it.
"""

import re
from dataclasses import dataclass

from storyledger.figure import Change, Figure, Quantity
from storyledger.sentence import Sentence
from storyledger.span import Span

# Nouns that say what happened and leave the counted people unsaid.
EVENT_NOUNS = {
    "death": "die", "fatality": "die", "casualty": "casualty", "injury": "injure",
    "arrest": "arrest", "life": "die", "wounded": "injure", "dead": "die", "injured": "injure", "missing": "miss", "killing": "kill",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: words, head lemma, and the index of the word whose governor says more."""

    words: str
    head: str
    at: int


def number_word(sentence: Sentence, span: Span) -> int | None:
    """The word of the quantity that hangs highest in the tree, numbers first."""
    inside = [i for i, w in enumerate(sentence.words) if span.overlaps(w)]
    outward = [i for i in inside if sentence.heads[i] not in inside]
    numbers = [i for i in outward if sentence.upos[i] in ("NUM", "NOUN")]
    found = numbers or outward or inside
    return found[-1] if found else None


def counted_by(text: str, sentence: Sentence, number: int, quantity: Quantity) -> Counted:
    """1. a measure of its own; 2. the noun it modifies; 3. "of" a noun; 4. the noun right after."""
    relation, head = sentence.relations[number], sentence.heads[number]
    if quantity.unit:
        at = head if relation in ("nummod", "compound") and head >= 0 else number
        return Counted(quantity.unit, quantity.unit.split(" per ")[0], at)
    modifies = relation in ("nummod", "amod", "compound", "det", "advmod") and head >= 0
    # "injured 53 at a nightclub": whatever the parse says, a number counts nothing beyond a preposition
    low, high = sorted((number, head))
    between = range(low + 1, high)
    numbered = any(_is_other_number(text, sentence, i, quantity) for i in between)
    beyond = numbered or any(sentence.upos[i] in ("ADP", "VERB") for i in between)
    of_the = _OF_THE.match(text, quantity.span.end, sentence.span.end)
    if of_the and (
        found := _of_noun(text, sentence, number, quantity)
    ):  # "for 300 of the guests data were lost"
        return found
    if modifies and not beyond and sentence.upos[head] in ("NOUN", "PROPN", "ADJ", "SYM"):
        return _noun(text, sentence, _whole_noun(sentence, head), quantity)
    found = _of_noun(text, sentence, number, quantity) or _noun_after(text, sentence, number, quantity)
    if found:
        return found
    if sentence.upos[number] == "NOUN" and sentence.words[number].of(text).lower() in EVENT_NOUNS:
        return _noun(text, sentence, number, quantity)
    return Counted("", "", number)


def _is_other_number(text: str, sentence: Sentence, word: int, quantity: Quantity) -> bool:
    """False of the number itself, and of its figures in brackets: "forty-eight (48)"."""
    span = sentence.words[word]
    own = quantity.span.overlaps(span) or text[span.start - 1 : span.start] == "("
    return sentence.upos[word] == "NUM" and not own


_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|those|these)\s")


def _whole_noun(sentence: Sentence, noun: int) -> int:
    """The last of nouns that stand together: 11 "police officers", whichever the number hangs on."""
    while (
        noun + 1 < len(sentence.words)
        and sentence.upos[noun + 1] == "NOUN"
        and (sentence.heads[noun] == noun + 1 or sentence.relations[noun] == "compound")
    ):
        noun += 1
    return noun


def _of_noun(text: str, sentence: Sentence, number: int, quantity: Quantity) -> Counted | None:
    """As in "hundreds of soldiers": by the parse, else by the words."""
    for child in sentence.children(number):
        cases = (c for c in sentence.children(child) if sentence.relations[c] == "case")
        of = any(sentence.words[c].of(text).lower() == "of" for c in cases)
        if quantity.span.overlaps(sentence.words[child]):  # of "hundreds of thousands of homes" the thousands
            continue
        if of and sentence.relations[child] == "nmod" and sentence.upos[child] in ("NOUN", "PROPN"):
            words = _noun(text, sentence, child, quantity)
            return Counted(words.words, words.head, number)
    after = re.match(r"\s+of\s+", text[quantity.span.end : sentence.span.end])
    first = sentence.word_at(quantity.span.end + after.end()) if after else None
    noun = _head_of_phrase(sentence, first) if first is not None else None
    if noun is None:
        return None
    words = _noun(text, sentence, noun, quantity)
    argument = sentence.relations[noun] in ("nsubj", "obj", "obl")
    hangs = sentence.heads[noun] == number or sentence.relations[number] not in ("nummod", "amod", "det")
    return Counted(words.words, words.head, noun if argument or not hangs else number)


_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")  # "340 U.S. boats"


def _noun_after(text: str, sentence: Sentence, number: int, quantity: Quantity) -> Counted | None:
    """The first noun after the number, over a few adjectives and no mark."""
    at = number + 1
    while at < len(sentence.words) and sentence.upos[at] in ("ADJ", "PROPN", "NUM") and at - number < 4:
        at += 1
    if at >= len(sentence.words) or sentence.upos[at] != "NOUN":
        return None
    between = _DOTTED.sub("", text[quantity.span.end : sentence.words[at].start])
    return (
        None if len(between) >= 40 or re.search(r"[,.;:()]", between) else _noun(text, sentence, at, quantity)
    )


def _head_of_phrase(sentence: Sentence, first: int) -> int | None:
    """The noun that ends the run of determiners, adjectives and nouns from `first`."""
    last, i = None, first
    while (
        i < len(sentence.words)
        and (sentence.upos[i] in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON") or _narrows(sentence, i))
        and i - first < 7
    ):
        last = i if sentence.upos[i] in ("NOUN", "PROPN") else last
        i += 1
    return last


def _narrows(sentence: Sentence, word: int) -> bool:
    """As "murdered" does "guests"."""
    return sentence.relations[word] == "amod" and sentence.heads[word] > word


def _noun(text: str, sentence: Sentence, head: int, quantity: Quantity) -> Counted:
    """The noun with what narrows it, the number left out."""
    kept = {head}
    for child in sentence.children(head):
        if sentence.relations[child] in (
            "amod",
            "compound",
            "flat",
            "nmod:poss",
        ) and not quantity.span.overlaps(sentence.words[child]):
            kept.update(
                i
                for i in sentence.subtree(child)
                if sentence.upos[i] != "PUNCT" or sentence.words[i].of(text) == "-"
            )
    words = [
        sentence.words[i] for i in sorted(kept) if sentence.words[i].start >= quantity.span.end or i == head
    ]
    if not words:
        return Counted("", "", head)
    phrase = " ".join(text[min(w.start for w in words) : sentence.words[head].end].split()).lstrip("-–")
    return Counted(phrase, singular(sentence.words[head].of(text)), head)


def singular(noun: str) -> str:
    """Lower-case singular by rule: soldiers → soldier, bodies → body, people → person.

    >>> singular("casualties"), singular("churches"), singular("people")
    ('casualty', 'church', 'person')
    """
    noun = noun.lower().strip(".'’")
    known = {
        "people": "person",
        "men": "man",
        "women": "woman",
        "children": "child",
        "lives": "life",
        "police": "police",
        "dead": "dead",
        "policemen": "policeman",
        "dozens": "dozen",
        "wives": "wife",
    }
    if noun in known:
        return known[noun]
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-2] + "an"
    for ending, instead in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
        ("s", ""),
    ):
        if noun.endswith(ending) and not noun.endswith(("ss", "us", "is")) and len(noun) > len(ending) + 1:
            return noun[: -len(ending)] + instead
    return noun


# What was counted before is not carried on if it was a measure.
NO_COUNT = frozenset(
    "$ € £ % number total year-old years year days day hours hour minutes months weeks times time percent ratio".split()
)


def unsaid_unit(
    state_head: str, before: Figure | None, sentence: Sentence, quantity: Quantity
) -> tuple[str, str]:
    """What a bare number counts: what the number before it in its sentence did, or people who come to harm."""
    goes_on = (
        quantity.change is not Change.TOTAL
        or (state_head in PEOPLE_STATES and before is not None and before.state_head in PEOPLE_STATES)
        or (before is not None and state_head == before.state_head)
    )
    level = before is not None and state_head in (
        "grow",
        "increase",
        "rise",
        "reach",
        "climb",
        "swell",
        "number",
    )
    if (
        before is not None
        and before.unit
        and before.sentence == sentence.index
        and before.unit_head not in NO_COUNT
        and (goes_on or level)
    ):
        return before.unit, before.unit_head
    return ("people", "person") if state_head in PEOPLE_STATES else ("", "")


_OF_US = re.compile(r"\s+of\s+(?:us|you)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|its|their|his|her)\s+$", re.IGNORECASE)


def unsaid_subject(
    text: str, sentence: Sentence, number: int, quantity: Quantity, before: Figure | None
) -> tuple[str, str]:
    """What a number without a noun counts of which something is said: "hundreds were stranded", "six of us hid".

    It counts what the number before it did unless that was smaller, else people.
    """
    if _OF_US.match(text, quantity.span.end, sentence.span.end):
        return "people", "person"
    of_verb = sentence.upos[sentence.heads[number]] in ("VERB", "ADJ", "NOUN")
    after = sentence.upos[number + 1] if number + 1 < len(sentence.words) else ""
    subject = sentence.relations[number] == "nsubj" or (
        after == "AUX"
        and not sentence.children(number, "case")  # "nearly 800 were training", whatever the parse says
    )
    alone = subject and of_verb
    definite = _DEFINITE.search(text[max(sentence.span.start, quantity.span.start - 8) : quantity.span.start])
    if not alone or definite or quantity.low < _SEVERAL:
        return "", ""
    counted = before is not None and before.unit and before.unit_head not in NO_COUNT
    if before is not None and counted and before.low >= quantity.low and quantity.high is not None:
        return before.unit, before.unit_head
    return ("people", "person") if quantity.low >= _MANY else ("", "")


# "One" and "two" without a noun may be anything; so may a few tens that nothing was counted before.
_SEVERAL, _MANY = 3, 24


PEOPLE_STATES = frozenset(
    "kill die injure wound hurt arrest detain evacuate displace miss hospitalize treat slay slaughter massacre perish rescue shoot dead injured wounded missing critical stable".split()
)


LEVEL_VERBS = frozenset(
    "rise climb grow reach stand fall jump increase exceed pass put revise drop hit top surpass swell be".split()
)
_TOLL = re.compile(
    r"\b(?:death\s+toll|toll\s+of\s+(?:the\s+)?dead|toll)\b(?!\s+(?:road|booth|free))"
    r"|\bnumber\s+of\s+(?:the\s+)?(?:confirmed\s+)?(?:"
    r"(?P<event>deaths|fatalities|injuries|casualties|arrests)\b"
    r"|(?P<state>missing|injured|wounded|dead|displaced|detained)\b(?:\s+(?!(?:was|were|is|are|has|have|had|rose|fell|stands|stood|reached|climbed|passed|in|at|to|by|on|from)\b)(?P<unit>[a-z]+))?"
    r"|(?P<who>(?:[\w'’-]+\s+){1,4}?)(?P<fate>killed|dead|injured|wounded|missing|arrested|displaced|infected|evacuated|affected)\b)"
    r"|\b(?:the|its|their|his|her)\s+(?:[a-z]+\s+)?(?P<harmed>losses|casualties|deaths|dead|wounded|injured|missing)\s+"
    r"(?:at|(?:has|have|had)\s+(?:risen|reached|climbed|passed)|numbers?|numbered|stands?|stood|rose|climbed|reached)\b"
    r"|\b(?:put|puts|putting|estimate|estimates|estimated)\s+(?:the\s+)?(?P<gathered>crowd|turnout|attendance)\s+at\b"
    r"|\b(?:count|tally)\s+of\s+(?:the\s+)?(?P<counted>dead|wounded|injured|missing)\b",
    re.IGNORECASE,
)
# Code points between "the death toll" and its number, beyond which another subject has begun.
_TOLL_REACH = 110


def toll_before(text: str, sentence: Sentence, span: Span) -> tuple[str, str, str, str] | None:
    """What "the death toll" or "the number of people missing" before a number makes it count.

    Returns:
        Unit and its lemma, state and its lemma, as written where the text has them.
    """
    low = max(sentence.span.start, span.start - _TOLL_REACH)
    found = list(_TOLL.finditer(text, low, span.start))
    if not found:
        return _number_of(text, sentence.span.start, low, span)
    match = found[-1]
    if match["gathered"]:
        return "people", "person", match["gathered"], "attend"
    if harmed := match["harmed"] or match["counted"]:
        return "people", "person", harmed, _HARMED_AS[harmed.lower()]
    if match["event"]:
        return "people", "person", match["event"], EVENT_NOUNS[singular(match["event"])]
    unit = " ".join((match["unit"] or match["who"] or "people").split())
    state = match["state"] or match["fate"] or match.group()
    where = _TOLL_PLACE.match(text, match.end(), span.start)
    words = " ".join((state + where.group() if where else state).split())
    return unit, singular(unit.split()[-1]), words, _FATES.get(state.lower(), "die")


_HARMED_AS = {
    "losses": "casualty", "casualties": "casualty", "deaths": "die", "dead": "die", "wounded": "wound", "injured": "injure", "missing": "miss",
}  # fmt: skip


# "The number of troops in Tarn was put at 900", "the number of homes destroyed has risen to 40".
_NUMBER_OF = re.compile(
    r"\bnumber\s+of\s+(?P<unit>(?:[\w'’-]+\s+){0,3}?[a-z]+s)\b(?P<state>\s+(?:without\s+(?:power|electricity|water)|[a-z]+(?:ed|ing|en))\b)?"
    r"(?P<where>\s+(?:in|at|near|on)\s+(?:the\s+)?[A-Z][\w’-]*)?[^.;]{0,40}?\b(?:at|to|was|is|reached|exceeded)\s+(?:now\s+)?$"
)


# "The number of people whose data were taken has grown from 900 to 4,000".
_NUMBER_WHO = re.compile(
    r"\bnumber\s+of\s+(?P<unit>(?:[\w'’-]+\s+){0,3}?(?:people|[a-z]+s))\s+(?P<clause>(?:who|whose|that|which)\s[^.;\d]{3,90}?)\s+"
    r"(?:(?:has|have|had)\s+)?(?:risen|rose|grown|grew|climbed|jumped|increased|swelled|doubled|tripled|fallen|fell|dropped|declined)\s+"
    r"(?:from|to)\s+$"
)
_DONE = re.compile(r"\b(?!have|been|were|had)[a-z]+(?:ed|en|lt|pt)\b")


def _number_who(head: str) -> tuple[str, str, str, str] | None:
    match = _NUMBER_WHO.search(head)
    if match is None:
        return None
    clause = match["clause"].split()
    done = _DONE.findall(match["clause"])
    # what was taken from them narrows whom it was taken from
    said = singular(clause[1]) if clause[0] == "whose" else done[-1] if done else "be"
    return match["unit"], singular(match["unit"].split()[-1]), match["clause"], said


def _number_of(text: str, floor: int, low: int, span: Span) -> tuple[str, str, str, str] | None:
    if found := _number_who(text[floor : span.start]):
        return found
    match = _NUMBER_OF.search(text[low : span.start])
    if match is None:
        return None
    unit = " ".join(match["unit"].split())
    state = " ".join((match["state"] or "").split())
    words = " ".join((state + (match["where"] or "")).split())
    head = _LACKS.get(state.split()[-1], state) if state.startswith("without") else state
    return unit, singular(unit.split()[-1]), words or "number", head or "be"


_LACKS = {"power": "without_power", "electricity": "without_power", "water": "without_water"}


# "The death toll in Tarn": a count of one place, which its state must say.
_TOLL_PLACE = re.compile(r"\s+(?:in|from|at)\s+(?:the\s+)?[A-Z][\w’-]*(?:\s+[A-Z][\w’-]*){0,3}")


_FATES = {
    "missing": "miss", "injured": "injure", "wounded": "wound", "displaced": "displace", "detained": "detain", "killed": "kill",
    "arrested": "arrest", "infected": "infect", "evacuated": "evacuate", "affected": "affect",
}  # fmt: skip


_NAMES_COUNT = re.compile(
    r"\b(?:official|latest|current|confirmed|overall|updated)\s+(?:number|count|figure|tally|total)\s+(?:is|was|stands\s+at|stood\s+at)\s+(?:now\s+)?$",
    re.IGNORECASE,
)


def names_count(text: str, sentence: Sentence, span: Span) -> bool:
    """As in "the official number is 10": what was counted last is counted again."""
    return bool(_NAMES_COUNT.search(text[max(sentence.span.start, span.start - 60) : span.start]))


# "Dozens of dead protesters were seen": what became of the counted stands with it, the verb says who looked.
_HARMED = re.compile(r"\b(?P<fate>dead|slain|wounded|injured|missing)\s+\S+$", re.IGNORECASE)
_LOOKS = frozenset("see count find show leave bring carry receive tally be have there".split())
_FATE_OF = {"dead": "die", "slain": "slay", "wounded": "wound", "injured": "injure", "missing": "miss"}


def harm_of_unit(unit: str, state_head: str) -> tuple[str, str] | None:
    """The harm that stands with the counted, where its verb says no more than that it was seen."""
    found = _HARMED.search(unit)
    return (found["fate"], _FATE_OF[found["fate"].lower()]) if found and state_head in _LOOKS else None
