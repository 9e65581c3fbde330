"""Shows counts in a terminal: a row for each breakdown, a column for each sex."""

from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from equiplan.counting.notes import said
from equiplan.domain.figures.cells import Sex
from equiplan.domain.text.languages import COLON, Language
from equiplan.domain.text.messages import N_, Messages
from equiplan.importing.people.model import AmountRow, Counted
from equiplan.importing.people.titles import SEX_TITLES, category_title, dimension_title

from .plan_view import clean, width

_MOST = 200
_TOLD = 20
WORDS: Messages = {
    "people": N_("People"),
    "total": N_("Sum"),
    "median": N_("Median"),
    "nobody": N_("Nobody is counted."),
    "rows": N_("Rows read: {rows}; not counted: {refused}."),
    "more": N_("… and {more} more: --json gives them all."),
    "row": N_("Row {row}"),
}


def show(counted: Counted, language: Language) -> None:
    """Prints counts on standard output, as wide as the terminal."""
    console = Console(width=width(), markup=False, emoji=False, highlight=False)
    if counted.counts:
        console.print(_counts(counted, language))
    else:
        console.print(WORDS["nobody"][language])
    for table in _amounts(counted, language):
        console.print(table)
    facts = {"rows": counted.rows, "refused": counted.refused}
    console.print(Text(WORDS["rows"][language].format(**facts)))
    for line in _lines(counted, language):
        console.print(Text(clean(line)))


def _counts(counted: Counted, language: Language) -> Table:
    sexes = [sex.value for sex in Sex if any(row.sex == sex for row in counted.counts)]
    table = _table(counted.dimensions, language)
    alone = sexes == [Sex.TOTAL.value]
    for sex in sexes:
        title = WORDS["people"] if alone else SEX_TITLES[sex]
        table.add_column(title[language], justify="right")
    numbers = {(row.sex, *row.breakdown.values()): row.number for row in counted.counts}
    groups = list(dict.fromkeys(tuple(row.breakdown.values()) for row in counted.counts))
    for group in groups[:_MOST]:
        cells = [str(numbers.get((sex, *group), 0)) for sex in sexes]
        table.add_row(*_named(counted.dimensions, group, language), *cells)
    if len(groups) > _MOST:
        table.caption = WORDS["more"][language].format(more=len(groups) - _MOST)
    return table


def _amounts(counted: Counted, language: Language) -> Iterable[Table]:
    for column in dict.fromkeys(row.column for row in counted.amounts):
        rows = [row for row in counted.amounts if row.column == column]
        yield _amount(column, rows, counted.dimensions, language)


def _amount(
    column: str, rows: list[AmountRow], dimensions: tuple[str, ...], language: Language
) -> Table:
    table = _table(("sex", *dimensions), language)
    table.title = dimension_title(column, language)
    for word in ("people", "total", "median"):
        table.add_column(WORDS[word][language], justify="right")
    for row in rows[:_MOST]:
        group = [row.sex, *(row.breakdown.get(name, "_T") for name in dimensions)]
        named = _named(("sex", *dimensions), group, language)
        table.add_row(*named, str(row.number), f"{row.total:.2f}", f"{row.median:.2f}")
    return table


def _table(dimensions: tuple[str, ...], language: Language) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD, header_style="bold", title_style="bold", title_justify="left"
    )
    for name in dimensions:
        table.add_column(clean(dimension_title(name, language)), overflow="fold")
    return table


def _named(names: tuple[str, ...], group: Iterable[str], language: Language) -> list[str]:
    pairs = zip(names, group, strict=True)
    return [clean(category_title(name, category, language)) for name, category in pairs]


def _lines(counted: Counted, language: Language) -> Iterable[str]:
    for note in counted.notes:
        yield f"• {said(note.code, language, **note.facts)}"
    for told in counted.told[:_TOLD]:
        where = WORDS["row"][language].format(row=told.row) if told.row else ""
        place = ", ".join(filter(None, (where, told.heading)))
        yield f"• {place}{COLON[language]}{said(told.code, language)}"
    if len(counted.told) > _TOLD:
        yield WORDS["more"][language].format(more=len(counted.told) - _TOLD)
