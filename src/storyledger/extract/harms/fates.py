"""What became of one who is spoken of: killed, shot, injured, or taken to a hospital.

In: a parsed sentence and a word that stands for people. Out: the word that says what became of them,
and which of the four. Harm hangs on a word in one of six ways, whatever the verb: 1. the verb or
state right after it; 2. what narrows it ("a man shot in the leg"); 3. "left" and a state ("left 9 dead"); 4. subject;
5. object; 6. a noun of it ("the death of", "her murder").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from storyledger.english import WEEKDAYS
from storyledger.harm import Fate
from storyledger.sentence import Sentence


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KILL = _words(
    "killed kill kills killing murdered murders murdering slain slay slaying slays executed executing slaughtered assassinated massacred"
)
_DIE = _words("died dies dying die succumbed succumbs perished perishes")
_SHOOT = _words(
    "shot shoot shoots shooting gunned hit struck striking hitting hits strikes strike grazed grazing grazes pierced"
)
_HURT = _words(
    "injured injuring injures injure wounded wounding wounds wound hurt hurting hurts hospitalized hospitalised paralyzed maimed"
)
_SUFFER = _words(
    "suffered suffers suffering suffer sustained sustains sustaining received receiving receives took"
)
_MEND = _words("survived survives survive recovering recovered recover recovers recuperating stabilized")
_CARRY = _words(
    "taken transported airlifted flown rushed transferred brought driven admitted carried sent treated released discharged arrived listed "
    "remains remained remain fighting clinging undergoing underwent"
)
_CARE = _words(
    "hospital hospitals center centre trauma condition injuries injury wound wounds surgery gunshot life icu"
)
_WOUNDS = _words("wound wounds injury injuries gunshot bullet bullets shot")
_FOUND = _words("pronounced declared found lay lying confirmed discovered presumed ruled")
_LEFT = _words("left leaves leaving leave")
_DEATHS = _words(
    "death murder killing slaying homicide manslaughter funeral autopsy slayings deaths murders killings"
)
_BODIES = _words("body bodies remains corpse")
_SHOOTINGS = _words("shooting shootings wounding injury injuries wounds wound")
_SURRENDERS = _words("committed commits commit lost took passed lose")
_UNREAL = _words(
    "hoped hope hoping hopes tried try tries trying attempted attempt attempting threatened threatening threatens wanted want wants "
    "planned plan plans plotted plotting intended intent intends conspired conspiring conspiracy plot threat threats going fail failed"
)
_NOT = _words(
    "almost nearly not n't n’t never nobody if attempted unless whether could would might will can should"
)
_BARE = _words("kill shoot injure hurt wound harm murder")
_BE = _words("was were is are been being be 's got get gets getting")
_HAVE = _words("has have had")
_OWNER_MARKS = _words("'s ’s ' ’")
_OWNERS = _words("his her their")
_SELVES = _words("himself herself themselves itself")
_DAYS = frozenset(map(str.lower, WEEKDAYS)) | {"who"}
_AIMED = _words("at into toward towards up out")
_GOES_ON = _words("and killed fatally killing wounded shot himself herself")
_MORTALLY = _words("fatally mortally")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
# Heads to climb over "and" and numbers before what is found says nothing of the word any more.
_CLIMB = 5


# A sentence without one of these tells of no harm.
HARM_WORDS = (
    _KILL | _DIE | _SHOOT | _HURT | _MEND | _CARE | _WOUNDS | _DEATHS | _BODIES | _SHOOTINGS
) | _words(
    "dead deceased lifeless suicide fatal fatally deadly lives away fatality fatalities casualty casualties"
)


_BESIDE = {
    "shot": Fate.SHOT, "hit": Fate.SHOT, "struck": Fate.SHOT, "dead": Fate.KILLED, "killed": Fate.KILLED, "died": Fate.KILLED,
    "die": Fate.KILLED, "slain": Fate.KILLED, "murdered": Fate.KILLED, "wounded": Fate.INJURED, "injured": Fate.INJURED,
    "hurt": Fate.INJURED, "hospitalized": Fate.INJURED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The index of the word that says what became of somebody, and what did."""

    word: int
    fate: Fate


