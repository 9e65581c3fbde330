"""The axes of a plan as its page shows them, each kept as it was written until it changes.

A plan of a thousand actions is a page of megabytes that takes seconds to write. So what was
written of an axis is kept until something in it is edited, and what was written of an action
until it is itself; and of a large plan the page holds the first axes: the others come as somebody
scrolls to them, follows their link, or asks for the whole.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from equiplan.domain.access.roles import Extent
from equiplan.domain.organisations.vocabulary import Own
from equiplan.web.organisations.models import Member
from equiplan.web.platform.cache import Cached

from . import permissions, selectors, tables
from .models import Axis, Plan, PlanStatus
from .selectors import ActionLine, ActionShort, AxisFound, Filters, PlanTable
from .translated import Tongue

OPEN_ACTIONS = 60
WHOLE = "yes"
# Stands in what is kept for the token of whoever it is shown to.
TOKEN = "the-token-of-this-page"  # noqa: S105

Key = tuple[object, ...]
_axes: Cached[str] = Cached(400)
_rows: Cached[SafeString] = Cached(5000)


def tongue_of(plan: Plan, member: Member) -> Tongue:
    """The language of a plan among those of its organisation."""
    return Tongue(plan.language, has_several=len(member.organisation.languages) > 1)


@dataclass(frozen=True, slots=True)
class Section:
    """One axis of the page; `html` is empty while its actions are not shown."""

    axis_id: int
    anchor: str
    number: str
    title: str
    actions: int
    html: str
    translations: Any


@dataclass(frozen=True, slots=True)
class Sections:
    """What the page says of the whole plan, its axes, and the query string that asked for them."""

    table: PlanTable
    axes: tuple[Section, ...]
    query: str

    @property
    def are_all_open(self) -> bool:
        """Whether every action is in the page."""
        return all(section.html for section in self.axes)


@dataclass(frozen=True)
class Look:
    """One person looking at one plan on one day; `token` is that of the forms they are given."""

    plan: Plan
    member: Member
    today: date
    token: str

    @property
    def tongue(self) -> Tongue:
        """The language of the plan among those of its organisation."""
        return tongue_of(self.plan, self.member)

    @property
    def vocabulary(self) -> Own:
        """What the organisation calls things."""
        own: Own = self.member.organisation.vocabulary
        return own

    @cached_property
    def extent(self) -> Extent:
        """How far this person may change the actions of the plan now."""
        is_closed = self.plan.status == PlanStatus.CLOSED
        return Extent.NONE if is_closed else permissions.extent_of(self.member, self.plan)

    @cached_property
    def can_edit(self) -> bool:
        """Whether this person may add to the plan now."""
        is_open = self.plan.status != PlanStatus.CLOSED
        return is_open and permissions.may_decide(self.member, self.plan)

    @cached_property
    def owned(self) -> frozenset[int]:
        """The ids of what they may change because it is theirs."""
        is_own = self.extent == Extent.OWN
        return selectors.owned_in(self.plan, self.member) if is_own else frozenset()

    def may_edit(self, action: ActionShort) -> bool:
        """Whether this person may change an action now."""
        return self.extent == Extent.ALL or action.pk in self.owned


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writes axes and actions under the headings of a plan, as somebody looks at it."""

    look: Look
    filters: Filters
    headings: tuple[str, ...]

    def written(self, found: list[AxisFound]) -> dict[int, str]:
        """The axes as the page shows them, by their ids; what is not kept is written."""
        keys = {part.stamp.axis_id: self._axis_key(part) for part in found}
        known = {axis_id: _axes.get(key) for axis_id, key in keys.items()}
        missing = [part for part in found if not known[part.stamp.axis_id]]
        for axis_id, html in self._write(missing).items():
            known[axis_id] = _axes.put(keys[axis_id], html)
        return {axis_id: html or "" for axis_id, html in known.items()}

    def _write(self, found: list[AxisFound]) -> dict[int, str]:
        keys = {short: self._row_key(short) for part in found for short in part.actions}
        rows = {short: _rows.get(key) for short, key in keys.items()}
        missing = {short.pk: short for short, html in rows.items() if html is None}
        axes = selectors.rows_of(
            self.look.plan, [part.stamp.axis_id for part in found], list(missing)
        )
        write = tables.row_writer(self.headings, self.look.tongue)
        for axis in axes.values():
            for action in axis.actions.all():
                short = missing[action.pk]
                is_late = selectors.is_late(short, self.look.today)
                line = ActionLine(action, is_late, self.look.may_edit(short))
                rows[short] = _rows.put(keys[short], write(line))
        return {
            part.stamp.axis_id: self._write_axis(
                axes[part.stamp.axis_id], [rows[short] or "" for short in part.actions]
            )
            for part in found
        }

    def _write_axis(self, axis: Axis, rows: list[str]) -> str:
        context = {
            "plan": self.look.plan,
            "axis": tables.AxisTable(axis, f"axis-{axis.pk}", tuple(rows)),
            "page": tables.head_of(self.filters, self.headings, self.look.vocabulary),
            "can_edit": self.look.can_edit,
            "csrf_token": TOKEN,
            "LANGUAGE_CODE": get_language(),
            "translates": self.look.tongue.has_several,
        }
        return render_to_string("plans/axis_table.html", context)

    def _axis_key(self, part: AxisFound) -> Key:
        """Everything that the writing of an axis depends on."""
        look, asked = self.look, self.filters
        filters = None if asked.is_empty and not asked.sort else asked
        own = json.dumps(look.vocabulary, sort_keys=True)
        who = (look.extent, look.owned, look.can_edit, look.tongue, own)
        return (part.stamp, filters, self.headings, *who, get_language(), look.today)

    def _row_key(self, short: ActionShort) -> Key:
        """Everything that the writing of an action depends on."""
        look = self.look
        is_late = selectors.is_late(short, look.today)
        look_key = (self.headings, look.tongue, get_language())
        return (short.pk, short.edit, look.may_edit(short), is_late, *look_key)


def shown(look: Look, filters: Filters, opened: str = "") -> Sections:
    """The axes and actions that were asked for.

    `opened` is the id of the axis to show, "yes" for every one, empty for the first.
    """
    table = selectors.table(look.plan, filters, member=look.member, today=look.today)
    writing = _Writing(look, filters, tables.headings_among(table.said))
    written = writing.written(_opened(table.axes, opened))
    sort = ("-" if filters.is_descending else "") + filters.sort
    return Sections(
        table,
        tuple(_section(each, written.get(each.stamp.axis_id, ""), look) for each in table.axes),
        tables.query_of(filters, sort),
    )


def _opened(found: tuple[AxisFound, ...], opened: str) -> list[AxisFound]:
    """The axes to show: the one asked for, all of them, or the first until there are enough."""
    if opened == WHOLE:
        return list(found)
    one = [part for part in found if str(part.stamp.axis_id) == opened]
    return one or _first(found)


def _first(found: Iterable[AxisFound]) -> list[AxisFound]:
    before, first = 0, list[AxisFound]()
    for part in found:
        if first and before + len(part.actions) > OPEN_ACTIONS:
            break
        first.append(part)
        before += len(part.actions)
    return first


def _section(part: AxisFound, html: str, look: Look) -> Section:
    axis = part.stamp
    written: SafeString = mark_safe(html.replace(TOKEN, look.token))  # noqa: S308 - a template wrote it
    anchor = f"axis-{axis.axis_id}"
    size = len(part.actions)
    others = axis.translations
    return Section(axis.axis_id, anchor, axis.number, axis.title, size, written, others)
