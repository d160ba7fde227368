"""What a noun or pronoun for somebody hangs on: "its leader", "a ministry spokeswoman", "the mayor, who".

In: its place in a parsed sentence. Out: the words beside it that may denote the body that he speaks for; the noun that
"who" means.
"""

from collections.abc import Iterable, Iterator, Sequence

from storyledger.actor import ActorKind
from storyledger.extract.sources.characters import GENDERED, Character
from storyledger.extract.words.roles import OFFICES, POSSESSIVE, singular, speaker_words
from storyledger.sentence import Sentence
from storyledger.span import Span

_OWNED = frozenset(("its", "their"))
# "The chief of staff", "the intelligence chief": of whose, is not told.
_OF_MANY = frozenset(
    "staff intelligence unit command force state country nation city house group organization organisation".split()
)
_FOR = frozenset("for of at with".split())


def bodies_beside(text: str, sentence: Sentence, word: int) -> Iterator[tuple[int, Span]]:
    """The words for a body that an office hangs on: a pronoun, or a noun without a name before it or after "for"."""
    if sentence.words[word].of(text).lower() not in OFFICES or any(
        sentence.words[c].of(text).lower() in GENDERED for c in sentence.children(word)
    ):
        return  # "his intelligence chief" is of him
    for child in sentence.children(word, "nmod", "nmod:poss", "compound"):
        plain = sentence.words[child].of(text).lower()
        kinds = speaker_words()["kinds"]["organisation"] - _OF_MANY
        if plain in _OWNED or (
            sentence.upos[child] == "NOUN" and singular(plain) == plain and plain in kinds
        ):
            joints = {sentence.words[c].of(text).lower() for c in sentence.children(child, "case")}
            if child < word or joints & _FOR:
                yield child, sentence.words[child]


def only_body(text: str, told: Sequence[Sentence], near: Iterable[Character], at: Span) -> Character | None:
    """Whom "its" means for sure: the one body that its sentence and the one before name ahead of it, beside no place."""
    names = [n for s in told for n in s.names if n.span.end <= at.start and n.kind not in ("Date", "Person")]
    named = [c for c in near if c.kind is ActorKind.ORGANISATION and c.has_done_something(at.start)]
    own = [c for c in named if names and all(POSSESSIVE.sub("", n.span.of(text)) in c.name for n in names)]
    return own[0] if len(own) == 1 else None


def is_name(words: str, noun: str) -> bool:
    """False of "her department" and "of the committee", what a body is called by another, and of the mere noun."""
    return words.lower() != noun and words.split(maxsplit=1)[0].lower() not in _OWNERS


_OWNERS = frozenset("his her its their our my of one two some".split())


def noun_before(text: str, sentence: Sentence, word: int) -> int | None:
    """The noun that a clause with "who" or "which" hangs on."""
    verb = sentence.heads[word]
    beside = word - 2 if word > 1 and sentence.upos[word - 1] == "PUNCT" else word - 1
    noun = sentence.heads[verb] if verb >= 0 and sentence.relations[verb] == "acl" else beside
    if not (0 <= noun < word and sentence.upos[noun] in ("NOUN", "PROPN")):
        return None
    return _holder_of(text, sentence, noun) if beside < word - 1 else noun


_BELOW_HOLDER = ("nmod", "compound", "conj", "appos")


def _holder_of(text: str, sentence: Sentence, noun: int) -> int:
    """Behind a comma "the minister for quays, who" is the minister, and "Roe, the head of quays, who" is Roe."""
    people = speaker_words()["kinds"]["person"]
    above, holder = noun, noun
    while sentence.relations[above] in _BELOW_HOLDER and 0 <= sentence.heads[above] < above:
        named = sentence.relations[above] == "appos" and sentence.upos[sentence.heads[above]] == "PROPN"
        above = sentence.heads[above]
        if named or singular(sentence.words[above].of(text).lower()) in people:
            holder = above
    return holder
