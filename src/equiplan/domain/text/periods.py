"""When an action happens, read out of its calendar as its authors wrote it.

Rules and their examples: `docs/method/periods.md`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ..plans.draft import CalendarPeriod
from .cadences import cadence
from .comparing import levelled
from .dates import Point, Precision, points, without
from .languages import Language
from .numbers import spelled

Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; `unit` is singular."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Period:
    """When something happens; all None and not recurring is never returned.

    `start` and `end` are first and last day, both included, None where the words give none.
    `precision` is that of the vaguest point read; `project_months` counts from the first month
    of the project, whose date the words do not give; `recurring` says that it comes back or
    never stops.
    """

    start: date | None
    end: date | None
    precision: Precision | None = None
    duration: Duration | None = None
    project_months: tuple[int, int] | None = None
    recurring: bool = False


_VAGUE: tuple[Precision, ...] = (
    "day", "month", "quarter", "semester", "season", "school_year", "year",
)  # fmt: skip
_UNITS: dict[Unit, str] = {
    "day": "jours?|days?|dias?",
    "week": "semaines?|weeks?|semanas?",
    "month": "mois|months?|mes|meses",
    "year": "ans?|annees?|years?|anos?",
}
_SPELLED = "|".join(spelled("es").keys() | spelled("en").keys() | spelled("fr").keys())
_DURATION = re.compile(
    rf"(?<![a-z0-9/-])(?P<n>[0-9]{{1,3}}|{_SPELLED}|un|une|uno|una|one)\s?-?\s?(?:"
    + "|".join(rf"(?P<{unit}>{names})" for unit, names in _UNITS.items())
    + r")(?![a-z])"
)
_PROJECT = re.compile(
    r"(?<![a-z0-9])(?<![0-9] )(?:m|mois |month |months |mes |meses )\s?(?P<a>[0-9]{1,3})"
    r"(?:\s{0,2}(?:-|a|to|au|al|et|and|y)\s{0,2}(?:m|mois |month |mes )?\s?(?P<b>[0-9]{1,3}))?"
    r"(?![0-9a-z%])"
)
_PROJECT_YEAR = re.compile(
    r"(?<![a-z0-9])(?<![0-9] )(?:annee|an|year|ano)s?\s(?P<a>[1-9])"
    r"(?:\s{0,2}(?:-|a|to|al|et|and|y)\s{0,2}(?:annee |an |year |ano )?(?P<b>[1-9]))?(?![0-9a-z%])"
)
_RECURRING = re.compile(
    r"(?<![a-z])(?:"
    r"(?:bi|tri|se|pluri|multi)?(?:annuel|mestriel|mensuel)(?:le)?(?:s|ment)?|mensuel\w{0,6}|"
    r"hebdomadaire\w{0,5}|continu(?:e|es|s|a|o|as|os|ous|ously|al|ellement|ment)?|recurren\w{0,6}|"
    r"permanen\w{0,6}|ongoing|regul(?:ier|iere|ierement|ar|arly|armente)s?|period\w{0,8}|"
    r"(?:bi|semi)?-?(?:annual|monthly|weekly|quarterly|yearly)(?:ly)?|annually|"
    r"(?:bi|semi)?(?:anual|mensual|semanal|trimestral|semestral)(?:es|mente)?|"
    r"(?:chaque|tous les|toutes les|every|each|cada|todos los|todas las)(?![a-z])|"
    r"toute l'annee|all year(?: round| long)?|throughout the (?:year|plan|period)|todo el ano|"
    r"(?:par|per|por|al) (?:an|annee|year|ano|mois|month|mes|semestre|trimestre|quarter)|"
    r"(?:a la|on|a) demande?a?|tout au long|a lo largo|rentrees(?: scolaires)?|year-round"
    r")(?![a-z])"
)
_STARTS = re.compile(
    r"(?<![a-z])(?:a partir d[eu']|a compter d[eu']|des|depuis|from|since|starting(?: in| from)?|"
    r"starts?|beginning(?: in)?|desde|inicio|comienzo|debut|demarrage|lancement|as of)"
    r"(?: el| la| le| the| of| de| en| in| l')?\s{0,2}:?\s{0,2}$"
)
_ENDS = re.compile(
    r"(?<![a-z])(?:d'ici(?: a)?|by|until|till|jusqu'(?:a|au|en)|hasta|para|no later than|"
    r"au plus tard|a mas tardar|fin|end|deadline|echeance|fecha limite|a l'horizon|horizon)"
    r"(?: el| la| le| the| of| de| en| in| l'| au)?\s{0,2}:?\s{0,2}$"
)
_AT = re.compile(r"(?<![a-z])(?:en|in|pour|for|a|at|au)\s{1,2}$|\(\s?$")
_LABEL = re.compile(r"\s?[:=]")
_ARTICLE = r"(?: le| la| the| el| l'|)\s{0,2}(?:annee |the year |year |ano )?$"
_BEFORE = re.compile(rf"(?<![a-z])(?:avant|before|antes del?|prior to){_ARTICLE}")
_AFTER = re.compile(rf"(?<![a-z])(?:apres|after|despues del?){_ARTICLE}")
_ONWARDS = re.compile(
    r"\s{0,2}[,(]?\s?(?:onwards?|and beyond|en adelante|y siguientes|et suivantes|et au-dela|\+)"
)
_ALL_YEAR = re.compile(r"toute l'annee|all year|throughout the year|todo el ano|year-round")


def read_calendar(
    text: str,
    *,
    years: tuple[int, int] | None = None,
    language: Language | None = None,
    month_first: bool = False,
) -> Period | None:
    """When the text says, None if it says nothing that is understood.

    `years` are the first and last year of the plan: a month, quarter or season without a year
    takes it only if there is but one, and "2 ans" are its first two. `month_first` reads
    02/04/2025 as 4 February. Never raises.
    """
    level = levelled(text)
    found = _in_plan(points(level, month_first=month_first), _only(years))
    rest = without(level, ((point.begin, point.stop) for point in found))
    recurring = _RECURRING.search(level) is not None or cadence(level) is not None
    duration = _duration(rest, language)
    months = _project_months(rest)
    if not (found or recurring or duration or months):
        return None
    start, end = _bounds(level, found) if found else _all_year(level, _only(years))
    if not (found or recurring or months):
        start = _first_years(years, duration)
    if start and end is None and duration:
        end = _after(start, duration)
    precision = max((point.precision for point in found), key=_VAGUE.index, default=None)
    return Period(start, end, precision, duration, months, recurring)


def read_period(
    text: str,
    *,
    years: tuple[int, int] | None = None,
    language: Language | None = None,
    month_first: bool = False,
) -> CalendarPeriod | None:
    """First and last day as `read_calendar` finds them; None if nothing was understood."""
    period = read_calendar(text, years=years, language=language, month_first=month_first)
    return None if period is None else CalendarPeriod(period.start, period.end)


def deadlines(level: str) -> tuple[tuple[int, date], ...]:
    """Where a levelled text says by when ("by 2027", "en 2026"), and the last day of it."""
    return tuple(
        (point.begin, last)
        for point in points(level)
        if (last := _end(level, point)) and _is_deadline(level, point)
    )


def _is_deadline(level: str, point: Point) -> bool:
    said = (_ENDS, _BEFORE, _AT)
    labels = point.edge == "end" or _LABEL.match(level, point.stop) is not None
    return labels or any(_around(words, level, point) for words in said)


def _only(years: tuple[int, int] | None) -> int | None:
    """The year of a plan of one year."""
    return years[0] if years and years[0] == years[1] and 1900 <= years[0] < 2100 else None


def _first_years(years: tuple[int, int] | None, duration: Duration | None) -> date | None:
    """So many years, nothing else said, are the first ones of the plan."""
    dated = years is not None and 1900 <= years[0] < 2100
    return (
        date(years[0], 1, 1) if years and dated and duration and duration.unit == "year" else None
    )


def _in_plan(found: tuple[Point, ...], year: int | None) -> tuple[Point, ...]:
    """Points without a year, in the plan's; "October-March" does not fit into one."""
    firsts = [point.first for point in found if point.year is None]
    if year is None or firsts != sorted(firsts):
        return found
    return tuple(replace(point, year=point.year or year) for point in found)


