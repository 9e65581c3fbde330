"""What a question asks for, as a table to fill: a line a category, a column a sex, a key a cell.

The form, the template and the reading of a roster all fill the very same cells.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from equiplan.domain.figures.cells import Breakdown, Sex, key_of
from equiplan.domain.text.comparing import folded
from equiplan.domain.text.languages import Language
from equiplan.importing.people.titles import DIMENSION_TITLES, dimension_title

from .models import Question
from .models.requests import first_of

SEX = "sex"
SEXES: dict[str, str | Promise] = {
    Sex.FEMALE: pgettext_lazy("sex", "Women"),
    Sex.MALE: pgettext_lazy("sex", "Men"),
    Sex.OTHER: pgettext_lazy("sex", "Another"),
    Sex.UNKNOWN: pgettext_lazy("sex", "Not stated"),
}
NAMES = tuple(name for name in DIMENSION_TITLES if name not in {SEX, "pay", "quartile"})
UNKNOWN = "?"
"""What people write for a figure that they do not know; nothing at all is not said yet."""
MOST = 2_000_000_000
MOST_CELLS = 240


class CellError(ValueError):
    """What somebody wrote where a figure goes, and why it is none: a code of `TROUBLES`."""


TROUBLES: dict[str, str | Promise] = {
    "not_whole": _("Write a whole number, 0 for nobody, or a question mark if you do not know."),
    "negative": _(
        "A count is never below 0: write 0 for nobody, or a question mark if you do not know."
    ),
    "too_large": _("This is more than there are people: check it."),
}


def text_of(texts: Mapping[str, str], language: str) -> str:
    """A text in a language, else in the first that has it."""
    return texts.get(language) or first_of(texts)


@dataclass(frozen=True, slots=True)
class Category:
    """One value of a dimension, named in each language."""

    code: str
    titles: Mapping[str, str] = field(hash=False)

    def called(self, language: str) -> str:
        """Its name."""
        return text_of(self.titles, language) or self.code

    def is_called(self, *names_given: str) -> bool:
        """Whether one of these is a name of it, whatever its capitals and accents."""
        names = {folded(each) for each in (self.code, *self.titles.values())}
        return any(folded(each) in names for each in names_given)


@dataclass(frozen=True, slots=True)
class Dimension:
    """What lines are told apart by, with its fixed list of categories."""

    name: str
    categories: tuple[Category, ...]

    def label(self, language: Language) -> str:
        """Its name."""
        return dimension_title(self.name, language)


@dataclass(frozen=True, slots=True)
class Cell:
    """A place for one figure."""

    key: str
    breakdown: Breakdown = field(hash=False)
    sex: str
    line: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """What one question asks for."""

    question_id: int
    code: str
    sexes: tuple[str, ...]
    dimensions: tuple[Dimension, ...]
    titles: Mapping[str, str] = field(hash=False)
    definitions: Mapping[str, str] = field(hash=False)

    @property
    def columns(self) -> tuple[str, ...]:
        """The sexes; one column without a sex for what is not counted by it."""
        return self.sexes or ("",)

    def lines(self) -> Iterator[tuple[Category, ...]]:
        """A category of each dimension; one empty line without any."""
        return product(*(each.categories for each in self.dimensions))

    def cells(self) -> tuple[Cell, ...]:
        """Every cell, line by line."""
        return tuple(self._cell(line, sex) for line in self.lines() for sex in self.columns)

    def _cell(self, line: tuple[Category, ...], sex: str) -> Cell:
        places = zip(self.dimensions, line, strict=True)
        breakdown = {dimension.name: category.code for dimension, category in places}
        breakdown |= {SEX: sex} if sex else {}
        return Cell(key_of(breakdown), breakdown, sex, line)

    def title(self, language: str) -> str:
        """What is asked for."""
        return text_of(self.titles, language)

    @property
    def here(self) -> str:
        """What is asked for, in the language of the page."""
        return self.title(get_language() or "fr")

    def definition(self, language: str) -> str:
        """Who or what is counted."""
        return text_of(self.definitions, language)


def ask_of(question: Question) -> Ask:
    """What a row asks for."""
    return Ask(
        question.pk,
        question.code,
        tuple(question.sexes),
        tuple(_dimension(each) for each in question.dimensions),
        question.titles,
        question.definitions,
    )


def _dimension(content: Mapping[str, Any]) -> Dimension:
    categories = (Category(each["code"], each["titles"]) for each in content["categories"])
    return Dimension(content["name"], tuple(categories))


def sex_said(sex: str) -> str:
    """A column's heading: a sex, or simply the number."""
    return str(SEXES[sex]) if sex else str(pgettext_lazy("column", "Number"))


def figure(value: object) -> int | None:
    """A figure as somebody wrote it: a whole number, or None for what is not known.

    Grouping spaces are read ("1 250"), nothing else is guessed. CellError says what is wrong.
    """
    text = "".join(str(value).split())
    if text == UNKNOWN:
        return None
    if text.startswith("-") and text[1:].isascii() and text[1:].isdigit():
        raise CellError("negative")
    if not (text.isascii() and text.isdigit()):
        raise CellError("not_whole")
    if len(text) > len(str(MOST)) or int(text) > MOST:
        raise CellError("too_large")
    return int(text)


def written(figures: Mapping[str, int | None], key: str) -> str:
    """What stands in a cell to fill: a number, "?" for not known, nothing for not said."""
    if key not in figures:
        return ""
    number = figures[key]
    return UNKNOWN if number is None else str(number)


def trouble(wrong: CellError) -> str:
    """What to do about it, in the language of the page."""
    return str(TROUBLES[str(wrong)])
