"""Figures on pages, as `domain.figures.cells` knows them: `{% load cells %}`."""

from collections.abc import Iterable

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from equiplan.domain.figures.cells import Cell, Value
from equiplan.domain.figures.progress import Source, Standing
from equiplan.domain.figures.wording import STANDINGS, made_of, why
from equiplan.web.platform.language import spoken

from .ui import _status

register = template.Library()
NO_BREAK = "\u00a0"
# A standing is told by the shape of a status and by its own word.
SHAPES = {
    Standing.MET: "done",
    Standing.MISSED: "missed",
    Standing.ON_TRACK: "in_progress",
    Standing.AT_RISK: "waiting",
    Standing.OFF_TRACK: "late",
    Standing.UNKNOWN: "not_started",
}


def number(value: float, decimals: int = 1) -> str:
    """A number as the language of the page writes it, without idle zeros."""
    rounded = round(value, decimals)
    places = 0 if rounded == round(rounded) else decimals
    return str(number_format(rounded, places, use_l10n=True, force_grouping=True))


@register.simple_tag
def cell(given: Cell, unit: str = "") -> SafeString:
    """A figure with its unit, and what a share is of; or, in words, why there is none."""
    if not isinstance(given, Value):
        return format_html('<span class="muted">{}</span>', why(given, spoken()))
    text = number(given.number) + (NO_BREAK + unit if unit else "")
    if given.denominator is None or given.numerator is None:
        return format_html("{}", text)
    parts = f"{number(given.numerator)}/{number(given.denominator)}"
    return format_html('{} <span class="muted small">({})</span>', text, parts)


@register.simple_tag
def standing(given: Standing) -> SafeString:
    """A chip that says where an indicator stands."""
    return _status(SHAPES[given], STANDINGS[given][spoken()])


@register.simple_tag
def sources(given: Iterable[Source]) -> str:
    """What a progress was made of, in words."""
    return made_of(given, spoken())


@register.inclusion_tag("ui/way.html")
def way(given: Cell, label: str = "", note: str = "") -> dict[str, object]:
    """How much of a way has gone, as a bar and in percent; what is no number says why."""
    gone = given.number if isinstance(given, Value) else None
    bounded = None if gone is None else min(max(gone, 0.0), 100.0)
    text = why(given, spoken()) if gone is None else number(gone, 0) + NO_BREAK + "%"
    return {
        "bounded": None if bounded is None else f"{bounded:.1f}",
        "said": text,
        "label": label,
        "note": note,
        "whole": gone is not None and gone >= 100,
        "known": gone is not None,
    }
