"""A paragraph comes in; other stories' headlines that ran into its sentences go out: boxes, and "(RELATED: ...)".

Some pages hang a box of links on the name of a person: the name once more, headlines, "MORE". Saved as text, the box
stands inside the sentence, and its first headline mostly runs into the name without a space. The one idea: such a box
is known by its form alone, a word told twice, run into what follows, or a whole name told twice ("Ilse Vandry Ilse Ann
Vandry Council closes quay"), down to the call for more.
"""

import re

from storyledger.span import Span

_MORE = re.compile(r"(?<![A-Z])MORE(?![A-Za-z])")
# "Ilse VandryCouncil closes quay", "Ilse Vandry40 boats", "Odo McBrill“Nine boats": where a name may end.
_WORD = re.compile(r"\b[A-Z][\w-]*(?:[’'][A-Z][\w-]*)*[“\"‘]?")
_END = re.compile(r"(?<=[a-z])(?=[A-Z\d“\"‘])")
# A first and a last name, and both again.
_TWICE = re.compile(
    r"\b(?P<first>[A-Z][\w.’'-]+) (?P<last>[A-Z][\w-]+)(?= (?P=first)(?: [A-Z(][\w.)’'-]*){0,3}? (?P=last)\b)"
)
# "(RELATED: Council closes quay)", at the end of a paragraph
_ASIDE = re.compile(
    r"\s*[(\[](?:RELATED|SEE ALSO|ALSO READ|READ MORE|READ|WATCH|VIDEO|MORE|Related|See also|Read more): [^()\[\]\n]{10,250}[)\]]"
)
_LONGEST, _NEAR = 700, 110  # code points of a box, and of the name told twice


def find_inline(text: str, paragraph: Span) -> list[Span]:
    """Boxes of links inside a paragraph, in text order.

    Gaps: a box at whose head another name stands is missed.
    """
    found = [Span(*aside.span()) for aside in _ASIDE.finditer(text, paragraph.start, paragraph.end)]
    past = paragraph.start
    for more in _MORE.finditer(text, paragraph.start, paragraph.end):
        start = _start_of(text, max(past, more.start() - _LONGEST), more.start() + 1)
        if start is not None:
            found.append(Span(start, more.end()))
            past = more.end()
    return sorted(found)


def _start_of(text: str, low: int, high: int) -> int | None:
    """Where the name ends that is told again and run into a headline between two places; None where none is."""
    for word in _WORD.finditer(text, low, high):
        before = text[max(low, word.start() - _NEAR) : word.start()]
        for end in reversed([m.start() for m in _END.finditer(word.group())]):
            name = word.group()[:end]
            first = before.rfind(name)
            if first >= 0 and not before[first + end : first + end + 1].isalnum():
                return word.start() - len(before) + first + end
    twice = _TWICE.search(text, low, high)
    return twice.end() if twice else None
