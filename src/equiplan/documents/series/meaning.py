"""Tells what the columns of a table of figures mean, and takes its points out of them.

The suggestion goes by the names of the columns, in SDMX and in three languages; a person looks at
it before anything is kept. Nothing is averaged, filled in or guessed: two values for one area and
year are a fault until something is chosen between them.
"""

from collections.abc import Callable, Iterator

from ...core.cells import Sex
from ...core.text import folded
from .model import Fault, Meaning, Point, Problem, Reading, Table
from .values import decimal_mark, is_nothing, number, year

AREA = (
    "ref_area", "geo", "area", "reporter", "location", "country name", "country", "pays",
    "nom du pays", "pais", "region", "zone", "zona", "territoire", "territorio", "entity",
    "country code", "code pays",
)  # fmt: skip
PERIOD = ("time_period", "time", "year", "annee", "ano", "anio", "periode", "period", "periodo",
          "date", "fecha")  # fmt: skip
VALUE = ("obs_value", "value", "valeur", "valor", "observation", "taux", "rate", "tasa",
         "part", "share", "pourcentage", "percentage", "porcentaje", "%")  # fmt: skip
SEX = frozenset({"sex", "sexe", "sexo", "genre", "gender", "genero"})
WOMEN = ("f", "female", "femmes", "femme", "women", "woman", "mujeres", "mujer", "sex_f")
TOTALS = (Sex.TOTAL.value.lower(), "total", "t", "_z", "all", "ensemble", "tous", "todos")
ASIDE = frozenset({
    "obs_status", "obs_flag", "status", "flag", "decimals", "unit_mult", "comment_obs",
    "time_format", "note", "notes", "comment", "source", "last update", "data source",
    "freq", "magnitude", "qualifier",
})  # fmt: skip
"""Columns that say something about a value and do not tell it from another."""

MOST_CHOICES = 200


def suggested(table: Table) -> Meaning:
    """What the columns most likely mean; a person corrects it."""
    area = _named(table, AREA, ())
    period = _named(table, PERIOD, (area,)) or _where(table, (area,), _is_year)
    value = _named(table, VALUE, (area, period)) or _where(table, (area, period), _is_number)
    mark = decimal_mark(table.values(value)) if value else "."
    asked = choices(table, Meaning(area, period, value))
    kept = {column: found for column, each in asked.items() if (found := _likely(column, each))}
    return Meaning(area, period, value, mark, kept)


def _named(table: Table, names: tuple[str, ...], taken: tuple[str, ...]) -> str:
    """The column with the first of these names; "" where there is none."""
    said = {folded(column): column for column in reversed(table.columns) if column not in taken}
    whole = next((said[name] for name in names if name in said), "")
    return whole or next((c for n in names for s, c in said.items() if n in s.split()), "")


def _where(table: Table, taken: tuple[str, ...], holds: Callable[[str], bool]) -> str:
    """The last column all of whose values pass, such as numbers; "" where there is none."""
    free = [column for column in reversed(table.columns) if column not in taken]
    return next((column for column in free if all(map(holds, table.values(column)))), "")


def _is_year(text: str) -> bool:
    return year(text) is not None


def _is_number(text: str) -> bool:
    return is_nothing(text) or number(text, ",") is not None or number(text, ".") is not None


def choices(table: Table, meaning: Meaning) -> dict[str, tuple[str, ...]]:
    """The columns that may tell one value from another, with the values to choose from."""
    used = {meaning.area, meaning.period, meaning.value}
    free = (column for column in table.columns if column not in used)
    found = {column: table.values(column) for column in free if folded(column) not in ASIDE}
    return {name: values for name, values in found.items() if 1 < len(values) <= MOST_CHOICES}


def _likely(column: str, values: tuple[str, ...]) -> str:
    """Women in a column of the sexes, the total in any other; "" to keep every row."""
    wanted = WOMEN if folded(column) in SEX else TOTALS
    said = {folded(value): value for value in values}
    return next((said[name] for name in wanted if name in said), "")


def points(table: Table, meaning: Meaning) -> Reading:
    """The points of a table as its columns are meant, and the rows that gave none, with reasons.

    ValueError for a column that the table does not have.
    """
    seen: dict[tuple[str, int], Point] = {}
    problems: list[Problem] = []
    empty = 0
    for row, said in _kept(table, meaning):
        found = _point(table, meaning, said)
        if found is None:
            empty += 1
        elif isinstance(found, Point):
            before = seen.setdefault((found.area, found.year), found)
            if before.value != found.value:
                problems.append(Problem(row, Fault.TWICE, f"{found.area} {found.year}".strip()))
        else:
            problems.append(Problem(row, *found))
    kept = sorted(seen.values(), key=lambda point: (point.area, point.year))
    return Reading(tuple(kept), tuple(problems), empty)


def _kept(table: Table, meaning: Meaning) -> Iterator[tuple[int, dict[str, str]]]:
    wanted = [(table.columns.index(column), value) for column, value in meaning.kept.items()]
    for row, texts in zip(table.numbers, table.rows, strict=True):
        if all(texts[at] == value for at, value in wanted):
            yield row, dict(zip(table.columns, texts, strict=True))


def _point(
    table: Table, meaning: Meaning, said: dict[str, str]
) -> Point | tuple[Fault, str] | None:
    """A point, what is wrong with its row, or None where the row has no value."""
    value, period = said[meaning.value], said[meaning.period]
    area = said[meaning.area] if meaning.area else ""
    if is_nothing(value):
        return None
    found, when = number(value, meaning.decimal), year(period)
    if meaning.area and not area:
        return Fault.NO_AREA, ""
    if when is None:
        return Fault.NOT_A_YEAR, period[:60]
    if found is None:
        return Fault.NOT_A_NUMBER, value[:60]
    return Point(table.labels.get(meaning.area, {}).get(area, area)[:100], when, found)
