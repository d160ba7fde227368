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
from storyledger.write.speakers import head_of_state

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
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
    speaking = _WORD.findall(desk.words_at(source, statement)) if source else ()
    for family, at in bare_names(_QUOTED.sub(lambda m: " " * len(m.group()), text), desk.full_names):
        mister = MISTER.search(text[:at])
        low = mister.start() if mister else at
        here = Span(span.start + low, span.start + at + len(family))
        if (
            family in found
            or family in speaking
            or _is_named(text[:at], family)
            or _PARTICLE.search(text[:at])
        ):
            continue
        if known := _known(desk, statement, desk.full_names[family]):
            found[family] = FullName(here, *known)
    return list(found.values())


def _is_named(before: str, family: str) -> bool:
    """True if the sentence has named them before; "the Vandry draft" takes no given name."""
    return before.endswith("the ") or bool(re.search(rf"[A-Z]\w+ {family}\b", before))


def _known(desk: Desk, statement: Statement, names: frozenset[str]) -> tuple[str, StatementId] | None:
    """The one full name that these may be, and a statement that holds it, the same report first; of several, the head of state's."""
    if len({name.split()[0] for name in names}) > 1:
        head = head_of_state(desk, statement, next(iter(names)).split()[-1])
        return (head[0], head[1][-1]) if head else None
    name = min(names, key=lambda n: (len(n), n))
    holding = {r.id for r in desk.reports.values() if name in r.text}
    told = (*desk.in_report[statement.report_id], *desk.statements.values())
    proof = next((s.id for s in told if s.report_id in holding and name in desk.words_of(s.id)), None)
    return (name, proof) if proof else None


__all__ = ["FullName", "find_full_names"]
