"""Who speaks, within one report: names, roles and pronouns gathered into referents.

In: a report and its sentences. Out: a `Cast` that holds every referent and says whom any source
words denote. 1. named persons by surname, with roles from titles and appositions; 2. on demand,
a source span by its head: a name, a description ("the official"), or a pronoun.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from storyledger.actor import ActorKind, Referent
from storyledger.report import Report
from storyledger.sentence import Sentence
from storyledger.span import ReferentId, Span, make_id

_HE = {"he", "she", "him", "her", "his", "himself", "herself"}
_WE = {"i", "we", "me", "my", "our", "us", "myself"}
_IT = {"it", "its", "itself"}
_THEY = {"they", "them", "their", "themselves", "both", "some", "others", "many"}
_WHO = {"who", "which", "that"}
_HONORIFICS = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Dame|Mx)\.?\s+", re.IGNORECASE)
_SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
_POSSESSIVE = re.compile(r"['’]s?$")
_ROLE_TAGS = {"NOUN", "PROPN", "ADJ"}
# How far back a pronoun may look, in sentences: beyond it a reader is lost, too.
_PRONOUN_REACH = 6


@cache
def speaker_words() -> dict[str, dict[str, frozenset[str]]]:
    """`speakers.toml` as sets: groups, kinds, outlets."""
    tables = tomllib.loads(files(__package__).joinpath("speakers.toml").read_text("utf-8"))
    return {
        name: {key: frozenset(words.split()) for key, words in table.items()}
        for name, table in tables.items()
    }


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
                if name.kind == "Person":
                    self._add_person(sentence, name.span)
        for draft in self._drafts:  # the longest name is the fullest
            draft.name = max(draft.aliases, key=lambda alias: (len(alias.split()), len(alias)))

    def _add_person(self, sentence: Sentence, span: Span) -> None:
        words = _clean_name(span.of(self.report.text))
        if not words or not words[0].isupper():
            return
        draft = self._person_named(words, span.start) or self._new(words, ActorKind.PERSON)
        if words not in draft.aliases:
            draft.aliases.append(words)
        draft.heard.append(span.start)
        role = _role_around(self.report.text, sentence, span)
        if role and (draft.role is None or len(role) > len(draft.role)):
            draft.role = role

    def _person_named(self, words: str, offset: int) -> _Draft | None:
        """The last person so called: the same name, or one whose parts hold all of these."""
        tokens = _name_tokens(words)
        fitting = [
            d
            for d in self._drafts
            if d.kind is ActorKind.PERSON
            and d.aliases
            and _names_agree(tokens, max(map(_name_tokens, d.aliases), key=len))
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

        return max(fitting, key=nearness)

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
            if possessive or _POSSESSIVE.search(words):
                continue
            rest = self.report.text[name.span.end : span.end].lstrip()
            if rest and not rest.startswith((",", "(", "of ", "and ", "who ", "from ", "in ", "at ", "-")):
                continue  # "Orlando police": the name only narrows
            before = self.report.text[span.start : name.span.start].rstrip().lower()
            if before.endswith((" of", " for", " to", " with", " by", " from", "under")):
                continue
            return self._person_named(_clean_name(words), name.span.start)
        plain = span.of(self.report.text)
        return (
            self._person_named(_clean_name(plain), span.start)
            if plain[:1].isupper() and len(plain.split()) <= 3
            else None
        )

    def _described(self, sentence: Sentence, span: Span) -> _Draft | None:
        """Organisations, states, and people without a name."""
        text = " ".join(span.of(self.report.text).split())
        head = _head_noun(self.report.text, sentence, span)
        definite = (
            text.lower().startswith(("the ", "that ", "this ", "his ", "her ", "their ", "another "))
            or text[:1].isupper()
        )
        name = re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)
        for draft in reversed(self._drafts):
            if name.lower() in (a.lower() for a in draft.aliases):
                return draft
        kind, plural = _kind_of(head, name, sentence, span)
        if definite and not text.lower().startswith("another ") and not plural:
            known = self._by_role(head, name, span.start)
            if known:
                if name not in known.aliases:
                    known.aliases.append(name)
                return known
        draft = self._new(name, kind)
        draft.head, draft.plural = head, plural
        draft.side = _side_within(self.report.text, sentence, span)
        draft.aliases.append(name)
        return draft

    def _by_role(self, head: str, name: str, offset: int) -> _Draft | None:
        """For "the spokesman", "the Ukrainian leader": the last one with that role and no other side."""
        words = _role_words(head)
        side_words = {w.lower() for w in re.findall(r"[A-Z][\w-]+", name)} - {head}
        fitting = []
        for draft in self._drafts:
            role = {w.lower().strip(".,") for w in (draft.role or "").split()} | {draft.head}
            own = role | {w.lower() for alias in draft.aliases for w in alias.split()}
            if role & words and (not side_words or any(_alike(w, o) for w in side_words for o in own)):
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


def _clean_name(words: str) -> str:
    return _POSSESSIVE.sub("", _HONORIFICS.sub("", " ".join(words.split()))).strip(" .,")


def _name_tokens(words: str) -> list[str]:
    return [t for t in re.split(r"[\s.]+", words.lower()) if t and t not in _SUFFIXES]


def _names_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """One is the other's surname, or shares first and last part ("Lloyd J. Austin", "Lloyd Austin")."""
    if a == b:
        return True
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not short:
        return False
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) and len(short[0]) > 1
    return short[-1] == long[-1] and (
        short[0] == long[0] or (short[0][0] == long[0][0] and len(short[0]) == 1)
    )


