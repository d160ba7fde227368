"""The gate: no name, number, date or quotation stands in the brief that its cites do not hold.

In: a sentence with its cites. Out: what it says beyond them, and where it is broken; an empty list lets
it through. The rule is blunt on purpose: every capitalised word, every number, every quotation, every
date, whoever speaks at its head, every mark that stays open.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.english import MONTH, NUMBERS, TENS
from storyledger.interval import Interval
from storyledger.span import StatementId
from storyledger.write.sentences.wholeness import find_breaks
from storyledger.write.tables.tables import plain_amount
from storyledger.write.words.days import day_and_month, day_words
from storyledger.write.words.phrases import Desk

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|(?<!\w)‘((?:[^‘’]|(?<=\w)’(?=\w))+)’(?!\w)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER_WORDS = frozenset((*NUMBERS[1:], *TENS)) | frozenset(
    "hundred hundreds thousand thousands million millions billion dozen dozens scores".split()
)
# Words of ours that begin a sentence or a set phrase; none of them names anyone.
_OURS = frozenset("our reports accounts how due the a an in on at no by from both it one nothing".split())
_DAY = re.compile(
    rf"\b(?:(?P<low>\d{{1,2}})\s+to\s+)?(?P<day>\d{{1,2}})\s+(?P<month>{MONTH})\s+(?P<year>\d{{4}})\b"
)


def passes_gate(desk: Desk, text: str, cites: Sequence[StatementId], ours: Sequence[str] = ()) -> bool:
    """True if the sentence says nothing that its cites do not hold."""
    return not find_unproved(desk, text, cites, ours)


def find_unproved(desk: Desk, text: str, cites: Sequence[StatementId], ours: Sequence[str] = ()) -> list[str]:
    """What a sentence says beyond its cites.

    Args:
        desk: look-ups of the ledger.
        text: the sentence.
        cites: statements it rests on.
        ours: numbers that we computed; each must be a sum of figures in the cites.
    """
    if not cites or any(c not in desk.statements for c in cites):
        return ["it cites nothing, or a statement that does not exist"]
    held = _held(desk, cites)
    bare, undated = _without_days(desk, text, cites)
    return [
        *undated,
        *_quotations(text, held),
        *_numbers(bare, held, desk, cites, ours),
        *_names(bare, held),
        *_speakers(desk, text, cites),
        *find_breaks(text),
        *(["nobody is named who says it"] if _ALL_QUOTED.fullmatch(text) else []),
    ]


# Whoever is named within a quotation is not who speaks it.
_ALL_QUOTED = re.compile(r"(?:“[^”]*”|\"[^\"]*\")\.?")


def _held(desk: Desk, cites: Sequence[StatementId]) -> str:
    """All words of the cites, and the outlets that ran them."""
    outlets = {desk.reports[desk.statements[c].report_id].outlet or "" for c in cites}
    return " ".join([*(desk.words_of(c) for c in cites), *sorted(outlets)])


def _without_days(desk: Desk, text: str, cites: Sequence[StatementId]) -> tuple[str, list[str]]:
    """The text without the days that the cites' own dates prove, and days nothing proves."""
    proved = {day_words(i) for i in _days_of(desk, cites)}
    for words in sorted(proved, key=len, reverse=True):
        # not the end of another day ("29 October") nor of another stretch ("2 to 9 October")
        text = re.sub(rf"(?:, |on )?(?<!\d)(?<! to ){re.escape(words)}", " ", text)
    for words in {
        day_and_month(i.earliest) for i in _days_of(desk, cites) if i.earliest and i.earliest == i.latest
    }:
        text = re.sub(rf"(?:, |on )?(?<!\d)(?<! to ){re.escape(words)}\b(?! \d{{4}})", " ", text)
    held = _held(desk, cites)
    left = [
        m.group() for m in _DAY.finditer(text) if " ".join(m.group().split()) not in " ".join(held.split())
    ]
    return text, [f"no cite gives the day {day}" for day in left]


