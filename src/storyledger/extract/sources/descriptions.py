"""Whether "the minister" or "the agency" can be somebody known.

In: a character, and the head noun and words of a description. Out: True where the role or name holds the
head, or a word of the same role, and every narrowing word ("Ukrainian", "defence") is borne out; and where a
bare "the agency" or "the company" can be a body of another name.
"""

import re
from collections.abc import Callable, Sequence

from storyledger.actor import ActorKind
from storyledger.english import FIRMS, TRADES
from storyledger.extract.sources.characters import Character
from storyledger.extract.words.roles import alike, can_speak, is_plural, role_words, singular, speaker_words
from storyledger.span import Span

_WORD = re.compile(r"[A-Za-z][\w-]*")
# Words that narrow nothing: articles, joints, and what anybody may be called a second time.
_LOOSE = frozenset(
    "the this that his her their its a an of for in at s top senior unnamed anonymous same said".split()
)
# A deputy is not the one whose deputy he is.
_LESSER = frozenset("deputy vice former ex acting assistant then late".split())
_RULERS = frozenset("president premier chancellor king queen emir monarch".split())
_OF_A_PEOPLE = re.compile(
    r"^(?:[A-Z][\w-]+(?:an|ese|ish|i|ch|sh|k)\s+(?:\w+\s+)?|[A-Z][\w-]+['’]s\s+)leader\b"
)
_BODIES = (ActorKind.ORGANISATION, ActorKind.OUTLET)
_OUTLETS = frozenset("newspaper paper outlet channel station broadcaster network".split())
# A report is about a firm that it names so often, and twice as often as any other.
_OFTEN, _FIRMS = 3, ("company", "firm")
# What tells a firm's trade is said of it soon, whatever it did there: "data of Tarnet, the retailer said".
_TRADING = frozenset(FIRMS) - {*_FIRMS, "watchdog", "regulator", "utility", "chain"}
_UNION = "union"
_AHEAD = 8  # sentences in which whoever is told of by his office gets his name
_OWNER_NOUN = re.compile(r"['’]s?$")
_PLACES = frozenset(
    "town city village island country nation state province region county district port".split()
)
# What a body may be called a second time, by the noun that its name ends in.
_CALLED = {
    again: frozenset(names.split())
    for called, names in {
        "agency": "department ministry administration bureau service office commission authority centers survey board",
        "company firm": f"airline {' '.join(sorted(TRADES))}",
        _UNION: "federation brotherhood guild association workers teamsters",
        "channel station broadcaster network outlet": "tv television radio channel station broadcasting news bbc cnn nbc cbs abc npr msnbc",
        "group gang collective": "association council coalition union network fund foundation alliance center institute league federation "
        "project front brigades watch committee",
        "organization organisation": "association council coalition union network fund foundation alliance center institute "
        "league federation project agency group watch",
        "department": "department service division",
        "newspaper paper": "times post journal tribune herald gazette telegraph guardian chronicle news",
    }.items()
    for again in called.split()
}
_ANY_KIND = frozenset(word for words in _CALLED.values() for word in words)
_JOINT = re.compile(
    r"\s(?:of|for|at|in|to|from|with|on|by|against|over|about|near|among|between|close|familiar|briefed|who)\s|,"
)


_CLAUSE = re.compile(
    r"""
      ,\s+(?:who|whom|whose|which|a|an|the|one\s+of|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3}['’]s?)\s
    | ,?\s+(?:who|which|that)$
    | \s+[—–]\s
    | \s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$
    """,
    re.VERBOSE,
)
# Nouns that speak as a source only: "my head", "the chair", "a source of income", "in the country".
_NOT_ALWAYS_SPEAKERS = frozenset(
    "head heads chair chairs source sources state country nation city house".split()
)
DEFINITE = ("the ", "that ", "this ")


def is_definite(text: str) -> bool:
    """True of words for somebody known: "the mayor", "Mayor Roe", but not "another mayor"."""
    low = text.lower()
    known = low.startswith(DEFINITE) or text[:1].isupper()
    return known and not low.startswith(("another ", "a ", "an "))


def is_owned(name: str, head: str) -> bool:
    """As "his ministry", and no more; anybody has an office.

    >>> is_owned("his company", "company"), is_owned("his former company", "company")
    (True, False)
    """
    owner, _, owned = name.partition(" ")
    return owner.lower() in _OWNERS and owned == head != "office"


_OWNERS = frozenset("his her their its our".split())


def with_owner(words: str, at: int, meant: Callable[[str, Span], Character | None]) -> str:
    """Of "its defence ministry" and "his lawyer" whose they are, if it is known whom the pronoun means.

    >>> with_owner("its army", 0, lambda pronoun, where: Character(0, "Peru", ActorKind.ORGANISATION))
    "Peru's army"
    """
    pronoun, _, owned = words.partition(" ")
    plain = pronoun.lower()
    owner = meant(plain, Span(at, at + len(plain))) if plain in _THIRD and owned else None
    if owner is None or owner.name.split()[0].lower() in _THIRD:
        return words
    # "his": a description may be anybody's, and a guess at it would name the wrong man
    if owner.kind not in ((*_BODIES, ActorKind.STATE) if plain in _OF_BODIES else (ActorKind.PERSON,)):
        return words
    mark = "'" if owner.name.endswith("s") else "'s"
    return f"{owner.name}{mark} {owned}"


