"""The tree of an organisation's units: one place decides every path, one change at a time."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from equiplan.domain.errors import Refused
from equiplan.web.platform import clock

from .. import permissions
from ..audit import record
from ..messages import MESSAGES
from ..models import Member, Unit, UnitKind
from .identity import claimed

DEEPEST = 6
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says of a unit: its name, its kind, the unit it is in."""

    name: str
    kind: str = ""
    parent: Unit | None = None


class UnitRefused(Refused):
    """The tree cannot be like that."""

    messages = MESSAGES


@transaction.atomic
def add_unit(description: Told, *, by: Member, now: datetime) -> Unit:
    """A new unit below another, at the top without one; UnitRefused, ChangeRefused."""
    claimed(by.organisation)
    above = _fresh(description.parent, by) if description.parent else None
    permissions.check_may_change(by, above)
    name, kind = _name(description.name), _kind(description.kind)
    unit = Unit(organisation=by.organisation, parent=above, name=name, kind=kind)
    _check_free(unit)
    _check_depth(above, 1)
    unit.save()
    unit.path = _path(unit)
    unit.save(update_fields=["path"])
    record(by, "unit.added", unit, at=now, parent=above.pk if above else None)
    return unit


@transaction.atomic
def change_unit(unit: Unit, description: Told, *, by: Member, now: datetime) -> Unit:
    """The unit with another name, of another kind, or below another one with all it holds.

    Who may change it where it is and where it goes; UnitRefused for a place within itself.
    """
    claimed(by.organisation)
    unit, above = _fresh(unit, by), _fresh(description.parent, by) if description.parent else None
    permissions.check_may_change(by, unit)
    if above != unit.parent:
        permissions.check_may_change(by, above)
    was = (unit.name, unit.kind, unit.parent_id)
    unit.name, unit.kind, unit.parent = _name(description.name), _kind(description.kind), above
    if (unit.name, unit.kind, unit.parent_id) == was:
        return unit
    _check_free(unit)
    _check_place(unit, above)
    unit.save()
    _move(unit)
    _tell_changed(unit, was, by, now)
    return unit


def _tell_changed(unit: Unit, was: tuple[str, str, int | None], by: Member, now: datetime) -> None:
    names = ("name", "kind", "parent")
    pairs = zip(names, was, (unit.name, unit.kind, unit.parent_id), strict=True)
    changed = {name: [before, after] for name, before, after in pairs if before != after}
    record(by, "unit.changed", unit, at=now, changed=changed)


@transaction.atomic
def remove_unit(unit: Unit, *, by: Member, now: datetime) -> None:
    """Take an empty unit out of the tree; its people stay, as people of the organisation.

    UnitRefused while something else hangs on it: units, roles, invitations, plans.
    """
    claimed(by.organisation)
    unit = _fresh(unit, by)
    permissions.check_may_change(by, unit)
    reason = why_kept(unit)
    if reason:
        raise UnitRefused(reason, name=unit.name)
    record(by, "unit.removed", unit, at=now, people=unit.people.count())
    unit.delete()


def why_kept(unit: Unit) -> str:
    """The code of what stands against removing a unit, "" when nothing does."""
    today, now = clock.today(), clock.now()
    given = permissions.held_on(today).filter(unit=unit)
    open_ones = unit.organisation.invitations.filter(
        unit=unit, accepted_at=None, withdrawn_at=None, ends_at__gt=now
    )
    if unit.children.exists():
        return "unit.has_children"
    if given.exists() or open_ones.exists():
        return "unit.has_roles"
    return "unit.in_use" if _is_used(unit) else ""


# What goes with a unit, or has been looked at by itself.
_KNOWN = frozenset({"children", "assignments", "people", "+"})


def _is_used(unit: Unit) -> bool:
    """Whether rows of apps that this one does not know belong to the unit."""
    others = [each for each in Unit._meta.related_objects if each.related_name not in _KNOWN]
    return any(
        each.related_model._default_manager.filter(**{each.field.name: unit}).exists()
        for each in others
    )


def _fresh(unit: Unit, by: Member) -> Unit:
    """The unit as it is now; UnitRefused when it is gone, or not of this organisation."""
    found = (
        permissions.units_of(by.organisation).select_related("parent").filter(pk=unit.pk).first()
    )
    if found is None:
        raise UnitRefused("unit.not_here")
    return found


def _name(given: str) -> str:
    name = " ".join(given.split())
    if not name:
        raise UnitRefused("unit.no_name")
    if len(name) > LONGEST:
        raise UnitRefused("unit.too_long", at_most=LONGEST)
    return name


def _kind(given: str) -> str:
    return given if given in UnitKind.values else UnitKind.DEPARTMENT.value


def _check_free(unit: Unit) -> None:
    """Two units of one place have two names, whatever the case."""
    beside = permissions.units_of(unit.organisation).filter(parent=unit.parent).exclude(pk=unit.pk)
    taken = {each.casefold() for each in beside.values_list("name", flat=True)}
    if unit.name.casefold() in taken:
        raise UnitRefused("unit.name_taken", name=unit.name)


def _check_place(unit: Unit, above: Unit | None) -> None:
    if above and above.path.startswith(unit.path):
        raise UnitRefused("unit.within_itself")
    levels = [_level(each.path) for each in _within(unit)]
    _check_depth(above, max(levels) - _level(unit.path) + 1)


def _check_depth(above: Unit | None, levels: int) -> None:
    if (_level(above.path) if above else 0) + levels > DEEPEST:
        raise UnitRefused("unit.too_deep", most=DEEPEST)


def _level(path: str) -> int:
    """How deep a path leads: 1 at the top."""
    return path.count("/") - 1


def _within(unit: Unit) -> list[Unit]:
    """The unit and all that is below it."""
    return list(permissions.units_of(unit.organisation).filter(path__startswith=unit.path))


def _path(unit: Unit) -> str:
    return f"{unit.parent.path if unit.parent else '/'}{unit.pk}/"


def _move(unit: Unit) -> None:
    """Tell the unit and all that is below it where they are now."""
    before, after, moved = unit.path, _path(unit), _within(unit)
    for each in moved:
        each.path = after + each.path.removeprefix(before)
    Unit.objects.bulk_update(moved, ["path"])
    unit.path = after