def _days_of(desk: Desk, cites: Sequence[StatementId]) -> Iterator[Interval]:
    for cite in cites:
        known = desk.ledger.resolutions[cite]
        yield from (i for i in (known.said, known.happens, desk.due.get(cite)) if i)
        ran = desk.ledger.published.get(desk.statements[cite].report_id)
        if ran:
            yield ran


# A sentence that begins with who says what; the name's last word is enough to tell who.
_SPOKEN = re.compile(
    r"""
    ^(?:[\w.’'-]+\ )*?([A-Z][\w’-]+),?\ (?:
        said|says|told|denied|denies|confirmed|confirms|announced|claimed|claims|warned|insisted|stated
      | wrote|added
    )\b
    """,
    re.VERBOSE,
)


def _speakers(desk: Desk, text: str, cites: Sequence[StatementId]) -> Iterator[str]:
    """A name that speaks at the sentence's head, though the first cite's sentence has another speaker."""
    found = _SPOKEN.match(text)
    first = desk.statements[cites[0]]
    passage = desk.passage_of(first)
    if not found or not passage or first.source is None:
        return
    told = [s for s in desk.in_report[first.report_id] if s.source and passage.contains(s.source)]
    held = {word for s in told if s.source for word in _WORD.findall(desk.words_at(s.source, s))}
    for s in told:
        actor = desk.actor_of(s.id)
        held |= set(_WORD.findall(actor.name)) if actor else set()
    # "Mayor Vandry of Tarn", as another of the cites calls the same speaker
    same = [
        desk.statements[c] for c in cites if desk.actor_of(c) and desk.actor_of(c) == desk.actor_of(first.id)
    ]
    held |= {word for s in same if s.source for word in _WORD.findall(desk.words_at(s.source, s))}
    if not any(word == found[1] or word.startswith(found[1]) for word in held):
        yield f"{found[1]} is not the speaker of the first cite"


_PLAIN_MARKS = str.maketrans("’‘“”", "''\"\"")


def _folded(words: str) -> str:
    words = words.translate(_PLAIN_MARKS)
    return " ".join(words.lower().split())


def _quotations(text: str, held: str) -> Iterator[str]:
    proof = _folded(held)
    for match in _QUOTED.finditer(text):
        words = _folded(match[match.lastindex or 0]).strip(" .,;!?\"'")
        if words not in proof:
            yield f"no cite holds the words “{words}”"


def _numbers(
    text: str, held: str, desk: Desk, cites: Sequence[StatementId], ours: Sequence[str]
) -> Iterator[str]:
    known = {n.replace(",", "").rstrip(".") for n in _NUMBER.findall(held)}
    for number in ours:
        if number in _sums(desk, cites):
            known |= {n.replace(",", "") for n in _NUMBER.findall(number)}
    for number in _NUMBER.findall(text):
        if number.replace(",", "").rstrip(".") not in known:
            yield f"no cite gives the number {number}"
    held_words = {w.lower() for w in _WORD.findall(held)}
    for word in _WORD.findall(text):
        if word.lower() in _NUMBER_WORDS and word.lower() not in held_words:
            yield f"no cite gives the number {word}"


def _sums(desk: Desk, cites: Sequence[StatementId]) -> set[str]:
    """Totals of the `sums` relations whose parts the cites hold, as they are printed."""
    here = {f.id for c in cites for f in desk.figures_of(c)}
    return {
        plain_amount(
            sum(desk.figures[f].low for f in relation.figures), desk.figures[relation.figures[0]].unit_head
        )
        for relation in desk.ledger.relations
        if relation.type == "sums" and here.issuperset(relation.figures)
    }


def _names(text: str, held: str) -> Iterator[str]:
    known = {w.lower() for w in _WORD.findall(held)}
    known |= {part for w in known for part in re.split(r"['’-]", w)}
    for i, match in enumerate(_WORD.finditer(text)):
        word = match.group()
        opens = i == 0 or text[: match.start()].rstrip().endswith((".", ":", ")"))
        if not word[0].isupper() or (opens and word.lower() in _OURS):
            continue
        parts = [p for p in re.split(r"['’-]", word.lower()) if p and p != "s"]
        if not all(p in known for p in parts):
            yield f"no cite holds the name {word}"