_THIRD = frozenset("his her their its".split())
_OF_BODIES = ("its", "their")


def tells_somebody(noun: str) -> bool:
    """True of a noun in small letters for people or a body, wherever it stands."""
    kinds = speaker_words()["kinds"]
    known = is_plural(noun) or singular(noun) in kinds["person"] | kinds["organisation"]
    return known and noun not in _NOT_ALWAYS_SPEAKERS


def first_words(text: str, span: Span) -> str:
    """A description up to what is only added to it: a clause, a name in short, a day."""
    words = _CLAUSE.split(" ".join(span.of(text).split()))[0].rstrip(",;")
    name, _, short = words.partition(" (")
    initials = "".join(w[0] for w in name.split() if w[0].isupper())
    abbreviated = len(initials) > 1 and (initials[:1] == short[:1] or short.rstrip(")") in initials)
    words = name if short and abbreviated else words  # "TARN (CNN" is where and whose
    return _OWNER_NOUN.sub("", words) if _OWNS.match(text, span.end) and " " in words else words


_OWNS = re.compile(  # "the Harbour Office's decision", but "Vandry & Poor's said"
    r"(?<=['’]s|s['’])\s(?!said|says|is|was|has|had|will|would|did|does|\w+ed\b|\w+ly\b)[a-z]"
)


def fits_role(character: Character, head: str, name: str) -> bool:
    """True if the character was called by this role, or one like it, and nothing speaks against it."""
    if name.lower() in character.called:
        return True
    called = [character.role] if character.role else [character.name] if character.head else []
    return any(_has_role(role, head, name) for role in called) and _covered(name, head, character)


def _has_role(role: str, head: str, name: str) -> bool:
    before = _words(_JOINT.split(role, maxsplit=1)[0])
    if not before or before[-1] not in role_words(head):
        return False
    if head in _RULERS and before[-1] == "leader" and not _OF_A_PEOPLE.search(role):
        return False  # a party's leader is no president
    return not _LESSER & (set(before) - set(_words(name)))


def fits_body(character: Character, head: str, name: str) -> bool:
    """True if a body's own name holds the head: "the ministry" for "the Defence Ministry"."""
    if character.kind not in (ActorKind.ORGANISATION, ActorKind.OUTLET) or character.plural:
        return False
    if head not in speaker_words()["kinds"]["organisation"] or name[:1].isupper():
        return False
    before = _JOINT.split(character.name, maxsplit=1)[0]
    own = _words(before)
    ends_in_name = (
        before.split()[-1:] != [] and before.split()[-1][:1].isupper() and head in own
    )  # "news agency NTA"
    named = ends_in_name or (bool(own) and can_speak(own[-1]) and bool(role_words(head) & set(own)))
    return named and _covered(name, head, character)


def may_be_called(character: Character, head: str, name: str) -> bool:
    """True if "the agency" or "the group" can be a body whose own name does not hold that word.

    >>> bank = Character(0, "Tarn Savings Bank", ActorKind.ORGANISATION)
    >>> may_be_called(bank, "company", "company"), may_be_called(bank, "agency", "agency")
    (True, False)
    """
    kinds = _CALLED.get(_FIRMS[0] if head in _TRADING else head)
    if kinds is None or name.lower() != head or character.plural or character.kind not in _BODIES:
        return False
    own = [
        w for w in _words(character.name) if w in speaker_words()["kinds"]["organisation"] or w in _ANY_KIND
    ]
    if not own:  # of any name; but a union tells by its name that it is one
        return (character.kind is ActorKind.OUTLET) == (head in _OUTLETS) and head != _UNION
    return own[-1] in kinds


def tells_trade(head: str) -> bool:
    """True of "the retailer", of which a report has fewer than companies."""
    return head in _TRADING


def most_named(characters: Sequence[Character], head: str, name: str) -> Character | None:
    """For "the company" the one that the whole report is about, None if it is about none or several; the only union."""
    if head not in (*_FIRMS, *_TRADING, _UNION):
        return None
    # a firm that the report is about does something in it: who is only told things is an outlet
    bodies = [c for c in characters if may_be_called(c, head, name) and c.does_something]
    if head == _UNION:
        return bodies[0] if len(bodies) == 1 else None
    first, *rest = sorted((len(c.named) for c in bodies), reverse=True) or [0]
    clear = first >= max(_OFTEN, 2 * rest[0] if rest else 0)
    return next(c for c in bodies if len(c.named) == first) if clear else None


def named_later(characters: Sequence[Character], head: str, name: str, sentence: int) -> Character | None:
    """For "the town's mayor" the only one of that role, if the report soon goes on to name him: "Mayor Ada Roe"."""
    bearers = [
        c for c in characters if c.kind is ActorKind.PERSON and c.role and _has_role(c.role, head, name)
    ]
    if len(bearers) != 1 or not bearers[0].mentions:
        return None
    own = {*_words(bearers[0].role or ""), *_PLACES, *_LOOSE}
    if not all(_OWNER_NOUN.sub("", word) in own for word in name.removesuffix(head).split()):
        return None
    return bearers[0] if 0 <= bearers[0].mentions[0].sentence - sentence <= _AHEAD else None


def _covered(name: str, head: str, character: Character) -> bool:
    own = _words(" ".join(filter(None, (character.role, character.side, *character.aliases))))
    return all(any(w == o or alike(w, o) for o in own) for w in _words(name) if w != head and w not in _LOOSE)


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]
