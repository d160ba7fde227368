"""Numbers that are set against others: by their report, or by who disputes one and gives another.

In: a report, a statement and its figure. Out: yes or no.
"""

import re

from storyledger.figure import Figure
from storyledger.reading import Reading
from storyledger.report import Report
from storyledger.statement import Statement

_SAYING = r"(?:put|puts|gave|gives|said|say|says|(?:was |were )?report(?:ed|s|ing)|estimate[sd]?|count(?:ed|s)|claim(?:ed|s)?|list(?:ed|s))"
_COUNT = r"(?:(?:death |final |total )?(?:tolls?|numbers?|figures?|totals?|counts?|tally)|crowds?|turnout|attendance|dead|losses)"
_DENIED = (
    r"(?:den(?:ied|ies)|reject(?:ed|s)|disput(?:ed|es)|dismiss(?:ed|es)|contest(?:ed|s)|challeng(?:ed|es))"
)
_AGAINST = re.compile(
    r"\b(?:higher|lower|larger|smaller|bigger|different|conflicting|competing"
    r"|rival)\b(?:\W+\w+){0,3}\W+(?:tolls?|figures?|numbers?|counts?|estimates?|totals?)\b"
    rf"|^\W*(?:But |However, |Yet )?(?:Others|Other \w+(?: \w+)?) {_SAYING}\b"
    rf"|(?<![Pp]revious estimates )(?<![Ee]arlier estimates )\b(?:put|puts|putting) (?:the|its|their|his"
    rf"|her) (?:own )?{_COUNT}(?: of [\w ]{{1,40}}?)? at\b\W*$"
    r"|\b(?:put|puts|putting) (?:it|them|the (?:costs?|damage|price|bill)) at\W*$|\b(?:speaks?|spoke|talks?|talked) of\W*$"
    r"|\b(?:gave|gives|names?|named) an? (?:\w+ )?(?:number|figure)\b[^.;]{0,40}$"
    r"|\b(?:believes?|thinks?|reckons?) (?:that )?(?:it|the (?:real |true )?(?:number|figure|total)) (?:is|was) (?:nearer|closer|only)(?: to)?\W*$"
    rf"|\b(?:though|although|while|whereas|but) [^;]{{2,80}}\b{_SAYING}\b[^.;]{{0,30}}$"
    # "denied that, saying only 9 had died", "say it will be closer to $90 million"
    rf"|\b{_DENIED} (?:that|this|it|(?:the|that|those|these) (?:\w+ )?(?:figures?|numbers?|claims?|counts?|estimates?|tally|toll|reports?))"
    r",? (?:and )?(?:saying|said|insisting|insisted|putting|put)\b[^.;]{0,30}$"
    r"|\b(?:says?|said) (?:that )?(?:it|the \w+) (?:will|would|could|may|might) be (?:closer|nearer)(?: to)?\W*$"
)


def is_set_against(report: Report, reading: Reading, figure: Figure) -> bool:
    """True if what stands before a figure in its sentence says that it differs from another."""
    if not 0 <= figure.sentence < len(reading.sentences):
        return False
    before = report.text[reading.sentences[figure.sentence].start : figure.span.start]
    return bool(_AGAINST.search(" ".join(before.split())))


# "He disputed that and said the leak was 900 barrels": the 900 are his own.
_ANEW = re.compile(
    r"\b(?:and|but|,)\s+(?:instead\s+|rather\s+|he\s+|she\s+|it\s+|they\s+)?"
    r"(?:said|says|saying|put|puts|putting|insisted|insisting|maintained|claimed|claiming|estimated|added|gave)\b[^.;]{0,120}$"
)


def says_anew(report: Report, statement: Statement, figure: Figure) -> bool:
    """True of a number that its source gives after a word of saying of its own, in a statement that disputes another."""
    cue = statement.cue
    if cue is None or cue.end > figure.span.start:
        return False
    beside = report.text[max(0, cue.start - _NEAR) : cue.start]
    if _SAYS.fullmatch(cue.of(report.text)) and _TURNED.search(
        beside
    ):  # "denied that, saying only 9 had died"
        return not _NOT.search(" ".join(c.of(report.text) for c in statement.content))
    return bool(_ANEW.search(" ".join(report.text[cue.end : figure.span.start].split())))


_SAYS = re.compile(r"(?:and\s+)?(?:saying|said|insisting|insisted|maintaining|claiming)(?:\s+that)?")
_TURNED = re.compile(rf"\b{_DENIED}\b[^.;]*,?\s+(?:and\s+)?$")
_NOT = re.compile(r"\b(?:not|never|nobody|none)\b|n['’]t\b")
_NEAR = 80  # code points
