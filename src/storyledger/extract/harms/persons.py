"""One person as a sentence describes them: name, age, sex, grown or not.

In: a parsed sentence and a word. Out: whether it stands for one person, and a `Person`. Enough to
tell two victims apart, not to know who they are; `sources` and `roles` do that for speakers.
"""

import re
from dataclasses import dataclass

from storyledger.english import NUMBERS
from storyledger.sentence import Sentence
from storyledger.span import Span


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MALE = _words(
    "man boy father dad son brother husband boyfriend male grandfather grandson uncle nephew he him his guy "
    "ex-husband ex-boyfriend stepfather stepson gunman gentleman"
)
_FEMALE = _words(
    "woman girl mother mom daughter sister wife girlfriend female grandmother granddaughter aunt niece she her "
    "ex-wife ex-girlfriend stepmother lady"
)
_CHILDREN = _words("boy girl child toddler baby infant newborn son daughter grandson granddaughter")
_GROWN = _words(
    "man woman mother mom father dad wife husband grandmother grandfather uncle aunt adult officer deputy trooper girlfriend boyfriend"
)
_SURELY_GROWN = _words("man woman mother father wife husband officer deputy")
_ANYBODY = _words(
    "person student victim friend teen teenager youth kid suspect shooter resident neighbor driver passenger juvenile cousin "
    "bystander clerk rapper teenage freshman sophomore junior senior employee worker owner soldier veteran teacher sergeant patron customer "
    "player twin sibling individual attacker homeowner burglar robber intruder tenant landlord guard manager coach roommate "
    "mother-in-law fiancee fiance another other one third second fourth"
)
_NOT_ALONE = _words("one other another second third fourth senior junior male female teenage")
_COUNTED_ONLY = _words(
    "people child policeman police member minor protester spectator partygoer civilian family guest attendee "
    "concertgoer relative"
)
# Nouns that stand for one person, or that a number counts.
PERSONS = _MALE | _FEMALE | _CHILDREN | _GROWN | _ANYBODY | _COUNTED_ONLY
_ONE = PERSONS - _COUNTED_ONLY | {"child"}
_PRONOUNS = _words("he she him her his")
_PLAIN = _words(
    "victim person one other man woman boy girl teen teenager child suspect shooter gunman student officer toddler baby infant "
    "daughter son brother sister mother father wife husband male female friend youth kid"
)
_TITLES = _words(
    "jr jr. sr officer deputy sgt sheriff police chief corporal detective trooper lt firefighter"
)
# What does not describe the person itself.
_OUTSIDE = _words("acl conj parataxis cc case cop nsubj punct aux obl advcl advmod")
_OF_AGE = 18
_NUMBERS = {w: i for i, w in enumerate(NUMBERS[:12], 1)}
_AGE = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(_NUMBERS)})[- ](year|month|week|day)s?(?:[- ]old|\b)",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"[\w .’'\"“”-]{0,30},? (?:age |aged |\()?(\d{1,2})(?=(?P<months> months?)|[,.;:)]|$| was| died)"
)


@dataclass(frozen=True, slots=True)
class Person:
    """How one person is described in one place."""

    span: Span
    words: frozenset[str]
    names: frozenset[str]
    age: int | None
    sex: str | None
    grown: bool | None


def is_person(sentence: Sentence, words: list[str], i: int, taken: set[int]) -> bool:
    """True of a noun, an age ("a 9-year-old"), a name or a pronoun that stands for one person of its own."""
    upos, relation, head = sentence.upos[i], sentence.relations[i], sentence.heads[i]
    noun_of = head >= 0 and (words[head] in _ONE or sentence.upos[head] == "PROPN")
    if relation == "appos" and noun_of and head not in taken:  # described where its head is
        return False
    if upos in ("NOUN", "ADJ", "PROPN") and words[i] in _ONE:
        return not (words[i] in _NOT_ALONE and relation in ("amod", "compound", "det", "nummod"))
    if words[i] == "old" and i > 2 and words[i - 1] == "-" and words[i - 2] in ("year", "month", "week"):
        return not (relation == "amod" and noun_of)
    if upos == "PROPN":
        named = any(n.kind == "Person" and n.span.overlaps(sentence.words[i]) for n in sentence.names)
        return named and relation not in ("flat", "compound")
    return upos == "PRON" and words[i] in _PRONOUNS


