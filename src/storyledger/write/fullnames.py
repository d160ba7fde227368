"""Full names for those whom a sentence calls by the family name alone.

In: a statement's passage. Out: where a bare family name stands, the full name, and the statement that proves
it. Where a family name may be two persons', or no statement holds the full one, it stays as it is.
"""

import re
from dataclasses import dataclass

from storyledger.span import Span, StatementId
from storyledger.statement import Statement
from storyledger.write.introduced import MISTER, bare_names
from storyledger.write.phrases import Desk
from storyledger.write.speakers import head_of_state, is_another, is_shared
from storyledger.write.words import WORD

_PARTICLE = re.compile(r"\b(?:van|von|der|den|del|della|bin) $", re.IGNORECASE)  # a part of the name
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class FullName:
    """A full name for the bare one that stands at a span."""

    span: Span
    name: str
    proof: StatementId


def find_full_names(
    desk: Desk, statement: Statement, span: Span, source: Span | None = None
) -> list[FullName]:
    """Each bare family name where it first stands, outside quotations and the source."""
    text = desk.words_at(span, statement)
    found: dict[str, FullName] = {}
    speaking = WORD.findall(desk.words_at(source, statement)) if source else ()
    for family, at in bare_names(_QUOTED.sub(lambda m: " " * len(m.group()), text), desk.full_names):
        mister = MISTER.search(text[:at])
        low = mister.start() if mister else at
        here = Span(span.start + low, span.start + at + len(family))
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
            found[family] = FullName(here, *known)
    return list(found.values())


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
    """The one full name that these may be, and a statement that holds it, the same report first; of several, the head of state's."""
    family = next(iter(names)).split()[-1]
    if is_shared(desk, family):
        head = head_of_state(desk, statement, family)
        return (head[0], head[1][-1]) if head else None
    name = min(names, key=lambda n: (len(n), n))
    holding = {r.id for r in desk.reports.values() if name in r.text}
    told = (*desk.in_report[statement.report_id], *desk.statements.values())
    proof = next((s.id for s in told if s.report_id in holding and name in desk.words_of(s.id)), None)
    return (name, proof) if proof else None
