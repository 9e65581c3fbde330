"""What dimensions, categories and sexes are called in the language of the page."""

from collections.abc import Mapping
from typing import Any

from equiplan.importing.people.model import Mapping as Reading
from equiplan.importing.people.model import Role, Use
from equiplan.importing.people.titles import DIMENSION_TITLES, SEX_TITLES, category_title
from equiplan.web.platform.language import spoken


def dimension(code: str) -> str:
    """The name of a dimension; one of an organisation's own is called as it wrote it."""
    titles = DIMENSION_TITLES.get(code)
    return titles[spoken()] if titles else code.replace("_", " ").capitalize()


def category(of: str, code: str) -> str:
    """The name of a category of a dimension, as written where it is nobody's code."""
    return SEX_TITLES["_U"][spoken()] if code == "_U" else category_title(of, code, spoken())


def sex(code: str) -> str:
    """The name of a sex."""
    return SEX_TITLES[code][spoken()]


def columns(mapping: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The headings that a mapping remembers, each with what it is counted as."""
    used = Reading.from_json(mapping).columns
    return [(key, use_of(use)) for key, use in sorted(used.items())]


def use_of(use: Use) -> str:
    """What a column is counted as."""
    return dimension("sex") if use.role is Role.SEX else dimension(use.dimension)
