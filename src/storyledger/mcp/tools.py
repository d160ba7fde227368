"""What can be asked, and with which arguments. In: a name and arguments. Out: an answer that cites.

Arguments are checked here and said plainly where they do not fit; a misspelt one is refused, since a forgotten
as-of day would tell what came later.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from storyledger.archive import Archive
from storyledger.errors import OptionError, StoreError
from storyledger.ledger import story_meant
from storyledger.mcp import answers
from storyledger.mcp.answers import A_DAY, Answer, Arguments, Told, bad_argument, day_of
from storyledger.write.records.citations import write_citations
from storyledger.write.records.records import Record
from storyledger.write.words.phrases import open_desk

_ASOF = {
    "type": "string",
    "format": "date",
    "description": f"Only what was reported by this day ({A_DAY}); without it, all that is known.",
}
_STORY = {"type": "string", "description": "Name of the story; not needed where the database has one."}
_WORDS = {"type": "string", "description": "Only what holds all these words, in any case."}
_TYPES: Mapping[str, type] = {"string": str, "integer": int}
_MOST = 500


def _limit(usual: int) -> Record:
    return {
        "type": "integer",
        "minimum": 1,
        "maximum": _MOST,
        "default": usual,
        "description": f"At most so many ({usual}); `left_out` says how many there are beyond.",
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What can be asked: the words that explain it, what it takes, and what answers."""

    about: str
    takes: Mapping[str, Record]
    needs: Sequence[str] = ()
    answer: Callable[[Told, Arguments], Answer] = field(repr=False)

    @property
    def schema(self) -> Record:
        """What it takes, as JSON Schema."""
        return {
            "type": "object",
            "properties": {**self.takes, "asof": _ASOF, "story": _STORY},
            "required": list(self.needs),
            "additionalProperties": False,
        }


TOOLS: Mapping[str, Tool] = {
    "search": Tool(
        about="Find words in statements and reports. All words must be there; a phrase stands between double quotes.",
        takes={"query": {"type": "string", "description": "Words to look for."}, "limit": _limit(20)},
        needs=("query",),
        answer=answers.answer_search,
    ),
    "brief": Tool(
        about="What is known and where reports disagree, in a few sentences, each citing its statements.",
        takes={},
        answer=answers.answer_brief,
    ),
    "figures": Tool(
        about="Numbers that are followed from report to report: of what, by whom, which revise, contradict or add up, and why.",
        takes={"query": _WORDS, "limit": _limit(20)},
        answer=answers.answer_figures,
    ),
    "positions": Tool(
        about="Claims, and who asserts, confirms, denies, disputes or does not confirm each, with the history.",
        takes={"query": _WORDS, "limit": _limit(20)},
        answer=answers.answer_positions,
    ),
    "changes": Tool(
        about="What is new, revised, withdrawn, newly disputed, denied or confirmed since a day.",
        takes={
            "since": {"type": "string", "format": "date", "description": f"The earlier day ({A_DAY})."},
            "query": _WORDS,
            "limit": _limit(50),
        },
        needs=("since",),
        answer=answers.answer_changes,
    ),
    "statement": Tool(
        about="One statement closely: source, cue and words with offsets, the sentences around, whom it came through, what rests on it.",
        takes={"id": {"type": "string", "description": "Id of the statement, or its number (S12)."}},
        needs=("id",),
        answer=answers.answer_statement,
    ),
    "reports": Tool(
        about="The reports with their days and how each is known; with an id, one report with its text and statements.",
        takes={
            "id": {"type": "string", "description": "Id, key or number (R4) of one report."},
            "query": _WORDS,
            "limit": _limit(100),
        },
        answer=answers.answer_reports,
    ),
}


def answer_tool(archive: Archive, story: str | None, name: str, given: Arguments) -> Record:
    """The answer of a tool: what was asked for, and under `statements` and `reports` all that it cites.

    Args:
        archive: the database.
        story: which story, where the arguments name none.
        name: of the tool.
        given: its arguments.

    Raises:
        OptionError: there is no such tool, or an argument does not fit.
        StoreError: there is no such story, or the database cannot be used.
    """
    if name not in TOOLS:
        raise OptionError(f"no tool {name}: there are {', '.join(TOOLS)}", slug="bad-argument")
    tool = TOOLS[name]
    asked = _checked(name, tool.schema, given)
    told = _told(archive, asked.get("story") or story, day_of("asof", asked.get("asof")))
    answer, cites = tool.answer(told, asked)
    as_of = told.ledger.as_of
    return {
        "story": told.story,
        "title": told.ledger.title,
        "asof": as_of.isoformat() if as_of else None,
        "reports_known": len(told.ledger.reports),
        **answer,
        **write_citations(told.desk, told.kept.numbers, cites),
    }


def _checked(name: str, schema: Record, given: Arguments) -> Record:
    """The arguments with usual values filled in; a misspelt one is refused, not passed over."""
    takes = schema["properties"]
    if strange := given.keys() - takes.keys():
        raise bad_argument(name, f"takes no {min(strange)}: it takes {', '.join(takes)}")
    if missing := [one for one in schema["required"] if given.get(one) in (None, "")]:
        raise bad_argument(name, f"needs {missing[0]}: {takes[missing[0]]['description']}")
    asked = {one: told["default"] for one, told in takes.items() if "default" in told}
    asked |= {one: value for one, value in given.items() if value is not None}
    for one, value in asked.items():
        kind = takes[one]["type"]
        if not isinstance(value, _TYPES[kind]) or isinstance(value, bool):
            raise bad_argument(name, f"{one} must be of type {kind}, not {value!r}")
        if kind == "integer" and not takes[one]["minimum"] <= value <= takes[one]["maximum"]:
            raise bad_argument(
                name, f"{one} must lie between {takes[one]['minimum']} and {takes[one]['maximum']}"
            )
    return asked


def _told(archive: Archive, wanted: str | None, as_of: date | None) -> Told:
    stories = archive.stories()
    story = story_meant(wanted, stories)
    if story not in stories:
        raise StoreError(
            f"no story {story} in {archive.path.name}: say which of {', '.join(stories) or 'none'}",
            slug="no-story",
        )
    kept = archive.kept(story, as_of)
    return Told(archive, story, kept, open_desk(kept.ledger))
