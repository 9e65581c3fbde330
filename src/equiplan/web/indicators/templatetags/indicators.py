"""Figures on their pages: texts of measures in the reader's language, states, units."""

from collections.abc import Mapping

from django import template

from equiplan.domain.figures.cells import State
from equiplan.domain.figures.indicators import Texts, Unit
from equiplan.web.datasets.models import CountingState
from equiplan.web.platform import language

from .. import words

register = template.Library()
SIGNS = {Unit.PERCENT: "%"}


@register.simple_tag
def spoken(texts: Texts) -> str:
    """A text of several languages in that of the page."""
    return words.text(texts)


@register.simple_tag
def state(code: State) -> str:
    """How far what was counted has come."""
    return str(CountingState(code.value).label)


@register.filter
def unit_sign(unit: Unit) -> str:
    """The sign of a unit, where it has one."""
    return SIGNS.get(unit, "")


@register.filter
def direction_name(code: str) -> str:
    """Which way is better, in words."""
    return words.direction(code)


@register.filter
def unit_name(unit: Unit) -> str:
    """The name of a unit."""
    return words.unit(unit)


@register.filter
def narrowed(where: Mapping[str, str]) -> str:
    """Which part of its source a count is, as "Sex: Women"; empty for all of it."""
    colon = "\u00a0: " if language.spoken() == "fr" else ": "
    told = (f"{words.dimension(of)}{colon}{words.category(of, code)}" for of, code in where.items())
    return ", ".join(told)