def _bounds(level: str, found: tuple[Point, ...]) -> tuple[date | None, date | None]:
    """From the first start to the last end; None for a side that is open or not dated."""
    if any(point.year is None for point in found):
        return None, None
    starts = [start for point in found if (start := _start(level, point))]
    ends = [end for point in found if (end := _end(level, point))]
    start, end = min(starts, default=None), max(ends, default=None)
    if len(found) == 1 and found[0].precision == "day" and _is_begun(level, found[0]):
        end = None
    return (None, None) if start and end and start > end else (start, end)


def _is_begun(level: str, day: Point) -> bool:
    """A lone day followed by a length of time is the first day of it."""
    return day.first == day.last and _DURATION.search(level, day.stop) is not None


def _around(words: re.Pattern[str], level: str, point: Point) -> bool:
    return words.search(level, max(0, point.begin - 28), point.begin) is not None


def _start(level: str, point: Point) -> date | None:
    if _around(_AFTER, level, point) and point.end:
        return point.end + timedelta(days=1)
    closed = _around(_BEFORE, level, point) or _around(_ENDS, level, point)
    return None if closed else point.start


def _end(level: str, point: Point) -> date | None:
    if _around(_BEFORE, level, point) and point.start:
        return point.start - timedelta(days=1)
    begins = _around(_STARTS, level, point) or _around(_AFTER, level, point)
    open_ended = begins or _ONWARDS.match(level, point.stop)
    return None if open_ended else point.end


def _all_year(level: str, year: int | None) -> tuple[date | None, date | None]:
    if year is None or not _ALL_YEAR.search(level):
        return None, None
    return date(year, 1, 1), date(year, 12, 31)


_ONE = dict.fromkeys(("un", "une", "uno", "una", "one"), 1)


def _duration(rest: str, language: Language | None) -> Duration | None:
    """The one duration of the text; of several, none is that of the action."""
    several = list(_DURATION.finditer(rest))
    if len(several) != 1:
        return None
    match = several[0]
    said = match["n"]
    count = int(said) if said.isdecimal() else (spelled(language) | _ONE).get(said)
    unit = next(unit for unit in _UNITS if match[unit])
    return Duration(count, unit) if count else None


_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "month": 0, "year": 0}
_MONTHS: dict[Unit, int] = {"day": 0, "week": 0, "month": 1, "year": 12}


def _after(start: date, duration: Duration) -> date:
    """The last day of a duration that begins on `start`."""
    months = start.year * 12 + start.month - 1 + duration.count * _MONTHS[duration.unit]
    year, month = months // 12, months % 12 + 1
    day = min(start.day, monthrange(year, month)[1])
    return date(year, month, day) + timedelta(days=duration.count * _DAYS[duration.unit] - 1)


def _project_months(rest: str) -> tuple[int, int] | None:
    """First and last month of the project; its second year is months 13 to 24."""
    found = [
        (length * (int(match["a"]) - 1) + 1, length * int(match["b"] or match["a"]))
        for words, length in ((_PROJECT, 1), (_PROJECT_YEAR, 12))
        for match in words.finditer(rest)
    ]
    known = [(a, b) for a, b in found if 0 < a <= b]
    return (min(a for a, _ in known), max(b for _, b in known)) if known else None
