"""How near to other reports of its story one runs.

In: a day, the days of dated reports, and what an undated one shares with them. Out: weights. A report of a story runs among the
others, hardly ever long before the first or long after the last of them, and nearer to those whose words it has. Facts in
other words are told again for weeks and say little; figures that are shared say nothing that these do not.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import exp, log, sqrt

from storyledger.interval import Interval
from storyledger.reconcile.days.links import Link
from storyledger.span import ReportId

# How often two reports run so many days apart, for one side: that share a text or words in quotation marks; and that
# share a fact told in other words, which is told again for days. Counted in BASIL, GVC, eighty piles of other news
# and the open stories, whose days are known, and smoothed (2026-11).
_CLOSE = (0.57, 0.155, 0.018, 0.009, 0.006, 0.004, 0.003, 0.003, *[0.001] * 7)
_LOOSE = (0.40, 0.135, 0.065, 0.040, 0.015, 0.012, 0.010, 0.010, *[0.004] * 7)
# How often on any one day further away.
_FAR = 0.0001
# Links tell less together than each would alone, as reports copy each other, and reports of one story run near each
# other anyway: their weights are multiplied, each to this power by their number's root. Fitted with those of `newsdays.py`.
_COPIED, _QUOTED, _TOLD = 0.6, 0.3, 0.15
# The same for the days before the first report of a story and after the last one.
_BEFORE, _AFTER = 0.65, 0.45


def fit_span(day: date, dated: Sequence[date]) -> float:
    """How likely a report of a story runs that day, whose dated ones ran on those."""
    near = sum(1 / (1 + abs((day - ran).days)) for ran in dated) / len(dated)
    before, after = max((min(dated) - day).days, 0), max((day - max(dated)).days, 0)
    return near * float((1 + before) ** -_BEFORE * (1 + after) ** -_AFTER)


def fit_links(day: date, links: Sequence[Link], known: Mapping[ReportId, Interval]) -> float:
    """How well a day fits those of reports whose texts or remarks it has."""
    copied = [k for k in links if k.copied]
    quoted = [k for k in links if k.quoted and not k.copied]
    told = [k for k in links if not (k.copied or k.quoted)]
    kinds = ((copied, _CLOSE, _COPIED), (quoted, _CLOSE, _QUOTED), (told, _LOOSE, _TOLD))
    return exp(sum(power * _together(day, held, rates, known) for held, rates, power in kinds if held))


def _together(
    day: date, links: Sequence[Link], rates: Sequence[float], known: Mapping[ReportId, Interval]
) -> float:
    """Links of one kind, as a logarithm: the product of many would be nothing."""
    return sum(log(_lag(day, known[k.other], rates)) for k in links) / sqrt(len(links))


def _lag(day: date, anchor: Interval, rates: Sequence[float]) -> float:
    """How well it fits one report; if that one's date is inferred, the mean of its days."""
    first, width = anchor.earliest or day, (anchor.width_days or 0) + 1
    lags = (abs((day - first - timedelta(days=step)).days) for step in range(width))
    return sum(rates[lag] if lag < len(rates) else _FAR for lag in lags) / width
