"""Mentions of people who came to harm: numbers of them, and each that is spoken of alone.

In: a report and its sentences, and the bare quantities found in them. Out: harms in text order. A
figure counts; a harm may be "a 9-year-old boy" or "she". 1. a number of people, with what became of
them right beside it or by the parse; 2. "a triple homicide"; 3. a noun, an age, a name or a pronoun
that stands for one person, with what became of that one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from storyledger.extract.figures.counted import Counted, counted_by, number_word
from storyledger.extract.harms.fates import HARM_WORDS, FateReader, Found
from storyledger.extract.harms.persons import PERSONS, describe, is_person, is_told_before
from storyledger.figure import Change, Quantity
from storyledger.harm import Fate, Harm
from storyledger.report import Report
from storyledger.sentence import Sentence
from storyledger.span import Span

_TAKEN = {
    **dict.fromkeys("kill kills killed killing".split(), Fate.KILLED),
    **dict.fromkeys(
        "injured injures injuring wounds wounded wounding hurt hurting hospitalizes".split(), Fate.INJURED
    ),
    **dict.fromkeys("hits hitting striking".split(), Fate.SHOT),
}
_COUNTED_HARMS = {
    "death": Fate.KILLED, "fatality": Fate.KILLED, "life": Fate.KILLED, "dead": Fate.KILLED, "injury": Fate.INJURED,
    "wounded": Fate.INJURED, "injured": Fate.INJURED, "casualty": Fate.INJURED,
}  # fmt: skip
_FOLDS = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_EVENTS = frozenset(
    "homicide murder slaying killing fatality murders homicides suicide slayings killings".split()
)
_ORDINALS = {
    **{w: i for i, w in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)},
    "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6,
}  # fmt: skip
_ASSAILANTS = frozenset("suspect gunman shooter attacker".split())
# A sentence of another event, or of many: what it counts is no toll of the story's own.
_ELSEWHERE = re.compile(
    r"\b(?:separate|unrelated|annually|nationwide|statewide|(?:each|per|every) (?:year|day|month))\b",
    re.IGNORECASE,
)
_CITYWIDE = re.compile(
    r"\b(?:shootings|incidents|homicides|violent (?:night|weekend|\d+ hours)|across the city)\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bof (?:the |these |those |all )?$", re.IGNORECASE)
_ALL = re.compile(r"^all |\ball (?:of the )?$", re.IGNORECASE)
# As in "Boy, 7, dies", "both 15", "ages 11 and 12", "father of 4", "Image 3 of 8".
_AGE_BEFORE = re.compile(
    r"\b(?:(?:ages? (?:\d+(?:, | and |, and | to | or ))*|aged |both |each )"
    r"|(?:father|mother|dad|mom|parents?|grandmother|grandfather|image \d+) of )$",
    re.IGNORECASE,
)


def extract_harms(
    report: Report, sentences: Sequence[Sentence], quantities: Sequence[Quantity]
) -> list[Harm]:
    """Every mention of people who were killed, shot, injured or taken to a hospital.

    Args:
        report: offsets are code points of its text.
        sentences: parsed in UD; one that repeats another word for word is passed over.
        quantities: bare numbers with their modifiers, in text order.

    Gaps: "he" is not resolved; "a couple" and "the brothers" count nobody.
    """
    found: list[Harm] = []
    told: set[str] = set()
    for sentence in sentences:
        listed = re.findall(r"\w+", sentence.span.of(report.text).lower())
        if HARM_WORDS.isdisjoint(listed):
            continue
        words = " ".join(listed)
        if words not in told and not _ELSEWHERE.search(words):
            here = [q for q in quantities if sentence.span.contains(q.span)]
            found += sorted(_Teller(report, sentence).tell(here), key=lambda h: h.span)
        told.add(words)
    return found


class _Teller:
    """Reads one sentence."""

    def __init__(self, report: Report, sentence: Sentence) -> None:
        self.report, self.sentence, self.text = report, sentence, report.text
        self.fates = FateReader(report.text, sentence)
        self.words = self.fates.words
        self._citywide = bool(_CITYWIDE.search(sentence.span.of(report.text)))

    def tell(self, quantities: Sequence[Quantity]) -> Iterator[Harm]:
        taken: set[int] = set()
        for quantity in quantities:
            number = number_word(self.sentence, quantity.span)
            if number is None or quantity.unit or self._is_age(quantity.span):
                continue
            counted = counted_by(self.text, self.sentence, number, quantity)
            if self._counts_people(counted, number, quantity):
                taken |= {number, counted.at}
                yield from self._number(counted, number, quantity)
        yield from self._events()
        for i in range(len(self.words)):
            if i not in taken and is_person(self.sentence, self.words, i, taken):
                yield from self._person(i)

    def _harm(self, span: Span, at: int | None, fate: Fate, low: int, **known: Any) -> Harm:
        return Harm(
            report_id=self.report.id,
            span=span,
            sentence=self.sentence.index,
            clause=-1 if at is None else self.fates.joined_head(at),
            fate=fate,
            low=low,
            times=self.sentence.times,
            **known,
        )

    def _is_age(self, span: Span) -> bool:
        before, after = self.text[max(0, span.start - 30) : span.start], self.text[span.end : span.end + 8]
        if _AGE_BEFORE.search(before):
            return True
        set_off = re.search(r"\w[,(]\s?$", before) and not re.search(r"\d,\s$", before)
        return bool(set_off) and span.of(self.text).isdigit() and bool(re.match(r"[,;.)]|\s?$", after))

    def _counts_people(self, counted: Counted, number: int, quantity: Quantity) -> bool:
        if counted.head and counted.head not in PERSONS and counted.head not in _COUNTED_HARMS:
            return False
        between = range(number + 1, counted.at)
        if self.words[number + 2 : number + 4] == ["-", "year"] and self.words[counted.at] != counted.head:
            return True  # "2 16-year-old boys"
        return not any(
            self.words[i] in ("a", "an", "the", "old")
            or (self.sentence.upos[i] == "NUM" and not quantity.span.overlaps(self.sentence.words[i]))
            for i in between
        )

    def _number(self, counted: Counted, number: int, quantity: Quantity) -> Iterator[Harm]:
        found = self._fate_of_number(counted, number, quantity)
        if found is None or quantity.low < 1:
            return
        fate, before = found.fate, self.text[max(0, quantity.span.start - 12) : quantity.span.start]
        if fate is Fate.KILLED and counted.head and _PART_OF.search(before):  # "one of the two girls died"
            return
        other = quantity.change is Change.ADDITION or counted.head == "other"
        everyone = counted.head == "victim" or _ALL.search(before) or _ALL.search(quantity.span.of(self.text))
        if fate is Fate.INJURED and everyone and not other:  # all four were wounded: some may have died
            fate = Fate.SHOT
        head = self.fates.joined_head(counted.at)
        bare = not counted.head and not self._fate_beside(counted, number, quantity)
        end = max(quantity.span.end, self.sentence.words[counted.at].end)
        yield self._harm(
            Span(quantity.span.start, end),
            counted.at,
            fate,
            int(quantity.low),
            high=None if quantity.high is None else int(quantity.high),
            noun=counted.head,
            counted=True,
            other=other,
            listed=self.fates.is_listed(counted.at) or (bare and head != counted.at),
            active=self.sentence.relations[head] == "obj"
            and self.words[found.word][:4] in ("kill", "shot", "slay", "murd"),
            citywide=self._citywide,
        )

    def _fate_of_number(self, counted: Counted, number: int, quantity: Quantity) -> Found | None:
        """1. what is counted; 2. what stands beside the number; 3. the parse."""
        if counted.head in _COUNTED_HARMS:
            return Found(counted.at, _COUNTED_HARMS[counted.head])
        beside = self._fate_beside(counted, number, quantity)
        return beside or self.fates.fate_of(counted.at) or self.fates.fate_of(number)

    def _fate_beside(self, counted: Counted, number: int, quantity: Quantity) -> Found | None:
        """1. the word right after; 2. the verb right before."""
        words = self.sentence.words
        end = next((i for i, w in enumerate(words) if w.start >= quantity.span.end), len(words))
        for i in (end, max(counted.at, number) + 1):
            if found := self.fates.state_at(i):
                return found
        start = next((i for i, w in enumerate(words) if w.end > quantity.span.start), 0)
        if start and self.words[start - 1] in _TAKEN and not self.fates.is_unreal(start - 1):
            return Found(start - 1, _TAKEN[self.words[start - 1]])
        return None

    def _events(self) -> Iterator[Harm]:
        """As in "a triple homicide", "a double fatal shooting", "a murder-suicide"."""
        for i, word in enumerate(self.words):
            span = self.sentence.words[i]
            if word in _FOLDS:
                after = self.words[i + 1 : i + 4]
                shot = after and (after[0] == "shooting" or after[1:2] == ["shooting"])
                fatal = bool({"fatal", "deadly"} & set(after[:2]))
                if shot or _EVENTS & set(after):
                    fate = Fate.SHOT if shot and not fatal else Fate.KILLED
                    yield self._harm(span, None, fate, _FOLDS[word], high=_FOLDS[word], counted=True)
            elif word == "murder" and self.words[i + 1 : i + 3] == ["-", "suicide"]:
                yield self._harm(span, None, Fate.KILLED, 2, high=None, counted=True, listed=True)

    def _person(self, i: int) -> Iterator[Harm]:
        found = self.fates.fate_of(i)
        if found is None:
            return
        person = describe(self.text, self.sentence, self.words, i)
        word = self.words[i]
        nth = max((_ORDINALS[w] for w in person.words if w in _ORDINALS), default=0)
        died = self.words[found.word] in ("dies", "died", "dead", "death", "killed")
        if nth and found.fate is Fate.KILLED and died and word in PERSONS:  # "a fifth victim died"
            yield self._harm(person.span, None, Fate.KILLED, nth, high=nth, counted=True)
        yield self._harm(
            person.span,
            i,
            found.fate,
            1,
            noun=word,
            other=bool({"another", "other"} & person.words),
            listed=self.fates.is_listed(i),
            assailant=word in _ASSAILANTS or self.fates.is_by_own_hand(found.word),
            pronoun=self.sentence.upos[i] == "PRON",
            vague=is_told_before(self.sentence, self.words, i, person),
            names=tuple(sorted(person.names)),
            age=person.age,
            sex=person.sex,
            grown=person.grown,
        )
