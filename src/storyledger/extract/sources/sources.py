"""Who speaks, within one report: names, roles and pronouns gathered into referents.

In: a report and its sentences. Out: a `Cast` that holds every referent and says whom any source words
denote. 1. named persons by surname, with roles from titles and appositions, and named bodies; 2. in
text order, people without a name ("the mayor", "a woman") and "he" and "she"; 3. on demand, a source
span by its head: a name, a description, or a pronoun.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from storyledger.actor import ActorKind, Referent
from storyledger.extract.quotes.posts import find_posts
from storyledger.extract.quotes.quotes import find_quotations
from storyledger.extract.quotes.turns import find_turns
from storyledger.extract.sources.antecedents import BODIES, REACH, choose_antecedent, choose_body, places_of
from storyledger.extract.sources.bodies import body_of, called_beside, is_called, named_in
from storyledger.extract.sources.characters import (
    ANYONE,
    GENDERED,
    IT,
    PRONOUNS,
    WE,
    WHO,
    Character,
    Gender,
    Mention,
    gender_of,
    mention_in,
)
from storyledger.extract.sources.descriptions import (
    DEFINITE,
    first_words,
    fits_body,
    fits_role,
    is_definite,
    is_owned,
    may_be_called,
    most_named,
    named_later,
    tells_somebody,
    tells_trade,
    with_owner,
)
from storyledger.extract.sources.publications import Publishers
from storyledger.extract.sources.rosters import Roster
from storyledger.extract.sources.sides import bodies_beside, is_name, noun_before, only_body
from storyledger.extract.words.datelines import behind_dateline
from storyledger.extract.words.names import is_same_name, name_tokens, names_agree, other_generation
from storyledger.extract.words.phrases import is_apposition, noun_phrase, phrase_to_and
from storyledger.extract.words.roles import (
    clean_name,
    has_title,
    head_noun,
    head_word,
    is_label,
    kind_of,
    name_is_head,
    role_around,
    side_within,
    singular,
    speaker_words,
    split_title,
)
from storyledger.report import PROSE, Report
from storyledger.sentence import Sentence
from storyledger.span import ReferentId, Span, make_id

_SHARE_OF_THEM = re.compile(r"(?:many|most|all|both|several|some|few|half)\s+of\s+them", re.IGNORECASE)
_NAMELESS = (ActorKind.UNNAMED, ActorKind.GROUP)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OF_A_FAMILY = frozenset("elder older younger".split())
# What may stand between a title and its bearer's name.
_BEFORE_NAME = re.compile(r",?\s+(?:the\s+)?(?:(?:Rev|Hon|Mr|Mrs|Ms|Dr|Gen|Col|Sgt|Lt)\.?\s+)?")
_FAR = 60  # a role holds for the length of a usual report, in sentences
_CALLED_NEAR = 3  # so few sentences before, the body that "the group" may be did something


class Cast:
    """The referents of one report. `find` may add some; `referents` freezes them."""

    def __init__(self, report: Report, sentences: Sequence[Sentence]) -> None:
        self.report = report
        self.sentences = sentences
        self._roster = Roster()
        prose = [p.span for p in report.parts if p.role in PROSE]
        self._quoted = sorted(piece for q in find_quotations(report.text, prose) for piece in q.pieces)
        self._places = places_of(sentences, self._quoted)
        self.posts = find_posts(report, sentences)
        told = [s for s in sentences if s.role in PROSE or any(s is p.sentence for p in self.posts)]
        for sentence in told:
            self._gather_names(sentence)
        self._names = len(self._roster.characters)
        self._turns = find_turns(report)
        self._publishers = Publishers(report.text, told)
        for sentence in told:
            self._follow(sentence)

    # -- 1. names ------------------------------------------------------------------------
    def _gather_names(self, sentence: Sentence) -> None:
        for name in (n for n in sentence.names if behind_dateline(self.report.text, sentence, n.span)):
            body = name.kind == "Organization" and not has_title(self.report.text, name.span)
            if body or is_called(self.report.text, name.span):
                self._add_body(sentence, name.span)
            elif name.kind in ("Person", "Organization"):
                self._add_person(sentence, name.span)

    def _add_body(self, sentence: Sentence, span: Span) -> None:
        """A body named anywhere is what a later "it" may mean; it becomes a referent when it speaks."""
        name = _ARTICLE.sub("", clean_name(span.of(self.report.text)))
        known = self._roster.called(name)
        if known is None or known.kind not in BODIES or name not in known.aliases:
            known = self._roster.body(name)
        known.called |= called_beside(self.report.text, sentence, span)
        self._note(known, sentence, span, name)

    def _add_person(self, sentence: Sentence, span: Span) -> None:
        title, words = split_title(clean_name(span.of(self.report.text)))
        if not words or not words[0].isupper() or is_label(clean_name(span.of(self.report.text))):
            return
        role = role_around(self.report.text, sentence, span) or title
        before = self.report.text[max(0, span.start - 8) : span.start].split()[-1:]
        gender = gender_of([*before, *span.of(self.report.text).split()[:1], *role.split()])
        person = self._person_named(sentence, span, words, gender)
        if person and before and before[0].lower() in _OF_A_FAMILY:
            person = self._relative_of(person)
        person = person or self._roster.new(words, ActorKind.PERSON)
        person.gender = person.gender or gender
        self._note(person, sentence, span, words)
        person.name = max(person.name, words, key=lambda name: (len(name.split()), len(name)))
        person.role = max(person.role or "", role, key=len) or None
        person.side = person.side or body_of(self.report.text, sentence, span)

    def _person_named(
        self, sentence: Sentence, span: Span, words: str, gender: Gender | None = None
    ) -> Character | None:
        """The one so called; in a family who went by the surname before, else who was named just before."""
        tokens = name_tokens(words)
        namesakes = self._roster.namesakes(tokens)
        fitting = [
            c
            for c in namesakes
            if c.agrees(gender)
            and names_agree(tokens, name_tokens(c.name))
            and not other_generation(words, c.name)
        ]
        chosen = [c for c in fitting if any(is_same_name(words, alias) for alias in c.aliases)] or fitting
        if len(chosen) < 2:
            return chosen[0] if chosen else None
        word = sentence.word_at(span.start)
        at = None if word is None else self._mention(sentence, span, word)
        return choose_antecedent(chosen, sentence, at) if at else None

    def _relative_of(self, person: Character) -> Character | None:
        """As for "the elder Roe": the other one of the name."""
        surname = name_tokens(person.name)[-1]
        others = [c for c in self._roster.namesakes([surname]) if c is not person]
        return others[0] if len(others) == 1 else None

    def _note(self, character: Character, sentence: Sentence, span: Span, alias: str | None) -> None:
        """One more mention of a character, under a name if it is no pronoun."""
        head = head_word(sentence, span)
        word = sentence.word_at(span.start) if head is None else head
        if word is None:
            return
        self._roster.note(character, self._mention(sentence, span, word), sentence.words[word].start)
        if alias:
            self._roster.name(character, span, alias)

    def _mention(self, sentence: Sentence, span: Span, word: int) -> Mention:
        at = bisect_right(self._quoted, sentence.words[word].start, key=lambda piece: piece.start) - 1
        quoted = at >= 0 and self._quoted[at].contains(sentence.words[word])
        mention = mention_in(self.report.text, sentence, span, word, quoted=quoted)
        return replace(mention, place=self._places[sentence.index])

    def _near(self, sentence: Sentence, reach: int = REACH) -> list[Character]:
        place = self._places[sentence.index] - reach
        return self._roster.near(bisect_left(self._places, place), sentence.index)

    # -- 2. people without a name, he and she --------------------------------------------------
    def _follow(self, sentence: Sentence) -> None:
        for word, span in enumerate(sentence.words):
            plain = span.of(self.report.text).lower()
            if plain in GENDERED and sentence.upos[word] in ("PRON", "DET"):
                self._follow_pronoun(sentence, word, GENDERED[plain])
            elif sentence.upos[word] == "NOUN" and self._roster.at(span.start) is None:
                self._follow_noun(sentence, word, plain)

    def _follow_pronoun(self, sentence: Sentence, word: int, gender: Gender) -> None:
        people = (c for c in self._near(sentence) if c.may_be_one())
        at = self._mention(sentence, sentence.words[word], word)
        meant = choose_antecedent(people, sentence, at, gender)
        if meant:
            meant.gender = gender
            self._note(meant, sentence, at.span, None)

    def _follow_noun(self, sentence: Sentence, word: int, plain: str) -> None:
        """A noun for people or a body, neither in apposition nor said of somebody; a title joins its bearer."""
        if not tells_somebody(plain):
            return
        people = singular(plain) in speaker_words()["kinds"]["person"]
        relations = [sentence.relations[c] for c in sentence.children(word)]
        phrase = phrase_to_and(sentence, word)
        if phrase is None or sentence.relations[word] in ("compound", "flat", "amod") or "cop" in relations:
            return
        bearer = self._person_within(sentence, phrase) or self._bearer_after(sentence, phrase)
        if people and bearer:
            bearer.side = bearer.side or self._side_of(sentence, word)
            self._join(bearer, sentence, phrase, word)
        elif not is_apposition(sentence, word):
            self._described(sentence, phrase, word)

    def _bearer_after(self, sentence: Sentence, phrase: Span) -> Character | None:
        """The person whose title a phrase is: "the spokesman, Jan Roe, said", "spokesman the Rev. Jan Roe"."""
        text = self.report.text
        for name in (n for n in sentence.names if n.kind == "Person" and n.span.start >= phrase.end):
            between, after = text[phrase.end : name.span.start], text[name.span.end : name.span.end + 1]
            if _BEFORE_NAME.fullmatch(between) and (not between.startswith(",") or after in ",)"):
                return self._person_at(sentence, name.span)
        return None

    def _join(self, bearer: Character, sentence: Sentence, phrase: Span, word: int) -> None:
        """Who was "a spokesman" and is now "the spokesman, Jan Roe" had that name all along."""
        text = " ".join(phrase.of(self.report.text).split(",")[0].split())
        unnamed = [c for c in self._near(sentence) if c.kind is ActorKind.UNNAMED and c.agrees(bearer.gender)]
        head, name = head_noun(self.report.text, sentence, word), _ARTICLE.sub("", text)
        fitting = [c for c in unnamed if fits_role(c, head, name)]
        at = self._mention(sentence, sentence.words[word], word)
        known = choose_antecedent(fitting, sentence, at) if text.lower().startswith(DEFINITE) else None
        if known:
            self._roster.join(bearer, known)

    # -- 3. source words -----------------------------------------------------------------------
    def find(self, span: Span) -> ReferentId | None:
        """Whom the words of a source denote; None if a pronoun finds nobody."""
        if character := self._character_of(span):
            character.asked = True
        return self._id(character) if character else None

    def find_signer(self, name: Span, handle: Span) -> ReferentId | None:
        """Who signs a post with a name and a handle, which is one more of his names."""
        if signer := self._character_of(name):
            self._roster.name(signer, handle, handle.of(self.report.text))
        return self.find(name)

    def find_author(self, span: Span) -> ReferentId | None:
        """Whose word a source is: of a report or figures whoever gives them out, else whom it denotes."""
        sentence = self._sentence_at(span.start)
        owner = self._publishers.of(sentence, span) if sentence else None
        author = self._character_of(owner) if owner else None
        if author and sentence:
            self._note(author, sentence, span, None)  # what it says brings to mind who gave it out
        return self.find(owner if author and owner else span)

    def _character_of(self, span: Span) -> Character | None:
        sentence = self._sentence_at(span.start)
        if sentence is None:
            return None
        text = span.of(self.report.text).strip()
        text = "who" if text.startswith("who ") else text  # "who on Friday"
        if text not in ("US", "IT", "WHO") and text.lower() in PRONOUNS:
            return self._pronoun(sentence, text.lower(), span)
        if _SHARE_OF_THEM.fullmatch(text):
            return self._pronoun(sentence, "they", span)
        word = head_word(sentence, span)
        return self._person_within(sentence, span) or self._described(sentence, span, word)

    def _sentence_at(self, offset: int) -> Sentence | None:
        at = bisect_right(self.sentences, offset, key=lambda s: s.span.end)
        return self.sentences[at] if at < len(self.sentences) else None

    def _pronoun(self, sentence: Sentence, plain: str, span: Span) -> Character | None:
        """He and she as followed; it: a body; they: a group, else a body; who: the noun before; we: the turn's."""
        word = sentence.word_at(span.start)
        if word is None or plain in WE:
            return self._turn_taker(span.start)
        if plain in WHO:
            return self._relative(sentence, word)
        if plain in GENDERED or plain in ANYONE:
            return self._roster.at(sentence.words[word].start) if plain in GENDERED else None
        at = self._mention(sentence, span, word)
        at = replace(at, speaks=at.speaks or plain in ("its", "their"))  # "by its own count": it counts
        return choose_body(self._near(sentence), sentence, at, several=plain not in IT)

    def _relative(self, sentence: Sentence, word: int) -> Character | None:
        """As for "who", the noun that its clause hangs on."""
        noun = noun_before(self.report.text, sentence, word)
        if noun is None:
            return None
        phrase = noun_phrase(sentence, noun, case=False)
        return self._character_of(phrase) if phrase else None

    def _turn_taker(self, offset: int) -> Character | None:
        here = (t.label for t in self._turns if t.label and t.label.start <= offset < t.words.end)
        label = next((label.of(self.report.text) for label in here), None)
        sentence = self._sentence_at(offset)
        if sentence is None or label is None:
            return None
        return self._person_named(sentence, sentence.span, clean_name(label))

    def _person_within(self, sentence: Sentence, span: Span) -> Character | None:
        """The person whose name is the head of the words, not one inside a possessive or "of"."""
        for name in (n for n in sentence.names if span.overlaps(n.span)):
            person = self._person_at(sentence, name.span)
            if person and name_is_head(self.report.text, span, name.span):
                return person
        title, plain = split_title(clean_name(span.of(self.report.text)))
        named = plain[:1].isupper() and len(plain.split()) <= 3
        return self._person_named(sentence, span, plain, gender_of(title.split())) if named else None

    def _person_at(self, sentence: Sentence, name: Span) -> Character | None:
        head = head_word(sentence, name)
        person = None if head is None else self._roster.at(sentence.words[head].start)
        return person if person and person.kind is ActorKind.PERSON else None

    def _described(self, sentence: Sentence, span: Span, word: int | None) -> Character:
        """Organisations, states, and people without a name."""
        if named := named_in(self.report.text, sentence, span):
            body = self._described(sentence, named, head_word(sentence, named))
            if word is not None:
                self._note(body, sentence, span, None)
            return body
        text = first_words(self.report.text, span)
        gathered = None if word is None else self._roster.at(sentence.words[word].start)
        head, name = head_noun(self.report.text, sentence, word), _ARTICLE.sub("", text)
        if gathered and (gathered.kind is ActorKind.PERSON or gathered.head or name in gathered.aliases):
            return self._fitted(gathered, sentence, span, word)
        kind, plural = kind_of(head, name, sentence, span)
        character = self._roster.called(name)
        # "the official" is no more who was so before another came up
        bare = character is None or (character.kind is ActorKind.UNNAMED and name == head)
        owned = character is None and kind in BODIES and is_owned(name, head)  # "his company": the company
        if word is not None and (owned or (bare and not plural and is_definite(text))):
            character = self._known_by(head, head if owned else name, sentence, word) or character
        if character is None:
            character = self._roster.new(name, kind)
            character.gender = gender_of([head])
        self._note(character, sentence, span, name)
        return self._fitted(character, sentence, span, word)

    def _side_of(self, sentence: Sentence, word: int) -> str | None:
        """The body that somebody speaks for, where other words than its name tell."""
        told = self.sentences[max(0, sentence.index - 1) : sentence.index + 1]
        for beside, span in bodies_beside(self.report.text, sentence, word):
            plain = span.of(self.report.text).lower()
            if plain in PRONOUNS:
                body = only_body(self.report.text, told, self._near(sentence), span)
            else:
                body = self._known_by(plain, plain, sentence, beside)
            if body and body.kind in BODIES and is_name(body.name, plain):
                return body.name
        return None

    def _fitted(self, character: Character, sentence: Sentence, span: Span, word: int | None) -> Character:
        """A body or one without a name takes kind, head and side from the first words that it speaks under."""
        name = _ARTICLE.sub("", first_words(self.report.text, span))
        if character.asked or character.kind is ActorKind.PERSON or name.lower() in character.called:
            return character
        if character.kind in _NAMELESS and name.lower().startswith(character.name.lower()):
            character.name = name  # all of its words, not only those of its head
        character.name = with_owner(character.name, span.start, partial(self._pronoun, sentence))
        if not character.head:
            character.head = head_noun(self.report.text, sentence, word)
            kind, plural = kind_of(character.head, name, sentence, span)
            if character.kind not in BODIES or kind not in _NAMELESS:  # "the gang" is the body that it was
                character.kind, character.plural = kind, plural
            character.side = side_within(self.report.text, sentence, span)
            if word is not None and character.kind is ActorKind.UNNAMED:
                character.side = character.side or self._side_of(sentence, word)
        return character

    def _known_by(self, head: str, name: str, sentence: Sentence, word: int) -> Character | None:
        """For "the spokesman", "the Ukrainian leader", "the ministry": the one who was called so before."""
        fitting = [
            c for c in self._near(sentence, _FAR) if fits_role(c, head, name) or fits_body(c, head, name)
        ]
        at = self._mention(sentence, sentence.words[word], word)
        known = choose_antecedent(fitting, sentence, at, gender_of([head]), reach=_FAR)
        if fitting:
            return known
        near = self._near(sentence, _CALLED_NEAR)
        body = choose_antecedent(
            (c for c in near if may_be_called(c, head, name)), sentence, at, reach=_CALLED_NEAR
        )
        if body and (tells_trade(head) or body.has_acted(at, _CALLED_NEAR)):
            return body
        named = self._roster.characters[: self._names]
        return most_named(named, head, name) or named_later(named, head, name, sentence.index)

    # -- freezing ----------------------------------------------------------------------------
    def _id(self, character: Character) -> ReferentId:
        return ReferentId(make_id("a", self.report.id, character.index))

    def referents(self) -> tuple[Referent, ...]:
        """All that is named, and all that was found; in order of mention, names first."""
        known = (c for c in self._roster.characters if c.asked or c.index < self._names)
        return tuple(c.referent(self.report.id, self._id(c)) for c in known)
