"""Charts: a picture with its title, a sentence that says what it shows, and its table.

A chart is never the only way to a number: whoever cannot see it reads the sentence and the table.
Series are told apart by colour, by dash and by the shape of their marks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from equiplan.domain.text.languages import Language
from equiplan.domain.text.numbers import written

from .drawing import GRID, MOST_SERIES, SOFT, TEXT, colour, drawn, printable

WIDTH, HEIGHT, STEP = 460, 240, 20
SIZE = 13  # of letters, of 460 across: still readable when a phone shows it at 340
SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")
MARKS = (
    "M10 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
    "M10 2h8v8h-8z",
    "M14 1l5 9h-10z",
    "M14 0l5 6-5 6-5-6z",
    "M14 11l5-9h-10z",
    "M12 1h4v3h3v4h-3v3h-4v-3h-3v-4h3z",
)
"""The shapes again, for the legend."""

BAR, TICK = "M4 1h20v10h-20z", "M13 0h3v12h-3z"
DASHES = ((1, 0), (6, 3), (2, 3), (8, 3, 2, 3), (10, 4), (4, 4))
NOTHING = "–"
BREAK = "break-paths-filter-domains"  # a line stops at a hole, and starts again behind it
Shown = float | str
"""A number, or what is said in its place: protected, not known yet."""


@dataclass(frozen=True, slots=True)
class Series:
    """A line or a set of bars: its name and what it has at each place of the axis.

    A place that is left out has nothing. `is_level` is a value to reach, drawn as a rule.
    """

    name: str
    points: Mapping[str, Shown]
    is_level: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """How some values are spread: the lowest, the quartiles, the highest; `own` is one of them."""

    name: str
    low: float
    first: float
    median: float
    third: float
    high: float
    own: float | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the legend: a name, which colour (1-based), and how it is drawn.

    `dash` is that of its line, None without a line; `mark` is a path in a box of 28 by 12.
    """

    name: str
    number: int
    dash: str | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture, what it is called, what it shows in a sentence, and its table.

    `rows` are as written in the language of the page; the first column is what the axis says.
    """

    title: str
    sentence: str
    svg: str
    legend: tuple[Key, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """The rows: what each is of, then its cells with the names of their columns."""
        return tuple(
            (head, tuple(zip(self.columns[1:], cells, strict=True))) for head, *cells in self.rows
        )


@dataclass(frozen=True, slots=True)
class Words:
    """What a chart says around its numbers: title, sentence, names of the axis and of the unit."""

    title: str
    sentence: str
    axis: str
    unit: str
    language: Language


def line(words: Words, places: Sequence[str], series: Sequence[Series]) -> Chart:
    """Lines over the places of an axis, years mostly, in order; a hole breaks a line.

    ValueError for more series than can be told apart.
    """
    specification = _drawing(_records(places, series)) | {
        "width": WIDTH,
        "height": HEIGHT,
        "encoding": {"x": _places(places), "y": _measure(words), "color": _colours(series)},
        "layer": [
            _mark("line", strokeDash=_dashes(series), strokeWidth=2, invalid=BREAK),
            _mark(
                "point", shape=_shapes(series), size=60, filled=True, opacity=1, invalid="filter"
            ),
        ],
    }
    specification["layer"][1]["transform"] = [{"filter": "!datum.level"}]
    legend = (
        Key(one.name, n, " ".join(map(str, DASHES[n - 1])), "" if one.is_level else MARKS[n - 1])
        for n, one in enumerate(series, 1)
    )
    return _chart(words, places, series, specification, tuple(legend))


def bars(words: Words, places: Sequence[str], series: Sequence[Series]) -> Chart:
    """Bars that lie, side by side for each place; what has no number has no bar.

    ValueError for more series than can be told apart.
    """
    across = {
        "x": _measure(words),
        "y": _places(places) | {"axis": {"labelLimit": WIDTH // 4, "title": None}},
        "yOffset": {"field": "series", "scale": {"domain": [one.name for one in series]}},
        "color": _colours(series),
    }
    specification = _drawing(_records(places, series)) | {
        "width": WIDTH,
        "height": {"step": STEP},
        "mark": {"type": "bar", "invalid": "filter"},
        "encoding": across,
    }
    legend = tuple(Key(one.name, n, mark=BAR) for n, one in enumerate(series, 1))
    return _chart(words, places, series, specification, legend)


def ranges(words: Words, spans: Sequence[Span], columns: tuple[str, ...]) -> Chart:
    """For each span a rule from the lowest to the highest, a box of quartiles and the median.

    `columns` are the six names of what the table shows after the name: lowest, first quartile,
    median, third quartile, highest, own.
    """
    names = [span.name for span in spans]
    across = {"y": _places(names) | {"axis": {"labelLimit": WIDTH // 4, "title": None}}}
    specification = _drawing([_record(span) for span in spans]) | {
        "width": WIDTH,
        "height": {"step": 2 * STEP},
        "encoding": across,
        "layer": [
            _between("rule", "low", "high", words, color=colour(1)),
            _between("bar", "first", "third", words, color=SOFT, stroke=colour(1), height=STEP),
            _at("tick", "median", words, color=colour(1), thickness=3, size=STEP, opacity=1),
            _at("point", "own", words, color=colour(2), size=90, shape="diamond"),
        ],
    }
    rows = tuple((span.name, *_written(span, words.language)) for span in spans)
    return Chart(
        words.title,
        words.sentence,
        drawn(specification, words.language, words.title),
        (Key(columns[2], 1, mark=TICK), Key(columns[5], 2, mark=MARKS[3])),
        (words.axis, *columns),
        rows,
    )


def _chart(
    words: Words,
    places: Sequence[str],
    series: Sequence[Series],
    specification: dict[str, Any],
    legend: tuple[Key, ...],
) -> Chart:
    return Chart(
        words.title,
        words.sentence,
        drawn(specification, words.language, words.title),
        legend,
        (words.axis, *(one.name for one in series)),
        tuple(
            (place, *(_said(one.points.get(place), words.language) for one in series))
            for place in places
        ),
    )


def _said(shown: Shown | None, language: Language) -> str:
    if shown is None:
        return NOTHING
    return shown if isinstance(shown, str) else written(shown, language)


def _written(span: Span, language: Language) -> tuple[str, ...]:
    numbers = (span.low, span.first, span.median, span.third, span.high, span.own)
    return tuple(_said(number, language) for number in numbers)


def _drawing(values: list[dict[str, Any]]) -> dict[str, Any]:
    return {"data": {"values": values}, "config": CONFIG}


def _records(places: Sequence[str], series: Sequence[Series]) -> list[dict[str, Any]]:
    """A record for each series and place, without a number where there is none to draw."""
    if len(series) > MOST_SERIES:
        raise ValueError(f"at most {MOST_SERIES} series can be told apart")
    return [
        {
            "place": printable(place),
            "series": printable(one.name),
            "number": None if isinstance(shown, str) else shown,
            "level": one.is_level,
        }
        for one in series
        for place, shown in ((place, one.points.get(place)) for place in places)
    ]


def _record(span: Span) -> dict[str, Any]:
    names = ("low", "first", "median", "third", "high", "own")
    return {"place": printable(span.name)} | {name: getattr(span, name) for name in names}


def _places(places: Sequence[str]) -> dict[str, Any]:
    domain = [printable(place) for place in places]
    axis = {"labelAngle": 0, "title": None, "labelOverlap": True}
    return {
        "field": "place",
        "type": "ordinal",
        "scale": {"domain": domain},
        "sort": None,
        "axis": axis,
    }


def _measure(words: Words, field: str = "number") -> dict[str, Any]:
    axis = {"title": printable(words.unit) or None, "tickCount": 5, "grid": True}
    return {"field": field, "type": "quantitative", "axis": axis}


def _scale(series: Sequence[Series], values: Sequence[Any]) -> dict[str, Any]:
    domain = [printable(one.name) for one in series]
    scale = {"domain": domain, "range": list(values[: len(domain)])}
    return {"field": "series", "type": "nominal", "scale": scale, "legend": None}


def _colours(series: Sequence[Series]) -> dict[str, Any]:
    return _scale(series, [colour(number) for number in range(1, MOST_SERIES + 1)])


def _dashes(series: Sequence[Series]) -> dict[str, Any]:
    return _scale(series, DASHES)


def _shapes(series: Sequence[Series]) -> dict[str, Any]:
    return _scale(series, SHAPES)


def _mark(kind: str, *, invalid: str, **options: Any) -> dict[str, Any]:
    """A layer of marks; options that are scales are encoded, the others are of the mark."""
    encoded = {name: value for name, value in options.items() if isinstance(value, dict)}
    fixed = {name: value for name, value in options.items() if name not in encoded}
    return {"mark": {"type": kind, "invalid": invalid} | fixed, "encoding": encoded}


def _between(kind: str, low: str, high: str, words: Words, **options: Any) -> dict[str, Any]:
    across = {"x": _measure(words, low), "x2": {"field": high}}
    return {"mark": {"type": kind} | options, "encoding": across}


def _at(kind: str, field: str, words: Words, **options: Any) -> dict[str, Any]:
    options = {"filled": True, "opacity": 1} | options if kind == "point" else options
    return {
        "mark": {"type": kind, "invalid": "filter"} | options,
        "encoding": {"x": _measure(words, field)},
    }


_LETTERS = {"labelFontSize": SIZE, "titleFontSize": SIZE, "labelColor": TEXT, "titleColor": TEXT}
CONFIG: dict[str, Any] = {
    "background": None,
    "font": "sans-serif",
    "autosize": {"type": "fit-x", "contains": "padding"},
    "padding": {"left": 14, "right": 14, "top": 6, "bottom": 6},
    "view": {"stroke": None},
    "axis": _LETTERS
    | {"titleFontWeight": "normal", "gridColor": GRID, "domainColor": TEXT, "tickColor": TEXT},
}
