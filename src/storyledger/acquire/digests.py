"""The body paragraphs of a text come in; whether they are separate stories goes out.

The one idea: a story introduces a person once and then says "he" or the surname; a digest begins anew
with every line. All signs must agree, since a story taken for a digest loses its thread.
"""

import re
from collections import Counter
from collections.abc import Sequence

_FEWEST = 5
_ABBREVIATED = "".join(
    rf"(?<!\b{word}\.)"
    for word in "Mr Ms Dr St Lt Gen Sen Rep Gov Col Jan Feb Mar Apr Aug Oct Nov Dec".split()
)
_SENTENCE_END = re.compile(rf"(?<=[a-z0-9)%][.!?]){_ABBREVIATED}[\"'”’)]*\s+(?=[A-Z\"“‘])")
_GOES_ON = re.compile(
    r"(?:he|she|it|they|we|i|his|her|its|their|this|that|these|those|but|and|or|so|yet|then|also|however|meanwhile|still"
    r"|later|instead|both|among them|the (?:former|latter|pair|two|statement|incident|attack|man|woman|group|official|agency|report))\b|[\"“'‘]",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"\b(?:[A-Z][\w'’-]+ ){1,4}[A-Z][\w'’-]+")
_SUBJECT_SURNAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][\w'’-]+) (?:also |then |later )?(?:said|says|told|added|wrote|has|had|was|is|also)\b"
)


def is_digest(paragraphs: Sequence[str]) -> bool:
    """True if each paragraph is a story of its own.

    Args:
        paragraphs: the body paragraphs of one text, in order.

    Gaps: digests of fewer than five lines, or with several sentences an item, are read as one story.
    """
    if len(paragraphs) < _FEWEST:
        return False
    single = sum(
        len(_SENTENCE_END.findall(words)) == 0 and 8 <= len(words.split()) <= 70 for words in paragraphs
    )
    short = sum(len(_SENTENCE_END.findall(words)) <= 1 for words in paragraphs)
    if single < 0.8 * len(paragraphs) or short < len(paragraphs):
        return False
    if any(_GOES_ON.match(words) for words in paragraphs) or _names_again_short(paragraphs):
        return False
    return _introduced_again(paragraphs) >= max(2, len(paragraphs) // 4)


def _names_again_short(paragraphs: Sequence[str]) -> bool:
    """True if a line's subject is the bare surname of somebody introduced above."""
    known: set[str] = set()
    for words in paragraphs:
        subject = _SUBJECT_SURNAME.match(words)
        if subject and subject[1] in known:
            return True
        known.update(name.rsplit(" ", 1)[-1] for name in _FULL_NAME.findall(words))
    return False


def _introduced_again(paragraphs: Sequence[str]) -> int:
    """How many lines name in full what an earlier line named in full."""
    seen: Counter[str] = Counter()
    again = 0
    for words in paragraphs:
        names = set(_FULL_NAME.findall(words))
        again += any(seen[name] for name in names)
        seen.update(names)
    return again
