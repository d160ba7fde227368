"""What the words of a speaker say of it: name, title, apposition, kind, side.

In: source words in a parsed sentence. Out: plain values; `speakers.toml` holds the word lists.
"""

import re
from collections.abc import Sequence
from functools import cache

from storyledger.actor import ActorKind
from storyledger.english import FIRMS, word_lists
from storyledger.sentence import Sentence
from storyledger.span import Span

_HONORIFICS = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Dame|Mx)\.?\s+", re.IGNORECASE)


_NICKNAME = re.compile(r"\s[“\"][^“”\"]*[”\"]\s")
POSSESSIVE = re.compile(r"['’]s?$")


_ROLE_TAGS = {"NOUN", "PROPN", "ADJ"}


@cache
def speaker_words() -> dict[str, dict[str, frozenset[str]]]:
    """`speakers.toml` as sets: groups, kinds, outlets."""
    return word_lists(__package__, "speakers.toml")


def clean_name(words: str) -> str:
    """A name without "Mr", possessive and stray marks."""
    return POSSESSIVE.sub("", _HONORIFICS.sub("", " ".join(words.split()))).strip(" .,")


def split_title(words: str) -> tuple[str, str]:
    """A title and the name after it, without a nickname: "Gen. el-Sissi", "Senator Jane Roe"; no title is empty.

    >>> split_title("Senator Jane Roe"), split_title("Jane Roe")
    (('Senator', 'Jane Roe'), ('', 'Jane Roe'))
    """
    parts = _NICKNAME.sub(" ", words).split()
    low = 0
    while low < len(parts) - 1 and _opens_title(parts[low:]) and parts[low].lower() not in _PART_OF_NAME:
        low += 1
    return " ".join(parts[:low]), " ".join(parts[low:])


def _opens_title(parts: Sequence[str]) -> bool:
    """True of "Adm. Roe" and "Rear Adm. Roe", not of "Rear Roe"."""
    graded = parts[0].lower().rstrip(".") in _GRADES and len(parts) > 2
    return is_title(parts[0]) or (graded and _opens_title(parts[1:]))


def is_title(word: str) -> bool:
    """True of "Gen." and "Senator"."""
    return word in _TITLES or word.lower() in speaker_words()["kinds"]["person"]


def has_title(text: str, span: Span) -> bool:
    """As in "President X Y": a person, whatever the reader took the name for."""
    before = text[max(0, span.start - 24) : span.start].split()
    words = span.of(text).split()
    titled = bool(before) and before[-1].lower().strip(".") in speaker_words()["kinds"]["person"]
    body = speaker_words()["kinds"]["organisation"] | speaker_words()["outlets"]["words"]
    return titled and 2 <= len(words) <= 3 and all(w[0].isupper() and w.lower() not in body for w in words)


def is_label(words: str) -> bool:
    """True of a title or a party that stands for a name: "Rear Adm.", "D-Ill."; nobody is called so."""
    *before, last = words.split()
    grades = all(w.lower().rstrip(".") in _GRADES or is_title(w) for w in before)
    return bool(_PARTY.fullmatch(words)) or (grades and f"{last.rstrip('.')}." in _TITLES)


# Titles that stand before first names and are kept with them.
_PART_OF_NAME = frozenset("king queen pope father mother brother sister".split())


def alike(a: str, b: str) -> bool:
    """True for "Ukrainian" and "Ukraine": the same first letters."""
    n = min(len(a), len(b), 5)
    return n >= 4 and a[:n] == b[:n]


def role_words(head: str) -> frozenset[str]:
    """Head nouns that stand for the same role: "leader" and "president"."""
    if not head:
        return frozenset()
    for words in speaker_words()["groups"].values():
        if head in words:
            return words
    return frozenset({head})


def role_around(text: str, sentence: Sentence, span: Span) -> str | None:
    """The title before a name ("Defense Secretary X") or the apposition after it ("X, a lawmaker,")."""
    first = sentence.word_at(span.start)
    last = sentence.word_at(span.end - 1)
    if first is None or last is None:
        return None
    return (
        _title_before(text, sentence, first)
        or _apposition_after(text, sentence, last)
        or _apposed(text, sentence, first, last)
    )


