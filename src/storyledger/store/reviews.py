"""The log of decisions inside a transaction. In: a connection. Out: decisions, equal to those appended."""

from dataclasses import replace

import msgspec
from sqlalchemy import Connection, RowMapping, insert, select

from storyledger.review import Decision, digest_of
from storyledger.store.schema import reviews

_PLAIN = ("number", "verb", "thing", "field", "before", "after", "withdraws", "digest")
_SIGNED = ("author", "made", "why")


def append_decision(connection: Connection, story: str, decision: Decision) -> Decision:
    """Write a decision at the end of a story's log; what comes back knows its number and digest."""
    last = select(reviews.c.number, reviews.c.digest).where(reviews.c.story == story)
    row = connection.execute(last.order_by(reviews.c.number.desc()).limit(1)).first()
    number, before = (row.number + 1, row.digest) if row else (1, "")
    numbered = replace(decision, number=number)
    kept = replace(numbered, digest=digest_of(numbered, before))
    subjects = msgspec.json.encode(kept.subjects).decode()
    values = {name: getattr(kept, name) for name in _PLAIN}
    values |= {name: getattr(kept.signed, name) for name in _SIGNED}
    connection.execute(insert(reviews).values(story=story, subjects=subjects, **values))
    return kept


def load_decisions(connection: Connection, story: str) -> list[Decision]:
    """The whole log of a story, oldest first."""
    found = select(reviews).where(reviews.c.story == story).order_by(reviews.c.number)
    return [_decision(row) for row in connection.execute(found).mappings()]


def _decision(row: RowMapping) -> Decision:
    known = {name: row[name] for name in _PLAIN}
    signed = {name: row[name] for name in _SIGNED}
    subjects = msgspec.json.decode(row["subjects"])
    return msgspec.convert({**known, "signed": signed, "subjects": subjects}, Decision)
