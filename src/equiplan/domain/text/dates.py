"""The points in time that a text names: days, months, quarters, seasons, school years, years.

One table of patterns over `text.levelled` words, in three languages; the most precise come
first and take their words away from the others.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from .date_words import MONTHS, ORDINALS, SEASONS, VERBS_TOO

Precision = Literal["day", "month", "quarter", "semester", "season", "school_year", "year"]
Edge = Literal["both", "start", "end"]
Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Point:
    """A point named at `begin:stop` of the text; `year` None where the words give none.

    `first` and `last` are (month, day), day 0 being the last of the month; `last` falls `years`
    after `first`. `edge` says that only one side is meant ("end of 2026" has no start).
    """

    begin: int
    stop: int
    precision: Precision
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None
    years: int = 0
    edge: Edge = "both"

    @property
    def start(self) -> date | None:
        """First day, None where there is none to say."""
        return None if self.year is None or self.edge == "end" else _day(self.year, *self.first)

    @property
    def end(self) -> date | None:
        """Last day, None where there is none to say."""
        if self.year is None or self.edge == "start":
            return None
        return _day(self.year + self.years, *self.last)


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day or 31, monthrange(year, month)[1]))


_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"
_OF = r"(?:\s{0,2}(?:de l'annee|del ano|de|del|of|[-/,'.]))?\s{0,3}"
_MONTH = rf"(?<![a-z])(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])\.?"
_DAY = r"(?<![0-9])(?P<day>[0-3]?[0-9])(?:er|st|nd|rd|th|o)?(?![0-9])"
_THEN_YEAR = rf"(?:{_OF}(?P<year>{_YEAR}))?"
_ORDINAL = rf"(?<![a-z0-9])(?P<ordinal>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_QUARTER = r"(?:trimestres?|quarters?|trim)(?![a-z])\.?"
_HALF = r"(?:semestres?|semesters?|half)(?![a-z])"
_TO_YEAR = r"\s{0,2}[-/]\s{0,2}(?P<next>(?:20)?[0-9]{2})(?![0-9])"
_SCHOOL = (
    r"(?<![a-z])(?:annees? (?:scolaires?|universitaires?|academiques?)|(?:school|academic) years?|"
    r"(?:ano|curso|ciclo) (?:escolar|academico|universitario|lectivo)|curso)(?![a-z])"
)
_EDGE = re.compile(
    r"(?<![a-z])(?:(?P<end>fin|finales|final|end|ends|late|cierre)|(?P<mid>mi|mid|mediados|middle)|"
    r"(?P<start>debut|early|beginning|start|principios|comienzos|inicios))"
    r"(?: d'annee| de l'annee| del ano| de(?! l)| du mois de| of the year| of| du|-)?\s{0,2}$"
)


def _number(match: Match, name: str) -> int | None:
    return int(match[name]) if match[name] else None


def _whole(match: Match, precision: Precision, months: tuple[int, int], year: int | None) -> Point:
    first, last = months
    return Point(match.start(), match.end(), precision, (first, 1), (last, 0), year)


def _date(match: Match, year: int, month: int, day: int) -> Point | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    here = (month, day)
    return Point(match.start(), match.end(), "day", here, here, year)


def _iso(match: Match) -> Point | None:
    return _date(match, int(match[1]), int(match[2]), int(match[3]))


def _slashed(match: Match) -> Point | None:
    """Day first; month first only where the day can be nothing else."""
    a, b, year = int(match[1]), int(match[2]), int(match[3])
    return _date(match, year, b, a) or _date(match, year, a, b)


def _slashed_month_first(match: Match) -> Point | None:
    """Month first; day first only where the day can be nothing else."""
    a, b, year = int(match[1]), int(match[2]), int(match[3])
    return _date(match, year, a, b) or _date(match, year, b, a)


def _written(match: Match) -> Point | None:
    month, day, year = MONTHS[match["month"]], int(match["day"]), _number(match, "year")
    point = _date(match, 2000 if year is None else year, month, day)
    return None if point is None else replace(point, year=year)


def _days(match: Match) -> Point | None:
    """ "1-15 March 2026": from a day to a later one of the same month."""
    point, since = _written(match), int(match["since"])
    if point is None or not 1 <= since <= point.last[1]:
        return None
    return replace(point, first=(point.first[0], since))


def _month(match: Match) -> Point:
    month = MONTHS[match["month"]]
    return _whole(match, "month", (month, month), _number(match, "year"))


def _short_month(match: Match) -> Point:
    month = MONTHS[match["month"]]
    return _whole(match, "month", (month, month), 2000 + int(match["short"]))


def _short_year(match: Match) -> Point | None:
    """ "15-Mar-27", as a sheet shows a day, and "3-nov-2027"."""
    year = int(match["year"])
    return _date(
        match, year if year > 99 else 2000 + year, MONTHS[match["month"]], int(match["day"])
    )


def _iso_month(match: Match) -> Point | None:
    """ "2024-11" is November, "2010-12" may be two years."""
    year, month = int(match[1]), int(match[2])
    return _whole(match, "month", (month, month), year) if month < year % 100 else None


def _numbered_month(match: Match) -> Point | None:
    month = int(match[1])
    if not 1 <= month <= 12:
        return None
    return _whole(match, "month", (month, month), int(match[2]))


def _quarter(match: Match) -> Point:
    n = ORDINALS[match["ordinal"]]
    return _whole(match, "quarter", (3 * n - 2, 3 * n), _number(match, "year"))


def _semester(match: Match) -> Point | None:
    n = ORDINALS[match["ordinal"]]
    if n > 2:
        return None
    return _whole(match, "semester", (6 * n - 5, 6 * n), _number(match, "year"))


def _part_of_year(match: Match) -> Point | None:
    """A quarter or a half beside its year, before or after it: "T4 2025", "2026S1"."""
    letter, said = match["a"] or match["b"], match["n"] or match["m"]
    n, year = int(said), int(match["year"] or match["before"])
    if letter in "tq":
        return _whole(match, "quarter", (3 * n - 2, 3 * n), year)
    return _whole(match, "semester", (6 * n - 5, 6 * n), year) if n <= 2 else None


def _week(match: Match) -> Point | None:
    """A week by its number (ISO 8601): it begins on a Monday, maybe in the year before."""
    try:
        monday, sunday = (
            date.fromisocalendar(int(match["year"]), int(match["n"]), d) for d in (1, 7)
        )
    except ValueError:
        return None
    first, last = ((day.month, day.day) for day in (monday, sunday))
    years = sunday.year - monday.year
    return Point(match.start(), match.end(), "day", first, last, monday.year, years)


def _season(match: Match) -> Point:
    first, last, years = SEASONS[match["season"]]
    year = _number(match, "year")
    if year is not None and years and not match["next"]:
        year -= 1  # the winter of 2022 began in December 2021
    return Point(match.start(), match.end(), "season", first, last, year, years)


def _rentree(match: Match) -> Point:
    return _whole(match, "month", (9, 9), _number(match, "year"))


def _school_year(match: Match) -> Point:
    return Point(
        match.start(), match.end(), "school_year", (9, 1), (8, 0), _number(match, "year"), 1
    )


def _slash_year(match: Match) -> Point | None:
    """ "2021/22": a school year only if the two follow each other."""
    year = int(match["year"])
    return _school_year(match) if int(match["next"]) % 100 == (year + 1) % 100 else None


def _years(match: Match) -> Point | None:
    year, following = int(match["year"]), int(match["next"])
    last = following if following > 99 else year // 100 * 100 + following
    if not 0 <= last - year <= 50:
        return None
    return Point(match.start(), match.end(), "year", (1, 1), (12, 0), year, last - year)


def _year(match: Match) -> Point:
    return _whole(match, "year", (1, 12), int(match[0]))


_SLASHED = r"(?<![0-9])([0-3]?[0-9])[-/.]([0-3]?[0-9])[-/.]((?:19|20)[0-9]{2})(?![0-9])"
Builder = Callable[[Match], Point | None]
_PATTERNS: tuple[tuple[re.Pattern[str], Builder], ...] = tuple(
    (re.compile(pattern), builder)
    for pattern, builder in (
        (r"(?<![0-9])((?:19|20)[0-9]{2})[-/.]([01]?[0-9])[-/.]([0-3]?[0-9])(?![0-9])", _iso),
        (_SLASHED, _slashed),
        (rf"(?<![a-z])(?:semaines?|weeks?|semanas?)\s(?:n°\s?)?(?P<n>[0-9]{{1,2}})(?![0-9]){_OF}"
         rf"(?P<year>{_YEAR})", _week),
        (rf"(?<![a-z0-9])(?:s|w)(?P<n>0[1-9]|[3-9]|[1-4][0-9]|5[0-3])(?![0-9]){_OF}(?P<year>{_YEAR})",
         _week),
        (rf"(?P<year>{_YEAR})\s?-?\s?w(?P<n>[0-5]?[0-9])(?![0-9a-z])", _week),
        (rf"(?<![0-9])(?P<day>[0-3]?[0-9])(?P<sign>[-/.]){_MONTH}(?P=sign)(?P<year>{_YEAR}|[0-9]{{2}})"
         r"(?![0-9])", _short_year),
        (r"(?<![0-9])(?P<since>[0-3]?[0-9])(?:er|st|nd|rd|th|o)?"
         r"\s{0,2}(?:-|au|al|to|a|et|and|y)\s{0,2}"
         rf"{_DAY}(?:\s{{0,2}}(?:de|of))?\s{{0,2}}{_MONTH}{_THEN_YEAR}", _days),
        (rf"{_DAY}(?:\s{{0,2}}(?:de|of))?\s{{0,2}}{_MONTH}{_THEN_YEAR}", _written),
        (rf"{_MONTH}\s{{1,2}}{_DAY}(?!\s{{0,2}}[-/]){_THEN_YEAR}", _written),
        (rf"{_MONTH}\s?[-/']\s?(?P<short>[23][0-9])(?![0-9])", _short_month),
        (rf"{_MONTH}{_THEN_YEAR}", _month),
        (r"(?<![0-9])(20[0-9]{2})-(0[1-9]|1[0-2])(?![0-9]|-[0-9])", _iso_month),
        (r"(?<![0-9a-z/])([01]?[0-9])\s?[/-]\s?((?:20)[0-9]{2})(?![0-9/])", _numbered_month),
        (rf"(?<![a-z0-9])(?P<a>[tqsh])(?P<n>[1-4])(?:\s|\s?[-/.]\s?)"
         rf"(?P<year>{_YEAR})|(?P<before>{_YEAR})\s?[-/:]?\s?(?P<b>[tqsh])(?P<m>[1-4])(?![0-9a-z])"
         r"(?!\s?20)", _part_of_year),
        (rf"(?<![a-z0-9])(?:t|q|trim\.? |trimestre |quarter )(?P<ordinal>[1-4])(?![0-9a-z])"
         rf"{_THEN_YEAR}", _quarter),
        (rf"(?<![a-z0-9])(?P<ordinal>[1-4])\s?(?:t|q)(?![0-9a-z]){_THEN_YEAR}", _quarter),
        (rf"{_ORDINAL}(?:\.[oa])?\.?\s{{0,2}}{_QUARTER}{_THEN_YEAR}", _quarter),
        (rf"(?<![a-z0-9])(?:s|h|semestre |semester )(?P<ordinal>[12])(?![0-9a-z]){_THEN_YEAR}",
         _semester),
        (rf"{_ORDINAL}(?:\.[oa])?\.?\s{{0,2}}{_HALF}{_THEN_YEAR}", _semester),
        (rf"(?<![a-z])(?P<season>{'|'.join(SEASONS)})(?![a-z])"
         rf"(?:{_OF}(?P<year>{_YEAR})(?:{_TO_YEAR})?)?", _season),
        (rf"(?<![a-z])rentrees?(?: (?:scolaires?|universitaires?|academiques?))?(?![a-z])"
         rf"(?:{_OF}(?P<year>{_YEAR})(?:{_TO_YEAR})?)?", _rentree),
        (rf"{_SCHOOL}(?:{_OF}(?P<year>{_YEAR})(?:{_TO_YEAR})?)?", _school_year),
        (rf"(?P<year>{_YEAR})\s?/\s?(?P<next>(?:20)?[0-9]{{2}})(?![0-9/])", _slash_year),
        (rf"(?P<year>{_YEAR})(?:\s{{0,2}}(?:-|/|a|al|au|to|until|through)\s{{0,2}})"
         r"(?P<next>(?:20[0-9]{2}|[0-9]{2}))(?![0-9])", _years),
        (_YEAR, _year),
    )
)  # fmt: skip


def points(level: str, *, month_first: bool = False) -> tuple[Point, ...]:
    """The points that a levelled text names, in its order; an impossible date is not one.

    "02/04/2025" is 2 April, or 4 February where its authors write the month first.
    """
    found: list[Point] = []
    rest = level
    for pattern, builder in _PATTERNS:
        build = _slashed_month_first if month_first and builder is _slashed else builder
        read = [(match, build(match)) for match in pattern.finditer(rest)]
        named = [point for _, point in read if point and _is_named(level, point)]
        found += [_edged(level, point) for point in named]
        whole = builder in {_iso, _slashed}  # the year of an impossible date says nothing
        rest = without(rest, (match.span() for match, point in read if point or whole))
    return _with_years(level, tuple(sorted(found, key=lambda point: point.begin)))


_NUMERIC = re.compile(_SLASHED)
Order = Literal["day", "month"]


def orders_of(levels: Iterable[str]) -> frozenset[Order]:
    """What comes first in the numeric days of some texts, where only one can: 25/02, 02/25."""
    days = [(int(m[1]), int(m[2])) for level in levels for m in _NUMERIC.finditer(level)]
    found: set[Order] = {"day" for a, b in days if a > 12 >= b}
    return frozenset(found | {"month" for a, b in days if b > 12 >= a})


def of_two_readings(level: str) -> Iterator[tuple[str, date, date]]:
    """The numeric days that are two: as written, with the day first, with the month first."""
    for match in _NUMERIC.finditer(level):
        a, b, year = int(match[1]), int(match[2]), int(match[3])
        if a != b and 1 <= a <= 12 and 1 <= b <= 12:
            yield match.group(), date(year, b, a), date(year, a, b)


def without(text: str, taken: Iterable[tuple[int, int]]) -> str:
    """The text with the given spans (in order, apart) blanked out, every other place kept."""
    pieces, at = [], 0
    for begin, stop in taken:
        pieces += [text[at:begin], "\0" * (stop - begin)]
        at = stop
    return "".join([*pieces, text[at:]])


_PREPOSITION = re.compile(
    r"(?:[-/,;:(+&]|(?<![a-z])(?:en|in|by|from|to|until|since|before|l'|and|a|au|de|d'ici|jusqu'en|"
    r"avant|entre|between|par|et|or|of|ou|en el))\s*$"
)


def _is_named(level: str, point: Point) -> bool:
    """Whether words that have another sense as well stand as a time here."""
    name = level[point.begin : point.stop].rstrip(". ")
    if name not in VERBS_TOO:
        return True
    before = level[max(0, point.begin - 12) : point.begin]
    return not before.strip() or _PREPOSITION.search(before) is not None


def _edged(level: str, point: Point) -> Point:
    match = _EDGE.search(level, max(0, point.begin - 28), point.begin)
    if match is None or point.precision == "day":
        return point
    begin = match.start()
    if match["start"]:
        return replace(point, begin=begin, edge="start")
    if match["end"]:
        return replace(point, begin=begin, edge="end")
    middle = (6, 0) if point.precision == "year" else (point.last[0], 15)
    return replace(point, begin=begin, edge="end", last=middle)


_JOINT = re.compile(
    r"[\s,;/&+(:-]*(?:(?:a|au|al|to|y|et|and|e|ou|or|until|jusqu'a|hasta|through|till|jusqu'en)"
    r"(?![a-z]))?[\s,;/&+(:-]*"
)


def _with_years(level: str, found: tuple[Point, ...]) -> tuple[Point, ...]:
    """ "avril-mai 2021", "2025: T3": a point next to a year has it; a bare year is used up so."""
    dated = list(found)
    for i in reversed(range(len(dated) - 1)):
        if dated[i].year is None and _joined(level, dated[i], dated[i + 1]):
            dated[i] = _not_after(dated[i], dated[i + 1])
    used = set()
    for i in range(1, len(dated)):
        before = dated[i - 1]
        several = before.precision == "year" and before.years
        if dated[i].year is None and not several and _joined(level, before, dated[i]):
            dated[i] = _not_before(dated[i], before)
            used |= {i - 1} if before.precision == "year" else set()
    return tuple(point for i, point in enumerate(dated) if i not in used)


def _joined(level: str, a: Point, b: Point) -> bool:
    between = level[a.stop : b.begin]
    return len(between) < 20 and _JOINT.fullmatch(between) is not None


def _not_after(point: Point, following: Point) -> Point:
    """With the year of what follows, or the year before it where the months go round."""
    if following.year is None or following.precision == "year":
        return point
    return replace(point, year=following.year - (point.first > following.first))


def _not_before(point: Point, previous: Point) -> Point:
    if previous.year is None:
        return point
    wraps = previous.precision != "year" and point.first < previous.first
    return replace(point, year=previous.year + wraps)
