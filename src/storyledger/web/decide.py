"""From a form to a decision. In: a ledger and the fields of a form. Out: a decision, not yet kept."""

import getpass
from collections.abc import Mapping
from datetime import UTC, datetime

from storyledger.errors import OptionError
from storyledger.figure import RelationType
from storyledger.ledger import Ledger
from storyledger.reconcile.review import decisions
from storyledger.review import Decision, Signature, Verb
from storyledger.web.asked import count_of


def decide_from_form(ledger: Ledger, form: Mapping[str, str]) -> Decision:
    """A decision as the fields `verb`, `ids`, `field`, `value`, `asked`, `by` and `why` say.

    Raises:
        OptionError: something is missing or does not fit.
    """
    made = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    signed = Signature(form.get("by", "").strip() or getpass.getuser(), made, form.get("why", "").strip())
    verb, ids = form.get("verb", ""), form.get("ids", "").split()
    if verb == Verb.UNDO:
        number = form.get("number", "")  # without one the last that stands; 0 is none
        return decisions.undo(ledger.decisions, (count_of(number) or 0) if number else None, signed)
    if not ids:
        raise OptionError("the form names nothing to decide on: load the page again", slug="bad-decision")
    if verb == Verb.EDIT:
        return decisions.edit(ledger, ids[0], form.get("field", ""), form.get("value", "").strip(), signed)
    if verb == Verb.LINK:
        return decisions.link(ledger, ids, _relation(form.get("relation", "same")), signed)
    known = {v.value for v in (Verb.ACCEPT, Verb.REJECT, Verb.MERGE, Verb.SPLIT)}
    if verb not in known:
        raise OptionError(f"{verb!r} is no decision: use {', '.join(sorted(known))}", slug="bad-decision")
    return decisions.judge(ledger, Verb(verb), ids, signed, asked=form.get("asked") or None)


def _relation(words: str) -> RelationType:
    try:
        return RelationType(words)
    except ValueError as error:
        told = ", ".join(RelationType)
        raise OptionError(f"{words!r} is no relation: use {told}", slug="bad-decision") from error