def _alike(a: str, b: str) -> bool:
    """True for "Ukrainian" and "Ukraine": the same first letters."""
    n = min(len(a), len(b), 5)
    return n >= 4 and a[:n] == b[:n]


def _role_words(head: str) -> frozenset[str]:
    if not head:
        return frozenset()
    for words in speaker_words()["groups"].values():
        if head in words:
            return words
    return frozenset({head})


def _role_around(text: str, sentence: Sentence, span: Span) -> str | None:
    """The title before a name ("Defense Secretary X") or the apposition after it ("X, a lawmaker,")."""
    first = sentence.word_at(span.start)
    last = sentence.word_at(span.end - 1)
    if first is None or last is None:
        return None
    return _title_before(text, sentence, first) or _apposition_after(text, sentence, last)


def _title_before(text: str, sentence: Sentence, first: int) -> str | None:
    i = first
    while i > 0 and (
        sentence.upos[i - 1] in _ROLE_TAGS
        or sentence.words[i - 1].of(text) in ("-", "'s", "’s", "of", "for", "and", ".")
    ):
        i -= 1
    while i < first and sentence.upos[i] not in _ROLE_TAGS:
        i += 1
    if i >= first or sentence.words[first - 1].of(text) in (",", "-", "and", "of", "for", "'s", "’s"):
        return None
    role = text[sentence.words[i].start : sentence.words[first - 1].end]
    known = speaker_words()["kinds"]["person"]
    return (
        " ".join(role.split())
        if any(w.lower().strip(".,") in known or w in _TITLES for w in role.split())
        else None
    )


_TITLES = frozenset("Gen. Lt. Col. Maj. Sen. Rep. Gov. Adm. Capt. Sgt. Rev. Prof. Dr. Brig. Cmdr.".split())


def _apposition_after(text: str, sentence: Sentence, last: int) -> str | None:
    at = last + 1
    if at + 1 >= len(sentence.words) or sentence.words[at].of(text) not in (",", "("):
        return None
    end = at + 1
    while (
        end < len(sentence.words)
        and sentence.words[end].of(text) not in (",", ")", ";", ".", "”", '"')
        and end - at < 12
    ):
        end += 1
    words = sentence.words[at + 1 : end]
    if (
        not words
        or sentence.upos[at + 1] not in {"DET", "NOUN", "PROPN", "ADJ"}
        or "VERB" in sentence.upos[at + 1 : end]
    ):
        return None
    known = speaker_words()["kinds"]["person"]
    role = " ".join(text[words[0].start : words[-1].end].split())
    heads = [w.of(text).lower() for w in words]
    return re.sub(r"^(?:the|a|an)\s+", "", role, flags=re.IGNORECASE) if known & set(heads) else None


def _head_noun(text: str, sentence: Sentence, span: Span) -> str:
    """The lower-case head of the words: the one whose own head lies outside."""
    inside = [i for i, word in enumerate(sentence.words) if span.overlaps(word)]
    for i in inside:
        if sentence.heads[i] not in inside and sentence.upos[i] in ("NOUN", "PROPN", "NUM", "ADJ"):
            return _singular(sentence.words[i].of(text).lower())
    nouns = [i for i in inside if sentence.upos[i] in ("NOUN", "PROPN")]
    return _singular(sentence.words[nouns[-1]].of(text).lower()) if nouns else ""


def _singular(noun: str) -> str:
    kinds = speaker_words()["kinds"]
    stem = noun.removesuffix("s")
    return stem if any(stem in words for words in kinds.values()) and len(stem) > 2 else noun


def _kind_of(head: str, name: str, sentence: Sentence, span: Span) -> tuple[ActorKind, bool]:
    """What a described source is, and whether it is several."""
    kinds, outlets = speaker_words()["kinds"], speaker_words()["outlets"]["words"]
    tokens = [t.lower().strip(".,'’") for t in name.split()]
    last = tokens[-1] if tokens else ""
    plural = last != head and last.removesuffix("s") == head and last.endswith("s")
    entity = {n.kind for n in sentence.names if span.overlaps(n.span)}
    if head in kinds["person"]:
        return (ActorKind.GROUP, True) if plural else (ActorKind.UNNAMED, False)
    if (set(tokens) & outlets and name[:1].isupper()) or head in kinds["outlet"]:
        return ActorKind.OUTLET, False
    if head in kinds["organisation"]:
        return ActorKind.ORGANISATION, False
    if "Organization" in entity:
        return ActorKind.ORGANISATION, False
    if "Location" in entity:
        return ActorKind.STATE, False
    if "NORP" in entity or last.endswith("s"):
        return ActorKind.GROUP, True
    return (ActorKind.ORGANISATION if name[:1].isupper() else ActorKind.UNNAMED), False


def _side_within(text: str, sentence: Sentence, span: Span) -> str | None:
    """The state or body inside the words: "South Korea" of "South Korea's spy agency"."""
    whole = re.sub(r"^(?:the|a|an)\s+", "", span.of(text), flags=re.IGNORECASE)
    for name in sentence.names:
        if (
            name.kind in ("Location", "NORP", "Organization")
            and span.contains(name.span)
            and name.span.of(text) != whole
        ):
            return _POSSESSIVE.sub("", " ".join(name.span.of(text).split()))
    return None