def is_told_before(sentence: Sentence, words: list[str], i: int, person: Person) -> bool:
    """As in "the man", "she": no name, no age, nothing new."""
    if sentence.upos[i] == "PRON":
        return True
    below = {words[c] for c in sentence.children(i)}
    return (
        person.age is None and not person.names and words[i] in _PLAIN and not below & {"a", "an", "another"}
    )


def describe(text: str, sentence: Sentence, words: list[str], i: int) -> Person:
    """The person that a word stands for, with what stands in apposition to it."""
    inside = _phrase(sentence, i)
    own = {words[j] for j in inside if sentence.upos[j] != "PRON" or j == i}
    names, age = _names(text, sentence, words, i, inside), _age(text, sentence, i, inside)
    for child in sentence.children(i):
        if sentence.relations[child] == "appos":
            beside = _phrase(sentence, child)
            own |= {words[j] for j in beside if sentence.upos[j] != "PRON"}
            names |= _names(text, sentence, words, child, beside)
            age = _age(text, sentence, child, beside) if age is None else age
    return Person(
        span=Span(sentence.words[min(inside)].start, sentence.words[max(inside)].end),
        words=frozenset(own),
        names=frozenset(names),
        age=age,
        sex="m" if own & _MALE else "f" if own & _FEMALE else None,
        grown=_is_grown(own) if age is None else age >= _OF_AGE,
    )


def _is_grown(own: set[str]) -> bool | None:
    if own & _CHILDREN and not own & _GROWN:
        return False
    return True if own & _SURELY_GROWN else None


def _phrase(sentence: Sentence, i: int) -> list[int]:
    outside: set[int] = set()
    for child in sentence.children(i):
        relation = sentence.relations[child]
        owner = any(sentence.relations[c] == "case" and c > child for c in sentence.children(child))
        if relation in _OUTSIDE or (relation == "nmod" and (child > i or owner)):
            outside.update(sentence.subtree(child))
    return [j for j in sentence.subtree(i) if j not in outside]


def _age(text: str, sentence: Sentence, i: int, inside: list[int]) -> int | None:
    """In years, 0 below one; written before the noun or right after it."""
    phrase = text[sentence.words[min(inside)].start : sentence.words[max(inside)].end]
    if written := _AGE.search(phrase):
        years = _NUMBERS.get(written[1].lower()) or int(written[1])
        return years if written[2].lower() == "year" else 0
    end = sentence.words[i].end
    after = _AGE_AFTER.match(text[end : end + 40]) if sentence.upos[i] != "PRON" else None
    if after is None or text[end] not in ", ":
        return None
    return 0 if after["months"] else int(after[1])


def _names(text: str, sentence: Sentence, words: list[str], i: int, inside: list[int]) -> set[str]:
    """Words of the person's name; before a common noun a name is another's or a place's."""
    found: set[str] = set()
    proper = sentence.upos[i] == "PROPN"
    for name in sentence.names:
        written = name.span.of(text)
        if name.kind != "Person" or re.search(r"\d|old\b", written, re.IGNORECASE):
            continue
        if not proper and words[i] != "old" and name.span.start < sentence.words[i].start:
            continue
        if any(name.span.overlaps(sentence.words[j]) for j in inside):
            found.update(
                w.lower().strip(".,'’") for w in re.sub(r"['’]s\b", "", written).split() if len(w) > 2
            )
    if found and proper:
        found |= _run(text, sentence, words, i)
    return found - _TITLES - PERSONS


def _run(text: str, sentence: Sentence, words: list[str], i: int) -> set[str]:
    """Proper nouns on either side, without a mark between."""
    found = set()
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(words) and sentence.upos[j] == "PROPN":
            low, high = sorted((j, j - step))
            if text[sentence.words[low].end : sentence.words[high].start] != " ":
                break
            found |= {words[j].strip(".,'’")} if len(words[j]) > 2 else set()
            j += step
    return found
