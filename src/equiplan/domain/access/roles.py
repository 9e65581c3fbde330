"""What each role may do in an organisation: one table, enforced and shown as it stands here."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a person is in an organisation, or in one of its units; one may be several things."""

    ADMINISTRATOR = "administrator"
    EQUALITY_OFFICER = "equality_officer"
    CONTRIBUTOR = "contributor"
    DATA_OFFICER = "data_officer"
    COMMITTEE_MEMBER = "committee_member"
    AUDITOR = "auditor"
    NETWORK_COORDINATOR = "network_coordinator"


class Permission(StrEnum):
    """What can be done; every address asks for one of these."""

    READ = "read"
    COMMENT = "comment"
    BRING = "bring"
    EDIT = "edit"
    DECIDE = "decide"
    REPORT = "report"
    SHARE = "share"
    COORDINATE = "coordinate"
    COLLECT = "collect"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_ORGANISATION = "manage_organisation"
    AUDIT = "audit"


class Extent(IntEnum):
    """How much of something a role may change; the larger one wins."""

    NONE = 0
    OWN = 1
    ALL = 2


_ALL = dict.fromkeys(Permission, Extent.ALL)


def _only(*permissions: Permission, own: tuple[Permission, ...] = ()) -> dict[Permission, Extent]:
    none = dict.fromkeys(Permission, Extent.NONE)
    return none | dict.fromkeys(permissions, Extent.ALL) | dict.fromkeys(own, Extent.OWN)


MATRIX: dict[Role, dict[Permission, Extent]] = {
    Role.ADMINISTRATOR: _ALL,
    Role.EQUALITY_OFFICER: _only(
        Permission.READ,
        Permission.COMMENT,
        Permission.BRING,
        Permission.EDIT,
        Permission.DECIDE,
        Permission.REPORT,
        Permission.SHARE,
        Permission.AUDIT,
    ),
    Role.CONTRIBUTOR: _only(
        Permission.READ,
        Permission.COMMENT,
        Permission.BRING,
        own=(Permission.EDIT, Permission.REPORT),
    ),
    Role.DATA_OFFICER: _only(
        Permission.READ, Permission.COMMENT, Permission.REPORT, Permission.COLLECT
    ),
    Role.COMMITTEE_MEMBER: _only(Permission.READ, Permission.COMMENT),
    Role.AUDITOR: _only(Permission.READ, Permission.AUDIT),
    Role.NETWORK_COORDINATOR: _only(
        Permission.READ, Permission.COMMENT, Permission.COORDINATE, Permission.COLLECT
    ),
}
MUST_END = frozenset({Role.AUDITOR})  # roles that are given until a day, never for good


def extent(roles: Iterable[Role], permission: Permission) -> Extent:
    """How far a permission of somebody with these roles goes; NONE without any role."""
    return max((MATRIX[role][permission] for role in roles), default=Extent.NONE)


def may_give(givers: Iterable[Role], given: Role) -> bool:
    """Whether who has these roles may give that one: nobody gives more than they have."""
    held = tuple(givers)
    managed = extent(held, Permission.MANAGE_PEOPLE) == Extent.ALL
    return managed and all(
        extent(held, permission) >= far for permission, far in MATRIX[given].items()
    )