def _apposed(text: str, sentence: Sentence, first: int, last: int) -> str | None:
    """As in "the harbour's spokesman, Jan Roe, said": a noun with its article, and the name between marks."""
    before = sentence.words[first - 1].of(text) if first > 1 else ""
    if before != "," or text[sentence.words[last].end : sentence.words[last].end + 1] not in (",", ".", ")"):
        return None
    role = _title_before(text, sentence, first - 1)
    if role is None or is_plural(role.split()[-1].lower()):
        return None
    start = text.rfind(role.split()[0], sentence.span.start, sentence.words[first - 1].start)
    opens = text[sentence.span.start : max(start, sentence.span.start)].split()[-1:]
    owned = _OWNED.match(role) and role.split()[-1].lower() in OFFICES
    return role if (opens and opens[0].lower() in _OPENING) or owned else None


_OWNED = re.compile(r"[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3}['’]s\s")  # "Tarn's chief executive"
# Who holds one speaks for the whole; a rival or an aunt does not.
OFFICES = frozenset(
    "spokesman spokeswoman spokesperson director chief head leader chairman chairwoman chair president executive ceo founder "
    "owner secretary minister governor mayor commissioner ambassador lawyer attorney counsel representative".split()
)
_OPENING = frozenset("the a an his her its their our".split())


def _title_before(text: str, sentence: Sentence, first: int) -> str | None:
    i = first
    while i > 0 and (
        sentence.upos[i - 1] in _ROLE_TAGS
        or sentence.words[i - 1].of(text) in ("-", "'s", "’s", "of", "for", ".")
        or _joins_titles(text, sentence, i - 1)
        or _joins_office(text, sentence, i - 1)
    ):
        i -= 1
    while i < first and sentence.upos[i] not in _ROLE_TAGS:
        i += 1
    if i >= first or sentence.words[first - 1].of(text) in (",", "-", "and", "of", "for", "'s", "’s"):
        return None
    role = " ".join(text[sentence.words[i].start : sentence.words[first - 1].end].split())
    # of "spokesman for Governor" Roe is but the governor, of "friend of Mr." and "mother of victim" Roe nothing
    *before, own = _OF_ANOTHER.split(role)
    others = bool(before) and bool(_NEAR_ANOTHER.search(before[-1]))
    role = own if others or _tells_title(own) or own.lower().strip(".") in _COURTESIES else role
    ranks = role.split(" of the ")  # of "words of the head of the League" Roe is but the head
    while len(ranks) > 1 and not _tells_title(ranks[0]):
        ranks = ranks[1:]
    role = " of the ".join(ranks).removeprefix("the ")
    return role if _tells_title(role) else None


def _joins_titles(text: str, sentence: Sentence, word: int) -> bool:
    """True of "and" in "chairman and founder Jan Roe"; after a person or several people the title is Roe's alone."""
    if word == 0 or sentence.words[word].of(text) != "and":
        return False
    before = sentence.words[word - 1]
    person = any(n.kind == "Person" and n.span.overlaps(before) for n in sentence.names)
    noun = before.of(text).lower()
    return not person and not (is_plural(noun) and can_speak(noun))


_NEAR_ANOTHER = re.compile(
    r"\b(?:mother|father|parent|son|daughter|brother|sister|wife|husband|widow|widower|aunt|uncle|cousin|nephew|niece"
    r"|friend|neighbou?r)$"
)


def _joins_office(text: str, sentence: Sentence, word: int) -> bool:
    """True of "the" in "head of the Tarn League Jan Roe", and of "to" in "ambassador to Tarn Jan Roe"."""
    here, before = (sentence.words[i].of(text).lower() if i >= 0 else "" for i in (word, word - 1))
    return (here == "the" and before == "of") or (here == "to" and before in _ENVOYS)


_ENVOYS = frozenset(("ambassador", "envoy"))


_OF_ANOTHER = re.compile(r"\s(?:for|of)\s")


def _tells_title(words: str) -> bool:
    known = speaker_words()["kinds"]["person"]
    return any(w.lower().strip(".,") in known or w in _TITLES for w in words.split())


_TITLES = frozenset(
    "Gen. Lt. Col. Maj. Sen. Rep. Gov. Adm. Capt. Sgt. Cpl. Pvt. Rev. Prof. Dr. Brig. Cmdr. Cmdt. Supt. Insp. Det.".split()
)
# What grades the title after it.
_GRADES = frozenset("rear vice lt brig maj master staff first chief senior navy army marine police".split())
_PARTY = re.compile(r"[DRI]-[A-Z][\w.]*|(?:Democrat|Republican|Independent|Libertarian)s?")


