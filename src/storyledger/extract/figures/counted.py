"""What a number counts: the noun it modifies, with what narrows it.

In: a parsed sentence and a quantity. Out: words and head lemma of the counted, and the word whose
governor says more of it.
"""

import re
from dataclasses import dataclass

from storyledger.figure import Quantity
from storyledger.sentence import Sentence
from storyledger.span import Span

# Nouns that say what happened and leave the counted people unsaid.
EVENT_NOUNS = {
    "death": "die", "fatality": "die", "casualty": "casualty", "injury": "injure",
    "arrest": "arrest", "life": "die", "wounded": "injure", "dead": "die", "injured": "injure", "missing": "miss", "killing": "kill",
    "hurt": "hurt", "homeless": "homeless", "displaced": "displace",
}  # fmt: skip


# What is said of people alone, so that a number without a noun counts them.
PEOPLE_STATES = frozenset(
    (
        "kill die injure wound hurt arrest detain evacuate displace miss hospitalize treat slay slaughter "
        "massacre perish rescue shoot drown unaccount dead injured wounded missing homeless critical stable"
    ).split()
)


# What was counted before is not carried on if it was a measure.
NO_COUNT = frozenset(
    (
        "$ € £ % number total year-old years year days day hours hour minutes months weeks times time percent "
        "ratio miles km m feet yards acres degrees"
    ).split()
)


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
    modifies = modifies and not _is_day(text, sentence, head)
    # "injured 53 at a nightclub": whatever the parse says, a number counts nothing beyond a preposition
    low, high = sorted((number, head))
    between = range(low + 1, high)
    numbered = any(_is_other_number(text, sentence, i, quantity) for i in between)
    told = any(sentence.upos[i] in ("ADP", "VERB") and not _narrows(text, sentence, i) for i in between)
    beyond = numbered or told
    if modifies and number < head:  # "9 hurt – police", "rose by 900 (20 percent)"
        beyond = beyond or bool(_DASH.search(text[quantity.span.end : sentence.words[head].start]))
    if body := _of_body(text, sentence, quantity):
        return body
    of_the = _OF_THE.match(text, quantity.span.end, sentence.span.end)
    if of_the and (
        found := _of_noun(text, sentence, number, quantity)
    ):  # "for 300 of the guests data were lost"
        return found
    if modifies and begins_own(text, sentence, number, head):
        noun = _noun(text, sentence, head, quantity)
        return Counted(sentence.words[head].of(text), noun.head, number)
    if modifies and not beyond and sentence.upos[head] in ("NOUN", "PROPN", "ADJ", "SYM"):
        return _noun(text, sentence, _whole_noun(sentence, head), quantity)
    found = _of_noun(text, sentence, number, quantity) or _noun_after(text, sentence, number, quantity)
    if found:
        return found
    if sentence.upos[number] == "NOUN" and sentence.words[number].of(text).lower() in EVENT_NOUNS:
        return _noun(text, sentence, number, quantity)
    return Counted("", "", number)


def begins_own(text: str, sentence: Sentence, number: int, noun: int) -> bool:
    """True of "30,000" in "8 people died and 30,000 had left their homes": of the noun before, with a verb of its own."""
    if not (noun < number < len(sentence.words) - 1) or sentence.upos[noun] != "NOUN":
        return False
    joined = sentence.words[number - 1].of(text).lower() in ("and", "but", "while")
    return joined and sentence.upos[number + 1] in ("AUX", "VERB")


def _of_body(text: str, sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The noun after a body's name: "12 University of Tarn students", whatever the parse makes of it."""
    named = _BODY.match(text, quantity.span.end, sentence.span.end)
    noun = sentence.word_at(named.end()) if named else None
    if named is None or noun is None or sentence.upos[noun] != "NOUN" or _is_day(text, sentence, noun):
        return None
    noun = _whole_noun(sentence, noun)
    words = text[named.start("name") : sentence.words[noun].end]
    return Counted(" ".join(words.split()), singular(sentence.words[noun].of(text)), noun)


_BODY = re.compile(
    r"\s+(?P<name>(?:(?:former|current|retired|senior|ex)[\s-]+)*(?:[A-Z][\w'’.-]*\s+)+of\s+(?:the\s+)?(?:[A-Z][\w'’.-]*\s+)+)(?=[a-z])"
)


def _is_other_number(text: str, sentence: Sentence, word: int, quantity: Quantity) -> bool:
    """False of the number itself, and of its figures in brackets: "forty-eight (48)"."""
    span = sentence.words[word]
    own = quantity.span.overlaps(span) or text[span.start - 1 : span.start] == "("
    code = _IN_CODE.search(text, max(0, span.start - 2), span.start) or _OF_CODE.match(text, span.end)
    return sentence.upos[word] == "NUM" and not (own or code)


# Of "two AB-15 rifles" the 15, of "300 5-mm screws" the 5: they are of the noun's name.
_IN_CODE, _OF_CODE = re.compile(r"[A-Za-z]-$"), re.compile(r"-[A-Za-z]")
_DASH = re.compile(r"\s[–—-]\s|\([^)]*\d[^)]*$")
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
        owner = text.startswith(("'s", "’s"), sentence.words[child].end)  # "four of the mill's workers"
        named = sentence.relations[child] == "nmod" and sentence.upos[child] in ("NOUN", "PROPN")
        if of and named and not owner:
            words = _noun(text, sentence, child, quantity)
            return Counted(words.words, words.head, number)
    after = re.match(r"\s+of\s+", text[quantity.span.end : sentence.span.end])
    first = sentence.word_at(quantity.span.end + after.end()) if after else None
    noun = _head_of_phrase(text, sentence, first) if first is not None else None
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
    while at < len(sentence.words) and at - number < 5 and _stands_before_noun(text, sentence, at):
        at += 1
    if at >= len(sentence.words) or sentence.upos[at] != "NOUN":
        return None
    between = _DOTTED.sub("", text[quantity.span.end : sentence.words[at].start])
    if len(between) >= 40 or re.search(r"[,.;:()]", between) or _is_day(text, sentence, at):
        return None
    return _noun(text, sentence, at, quantity)


def _stands_before_noun(text: str, sentence: Sentence, word: int) -> bool:
    """As the words between of "9 old Tarn boats" and of "9 confirmed or suspected cases"."""
    if sentence.upos[word] in ("ADJ", "PROPN", "NUM") or _narrows(text, sentence, word):
        return True
    joins = sentence.words[word].of(text).lower() in ("or", "and") and word + 1 < len(sentence.words)
    return joins and all(_is_standing(text, sentence, w) for w in (word - 1, word + 1))


_DAYS = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this|each|every)\s+(?:week|month|year|night|weekend|spring|summer|autumn|fall|winter))$",
    re.IGNORECASE,
)


