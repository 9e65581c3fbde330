"""The tree of an organisation's units, in the order people read it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Q

from equiplan.domain.access.roles import Extent, Permission
from equiplan.domain.text.comparing import folded

from .. import permissions
from ..models import Member, Organisation, Unit


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit, who is there, whether one may change it, and the units below it."""

    unit: Unit
    people: int
    roles: int
    may_change: bool
    below: "tuple[UnitLine, ...]"


def tree(organisation: Organisation) -> dict[Unit, int]:
    """Every unit with how deep it lies, each followed by those below it, by name; one query."""
    return dict(_below(_by_parent(permissions.units_of(organisation)), None, 1))


def _by_parent(units: Iterable[Unit]) -> dict[int | None, list[Unit]]:
    by_parent: dict[int | None, list[Unit]] = {}
    for unit in units:
        by_parent.setdefault(unit.parent_id, []).append(unit)
    return by_parent


def _below(
    by_parent: dict[int | None, list[Unit]], parent: int | None, depth: int
) -> Iterator[tuple[Unit, int]]:
    for unit in sorted(by_parent.get(parent, ()), key=lambda each: folded(each.name)):
        yield unit, depth
        yield from _below(by_parent, unit.pk, depth + 1)


def lines(organisation: Organisation, *, member: Member) -> tuple[UnitLine, ...]:
    """The units at the top, each with those below it, in two queries."""
    here = Count("people", filter=Q(people__removed_at=None), distinct=True)
    given = Count("assignments", distinct=True)
    counted = permissions.units_of(organisation).annotate(here=here, given=given)
    numbers = {
        pk: (people, roles) for pk, people, roles in counted.values_list("pk", "here", "given")
    }
    by_parent = _by_parent(tree(organisation))

    def below(parent: int | None) -> tuple[UnitLine, ...]:
        return tuple(
            UnitLine(each, *numbers[each.pk], permissions.may_change(member, each), below(each.pk))
            for each in by_parent.get(parent, ())
        )

    return below(None)


def choices(member: Member, permission: Permission) -> list[tuple[str, str]]:
    """Where a member may do something, for a list to choose from: the organisation, its units.

    Units follow those they are in, set in by a dash for each; one query.
    """
    open_ones = [
        (unit, depth)
        for unit, depth in tree(member.organisation).items()
        if permissions.extent_of(member, permission, unit) == Extent.ALL
    ]
    everywhere = permissions.extent_of(member, permission) == Extent.ALL
    first = [("", member.organisation.name)] if everywhere else []
    return [*first, *((str(u.pk), "– " * (depth - 1) + u.name) for u, depth in open_ones)]


def chosen(member: Member, permission: Permission, code: str) -> Unit | None:
    """The unit chosen among `choices`, or the only one there is; None for the organisation.

    Http404 for a unit of another organisation.
    """
    offered = [each for each, _name in choices(member, permission)]
    code = code or (offered[0] if len(offered) == 1 else "")
    known = code.isascii() and code.isdecimal()
    return permissions.unit_for(member.organisation, int(code)) if known else None


def places(member: Member, *, but_within: Unit | None = None) -> dict[Unit, int]:
    """Where a member may put a unit: those they may change, but for the unit's own."""
    everywhere = tree(member.organisation)
    return {unit: everywhere[unit] for unit in _open_to(member, everywhere, but_within)}


def _open_to(member: Member, units: Iterable[Unit], but_within: Unit | None) -> list[Unit]:
    own = but_within.path if but_within else "-"
    return [u for u in units if permissions.may_change(member, u) and not u.path.startswith(own)]
