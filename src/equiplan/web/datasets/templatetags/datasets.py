"""Counts on pages: `{% load datasets %}`."""

from collections.abc import Iterator, Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from equiplan.domain.figures.cells import Cell, Value
from equiplan.importing.people.model import Column, Role, Understood
from equiplan.web.platform.templatetags.cells import NO_BREAK, cell, number

from .. import labels

register = template.Library()


@register.simple_tag
def percent(given: Cell) -> SafeString:
    """A share in percent, without what it is of: that stands beside it."""
    if not isinstance(given, Value):
        return cell(given)
    return format_html("{}{}%", number(given.number), NO_BREAK)


@register.simple_tag
def share_bar(given: Cell) -> SafeString:
    """A share in percent, and drawn."""
    if not isinstance(given, Value):
        return cell(given)
    drawn = format_html(
        '<progress max="100" value="{}" aria-hidden="true"></progress>', f"{given.number:.1f}"
    )
    return format_html('<span class="share"><span>{}</span>{}</span>', percent(given), drawn)


@register.simple_tag
def points(given: float | None) -> str:
    """By how many points a share has moved, with its sign; a dash where nothing came before."""
    if given is None:
        return "—"
    sign = "+" if round(given, 1) > 0 else "\N{MINUS SIGN}" if round(given, 1) < 0 else ""
    text = pgettext("difference of two shares", "%(n)s pt")
    return text % {"n": f"{sign}{number(abs(given))}"}


@register.filter
def sex(code: str) -> str:
    """The name of a sex."""
    return labels.sex(code)


@register.filter
def breakdown(parts: Mapping[str, str]) -> str:
    """The categories of a cell; the whole, without any."""
    names = (labels.category(of, code) for of, code in sorted(parts.items()))
    return " · ".join(names) or pgettext("people", "All")


@register.filter
def uses(found: Understood) -> Iterator[tuple[Column, str]]:
    """The columns of a file, each with what it is counted as, "" for one that is left out."""
    for column in found.columns:
        if column.key and column.key == found.mapping.weight:
            yield column, gettext("Number of people")
            continue
        use = found.mapping.columns.get(column.key)
        is_left_out = column.personal or use is None or use.role is Role.IGNORED
        yield column, "" if is_left_out or use is None else labels.use_of(use)