def _is_day(text: str, sentence: Sentence, word: int) -> bool:
    """As of "she said 26 yesterday" and "29,000 last year": it tells when, whatever the parse makes of it."""
    return bool(_DAYS.search(text[sentence.words[max(0, word - 1)].start : sentence.words[word].end]))


def _head_of_phrase(text: str, sentence: Sentence, first: int) -> int | None:
    """The noun that ends the run of determiners, adjectives and nouns from `first`."""
    last, i = None, first
    while (
        i < len(sentence.words)
        and (
            sentence.upos[i] in _OF_PHRASE
            or _narrows(text, sentence, i)
            or sentence.words[i].of(text) == "-"  # "of the best-known guards"
        )
        and not (last is not None and sentence.upos[i] == "DET")  # "of the 90 men | the army sent"
        and i - first < 7
    ):
        last = i if sentence.upos[i] in ("NOUN", "PROPN") else last
        i += 1
    return last


_OF_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART")


def _narrows(text: str, sentence: Sentence, word: int) -> bool:
    """As "murdered" does "guests", and "confirmed" what is counted, whatever the parse makes of it."""
    return (sentence.relations[word] == "amod" and sentence.heads[word] > word) or _is_standing(
        text, sentence, word
    )


# Of what stands behind a number these tell how it stands; as a verb they would hardly follow it ("9 confirmed cases").
_STANDINGS = frozenset(
    "confirmed unconfirmed suspected alleged registered armed unarmed documented reported infected injured wounded".split()
)


def _is_standing(text: str, sentence: Sentence, word: int) -> bool:
    """True of "confirmed" in "9 confirmed cases" and "9 confirmed or suspected deaths"; not in "9 were confirmed" nor "9 reported that"."""
    if sentence.words[word].of(text).lower() not in _STANDINGS:
        return False
    after = word + 1
    if after + 1 < len(sentence.words) and sentence.words[after].of(text).lower() in ("or", "and"):
        return sentence.words[after + 1].of(text).lower() in _STANDINGS
    before = sentence.upos[word - 1] if word else ""
    noun = after < len(sentence.words) and sentence.upos[after] in ("NOUN", "PROPN", "ADJ")
    return noun and before in ("NUM", "CCONJ", "ADJ")


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
    first = min(kept)
    while first > 0 and _narrowed_by(text, sentence, first - 1):
        first -= 1
        kept.add(first)
    words = [
        sentence.words[i] for i in sorted(kept) if sentence.words[i].start >= quantity.span.end or i == head
    ]
    if not words:
        return Counted("", "", head)
    phrase = " ".join(text[min(w.start for w in words) : sentence.words[head].end].split()).lstrip("-–")
    return Counted(phrase, singular(sentence.words[head].of(text)), head)


def _narrowed_by(text: str, sentence: Sentence, word: int) -> bool:
    """As "confirmed or suspected" does the deaths after it, word by word."""
    joins = sentence.words[word].of(text).lower() in ("or", "and") and word > 0
    return _is_standing(text, sentence, word) or (joins and _is_standing(text, sentence, word - 1))


def described_noun(text: str, sentence: Sentence, noun: int) -> str:
    """The noun with the adjectives and nouns right before it that belong to it: "confirmed cases"."""
    first = noun
    while (
        first and sentence.heads[first - 1] == noun and sentence.relations[first - 1] in ("amod", "compound")
    ):
        first -= 1
    return " ".join(text[sentence.words[first].start : sentence.words[noun].end].split())


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
        "buses": "bus",
        "crises": "crisis",
        "heroes": "hero",
        "movies": "movie",
        "series": "series",
        "viruses": "virus",
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
