"""The tables of the newest schema, as SQLAlchemy writes and reads them.

What each column means stands beside it in versions/*.sql, and with it in the database itself.
A test holds these tables and the migrated database equal.
"""

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

metadata = MetaData()


def _text(*names: str) -> list[Column[str]]:
    """Columns of words that are always there."""
    return [Column(name, Text, nullable=False) for name in names]


def _maybe_text(*names: str) -> list[Column[str]]:
    """Columns of words that may not be known."""
    return [Column(name, Text) for name in names]


def _count(*names: str) -> list[Column[int]]:
    """Columns of whole numbers that are always there."""
    return [Column(name, Integer, nullable=False) for name in names]


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _story() -> Column[str]:
    return Column("story", Text, ForeignKey("stories.name"), nullable=False)


def _in_order(owner: str) -> list[Column[int]]:
    """The key of rows that an owner has in order."""
    return [
        Column(owner, Integer, ForeignKey(f"{owner}s.number"), primary_key=True),
        Column("position", Integer, primary_key=True),
    ]


stories = Table("stories", metadata, Column("name", Text, primary_key=True), *_text("title"))

reports = Table(
    "reports",
    metadata,
    _number(),
    _story(),
    *_text("id", "key", "sha256", "text"),
    *_maybe_text("title", "outlet", "url"),
    *_maybe_text("published_earliest", "published_latest", "language"),
    *_text("rest"),
    UniqueConstraint("story", "id"),
)

parts = Table("parts", metadata, *_in_order("report"), *_count("span_start", "span_end"), *_text("role"))

readings = Table(
    "readings",
    metadata,
    _number(),
    Column("report", Integer, ForeignKey("reports.number"), nullable=False),
    *_text("reader"),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    *_text("rest"),
    UniqueConstraint("report", "reader"),
)

statements = Table(
    "statements",
    metadata,
    _number(),
    Column("reading", Integer, ForeignKey("readings.number"), nullable=False),
    *_count("position"),
    *_text("id", "kind", "stance", "certainty"),
    *_maybe_text("cue_class", "source"),
    Column("source_start", Integer),
    Column("source_end", Integer),
    *_maybe_text("cue"),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    *_text("content"),
    *_count("sentence"),
    *_maybe_text("speaker", "origin", "addressee", "channel"),
    Column("score", REAL, nullable=False),
    *_text("rest"),
    UniqueConstraint("reading", "position"),
    Index("statements_by_id", "id"),
)

contents = Table("contents", metadata, *_in_order("statement"), *_count("span_start", "span_end"))

figures = Table(
    "figures",
    metadata,
    *_in_order("reading"),
    *_text("id"),
    *_maybe_text("statement"),
    *_count("span_start", "span_end"),
    Column("low", REAL, nullable=False),
    Column("high", REAL),
    *_count("approximate"),
    *_maybe_text("bound"),
    *_text("change"),
    *_maybe_text("qualifier"),
    *_text("unit", "state", "unit_head", "state_head"),
    *_count("sentence"),
    *_text("rest"),
    Index("figures_by_id", "id"),
)

referents = Table(
    "referents",
    metadata,
    *_in_order("reading"),
    *_text("id", "name", "kind"),
    *_maybe_text("role", "side"),
    *_text("rest"),
)

problems = Table(
    "problems",
    metadata,
    _number(),
    _story(),
    *_text("input", "stage", "what", "advice"),
    UniqueConstraint("story", "input", "stage", "what", "advice"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("story", Text, ForeignKey("stories.name"), primary_key=True),
    Column("number", Integer, primary_key=True),
    *_text("made", "author", "verb", "thing", "subjects"),
    *_maybe_text("field", "before", "after"),
    *_text("why"),
    Column("withdraws", Integer),
    *_text("digest"),
)
