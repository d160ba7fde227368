"""Bare family names: whether a reader has met who bears them.

In: a sentence, what was told before it, and the full names of the story. Out: the names that nobody has introduced.
A person is met by the full name, or by an office or a role beside it.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from storyledger.english import WEEKDAY

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def find_unmet_surnames(text: str, told: str, families: Collection[str]) -> Iterator[str]:
    """Persons whom a sentence calls by the family name alone, and nothing told before by a fuller one."""
    for name, at in bare_names(text, families):
        if not _is_met(f"{told} {text[:at]}", name):
            yield f"{name} is not introduced"
    # whom the story's names do not hold either, as one who shares his name with an office
    for found in _HONOURED.finditer(text):
        if found[1] not in families and not _is_met(f"{told} {text[: found.start()]}", found[1]):
            yield f"{found[1]} is not introduced"
    for pair in (w for w in _WORD.findall(text) if "-" in w and w not in families):
        # "the Vandry-Brill talks"
        yield from (f"{n} is not introduced" for n in pair.split("-") if n in families and n not in told)


def find_namesakes(
    text: str, told: str, families: Mapping[str, Collection[str]], above: str
) -> Iterator[str]:
    """A family name of several, where its report has last named another of them than the sentences before have."""
    for name, at in bare_names(text, families):
        last = max(families[name], key=above.rfind) if len(families[name]) > 1 else ""
        if last and last in above and last not in f"{told} {text[:at]}":
            yield f"{name} is not introduced"


def find_strangers(
    text: str, told: str, families: Mapping[str, Collection[str]], above: str
) -> Iterator[str]:
    """Persons whom their report has introduced above by what they are, and the sentence by name alone."""
    for family in {w for w in _WORD.findall(text) if w in families} - set(_WORD.findall(told)):
        for name in families[family]:
            before, found, after = text.partition(name)
            first, met, then = above.partition(name)
            if found and met and is_described(first, then) and not is_described(before, after):
                yield f"who {name} is is not told"


def find_given_alone(text: str, families: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Persons called by the given name alone, as a report calls those it knows or shares a name with."""
    given = {name.split()[0] for names in families.values() for name in names} - families.keys()
    for found in _WORD.finditer(text):
        alone = not _LONGER.match(text, found.end()) and not _CAPITAL.search(text[: found.start()])
        if found.group() in given and alone and _SPOKEN_OF.match(text, found.end()):
            yield f"{found.group()} is not introduced"


_CAPITAL = re.compile(r"[A-Z][\w.’'-]* $")

_SPOKEN_OF = re.compile(r"[,.]|['’]s\b| (?:said|says|told|had|has|was|is|and|wrote|added|did)\b")


def is_described(before: str, after: str) -> bool:
    """True where an office, a role or an apposition stands beside a name."""
    role = _ROLE.search(before)
    apposed = after.startswith(",") and bool(_APPOSING.search(before))
    return apposed or is_explained(after) or (role is not None and role[1].lower() not in _NO_ROLE)


def is_explained(after: str) -> bool:
    """True of what says behind a name who that is: ", the mayor's former aide,"."""
    return bool(_WHO.match(after))


_ROLE = re.compile(r"([^\W\d_][\w.’'-]*) $")

_APPOSING = re.compile(r"[a-z], $")  # "the harbour master, Ilse Vandry,"

_WHO = re.compile(
    r"""
      (?:(?:\ \([^)]*\))?,|\ [–—-]{1,2})[ ]
        (?:an?|the|who|whose|former|now|then|(?!(?:and|but|or|as|so|not)\b)[a-z]+\ (?:of|at|for|in)|\d\d?)\b
    | (?:\ \([^)]*\))?,\ [A-Z][\w’'-]*(?:’s|'s)?\ [^,.]{0,40}\b
        (?:[a-z]+er|[a-z]+or|chief|head|president|chair\w*|official|spokes\w+)\b
    | \ \([DRI]\b
    | ,?\ of\ [A-Z]
    """,
    re.VERBOSE,
)

_NO_ROLE = frozenset(
    "that said says told tells and or by with of to from for on in at as than when while but after before about against asked "
    "asks like between if because since whether saying which how why not over under through among does did is was has are were "
    "have had be until although though both even including where what unlike upon per via only just accused called praised "
    "urged invited met backed beat wrote added noted claimed warned argued announced confirmed denied named appointed".split()
)


def bare_names(text: str, families: Collection[str]) -> Iterator[tuple[str, int]]:
    """Family names that stand without a given name or a title, and where."""
    for found in _WORD.finditer(text):
        if (
            found.group() in families
            and not _LONGER.match(text, found.end())
            and not _OFFICE.match(text, found.end())
            and (not _GIVEN.search(text[: found.start()]) or MISTER.search(text[: found.start()]))
        ):
            yield found.group(), found.start()


_LONGER = re.compile(r" [A-Z]\w")  # "Quill" of "Quill Vandry" is a given name

_OFFICE = re.compile(r" (?:administration|campaign|presidency|era|camp|White House)\b")

# "Ilse Vandry", "Mayor Vandry", "Ilse J. Vandry"; not "Asked Vandry" or "Since Vandry"
_GIVEN = re.compile(
    rf"""
    (?<![\w’-])(?!
      (?:
          When|Since|If|As|That|But|And|While|After|Before|Although|Though|Because|In|On|At|For|With|By|To
        | From|Asked|Both|Like|The|Until|Unlike|{WEEKDAY}
      )\b
    )[A-Z][\w’-]*\.?\ $
    """,
    re.VERBOSE,
)

# An honorific tells a reader no more than the family name.
MISTER = re.compile(r"\bM(?:r|s|rs|x)\.? $")

_HONOURED = re.compile(r"\bM(?:r|s|rs|x)\.? ([A-Z][\w-]+)(?! [A-Z])")


def _is_met(told: str, name: str) -> bool:
    before = (told[: m.start()] for m in re.finditer(rf"\b{re.escape(name)}\b", told))
    return any(_GIVEN.search(words) and not MISTER.search(words) for words in before)
