"""The tables of a plan that lives: one an axis, under the headings that the plan needs."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from equiplan.domain.organisations.vocabulary import Own, word
from equiplan.domain.plans.fields import Field, Use
from equiplan.web.platform.language import worded

from . import selectors
from .models import Axis
from .pages import cell_of, headings
from .rows import row
from .selectors import ActionLine, Filters
from .translated import Tongue

# Headings that are sorted by another field than their own.
SORTED_BY = {"calendar": "ends_on"}
# What every plan shows, said or not: who carries an action and until when.
ALWAYS = frozenset({"owners", "calendar"})


@dataclass(frozen=True, slots=True)
class SortLink:
    """A heading that sorts: where it leads and how the table is sorted by it now."""

    label: str | Promise
    query: str
    aria: str


@dataclass(frozen=True, slots=True)
class AxisTable:
    """One axis with its rows as they are written; `anchor` is its id in the page."""

    axis: Axis
    anchor: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableHead:
    """The headings of every axis; `columns` are those after the action and its status."""

    title: SortLink
    status: SortLink
    columns: tuple[SortLink, ...]


def status_of(line: ActionLine) -> str:
    """The status people see: late is computed, and told before the others."""
    return "late" if line.is_late else line.action.status


def headings_among(filled: frozenset[str]) -> tuple[str, ...]:
    """The codes of the columns of a plan; what nobody says anything under has none."""
    return tuple(each.name for each in headings() if each.name in ALWAYS | filled)


def head_of(filters: Filters, codes: tuple[str, ...], own: Own) -> TableHead:
    """The headings of a table that is filtered and sorted, in the words of an organisation."""
    return TableHead(
        _link(filters, "title", word(own, "action", get_language() or "en")),
        _link(filters, "status", _("Status")),
        tuple(_link(filters, _order(each), worded(each.label)) for each in _of(codes)),
    )


def _of(codes: tuple[str, ...]) -> tuple[Field, ...]:
    return tuple(each for each in headings() if each.name in codes)


def _order(field: Field) -> str:
    """What a heading sorts by, "" for one that does not."""
    return SORTED_BY.get(field.name, field.name if field.has(Use.SORT) else "")


def row_writer(codes: tuple[str, ...], tongue: Tongue) -> Callable[[ActionLine], SafeString]:
    """Writes the row of an action under some headings."""
    there = _of(codes)

    def write(line: ActionLine) -> SafeString:
        draft = selectors.action_draft(line.action)
        return row(line, status_of(line), [cell_of(each, draft) for each in there], tongue)

    return write


def _link(filters: Filters, sort: str, label: str | Promise) -> SortLink:
    if not sort:
        return SortLink(label, "", "")
    is_sorted = filters.sort == sort
    again = is_sorted and not filters.is_descending
    aria = ("descending" if filters.is_descending else "ascending") if is_sorted else "none"
    return SortLink(label, query_of(filters, ("-" if again else "") + sort), aria)


def query_of(filters: Filters, sort: str) -> str:
    """The query string of filters, sorted by a column."""
    query = {**dict(filters.chosen), "year": filters.year, "text": filters.text, "sort": sort}
    return urlencode({name: value for name, value in query.items() if value})
