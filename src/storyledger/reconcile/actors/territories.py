"""States and the seats of their governments, from `states.toml`.

In: words of a report ("the UAE's", "New Zealanders", "the Élysée"). Out: the state's short name, or
the body that a seat stands for. One idea: letter case counts and doubt is None, so that a turkey, a man
named chad, and the Georgia that may be a US state name no state.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A place that stands for a body: "the Élysée" for the French presidency."""

    words: str
    body: str
    state: str | None  # None where the body belongs to no state: the United Nations


@dataclass(frozen=True, slots=True, kw_only=True)
class _Atlas:
    """Every written form, each with the one state it denotes."""

    names: dict[str, str]
    demonyms: dict[str, str]
    capitals: dict[str, str]
    lands: dict[str, str]
    seats: dict[str, Seat]


def find_state(words: str, *, metonyms: bool = False) -> str | None:
    """The state that a name or abbreviation denotes.

    Args:
        words: as written, with or without article and possessive.
        metonyms: take a capital for its state too ("Moscow said").

    Returns:
        The short name ("Kenya"), or None where the words name no state or more than one: "Georgia",
        "Congo" alone is None, "Brussels" is none of Belgium's.

    Gaps: whether Jordan or Chad is a man is for the caller to know, from the named entities.

    >>> find_state("the U.S."), find_state("us"), find_state("Nairobi", metonyms=True)
    ('United States', None, 'Kenya')
    """
    name = _bare(words)
    atlas = _atlas()
    found = _look_up(atlas.names, name)
    return found or (_look_up(atlas.capitals, name) if metonyms else None)


def state_of_demonym(words: str) -> str | None:
    """The state of a people or adjective, or of a name in front of a noun.

    >>> state_of_demonym("Peruvian"), state_of_demonym("New Zealand's"), state_of_demonym("Congolese")
    ('Peru', 'New Zealand', None)
    """
    name = _bare(words)
    return _look_up(_atlas().demonyms, name) or find_state(name)


def first_state(run: Sequence[str]) -> str | None:
    """As of "New Zealand Defence Ministry", longest beginning first."""
    starts = (re.sub(r"['’]s?$", "", " ".join(run[:end])) for end in range(min(len(run), 3), 0, -1))
    return next((state for words in starts if (state := state_of_demonym(words))), None)


def land_of(words: str) -> str | None:
    """The state that a place is, or lies in where it is one of its large parts.

    >>> land_of("Kenya"), land_of("the West Bank"), land_of("Tarn")
    ('Kenya', 'Palestine', None)
    """
    name = _bare(words)
    return find_state(name) or _atlas().lands.get(name)


def seat_of(words: str) -> Seat | None:
    """The body that a building or quarter stands for.

    >>> seat_of("Downing Street").body, seat_of("DOWNING STREET").body
    ("British prime minister's office", "British prime minister's office")
    """
    name, seats = _bare(words), _atlas().seats
    return seats.get(name) or (seats.get(name.title()) if name.isupper() else None)


_REGION = r"(?:region|province|state|district|area|city|town|village|oblast|governorate|county|island|peninsula|border)"
_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_POSSESSED = re.compile(rf"\b(?P<state>{_NAME})['’]s?\s+(?:[a-z-]+\s+){{0,2}}(?P<place>{_NAME})")
_OF_STATE = re.compile(rf"\b(?P<place>{_NAME})\s+{_REGION}\s+(?:of|in)\s+(?P<state>{_NAME})")
_COMMA = re.compile(rf"\b(?P<place>{_NAME}),\s+(?P<state>{_NAME})")


def place_within(words: str) -> tuple[str, str] | None:
    """A place and the state that the very words put it in, else None.

    >>> place_within("moved to Peru's Tarn district"), place_within("in the Tarn district of Peru")
    (('Tarn', 'Peru'), ('Tarn', 'Peru'))
    >>> place_within("moved to Peru") is None
    True
    """
    for pattern in (_POSSESSED, _OF_STATE, _COMMA):
        for match in pattern.finditer(words):
            state = find_state(match["state"])
            if state and find_state(match["place"]) is None:
                return match["place"], state
    return None


def _bare(words: str) -> str:
    """The name without article, possessive and doubled blanks."""
    name = " ".join(words.replace("’", "'").split()).removesuffix("'s")
    for article in ("the ", "The ", "THE "):
        name = name.removeprefix(article)
    # "the Philippines'" ends in the bare mark
    return name[:-1] if name.endswith(("s'", "S'")) else name


def _look_up(forms: dict[str, str], name: str) -> str | None:
    """Exactly as written; in capitals throughout, as in a headline, from four letters on."""
    if name in forms or len(name) < 4 or not name.isupper():
        return forms.get(name)
    small = ("And", "Of", "The")
    titled = " ".join(w.lower() if w in small else w for w in name.title().split())
    return forms.get(titled)


@cache
def _atlas() -> _Atlas:
    tables = tomllib.loads(files(__package__).joinpath("states.toml").read_text("utf-8"))
    rows = {state: _columns(row) for state, row in tables["states"].items()}
    doubt = {kind: frozenset(_forms(forms)) for kind, forms in tables["ambiguous"].items()}
    return _Atlas(
        names=_index({state: [state, *other] for state, (_, _, other) in rows.items()}, doubt["names"]),
        demonyms=_index({state: peoples for state, (_, peoples, _) in rows.items()}, doubt["demonyms"]),
        capitals=_index({state: capitals for state, (capitals, _, _) in rows.items()}, frozenset()),
        lands={land: state for state, lands in tables["lands"].items() for land in _forms(lands)},
        seats={words: _seat(words, row) for words, row in tables["seats"].items()},
    )


def _columns(row: str) -> tuple[list[str], list[str], list[str]]:
    capitals, peoples, other = (_forms(column) for column in row.split(";"))
    return capitals, peoples, other


def _forms(column: str) -> list[str]:
    """A comma in a name is written with a backslash before it."""
    marked = column.replace("\\,", "\0")
    return [form.strip().replace("\0", ",") for form in marked.split(",") if form.strip()]


def _index(forms: dict[str, list[str]], doubt: frozenset[str]) -> dict[str, str]:
    """Form to state, without forms that two states share."""
    found: dict[str, str] = {}
    shared = set(doubt)
    for state, names in forms.items():
        for name in names:
            if found.setdefault(name, state) != state:
                shared.add(name)
    return {name: state for name, state in found.items() if name not in shared}


def _seat(words: str, row: str) -> Seat:
    state, body = (part.strip() for part in row.split(";"))
    return Seat(words=words, body=body, state=state or None)
