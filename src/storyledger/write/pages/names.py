"""Names as a cell has room for them. In: a name as a report has it. Out: the same, or what it begins with."""

import re

_ROOM = 48  # letters
_AND = re.compile(r",? and |, ")
# Words of a name that begin with a small letter.
_PARTICLES = frozenset("al bin da de del den der di dos du el ibn la le van von y".split())
_FEWEST = 3  # names of a list


def short_name(name: str) -> str:
    """A long list of names by its first, any other long name cut after a word; a short one as it is.

    >>> short_name("Odo Brill, Ilse Vandry, Rufus van der Meer, and Petra Quist of the harbour office")
    'Odo Brill, Ilse Vandry, Rufus van der Meer, and …'
    >>> short_name("Odo Brill, Ilse Vandry, Rufus van der Meer, and Petra Quist-Lund")
    'Odo Brill and 3 more'
    """
    if len(name) <= _ROOM:
        return name
    names = _AND.split(name)
    if len(names) >= _FEWEST and " and " in name and all(map(_is_name, names[1:])):
        return f"{names[0]} and {len(names) - 1} more"
    return f"{name[:_ROOM].rpartition(' ')[0]} …"


def _is_name(words: str) -> bool:
    """True if every word has a capital; "mayor of Overwater" tells of the name before it."""
    return all(word[0].isupper() or word in _PARTICLES for word in words.split()) and bool(words)
