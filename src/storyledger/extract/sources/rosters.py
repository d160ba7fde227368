"""All characters of a report, to be found by place, name and words without looking at each.

In: characters and their mentions, as they are gathered. Out: those near a sentence, of a name, of an alias.
The one idea: every look-up takes as long in a long report as in a short one.
"""

from collections import defaultdict

from storyledger.actor import ActorKind
from storyledger.extract.sources.bodies import firm_in
from storyledger.extract.sources.characters import Character, Mention
from storyledger.extract.words.names import name_tokens
from storyledger.span import Span


class Roster:
    """Characters in the order in which they came."""

    def __init__(self) -> None:
        self.characters: list[Character] = []
        self._at: dict[int, Character] = {}  # by where the head of a mention stands
        self._heard: dict[int, list[Character]] = defaultdict(list)  # by sentence
        self._called: dict[str, list[Character]] = defaultdict(list)  # by alias in lower case
        self._firms: dict[str, Character] = {}  # by the name without its trade
        self._namesakes: dict[str, list[Character]] = defaultdict(list)  # by first and last part of a name

    def new(self, name: str, kind: ActorKind) -> Character:
        """One more character."""
        character = Character(len(self.characters), name, kind)
        self.characters.append(character)
        return character

    def note(self, character: Character, mention: Mention, offset: int) -> None:
        """One more mention of a character, whose head stands at a code point."""
        if self._at.get(offset) is not character:
            self._at[offset] = character
            self._heard[mention.sentence].append(character)
            character.mentions.append(mention)

    def name(self, character: Character, span: Span, alias: str) -> None:
        """Words that a character goes by, and where they stand."""
        character.named.append(span)
        if alias in character.aliases:
            return
        character.aliases.append(alias)
        self._called[alias.lower()].append(character)
        tokens = name_tokens(alias)
        for token in {*tokens[:1], *tokens[-1:]} if character.kind is ActorKind.PERSON else ():
            self._namesakes[token].append(character)

    def at(self, offset: int) -> Character | None:
        """Whose mention has its head at a code point."""
        return self._at.get(offset)

    def near(self, first: int, last: int) -> list[Character]:
        """Who is mentioned from one sentence on to another."""
        return list(dict.fromkeys(c for i in range(first, last + 1) for c in self._heard[i]))

    def called(self, words: str) -> Character | None:
        """Who went by these very words last."""
        return next((c for c in reversed(self._called[words.lower()]) if c.aliases), None)

    def body(self, name: str) -> Character:
        """The body that is called "Tarnet Motors" in one place and "Tarnet" in another, else a new one."""
        short = firm_in(name)
        known = self._firms.get(short or name)
        if known is None or (short and firm_in(known.name)):
            known = self.new(name, ActorKind.ORGANISATION)
        known.name = max(known.name, name, key=len)
        self._firms.setdefault(short or name, known)
        return known

    def namesakes(self, tokens: list[str]) -> list[Character]:
        """Persons who share the first or last part of a name."""
        return list(dict.fromkeys(c for t in {*tokens[:1], *tokens[-1:]} for c in self._namesakes[t]))

    def join(self, character: Character, other: Character) -> None:
        """What was taken for another was this one all along."""
        for mention in other.mentions:
            self._heard[mention.sentence].append(character)
        self._at.update({offset: character for offset, c in self._at.items() if c is other})
        character.mentions += other.mentions
        other.mentions, other.aliases = [], []
