"""Full names, and what they are, for those whom a sentence calls by a name alone.

In: a statement's passage. Out: where a bare family name stands, the full name with the office that a report gives the
person, and the statements that prove it; the same for a full name whose report has told above who that is. Where a
family name may be two persons', or no statement holds the full one, it stays as it is.
"""

import re
from dataclasses import dataclass

from storyledger.span import Span, StatementId
from storyledger.statement import Statement
from storyledger.write.sentences.roles import find_introduction, is_introduced
from storyledger.write.sentences.speakers import head_of_state, is_another, is_shared
from storyledger.write.sentences.surnames import MISTER, bare_names, is_described, is_explained
from storyledger.write.words.phrases import HEADS, Desk
from storyledger.write.words.words import WORD

_PARTICLE = re.compile(r"\b(?:van|von|der|den|del|della|bin) $", re.IGNORECASE)  # a part of the name
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class FullName:
    """What is told for the name that stands at a span: the person's plain name, with what they are."""

    span: Span
    plain: str
    name: str
    proof: StatementId


def find_full_names(
    desk: Desk, statement: Statement, span: Span, source: Span | None = None
) -> list[FullName]:
    """Each bare family name where it first stands, and each full name without an office, outside quotations and the source."""
    text = desk.words_at(span, statement)
    plain = _QUOTED.sub(lambda m: " " * len(m.group()), text)
    found: dict[str, FullName] = {}
    speaking = WORD.findall(desk.words_at(source, statement)) if source else ()
    for family, at in bare_names(plain, desk.full_names):
        mister = MISTER.search(text[:at])
        low = mister.start() if mister else at
        if (
            family in found
            or family in speaking
            or _is_named(text[:at], family)
            or _PARTICLE.search(text[:at])
            or _is_thing(desk, statement, text[:at], family)
            or is_another(desk, statement, text[low : at + len(family)])
        ):
            continue
        if known := _known(desk, statement, desk.full_names[family]):
            here = Span(span.start + low, span.start + at + len(family))
            found[family] = _told(desk, statement, here, *known)
    named = (n for n in _whole_names(desk, plain) if n.split()[-1] not in (*found, *speaking))
    return [*found.values(), *(f for n in named if (f := _introduced(desk, statement, span, plain, n)))]


def _whole_names(desk: Desk, text: str) -> list[str]:
    """Full names that a text holds."""
    families = desk.full_names.keys() & set(WORD.findall(text))
    return sorted(n for f in families for n in desk.full_names[f] if n in text and not is_shared(desk, f))


def _introduced(desk: Desk, statement: Statement, span: Span, text: str, name: str) -> FullName | None:
    """A full name with the office that its report has told above."""
    before, _, after = text.partition(name)
    first, met, then = desk.above(statement.id).partition(name)
    if not met or is_described(before, after) or not is_introduced(first, then):
        return None
    start = span.start + len(before)
    told = _told(desk, statement, Span(start, start + len(name)), name, statement.id)
    return told if told.name != name else None


def _told(desk: Desk, statement: Statement, here: Span, name: str, proof: StatementId) -> FullName:
    """The name with what a report says the person is, where that can stand there."""
    text = desk.read[statement.report_id].text
    before, after = text[: here.start], text[here.end : here.end + 1]
    plain = name in desk.full_names[name.rsplit(maxsplit=1)[-1]] and not is_explained(text[here.end :])
    met = find_introduction(desk, statement, name) if plain else None
    if met is None or not met.fits(before, after):
        return FullName(here, name, name, proof)
    return FullName(here, name, met.told(name, after), met.proof)


def _is_named(before: str, family: str) -> bool:
    """True if the sentence has named them before; "the Vandry draft" and "the late Vandry draft" take no given name."""
    return bool(_DETERMINED.search(before)) or bool(re.search(rf"[A-Z]\w+ {family}\b", before))


# "The outspoken Mr. Vandry" is a person.
_DETERMINED = re.compile(r"\b(?:the|a|an|this|that) (?:[a-z]\w+ )?$", re.IGNORECASE)


def _is_thing(desk: Desk, statement: Statement, before: str, family: str) -> bool:
    """True of a word that the report has for a thing, too: "the House voted", "elections in May"."""
    if family in _MONTHS:
        return bool(_DATING.search(before))
    thing = rf"\b[Tt]he {re.escape(family)}(?=[.,;:”\"]| (?:is|was|has|had|will|would|of|in|to|on|for|with|that)\b)"
    return bool(re.search(thing, desk.read[statement.report_id].text))


_MONTHS = frozenset("March April May June August".split())
_DATING = re.compile(
    r"\b(?:in|by|since|until|till|last|next|this|early|late|mid|of|through)[ -]$", re.IGNORECASE
)


def _known(desk: Desk, statement: Statement, names: frozenset[str]) -> tuple[str, StatementId] | None:
    """The one full name that these may be, and a statement that holds it, the same report first; of several, the one met above, or the head of state's."""
    family = next(iter(names)).split()[-1]
    if is_shared(desk, family):
        names = _met_first(desk, statement, names)
        if not names:
            return _in_office(desk, statement, family)
    name = min(names, key=lambda n: (len(n), n))
    holding = {r.id for r in desk.reports.values() if name in r.text}
    told = (*desk.in_report[statement.report_id], *desk.statements.values())
    proof = next((s.id for s in told if s.report_id in holding and name in desk.words_of(s.id)), None)
    return (name, proof) if proof else _in_office(desk, statement, family)


def _met_first(desk: Desk, statement: Statement, names: frozenset[str]) -> frozenset[str]:
    """Of several of a family the one whom the report has named above, where it first has the family's name; no head of state's."""
    family, above = next(iter(names)).split()[-1], desk.above(statement.id)
    if any(re.search(rf"\b{HEADS}(?:[A-Z][\w.’-]* )*{family}\b", r.text) for r in desk.reports.values()):
        return frozenset()
    met = frozenset(n for n in names if n in above)
    first = re.search(rf"((?:[A-Z][\w.’-]* )*){family}\b", above)
    alone = len({n.split()[0] for n in met}) == 1
    return met if first and alone and any(n in first.group() for n in met) else frozenset()


def _in_office(desk: Desk, statement: Statement, family: str) -> tuple[str, StatementId] | None:
    """The head of state's name with the title, and the statement that has both; not where the report names another of the family."""
    report = desk.read[statement.report_id]
    titled = {m[1] for m in re.finditer(rf"\b{HEADS}((?:[A-Z][\w.’-]* )*){family}\b", report.text)}
    others = (n for n in desk.full_names[family] if n in report.text)
    if any(not any(n.split()[0] in given for given in titled) for n in others):
        return None
    head = head_of_state(desk, statement, family)
    return (head[0], head[1][-1]) if head else None
