"""Words into the word pieces that the encoder knows (WordPiece, uncased).

In: words. Out: piece ids of each word. A word's pieces are remembered, since a story repeats its words.
"""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

CLS, SEP, UNKNOWN = 101, 102, 100
_MOST_PIECES = 6  # as in training; a longer word is an address or noise
_MOST_LETTERS = 100  # as in the base encoder's tokenizer


@cache
def _vocabulary() -> dict[str, int]:
    lines = files("storyledger").joinpath("models/vocabulary.txt").read_text("utf-8").split("\n")
    return {piece: index for index, piece in enumerate(lines) if piece}


@lru_cache(maxsize=65_536)
def piece_ids(word: str) -> tuple[int, ...]:
    """Ids of a word's pieces, at least one."""
    ids: list[int] = []
    for chunk in _split_marks(_plain(word)):
        ids += _greedy(chunk)
    return tuple(ids[:_MOST_PIECES]) or (UNKNOWN,)


def _plain(word: str) -> str:
    """Lower case without accents, as the base encoder was trained."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in apart if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def _split_marks(word: str) -> list[str]:
    chunks = [""]
    for c in word:
        if c.isspace():
            chunks.append("")
        elif unicodedata.category(c)[0] == "P" or (c.isascii() and not c.isalnum()) or "一" <= c <= "鿿":
            chunks += [c, ""]
        else:
            chunks[-1] += c
    return [chunk for chunk in chunks if chunk]


def _greedy(chunk: str) -> list[int]:
    vocabulary, ids, start = _vocabulary(), [], 0
    if len(chunk) > _MOST_LETTERS:
        return [UNKNOWN]
    while start < len(chunk):
        for end in range(len(chunk), start, -1):
            found = vocabulary.get(("##" if start else "") + chunk[start:end])
            if found is not None:
                ids.append(found)
                start = end
                break
        else:
            return [UNKNOWN]
    return ids
