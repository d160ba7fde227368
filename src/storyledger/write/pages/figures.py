"""Figures: a panel a track, and the same as a table.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections.abc import Sequence

from markupsafe import Markup

from storyledger.figure import Bound, Figure, RelationType, Standing, Track
from storyledger.interval import Interval
from storyledger.span import FigureId, StatementId
from storyledger.write.drawings.charts import SIGNS, Mark, draw_steps, merge_marks, set_apart
from storyledger.write.drawings.glyphs import bloc_mark
from storyledger.write.pages.cites import Section, chips
from storyledger.write.pages.names import short_name
from storyledger.write.pages.sums import same_numbers, sums
from storyledger.write.scene.scene import Scene
from storyledger.write.tables.tables import amount
from storyledger.write.words.phrases import IN_OWN_NAME, figure_words, number_words

# Of more tracks than this the table has the rest, which can be fetched as CSV.
MOST_PANELS = 60


def figures_section(scene: Scene, only: str = "", most: int = MOST_PANELS) -> Section:
    """A panel for each of the tracks that most reports follow, sums, equal numbers of different things, overtaken ones.

    With the id of a track its panel alone.
    """
    tracks = sorted((t for t in scene.ledger.tracks if only in ("", t.id)), key=lambda t: _reach(scene, t))
    panels = [_panel(scene, track) for track in tracks[:most]]
    if only:
        alone = {"single": [], "sums": [], "same": [], "stale": [], "left_out": 0}
        return {"panels": panels, "blocs": _blocs(scene), **alone}
    return {
        "left_out": max(0, len(tracks) - most),
        "panels": [p for p in panels if p["svg"]],
        "single": [row | {"title": p["title"]} for p in panels if not p["svg"] for row in p["rows"]],
        "blocs": _blocs(scene),
        "sums": sums(scene),
        "same": same_numbers(scene, tracks[:MOST_PANELS]),
        "stale": [
            {
                "words": s.words,
                "why": s.why,
                "report": scene.numbers.reports[s.report_id],
                "href": scene.links.report(scene.numbers.reports[s.report_id]),
            }
            for s in scene.ledger.stale
        ],
    }


def _blocs(scene: Scene) -> list[tuple[Markup, str]]:
    return [(bloc_mark(n), name) for n, name in enumerate(scene.blocs.names)]


def _reach(scene: Scene, track: Track) -> tuple[int, int, str]:
    reports = {scene.desk.figures[f].report_id for f in track.figures}
    return (-len(reports), -len(track.figures), track.id)


def _panel(scene: Scene, track: Track) -> Section:
    figures = _as_said(scene, track)
    levels = [f for f in figures if f.id not in track.partial]
    titles = {t.id: t.title for t in scene.ledger.tracks}
    told = [(f, f.statement_id) for f in figures if f.statement_id]
    drawn = set_apart([_mark(scene, track, f, sid) for f, sid in told])
    marks = list(zip(drawn, (sid for _, sid in told), strict=True))
    dated = merge_marks([m for m, sid in marks if m.day and not _is_open(scene, sid)])
    # one number of one day is told sooner than drawn, whoever else gives it
    svg, unlabelled = draw_steps(track.title, dated) if len(dated) > 1 else ("", 0)
    return {
        "title": track.title,
        "href": scene.links.part("figures", track.id),
        "standing": [_standing(scene, s) for s in track.standing],
        "part_of": [
            {"title": titles[p.track], "why": p.why, "href": scene.links.part("figures", p.track)}
            for p in track.part_of
            if p.track in titles
        ],
        "finding": _finding(scene, levels) if levels else "only additions or parts",
        "svg": Markup(svg),  # noqa: S704 - charts.py escapes its text
        "unlabelled": unlabelled,
        "rows": _rows(scene, marks),
    }


def _as_said(scene: Scene, track: Track) -> list[Figure]:
    """The figures in order of saying; of "163, up from 140" the one that is gone comes first."""
    figures = [scene.desk.figures[f] for f in track.figures]
    home = {f.id: f.statement_id for f in figures}
    pairs = [r.figures[:2] for r in scene.ledger.relations if r.type is RelationType.REVISES]
    gone = {old for new, old in pairs if old in home and home[old] and home[old] == home.get(new)}
    first: dict[StatementId | FigureId, int] = {}
    for n, figure in enumerate(figures):
        first.setdefault(figure.statement_id or figure.id, n)
    return sorted(figures, key=lambda f: (first[f.statement_id or f.id], f.id not in gone))


def _rows(scene: Scene, marks: Sequence[tuple[Mark, StatementId]]) -> list[Section]:
    """A row for each number, giver and day; what says the same again stands as one more cite."""
    said: dict[tuple[str, str, str], list[StatementId]] = {}
    for mark, sid in marks:
        said.setdefault((mark.number, _giver(scene, sid), days_of(scene, mark)), []).append(sid)
    return [
        {"number": number, "giver": giver, "day": day, "chips": chips(scene, ids)}
        for (number, giver, day), ids in said.items()
    ]


def _is_open(scene: Scene, sid: StatementId) -> bool:
    """Said some day before its report, nobody says which: a drawing would put it where it need not belong."""
    when = scene.when(scene.desk.statements[sid])
    return when is not None and when.earliest is None


def _standing(scene: Scene, held: Standing) -> Section:
    """What one giver holds now, and since when."""
    figure = scene.desk.figures[held.figure]
    return {
        "giver": scene.desk.name_of(held.origin, IN_OWN_NAME),
        "mark": scene.blocs.mark(held.origin),
        "number": amount(scene.desk, figure),
        "since": scene.short(held.since),
        "reports": len(held.reports),
        "chips": chips(scene, [figure.statement_id] if figure.statement_id else []),
    }


def _finding(scene: Scene, figures: Sequence[Figure]) -> str:
    """From which number to which, in the order of saying."""
    least, most = (choose(figures, key=lambda f: f.low) for choose in (min, max))
    first, last, low, high = (amount(scene.desk, f) for f in (figures[0], figures[-1], least, most))
    if least.low == most.low and least.high == most.high:
        return f"{last} throughout" if len(figures) > 1 else last
    return f"from {first} to {last}" if first != last else f"between {low} and {high}, last {last}"


def days_of(scene: Scene, mark: Mark) -> str:
    """The day of a mark, or that it has none."""
    return scene.short(Interval(earliest=mark.first, latest=mark.last)) if mark.day else "no day"


def _mark(scene: Scene, track: Track, figure: Figure, sid: StatementId) -> Mark:
    statement = scene.desk.statements[sid]
    when = scene.when(statement)
    first = (when.earliest or when.latest) if when else None
    last = (when.latest or when.earliest) if when else None
    actor = scene.ledger.resolutions[sid].actor
    number, partial = scene.numbers.statements[sid], figure.id in track.partial
    return Mark(
        day=first + (last - first) / 2 if first and last else None,
        first=first,
        last=last,
        low=figure.low,
        high=figure.high,
        vague=figure.high is None and figure.bound is None,
        least=figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN),
        sign=figure.unit_head if figure.unit_head in SIGNS else "",
        expected=track.expected,
        partial=partial,
        number=_cut_short(number_words(figure_words(scene.desk, figure))),
        giver=", ".join(filter(None, (_cut_short(short_name(_giver(scene, sid))), scene.short(when)))),
        line="" if partial or not actor else actor,
        bloc=scene.blocs.place(actor),
        href=scene.links.statement(number),
    )


def _giver(scene: Scene, sid: StatementId) -> str:
    return scene.speaker(scene.desk.statements[sid])


# A label longer than this is cut; the table beside the drawing has it whole.
MOST_LETTERS = 34


def _cut_short(words: str) -> str:
    return words if len(words) <= MOST_LETTERS else words[: MOST_LETTERS - 1].rstrip() + "…"
