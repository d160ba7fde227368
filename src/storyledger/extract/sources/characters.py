"""One who is spoken of in a report, while the report is being read.

In: words of names and descriptions. Out: `Character` with its mentions, gender and number. A gender is
what words or pronouns of the report say; a name alone tells none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from storyledger.actor import ActorKind, Referent
from storyledger.extract.words.cues import cue_class_of
from storyledger.extract.words.roles import can_speak, speaker_words
from storyledger.sentence import Sentence
from storyledger.span import ReferentId, ReportId, Span


class Gender(StrEnum):
    """What "he" and "she" agree with."""

    MALE = "male"
    FEMALE = "female"


# Pronouns by whom they may mean.
GENDERED = dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE) | dict.fromkeys(
    ("she", "her", "hers", "herself"), Gender.FEMALE
)
WE = frozenset("i we me my our us myself ourselves".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their themselves both".split())
ANYONE = frozenset("some many others most".split())
WHO = frozenset("who which that".split())
PRONOUNS = WE | IT | THEY | WHO | ANYONE | GENDERED.keys()
SUBJECT, OBJECT = ("nsubj", "csubj"), ("obj", "iobj")
# How much a mention brings its character to mind, after Lappin and Leass 1994: subjects most.
_SUBJECT, _OBJECT, _OTHER = 80.0, 50.0, 40.0
_PARTS = ("appos", "flat", "compound", "conj")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that denote a character; `word` is their head in the sentence.

    `place` counts sentences, too, but those within quotation marks only in part: who speaks stays in mind.
    """

    span: Span
    sentence: int
    paragraph: int
    word: int
    weight: float
    speaks: bool  # the subject of a verb of speech
    quoted: bool  # within quotation marks
    place: float = 0.0


@dataclass(slots=True, eq=False)
class Character:
    """A referent while it is being gathered."""

    index: int
    name: str
    kind: ActorKind
    role: str | None = None
    side: str | None = None
    head: str = ""  # lower-case head noun of a description
    aliases: list[str] = field(default_factory=list)
    named: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    gender: Gender | None = None
    plural: bool = False
    called: frozenset[str] = frozenset()  # nouns that stand beside a body's name: "the provider"
    asked: bool = False  # some statement's source, via or origin

    def before(self, offset: int, place: float = 0) -> list[Mention]:
        """Its mentions that end by a code point, from a place on."""
        return [m for m in self.mentions if m.place >= place and m.span.end <= offset]

    def has_spoken(self, offset: int) -> bool:
        """True of who spoke before a code point."""
        return any(m.speaks for m in self.before(offset))

    def has_done_something(self, offset: int) -> bool:
        """True of the subject of some verb before a code point."""
        return any(m.weight == _SUBJECT for m in self.before(offset))

    @property
    def does_something(self) -> bool:
        """True of the subject of some verb, anywhere."""
        return any(m.weight == _SUBJECT for m in self.mentions)

    def has_just_spoken(self, at: Mention) -> bool:
        """In the sentence before, of the same paragraph: "The ministry said ... It said ..."."""
        before = self.before(at.span.start, at.place - 1)
        return any(m.speaks and m.sentence < at.sentence and m.paragraph == at.paragraph for m in before)

    def has_acted(self, at: Mention, reach: int) -> bool:
        """True of who did or said something in the last sentences."""
        near = self.before(at.span.start, at.place - reach)
        return any(self.asked or m.weight == _SUBJECT for m in near)

    def referent(self, report_id: ReportId, name: ReferentId) -> Referent:
        """What is known when all is read."""
        return Referent(
            id=name,
            report_id=report_id,
            name=self.name,
            kind=self.kind,
            role=self.role,
            side=None if self._is_own(self.side or "") else self.side,
            aliases=tuple(self.aliases),
        )

    def _is_own(self, side: str) -> bool:
        """True of one of its own names: nobody is of himself."""
        return side.lower().removeprefix("the ") in {a.lower() for a in (self.name, *self.aliases)}

    def may_be_one(self) -> bool:
        """True of whoever "he" or "she" can mean: "reports by the army" speak, and are nobody."""
        described = self.kind is ActorKind.UNNAMED and not self.plural
        return self.kind is ActorKind.PERSON or (described and (not self.head or can_speak(self.head)))

    def agrees(self, gender: Gender | None) -> bool:
        """True unless both genders are known and differ."""
        return gender is None or self.gender in (None, gender)


def gender_of(words: Iterable[str]) -> Gender | None:
    """What the first telling word says ("Mrs", "spokesman", "mother"), None if none does."""
    told = speaker_words()["gender"]
    for word in words:
        plain = word.lower().strip(".,'’")
        for gender in Gender:
            if plain in told[gender.value]:
                return gender
    return None


def mention_in(text: str, sentence: Sentence, span: Span, word: int, *, quoted: bool) -> Mention:
    """A mention of what its head does in the sentence; an apposition does what its noun does."""
    head = word
    while sentence.relations[head] in _PARTS and 0 <= sentence.heads[head] != head:
        head = sentence.heads[head]
    relation, verb = sentence.relations[head], sentence.heads[head]
    after = sentence.word_at(span.end)
    # what stands right before a verb of speech is its subject, whatever the parse says
    tells = after is not None and sentence.upos[after] == "VERB" and _is_speech(text, sentence, after)
    subject = (relation in SUBJECT and not _is_behind_object(sentence, head, verb)) or tells
    speaks = tells or (subject and verb >= 0 and _is_speech(text, sentence, verb))
    weight = _SUBJECT if subject else _OBJECT if relation in OBJECT else _OTHER
    return Mention(span, sentence.index, sentence.paragraph, word, weight, speaks, quoted)


def _is_behind_object(sentence: Sentence, word: int, verb: int) -> bool:
    """True of "a girl" in "put the dead at 14, among them a girl": an English subject never follows its verb's object."""
    return any(sentence.relations[c] in OBJECT and verb < c < word for c in sentence.children(verb))


def _is_speech(text: str, sentence: Sentence, verb: int) -> bool:
    return cue_class_of(sentence.words[verb].of(text)) == "speech"