def _apposition_after(text: str, sentence: Sentence, last: int) -> str | None:
    at = last + 1
    if at + 1 >= len(sentence.words) or sentence.words[at].of(text) not in (",", "("):
        return None
    end = at + 1
    while (
        end < len(sentence.words)
        and (sentence.words[end].of(text) not in _ENDS_ROLE or _is_in_body(sentence, end))
        and end - at < _LONGEST_ROLE
    ):
        end += 1
    words = sentence.words[at + 1 : end]
    if (
        not words
        or not (sentence.upos[at + 1] in {"DET", "NOUN", "PROPN", "ADJ"} or words[0].of(text) in _OPENING)
        or "VERB" in sentence.upos[at + 1 : end]
    ):
        return None
    if _is_list(text, sentence, Span(words[0].start, words[-1].end)):
        return None
    known = speaker_words()["kinds"]["person"]
    role = " ".join(text[words[0].start : words[-1].end].split())
    heads = [w.of(text).lower() for w in words]
    return (
        re.sub(r"^(?:the|a|an|its|their)\s+", "", role, flags=re.IGNORECASE) if known & set(heads) else None
    )


def _is_list(text: str, sentence: Sentence, role: Span) -> bool:
    """True of "Deputy Mayor Odo Brill" and "Brill and a friend" behind a name: the next of several people."""
    name = next((n.span for n in sentence.names if n.kind == "Person" and role.contains(n.span)), None)
    if name is None or POSSESSIVE.search(name.of(text)) or text[name.end : name.end + 1] in ("'", "’"):
        return False
    after = sentence.word_at(name.end + 1)
    narrows = (
        after is not None and name.end < role.end and sentence.upos[after] == "NOUN"
    )  # "a Brill supporter"
    return not narrows and not _OF_WHOM.search(text[role.start : name.start])


_OF_WHOM = re.compile(r"(?:['’]s?|\b(?:of|for|to|with|under|by|who|whose|named|called|behind|against))\s")
_ENDS_ROLE = (",", ")", ";", ".", "”", '"')
# Words from a name to the end of its role; a body's name may take seven of them.
_LONGEST_ROLE = 20


def _is_in_body(sentence: Sentence, mark: int) -> bool:
    """As in "head of the Bureau of Roads, Quays and Boats"."""
    span = sentence.words[mark]
    return any(n.kind == "Organization" and n.span.start < span.start < n.span.end for n in sentence.names)


def head_word(sentence: Sentence, span: Span) -> int | None:
    """The word of a phrase whose own head lies outside it, else its last noun."""
    inside = [i for i, word in enumerate(sentence.words) if span.overlaps(word)]
    for i in inside:
        if sentence.heads[i] not in inside and sentence.upos[i] in ("NOUN", "PROPN", "NUM", "ADJ"):
            return i
    return next((i for i in reversed(inside) if sentence.upos[i] in ("NOUN", "PROPN")), None)


def head_noun(text: str, sentence: Sentence, word: int | None) -> str:
    """The lower-case head of a phrase, singular if it is a known noun."""
    return "" if word is None else singular(sentence.words[word].of(text).lower())


