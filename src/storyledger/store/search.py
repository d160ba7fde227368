"""Find words in reports and statements. In: what a person typed. Out: ids with the words in place.

Every word is quoted and bound, so nothing a person types is read as query syntax; words between
double quotes are one phrase. All must be there, in any order.
"""

import re
from collections.abc import Iterator

from sqlalchemy import Connection, text

# FTS5 refuses deep expressions; nobody types as many words (measured: 1,000 still work).
_MOST_WORDS = 64
_PHRASE = re.compile(r'"([^"]*)"|([^\s"]+)')

_FIND = """
    SELECT {table}s.id, snippet({table}_words, -1, '[', ']', '…', 16)
    FROM {table}_words
    JOIN {table}s ON {table}s.number = {table}_words.rowid
    {reading}
    JOIN reports AS of ON of.number = {report}
    WHERE {table}_words MATCH :words AND of.story = :story
    ORDER BY {table}_words.rank, {table}s.number
    LIMIT :most
"""
_FINDS = {
    "statement": text(
        _FIND.format(
            table="statement",
            reading="JOIN readings ON readings.number = statements.reading",
            report="readings.report",
        )
    ),
    "report": text(_FIND.format(table="report", reading="", report="reports.number")),
}


def search_words(
    connection: Connection, story: str, query: str, limit: int
) -> Iterator[tuple[str, str, str]]:
    """Find what holds all words of a query, statements first, best first.

    Yields:
        (id, "statement" or "report", words around with the found ones in brackets), at most `limit` of each.

    Gaps: words that are written without spaces between them (Chinese, Japanese) are found only as a whole run.
    """
    words = match_expression(query)
    if not words:
        return
    for kind, find in _FINDS.items():
        for row in connection.execute(find, {"words": words, "story": story, "most": limit}):
            yield row[0], kind, row[1]


def match_expression(query: str) -> str:
    """What a person typed as FTS5 syntax that means just these words.

    >>> match_expression('near "the old bridge" OR *')
    '"near" "the old bridge" "OR"'
    """
    clean = query.replace("\0", " ").encode(errors="replace").decode()
    phrases = (quoted or bare for quoted, bare in _PHRASE.findall(clean))
    # A phrase without a letter or digit has no token to look for.
    return " ".join(f'"{phrase}"' for phrase in list(filter(_has_token, phrases))[:_MOST_WORDS])


def _has_token(phrase: str) -> bool:
    return any(character.isalnum() for character in phrase)
