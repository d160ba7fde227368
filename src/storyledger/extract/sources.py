"""Who speaks, within one report: names, roles and pronouns gathered into referents.

In: a report and its sentences. Out: a `Cast` that holds every referent and says whom any source
words denote. 1. named persons by surname, with roles from titles and appositions; 2. on demand,
a source span by its head: a name, a description ("the official"), or a pronoun.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from storyledger.actor import ActorKind, Referent
from storyledger.extract.roles import (
    POSSESSIVE,
    alike,
    clean_name,
    head_noun,
    kind_of,
    name_tokens,
    names_agree,
    role_around,
    role_words,
    side_within,
    speaker_words,
)
from storyledger.report import Report
from storyledger.sentence import Sentence
from storyledger.span import ReferentId, Span, make_id

_HE = {"he", "she", "him", "her", "his", "himself", "herself"}


_WE = {"i", "we", "me", "my", "our", "us", "myself"}


_IT = {"it", "its", "itself"}


_THEY = {"they", "them", "their", "themselves", "both", "some", "others", "many"}


_WHO = {"who", "which", "that"}


# How far back a pronoun may look, in sentences: beyond it a reader is lost, too.
_PRONOUN_REACH = 6


@dataclass(slots=True)
class _Draft:
    """A referent while it is being gathered."""

    name: str
    kind: ActorKind
    role: str | None = None
    side: str | None = None
    head: str = ""  # lower-case head noun of a description
    aliases: list[str] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)  # offsets of mentions
    spoke: list[int] = field(default_factory=list)  # offsets of mentions as source
    plural: bool = False
    asked: bool = False  # some statement's source, via or origin


class Cast:
    """The referents of one report. `find` may add some; `referents` freezes them."""

    def __init__(self, report: Report, sentences: Sequence[Sentence]) -> None:
        self.report = report
        self.sentences = sentences
        self._drafts: list[_Draft] = []
        self._gather_persons()

    # -- 1. named persons ----------------------------------------------------------------
    def _gather_persons(self) -> None:
        for sentence in self.sentences:
            for name in sentence.names:
                if name.kind == "Person" or (name.kind == "Organization" and self._has_title(name.span)):
                    self._add_person(sentence, name.span)
                elif name.kind == "Organization":
                    self._add_body(name.span)
        for draft in self._drafts:  # the longest name is the fullest
            draft.name = max(draft.aliases, key=lambda alias: (len(alias.split()), len(alias)))

    def _has_title(self, span: Span) -> bool:
        """As in "President X Y": a person, whatever the reader took the name for."""
        before = self.report.text[max(0, span.start - 24) : span.start].split()
        words = span.of(self.report.text).split()
        titled = bool(before) and before[-1].lower().strip(".") in speaker_words()["kinds"]["person"]
        body = speaker_words()["kinds"]["organisation"] | speaker_words()["outlets"]["words"]
        return (
            titled and 2 <= len(words) <= 3 and all(w[0].isupper() and w.lower() not in body for w in words)
        )

    def _add_body(self, span: Span) -> None:
        """A body named anywhere is what a later "it" may mean; it becomes a referent when it speaks."""
        name = re.sub(r"^the\s+", "", clean_name(span.of(self.report.text)), flags=re.IGNORECASE)
        known = next((d for d in self._drafts if d.kind is not ActorKind.PERSON and name in d.aliases), None)
        draft = known or self._new(name, ActorKind.ORGANISATION)
        if known is None:
            draft.aliases.append(name)
        draft.heard.append(span.start)

    def _add_person(self, sentence: Sentence, span: Span) -> None:
        words = clean_name(span.of(self.report.text))
        if not words or not words[0].isupper():
            return
        draft = self._person_named(words, span.start) or self._new(words, ActorKind.PERSON)
        if words not in draft.aliases:
            draft.aliases.append(words)
        draft.heard.append(span.start)
        role = role_around(self.report.text, sentence, span)
        if role and (draft.role is None or len(role) > len(draft.role)):
            draft.role = role

    def _person_named(self, words: str, offset: int) -> _Draft | None:
        """The last person so called: the same name, or one whose parts hold all of these."""
        tokens = name_tokens(words)
        fitting = [
            d
            for d in self._drafts
            if d.kind is ActorKind.PERSON
            and d.aliases
            and names_agree(tokens, max(map(name_tokens, d.aliases), key=len))
        ]
        return max(fitting, key=lambda d: max((h for h in d.heard if h <= offset), default=-1), default=None)

    def _new(self, name: str, kind: ActorKind) -> _Draft:
        draft = _Draft(name, kind)
        self._drafts.append(draft)
        return draft

    # -- 2. source words -------------------------------------------------------------------
    def find(self, span: Span, *, speaks: bool = True) -> ReferentId | None:
        """Whom the words of a source denote; None if a pronoun finds nobody."""
        draft = self._draft_of(span)
        if draft is None:
            return None
        draft.heard.append(span.start)
        draft.asked = True
        if speaks:
            draft.spoke.append(span.start)
        return self._id(draft)

    def _draft_of(self, span: Span) -> _Draft | None:
        text = span.of(self.report.text)
        plain = text.strip().lower()
        if text.strip() not in ("US", "IT", "WHO") and plain in _HE | _WE | _IT | _THEY | _WHO:
            return self._pronoun(plain, span)
        sentence = self._sentence_at(span.start)
        if sentence is None:
            return None
        person = self._person_within(sentence, span)
        return person or self._described(sentence, span)

    def _pronoun(self, word: str, span: Span) -> _Draft | None:
        """He and she: the last person who spoke or was named; it: the last body; they: the last group."""
        if word in _HE | _WE:
            kinds = {ActorKind.PERSON, ActorKind.UNNAMED}
        elif word in _IT:
            kinds = {ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.OUTLET}
        elif word in _WHO:
            kinds = set(ActorKind)
        else:
            kinds = {ActorKind.GROUP, ActorKind.ORGANISATION, ActorKind.OUTLET, ActorKind.STATE}
        reach = self._reach_start(span.start)
        fitting = [
            d for d in self._drafts if d.kind in kinds and any(reach <= h < span.start for h in d.heard)
        ]
        if not fitting:
            return None

        # who spoke last is likelier meant than who was named last: a sentence's worth
        def nearness(d: _Draft) -> float:
            spoke = max((s for s in d.spoke if s < span.start), default=-1)
            heard = max((h for h in d.heard if h < span.start), default=-1)
            return max(spoke + 150.0 if spoke >= 0 else -1.0, self._prominence(heard))

        here = [d for d in fitting if self._led_paragraph(d, span.start)]
        return max(here or fitting, key=nearness)

    def _led_paragraph(self, draft: _Draft, offset: int) -> bool:
        """True of a subject or speaker named earlier in the same paragraph."""
        here = self._sentence_at(offset)
        if here is None:
            return False
        near = [
            h
            for h in draft.heard
            if h < offset and (s := self._sentence_at(h)) and s.paragraph == here.paragraph
        ]
        return any(h in draft.spoke or self._prominence(h) == h for h in near)

    def _prominence(self, offset: int) -> float:
        """A subject's offset counts as it stands, another's as a little earlier."""
        sentence = self._sentence_at(offset)
        if sentence is None:
            return float(offset)
        word = sentence.word_at(offset)
        seen = 0
        while word is not None and word >= 0 and seen < 4:
            if sentence.relations[word] in ("nsubj", "csubj"):
                return float(offset)
            word, seen = sentence.heads[word], seen + 1
        return offset - 120.0

    def _reach_start(self, offset: int) -> int:
        here = self._sentence_at(offset)
        if here is None:
            return 0
        return self.sentences[max(0, here.index - _PRONOUN_REACH)].span.start

    def _person_within(self, sentence: Sentence, span: Span) -> _Draft | None:
        """The person whose name is the head of the words, not one inside a possessive or "of"."""
        named = [n for n in sentence.names if n.kind == "Person" and span.overlaps(n.span)]
        for name in named:
            after = self.report.text[name.span.end : name.span.end + 2]
            words = name.span.of(self.report.text)
            possessive = after[:1] in "'’" and name.span.end < span.end
            if possessive or POSSESSIVE.search(words):
                continue
            rest = self.report.text[name.span.end : span.end].lstrip()
            if rest and not rest.startswith((",", "(", "of ", "and ", "who ", "from ", "in ", "at ", "-")):
                continue  # "Orlando police": the name only narrows
            before = self.report.text[span.start : name.span.start].rstrip().lower()
            if before.endswith((" of", " for", " to", " with", " by", " from", "under")):
                continue
            return self._person_named(clean_name(words), name.span.start)
        plain = span.of(self.report.text)
        return (
            self._person_named(clean_name(plain), span.start)
            if plain[:1].isupper() and len(plain.split()) <= 3
            else None
        )

    def _described(self, sentence: Sentence, span: Span) -> _Draft | None:
        """Organisations, states, and people without a name."""
        text = " ".join(span.of(self.report.text).split())
        head = head_noun(self.report.text, sentence, span)
        definite = (
            text.lower().startswith(("the ", "that ", "this ", "his ", "her ", "their ", "another "))
            or text[:1].isupper()
        )
        name = re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)
        kind, plural = kind_of(head, name, sentence, span)
        for draft in reversed(self._drafts):
            if name.lower() in (a.lower() for a in draft.aliases):
                if not draft.asked and draft.kind is ActorKind.ORGANISATION:  # named before, speaks now
                    draft.kind, draft.head, draft.plural = kind, head, plural
                    draft.side = side_within(self.report.text, sentence, span)
                return draft
        if definite and not text.lower().startswith("another ") and not plural:
            known = self._by_role(head, name, span.start)
            if known:
                if name not in known.aliases:
                    known.aliases.append(name)
                return known
        draft = self._new(name, kind)
        draft.head, draft.plural = head, plural
        draft.side = side_within(self.report.text, sentence, span)
        draft.aliases.append(name)
        return draft

    def _by_role(self, head: str, name: str, offset: int) -> _Draft | None:
        """For "the spokesman", "the Ukrainian leader": the last one with that role and no other side."""
        words = role_words(head)
        side_words = {w.lower() for w in re.findall(r"[A-Z][\w-]+", name)} - {head}
        fitting = []
        for draft in self._drafts:
            role = {w.lower().strip(".,") for w in (draft.role or "").split()} | {draft.head}
            own = role | {w.lower() for alias in draft.aliases for w in alias.split()}
            if role & words and (not side_words or any(alike(w, o) for w in side_words for o in own)):
                heard = [h for h in draft.heard if h < offset]
                if heard:
                    fitting.append((max(heard), draft))
        return max(fitting, key=lambda pair: pair[0])[1] if fitting else None

    def _sentence_at(self, offset: int) -> Sentence | None:
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        return self.sentences[low] if low < len(self.sentences) else None

    # -- freezing ----------------------------------------------------------------------------
    def _id(self, draft: _Draft) -> ReferentId:
        return ReferentId(make_id("a", self.report.id, self._drafts.index(draft)))

    def referents(self) -> tuple[Referent, ...]:
        """All referents found so far, persons first, in order of mention."""
        return tuple(
            Referent(
                id=self._id(draft),
                report_id=self.report.id,
                name=draft.name,
                kind=draft.kind,
                role=draft.role,
                side=draft.side,
                aliases=tuple(dict.fromkeys(draft.aliases)),
            )
            for draft in self._drafts
        )