def singular(noun: str) -> str:
    """A plural of a known noun without its ending; other words as they are."""
    known = speaker_words()["kinds"].values()
    stems = (noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y")
    return next((stem for stem in stems if any(stem in words for words in known)), noun)


# Before a name they make it one of several, or say whose, not who.
_EXAMPLES = frozenset("as like including".split())
_NARROWING = frozenset("of for to with by from under".split())
_OFFICE_TO = re.compile(r"\b(?:(?:ambassador|envoy)\s+to|(?:minister|secretary)\s+for)$", re.IGNORECASE)
_COURTESIES = frozenset("mr mrs ms miss".split())


def name_is_head(text: str, span: Span, name: Span) -> bool:
    """False of a name that only narrows: "Orlando police", "Roe's lawyer", "a friend of Roe"."""
    if POSSESSIVE.search(name.of(text)) or (text[name.end : name.end + 1] in "'’" and name.end < span.end):
        return False
    rest = text[name.end : span.end].lstrip()
    if rest and not rest.startswith((",", "(", "of ", "and ", "who ", "from ", "in ", "at ", "-")):
        return False
    before = text[span.start : max(span.start, name.start)].rsplit(",", 1)[-1].split()
    if _EXAMPLES & set(before) or "by" in before:
        return False
    title = []  # with what it is of: "for Mr. Roe", "to House Speaker Roe"
    while before and (is_title(before[-1]) or before[-1][:1].isupper()):
        title.append(before.pop())
    if title and _OFFICE_TO.search(" ".join(before)):  # "ambassador to Tarn Jan Roe"
        return not any(is_title(word) or word.lower().strip(".") in _COURTESIES for word in title)
    if before and before[-1].lower() == "of":  # "a friend of Mr. Roe", but "Secretary of State Roe"
        return not all(is_title(word) or word.lower().strip(".") in _COURTESIES for word in title)
    return not before or before[-1].lower() not in _NARROWING


# Plurals without an ending; all of them are people.
_PEOPLE = frozenset("people men women children police".split())


def is_plural(noun: str) -> bool:
    """True of a noun that means several, as far as its form tells."""
    return noun in _PEOPLE or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def can_speak(noun: str) -> bool:
    """True of a noun for people or a body."""
    kinds = speaker_words()["kinds"]
    return noun in _PEOPLE or singular(noun) in kinds["person"] | kinds["organisation"]


# Forces whose name ends in a word for one of their men, or in none for a body.
_FORCE = re.compile(
    r"\b(?:(?:coast|national|border|presidential|republican|home|revolutionary)\s+guard|civil\s+(?:defen[cs]e|protection))$",
    re.IGNORECASE,
)


def kind_of(head: str, name: str, sentence: Sentence, span: Span) -> tuple[ActorKind, bool]:
    """What a described source is, and whether it is several."""
    kinds, outlets = speaker_words()["kinds"], speaker_words()["outlets"]["words"]
    tokens = [t.lower().strip(".,'’") for t in name.split()]
    last = tokens[-1] if tokens else ""
    plural = any(t != head and singular(t) == head for t in tokens)
    entity = {n.kind for n in sentence.names if span.overlaps(n.span)}
    # "strikes on Tarn" are no place
    place = any(
        n.kind == "Location" and n.span.start - span.start <= len("the ")
        for n in sentence.names
        if span.overlaps(n.span)
    )
    if not plural and _FORCE.search(name):
        return ActorKind.ORGANISATION, False
    if head in kinds["person"]:
        return (ActorKind.GROUP, True) if plural else (ActorKind.UNNAMED, False)
    if (set(tokens) & outlets and name[:1].isupper()) or head in kinds["outlet"]:
        return ActorKind.OUTLET, False
    if head in kinds["organisation"] or head in FIRMS:  # "governments" are many, "the armed forces" are one
        return (ActorKind.GROUP, True) if plural and head != "force" else (ActorKind.ORGANISATION, False)
    if "Organization" in entity or (len(name) > 2 and name.isupper() and name.isalpha()):
        return ActorKind.ORGANISATION, False
    if place:
        return ActorKind.STATE, False
    if "NORP" in entity or last.endswith("s") or is_plural(head):
        return ActorKind.GROUP, True
    if _SHARE.match(name) or head in _PEOPLE_OF:
        return ActorKind.GROUP, True
    thing = head in name.split() and _POINTS_AT.search(name)  # "Brill's letter", "That memo"
    named = name[:1].isupper() and not thing
    return (ActorKind.ORGANISATION if named else ActorKind.UNNAMED), False


_POINTS_AT = re.compile(r"['’]s?\s|^(?:That|This|Another|Such)\s")
_PEOPLE_OF = frozenset("family base entourage".split())  # "Brill's family"
_SHARE = re.compile(  # "Nearly 70 percent", "None of them", "Some on the left"
    r"(?:(?:\w+ ){0,3}[\w-]+ percent|(?:some|many|most|none|half|those) (?:of|on|in|at|among|close))(?: |$)",
    re.IGNORECASE,
)


def side_within(text: str, sentence: Sentence, span: Span) -> str | None:
    """The state or body inside the words: "South Korea" of "South Korea's spy agency"."""
    whole = POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(span.of(text).split())))
    for name in sentence.names:
        told = _ARTICLE.sub("", " ".join(name.span.of(text).split()))  # "The Gazette" is not of the Gazette
        if (
            name.kind in ("Location", "NORP", "Organization")
            and span.contains(name.span)
            and POSSESSIVE.sub("", told) not in ("", whole)
            and text[name.span.end : span.end].split()[:1] != ["administration"]  # of a person
        ):
            return POSSESSIVE.sub("", told)
    return None


_ARTICLE = re.compile(r"^(?:the|a|an)(?:\s+|$)", re.IGNORECASE)