class FateReader:
    """One sentence, its words in lower case at hand."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        """Look up each word once."""
        self.sentence = sentence
        self.words = [w.of(text).lower() for w in sentence.words]
        self._open = bool(self.words) and self.words[-1] not in (".", "!", "?", "”", '"', "'")

    def fate_of(self, at: int) -> Found | None:
        """The gravest that is said of the word, None if nothing is."""
        if self.has_below(at, frozenset({"no"})):
            return None
        after = self._verb_after(at)
        found = list(self._said(after, subject=True, finite=True)) if after is not None else []
        found = found or list(filter(None, [self.state_at(at + 1)])) or list(self._fates(at, 0))
        return next((f for fate in Fate for f in found if f.fate is fate), None)

    def state_at(self, i: int) -> Found | None:
        """As in "3 dead", "4 critically injured"; not in "two officers shot a man"."""
        if i + 1 < len(self.words) and self.sentence.upos[i] == "ADV":
            i += 1
        if i >= len(self.words) or self.words[i] not in _BESIDE:
            return None
        head = self.sentence.heads[i]
        if head > i and self.sentence.upos[head] in ("NOUN", "PROPN"):  # "two wounded soldiers"
            return None
        takes = self.words[i] not in ("dead", "died", "die", "hospitalized") and self.takes_object(i)
        narrows = self.sentence.relations[i] in ("acl", "amod") and not self.sentence.children(i, "obj")
        if takes and not narrows:
            return None
        after = " ".join(self.words[i + 1 : i + 3])
        to_death = (
            after in ("and killed", "to death") or after.startswith("dead") or self.words[i - 1] == "fatally"
        )
        return Found(i, Fate.KILLED if to_death else _BESIDE[self.words[i]])

    def is_unreal(self, verb: int) -> bool:
        """Negated, only possible, or meant and not done."""
        before = {self.words[c] for c in self.sentence.children(verb) if c < verb}
        head, relation = self.sentence.heads[verb], self.sentence.relations[verb]
        bare = self.words[verb] in _BARE
        if before & _NOT or (bare and "to" in before):
            return True
        if bare and relation == "conj":  # "to harm or kill"
            return self.has_below(head, _NOT | {"to"})
        meant = relation in ("xcomp", "acl", "advcl", "ccomp", "nmod", "obl")
        return head >= 0 and meant and self.words[head] in _UNREAL

    def has_below(self, at: int, words: frozenset[str]) -> bool:
        """One of these words hangs on the word."""
        return any(self.words[c] in words for c in self.sentence.children(at))

    def is_by_own_hand(self, verb: int) -> bool:
        """As in "killed himself"."""
        return self.has_below(verb, _SELVES)

    def joined_head(self, at: int) -> int:
        """The first of those that "and" joins the word to."""
        relations, heads = self.sentence.relations, self.sentence.heads
        while relations[at] in ("conj", "appos") and self.sentence.upos[heads[at]] in _NOMINAL:
            at = heads[at]
        return at

    def is_listed(self, at: int) -> bool:
        """In apposition to several who were counted before it, not to one ("woman, 2 children")."""
        while self.sentence.relations[at] in ("conj", "appos") and self.sentence.heads[at] >= 0:
            relation, at = self.sentence.relations[at], self.sentence.heads[at]
            several = self.sentence.children(at, "nummod") or self.words[at].endswith(
                ("s", "men", "people", "children")
            )
            if relation == "appos" and several and self.sentence.upos[at] != "PROPN":
                return True
        return False

    def _case(self, at: int) -> str:
        return next((self.words[c] for c in self.sentence.children(at, "case")), "")

    def _verb_after(self, at: int) -> int | None:
        """The verb right after the word, over auxiliaries: its own, whatever the parse joins."""
        i, upos = at + 1, self.sentence.upos
        if i >= len(self.words) or self.words[i] not in _BE | _HAVE:
            return None
        while i < min(len(self.words), at + 6) and upos[i] in ("AUX", "ADV"):
            i += 1
        return i if i < len(self.words) and upos[i] in ("VERB", "ADJ") else None

    def _fates(self, at: int, depth: int) -> Iterator[Found]:
        relation, head = self.sentence.relations[at], self.sentence.heads[at]
        if depth > _CLIMB:
            return
        yield from self._narrowings(at)
        if head < 0:
            yield from self._beside(at)
            return
        left = (
            self._state_after(at) if relation in ("obj", "conj", "nsubj") and self._under_left(at) else None
        )
        if left:
            yield left
        elif (relation in ("conj", "appos", "flat") and self.sentence.upos[head] in _NOMINAL) or (
            relation in ("nummod", "det") or self.words[head] in ("number", "total", "pair", "group")
        ):
            yield from self._fates(head, depth + 1)
        elif relation == "nsubj":
            yield from self._said(head, subject=True, finite=True)
        elif relation in ("obj", "iobj") or (
            relation == "obl" and self._case(at) == "of" and self.words[head] in _KILL | _SHOOT | _HURT
        ):
            yield from self._said(head, subject=False)
        elif relation in ("nmod", "compound"):
            yield from self._of_noun(at, head)

    def _narrowings(self, at: int) -> Iterator[Found]:
        for child in self.sentence.children(at):
            relation, word = self.sentence.relations[child], self.words[child]
            if relation == "acl" and child > at:
                yield from self._narrowed(child)
            elif relation == "amod" and word in ("dead", "slain", "deceased", "murdered"):
                yield Found(child, Fate.KILLED)
            elif relation == "amod" and word in ("wounded", "injured"):
                yield Found(child, Fate.INJURED)

    def _beside(self, at: int) -> Iterator[Found]:
        """A headline's "Boy, 9, dead": the predicate stands beside."""
        for child in self.sentence.children(at):
            beside = self.sentence.relations[child] in ("parataxis", "dep", "conj", "amod", "list", "advcl")
            if beside and child > at and not self.sentence.children(child, "nsubj"):
                yield from self._narrowed(child)

    def _narrowed(self, verb: int) -> Iterator[Found]:
        subject = self.sentence.children(verb, "nsubj")
        if not subject or self.words[subject[0]] in ("who", "that", "which"):
            yield from self._said(verb, subject=True)
        elif self.words[subject[0]] != "whom" and not self.sentence.children(verb, "obj"):
            yield from self._said(verb, subject=False)  # "the man police shot"

    def _under_left(self, at: int) -> bool:
        s, at = self.sentence, self.joined_head(at)
        head = s.heads[at]
        if head < 0:
            return False
        if s.relations[at] == "nsubj" and s.upos[head] in ("ADJ", "VERB") and s.heads[head] >= 0:
            return self.words[s.heads[head]] in _LEFT and s.relations[head] in ("ccomp", "xcomp")
        return s.relations[at] == "obj" and self.words[head] in _LEFT

    def _state_after(self, at: int) -> Found | None:
        """As in "left one woman dead and five others, including two officers, injured"."""
        for i in range(at + 1, min(at + 14, len(self.words))):
            word = self.words[i]
            if word in ("dead", "killed", "slain"):
                return Found(i, Fate.KILLED)
            if word in _HURT or word == "critical":
                return Found(i, Fate.INJURED)
            if word == "shot":
                return Found(i, Fate.SHOT)
        return None

    def _of_noun(self, at: int, noun: int) -> Iterator[Found]:
        word = self.words[noun]
        owner = at < noun and (self._case(at) in _OWNER_MARKS or self.words[at] in _OWNERS)
        if (not owner and self._case(at) != "of") or self.is_unreal(noun):
            return
        if word in _DEATHS or (word in _BODIES and self.words[at] not in _OWNERS):
            yield Found(noun, Fate.KILLED)
        elif word in _SHOOTINGS and not (owner and word.startswith("shooting")):
            fatal = self.has_below(noun, frozenset({"fatal", "deadly"}))
            yield Found(noun, Fate.KILLED if fatal else Fate.SHOT)

    def _said(self, verb: int, *, subject: bool, finite: bool = False) -> Iterator[Found]:
        """What a verb says of its subject or object, with the verbs that go on from it."""
        if self.words[verb] == "survive" and subject and self.has_below(verb, _words("not n't n’t")):
            yield Found(verb, Fate.KILLED)
        if self.is_unreal(verb):
            return
        yield from self._of_verb(verb, None, subject=subject, finite=finite)
        for child in self.sentence.children(verb):
            relation = self.sentence.relations[child]
            if child < verb or self.sentence.children(child, "nsubj"):
                continue
            if relation in ("conj", "xcomp", "parataxis", "ccomp"):
                yield from self._of_verb(child, verb, subject=subject)
            elif relation == "advcl" and self.words[child] in _SUFFER | _DIE | {"killed"}:
                yield from self._of_verb(child, None, subject=True)

    def _of_verb(
        self, verb: int, first: int | None, *, subject: bool, finite: bool = False
    ) -> Iterator[Found]:
        """`first`: the verb that this one goes on from, whose auxiliary serves both."""
        if self.is_unreal(verb):
            return
        passive = self.has_below(verb, _BE) or (first is not None and self.has_below(first, _BE))
        passive &= not self.words[verb].endswith("ing") or self.has_below(verb, frozenset({"being"}))
        active = (finite and self.words[verb] == "shot" and not self._open) or self.takes_object(verb)
        fate = self._done_to(
            verb, undergone=not subject or passive or not active, by_subject=subject and not passive
        )
        if fate is None and subject:
            fate = self._done_by(verb)
        if fate is not None:
            yield Found(verb, fate)

    def _done_to(self, verb: int, *, undergone: bool, by_subject: bool) -> Fate | None:
        """Of one to whom it is done, or who does it to themselves."""
        word = self.words[verb]
        suffers = self.is_by_own_hand(verb) or (undergone and not (by_subject and word.endswith("ing")))
        if word in ("dead", "deceased"):
            return Fate.KILLED
        if word in _FOUND and (undergone or word in ("lay", "lying")):
            return self._found(verb)
        if word in _KILL and suffers:
            return Fate.KILLED
        if word in _SHOOT | _HURT and suffers:
            return self._struck(verb, aimed=by_subject)
        reach = self._reach(verb)
        if word in _CARRY and reach & _CARE and (by_subject or undergone):
            return Fate.SHOT if reach & _WOUNDS or "condition" in reach else Fate.TREATED
        return None

    def _done_by(self, verb: int) -> Fate | None:
        word, reach = self.words[verb], self._reach(verb)
        if word in _DIE or (word in _SURRENDERS and reach & {"suicide", "life", "lives", "away"}):
            return Fate.KILLED
        if word in _SUFFER and reach & _WOUNDS:
            return Fate.KILLED if "fatal" in reach else Fate.SHOT
        if word in _MEND:
            return Fate.KILLED if self.words[verb + 1 : verb + 2] == ["by"] else Fate.INJURED
        return Fate.INJURED if word == "condition" else None

    def _struck(self, verb: int, *, aimed: bool) -> Fate | None:
        after = self.words[verb + 1 : verb + 5]
        if aimed and after and after[0] in _AIMED:  # "shot at them"
            return None
        mortally = self.has_below(verb, _MORTALLY | {"dead"}) or self.words[max(verb - 1, 0)] in _MORTALLY
        if mortally or "to death" in " ".join(after):
            return Fate.KILLED
        return Fate.INJURED if self.words[verb] in _HURT else Fate.SHOT

    def _found(self, verb: int) -> Fate | None:
        after = set(self.words[verb + 1 : verb + 7])
        if after & {"dead", "deceased", "lifeless", "fatally"}:
            return Fate.KILLED
        return Fate.SHOT if after & {"shot", "gunshot", "wounded", "injured", "wound", "bleeding"} else None

    def _reach(self, verb: int) -> set[str]:
        return set(self.words[max(verb - 2, 0) : verb + 9])

    def takes_object(self, verb: int) -> bool:
        """It has an object, or the verb that it is joined to does ("shot and killed a girl")."""
        on = [
            c
            for c in self.sentence.children(verb, "conj")
            if c > verb and not self.sentence.children(c, "nsubj")
        ]
        if any(self.sentence.children(v, "obj") for v in (verb, *on)):
            return True
        i = verb + 1
        while i < len(self.words) and self.words[i] in _GOES_ON:
            i += 1
        starts = i < len(self.words) and self.sentence.upos[i] in ("DET", "NUM", "PROPN", "PRON")
        return starts and self.words[i] not in _DAYS
